"""One word of the vocabulary, and the kinds of words there are."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a code is about."""

    REGION = "region"
    QUALITY = "quality"
    TIMING = "timing"
    WORSE = "worse"
    EASED = "eased"
    SIGN = "sign"
    SYMPTOM = "symptom"
    AREA = "area"
    COMFORT = "comfort"


@dataclass(frozen=True)
class Code:
    """One word of the vocabulary.

    Attributes:
        code: What is stored; it never changes its meaning.
        word: What is read (a source for translation).
        is_starred: Whether the quiet line about urgent signs stands beneath it (care-rules 41).
        is_usual: Whether it is shown before "more".
    """

    code: str
    word: str
    is_starred: bool = False
    is_usual: bool = False
