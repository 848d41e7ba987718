"""What is shown through the day: the values behind chart, table and sentence."""

from dataclasses import dataclass
from datetime import time
from functools import cached_property

from caregiver.domain.day_hours import A_DAY, BLOCKS, Block, Quarter, Spot, block_place, blocks, spots, step_minutes
from caregiver.domain.pain import Series
from caregiver.domain.person import Person
from caregiver.domain.ratings import Spread
from caregiver.domain.span import Span, place
from caregiver.services.services import Services
from caregiver.services.trend_hours import DueBefore, DueTimes, NeededHours

SIZES = 3
_LADDERS = ((2, 5), (10, 50), (100, 500))
"""From how many on a mark is of the second and of the third size; the first of them in which not all are large."""
_NIGHT = 21, 6
"""Hours of the wall clock between which it is night."""


@dataclass(frozen=True)
class ShownHours:
    """Some days, folded onto one.

    Attributes:
        span: The days.
        start_hour: When a care day begins.
        quarters: The entries at each quarter of an hour that has any.
        due: What is given by the clock each day.
        due_before: What was given by the clock in a part of the days, and at their end no longer is.
        needed: What was given when needed.
        goal: The number the person can live with, or None where there is none, or it is hidden.
        passed: How many minutes of the day have passed, where it is today alone; else all.
    """

    span: Span
    start_hour: int
    quarters: tuple[Quarter, ...] = ()
    due: tuple[DueTimes, ...] = ()
    due_before: tuple[DueBefore, ...] = ()
    needed: tuple[NeededHours, ...] = ()
    goal: int | None = None
    passed: float = A_DAY

    def is_to_come(self, block: Block) -> bool:
        """Whether it has not begun: nothing can be recorded of it yet."""
        return block.minutes[0] > self.passed

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Three hours at a time."""
        return blocks(self.quarters, self.start_hour)

    @cached_property
    def step(self) -> int:
        """How many minutes are drawn at one place."""
        return step_minutes(self.quarters)

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """Where numbers are drawn."""
        return spots(self.quarters, self.step)

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """Those that have numbers."""
        return tuple(series for series in Series if any(series in block.by_series for block in self.blocks))

    @property
    def main(self) -> Series | None:
        """Whose middle number is drawn: the person's own, a caregiver's only where there is none of it."""
        return self.series[0] if self.series else None

    def main_spread(self, block: Block) -> Spread | None:
        """The numbers of that series in a block, or None where it has none."""
        return block.by_series.get(self.main) if self.main is not None else None

    @cached_property
    def ladder(self) -> tuple[int, int]:
        """From how many times on a mark is of the second size, and of the third."""
        most = max((spot.times for spot in self.spots), default=1)
        return next((ladder for ladder in _LADDERS if most < ladder[1] * 4), _LADDERS[-1])

    def size_of(self, times: int) -> int:
        """0, 1 or 2: which size a mark of so many is of."""
        return sum(times >= step for step in self.ladder)

    @property
    def is_smallest_once(self) -> bool:
        """Whether a mark of the smallest size stands for one number: then nobody needs to be told."""
        return self.ladder[0] == 2

    @property
    def sizes_used(self) -> tuple[int, ...]:
        """Which sizes there are among the marks."""
        return tuple(sorted({self.size_of(spot.times) for spot in self.spots}))

    @property
    def quick_doses(self) -> tuple[int, ...]:
        """How many quick-acting doses were given in each block."""
        return tuple(map(sum, zip(*(doses_by_block(one) for one in self.needed if one.is_quick), strict=True))) or (
            (0,) * BLOCKS
        )

    @property
    def night(self) -> tuple[tuple[float, float], ...]:
        """When it is night, in minutes since the day's start; in two pieces where the care day begins by night."""
        start, end = ((hour - self.start_hour) % 24 * 60 for hour in _NIGHT)
        if end == 0:
            return ((start, A_DAY),)
        return ((start, end),) if start < end else ((0, end), (start, A_DAY))

    def minutes(self, at: time) -> float:
        """Where a time of the wall clock stands, in minutes since the day's start."""
        return (at.hour * 60 + at.minute - self.start_hour * 60) % A_DAY

    @cached_property
    def due_clocks(self) -> tuple[time, ...]:
        """All the times at which anything is due, in the order of the care day."""
        return tuple(sorted({at for one in self.due for at in one.times}, key=self.minutes))


def doses_by_block(needed: NeededHours) -> tuple[int, ...]:
    """How many doses were given in each block."""
    found = [0] * BLOCKS
    for minutes, times in needed.quarters:
        found[block_place(minutes)] += times
    return tuple(found)


def read_hours(services: Services, person: Person, span: Span) -> ShownHours:
    """What the diary holds of these days."""
    has_goal = person.can_tell and not person.is_goal_hidden
    trends = services.trends
    now = services.clock.now().astimezone(services.clock.zone())
    is_today = span.first == trends.today
    return ShownHours(
        span=span,
        start_hour=trends.start_hour,
        quarters=trends.quarters(span),
        due=services.trend_hours.due(span),
        due_before=services.trend_hours.due_before(span),
        needed=services.trend_hours.needed(span),
        goal=person.goal_number if has_goal else None,
        passed=place(now, trends.start_hour) % 1 * A_DAY if is_today else A_DAY,
    )
