"""The page of a diary that did not open: what happened, what it means for reminders, and every way on."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from caregiver import __version__
from caregiver.domain import errors
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.person import CallFirst, CallNumber, UrgentContacts
from caregiver.services.diary_place import DiaryPlace
from caregiver.ui.access.failure_words import DiaryUnfit, LockedByHand
from caregiver.ui.access.place_words import Present
from caregiver.ui.access.unlock_page import UnlockPage
from caregiver.ui.core.navigation import Destination, Navigator
from tests.ui.access.conftest import NOW, NUMBERS, texts_of

KEY_FAILURES = (
    errors.KeyringLocked,
    errors.KeyringAbsent,
    errors.KeyringOther,
    errors.KeyringEntryGone,
    errors.KeyringEntryTorn,
    errors.KeyringUnused,
    errors.KeyringFailed,
    errors.KeyWrong,
)
KEYRING_FAILURES = KEY_FAILURES[:5] + KEY_FAILURES[6:7]
LOST_FILES = (
    errors.VaultDamaged,
    errors.DiaryGone,
    errors.SlotsGone,
    errors.SlotsDamaged,
    errors.VaultMissing,
    DiaryUnfit,
)
FAILURES = (*KEY_FAILURES, *LOST_FILES, errors.VaultNewer, errors.VaultInUse, errors.StorageFailed)


@pytest.fixture
def page(unlock_page):
    return unlock_page


def test_every_failure_has_words_of_its_own(page):
    said = set()
    for kind in FAILURES:
        page.show_failure(kind("What happened."))
        said.add(tuple(texts_of(page)))
    assert len(said) == len(FAILURES)


@pytest.mark.parametrize("kind", KEYRING_FAILURES)
def test_every_keyring_that_gives_no_key_has_the_one_heading(page, kind):
    page.show_failure(kind("What happened."))
    assert page.heading.text() == "This computer did not give the diary its key"


@pytest.mark.parametrize("kind", [errors.KeyringEntryGone, errors.KeyringEntryTorn, errors.KeyWrong])
def test_where_trying_again_cannot_help_the_paper_key_comes_first_and_filled(page, kind):
    page.show_failure(kind("What happened."))
    QApplication.processEvents()
    assert page.paper.button.hasFocus()
    assert page.paper.y() + page.by_paper.y() < page.again.y()
    assert [way.button.property("role") for way in (page.paper, page.again)] == ["primary", ""]
    page.show_failure(errors.KeyringLocked("It is locked."))
    QApplication.processEvents()
    assert page.again.y() < page.by_paper.y()
    assert [way.button.property("role") for way in (page.paper, page.again)] == ["", "primary"]


@pytest.mark.parametrize("kind", KEY_FAILURES)
def test_every_failure_of_a_key_ends_at_the_paper_key_and_a_backup_is_a_quiet_way(page, kind):
    page.show_failure(kind("What happened."))
    assert page.paper.isVisible()
    assert page.paper.button.accessibleDescription()
    assert page.backup.isHidden()
    assert page.quiet_backup.isVisible()


@pytest.mark.parametrize("kind", LOST_FILES)
def test_where_a_file_is_damaged_or_gone_a_backup_is_offered_and_its_paper_key_named(qtbot, page, kind):
    page.show_failure(kind("What happened."))
    assert not page.paper.isVisible()
    assert page.quiet_backup.isHidden()
    assert "paper key" in page.backup.button.accessibleDescription()
    with qtbot.waitSignal(page.backup_asked):
        page.backup.button.click()


@pytest.mark.parametrize("kind", [errors.VaultNewer, errors.VaultInUse, errors.StorageFailed])
def test_where_no_key_helps_none_is_asked_for(page, kind):
    page.show_failure(kind("What happened."))
    assert not page.paper.isVisible()
    assert page.again.isVisible()
    assert page.quiet_backup.isHidden() is (kind is errors.VaultInUse)


@pytest.mark.parametrize("kind", FAILURES)
def test_nothing_here_offers_a_new_diary_or_a_new_key(page, kind):
    page.show_failure(kind("What happened."))
    for button in page.findChildren(QPushButton):
        assert not {"new", "start"} & set(button.text().lower().split())


def test_the_keyboard_stands_on_try_again(qtbot, page):
    page.show_failure(errors.KeyringLocked("It is locked."))
    assert page.again.button.hasFocus()
    with qtbot.waitSignal(page.try_again):
        page.again.button.click()


def test_the_numbers_the_family_allowed_stand_beside_urgent_signs(page, outside):
    outside.set(numbers=NUMBERS)
    page.show_failure(errors.KeyringLocked("It is locked."))
    assert list(page.numbers.shown) == [("Emergency number", "999"), ("Team, day and night", "01632 960142")]
    first = UrgentContacts(hospice=CallNumber("01632 960155"), call_first=CallFirst.YES)
    outside.set(numbers=first)
    page.show_failure(errors.KeyringLocked("It is locked."))
    assert list(page.numbers.shown) == [("Call first", "01632 960155")]
    outside.set(numbers=None)
    page.show_failure(errors.KeyringLocked("It is locked."))
    assert page.numbers.isHidden()


def test_urgent_signs_are_one_press_away(theme, outside):
    navigator = Navigator(theme)
    asked = []
    navigator.asked.connect(lambda destination, argument: asked.append(destination))
    other = UnlockPage(theme, navigator, theme.set_look, lambda: outside.step)
    other.urgent.click()
    other.deleteLater()
    assert asked == [Destination.URGENT]


def test_what_happened_is_told_to_a_helper_without_the_text_of_a_foreign_error(page):
    try:
        raise errors.KeyringLocked("The password store is locked.") from RuntimeError("/home/robert/secret")
    except errors.KeyringLocked as error:
        page.show_failure(error)
    assert page.reason.isHidden()
    page.why.click()
    assert page.reason.isVisible()
    assert "KeyringLocked ← builtins.RuntimeError" in page.reason.text()
    assert "robert" not in page.reason.text()
    assert page.reason.code.text() == "Code: KEYRING LOCKED"
    assert page.reason.version.text() == f"Program version {__version__}. On 22 November 2026 at 04:55."
    page.reason.copy.click()
    assert QApplication.clipboard().text() == page.reason.text()


def test_locked_by_hand_this_computer_is_asked_where_it_keeps_a_key(page, outside):
    page.show_failure(LockedByHand("The diary is locked"))
    assert page.again.button.text() == "Open the diary"
    assert page.again.isVisible()
    outside.set(is_kept=False)
    page.show_failure(LockedByHand("The diary is locked"))
    assert page.again.isHidden()


def test_where_the_diary_lies_is_told_to_a_helper(page):
    page.show_failure(errors.KeyringLocked("It is locked."))
    assert page.place.isHidden()
    page.where.click()
    assert page.place.isVisible()
    assert page.place.folder.text() == "/home/anna/diary"
    assert page.place.folder.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert page.place.changed.text() == "The diary file was last changed on Saturday 21 November at 13:58."
    assert "begin with “Diary backup”. Put the stick in, then press “Open a backup …”." in page.place.backups.text()


def test_the_foot_says_when_the_file_was_last_changed_and_by_night_with_the_day(page, outside):
    nothing_new = "Nothing here makes a new key or a new diary."
    present = Present(NOW.replace(hour=14), CalendarWords())
    outside.set(place=DiaryPlace(Path("/"), NOW.replace(hour=13, minute=58)), present=present)
    page.show_failure(errors.KeyringLocked("It is locked."))
    assert page.foot.text() == f"Diary file: on this computer, last changed today at 13:58. {nothing_new}"
    outside.set(place=DiaryPlace(Path("/"), NOW), present=Present(NOW, CalendarWords()))
    page.show_failure(errors.KeyringLocked("It is locked."))
    assert "last changed on Sunday 22 November at 04:55." in page.foot.text()
    outside.set(place=DiaryPlace(Path("/"), None))
    page.show_failure(errors.DiaryGone("It is gone."))
    assert page.foot.text() == f"Diary file: not found in its folder. {nothing_new}"


def test_every_way_on_is_reached_by_the_tabulator_key(qtbot, page):
    page.show_failure(errors.KeyringLocked("It is locked."))
    reached = set()
    for _ in range(16):
        reached.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert reached >= {page.again.button, page.paper.button, page.why, page.close_program, page.urgent}


def places_of(page):
    parts = (page.heading, page.sentence, page.again.button, page.paper.button, page.why, page.close_program)
    return [part.mapTo(page, QPoint(0, 0)) for part in parts]


def test_trying_again_answers_with_the_time_and_nothing_moves(qtbot, page, outside):
    page.resize(1000, 720)
    outside.set(numbers=NUMBERS)
    page.show_failure(errors.KeyringLocked("It is locked."))
    assert page.tried.text() == ""
    page.paper.button.click()
    page.typing.fields[0].setText("7K4M")
    QApplication.processEvents()
    before = places_of(page)
    page.again.button.click()
    page.show_opening()
    QApplication.processEvents()
    assert page.tried.text().startswith("Asking the computer.")
    assert not page.open.isEnabled()
    assert places_of(page) == before
    outside.set(numbers=NUMBERS)
    page.show_failure(errors.KeyringLocked("It is locked."))
    QApplication.processEvents()
    assert page.tried.text() == "Tried at 04:55. Still no key."
    assert places_of(page) == before
    assert page.typing.fields[0].text() == "7K4M"
    assert page.typing.fields[0].hasFocus()


def test_another_failure_begins_afresh(page):
    page.show_failure(errors.KeyringLocked("It is locked."))
    page.paper.button.click()
    page.again.button.click()
    page.show_failure(errors.VaultInUse("Another window has it open."))
    assert page.tried.text() == "Tried at 04:55. It is still so."
    assert page.by_paper.is_folded


def test_text_can_be_made_larger_before_the_diary_opens(page, theme):
    sizes = []
    for _ in range(6):
        page.text_size.click()
        sizes.append((theme.look.text_percent, page.text_size.text()))
    assert [percent for percent, _ in sizes] == [125, 150, 175, 200, 100, 125]
    assert sizes[3:5] == [(200, "Usual text (200 %)"), (100, "Larger text (100 %)")]


def test_numbers_and_urgent_signs_stand_while_the_rest_scrolls(page, theme, outside):
    outside.set(numbers=NUMBERS)
    theme.set_look(replace(theme.look, text_percent=200))
    page.resize(1000, 700)
    page.show_failure(errors.KeyringLocked("It is locked."))
    page.paper.button.click()
    QApplication.processEvents()
    bar = page.scroller.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert bar.value() > 0
    for part in (page.urgent, page.numbers):
        top = part.mapTo(page, QPoint(0, 0)).y()
        assert top >= 0
        assert top + part.height() <= page.scroller.y()


def test_a_diary_that_does_not_open_tells_what_no_reminder_means(page):
    page.show_opening()
    page.show_failure(errors.KeyringLocked("It is locked."))
    assert page.reminders.heading.text() == "Reminders are off until the diary is open."
    assert page.reminders.more.text() == (
        "No medicine reminder will come. Doses can be written in later. The plan has not changed. "
        "The times are on your printed week sheet, if you made one."
    )
