"""What lies where, and which words never appear."""

import re
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch

import pytest

from tests.architecture.source import ROOT, house

TOP = {"caregiver", "resources", "tests", "pyproject.toml", "build.spec", "README.md", "LICENSE"}
NEVER = re.compile(
    r"\b(?i:safe to|OK to take|you should take|nothing to worry|no urgent signs|morphine equivalent|missed|remaining"
    r"|allowed|enough for)\b|\b(BPI|PEG|PROMIS|ESAS|MSAS|PRO-CTCAE)\b"
)
"""DESIGN 9."""


def test_nothing_else_grows_at_the_top():
    ignored = [pattern.rstrip("/") for pattern in (ROOT / ".gitignore").read_text().split()]
    names = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert {name for name in names if not any(fnmatch(name, pattern) for pattern in ignored)} <= TOP


def texts_for_people() -> Iterator[tuple[str, str]]:
    """Every text of the program, its resources and the README, with its place."""
    for module in house():
        yield from ((module.at(node, ""), text) for node, text in module.texts())
    for path in sorted((ROOT / "resources").rglob("*.toml")):
        yield from ((str(path.relative_to(ROOT)), text) for text in _texts(tomllib.loads(path.read_text())))
    for path in (ROOT / "README.md", *sorted((ROOT / "resources").rglob("*.md"))):
        yield str(path.relative_to(ROOT)), path.read_text()


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def test_some_words_never_appear():
    found = [(place, match.group()) for place, text in texts_for_people() for match in NEVER.finditer(text)]
    assert found == []


def test_the_texts_are_found():
    places = {place.partition(":")[0] for place, _ in texts_for_people()}
    assert {"README.md", "resources/urgent_signs.toml", "caregiver/desktop/screen.py"} <= places


@pytest.mark.parametrize("text", ["It is safe to wait.", "2 Missed doses", "4 of 8 remaining", "From the BPI"])
def test_such_a_word_is_noticed(text):
    assert NEVER.search(text)


@pytest.mark.parametrize("text", ["unsafe together", "dismissed", "a peg", "promise"])
def test_other_words_pass(text):
    assert not NEVER.search(text)
