import os
import re
import subprocess
import sys

import pytest

from caregiver.desktop.single_instance import SingleInstance

RING = """
import pathlib, sys
from caregiver.desktop.single_instance import SingleInstance
sys.exit(0 if SingleInstance(pathlib.Path(sys.argv[1])).ring() else 1)
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


@pytest.fixture
def door(qapp, folder):
    door = SingleInstance(folder)
    assert door.listen()
    yield door
    door.close()


def second_start(folder, qtbot):
    process = subprocess.Popen([sys.executable, "-c", RING, str(folder)])
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=10_000)
    return process.returncode


def test_a_second_start_is_heard(door, folder, qtbot):
    with qtbot.waitSignal(door.rung, timeout=10_000):
        assert second_start(folder, qtbot) == 0


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
