"""The words a record is made of, as codes (care.md 1.7, with the additions of care-rules).

A stored record holds codes, so that its words can be shown in any language and counted. What no code says is kept in
the family's own words, after "own:". Left and right are always the person's own.
"""

from caregiver.domain.code import Code, Kind
from caregiver.domain.errors import BadInput
from caregiver.domain.note import clean_line
from caregiver.domain.pain_codes import EASED, QUALITY, SIGN, TIMING, WORSE
from caregiver.domain.regions import REGIONS
from caregiver.domain.symptom_codes import AREA, COMFORT, SYMPTOM
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

__all__ = ["LONGEST_OWN", "Code", "Kind", "codes", "is_starred", "more", "own", "own_words", "usual", "word"]

LONGEST_OWN = 80
"""Characters of own words on one chip."""

_OWN = "own:"

_CODES = {
    Kind.REGION: tuple(Code(region.code, region.word) for region in REGIONS),
    Kind.QUALITY: QUALITY,
    Kind.TIMING: TIMING,
    Kind.WORSE: WORSE,
    Kind.EASED: EASED,
    Kind.SIGN: SIGN,
    Kind.SYMPTOM: SYMPTOM,
    Kind.AREA: AREA,
    Kind.COMFORT: COMFORT,
}
_BY_CODE = {(kind, entry.code): entry for kind, entries in _CODES.items() for entry in entries}


def codes(kind: Kind) -> tuple[Code, ...]:
    """All codes of a kind, the usual ones first."""
    return _CODES[kind]


def usual(kind: Kind) -> tuple[Code, ...]:
    """The codes shown at once."""
    return tuple(entry for entry in codes(kind) if entry.is_usual)


def more(kind: Kind) -> tuple[Code, ...]:
    """The codes shown after "more"."""
    return tuple(entry for entry in codes(kind) if not entry.is_usual)


def word(kind: Kind, code: str) -> Text:
    """What is read for a stored code: its word, the family's own words, or, for a code of a newer version, the code."""
    known = _BY_CODE.get((kind, code))
    if known is not None:
        return Text(known.word)
    own_part = own_words(code)
    return Text("{words}", {"words": code.replace("_", " ").replace("-", " ") if own_part is None else own_part})


def is_starred(kind: Kind, code: str) -> bool:
    """Whether the quiet line about urgent signs stands beneath this code."""
    known = _BY_CODE.get((kind, code))
    return known is not None and known.is_starred


def own(words: str, field: str = "own") -> str:
    """The code that keeps the family's own words.

    Raises:
        BadInput: For `field`, when nothing is left of the words, or when they are too long for a chip.
    """
    kept = clean_line(words)
    if not kept:
        raise BadInput(field, QT_TRANSLATE_NOOP("caregiver", "Type a word or two first."))
    if len(kept) > LONGEST_OWN:
        raise BadInput(
            field,
            QT_TRANSLATE_NOOP("caregiver", "This is too long here. Keep it to {longest} letters, or use “My words”."),
            longest=LONGEST_OWN,
        )
    return _OWN + kept


def own_words(code: str) -> str | None:
    """The family's own words in a stored code, or None when it is a code of the vocabulary."""
    return code.removeprefix(_OWN) if code.startswith(_OWN) else None
