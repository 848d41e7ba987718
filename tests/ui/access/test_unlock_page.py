import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from caregiver.domain import errors
from caregiver.domain.person import CallFirst, CallNumber, UrgentContacts
from caregiver.services.paper_key import new_paper_key
from caregiver.ui.access.unlock_page import UnlockPage
from caregiver.ui.core.navigation import Destination, Navigator

NUMBERS = UrgentContacts(emergency=CallNumber("999"), team=CallNumber("01632 960142"))
FAILURES = (
    errors.KeyringLocked,
    errors.KeyringAbsent,
    errors.KeyringOther,
    errors.KeyringEntryGone,
    errors.KeyringEntryTorn,
    errors.KeyringFailed,
    errors.KeyWrong,
    errors.VaultDamaged,
    errors.VaultNewer,
    errors.VaultInUse,
    errors.VaultMissing,
    errors.StorageFailed,
)


@pytest.fixture
def page(theme, show):
    return show(UnlockPage(theme, Navigator(theme), theme.set_look, lambda: "04:55"))


def texts_of(page):
    return [page.heading.text(), page.sentence.text()]


def test_every_failure_has_a_heading_of_its_own(page):
    headings = set()
    for kind in FAILURES:
        page.show_failure(kind("What happened."), None)
        headings.add(page.heading.text())
    assert len(headings) == len(FAILURES)


@pytest.mark.parametrize("kind", [kind for kind in FAILURES if kind is not errors.VaultInUse])
def test_every_failure_of_key_or_file_ends_at_the_paper_key(page, kind):
    page.show_failure(kind("What happened."), None)
    assert page.paper.isVisible()
    assert page.paper.button.accessibleDescription()


def test_a_diary_open_elsewhere_needs_no_key(page):
    page.show_failure(errors.VaultInUse("Another window has it open."), None)
    assert page.paper.isHidden()
    assert page.again.isVisible()


@pytest.mark.parametrize("kind", FAILURES)
def test_nothing_here_offers_a_new_diary_or_a_new_key(page, kind):
    page.show_failure(kind("What happened."), None)
    for button in (page.again.button, page.paper.button, page.open, page.file, page.why, page.close_program):
        assert "new" not in button.text().lower()
        assert "start" not in button.text().lower()


def test_the_keyboard_stands_on_try_again(qtbot, page):
    page.show_failure(errors.KeyringLocked("It is locked."), None)
    assert page.again.button.hasFocus()
    with qtbot.waitSignal(page.try_again):
        page.again.button.click()


def test_four_lines_that_can_be_right_open_the_way(qtbot, page):
    page.show_failure(errors.KeyringLocked("It is locked."), None)
    page.paper.button.click()
    assert page.typing.fields[0].hasFocus()
    assert not page.open.isEnabled()
    key = new_paper_key()
    for field, line in zip(page.typing.fields, key.lines, strict=True):
        field.setFocus()
        qtbot.keyClicks(field, line.lower().replace(" ", ""))
    assert page.open.isEnabled()
    with qtbot.waitSignal(page.paper_key_given) as given:
        page.open.click()
    assert given.args[0].upper().split() == [line.replace(" ", "") for line in key.lines]


def test_a_line_that_cannot_be_right_is_named(qtbot, page):
    page.show_failure(errors.KeyringLocked("It is locked."), None)
    page.paper.button.click()
    page.typing.fields[1].setFocus()
    qtbot.keyClicks(page.typing.fields[1], "7K4U")
    assert page.typing.lines[1].said() == "Line 2, letter 4: look again"


def test_a_key_that_does_not_fit_is_said_and_stays(page):
    page.show_failure(errors.KeyringLocked("It is locked."), None)
    page.paper.button.click()
    key = new_paper_key()
    page.typing.take(key.text)
    page.say_key_problem(errors.KeyWrong("This is another key."))
    assert page.typing.problem.text() == "This is another key."
    assert page.typing.text() == "\n".join(key.lines)
    page.say_key_problem(errors.BadInput("line3", "Line 3: look again"))
    assert page.typing.fields[2].hasFocus()


