"""The words of each suggestion with its gaps filled: easy to read, no verdict, no word that never appears."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from caregiver.domain import question_rules
from caregiver.domain.question_rules.rules import suggested
from caregiver.domain.question_rules.thresholds import Thresholds
from caregiver.domain.text import Text
from tests.architecture.test_house import NEVER
from tests.architecture.test_texts import FEWEST_WORDS, HIGHEST_GRADE, NOT_OUR_WORDS, PRONOUNS, count_words, grade
from tests.domain.question_rules.raising import CASES, TEXTS, in_words

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
    for one in in_words(case.full)
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


def test_the_rules_name_each_sentence_of_the_file_and_no_other():
    modules = sorted(Path(question_rules.__file__).parent.glob("*.py"))
    code = "".join(path.read_text(encoding="utf-8").replace('said("Q2.fact", {"day": …})', "") for path in modules)
    assert set(re.findall(r'"(Q\d+\.\w+)"', code)) == TEXTS.names


def test_every_sentence_is_said_of_one_of_the_diaries():
    said = {
        name
        for case in CASES
        for one in suggested(case.full, Thresholds())
        for text in (one.words, one.fact)
        for name in names_in(text)
    }
    assert TEXTS.names - said == set()


def names_in(text: Text) -> Iterator[str]:
    """The names of the sentences of a text and of what fills its gaps."""
    yield text.source
    for value in text.values.values():
        yield from names_in(value) if isinstance(value, Text) else ()


@pytest.mark.parametrize("text", ["Is that too many?", "Pain is creeping up.", "The trend is better."])
def test_a_verdict_is_noticed(text: str):
    assert VERDICTS.search(text)
