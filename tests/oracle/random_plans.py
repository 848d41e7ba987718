"""Plans as a hand might write them, drawn by a seeded die."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind, TaperStep
from caregiver.domain.slots import Anchor


@dataclass(frozen=True)
class RandomPlan:
    """A plan, what was given, and the part of a year that is asked about."""

    regimen: Regimen
    given: tuple[Anchor, ...]
    start: datetime
    end: datetime


class Die:
    """Draws plans for one year of a zone."""

    def __init__(self, seed: str, year: int) -> None:
        self._random = Random(seed)
        self._new_year = date(year, 1, 1)
        self._begin = datetime(year, 1, 1, tzinfo=UTC)
        self._minutes = round((datetime(year + 1, 1, 1, tzinfo=UTC) - self._begin) / timedelta(minutes=1))

    def plan(self, zone: str) -> RandomPlan:
        """A plan that holds for the whole year, or from an instant in it, asked for a part of the year or for all."""
        kind = self._random.choice(list(_SCHEDULES))
        schedule = _SCHEDULES[kind](self)
        at = self._begin - timedelta(days=30) if self._random.random() < 0.5 else self._instant()
        start, end = sorted((self._instant(), self._instant()))
        if self._random.random() < 0.7:
            start, end = self._begin, self._begin + timedelta(minutes=self._minutes)
        return RandomPlan(Regimen("m", at, zone, schedule), self._given(schedule, at), start, end)

    def _instant(self) -> datetime:
        return self._begin + timedelta(minutes=self._random.randrange(self._minutes))

    def _day(self, earliest: int = -400, latest: int = 360) -> date:
        return self._new_year + timedelta(days=self._random.randint(earliest, latest))

    def _times(self) -> tuple[DoseTime, ...]:
        """Up to four times; half of them in the small hours, when clocks are changed."""
        minutes = {
            self._random.randrange(self._random.choice((24 * 60, 4 * 60))) for _ in range(self._random.randint(1, 4))
        }
        shuffled = self._random.sample(sorted(minutes), len(minutes))
        return tuple(DoseTime(time(*divmod(minute, 60)), (Decimal(minute + 1),)) for minute in shuffled)

    def _given(self, schedule: Schedule, at: datetime) -> tuple[Anchor, ...]:
        """Doses given about when an interval asks for them, sometimes twice, late or not at all."""
        if schedule.kind is not ScheduleKind.INTERVAL:
            return ()
        moment = at + timedelta(minutes=self._random.randint(-5 * 24 * 60, 60))
        anchors = []
        for number in range(self._random.randint(0, 60)):
            anchors.append(Anchor(f"dose-{number}", moment))
            share = self._random.choice((0.0, 0.3, 1.0, 1.0, 1.1, 2.5))
            moment += timedelta(minutes=round(schedule.hours * 60 * share))
        last = self._begin + timedelta(minutes=self._minutes)
        return tuple(self._random.sample(kept := [a for a in anchors if a.at < last], len(kept)))

    def _clock_times(self) -> Schedule:
        first = self._random.choice((None, self._day()))
        last = self._random.choice((None, self._day(0, 360)))
        return Schedule(ScheduleKind.CLOCK_TIMES, self._times(), first=first, last=last)

    def _interval(self) -> Schedule:
        hours = self._random.choice((4, 6, 8, 12, 24, 48, 72, 168))
        last = self._random.choice((None, None, self._day(0, 360)))
        return Schedule(ScheduleKind.INTERVAL, amounts=(Decimal(1),), hours=hours, last=last)

    def _weekdays(self) -> Schedule:
        weekdays = tuple(self._random.sample(range(7), self._random.randint(1, 5)))
        return Schedule(ScheduleKind.WEEKDAYS, self._times(), weekdays=weekdays)

    def _every(self, kind: ScheduleKind) -> Schedule:
        return Schedule(kind, self._times(), first=self._day(), every=self._random.choice((1, 1, 2, 3, 4, 6, 10)))

    def _every_days(self) -> Schedule:
        return self._every(ScheduleKind.EVERY_DAYS)

    def _every_weeks(self) -> Schedule:
        return self._every(ScheduleKind.EVERY_WEEKS)

    def _every_months(self) -> Schedule:
        return self._every(ScheduleKind.EVERY_MONTHS)

    def _cycle(self) -> Schedule:
        starts = tuple(self._day(-60) for _ in range(self._random.randint(1, 8)))
        days_on = self._random.choice((1, 3, 14, 21))
        return Schedule(ScheduleKind.CYCLE, self._times(), days_on=days_on, days_off=7, cycle_starts=starts)

    def _taper(self) -> Schedule:
        first, steps = self._day(-30, 300), []
        for _ in range(self._random.randint(1, 6)):
            last = first + timedelta(days=self._random.randint(0, 40))
            steps.append(TaperStep(first, last, self._times()))
            first = last + timedelta(days=1)
        return Schedule(ScheduleKind.TAPER, steps=tuple(steps))

    def _one_off(self) -> Schedule:
        return Schedule(ScheduleKind.ONE_OFF, self._times(), first=self._day(0))


_SCHEDULES: dict[ScheduleKind, Callable[[Die], Schedule]] = {
    ScheduleKind.CLOCK_TIMES: Die._clock_times,
    ScheduleKind.INTERVAL: Die._interval,
    ScheduleKind.WEEKDAYS: Die._weekdays,
    ScheduleKind.EVERY_DAYS: Die._every_days,
    ScheduleKind.EVERY_WEEKS: Die._every_weeks,
    ScheduleKind.EVERY_MONTHS: Die._every_months,
    ScheduleKind.CYCLE: Die._cycle,
    ScheduleKind.TAPER: Die._taper,
    ScheduleKind.ONE_OFF: Die._one_off,
}
