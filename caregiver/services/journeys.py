"""Away from the clocks of home: whether the plans keep the times of home is asked, never assumed (DESIGN 6)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.wall_clock import first_instant
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.medicines import Medicines
from caregiver.services.people import People
from caregiver.services.timetable import OnList, Timetable
from caregiver.vault.vault import Vault

_KEPT = "journey_kept_for"
_TICK = timedelta(microseconds=1)
_DAY = timedelta(days=1)
_BOTH = frozenset({Area.MEDICINES, Area.PREFERENCES})


@dataclass(frozen=True)
class Journey:
    """The clocks here and those that the plans mean tell different times.

    Attributes:
        home, here: IANA names of the zones.
        ahead: How far the clock here is ahead of home now; negative behind.
    """

    home: str
    here: str
    ahead: timedelta


class Journeys:
    """What is asked when the computer is set to another zone."""

    def __init__(self, vault: Vault, timetable: Timetable, medicines: Medicines, people: People, clock: Clock) -> None:
        self._vault = vault
        self._timetable = timetable
        self._medicines = medicines
        self._people = people
        self._clock = clock

    def current(self) -> Journey | None:
        """The journey the family was not asked about yet, or None."""
        here, now = self._clock.zone(), self._clock.now()
        for on_list in self._moved(now):
            if self._vault.settings.get(_KEPT, "") != str(here):
                zone = ZoneInfo(on_list.versions[-1].value.zone)
                return Journey(str(zone), str(here), _offset(now, here) - _offset(now, zone))
        return None

    def keep_home_times(self) -> Changed[object]:
        """The plans go on by the clocks of home; not asked again while the computer is set to this zone."""
        return self._keep(str(self._clock.zone()), self._vault.settings.get(_KEPT, ""))

    def use_clock_here(self) -> Changed[object]:
        """From tomorrow on the plans mean the clock here; the doses of today stay by the clock of home.

        Each plan gets a new version, which can be taken back.
        """
        now = self._clock.now()
        with self._vault.transaction():
            plans = [plan for on_list in self._moved(now) for plan in self._by_the_clock_here(on_list)]
            undos = [self._medicines.plan(plan).undo for plan in plans]

        def undo() -> Changed[object]:
            with self._vault.transaction():
                for take_back in reversed(undos):
                    if take_back is not None:
                        take_back()
            return Changed(None, _BOTH, self.use_clock_here)

        return Changed(None, _BOTH, undo)

    def _moved(self, now: datetime) -> tuple[OnList, ...]:
        """Medicines that ring by the clock on the wall, on a wall that tells another time."""
        here = self._clock.zone()
        return tuple(
            on_list
            for on_list in self._timetable.medicines()
            if not on_list.is_silent
            and on_list.kind is not ScheduleKind.INTERVAL
            and _offset(now, ZoneInfo(on_list.versions[-1].value.zone)) != _offset(now, here)
        )

    def _by_the_clock_here(self, on_list: OnList) -> Iterator[Regimen]:
        """The plan in force when the clock changes, and each that was to begin later at the same time on it."""
        here = self._clock.zone()
        tomorrow = on_list.now.astimezone(here).date() + timedelta(days=1)
        midnight = first_instant(datetime.combine(tomorrow, time()), here)
        held = (on_list.at(midnight - _TICK) or on_list.versions[0]).value
        change_at = self._change_at(held, midnight)
        if not held.schedule.is_silent and held.schedule.kind is not ScheduleKind.INTERVAL:
            yield replace(held, at=change_at, zone=str(here))
        for version in on_list.versions:
            if version.value.at >= midnight:
                wall = version.value.at.astimezone(ZoneInfo(version.value.zone)).replace(tzinfo=None)
                yield replace(version.value, at=max(first_instant(wall, here), change_at), zone=str(here))

    def _change_at(self, held: Regimen, midnight: datetime) -> datetime:
        """When the clock here takes over: at midnight, but so that it neither costs nor doubles a dose.

        East of home the last doses of the day at home come after midnight here; they are still given by the clock of
        home. West of home its next day begins before midnight here; what would be due again by the clock here is not
        due by the clock of home. Two doses less than half their usual time apart are the same one.
        """
        here, now = self._clock.zone(), self._clock.now()
        ahead = _offset(midnight, here) - _offset(midnight, ZoneInfo(held.zone))
        moved = replace(held, at=now, zone=str(here))
        first = next((slot.due_at for slot in self._timetable.slots_of(moved, midnight, midnight + 2 * _DAY)), None)
        usual = _DAY / max(1, len(held.schedule.times))
        near = first - usual / 2 if first else midnight + 2 * _DAY
        if ahead > timedelta():
            late = self._timetable.slots_of(held, midnight, min(midnight + ahead, near + _TICK))
            return late[-1].due_at + _TICK if late else midnight
        twice = self._timetable.slots_of(held, max(midnight + ahead, near + _TICK), midnight)
        if first is None or not twice:
            return midnight
        if twice[0].due_at <= now:
            return first + _TICK
        return midnight if self._timetable.slots_of(moved, twice[0].due_at, midnight) else twice[0].due_at

    def _keep(self, zone: str, before: str) -> Changed[object]:
        self._vault.settings.set(_KEPT, zone, by=self._people.writer(), at=self._clock.now())
        return Changed(None, _BOTH, lambda: self._keep(before, zone))


def _offset(now: datetime, zone: ZoneInfo) -> timedelta:
    return now.astimezone(zone).utcoffset() or timedelta()
