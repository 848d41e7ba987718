"""Medicines, plans, doses and counts in plain sentences (care-rules A)."""

import itertools
import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.amounts import AmountWords, Unit
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.medicine import Form, Medicine, MedicineClass, Release, Route, WhereGiven
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.person import Pronouns
from caregiver.domain.regimen import Limits, LimitSource, Regimen, Standing
from caregiver.domain.schedule import DoseTime, Pump, Schedule, ScheduleKind, TaperStep
from caregiver.domain.strength import Strength

WORDS = MedicineWords(CalendarWords(), AmountWords(), Pronouns.HE)
TWELVE = MedicineWords(CalendarWords(is_twelve_hour=True), AmountWords(decimal_mark=","))
NOV_12 = date(2026, 11, 12)
AT = datetime(2026, 11, 12, 11, tzinfo=UTC)
ML_30 = Strength("", Decimal(10), Unit.MG, Decimal(5), Unit.ML)
TABLET_30 = Strength("", Decimal(30), Unit.MG, Decimal(1), Unit.TABLETS)
TABLET_2 = Strength("", Decimal(2), Unit.MG, Decimal(1), Unit.TABLETS)
PATCH_25 = Strength("", Decimal(25), Unit.MICROGRAMS_PER_HOUR, Decimal(1), Unit.PATCHES)

LONG = Medicine("Morphine", Form.TABLETS, Route.MOUTH, Release.LONG_ACTING, MedicineClass.OPIOID, brand="Zomorph")
QUICK = Medicine("Morphine", Form.LIQUID, Route.MOUTH, Release.QUICK_ACTING, MedicineClass.OPIOID)
FENTANYL = Medicine("Fentanyl", Form.PATCH, Route.PATCH, Release.NOT_SURE, MedicineClass.OPIOID)
SENNA = Medicine("Senna", Form.TABLETS, Route.MOUTH)
DENOSUMAB = Medicine("Denosumab", Form.INJECTION, Route.INJECTION, where_given=WhereGiven.CLINIC)

K = ScheduleKind


def times(*told: tuple[int, str]) -> tuple[DoseTime, ...]:
    """Times by their hour, each with its amounts in one string."""
    return tuple(DoseTime(time(hour), tuple(map(Decimal, amounts.split()))) for hour, amounts in told)


def regimen(
    schedule: Schedule, unit: Unit | None = Unit.TABLETS, strength: Strength = TABLET_30, **told: Any
) -> Regimen:
    return Regimen("m", AT, "Europe/London", schedule, strength, unit, **told)


CLOCK = regimen(Schedule(K.CLOCK_TIMES, times((8, "1"), (20, "1"))))
NEEDED = regimen(Schedule(K.AS_NEEDED, amounts=(Decimal(5),)), Unit.ML, ML_30)
TAPER = regimen(
    Schedule(
        K.TAPER,
        steps=(
            TaperStep(NOV_12, date(2026, 11, 24), times((8, "2"))),
            TaperStep(date(2026, 11, 25), date(2026, 11, 29), times((8, "1"))),
        ),
    ),
    strength=TABLET_2,
)


@pytest.mark.parametrize(
    ("medicine", "strength", "name"),
    [
        (LONG, TABLET_30, "Morphine long-acting tablets 30 mg"),
        (QUICK, ML_30, "Morphine quick-acting liquid 10 mg in 5 ml"),
        (FENTANYL, PATCH_25, "Fentanyl patch 25 micrograms per hour"),
        (DENOSUMAB, Strength("120 mg"), "Denosumab injection 120 mg"),
        (SENNA, Strength(), "Senna tablets"),
        (SENNA, None, "Senna tablets"),
        (Medicine(" Honey "), Strength(), "Honey"),
    ],
)
def test_names_have_one_order_everywhere(medicine: Medicine, strength: Strength | None, name: str) -> None:
    assert WORDS.name(medicine, strength) == name


