"""Starting the window where it cannot open: one sentence, nothing made, nothing lost."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.command import NO_KEYRING, NO_SCREEN, content, run
from tests.journeys.program import PROGRAM, Program


def test_without_a_screen_it_is_said_and_nothing_is_made(tmp_path):
    assert run("--data-dir", tmp_path / "diary", without=NO_SCREEN).could_not("There is no screen here")
    assert content(tmp_path) == {}


def test_without_a_screen_nothing_is_made_at_home(tmp_path):
    home = {name: str(tmp_path) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    assert run(without=NO_SCREEN, **home).could_not("There is no screen here")
    assert run("demo", without=NO_SCREEN, TMPDIR=str(tmp_path), **home).could_not("There is no screen here")
    assert content(tmp_path) == {}


def test_a_screen_that_does_not_answer_is_said(tmp_path):
    assert run("--data-dir", tmp_path / "diary", DISPLAY=":4711").could_not("The screen :4711 does not answer")
    assert content(tmp_path) == {}


@pytest.mark.parametrize("library", ["libEGL.so.1", "libxcb-cursor.so.0"])
def test_a_missing_library_is_said_with_the_packages(tmp_path, library):
    (tmp_path / library).touch()
    for command in ((), ("demo",)):
        ended = run("--data-dir", tmp_path / "diary", *command, LD_LIBRARY_PATH=str(tmp_path))
        assert ended.could_not(library)
        assert "apt install" in ended.complained
    assert list(content(tmp_path)) == [library]


@pytest.mark.parametrize("command", [("summary", "--output", "page.pdf"), ("demo", "--output", "pictures")])
def test_a_command_that_only_paints_says_the_missing_library_too(kept, tmp_path, broken_library, command):
    name, option, output = command
    ended = run("--data-dir", kept.folder, name, option, tmp_path / output, LD_LIBRARY_PATH=broken_library)
    assert ended.could_not("libEGL.so.1")
    assert not (tmp_path / output).exists()


def test_without_qt_at_all_it_is_said(tmp_path):
    fake = tmp_path / "fake" / "PySide6"
    fake.mkdir(parents=True)
    (fake / "__init__.py").write_text("raise ImportError('libQt6Core.so.6: cannot open shared object file')")
    ended = run("--data-dir", tmp_path / "diary", PYTHONPATH=f"{tmp_path / 'fake'}:{os.getcwd()}")
    assert ended.could_not("libQt6Core.so.6")
    assert not (tmp_path / "diary").exists()


def test_a_read_only_folder_is_said(disk):
    (disk.path / "diary").mkdir()
    disk.forbid_writing()
    assert run("--data-dir", disk.path / "diary").could_not("read-only")
    assert run("--data-dir", disk.path / "other").could_not("read-only")


def test_a_full_disk_without_a_diary_is_said(disk):
    disk.fill()
    assert run("--data-dir", disk.path / "diary").could_not("There is no room on this disk")
    assert list(content(disk.path)) == ["other"]


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path):
    (tmp_path / "diary").write_text("something else")
    assert run("--data-dir", tmp_path / "diary").could_not("")
    assert content(tmp_path) == {"diary": b"something else"}


def test_a_full_disk_with_a_diary_still_opens_it(disk, tmp_path):
    from tests.cli.conftest import keep

    folder = disk.path / "diary"
    folder.mkdir()
    keep(folder, tmp_path)
    disk.fill()
    before = (folder / "diary.db").read_bytes()
    with Program(folder) as program:
        program.wait_for("Your diary is here. Type the paper key.")
        assert "mistake" not in program.complaints()
    assert (folder / "diary.db").read_bytes() == before


def test_a_second_start_shows_the_first_and_ends_well(folder):
    with Program(folder) as program:
        program.wait_for("Two names are enough to go on.")
        ended = run("--data-dir", folder)
        assert (ended.code, ended.said, ended.complained) == (0, "", "")
        assert "Two names are enough to go on." in program.words()


def test_without_a_keyring_the_window_asks_who_it_is_about_and_makes_no_diary_yet(folder):
    with Program(folder, environment=NO_KEYRING | {"AT_SPI_BUS_ADDRESS": accessibility_bus()}) as program:
        program.wait_for("Two names are enough to go on.")
        assert "mistake" not in program.complaints()
    assert not {"diary.db", "keyslots.json"} & set(content(folder))


def visible_windows(program: Program) -> str:
    """The numbers of its windows that are on the screen."""
    search = ["xdotool", "search", "--all", "--onlyvisible", "--pid", str(program.pid), "--name", "."]
    return subprocess.run(search, capture_output=True, text=True, check=False).stdout.strip()


def has_open(program: Program, path: Path) -> bool:
    """Whether it holds the file open."""
    handles = Path(f"/proc/{program.pid}/fd")
    return any(os.path.realpath(handle) == str(path.resolve()) for handle in handles.iterdir())


def test_in_the_background_the_diary_opens_out_of_the_way_and_a_second_start_shows_it(folder, tmp_path):
    new = ("new", "--name", "R", "--caregiver", "A", "--recovery-key-out", tmp_path / "key.txt")
    assert run(*new, "--data-dir", folder).code == 0
    with Program(folder, code=(*PROGRAM, "--background")) as program:
        program.wait_until(lambda: has_open(program, folder / "diary.db"), "the diary open")
        assert visible_windows(program) == ""
        again = run("--background", "--data-dir", folder)
        assert (again.code, again.said, again.complained) == (0, "", "")
        assert visible_windows(program) == ""
        assert run("--data-dir", folder).code == 0
        program.wait_for("Two names are enough to go on.")
        assert "mistake" not in program.complaints()


def test_without_a_screen_a_start_in_the_background_says_so(tmp_path):
    assert run("--background", "--data-dir", tmp_path / "diary", without=NO_SCREEN).could_not("There is no screen here")


def accessibility_bus() -> str:
    """Where the screen reader listens, for a program that has no session bus."""
    command = ["dbus-send", "--session", "--print-reply=literal", "--dest=org.a11y.Bus", "/org/a11y/bus"]
    asked = subprocess.run([*command, "org.a11y.Bus.GetAddress"], capture_output=True, text=True, check=True)
    return asked.stdout.strip()


def test_in_the_background_a_diary_that_does_not_open_is_shown(folder, tmp_path):
    new = ("new", "--name", "R", "--caregiver", "A", "--recovery-key-out", tmp_path / "key.txt")
    assert run(*new, "--data-dir", folder, **NO_KEYRING).code == 0
    environment = NO_KEYRING | {"AT_SPI_BUS_ADDRESS": accessibility_bus()}
    with Program(folder, code=(*PROGRAM, "--background"), environment=environment) as program:
        program.wait_for("Reminders are off until the diary is open.")
        program.wait_until(lambda: visible_windows(program) != "", "the window in sight")
