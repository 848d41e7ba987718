"""Days, times and spans in words, without the locale of the process (care-rules 30).

The functions give a `Text` for rooms that only pass it on; `CalendarWords` finishes it in a language and on a clock.
Between 00:00 and 06:00 nothing is ever a bare "today", "yesterday" or "tomorrow": a weekday and a date stand there.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from datetime import time as Time
from functools import cached_property

from caregiver.domain.care_day import START_HOUR
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text, Translate, untranslated

_WEEKDAYS = (
    (QT_TRANSLATE_NOOP("caregiver", "Monday"), QT_TRANSLATE_NOOP("caregiver", "Mon")),
    (QT_TRANSLATE_NOOP("caregiver", "Tuesday"), QT_TRANSLATE_NOOP("caregiver", "Tue")),
    (QT_TRANSLATE_NOOP("caregiver", "Wednesday"), QT_TRANSLATE_NOOP("caregiver", "Wed")),
    (QT_TRANSLATE_NOOP("caregiver", "Thursday"), QT_TRANSLATE_NOOP("caregiver", "Thu")),
    (QT_TRANSLATE_NOOP("caregiver", "Friday"), QT_TRANSLATE_NOOP("caregiver", "Fri")),
    (QT_TRANSLATE_NOOP("caregiver", "Saturday"), QT_TRANSLATE_NOOP("caregiver", "Sat")),
    (QT_TRANSLATE_NOOP("caregiver", "Sunday"), QT_TRANSLATE_NOOP("caregiver", "Sun")),
)

_MONTHS = (
    (QT_TRANSLATE_NOOP("caregiver", "January"), QT_TRANSLATE_NOOP("caregiver", "Jan")),
    (QT_TRANSLATE_NOOP("caregiver", "February"), QT_TRANSLATE_NOOP("caregiver", "Feb")),
    (QT_TRANSLATE_NOOP("caregiver", "March"), QT_TRANSLATE_NOOP("caregiver", "Mar")),
    (QT_TRANSLATE_NOOP("caregiver", "April"), QT_TRANSLATE_NOOP("caregiver", "Apr")),
    (QT_TRANSLATE_NOOP("caregiver", "May"), QT_TRANSLATE_NOOP("caregiver", "May")),
    (QT_TRANSLATE_NOOP("caregiver", "June"), QT_TRANSLATE_NOOP("caregiver", "Jun")),
    (QT_TRANSLATE_NOOP("caregiver", "July"), QT_TRANSLATE_NOOP("caregiver", "Jul")),
    (QT_TRANSLATE_NOOP("caregiver", "August"), QT_TRANSLATE_NOOP("caregiver", "Aug")),
    (QT_TRANSLATE_NOOP("caregiver", "September"), QT_TRANSLATE_NOOP("caregiver", "Sep")),
    (QT_TRANSLATE_NOOP("caregiver", "October"), QT_TRANSLATE_NOOP("caregiver", "Oct")),
    (QT_TRANSLATE_NOOP("caregiver", "November"), QT_TRANSLATE_NOOP("caregiver", "Nov")),
    (QT_TRANSLATE_NOOP("caregiver", "December"), QT_TRANSLATE_NOOP("caregiver", "Dec")),
)

_PARTS_OF_DAY = (
    (1, QT_TRANSLATE_NOOP("caregiver", "{clock} at night")),
    (12, QT_TRANSLATE_NOOP("caregiver", "{clock} in the morning")),
    (18, QT_TRANSLATE_NOOP("caregiver", "{clock} in the afternoon")),
    (21, QT_TRANSLATE_NOOP("caregiver", "{clock} in the evening")),
    (24, QT_TRANSLATE_NOOP("caregiver", "{clock} at night")),
)
"""Each part of the day ends before its hour; "12:05 at night" is after midnight, "12:05 in the afternoon" is not."""

_TYPED_TIME = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2})|(\d{2})|\s*h)?\s*(?:([ap])\.?\s?m\.?)?")


def weekday_text(day: date) -> Text:
    """ "Sunday"."""
    return Text(_WEEKDAYS[day.weekday()][0])


def weekday_short_text(day: date) -> Text:
    """ "Sun"."""
    return Text(_WEEKDAYS[day.weekday()][1])


def month_text(day: date, *, is_short: bool = False) -> Text:
    """ "November", or "Nov"."""
    return Text(_MONTHS[day.month - 1][is_short])


def day_text(day: date) -> Text:
    """ "Sunday 22 November"."""
    return Text(
        QT_TRANSLATE_NOOP("caregiver", "{weekday} {day} {month}"), {"weekday": weekday_text(day), **_parts(day)}
    )


def day_with_year_text(day: date) -> Text:
    """ "Sunday 22 November 2026"."""
    values = {"weekday": weekday_text(day), **_parts(day)}
    return Text(QT_TRANSLATE_NOOP("caregiver", "{weekday} {day} {month} {year}"), values)


def brief_day_text(day: date, *, has_year: bool = False) -> Text:
    """ "Sunday 22 Nov", or "Sunday 22 Nov 2026": for a button."""
    values = {"weekday": weekday_text(day), **_parts(day, is_short=True)}
    if has_year:
        return Text(QT_TRANSLATE_NOOP("caregiver", "{weekday} {day} {month} {year}"), values)
    return Text(QT_TRANSLATE_NOOP("caregiver", "{weekday} {day} {month}"), values)


def short_day_text(day: date) -> Text:
    """ "Sun 22 Nov"."""
    values = {"weekday": weekday_short_text(day), **_parts(day, is_short=True)}
    return Text(QT_TRANSLATE_NOOP("caregiver", "{weekday} {day} {month}"), values)


def date_short_text(day: date) -> Text:
    """ "22 Nov 2026"."""
    return Text(QT_TRANSLATE_NOOP("caregiver", "{day} {month} {year}"), _parts(day, is_short=True))


def date_long_text(day: date) -> Text:
    """ "14 March 1954"."""
    return Text(QT_TRANSLATE_NOOP("caregiver", "{day} {month} {year}"), _parts(day))


def span_text(start: date, end: date) -> Text:
    """ "9 to 22 November 2026", both days included; month and year are said twice only where they differ."""
    if start == end:
        return date_long_text(end)
    values = {"end": date_long_text(end), **_parts(start)}
    if start.year != end.year:
        return Text(QT_TRANSLATE_NOOP("caregiver", "{day} {month} {year} to {end}"), values)
    if start.month != end.month:
        return Text(QT_TRANSLATE_NOOP("caregiver", "{day} {month} to {end}"), values)
    return Text(QT_TRANSLATE_NOOP("caregiver", "{day} to {end}"), values)


def _parts(day: date, is_short: bool = False) -> dict[str, object]:
    return {"day": day.day, "month": month_text(day, is_short=is_short), "year": f"{day.year:04}"}


def parse_time(text: str) -> Time | None:
    """The time somebody typed ("4", "16.30", "1630", "4:30 pm", "noon"), or None when it is not one."""
    typed = " ".join(text.casefold().split())
    named = {"noon": Time(12), "midnight": Time(0)}.get(typed)
    match = _TYPED_TIME.fullmatch(typed)
    if named is not None or match is None:
        return named
    hour, minute = int(match[1]), int(match[2] or match[3] or 0)
    if match[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[4] == "p" else 0)
    return Time(hour, minute) if hour < 24 and minute < 60 else None


@dataclass(frozen=True)
class CalendarWords:
    """Days and times as one family reads them.

    Attributes:
        translate: Gives the sentences in the reader's language.
        is_twelve_hour: Whether the clock counts to twelve; then no time is left without its part of the day.
        decimal_mark: Between whole numbers and tenths in the reader's language.
    """

    translate: Translate = untranslated
    is_twelve_hour: bool = False
    decimal_mark: str = "."

    def time(self, local: datetime | Time) -> str:
        """ "14:32", or "2:32 in the afternoon", "noon", "12:05 at night"."""
        return self._clock(local, next(part for end, part in _PARTS_OF_DAY if local.hour < end))

    def time_short(self, local: datetime | Time) -> str:
        """The same for a button or a column: "14:32", or "2:32 pm", "noon", "midnight".

        By night and in the hour after noon it is said in full: "12:05 am" is read as noon by some, and "3:05 am" is
        easily taken for the afternoon.
        """
        if local.hour < START_HOUR or local.hour == 12:
            return self.time(local)
        am, pm = QT_TRANSLATE_NOOP("caregiver", "{clock} am"), QT_TRANSLATE_NOOP("caregiver", "{clock} pm")
        return self._clock(local, am if local.hour < 12 else pm)

    def about(self, time_words: str) -> str:
        """ "about 14:32"."""
        return self._say(QT_TRANSLATE_NOOP("caregiver", "about {time}"), time=time_words)

    def weekday_time(self, local: datetime) -> str:
        """ "Sun 03:12"."""
        return self._say(
            QT_TRANSLATE_NOOP("caregiver", "{weekday} {time}"),
            weekday=weekday_short_text(local),
            time=self.time_short(local),
        )

    def moment(self, local: datetime, now_local: datetime) -> str:
        """When something was or will be, as short as it can be said without doubt.

        "14:32" on the same day, "yesterday 16:40", "tomorrow 08:00", otherwise "Sat 21 Nov, 22:40"; by night, and for
        what was or is by night, always with weekday and date.
        """
        clock = self.time_short(local)
        days = (local.date() - now_local.date()).days
        is_by_night = local.hour < START_HOUR or now_local.hour < START_HOUR
        if days == 0 and not is_by_night:
            return clock
        if days == -1 and not is_by_night:
            return self._say(QT_TRANSLATE_NOOP("caregiver", "yesterday {time}"), time=clock)
        if days == 1 and not is_by_night:
            return self._say(QT_TRANSLATE_NOOP("caregiver", "tomorrow {time}"), time=clock)
        is_this_year = local.year == now_local.year
        day = short_day_text(local) if is_this_year or abs(days) < 7 else date_short_text(local)
        return self._say(QT_TRANSLATE_NOOP("caregiver", "{day}, {time}"), day=day, time=clock)

    def moment_full(self, local: datetime) -> str:
        """ "Sunday 22 November, 14:32"."""
        return self._say(QT_TRANSLATE_NOOP("caregiver", "{day}, {time}"), day=day_text(local), time=self.time(local))

    def since(self, minutes: int) -> str:
        """How long ago: "just now", "10 min ago", "2 h 10 min ago", "3 days ago"; "in 5 min" if the clock went back."""
        hours, rest = divmod(abs(minutes), 60)
        if minutes == 0:
            return self._say(QT_TRANSLATE_NOOP("caregiver", "just now"))
        if hours >= 48:
            length = Text(QT_TRANSLATE_NOOP("caregiver", "{days} days"), {"days": hours // 24}, count=hours // 24)
        elif hours and rest:
            length = Text(QT_TRANSLATE_NOOP("caregiver", "{hours} h {minutes} min"), {"hours": hours, "minutes": rest})
        elif hours:
            length = Text(QT_TRANSLATE_NOOP("caregiver", "{hours} h"), {"hours": hours})
        else:
            length = Text(QT_TRANSLATE_NOOP("caregiver", "{minutes} min"), {"minutes": rest})
        if minutes < 0:
            return self._say(QT_TRANSLATE_NOOP("caregiver", "in {length}"), length=length)
        return self._say(QT_TRANSLATE_NOOP("caregiver", "{length} ago"), length=length)

    def words(self, text: Text) -> str:
        """Any text in the reader's language, so that a room that has these words needs no second translator."""
        return text.words(self.translate)

    def weekday(self, day: date) -> str:
        """ "Sunday"."""
        return self.words(weekday_text(day))

    def weekday_short(self, day: date) -> str:
        """ "Sun"."""
        return self.words(weekday_short_text(day))

    def day(self, day: date) -> str:
        """ "Sunday 22 November"."""
        return self.words(day_text(day))

    def day_with_year(self, day: date) -> str:
        """ "Sunday 22 November 2026"."""
        return self.words(day_with_year_text(day))

    def short_day(self, day: date) -> str:
        """ "Sun 22 Nov"."""
        return self.words(short_day_text(day))

    def date_short(self, day: date) -> str:
        """ "22 Nov 2026"."""
        return self.words(date_short_text(day))

    def date_long(self, day: date) -> str:
        """ "14 March 1954"."""
        return self.words(date_long_text(day))

    def span(self, start: date, end: date) -> str:
        """ "9 to 22 November 2026"."""
        return self.words(span_text(start, end))

    def parse_time(self, text: str) -> Time | None:
        """What `parse_time` reads, and every time these words themselves write."""
        return parse_time(text) or self._times_written.get(" ".join(text.casefold().split()))

    @cached_property
    def _times_written(self) -> dict[str, Time]:
        minutes = (datetime.min + timedelta(minutes=m) for m in range(24 * 60))
        return {words.casefold(): m.time() for m in minutes for words in (self.time(m), self.time_short(m))}

    def _clock(self, local: datetime | Time, part: str) -> str:
        if not self.is_twelve_hour:
            return f"{local.hour:02}:{local.minute:02}"
        if local.minute == 0 and local.hour in (0, 12):
            noon, midnight = QT_TRANSLATE_NOOP("caregiver", "noon"), QT_TRANSLATE_NOOP("caregiver", "midnight")
            return self._say(noon if local.hour else midnight)
        return self._say(part, clock=f"{(local.hour - 1) % 12 + 1}:{local.minute:02}")

    def _say(self, source: str, **values: object) -> str:
        return self.words(Text(source, values))
