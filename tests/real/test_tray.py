"""The icon in a tray as desktops have it, seen and pressed from outside the program."""

import subprocess
import sys

import pytest

from caregiver.desktop.clock import SystemClock
from caregiver.desktop.key_holder import KeyringHolder
from caregiver.desktop.plain_files import numbers_file
from caregiver.drawing.resources import resources_folder
from caregiver.services.access import Access
from caregiver.services.library import Library
from caregiver.services.services import Services, serve
from tests.cli.command import run
from tests.journeys.program import PROGRAM, Program
from tests.real.tray_host import TrayHost

ICON = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from caregiver.ui.theme.theme import Look, Theme
from caregiver.ui.tray import Tray

application = QApplication(["caregiver"])
tray = Tray(Theme(application, Look()))
tray.set_open(True)
tray.set_as_needed([("m1", "Morphine quick-acting liquid 10 mg in 5 ml")])
tray.set_state("Reminders checked at 14:32")
tray.number_asked.connect(lambda score: print("number", score, flush=True))
tray.dose_asked.connect(lambda uuid: print("dose", uuid, flush=True))
tray.spell_asked.connect(lambda begins: print("spell", begins, flush=True))
tray.stop_asked.connect(lambda: print("stop", flush=True))
tray.quit_asked.connect(application.quit)
tray.came.connect(tray.show)
tray.wait_until_there()
application.exec()
tray.close()
"""


@pytest.fixture
def host():
    with TrayHost() as host:
        yield host


@pytest.fixture
def program(host):
    process = subprocess.Popen([sys.executable, "-c", ICON], stdout=subprocess.PIPE, text=True)
    host.wait_for_icon()
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_its_menu_is_there_and_each_press_is_heard(host, program):
    assert list(host.menu()) == [
        "Open",
        "Urgent signs",
        "Record a number",
        *(f"Record a number/Pain {score} of 10" for score in range(11)),
        "Record a dose",
        "Record a dose/Morphine quick-acting liquid 10 mg in 5 ml",
        "Record: a spell begins now",
        "Stop all reminders …",
        "Quit: nothing rings then",
    ]
    for path, heard in (
        ("Record a number/Pain 7 of 10", "number 7"),
        ("Record a number/Pain 10 of 10", "number 10"),
        ("Record a dose/Morphine quick-acting liquid 10 mg in 5 ml", "dose m1"),
        ("Record: a spell begins now", "spell True"),
        ("Stop all reminders …", "stop"),
    ):
        host.press(path)
        assert program.stdout.readline().strip() == heard
    host.press("Quit: nothing rings then")
    assert program.wait(10) == 0


def test_the_pointer_reads_nothing_of_the_diary(host, program):
    assert host.tooltip() == "Reminders checked at 14:32"


# -- the whole program ------------------------------------------------------------------------------------------


@pytest.fixture
def diary(folder, tmp_path):
    """A diary that this computer opens by itself, and that is set up."""
    new = ("new", "--name", "R", "--caregiver", "A", "--recovery-key-out", tmp_path / "key.txt")
    assert run(*new, "--data-dir", folder).code == 0
    services = opened(folder)
    services.preferences.set_set_up_step("done")
    services.close()
    return folder


def opened(folder, *, read_only=False) -> Services:
    clock = SystemClock()
    access = Access(folder, KeyringHolder(), clock)
    key = access.read_keyring_key()
    vault = access.open(key, read_only=read_only)
    library = Library(resources_folder())
    return serve(vault, key, clock=clock, library=library, numbers_file=numbers_file(folder))


def scores(folder) -> list[int | None]:
    """The numbers in the diary, read beside the open program."""
    services = opened(folder, read_only=True)
    found = [record.value.score for record in services.vault.diary.pain.latest(10)]
    services.close()
    return found


def visible_windows(program: Program) -> str:
    """The numbers of its windows that are on the screen."""
    search = ["xdotool", "search", "--all", "--onlyvisible", "--pid", str(program.pid), "--name", "."]
    return subprocess.run(search, capture_output=True, text=True, check=False).stdout.strip()


def test_in_the_dark_a_number_is_recorded_without_a_window(host, diary):
    with Program(diary, code=(*PROGRAM, "--background")) as program:
        host.wait_for_icon()
        program.wait_until(lambda: "Record a number" in host.menu(), "numbers in the tray")
        assert visible_windows(program) == ""
        host.press("Record a number/Pain 7 of 10")
        program.wait_until(lambda: scores(diary) == [7], "the seven in the diary")
        assert visible_windows(program) == ""
        host.press("Open")
        program.wait_until(lambda: visible_windows(program) != "", "the window")
        host.press("Quit: nothing rings then")
        assert program.wait_for_end() == 0
        assert "mistake" not in program.complaints()
