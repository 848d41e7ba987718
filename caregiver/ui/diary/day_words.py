"""What a day card says: its heading, and the numbers of each series apart."""

from datetime import date

from caregiver.domain.dose import Reason
from caregiver.domain.pain import Series
from caregiver.domain.series_words import series_text
from caregiver.domain.statistics import numbers_by_series
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
    parts = [
        words(series_text(series, by_series[series], wording.person.pronouns))
        for series in Series
        if series in by_series
    ]
    silent = sum(entry.score is None for entry in entries)
    if silent:
        parts.append(tr("{n} without a number", count=silent, n=silent))
    if day.calls:
        parts.append(tr("1 call") if day.calls == 1 else tr("{n} calls", count=day.calls, n=day.calls))
    spells = len(day.spells)
    if spells:
        parts.append(tr("1 sudden bad spell") if spells == 1 else tr("{n} sudden bad spells", n=spells))
    parts += _dose_words(day)
    if open_count:
        parts.append(tr("{n} still open", n=open_count))
    return " · ".join(parts)


def card_line(day: Day, wording: Wording, open_count: int, away: str) -> str:
    """The line of a folded day: its numbers, the time away, or else what stands in it.

    Of one thing alone that is neither a number nor a dose its own words stand there, where only such things are listed.
    """
    first = "" if day.doses else _first_entry(day, wording)  # of a dose nothing is said in small letters (rule 35)
    if first and not (day.has_slots or day.entries or len(day.records) > 1):
        return first
    return day_line(day, wording, open_count) or (away if day.has_slots or day.doses else "") or first


def _first_entry(day: Day, wording: Wording) -> str:
    told = wording.row(day.records[0], day.day).text
    more = len(day.records) - 1
    return tr("{words} · {n} more", words=told, n=more) if more else told


def _dose_words(day: Day) -> list[str]:
    given = sum(dose.is_given for dose in day.doses)
    not_given = sum(not dose.is_given and dose.reason is not Reason.IN_HOSPITAL for dose in day.doses)
    parts = []
    if given:
        parts.append(tr("1 dose") if given == 1 else tr("{n} doses", n=given))
    if not_given:
        parts.append(tr("{n} not given", n=not_given))
    return parts


def gap_words(first: date, last: date, wording: Wording) -> str:
    """ "Tue 17 Nov: not recorded", "Sun 1 Nov to Thu 5 Nov: not recorded"."""
    calendar = wording.calendar
    is_this_year = first.year == last.year == wording.context.local_now().year
    told = calendar.short_day if is_this_year else calendar.date_short
    if first == last:
        return tr("{day}: not recorded", day=told(first))
    return tr("{first} to {last}: not recorded", first=told(first), last=told(last))
