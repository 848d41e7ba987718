"""A bad sentence in any content file is named with its file and line: forbidden, too hard, or of an assumed person."""

import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.test_house import NEVER
from tests.architecture.test_texts import PRONOUNS, Shown, content_texts, foreign_words, line_of, too_hard
from tests.content.seed_table import RESOURCES
from tests.content.test_guide_words import complaints

NOT_CONTENT = {"demo", "pictures"}
PLANTED_IN = (
    ("guide/cards/pain.toml", "Ask for the person’s own number first."),
    ("guide/cards/caregiver.toml", "Print the handover when you go out."),
    ("guide/glossary.toml", "A medicine against pain."),
    ("questions.toml", "What else is there for this pain?"),
    ("urgent_signs.toml", "Black poo"),
    ("vocabulary.toml", "What it feels like"),
)
BAD = (
    ("You should take it with food.", "forbidden"),
    ("There is nothing to worry about.", "forbidden"),
    ("It is safe to give it again.", "forbidden"),
    ("He says it hurts.", "assumes"),
    ("Ask about the regimen.", "says"),
    (
        "Multidisciplinary consideration necessitates immediate reassessment of pain relief options.",
        "hard",
    ),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("resources")
    for path in content_files(RESOURCES):
        (made / path.relative_to(RESOURCES)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, made / path.relative_to(RESOURCES))
    return made


def content_files(folder: Path) -> list[Path]:
    """Every file whose words a family reads."""
    found = sorted(folder.rglob("*.toml"))
    return [path for path in found if NOT_CONTENT.isdisjoint(path.relative_to(folder).parts)]


def faults(folder: Path, files: list[Path]) -> Iterator[str]:
    """What is wrong in content files, each fault with its file and line."""
    for path in files:
        content = path.read_text(encoding="utf-8")
        name = path.relative_to(folder).as_posix()
        for text in content_texts(tomllib.loads(content), name):
            for passage in text.words.strip().split("\n\n"):
                at = f"{name}, line {line_of(passage, content)}"
                yield from (f"{at}: {fault}" for fault in _faults_of(Shown(name, 0, passage)))


def _faults_of(text: Shown) -> Iterator[str]:
    if NEVER.search(text.words):
        yield "a forbidden word"
    if text.file.startswith("guide/"):
        yield from complaints("", text.words)
        return
    if too_hard(text):
        yield "too hard to read"
    if PRONOUNS.search(text.words):
        yield "assumes a pronoun"
    yield from (f"says “{word}”" for word in foreign_words(text))


def test_no_content_file_has_a_fault() -> None:
    files = content_files(RESOURCES)
    assert {path.name for path in files} >= {"questions.toml", "urgent_signs.toml", "glossary.toml", "vocabulary.toml"}
    microgram = "glossary.toml, line"
    assert [fault for fault in faults(RESOURCES, files) if not (microgram in fault and "said of a dose" in fault)] == []


@pytest.mark.parametrize(("file", "stands"), PLANTED_IN)
@pytest.mark.parametrize(("bad", "fault"), BAD)
def test_a_planted_sentence_is_named_with_its_file_and_line(
    folder: Path, file: str, stands: str, bad: str, fault: str
) -> None:
    path = folder / file
    whole = path.read_text(encoding="utf-8")
    line = line_of(stands, whole)
    path.write_text(whole.replace(stands, bad, 1), encoding="utf-8")
    try:
        found = list(faults(folder, [path]))
    finally:
        path.write_text(whole, encoding="utf-8")
    assert any(each.startswith(f"{file}, line {line}: ") and fault in each for each in found), found
