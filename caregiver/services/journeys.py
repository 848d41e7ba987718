"""Away from the clocks of home: whether the plans keep the times of home is asked, never assumed (DESIGN 6)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
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
                zone = ZoneInfo(on_list.regimen.zone)
                return Journey(str(zone), str(here), _offset(now, here) - _offset(now, zone))
        return None

    def keep_home_times(self) -> Changed[object]:
        """The plans go on by the clocks of home; not asked again while the computer is set to this zone."""
        return self._keep(str(self._clock.zone()), self._vault.settings.get(_KEPT, ""))

    def use_clock_here(self) -> Changed[object]:
        """From now on the plans mean the clock here: each gets a new version, which can be taken back."""
        zone, now = self._clock.zone(), self._clock.now()
        with self._vault.transaction():
            undos = [self._medicines.plan(plan).undo for on_list in self._moved(now) for plan in _moved(on_list, zone)]

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
            and _offset(now, ZoneInfo(on_list.regimen.zone)) != _offset(now, here)
        )

    def _keep(self, zone: str, before: str) -> Changed[object]:
        self._vault.settings.set(_KEPT, zone, by=self._people.writer(), at=self._clock.now())
        return Changed(None, _BOTH, lambda: self._keep(before, zone))


def _moved(on_list: OnList, here: ZoneInfo) -> Iterator[Regimen]:
    """The plan in force from now on by the clock here, and each that was to begin later at the same time on it."""
    yield replace(on_list.regimen, at=on_list.now, zone=str(here))
    for version in on_list.versions:
        if version.value.at > on_list.now:
            wall = version.value.at.astimezone(ZoneInfo(version.value.zone)).replace(tzinfo=None)
            at = max(first_instant(wall, here), on_list.now + _TICK)
            yield replace(version.value, at=at, zone=str(here))


def _offset(now: datetime, zone: ZoneInfo) -> timedelta:
    return now.astimezone(zone).utcoffset() or timedelta()
