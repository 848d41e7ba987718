"""Who the doctor's page is about, what is known, what was said, and who was called."""

import re
from datetime import date
from zoneinfo import ZoneInfo

from caregiver.domain.call import Call
from caregiver.domain.note import clean_line
from caregiver.domain.pain import PainEntry
from caregiver.domain.person import Allergy, Known
from caregiver.domain.phrase import Phrase
from caregiver.domain.record import Record
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.visit_words import title as visit_title
from caregiver.summary.covered import Covered
from caregiver.summary.parts import Labelled, Line, Listed, Run
from caregiver.summary.places import starred_words
from caregiver.summary.shortened import shortened
from caregiver.summary.telling import PersonTelling

_LONGEST_WHOM = 60
_VISIT = QT_TRANSLATE_NOOP("caregiver", "the visit")
_LONGEST_SAID = 2_000
"""Characters of one note that can reach the page; far more than its lines hold."""


def name(held: PersonTelling) -> str:
    """ "Robert Hale, born 14 March 1954"."""
    person = held.person
    if person.birth_date is None:
        return person.formal_name
    return held.say(
        QT_TRANSLATE_NOOP("caregiver", "{name}, born {birth_date}"),
        name=person.formal_name,
        birth_date=held.calendar.date_long(person.birth_date),
    )


def beside_name(held: Covered) -> tuple[Line, ...]:
    """The hospital number, for which visit, when the page was printed, and the days until then that it cannot hold."""
    number, visit, lines = held.person.hospital_number, held.visit_to_come, []
    if number:
        lines.append(held.line(QT_TRANSLATE_NOOP("caregiver", "Hospital number {number}"), number=number))
    if visit is not None:
        source = QT_TRANSLATE_NOOP("caregiver", "For {whom}, {moment}")
        moment = visit_title(visit, held.calendar, held.printed_at)
        whom = shortened(_on_one_line(visit.with_whom), _LONGEST_WHOM) or held.say(_VISIT)
        lines.append(held.line(source, whom=whom, moment=moment))
    printed, source = held.calendar.moment_full(held.printed_at), QT_TRANSLATE_NOOP("caregiver", "Printed {moment}")
    if held.days_to_come is None:
        return (*lines, held.line(source, moment=printed))
    source = QT_TRANSLATE_NOOP("caregiver", "Printed {moment}: **does not hold {days}**")
    moment = _printed(held)
    return (*lines, held.line(source, moment=moment, days=_brief_span(held, *held.days_to_come)))


def allergies(held: PersonTelling) -> Line:
    """Allergies and bad reactions as told; what was not asked says so."""
    person = held.person
    if person.allergies_known is Known.YES and person.allergies:
        label = (
            QT_TRANSLATE_NOOP("caregiver", "Allergy:")
            if len(person.allergies) == 1
            else QT_TRANSLATE_NOOP("caregiver", "Allergies:")
        )
        line = [Run(held.say(label), is_bold=True)]
        for n, allergy in enumerate(person.allergies):
            line += [Run("; " if n else " "), *_allergy(allergy)]
        return (*line, Run("."))
    if person.allergies_known is Known.NONE_KNOWN:
        asked = _asked(held, person.allergies_asked_on)
        return held.line(QT_TRANSLATE_NOOP("caregiver", "**Allergies:** none known{asked}."), asked=asked)
    if person.allergies_known is Known.YES:
        return held.line(QT_TRANSLATE_NOOP("caregiver", "**Allergies:** yes, which: not written."))
    return held.line(QT_TRANSLATE_NOOP("caregiver", "**Allergies:** not asked."))


def health(held: PersonTelling) -> Line:
    """Kidney or liver trouble and weight, as told."""
    return (*_organs(held), *_weight(held))


def said(held: Covered) -> tuple[Labelled, ...]:
    """The newest words of the person, the newest of a caregiver that are for everybody, with their days; the goal."""
    lines = []
    for record in reversed(held.records):
        if record.value.patient_words:
            label = held.calendar.words(Phrase.SAYS.text(held.person.pronouns))
            lines.append(Labelled(label, _on_its_day(held, record, _quoted(held, record.value.patient_words))))
            break
    for record in reversed(held.records):
        if record.value.caregiver_words and not record.value.is_only_for_me:
            label = held.say(QT_TRANSLATE_NOOP("caregiver", "{name} says"), name=held.caregiver_name(record.by))
            lines.append(Labelled(label, _on_its_day(held, record, _on_one_line(record.value.caregiver_words))))
            break
    goal = _goal(held)
    if goal:
        lines.append(Labelled(held.calendar.words(Phrase.GOAL.text(held.person.pronouns)), _quoted(held, goal)))
    return tuple(lines)