def test_the_brand_and_the_use_are_said_where_names_are_alike() -> None:
    assert WORDS.label_name(LONG, TABLET_30) == "Morphine long-acting tablets 30 mg (Zomorph)"
    assert WORDS.label_name(SENNA, Strength()) == "Senna tablets"
    assert (WORDS.short_name(LONG), WORDS.short_name(SENNA)) == ("Morphine long-acting", "Senna")
    assert WORDS.led_name(LONG, CLOCK, is_alike=True) == "By the clock: Morphine long-acting tablets 30 mg (Zomorph)"
    assert WORDS.led_name(QUICK, NEEDED, is_alike=True) == "When needed: Morphine quick-acting liquid 10 mg in 5 ml"
    assert WORDS.led_name(LONG, CLOCK) == "Morphine long-acting tablets 30 mg"
    pump = regimen(Schedule(K.CONTINUOUS, pump=Pump("Morphine")), None, Strength())
    assert WORDS.led_name(QUICK, pump, is_alike=True) == "Runs all the time: Morphine quick-acting liquid"
    stopped = regimen(Schedule(K.STOPPED))
    assert WORDS.led_name(LONG, stopped, is_alike=True) == "Morphine long-acting tablets 30 mg"


def test_a_weekly_medicine_always_says_on_which_day() -> None:
    weekly = regimen(Schedule(K.WEEKDAYS, times((8, "1")), weekdays=(0,)))
    by_weeks = regimen(Schedule(K.EVERY_WEEKS, times((8, "1")), first=date(2026, 11, 9)))
    for plan in (weekly, by_weeks):
        assert WORDS.led_name(SENNA, plan) == "Only on Mondays: Senna tablets 30 mg"
        assert WORDS.plan(plan) == "1 tablet (30 mg), only on Mondays at 08:00"
    every_day = regimen(Schedule(K.WEEKDAYS, times((8, "1")), weekdays=tuple(range(7))))
    assert WORDS.led_name(SENNA, every_day) == "Senna tablets 30 mg"
    assert WORDS.when(every_day) == "every day at 08:00"


SENTENCES = [
    (CLOCK, "1 tablet (30 mg) at 08:00 and 20:00"),
    (
        regimen(Schedule(K.CLOCK_TIMES, times((20, "2"), (8, "1"), (14, "1")))),
        "1 tablet (30 mg) at 08:00 and 14:00, 2 tablets (60 mg) at 20:00",
    ),
    (
        regimen(Schedule(K.CLOCK_TIMES, times((8, "1 2")), last=NOV_12)),
        "1 or 2 tablets (30 or 60 mg) at 08:00 until 12 Nov",
    ),
    (
        regimen(Schedule(K.INTERVAL, amounts=(Decimal(1),), hours=72), Unit.PATCHES, PATCH_25),
        "1 patch (25 micrograms per hour) every 72 hours, counted from the last one put on",
    ),
    (
        regimen(Schedule(K.INTERVAL, amounts=(Decimal(5),), hours=6), Unit.ML, ML_30),
        "5 ml (10 mg) every 6 hours, counted from the last one given",
    ),
    (NEEDED, "5 ml (10 mg) as needed"),
    (
        regimen(Schedule(K.WEEKDAYS, times((8, "1"), (20, "2")), weekdays=(4, 0, 2))),
        "only on Mondays, Wednesdays and Fridays: 1 tablet (30 mg) at 08:00, 2 tablets (60 mg) at 20:00",
    ),
    (
        regimen(Schedule(K.EVERY_DAYS, times((8, "1")), first=NOV_12, every=2)),
        "1 tablet (30 mg), every 2 days at 08:00, counted from Thu 12 Nov",
    ),
    (
        regimen(Schedule(K.EVERY_WEEKS, times((10, "1")), first=NOV_12, every=4)),
        "1 tablet (30 mg), every 4 weeks, on a Thursday at 10:00",
    ),
    (
        regimen(Schedule(K.EVERY_MONTHS, times((10, "1")), first=NOV_12)),
        "1 tablet (30 mg), every month, on day 12 at 10:00",
    ),
    (
        regimen(Schedule(K.EVERY_MONTHS, times((10, "1")), first=date(2026, 1, 31), every=3)),
        "1 tablet (30 mg), every 3 months, on day 31 or the last day of the month at 10:00",
    ),
    (
        regimen(Schedule(K.CYCLE, times((8, "1")), days_on=14, days_off=7, cycle_starts=(NOV_12,))),
        "1 tablet (30 mg), days 1 to 14 on, 15 to 21 off, at 08:00; the next only when told",
    ),
    (
        regimen(Schedule(K.CYCLE, times((8, "1")), days_on=1, days_off=1)),
        "1 tablet (30 mg), days 1 on, 2 off, at 08:00; the next only when told",
    ),
    (TAPER, "2 tablets (4 mg) at 08:00 until 24 Nov, then 1 tablet (2 mg) until 29 Nov"),
    (regimen(Schedule(K.ONE_OFF, times((8, "1")), first=NOV_12)), "1 tablet (30 mg), once, on Thu 12 Nov at 08:00"),
    (
        regimen(Schedule(K.CONTINUOUS, pump=Pump("Morphine 20 mg in 24 ml", 24)), None),
        "runs all the time: Morphine 20 mg in 24 ml, over 24 hours",
    ),
    (regimen(Schedule(K.CONTINUOUS), None), "runs all the time: what is in it is not written yet"),
    (regimen(Schedule(K.AS_TOLD, words="one with each meal")), "as told: “one with each meal”"),
    (regimen(Schedule(K.AS_TOLD)), "as told; the words are not written yet"),
    (regimen(Schedule(K.PAUSED, words="until the scan")), "paused: “until the scan”"),
    (regimen(Schedule(K.NOT_CONFIRMED)), "not confirmed yet"),
    (regimen(Schedule(K.STOPPED)), "stopped"),
]


