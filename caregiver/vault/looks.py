"""The days on which the program looked at what was removed: how old a removal is, whatever the clock shows.

A clock leaps: into another month, to 1970, to 2099. The order in which all was written never does. So of each look is
kept how far the history went by then.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import accumulate

from caregiver.vault.settings import Json, Settings

AGREEING = 7
"""So many looks on different days must agree that the time is over."""
KEPT = 40
"""So many looks are kept, the last ones: a month of them and the seven that agree."""
_KEY = "removals_looked_at"


@dataclass(frozen=True)
class Look:
    """One look.

    Attributes:
        day: What the clock here showed.
        place: The last step of the history then; 0 before the first.
    """

    day: date
    place: int


class Looks:
    """The looks at one diary, in their order."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def last_day(self) -> date | None:
        """The day of the last look."""
        looks = self._kept()
        return looks[-1].day if looks else None

    def add(self, day: date, place: int, *, at: datetime) -> None:
        """Keep the look of a day."""
        self._keep([*self._kept(), Look(day, place)], at)

    def place_older_than(self, age: timedelta) -> int:
        """The place up to which all steps are so old for certain; 0 while that can be said of none.

        Each of the last seven looks says what day it is: its own, and one more for each look since. The earliest is
        believed. And a look was no earlier than any before it.
        """
        looks = self._kept()
        last = looks[-AGREEING:]
        if len(last) < AGREEING:
            return 0
        today = min(look.day + timedelta(days=since) for since, look in enumerate(reversed(last)))
        days = accumulate((look.day for look in looks), max)
        return max((look.place for look, day in zip(looks, days, strict=True) if today - day >= age), default=0)

    def cap(self, place: int, *, at: datetime) -> None:
        """The history ends here now: the places after it are taken by other steps from now on."""
        self._keep([Look(look.day, min(look.place, place)) for look in self._kept()], at)

    def forget(self) -> None:
        """Begin anew: nobody knows how long ago what lies here was removed."""
        self._settings.remove(_KEY)

    def _kept(self) -> list[Look]:
        kept: list[tuple[str, int]] = self._settings.get(_KEY, [])
        return [Look(date.fromisoformat(day), place) for day, place in kept]

    def _keep(self, looks: Sequence[Look], at: datetime) -> None:
        kept: Json = [[look.day.isoformat(), look.place] for look in looks[-KEPT:]]
        self._settings.set(_KEY, kept, by="", at=at)
