"""The numbers of the doctor's page: how many and whose, the span of each series, and the days of the chart.

Two series stand side by side here and are never put into one number (DESIGN 2.1).
"""

from collections import Counter
from datetime import date, time, timedelta

from caregiver.domain.pain import PainEntry, Series, Voice
from caregiver.domain.phrase import Phrase
from caregiver.domain.record import Record
from caregiver.domain.statistics import Numbers, numbers_by_day, numbers_by_series, with_halves
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.summary.chart_events import chart_events
from caregiver.summary.covered import Covered
from caregiver.summary.dose_days import bands, dose_days
from caregiver.summary.parts import NumberCell, NumberRow, PainDays

_LONGEST_WITHOUT_MONTH = timedelta(days=27)
"""In this time no number of a day comes twice."""

_FROM_ONE = {
    Voice.CAREGIVER_SAW: QT_TRANSLATE_NOOP("caregiver", "Signs {name} saw"),
    Voice.CAREGIVER_GUESS: QT_TRANSLATE_NOOP("caregiver", "{name}’s guesses"),
}


def rows(held: Covered) -> tuple[NumberRow, ...]:
    """Worst, least, middle and latest of the person's own numbers, and apart from them of the caregivers'.

    Numbers that nobody has claimed are in no series and get none.
    """
    found = numbers_by_series(held.entries)
    return tuple(
        NumberRow(
            _row_label(held, series, found[series]),
            _cells(held, series, found[series]),
            is_own,
            "" if is_own else _brief(held, found[series]),
        )
        for series, is_own in ((Series.PATIENT, True), (Series.CAREGIVER, False))
        if series in found
    )


def chart(held: Covered) -> PainDays | None:
    """The days to draw, or None when no day holds a number or a dose."""
    days = numbers_by_day(held.entries, held.start, held.end, held.day_of)
    doses = dose_days(held)
    if doses is None and not any(day.by_series for day in days):
        return None
    person = held.person
    return PainDays(
        title=held.say(
            QT_TRANSLATE_NOOP("caregiver", "Pain by day, 0 = no pain, 10 = worst pain. Days start at {time}."),
            time=held.calendar.time_short(time(held.start_hour)),
        ),
        days=days,
        day_names=tuple(_day_name(held, day.day) for day in days),
        goal=None if person.is_goal_hidden else person.goal_number,
        goal_label=held.calendar.words(Phrase.GOAL.text(person.pronouns)),
        worst_label=held.say(QT_TRANSLATE_NOOP("caregiver", "Worst pain")),
        none_label=held.say(QT_TRANSLATE_NOOP("caregiver", "No pain")),
        not_recorded_label=held.say(QT_TRANSLATE_NOOP("caregiver", "not recorded")),
        could_not_answer_label=held.say(QT_TRANSLATE_NOOP("caregiver", "could not answer")),
        no_number_label=held.say(QT_TRANSLATE_NOOP("caregiver", "no number")),
        legend={series: _legend(held, series) for series in Series if any(series in day.by_series for day in days)},
        bands=bands(held),
        doses=doses,
        events=chart_events(held),
    )


def caregivers_voices(held: Covered) -> Counter[tuple[str, Voice]]:
    """How many numbers each caregiver gave (by name), and in which voice."""
    return Counter((held.caregiver_name(r.by), r.value.voice) for r in held.records if _is_a_caregivers(r))


def _row_label(held: Covered, series: Series, numbers: Numbers) -> str:
    if series is Series.PATIENT:
        return held.calendar.words(Phrase.NUMBERS_COUNT.text(held.person.pronouns, count=numbers.count))
    source = QT_TRANSLATE_NOOP("caregiver", "{whose} ({count}):")
    return held.say(source, whose=_whose_caregivers(held), count=numbers.count)


def _brief(held: Covered, numbers: Numbers) -> str:
    source = QT_TRANSLATE_NOOP("caregiver", "worst {worst}, least {least}, middle number {middle}")
    return held.say(source, worst=numbers.worst, least=numbers.least, middle=with_halves(numbers.middle))


def _whose_caregivers(held: Covered) -> str:
    """What the caregivers' series is called: after its one caregiver and one voice, where it has one only."""
    voices = caregivers_voices(held)
    names, kinds = {name for name, _ in voices}, {voice for _, voice in voices}
    if len(names) > 1:
        return held.say(QT_TRANSLATE_NOOP("caregiver", "Caregivers’ numbers"))
    both = QT_TRANSLATE_NOOP("caregiver", "{name}’s numbers")
    return held.say(_FROM_ONE[kinds.pop()] if len(kinds) == 1 else both, name=names.pop())


def _cells(held: Covered, series: Series, numbers: Numbers) -> tuple[NumberCell, ...]:
    scored = [entry for entry in held.entries if entry.series is series and entry.score is not None]
    worst = [entry for entry in scored if entry.score == numbers.worst]
    worst_words = (
        QT_TRANSLATE_NOOP("caregiver", "worst, {day}")
        if len(worst) == 1
        else QT_TRANSLATE_NOOP("caregiver", "worst, last on {day}")
    )
    latest = held.say(
        QT_TRANSLATE_NOOP("caregiver", "latest, {day}, {time}"),
        day=held.calendar.short_day(scored[-1].local_at),
        time=held.calendar.time_short(scored[-1].local_at),
    )
    return (
        NumberCell(str(numbers.worst), held.say(worst_words, day=held.calendar.short_day(worst[-1].local_at))),
        NumberCell(str(numbers.least), held.say(QT_TRANSLATE_NOOP("caregiver", "least"))),
        NumberCell(with_halves(numbers.middle), held.say(QT_TRANSLATE_NOOP("caregiver", "middle number (median)"))),
        NumberCell(str(numbers.latest), latest),
    )


def _day_name(held: Covered, day: date) -> str:
    if held.end - held.start >= _LONGEST_WITHOUT_MONTH:
        return held.calendar.short_day(day)
    weekday = held.calendar.weekday_short(day)
    return held.say(QT_TRANSLATE_NOOP("caregiver", "{weekday} {day}"), weekday=weekday, day=day.day)


def _legend(held: Covered, series: Series) -> str:
    if series is Series.PATIENT:
        return held.calendar.words(Phrase.LEAST_MIDDLE_WORST.text(held.person.pronouns))
    if series is Series.CAREGIVER:
        return _whose_caregivers(held)
    return held.say(QT_TRANSLATE_NOOP("caregiver", "nobody said whose"))


def _is_a_caregivers(record: Record[PainEntry]) -> bool:
    return record.value.series is Series.CAREGIVER and record.value.score is not None
