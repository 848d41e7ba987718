"""The screen is hidden and shown again, in the real window: nothing can be read or done meanwhile, nothing is lost."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit

from caregiver.domain.amounts import Unit
from caregiver.domain.stay import StayKind
from caregiver.services.changes import Area, Changed
from caregiver.ui.core.navigation import Destination
from caregiver.ui.reminder.neutral_window import NeutralReminder
from caregiver.vault.keys import SLOTS_NAME
from tests.journeys.home import Home, texts_of
from tests.medicine_story import MORPHINE_LONG, at_times
from tests.real.accessibility import accessible_tree
from tests.steerable_clock import SteerableClock

SENTENCE = "The blue kettle sings at noon"
HERS = "The back again, after the stairs"
NAMED = ("Robert", "Anna", "Morphine", "Zomorph", "stairs", "Pain 7")
"""What stands somewhere in the diary, and nowhere on the curtain."""


class RecordingSession(QObject):
    """Somebody locks the computer when the test says so."""

    locked = Signal()
    woke = Signal()
    follows = True

    def start(self) -> None:
        """It is heard anyway."""

    def close(self) -> None:
        """Nothing is kept open."""


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    made.begin_at("2026-11-22 19:50")
    made.story.add_now("long", MORPHINE_LONG, at_times("1", "08:00", "20:00"), unit=Unit.TABLETS)
    yield made
    made.close()


@pytest.fixture
def session() -> RecordingSession:
    return RecordingSession()


def open_up(home: Home, session: RecordingSession | None = None) -> None:
    home.open(session=session, hides=True)


def key(home: Home, pressed: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(home.app.window, pressed, modifier)
    home.rest()


def hide(home: Home) -> None:
    key(home, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert home.reads("The screen is hidden")


def neutral_reminder() -> NeutralReminder | None:
    windows = QApplication.topLevelWidgets()
    return next((each for each in windows if isinstance(each, NeutralReminder) and each.isVisible()), None)


def test_hidden_in_the_middle_of_a_word_and_everything_is_as_it_was(home):
    open_up(home)
    home.go(Destination.ENTRY)
    field = next(each for each in home.app.window.findChildren(QPlainTextEdit) if each.isVisible())
    field.setFocus()
    QTest.keyClicks(field, HERS)
    hide(home)
    assert len(home.services.drafts.open_drafts()) == 1
    assert not any(name in home.seen() for name in NAMED)
    assert home.app.window.windowTitle() == "Caregiver’s diary"
    home.press("Show the diary")
    assert field.isVisible()
    assert field.toPlainText() == HERS
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, ".")
    assert field.toPlainText() == HERS + "."


def test_no_key_does_anything_behind_it_and_urgent_signs_show_bare_numbers(home):
    open_up(home)
    home.press("Pain 7 of 10")
    hide(home)
    control = Qt.KeyboardModifier.ControlModifier
    for pressed, modifier in (
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        *((digit, control) for digit in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_7)),
        *((letter, control) for letter in (Qt.Key.Key_Z, Qt.Key.Key_P, Qt.Key.Key_F, Qt.Key.Key_L)),
    ):
        key(home, pressed, modifier)
        assert home.reads("The screen is hidden")
    home.go(Destination.DIARY)
    assert home.reads("The screen is hidden")
    key(home, Qt.Key.Key_F9)
    assert home.reads("Call now.", "The numbers are behind the hidden screen.", "The screen is hidden. You can write")
    assert not any(name in home.seen() for name in NAMED)
    home.press("Back")
    home.press("Show the diary")
    assert home.app.act.can_undo
    assert home.services.diary.last_hours(1)[0].value.score == 7


def test_a_screen_reader_finds_nothing_of_the_diary_not_even_out_of_sight(home):
    open_up(home)
    home.live_until("2026-11-22 20:00")
    assert home.reminder is not None
    names = " ".join(element.name for element in accessible_tree(os.getpid()).walk())
    assert "Morphine" in names
    hide(home)
    everything = accessible_tree(os.getpid()).walk()
    said = " ".join(f"{element.name} {element.description}" for element in everything)
    assert "The screen is hidden" in said
    assert not any(name in said for name in NAMED)


def test_it_rings_in_neutral_words_and_asks_in_full_when_it_is_shown_again(home):
    home.services.preferences.set_notification_details(True)  # names may stand in the corner, but not while hidden
    open_up(home)
    hide(home)
    assert home.reads("Reminders go on, with no medicine names.")
    home.live_until("2026-11-22 20:00")
    assert home.rang_at == ["Sun 20:00"]
    assert home.reminder is None
    neutral = neutral_reminder()
    assert neutral is not None
    said = " ".join((*texts_of(neutral), *(text for shown in home.notifier.shown for text in shown)))
    assert "A medicine is due. Open the diary to answer." in said
    assert neutral.sentence.text() == "Due since 20:00. Open the diary to answer."
    assert neutral.needs.isHidden()
    neutral.urgent.click()
    assert home.reads("Call now.")
    home.press("Back")
    assert not any(name in said for name in NAMED)
    neutral.open.click()
    home.press("Show the diary")
    assert neutral_reminder() is None
    assert "Morphine" in home.seen_in_reminder()
    home.press("Not given")
    home.press("Asleep")


def test_a_reminder_that_stands_there_goes_behind_the_curtain_and_comes_back(home):
    open_up(home)
    home.live_until("2026-11-22 20:00")
    before = home.seen_in_reminder()
    hide(home)
    assert home.reminder is None
    assert neutral_reminder() is not None
    home.press("Show the diary")
    assert home.seen_in_reminder() == before


def test_after_a_quarter_of_an_hour_and_when_the_computer_is_locked(home, session):
    open_up(home, session)
    home.press("Pain 7 of 10")
    home.live_until("2026-11-22 20:04")
    home.press("Not given", "Asleep")
    session.woke.emit()
    assert not home.app.locking.is_hidden
    home.sleep_until("2026-11-23 08:01")
    assert home.app.locking.is_hidden
    assert home.reminder is None
    assert neutral_reminder() is not None
    home.press("Show the diary")
    session.locked.emit()
    session.locked.emit()
    assert home.reads("The screen is hidden")
    home.press("Show the diary")
    home.sleep_until("2026-11-23 08:20")
    session.woke.emit()
    assert home.reads("The screen is hidden")


def test_with_a_secret_sentence_only_the_sentence_lifts_it(home, qtbot):
    home.services.ways_in.set_sentence(SENTENCE)
    open_up(home)
    hide(home)
    home.live_until("2026-11-22 20:00")
    assert neutral_reminder().needs.isVisible()
    for typed, is_hidden in (("", True), ("The blue kettle sings at nine", True), (f"  {SENTENCE.upper()} ", False)):
        home.fill("Secret sentence", typed)
        home.press("Show the diary")
        qtbot.waitUntil(lambda: not home.app.tasks.is_busy)
        assert home.app.locking.is_hidden is is_hidden
        assert home.reads("This is not the secret sentence.") is is_hidden


def test_it_asks_for_the_sentence_too_when_the_file_of_the_keys_cannot_be_read(home, folder):
    home.services.ways_in.set_sentence(SENTENCE)
    open_up(home)
    slots = (folder / SLOTS_NAME).read_bytes()
    (folder / SLOTS_NAME).write_bytes(slots[:100])
    hide(home)
    home.press("Show the diary")
    assert home.app.locking.is_hidden
    (folder / SLOTS_NAME).write_bytes(slots)


def test_the_sentence_lifts_it_while_long_work_is_under_way(home, qtbot):
    home.services.ways_in.set_sentence(SENTENCE)
    open_up(home)
    hide(home)
    ends = threading.Event()
    for _ in range(2 * QThreadPool.globalInstance().maxThreadCount()):
        home.app.tasks.run(ends.wait, on_done=bool, on_failed=bool)
    home.fill("Secret sentence", SENTENCE)
    home.press("Show the diary")
    try:
        qtbot.waitUntil(lambda: not home.app.locking.is_hidden)
    finally:
        ends.set()


def test_a_forgotten_sentence_the_paper_key_lifts_it_as_well(home, qtbot):
    paper_key = home.services.paper_key.renew().value
    home.services.paper_key.confirm(paper_key.text)
    not_yet = home.services.paper_key.renew().value
    home.services.ways_in.set_sentence(SENTENCE)
    open_up(home)
    hide(home)
    home.press("Sentence forgotten? Use the paper key")
    for key_typed, is_hidden in ((not_yet, True), (paper_key, False)):
        for number, line in enumerate(key_typed.lines, 1):
            home.fill(f"Line {number} of the paper key", line)
        home.press("Show the diary")
        qtbot.waitUntil(lambda: not home.app.tasks.is_busy)
        assert home.app.locking.is_hidden is is_hidden
        assert home.reads("not the one of this diary") is is_hidden


def test_since_when_reminders_are_off_is_said_without_a_reason_and_after_a_death_nothing(home):
    open_up(home)
    home.services.stays.begin(StayKind.HOSPITAL, where="St Luke’s")
    hide(home)
    assert home.reads("Reminders are off since Sun 22 Nov 19:50.")
    assert not home.reads("St Luke", "hospital")
    home.press("Show the diary", "Not now")
    home.services.stays.begin(StayKind.DIED)
    hide(home)
    assert not home.reads("Reminders are off")


def test_who_writes_is_asked_once_where_two_do(home):
    open_up(home)
    hide(home)
    home.press("Show the diary")
    assert home.reads("Writing now: Anna. Is that right?")
    home.press("Jo writes now")
    assert home.reads("Writing now: Jo")
    assert not home.reads("Is that right?")
    hide(home)
    home.press("Show the diary", "Not now")
    assert not home.reads("Is that right?")
    assert home.services.people.writing_now().value.name == "Jo"


def test_a_dialog_and_a_menu_that_are_open_go_away(home, qtbot):
    open_up(home)
    window = home.app.window
    chosen = []
    QTimer.singleShot(0, window, home.app.locking.hide)
    chosen.append(QFileDialog.getSaveFileName(window.stack.currentWidget(), "Save as a file")[0])
    assert chosen == [""]
    home.press("Show the diary", "Not now")
    home.press("Writing now: Anna")
    assert QApplication.activePopupWidget() is not None
    home.app.locking.hide()
    assert QApplication.activePopupWidget() is None


def test_nothing_is_said_aloud_from_behind_it(home, monkeypatch):
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    open_up(home)
    hide(home)
    home.services.stays.begin(StayKind.HOSPITAL)
    home.app.bus.publish(Changed(None, frozenset({Area.STAYS})))
    home.rest()
    assert said == []
    home.press("Show the diary")
    assert home.reads("Reminders are off: in hospital since")
