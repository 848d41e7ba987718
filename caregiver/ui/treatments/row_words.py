"""What a row of the list says of a treatment."""

from dataclasses import dataclass

from caregiver.domain.fact import Reading
from caregiver.domain.record import Record
from caregiver.domain.treatment import InPlace, Treatment
from caregiver.domain.treatment_codes import kind_word
from caregiver.domain.treatment_days import Asked, Question, days_planned
from caregiver.domain.treatment_words import days_text, told_text, went_text
from caregiver.domain.vocabulary import Kind
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext

MOST_NAMED = 4
"""Days that are named one by one in a question."""
TreatmentRecord = Record[Treatment]


@dataclass(frozen=True)
class RowWords:
    """The words of one row.

    Attributes:
        name: As the family calls it, or its kind.
        kind: Its kind, where the name is another.
        days: When.
        places: Where it is given, and for which place on the body.
        note: How it went, and the family's words.
        told: What the family was told, or "".
        spoken: All of the row for a screen reader.
    """

    name: str
    kind: str
    days: str
    places: str
    note: str
    told: str
    spoken: str


def row_words(context: PageContext, record: TreatmentRecord, reading: Reading) -> RowWords:
    """How a treatment is told in the list."""
    value = record.value
    kind = start_upper(reading.text(kind_word(value.kind)))
    regions = [place[:1].lower() + place[1:] for place in reading.chips(Kind.REGION, value.regions)]
    name, aside = (value.name, kind) if value.name else (kind, "")
    days = ". ".join(filter(None, (start_upper(days_text(value, reading)), _next(context, value), _in_place(value))))
    places = " · ".join(filter(None, (value.where, "; ".join(regions))))
    note = "\n".join(filter(None, (went_text(value, reading), value.note.strip())))
    told = told_text(value, reading)
    spoken = ". ".join(filter(None, (name, aside, days, places, note, told)))
    return RowWords(name, aside, days, places, note, told, spoken)


def asked_words(asked: Asked, reading: Reading) -> str:
    """ "Was it done on 6 Nov?"."""
    days = [reading.date(day) for day in asked.days]
    if len(days) > MOST_NAMED:
        return tr("Were all days done from {first} to {last}?", first=days[0], last=days[-1])
    if len(days) > 1:
        return tr("Were these days done: {days} and {last}?", days=", ".join(days[:-1]), last=days[-1])
    if asked.question is Question.BEGUN:
        return tr("Did it begin on {day}?", day=days[0])
    if asked.question is Question.OVER:
        return tr("Was {day} the last day?", day=days[0])
    return tr("Was it done on {day}?", day=days[0])


def _next(context: PageContext, value: Treatment) -> str:
    """The next planned day that is still to come."""
    today = context.local_now().date()
    day = next((day for day in days_planned(value) if day >= today), None)
    return "" if day is None else tr("Next: {day}", day=context.calendar.short_day(day))


def _in_place(value: Treatment) -> str:
    said = {InPlace.YES: tr("In place now"), InPlace.NO: tr("Not in place any more")}
    return said.get(value.in_place, "")
