"""Every word of medicine that the five texts or the program say is explained in the glossary."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from caregiver.domain.guide import GlossaryWord
from caregiver.services.guide import Guide
from caregiver.services.library import Library
from tests.architecture.test_texts import Shown, shown_texts
from tests.content.seed_table import RESOURCES

_LISTS = tomllib.loads((Path(__file__).parent / "medical_words.toml").read_text(encoding="utf-8"))
_PARTS = re.compile("|".join(_LISTS["parts"]))
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST_PLURAL = 4

Name = tuple[str, ...]


@pytest.fixture(scope="module")
def words() -> tuple[GlossaryWord, ...]:
    return Guide(Library(RESOURCES)).content.words


@pytest.fixture(scope="module")
def said() -> list[Shown]:
    return shown_texts()


def letters(text: str) -> Name:
    """The words of a text, one and many alike."""
    found = _LETTERS.findall(re.sub(r"\{\w*\}", "·", text).casefold())
    return tuple(word.removesuffix("s") if len(word) >= _SHORTEST_PLURAL else word for word in found)


def explained(words: Iterable[GlossaryWord]) -> set[Name]:
    return {letters(name) for word in words for name in (word.word, *word.other)}


def unexplained(texts: Iterable[Shown], words: Iterable[GlossaryWord]) -> Iterator[str]:
    """Words of medicine in the texts that have no entry, each with its file and line."""
    known = explained(words)
    parts_of_names = {part for name in known for part in name}
    listed = {letters(word) for word in (*_LISTS["of_the_texts"], *_LISTS["of_the_field"])} - known
    longest = max((len(name) for name in listed), default=1)
    for text in texts:
        line = letters(text.words)
        for begin in range(len(line)):
            held = {line[begin : begin + length] for length in range(1, longest + 1)} & listed
            if _PARTS.search(line[begin]) and line[begin] not in parts_of_names:
                held |= {line[begin : begin + 1]}
            yield from (f"{text.file}, line {text.line}: {' '.join(name)}" for name in sorted(held))


def test_every_word_of_medicine_in_the_five_texts_has_an_entry(words: tuple[GlossaryWord, ...]) -> None:
    known = explained(words)
    assert [word for word in _LISTS["of_the_texts"] if letters(word) not in known] == []


def test_every_word_of_medicine_that_the_program_says_has_an_entry(
    words: tuple[GlossaryWord, ...], said: list[Shown]
) -> None:
    files = {text.file for text in said}
    read = {"resources/guide/cards/pain.toml", "resources/urgent_signs.toml", "caregiver/domain/symptom_codes.py"}
    read |= {"caregiver/domain/treatment_codes.py", "caregiver/domain/pain_codes.py"}
    assert read <= files
    assert sorted(set(unexplained(said, words))) == []


@pytest.mark.parametrize(
    "planted",
    [
        "Ask about the lumpectomy.",
        "Two lymph nodes hurt.",
        "Is it neuralgia?",
        "A dose of ketoprofen",
        "signs of sepsis",
    ],
)
def test_a_planted_word_without_an_entry_is_named_with_its_file_and_line(
    words: tuple[GlossaryWord, ...], planted: str
) -> None:
    found = list(unexplained([Shown("caregiver/planted.py", 7, planted)], words))
    assert found
    assert all(line.startswith("caregiver/planted.py, line 7: ") for line in found)


def test_an_entry_that_is_taken_out_is_noticed(words: tuple[GlossaryWord, ...], said: list[Shown]) -> None:
    for gone in ("opioid", "epidural", "tumour", "stereotactic"):
        rest = [word for word in words if word.word != gone]
        assert any(True for _ in unexplained(said, rest)), gone
