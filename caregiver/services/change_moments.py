"""What was changed, done or talked over, by the care day it was on: things of one day cannot be told apart by numbers.

A day that a change splits, and the days of a treatment, stand between the days before and those after.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.care_day import care_day, care_day_bounds
from caregiver.domain.record import Record
from caregiver.domain.span import Span
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.treatment_days import days_done, is_by_days
from caregiver.domain.visit import Visit
from caregiver.services.medicines import PlanChange

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class TrendChange:
    """Something of which the days before and after can be looked at.

    Attributes:
        key: Names it for ever: its care day, or the uuid of a treatment.
        plans: The changes of plans, oldest first.
        records: The treatment, or the visits of the day.
        before_until: The last whole care day before it.
        after_from: The first whole care day after it, or None while it goes on.
    """

    key: str
    plans: tuple[PlanChange, ...]
    records: tuple[Record[Treatment] | Record[Visit], ...]
    before_until: date
    after_from: date | None

    @property
    def at(self) -> datetime:
        """Its place in the diary (UTC)."""
        return max((*(plan.at for plan in self.plans), *(record.value.at for record in self.records)))

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

    @property
    def treatment(self) -> Treatment | None:
        """The treatment, if it is one."""
        return next((one.value for one in self.records if isinstance(one.value, Treatment)), None)

    @property
    def visits(self) -> tuple[Visit, ...]:
        """The visits, if it is a day."""
        return tuple(one.value for one in self.records if isinstance(one.value, Visit))


def of_days(plans: Iterable[PlanChange], visits: Iterable[Record[Visit]], start_hour: int) -> Iterator[TrendChange]:
    """The care days on which plans were changed or a visit was, each with all of them."""
    changed: dict[date, list[PlanChange]] = defaultdict(list)
    visited: dict[date, list[Record[Visit]]] = defaultdict(list)
    for plan in plans:
        changed[care_day(plan.at.astimezone(ZoneInfo(plan.after.zone)), start_hour)].append(plan)
    for visit in visits:
        visited[care_day(visit.value.local_at, start_hour)].append(visit)
    for day in {**changed, **visited}:
        is_whole = not visited[day] and all(_begins_with(day, plan, start_hour) for plan in changed[day])
        after_from = day if is_whole else day + _DAY
        yield TrendChange(day.isoformat(), tuple(changed[day]), tuple(visited[day]), day - _DAY, after_from)


def of_treatments(found: Iterable[Record[Treatment]]) -> Iterator[TrendChange]:
    """Those of which at least a day was lived."""
    for record in found:
        days = _days_of(record.value)
        if days is not None:
            first, last = days
            yield TrendChange(record.uuid, (), (record,), first - _DAY, None if last is None else last + _DAY)


def _begins_with(day: date, plan: PlanChange, start_hour: int) -> bool:
    return care_day_bounds(day, ZoneInfo(plan.after.zone), start_hour)[0] == plan.at


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
