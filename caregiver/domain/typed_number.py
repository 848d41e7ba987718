"""A number as somebody types it: "1,5", "1.5", "½", "one and a half", "two", "1 000"."""

import re
import unicodedata
from decimal import Decimal

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP

MOST = Decimal(100_000)
"""More than any label holds; a larger number is a slip of the hand."""

_WHOLE = {
    word: Decimal(number)
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
    )
}
_PARTS = {
    "½": Decimal("0.5"),
    "1/2": Decimal("0.5"),
    "half": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "1/4": Decimal("0.25"),
    "quarter": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "3/4": Decimal("0.75"),
    "three quarters": Decimal("0.75"),
}
_PART = "|".join(map(re.escape, sorted(_PARTS, key=len, reverse=True)))
_WITH_PART = re.compile(rf"(?:(?P<whole>[0-9]+|{'|'.join(_WHOLE)})\s*(?:and\s+)?)?(?:a\s+)?(?P<part>{_PART})")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[ '’][0-9]{3})+(?:[.,][0-9]{1,4})?")
_DIGITS = re.compile(r"[0-9]*[.,]?[0-9]{1,4}|[0-9]+")
_IN_TWO_WAYS = re.compile(r"[1-9][0-9]{0,2}(?:[.,][0-9]{3})+(?:[.,][0-9]+)?")


def parse_number(text: str, field: str = "amount") -> Decimal:
    """The number somebody typed, more than zero; either decimal mark is read, whatever the locale.

    Raises:
        BadInput: With one sentence for `field`: no number; not above zero; too large; or one that some read as
            thousands and others as parts ("1,000", "1.250"), which nobody may guess about a medicine.
    """
    number = _read(_plain(text), field)
    if number <= 0:
        raise BadInput(field, QT_TRANSLATE_NOOP("caregiver", "Please write a number above 0."))
    if number > MOST:
        raise BadInput(field, QT_TRANSLATE_NOOP("caregiver", "This number is very large. Please look at it again."))
    return number


def _plain(text: str) -> str:
    """Lower case, one kind of space, and the ten digits we know."""
    digits = "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)
    return " ".join(digits.casefold().replace("⁄", "/").replace("−", "-").split())


def _read(typed: str, field: str) -> Decimal:
    if typed in _WHOLE:
        return _WHOLE[typed]
    with_part = _WITH_PART.fullmatch(typed)
    if with_part is not None:
        whole = with_part["whole"] or "0"
        return _WHOLE.get(whole, Decimal(0)) + (Decimal(whole) if whole.isdecimal() else 0) + _PARTS[with_part["part"]]
    if _IN_TWO_WAYS.fullmatch(typed):
        sentence = QT_TRANSLATE_NOOP(
            "caregiver",
            "This can be read in two ways. Please write a thousand as 1000, and one and a half as 1.5.",
        )
        raise BadInput(field, sentence)
    if _GROUPED.fullmatch(typed):
        return Decimal(re.sub(r"[ '’]", "", typed).replace(",", "."))
    unsigned = typed.removeprefix("-").removeprefix("+")
    if _DIGITS.fullmatch(unsigned):
        return Decimal(typed.replace(",", "."))
    raise BadInput(field, QT_TRANSLATE_NOOP("caregiver", "Please write a number, such as 2 or 1½."))
