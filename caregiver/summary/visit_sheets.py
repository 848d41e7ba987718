"""From the open diary to the sheets that go to a visit and come back from it."""

from datetime import datetime, timedelta

from caregiver.domain.agreement import AgreedState, Agreement
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.question import Question
from caregiver.domain.record import Record
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.visit import Visit
from caregiver.services.medicines import PlanChange
from caregiver.services.services import Services
from caregiver.summary.family import FamilySheet, Prepared, family_sheet
from caregiver.summary.family_page import family_pages
from caregiver.summary.gathering import handed
from caregiver.summary.medicine_sheets import telling_of
from caregiver.summary.pages import Document, Paper, titled

_A_DAY = timedelta(days=1)


def family_paper(services: Services, paper: Paper, calendar: CalendarWords) -> Document:
    """The family sheet for the next visit, or for whenever one meets, without what goes on its back."""
    content = family_content(services, calendar)
    today = services.clock.now().astimezone(services.clock.zone()).date()
    title = titled(QT_TRANSLATE_NOOP("caregiver", "Family sheet {day}"), today, calendar)
    return Document(title, family_pages(content, paper.size_px), paper)


def family_content(services: Services, calendar: CalendarWords) -> FamilySheet:
    """What stands on it."""
    return family_sheet(telling_of(services, calendar), prepared(services))


def starred_for_next(services: Services) -> tuple[Question, ...]:
    """The starred questions that go to the next visit, in the family's order."""
    coming = [record.uuid for record in services.visits.to_come()]
    return tuple(record.value for record in services.questions.for_next(coming) if record.value.is_starred)


def prepared(services: Services) -> Prepared:
    """What a family sheet is made from: nothing of it is only for one caregiver."""
    coming, last = services.visits.to_come(), services.visits.last_happened()
    now = services.clock.now()
    questions = services.questions.for_next([record.uuid for record in coming])
    return Prepared(
        visit=coming[0].value if coming else None,
        questions=tuple(record.value for record in questions),
        last=last.value if last else None,
        answers=_answers(services, last),
        agreed=_agreed(services, last),
        changes=_changes_of_day(services, last.value.local_at) if last else (),
        handed=handed(services, now - _A_DAY, "", ""),
    )


def _answers(services: Services, visit: Record[Visit] | None) -> tuple[Question, ...]:
    if visit is None:
        return ()
    return tuple(record.value for record in services.questions.of_visit(visit.uuid) if record.value.answer)


def _agreed(services: Services, visit: Record[Visit] | None) -> tuple[Agreement, ...]:
    """What was agreed there, without what does not change after all."""
    agreed = () if visit is None else services.agreements.of_visit(visit.uuid)
    return tuple(record.value for record in agreed if record.value.state is not AgreedState.OFF)


def _changes_of_day(services: Services, local: datetime) -> tuple[PlanChange, ...]:
    """What was changed in the plans on the day of a visit, on its clock."""
    return tuple(
        change for change in services.medicines.changes() if change.at.astimezone(local.tzinfo).date() == local.date()
    )
