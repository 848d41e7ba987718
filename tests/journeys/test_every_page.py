"""Every page as a screen reader gets it: all that can be used has a name, and Tab goes in the order that is read."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from caregiver.app import App, Surroundings
from caregiver.demonstration import NoKeyring, demo_diary
from caregiver.desktop.printer import Printers
from caregiver.domain.person import CallFirst, CallNumber
from caregiver.domain.treatment import Treatment
from caregiver.domain.visit import Visit, VisitKind
from caregiver.drawing.fonts import register_fonts
from caregiver.services.services import Services
from caregiver.services.wanted import Wanted
from caregiver.ui.core.navigation import Destination
from tests.real.accessibility import Element, accessible_tree
from tests.steerable_clock import SteerableClock

SET_UP_STEPS = ("who", "numbers", "first_entry", "key", "ready")
SUBJECTS = (
    "Look and times",
    "Who it is about",
    "What you were told",
    "Who writes",
    "Numbers to call",
    "Evening review",
    "Key and backup",
)
NUMBERS = [f"Pain {score} of 10" for score in range(11)]
USABLE_ROLES = {
    *("push button", "button", "check box", "radio button", "toggle button", "combo box", "entry", "text"),
    *("slider", "spin button", "link", "menu item"),
}


class Shown:
    """The window with one page in it."""

    def __init__(self, app: App, services: Services | None, qtbot: QtBot) -> None:
        self.app = app
        self.services = services
        self._qtbot = qtbot

    def go(self, destination: Destination, argument: object = None) -> None:
        """Bring a page into sight."""
        self.app.navigator.go(destination, argument)

    def press(self, name: str) -> None:
        """Press the button of this name."""
        self._part(QAbstractButton, name).click()

    def type(self, name: str, text: str) -> None:
        """Type into the field of this name."""
        field = self._part(QLineEdit, name)
        field.setFocus()
        self._qtbot.keyClicks(field, text)

    def read(self) -> list[Element]:
        """What a screen reader finds, in its order."""
        for _ in range(3):
            QCoreApplication.sendPostedEvents()
            QCoreApplication.processEvents()
        return list(accessible_tree(os.getpid(), only_visible=True).walk())

    def tabs(self) -> list[str]:
        """Names of all that the Tab key stops at, once round."""
        self.app.window.activateWindow()
        self._qtbot.waitUntil(self.app.window.isActiveWindow)
        stops: list[QWidget] = []
        while True:
            self._qtbot.keyClick(QApplication.focusWidget() or self.app.window, Qt.Key.Key_Tab)
            stop = QApplication.focusWidget()
            if stop is None or stop in stops:
                return [_name(each) for each in stops]
            stops.append(stop)

    def _part(self, kind: type, name: str) -> QWidget:
        return next(part for part in self.app.window.findChildren(kind) if part.isVisible() and _name(part) == name)


Open = Callable[..., Shown]


@pytest.fixture
def show(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Opens the window over the demo diary as it stands at an hour of its last day, or over an empty folder."""
    register_fonts()
    with ExitStack() as stack:

        def opened(ends_at: str = "", *, prepare: Callable[[Services], object] = lambda _: None) -> Shown:
            services, clock = stack.enter_context(demo_diary(SteerableClock(), ends_at=ends_at))
            prepare(services)
            return shown(services.vault.folder, clock, services)

        def shown(folder: Path, clock: object, services: Services | None) -> Shown:
            app = App(qapp, Surroundings(folder, clock, NoKeyring, Printers))
            stack.callback(_close, app)
            app.start(services)
            qtbot.waitUntil(lambda: app.pages is not None or app.window.full_page is not None)
            return Shown(app, services, qtbot)

        opened.empty = lambda: shown(tmp_path, SteerableClock(), None)
        opened.locked = lambda: shown(
            stack.enter_context(demo_diary(SteerableClock()))[0].vault.folder, SteerableClock(), None
        )
        yield opened
    qapp.setStyleSheet("")


