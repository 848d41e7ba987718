"""A moment of the past as somebody types it: "yesterday at about 4", "last night 3:10", "20 min ago", "14 Nov 22:40".

What is typed is read on the clock of one zone, seen from the present instant; it is never a time to come. A weekday is
the last one. An hour that may be morning or afternoon is the last such hour; on a day before today it is the one by
day, and the other reading is told, so that it can be offered.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.errors import BadInput
from caregiver.domain.moment_words import MomentWords, Said
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.typed_clock import TypedClock, read_clock
from caregiver.domain.typed_words import TypedDate, TypedWords
from caregiver.domain.wall_clock import first_instant

NOT_A_TIME = QT_TRANSLATE_NOOP(
    "caregiver", "This is not a time. Type it like 14:32, noon, 20 min ago, or yesterday at about 4."
)
TO_COME = QT_TRANSLATE_NOOP(
    "caregiver", "This time is still to come. Was it yesterday? Then type “yesterday” before it."
)
LONGEST = 80
"""Characters of a typed time; more is something else."""
SLACK = timedelta(minutes=1)
"""The clock on the wall may be this far ahead of the computer's."""
_SAME_NIGHT = timedelta(hours=12)
"""A time without a day that is still to come was the day before, when that is no longer ago: 23:50, typed at 00:30."""
_BY_DAY = range(7, 19)
_AFTER_MIDNIGHT = 6
_ONE_DAY = timedelta(days=1)
_LEAP_YEARS = 9
"""A 29 February is found within so many years."""
_PARTS = (Said.MORNING, Said.AFTERNOON, Said.AFTER_NOON, Said.EVENING)
_DAYS_BACK = ((Said.DAY_BEFORE_YESTERDAY, 2), (Said.YESTERDAY, 1), (Said.TODAY, 0), (Said.THIS, 0))


@dataclass(frozen=True)
class TypedMoment:
    """A moment that was understood.

    Attributes:
        at: The instant (UTC), not after the present one.
        is_exact: False for "about", True for "exactly"; None where nothing was said of it.
        other: The instant that may have been meant as well: 04:00 where `at` is 16:00; None without doubt.
    """

    at: datetime
    is_exact: bool | None = None
    other: datetime | None = None


def read_moment(
    text: str, *, now: datetime, zone: ZoneInfo, day: date | None = None, calendar: CalendarWords | None = None
) -> TypedMoment:
    """What somebody typed.

    Args:
        text: As typed.
        now: The present instant.
        zone: On whose clock it is meant.
        day: The day a time without a day belongs to; today, where it is not given.
        calendar: The reader's words, and whether their clock counts to twelve.

    Raises:
        BadInput: It is no time, or a time to come; names "at".
    """
    read = _Reading(text[: LONGEST + 1], now, zone, day, calendar or CalendarWords()).moment()
    if read is None or len(text) > LONGEST:
        raise BadInput("at", NOT_A_TIME)
    return read


