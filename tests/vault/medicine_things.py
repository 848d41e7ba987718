"""Medicines, plans and doses that several tests write, and random ones."""

from datetime import date, time, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from caregiver.domain.amounts import Unit
from caregiver.domain.device import DeviceEvent, DeviceNote
from caregiver.domain.dose import Dose, DoseAnswer, Purpose, Reason, Seen
from caregiver.domain.medicine import Form, Medicine, MedicineClass, Release, Route, WhereGiven
from caregiver.domain.regimen import Limits, LimitSource, Regimen, Standing
from caregiver.domain.ring import Ring
from caregiver.domain.schedule import DoseTime, Pump, Schedule, ScheduleKind, TaperStep
from caregiver.domain.stay import Confirmation, ListAnswer, Stay, StayKind
from caregiver.domain.stock import StockEvent, StockNote
from caregiver.domain.strength import Ingredient, Strength
from tests.vault.things import NOW, ZONE, instants

MORPHINE = Medicine(
    "Morphine",
    Form.TABLETS,
    Route.MOUTH,
    Release.LONG_ACTING,
    MedicineClass.OPIOID,
    brand="Zomorph",
    late_rule="After 12:00, call before giving it.",
    late_rule_by="Nurse Okafor",
    late_rule_on=date(2026, 11, 12),
)
THIRTY_MG = Strength(
    "30 mg",
    Decimal(30),
    Unit.MG,
    Decimal(1),
    Unit.TABLETS,
    ingredients=(Ingredient("morphine", Decimal(30), Unit.MG), Ingredient("a dye")),
)
TWICE_A_DAY = Schedule(
    ScheduleKind.CLOCK_TIMES, times=(DoseTime(time(8), (Decimal("0.50"), Decimal(1))), DoseTime(time(20)))
)
TOLD = Limits(240, 6, Decimal("2.50"), None, LimitSource.TOLD, "Nurse Okafor", date(2026, 11, 12))
THE_STAY = Stay(NOW, ZONE, StayKind.HOSPITAL, where="St Mary’s", why="a fall")


def plan(medicine: str, days_ago: float = 10) -> Regimen:
    return Regimen(
        medicine,
        NOW - timedelta(days=days_ago),
        ZONE,
        TWICE_A_DAY,
        THIRTY_MG,
        Unit.TABLETS,
        TOLD,
        standing=Standing.WRITTEN_PLAN,
        told_by="Dr Patel",
        told_on=date(2026, 11, 12),
    )


def dose(
    medicine: str,
    hours_ago: float = 0,
    slot: str = "",
    regimen: str = "the plan",
    answer: DoseAnswer = DoseAnswer.GIVEN,
    note: str = "",
) -> Dose:
    """A dose as it was due; without a slot, an as-needed one."""
    at = NOW - timedelta(hours=hours_ago)
    purpose, named, due_at = (Purpose.SLOT, regimen, at) if slot else (Purpose.AS_NEEDED, "", None)
    amount, unit = Decimal("2.50"), Unit.ML
    return Dose(at, ZONE, purpose, answer, medicine, "", named, slot, due_at, amount, unit, THIRTY_MG, note=note)


def device_note(medicine: str) -> DeviceNote:
    return DeviceNote(NOW, ZONE, medicine, DeviceEvent.FELL_OFF, "upper arm", "nurse:Okafor", "in the bed")


def count(medicine: str) -> StockNote:
    return StockNote(NOW, ZONE, medicine, StockEvent.COUNTED, Decimal("62.50"), Unit.ML, "Nurse Okafor")


def confirmation(medicine: str, stay: str) -> Confirmation:
    return Confirmation(NOW, ZONE, stay, medicine, ListAnswer.SAME, Standing.NEW_LABEL)


def ring(slot: str = "2026-11-22 0", regimen: str = "the plan", times_asked: int = 1) -> Ring:
    return Ring(regimen, slot, NOW, NOW + timedelta(seconds=2), times_asked, NOW + timedelta(minutes=10))


