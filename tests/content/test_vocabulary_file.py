"""The words of records, as a clinician reads them in resources/vocabulary.toml, are those that the program shows."""

import tomllib
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from caregiver.domain.code_words import code_text
from caregiver.domain.medicine import MedicineClass
from caregiver.domain.treatment_codes import TREATMENT_KINDS
from caregiver.domain.vocabulary import Kind, codes
from caregiver.services.guide import Guide
from caregiver.services.library import Library
from tests.content.seed_table import RESOURCES

FILE = RESOURCES / "vocabulary.toml"
ROW_KEYS = {"id", "word", "starred", "sources"}

Row = tuple[str, str, bool]
"""What is stored, what is read, and whether the quiet line about urgent signs stands beneath it."""


def shown() -> dict[str, list[Row]]:
    """The words of the program, kind by kind, in their order."""
    rows = {kind.value: [(code.code, code.word, code.is_starred) for code in codes(kind)] for kind in Kind}
    rows["treatment"] = [(kind.code, kind.word, False) for kind in TREATMENT_KINDS]
    rows["medicine"] = [(kind.value, str(code_text(kind)), False) for kind in MedicineClass]
    return rows


def differences(content: str, sources: set[str]) -> Iterator[str]:
    """What the file says otherwise than the program, or leaves out; each with its line."""
    file = tomllib.loads(content)
    if file.pop("reviewed_by", "") != "not reviewed by a clinician":
        yield f"{place(content, 'reviewed_by')}: who reviewed it"
    wanted = shown()
    yield from (f"{place(content, '[')}: {kind} is not there" for kind in wanted.keys() - file.keys())
    for kind, group in file.items():
        yield from _of_kind(content, kind, group, wanted.get(kind, []))
        for row in group["words"]:
            named = set(row.get("sources", group["sources"]))
            if not named or not named <= sources:
                yield f"{place(content, row['id'], kind)}: {kind}, {row['id']} has no known source"


def _of_kind(content: str, kind: str, group: dict[str, Any], wanted: list[Row]) -> Iterator[str]:
    head = place(content, f"[{kind}]")
    if not group.get("about") or not isinstance(group.get("reviewed_on"), date):
        yield f"{head}: {kind} lacks what it is about, or its date"
    held = [(row["id"], row["word"], row.get("starred", False)) for row in group["words"]]
    yield from (f"{head}: {kind} lacks {row[0]}" for row in wanted if row not in held)
    for row, says in zip(group["words"], held, strict=True):
        if says not in wanted or row.keys() - ROW_KEYS:
            yield f"{place(content, row['id'], kind)}: {kind}, {row['id']} is otherwise in the program"
    if held != wanted and sorted(held) == sorted(wanted):
        yield f"{head}: {kind} is in another order"


def place(content: str, words: str, kind: str = "") -> str:
    """File and line of these words; of a word of this kind, the line of its id."""
    lines = content.splitlines()
    first = lines.index(f"[{kind}]") if kind else 0
    wanted = f'id = "{words}"' if kind else words
    return f"vocabulary.toml, line {next((n + 1 for n in range(first, len(lines)) if wanted in lines[n]), 1)}"


@pytest.fixture(scope="module")
def sources() -> set[str]:
    return set(Guide(Library(RESOURCES)).content.sources)


def test_the_file_and_the_program_say_the_same(sources: set[str]) -> None:
    assert list(differences(FILE.read_text(encoding="utf-8"), sources)) == []


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('{ id = "nagging", word = "nagging"', '{ id = "nagging", word = "gnawing"', "quality, nagging is otherwise"),
        ('    { id = "dull", word = "dull" },\n', "", "quality lacks dull"),
        ('{ id = "numb", word = "numb", starred = true', '{ id = "numb", word = "numb"', "quality lacks numb"),
        ('{ id = "sharp", word = "sharp" }', '{ id = "sharp", word = "sharp", star = true }', "sharp is otherwise"),
        ('sources = ["R34"]', 'sources = ["R99"]', "jaw_pain has no known source"),
        ('sources = ["R34"]', "sources = []", "jaw_pain has no known source"),
        ("[timing]", "[times]", "timing is not there"),
        ("reviewed_on = 2026-11-22", 'reviewed_on = "soon"', "region lacks what it is about, or its date"),
        ('reviewed_by = "not reviewed', 'reviewed_by = "reviewed', "who reviewed it"),
    ],
)
def test_a_planted_difference_is_named_with_its_line(sources: set[str], old: str, new: str, complaint: str) -> None:
    content = FILE.read_text(encoding="utf-8")
    assert old in content
    found = list(differences(content.replace(old, new, 1), sources))
    assert any(complaint in line for line in found)
    assert all(line.startswith("vocabulary.toml, line ") for line in found)
