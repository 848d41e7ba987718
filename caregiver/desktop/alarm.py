"""The bell: it knows when to ring, and nothing of what for. The diary is the truth (DESIGN 6).

APScheduler keeps the times, in memory only. Its own scheduler for Qt is not used: it cannot stop a timer that it has
started, so each change leaves one more of them behind. This module is loaded when a diary opens, not before the first
paint.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from math import ceil
from typing import Protocol

from apscheduler.executors.debug import DebugExecutor
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.base import BaseScheduler
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger
from PySide6.QtCore import QObject, QTimer, Signal

from caregiver.desktop.clock import SystemClock

PULSE_SECONDS = 20.0
"""How often it rings anyway, and so how late it may be after sleep or a change of the clock."""

_PULSE, _DUE = "pulse", "due"
_FARTHEST = timedelta(days=3650)
_SOONEST = timedelta(milliseconds=200)
"""So that a time in the past, asked for again at each ring, does not keep the computer busy."""


class Clock(Protocol):
    """Tells the present instant."""

    def now(self) -> datetime:
        """Aware, in UTC."""


class Alarm(QObject):
    """Rings at a given instant, and every few seconds, so that nothing depends on one timer being right.

    Whoever hears it looks into the diary for what is due. A ring too many does no harm there; a lost one would.

    Args:
        clock: The clock that `ring_at` means.
        pulse_seconds: How often it rings anyway.

    Signals:
        rang: Look now.
    """

    rang = Signal()

    def __init__(self, clock: Clock, *, pulse_seconds: float = PULSE_SECONDS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._pulse = timedelta(seconds=pulse_seconds)
        self._due_at: datetime | None = None
        self._looked_at = clock.now()
        self._is_ringing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._scheduler = _OneTimerScheduler(self._timer, self._pulse)

    def start(self) -> None:
        """Begin to ring; starting twice is starting once."""
        if not self._scheduler.running:
            self._scheduler.start()
            self._set_anew()

    def stop(self) -> None:
        """Be silent. What was asked with `ring_at` is remembered."""
        if self._scheduler.running:
            self._scheduler.shutdown()

    def ring_at(self, instant: datetime | None) -> None:
        """Ring at this instant too, in place of the one asked for before; None: only every few seconds."""
        self._due_at = instant
        if self._scheduler.running:
            self._set_due()

    def _look(self) -> None:
        """The timer is up, or the wait was cut into pieces."""
        now = self._clock.now()
        passed, self._looked_at = now - self._looked_at, now
        if not timedelta(0) <= passed <= 2 * self._pulse:  # asleep, or the clock was set: every kept time may be wrong
            self._set_anew()
            self._is_ringing = True
        self._scheduler.look()
        if self._is_ringing:
            self._is_ringing = False
            self.rang.emit()  # not from within the scheduler: who hears it may call ring_at

    def _set_anew(self) -> None:
        self._looked_at = self._clock.now()
        trigger = IntervalTrigger(seconds=self._pulse.total_seconds(), start_date=_later(self._pulse), timezone=UTC)
        self._scheduler.keep(_PULSE, trigger, self._note)
        self._set_due()

    def _set_due(self) -> None:
        if self._due_at is None:
            self._scheduler.forget(_DUE)
            return
        wait = min(max(self._due_at - self._clock.now(), _SOONEST), _FARTHEST)
        self._scheduler.keep(_DUE, DateTrigger(_later(wait), timezone=UTC), self._note)

    def _note(self) -> None:
        self._is_ringing = True


def _later(wait: timedelta) -> datetime:
    """By the computer's own clock, which is the one APScheduler reads."""
    return SystemClock().now() + wait


class _OneTimerScheduler(BaseScheduler):
    """APScheduler on one timer of Qt that it does not own."""

    def __init__(self, timer: QTimer, longest_wait: timedelta) -> None:
        super().__init__(
            timezone=UTC,
            jobstores={"default": MemoryJobStore()},
            executors={"default": DebugExecutor()},
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        self._timer = timer
        self._longest_wait_seconds = longest_wait.total_seconds()

    def keep(self, name: str, trigger: DateTrigger | IntervalTrigger, ring: Callable[[], None]) -> None:
        """Call `ring` when the trigger says so, in place of what was kept under that name."""
        self.add_job(ring, trigger, id=name, replace_existing=True)

    def forget(self, name: str) -> None:
        """Keep nothing under that name."""
        if self.get_job(name) is not None:
            self.remove_job(name)

    def look(self) -> None:
        """Do what is due, and set the timer for what comes next."""
        self._wait(self._process_jobs())

    def wakeup(self) -> None:
        """Something was added: look as soon as Qt has time."""
        self._wait(0)

    def shutdown(self, wait: bool = True) -> None:
        """Stop, and the timer with it."""
        super().shutdown(wait)
        self._timer.stop()

    def _wait(self, seconds: float | None) -> None:
        # Cut short, because the clock may be set back meanwhile, and a long wait is more than a timer can count.
        shortest = self._longest_wait_seconds if seconds is None else min(seconds, self._longest_wait_seconds)
        self._timer.start(ceil(shortest * 1000))
