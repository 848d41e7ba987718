"""How strong a medicine is, as its label says it (DESIGN 4; care-rules 1, 3, 4)."""

from dataclasses import dataclass
from decimal import Decimal

from caregiver.domain.amounts import Amount, Unit, check_number
from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Ingredient:
    """One active ingredient of a product, as the label tells it.

    Attributes:
        name: The generic name, in lower case: "paracetamol".
        number, unit: How much of it is in `Strength.per_number` of `Strength.per_unit`; None where not typed.
    """

    name: str
    number: Decimal | None = None
    unit: Unit | None = None

    def __post_init__(self) -> None:
        check_number("ingredients", self.number)


@dataclass(frozen=True)
class Strength:
    """The strength of one product.

    Attributes:
        words: As on the label, in the family's typing ("10 mg in 5 ml"); what is shown where no fields were typed.
        number, unit, per_number, per_unit: The same in fields: 10, mg, 5, ml; or 30, mg, 1, tablets. All or none. A
            patch is 25, micrograms per hour, 1, patches.
        ingredients: What is in it, for totals over all products; empty where nobody said.
    """

    words: str = ""
    number: Decimal | None = None
    unit: Unit | None = None
    per_number: Decimal | None = None
    per_unit: Unit | None = None
    ingredients: tuple[Ingredient, ...] = ()

    def __post_init__(self) -> None:
        fields = (self.number, self.unit, self.per_number, self.per_unit)
        if any(field is None for field in fields) and any(field is not None for field in fields):
            raise BadInput("strength", QT_TRANSLATE_NOOP("caregiver", "A strength needs a number, as on the label."))
        check_number("strength", self.number)
        check_number("strength", self.per_number)

    @property
    def is_in_fields(self) -> bool:
        """Whether the number behind an amount can be told."""
        return self.number is not None

    def behind(self, amount: Amount) -> Amount | None:
        """How much of the medicine is in `amount` ("10 mg" in "5 ml"), or None where the fields do not say."""
        if self.number is None or self.unit is None or self.per_number is None or self.per_unit is not amount.unit:
            return None
        if self.unit is Unit.MICROGRAMS_PER_HOUR:
            return None  # a rate: patches are counted, their rate is on the label
        return Amount(self.number * amount.number / self.per_number, self.unit)
