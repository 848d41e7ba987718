"""Units, what the hand measures, and the one place where an amount becomes words (care-rules 1 to 3)."""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text, Translate, untranslated
from caregiver.domain.typed_number import MOST, parse_number
from caregiver.domain.units import HALVES, MICROGRAMS_IN, NAMES, PARTS, WHOLE, Unit

if TYPE_CHECKING:
    from caregiver.domain.strength import Strength

__all__ = ["MOST", "Amount", "AmountWords", "Unit", "amount_behind", "check_number", "parse_number"]

THOUSANDS_MARK = "\N{NARROW NO-BREAK SPACE}"
"""The same in every language: "3.000" and "3,000" are read as 3."""

_DECIMALS_SHOWN = 4
"""What is typed has no more; only what was divided has."""


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

    def as_unit(self, unit: Unit) -> "Amount | None":
        """The same mass in another unit of mass; None where that cannot be said."""
        if unit is self.unit:
            return self
        if self.unit not in MICROGRAMS_IN or unit not in MICROGRAMS_IN:
            return None
        number = self.number * MICROGRAMS_IN[self.unit] / MICROGRAMS_IN[unit]
        return Amount(number, unit) if number <= MOST else None


def check_number(field: str, number: Decimal | None) -> None:
    """Raise BadInput, naming `field`, for a number that no dose can have."""
    if number is not None and not (number.is_finite() and 0 < number <= MOST):
        raise BadInput(field, QT_TRANSLATE_NOOP("caregiver", "Please look at this number again."))


