"""From the open diary to a sheet as plain text."""

from collections.abc import Callable, Sequence
from datetime import date

from caregiver.domain.calendar_words import CalendarWords
from caregiver.services.services import Services
from caregiver.summary.plain_text import doctor_text, family_text
from caregiver.summary.readers import readers_of
from caregiver.summary.sheets import chosen_days, doctor_content
from caregiver.summary.visit_sheets import family_content


def doctor_message(services: Services, first: date, last: date, calendar: CalendarWords) -> str:
    """The doctor's page over these care days, both included."""
    return doctor_text(doctor_content(services, first, last, calendar))


def family_message(services: Services, calendar: CalendarWords) -> str:
    """The family sheet for the next visit."""
    return family_text(family_content(services, calendar))


def chosen_message(services: Services, start: date | None, end: date | None, parts: Sequence[str]) -> str:
    """The parts "doctor" and "family" that are asked for, in this order; the days as for `chosen_sheets`.

    Raises:
        BadInput: The first day lies after the last.
    """
    days = chosen_days(services, start, end)
    words = readers_of(services)
    makers: dict[str, Callable[[], str]] = {
        "doctor": lambda: doctor_message(services, *days, words.doctor),
        "family": lambda: family_message(services, words.family),
    }
    return "\n\n".join(make() for part, make in makers.items() if part in parts)
