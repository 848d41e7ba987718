"""What is said beside the fields of a row while it is typed."""

from datetime import datetime, timedelta

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.dose import Dose, DoseAnswer, Purpose
from caregiver.domain.errors import BadInput
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.paper_doses import PaperDose
from caregiver.domain.paper_rows import PaperRow, RowReader
from caregiver.domain.record import Record
from caregiver.domain.typed_moment import TypedMoment
from caregiver.domain.wording import saved_sentence, voice_chip, voice_sentence
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext

SHOWN_NAMES = 4
_MOMENT = timedelta(minutes=1)
_OFFERED = (Voice.PATIENT_SAID, Voice.CAREGIVER_GUESS, Voice.CAREGIVER_SAW, Voice.TOGETHER, Voice.NOT_SAID)


def moment_said(calendar: CalendarWords, local: datetime, now: datetime, *, is_exact: bool) -> str:
    """ "Mon 16 Nov, 16:40"; of another year with the year; "about" where it was said."""
    day = calendar.short_day(local)
    if local.year != now.astimezone(local.tzinfo).year:
        day = tr("{weekday} {date}", weekday=calendar.weekday_short(local), date=calendar.date_short(local))
    time = calendar.time_short(local)
    return tr("{day}, {time}", day=day, time=time if is_exact else calendar.about(time))


def understood_said(context: PageContext, moment: TypedMoment, reader: RowReader) -> str:
    """The same of what was typed, with the other time it may have been, and whether that was in a stay."""
    calendar, local = reader.calendar, moment.at.astimezone(reader.zone)
    said = moment_said(calendar, local, reader.now, is_exact=moment.is_exact is not False)
    if moment.other is not None:
        other = calendar.time_short(moment.other.astimezone(reader.zone))
        said = tr("{moment}, or {time}? Type am or pm.", moment=said, time=other)
    if context.services.stays.between(moment.at, moment.at + _MOMENT):
        said = tr("{moment}, in hospital or away then", moment=said)
    return said


def voices(context: PageContext) -> dict[Voice, str]:
    """Who may say a number, in the family's words."""
    return {voice: words(voice_chip(voice, context.person, context.caregiver_name)) for voice in _OFFERED}


def dose_said(context: PageContext, given: PaperDose, at: datetime) -> str:
    """ "Morphine, 5 ml (10 mg)", or that it is not written how much."""
    medicine = context.services.timetable.get(given.medicine).medicine
    name = context.medicine_words.short_name(medicine)
    dose = Dose(
        at=at,
        zone=str(context.services.clock.zone()),
        purpose=Purpose.AS_NEEDED,
        answer=DoseAnswer.GIVEN,
        medicine=given.medicine,
        amount=given.amount,
        unit=given.unit,
        strength=given.strength,
    )
    if given.amount is None:
        return tr("{medicine}, how much: not written", medicine=name)
    return tr("{medicine}, {amount}", medicine=name, amount=context.medicine_words.dose_amount(dose))


def given_said(context: PageContext, typed: str, at: datetime, reader: RowReader) -> str:
    """The dose that was typed, in words; nothing while it is not understood."""
    try:
        given = reader.given(typed, at)
    except BadInput:
        return ""
    return "" if given is None else dose_said(context, given, at)


def medicines_said(context: PageContext) -> str:
    """Which medicines may be typed: "Morphine, Paracetamol"."""
    names = [medicine.name for medicine in context.services.old_notes.medicines(context.calendar)]
    shown = ", ".join(names[:SHOWN_NAMES])
    return tr("{names} and more", names=shown) if len(names) > SHOWN_NAMES else shown


def words_said(context: PageContext, patient_words: str, caregiver_words: str) -> str:
    """Whose words they are: "Robert: like a band. Anna: after the stairs"."""
    parts = ((context.person.called, patient_words), (context.caregiver_name, caregiver_words))
    return "\n".join(tr("{name}: {words}", name=name, words=said.strip()) for name, said in parts if said.strip())


def row_said(context: PageContext, row: PaperRow) -> str:
    """A whole row in one sentence, for the look at what was pasted: number and who says it, words, what was given."""
    parts: list[str] = []
    if row.score is not None or row.could_not_answer:
        entry = PainEntry(row.at, "UTC", row.score, row.voice, row.could_not_answer)
        parts.append(words(saved_sentence(entry, context.person, context.caregiver_name, "")))
    if row.patient_words:
        parts.append(tr("“{words}”", words=row.patient_words))
    if row.caregiver_words:
        parts.append(row.caregiver_words)
    if row.dose is not None:
        parts.append(tr("given: {dose}", dose=dose_said(context, row.dose, row.at)))
    return " · ".join(parts)


def twin_said(context: PageContext, twin: Record[PainEntry] | Record[Dose]) -> str:
    """What stands in the diary already: "Mon 16 Nov, 16:40, Robert said 7"."""
    value = twin.value
    moment = moment_said(context.calendar, value.local_at, context.local_now(), is_exact=value.is_exact)
    if isinstance(value, PainEntry):
        by = context.services.people.name_of(twin.by)
        return tr("{moment}, {what}", moment=moment, what=words(voice_sentence(value, context.person, by)))
    name = context.medicine_words.short_name(context.services.timetable.get(value.medicine).medicine)
    return tr("{moment}, {what}", moment=moment, what=tr("given: {dose}", dose=name))
