"""A question that the diary suggests, and the fact it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from caregiver.domain.text import Text

_NO_GAPS: Mapping[str, object] = {}


def said(sentence: str, values: Mapping[str, object] = _NO_GAPS) -> Text:
    """A sentence by its name in `resources/questions.toml`, and what fills its gaps: said("Q2.fact", {"day": …}).

    The words come from there before anybody reads them: `services.question_texts`.
    """
    return Text(sentence, values)


@dataclass(frozen=True)
class Suggestion:
    """One question.

    Attributes:
        code: Of the rule that suggests it.
        words: The question.
        fact: The fact of the diary it rests on: "Because 5 of the last 7 nights have entries." A rule names both with
            `said`; who reads them has them in words.
        first, last: The days that the fact rests on; None for what stands, such as a blank line.
        about: What it is about, by stored names: medicines, treatments, places; () where there is only one such fact.
        is_starred: Whether the quiet line about urgent signs stands beneath it (care-rules 41).
        is_own: Whether the fact is only for the caregiver who writes now (care-rules 31).
    """

    code: str
    words: Text
    fact: Text
    first: date | None = None
    last: date | None = None
    about: tuple[str, ...] = ()
    is_starred: bool = False
    is_own: bool = False

    def is_new_since(self, day: date, about: tuple[str, ...]) -> bool:
        """Whether its fact is another one than that which was seen on `day`: it is about something that was not seen,
        or all of its days came later."""
        return not set(self.about) <= set(about) or (self.first is not None and self.first > day)
