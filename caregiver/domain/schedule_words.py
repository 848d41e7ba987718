"""When something is given, in plain words, for every kind of schedule (DESIGN 6; care.md 5.1)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from caregiver.domain.calendar_words import CalendarWords, date_short_text, short_day_text, weekday_text
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

_ON_WEEKDAYS = (
    QT_TRANSLATE_NOOP("caregiver", "Mondays"),
    QT_TRANSLATE_NOOP("caregiver", "Tuesdays"),
    QT_TRANSLATE_NOOP("caregiver", "Wednesdays"),
    QT_TRANSLATE_NOOP("caregiver", "Thursdays"),
    QT_TRANSLATE_NOOP("caregiver", "Fridays"),
    QT_TRANSLATE_NOOP("caregiver", "Saturdays"),
    QT_TRANSLATE_NOOP("caregiver", "Sundays"),
)
_DAYS_EVERY_MONTH_HAS = 28


def day_month_text(day: date, today: date | None = None) -> Text:
    """ "12 Nov"; "12 Nov 2025" where that is another year than today's."""
    if _is_of_another_year(day, today):
        return date_short_text(day)
    parts = date_short_text(day).values
    return Text(QT_TRANSLATE_NOOP("caregiver", "{day} {month}"), {"day": parts["day"], "month": parts["month"]})


def weekday_month_text(day: date, today: date | None = None) -> Text:
    """ "Thu 12 Nov", with the year in the same way."""
    return date_short_text(day) if _is_of_another_year(day, today) else short_day_text(day)


def _is_of_another_year(day: date, today: date | None) -> bool:
    return today is not None and day.year != today.year