def _close(app: App) -> None:
    app.window.hide()
    app.window.close()
    app.window.deleteLater()
    app.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _name(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):  # AT-SPI has what is chosen for a name; its label says what is asked
        return widget.currentText()
    return widget.accessibleName() or getattr(widget, "text", str)()


def check(shown: Shown) -> list[str]:
    """Everything that can be used has a name, and Tab stops at it in the order it is read; the names in that order."""
    elements = shown.read()
    usable = [each for each in elements if each.role in USABLE_ROLES or "focusable" in each.states]
    assert len(usable) > 1, elements
    assert [(each.role, each.extents) for each in usable if not each.name.strip()] == []
    names = [each.name for each in usable]
    _check_order(shown.tabs(), names)
    return names


def _check_order(tabs: list[str], read: list[str]) -> None:
    """The stops, from the first one that is read, are found one after the other in what is read."""
    first = min(range(len(tabs)), key=lambda index: read.index(tabs[index]) if tabs[index] in read else len(read))
    at = 0
    for stop in [*tabs[first:], *tabs[:first]]:
        assert stop in read[at:], f"“{stop}” comes too late with the Tab key; read {read}, tabs {tabs}"
        at = read.index(stop, at) + 1


def test_set_up_before_anything_is_known(show: Open):
    assert {"Name, as used at home", "Your own name", "Go on", "Urgent signs"} <= set(check(show.empty()))


@pytest.mark.parametrize("step", SET_UP_STEPS)
def test_a_step_of_set_up(show: Open, step: str):
    def go_back(services: Services) -> None:
        services.paper_key.renew()
        services.preferences.set_set_up_step(step)

    names = check(show(prepare=go_back))
    if step == "first_entry":
        assert [name for name in names if name.startswith("Pain")] == NUMBERS


def test_a_diary_that_does_not_open(show: Open):
    shown = show.locked()
    assert "Urgent signs" in check(shown)
    shown.press("Type the key")
    assert {"Line 1 of the paper key", "Open the diary"} <= set(check(shown))
    shown.go(Destination.URGENT)
    check(shown)


@pytest.mark.parametrize("hour", ["", "03:10"])
def test_today_by_day_and_by_night(show: Open, hour: str):
    shown = show(hour)
    assert [name for name in check(shown) if name.startswith("Pain")] == NUMBERS
    shown.press("Pain 7 of 10")
    assert "Undo: take this number back" in check(shown)


def _cannot_tell(services: Services) -> None:
    person = services.people.person()
    assert person is not None
    services.people.save_person(replace(person, cannot_tell_since=date(2026, 11, 20)))


@pytest.mark.parametrize("hour", ["", "03:10"])
def test_today_while_no_number_can_be_told(show: Open, hour: str):
    shown = show(hour, prepare=_cannot_tell)
    assert not set(NUMBERS) & set(check(shown))
    shown.press("calm")
    shown.press("More signs")
    assert {"Undo: take this entry back", "Who saw it: more", "hard to wake"} <= set(check(shown))
    if not hour:
        shown.press("Someone came")
        assert {"When: time", "Jo came", "Save who came", "A note", "only for me"} <= set(check(shown))


def test_a_note_of_the_day(show: Open):
    shown = show()
    shown.go(Destination.CARE_NOTE)
    shown.press("Who came")
    assert {"A note", "When: time", "Jo", "Who came: name", "My words", "only for me", "Done"} <= set(check(shown))


def test_a_new_entry_with_the_map_and_with_the_list(show: Open):
    shown = show()
    shown.go(Destination.ENTRY)
    names = check(shown)
    assert [name for name in names if name.startswith("Pain")] == NUMBERS
    assert {"Left lower back", "When: time", "My words", "Done"} <= set(names)
    shown.press("Feels like: more words")
    shown.press("List of places")
    shown.press("Left lower back")
    shown.press("Another place")
    assert {"Take out Left lower back", "Another place: spreads here"} <= set(check(shown))


