"""Questions in words: why each stands on the list (care-rules 45)."""

from datetime import date, time

from caregiver.domain.calendar_words import CalendarWords, date_long_text, month_text
from caregiver.domain.question import About, Origin, Question
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text


def why(value: Question, writer: str, calendar: CalendarWords, today: date) -> str:
    """What stands beneath a question: the fact that gave rise to it, or whose own it is.

    Args:
        writer: Who wrote it; "" when nobody knows.
    """
    if value.origin is Origin.OWN and not value.fact and value.about is None:
        return calendar.words(_own(value, writer, today))
    dates = "" if value.about is None else about_words(value.about, calendar)
    return " ".join(filter(None, (dates, value.fact))) or calendar.words(_own(value, writer, today))


def about_words(about: About, calendar: CalendarWords) -> str:
    """ "About 9 to 22 November 2026.", with the hours where some were chosen."""
    days = calendar.span(about.first, about.last)
    if about.from_hour is None or about.to_hour is None:
        return calendar.words(Text(QT_TRANSLATE_NOOP("caregiver", "About {days}."), {"days": days}))
    start, end = (calendar.time_short(time(hour % 24)) for hour in (about.from_hour, about.to_hour))
    source = QT_TRANSLATE_NOOP("caregiver", "About {days}, {start} to {end}.")
    return calendar.words(Text(source, {"days": days, "start": start, "end": end}))


def _own(value: Question, writer: str, today: date) -> Text:
    written = value.local_at.date()
    day = Text("{day} {month}", {"day": written.day, "month": month_text(written)})
    said = day if written.year == today.year else date_long_text(written)
    if not writer:
        return Text(QT_TRANSLATE_NOOP("caregiver", "Our own question, written on {day}."), {"day": said})
    source = QT_TRANSLATE_NOOP("caregiver", "Our own question. {name} wrote it on {day}.")
    return Text(source, {"name": writer, "day": said})
