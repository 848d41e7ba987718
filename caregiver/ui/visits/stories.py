"""What lies behind, told short: what became of a visit or a call, what was asked, answered and agreed there."""

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.agreement_words import ABOUT_PLANS
from caregiver.domain.call import Call
from caregiver.domain.question import Question, QuestionState
from caregiver.domain.record import Record
from caregiver.domain.visit import TalkedAbout, Visit
from caregiver.domain.visit_words import past_text
from caregiver.drawing.words import tr, translate
from caregiver.services.questions import QuestionRecord
from caregiver.services.visits import VisitRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.visits.agreed_words import KINDS
from caregiver.ui.visits.room.rail_row import STATES
from caregiver.ui.visits.visit_row import Told


class Stories:
    """The stories of one reading of the diary; questions and agreements are read once for all of them."""

    def __init__(self, context: PageContext) -> None:
        services = context.services
        self._context = context
        self._last = services.visits.last_happened()
        self._at_last = services.answers.questions_at(self._last) if self._last is not None else ()
        self._questions, self._agreed = services.questions.all(), services.agreements.all()

    def of_visit(self, record: VisitRecord) -> tuple[Told, ...]:
        """What became of it, every question with what came of it, what changed, and what was said."""
        value: Visit = record.value
        told = [Told(past_text(value, self._context.calendar))]
        if value.purpose:
            told.append(Told(tr("It was for: {purpose}", purpose=value.purpose)))
        told += self._asked_and_agreed(record.uuid)
        talked = {
            TalkedAbout.YES.value: tr("The pain was talked about."),
            TalkedAbout.NO.value: tr("The pain was not talked about."),
        }
        if value.pain_was_talked_about in talked:
            told.append(Told(talked[value.pain_was_talked_about]))
        if value.said:
            told.append(Told(tr("What was said:"), value.said))
        if value.note:
            told.append(Told(tr("Note:"), value.note))
        return tuple(told)

    def of_call(self, record: Record[Call]) -> tuple[Told, ...]:
        """What it was about, every question with what came of it, what changed, and what they said."""
        value = record.value
        told = [Told(tr("It was about:"), value.about)] if value.about else []
        told += self._asked_and_agreed(record.uuid)
        if value.told_to:
            told.append(Told(tr("They said:"), value.told_to))
        return tuple(told)

    def _asked_and_agreed(self, uuid: str) -> list[Told]:
        told, rest = [], [record.value for record in self._agreed if record.value.visit == uuid]
        for record in self._asked_at(uuid):
            told.append(Told(record.value.words, _came_of(record.value)))
            own = [value for value in rest if value.question == record.uuid]
            told += [_changed(value, answer=record.value.answer) for value in own]
            rest = [value for value in rest if value not in own]
        return told + [_changed(value) for value in rest]

    def _asked_at(self, uuid: str) -> list[QuestionRecord]:
        if self._last is not None and uuid == self._last.uuid:
            return list(self._at_last)
        gone = QuestionState.OFF_THE_LIST
        return [one for one in self._questions if one.value.visit == uuid and one.value.state is not gone]


def told_by(name: str, told: str) -> str:
    """ "Dr Patel: “Yes.”", in the words it was told in; nobody is named where nobody was."""
    if not told:
        return ""
    return tr("{name}: “{answer}”", name=name, answer=told) if name else tr("“{answer}”", answer=told)


def _came_of(value: Question) -> str:
    told = told_by(value.answered_by, value.answer)
    if value.state is QuestionState.ASKED:
        return told or tr("No answer is written.")
    fate = tr("{what}.", what=translate(STATES[value.state]))
    return " ".join(filter(None, (fate, told)))


def _changed(value: Agreement, *, answer: str = "") -> Told:
    """What was agreed, who told it, and what came of it; words that were the answer already are not told twice."""
    told = told_by(value.told_by, value.words if value.words != answer else "")
    changes = tr("This changes: {what}", what=translate(KINDS[value.kind]))
    return Told(" · ".join(filter(None, (changes, _stands(value)))), told)


def _stands(value: Agreement) -> str:
    if value.state is AgreedState.OFF:
        return tr("it does not change after all")
    if value.kind in ABOUT_PLANS:
        if value.state is not AgreedState.DONE:
            return tr("no new plan is written yet")
        return tr("the new plan is written") if value.regimen else tr("done")
    return tr("done") if value.state is AgreedState.DONE and value.kind is not AgreedKind.NEXT_VISIT else ""
