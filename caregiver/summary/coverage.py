"""How much of the days the diary holds, and whose the numbers are: one calm sentence before any number.

A day on which the person could not answer has an entry and no number; it must not read as a day without pain.
"""

from datetime import date

from caregiver.domain.pain import Series, Voice
from caregiver.domain.phrase import Phrase
from caregiver.domain.seen_signs import cannot_tell_text, is_seen, seen_signs, seen_text
from caregiver.domain.statistics import Coverage, coverage
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.summary.covered import Covered
from caregiver.summary.dose_days import bands, is_away_on
from caregiver.summary.numbers import caregivers_voices
from caregiver.summary.parts import Line, Run

_MOST_DAYS_NAMED = 3

_VOICES = {
    Voice.CAREGIVER_SAW: (
        QT_TRANSLATE_NOOP("caregiver", "from signs {name} saw"),
        QT_TRANSLATE_NOOP("caregiver", "{count} from signs {name} saw"),
    ),
    Voice.CAREGIVER_GUESS: (
        QT_TRANSLATE_NOOP("caregiver", "guessed by {name}"),
        QT_TRANSLATE_NOOP("caregiver", "{count} guessed by {name}"),
    ),
    Voice.NOT_SAID: (
        QT_TRANSLATE_NOOP("caregiver", "nobody said whose"),
        QT_TRANSLATE_NOOP("caregiver", "{count}, nobody said whose"),
    ),
}
"""Whose numbers: where they are all of the numbers, and where they are some of them."""


def coverage_line(held: Covered) -> Line:
    """On how many days there are entries and numbers, which hold none, whose the numbers are, what has no number."""
    if not held.records:
        return (*held.line(QT_TRANSLATE_NOOP("caregiver", "No entries in these days.")), *_cannot_tell(held))
    days = coverage(held.entries, held.start, held.end, held.day_of)
    return (
        *_begun(held),
        *_days(held, days),
        *_whose(held, days),
        *_without_number(held, days),
        *_cannot_tell(held),
        *_seen(held),
    )


def _begun(held: Covered) -> Line:
    if held.begun is None:
        return ()
    return held.line(QT_TRANSLATE_NOOP("caregiver", "Diary begun {day}: "), day=held.calendar.short_day(held.begun))


def _days(held: Covered, days: Coverage) -> Line:
    if days.days_with_numbers == days.days_with_entries:
        source = QT_TRANSLATE_NOOP("caregiver", "**{recorded} of {days}** days with entries{not_recorded}.")
    else:
        source = QT_TRANSLATE_NOOP(
            "caregiver", "**{recorded} of {days}** days with entries, numbers on **{numbers}**{not_recorded}."
        )
    return held.line(
        source,
        recorded=days.days_with_entries,
        days=days.days,
        numbers=days.days_with_numbers or held.say(QT_TRANSLATE_NOOP("caregiver", "none")),
        not_recorded=_not_recorded(held, days),
    )


def _not_recorded(held: Covered, days: Coverage) -> str:
    """Days without any entry: those away from home by what that is called, the others as not recorded."""
    away = [day for day in days.not_recorded if is_away_on(held, day)]
    others = [day for day in days.not_recorded if day not in away]
    told = []
    if away:
        kinds = dict.fromkeys(band.words for band in bands(held))
        told.append(_days_named(held, away, ", ".join(kinds)))
    if others:
        told.append(_days_named(held, others, held.say(QT_TRANSLATE_NOOP("caregiver", "not recorded"))))
    return "".join(held.say(QT_TRANSLATE_NOOP("caregiver", "; {days}"), days=each) for each in told)


def _days_named(held: Covered, days: list[date], what: str) -> str:
    if len(days) > _MOST_DAYS_NAMED:
        return held.say(QT_TRANSLATE_NOOP("caregiver", "{count} days {what}"), count=len(days), what=what)
    named = ", ".join(held.date(day) for day in days)
    return held.say(QT_TRANSLATE_NOOP("caregiver", "{days} {what}"), days=named, what=what)


def _whose(held: Covered, days: Coverage) -> Line:
    if not days.numbers:
        return ()
    line = held.line(
        QT_TRANSLATE_NOOP("caregiver", " 1 number: ")
        if days.numbers == 1
        else QT_TRANSLATE_NOOP("caregiver", " {count} numbers: "),
        count=days.numbers,
    )
    own, pronouns = days.numbers_of(Series.PATIENT), held.person.pronouns
    if own == days.numbers:
        all_own = held.calendar.words(Phrase.ALL_OWN.text(pronouns))
        return (*line, Run(all_own, is_bold=True), Run(_together(held, days)), Run("."))
    others = [(name, voice, count) for (name, voice), count in caregivers_voices(held).most_common()]
    if nobodys := days.numbers_of(Series.NOBODY):
        others.append(("", Voice.NOT_SAID, nobodys))
    if not own and len(others) == 1:
        name, voice, _ = others[0]
        return (*line, Run(held.say(_VOICES[voice][0], name=name)), Run("."))
    told = "; ".join(held.say(_VOICES[voice][1], name=name, count=count) for name, voice, count in others)
    if own:
        own_words = held.calendar.words(Phrase.OWN_COUNT.text(pronouns, number=own))
        line = (*line, Run(own_words, is_bold=True), Run(_together(held, days)), Run("; "))
    series = [series for series in Series if days.numbers_of(series)]
    source = (
        QT_TRANSLATE_NOOP("caregiver", "{others}.")
        if len(series) == 1
        else QT_TRANSLATE_NOOP("caregiver", "{others}. Never mixed.")
    )
    return (*line, *held.line(source, others=told))


def _together(held: Covered, days: Coverage) -> str:
    """How many of the person's own numbers were found with a caregiver."""
    count = days.numbers_by_voice.get(Voice.TOGETHER, 0)
    if not count:
        return ""
    if count == days.numbers_of(Series.PATIENT):
        return held.say(QT_TRANSLATE_NOOP("caregiver", " (together)"))
    return held.say(QT_TRANSLATE_NOOP("caregiver", " ({count} of them together)"), count=count)


def _without_number(held: Covered, days: Coverage) -> Line:
    return (
        *_counted(
            held,
            days.could_not_answer,
            QT_TRANSLATE_NOOP("caregiver", " Could not answer: once."),
            QT_TRANSLATE_NOOP("caregiver", " Could not answer: {count} times."),
        ),
        *_counted(
            held,
            days.notes_without_number - sum(is_seen(entry) for entry in held.entries),
            QT_TRANSLATE_NOOP("caregiver", " Notes without a number: 1."),
            QT_TRANSLATE_NOOP("caregiver", " Notes without a number: {count}."),
        ),
    )


def _cannot_tell(held: Covered) -> Line:
    """From which day on only signs are seen; nothing where that day lies behind the page (care-rules 28)."""
    since = held.person.cannot_tell_since
    if since is None or since > held.end:
        return ()
    name = held.person.called or held.person.formal_name
    return (Run(" "), Run(held.calendar.words(cannot_tell_text(name, held.date(since))), is_bold=True))


def _seen(held: Covered) -> Line:
    """On how many days each sign was seen; said only where signs stood in the place of a number."""
    if not any(is_seen(entry) for entry in held.entries):
        return ()
    seen = seen_signs(held.entries, held.start, held.end, held.day_of)
    return (Run(" "), Run(held.calendar.words(seen_text(seen))))


def _counted(held: Covered, count: int, once: str, often: str) -> Line:
    if not count:
        return ()
    return held.line(once if count == 1 else often, count=count)
