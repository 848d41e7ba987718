"""Each start is a process of its own: a Qt that cannot start ends its process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from caregiver.desktop.screen import DEBIAN_PACKAGES

START = """
from caregiver.desktop.screen import ensure_qt, ensure_screen
from caregiver.domain.errors import ScreenMissing
try:
    {check}()
except ScreenMissing as error:
    print(error.sentence)
    raise SystemExit(1)
from PySide6.QtWidgets import QApplication
QApplication([])
print("started")
"""


def start(check: str = "ensure_screen", without: tuple[str, ...] = (), **environment: str):
    surroundings = {name: value for name, value in os.environ.items() if name not in without} | environment
    return subprocess.run(
        [sys.executable, "-c", START.format(check=check)], env=surroundings, capture_output=True, text=True, check=False
    )


@pytest.fixture
def broken(tmp_path):
    """Make a system library unusable: the loader finds an empty file first."""

    def break_library(name: str) -> str:
        (tmp_path / name).touch()
        return str(tmp_path)

    return break_library


def test_in_a_desktop_it_starts():
    ended = start()
    assert (ended.returncode, ended.stdout) == (0, "started\n")


def test_without_a_screen_it_is_said():
    ended = start(without=("DISPLAY", "WAYLAND_DISPLAY"))
    assert ended.returncode == 1
    assert ended.stdout.startswith("There is no screen here")
    assert ended.stderr == ""


def test_a_screen_that_does_not_answer_is_said():
    ended = start(DISPLAY=":4711")
    assert ended.returncode == 1
    assert ended.stdout.startswith("The screen :4711 does not answer")


def test_a_wayland_screen_that_does_not_answer_is_said():
    ended = start(without=("DISPLAY",), WAYLAND_DISPLAY="wayland-4711")
    assert ended.returncode == 1
    assert ended.stdout.startswith("The screen wayland-4711 does not answer")


@pytest.mark.parametrize("library", ["libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxkbcommon-x11.so.0"])
def test_a_part_of_the_plugin_for_x_is_missing(broken, library):
    ended = start(LD_LIBRARY_PATH=broken(library))
    assert ended.returncode == 1
    assert library in ended.stdout
    assert "apt install" in ended.stdout
    assert ended.stderr == ""


@pytest.mark.parametrize("check", ["ensure_qt", "ensure_screen"])
@pytest.mark.parametrize("library", ["libEGL.so.1", "libfontconfig.so.1", "libgssapi_krb5.so.2"])
def test_a_part_of_qt_itself_is_missing(broken, check, library):
    ended = start(check, LD_LIBRARY_PATH=broken(library))
    assert ended.returncode == 1
    assert library in ended.stdout
    assert "libegl1" in ended.stdout


def test_without_the_check_qt_ends_the_process(broken):
    ended = start("bool", LD_LIBRARY_PATH=broken("libxcb-cursor.so.0"))
    assert ended.returncode < 0


def test_a_page_can_be_painted_without_a_screen():
    ended = start("ensure_qt", without=("DISPLAY", "WAYLAND_DISPLAY"), QT_QPA_PLATFORM="offscreen")
    assert (ended.returncode, ended.stdout) == (0, "started\n")


def test_a_chosen_platform_needs_no_screen():
    ended = start(without=("DISPLAY",), QT_QPA_PLATFORM="offscreen")
    assert (ended.returncode, ended.stdout) == (0, "started\n")


def test_the_private_desktop_installs_what_we_tell_people_to_install():
    wanted = Path("tests/private_desktop/packages").read_text().split()
    assert set(DEBIAN_PACKAGES.split()) <= set(wanted)
