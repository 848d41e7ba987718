"""Doses over any number of days: what was due by the clock and what became of it, and what was given when needed."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from caregiver.domain.amounts import Amount
from caregiver.domain.dose import Dose, Purpose, Reason
from caregiver.domain.medicine import Medicine, WhereGiven
from caregiver.domain.record import Record
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.span import Span, place
from caregiver.domain.stay import StayKind
from caregiver.domain.strength import Strength
from caregiver.services.clock import Clock
from caregiver.services.medicines import Medicines
from caregiver.services.timetable import KeptSlot, OnList, SlotStanding, Timetable
from caregiver.services.trends import Trends
from caregiver.vault.vault import Vault

MOST_DAYS_ONE_BY_ONE = 92
"""Of more days the due doses are not worked out: it would take seconds."""

_DAY = timedelta(days=1)
_NEVER = datetime(9999, 12, 30, tzinfo=UTC)
_RESTING = frozenset({ScheduleKind.PAUSED, ScheduleKind.NOT_CONFIRMED})


@dataclass(frozen=True)
class LaneMark:
    """A dose that was due by the clock.

    Attributes:
        place: When it was due (`domain.span.place`), on the clock that the plan means.
        standing: What became of it.
        due: The same on that clock.
        reason: Why it was not given.
    """

    place: float
    standing: SlotStanding
    due: datetime
    reason: Reason = Reason.NOT_SAID


@dataclass(frozen=True)
class GivenDose:
    """A dose given outside the clock; in many days, all of one day that are alike.

    Attributes:
        place: When it was given (`domain.span.place`); the middle of the day where it stands for several.
        dose: What was given; one of them where it stands for several.
        times: How many it stands for.
    """

    place: float
    dose: Dose
    times: int = 1


@dataclass(frozen=True)
class Held:
    """A time in which a medicine was on the list, to be given by the clock.

    Attributes:
        start, end: Its places; cut neither by the days that are shown nor by the present moment.
        is_resting: Whether it was paused, or nobody was sure of it yet.
    """

    start: float
    end: float
    is_resting: bool = False


@dataclass(frozen=True)
class Lane:
    """A medicine that is given by the clock.

    Attributes:
        uuid, medicine: Which.
        marks: Its due doses that are not still to come, by time; empty in many days.
        extras: What was given of it outside the plan, by time.
        held: When it was on the list; where two touch, its plan changed.
    """

    uuid: str
    medicine: Medicine
    marks: tuple[LaneMark, ...] = ()
    extras: tuple[GivenDose, ...] = ()
    held: tuple[Held, ...] = ()


@dataclass(frozen=True)
class AmountSpan:
    """From a place on each dose was of this amount.

    Attributes:
        start: Where the amount changed: at the new plan, or at the first dose of it where no plan says so.
        dose: The first of them.
    """

    start: float
    dose: Dose


@dataclass(frozen=True)
class Needed:
    """A medicine that was given when needed, or once without being on the list.

    Attributes:
        uuid, medicine: Which; "" and None for one that is not on the list.
        name: What such a one is called; else "".
        given: The doses, by time.
        amounts: What each of them was, by time; the first may have begun before these days.
    """

    uuid: str
    medicine: Medicine | None
    name: str
    given: tuple[GivenDose, ...]
    amounts: tuple[AmountSpan, ...] = ()


@dataclass(frozen=True)
class SpanDoses:
    """The doses of a span of days.

    Attributes:
        lanes: Medicines given by the clock, in their fixed order.
        needed: Medicines given when needed, in their fixed order; those not on the list last.
        is_one_by_one: Whether each dose stands alone; else there are too many days.
    """

    lanes: tuple[Lane, ...] = ()
    needed: tuple[Needed, ...] = ()
    is_one_by_one: bool = True

    def within(self, span: Span) -> "SpanDoses":
        """Those of fewer days, as they would be read."""
        lanes = (
            replace(
                lane,
                marks=tuple(mark for mark in lane.marks if _holds(span, mark.place)),
                extras=tuple(extra for extra in lane.extras if _holds(span, extra.place)),
                held=tuple(held for held in lane.held if _touches(span, held)),
            )
            for lane in self.lanes
        )
        needed = (_cut(one, span) for one in self.needed)
        return SpanDoses(
            tuple(lane for lane in lanes if lane.marks or lane.extras or any(not h.is_resting for h in lane.held)),
            tuple(one for one in needed if one.given),
            self.is_one_by_one,
        )


class TrendDoses:
    """The doses behind the charts.

    Args:
        vault: The open diary.
        timetable, medicines: What is due, and what is or was on the list.
        trends: When a care day begins.
        clock: The present instant.
    """

    def __init__(self, vault: Vault, timetable: Timetable, medicines: Medicines, trends: Trends, clock: Clock) -> None:
        self._vault = vault
        self._timetable = timetable
        self._medicines = medicines
        self._trends = trends
        self._clock = clock

    def read(self, span: Span) -> SpanDoses:
        """What is recorded of these care days."""
        is_one_by_one = span.days <= MOST_DAYS_ONE_BY_ONE
        everything = self._timetable.everything()
        given = self._given(span) if is_one_by_one else self._counted(span)
        outside: dict[str, list[GivenDose]] = defaultdict(list)
        needed: dict[tuple[str, str], list[GivenDose]] = defaultdict(list)
        for one in given:
            if one.dose.purpose is Purpose.EXTRA:
                outside[one.dose.medicine].append(one)
            else:
                needed[one.dose.medicine, one.dose.name].append(one)
        lanes = self._marked(everything, span) if is_one_by_one else self._held(everything, span)
        return SpanDoses(
            tuple(_with_extras(everything, lanes, outside)),
            tuple(self._needed(everything, needed)),
            is_one_by_one,
        )

    # -- by the clock -------------------------------------------------------------------------------------------

    def _marked(self, everything: Sequence[OnList], span: Span) -> dict[str, Lane]:
        start, end = self._trends.bounds(span)
        marks: dict[str, list[LaneMark]] = defaultdict(list)
        for slot in self._timetable.slots(start - _DAY, min(end + _DAY, self._last_bell)):
            mark = self._mark(slot)
            if mark.standing is not SlotStanding.TO_COME and _holds(span, mark.place):
                marks[slot.due.medicine.uuid].append(mark)
        return {
            found.uuid: Lane(found.uuid, found.medicine, tuple(marks[found.uuid]))
            for found in everything
            if marks[found.uuid]
        }

    def _mark(self, slot: KeptSlot) -> LaneMark:
        local = slot.due.local_due
        reason = slot.dose.value.reason if slot.dose is not None else Reason.NOT_SAID
        return LaneMark(place(local, self._trends.start_hour), slot.standing, local, reason)

    def _held(self, everything: Sequence[OnList], span: Span) -> dict[str, Lane]:
        found = {}
        for on_list in everything:
            held = tuple(one for one in self._plans(on_list) if _touches(span, one))
            if any(not one.is_resting for one in held) and on_list.medicine.where_given is WhereGiven.HOME:
                found[on_list.uuid] = Lane(on_list.uuid, on_list.medicine, held=held)
        return found

    def _plans(self, on_list: OnList) -> Iterator[Held]:
        """The plans by the clock that began, and the rests from them."""
        now = min(self._clock.now(), self._last_bell)
        rests_from_clock = False
        for version, until in on_list.spans():
            regimen, schedule = version.value, version.value.schedule
            is_resting = schedule.kind in _RESTING and rests_from_clock
            rests_from_clock = is_resting or not schedule.is_silent
            if rests_from_clock and regimen.at <= now:
                yield Held(self._place(regimen.at, regimen), self._place(min(until, now), regimen), is_resting)

    @property
    def _last_bell(self) -> datetime:
        """When the person died: nothing is due from then on (care-rules 27)."""
        died = (stay.value.at for stay in self._timetable.stays() if stay.value.kind is StayKind.DIED)
        return min(died, default=_NEVER)

    def _place(self, at: datetime, regimen: Regimen) -> float:
        return place(at.astimezone(ZoneInfo(regimen.zone)), self._trends.start_hour)

    # -- outside the clock --------------------------------------------------------------------------------------

    def _given(self, span: Span) -> list[GivenDose]:
        """One by one."""
        start, end = self._trends.bounds(span)
        found = []
        for record in self._vault.diary.doses.between(start - _DAY, end + _DAY):
            dose = record.value
            at = place(dose.local_at, self._trends.start_hour)
            if dose.is_given and dose.purpose is not Purpose.SLOT and _holds(span, at):
                found.append(GivenDose(at, dose))
        return sorted(found, key=lambda one: one.place)

    def _counted(self, span: Span) -> list[GivenDose]:
        """By day."""
        table = self._vault.diary.dose_counts
        pieces = self._trends.pieces(span, table.zones())
        days = table.given(pieces, span, self._trends.start_hour)
        samples = self._vault.diary.doses.among({day.sample for day in days})
        return [GivenDose(one.day.toordinal() + 0.5, samples[one.sample].value, one.times) for one in days]

    def _needed(self, everything: Sequence[OnList], given: dict[tuple[str, str], list[GivenDose]]) -> Iterator[Needed]:
        on_lists = {found.uuid: found for found in everything}
        gone = self._medicines.taken_out()
        order = list(on_lists)
        for (uuid, name), doses in sorted(
            given.items(), key=lambda one: (order.index(one[0][0]) if one[0][0] in on_lists else len(order), one[0])
        ):
            on_list = on_lists.get(uuid)
            medicine = on_list.medicine if on_list is not None else gone.get(uuid)
            yield Needed(uuid, medicine, name, tuple(doses), tuple(self._amounts(doses, on_list)))

    def _amounts(self, doses: Sequence[GivenDose], on_list: OnList | None) -> Iterator[AmountSpan]:
        yield AmountSpan(doses[0].place, doses[0].dose)
        for before, after in pairwise(doses):
            if before.dose is not after.dose and amount_given(before.dose) != amount_given(after.dose):
                yield AmountSpan(self._changed_at(before, after, on_list), after.dose)

    def _changed_at(self, before: GivenDose, after: GivenDose, on_list: OnList | None) -> float:
        """Where the plan changed between two doses, the last time; else at the second."""
        versions: Sequence[Record[Regimen]] = on_list.versions[1:] if on_list is not None else ()
        places = [self._place(version.value.at, version.value) for version in versions]
        return max((at for at in places if before.place < at <= after.place), default=after.place)


def _cut(needed: Needed, span: Span) -> Needed:
    first, end = float(span.first.toordinal()), float(span.last.toordinal() + 1)
    given = needed.given[
        bisect_left(needed.given, first, key=_place_of) : bisect_left(needed.given, end, key=_place_of)
    ]
    starts = [one.start for one in needed.amounts]
    held = max(0, bisect_right(starts, first) - 1)
    return replace(needed, given=given, amounts=needed.amounts[held : bisect_left(starts, end)])


def _place_of(one: GivenDose) -> float:
    return one.place


def amount_given(dose: Dose) -> tuple[Amount | None, Strength]:
    """What makes two doses alike: what the hand measured, and of what."""
    return dose.measured, dose.strength


def _with_extras(
    everything: Sequence[OnList], lanes: dict[str, Lane], extras: dict[str, list[GivenDose]]
) -> Iterator[Lane]:
    """The lanes in their fixed order; one with nothing but doses outside its plan is a lane, too."""
    for found in everything:
        lane = lanes.get(found.uuid)
        outside = tuple(extras.get(found.uuid, ()))
        if lane is not None:
            yield Lane(lane.uuid, lane.medicine, lane.marks, outside, lane.held)
        elif outside:
            yield Lane(found.uuid, found.medicine, extras=outside)


def _holds(span: Span, at: float) -> bool:
    return span.first.toordinal() <= at < span.last.toordinal() + 1


def _touches(span: Span, held: Held) -> bool:
    return held.start < span.last.toordinal() + 1 and held.end > span.first.toordinal()