class _Reading:
    """One text on its way to a moment."""

    def __init__(self, text: str, now: datetime, zone: ZoneInfo, day: date | None, calendar: CalendarWords) -> None:
        self._now = now.astimezone(UTC)
        self._zone = zone
        self._today = now.astimezone(zone).date()
        self._day = day or self._today
        self._calendar = calendar
        self._words = MomentWords(calendar.translate)
        self._typed = TypedWords(text, self._words)
        self._is_exact: bool | None = None
        self._part: Said | None = None

    def moment(self) -> TypedMoment | None:
        """The moment, or None for what says none."""
        typed = self._typed
        if typed.takes(Said.ABOUT):
            self._is_exact = False
        elif typed.takes(Said.EXACTLY):
            self._is_exact = True
        if typed.rest in self._words.of(Said.NOW):
            return TypedMoment(self._now, self._is_exact)
        if typed.takes(Said.AGO):
            return self._ago()
        if typed.takes(Said.LAST_NIGHT):
            return self._in_the_night_after(*(self._today - timedelta(days=back) for back in range(3)))
        self._part = Said.NIGHT if typed.takes(Said.AT_NIGHT) else next(filter(typed.takes, _PARTS), None)
        return self._on_a_day()

    def _ago(self) -> TypedMoment | None:
        """So long ago is never to the minute; days ago need a time beside them."""
        length = self._typed.takes_length()
        if length is not None:
            return TypedMoment((self._now - length).replace(second=0, microsecond=0), is_exact=False)
        days = self._typed.takes_days()
        self._part = next(filter(self._typed.takes, _PARTS), None)
        return None if days is None else self._at_clock(self._today - timedelta(days=days))

    # -- which day ----------------------------------------------------------------------------------------------

    def _on_a_day(self) -> TypedMoment | None:
        typed = self._typed
        for said, back in _DAYS_BACK:
            if typed.takes(said):
                day = self._today - timedelta(days=back)
                return self._in_the_night_after(day) if typed.takes(Said.NIGHT) else self._at_clock(day)
        weekday = typed.takes_weekday()
        dated = self._on_a_date(weekday)
        if dated is not None or weekday is not None:
            return dated or self._on_a_weekday(weekday or 0)
        if typed.takes(Said.NIGHT):
            self._part = Said.NIGHT
        return self._without_a_day()

    def _on_a_weekday(self, weekday: int) -> TypedMoment | None:
        """The last such day, today among them where the time is not to come."""
        back = (self._today.weekday() - weekday) % 7
        if self._typed.takes(Said.LAST) and not back:
            back = 7
        days = (self._today - timedelta(days=back), self._today - timedelta(days=back + 7))
        return self._in_the_night_after(*days) if self._typed.takes(Said.NIGHT) else self._at_clock(*days)

    def _on_a_date(self, weekday: int | None) -> TypedMoment | None:
        """The last such date that is not to come; a weekday beside it must be its own."""
        for typed, rest in self._typed.dates():
            clock = self._clock(rest)
            day = self._last_such(typed)
            if clock is not None and day is not None and weekday in (None, day.weekday()):
                return self._chosen(day, clock, ends_day=False)
        return None

    def _last_such(self, typed: TypedDate) -> date | None:
        years = [typed.year] if typed.year else range(self._today.year, self._today.year - _LEAP_YEARS, -1)
        days = [_day(year, typed.month, typed.day) for year in years]
        return next((day for day in days if day is not None and (day <= self._today or typed.year)), None)

    def _without_a_day(self) -> TypedMoment | None:
        clock = self._clock(self._typed.rest)
        if clock is None:
            return None
        if self._day != self._today:
            return self._chosen(self._day, clock, ends_day=False)
        today = self._passed(self._today, clock)
        before = [at for at in self._passed(self._today - _ONE_DAY, clock) if at >= self._now - _SAME_NIGHT]
        if not (today or before):
            raise BadInput("at", TO_COME)
        return self._told((today or before)[-1], today)

    def _in_the_night_after(self, *days: date) -> TypedMoment | None:
        """From the evening of a day to the morning after it."""
        self._part = Said.NIGHT
        clock = self._clock(self._typed.rest)
        if clock is None:
            return None
        after = _ONE_DAY if clock.hour < _AFTER_MIDNIGHT else timedelta()
        return self._last_of([day + after for day in days], clock, ends_day=False)

    def _at_clock(self, *days: date) -> TypedMoment | None:
        clock = self._clock(self._typed.rest)
        return None if clock is None else self._last_of(days, clock, ends_day=True)

    # -- which of two times -------------------------------------------------------------------------------------

    def _clock(self, text: str) -> TypedClock | None:
        is_twelve_hour = self._calendar.is_twelve_hour and not text.startswith("0")
        clock = read_clock(text, self._words, is_figure_open=is_twelve_hour or self._part is not None)
        if clock is None:
            written = self._calendar.parse_time(text)
            clock = None if written is None else TypedClock(written.hour, written.minute)
        return clock if clock is None or self._part is None else clock.in_part(self._part)

    def _last_of(self, days: Sequence[date], clock: TypedClock, *, ends_day: bool) -> TypedMoment:
        """On the first of the days, later days first, on which the time is not to come."""
        day = next((day for day in days if self._passed(day, clock)), days[-1])
        return self._chosen(day, clock, ends_day=ends_day)

    def _chosen(self, day: date, clock: TypedClock, *, ends_day: bool) -> TypedMoment:
        """The likelier reading of a clock time on a named day."""
        passed = self._passed(day, clock)
        if not passed:
            raise BadInput("at", TO_COME)
        if clock.is_midnight:
            midnights = [*passed, *self._passed(day + _ONE_DAY, clock)]
            return self._told(midnights[-1 if ends_day else 0], midnights)
        by_day = [at for at in passed if at.astimezone(self._zone).hour in _BY_DAY]
        return self._told(by_day[-1] if by_day and day != self._today else passed[-1], passed)

    def _told(self, at: datetime, readings: list[datetime]) -> TypedMoment:
        return TypedMoment(at, self._is_exact, next((other for other in readings if other != at), None))

    def _passed(self, day: date, clock: TypedClock) -> list[datetime]:
        """The instants this clock time may be on a day, in order, without those to come."""
        walls = (datetime.combine(day, time(hour, clock.minute)) for hour in clock.hours)
        instants = (first_instant(wall, self._zone) for wall in walls)
        return [min(at, self._now) for at in instants if at <= self._now + SLACK]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
