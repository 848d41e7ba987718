"""From the open diary to what a page about medicines needs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

from caregiver.domain.amounts import AmountWords
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.call import Call
from caregiver.domain.dose import Dose
from caregiver.domain.medicine import WhereGiven
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.pain import PainEntry
from caregiver.domain.person import Person
from caregiver.domain.record import Record
from caregiver.domain.treatment import Treatment
from caregiver.domain.visit import Visit, VisitState
from caregiver.services.services import Services
from caregiver.services.timetable import DueSlot, KeptSlot, OnList
from caregiver.summary.handed import Handed, HandedMedicine
from caregiver.summary.held_life import HeldLife, Lived
from caregiver.summary.held_medicines import HeldMedicines

LOOK_BACK = timedelta(days=14)
TICK = timedelta(microseconds=1)

LOOK_BACK_FOR_TREATMENTS = timedelta(days=28)
"""What was done shortly before the days of a page may still show in them."""
LATE_REVIEW = timedelta(days=60)
"""A review may be written so long after its day."""

Happened = TypeVar("Happened", PainEntry, Call, Dose)
LivedNoun = TypeVar("LivedNoun", bound=Lived)


def person_of(services: Services) -> Person:
    """The person the diary is about; a nameless one while set-up is not done."""
    return services.people.person() or Person(called="")


def medicine_words(services: Services, calendar: CalendarWords) -> MedicineWords:
    """The words for medicines in the language of these days and times."""
    amounts = AmountWords(calendar.translate, decimal_mark=calendar.decimal_mark)
    return MedicineWords(calendar, amounts, person_of(services).pronouns)


def call_number(services: Services) -> str:
    """The number to call about pain and doses: the hospice that wants to be called first, or the team; or ""."""
    contacts = services.people.contacts()
    first = contacts.hospice if contacts.is_hospice_first else contacts.team
    return first.number or contacts.team.number


def held_medicines(services: Services, start: datetime, end: datetime, calendar: CalendarWords) -> HeldMedicines:
    """What the diary holds of medicines from `start` on and before `end`, and never after the present instant."""
    until = min(end, services.clock.now())
    is_now = end >= services.clock.now()
    seen = tuple(
        replace(on_list, now=until)
        for on_list in services.timetable.everything()
        if on_list.versions[0].value.at < max(until, start)
    )
    names = {one.uuid for one in seen}
    doses = [r for r in services.doses.between(start, end) if not r.value.medicine or r.value.medicine in names]
    at_clinic = [one for one in seen if one.medicine.where_given is WhereGiven.CLINIC]
    return HeldMedicines(
        everything=seen,
        slots=services.timetable.slots(start, end),
        doses=_oldest_first(doses),
        words=medicine_words(services, calendar),
        changes=tuple(change for change in services.medicines.changes() if start <= change.at < until),
        stays=services.stays.between(start, until),
        last_given=_last_given(services, at_clinic, until),
        next_due=_next_due(services, at_clinic),
        patches={one.uuid: services.devices.patch(one.uuid) for one in seen if one.is_patch and is_now},
    )


def held_life(services: Services, start: datetime, end: datetime) -> HeldLife:
    """What else the diary holds from `start` on and before `end`."""
    spells = _values(services.flares.between(start, end))
    comforts = _values(services.comforts.between(start, end))
    wanted = [spell.peak for spell in spells]
    wanted += [uuid for one in comforts for uuid in (one.pain_before, one.pain_after)]
    return HeldLife(
        spells=spells,
        numbers=services.diary.entries_of(uuid for uuid in wanted if uuid),
        reviews=tuple(sorted(_values(services.reviews.between(start, end + LATE_REVIEW)), key=lambda one: one.day)),
        symptoms=_values(services.symptoms.between(start, end)),
        comforts=comforts,
        treatments=_treatments(services, start, end),
        visits=_visits(services, start, end),
        next_visit=coming.value if (coming := services.visits.next()) is not None else None,
    )


def _treatments(services: Services, start: datetime, end: datetime) -> tuple[Treatment, ...]:
    zone = services.clock.zone()
    first, last = (at.astimezone(zone).date() for at in (start, end - TICK))
    return tuple(record.value for record in services.treatments.in_days(first - LOOK_BACK_FOR_TREATMENTS, last))


def _visits(services: Services, start: datetime, end: datetime) -> tuple[Visit, ...]:
    found = _values(services.visits.between(start, end))
    return tuple(visit for visit in found if visit.state is VisitState.HAPPENED)


def _values(records: Iterable[Record[LivedNoun]]) -> tuple[LivedNoun, ...]:
    """The values, oldest first."""
    return tuple(record.value for record in sorted(records, key=lambda record: record.value.at))


def _last_given(services: Services, medicines: Iterable[OnList], until: datetime) -> dict[str, Record[Dose]]:
    found = ((one.uuid, services.doses.last_given(one.uuid, until)) for one in medicines)
    return {uuid: dose for uuid, dose in found if dose is not None}


def _next_due(services: Services, medicines: Iterable[OnList]) -> dict[str, DueSlot]:
    found = ((one.uuid, services.timetable.next_slot(one.uuid)) for one in medicines if not one.is_stopped)
    return {uuid: due for uuid, due in found if due is not None}


def last_handover(services: Services) -> datetime:
    """When somebody else than who writes now wrote last; without anybody, 24 hours ago."""
    now, writer = services.clock.now(), services.people.writer()
    since = now - LOOK_BACK
    found = [
        record.created_at
        for records in (services.doses.between(since, now), services.diary.between(since, now))
        for record in records
        if record.by != writer and record.created_at < now
    ]
    return max(found, default=now - timedelta(days=1))


def handed(services: Services, since: datetime, for_name: str, own_words: str) -> Handed:
    """What is handed over from `since` until now."""
    now = services.clock.now()
    end = now + TICK
    doses = _oldest_first(services.doses.between(since, end))
    slots = services.timetable.slots(since, end)
    writer = services.people.writing_now()
    others = _oldest_first(_for_everybody(services, since, end))
    return Handed(
        since=since,
        from_name=writer.value.name if writer else "",
        for_name=for_name.strip(),
        own_words=own_words,
        medicines=tuple(_handed_medicine(services, one, slots, doses) for one in services.medicines.list()),
        doses=doses,
        entries=_oldest_first(services.diary.between(since, end)),
        calls=_oldest_first(services.calls.between(since, end)),
        changes=tuple(change for change in services.medicines.changes() if since <= change.at <= now),
        stays=services.stays.between(since, end),
        totals=services.doses.ingredient_totals(),
        contacts=services.people.contacts(),
        others=others,
        numbers=services.diary.entries_of(uuid for uuid in _linked(others) if uuid),
    )


def _for_everybody(services: Services, since: datetime, end: datetime) -> Iterator[Record[Any]]:
    """What else was written, without what is only for who wrote it (care-rules 31)."""
    yield from services.flares.between(since, end)
    yield from services.comforts.between(since, end)
    yield from services.reviews.between(since, end)
    yield from (record for record in services.own_days.between(since, end) if record.value.is_shared)
    for note in services.care_notes.between(since, end):
        if not note.value.is_only_for_me:
            yield note
    for symptoms in services.symptoms.between(since, end):
        is_closed = symptoms.value.is_only_for_me
        yield replace(symptoms, value=replace(symptoms.value, note="", is_only_for_me=False)) if is_closed else symptoms


def _linked(records: Iterable[Record[Any]]) -> Iterator[str]:
    names = ("pain_before", "peak", "pain_after")
    yield from (getattr(record.value, name, "") for record in records for name in names)


def _handed_medicine(
    services: Services, on_list: OnList, slots: Sequence[KeptSlot], doses: Sequence[Record[Dose]]
) -> HandedMedicine:
    uuid = on_list.uuid
    return HandedMedicine(
        on_list=on_list,
        slots=tuple(slot for slot in slots if slot.due.medicine.uuid == uuid),
        given=sum(record.value.medicine == uuid and record.value.is_given for record in doses),
        last=services.doses.last_given(uuid),
        rolling=services.doses.rolling(uuid),
        next_due=services.timetable.next_slot(uuid),
        patch=services.devices.patch(uuid) if on_list.is_patch else None,
        stock=services.stocks.at_home(uuid),
    )


def _oldest_first(records: Iterable[Record[Happened]]) -> tuple[Record[Happened], ...]:
    return tuple(sorted((record for record in records if not record.is_removed), key=lambda record: record.value.at))
