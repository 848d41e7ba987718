"""What must be shown and rung at an instant. The vault is the truth, the alarm is only a bell (DESIGN 6).

`reconcile` may be called at any time and as often as one likes: at a due time, at start, after sleep, after a change of
clock or zone, after every edit. What it answers depends on the diary and the instant alone. A dose stays in its answer
until it has been shown (`mark_shown`), so it is shown at least once; it is recorded once, by the vault.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from caregiver.domain.errors import StorageFailed, VaultInUse
from caregiver.domain.record import Record
from caregiver.domain.ring import Ring
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.stay import Stay, covers
from caregiver.services.awaited import SHOWN_FOR, Awaited, is_counted
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.preferences import Preferences
from caregiver.services.stays import LONG, Stays
from caregiver.services.timetable import (
    OPEN_FOR,
    DueSlot,
    KeptSlot,
    OnList,
    SlotStanding,
    Timetable,
)
from caregiver.vault.looks import Looks
from caregiver.vault.vault import Vault

QUICK_ASKS = (timedelta(minutes=10), timedelta(minutes=10), timedelta(minutes=20))
"""It rings at 0, 10, 20 and 40 minutes, then every hour a few times; then it stays open on Today."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
CHECKED_EVERY = timedelta(minutes=1)
"""So often it is written down that reminders were checked."""
COULD_NOT_RING = timedelta(minutes=3)
"""Longer than this without a check, and the computer slept, was off, or the program was closed."""

_TICK = timedelta(microseconds=1)
_RINGS = frozenset({Area.RINGS})


@dataclass(frozen=True)
class Gap:
    """A time in which nothing could ring: the computer slept or was off (UTC)."""

    start: datetime
    end: datetime


@dataclass(frozen=True)
class Bell:
    """What must be shown at an instant.

    Attributes:
        now: The instant.
        rows: Doses to show, by due time; empty when nothing is open or nothing may ring.
        new: Keys of those that ring now; without any, the window is neither raised nor heard.
        is_quiet: Whether it is the hour for a soft sound.
        next_at: When to look again at the latest, or None.
        gap: The time in which it could not ring, while doses of it are still in `rows`.
        older: Medicines with doses older than a week without an answer in the gap, and how many.
        silent: The stay in which nothing rings, or None.
        waits_for_answers: Whether medicines must be confirmed first (care-rules 25).
    """

    now: datetime
    rows: tuple[DueSlot, ...] = ()
    new: frozenset[tuple[str, str]] = frozenset()
    is_quiet: bool = False
    next_at: datetime | None = None
    gap: Gap | None = None
    older: tuple[tuple[OnList, int], ...] = ()
    silent: Record[Stay] | None = None
    waits_for_answers: bool = False

    @property
    def is_new(self) -> bool:
        """Whether to ring and raise the window now."""
        return bool(self.new)


