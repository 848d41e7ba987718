"""The texts that come with the program are read once and checked."""

import shutil
from pathlib import Path

import pytest

from caregiver.services.library import ContentBroken, Library

RESOURCES = Path(__file__).parents[2] / "resources"
FILE = "urgent_signs.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(RESOURCES / FILE, tmp_path / FILE)
    return tmp_path


def spoil(folder: Path, old: str, new: str) -> None:
    content = (folder / FILE).read_text(encoding="utf-8")
    assert old in content
    (folder / FILE).write_text(content.replace(old, new, 1), encoding="utf-8")


def test_the_sheet_is_whole_and_every_line_has_a_source() -> None:
    signs = Library(RESOURCES).urgent_signs()
    assert (len(signs.emergency), len(signs.team)) == (8, 12)
    used = {source for sign in (*signs.emergency, *signs.team) for source in sign.sources}
    assert used == set(signs.sources)
    assert signs.reviewed_by == "not yet reviewed by a clinician"
    assert f"{signs.quiet_question} {signs.quiet_link}" == "New, sudden or out of control? Urgent signs"


def test_a_file_is_read_once(folder: Path) -> None:
    library = Library(folder)
    first = library.urgent_signs()
    (folder / FILE).unlink()
    assert library.urgent_signs() is first


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('id = "fever"', 'id = "thirst"', "thirst"),
        ('sources = ["fever"]', 'sources = ["nowhere"]', "fever"),
        ('sources = ["fever"]', "sources = []", "fever"),
        ('sources = ["fever"]', "", "fever"),
        ('text = "Black poo"', 'text = " "', "black-poo"),
        ('text = "Black poo"', "", "black-poo"),
        ('text = "Black poo"', 'text = "{name} has black poo"', "black-poo"),
        ('text_with_figure = "Fever: {figure}', 'text_with_figure = "Fever: ', "fever"),
        ('id = "hard-to-wake"', "", "emergency.signs 1"),
        ("[[team.signs]]", "[[team.sign]]", "sign"),
        ('text_with_figure = "Fever', 'text_with_figures = "Fever', "text_with_figures"),
        ('title = "Call now."', "", "title"),
        ("reviewed_on = 2026-11-22", 'reviewed_on = "today"', "reviewed_on"),
        ('lead = "Do not', 'lead = Do not"', "line 8"),
    ],
)
def test_what_is_wrong_is_named_with_its_file_and_place(folder: Path, old: str, new: str, place: str) -> None:
    spoil(folder, old, new)
    with pytest.raises(ContentBroken) as caught:
        Library(folder).urgent_signs()
    assert caught.value.file == FILE
    assert place in caught.value.place
    assert FILE in str(caught.value)


def test_a_missing_file_and_one_that_is_no_text_are_said_plainly(folder: Path) -> None:
    (folder / FILE).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ContentBroken):
        Library(folder).urgent_signs()
    with pytest.raises(ContentBroken, match="install the program again"):
        Library(folder / "nowhere").urgent_signs()