@pytest.mark.parametrize(("plan", "sentence"), SENTENCES)
def test_every_kind_of_plan_is_a_plain_sentence(plan: Regimen, sentence: str) -> None:
    assert WORDS.plan(plan) == sentence


def test_the_sentences_show_every_kind() -> None:
    assert {plan.schedule.kind for plan, _ in SENTENCES} == set(ScheduleKind)


def test_how_much_and_when_stand_alone_too() -> None:
    assert (WORDS.how_much(CLOCK), WORDS.when(CLOCK)) == ("1 tablet (30 mg)", "at 08:00 and 20:00")
    assert TWELVE.when(CLOCK) == "at 8:00 am and 8:00 pm"
    assert (WORDS.how_much(TAPER), WORDS.when(TAPER)) == (
        "2 tablets (4 mg), then 1 tablet (2 mg)",
        "in steps by date until 29 Nov",
    )
    assert WORDS.how_much(regimen(Schedule(K.STOPPED))) == ""


def test_what_is_given_at_the_clinic_says_so_and_asks_for_no_amount() -> None:
    plan = regimen(Schedule(K.EVERY_WEEKS, first=NOV_12, every=4), None, Strength("120 mg"))
    assert WORDS.plan(plan, DENOSUMAB) == WORDS.when(plan, DENOSUMAB) == "every 4 weeks, on a Thursday, at the clinic"
    assert WORDS.led_name(DENOSUMAB, plan) == "Denosumab injection 120 mg"


def test_what_to_measure_is_never_made_up() -> None:
    unwritten = regimen(Schedule(K.CLOCK_TIMES, times((8, ""))), None, Strength(), told_amount="40 mg.")
    assert WORDS.how_much(unwritten, LONG) == "Plan: 40 mg. Which tablets: not written yet."
    assert WORDS.how_much(unwritten, QUICK) == "Plan: 40 mg. How many ml: not written yet."
    assert WORDS.how_much(unwritten, FENTANYL) == "Plan: 40 mg. Which patch: not written yet."
    assert WORDS.how_much(unwritten) == "Plan: 40 mg. What to measure: not written yet."
    assert WORDS.plan(unwritten, LONG) == "Plan: 40 mg. Which tablets: not written yet. When: at 08:00."
    nothing = regimen(Schedule(K.CLOCK_TIMES, times((8, ""))), None, Strength())
    assert WORDS.plan(nothing) == "How much: not written yet. When: at 08:00."
    part = regimen(Schedule(K.CLOCK_TIMES, times((8, "1"), (20, ""))))
    assert WORDS.plan(part) == "1 tablet (30 mg) at 08:00, how much is not written yet at 20:00"


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        (Schedule(K.CLOCK_TIMES), "at times not written yet"),
        (Schedule(K.INTERVAL), "every how many hours: not written yet"),
        (Schedule(K.INTERVAL, hours=1), "every hour, counted from the last one given"),
        (Schedule(K.WEEKDAYS), "on weekdays not written yet"),
        (Schedule(K.EVERY_DAYS, every=2), "every 2 days, the first day: not written yet"),
        (Schedule(K.TAPER), "in steps by date, not written yet"),
        (Schedule(K.ONE_OFF), "once, on a day not written yet"),
        (Schedule(K.CYCLE, days_on=5), "days 1 to 5 on; the next only when told"),
    ],
)
def test_what_is_not_written_is_said_to_be_not_written(schedule: Schedule, words: str) -> None:
    assert WORDS.when(regimen(schedule)) == words