class Reminders:
    """The bell's view of the diary."""

    def __init__(
        self, vault: Vault, timetable: Timetable, stays: Stays, preferences: Preferences, clock: Clock
    ) -> None:
        self._vault = vault
        self._timetable = timetable
        self._stays = stays
        self._preferences = preferences
        self._clock = clock
        self._awaited = Awaited(vault, timetable, stays)
        self._gap: Gap | None = None
        self._counted_gap: Gap | None = None
        self._older_ones: tuple[tuple[OnList, int], ...] = ()
        self._unwritten: dict[tuple[str, str], Ring] = {}

    def reconcile(self, now: datetime | None = None) -> Bell:
        """What must be shown at `now` (the present instant); may be asked at any time, as often as one likes."""
        now = now or self._clock.now()
        self._notice_gap(now)
        is_quiet = self._is_quiet(now)
        silent = self._stays.current()
        if silent is not None:
            return Bell(now, is_quiet=is_quiet, silent=silent)
        waiting = self._awaited.waiting()
        unanswered = self._awaited.unanswered(now, waiting)
        rings = self._rings(now, unanswered)
        new = frozenset(one.due.key for one in unanswered if _is_time(one, _ring_of(one.due, rings), now))
        rows = tuple(one.due for one in unanswered if one.due.key in new or _is_shown(one, _ring_of(one.due, rings)))
        gap = self._gap if self._gap and any(due.due_at < self._gap.end for due in rows) else None
        return Bell(
            now,
            rows,
            new,
            is_quiet,
            self._next_at(now, rings, waiting),
            gap,
            self._older(gap, now) if gap else (),
            waits_for_answers=bool(waiting),
        )

    def mark_shown(self, bell: Bell) -> None:
        """The doses that rang stand on the screen: remember it, and when each is asked about again.

        Raises:
            StorageFailed, VaultInUse: It could not be written down; it is remembered until the program ends.
        """
        if not bell.new:
            return
        shown = [due for due in bell.rows if due.key in bell.new]
        rings = self._vault.rings.all(min(due.due_at for due in shown)) | self._unwritten
        asked = {due.key: self._asked(due, _ring_of(due, rings), bell.now) for due in shown}
        self._unwritten |= asked
        with self._vault.transaction():
            for ring in self._unwritten.values():
                self._vault.rings.put(ring)
        self._unwritten = {}

    def not_yet(self, dues: Iterable[DueSlot], minutes: int) -> Changed[None]:
        """Ask again in so many minutes; until then it is out of the window, and asking begins anew."""
        now = self._clock.now()
        again_at = now + timedelta(minutes=minutes)
        with self._vault.transaction():
            for due in dues:
                self._put(due, now, times_asked=0, ask_next_at=again_at)
        return Changed(None, _RINGS)

    def not_sure(self, due: DueSlot) -> Changed[None]:
        """Nobody is sure if it was given: it no longer rings, stays open on Today, and reads "not recorded".

        A dose that counts from the last one is asked about again the next day: nothing is due before its answer.
        """
        now = self._clock.now()
        former = self._vault.rings.all(due.due_at).get(due.key)
        self._put(due, now, is_unsure=True, ask_next_at=now + DAY if _is_interval(due) else None)
        return Changed(None, _RINGS, lambda: self._restore(due, former))

    def open_slots(self) -> tuple[KeptSlot, ...]:
        """Doses that wait for an answer on Today, by time: still open, or nobody was sure."""
        now = self._clock.now()
        if self._stays.current() is not None:
            return ()
        waiting = self._awaited.waiting()
        kept = [
            one
            for one in self._timetable.slots(now - DAY, now + _TICK)
            if (one.standing is SlotStanding.OPEN or (one.is_unsure and one.dose is None))
            and not _is_interval(one.due)
            and one.due.medicine.uuid not in waiting
        ]
        found = [*kept, *self._awaited.counted(now, waiting)]
        return tuple(sorted(found, key=lambda one: one.due.due_at))

    def checked_at(self) -> datetime | None:
        """When the reminders were last checked, or None before the first time."""
        return self._vault.rings.checked_at()

    def rings_again_at(self, dues: Iterable[DueSlot]) -> datetime | None:
        """When the first of these is asked about again, or None when it only stays open on Today."""
        wanted = tuple(dues)
        if not wanted:
            return None
        rings = self._vault.rings.all(min(due.due_at for due in wanted)) | self._unwritten
        found = (rings[due.key].ask_next_at for due in wanted if due.key in rings)
        return min((at for at in found if at is not None), default=None)

    # -- inside -------------------------------------------------------------------------------------------------

    def _rings(self, now: datetime, unanswered: Sequence[KeptSlot]) -> dict[tuple[str, str], Ring]:
        since = min([now - SHOWN_FOR, *(one.due.due_at for one in unanswered)])
        return self._vault.rings.all(since) | self._unwritten

    def _next_at(self, now: datetime, rings: dict[tuple[str, str], Ring], waiting: frozenset[str]) -> datetime | None:
        asks = [ring.ask_next_at for ring in rings.values() if ring.ask_next_at is not None and ring.ask_next_at > now]
        day = (now + _TICK, now + DAY)
        dues = (
            due.due_at
            for on_list in self._timetable.medicines()
            if on_list.uuid not in waiting
            for due in self._timetable.due(on_list, *day)
        )
        return min([*asks, *dues], default=None)

    def _older(self, gap: Gap, now: datetime) -> tuple[tuple[OnList, int], ...]:
        """Per medicine, how many doses of the gap are older than a week and have no answer; counted once a gap."""
        if self._counted_gap != gap:
            self._counted_gap, self._older_ones = gap, self._count_older(gap, now)
        return self._older_ones

    def _count_older(self, gap: Gap, now: datetime) -> tuple[tuple[OnList, int], ...]:
        start, end = gap.start, now - SHOWN_FOR
        if start >= end:
            return ()
        answered = self._vault.diary.doses.answers(start, end)
        away = [record.value for record in self._timetable.stays() if record.value.is_away]
        found = []
        for on_list in self._timetable.medicines():
            dues = self._timetable.due(on_list, start, end)
            open_dues = (due for due in dues if due.key not in answered)
            count = sum(not any(covers(stay, due.due_at) for stay in away) for due in open_dues)
            if count:
                found.append((on_list, count))
        return tuple(found)

    def _notice_gap(self, now: datetime) -> None:
        """Compare the clock on the wall with the last check: timers stand still while the computer sleeps."""
        last = self._vault.rings.checked_at()
        if last is not None and now - last > COULD_NOT_RING and not self._vault.is_brought_back:
            self._gap = Gap(last, now)
        with suppress(StorageFailed, VaultInUse):  # a full or busy disk must not silence the bell
            if self._vault.is_brought_back:
                self._note_brought_back(last, now)
            elif last is not None and now - last > LONG and self._would_have_rung(last):
                self._stays.remember_closed(last, now)
            if last is None or not timedelta() <= now - last < CHECKED_EVERY:
                self._vault.rings.set_checked_at(now)

    def _note_brought_back(self, last: datetime | None, now: datetime) -> None:
        """The time since the backup is not a time in which it could not ring: the diary just does not know it."""
        with self._vault.transaction():
            if last is not None:
                self._stays.remember_brought_back(last, now)
            self._vault.rings.set_checked_at(now)
            Looks(self._vault.settings).forget()
        self._vault.forget_brought_back()

    def _would_have_rung(self, last: datetime) -> bool:
        """Whether something could ring since: a check from before the first plan was by a clock that was wrong."""
        ringing = [on_list for on_list in self._timetable.medicines() if not on_list.is_silent]
        written = [on_list.versions[0].created_at for on_list in ringing]
        return self._stays.current() is None and bool(written) and last >= min(written)

    def _is_quiet(self, now: datetime) -> bool:
        """Whether it is the time for a soft sound, on the clock on the wall."""
        hour = now.astimezone(self._clock.zone()).hour
        start, end = self._preferences.quiet_from_hour, self._preferences.quiet_until_hour
        return start <= hour < end if start <= end else hour >= start or hour < end

    def _asked(self, due: DueSlot, ring: Ring | None, now: datetime) -> Ring:
        times = (ring.times_asked if ring else 0) + 1
        hourly = (HOUR,) * self._preferences.hourly_asks
        waits = (*QUICK_ASKS[: self._preferences.quick_asks], *hourly)
        next_at = now + waits[times - 1] if times <= len(waits) else None
        if now - due.due_at >= OPEN_FOR:
            next_at = None  # shown once in the calm list after a long sleep; from then on it waits on Today's pages
        if next_at is None and _is_interval(due):
            next_at = now + DAY  # nothing more of it is due before its answer
        return Ring(*due.key, due.due_at, ring.first_shown_at if ring else now, times, next_at)

    def _restore(self, due: DueSlot, former: Ring | None) -> Changed[None]:
        """What was remembered before somebody was not sure."""
        if former is None:
            return self.not_yet((due,), 0)
        self._vault.rings.put(former)
        return Changed(None, _RINGS, lambda: self.not_sure(due))

    def _put(
        self,
        due: DueSlot,
        now: datetime,
        *,
        times_asked: int = 1,
        ask_next_at: datetime | None = None,
        is_unsure: bool = False,
    ) -> None:
        known = self._vault.rings.all(due.due_at).get(due.key)
        first = known.first_shown_at if known else now
        self._vault.rings.put(Ring(*due.key, due.due_at, first, times_asked, ask_next_at, is_unsure))


def _is_interval(due: DueSlot) -> bool:
    return due.regimen.schedule.kind is ScheduleKind.INTERVAL


def _ring_of(due: DueSlot, rings: dict[tuple[str, str], Ring]) -> Ring | None:
    """What is remembered of a dose. Shown before it was due means that it was moved since: it rings anew."""
    ring = rings.get(due.key)
    return None if ring is None or ring.first_shown_at < due.due_at else ring


def _is_time(one: KeptSlot, ring: Ring | None, now: datetime) -> bool:
    """Never shown, or its time to ask has come. An ask further off than any is from a clock that was wrong."""
    if ring is None:
        return True
    farthest = DAY if is_counted(one) else HOUR
    return ring.ask_next_at is not None and not now < ring.ask_next_at <= now + farthest + COULD_NOT_RING


def _is_shown(one: KeptSlot, ring: Ring | None) -> bool:
    """Shown together with what rings: still open, not put off, and somebody may be sure."""
    is_put_off = ring is not None and ring.times_asked == 0 and ring.ask_next_at is not None
    is_open = one.standing is SlotStanding.OPEN or is_counted(one)
    return is_open and not one.is_unsure and not is_put_off
