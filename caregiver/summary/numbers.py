"""The numbers of the doctor's page: how many and whose, the span of one series, and the days of the chart.

Two series stand side by side here and are never put into one number (DESIGN 2.1).
"""

from collections import Counter
from datetime import date, time, timedelta

from caregiver.domain.pain import PainEntry, Series
from caregiver.domain.phrase import Phrase
from caregiver.domain.record import Record
from caregiver.domain.statistics import Coverage, coverage, numbers_by_day, numbers_by_series, with_halves
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.wording import series_name, voice_change
from caregiver.summary.covered import Covered
from caregiver.summary.parts import Line, NumberCell, PainDays, Run

_MOST_DAYS_NAMED = 3
_LONGEST_WITHOUT_MONTH = timedelta(days=27)
"""In this time no number of a day comes twice."""


def coverage_line(held: Covered) -> Line:
    """How many days hold entries, which hold none, and whose the numbers are."""
    if not held.records:
        return held.line(QT_TRANSLATE_NOOP("caregiver", "No entries in these days."))
    days = coverage(held.entries, held.start, held.end, held.day_of)
    line = held.line(
        QT_TRANSLATE_NOOP("caregiver", "**{recorded} of {days}** days with entries{not_recorded}. "),
        recorded=days.days_with_entries,
        days=days.days,
        not_recorded=_not_recorded(held, days),
    )
    return (*line, *_whose(held, days), *_without_number(held, days))


def cells(held: Covered) -> tuple[NumberCell, ...]:
    """Worst, least, middle and latest: of the person's own numbers or, while there is none, of the caregiver's."""
    found = numbers_by_series(held.entries)
    series = Series.PATIENT if Series.PATIENT in found else Series.CAREGIVER
    numbers = found.get(series)
    if numbers is None:
        return ()
    newest = next(e for e in held.entries if e.at == numbers.latest_at and e.series is series)
    latest = held.say(
        QT_TRANSLATE_NOOP("caregiver", "latest, {day}, {time}"),
        day=held.calendar.short_day(newest.local_at),
        time=held.calendar.time(newest.local_at),
    )
    return (
        NumberCell(str(numbers.worst), held.say(QT_TRANSLATE_NOOP("caregiver", "worst"))),
        NumberCell(str(numbers.least), held.say(QT_TRANSLATE_NOOP("caregiver", "least"))),
        NumberCell(with_halves(numbers.middle), _middle_words(held, series)),
        NumberCell(str(numbers.latest), latest),
    )


def chart(held: Covered) -> PainDays | None:
    """The days to draw, or None when no day holds a number."""
    days = numbers_by_day(held.entries, held.start, held.end, held.day_of)
    if not any(day.by_series for day in days):
        return None
    person = held.person
    return PainDays(
        title=held.say(
            QT_TRANSLATE_NOOP("caregiver", "Pain by day, 0 = no pain, 10 = worst pain. Days start at {time}."),
            time=held.calendar.time(time(held.start_hour)),
        ),
        days=days,
        day_names=tuple(_day_name(held, day.day) for day in days),
        goal=None if person.is_goal_hidden else person.goal_number,
        goal_label=held.calendar.words(Phrase.GOAL.text(person.pronouns)),
        worst_label=held.say(QT_TRANSLATE_NOOP("caregiver", "Worst pain")),
        none_label=held.say(QT_TRANSLATE_NOOP("caregiver", "No pain")),
        not_recorded_label=held.say(QT_TRANSLATE_NOOP("caregiver", "not recorded")),
        legend={series: _legend(held, series) for series in Series if any(series in day.by_series for day in days)},
    )


def _day_name(held: Covered, day: date) -> str:
    if held.end - held.start >= _LONGEST_WITHOUT_MONTH:
        return held.calendar.short_day(day)
    weekday = held.calendar.weekday_short(day)
    return held.say(QT_TRANSLATE_NOOP("caregiver", "{weekday} {day}"), weekday=weekday, day=day.day)


def _not_recorded(held: Covered, days: Coverage) -> str:
    if not days.not_recorded:
        return ""
    if len(days.not_recorded) > _MOST_DAYS_NAMED:
        source = QT_TRANSLATE_NOOP("caregiver", "; {count} days not recorded")
        return held.say(source, count=len(days.not_recorded))
    named = ", ".join(held.calendar.short_day(day) for day in days.not_recorded)
    return held.say(QT_TRANSLATE_NOOP("caregiver", "; {days} not recorded"), days=named)


def _whose(held: Covered, days: Coverage) -> Line:
    if not days.numbers:
        return ()
    own = days.numbers_of(Series.PATIENT)
    line = held.line(
        QT_TRANSLATE_NOOP("caregiver", "1 number: ")
        if days.numbers == 1
        else QT_TRANSLATE_NOOP("caregiver", "{count} numbers: "),
        count=days.numbers,
    )
    if own == days.numbers:
        all_own = held.calendar.words(Phrase.ALL_OWN.text(held.person.pronouns))
        return (*line, Run(all_own, is_bold=True), Run("."))
    others = [*_by_caregivers(held), *_nobodys(held, days)]
    if own:
        own_words = held.calendar.words(Phrase.OWN_COUNT.text(held.person.pronouns, number=own))
        line = (*line, Run(own_words, is_bold=True), Run(", "))
    is_one_voice = not own and len(others) == 1
    source = (
        QT_TRANSLATE_NOOP("caregiver", "{others}.")
        if is_one_voice
        else QT_TRANSLATE_NOOP("caregiver", "{others}. Never mixed.")
    )
    return (*line, *held.line(source, others=", ".join(others)))


def _by_caregivers(held: Covered) -> list[str]:
    said = Counter((r.by, r.value.voice) for r in held.records if _is_a_caregivers(r))
    return [
        held.say(
            QT_TRANSLATE_NOOP("caregiver", "{count} {whose}"),
            count=count,
            whose=voice_change(voice, held.person, held.caregiver_name(by)),
        )
        for (by, voice), count in said.most_common()
    ]


def _nobodys(held: Covered, days: Coverage) -> list[str]:
    count = days.numbers_of(Series.NOBODY)
    if not count:
        return []
    whose = series_name(Series.NOBODY, held.person.pronouns)
    return [held.say(QT_TRANSLATE_NOOP("caregiver", "{count} {whose}"), count=count, whose=whose)]


def _without_number(held: Covered, days: Coverage) -> Line:
    if not days.entries_without_number:
        return ()
    source = QT_TRANSLATE_NOOP("caregiver", " Entries without a number: {count}.")
    return held.line(source, count=days.entries_without_number)


def _middle_words(held: Covered, series: Series) -> str:
    middle = (
        Phrase.MIDDLE_NUMBER.text(held.person.pronouns)
        if series is Series.PATIENT
        else Text(QT_TRANSLATE_NOOP("caregiver", "middle of the caregiver’s numbers"))
    )
    return held.say(QT_TRANSLATE_NOOP("caregiver", "{middle} (median)"), middle=middle)


def _legend(held: Covered, series: Series) -> str:
    if series is Series.PATIENT:
        return held.calendar.words(Phrase.LEAST_MIDDLE_WORST.text(held.person.pronouns))
    said = {(r.by, r.value.voice) for r in held.records if _is_a_caregivers(r)}
    if series is Series.CAREGIVER and len(said) == 1:
        ((by, voice),) = said
        return held.calendar.words(voice_change(voice, held.person, held.caregiver_name(by)))
    return held.calendar.words(series_name(series, held.person.pronouns))


def _is_a_caregivers(record: Record[PainEntry]) -> bool:
    return record.value.series is Series.CAREGIVER and record.value.score is not None
