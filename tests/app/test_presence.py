"""Without its window: in the tray, asked where there is none, ended gently."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from caregiver.domain.agreement import AgreedKind, Agreement
from caregiver.domain.amounts import Unit
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.stay import StayKind
from caregiver.presence import Presence
from caregiver.ringing import Machine, Ringing
from caregiver.services.changes import Area, Changed
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.main_window import MainWindow
from caregiver.ui.tray import Tray
from tests.app.test_ringing import RecordingAlarm, RecordingNotifier, RecordingSound
from tests.medicine_story import MORPHINE_LONG, MORPHINE_QUICK, MedicineStory, at_times, begin_medicine_story


class Desk:
    """A window with its presence, over an open diary."""

    def __init__(self, application: QApplication, context: PageContext, *, has_tray: bool) -> None:
        self.context = context
        self.window = MainWindow(context.theme)
        self.tray = TrayOf(context.theme, has_tray=has_tray)
        self.presence = Presence(application, self.window, self.tray)
        self.notifier = RecordingNotifier()
        self.ringing = Ringing(context, Machine(RecordingAlarm(), self.notifier, RecordingSound()))
        self.presence.open(context, self.ringing, self.notifier)
        self.closed: list[bool] = []
        self.window.closed.connect(lambda: self.closed.append(True))
        self.window.show()

    def clear(self) -> None:
        self.ringing.stop()
        self.presence.end()
        self.tray.close()
        self.window.deleteLater()


class TrayOf(Tray):
    """A tray that is there, or is not."""

    def __init__(self, theme, *, has_tray: bool) -> None:
        self._has_tray = has_tray
        super().__init__(theme)

    def is_there(self) -> bool:  # type: ignore[override]
        return self._has_tray

    def isVisible(self) -> bool:
        return self._has_tray


@pytest.fixture
def story(context: PageContext, clock) -> MedicineStory:
    made = begin_medicine_story(context.services, clock)
    made.add_now("long", MORPHINE_LONG, at_times("1", "08:00", "20:00"), unit=Unit.TABLETS)
    return made


@pytest.fixture
def make_desk(qapp: QApplication, context: PageContext, story, monkeypatch) -> Iterator[Callable[..., Desk]]:
    made: list[Desk] = []
    monkeypatch.setattr(qapp, "quit", lambda: None, raising=False)

    def make(*, has_tray: bool) -> Desk:
        made.append(Desk(qapp, context, has_tray=has_tray))
        return made[-1]

    yield make
    for desk in made:
        desk.clear()
    qapp.setQuitOnLastWindowClosed(True)


def test_with_a_tray_closing_hides_the_window_and_it_comes_back(make_desk, qtbot):
    desk = make_desk(has_tray=True)
    desk.window.close()
    assert not desk.window.isVisible()
    assert not desk.closed
    desk.tray.opened.emit()
    assert desk.window.isVisible()


def test_without_a_tray_it_is_asked_and_never_hidden_for_ever(make_desk):
    desk = make_desk(has_tray=False)
    desk.window.close()
    assert desk.window.isVisible()
    assert desk.presence._strip.isVisible()
    desk.presence._strip.small_asked.emit()
    assert desk.window.isMinimized()
    assert not desk.closed


def test_closed_again_after_it_was_asked_is_an_answer(make_desk):
    desk = make_desk(has_tray=False)
    desk.window.close()
    desk.window.close()
    assert desk.closed == [True]


def test_where_nothing_could_ring_closing_is_closing(make_desk, story, context):
    desk = make_desk(has_tray=True)
    context.services.medicines.stop(story["long"])
    desk.window.close()
    assert desk.closed == [True]


def test_quit_ends_it(make_desk):
    desk = make_desk(has_tray=True)
    desk.tray.quit_asked.emit()
    assert desk.closed == [True]


def test_the_end_of_the_session_is_never_held_up(make_desk):
    desk = make_desk(has_tray=False)
    desk.presence.end()
    assert desk.closed == [True]


def test_a_number_from_the_tray_is_saved_said_and_taken_back(make_desk, context):
    desk = make_desk(has_tray=True)
    desk.tray.number_asked.emit(7)
    assert [record.value.score for record in context.services.diary.last_hours(1)] == [7]
    assert desk.notifier.shown == [("Saved at 14:32", "")]
    desk.notifier.pressed.emit("undo")
    assert not context.services.diary.last_hours(1)


def test_a_spell_from_the_tray_begins_ends_and_is_taken_back(make_desk, context):
    flares = context.services.flares
    desk = make_desk(has_tray=True)
    desk.tray.spell_asked.emit(True)
    assert flares.open() is not None
    assert "Record: it is over now" in offered(desk)
    desk.tray.spell_asked.emit(True)
    desk.tray.spell_asked.emit(False)
    assert flares.open() is None
    assert "Record: a spell begins now" in offered(desk)
    desk.notifier.pressed.emit("undo")
    assert flares.open() is not None
    assert [said for said, _ in desk.notifier.shown] == ["Saved at 14:32", "It goes on since 14:32", "Saved at 14:32"]


def test_a_sign_from_the_tray_is_saved_said_and_taken_back(make_desk, context):
    person = replace(context.person, cannot_tell_since=date(2026, 11, 20))
    desk = make_desk(has_tray=True)
    assert "How does he seem?" not in offered(desk)
    changed = context.act(context.services.people.save_person, person)
    assert "How does he seem?" in offered(desk)
    assert "Record a number" not in offered(desk)
    desk.tray.sign_asked.emit("calm")
    assert [record.value.signs for record in context.services.diary.last_hours(1)] == [("calm",)]
    assert desk.notifier.shown == [("Saved at 14:32", "")]
    desk.notifier.pressed.emit("undo")
    assert not context.services.diary.last_hours(1)
    context.act(changed.undo)
    assert "Record a number" in offered(desk)


def test_behind_the_curtain_no_sign_is_named(make_desk, context):
    context.act(context.services.people.save_person, replace(context.person, cannot_tell_since=date(2026, 11, 20)))
    desk = make_desk(has_tray=True)
    before = offered(desk)
    desk.presence.set_hidden(True)
    assert offered(desk) == ["Open", "Urgent signs", "Quit: nothing rings then"]
    assert not [action for action in desk.tray.contextMenu().findChildren(QAction) if "seem" in action.text()]
    desk.presence.set_hidden(False)
    assert offered(desk) == before


def test_a_dose_from_the_tray_is_saved_with_its_usual_amount(make_desk, context, story):
    needed = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),))
    story.add_now("quick", MORPHINE_QUICK, needed, unit=Unit.ML)
    desk = make_desk(has_tray=True)
    desk.tray.dose_asked.emit(story["quick"])
    assert context.services.doses.rolling(story["quick"]).doses == 1
    assert desk.notifier.shown == [("Saved at 14:32", "")]


def test_a_range_from_the_tray_asks_in_the_window(make_desk, context, story):
    needed = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5), Decimal(10)))
    story.add_now("quick", MORPHINE_QUICK, needed, unit=Unit.ML)
    desk = make_desk(has_tray=True)
    asked = []
    desk.window.asked.connect(asked.append)
    desk.tray.dose_asked.emit(story["quick"])
    assert context.services.doses.rolling(story["quick"]).doses == 0
    assert asked == [Destination.TODAY]


def test_a_dose_of_which_another_was_told_is_asked_about_in_the_window(make_desk, context, story):
    needed = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),))
    story.add_now("quick", MORPHINE_QUICK, needed, unit=Unit.ML)
    services = context.services
    told = Agreement(services.clock.now(), "Europe/London", AgreedKind.DOSE, "2.5 ml", medicine=story["quick"])
    services.agreements.write(told)
    desk = make_desk(has_tray=True)
    asked = []
    desk.window.asked.connect(asked.append)
    desk.tray.dose_asked.emit(story["quick"])
    assert services.doses.rolling(story["quick"]).doses == 0
    assert asked == [Destination.TODAY]


def test_stop_and_urgent_bring_the_window(make_desk):
    desk = make_desk(has_tray=True)
    asked = []
    desk.window.asked.connect(asked.append)
    desk.window.close()
    desk.tray.stop_asked.emit()
    desk.tray.urgent_asked.emit()
    assert asked == [Destination.STOP, Destination.URGENT]
    assert desk.window.isVisible()


def test_undo_in_the_corner_takes_back_what_it_tells_and_nothing_else(make_desk, context, story):
    needed = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),))
    story.add_now("quick", MORPHINE_QUICK, needed, unit=Unit.ML)
    desk = make_desk(has_tray=True)
    desk.tray.number_asked.emit(7)
    context.act(context.services.doses.give_as_needed, story["quick"])
    context.act.forget_undo()
    desk.notifier.pressed.emit("undo")
    assert not context.services.diary.last_hours(1)
    assert context.services.doses.rolling(story["quick"]).doses == 1


def test_a_bell_that_cannot_look_is_said_in_the_tray(make_desk):
    desk = make_desk(has_tray=True)
    desk.ringing.failed.emit(None)
    assert desk.tray.toolTip() == "Reminders could not be checked"


def test_while_the_screen_is_hidden_the_tray_records_nothing_and_names_nothing(make_desk, story, context):
    story.add_now("quick", MORPHINE_QUICK, Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),)), unit=Unit.ML)
    desk = make_desk(has_tray=True)
    before = offered(desk)
    assert "Record a number" in before
    assert any("Morphine" in word for word in before)
    desk.presence.set_hidden(True)
    context.bus.publish(Changed(None, frozenset({Area.MEDICINES})))
    assert offered(desk) == ["Open", "Urgent signs", "Quit: nothing rings then"]
    assert not [action for action in desk.tray.contextMenu().findChildren(QAction) if "Morphine" in action.text()]
    desk.presence.set_hidden(False)
    assert offered(desk) == before


def test_after_a_death_the_tray_records_nothing_until_it_is_undone(make_desk, story, context):
    story.add_now("quick", MORPHINE_QUICK, Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),)), unit=Unit.ML)
    desk = make_desk(has_tray=True)
    before = offered(desk)
    died = context.act(context.services.stays.begin, StayKind.DIED)
    assert offered(desk) == ["Open", "Urgent signs", "Quit: nothing rings then"]
    assert not [action for action in desk.tray.contextMenu().findChildren(QAction) if "Morphine" in action.text()]
    context.act(died.undo)
    assert offered(desk) == before


def test_what_was_recorded_in_the_tray_stands_once_the_screen_is_hidden(make_desk, context):
    desk = make_desk(has_tray=True)
    desk.tray.number_asked.emit(7)
    desk.presence.set_hidden(True)
    desk.notifier.pressed.emit("undo")
    assert len(context.services.diary.last_hours(1)) == 1


def test_without_a_tray_a_hidden_screen_is_made_small_when_it_is_closed(make_desk):
    desk = make_desk(has_tray=False)
    desk.presence.set_hidden(True)
    desk.window.close()
    assert desk.window.isMinimized()
    assert not desk.closed


def offered(desk) -> list[str]:
    """What stands in the menu of the tray, without the marks of its keys."""
    found = []
    for action in desk.tray.contextMenu().actions():
        if action.isVisible() and not action.isSeparator():
            inner = action.menu().actions() if action.menu() and action.text() == "Record a &dose" else []
            found += [each.text().replace("&", "") for each in (action, *inner)]
    return found
