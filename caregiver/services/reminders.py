"""What must be shown and rung at an instant. The vault is the truth, the alarm is only a bell (DESIGN 6).

`reconcile` may be called at any time and as often as one likes: at a due time, at start, after sleep, after a change of
clock or zone, after every edit. What it answers depends on the diary and the instant alone. A dose stays in its answer
until it has been shown (`mark_shown`), so it is shown at least once; it is recorded once, by the vault.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from caregiver.domain.errors import StorageFailed
from caregiver.domain.record import Record
from caregiver.domain.ring import Ring
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.stay import Stay, StayKind
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
    covers,
)
from caregiver.vault.vault import Vault

SHOWN_FOR = timedelta(days=7)
"""A dose older than this without an answer is no longer shown by itself; it is one line a medicine (DESIGN 4)."""
QUICK_ASKS = (timedelta(minutes=10), timedelta(minutes=10), timedelta(minutes=20))
"""It rings at 0, 10, 20 and 40 minutes, then every hour a few times; then it stays open on Today."""
HOUR = timedelta(hours=1)
CHECKED_EVERY = timedelta(minutes=1)
"""So often it is written down that reminders were checked."""
COULD_NOT_RING = timedelta(minutes=3)
"""Longer than this without a check, and the computer slept, was off, or the program was closed."""

_TICK = timedelta(microseconds=1)
_RINGS = frozenset({Area.RINGS})
_UNANSWERED = frozenset({SlotStanding.OPEN, SlotStanding.NOT_RECORDED})


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
        self._gap: Gap | None = None

    def reconcile(self, now: datetime | None = None) -> Bell:
        """What must be shown at `now` (the present instant); safe to ask at any time, as often as one likes."""
        now = now or self._clock.now()
        self._notice_gap(now)
        is_quiet = self._is_quiet(now)
        silent = self._stays.current()
        if silent is not None:
            return Bell(now, is_quiet=is_quiet, silent=silent)
        homecoming = self._stays.homecoming()
        waiting = frozenset(on_list.uuid for on_list in homecoming.medicines) if homecoming else frozenset()
        open_slots = self._unanswered(now, waiting)
        rings = self._vault.rings.all(now - SHOWN_FOR)
        new = frozenset(one.due.key for one in open_slots if _rings(_ring_of(one.due, rings), now))
        rows = tuple(one.due for one in open_slots if one.due.key in new or _is_shown(one, _ring_of(one.due, rings)))
        gap = self._gap if self._gap and any(due.due_at < self._gap.end for due in rows) else None
        return Bell(
            now,
            rows,
            new,
            is_quiet,
            self._next_at(now, rings, waiting),
            gap,
            self._older(now) if gap else (),
            waits_for_answers=bool(waiting),
        )

    def mark_shown(self, bell: Bell) -> None:
        """The doses that rang stand on the screen: remember it, and when each is asked about again."""
        if not bell.new:
            return
        rings = self._vault.rings.all(bell.now - SHOWN_FOR)
        with self._vault.transaction():
            for due in bell.rows:
                if due.key in bell.new:
                    self._vault.rings.put(self._asked(due, _ring_of(due, rings), bell.now))

    def not_yet(self, dues: Iterable[DueSlot], minutes: int) -> Changed[None]:
        """Ask again in so many minutes; until then it is out of the window, and asking begins anew."""
        now = self._clock.now()
        with self._vault.transaction():
            for due in dues:
                self._put(due, now, times_asked=0, ask_next_at=now + timedelta(minutes=minutes))
        return Changed(None, _RINGS)

    def not_sure(self, due: DueSlot) -> Changed[None]:
        """Nobody is sure if it was given: it no longer rings, stays open on Today, and reads "not recorded"."""
        self._put(due, self._clock.now(), is_unsure=True)
        return Changed(None, _RINGS, lambda: self.not_yet((due,), 0))

    def open_slots(self) -> tuple[KeptSlot, ...]:
        """Doses that wait for an answer on Today, by time: still open, or nobody was sure."""
        now = self._clock.now()
        silent = self._stays.current()
        if silent is not None:
            return ()
        kept = self._awaited(now - timedelta(days=1), now)
        return tuple(one for one in kept if one.standing is SlotStanding.OPEN or (one.is_unsure and one.dose is None))

    def checked_at(self) -> datetime | None:
        """When the reminders were last checked, or None before the first time."""
        return self._vault.rings.checked_at()

    def rings_again_at(self, dues: Iterable[DueSlot]) -> datetime | None:
        """When the first of these is asked about again, or None when it only stays open on Today."""
        rings = self._vault.rings.all(self._clock.now() - SHOWN_FOR)
        found = (rings[due.key].ask_next_at for due in dues if due.key in rings)
        return min((at for at in found if at is not None), default=None)

    # -- inside -------------------------------------------------------------------------------------------------

    def _unanswered(self, now: datetime, waiting: frozenset[str]) -> list[KeptSlot]:
        silence = self._silence()
        return [
            one
            for one in self._awaited(now - SHOWN_FOR, now)
            if one.standing in _UNANSWERED
            and (_is_counted(one) or one.due.due_at >= one.due.version.created_at)
            and one.due.medicine.uuid not in waiting
            and not silence.holds(one.due)
        ]

    def _awaited(self, start: datetime, now: datetime) -> list[KeptSlot]:
        """What was due. An interval waits for one dose only: its last slot, if nothing was given since.

        Two plans may both name that dose, and an extra one or one given early moves the next.
        """
        kept = self._timetable.slots(start, now + _TICK)
        counted = sorted(filter(_is_counted, kept), key=lambda one: (one.due.due_at, one.dose is None))
        last = {one.due.medicine.uuid: one for one in counted}
        return [
            one
            for one in kept
            if not _is_counted(one) or (one is last[one.due.medicine.uuid] and not self._was_given_since(one.due))
        ]

    def _was_given_since(self, due: DueSlot) -> bool:
        last = self._vault.diary.doses.last_given(due.medicine.uuid)
        return last is not None and last.value.at >= due.due_at

    def _silence(self) -> "_Silence":
        stays = self._timetable.stays()
        home = [record for record in stays if record.value.is_away and record.value.ended_at is not None]
        return _Silence(
            tuple(record.value for record in stays if record.value.kind is not StayKind.CLOSED),
            home[-1].value.ended_at if home else None,
            {medicine: answer.at for medicine, answer in self._stays.answers(home[-1].uuid).items()} if home else {},
        )

    def _next_at(self, now: datetime, rings: dict[tuple[str, str], Ring], waiting: frozenset[str]) -> datetime | None:
        asks = [ring.ask_next_at for ring in rings.values() if ring.ask_next_at is not None and ring.ask_next_at > now]
        day = (now + _TICK, now + timedelta(days=1))
        dues = (
            due.due_at
            for on_list in self._timetable.medicines()
            if on_list.uuid not in waiting
            for due in self._timetable.due(on_list, *day)
        )
        return min([*asks, *dues], default=None)

    def _older(self, now: datetime) -> tuple[tuple[OnList, int], ...]:
        """Per medicine, how many doses of the gap are older than a week and have no answer."""
        if self._gap is None or self._gap.start >= now - SHOWN_FOR:
            return ()
        start, end = self._gap.start, now - SHOWN_FOR
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
        if last is not None and now - last > COULD_NOT_RING:
            self._gap = Gap(last, now)
            if (
                now - last > LONG
                and self._stays.current() is None
                and any(not on_list.is_silent for on_list in self._timetable.medicines())
            ):
                self._stays.remember_closed(last, now)
        if last is None or not timedelta() <= now - last < CHECKED_EVERY:
            with suppress(StorageFailed):  # a full disk must not silence the bell
                self._vault.rings.set_checked_at(now)

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
        return Ring(*due.key, due.due_at, ring.first_shown_at if ring else now, times, next_at)

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


@dataclass(frozen=True)
class _Silence:
    """When nothing rang for a reason that is known, so that what was due then is not asked about.

    Attributes:
        stays: Away, or stopped.
        home_at: When the person last came home.
        answered_at: When each medicine was answered after that.
    """

    stays: tuple[Stay, ...]
    home_at: datetime | None
    answered_at: Mapping[str, datetime]

    def holds(self, due: DueSlot) -> bool:
        """Whether a dose was due in a stay, or after coming home and before the family's answer."""
        if any(covers(stay, due.due_at) for stay in self.stays):
            return True
        answered_at = self.answered_at.get(due.medicine.uuid)
        return self.home_at is not None and answered_at is not None and self.home_at <= due.due_at < answered_at


def _is_counted(one: KeptSlot) -> bool:
    return one.due.regimen.schedule.kind is ScheduleKind.INTERVAL


def _ring_of(due: DueSlot, rings: dict[tuple[str, str], Ring]) -> Ring | None:
    """What is remembered of a dose. Shown before it was due means that it was moved since: it rings anew."""
    ring = rings.get(due.key)
    return None if ring is None or ring.first_shown_at < due.due_at else ring


def _rings(ring: Ring | None, now: datetime) -> bool:
    """Never shown, or its time to ask has come. An ask further off than any is from a clock that was wrong."""
    if ring is None:
        return True
    return ring.ask_next_at is not None and not now < ring.ask_next_at <= now + HOUR + COULD_NOT_RING


def _is_shown(one: KeptSlot, ring: Ring | None) -> bool:
    """Shown together with what rings: still open, not put off, and somebody may be sure."""
    is_put_off = ring is not None and ring.times_asked == 0 and ring.ask_next_at is not None
    return one.standing is SlotStanding.OPEN and not one.is_unsure and not is_put_off
