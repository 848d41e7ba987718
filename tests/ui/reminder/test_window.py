"""The window itself: on top without the keyboard, everything by keyboard, within the screen, in every look and size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from caregiver.domain.amounts import Unit
from caregiver.domain.errors import StorageFailed
from caregiver.domain.stay import StayKind
from caregiver.ui.reminder import window
from caregiver.ui.theme.theme import Look, Scheme
from tests.medicine_story import MORPHINE_LONG, PARACETAMOL, at_times, milligrams
from tests.ui.reminder.conftest import buttons, said

TABLETS = Unit.TABLETS


def tell_one(bedside):
    strength = milligrams("30", TABLETS)
    bedside.plan("long", MORPHINE_LONG, at_times("1", "20:00"), "14:40", unit=TABLETS, strength=strength)


def tell_two(bedside):
    tell_one(bedside)
    strength = milligrams("500", TABLETS)
    bedside.plan("paracetamol", PARACETAMOL, at_times("2", "20:00"), "14:40", unit=TABLETS, strength=strength)


@pytest.fixture
def one(bedside):
    tell_one(bedside)
    bedside.ring_at("20:47")
    return bedside


@pytest.fixture
def two(bedside):
    tell_two(bedside)
    bedside.ring_at("20:47")
    return bedside


def test_it_stands_on_top_and_does_not_take_the_keyboard(bedside, show):
    other = show(QWidget())
    tell_one(bedside)
    bedside.ring_at("20:47")
    bedside.qtbot.waitExposed(bedside.window)
    assert bedside.window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert bedside.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert other.isActiveWindow()


def test_ringing_is_said_aloud(bedside, monkeypatch):
    heard = []
    monkeypatch.setattr(window, "announce", lambda widget, sentence: heard.append(sentence))
    tell_two(bedside)
    bedside.ring_at("20:47")
    due = "Morphine long-acting tablets 30 mg, 1 tablet (30 mg); Paracetamol tablets 500 mg, 2 tablets (1\u202f000 mg)"
    assert heard == [f"Reminder. Due: {due}"]


def test_its_title_says_nothing_of_the_diary(one):
    assert one.window.windowTitle() == "Reminder"


def test_a_key_meant_for_elsewhere_presses_no_answer(one, qtbot):
    one.window.activateWindow()
    qtbot.waitUntil(one.window.isActiveWindow)
    qtbot.keyClick(one.window.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(one.window.focusWidget(), Qt.Key.Key_Return)
    assert one.doses() == ()


def walk(reminder, qtbot):
    """Names of the stops of the Tab key, from the first back to it."""
    reminder.activateWindow()
    qtbot.waitUntil(reminder.isActiveWindow)
    stops = []
    for _ in range(60):
        qtbot.keyClick(reminder.focusWidget(), Qt.Key.Key_Tab)
        stop = reminder.focusWidget()
        if stop in stops:
            break
        stops.append(stop)
    return stops


def test_the_keyboard_goes_through_one_dose_in_reading_order(one, qtbot):
    stops = walk(one.window, qtbot)
    words = [stop.text() for stop in stops]
    assert words == [
        *("Anna", "Jo", "He took it himself", "Someone else …"),
        *("I gave it now, 20:47", "I gave it at 20:00", "Not given …", "Not sure if it was given"),
        *("10 min", "30 min", "60 min", "I gave it at another time …"),
        *("Urgent signs", "Stop all reminders"),
    ]


def test_the_keyboard_goes_through_several_doses_in_reading_order(two, qtbot):
    words = [stop.text() for stop in walk(two.window, qtbot)]
    row = ["20:00", "I gave it at 20:00", "Now, 20:47", "Not given …", "Not sure"]
    foot = ["10 min", "30 min", "60 min", "Urgent signs", "Stop all reminders"]
    assert words == ["Given by Anna", *row, *row, *foot]


def test_every_button_has_a_name_of_its_own(two):
    names = [QAccessible.queryAccessibleInterface(made).text(QAccessible.Text.Name) for made in
             two.window.findChildren(QPushButton) if made.isVisible()]  # fmt: skip
    assert all(names)
    assert len(set(names)) == len(names)


def test_answering_by_keyboard_leads_to_undo(one, qtbot):
    one.window.activateWindow()
    qtbot.waitUntil(one.window.isActiveWindow)
    one.window.parts[0].then.setFocus()
    qtbot.keyClick(one.window.focusWidget(), Qt.Key.Key_Space)
    assert len(one.doses()) == 1
    assert one.window.focusWidget().text() == "Undo"


def test_a_shaking_hand_answers_once_and_takes_nothing_back(one, qtbot):
    one.window.activateWindow()
    then = one.window.parts[0].then
    qtbot.mouseClick(then, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(buttons(one.window)["Undo"], Qt.MouseButton.LeftButton)
    assert len(one.doses()) == 1


def test_escape_closes_and_is_no_answer(one, qtbot):
    one.window.activateWindow()
    qtbot.waitUntil(one.window.isActiveWindow)
    with qtbot.waitSignal(one.window.closed):
        qtbot.keyClick(one.window.focusWidget(), Qt.Key.Key_Escape)
    assert one.doses() == ()
    assert one.ring_at("20:57").is_new


def test_a_closed_window_stays_closed_until_it_rings(one):
    one.window.close()
    one.ring_at("20:50")
    assert not one.window.isVisible()
    one.ring_at("20:57")
    assert one.window.isVisible()
    assert "I gave it now, 20:57" in buttons(one.window)


def test_it_stays_until_it_is_closed_when_all_is_answered(one, press):
    press(buttons(one.window)["I gave it at 20:00"])
    one.ring_at("20:57")
    assert one.window.isVisible()
    press(buttons(one.window)["Close"])
    assert not one.window.isVisible()


def test_the_foot_asks_for_the_urgent_signs_and_the_end(one, press):
    press(buttons(one.window)["Urgent signs"])
    press(buttons(one.window)["Stop all reminders"])
    assert (one.urgent, one.stops) == (1, 1)


def test_it_goes_when_all_reminders_are_stopped(two):
    two.services.stays.begin(StayKind.HOSPITAL)
    two.ring()
    assert not two.window.isVisible()


class FullDisk:
    """A disk without room."""

    def answer(self, *args: object, **kwargs: object) -> None:
        raise StorageFailed("The disk is full.")

    def soon_before(self, due: object, at: object) -> None:
        """Nothing was given."""


def test_what_could_not_be_saved_is_told_and_can_be_tried_again(one, press, monkeypatch):
    monkeypatch.setattr(type(one.services.doses), "answer", FullDisk.answer)
    press(buttons(one.window)["I gave it at 20:00"])
    assert "The disk is full." in said(one.window)
    assert one.window.parts[0].is_open
    monkeypatch.undo()
    press(buttons(one.window)["I gave it at 20:00"])
    assert len(one.doses()) == 1
    assert "The disk is full." not in said(one.window)


LOOKS = [(scheme, percent) for scheme in (Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST) for percent in (100, 200)]


@pytest.mark.parametrize(("scheme", "percent"), LOOKS)
@pytest.mark.parametrize("tell", [tell_one, tell_two])
def test_all_words_have_room_in_every_look(bedside, theme, tell, scheme, percent):
    theme.set_look(Look(scheme=scheme, text_percent=percent))
    tell(bedside)
    bedside.ring_at("20:47")
    bedside.qtbot.waitExposed(bedside.window)
    bedside.settle()
    room = bedside.window.screen().availableGeometry()
    assert bedside.window.height() <= room.height()
    assert bedside.window.scroller.horizontalScrollBar().maximum() == 0
    for made in bedside.window.findChildren(QPushButton):
        if made.isVisible():
            needed = made.fontMetrics().horizontalAdvance(made.text())
            assert made.width() >= needed, made.text()
            assert made.height() >= 44, made.text()
    labels = bedside.window.findChildren(QLabel)
    bedside.qtbot.waitUntil(lambda: not [label.text() for label in labels if is_cut(label)])


def is_cut(label):
    """Whether words stand outside of their label."""
    return label.isVisible() and bool(label.text()) and label.height() < label.heightForWidth(label.width())


def test_a_press_that_was_on_its_way_elsewhere_presses_no_answer(bedside):
    tell_one(bedside)
    bedside.ring_at("20:47")
    window = bedside.window
    bedside.qtbot.waitExposed(window)
    then = window.parts[0].then

    def under_the_hand() -> object:
        return window.childAt(then.mapTo(window, then.rect().center()))

    assert under_the_hand() is not then
    bedside.qtbot.waitUntil(lambda: under_the_hand() is then)


def test_it_is_dim_by_night_and_says_weekday_and_date(bedside, theme):
    strength = milligrams("30", TABLETS)
    bedside.plan("long", MORPHINE_LONG, at_times("1", "03:00"), "01:00", unit=TABLETS, strength=strength)
    bedside.services.doses.give_extra(bedside.story["long"], at=bedside.at("00:30"))
    bedside.ring_at("03:10")
    assert theme.is_night
    words = said(bedside.window)
    assert "Sunday 22 November, 03:10" in words
    assert "Last one recorded: Sun 22 Nov, 00:30" in words
    assert not [word for word in ("today", "tonight", "tomorrow") if word in words]
    bedside.minute("06:00")
    assert not theme.is_night
