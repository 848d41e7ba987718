"""Shorter ways through the real program: at night, with another writer, large, with the key put off, started twice."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree

import pytest

from tests.journeys.pages import Diary, SetUp, read_key
from tests.journeys.program import Program

STRIP = "This diary has no paper key yet."


def zone_where_it_is(hour: int) -> dict[str, str]:
    """An environment in whose zone it is this hour now."""
    ahead = (hour - datetime.now(UTC).hour + 12) % 24 - 12
    return {"TZ": f"Etc/GMT{-ahead:+d}"}


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A diary about Robert, written by Anna, whose paper key was put off until later."""
    folder = tmp_path_factory.mktemp("begun") / "diary"
    with Program(folder) as program:
        steps = SetUp(program)
        steps.tell_who({"Name, as used at home": "Robert", "Your own name": "Anna"})
        steps.give_numbers({}, shown_when_locked="No")
        steps.leave_first_number_out()
        steps.do_key_later()
        steps.finish()
        program.wait_for(STRIP)
    return folder


@pytest.fixture
def diary_folder(begun: Path, tmp_path: Path) -> Path:
    """A copy of that diary for one test; the keyring knows its key."""
    return copytree(begun, tmp_path / "diary")


@pytest.fixture
def at_night(diary_folder: Path) -> Iterator[Program]:
    with Program(diary_folder, environment=zone_where_it_is(3)) as program:
        program.wait_for("He could not answer")
        yield program


@pytest.fixture
def by_day(diary_folder: Path) -> Iterator[Program]:
    with Program(diary_folder, environment=zone_where_it_is(14)) as program:
        program.wait_for("He could not answer")
        yield program


def test_at_night_one_press_of_the_mouse_saves_and_another_takes_it_back(at_night: Program):
    at_night.wait_for("Show the whole page")
    at_night.click("Pain 7 of 10")
    at_night.wait_until_spoken("7 at 03:")
    at_night.click("Undo: take this number back")
    at_night.wait_until_spoken("Taken back")
    diary = Diary(at_night)
    diary.open()
    at_night.wait_for("Nothing is written yet.")


def test_by_night_there_is_only_the_clock_and_the_number_until_more_is_asked_for(at_night: Program):
    assert "Last 24 hours" not in at_night.words()
    at_night.choose("Show the whole page")
    at_night.wait_for("Print for the doctor")


def test_an_entry_bears_the_name_of_who_wrote_it(by_day: Program):
    by_day.press("ctrl+7")
    by_day.tab_to("Look and times")
    by_day.tab_to("Who writes", key="Down")
    by_day.press("space")
    by_day.choose("Add somebody who writes")
    by_day.wait_for("Name of writer 2")
    by_day.type("Jo")
    by_day.choose("Writing now: Anna")
    by_day.tab_to("Jo", key="Down")
    by_day.press("Return")
    by_day.wait_for("Writing now: Jo")
    by_day.press("F2")
    by_day.wait_for("Undo changes")
    by_day.press("5", "Return")
    by_day.wait_until_spoken("5 at 14:")
    Diary(by_day).open()
    by_day.wait_for("pain 5 of 10, Who says it: not said, Jo")


def test_at_twice_the_size_everything_is_reached_by_the_keyboard(by_day: Program):
    by_day.press("ctrl+7")
    by_day.answer("Text size", "200 %")
    by_day.press("ctrl+1")
    by_day.wait_for("He could not answer")
    by_day.choose("Pain 10 of 10")
    by_day.wait_until_spoken("10 at 14:")
    by_day.choose("Add where and how it feels")
    by_day.wait_for("Undo changes")
    by_day.choose("Done")
    by_day.wait_for("He could not answer")
    by_day.press("F9")
    by_day.wait_for("Ask for emergency help now")


def test_the_line_about_the_key_stays_until_the_key_was_typed_back(by_day: Program):
    for key in ("ctrl+2", "ctrl+7", "F2", "F9", "ctrl+p", "ctrl+1"):
        by_day.press(key)
        by_day.wait_for(STRIP)
    assert by_day.words().index("Settings") < by_day.words().index(STRIP) < by_day.words().index("He could not answer")
    by_day.choose("To the paper key")
    by_day.wait_for("Keep this key on paper")
    lines = read_key(by_day)
    by_day.tab_to("Line 1 of the paper key")
    for line in lines:
        by_day.type(line)
    by_day.wait_until_gone(STRIP)
    by_day.wait_for("You typed it back on")


def test_a_wrong_letter_of_the_key_is_named(by_day: Program):
    by_day.choose("To the paper key")
    by_day.wait_for("Keep this key on paper")
    line = read_key(by_day)[0]
    by_day.tab_to("Line 1 of the paper key")
    by_day.type(line[:3] + ("7" if line[3] != "7" else "8"))
    by_day.wait_for("letter 4")


def test_a_second_start_raises_the_first_window(by_day: Program, diary_folder: Path):
    by_day.minimise()
    with Program(diary_folder) as second:
        assert second.wait_for_end() == 0
    by_day.wait_until_in_front()


def test_words_of_a_closed_window_are_found_again(diary_folder: Path):
    environment = zone_where_it_is(14)
    with Program(diary_folder, environment=environment) as program:
        program.wait_for("He could not answer")
        program.press("F2")
        program.wait_for("Undo changes")
        program.press("6")
        program.tab_to("His words")
        program.type("like a knife")
        program.press("alt+F4")
        assert program.wait_for_end() == 0
    with Program(diary_folder, environment=environment) as program:
        program.wait_for("is not done yet.")
        program.choose("Go on with it")
        program.wait_for("Not done yet.")
        words = {seen.name: seen.text for seen in program.showing()}
        assert words["His words"] == "like a knife"
        program.choose("Done")
        program.wait_until_spoken("6 at")
