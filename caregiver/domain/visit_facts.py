"""What is written of a visit, of a question and of what was agreed, fact by fact."""

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.fact import Facts, Reading
from caregiver.domain.question import About, Question, QuestionState
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.treatment_words import span_text
from caregiver.domain.visit import Item, ItemList, TalkedAbout, Visit, VisitKind, VisitState

KINDS = {
    VisitKind.CLINIC: QT_TRANSLATE_NOOP("caregiver", "in a clinic"),
    VisitKind.HOME: QT_TRANSLATE_NOOP("caregiver", "at home"),
    VisitKind.PHONE: QT_TRANSLATE_NOOP("caregiver", "by phone"),
    VisitKind.VIDEO: QT_TRANSLATE_NOOP("caregiver", "by video"),
}
STATES = {
    VisitState.PLANNED: QT_TRANSLATE_NOOP("caregiver", "planned"),
    VisitState.HAPPENED: QT_TRANSLATE_NOOP("caregiver", "it took place"),
    VisitState.CALLED_OFF: QT_TRANSLATE_NOOP("caregiver", "called off"),
}
QUESTION_STATES = {
    QuestionState.OPEN: QT_TRANSLATE_NOOP("caregiver", "still open"),
    QuestionState.ASKED: QT_TRANSLATE_NOOP("caregiver", "asked"),
    QuestionState.NOT_ASKED: QT_TRANSLATE_NOOP("caregiver", "not asked"),
    QuestionState.WILL_CALL: QT_TRANSLATE_NOOP("caregiver", "they will call"),
    QuestionState.OFF_THE_LIST: QT_TRANSLATE_NOOP("caregiver", "off the list"),
}
AGREED = {
    AgreedKind.DOSE: QT_TRANSLATE_NOOP("caregiver", "a dose"),
    AgreedKind.MEDICINE: QT_TRANSLATE_NOOP("caregiver", "a medicine"),
    AgreedKind.TEST: QT_TRANSLATE_NOOP("caregiver", "a test"),
    AgreedKind.NEXT_VISIT: QT_TRANSLATE_NOOP("caregiver", "the next visit"),
    AgreedKind.OTHER: QT_TRANSLATE_NOOP("caregiver", "something else"),
}
_AGREED_STATES = {
    AgreedState.WAITING: QT_TRANSLATE_NOOP("caregiver", "still open"),
    AgreedState.DONE: QT_TRANSLATE_NOOP("caregiver", "done"),
    AgreedState.OFF: QT_TRANSLATE_NOOP("caregiver", "off the list"),
}
_TALKED = {
    TalkedAbout.YES: QT_TRANSLATE_NOOP("caregiver", "yes"),
    TalkedAbout.NO: QT_TRANSLATE_NOOP("caregiver", "no"),
}


def visit_facts(value: Visit, reading: Reading) -> Facts:
    """All that is written of a visit."""
    talked = reading.say(_TALKED[value.pain_was_talked_about]) if value.pain_was_talked_about in _TALKED else ""
    when = reading.moment(value.at, value.zone) if value.has_time else reading.date(value.local_at.date())
    before, bring = ([item for item in value.items if item.list is wanted] for wanted in ItemList)
    return (
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "When"), when),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "How"), reading.say(KINDS[value.kind])),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Where it stands"), reading.say(STATES[value.state])),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "With whom"), value.with_whom),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Where"), value.where),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "What for"), value.purpose),
        reading.facts(QT_TRANSLATE_NOOP("caregiver", "Who goes along"), value.goes),
        reading.facts(
            QT_TRANSLATE_NOOP("caregiver", "Before you go"), _items(before, reading), [item.words for item in before]
        ),
        reading.facts(
            QT_TRANSLATE_NOOP("caregiver", "Bring along"), _items(bring, reading), [item.words for item in bring]
        ),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "What was said"), reading.note(value.said)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Pain was talked about"), talked),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Note"), reading.note(value.note)),
    )


def question_facts(value: Question, reading: Reading) -> Facts:
    """All that is written of a question; its place in the list is seen in the list."""
    star = reading.say(QT_TRANSLATE_NOOP("caregiver", "yes")) if value.is_starred else ""
    answered = reading.moment(value.answered_at, value.zone)
    return (
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Question"), reading.note(value.words)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Why"), value.fact),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "About"), _about(value.about, reading)),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Star"), star),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Ask by phone on"), reading.date(value.by_phone_on)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Where it stands"), reading.say(QUESTION_STATES[value.state])),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Answer"), reading.note(value.answer)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Who answered"), value.answered_by),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Answer written"), answered),
    )


def agreement_facts(value: Agreement, reading: Reading) -> Facts:
    """All that is written of what was agreed; what it changed stands where that stands."""
    plan = reading.say(QT_TRANSLATE_NOOP("caregiver", "made")) if value.regimen else ""
    visit = reading.say(QT_TRANSLATE_NOOP("caregiver", "planned")) if value.next_visit else ""
    medicine = reading.medicine(value.medicine) if value.medicine else ""
    return (
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Kind"), reading.say(AGREED[value.kind])),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "As told"), reading.note(value.words)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Who told it"), value.told_by),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Medicine"), medicine),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "New plan"), plan),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Next visit"), visit),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "On Today from"), reading.date(value.note_on)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Where it stands"), reading.say(_AGREED_STATES[value.state])),
    )


def about_text(about: About, reading: Reading) -> str:
    """ "14 Nov", "9 to 22 Nov"; the years where they are others than this one."""
    return span_text(about.first, about.last, reading)


def _about(about: About | None, reading: Reading) -> str:
    return about_text(about, reading) if about is not None else ""


def _items(items: list[Item], reading: Reading) -> list[str]:
    done = QT_TRANSLATE_NOOP("caregiver", "{line} (done)")
    return [reading.say(done, line=item.words) if item.is_done else item.words for item in items]
