"""What the rules can say is read once from its file, and what is wrong there is named by file and line."""

import re
import shutil
from pathlib import Path

import pytest

from caregiver.domain.question_rules.suggestion import Suggestion, said
from caregiver.services.content import ContentBroken
from caregiver.services.library import Library
from caregiver.services.question_texts import read_question_texts

RESOURCES = Path(__file__).parents[2] / "resources"
FILE = "questions.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "guide").mkdir()
    shutil.copy(RESOURCES / FILE, tmp_path / FILE)
    shutil.copy(RESOURCES / "guide" / "sources.toml", tmp_path / "guide" / "sources.toml")
    return tmp_path


def test_a_suggestion_gets_its_words_and_keeps_all_else():
    library = Library(RESOURCES)
    named = Suggestion(
        "Q2", said("Q2.words_guessed", {"worst": 7}), said("Q26.fact"), about=("senna",), is_starred=True
    )
    one = library.question_texts.worded(named)
    assert str(one.words) == "The worst number we guessed was 7. What do we do when it is that high?"
    assert str(one.fact) == "Because no number is written for nights and weekends."
    assert (one.code, one.about, one.is_starred) == ("Q2", ("senna",), True)
    assert library.question_texts is library.question_texts


def test_every_question_has_its_sources_its_date_and_its_reviewer():
    texts = read_question_texts(RESOURCES)
    assert list(texts.by_id) == [f"Q{number}" for number in range(1, 39)]
    for text in texts.by_id.values():
        assert text.sources
        assert text.reviewed_on.year >= 2026
        assert text.reviewed_by == "not reviewed by a clinician"


def test_a_sentence_that_the_file_lacks_is_named():
    texts = read_question_texts(RESOURCES)
    with pytest.raises(ContentBroken, match=r"questions\.toml, Q2\.nothing"):
        texts.worded(Suggestion("Q2", said("Q2.nothing"), said("Q2.fact")))


@pytest.mark.parametrize(
    ("old", "new", "at", "place"),
    [
        ('sources = ["S3"]', "", '[[questions]]', "sources"),
        ('sources = ["S3"]', "sources = []", "sources = []", "sources"),
        ('sources = ["S3"]', 'sources = ["S9"]', '"S9"', "sources"),
        ('id = "Q2"', 'id = "Q1"', "as before", "Q1"),
        ('words = "What do you think', 'wrods = "What do you think', "wrods", "wrods"),
        ('words = "What do you think causes this pain?"', "", "[[questions]]", "words"),
        ('words = "What do you think causes this pain?"', 'words = " "', 'words = " "', "words"),
        ("reviewed_on = 2026-11-22", "", "[[questions]]", "reviewed_on"),
        ("reviewed_on = 2026-11-22", 'reviewed_on = "soon"', "soon", "reviewed_on"),
        ('fact = "Because of {whose} on {day}."', "", 'id = "Q2"', "fact"),
        ('id = "Q1"', 'id = Q1"', "as before", "line"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_file_and_line(folder: Path, old: str, new: str, at: str, place: str):
    content = (folder / FILE).read_text(encoding="utf-8")
    assert old in content
    spoilt = content.replace(old, new, 1)
    (folder / FILE).write_text(spoilt, encoding="utf-8")
    where = (content, old) if at == "as before" else (spoilt, at)
    line = next(n for n, each in enumerate(where[0].splitlines(), start=1) if where[1] in each) - (at == 'id = "Q2"')
    with pytest.raises(ContentBroken) as caught:
        read_question_texts(folder)
    assert caught.value.file == FILE
    assert re.match(rf"line {line}\b", caught.value.place), caught.value.place
    assert place in caught.value.place
