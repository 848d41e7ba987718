"""Counting what is recorded: the last 24 hours, an ingredient over all products, what is at home (care-rules 7, 20).

Counts are of what is recorded, never of what is allowed. Nothing is guessed: a dose whose amount is not written is
counted apart, and amounts that cannot be turned into each other are never added.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType

from caregiver.domain.amounts import MOST, Amount, Unit, amount_behind
from caregiver.domain.dose import Dose
from caregiver.domain.known_medicine import own_ingredient
from caregiver.domain.medicine import Route
from caregiver.domain.stock import StockEvent, StockNote
from caregiver.domain.strength import Ingredient
from caregiver.domain.units import MICROGRAMS_IN

_WINDOW = timedelta(hours=24)


@dataclass(frozen=True)
class Rolling:
    """The doses of one medicine in the last 24 hours.

    Attributes:
        doses: How many were given, whole or in part.
        amount: What the hand measured in all, or None where nothing was measured.
        medicine_amount: How much of the medicine that is, or None where the strength of one of them is not in fields.
        unmeasured: How many of the doses have no amount written.
        also: What the hand measured in other units, where the form changed within the time.
        is_liquid: Whether any of it came from a bottle: a liquid never shows mg alone.
    """

    doses: int
    amount: Amount | None
    medicine_amount: Amount | None
    unmeasured: int = 0
    also: tuple[Amount, ...] = ()
    is_liquid: bool = False


@dataclass(frozen=True)
class IngredientTotal:
    """One ingredient over all products in the last 24 hours (care.md 5.4).

    Attributes:
        name: As the labels call it: "paracetamol".
        measured: What the hand measured, a unit each: 4 tablets, 10 ml.
        amount: How much of the ingredient that is, or None where it cannot be told.
        leaves_out_pump: Whether a pump runs, which no total counts.
        unmeasured: How many doses have no amount, or a strength that does not say how much is in them.
        leaves_out_patch: Whether a patch holds it, which no total counts.
        route: How all of it was given, where it was not all given in one way; else None. A mg by mouth and one that was
            injected are not alike, so no total is of both; OTHER is also of what nobody named.
        leaves_out_once: Whether something was given once that is not on the list, which no total counts.
    """

    name: str
    measured: tuple[Amount, ...]
    amount: Amount | None
    leaves_out_pump: bool
    unmeasured: int = 0
    leaves_out_patch: bool = False
    route: Route | None = None
    leaves_out_once: bool = False


@dataclass(frozen=True)
class Stock:
    """What is at home by the record.

    Attributes:
        number, unit: The last count, with what came and went since; below zero where more is recorded as given than
            was there.
        counted: What the last count found, in `unit`.
        counted_at, zone: When it was counted (UTC), and the zone it was lived in.
        last_day: The day of the last planned dose that the record covers; None where the plan ends before, or where
            not even the next dose is covered.
        short_on: The day of the first planned dose that the record does not cover, or None.
        unmeasured: How many doses since the count could not be taken off.
    """

    number: Decimal
    unit: Unit
    counted: Decimal
    counted_at: datetime
    zone: str
    last_day: date | None = None
    short_on: date | None = None
    unmeasured: int = 0


def last_24_hours(doses: Iterable[Dose], now: datetime) -> tuple[Dose, ...]:
    """The doses given later than 24 real hours before `now`, and not after it: (now - 24 h, now]."""
    end = now.astimezone(UTC)  # in one zone Python would subtract what the clocks show
    return tuple(dose for dose in doses if dose.is_given and end - _WINDOW < dose.at <= end)


def rolling(doses: Iterable[Dose], now: datetime) -> Rolling:
    """The last 24 hours of one medicine, from its doses."""
    given = last_24_hours(doses, now)
    measured = [dose.measured for dose in given if dose.measured is not None]
    behind = [amount_behind(dose.measured, dose.strength) for dose in given if dose.measured is not None]
    inside = [amount for amount in behind if amount is not None]
    masses = summed(inside) if len(inside) == len(measured) else ()
    hand = summed(measured)
    return Rolling(
        doses=len(given),
        amount=hand[0] if hand else None,
        medicine_amount=masses[0] if len(masses) == 1 else None,
        unmeasured=len(given) - len(measured),
        also=hand[1:],
        is_liquid=any(dose.strength.per_unit is Unit.ML for dose in given),
    )


def ingredient_totals(
    doses: Iterable[Dose],
    now: datetime,
    has_pump: bool,
    on_patches: Collection[str] = (),
    holds: Callable[[str], tuple[str, ...]] = own_ingredient,
    routes: Mapping[str, Route] = MappingProxyType({}),
) -> tuple[IngredientTotal, ...]:
    """The ingredients of all doses in the last 24 hours, by name and route.

    Args:
        doses: Of all medicines and one-offs.
        now: Until when.
        has_pump: Whether a pump runs: what is in it is not counted.
        on_patches: Names of ingredients in patches now on the skin, which are rates and not counted either.
        holds: Gives the generic names behind a name: ("paracetamol",) for "acetaminophen", both of a combination; see
            `Library.ingredients_of`. How much of each a combination holds is then not known, and is said.
        routes: Of medicines, by their uuids; a dose that names its own goes before.
    """
    parts: dict[str, dict[Route, list[tuple[Dose, Ingredient]]]] = {}
    patches = {name for told in on_patches for name in holds(told)}
    given = last_24_hours(doses, now)
    for dose in given:
        route = dose.route or routes.get(dose.medicine, Route.OTHER)
        for ingredient in _ingredients(dose, holds):
            if ingredient.unit is Unit.MICROGRAMS_PER_HOUR:
                patches.add(ingredient.name)
            else:
                parts.setdefault(ingredient.name, {}).setdefault(route, []).append((dose, ingredient))
    once = any(not (dose.medicine or dose.strength.ingredients) for dose in given)
    bare = IngredientTotal("", (), None, has_pump, leaves_out_once=once)
    return tuple(
        total
        for name in sorted(parts)
        for total in _of_each_route(replace(bare, name=name, leaves_out_patch=name in patches), parts[name])
    )


def stock(
    notes: Sequence[StockNote], doses: Iterable[Dose], planned: Iterable[tuple[date, Decimal]] = ()
) -> Stock | None:
    """What is at home of one medicine: its last count, with what came, was given or went since; None if never counted.

    Args:
        notes: Of the medicine, in the order they were written.
        doses: Of the medicine; only what was given after the count is taken off.
        planned: Day and amount of each dose still to come, in order, in the unit of the count.
    """
    counts = [note for note in notes if note.event is StockEvent.COUNTED]
    if not counts:
        return None
    count = max(reversed(counts), key=lambda note: note.at)
    number, unmeasured = count.number, 0
    for note in notes:
        if note.at > count.at and note.event is not StockEvent.COUNTED:
            change = _in_unit(note.number, note.unit, count.unit)
            unmeasured += change is None
            number += (change or 0) if note.event is StockEvent.NEW_SUPPLY else -(change or 0)
    for dose in doses:
        if dose.at > count.at and dose.is_given:
            measured = dose.measured
            given = None if measured is None else _in_unit(measured.number, measured.unit, count.unit)
            unmeasured += given is None
            number -= given or 0
    last_day, short_on = run_out(number, planned)
    return Stock(number, count.unit, count.number, count.at, count.zone, last_day, short_on, unmeasured)


def run_out(number: Decimal, planned: Iterable[tuple[date, Decimal]]) -> tuple[date | None, date | None]:
    """The day of the last planned dose that `number` covers, and of the first that it does not.

    Both None where all are covered; the first None where not even the next one is.
    """
    last_day: date | None = None
    for day, amount in planned:
        if amount > number:
            return last_day, day
        number -= amount
        last_day = day
    return None, None


def summed(amounts: Iterable[Amount]) -> tuple[Amount, ...]:
    """The sum of amounts, one for each unit they cannot be turned out of; masses in the smallest unit used."""
    totals: list[Amount] = []
    for amount in amounts:
        for place, total in enumerate(totals):
            both = _added(total, amount)
            if both is not None:
                totals[place] = both
                break
        else:
            totals.append(amount)
    return tuple(totals)


def _added(first: Amount, second: Amount) -> Amount | None:
    """Both together in the smaller unit that can still be read, or None where they cannot be added."""
    for unit in sorted({first.unit, second.unit}, key=lambda unit: MICROGRAMS_IN.get(unit, Decimal(0))):
        a, b = first.as_unit(unit), second.as_unit(unit)
        if a is not None and b is not None and a.number + b.number <= MOST:
            return Amount(a.number + b.number, unit)
    return None


def _ingredients(dose: Dose, holds: Callable[[str], tuple[str, ...]]) -> Iterator[Ingredient]:
    """The ingredients under their generic names; those of a combination without its number, which is of one of them."""
    for ingredient in dose.strength.ingredients:
        names = holds(ingredient.name)
        if len(names) == 1:
            yield replace(ingredient, name=names[0])
        else:
            yield from map(Ingredient, names)


def _of_each_route(
    bare: IngredientTotal, by_route: Mapping[Route, Sequence[tuple[Dose, Ingredient]]]
) -> Iterator[IngredientTotal]:
    """By mouth first; one route alone is not named."""
    for route in Route:
        if route in by_route:
            named = replace(bare, route=route) if len(by_route) > 1 else bare
            yield from _of_each_unit(named, by_route[route])


def _of_each_unit(bare: IngredientTotal, parts: Sequence[tuple[Dose, Ingredient]]) -> Iterator[IngredientTotal]:
    """One for each unit that cannot be turned into another: mg and units of the same ingredient stay apart."""
    inside = [(dose, _inside(dose, ingredient)) for dose, ingredient in parts]
    unmeasured = sum(amount is None for _, amount in inside)
    sums = summed(amount for _, amount in inside if amount is not None)
    for place, total in enumerate(sums):
        measured = [d.measured for d, a in inside if d.measured and a is not None and _added(total, a) is not None]
        unknown = unmeasured if place == 0 else 0
        yield replace(bare, measured=summed(measured), amount=total, unmeasured=unknown)
    if not sums:
        hand = summed(dose.measured for dose, _ in inside if dose.measured)
        yield replace(bare, measured=hand, unmeasured=unmeasured)


def _inside(dose: Dose, ingredient: Ingredient) -> Amount | None:
    """How much of an ingredient is in a dose; None where label or dose do not say."""
    per_number, per_unit = dose.strength.per_number, dose.strength.per_unit
    if dose.amount is None or dose.unit is None or ingredient.number is None or ingredient.unit is None:
        return None
    if per_number is None or per_unit is not dose.unit:
        return None
    number = ingredient.number * dose.amount / per_number
    return Amount(number, ingredient.unit) if number <= MOST else None


def _in_unit(number: Decimal, unit: Unit, wanted: Unit) -> Decimal | None:
    if unit is wanted:
        return number
    if unit not in MICROGRAMS_IN or wanted not in MICROGRAMS_IN:
        return None
    return number * MICROGRAMS_IN[unit] / MICROGRAMS_IN[wanted]
