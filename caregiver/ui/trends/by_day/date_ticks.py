"""Where days, weeks, months or years begin along the axis, and which of them have room for their names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import pairwise

from PySide6.QtCore import QRectF

from caregiver.domain.calendar_words import month_text
from caregiver.drawing.words import tr, words
from caregiver.services.trend_moments import MOST_DAYS_BY_MOMENT
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.faces import width_of

DATE_PX = 14
_GAP_PX = 6.0
_BESIDE_LINE_PX = 4.0
_LEAST_NAME_PX = 22
_MONTHS_APART = (1, 3, 6, 12, 24, 60, 120, 240, 600)
_YEAR_MONTHS = 12
_WEEK_DAYS, _MONTH_DAYS = 7, 30
_NARROWEST_PX = 20.0
"""No name is as narrow as this: names that stand closer need not be tried, of 20 years there are too many."""


@dataclass(frozen=True)
class Tick:
    """A day at which something begins.

    Attributes:
        day: The day.
        words: Its name; "" where there is no room for it.
        box: Where the name stands, from the plot's left end and from the top of its line.
        is_today: Whether it is today.
    """

    day: date
    words: str
    box: QRectF
    is_today: bool = False


def ticks(canvas: Canvas) -> tuple[Tick, ...]:
    """The finest of days, weeks, months and years whose names have room."""
    laid: tuple[Tick, ...] = ()
    for laid in _schemes(canvas):
        if laid and _has_room(laid):
            break
    return tuple(tick for tick in laid if tick.box.right() <= canvas.width)


def hour_ticks(canvas: Canvas) -> tuple[tuple[float, str, QRectF], ...]:
    """Of a few days each sixth hour as the family's clock says it, where all of them have room."""
    if canvas.span.days > MOST_DAYS_BY_MOMENT:
        return ()
    found, quarter = [], canvas.day_px / 4
    for number in range(canvas.span.days * 4):
        x = number * quarter
        name = canvas.calendar.time_short(time((canvas.start_hour + 6 * number) % 24))
        wide = _width(name, canvas)
        if wide * 1.5 + _GAP_PX > quarter:  # the first stands behind its line, the others around theirs
            return ()
        found.append((x, name, QRectF(max(0.0, x - wide / 2), 0, wide, line_height(canvas))))
    return tuple(found)


def line_height(canvas: Canvas) -> float:
    """The height of a line of dates."""
    return canvas.px(DATE_PX) * 1.35


def _schemes(canvas: Canvas) -> Iterator[tuple[Tick, ...]]:
    yield _days(canvas)
    if canvas.day_px * _WEEK_DAYS >= _NARROWEST_PX:
        yield _beside_lines(canvas, 0)
    for months in _MONTHS_APART:
        if canvas.day_px * _MONTH_DAYS * months >= _NARROWEST_PX:
            yield _beside_lines(canvas, months)


def _days(canvas: Canvas) -> tuple[Tick, ...]:
    """Each day in the middle of its column: "Mon 9", "Today"; none where one of them has no room."""
    found: list[Tick] = []
    if canvas.day_px < canvas.px(_LEAST_NAME_PX):
        return ()
    for count in range(canvas.span.days):
        day = canvas.span.first + timedelta(days=count)
        is_today = day == canvas.today
        name = tr("Today") if is_today else tr("{weekday} {n}", weekday=canvas.calendar.weekday_short(day), n=day.day)
        width = _width(name, canvas, is_bold=True)  # a picked day is bold
        if width > canvas.day_px:
            return ()
        left = canvas.x(day.toordinal() + 0.5) - width / 2
        found.append(Tick(day, name, QRectF(left, 0, width, line_height(canvas)), is_today))
    return tuple(found)


def _beside_lines(canvas: Canvas, months: int) -> tuple[Tick, ...]:
    """Names behind the lines at which weeks (`months` 0) or so many months begin; of the one that was under way, too,
    where it has room."""
    starts = list(_starts(canvas, months))
    if not starts or starts[0] != canvas.span.first:
        starts.insert(0, canvas.span.first)
    if len(starts) * canvas.px(_LEAST_NAME_PX) > canvas.width:
        return ()
    found = [_beside_line(canvas, day, months, is_first=number == 0) for number, day in enumerate(starts)]
    if len(found) > 1 and found[0].box.right() + _GAP_PX > found[1].box.left():
        found[0] = Tick(found[0].day, "", QRectF(0, 0, 0, 0))
        if months:
            found[1] = _beside_line(canvas, found[1].day, months, is_first=True)
    return tuple(found)


def _beside_line(canvas: Canvas, day: date, months: int, *, is_first: bool) -> Tick:
    month = words(month_text(day, is_short=True))
    if not months:
        name = tr("{day} {month}", day=day.day, month=month)
    elif months >= _YEAR_MONTHS:
        name = str(day.year)
    else:
        name = tr("{month} {year}", month=month, year=day.year) if is_first or day.month == 1 else month
    box = QRectF(canvas.x(day.toordinal()) + _BESIDE_LINE_PX, 0, _width(name, canvas), line_height(canvas))
    return Tick(day, name, box)


def _starts(canvas: Canvas, months: int) -> Iterator[date]:
    span = canvas.span
    if not months:
        day = span.first + timedelta(days=-span.first.weekday() % 7)
        while day <= span.last:
            yield day
            day += timedelta(days=7)
        return
    index = -(-(span.first.year * 12 + span.first.month - (span.first.day == 1)) // months) * months
    while index // 12 <= span.last.year and (day := date(index // 12, index % 12 + 1, 1)) <= span.last:
        yield day
        index += months


def _has_room(laid: tuple[Tick, ...]) -> bool:
    named = [tick for tick in laid if tick.words]
    return all(one.box.right() + _GAP_PX <= other.box.left() + 0.01 for one, other in pairwise(named))


def _width(name: str, canvas: Canvas, *, is_bold: bool = False) -> float:
    return width_of(name, canvas.px(DATE_PX), is_bold=is_bold)