def test_the_diary_with_an_entry_open_and_with_a_search(show: Open):
    shown = show()
    shown.go(Destination.DIARY)
    assert shown.services is not None
    today = shown.services.clock.now().date()
    two_days = Wanted(first=today - timedelta(days=1), last=today)  # further ones have widgets only when one is there
    filters = shown.app.window.page(Destination.DIARY).filters
    filters.want(two_days)
    check(shown)
    shown.go(Destination.DIARY, shown.services.diary.last_hours(24)[2].uuid)
    filters.want(two_days)
    assert {"Edit", "Remove", "Close this entry"} <= set(check(shown))
    shown.type("Search in all notes, places, medicines and words", "chair")
    shown.read()
    assert any("chair" in name for name in check(shown))


def test_the_evening_review_with_all_its_words(show: Open):
    shown = show("19:30")
    assert "Write the evening review for Sunday 22 November" in check(shown)
    shown.go(Destination.REVIEW)
    assert {"What he managed", "Your own words", "Share this part with the family", "Done"} <= set(check(shown))
    for name in ("more about this day", "vomiting", "eating"):
        shown.press(name)
    names = check(shown)
    assert [name for name in names if name in NUMBERS] == NUMBERS
    assert "Pain in the way of eating: 0 of 10" in names


def test_a_bad_spell_that_goes_on_is_over_and_is_opened(show: Open):
    shown = show()
    shown.press("Write down: a sudden bad spell begins")
    assert {"It is over", "Pain 8 of 10", "getting up", "Urgent signs"} <= set(check(shown))
    shown.press("It ended earlier")
    assert {"When it ended: time", "It ended then", "It still goes on"} <= set(check(shown))
    shown.press("It is over")
    assert "Undo: it is not over" in check(shown)
    shown.press("Other times, where, a note …")
    assert {"Began: time", "It lasted 5 min", "After it: add a number", "List of places", "Remove"} <= set(check(shown))


@pytest.mark.parametrize(
    ("destination", "press", "fields"),
    [
        (Destination.SYMPTOM, "feeling sick", {"severe", "Anna saw it", "My words", "The team was told", "Remove"}),
        (Destination.COMFORT, "heat", {"Another number …", "20 min", "How long: minutes", "Note", "Remove"}),
    ],
)
def test_what_one_press_wrote_down(show: Open, destination: Destination, press: str, fields: set[str]):
    shown = show()
    shown.go(destination)
    check(shown)
    shown.press(press)
    assert fields <= set(check(shown))


def test_treatments_with_a_question_and_the_editor_of_one(show: Open):
    planned = Treatment(datetime(2026, 11, 22, tzinfo=UTC), "Europe/London", "rt.external", told="it can take weeks")
    passed = replace(planned, sessions=(date(2026, 11, 19), date(2026, 11, 26)))
    kept: list[str] = []
    shown = show(prepare=lambda services: kept.append(services.treatments.write(passed).value.uuid))
    shown.go(Destination.TREATMENTS)
    assert {"Add a treatment", "Yes", "Not yet", "On another day …"} <= set(check(shown))
    shown.go(Destination.TREATMENT)
    assert "Chemotherapy" in check(shown)
    shown.go(Destination.TREATMENT, kept[0])
    shown.press("Fill in many at once …")
    shown.press("Choose places")
    names = {"Take out Thu 19 Nov", "How many in all, while not all days are known", "Told by whom", "Done", "Remove"}
    assert names <= set(check(shown))


def test_old_notes_with_a_row_that_waits(show: Open):
    shown = show()
    shown.go(Destination.OLD_NOTES)
    assert {"Row 1: day and time", "Robert said it", "Paste lines", "Back"} <= set(check(shown))
    shown.type("Row 1: day and time", "Mon 16:40")
    shown.type("Row 1: number from 0 to 10, or - for could not answer", "11")
    shown.read()
    assert "Row 1: save" in check(shown)


