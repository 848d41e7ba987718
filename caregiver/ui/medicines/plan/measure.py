"""In what a plan is measured: the unit, the strength behind it, and whether it is written at all."""

from dataclasses import dataclass, field

from caregiver.domain.amounts import Unit
from caregiver.domain.strength import Strength


@dataclass(frozen=True)
class Measure:
    """What all amounts of a plan are in.

    Attributes:
        unit: What the hand measures; None while nobody said.
        strength: Of the product, for what is behind an amount.
        is_written: False while it is not written what to measure (care-rules 5): then no amount is asked.
    """

    unit: Unit | None = None
    strength: Strength = field(default_factory=Strength)
    is_written: bool = True
