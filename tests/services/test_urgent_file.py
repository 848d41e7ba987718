"""The sheet is read whole or not at all; what is wrong in its file is named by file and line."""

import re
import shutil
from pathlib import Path

import pytest

from caregiver.services.library import ContentBroken, Library
from caregiver.services.urgent_file import FILE

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(RESOURCES / FILE, tmp_path / FILE)
    return tmp_path


def spoil(path: Path, old: str, new: str) -> str:
    """Put something else in the file; what stands in it then."""
    content = path.read_text(encoding="utf-8")
    assert old in content
    spoilt = content.replace(old, new, 1)
    path.write_text(spoilt, encoding="utf-8")
    return spoilt


def line_of(words: str, content: str) -> int:
    return content[: content.index(words)].count("\n") + 1


def place_of_mistake(folder: Path) -> str:
    with pytest.raises(ContentBroken) as caught:
        Library(folder).urgent_signs()
    assert caught.value.file == FILE
    assert FILE in str(caught.value)
    return caught.value.place


def test_the_sheet_is_whole_and_every_line_has_a_source() -> None:
    signs = Library(RESOURCES).urgent_signs()
    assert (len(signs.emergency), len(signs.team)) == (8, 12)
    used = {source for sign in (*signs.emergency, *signs.team) for source in sign.sources}
    assert used == set(signs.sources)
    assert (signs.language, signs.reviewed_by) == ("English", "not yet reviewed by a clinician")
    assert f"{signs.quiet_question} {signs.quiet_link}" == "New, sudden or out of control? Urgent signs"


def test_a_file_is_read_once(folder: Path) -> None:
    library = Library(folder)
    first = library.urgent_signs()
    (folder / FILE).unlink()
    assert library.urgent_signs() is first


BLACK_POO = '[[team.signs]]\nid = "black-poo"\ntext = "Black poo"\nsources = ["nsaid"]\n'


@pytest.mark.parametrize(
    ("old", "new", "named", "at"),
    [
        (BLACK_POO, "", "id", 'id = "swollen-limb"'),
        (BLACK_POO, BLACK_POO + BLACK_POO.replace("black-poo", "new"), "id", 'id = "new"'),
        (BLACK_POO, BLACK_POO.replace("black-poo", "muddle"), "id", 'id = "muddle"\ntext = "Black poo"'),
        ('id = "hard-to-wake"', "", "id", "[[emergency.signs]]"),
        ('sources = ["fever"]', 'sources = ["nowhere"]', "sources", '["nowhere"]'),
        ('sources = ["fever"]', "sources = []", "sources", "sources = []"),
        ('id = "fever"\n', 'id = "fever"\nsource = ["fever"]\n', "source", 'source = ["fever"]'),
        ('text = "Black poo"', 'text = " "', "text", 'text = " "'),
        ('text = "Black poo"', 'text = "{name} has black poo"', "text", "has black poo"),
        ('text = "Black poo"', 'text = "Black poo"\ntext_with_figure = "x"', "text_with_figure", '_figure = "x"'),
        ('text_with_figure = "Fever: {figure}', 'text_with_figure = "Fever: ', "text_with_figure", '_figure = "Fever'),
        ("more (as your team told you)", "more {figure}", "text_with_figure", "more {figure}"),
        ("more (as your team told you)", "more {name}", "text_with_figure", "more {name}"),
        ('title = "Call now."', 'title = ""', "title", 'title = ""'),
        ("reviewed_on = 2026-11-22", 'reviewed_on = "today"', "reviewed_on", 'reviewed_on = "today"'),
        ('heading = "Call the team', 'headings = "Call the team', "heading", "[team]"),
        ('nsaid = "American Cancer Society: anti', 'nsaid = ""\n#', "nsaid", 'nsaid = ""'),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(folder: Path, old: str, new: str, named: str, at: str) -> None:
    content = spoil(folder / FILE, old, new)
    assert place_of_mistake(folder) == f"line {line_of(at, content)}, {named}"


@pytest.mark.parametrize("key", ["language", "title", "no_answer", "reviewed_on", "reviewed_by"])
def test_a_missing_text_or_date_is_named(folder: Path, key: str) -> None:
    spoil(folder / FILE, f"{key} = ", f"# {key} = ")
    assert place_of_mistake(folder).endswith(key)


def test_an_empty_list_and_a_missing_one_are_named(folder: Path) -> None:
    content = (folder / FILE).read_text(encoding="utf-8")
    (folder / FILE).write_text(re.sub(r"\[\[team\.signs\]\].*", "", content, flags=re.DOTALL), encoding="utf-8")
    assert place_of_mistake(folder) == f"line {line_of('[team]', content)}, back-neck"
    (folder / FILE).write_text(content[: content.index("[team]")], encoding="utf-8")
    assert place_of_mistake(folder) == "line 1, team"


def test_a_file_cut_off_anywhere_is_never_half_a_sheet(folder: Path) -> None:
    """An empty line and a comment at its end are all that it can lose."""
    whole = (folder / FILE).read_text(encoding="utf-8").rstrip()
    for end in range(0, len(whole), 41):
        (folder / FILE).write_text(whole[:end], encoding="utf-8")
        assert place_of_mistake(folder)


def test_a_missing_file_and_one_that_is_no_text_are_said_plainly(folder: Path) -> None:
    (folder / FILE).write_bytes(b"\xff\xfe\x00")
    assert place_of_mistake(folder) == "UnicodeDecodeError"
    with pytest.raises(ContentBroken, match="install the program again"):
        Library(folder / "nowhere").urgent_signs()


# -- in another language ----------------------------------------------------------------------------------------


def test_the_program_itself_has_one_language(folder: Path) -> None:
    assert Library(RESOURCES).urgent_signs_in_others() == ()
    assert Library(folder).urgent_signs_in_others() == ()


def test_a_second_file_is_found_by_its_name_and_checked_as_the_first(folder: Path) -> None:
    second = folder / "urgent_signs.de.toml"
    shutil.copy(folder / FILE, second)
    spoil(second, 'language = "English"', 'language = "Deutsch"')
    spoil(second, '"Black poo"', '"Schwarzer Stuhl"')
    library = Library(folder)
    (other,) = library.urgent_signs_in_others()
    assert (library.urgent_signs().language, other.language) == ("English", "Deutsch")
    assert (library.urgent_signs("de"), library.urgent_signs("pl").code) == (other, "en")
    assert "Schwarzer Stuhl" in [sign.text for sign in other.team]
    spoil(second, 'id = "thirst"', 'id = "durst"')
    with pytest.raises(ContentBroken, match=r"urgent_signs\.de\.toml, line \d+, id"):
        Library(folder).urgent_signs()
