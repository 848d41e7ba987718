"""The alarm on a clock that the test moves, with a pulse that does not keep a test waiting."""

import pickle
import threading
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QTimer

from caregiver.desktop.alarm import PULSE_SECONDS, Alarm
from caregiver.desktop.clock import SystemClock

LONGEST_WAIT_MS = 24 * 24 * 3600 * 1000
WAKE_UPS = 10_000


class Rings:
    """Counts the rings."""

    def __init__(self, alarm: Alarm) -> None:
        self.count = 0
        alarm.rang.connect(self._hear)

    def _hear(self) -> None:
        self.count += 1


@pytest.fixture
def make_alarm(qapp, clock):
    made = []

    def make(pulse_seconds=PULSE_SECONDS, given=clock):
        alarm = Alarm(given, pulse_seconds=pulse_seconds)
        made.append(alarm)
        alarm.start()
        return alarm

    yield make
    for alarm in made:
        alarm.stop()
        alarm.deleteLater()


def timer_of(alarm: Alarm) -> QTimer:
    (timer,) = alarm.findChildren(QTimer)
    return timer


def wake(alarm: Alarm) -> None:
    """The timer is up, without waiting for it."""
    timer_of(alarm).timeout.emit()


def test_it_rings_at_the_asked_instant_and_not_before(make_alarm, qtbot):
    clock = SystemClock()
    alarm = make_alarm(given=clock)
    due_at = clock.now() + timedelta(seconds=0.5)
    alarm.ring_at(due_at)
    with qtbot.waitSignal(alarm.rang, timeout=5000):
        pass
    assert due_at <= clock.now()


def test_it_rings_every_few_seconds_anyway(make_alarm, qtbot):
    rings = Rings(make_alarm(pulse_seconds=0.02))
    qtbot.waitUntil(lambda: rings.count >= 3)


def test_the_last_asked_instant_replaces_the_one_before(make_alarm, qtbot, clock):
    alarm = make_alarm()
    rings = Rings(alarm)
    alarm.ring_at(clock.now() + timedelta(seconds=0.3))
    alarm.ring_at(clock.now() + timedelta(hours=3))
    alarm.ring_at(None)
    with qtbot.assertNotEmitted(alarm.rang, wait=500):
        pass
    assert rings.count == 0


@pytest.mark.parametrize(
    "step",
    [{"hours": 8}, {"days": 365}, {"days": -365}, {"minutes": 2}, {"minutes": -2}, {"days": 365 * 70}],
    ids=str,
)
def test_after_sleep_or_a_set_clock_it_rings_at_the_next_look_and_goes_on(make_alarm, qtbot, clock, step):
    alarm = make_alarm(pulse_seconds=0.05)
    rings = Rings(alarm)
    clock.go_on(**step)
    wake(alarm)
    assert rings.count == 1
    qtbot.waitUntil(lambda: rings.count >= 4)


def test_a_slow_step_of_the_clock_delays_no_due_time(make_alarm, qtbot, clock):
    alarm = make_alarm(pulse_seconds=0.05)
    alarm.ring_at(clock.now() + timedelta(hours=1))
    clock.go_on(hours=1)
    with qtbot.waitSignal(alarm.rang, timeout=5000):
        pass


def test_who_hears_it_may_ask_for_the_next_ring_at_once(make_alarm, qtbot, clock):
    alarm = make_alarm()
    rings = Rings(alarm)
    alarm.rang.connect(lambda: alarm.ring_at(clock.now() + timedelta(seconds=0.05)))
    alarm.ring_at(clock.now())
    qtbot.waitUntil(lambda: rings.count >= 3)


def test_a_time_in_the_past_asked_for_again_and_again_does_not_keep_the_computer_busy(make_alarm, qtbot, clock):
    alarm = make_alarm()
    rings = Rings(alarm)
    alarm.rang.connect(lambda: alarm.ring_at(clock.now() - timedelta(days=1)))
    alarm.ring_at(clock.now() - timedelta(days=1))
    for count in (1, 2):
        qtbot.waitUntil(lambda count=count: rings.count == count)
        qtbot.waitUntil(lambda: timer_of(alarm).interval() > 100)


def test_stopped_it_is_silent_and_started_again_it_remembers(make_alarm, qtbot, clock):
    alarm = make_alarm()
    alarm.ring_at(clock.now() + timedelta(seconds=0.3))
    alarm.stop()
    alarm.stop()
    assert not timer_of(alarm).isActive()
    with qtbot.assertNotEmitted(alarm.rang, wait=400):
        pass
    with qtbot.waitSignal(alarm.rang, timeout=5000):
        alarm.start()
        alarm.start()


@pytest.mark.parametrize("due_at", [datetime(9999, 12, 31, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC)])
def test_any_instant_can_be_asked_for_and_no_wait_is_too_long_for_a_timer(make_alarm, clock, due_at):
    alarm = make_alarm()
    alarm.ring_at(due_at)
    wake(alarm)
    assert 0 <= timer_of(alarm).interval() <= min(PULSE_SECONDS * 1000, LONGEST_WAIT_MS)


def test_ten_thousand_wake_ups_leave_nothing_behind_and_nothing_is_pickled(make_alarm, clock, monkeypatch):
    def refuse(*things, **how):
        raise AssertionError("pickled")

    monkeypatch.setattr(pickle, "dumps", refuse)
    monkeypatch.setattr(pickle, "dump", refuse)
    alarm = make_alarm()
    rings = Rings(alarm)
    threads = threading.active_count()
    for number in range(WAKE_UPS):
        clock.go_on(minutes=1)
        alarm.ring_at(clock.now() + timedelta(minutes=number % 90))
        wake(alarm)
    assert rings.count >= WAKE_UPS
    assert threading.active_count() == threads
    assert len(alarm.findChildren(QTimer)) == 1
    assert len(alarm._scheduler.get_jobs()) == 2


def test_sixty_reminders_on_a_fast_clock_are_all_rung_for(make_alarm, qtbot):
    clock = FastClock()
    alarm = make_alarm(pulse_seconds=0.02, given=clock)
    due = [clock.now() + timedelta(minutes=minute) for minute in range(1, 61)]
    rung = []

    def ring():
        while due and due[0] <= clock.now():
            rung.append(due.pop(0))
        alarm.ring_at(due[0] if due else None)

    alarm.rang.connect(ring)
    ring()
    qtbot.waitUntil(lambda: len(rung) == 60, timeout=20_000)


class FastClock:
    """An hour lasts two seconds."""

    def __init__(self) -> None:
        self._start = SystemClock().now()

    def now(self) -> datetime:
        return self._start + (SystemClock().now() - self._start) * 1800
