"""A span of days in short words."""

from caregiver.domain.calendar_words import CalendarWords, month_text
from caregiver.domain.span import Span
from caregiver.drawing.words import tr


def brief_span(calendar: CalendarWords, span: Span) -> str:
    """ "9 to 22 Nov 2026", "Sun 22 Nov 2026"; month and year are said twice only where they differ."""
    first, last = span.first, span.last
    end = calendar.date_short(last)
    if first == last:
        return tr("{weekday} {date}", weekday=calendar.weekday_short(last), date=end)
    if first.year != last.year:
        start = calendar.date_short(first)
    elif first.month != last.month:
        start = tr("{day} {month}", day=first.day, month=calendar.words(month_text(first, is_short=True)))
    else:
        start = str(first.day)
    return tr("{start} to {end}", start=start, end=end)
