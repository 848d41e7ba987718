"""A day as somebody types it, past or to come: "6 Nov", "6.11.2026", "today", "Fri 6 Nov 2026"."""

import re
from datetime import date, timedelta

from caregiver.domain.errors import BadInput
from caregiver.domain.moment_words import MomentWords, Said
from caregiver.domain.text import QT_TRANSLATE_NOOP, Translate, untranslated
from caregiver.domain.typed_words import TypedDate, TypedWords

NOT_A_DAY = QT_TRANSLATE_NOOP("caregiver", "This is not a day. Type it like 6 Nov 2026, or today.")
LONGEST = 80
_WITH_BLANKS = re.compile(r"\d\d?\s+\d\d?\s+\d{4}")
"""Day, month and year as they stand in three fields."""
_TOMORROW = QT_TRANSLATE_NOOP("caregiver", "tomorrow")
_DAYS_FROM_TODAY = ((Said.DAY_BEFORE_YESTERDAY, -2), (Said.YESTERDAY, -1), (Said.TODAY, 0), (Said.NOW, 0))


def read_day(text: str, *, today: date, field: str = "day", translate: Translate = untranslated) -> date:
    """The day somebody typed; without a year it is the nearest such day, before today or after.

    Raises:
        BadInput: It is none; names `field`.
    """
    day = _read(text, today, translate) if len(text) <= LONGEST else None
    if day is None:
        raise BadInput(field, NOT_A_DAY)
    return day


def _read(text: str, today: date, translate: Translate) -> date | None:
    words = MomentWords(translate)
    typed = TypedWords(".".join(text.split()) if _WITH_BLANKS.fullmatch(text.strip()) else text, words)
    if typed.rest == translate(_TOMORROW, None).casefold():
        return today + timedelta(days=1)
    for said, days in _DAYS_FROM_TODAY:
        if typed.takes(said):
            return None if typed.rest else today + timedelta(days=days)
    weekday = typed.takes_weekday()
    found = (_nearest(dated, today) for dated, rest in typed.dates() if not rest)
    return next((day for day in found if day is not None and weekday in (None, day.weekday())), None)


def _nearest(typed: TypedDate, today: date) -> date | None:
    years = (typed.year,) if typed.year else range(today.year - 4, today.year + 5)  # a 29 February is among them
    days = [day for day in (_day(year, typed.month, typed.day) for year in years) if day is not None]
    return min(days, key=lambda day: abs(day - today), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
