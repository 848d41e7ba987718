"""The medicines of the story (the same as the demo tells), for tests: written by the verbs a family uses."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer
from caregiver.domain.medicine import Form, Medicine, MedicineClass, Release, Route, WhereGiven
from caregiver.domain.regimen import Limits, LimitSource, Regimen, Standing
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind, TaperStep
from caregiver.domain.strength import Ingredient, Strength
from caregiver.domain.wall_clock import first_instant
from caregiver.services.services import Services
from tests.steerable_clock import SteerableClock

MORPHINE_LONG = Medicine(
    "Morphine",
    Form.TABLETS,
    Route.MOUTH,
    Release.LONG_ACTING,
    MedicineClass.OPIOID,
    purpose="pain",
    prescriber="Dr Patel",
)
MORPHINE_QUICK = Medicine(
    "Morphine",
    Form.LIQUID,
    Route.MOUTH,
    Release.QUICK_ACTING,
    MedicineClass.OPIOID,
    purpose="pain",
    prescriber="Dr Patel",
)
PARACETAMOL = Medicine(
    "Paracetamol",
    Form.TABLETS,
    Route.MOUTH,
    kind=MedicineClass.PARACETAMOL,
    purpose="pain",
    prescriber="Dr Lewis",
)
DEXAMETHASONE = Medicine(
    "Dexamethasone",
    Form.TABLETS,
    Route.MOUTH,
    kind=MedicineClass.STEROID,
    prescriber="Dr Patel",
    late_rule="After 12:00, call before giving it.",
    late_rule_by="Nurse Okafor",
)
SENNA = Medicine("Senna", Form.TABLETS, Route.MOUTH, kind=MedicineClass.LAXATIVE, purpose="hard stools")
METOCLOPRAMIDE = Medicine(
    "Metoclopramide", Form.TABLETS, Route.MOUTH, kind=MedicineClass.ANTISICKNESS, purpose="feeling sick"
)
MACROGOL = Medicine("Macrogol", Form.SACHETS, Route.MOUTH, kind=MedicineClass.LAXATIVE, purpose="hard stools")
DENOSUMAB = Medicine(
    "Denosumab",
    Form.INJECTION,
    Route.INJECTION,
    kind=MedicineClass.BONE_STRENGTHENER,
    purpose="bones",
    where_given=WhereGiven.CLINIC,
)
FENTANYL = Medicine("Fentanyl", Form.PATCH, Route.PATCH, Release.LONG_ACTING, MedicineClass.OPIOID, purpose="pain")


def milligrams(number: str, per: Unit, per_number: str = "1", name: str = "") -> Strength:
    """So many mg in so much."""
    ingredients = (Ingredient(name, Decimal(number), Unit.MG),) if name else ()
    words = "" if per is not Unit.ML else f"{number} mg in {per_number} ml"
    return Strength(words, Decimal(number), Unit.MG, Decimal(per_number), per, ingredients)


def at_times(amount: str, *clocks: str) -> Schedule:
    """The same amount at these clock times each day."""
    times = tuple(DoseTime(time.fromisoformat(clock), (Decimal(amount),)) for clock in clocks)
    return Schedule(ScheduleKind.CLOCK_TIMES, times)


@dataclass
class MedicineStory:
    """The uuids of the medicines of the story, and the verbs to tell it."""

    services: Services
    clock: SteerableClock
    today: date
    zone: ZoneInfo
    uuids: dict[str, str]

    def at(self, day: int, clock: str) -> datetime:
        """An instant: days from today, and the clock on the wall."""
        wall = datetime.combine(self.today + timedelta(days=day), time.fromisoformat(clock))
        return first_instant(wall, self.zone)

    def add(self, key: str, medicine: Medicine, schedule: Schedule, *, day: int = -25, **plan: object) -> str:
        """Put a medicine on the list from a day on, written down then."""
        regimen = Regimen("", self.at(day, "00:00"), str(self.zone), schedule, **plan)  # type: ignore[arg-type]
        with self.writing_at(regimen.at):
            self.uuids[key] = self.services.medicines.add(medicine, regimen).value
        return self.uuids[key]

    def add_now(
        self, key: str, medicine: Medicine, schedule: Schedule, *, at: datetime | None = None, **plan: object
    ) -> str:
        """Put a medicine on the list at the present instant, with a plan that holds from now or from `at` on."""
        start = at or self.clock.now()
        regimen = Regimen("", start, str(self.zone), schedule, **plan)  # type: ignore[arg-type]
        self.uuids[key] = self.services.medicines.add(medicine, regimen).value
        return self.uuids[key]

    def replan(self, key: str, schedule: Schedule, at: datetime | None = None) -> None:
        """Let another schedule hold from now, or from `at`, on."""
        former = self.services.medicines.get(self.uuids[key]).regimen
        self.services.medicines.plan(replace(former, schedule=schedule, at=at or self.clock.now()))

    @contextmanager
    def writing_at(self, instant: datetime) -> Iterator[None]:
        """What is written inside is written down at an instant."""
        now, self.clock.instant = self.clock.instant, instant
        try:
            yield
        finally:
            self.clock.instant = now

    def give(self, key: str, day: int, clock: str) -> None:
        """The dose due at a time was given right then, and written down right then."""
        due_at = self.at(day, clock)
        slots = self.services.timetable.slots(due_at, due_at + timedelta(minutes=1), self.uuids[key])
        with self.writing_at(due_at):
            self.services.doses.answer(slots[0].due, DoseAnswer.GIVEN, at=due_at)

    def give_needed(self, key: str, day: int, clock: str) -> str:
        """An as-needed dose, written down right then; its uuid."""
        with self.writing_at(self.at(day, clock)):
            return self.services.doses.give_as_needed(self.uuids[key]).value.uuid

    def __getitem__(self, key: str) -> str:
        return self.uuids[key]


def begin_medicine_story(services: Services, clock: SteerableClock) -> MedicineStory:
    """A story without a medicine, at the clock's day and zone."""
    zone = clock.zone()
    return MedicineStory(services, clock, clock.now().astimezone(zone).date(), zone, {})


