"""What is drawn of many days folded onto one care day: three hours at a time, and each place that holds a number."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from caregiver.domain.pain import Series
from caregiver.domain.ratings import Ratings, Spread, spreads

A_DAY = 24 * 60
"""Minutes of a care day on the wall clock; on the nights of a clock change, too."""

BLOCK_HOURS = 3
BLOCKS = 24 // BLOCK_HOURS
_BLOCK = BLOCK_HOURS * 60

Quarter = tuple[int, Ratings]
"""Minutes since the day's start, and the entries from there on to the next quarter of an hour."""

_STEPS = ((15, 150), (30, 200))
"""Minutes drawn at one place, and how many such places of one series can still be told apart."""
_WIDEST_STEP = 60


class Spot(NamedTuple):
    """Numbers of one series that are drawn at one place.

    Attributes:
        minutes: The middle of its time, since the day's start.
        score: The number.
        times: How often it was given there.
    """

    minutes: float
    series: Series
    score: int
    times: int


@dataclass(frozen=True)
class Block:
    """Three hours of the day, over all days.

    Attributes:
        place: 0 for the first three hours of the care day, to 7.
        from_hour, to_hour: Of the wall clock; 21 and 0 for 21:00 to midnight.
        ratings: All entries in them.
    """

    place: int
    from_hour: int
    to_hour: int
    ratings: Ratings = ""

    @cached_property
    def by_series(self) -> Mapping[Series, Spread]:
        """The numbers of each series that has any."""
        return spreads(self.ratings)

    @property
    def minutes(self) -> tuple[int, int]:
        """First minute since the day's start, and first minute after it."""
        return self.place * _BLOCK, (self.place + 1) * _BLOCK


def block_place(minutes: float) -> int:
    """Which block a minute since the day's start lies in."""
    return min(BLOCKS - 1, max(0, int(minutes // _BLOCK)))


def blocks(quarters: Iterable[Quarter], start_hour: int) -> tuple[Block, ...]:
    """The eight blocks of a care day, in its order, those without an entry too."""
    held: dict[int, list[Ratings]] = defaultdict(list)
    for minutes, ratings in quarters:
        held[block_place(minutes)].append(ratings)
    hours = [(start_hour + BLOCK_HOURS * place) % 24 for place in range(BLOCKS + 1)]
    return tuple(Block(place, hours[place], hours[place + 1], "".join(held[place])) for place in range(BLOCKS))


def step_minutes(quarters: Sequence[Quarter]) -> int:
    """How much time is drawn at one place: a quarter of an hour, or where that were a blot, half or a whole one."""
    for step, most in _STEPS:
        found = spots(quarters, step)
        if max((sum(spot.series is series for spot in found) for series in Series), default=0) <= most:
            return step
    return _WIDEST_STEP


def spots(quarters: Iterable[Quarter], step: int) -> tuple[Spot, ...]:
    """Every place that holds numbers, by time; `step` minutes are one place."""
    held: dict[int, list[Ratings]] = defaultdict(list)
    for minutes, ratings in quarters:
        held[minutes // step].append(ratings)
    return tuple(
        Spot((at + 0.5) * step, series, score, times)
        for at, ratings in sorted(held.items())
        for series, spread in spreads("".join(ratings)).items()
        for score, times in enumerate(spread.times)
        if times
    )


def counted(quarters: Iterable[tuple[int, int]], step: int) -> tuple[tuple[float, int], ...]:
    """Counts at quarters of an hour, put together in the same way: the middle of the time, and how many."""
    held: dict[int, int] = defaultdict(int)
    for minutes, times in quarters:
        held[minutes // step] += times
    return tuple(((at + 0.5) * step, times) for at, times in sorted(held.items()))
