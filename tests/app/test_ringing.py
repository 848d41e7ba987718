"""From the alarm to the window, the corner notice and the sound; the real diary, and a machine that writes down."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer
from caregiver.domain.errors import StorageFailed
from caregiver.domain.stay import StayKind
from caregiver.ringing import Machine, Ringing
from caregiver.services.changes import Area, Changed
from caregiver.ui.core.context import PageContext
from caregiver.vault.rings import Rings
from tests.medicine_story import MORPHINE_LONG, MedicineStory, at_times, begin_medicine_story
from tests.steerable_clock import SteerableClock


class RecordingAlarm(QObject):
    """Rings when the test says so."""

    rang = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[datetime | None] = []
        self.is_running = False

    def start(self) -> None:
        self.is_running = True

    def stop(self) -> None:
        self.is_running = False

    def ring_at(self, instant: datetime | None) -> None:
        self.asked.append(instant)


class RecordingNotifier(QObject):
    """Writes down what would stand in the corner of the screen."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[str, str]] = []
        self.is_there = False

    def show(self, title: str, words: str = "", buttons: Sequence[tuple[str, str]] = ()) -> bool:
        self.shown.append((title, words))
        self.is_there = True
        return False  # as on a computer whose notifications are stopped

    def withdraw(self) -> None:
        self.is_there = False

    def close(self) -> None:
        self.is_there = False


