"""A copy of the program whose urgent sheet is not whole: it says so in one sentence, and does not start."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.command import run
from tests.journeys.program import Program

ROOT = Path(__file__).parents[2]
CODE = ("-P", "-m", "caregiver")
FILE = "urgent_signs.toml"
SENTENCE = re.compile(
    rf"A part of this program is damaged: {re.escape(FILE)}, line \d+, id\. Please install the program again\. "
    r"Your diary was not touched\."
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The program with one sign less."""
    made = tmp_path / "copy"
    (made / "resources").mkdir(parents=True)
    (made / "caregiver").symlink_to(ROOT / "caregiver")
    for part in (ROOT / "resources").iterdir():
        if part.name != FILE:
            (made / "resources" / part.name).symlink_to(part)
    content = (ROOT / "resources" / FILE).read_text(encoding="utf-8")
    first, second, rest = content.split("[[emergency.signs]]", maxsplit=2)
    assert "Cannot be woken" in second
    (made / "resources" / FILE).write_text(f"{first}[[emergency.signs]]{rest}", encoding="utf-8")
    return made


def test_it_is_said_in_a_window_and_the_program_ends(copy: Path, folder: Path) -> None:
    with Program(folder, code=CODE, environment={"PYTHONPATH": str(copy)}) as program:
        program.wait_for("A part of this program is damaged")
        assert SENTENCE.search(program.words())
        assert "Reminders are off until then." in program.words()
        program.press("Return")
        assert program.wait_for_end() == 1
        assert SENTENCE.fullmatch(program.complaints().splitlines()[-1])
    assert [path.name for path in folder.iterdir()] == ["writer.lock"]


def test_the_demo_does_not_start_either(copy: Path) -> None:
    assert run("demo", code=CODE, PYTHONPATH=str(copy)).could_not("is damaged: urgent_signs.toml, line")


def test_check_names_it(copy: Path, folder: Path) -> None:
    ended = run("check", "--json", "--data-dir", folder, code=CODE, PYTHONPATH=str(copy))
    found = json.loads(ended.said)["urgent_signs"]
    assert (ended.code, found["state"], found["is_fatal"]) == (1, "does_not_work", True)
    assert SENTENCE.fullmatch(found["sentence"])
