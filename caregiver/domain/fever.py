"""The temperature at which the team wants to be called, as the family was told; never a number without its unit."""

import re
from decimal import Decimal
from enum import StrEnum

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP


class FeverUnit(StrEnum):
    """What a thermometer shows."""

    CELSIUS = "°C"
    FAHRENHEIT = "°F"


_SPANS = {FeverUnit.CELSIUS: (Decimal(35), Decimal(42)), FeverUnit.FAHRENHEIT: (Decimal(95), Decimal(108))}
_TYPED = re.compile(r"(?P<number>\d{2,3}([.,]\d)?)\s*(°?\s*(?P<unit>[CcFf]))?")


def fever_figure(typed: str, unit: FeverUnit | None = None) -> str:
    """The figure as it stands on the sheet, "37.5 °C"; empty when nothing is typed.

    Args:
        unit: Counts where none was typed behind the number.

    Raises:
        BadInput: It is no temperature of a body, or its unit is not said; names "fever_figure".
    """
    if not typed.strip():
        return ""
    found = _TYPED.fullmatch(typed.strip())
    if found is None:
        raise BadInput("fever_figure", QT_TRANSLATE_NOOP("caregiver", "Please write a number, such as 37.5."))
    letter = found["unit"]
    said = FeverUnit(f"°{letter.upper()}") if letter else unit
    if said is None:
        raise BadInput("fever_figure", QT_TRANSLATE_NOOP("caregiver", "Is that in °C or in °F?"))
    number = Decimal(found["number"].replace(",", "."))
    least, most = _SPANS[said]
    if not least <= number <= most:
        raise BadInput("fever_figure", QT_TRANSLATE_NOOP("caregiver", "Please look again at the number and its unit."))
    return f"{number} {said}"
