import os
import re
import subprocess
import sys
import time

import pytest

from caregiver.desktop import single_instance
from caregiver.desktop.single_instance import SingleInstance
from caregiver.desktop.writer_lock import WriterLock
from caregiver.domain.errors import VaultInUse

RING = """
import pathlib, sys
from caregiver.desktop.single_instance import SingleInstance
is_background = sys.argv[2:] == ["--background"]
sys.exit(0 if SingleInstance(pathlib.Path(sys.argv[1])).ring(is_background=is_background) else 1)
"""

LISTEN = """
import pathlib, sys
from PySide6.QtCore import QCoreApplication
from caregiver.desktop.single_instance import SingleInstance
application = QCoreApplication([])
door = SingleInstance(pathlib.Path(sys.argv[1]))
print(door.listen(), flush=True)
application.exec()
"""

RACE = """
import pathlib, sys
from PySide6.QtCore import QCoreApplication
from caregiver.desktop.single_instance import SingleInstance
folder = pathlib.Path(sys.argv[1])
door = SingleInstance(folder)
sys.stdin.readline()
lock = door.lock(is_background=sys.argv[2:] == ["--background"])
if lock is None:
    sys.exit(0)
print("first", flush=True)
application = QCoreApplication([])
door.rung.connect(lambda: print("rung", flush=True))
door.listen()
application.exec()
"""
RACERS = 30


@pytest.fixture
def door(qapp, folder):
    door = SingleInstance(folder)
    assert door.listen()
    yield door
    door.close()


def second_start(folder, qtbot, *options):
    process = subprocess.Popen([sys.executable, "-c", RING, str(folder), *options])
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=10_000)
    return process.returncode


def test_a_second_start_is_heard(door, folder, qtbot):
    with qtbot.waitSignal(door.rung, timeout=10_000):
        assert second_start(folder, qtbot) == 0


def test_a_second_start_in_the_background_shows_nothing(door, folder, qtbot):
    with qtbot.assertNotEmitted(door.rung, wait=100):
        assert second_start(folder, qtbot, "--background") == 0


def test_nobody_answers_for_another_folder(door, tmp_path, qtbot):
    assert second_start(tmp_path, qtbot) == 1


def test_nobody_answers_when_no_window_is_open(qapp, folder):
    assert not SingleInstance(folder).ring()


def test_a_killed_window_does_not_block_the_door(qapp, folder):
    with subprocess.Popen([sys.executable, "-c", LISTEN, str(folder)], stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout.readline() == "True\n"
        killed.kill()
    door = SingleInstance(folder)
    assert not door.ring()
    assert door.listen()
    door.close()


def test_the_door_names_no_folder(door):
    doors = [name for name in os.listdir(os.environ["XDG_RUNTIME_DIR"]) if "caregiver" in name]
    assert doors
    assert all(re.fullmatch("caregiver-[0-9a-f]{16}", name) for name in doors)


def test_without_a_runtime_folder_it_is_heard_too(qapp, folder, qtbot, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    door = SingleInstance(folder)
    assert door.listen()
    with qtbot.waitSignal(door.rung, timeout=10_000):
        assert second_start(folder, qtbot) == 0
    door.close()


def test_of_thirty_racing_starts_one_lives_and_hears_the_others(folder, tmp_path):
    """Every third is one of autostart's, which shows nothing."""
    racers = [start_racer(folder, tmp_path / str(number), number % 3 == 0) for number in range(RACERS)]
    for process in racers:
        process.stdin.write("go\n")
        process.stdin.close()
    try:
        alive = wait_for_one(racers)
        assert [process.returncode for process in racers if process is not alive] == [0] * (RACERS - 1)
    finally:
        for process in racers:
            process.kill()
            process.wait()
    first = racers.index(alive)
    told = [(tmp_path / str(number)).read_text().split() for number in range(RACERS)]
    assert [number for number, words in enumerate(told) if words] == [first]
    assert told[first] == ["first", *["rung"] * (20 if first % 3 == 0 else 19)]


def start_racer(folder, told, is_background):
    """A start that waits for the word to go, and tells into a file."""
    command = [sys.executable, "-c", RACE, str(folder), *(["--background"] if is_background else [])]
    with told.open("w") as file:
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=file, stderr=file, text=True)


def wait_for_one(racers):
    """The one that goes on when all others have ended."""
    deadline = time.monotonic() + 60
    while len(alive := [process for process in racers if process.poll() is None]) > 1:
        assert time.monotonic() < deadline, f"{len(alive)} are alive"
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)
    (last,) = alive
    return last


def test_while_another_program_writes_without_a_window_it_is_said(folder, monkeypatch):
    monkeypatch.setattr(single_instance, "_LOOKS", 2)
    with WriterLock(folder), pytest.raises(VaultInUse):
        SingleInstance(folder).lock()


def test_the_first_start_is_let_in_at_once(folder):
    lock = SingleInstance(folder).lock()
    assert lock is not None
    lock.release()
