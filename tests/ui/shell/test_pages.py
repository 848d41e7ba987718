"""The ways between the pages: what is said where one comes back to."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.ui.core.navigation import Destination
from caregiver.ui.main_window import MainWindow
from caregiver.ui.pages import Pages
from caregiver.ui.theme.theme import Look

ENTER = Qt.Key.Key_Return


@pytest.fixture
def window(theme):
    return MainWindow(theme)


@pytest.fixture
def pages(show, window, context, keeping, writer):
    def refuse(look: Look) -> None:
        raise AssertionError("nobody changed the look")

    def no_urgent():
        raise AssertionError("nobody asked for the urgent signs")

    made = Pages(window, context, no_urgent, refuse, keeping)
    context.navigator.asked.connect(made.go)
    context.navigator.back_asked.connect(made.back)
    show(window)
    return made


def press(qtbot, *keys):
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def settled_geometry(widget):
    former = None
    while former != widget.geometry():
        former = widget.geometry()
        QApplication.processEvents()
    return former


def test_a_number_from_the_editor_is_shown_where_today_shows_its_numbers(qtbot, pages, window, writer):
    writer.write(2026, 11, 22, 14, 31, score=6)
    pages.show(Destination.TODAY)
    card = pages.rooms.today.number_card
    before = settled_geometry(card)
    pages.go(Destination.ENTRY)
    press(qtbot, "7", ENTER)
    assert card.bar.sentence() == "Robert said 7 at 14:32"
    assert card.bar.question() == "6, then 7. Take the 6 of 14:31 out?"
    assert not window.messages.isVisible()
    assert settled_geometry(card) == before
    assert pages.context.act.deed == "Robert said 7 at 14:32"


def test_elsewhere_it_is_said_above_the_page(qtbot, pages, window, services):
    pages.show(Destination.DIARY)
    pages.go(Destination.ENTRY)
    press(qtbot, "7", ENTER)
    assert window.messages.isVisible()
    window.messages.undo_asked.emit()
    assert services.diary.days_with_entries() == ()


def test_a_correction_is_said_above_the_page_so_that_undo_takes_back_only_that(qtbot, pages, window, writer, services):
    uuid = writer.write(2026, 11, 22, 9, 40, score=5)
    pages.show(Destination.TODAY)
    pages.go(Destination.ENTRY, uuid)
    press(qtbot, "7", ENTER)
    assert window.messages.isVisible()
    window.messages.undo_asked.emit()
    assert services.diary.entry(uuid).value.score == 5


def test_undo_never_reaches_back_to_a_page_one_has_left(qtbot, pages, window, services):
    pages.show(Destination.TODAY)
    pages.rooms.today.number_card.numbers.buttons[8].click()
    pages.go(Destination.DIARY)
    window.undo_asked.emit()
    assert [record.value.score for record in services.diary.last_hours(1)] == [8]


def test_undo_says_what_it_took_back_and_can_be_undone(qtbot, pages, window, services):
    pages.show(Destination.TODAY)
    pages.rooms.today.number_card.numbers.buttons[8].click()
    window.undo_asked.emit()
    assert services.diary.last_hours(1) == ()
    assert window.messages.sentence() == "Taken back: Robert said 8 at 14:32"
    window.messages.undo_asked.emit()
    assert [record.value.score for record in services.diary.last_hours(1)] == [8]


def test_the_yearly_line_about_the_numbers_goes_with_today_and_settings(pages, clock, context):
    people = context.services.people
    contacts = UrgentContacts(emergency=people.checked(CallNumber("999"), clock.now().date()))
    people.save_contacts(contacts)
    clock.instant += timedelta(days=366)
    in_sight = {}
    for destination in (Destination.TODAY, Destination.DIARY, Destination.SETTINGS):
        pages.go(destination)
        in_sight[destination] = pages.numbers_strip.isVisible()
    assert list(in_sight.values()) == [True, False, True]
    pages.numbers_strip.right.click()
    assert not pages.numbers_strip.isVisible()
    assert pages.context.act.deed == "The numbers to call: checked"
