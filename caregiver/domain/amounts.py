"""Units, what the hand measures, and the one place where an amount becomes words (care-rules 1 to 3)."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP

MOST = Decimal(100_000)
"""More than any label holds; a larger number is a slip of the hand."""


class Unit(StrEnum):
    """The closed list of units (care-rules 2)."""

    MICROGRAMS = "micrograms"
    MICROGRAMS_PER_HOUR = "micrograms_per_hour"
    MG = "mg"
    G = "g"
    ML = "ml"
    DROPS = "drops"
    TABLETS = "tablets"
    CAPSULES = "capsules"
    SACHETS = "sachets"
    PUFFS = "puffs"
    PATCHES = "patches"
    UNITS = "units"


@dataclass(frozen=True)
class Amount:
    """So much of something.

    Attributes:
        number: How many; more than zero.
        unit: Of what.
    """

    number: Decimal
    unit: Unit

    def __post_init__(self) -> None:
        check_number("amount", self.number)


def check_number(field: str, number: Decimal | None) -> None:
    """Raise BadInput, naming `field`, for a number that no dose can have."""
    if number is not None and not (number.is_finite() and 0 < number <= MOST):
        raise BadInput(field, QT_TRANSLATE_NOOP("caregiver", "Please look at this number again."))