def test_the_numbers_the_family_allowed_stand_beside_urgent_signs(page):
    page.show_failure(errors.KeyringLocked("It is locked."), NUMBERS)
    assert page.shown_numbers() == [("Emergency number", "999"), ("Team, day and night", "01632 960142")]
    first = UrgentContacts(hospice=CallNumber("01632 960155"), call_first=CallFirst.YES)
    page.show_failure(errors.KeyringLocked("It is locked."), first)
    assert page.shown_numbers() == [("Call first", "01632 960155")]
    page.show_failure(errors.KeyringLocked("It is locked."), None)
    assert page.numbers.isHidden()


def test_urgent_signs_are_one_press_away(page, theme):
    navigator = Navigator(theme)
    asked = []
    navigator.asked.connect(lambda destination, argument: asked.append(destination))
    other = UnlockPage(theme, navigator, theme.set_look, lambda: "04:55")
    other.urgent.click()
    other.deleteLater()
    assert asked == [Destination.URGENT]


def test_what_happened_is_told_to_a_helper_without_the_text_of_a_foreign_error(page):
    try:
        raise errors.KeyringLocked("The password store is locked.") from RuntimeError("/home/robert/secret")
    except errors.KeyringLocked as error:
        page.show_failure(error, None)
    assert page.reason.isHidden()
    page.why.click()
    assert page.reason.isVisible()
    assert "KeyringLocked ← builtins.RuntimeError" in page.reason.text()
    assert "robert" not in page.reason.text()


def test_while_the_computer_is_asked_the_page_is_calm_and_usable(qtbot, page):
    page.show_failure(errors.KeyringLocked("It is locked."), NUMBERS)
    page.show_opening()
    assert texts_of(page) == ["Opening the diary …", "The computer may ask for the password you log in with."]
    assert page.ways.isHidden()
    assert page.urgent.isVisible()
    with qtbot.waitSignal(page.closed):
        page.close_program.click()


def test_every_way_on_is_reached_by_the_tabulator_key(qtbot, page):
    page.show_failure(errors.KeyringLocked("It is locked."), None)
    reached = set()
    for _ in range(12):
        reached.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert reached >= {page.again.button, page.paper.button, page.why, page.close_program, page.urgent}


def places_of(page):
    parts = (page.heading, page.sentence, page.again.button, page.paper.button, page.why, page.close_program)
    return [part.mapTo(page, QPoint(0, 0)) for part in parts]


def test_trying_again_answers_with_the_time_and_nothing_moves(qtbot, page):
    page.resize(1000, 720)
    page.show_failure(errors.KeyringLocked("It is locked."), NUMBERS)
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
    page.show_failure(errors.KeyringLocked("It is locked."), NUMBERS)
    QApplication.processEvents()
    assert page.tried.text() == "Tried at 04:55. Still no key."
    assert places_of(page) == before
    assert page.typing.fields[0].text() == "7K4M"
    assert page.again.button.hasFocus()


def test_another_failure_begins_afresh(page):
    page.show_failure(errors.KeyringLocked("It is locked."), None)
    page.paper.button.click()
    page.again.button.click()
    page.show_failure(errors.VaultInUse("Another window has it open."), None)
    assert page.tried.text() == "Tried at 04:55. It is still so."
    assert page.key.isHidden()


def test_enter_after_the_last_line_opens_the_diary(qtbot, page):
    page.show_failure(errors.KeyringLocked("It is locked."), None)
    page.paper.button.click()
    page.typing.take(new_paper_key().text)
    page.typing.fields[3].setFocus()
    with qtbot.waitSignal(page.paper_key_given):
        qtbot.keyClick(page.typing.fields[3], Qt.Key.Key_Return)


def test_text_can_be_made_larger_before_the_diary_opens(page, theme):
    sizes = []
    for _ in range(6):
        page.text_size.click()
        sizes.append((theme.look.text_percent, page.text_size.text()))
    assert [percent for percent, _ in sizes] == [125, 150, 175, 200, 100, 125]
    assert sizes[3:5] == [(200, "Usual text (200 %)"), (100, "Larger text (100 %)")]