words = st.text(max_size=20)
numbers = st.decimals(min_value=Decimal("0.001"), max_value=100_000, allow_nan=False, allow_infinity=False)
maybe_days = st.none() | st.dates()
zones = st.sampled_from(["Europe/London", "Australia/Lord_Howe", "Pacific/Apia"])
maybe_units = st.none() | st.sampled_from(Unit)
some_numbers = st.lists(numbers, max_size=3).map(tuple)
dose_times = st.lists(st.builds(DoseTime, st.times(), some_numbers), max_size=3).map(tuple)
ingredients = st.lists(st.builds(Ingredient, words, st.none() | numbers, maybe_units), max_size=2).map(tuple)
strengths = st.builds(Strength, words, ingredients=ingredients) | st.builds(
    Strength, words, numbers, st.sampled_from(Unit), numbers, st.sampled_from(Unit), ingredients
)
medicines = st.builds(
    Medicine,
    name=st.text(min_size=1).filter(str.strip),
    form=st.sampled_from(Form),
    route=st.sampled_from(Route),
    release=st.sampled_from(Release),
    kind=st.sampled_from(MedicineClass),
    brand=words,
    late_rule=words,
    late_rule_on=maybe_days,
    where_given=st.sampled_from(WhereGiven),
    place=st.integers(0, 99),
)
schedules = st.builds(
    Schedule,
    kind=st.sampled_from(ScheduleKind),
    times=dose_times,
    amounts=some_numbers,
    first=maybe_days,
    last=maybe_days,
    every=st.integers(1, 99),
    weekdays=st.lists(st.integers(0, 6), max_size=7).map(tuple),
    hours=st.integers(0, 999),
    cycle_starts=st.lists(st.dates(), max_size=2).map(tuple),
    steps=st.lists(st.builds(TaperStep, st.dates(), st.dates(), dose_times), max_size=2).map(tuple),
    pump=st.none() | st.builds(Pump, words, st.none() | st.integers(1, 99), words),
    words=words,
)
limits = st.builds(
    Limits,
    wait_minutes=st.none() | st.integers(0, 9999),
    most_doses=st.none() | st.integers(0, 99),
    dose_amount=st.none() | numbers,
    most_amount=st.none() | numbers,
    source=st.sampled_from(LimitSource),
    by=words,
    on=maybe_days,
)
regimens = st.builds(
    Regimen,
    medicine=st.just(""),
    at=instants,
    zone=zones,
    schedule=schedules,
    strength=strengths,
    unit=maybe_units,
    limits=limits,
    told_amount=words,
    standing=st.sampled_from(Standing),
    told_by=words,
    told_on=maybe_days,
)
doses = st.builds(
    Dose,
    at=instants,
    zone=zones,
    purpose=st.sampled_from(Purpose),
    answer=st.sampled_from(DoseAnswer),
    medicine=st.just(""),
    name=st.text(min_size=1).filter(str.strip),
    regimen=words,
    slot=words,
    due_at=st.none() | instants,
    amount=st.none() | numbers,
    unit=maybe_units,
    strength=strengths,
    is_exact=st.booleans(),
    given_by=words,
    route=st.none() | st.sampled_from(Route),
    reason=st.sampled_from(Reason),
    because=words,
    pain_before=words,
    pain_after=words,
    vomited_at=st.none() | instants,
    seen_in_vomit=st.sampled_from(Seen),
    site=words,
    old_off_at=st.none() | instants,
    note=words,
)
stays = st.builds(Stay, instants, zones, st.sampled_from(StayKind), st.none() | instants, words, words)
confirmations = st.builds(
    Confirmation, instants, zones, st.just(""), st.just(""), st.sampled_from(ListAnswer), st.sampled_from(Standing)
)
device_notes = st.builds(DeviceNote, instants, zones, st.just(""), st.sampled_from(DeviceEvent), words, words, words)
stock_notes = st.builds(
    StockNote, instants, zones, st.just(""), st.sampled_from(StockEvent), numbers, st.sampled_from(Unit), words, words
)
rings = st.builds(
    Ring, words, words, instants, instants, st.integers(0, 9), ask_next_at=st.none() | instants, is_unsure=st.booleans()
)
