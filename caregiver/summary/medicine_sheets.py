"""From the open diary to a sheet about medicines: the list, the week, the handover, what was given of one."""

from datetime import date, datetime, timedelta

from caregiver.domain.agreement_words import unwritten_text
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.services import Services
from caregiver.summary.gathering import call_number, handed, last_handover, medicine_words, person_of
from caregiver.summary.given import given_sheet
from caregiver.summary.given_page import given_pages
from caregiver.summary.handover import handover_sheet
from caregiver.summary.handover_page import handover_pages
from caregiver.summary.medicines_list import medicines_list
from caregiver.summary.medicines_list_page import medicines_list_pages
from caregiver.summary.pages import Document, Paper, titled
from caregiver.summary.telling import MedicineTelling
from caregiver.summary.week import day_start, week_bounds, week_sheet
from caregiver.summary.week_page import week_pages


def telling_of(services: Services, calendar: CalendarWords) -> MedicineTelling:
    """How sheets about medicines are told now."""

    def told_since(medicine: str) -> list[str]:
        agreements = services.agreements
        waiting = () if services.stays.has_died else agreements.unwritten(medicine)
        return [unwritten_text(one.value, agreements.told_on(one), calendar) for one in waiting]

    return MedicineTelling(
        calendar=calendar,
        printed_at=services.clock.now().astimezone(services.clock.zone()),
        person=person_of(services),
        words=medicine_words(services, calendar),
        call=call_number(services),
        names=services.people.name_of,
        told_since=told_since,
    )


def medicines_paper(services: Services, paper: Paper, calendar: CalendarWords) -> Document:
    """The list of all medicines, as it stands now."""
    telling = telling_of(services, calendar)
    medicines = services.medicines.list()
    patches = {one.uuid: services.devices.patch(one.uuid) for one in medicines if one.is_patch}
    content = medicines_list(telling, medicines, patches)
    title = titled(QT_TRANSLATE_NOOP("caregiver", "Medicines {day}"), telling.printed_at.date(), calendar)
    return Document(title, medicines_list_pages(content, paper.size_px), paper)


def week_paper(services: Services, first: date, paper: Paper, calendar: CalendarWords) -> Document:
    """The week sheet of the seven days from `first`."""
    telling = telling_of(services, calendar)
    slots = services.timetable.slots(*week_bounds(first, services.clock.zone()))
    emergency = services.people.contacts().emergency.number
    content = week_sheet(telling, first, services.medicines.list(), slots, emergency)
    title = titled(QT_TRANSLATE_NOOP("caregiver", "Week sheet {day}"), first, calendar)
    return Document(title, week_pages(content, paper.size_px), paper)


def handover_paper(
    services: Services,
    paper: Paper,
    calendar: CalendarWords,
    *,
    since: datetime | None = None,
    for_name: str = "",
    own_words: str = "",
) -> Document:
    """The handover from `since` on; left out, from the last time somebody else wrote."""
    telling = telling_of(services, calendar)
    start = (since or last_handover(services)).astimezone(services.clock.zone())
    content = handover_sheet(telling, handed(services, start, for_name, own_words))
    title = titled(QT_TRANSLATE_NOOP("caregiver", "Handover {day}"), telling.printed_at.date(), calendar)
    return Document(title, handover_pages(content, paper.size_px), paper)


def given_paper(
    services: Services, medicine: str, first: date, last: date, paper: Paper, calendar: CalendarWords
) -> Document:
    """What was given of one medicine (its uuid) on the days from `first` to `last`. Raises Gone."""
    telling, zone = telling_of(services, calendar), services.clock.zone()
    start, end = day_start(first, zone), day_start(last + timedelta(days=1), zone)
    content = given_sheet(
        telling,
        services.medicines.get(medicine),
        first,
        last,
        services.timetable.slots(start, end, medicine),
        [record for record in services.doses.between(start, end) if record.value.medicine == medicine],
        services.stays.between(start, end),
    )
    title = titled(QT_TRANSLATE_NOOP("caregiver", "Given {day}"), telling.printed_at.date(), calendar)
    return Document(title, given_pages(content, paper.size_px), paper)
