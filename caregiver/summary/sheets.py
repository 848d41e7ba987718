"""From an open diary to a finished document: gathers what stands in it and lays it out."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import reduce

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.care_day import care_day, care_day_bounds
from caregiver.domain.errors import BadInput
from caregiver.domain.pain import PainEntry
from caregiver.domain.record import Record
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.urgent import UrgentSheet, urgent_sheet
from caregiver.services.paper_choice import USUAL_SPAN_DAYS
from caregiver.services.services import Services
from caregiver.summary.at_home_page import at_home_paper
from caregiver.summary.content import doctor_page
from caregiver.summary.gathering import held_life, held_medicines, person_of
from caregiver.summary.going_sheets import hospital_paper
from caregiver.summary.medicine_sheets import handover_paper, medicines_paper, week_paper
from caregiver.summary.pages import Document, Paper, doctor_document, urgent_document
from caregiver.summary.parts import DoctorPage
from caregiver.summary.readers import Readers, readers_of
from caregiver.summary.record_sheets import record_paper
from caregiver.summary.visit_sheets import family_paper, starred_for_next


def usual_days(services: Services, days: int = USUAL_SPAN_DAYS) -> tuple[date, date]:
    """The last `days` care days, today's included; after a death, the last that were lived."""
    local = services.stays.last_moment().astimezone(services.clock.zone())
    last = care_day(local, services.preferences.care_day_start_hour)
    return last - timedelta(days=days - 1), last


def doctor_sheet(services: Services, start: date, end: date, paper: Paper, calendar: CalendarWords) -> Document:
    """The doctor's page over the care days from `start` to `end`, both included."""
    return doctor_document(doctor_content(services, start, end, calendar), _today(services), paper, calendar)


def doctor_content(services: Services, start: date, end: date, calendar: CalendarWords) -> DoctorPage:
    """What stands on it."""
    hour, zone = services.preferences.care_day_start_hour, services.clock.zone()
    local_now = services.clock.now().astimezone(zone)
    first, last = care_day_bounds(start, zone, hour)[0], care_day_bounds(end, zone, hour)[1]
    entries = services.diary.between(first, last)
    begun = _begun(services, first, last, entries)
    held_from = care_day_bounds(begun, zone, hour)[0] if begun is not None else first
    return doctor_page(
        person_of(services),
        {record.uuid: record.value for record in services.people.caregivers()},
        entries,
        services.calls.between(first, last),
        start=start,
        end=end,
        printed_at=local_now,
        zone=zone,
        calendar=calendar,
        begun=begun,
        start_hour=hour,
        medicines=held_medicines(services, held_from, last, calendar),
        life=held_life(services, first, last),
        asked=starred_for_next(services),
    )


def _begun(services: Services, first: datetime, last: datetime, entries: Sequence[Record[PainEntry]]) -> date | None:
    """The care day of the first entry or dose, where it lies in this time and nothing was written before."""
    if services.diary.has_entries_before(first):
        return None
    if any(services.doses.last_given(one.uuid, first) for one in services.timetable.everything()):
        return None
    moments = [record.value.local_at for record in entries]
    moments += [record.value.local_at for record in services.doses.between(first, last)]
    hour = services.preferences.care_day_start_hour
    return min((care_day(moment, hour) for moment in moments), default=None)


def family_urgent_sheet(services: Services, language: str = "") -> UrgentSheet:
    """The one urgent sheet of this family, the same from every entry point; its signs in a language by its code."""
    writer = services.people.writing_now()
    return urgent_sheet(
        services.library.urgent_signs(language),
        services.people.contacts(),
        services.people.person(),
        writer.value if writer else None,
        services.clock.now().astimezone(services.clock.zone()).date(),
    )


def urgent_paper(services: Services, paper: Paper, calendar: CalendarWords) -> Document:
    """The urgent sheet on paper, its signs in the family's language where there is a file of them."""
    today = services.clock.now().astimezone(services.clock.zone()).date()
    sheet = family_urgent_sheet(services, services.preferences.family_language)
    return urgent_document(sheet, today, paper, calendar)


def family_sheets(services: Services, paper: Paper, calendar: CalendarWords) -> Document:
    """The family sheet with the urgent sheet on its back."""
    return family_paper(services, paper, calendar).joined_with(urgent_paper(services, paper, calendar))


def _today(services: Services) -> date:
    return services.clock.now().astimezone(services.clock.zone()).date()


def chosen_days(services: Services, start: date | None, end: date | None) -> tuple[date, date]:
    """First and last care day; left out, they are the last 14 days up to `end`, or up to today. Raises BadInput."""
    last = end or usual_days(services)[1]
    first = start or last - timedelta(days=USUAL_SPAN_DAYS - 1)
    if first > last:
        raise BadInput("from", QT_TRANSLATE_NOOP("caregiver", "The first day lies after the last. Please look again."))
    return first, last


def chosen_sheets(
    services: Services,
    start: date | None,
    end: date | None,
    paper: Paper,
    parts: Sequence[str],
    readers: Readers | None = None,
) -> Document:
    """The parts that are asked for, in the order of `makers` below, as one document.

    Args:
        start, end: Care days; left out, they are the last 14 days up to `end`, or up to today.
        readers: In whose words; left out, as the family chose.

    Raises:
        BadInput: The first day lies after the last.
    """
    first, last = chosen_days(services, start, end)
    words = readers or readers_of(services)
    makers: dict[str, Callable[[], Document]] = {
        "doctor": lambda: doctor_sheet(services, first, last, paper, words.doctor),
        "family": lambda: family_sheets(services, paper, words.family),
        "record": lambda: record_paper(services, first, last, paper, words.doctor),
        "medicines": lambda: medicines_paper(services, paper, words.family),
        "week": lambda: week_paper(services, _today(services), paper, words.family),
        "handover": lambda: handover_paper(services, paper, words.family),
        "hospital": lambda: hospital_paper(services, paper, words.doctor),
        "at_home": lambda: at_home_paper(services, paper, words.family),
        "urgent": lambda: urgent_paper(services, paper, words.family),
    }
    is_on_back = "family" in parts
    wanted = [part for part in makers if part in parts and not (part == "urgent" and is_on_back)]
    documents = [makers[part]() for part in wanted]
    return reduce(Document.joined_with, documents)
