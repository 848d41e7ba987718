"""The words of each suggestion with its gaps filled: easy to read, no verdict, no word that never appears."""

import re

import pytest

from caregiver.domain.question_rules.rules import suggested
from caregiver.domain.question_rules.thresholds import Thresholds
from tests.architecture.test_house import NEVER
from tests.architecture.test_texts import FEWEST_WORDS, HIGHEST_GRADE, NOT_OUR_WORDS, PRONOUNS, count_words, grade
from tests.domain.question_rules.raising import CASES

VERDICTS = re.compile(
    r"\b(too (much|many|high|often|little)|should (take|give|have)|not enough|did not help|getting (better|worse)"
    r"|creeping|better|safe|dangerous|normal|average|trend)\b",
    re.IGNORECASE,
)
FAMILYS_OWN_WORDS = {"Q28"}
"""Its fact quotes a note, which is the family's."""
FILLED = sorted({
    (case.code, f"{one.words} {one.fact}")
    for case in CASES
    for one in suggested(case.full, Thresholds())
    if one.code == case.code
})  # fmt: skip
"""Question and fact, as they are read in one row."""


@pytest.mark.parametrize(("code", "text"), FILLED)
def test_a_filled_text_is_plain_and_no_verdict(code: str, text: str):
    assert count_words(text) < FEWEST_WORDS or grade(text) <= HIGHEST_GRADE, grade(text)
    assert not NEVER.search(text)
    assert not VERDICTS.search(text)
    assert "{" not in text
    assert code in FAMILYS_OWN_WORDS or not PRONOUNS.search(text)
    assert not [word for word in NOT_OUR_WORDS if re.search(rf"\b{word}s?\b", text, re.IGNORECASE)]


@pytest.mark.parametrize("text", ["Is that too many?", "Pain is creeping up.", "The trend is better."])
def test_a_verdict_is_noticed(text: str):
    assert VERDICTS.search(text)