@dataclass(frozen=True)
class AmountWords:
    """Amounts as one family reads them: what the hand measures first, the medicine in it in brackets.

    Attributes:
        translate: Gives the words in the reader's language.
        decimal_mark: "." or ",".
    """

    translate: Translate = untranslated
    _: KW_ONLY
    decimal_mark: str = "."

    def number(self, number: Decimal) -> str:
        """ "3 000", "0.5", "5": never ".5" or "5.0"."""
        whole, _, part = f"{_as_shown(number):f}".partition(".")
        grouped = f"{int(whole):,}".replace(",", THOUSANDS_MARK)
        if whole.startswith("-") and not grouped.startswith("-"):
            grouped = f"-{grouped}"
        part = part.rstrip("0")
        return f"{grouped}{self.decimal_mark}{part}" if part else grouped

    def unit(self, unit: Unit, number: Decimal) -> str:
        """ "tablet" for one, else "tablets"."""
        one, many = NAMES[unit]
        whole = int(number) if number == number.to_integral_value() else 2
        return self.translate(one if number == 1 else many, whole)

    def measure(self, number: Decimal, unit: Unit) -> str:
        """What the hand measures, alone: "5 ml", "2 tablets", "half a tablet"; zero too, for a count."""
        part = PARTS.get((unit, number))
        if part is not None:
            return self._say(part)
        whole, rest = divmod(number, 1)
        if rest == Decimal("0.5") and number > 0 and unit in HALVES:
            half, and_half = HALVES[unit]
            return self._say(and_half, whole=self._whole(int(whole))) if whole else self._say(half)
        return self._say(
            QT_TRANSLATE_NOOP("caregiver", "{number} {unit}"),
            number=self.number(number),
            unit=self.unit(unit, number),
        )

    def amount(self, amount: Amount, strength: "Strength | None" = None) -> str:
        """ "5 ml (10 mg)", "half a tablet (15 mg)"; without fields of the strength only what the hand measures."""
        return self.choices((amount.number,), amount.unit, strength)

    def choices(
        self, numbers: Sequence[Decimal], unit: Unit, strength: "Strength | None" = None, *, is_liquid: bool = False
    ) -> str:
        """ "1 or 2 tablets (500 or 1 000 mg)"; one number is an amount.

        A liquid never shows mg alone: where its dose is in mg, it is said that the ml are not written.
        """
        hand = self._either(numbers, unit)
        behind = [amount_behind(Amount(number, unit), strength) for number in numbers]
        inside = [amount for amount in behind if amount is not None]
        if inside and len(inside) == len(numbers):
            return self._bracketed(hand, self._either([amount.number for amount in inside], inside[0].unit))
        if strength is not None and strength.unit is Unit.MICROGRAMS_PER_HOUR and unit is Unit.PATCHES:
            return self._bracketed(hand, self._rate(strength, is_one=all(number == 1 for number in numbers)))
        is_in_ml = strength is not None and strength.per_unit is Unit.ML
        if (is_in_ml and unit in MICROGRAMS_IN) or (is_liquid and unit is not Unit.ML):
            return self._bracketed(hand, self._say(QT_TRANSLATE_NOOP("caregiver", "how many ml: not written yet")))
        return hand

    def strength(self, strength: "Strength") -> str:
        """ "10 mg in 5 ml", "30 mg", "25 micrograms per hour"; without fields the words as on the label."""
        if strength.number is None or strength.unit is None or strength.per_number is None or strength.per_unit is None:
            return strength.words.strip()
        inside = self.measure(strength.number, strength.unit)
        if strength.per_number == 1 and strength.per_unit not in {Unit.ML, Unit.G}:
            return inside
        per = self.measure(strength.per_number, strength.per_unit)
        return self._say(QT_TRANSLATE_NOOP("caregiver", "{amount} in {per}"), amount=inside, per=per)

    def change(self, old: Amount, old_strength: "Strength | None", new: Amount, new_strength: "Strength | None") -> str:
        """ "from 2.5 ml (5 mg) to 5 ml (10 mg)": both in the same unit, also in the brackets.

        Where the hand measures something else than before, the brackets hold what can be compared; where nothing can,
        each is said as it is.
        """
        old, new = _in_one_unit(old, new)
        behind_old, behind_new = amount_behind(old, old_strength), amount_behind(new, new_strength)
        before, after = self.amount(old, old_strength), self.amount(new, new_strength)
        if behind_old is not None and behind_new is not None:
            behind_old, behind_new = _in_one_unit(behind_old, behind_new)
            before = self._bracketed(self.measure(old.number, old.unit), self._plain(behind_old))
            after = self._bracketed(self.measure(new.number, new.unit), self._plain(behind_new))
        return self._say(QT_TRANSLATE_NOOP("caregiver", "from {before} to {after}"), before=before, after=after)

    def _either(self, numbers: Sequence[Decimal], unit: Unit) -> str:
        """ "5 ml", "1 or 2 tablets", "half a tablet or 1 tablet"."""
        measures = [self.measure(number, unit) for number in numbers]
        if len(numbers) > 1 and all(self._is_in_digits(number, unit) for number in numbers):
            measures = [*[self.number(number) for number in numbers[:-1]], measures[-1]]
        words = measures[-1]
        if len(measures) > 1:
            before = ", ".join(measures[:-1])
            words = self._say(QT_TRANSLATE_NOOP("caregiver", "{before} or {last}"), before=before, last=words)
        return words

    def _is_in_digits(self, number: Decimal, unit: Unit) -> bool:
        return (unit, number) not in PARTS and not (unit in HALVES and number % 1 == Decimal("0.5"))

    def _rate(self, strength: "Strength", is_one: bool) -> str:
        rate = self.strength(strength)
        return rate if is_one else self._say(QT_TRANSLATE_NOOP("caregiver", "{rate} each"), rate=rate)

    def _plain(self, amount: Amount) -> str:
        return self.measure(amount.number, amount.unit)

    def _bracketed(self, hand: str, inside: str) -> str:
        return self._say(QT_TRANSLATE_NOOP("caregiver", "{amount} ({inside})"), amount=hand, inside=inside)

    def _whole(self, whole: int) -> str:
        return self._say(WHOLE[whole - 1]) if whole <= len(WHOLE) else self.number(Decimal(whole))

    def _say(self, source: str, **values: object) -> str:
        return Text(source, values).words(self.translate)


def amount_behind(amount: Amount, strength: "Strength | None") -> Amount | None:
    """The medicine in `amount`, or None where the strength does not say, or says more than any dose can be."""
    try:
        return None if strength is None else strength.behind(amount)
    except BadInput:
        return None  # what the hand measured is still shown


def _in_one_unit(first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """Both in the smaller of two units of mass; other amounts as they are."""
    if first.unit not in MICROGRAMS_IN or second.unit not in MICROGRAMS_IN:
        return first, second
    unit = min(first.unit, second.unit, key=MICROGRAMS_IN.__getitem__)
    small_first, small_second = first.as_unit(unit), second.as_unit(unit)
    return (first, second) if small_first is None or small_second is None else (small_first, small_second)


def _as_shown(number: Decimal) -> Decimal:
    """The number itself; what was divided and has no end is rounded to four digits that count."""
    exponent = number.normalize().as_tuple().exponent
    if not isinstance(exponent, int) or exponent >= -_DECIMALS_SHOWN:
        return number
    decimals = max(_DECIMALS_SHOWN, _DECIMALS_SHOWN - 1 - number.adjusted())
    return number.quantize(Decimal(1).scaleb(-decimals))
