"""From the open diary to what a page about medicines needs."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QLocale

from caregiver.domain.amounts import AmountWords
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.dose import Dose
from caregiver.domain.medicine import WhereGiven
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.person import Person
from caregiver.domain.record import Record
from caregiver.services.services import Services
from caregiver.services.timetable import DueSlot, OnList
from caregiver.summary.held_medicines import HeldMedicines


def person_of(services: Services) -> Person:
    """The person the diary is about; a nameless one while set-up is not done."""
    return services.people.person() or Person(called="")


def medicine_words(services: Services, calendar: CalendarWords) -> MedicineWords:
    """The words for medicines, with the decimal mark of this computer's language."""
    amounts = AmountWords(calendar.translate, decimal_mark=QLocale().decimalPoint())
    return MedicineWords(calendar, amounts, person_of(services).pronouns)


def call_number(services: Services) -> str:
    """The number to call about pain and doses: the hospice that wants to be called first, or the team; or ""."""
    contacts = services.people.contacts()
    first = contacts.hospice if contacts.is_hospice_first else contacts.team
    return first.number or contacts.team.number


def held_medicines(services: Services, start: datetime, end: datetime, calendar: CalendarWords) -> HeldMedicines:
    """What the diary holds of medicines from `start` on and before `end`, and never after the present instant."""
    until = min(end, services.clock.now())
    seen = tuple(
        replace(on_list, now=until)
        for on_list in services.timetable.everything()
        if on_list.versions[0].value.at < max(until, start)
    )
    doses = services.doses.between(start, end)
    at_clinic = [one for one in seen if one.medicine.where_given is WhereGiven.CLINIC]
    return HeldMedicines(
        everything=seen,
        slots=services.timetable.slots(start, end),
        doses=tuple(sorted((record for record in doses if not record.is_removed), key=lambda r: r.value.at)),
        words=medicine_words(services, calendar),
        changes=tuple(change for change in services.medicines.changes() if start <= change.at < until),
        stays=services.stays.between(start, until),
        last_given=_last_given(services, at_clinic, until),
        next_due=_next_due(services, at_clinic),
    )


def _last_given(services: Services, medicines: Iterable[OnList], until: datetime) -> dict[str, Record[Dose]]:
    found = ((one.uuid, services.doses.last_given(one.uuid, until)) for one in medicines)
    return {uuid: dose for uuid, dose in found if dose is not None}


def _next_due(services: Services, medicines: Iterable[OnList]) -> dict[str, DueSlot]:
    found = ((one.uuid, services.timetable.next_slot(one.uuid)) for one in medicines if not one.is_stopped)
    return {uuid: due for uuid, due in found if due is not None}
