"""A call as it stands in the list of all visits."""

from caregiver.domain.call import Call
from caregiver.domain.question import QuestionState
from caregiver.domain.record import Record
from caregiver.drawing.words import tr, translate
from caregiver.ui.core.context import PageContext
from caregiver.ui.visits.agreed_words import KINDS
from caregiver.ui.visits.visit_row import Told


def call_title(value: Call, context: PageContext) -> str:
    """ "Phone call, Sunday 22 November, 14:20"."""
    day, calendar = value.local_at.date(), context.calendar
    said = calendar.day(day) if day.year == context.local_now().year else calendar.day_with_year(day)
    time = calendar.time(value.local_at)
    if value.is_exact:
        return tr("Phone call, {day}, {time}", day=said, time=time)
    return tr("Phone call, {day}, about {time}", day=said, time=time)


def call_beneath(value: Call) -> str:
    """Who answered, and who was called."""
    return " · ".join(dict.fromkeys(filter(None, (value.answered_by, value.called))))


def call_story(record: Record[Call], context: PageContext) -> tuple[Told, ...]:
    """What it was about, every question with its answer, and what they said."""
    value, told = record.value, []
    if value.about:
        told.append(Told(tr("It was about: {words}", words=value.about)))
    for question in context.services.questions.of_visit(record.uuid):
        if question.value.state is QuestionState.ASKED:
            told.append(Told(question.value.words, question.value.answer or tr("No answer is written.")))
    for agreed in context.services.agreements.of_visit(record.uuid):
        kind = translate(KINDS[agreed.value.kind])
        told.append(Told(tr("This changes: {what}", what=kind), agreed.value.words))
    if value.told_to:
        told.append(Told(tr("They said:"), value.told_to))
    return tuple(told)
