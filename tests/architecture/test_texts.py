"""Every text a person reads: reading grade, the words of care-rules 44, and no pronoun assumed.

Read are the sources marked for translation and the texts in `resources/`. The grade is Flesch-Kincaid's (care.md 6); it
is a ruler for sentences; of a label only the longest word is measured.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
HIGHEST_GRADE = 6.0
FEWEST_WORDS = 9
"""Below this a text is a label, for which the grade says nothing; only its longest word is measured."""
MOST_SYLLABLES = 4

NAMES = re.compile(
    r"\b(paracetamol|acetaminophen|morphine|naloxone|trastuzumab|dexamethasone|steroids?|metoclopramide|macrogol|senna"
    r"|(radio|chemo|immuno|physio)therapy|stereotactic|occupational)\b",
    re.IGNORECASE,
)
"""Medicines and treatments are called as the team calls them; "pill" stands for each of them in the measure."""

NOT_OUR_WORDS = {
    "refused": "did not want it",
    "not available": "none at home",
    "let it go": "take it off the list",
    "since you left": "from Friday 19:00",
    "provenance": "who says it",
    "aggravated": "made it worse",
    "relieved": "eased it",
    "flare": "sudden bad spell",
    "passphrase": "secret sentence",
    "verify": "check",
    "verified": "checked",
    "restore": "bring back",
    "restored": "brought back",
    "regimen": "plan",
    "median": "middle number",
}
COMMAND_TERMS = {"passphrase", "verify", "verified", "restore", "restored"}
COMMAND_LINE = {"caregiver/cli.py", "caregiver/commands.py"}
"""The command line keeps the field's terms."""

EXPLAINED_ONCE = "(median)"
"""Doctors know the middle number by this name (care-rules 44)."""

NOT_READ = {"id", "sources", "related", "groups", "places", "word", "other", "item"}
"""Keys of content files under which no sentence for a family stands: ids, names of sources, words to be found by."""

PRONOUNS = re.compile(r"\b(he|she|his|her|hers|him|himself|herself)\b", re.IGNORECASE)
SILENT_END = re.compile(r"([^aeiouy]e|[^aeiouy]es|[^td]ed)$")
SPOKEN_END = re.compile(r"([^aeiouy]le|(s|c|g|x|z|sh|ch)es)$")
_MARKS = {"tr": 0, "Text": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}


class Shown(NamedTuple):
    """A text and where it stands."""

    file: str
    line: int
    words: str


