"""What is said of letters that no font on this computer can print. No Qt: letters.py finds them."""

from collections.abc import Callable
from dataclasses import dataclass

from caregiver.domain.text import QT_TRANSLATE_NOOP, Text


@dataclass(frozen=True)
class LetterWords:
    """The words of that line.

    Attributes:
        missing: A sentence with the gap "{scripts}".
        others, signs: In place of a script's name, for letters without one and for what is no letter.
    """

    missing: str
    others: str
    signs: str


def letter_words(say: Callable[[Text], str]) -> LetterWords:
    """In the reader's language."""
    missing = QT_TRANSLATE_NOOP(
        "caregiver",
        "This computer has no letters for some words on this page ({scripts}). They are printed as empty boxes.",
    )
    return LetterWords(
        missing=say(Text(missing, {"scripts": "{scripts}"})),
        others=say(Text(QT_TRANSLATE_NOOP("caregiver", "other letters"))),
        signs=say(Text(QT_TRANSLATE_NOOP("caregiver", "signs and pictures"))),
    )
