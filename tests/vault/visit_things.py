"""One of every noun that came with version 4."""

from datetime import date, timedelta

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.question import About, Looked, Origin, Question, QuestionState
from caregiver.domain.visit import Item, ItemList, TalkedAbout, Visit, VisitKind, VisitState
from tests.vault.things import NOW, ZONE

AT_THE_CLINIC = Visit(
    *(NOW - timedelta(days=10), ZONE, VisitKind.CLINIC, False, VisitState.HAPPENED, "Dr Patel"),
    where="the palliative clinic",
    purpose="the nights",
    goes=("Robert", "Anna"),
    items=(Item(ItemList.BEFORE, "Tell Jo", True), Item(ItemList.BRING, "All boxes")),
    said="a blood test today",
    pain_was_talked_about=TalkedAbout.YES,
    note="waited an hour",
)
THE_QUESTION = Question(
    *(NOW, ZONE, "What about the early mornings?", "3 of 14 nights", Origin.CHART, "Q9"),
    about=About(date(2026, 11, 9), date(2026, 11, 22), Looked.HOURS, 3, 6),
    visit="a visit",
    place=2,
    is_starred=True,
    by_phone_on=date(2026, 11, 23),
    state=QuestionState.ASKED,
    answer="40 mg",
    answered_by="Nurse Okafor",
    answered_at=NOW,
)
AGREED = Agreement(
    *(NOW, ZONE, AgreedKind.DOSE, "40 mg, morning and night", "Dr Patel", "a visit", "a question"),
    medicine="m",
    regimen="a plan",
    next_visit="next",
    note_on=date(2026, 12, 3),
    state=AgreedState.DONE,
)