def test_old_and_new_plan_stand_in_the_same_unit() -> None:
    old = regimen(Schedule(K.AS_NEEDED, amounts=(Decimal("2.5"),)), Unit.ML, ML_30)
    assert WORDS.change(old, NEEDED) == "from 2.5 ml (5 mg) to 5 ml (10 mg)"
    later = regimen(Schedule(K.CLOCK_TIMES, times((8, "1"), (22, "1"))))
    assert WORDS.change(CLOCK, later) == (
        "from 1 tablet (30 mg) at 08:00 and 20:00 to 1 tablet (30 mg) at 08:00 and 22:00"
    )
    more = regimen(Schedule(K.CLOCK_TIMES, times((8, "2"))))
    assert WORDS.change(CLOCK, more) == ("from 1 tablet (30 mg) at 08:00 and 20:00 to 2 tablets (60 mg) at 08:00")


@pytest.mark.parametrize(
    ("limits", "sentence"),
    [
        (
            Limits(240, 6, Decimal(5), by="Nurse Okafor", on=NOV_12),
            "Told by Nurse Okafor, 12 Nov: wait 4 hours; at most 6 doses of 5 ml in 24 hours.",
        ),
        (
            Limits(most_amount=Decimal(30), source=LimitSource.LABEL, on=NOV_12),
            "From the label: at most 30 ml in 24 hours.",
        ),
        (Limits(90, source=LimitSource.WRITTEN, by="Jo", on=NOV_12), "Written by Jo, 12 Nov: wait 1 hour 30 minutes."),
        (Limits(60, source=LimitSource.WRITTEN), "Written down: wait 1 hour."),
        (Limits(30, 1), "Told: wait 30 minutes; at most 1 dose in 24 hours."),
        (Limits(), ""),
    ],
)  # fmt: skip
def test_a_limit_names_its_source_and_is_said_in_what_the_hand_measures(limits: Limits, sentence: str) -> None:
    assert WORDS.limits(regimen(NEEDED.schedule, Unit.ML, ML_30, limits=limits)) == sentence


def test_a_limit_of_a_liquid_never_shows_mg_alone() -> None:
    in_mg = regimen(NEEDED.schedule, Unit.MG, ML_30, limits=Limits(most_amount=Decimal(30)))
    assert WORDS.limits(in_mg) == "Told: at most 30 mg (how many ml: not written yet) in 24 hours."


def test_a_day_of_another_year_is_said_with_its_year() -> None:
    told = Limits(240, by="Nurse Okafor", on=NOV_12)
    limited = regimen(Schedule(K.EVERY_DAYS, times((8, "1")), first=NOV_12, every=2, last=NOV_12), limits=told)
    same_year = replace(WORDS, today=date(2026, 12, 31))
    year_after = replace(WORDS, today=date(2027, 1, 1))
    assert same_year.limits(limited) == "Told by Nurse Okafor, 12 Nov: wait 4 hours."
    assert same_year.when(limited) == WORDS.when(limited)
    assert year_after.limits(limited) == "Told by Nurse Okafor, 12 Nov 2026: wait 4 hours."
    assert year_after.when(limited) == "every 2 days at 08:00, counted from 12 Nov 2026 until 12 Nov 2026"


