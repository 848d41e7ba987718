"""What the diary holds through the day: doses by the clock, doses when needed, and the numbers around quick ones."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from caregiver.domain.amounts import Amount
from caregiver.domain.care_day import care_day
from caregiver.domain.medicine import Medicine, Release, WhereGiven
from caregiver.domain.plan_days import plan_days
from caregiver.domain.relief_pairs import Pair, QuickDose, pairs
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.span import Span
from caregiver.domain.stay import Stay, StayKind
from caregiver.domain.told_window import LONGEST_DAYS, longest_days
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.treatment_days import touches
from caregiver.services.clock import Clock
from caregiver.services.medicines import Medicines, PlanChange, PlanStep
from caregiver.services.stays import Stays
from caregiver.services.timetable import OnList, Timetable
from caregiver.services.treatments import Treatments
from caregiver.services.trends import Trends
from caregiver.vault.needed_doses import LinkedDose
from caregiver.vault.vault import Vault

_DAY = timedelta(days=1)
_TICK = timedelta(microseconds=1)
_LONGEST_TOLD = timedelta(days=LONGEST_DAYS)
_GOES_ON = frozenset({PlanStep.STARTED, PlanStep.CHANGED, PlanStep.RESUMED})

_LONGEST_PAUSE = timedelta(days=366)
"""A plan that ended of itself before is looked for no further back."""

_EACH_DAY = frozenset({ScheduleKind.CLOCK_TIMES, ScheduleKind.TAPER, ScheduleKind.CYCLE})


@dataclass(frozen=True)
class DueTimes:
    """A medicine that is given at the same times each day.

    Attributes:
        uuid, medicine: Which.
        times: On the wall clock, in its order.
        since: The first day of these times, where they are younger than the days that are looked at; else None.
    """

    uuid: str
    medicine: Medicine
    times: tuple[time, ...]
    since: date | None = None


@dataclass(frozen=True)
class DueBefore:
    """A medicine that was given at the same times each day, and at the end of the days no longer is.

    Attributes:
        medicine: Which.
        last: The last day on which it was due.
    """

    medicine: Medicine
    last: date


@dataclass(frozen=True)
class NeededHours:
    """A medicine that was given when needed.

    Attributes:
        uuid, medicine: Which.
        quarters: Minutes since the day's start, and how many doses in the quarter of an hour from there on.
    """

    uuid: str
    medicine: Medicine
    quarters: tuple[tuple[int, int], ...]

    @property
    def is_quick(self) -> bool:
        """Whether it is quick-acting, as the family said."""
        return self.medicine.release is Release.QUICK_ACTING


@dataclass(frozen=True)
class HappenedBeside:
    """What else happened or went on in the days of a comparison, each oldest first.

    Of a medicine that went on the last change before the days stands first.
    """

    treatments: tuple[Treatment, ...] = ()
    stays: tuple[Stay, ...] = ()
    changes: tuple[PlanChange, ...] = ()


class TrendHours:
    """The doses behind the chart of a day.

    Args:
        trends: When a care day begins.
        clock: The present instant.
    """

    def __init__(
        self,
        vault: Vault,
        trends: Trends,
        timetable: Timetable,
        clock: Clock,
        *,
        medicines: Medicines,
        treatments: Treatments,
        stays: Stays,
    ) -> None:
        self._vault = vault
        self._trends = trends
        self._timetable = timetable
        self._clock = clock
        self._medicines = medicines
        self._treatments = treatments
        self._stays = stays

    def due(self, span: Span) -> tuple[DueTimes, ...]:
        """What the plans in force at the end of the span make due each day, in the list's order.

        What is given on some days only, or so many hours after the last one, has no time of the day.
        """
        at = self._last_instant(span)
        found = ((on_list, self._times(on_list, at, span)) for on_list in self._timetable.everything())
        return tuple(
            DueTimes(on_list.uuid, on_list.medicine, times, self._since(on_list, times, at, span))
            for on_list, times in found
            if times
        )

    def due_before(self, span: Span) -> tuple[DueBefore, ...]:
        """What was due each day in a part of the span and is no longer at its end, in the list's order."""
        at = self._last_instant(span)
        off = (one for one in self._timetable.everything() if not self._times(one, at, span))
        found = ((one.medicine, self._last_day(one, at, span)) for one in off)
        return tuple(DueBefore(medicine, last) for medicine, last in found if last is not None)

    def needed(self, span: Span) -> tuple[NeededHours, ...]:
        """What was given when needed, by the time of day, in the list's order; those taken out of the list last."""
        table = self._vault.diary.needed_doses
        pieces = self._trends.pieces(span, self._vault.diary.dose_counts.zones())
        held: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for quarter in table.quarters(pieces, span, self._trends.start_hour):
            held[quarter.medicine].append((quarter.minutes, quarter.times))
        if not held:
            return ()
        listed = {found.uuid: found.medicine for found in self._timetable.everything()}
        known = {**listed, **{uuid: one for uuid, one in self._medicines.taken_out().items() if uuid not in listed}}
        return tuple(NeededHours(uuid, medicine, tuple(held[uuid])) for uuid, medicine in known.items() if uuid in held)

    def pairs(self, span: Span) -> tuple[Pair, ...]:
        """Every quick-acting dose of the span with the numbers around it, oldest first."""
        quick = sorted(self._medicines.quick_acting())
        if not quick:
            return ()
        start, end = self._trends.bounds(span)
        table, asked, zones = self._vault.diary.needed_doses, (quick, start - _DAY, end + _DAY), dict[str, ZoneInfo]()
        hour = self._trends.start_hour
        made = (_quick_dose(one, zones, hour) for one in table.linked(*asked))
        doses = [dose for dose in made if dose.day in span]
        return tuple(pairs(doses, table.numbers_around(*asked))) if doses else ()

    def beside(self, span: Span) -> HappenedBeside:
        """What was changed, went on or happened in these days, and what was told to last into them."""
        start, end = self._trends.bounds(span)
        until = min(end, self._clock.now())
        found = (record.value for record in self._treatments.in_days(span.first - _LONGEST_TOLD, span.last))
        changes = self._medicines.changes()
        return HappenedBeside(
            tuple(one for one in found if _reaches(one, span)),
            tuple(record.value for record in self._stays.between(start, until)),
            (*self._going_on(changes, start), *(change for change in changes if start <= change.at < until)),
        )

    # -- parts --------------------------------------------------------------------------------------------------

    def _going_on(self, changes: tuple[PlanChange, ...], start: datetime) -> list[PlanChange]:
        """The last change before the days, of each medicine that was not stopped or paused by it."""
        last = {change.medicine.uuid: change for change in changes if change.at < start}
        return sorted((one for one in last.values() if one.step in _GOES_ON), key=lambda change: change.at)

    def _last_instant(self, span: Span) -> datetime:
        """The end of the span, now, or the moment before the person died, whichever is first."""
        ends = [self._trends.bounds(span)[1]]
        ends += [stay.value.at for stay in self._timetable.stays() if stay.value.kind is StayKind.DIED]
        return min(min(ends) - _TICK, self._clock.now())

    def _since(self, on_list: OnList, times: tuple[time, ...], at: datetime, span: Span) -> date | None:
        """From which day on it has been due at these times, where that lies in the span."""
        first: datetime | None = None
        for version in reversed([one for one in on_list.versions if one.value.at <= at]):
            if self._times(on_list, version.value.at, span) != times:
                break
            first = version.value.at
        if first is None or first <= self._trends.bounds(span)[0]:
            return None
        return first.astimezone(ZoneInfo(on_list.versions[-1].value.zone)).date()

    def _last_day(self, on_list: OnList, at: datetime, span: Span) -> date | None:
        """On which day of the span it was due last; None where it was not due each day in any part of it."""
        start = self._trends.bounds(span)[0]
        for before, after in reversed([*pairwise(on_list.versions)]):
            if start < after.value.at <= at and self._times(on_list, after.value.at - _TICK, span):
                return (after.value.at - _TICK).astimezone(ZoneInfo(before.value.zone)).date()
        version = on_list.at(at)
        if version is None or version.value.schedule.kind not in _EACH_DAY:
            return None
        begun = version.value.at.astimezone(ZoneInfo(version.value.zone)).date()
        first = max(span.first, begun, span.last - _LONGEST_PAUSE)
        return max((day for day, _ in plan_days(version.value.schedule, first, span.last)), default=None)

    def _times(self, on_list: OnList, at: datetime, span: Span) -> tuple[time, ...]:
        version = on_list.at(at)
        if version is None or on_list.medicine.where_given is WhereGiven.CLINIC:
            return ()
        schedule = version.value.schedule
        if schedule.kind not in _EACH_DAY:
            return ()
        day = min(span.last, at.astimezone(ZoneInfo(version.value.zone)).date())
        return tuple(one.at for _, times in plan_days(schedule, day, day) for one in times)


def _reaches(value: Treatment, span: Span) -> bool:
    """Whether it went on in the days, or ended before them and was told to take until then."""
    if value.state is TreatmentState.PLANNED or value.last_day is None:
        return False
    told = longest_days(value.told) or 0
    return touches(value, span.first, span.last) or value.last_day + timedelta(days=told) >= span.first


def _quick_dose(linked: LinkedDose, zones: dict[str, ZoneInfo], start_hour: int) -> QuickDose:
    dose = linked.dose
    zone = zones.get(dose.zone) or zones.setdefault(dose.zone, ZoneInfo(dose.zone))
    amount = Amount(dose.amount, dose.unit) if dose.amount is not None and dose.unit is not None else None
    day = care_day(dose.at.astimezone(zone), start_hour)
    return QuickDose(dose.at, day, dose.medicine, amount, dose.strength, linked.before, linked.after)
