"""Counting what is recorded: the last 24 hours, ingredients over all products, what is at home (care-rules 7, 20)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from caregiver.domain.amounts import MOST, Amount, Unit
from caregiver.domain.counting import Rolling, ingredient_totals, last_24_hours, rolling, run_out, stock, summed
from caregiver.domain.dose import Dose, DoseAnswer, Purpose
from caregiver.domain.medicine import Route
from caregiver.domain.stock import StockEvent, StockNote
from caregiver.domain.strength import Ingredient, Strength
from caregiver.domain.units import MICROGRAMS_IN

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
LIQUID = Strength("", Decimal(10), Unit.MG, Decimal(5), Unit.ML)
HOUR, DAY, TICK = timedelta(hours=1), timedelta(hours=24), timedelta(microseconds=1)
CHANGES = [
    ("Europe/London", datetime(2026, 10, 25, 1, tzinfo=UTC)),
    ("Europe/London", datetime(2026, 3, 29, 1, tzinfo=UTC)),
    ("Australia/Lord_Howe", datetime(2026, 4, 4, 15, tzinfo=UTC)),
    ("America/New_York", datetime(2026, 11, 1, 6, tzinfo=UTC)),
]


def product(unit: Unit, *ingredients: Ingredient) -> Strength:
    """One tablet (or ml) of it, with these ingredients."""
    return Strength("", Decimal(1), Unit.MG, Decimal(1), unit, ingredients)


def dose(
    at: datetime,
    number: str | None = "5",
    unit: Unit = Unit.ML,
    strength: Strength = LIQUID,
    answer: DoseAnswer = DoseAnswer.GIVEN,
) -> Dose:
    amount = None if number is None else Decimal(number)
    return Dose(at, "UTC", Purpose.AS_NEEDED, answer, "m", amount=amount, unit=unit, strength=strength)


def note(event: StockEvent, number: str, at: datetime, unit: Unit = Unit.TABLETS) -> StockNote:
    return StockNote(at, "UTC", "m", event, Decimal(number), unit)


PARACETAMOL = product(Unit.TABLETS, Ingredient("paracetamol", Decimal(500), Unit.MG))
CO_CODAMOL = product(
    Unit.TABLETS,
    Ingredient("Paracetamol", Decimal("0.5"), Unit.G),
    Ingredient("codeine", Decimal(30), Unit.MG),
)


def test_the_story_counts_as_it_is_told() -> None:
    doses = [dose(NOW - 16 * HOUR), dose(NOW - 11 * HOUR), dose(NOW - 2 * HOUR), dose(NOW - 25 * HOUR)]
    counted = rolling(doses, NOW)
    assert counted == Rolling(3, Amount(Decimal(15), Unit.ML), Amount(Decimal(30), Unit.MG), is_liquid=True)


def test_a_dose_exactly_24_hours_ago_is_out_and_one_of_this_moment_is_in() -> None:
    inside = [dose(NOW - DAY + TICK), dose(NOW)]
    outside = [dose(NOW - DAY), dose(NOW + TICK)]
    assert last_24_hours([*outside, *inside], NOW) == tuple(inside)


@pytest.mark.parametrize(("zone", "change"), CHANGES)
@given(given_at=st.integers(0, 50 * 60), asked_at=st.integers(0, 50 * 60))
@example(given_at=0, asked_at=24 * 60)
@example(given_at=1, asked_at=24 * 60)
def test_24_hours_are_real_hours_when_clocks_change(zone: str, change: datetime, given_at: int, asked_at: int) -> None:
    start = change - DAY
    when, now = start + timedelta(minutes=given_at), start + timedelta(minutes=asked_at)
    local = ZoneInfo(zone)
    counted = last_24_hours([dose(when.astimezone(local))], now.astimezone(local))
    assert bool(counted) is (now - DAY < when <= now)


def test_what_was_not_given_never_counts_and_a_part_does() -> None:
    doses = [dose(NOW, answer=DoseAnswer.NOT_GIVEN), dose(NOW, "2", answer=DoseAnswer.PART)]
    assert rolling(doses, NOW).doses == 1
    assert rolling(doses, NOW).amount == Amount(Decimal(2), Unit.ML)


def test_a_corrected_dose_counts_as_it_stands_now() -> None:
    before, after = dose(NOW - DAY - HOUR), dose(NOW - HOUR, "2.5")
    assert rolling([before], NOW).doses == 0
    assert rolling([after], NOW).amount == Amount(Decimal("2.5"), Unit.ML)


def test_a_dose_without_an_amount_is_counted_apart() -> None:
    counted = rolling([dose(NOW), dose(NOW, None)], NOW)
    assert (counted.doses, counted.amount, counted.unmeasured) == (2, Amount(Decimal(5), Unit.ML), 1)


def test_the_mg_are_left_out_where_one_strength_does_not_say() -> None:
    counted = rolling([dose(NOW), dose(NOW, strength=Strength("10 mg in 5 ml"))], NOW)
    assert counted.amount == Amount(Decimal(10), Unit.ML)
    assert counted.medicine_amount is None


def test_two_forms_within_a_day_are_never_added() -> None:
    tablet = Strength("", Decimal(10), Unit.MG, Decimal(1), Unit.TABLETS)
    counted = rolling([dose(NOW), dose(NOW, "1", Unit.TABLETS, tablet)], NOW)
    assert counted.amount == Amount(Decimal(5), Unit.ML)
    assert counted.also == (Amount(Decimal(1), Unit.TABLETS),)
    assert counted.medicine_amount == Amount(Decimal(20), Unit.MG)


@given(st.lists(st.tuples(st.decimals("0.1", 500, places=1), st.sampled_from(Unit)), max_size=12))
def test_a_sum_keeps_every_unit_apart_and_loses_nothing(parts: Sequence[tuple[Decimal, Unit]]) -> None:
    sums = summed(Amount(number, unit) for number, unit in parts)
    for unit in Unit:
        if unit not in MICROGRAMS_IN:
            kept = [amount.number for amount in sums if amount.unit is unit]
            assert sum(kept) == sum(number for number, of in parts if of is unit)
            assert len(kept) <= 1
    masses = [amount.number * MICROGRAMS_IN[amount.unit] for amount in sums if amount.unit in MICROGRAMS_IN]
    assert sum(masses) == sum(number * MICROGRAMS_IN[unit] for number, unit in parts if unit in MICROGRAMS_IN)
    assert all(amount.number <= MOST for amount in sums)


def test_a_sum_that_nobody_could_read_is_kept_in_its_parts() -> None:
    many = Amount(Decimal(60_000), Unit.UNITS)
    assert summed([many, many]) == (many, many)
    grams, micrograms = Amount(Decimal(90), Unit.MG), Amount(Decimal(50_000), Unit.MICROGRAMS)
    assert summed([grams, micrograms]) == (Amount(Decimal(140), Unit.MG),)


def test_an_ingredient_is_added_over_all_products() -> None:
    doses = [dose(NOW, "2", Unit.TABLETS, PARACETAMOL), dose(NOW - HOUR, "2", Unit.TABLETS, CO_CODAMOL)]
    codeine, paracetamol = ingredient_totals(doses, NOW, has_pump=True)
    assert (paracetamol.name, paracetamol.amount) == ("paracetamol", Amount(Decimal(2000), Unit.MG))
    assert paracetamol.measured == (Amount(Decimal(4), Unit.TABLETS),)
    assert (codeine.name, codeine.amount) == ("codeine", Amount(Decimal(60), Unit.MG))
    assert paracetamol.leaves_out_pump
    assert codeine.leaves_out_pump


def test_an_ingredient_is_found_under_every_name() -> None:
    american = product(Unit.TABLETS, Ingredient("Acetaminophen", Decimal(325), Unit.MG))
    doses = [dose(NOW, "1", Unit.TABLETS, american), dose(NOW, "1", Unit.TABLETS, PARACETAMOL)]
    (total,) = ingredient_totals(doses, NOW, False, holds=lambda _name: ("paracetamol",))
    assert total.amount == Amount(Decimal(825), Unit.MG)


def test_a_combination_under_its_own_name_still_counts_as_what_is_in_it() -> None:
    typed = product(Unit.TABLETS, Ingredient("Co-codamol", Decimal(500), Unit.MG))
    doses = [dose(NOW, "2", Unit.TABLETS, PARACETAMOL), dose(NOW, "2", Unit.TABLETS, typed)]
    held = {"Co-codamol": ("codeine", "paracetamol")}
    codeine, paracetamol = ingredient_totals(doses, NOW, False, holds=lambda name: held.get(name, (name,)))
    assert (paracetamol.amount, paracetamol.unmeasured) == (Amount(Decimal(1000), Unit.MG), 1)
    assert (codeine.amount, codeine.unmeasured) == (None, 1)


def test_what_a_label_does_not_say_is_never_left_out_without_a_word() -> None:
    unsaid = product(Unit.TABLETS, Ingredient("paracetamol"))
    of_other_unit = dose(NOW, "5", Unit.ML, PARACETAMOL)
    doses = [dose(NOW, "2", Unit.TABLETS, PARACETAMOL), dose(NOW, "1", Unit.TABLETS, unsaid), of_other_unit,
             dose(NOW, None, Unit.TABLETS, PARACETAMOL)]  # fmt: skip
    (total,) = ingredient_totals(doses, NOW, has_pump=False)
    assert (total.amount, total.unmeasured) == (Amount(Decimal(1000), Unit.MG), 3)
    (alone,) = ingredient_totals([dose(NOW, "1", Unit.TABLETS, unsaid)], NOW, has_pump=False)
    assert (alone.amount, alone.unmeasured, alone.measured) == (None, 1, (Amount(Decimal(1), Unit.TABLETS),))


def test_units_that_cannot_be_turned_into_each_other_stay_apart() -> None:
    heparin_mg = product(Unit.ML, Ingredient("enoxaparin", Decimal(100), Unit.MG))
    heparin_units = product(Unit.ML, Ingredient("enoxaparin", Decimal(10_000), Unit.UNITS))
    totals = ingredient_totals(
        [dose(NOW, "1", Unit.ML, heparin_mg), dose(NOW, "1", Unit.ML, heparin_units)], NOW, False
    )
    assert [total.amount for total in totals] == [Amount(Decimal(100), Unit.MG), Amount(Decimal(10_000), Unit.UNITS)]
    assert all(total.measured == (Amount(Decimal(1), Unit.ML),) for total in totals)


def test_a_patch_is_a_rate_and_is_not_counted_but_said() -> None:
    patch = Strength(
        "", Decimal(25), Unit.MICROGRAMS_PER_HOUR, Decimal(1), Unit.PATCHES,
        (Ingredient("fentanyl", Decimal(25), Unit.MICROGRAMS_PER_HOUR),),
    )  # fmt: skip
    lozenge = product(Unit.UNITS, Ingredient("fentanyl", Decimal(200), Unit.MICROGRAMS))
    doses = [dose(NOW, "1", Unit.PATCHES, patch), dose(NOW, "1", Unit.UNITS, lozenge)]
    (total,) = ingredient_totals(doses, NOW, has_pump=False)
    assert total.amount == Amount(Decimal(200), Unit.MICROGRAMS)
    assert total.leaves_out_patch
    (on_skin,) = ingredient_totals(doses[1:], NOW, False, on_patches=["Fentanyl"])
    assert on_skin.leaves_out_patch


def test_what_went_in_by_another_route_is_never_added() -> None:
    oral = product(Unit.ML, Ingredient("morphine", Decimal(2), Unit.MG))
    ampoule = product(Unit.ML, Ingredient("morphine", Decimal(10), Unit.MG))
    tablet = product(Unit.TABLETS, Ingredient("morphine", Decimal(30), Unit.MG))
    doses = [dose(NOW, "1", Unit.ML, ampoule), replace(dose(NOW, "5", Unit.ML, oral), medicine="oral"),
             replace(dose(NOW, "1", Unit.TABLETS, tablet), route=Route.MOUTH)]  # fmt: skip
    routes = {"m": Route.INJECTION, "oral": Route.MOUTH}
    mouth, injected = ingredient_totals(doses, NOW, False, routes=routes)
    assert (mouth.route, mouth.amount) == (Route.MOUTH, Amount(Decimal(40), Unit.MG))
    assert mouth.measured == (Amount(Decimal(5), Unit.ML), Amount(Decimal(1), Unit.TABLETS))
    assert (injected.route, injected.amount) == (Route.INJECTION, Amount(Decimal(10), Unit.MG))
    (alone,) = ingredient_totals(doses[:1], NOW, False, routes=routes)
    assert alone.route is None, "one route needs no name"
    assert [each.route for each in ingredient_totals(doses, NOW, False)] == [Route.MOUTH, Route.OTHER]


def test_what_was_given_once_and_is_not_on_the_list_is_not_counted_but_said() -> None:
    once = replace(dose(NOW, "1", Unit.ML, Strength("10 mg in 1 ml")), medicine="", name="Morphine injection")
    counted = dose(NOW, "2", Unit.TABLETS, PARACETAMOL)
    (total,) = ingredient_totals([once, counted], NOW, False)
    assert total.leaves_out_once
    (before,) = ingredient_totals([replace(once, at=NOW - DAY), counted], NOW, False)
    assert not before.leaves_out_once


def test_stock_is_the_last_count_with_what_came_and_went_since() -> None:
    count = NOW - 48 * HOUR
    notes = [
        note(StockEvent.COUNTED, "99", count - HOUR),
        note(StockEvent.COUNTED, "20", count),
        note(StockEvent.NEW_SUPPLY, "28", count + HOUR),
        note(StockEvent.SPILLED, "1", count + HOUR),
        note(StockEvent.RETURNED, "2", count + HOUR),
        note(StockEvent.BROKEN, "1", count - HOUR),
    ]
    doses = [dose(count - HOUR, "2", Unit.TABLETS), dose(count, "2", Unit.TABLETS), dose(NOW, "2", Unit.TABLETS),
             dose(NOW, "2", Unit.TABLETS, answer=DoseAnswer.NOT_GIVEN)]  # fmt: skip
    found = stock(notes, doses)
    assert found is not None
    assert (found.number, found.unit, found.counted, found.counted_at) == (
        Decimal(43),
        Unit.TABLETS,
        Decimal(20),
        count,
    )
    assert found.unmeasured == 0


def test_nothing_counted_is_no_stock() -> None:
    assert stock([note(StockEvent.NEW_SUPPLY, "28", NOW)], []) is None
    assert stock([], [dose(NOW)]) is None


def test_a_dose_that_cannot_be_taken_off_is_said_and_more_given_than_counted_goes_below_zero() -> None:
    found = stock([note(StockEvent.COUNTED, "1", NOW - DAY)], [dose(NOW, "5"), dose(NOW, None, Unit.TABLETS),
                  dose(NOW, "3", Unit.TABLETS)])  # fmt: skip
    assert found is not None
    assert (found.number, found.unmeasured) == (Decimal(-2), 2)


def test_the_run_out_day_of_the_story() -> None:
    senna = [(date(2026, 11, day), Decimal(2)) for day in range(22, 30)]
    assert run_out(Decimal(8), senna) == (date(2026, 11, 25), date(2026, 11, 26))
    assert run_out(Decimal(1), senna) == (None, date(2026, 11, 22))
    assert run_out(Decimal(99), senna) == (None, None)
    assert run_out(Decimal(0), []) == (None, None)


@given(st.integers(0, 200), st.lists(st.integers(1, 9), max_size=30))
def test_the_doses_up_to_the_last_day_use_no_more_than_is_there(number: int, amounts: list[int]) -> None:
    start = date(2026, 11, 22)
    planned = [(start + timedelta(days=day), Decimal(amount)) for day, amount in enumerate(amounts)]
    last_day, short_on = run_out(Decimal(number), planned)
    if short_on is None:
        assert sum(amounts) <= number
    else:
        covered = [amount for day, amount in planned if day < short_on]
        assert sum(covered) <= number < sum(covered) + dict(planned)[short_on]
        assert last_day == (short_on - timedelta(days=1) if covered else None)