@dataclass(frozen=True)
class ScheduleWords:
    """Schedules as one family reads them; with `today`, a day of another year is said with its year."""

    calendar: CalendarWords
    today: date | None = None

    def when(self, schedule: Schedule, is_patch: bool = False) -> str:
        """The whole of it: "at 08:00 and 20:00", "only on Mondays at 08:00", "every 72 hours, counted from …"."""
        if schedule.kind in _TOLD:
            when = self._told(schedule)
        elif schedule.kind is ScheduleKind.INTERVAL:
            when = self._interval(schedule, is_patch)
        elif schedule.kind is ScheduleKind.TAPER:
            when = self._taper(schedule)
        elif schedule.kind is ScheduleKind.CYCLE:
            when = self._cycle(schedule)
        else:
            when = " ".join(filter(None, (self.days(schedule), self.times(schedule.times))))
            when = self._counted_from(when, schedule) if schedule.kind in _EVERY else when
        return self._until(when or self._say(QT_TRANSLATE_NOOP("caregiver", "at times not written yet")), schedule)

    def days(self, schedule: Schedule) -> str:
        """On which days: "only on Mondays", "every 2 days", "once, on Thu 12 Nov"; "" for every day."""
        kind = schedule.kind
        if kind is ScheduleKind.WEEKDAYS:
            return self.only_on(schedule.weekdays)
        if kind is ScheduleKind.CYCLE:
            return self._days_on_and_off(schedule)
        if kind is ScheduleKind.ONE_OFF:
            if schedule.first is None:
                return self._say(QT_TRANSLATE_NOOP("caregiver", "once, on a day not written yet"))
            return self._say(
                QT_TRANSLATE_NOOP("caregiver", "once, on {day}"), day=weekday_month_text(schedule.first, self.today)
            )
        if kind in _EVERY:
            return self._every(schedule)
        return ""

    def times(self, times: Iterable[DoseTime]) -> str:
        """ "at 08:00, 14:00 and 20:00"; "" for none."""
        clock = [self.calendar.time_short(at) for at in sorted({dose_time.at for dose_time in times})]
        return self._say(QT_TRANSLATE_NOOP("caregiver", "at {times}"), times=self._listed(clock)) if clock else ""

    def only_on(self, weekdays: Sequence[int]) -> str:
        """ "only on Mondays", "only on Mondays and Fridays", "every day"; so no weekly medicine is taken daily."""
        days = [self._say(_ON_WEEKDAYS[day]) for day in sorted(set(weekdays))]
        if not days:
            return self._say(QT_TRANSLATE_NOOP("caregiver", "on weekdays not written yet"))
        if len(days) == len(_ON_WEEKDAYS):
            return self._say(QT_TRANSLATE_NOOP("caregiver", "every day"))
        return self._say(QT_TRANSLATE_NOOP("caregiver", "only on {days}"), days=self._listed(days))

    def weekly(self, schedule: Schedule) -> str:
        """ "only on Mondays" for what is given on some weekdays only, else ""."""
        if schedule.kind is ScheduleKind.WEEKDAYS and 0 < len(set(schedule.weekdays)) < len(_ON_WEEKDAYS):
            return self.only_on(schedule.weekdays)
        if schedule.kind is ScheduleKind.EVERY_WEEKS and schedule.first is not None:
            return self.days(schedule)
        return ""

    def _interval(self, schedule: Schedule, is_patch: bool) -> str:
        if schedule.hours < 1:
            return self._say(QT_TRANSLATE_NOOP("caregiver", "every how many hours: not written yet"))
        put_on = QT_TRANSLATE_NOOP("caregiver", "every {hours} hours, counted from the last one put on")
        given = QT_TRANSLATE_NOOP("caregiver", "every {hours} hours, counted from the last one given")
        if schedule.hours == 1:
            put_on = QT_TRANSLATE_NOOP("caregiver", "every hour, counted from the last one put on")
            given = QT_TRANSLATE_NOOP("caregiver", "every hour, counted from the last one given")
        return self._say(put_on if is_patch else given, count=schedule.hours, hours=schedule.hours)

    def _every(self, schedule: Schedule) -> str:
        once, often = _EVERY[schedule.kind]
        every = self._say(once if schedule.every == 1 else often, count=schedule.every, n=schedule.every)
        if schedule.first is None or schedule.kind is ScheduleKind.EVERY_DAYS:
            return every
        if schedule.kind is ScheduleKind.EVERY_WEEKS:
            if schedule.every == 1:
                return self.only_on((schedule.first.weekday(),))
            source = QT_TRANSLATE_NOOP("caregiver", "{every}, on a {weekday}")
            return self._say(source, every=every, weekday=weekday_text(schedule.first))
        day = schedule.first.day
        source = QT_TRANSLATE_NOOP("caregiver", "{every}, on day {day}")
        if day > _DAYS_EVERY_MONTH_HAS:
            source = QT_TRANSLATE_NOOP("caregiver", "{every}, on day {day} or the last day of the month")
        return self._say(source, every=every, day=day)

    def _counted_from(self, words: str, schedule: Schedule) -> str:
        """Every second day has no name of its own, so the first one is said."""
        if schedule.first is None:
            source = QT_TRANSLATE_NOOP("caregiver", "{when}, the first day: not written yet")
            return self._say(source, when=words)
        if schedule.kind is not ScheduleKind.EVERY_DAYS or schedule.every == 1:
            return words
        source = QT_TRANSLATE_NOOP("caregiver", "{when}, counted from {day}")
        return self._say(source, when=words, day=weekday_month_text(schedule.first, self.today))

    def _days_on_and_off(self, schedule: Schedule) -> str:
        on, off = schedule.days_on, schedule.days_off
        first, last = on + 1, on + off
        if off < 1:
            return self._say(QT_TRANSLATE_NOOP("caregiver", "days 1 to {on} on"), on=on)
        return self._say(
            QT_TRANSLATE_NOOP("caregiver", "days {on} on, {off} off"),
            on=self._day_numbers(1, on),
            off=self._day_numbers(first, last),
        )

    def _day_numbers(self, first: int, last: int) -> str:
        if first >= last:
            return str(first)
        return self._say(QT_TRANSLATE_NOOP("caregiver", "{first} to {last}"), first=first, last=last)

    def _cycle(self, schedule: Schedule) -> str:
        source = QT_TRANSLATE_NOOP("caregiver", "{days}, {times}; the next only when told")
        if not schedule.times:
            source = QT_TRANSLATE_NOOP("caregiver", "{days}; the next only when told")
        return self._say(source, days=self.days(schedule), times=self.times(schedule.times))

    def _taper(self, schedule: Schedule) -> str:
        if not schedule.steps:
            return self._say(QT_TRANSLATE_NOOP("caregiver", "in steps by date, not written yet"))
        last = max(step.last for step in schedule.steps)
        return self._say(
            QT_TRANSLATE_NOOP("caregiver", "in steps by date until {last}"), last=day_month_text(last, self.today)
        )

    def _told(self, schedule: Schedule) -> str:
        """The kinds that have no days and times; what was told about them stands in quotation marks."""
        alone, with_words = _TOLD[schedule.kind]
        words = schedule.words.strip()
        return self._say(with_words, words=words) if words else self._say(alone)

    def _until(self, when: str, schedule: Schedule) -> str:
        if schedule.last is None:
            return when
        source = QT_TRANSLATE_NOOP("caregiver", "{when} until {last}")
        return self._say(source, when=when, last=day_month_text(schedule.last, self.today))

    def _listed(self, items: Sequence[str]) -> str:
        """ "a", "a and b", "a, b and c"."""
        if len(items) < 2:
            return "".join(items)
        source = QT_TRANSLATE_NOOP("caregiver", "{before} and {last}")
        return self._say(source, before=", ".join(items[:-1]), last=items[-1])

    def _say(self, source: str, count: int | None = None, **values: object) -> str:
        return self.calendar.words(Text(source, values, count))


