"""What happened in the time of a handover, as it was written down. No Qt."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from caregiver.domain.around_words import around_text
from caregiver.domain.dose import Dose, DoseAnswer, Purpose
from caregiver.domain.fact import Reading
from caregiver.domain.note import clean_line
from caregiver.domain.pain import PainEntry
from caregiver.domain.record_words import Told, words_of_noun
from caregiver.domain.relief_pairs import AFTER
from caregiver.domain.review import Review
from caregiver.domain.review_words import worst_text
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.wording import start_upper
from caregiver.summary.handed import Handed
from caregiver.summary.parts import Labelled, Listed
from caregiver.summary.plan_changes import change_words
from caregiver.summary.shortened import shortened
from caregiver.summary.telling import MedicineTelling

_Event = tuple[datetime, str]
MOST_LINES = 14
_LONGEST = 300
"""Characters of one note; more is in the diary."""


def happened(telling: MedicineTelling, handed: Handed) -> Listed:
    """The newest lines, oldest first; earlier ones are counted."""
    names = {one.on_list.uuid: telling.words.short_name(one.on_list.medicine) for one in handed.medicines}
    entries = {record.uuid: record.value for record in handed.entries}
    events = [
        *(
            (record.value.at, words)
            for record in handed.doses
            if (words := _dose(telling, record.value, names, entries))
        ),
        *_notes(telling, handed),
        *_calls(telling, handed),
        *_stays(telling, handed),
        *_others(telling, handed),
        *((change.at, change_words(telling, change, telling.words)) for change in handed.changes),
    ]
    told = [(at, telling.weekday_time(at), words) for at, words in events]
    told += [(at, telling.weekday(at), words) for at, words in _evenings(telling, handed)]
    lines = tuple(Labelled(label, _sentence(words)) for _, label, words in sorted(told))
    return Listed(
        heading=telling.say(QT_TRANSLATE_NOOP("caregiver", "What happened")),
        lines=lines,
        more=telling.say(QT_TRANSLATE_NOOP("caregiver", "Earlier, in the diary: {count}"), count="{count}"),
        keeps_last=True,
    ).first(MOST_LINES)


def _dose(telling: MedicineTelling, dose: Dose, names: dict[str, str], entries: dict[str, PainEntry]) -> str:
    """As-needed, extra and single doses, those not given, and those vomited; all others stand in the table."""
    medicine = names.get(dose.medicine) or dose.name
    if not medicine:
        return ""
    if dose.answer is DoseAnswer.NOT_GIVEN:
        source = QT_TRANSLATE_NOOP("caregiver", "{medicine} not given: {reason}")
        if not dose.reason:
            source = QT_TRANSLATE_NOOP("caregiver", "{medicine} not given")
        return telling.say(source, medicine=medicine, reason=telling.words.reason(dose.reason) if dose.reason else "")
    if dose.purpose is Purpose.SLOT and dose.vomited_at is None:
        return ""
    words = [telling.listed([medicine, telling.words.dose_amount(dose), telling.words.route_of(dose)])]
    if dose.purpose is Purpose.EXTRA:
        words.append(telling.say(QT_TRANSLATE_NOOP("caregiver", "outside the plan")))
    around = around_text(entries.get(dose.pain_before), _after(dose, entries), telling.person.pronouns)
    words.append(telling.calendar.words(around))
    if dose.vomited_at is not None:
        source = QT_TRANSLATE_NOOP("caregiver", "vomited {when}")
        words.append(telling.say(source, when=telling.weekday_time(dose.vomited_at)))
    if dose.note:
        words.append(_cut(dose.note))
    return "; ".join(filter(None, words))


def _after(dose: Dose, entries: dict[str, PainEntry]) -> PainEntry | None:
    """The number after an as-needed dose, of the series of the one before."""
    before = entries.get(dose.pain_before)
    if dose.pain_after in entries or before is None:
        return entries.get(dose.pain_after)
    first, last = dose.at + AFTER[0], dose.at + AFTER[1]
    found = (entry for entry in entries.values() if entry.score is not None and first <= entry.at <= last)
    return next((entry for entry in found if entry.series is before.series), None)


def _notes(telling: MedicineTelling, handed: Handed) -> Iterator[_Event]:
    """The words that are for everybody."""
    quoted = QT_TRANSLATE_NOOP("caregiver", "{name}: “{words}”")
    for record in handed.entries:
        entry = record.value
        if entry.patient_words:
            name = telling.person.called or telling.person.formal_name
            yield entry.at, telling.say(quoted, name=name, words=_cut(entry.patient_words))
        if entry.caregiver_words and not entry.is_only_for_me:
            yield entry.at, telling.say(quoted, name=telling.names(record.by), words=_cut(entry.caregiver_words))


def _calls(telling: MedicineTelling, handed: Handed) -> Iterator[_Event]:
    for record in handed.calls:
        call = record.value
        about = clean_line(call.about)
        yield (
            call.at,
            telling.say(
                QT_TRANSLATE_NOOP("caregiver", "{about}. Called {who}: {told}")
                if about
                else QT_TRANSLATE_NOOP("caregiver", "Called {who}: {told}"),
                about=_cut(about).rstrip("."),
                who=call.answered_by or call.called or telling.say(QT_TRANSLATE_NOOP("caregiver", "who: not said")),
                told=_cut(call.told_to) or telling.say(QT_TRANSLATE_NOOP("caregiver", "what they said: not written")),
            ),
        )


def _stays(telling: MedicineTelling, handed: Handed) -> Iterator[_Event]:
    for record in handed.stays:
        stay = record.value
        where = start_upper(telling.words.stay_kind(stay.kind))
        if stay.ended_at is None:
            yield stay.at, telling.say(QT_TRANSLATE_NOOP("caregiver", "{where} from now on"), where=where)
        else:
            source = QT_TRANSLATE_NOOP("caregiver", "{where} until {when}")
            yield stay.at, telling.say(source, where=where, when=telling.weekday_time(stay.ended_at))


def _others(telling: MedicineTelling, handed: Handed) -> Iterator[_Event]:
    reading = Reading(telling.words, telling.person, {}, {}, telling.printed_at)
    for record in handed.others:
        if isinstance(record.value, Review):
            continue
        told = Told(reading, telling.names(record.by), numbers=handed.numbers)
        words = words_of_noun(record.value).story(record.value, told)
        if words:
            yield record.value.at, _cut(words)


def _evenings(telling: MedicineTelling, handed: Handed) -> Iterator[_Event]:
    """They are about a day: when they were written says nothing."""
    reading = Reading(telling.words, telling.person, {}, {}, telling.printed_at)
    for record in handed.others:
        words = _evening(record.value, reading) if isinstance(record.value, Review) else ""
        if words:
            yield record.value.at, _cut(words)


def _evening(review: Review, reading: Reading) -> str:
    """What the next one needs of an evening; all of it stands in the diary."""
    opened = ""
    if review.bowels_days is not None:
        day = reading.date(review.day - timedelta(days=review.bowels_days))
        opened = reading.say(QT_TRANSLATE_NOOP("caregiver", "bowels last opened {day}"), day=day)
    parts = [part for part in (reading.note(review.managed), worst_text(review, reading), opened) if part]
    return reading.say(QT_TRANSLATE_NOOP("caregiver", "Evening: {words}"), words="; ".join(parts)) if parts else ""


def _cut(words: str) -> str:
    line = clean_line(words[: 2 * _LONGEST])
    return shortened(line, _LONGEST)


def _sentence(words: str) -> str:
    return words if words.endswith((".", "”", "…", "!", "?")) else f"{words}."