class RecordingSound:
    """Writes down what would be heard."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def ring(self, *, is_quiet: bool = False) -> None:
        self.heard.append("soft" if is_quiet else "loud")

    def close(self) -> None:
        pass


@pytest.fixture
def machine(qapp) -> Machine:
    return Machine(RecordingAlarm(), RecordingNotifier(), RecordingSound())


@pytest.fixture
def story(context: PageContext, clock: SteerableClock) -> MedicineStory:
    made = begin_medicine_story(context.services, clock)
    made.add_now("long", MORPHINE_LONG, at_times("1", "08:00", "20:00"), unit=Unit.TABLETS)
    return made


@pytest.fixture
def ringing(context: PageContext, machine: Machine, story: MedicineStory) -> Iterator[Ringing]:
    made = Ringing(context, machine)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def look(ringing: Ringing, qtbot):
    def at_once() -> None:
        ringing._alarm.rang.emit()

    return at_once


def window_is_there(ringing: Ringing) -> bool:
    return ringing._window is not None and ringing._window.isVisible()


def test_nothing_due_nothing_seen_or_heard(ringing, machine, story):
    assert machine.alarm.is_running
    assert machine.alarm.asked[-1] == story.at(0, "20:00")
    assert not window_is_there(ringing)
    assert not machine.sound.heard


def test_at_the_due_time_it_is_seen_heard_and_pointed_to(ringing, machine, clock, look):
    clock.go_to(2026, 11, 22, 20, 0)
    look()
    assert window_is_there(ringing)
    assert machine.sound.heard == ["loud"]
    assert machine.notifier.shown == [("Reminder", "Something is due in the diary.")]


def test_every_further_look_shows_nothing_twice(ringing, machine, clock, look):
    clock.go_to(2026, 11, 22, 20, 0)
    for _ in range(20):
        look()
        clock.go_on(seconds=20)
    assert machine.sound.heard == ["loud"]
    assert len(machine.notifier.shown) == 1


def test_closed_without_an_answer_it_rings_again(ringing, machine, clock, look):
    clock.go_to(2026, 11, 22, 20, 0)
    look()
    ringing._window.close()
    assert not window_is_there(ringing)
    clock.go_on(minutes=9)
    look()
    assert not window_is_there(ringing)
    clock.go_on(minutes=1)
    look()
    assert window_is_there(ringing)
    assert machine.sound.heard == ["loud", "loud"]


def test_an_answer_anywhere_takes_the_pointer_away(ringing, machine, clock, look, context, qtbot):
    clock.go_to(2026, 11, 22, 20, 0)
    look()
    due = context.services.reminders.reconcile().rows[0]
    context.act(context.services.doses.answer, due, DoseAnswer.GIVEN)
    qtbot.waitUntil(lambda: not machine.notifier.is_there)
    clock.go_on(minutes=10)
    look()
    assert machine.sound.heard == ["loud"]


def test_a_changed_plan_sets_the_alarm_anew(ringing, machine, clock, story, context, qtbot):
    former = context.services.medicines.get(story["long"]).regimen
    context.act(context.services.medicines.plan, replace(former, at=clock.now(), schedule=at_times("1", "17:00")))
    qtbot.waitUntil(lambda: machine.alarm.asked[-1] == story.at(0, "17:00"))


def test_the_corner_notice_names_nothing_unless_the_family_wants_it(ringing, machine, clock, look, context):
    clock.go_to(2026, 11, 22, 20, 0)
    look()
    said = " ".join(machine.notifier.shown[0])
    assert "Morphine" not in said
    assert "Robert" not in said


def test_with_names_if_the_family_wants_it(ringing, machine, clock, look, context):
    context.act(context.services.preferences.set_notification_details, True)
    clock.go_to(2026, 11, 22, 20, 0)
    look()
    assert "Morphine" in " ".join(machine.notifier.shown[-1])


def test_after_22_it_is_soft(ringing, machine, clock, look, story):
    clock.go_to(2026, 11, 22, 20, 0)
    look()
    ringing._window.close()
    clock.go_to(2026, 11, 22, 22, 1)
    look()
    assert machine.sound.heard == ["loud", "soft"]


def test_stopped_while_the_window_is_open_it_goes(ringing, machine, clock, look, context, qtbot):
    clock.go_to(2026, 11, 22, 20, 0)
    look()
    context.act(context.services.stays.begin, StayKind.HOSPITAL)
    qtbot.waitUntil(lambda: not window_is_there(ringing))
    assert not machine.notifier.is_there


def test_a_thousand_looks_leave_no_timers_behind(ringing, machine, clock, look, context):
    before = len(ringing.findChildren(QTimer))
    for _ in range(1_000):
        clock.go_on(seconds=1)
        look()
    assert len(ringing.findChildren(QTimer)) == before
    assert len(machine.alarm.asked) >= 1_000


def test_a_full_disk_is_said_and_it_still_is_seen_and_heard(ringing, machine, clock, look, monkeypatch):
    said = []
    ringing.failed.connect(said.append)

    def refuse(*_: object) -> None:
        raise StorageFailed("The disk is full.")

    monkeypatch.setattr(Rings, "put", refuse)
    monkeypatch.setattr(Rings, "set_checked_at", refuse)
    clock.go_to(2026, 11, 22, 20, 0)
    look()
    assert window_is_there(ringing)
    assert machine.sound.heard == ["loud"]
    assert len(said) == 1
    look()
    assert machine.sound.heard == ["loud"]


def test_the_corner_notice_brings_back_a_closed_reminder(ringing, machine, clock, look):
    clock.go_to(2026, 11, 22, 20, 0)
    look()
    ringing._window.close()
    machine.notifier.pressed.emit("undo")
    assert not window_is_there(ringing)
    machine.notifier.pressed.emit("open")
    assert window_is_there(ringing)


def test_another_note_in_the_corner_is_left_alone(ringing, machine, clock, look):
    machine.notifier.is_there = True
    look()
    assert machine.notifier.is_there


def test_a_stopped_bell_hears_nothing_more(ringing, machine, context, clock, qtbot):
    ringing.stop()
    asked = len(machine.alarm.asked)
    context.act(context.services.diary.record_pain, 5)
    context.bus.publish(Changed(None, frozenset({Area.DOSES})))
    after = QTimer()
    with qtbot.waitSignal(after.timeout):
        after.start(0)
    assert len(machine.alarm.asked) == asked


def test_after_a_week_asleep_the_pages_hear_that_medicines_wait(ringing, clock, look, context):
    heard = []
    context.bus.changed.connect(heard.append)
    clock.go_on(days=7)
    look()
    look()
    assert heard == [frozenset({Area.STAYS})]


def test_a_closed_diary_rings_no_more(ringing, machine, clock):
    ringing.stop()
    assert not machine.alarm.is_running
    assert not machine.notifier.is_there