def calls(held: Covered) -> Listed:
    """Calls about urgent signs, oldest first, and the starred words recorded; if not all fit, the newest calls stay.

    Without any there is no heading either: "none" would read as a verdict (DESIGN 2.5).
    """
    return Listed(
        heading=held.say(QT_TRANSLATE_NOOP("caregiver", "Calls and urgent signs")),
        lines=tuple(_call(held, record) for record in held.calls),
        fact=starred_words(held),
        more=held.say(QT_TRANSLATE_NOOP("caregiver", "Earlier calls in the diary: {count}"), count="{count}"),
        keeps_last=True,
    )


def _printed(held: Covered) -> str:
    source = QT_TRANSLATE_NOOP("caregiver", "{day}, {time}")
    return held.say(source, day=held.date(held.printed_at.date()), time=held.calendar.time_short(held.printed_at))


def _brief_span(held: Covered, first: date, last: date) -> str:
    """ "23 to 26 Nov", "28 Nov to 2 Dec"; one day by itself."""
    if first == last:
        return held.date(first)
    is_one_month = (first.year, first.month) == (last.year, last.month)
    start = str(first.day) if is_one_month else held.date(first)
    return held.say(QT_TRANSLATE_NOOP("caregiver", "{start} to {end}"), start=start, end=held.date(last))


def _allergy(allergy: Allergy) -> Line:
    told = ", ".join(words for words in (allergy.reaction, allergy.said_by) if words)
    return (Run(allergy.what, is_bold=True), *([Run(f" ({told})")] if told else []))


def _organs(held: PersonTelling) -> Line:
    person = held.person
    asked = _asked(held, person.organs_asked_on)
    if person.organs_known is Known.YES:
        source = QT_TRANSLATE_NOOP("caregiver", "Kidney or liver trouble: {trouble}{asked}.")
        not_written = QT_TRANSLATE_NOOP("caregiver", "yes, which: not written")
        return held.line(source, trouble=person.organs or held.say(not_written), asked=asked)
    if person.organs_known is Known.NONE_KNOWN:
        return held.line(QT_TRANSLATE_NOOP("caregiver", "Kidney or liver trouble: none known{asked}."), asked=asked)
    return held.line(QT_TRANSLATE_NOOP("caregiver", "Kidney or liver trouble: not asked."))


def _weight(held: PersonTelling) -> Line:
    person = held.person
    if not person.weight_kg:
        return ()
    if person.weight_on is None:
        return held.line(QT_TRANSLATE_NOOP("caregiver", " Weight {weight} kg."), weight=person.weight_kg)
    return held.line(
        QT_TRANSLATE_NOOP("caregiver", " Weight {weight} kg, {day}."),
        weight=person.weight_kg,
        day=held.calendar.date_short(person.weight_on),
    )


def _asked(held: PersonTelling, day: date | None) -> str:
    if day is None:
        return ""
    return held.say(QT_TRANSLATE_NOOP("caregiver", ", asked {day}"), day=held.calendar.date_short(day))


def _goal(held: Covered) -> str:
    person = held.person
    if person.is_goal_hidden:
        return ""
    number = person.goal_number
    if number is None or re.match(rf"{number}\b", person.goal_words):
        return person.goal_words
    or_less = held.say(QT_TRANSLATE_NOOP("caregiver", "{number} or less"), number=number)
    return "; ".join(words for words in (or_less, person.goal_words) if words)


def _call(held: Covered, record: Record[Call]) -> Labelled:
    call = record.value
    local = call.at.astimezone(ZoneInfo(call.zone))
    told = _on_one_line(call.told_to)
    called = held.say(
        QT_TRANSLATE_NOOP("caregiver", "Called {time}, {who}: {told}")
        if told
        else QT_TRANSLATE_NOOP("caregiver", "Called {time}, {who}"),
        time=held.calendar.time_short(local),
        who=call.answered_by or call.called or held.say(QT_TRANSLATE_NOOP("caregiver", "who: not said")),
        told=told,
    )
    sentences = (words.rstrip(". ") + "." for words in (_on_one_line(call.about), called) if words)
    return Labelled(held.calendar.short_day(local), " ".join(sentences))


def _on_its_day(held: Covered, record: Record[PainEntry], words: str) -> str:
    day = held.calendar.short_day(record.value.local_at)
    return held.say(QT_TRANSLATE_NOOP("caregiver", "{day}: {words}"), day=day, words=words)


def _quoted(held: Covered, words: str) -> str:
    bare = _on_one_line(words).strip('“”"„‟«»')
    return held.say(QT_TRANSLATE_NOOP("caregiver", "“{words}”"), words=bare)


def _on_one_line(words: str) -> str:
    return clean_line(words[:_LONGEST_SAID])
