"""What is at home, by count and by the record (care-rules 7, 20)."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from caregiver.domain.amounts import Unit
from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP


class StockEvent(StrEnum):
    """A count, a new box, or what went otherwise than into the person."""

    COUNTED = "counted"
    NEW_SUPPLY = "new_supply"
    SPILLED = "spilled"
    BROKEN = "broken"
    RETURNED = "returned"
    DESTROYED = "destroyed"


@dataclass(frozen=True)
class StockNote:
    """One line in the book of what is at home.

    Attributes:
        at, zone: When and in which zone.
        medicine: Uuid.
        event: Counted (sets the number), new supply (adds), the others take away.
        number, unit: How much; a count may be 0.
        witness: Who counted with the writer, or was there: "Nurse Okafor".
        note: The family's words.
    """

    at: datetime
    zone: str
    medicine: str
    event: StockEvent
    number: Decimal
    unit: Unit
    witness: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        least = 0 if self.event is StockEvent.COUNTED else Decimal("0.001")
        if not (self.number.is_finite() and least <= self.number <= 1_000_000):
            raise BadInput("number", QT_TRANSLATE_NOOP("caregiver", "Please look at this number again."))
