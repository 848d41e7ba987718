"""What was changed, done or talked over, and what the diary holds of the days before it and after it.

A day that a change splits, and the days of a treatment, stand between the two and belong to neither.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple
from zoneinfo import ZoneInfo

from caregiver.domain.amounts import Amount
from caregiver.domain.care_day import care_day
from caregiver.domain.dose import Purpose
from caregiver.domain.pain import Series
from caregiver.domain.ratings import Spread, spreads
from caregiver.domain.record import Record
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.span import Span
from caregiver.domain.stay import Stay
from caregiver.domain.strength import Strength
from caregiver.domain.trend_days import Column, Step, columns
from caregiver.domain.visit import VisitState
from caregiver.services.change_moments import TrendChange, of_days, of_treatments
from caregiver.services.doses import Doses
from caregiver.services.medicines import Medicines, PlanChange, PlanStep
from caregiver.services.stays import Stays
from caregiver.services.treatments import MOST_TREATMENTS, Treatments
from caregiver.services.trends import Trends
from caregiver.services.visits import Visits
from caregiver.vault.vault import Vault

NIGHT_FROM_HOUR, NIGHT_TO_HOUR = 22, 6
"""The hours of a night, as the handover counts them."""

_DAY = timedelta(days=1)
_NOON = timedelta(hours=12)
_SAID_STEPS = frozenset(PlanStep) - {PlanStep.NOT_CONFIRMED}


class DoseGiven(NamedTuple):
    """What was given, and how much of it each time."""

    medicine: str
    amount: Amount | None
    strength: Strength


@dataclass(frozen=True)
class Side:
    """The days before a change, or those after it.

    Attributes:
        columns: Each day, oldest first.
        days_to_come: How many of them lie ahead.
        days_before_diary: How many of them lie before the first entry.
        days_recorded: On how many of them anything is recorded that is counted here.
        doses: Quick-acting doses given when needed: how often each amount, those of one medicine together.
        nights: In how many nights something was entered.
        stays: Times away that touch them.
    """

    columns: tuple[Column, ...]
    days_to_come: int
    days_before_diary: int
    days_recorded: int
    doses: Mapping[DoseGiven, int]
    nights: int
    stays: tuple[Record[Stay], ...]

    @property
    def span(self) -> Span:
        """The days."""
        return Span(self.columns[0].first, self.columns[-1].last)

    @cached_property
    def by_series(self) -> Mapping[Series, Spread]:
        """All numbers of these days, of each series that has any."""
        return spreads("".join(column.ratings for column in self.columns))

    @cached_property
    def days_with_numbers(self) -> int:
        """On how many of the days anybody gave a number."""
        return sum(bool(column.by_series) for column in self.columns)

    def days_of(self, series: Series) -> int:
        """On how many of the days that series has numbers."""
        return sum(series in column.by_series for column in self.columns)

    @property
    def days_so_far(self) -> int:
        """How many of the days have begun."""
        return len(self.columns) - self.days_to_come

    @property
    def spells(self) -> int:
        """How many sudden bad spells began."""
        return sum(column.spells for column in self.columns)


@dataclass(frozen=True)
class DaysAround:
    """Both sides of a change; none after one that goes on."""

    change: TrendChange
    before: Side
    after: Side | None

    @property
    def sides(self) -> tuple[Side, ...]:
        """Before, and after where there is one."""
        return (self.before,) if self.after is None else (self.before, self.after)

    @property
    def is_uneven(self) -> bool:
        """Whether the two sides hold something on unlike numbers of days: their counts cannot be set side by side."""
        return len({side.days_recorded for side in self.sides}) > 1

    @property
    def series(self) -> tuple[Series, ...]:
        """Those that any side has numbers of."""
        return tuple(one for one in Series if any(one in side.by_series for side in self.sides))


class TrendChanges:
    """The changes, and the counts of the days around each."""

    def __init__(
        self,
        vault: Vault,
        trends: Trends,
        *,
        medicines: Medicines,
        treatments: Treatments,
        visits: Visits,
        doses: Doses,
        stays: Stays,
    ) -> None:
        self._vault = vault
        self._trends = trends
        self._medicines = medicines
        self._treatments = treatments
        self._visits = visits
        self._doses = doses
        self._stays = stays

    def all(self, now: datetime) -> tuple[TrendChange, ...]:
        """Everything that was changed, done or talked over and has begun by `now`, the newest first.

        What was changed and talked over on one care day is one. A medicine for when it is needed that was never given
        changes nothing in the numbers: it is told with others of its day, and is none by itself.
        """
        start_hour = self._trends.start_hour
        plans = [one for one in self._medicines.changes() if one.at <= now and one.step in _SAID_STEPS]
        visits = [
            record
            for record in self._visits.past()
            if record.value.state is VisitState.HAPPENED and record.value.at <= now
        ]
        found = [one for one in of_days(plans, visits, start_hour) if not self._is_of_nothing_given(one)]
        found += of_treatments(self._treatments.latest(MOST_TREATMENTS))
        return tuple(sorted(found, key=lambda change: (change.first, change.at), reverse=True))

    def _is_of_nothing_given(self, change: TrendChange) -> bool:
        return not change.records and not any(map(self._was_of_use, change.plans))

    def _was_of_use(self, change: PlanChange) -> bool:
        """Whether it was given, or is due by the clock: such doses may be given and not written down."""
        is_needed = change.after.schedule.kind is ScheduleKind.AS_NEEDED
        return not is_needed or self._doses.last_given(change.medicine.uuid) is not None

    def around(self, change: TrendChange, days: int) -> DaysAround:
        """So many days to both sides of a change."""
        length = (days - 1) * _DAY
        before = self._side(Span(change.before_until - length, change.before_until))
        starts = change.after_from
        return DaysAround(change, before, None if starts is None else self._side(Span(starts, starts + length)))

    # -- one side -----------------------------------------------------------------------------------------------

    def _side(self, span: Span) -> Side:
        start, end = self._trends.bounds(span)
        today = self._trends.today
        held = columns(span, Step.DAY, self._trends.days(span), self._trends.spells(span))
        given = tuple(self._doses_given(span))
        recorded = {column.first for column in held if column.ratings or column.spells} | {day for day, _ in given}
        return Side(
            held,
            days_to_come=max(0, min(span.days, (span.last - today).days)),
            days_before_diary=self._before_diary(span),
            days_recorded=len(recorded),
            doses=Counter(dose for _, dose in given),
            nights=self._nights(span),
            stays=self._stays.between(start, end),
        )

    def _before_diary(self, span: Span) -> int:
        begins = self._trends.reach().begins
        return max(0, min(span.days, (begins - span.first).days)) if begins is not None else 0

    def _doses_given(self, span: Span) -> Iterator[tuple[date, DoseGiven]]:
        start, end = self._trends.bounds(span)
        quick = self._medicines.quick_acting()
        for record in self._doses.between(start - _DAY, end + _DAY):
            dose = record.value
            day = care_day(dose.local_at, self._trends.start_hour)
            is_meant = dose.medicine in quick and dose.is_given and dose.purpose is Purpose.AS_NEEDED
            if is_meant and day in span:
                yield day, DoseGiven(dose.medicine, dose.measured, dose.strength)

    def _nights(self, span: Span) -> int:
        start, end = self._trends.bounds(span)
        moments = self._vault.diary.pain.moments(start - _DAY, end + _DAY)
        local = [at.astimezone(ZoneInfo(zone)) for at, zone in moments]
        nights = {(at - _NOON).date() for at in local if not NIGHT_TO_HOUR <= at.hour < NIGHT_FROM_HOUR}
        return sum(night in span for night in nights)  # each by the day it began, whenever a care day does