def test_what_was_changed_and_removed(show: Open):
    shown = show()
    assert shown.services is not None
    shown.services.diary.remove(shown.services.diary.last_hours(24)[0].uuid)
    shown.go(Destination.HISTORY)
    assert {"All", "Removed", "Back"} <= set(check(shown))
    shown.press(next(name for name in check(shown) if name.startswith("Erase for good: ")))
    assert {"Keep it", "Erase for good"} <= set(check(shown))


def test_the_guide_with_a_card_its_sheet_and_a_search(show: Open):
    shown = show()
    shown.go(Destination.GUIDE)
    assert {"Search the guide", "Pain: show", "Words of medicine, A to Z: show"} <= set(check(shown))
    shown.go(Destination.GUIDE, "G16")
    assert {"Treatments: hide", "Urgent signs", "Radiotherapy from outside", "Copy as text"} <= set(check(shown))
    shown.press("Print this card")
    assert {"Print", "Save as a file …", "Back to reading"} <= set(check(shown))
    shown.go(Destination.GUIDE, "word:opioid")
    assert "Words with O" in check(shown)
    shown.type("Search the guide", "steriod")
    assert {"Steroids", "steroid"} <= set(check(shown))


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_settings(show: Open, subject: str):
    shown = show()
    shown.go(Destination.SETTINGS)
    shown.press(subject)
    check(shown)


@pytest.mark.parametrize("is_hospice_first", [False, True])
def test_the_urgent_signs_in_both_forms(show: Open, is_hospice_first: bool):
    def call_hospice(services: Services) -> None:
        contacts = services.people.contacts()
        first = CallFirst.YES if is_hospice_first else CallFirst.NO
        services.people.save_contacts(replace(contacts, call_first=first, hospice=CallNumber("0118 496 0101")))

    shown = show(prepare=call_hospice)
    shown.go(Destination.URGENT)
    check(shown)
    said = "\n".join(each.name for each in shown.read())
    assert ("Call your hospice first" in said) == is_hospice_first


@pytest.mark.parametrize(
    "destination",
    [
        *(Destination.PAPER, Destination.NUMBERS, Destination.PAPER_KEY, Destination.TRY_KEY, Destination.BRING_BACK),
        *(Destination.SYMPTOM, Destination.COMFORT, Destination.VISITS, Destination.VISIT, Destination.CALL),
    ],
)
def test_another_page(show: Open, destination: Destination):
    shown = show()
    shown.go(destination)
    check(shown)


def test_a_visit_whose_time_has_come_and_a_call(show: Open):
    def ask(services: Services) -> None:
        now, zone = services.clock.now(), str(services.clock.zone())
        services.visits.write(Visit(now, zone, VisitKind.CLINIC, with_whom="Dr Patel"))
        for words in ("What now?", "Can it be later?"):
            asked = services.questions.add(words).value
            services.questions.ask_by_phone(asked.uuid, now.date())

    shown = show(prepare=ask)
    for destination in (Destination.VISITS, Destination.CALL):
        shown.go(destination)
        check(shown)


def test_the_sidebar_is_read_from_top_to_bottom(show: Open):
    names = [each.name for each in show().read()]
    places = [names.index(name) for name in ("Today", "Diary", "Settings", "Writing now: Anna", "Urgent signs")]
    assert places == sorted(places)


def test_what_has_no_name_or_comes_too_late_is_noticed(show: Open):
    shown = show()
    late = QLineEdit(shown.app.window.page(Destination.TODAY))
    late.setGeometry(400, 0, 80, 40)
    late.show()
    with pytest.raises(AssertionError):
        check(shown)
    with pytest.raises(AssertionError):
        _check_order(["one", "three", "two"], ["one", "two", "three"])
