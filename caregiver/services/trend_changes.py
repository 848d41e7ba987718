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
from caregiver.domain.care_day import care_day, care_day_bounds
from caregiver.domain.dose import Purpose
from caregiver.domain.medicine import Release
from caregiver.domain.pain import Series
from caregiver.domain.ratings import Spread, spreads
from caregiver.domain.record import Record
from caregiver.domain.span import Span
from caregiver.domain.stay import Stay
from caregiver.domain.strength import Strength
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.treatment_days import days_done, is_by_days
from caregiver.domain.trend_days import Column, Step, columns
from caregiver.domain.visit import Visit, VisitState
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


@dataclass(frozen=True)
class TrendChange:
    """Something of which the days before and after can be looked at.

    Attributes:
        key: Names it for ever: uuid of a plan, of a treatment or of a visit.
        what: The change of a plan, the treatment, the visit.
        before_until: The last whole care day before it.
        after_from: The first whole care day after it, or None while it goes on.
    """

    key: str
    what: PlanChange | Record[Treatment] | Record[Visit]
    before_until: date
    after_from: date | None

    @property
    def at(self) -> datetime:
        """Its place in the diary (UTC)."""
        return self.what.at if isinstance(self.what, PlanChange) else self.what.value.at

    @property
    def first(self) -> date:
        """The first care day that it touches."""
        return self.before_until + _DAY

    @property
    def between(self) -> Span | None:
        """The days that belong to neither side; None where it goes on, or began with a care day."""
        if self.after_from is None or self.after_from == self.first:
            return None
        return Span(self.first, self.after_from - _DAY)


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
        doses: Quick-acting doses given when needed: how often each amount, those of one medicine together.
        nights: In how many nights something was entered.
        stays: Times away that touch them.
    """

    columns: tuple[Column, ...]
    days_to_come: int
    days_before_diary: int
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
        """Every change, treatment and visit that has begun by `now`, the newest first."""
        found = [*self._of_plans(now), *self._of_treatments(), *self._of_visits(now)]
        return tuple(sorted(found, key=lambda change: (change.first, change.at), reverse=True))

    def around(self, change: TrendChange, days: int) -> DaysAround:
        """So many days to both sides of a change."""
        length = (days - 1) * _DAY
        before = self._side(Span(change.before_until - length, change.before_until))
        starts = change.after_from
        return DaysAround(change, before, None if starts is None else self._side(Span(starts, starts + length)))

    # -- what there is ------------------------------------------------------------------------------------------

    def _of_plans(self, now: datetime) -> Iterator[TrendChange]:
        for change in self._medicines.changes():
            if change.at <= now and change.step in _SAID_STEPS:
                zone, start_hour = ZoneInfo(change.after.zone), self._trends.start_hour
                day = care_day(change.at.astimezone(zone), start_hour)
                is_whole = care_day_bounds(day, zone, start_hour)[0] == change.at
                key = f"{change.medicine.uuid} {change.at.isoformat()}"
                yield TrendChange(key, change, day - _DAY, day if is_whole else day + _DAY)

    def _of_treatments(self) -> Iterator[TrendChange]:
        for record in self._treatments.latest(MOST_TREATMENTS):
            days = _days_of(record.value)
            if days is not None:
                first, last = days
                yield TrendChange(record.uuid, record, first - _DAY, None if last is None else last + _DAY)

    def _of_visits(self, now: datetime) -> Iterator[TrendChange]:
        for record in self._visits.past():
            if record.value.state is VisitState.HAPPENED and record.value.at <= now:
                day = care_day(record.value.local_at, self._trends.start_hour)
                yield TrendChange(record.uuid, record, day - _DAY, day + _DAY)

    # -- one side -----------------------------------------------------------------------------------------------

    def _side(self, span: Span) -> Side:
        start, end = self._trends.bounds(span)
        today = self._trends.today
        return Side(
            columns(span, Step.DAY, self._trends.days(span), self._trends.spells(span)),
            days_to_come=max(0, min(span.days, (span.last - today).days)),
            days_before_diary=self._before_diary(span),
            doses=self._doses_given(span),
            nights=self._nights(span),
            stays=self._stays.between(start, end),
        )

    def _before_diary(self, span: Span) -> int:
        if self._vault.diary.ratings.ends() is None:
            return 0
        return max(0, min(span.days, (self._trends.reach().span.first - span.first).days))

    def _doses_given(self, span: Span) -> Mapping[DoseGiven, int]:
        start, end = self._trends.bounds(span)
        quick = {
            on_list.uuid
            for on_list in (*self._medicines.list(), *self._medicines.stopped())
            if on_list.medicine.release is Release.QUICK_ACTING
        }
        given = (
            DoseGiven(dose.medicine, dose.measured, dose.strength)
            for record in self._doses.between(start - _DAY, end + _DAY)
            if (dose := record.value).medicine in quick
            and dose.is_given
            and dose.purpose is Purpose.AS_NEEDED
            and care_day(dose.local_at, self._trends.start_hour) in span
        )
        return Counter(given)

    def _nights(self, span: Span) -> int:
        start, end = self._trends.bounds(span)
        moments = self._vault.diary.pain.moments(start - _DAY, end + _DAY)
        local = (at.astimezone(ZoneInfo(zone)) for at, zone in moments)
        return len(
            {
                (at - _NOON).date()
                for at in local
                if not NIGHT_TO_HOUR <= at.hour < NIGHT_FROM_HOUR and care_day(at, self._trends.start_hour) in span
            }
        )


def _days_of(value: Treatment) -> tuple[date, date | None] | None:
    """Its first day and its last, None for one that goes on; None where no day of it was lived, or none is known."""
    if value.state is TreatmentState.PLANNED:
        return None
    days: tuple[date, ...] = ()
    if is_by_days(value):
        days = days_done(value)
    elif value.first_day is not None and value.last_day is not None:
        days = (value.first_day, value.last_day)
    if not days:
        return None
    return days[0], None if value.state is TreatmentState.UNDER_WAY else days[-1]