def tell_medicines(services: Services, clock: SteerableClock) -> MedicineStory:
    """The list of story.md: morphine long and quick, paracetamol, dexamethasone, senna, two as needed, denosumab."""
    story = begin_medicine_story(services, clock)
    tablets, ml = Unit.TABLETS, Unit.ML
    morphine = milligrams("30", tablets, name="morphine")
    story.add("long", MORPHINE_LONG, at_times("1", "08:00", "20:00"), unit=tablets, strength=morphine)
    paracetamol = milligrams("500", tablets, name="paracetamol")
    label = Limits(most_amount=Decimal(8), source=LimitSource.LABEL)
    times = at_times("2", "08:00", "14:00", "20:00")
    story.add("paracetamol", PARACETAMOL, times, day=-79, unit=tablets, strength=paracetamol, limits=label)
    steps = tuple(
        TaperStep(
            story.today + timedelta(days=first), story.today + timedelta(days=last), at_times(much, "08:00").times
        )
        for first, last, much in ((-10, 2, "2"), (3, 7, "1"))
    )
    story.add(
        "dexamethasone",
        DEXAMETHASONE,
        Schedule(ScheduleKind.TAPER, steps=steps),
        day=-10,
        unit=tablets,
        strength=milligrams("2", tablets),
        standing=Standing.TOLD_IN_ROOM,
        told_by="Dr Patel",
        told_on=story.today - timedelta(days=10),
    )
    story.add("senna", SENNA, at_times("2", "22:00"), unit=tablets)
    quick = milligrams("10", ml, "5", "morphine")
    wait = Limits(240, 6, Decimal(5), by="Nurse Okafor", on=story.today - timedelta(days=10))
    needed = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),))
    story.add("quick", MORPHINE_QUICK, needed, day=-10, unit=ml, strength=quick, limits=wait)
    one = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(1),))
    three = Limits(most_amount=Decimal(3), by="Dr Patel", on=story.today - timedelta(days=10))
    story.add(
        "metoclopramide", METOCLOPRAMIDE, one, day=-10, unit=tablets, strength=milligrams("10", tablets), limits=three
    )
    story.add("macrogol", MACROGOL, one, day=-10, unit=Unit.SACHETS)
    clinic = Schedule(ScheduleKind.EVERY_WEEKS, (DoseTime(time(10)),), first=story.today - timedelta(days=17), every=4)
    story.add("denosumab", DENOSUMAB, clinic, day=-101)
    return story


def patch_plan(hours: int = 72) -> Schedule:
    """One patch, changed so many hours after the last one."""
    return Schedule(ScheduleKind.INTERVAL, amounts=(Decimal(1),), hours=hours)


FENTANYL_STRENGTH = Strength("25 micrograms per hour", Decimal(25), Unit.MICROGRAMS_PER_HOUR, Decimal(1), Unit.PATCHES)
