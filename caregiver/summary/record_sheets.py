"""From the open diary to the record of some days."""

from datetime import date

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.care_day import care_day_bounds
from caregiver.domain.dose import Dose
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.visit import VisitState
from caregiver.services.services import Services
from caregiver.services.wanted import Wanted
from caregiver.summary.medicine_sheets import telling_of
from caregiver.summary.pages import Document, Paper, titled
from caregiver.summary.record_page import record_pages
from caregiver.summary.record_sheet import RecordReading, Written, record_sheet
from caregiver.summary.telling import MedicineTelling

_NUMBERS = ("pain_before", "peak", "pain_after")
"""Fields in which a record names pain entries."""


def record_paper(services: Services, first: date, last: date, paper: Paper, calendar: CalendarWords) -> Document:
    """Everything of the care days from `first` to `last`, both included."""
    telling = telling_of(services, calendar)
    content = record_sheet(telling, _reading(services, telling), written(services, first, last))
    title = titled(QT_TRANSLATE_NOOP("caregiver", "Record {day}"), telling.printed_at.date(), calendar)
    return Document(title, record_pages(content, paper.size_px), paper)


def written(services: Services, first: date, last: date) -> Written:
    """What was written down in these care days; what is only for its writer is told apart by `record_sheet`."""
    zone, hour = services.clock.zone(), services.preferences.care_day_start_hour
    start, end = care_day_bounds(first, zone, hour)[0], care_day_bounds(last, zone, hour)[1]
    until = min(end, services.clock.now())
    records = services.book.newest(Wanted(first=first, last=last), -1)
    values = [record.value for record in records]
    named = {uuid for value in values for name in _NUMBERS if (uuid := getattr(value, name, ""))}
    return Written(
        first=first,
        last=last,
        records=records,
        numbers=services.diary.entries_of(named) if named else {},
        doses=_doses(services, {uuid for value in values if (uuid := getattr(value, "dose", ""))}),
        stays=services.stays.between(start, until),
        changes=tuple(change for change in services.medicines.changes() if start <= change.at <= until),
        visits=tuple(
            record
            for record in services.visits.between(start, end)
            if record.value.state is VisitState.HAPPENED and not record.is_removed
        ),
    )


def _doses(services: Services, uuids: set[str]) -> dict[str, Dose]:
    found = ((uuid, services.doses.find(uuid)) for uuid in uuids)
    return {uuid: record.value for uuid, record in found if record is not None and not record.is_removed}


def _reading(services: Services, telling: MedicineTelling) -> RecordReading:
    names = {record.uuid: record.value.name for record in services.people.caregivers()}
    medicines = {on_list.uuid: on_list.medicine for on_list in services.timetable.everything()}
    medicines |= services.medicines.taken_out()
    return RecordReading(telling.words, telling.person, names, medicines, telling.printed_at)
