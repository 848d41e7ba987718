"""What a day card says: its heading, and the numbers of each series apart."""

from datetime import date
from typing import Any

from caregiver.domain.dose import Reason
from caregiver.domain.pain import Series
from caregiver.domain.phrase import Phrase
from caregiver.domain.statistics import Numbers, numbers_by_series, with_halves
from caregiver.drawing.words import tr, words
from caregiver.ui.diary.days import Day
from caregiver.ui.diary.entry_words import Wording


def day_heading(day: date, wording: Wording) -> str:
    """ "Tuesday 10 November"; with its year when that is not this one."""
    calendar = wording.calendar
    is_this_year = day.year == wording.context.local_now().year
    return calendar.day(day) if is_this_year else calendar.day_with_year(day)


def day_line(day: Day, wording: Wording, open_count: int = 0) -> str:
    """ "His: worst 8, least 6, middle number 7 · Caregiver’s: 6 · 1 call · 4 doses · 1 still open"."""
    entries = day.entries
    by_series = numbers_by_series(entries)
    parts = [_series_words(series, by_series[series], wording) for series in Series if series in by_series]
    silent = sum(entry.score is None for entry in entries)
    if silent:
        parts.append(tr("{n} without a number", count=silent, n=silent))
    if day.calls:
        parts.append(tr("1 call") if day.calls == 1 else tr("{n} calls", count=day.calls, n=day.calls))
    parts += _dose_words(day)
    if open_count:
        parts.append(tr("{n} still open", n=open_count))
    return " · ".join(parts)


def _dose_words(day: Day) -> list[str]:
    given = sum(dose.is_given for dose in day.doses)
    not_given = sum(not dose.is_given and dose.reason is not Reason.IN_HOSPITAL for dose in day.doses)
    parts = []
    if given:
        parts.append(tr("1 dose") if given == 1 else tr("{n} doses", n=given))
    if not_given:
        parts.append(tr("{n} not given", n=not_given))
    return parts


def _series_words(series: Series, numbers: Numbers, wording: Wording) -> str:
    values: dict[str, Any] = {
        "worst": numbers.worst,
        "least": numbers.least,
        "middle": with_halves(numbers.middle),
        "score": numbers.worst,
    }
    has_span = numbers.worst != numbers.least
    if series is Series.PATIENT:
        phrase = Phrase.SERIES_RANGE if has_span else Phrase.SERIES_ONE
        return words(phrase.text(wording.person.pronouns, **values))
    if series is Series.CAREGIVER:
        if has_span:
            return tr("Caregiver’s: worst {worst}, least {least}, middle number {middle}", **values)
        return tr("Caregiver’s: {score}", **values)
    if has_span:
        return tr("Who says it, not said: worst {worst}, least {least}, middle number {middle}", **values)
    return tr("Who says it, not said: {score}", **values)


def gap_words(first: date, last: date, wording: Wording) -> str:
    """ "Tue 17 Nov: not recorded", "Sun 1 Nov to Thu 5 Nov: not recorded"."""
    calendar = wording.calendar
    is_this_year = first.year == last.year == wording.context.local_now().year
    told = calendar.short_day if is_this_year else calendar.date_short
    if first == last:
        return tr("{day}: not recorded", day=told(first))
    return tr("{first} to {last}: not recorded", first=told(first), last=told(last))
