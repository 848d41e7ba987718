"""A diary with a canary in every field into which a person can write words.

The fields are found by the types of the nouns: one that is added later has its canary at once.
"""

from dataclasses import dataclass, fields, is_dataclass, replace
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from caregiver.domain.agreement import AgreedKind, Agreement
from caregiver.domain.call import Call
from caregiver.domain.care_note import CareNote
from caregiver.domain.comfort import Comfort
from caregiver.domain.device import DeviceEvent, DeviceNote
from caregiver.domain.dose import Dose, DoseAnswer, Purpose
from caregiver.domain.flare import Flare
from caregiver.domain.medicine import Medicine
from caregiver.domain.pain import PainEntry, Place
from caregiver.domain.person import Caregiver, Person, UrgentContacts
from caregiver.domain.question import Question
from caregiver.domain.regimen import Regimen
from caregiver.domain.review import AreaScore, OwnDay, Review
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.stay import StayKind
from caregiver.domain.stock import StockEvent, StockNote
from caregiver.domain.symptom import SymptomNote
from caregiver.domain.treatment import Treatment
from caregiver.domain.units import Unit
from caregiver.domain.visit import Item, ItemList, Visit, VisitKind
from caregiver.services.services import Services
from tests.journeys.canaries import canary

NO_WORDS = {
    *("zone", "region", "medicine", "regimen", "slot", "stay", "pain_before", "peak", "pain_after", "dose"),
    *("number", "weight_kg", "fever_figure", "visit", "rule", "question", "next_visit"),
}
"""Text fields that hold a name of ours, or a number: bare numbers have an exact place of their own (care-rules 37)."""
EMERGENCY = "117 583264"
SENTENCE = canary("the secret sentence")
Noun = TypeVar("Noun")
_NOTHING = object()


@dataclass
class Canaries:
    """Fills nouns, and remembers with what.

    Attributes:
        texts: What the diary holds afterwards.
    """

    texts: list[str]

    def fill(self, noun: type[Noun], where: str = "", /, **given: Any) -> Noun:
        """One of this noun with a canary in each text, also in what it is made of; the rest is given, or as usual."""
        hints, where = get_type_hints(noun), where or noun.__name__
        open_fields = [entry.name for entry in fields(noun) if entry.name not in NO_WORDS | given.keys()]
        values = {name: self._of(hints[name], f"{where}: {name}") for name in open_fields}
        return noun(**{name: value for name, value in values.items() if value is not _NOTHING}, **given)

    def text(self, where: str) -> str:
        """The canary of one field."""
        self.texts.append(canary(where))
        return self.texts[-1]

    def _of(self, hint: Any, where: str) -> Any:
        if hint is str:
            return self.text(where)
        if get_origin(hint) in (Union, UnionType):
            return self._of(next(part for part in get_args(hint) if part is not NoneType), where)
        if get_origin(hint) is tuple:
            one = self._of(get_args(hint)[0], where)
            return one if one is _NOTHING else (one,)
        if is_dataclass(hint) and _holds_words(hint):
            return self.fill(hint, where)
        return _NOTHING


def _holds_words(noun: Any) -> bool:
    return any(hint is str and name not in NO_WORDS for name, hint in get_type_hints(noun).items())


def write_canaries(services: Services) -> list[str]:
    """Tell everything that can be told; what was typed, and is in the diary afterwards."""
    canaries = Canaries([])
    services.people.begin(canaries.fill(Person), canaries.fill(Caregiver))
    contacts = canaries.fill(UrgentContacts, shown_when_locked=True)
    emergency = replace(contacts.emergency, number=EMERGENCY)
    services.people.save_contacts(replace(contacts, emergency=emergency))
    _write_diary(services, canaries)
    _write_medicines(services, canaries)
    services.drafts.keep("", _entry(services, canaries, "draft"))
    return canaries.texts


def _entry(services: Services, canaries: Canaries, where: str, **given: Any) -> PainEntry:
    now, zone = services.clock.now(), str(services.clock.zone())
    places = (Place("back-lower-left", 7),)
    return canaries.fill(PainEntry, where, at=now, zone=zone, score=7, places=places, **given)


def _write_diary(services: Services, canaries: Canaries) -> None:
    diary, now, zone = services.diary, services.clock.now(), str(services.clock.zone())
    uuid = diary.write_entry(_entry(services, canaries, "entry")).value.uuid
    diary.correct(uuid, _entry(services, canaries, "corrected"))
    diary.write_entry(_entry(services, canaries, "only for me", is_only_for_me=True))
    diary.remove(diary.write_entry(_entry(services, canaries, "removed")).value.uuid)
    services.calls.write(canaries.fill(Call, at=now, zone=zone))
    services.flares.write(canaries.fill(Flare, at=now, zone=zone))
    services.symptoms.write(canaries.fill(SymptomNote, at=now, zone=zone))
    services.comforts.write(canaries.fill(Comfort, at=now, zone=zone))
    services.care_notes.write(canaries.fill(CareNote, at=now, zone=zone))
    services.treatments.write(canaries.fill(Treatment, at=now, zone=zone))
    areas = (AreaScore(canaries.text("review: area"), 4),)
    services.reviews.write(canaries.fill(Review, at=now, zone=zone, day=now.date(), areas=areas))
    services.own_days.write(canaries.fill(OwnDay, at=now, zone=zone, day=now.date()))
    items = tuple(Item(kind, canaries.text(f"visit: {kind}")) for kind in ItemList)
    services.visits.write(canaries.fill(Visit, at=now, zone=zone, kind=VisitKind.HOME, items=items))
    services.agreements.write(canaries.fill(Agreement, at=now, zone=zone, kind=AgreedKind.OTHER))
    services.questions.write(canaries.fill(Question, at=now, zone=zone))
    services.stays.begin(StayKind.HOSPITAL, where=canaries.text("stay: where"), why=canaries.text("stay: why"))
    services.stays.end()


def _write_medicines(services: Services, canaries: Canaries) -> None:
    vault, by, now = services.vault, services.people.writer(), services.clock.now()
    when = {"at": now, "zone": str(services.clock.zone())}
    schedule = canaries.fill(Schedule, kind=ScheduleKind.AS_TOLD)
    plan = canaries.fill(Regimen, medicine="", schedule=schedule, **when)
    medicine = services.medicines.add(canaries.fill(Medicine), plan).value
    services.plan_drafts.keep(medicine, {"told": {"by": canaries.text("draft of a plan")}})
    for purpose, of in ((Purpose.AS_NEEDED, {"medicine": medicine, "name": ""}), (Purpose.ONE_OFF, {})):
        dose = canaries.fill(Dose, purpose, purpose=purpose, answer=DoseAnswer.GIVEN, **when, **of)
        vault.diary.doses.add(dose, dose.note, by=by, at=now)
    note = canaries.fill(DeviceNote, medicine=medicine, event=DeviceEvent.FELL_OFF, **when)
    vault.diary.devices.add(note, note.note, by=by, at=now)
    count = canaries.fill(
        StockNote, medicine=medicine, event=StockEvent.COUNTED, unit=Unit.TABLETS, number=Decimal(4), **when
    )
    vault.diary.stock.add(count, count.note, by=by, at=now)
