"""What was given, as somebody types it beside an old note: "or", "oramorph 5 ml", "paracetamol 2".

A dose is never made up: the usual amount is that of the plan of that day, and only where the plan names a single one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from caregiver.domain.amounts import parse_number
from caregiver.domain.errors import BadInput
from caregiver.domain.strength import Strength
from caregiver.domain.text import QT_TRANSLATE_NOOP, Translate
from caregiver.domain.units import NAMES, Unit

NOT_ON_LIST = QT_TRANSLATE_NOOP("caregiver", "No medicine given when needed begins like this.")
SEVERAL = QT_TRANSLATE_NOOP("caregiver", "More than one medicine begins like this. Type more letters.")
OTHER_UNIT = QT_TRANSLATE_NOOP("caregiver", "Write it as the hand measures it: in {unit}.")
NO_UNIT = QT_TRANSLATE_NOOP("caregiver", "Write the unit too, such as ml or tablets.")

_AMOUNT = re.compile(
    r"(?:^|\s)(?P<amount>(?:[\d½¼¾.,]|(?:half|one|two|three|a)\s).*|half|one|two|three)$", re.IGNORECASE
)
_AND_UNIT = re.compile(r"(?P<number>.*?)\s*(?P<unit>[^\W\d_]+(?:\s+[^\W\d_]+){0,2})?\.?")


@dataclass(frozen=True)
class PlanThen:
    """A plan of a medicine.

    Attributes:
        begins: From when it held (UTC).
        uuid: Names it.
        is_as_needed: Whether it was given when needed.
        amount: The one amount it names, or None.
        unit: What the hand measures, or None.
        strength: Of the product.
    """

    begins: datetime
    uuid: str
    is_as_needed: bool
    amount: Decimal | None = None
    unit: Unit | None = None
    strength: Strength = field(default_factory=Strength)


@dataclass(frozen=True)
class PaperMedicine:
    """A medicine that is, or was, given when needed.

    Attributes:
        uuid: Names it.
        name: As it is shown.
        names: All it is called: name and brand.
        plans: Its plans, oldest first.
    """

    uuid: str
    name: str
    names: tuple[str, ...]
    plans: tuple[PlanThen, ...]

    def plan_at(self, at: datetime) -> PlanThen | None:
        """The plan that held, where it was given when needed; else None."""
        held = [plan for plan in self.plans if plan.begins <= at]
        return held[-1] if held and held[-1].is_as_needed else None

    def unit_at(self, at: datetime) -> Unit | None:
        """What the hand measures: by the plan of then, or by the first one for giving it when needed."""
        first = next((plan for plan in self.plans if plan.is_as_needed), None)
        plan = self.plan_at(at) or first
        return plan.unit if plan else None

    def begins_like(self, typed: str) -> bool:
        """Whether a name, or a later word of one, begins with what was typed."""
        return any(f" {typed}" in f" {name.casefold()}" for name in self.names)


@dataclass(frozen=True)
class PaperDose:
    """What was given.

    Attributes:
        medicine, regimen: Uuids of the medicine, and of the plan that held then, or "".
        amount: How much, in what the hand measures; None where that is not written.
        unit: The unit of `amount`.
        strength: Of the product by that plan; unknown without one.
    """

    medicine: str
    regimen: str = ""
    amount: Decimal | None = None
    unit: Unit | None = None
    strength: Strength = field(default_factory=Strength)


def read_given(typed: str, at: datetime, medicines: Sequence[PaperMedicine], translate: Translate) -> PaperDose:
    """The dose that was typed.

    Raises:
        BadInput: No medicine, or more than one, begins so; the amount is none. Names "given".
    """
    text = " ".join(typed.split())
    medicine, rest = _medicine(text, medicines)
    plan = medicine.plan_at(at)
    uuid, strength = (plan.uuid, plan.strength) if plan else ("", Strength())
    unit = medicine.unit_at(at)
    if not rest:
        amount = plan.amount if plan else None
        return PaperDose(medicine.uuid, uuid, amount, unit, strength)
    amount, typed_unit = _amount(rest, translate)
    if unit is not None and typed_unit not in (None, unit):
        raise BadInput("given", OTHER_UNIT, unit=translate(NAMES[unit][1], 2))
    if unit is None and typed_unit is None:
        raise BadInput("given", NO_UNIT)
    return PaperDose(medicine.uuid, uuid, amount, unit or typed_unit, strength)


def _medicine(text: str, medicines: Sequence[PaperMedicine]) -> tuple[PaperMedicine, str]:
    """The medicine whose name begins like the text, and what stands behind it."""
    match = _AMOUNT.search(text)
    name, rest = (text[: match.start()], match["amount"]) if match else (text, "")
    name = name.strip(" ,;:").casefold()
    found = [medicine for medicine in medicines if name and medicine.begins_like(name)]
    exact = [medicine for medicine in found if name in {each.casefold() for each in (medicine.name, *medicine.names)}]
    if len(exact) == 1:
        return exact[0], rest
    if not found:
        raise BadInput("given", NOT_ON_LIST)
    if len(found) > 1:
        raise BadInput("given", SEVERAL)
    return found[0], rest


def _amount(text: str, translate: Translate) -> tuple[Decimal, Unit | None]:
    match = _AND_UNIT.fullmatch(text)
    unit = None if match is None or not match["unit"] else _unit(match["unit"], translate)
    return parse_number(match["number"] if match and unit else text, "given"), unit


def _unit(typed: str, translate: Translate) -> Unit | None:
    wanted = typed.casefold()
    for unit, (one, many) in NAMES.items():
        if wanted in {translate(one, 1).casefold(), translate(many, 2).casefold()}:
            return unit
    return None