def test_where_nothing_is_written_that_is_said_with_whom_to_call() -> None:
    assert WORDS.no_limits("01632 960142") == "How often: nothing is written. Call 01632 960142."
    assert WORDS.no_limits("") == "How often: nothing is written. Call the team."
    assert WORDS.late_rule(SENNA, "01632 960142") == "Nothing is written for a late dose. Call 01632 960142."
    told = Medicine("Senna", late_rule="After 12:00, call before giving it.", late_rule_by="Nurse Okafor")
    assert WORDS.late_rule(told, "") == "Told by Nurse Okafor: “After 12:00, call before giving it.”"
    assert WORDS.late_rule(Medicine("Senna", late_rule="Skip {it}."), "") == "Told: “Skip {it}.”"


@pytest.mark.parametrize(
    ("standing", "by", "on", "words"),
    [
        (Standing.WRITTEN_PLAN, "Dr Patel", NOV_12, "told by Dr Patel, 12 Nov, on a written plan"),
        (Standing.NEW_LABEL, "", NOV_12, "on the new label, 12 Nov"),
        (Standing.TOLD_BY_PHONE, "Nurse Okafor", NOV_12, "told by phone by Nurse Okafor, 12 Nov"),
        (Standing.TOLD_IN_ROOM, "", None, "told in the room"),
        (Standing.NOT_SAID, "Dr Patel", None, "told by Dr Patel"),
        (Standing.NOT_SAID, "", None, "where it stands: not said"),
    ],
)
def test_where_a_plan_stands(standing: Standing, by: str, on: date | None, words: str) -> None:
    assert WORDS.standing(regimen(CLOCK.schedule, standing=standing, told_by=by, told_on=on)) == words


NUMBERS = st.decimals("0.001", 1000, places=3)
AMOUNTS = st.lists(NUMBERS, min_size=1, max_size=3).map(tuple)
LIQUID_STRENGTHS = st.one_of(
    st.builds(Strength, st.text(max_size=8)),
    st.builds(
        Strength, st.just(""), NUMBERS, st.sampled_from([Unit.MG, Unit.MICROGRAMS, Unit.G]), NUMBERS, st.just(Unit.ML)
    ),
)
SCHEDULES = st.one_of(
    st.builds(
        Schedule,
        st.sampled_from([K.CLOCK_TIMES, K.WEEKDAYS, K.EVERY_DAYS, K.EVERY_WEEKS, K.EVERY_MONTHS, K.CYCLE, K.ONE_OFF]),
        times=st.lists(
            st.builds(DoseTime, st.times(), st.lists(NUMBERS, min_size=1, max_size=3).map(tuple)),
            min_size=1,
            max_size=4,
        ).map(tuple),
        first=st.one_of(st.none(), st.dates()),
        weekdays=st.lists(st.integers(0, 6)).map(tuple),
    ),
    st.builds(
        Schedule,
        st.sampled_from([K.AS_NEEDED, K.INTERVAL]),
        amounts=AMOUNTS,
        hours=st.integers(0, 100),
    ),
)


@given(SCHEDULES, LIQUID_STRENGTHS, st.sampled_from(Unit), st.text(max_size=8))
def test_every_dose_of_a_liquid_holds_ml(schedule: Schedule, strength: Strength, unit: Unit, told: str) -> None:
    for plan_unit, amounts in itertools.product((unit, Unit.ML, None), ("", told)):
        plan = Regimen("m", AT, "UTC", schedule, strength, plan_unit, told_amount=amounts)
        for words in (WORDS.how_much(plan, QUICK), WORDS.plan(plan, QUICK), TWELVE.change(plan, plan, QUICK)):
            says_nothing = plan_unit is None and not amounts.strip().rstrip(".")
            assert re.search(r"\bml\b", words) or (says_nothing and "not written yet" in words)


@given(SCHEDULES, st.sampled_from(Unit))
def test_no_plan_shows_a_code_or_an_open_gap(schedule: Schedule, unit: Unit) -> None:
    words = WORDS.plan(Regimen("m", AT, "UTC", schedule, Strength(), unit))
    assert not re.search(r"[{}_]|None|Decimal|\(\)|  |, ,", words)


def test_no_sentence_allows_or_advises() -> None:
    said = [WORDS.plan(plan) for plan, _ in SENTENCES]
    said += [WORDS.limits(regimen(NEEDED.schedule, Unit.ML, ML_30, limits=Limits(240, 6, Decimal(5), Decimal(30))))]
    assert not any(re.search(r"allowed|remaining|safe|should|enough|missed", words) for words in said)
