"""From the open diary to the page that goes along to hospital."""

from datetime import datetime, time, timedelta

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.care_day import care_day
from caregiver.domain.pain import PainEntry
from caregiver.domain.person import Caregiver
from caregiver.domain.record import Record
from caregiver.domain.stay import Stay
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.wall_clock import first_instant
from caregiver.services.services import Services
from caregiver.summary.gathering import handed
from caregiver.summary.hospital import Going, hospital_page
from caregiver.summary.hospital_page import hospital_pages
from caregiver.summary.medicine_sheets import telling_of
from caregiver.summary.pages import Document, Paper, titled

LATELY = timedelta(days=42)
"""Treatments and stays of so long may still show."""
_STOPPED_LATELY = timedelta(days=28)
_A_DAY = timedelta(days=1)
_LOOKED_AT = 60
"""So many of the newest entries are looked at for the last number; more without one nobody writes."""


def hospital_paper(services: Services, paper: Paper, calendar: CalendarWords) -> Document:
    """The page for the crew, as it stands now."""
    telling = telling_of(services, calendar)
    content = hospital_page(telling, going(services))
    title = titled(QT_TRANSLATE_NOOP("caregiver", "Going to hospital {day}"), telling.printed_at.date(), calendar)
    return Document(title, hospital_pages(content, paper.size_px), paper)


def going(services: Services) -> Going:
    """What the page is made from: nothing of it is only for one caregiver."""
    now, zone = services.clock.now(), services.clock.zone()
    local = now.astimezone(zone)
    yesterday = first_instant(datetime.combine(local.date() - _A_DAY, time()), zone)
    bowels = services.reviews.bowels_before(care_day(local, services.preferences.care_day_start_hour))
    number = _last_number(services)
    treatments = services.treatments.in_days((local - LATELY).date(), local.date())
    return Going(
        handed=handed(services, yesterday, "", ""),
        caregivers=_caregivers(services),
        treatments=tuple(record.value for record in treatments),
        stays=_stays(services, now - LATELY, now),
        stopped=tuple(one for one in services.medicines.stopped() if one.regimen.at > now - _STOPPED_LATELY),
        last_number=number,
        last_number_by=services.people.name_of(number.by) if number else "",
        bowels_on=bowels.day if bowels else None,
    )


def _caregivers(services: Services) -> tuple[Caregiver, ...]:
    """Who writes now, then the others."""
    writer = services.people.writer()
    records = sorted(services.people.caregivers(), key=lambda record: record.uuid != writer)
    return tuple(record.value for record in records)


def _stays(services: Services, start: datetime, end: datetime) -> tuple[Stay, ...]:
    """Those that are over; the one that begins now is what the page is for."""
    return tuple(record.value for record in services.stays.between(start, end) if record.value.ended_at is not None)


def _last_number(services: Services) -> Record[PainEntry] | None:
    newest = services.diary.latest(_LOOKED_AT)
    return next((r for r in newest if r.value.score is not None or r.value.could_not_answer), None)
