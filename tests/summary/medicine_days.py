"""Fourteen days of the story's medicines, written day by day with the family's verbs; counted by hand below.

9 to 22 November 2026, 14:32. Away from 10 November 21:00 to 11 November 18:00; the evening doses of both days were
given there. Of morphine long-acting 24 doses are neither away nor to come: 2 are not recorded, 22 given. Of paracetamol
36: 1 not given (10 Nov 14:00, felt sick), 3 not recorded, 32 given, and 22 Nov 14:00 is open. Quick-acting: 4 doses of
2.5 ml until 12 November, 15 of 5 ml since.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer, Reason
from caregiver.domain.medicine import Form, Medicine, Route
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.domain.regimen import Limits, Regimen
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.stay import ListAnswer, StayKind
from caregiver.services.services import Services
from caregiver.services.timetable import DueSlot
from tests.medicine_story import MORPHINE_QUICK, MedicineStory, at_times, milligrams, tell_medicines
from tests.steerable_clock import SteerableClock

NOT_RECORDED = {
    "long": {(17, 8), (17, 20)},
    "paracetamol": {(17, 8), (17, 14), (17, 20)},
    "dexamethasone": {(17, 8)},
    "senna": {(17, 22), (21, 22)},
}
"""Day and hour of the doses nobody wrote down."""

AWAY = {(10, 20), (10, 22), (11, 20), (11, 22)}
"""Day and hour of the evening doses that were given in hospital."""

NEEDED = {
    9: ("07:30", "21:00"),
    10: ("03:00", "16:00"),
    12: ("22:00",),
    13: ("10:30", "21:00"),
    14: ("18:25",),
    15: ("07:00",),
    16: ("12:00",),
    18: ("10:30", "19:00"),
    19: ("07:30", "22:00"),
    20: ("21:10",),
    21: ("13:00", "22:40"),
    22: ("03:12", "12:22"),
}
"""When the quick-acting liquid was given: 4 doses of 2.5 ml until the 10th, then 15 of 5 ml."""

AROUND = ((7, 6), (8, 6), (7, 6), (8, 6), *((7, 5),) * 12, (7, 6), (7, 4), (6, None))
"""His number 5 min before each of them and 45 min after; nobody wrote the last one."""

ANNAS = (-1, "22:40")
"""After this dose, on the 21st, it was Anna’s guess: the 6 of the last (7, 6)."""


def tell_days(services: Services, clock: SteerableClock) -> MedicineStory:
    """All of it; the clock stands at the end where it stood before."""
    story = tell_medicines(services, clock)
    _former_quick_plan(story)
    _codeine(story)
    with story.writing_at(story.at(-12, "21:00")):
        stay = services.stays.begin(StayKind.HOSPITAL, where="St Mary’s").value
    with story.writing_at(story.at(-11, "18:00")):
        services.stays.end()
        answers = {one.uuid: ListAnswer.SAME for one in services.medicines.list()}
        services.stays.confirm(stay.uuid, answers)
    for due in _due(story):
        _answer(story, due)
    doses = [(day - 22, at) for day, clocks in NEEDED.items() for at in clocks]
    for (day, at), (before, after) in zip(doses, AROUND, strict=True):
        _number(story, story.at(day, at) - timedelta(minutes=5), before)
        story.give_needed("quick", day, at)
        if after is not None:
            voice = Voice.CAREGIVER_GUESS if (day, at) == ANNAS else Voice.PATIENT_SAID
            _number(story, story.at(day, at) + timedelta(minutes=45), after, voice)
    services.people.save_contacts(
        UrgentContacts(
            emergency=CallNumber("999"),
            team=CallNumber("01632 960142", "Palliative team"),
            out_of_hours=CallNumber("01632 960177", "Out-of-hours doctor"),
        )
    )
    return story


def add_twelve_liquids(story: MedicineStory) -> None:
    """Twelve liquids with long names, four of them by the clock, one dose each."""
    for number in range(12):
        name = f"{'Wolfeschlegelsteinhausenbergerdorff Featherstonehaugh ' * 3}"[:116] + f" {number:02}"
        medicine = Medicine(name, Form.LIQUID, Route.MOUTH, prescriber="Dr Patel", purpose="pain " * 10)
        schedule = (
            at_times("5", "06:00", "10:00", "14:00", "18:00", "22:00")
            if number % 3
            else Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal("2.5"),))
        )
        limits = Limits(240, 6, Decimal(5), by="Nurse Okafor", on=story.today)
        key = f"liquid {number}"
        strength = milligrams("10", Unit.ML, "5", f"drug {number}")
        story.add(key, medicine, schedule, day=-20, unit=Unit.ML, strength=strength, limits=limits)
        if number % 3:
            story.give(key, -1, "10:00")
        else:
            story.give_needed(key, -1, "10:00")


def _number(story: MedicineStory, at: datetime, score: int, voice: Voice = Voice.PATIENT_SAID) -> None:
    with story.writing_at(at):
        story.services.diary.write_entry(PainEntry(at, str(story.zone), score, voice))


def _former_quick_plan(story: MedicineStory) -> None:
    """2.5 ml from 28 October, 5 ml from 12 November."""
    uuid = story.uuids.pop("quick")
    story.services.medicines.remove(uuid)
    strength = milligrams("10", Unit.ML, "5", "morphine")
    former = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal("2.5"),))
    uuid = story.add("quick", MORPHINE_QUICK, former, day=-25, unit=Unit.ML, strength=strength)
    limits = Limits(240, 6, Decimal(5), by="Nurse Okafor", on=story.at(-10, "11:00").date())
    at = story.at(-10, "11:00")
    schedule = replace(former, amounts=(Decimal(5),))
    with story.writing_at(at):
        plan = Regimen(uuid, at, str(story.zone), schedule, strength=strength, unit=Unit.ML, limits=limits)
        story.services.medicines.plan(plan)


def _codeine(story: MedicineStory) -> None:
    codeine = Medicine("Codeine", Form.TABLETS, Route.MOUTH, prescriber="Dr Lewis")
    times = at_times("1", "08:00", "12:00", "16:00", "20:00")
    story.add("codeine", codeine, times, day=-79, unit=Unit.TABLETS, strength=milligrams("30", Unit.TABLETS))
    with story.writing_at(story.at(-25, "00:00")):
        story.services.medicines.stop(story["codeine"])


def _due(story: MedicineStory) -> Iterator[tuple[str, DueSlot]]:
    keys = {uuid: key for key, uuid in story.uuids.items()}
    for kept in story.services.timetable.slots(story.at(-13, "00:00"), story.at(0, "13:00")):
        yield keys[kept.due.medicine.uuid], kept.due


def _answer(story: MedicineStory, found: tuple[str, DueSlot]) -> None:
    key, due = found
    local: datetime = due.local_due
    moment = (local.day, local.hour)
    if moment in NOT_RECORDED.get(key, set()) or _is_in_hospital(due.due_at, story):
        return
    answer, reason = DoseAnswer.GIVEN, Reason.NOT_SAID
    if moment in AWAY:
        answer, reason = DoseAnswer.NOT_GIVEN, Reason.IN_HOSPITAL
    elif (key, *moment) == ("paracetamol", 10, 14):
        answer, reason = DoseAnswer.NOT_GIVEN, Reason.FELT_SICK
    at = due.due_at + timedelta(minutes=10)
    with story.writing_at(at):
        story.services.doses.answer(due, answer, at=at, reason=reason)


def _is_in_hospital(at: datetime, story: MedicineStory) -> bool:
    return story.at(-12, "21:00") <= at < story.at(-11, "18:00")
