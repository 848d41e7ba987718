"""In whose words each sheet is told: the team and the family may read two languages (care-rules 48)."""

from dataclasses import dataclass

from caregiver.domain.calendar_words import CalendarWords
from caregiver.drawing.languages import calendar_words
from caregiver.services.services import Services


@dataclass(frozen=True)
class Readers:
    """The words of two readers.

    Attributes:
        doctor: Of what the team reads: the doctor's page, the record, the page for the hospital.
        family: Of what stays with the family or whoever is at home.
    """

    doctor: CalendarWords
    family: CalendarWords


def readers_of(services: Services) -> Readers:
    """As it was chosen for the doctor of the next visit, and for the family."""
    preferences, resources = services.preferences, services.library.folder
    doctor = preferences.paper_choice(next_doctor(services)).language
    doctor_words, family_words = (
        calendar_words(language, resources, is_twelve_hour=preferences.is_twelve_hour)
        for language in (doctor, preferences.family_language)
    )
    return Readers(doctor_words, family_words)


def next_doctor(services: Services) -> str:
    """Whom the next visit is with; "" without a visit to come, or where nobody is named."""
    coming = services.visits.next()
    return " ".join(coming.value.with_whom.split()) if coming else ""