def marked_texts(source: str, file: str) -> Iterator[Shown]:
    """The sources marked for translation in a module."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        place = _MARKS.get(name)
        if place is None or len(node.args) <= place:
            continue
        argument = node.args[place]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield Shown(file, node.lineno, argument.value)


def content_texts(table: object, file: str, key: str = "") -> Iterator[Shown]:
    """The texts in a content file, but what nobody in the family reads."""
    if isinstance(table, dict):
        for name, value in table.items():
            if name not in NOT_READ:
                yield from content_texts(value, file, name)
    elif isinstance(table, list):
        for value in table:
            yield from content_texts(value, file, key)
    elif isinstance(table, str):
        yield Shown(file, 0, table)


def shown_texts() -> list[Shown]:
    """Every text of the program; what the people of the demo diary wrote is theirs."""
    texts = []
    for path in sorted((ROOT / "caregiver").rglob("*.py")):
        texts += marked_texts(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))
    content_files = set((ROOT / "resources").rglob("*.toml")) - set((ROOT / "resources" / "demo").rglob("*.toml"))
    for path in sorted(content_files):
        content = path.read_text(encoding="utf-8")
        found = content_texts(tomllib.loads(content), str(path.relative_to(ROOT)))
        texts += [text._replace(line=line_of(text.words, content)) for text in found]
    return texts


def line_of(words: str, content: str) -> int:
    """The line of a content file on which a text begins."""
    first = words.strip().splitlines()[0]
    return next((n for n, line in enumerate(content.splitlines(), start=1) if first in line), 0)


def syllables(word: str) -> int:
    """Syllables of an English word, by its groups of vowels."""
    groups = len(re.findall(r"[aeiouy]+", word))
    groups += len(re.findall(r"ia|io(?!n)", word))
    is_silent = SILENT_END.search(word) and not SPOKEN_END.search(word)
    return max(1, groups - (1 if is_silent else 0))


def in_words(text: str) -> str:
    """The text as it is read aloud: gaps filled, medicines short."""
    return NAMES.sub("pill", re.sub(r"\{\w*\}", "Jo", text)).casefold()


def grade(text: str) -> float:
    """Flesch-Kincaid grade; a list is read item by item, so `;` and `:` end a sentence too."""
    read = in_words(text)
    sentences = [part for part in re.split(r"[.!?;:·\n]+(?:\s|$)", read) if re.search(r"\w", part)]
    words = re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d+", read)
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def count_words(text: str) -> int:
    """Words of a text."""
    return len(re.findall(r"\w+", in_words(text)))


def too_hard(text: Shown) -> bool:
    """Whether a sentence, or a word of a label, asks more of the reader than it may."""
    if count_words(text.words) >= FEWEST_WORDS and grade(text.words) > HIGHEST_GRADE:
        return True
    return any(syllables(word) > MOST_SYLLABLES for word in re.findall(r"[^\W\d_]+", in_words(text.words)))


def foreign_words(text: Shown) -> list[str]:
    """Words of the field in a text for a family."""
    exempt = COMMAND_TERMS if text.file in COMMAND_LINE else set()
    read = text.words.replace(EXPLAINED_ONCE, "")
    return [w for w in NOT_OUR_WORDS if w not in exempt and re.search(rf"\b{w}s?\b", read, re.IGNORECASE)]


@pytest.fixture(scope="module")
def texts() -> list[Shown]:
    return shown_texts()


def test_the_whole_program_is_read(texts: list[Shown]) -> None:
    files = {text.file for text in texts}
    assert {"caregiver/domain/phrase.py", "caregiver/domain/urgent.py", "resources/urgent_signs.toml"} <= files
    assert {"resources/guide/glossary.toml", "resources/guide/cards/pain.toml"} <= files
    assert {text.file.split("/")[1] for text in texts} >= {"domain", "services", "ui", "summary"}


def test_every_text_can_be_read_after_six_years_at_school(texts: list[Shown]) -> None:
    assert [(round(grade(text.words), 1), text) for text in texts if too_hard(text)] == []


def test_no_text_uses_the_words_of_the_field(texts: list[Shown]) -> None:
    assert [(foreign_words(text), text) for text in texts if foreign_words(text)] == []


def test_the_median_is_explained_on_the_doctors_page_only_and_once(texts: list[Shown]) -> None:
    explained = [text for text in texts if EXPLAINED_ONCE in text.words]
    assert len(explained) <= 1
    assert all(text.file.startswith("caregiver/summary/") for text in explained)


def test_he_and_she_stand_only_where_the_family_chose_them(texts: list[Shown]) -> None:
    assumed = [text for text in texts if PRONOUNS.search(text.words) and text.file != "caregiver/domain/phrase.py"]
    assert assumed == []


@pytest.mark.parametrize(
    ("text", "lowest", "highest"),
    [
        ("The cat sat on the mat.", -2, 1),
        ("Do not wait for the next visit. Do not stop to fill in the diary.", -1, 3),
        ("Your diary was not touched. Please install the program again.", 2, 6),
        (
            "Documentation procedures necessitate comprehensive evaluation of analgesic efficacy.",
            15,
            40,
        ),
    ],
)
def test_the_ruler_tells_plain_from_hard(text: str, lowest: float, highest: float) -> None:
    assert lowest < grade(text) < highest


@pytest.mark.parametrize(
    ("word", "count"),
    [("pain", 1), ("diary", 3), ("number", 2), ("recorded", 3), ("emergency", 4), ("times", 1), ("changes", 2),
     ("guesses", 2), ("tablet", 2), ("people", 2), ("needed", 2), ("checked", 1), ("the", 1), ("able", 2)],
)  # fmt: skip
def test_syllables_are_counted_as_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_medicine_names_and_gaps_do_not_make_a_sentence_hard() -> None:
    assert grade("{name} had dexamethasone at {time}.") == grade("Jo had pill at Jo.")


PLANTED = (
    'tr("He said it")',
    'QT_TRANSLATE_NOOP("caregiver", "Not given: refused")',
    'self.tr("Sudden flares")',
    'translate("page", "Type the passphrase")',
    'Text("The median of the week")',
    'tr("Consideration of multidisciplinary recommendations necessitates immediate reassessment of the situation")',
    'tr("Interdisciplinary")',
)


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_text_is_caught(planted: str) -> None:
    found = [*marked_texts(f"label = {planted}\n", "caregiver/ui/planted.py")]
    assert len(found) == 1
    assert too_hard(found[0]) or foreign_words(found[0]) or PRONOUNS.search(found[0].words)


def test_a_planted_line_of_content_is_caught() -> None:
    content = tomllib.loads('title = "x"\n[[card.signs]]\nid = "flare"\ntext = "A flare"\nsources = ["median"]')
    found = [text for text in content_texts(content, "resources/planted.toml") if foreign_words(text)]
    assert [text.words for text in found] == ["A flare"]


def test_the_command_line_keeps_its_own_terms() -> None:
    text = Shown("caregiver/cli.py", 1, "Verify and restore; no flare")
    assert foreign_words(text) == ["flare"]
    assert "restore" in foreign_words(text._replace(file="caregiver/ui/page.py"))
