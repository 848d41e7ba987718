"""What became of one medicine's doses in a month, day by day; read once, shown as a month and as a table."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.dose import Purpose, Reason
from caregiver.domain.record import Record
from caregiver.domain.stay import Stay
from caregiver.domain.wall_clock import first_instant
from caregiver.services.doses import DoseRecord
from caregiver.services.services import Services
from caregiver.services.timetable import KeptSlot, SlotStanding

MOST_MARKS = 4
"""More doses a day than this are counted, not drawn one by one."""

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class GivenDay:
    """One day on the wall.

    Attributes:
        day: Which.
        kept: The doses that were due, by time.
        others: Doses outside the plan, by time: as needed, extra, at the clinic.
        stays: Times away from home that touch the day.
    """

    day: date
    kept: tuple[KeptSlot, ...] = ()
    others: tuple[DoseRecord, ...] = ()
    stays: tuple[Record[Stay], ...] = ()

    @property
    def is_counted(self) -> bool:
        """Whether there are too many doses for a mark each, or none of them had a time of its own."""
        return len(self.kept) > MOST_MARKS or not self.kept


@dataclass(frozen=True)
class GivenMonth:
    """A month of one medicine, up to today.

    Attributes:
        first: Its first day.
        today: The present day.
        days: Every day of the month, in order.
    """

    first: date
    today: date
    days: tuple[GivenDay, ...]

    @property
    def last(self) -> date:
        """Its last day."""
        return self.days[-1].day

    @property
    def last_lived(self) -> date:
        """Its last day that has begun; the first one where none has."""
        return max(self.first, min(self.last, self.today))

    def day(self, day: date) -> GivenDay:
        """One of its days."""
        return self.days[day.day - 1]

    def weeks(self) -> Iterator[tuple[date, ...]]:
        """Whole weeks from Monday to Sunday, with days of the months around."""
        monday = self.first - timedelta(days=self.first.weekday())
        while monday <= self.last:
            yield tuple(monday + timedelta(days=index) for index in range(7))
            monday += timedelta(days=7)

    def kept(self) -> Iterator[KeptSlot]:
        """Every due dose."""
        for day in self.days:
            yield from day.kept

    def others(self) -> Iterator[DoseRecord]:
        """Every dose outside the plan."""
        for day in self.days:
            yield from day.others

    def standings(self) -> Counter[SlotStanding]:
        """How often each thing became of a due dose."""
        return Counter(one.standing for one in self.kept())

    def reasons(self) -> Counter[Reason]:
        """How often each reason was said."""
        return Counter(
            one.dose.value.reason
            for one in self.kept()
            if one.standing is SlotStanding.NOT_GIVEN and one.dose is not None
        )

    def purposes(self) -> Counter[Purpose]:
        """How many doses there were outside the plan, by why they were given."""
        return Counter(record.value.purpose for record in self.others())


def read_month(services: Services, uuid: str, month: date) -> GivenMonth:
    """The month that `month` lies in. What is still to come is shown for the present day only."""
    zone = services.clock.zone()
    today = services.clock.now().astimezone(zone).date()
    first = month.replace(day=1)
    following = (first + 31 * _DAY).replace(day=1)
    start = first_instant(datetime.combine(first, time()), zone)
    end = first_instant(datetime.combine(min(following, today + _DAY), time()), zone)
    kept = services.timetable.slots(start, end, uuid) if start < end else ()
    doses = services.doses.between(start, end) if start < end else ()
    outside = [r for r in reversed(doses) if r.value.medicine == uuid and r.value.purpose is not Purpose.SLOT]
    stays = services.stays.between(start, end) if start < end else ()
    days = []
    for index in range((following - first).days):
        day = first + index * _DAY
        days.append(
            GivenDay(
                day,
                tuple(one for one in kept if one.due.local_due.date() == day),
                tuple(record for record in outside if record.value.local_at.date() == day),
                tuple(stay for stay in stays if _touches(stay.value, day, today)),
            )
        )
    return GivenMonth(first, today, tuple(days))


def _touches(stay: Stay, day: date, today: date) -> bool:
    zone = ZoneInfo(stay.zone)
    last = today if stay.ended_at is None else stay.ended_at.astimezone(zone).date()
    return stay.at.astimezone(zone).date() <= day <= last