_EVERY = {
    ScheduleKind.EVERY_DAYS: (
        QT_TRANSLATE_NOOP("caregiver", "every day"),
        QT_TRANSLATE_NOOP("caregiver", "every {n} days"),
    ),
    ScheduleKind.EVERY_WEEKS: (
        QT_TRANSLATE_NOOP("caregiver", "every week"),
        QT_TRANSLATE_NOOP("caregiver", "every {n} weeks"),
    ),
    ScheduleKind.EVERY_MONTHS: (
        QT_TRANSLATE_NOOP("caregiver", "every month"),
        QT_TRANSLATE_NOOP("caregiver", "every {n} months"),
    ),
}
_TOLD = {
    ScheduleKind.AS_NEEDED: (
        QT_TRANSLATE_NOOP("caregiver", "as needed"),
        QT_TRANSLATE_NOOP("caregiver", "as needed: “{words}”"),
    ),
    ScheduleKind.CONTINUOUS: (
        QT_TRANSLATE_NOOP("caregiver", "runs all the time"),
        QT_TRANSLATE_NOOP("caregiver", "runs all the time: “{words}”"),
    ),
    ScheduleKind.AS_TOLD: (
        QT_TRANSLATE_NOOP("caregiver", "as told; the words are not written yet"),
        QT_TRANSLATE_NOOP("caregiver", "as told: “{words}”"),
    ),
    ScheduleKind.PAUSED: (
        QT_TRANSLATE_NOOP("caregiver", "paused"),
        QT_TRANSLATE_NOOP("caregiver", "paused: “{words}”"),
    ),
    ScheduleKind.NOT_CONFIRMED: (
        QT_TRANSLATE_NOOP("caregiver", "not confirmed yet"),
        QT_TRANSLATE_NOOP("caregiver", "not confirmed yet: “{words}”"),
    ),
    ScheduleKind.STOPPED: (
        QT_TRANSLATE_NOOP("caregiver", "stopped"),
        QT_TRANSLATE_NOOP("caregiver", "stopped: “{words}”"),
    ),
}
