"""Autostart: what is written, what is read back, and what Linux starts by it."""

import os
import plistlib
import subprocess
import sys
from pathlib import Path

import pytest

from caregiver.desktop.autostart import (
    AutostartState,
    DesktopEntry,
    LaunchAgent,
    RegistryAutostart,
    background_command,
    make_autostart,
)
from caregiver.desktop.paths import find_data_folder
from caregiver.domain.errors import StorageFailed

COMMAND = ("/usr/bin/python3", "-m", "caregiver", "--background")
OTHER = ("/opt/other/python3", "-m", "caregiver", "--background")
LAUNCH = "import sys; from gi.repository import Gio; Gio.DesktopAppInfo.new_from_filename(sys.argv[1]).launch()"
STRANGE = """a $HOME `x` "y" \\z 100% 'q' & ; # é"""
RECORDER = """#!/bin/sh
printf '%s\\n' "$@" >{heard}.part && mv {heard}.part {heard}
"""


class FakeRegistry:
    """The registry as a table; it may refuse to change, or lose what was written."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], str | bytes] = {}
        self.is_closed = False
        self.is_forgetful = False

    def read(self, key, name):
        return self.values.get((key, name))

    def write(self, key, name, value):
        if self.is_closed:
            raise OSError("access is denied")
        if not self.is_forgetful:
            self.values[key, name] = value

    def remove(self, key, name):
        if self.is_closed:
            raise OSError("access is denied")
        self.values.pop((key, name), None)


@pytest.fixture
def registry():
    return FakeRegistry()


@pytest.fixture
def make(tmp_path, registry):
    """The autostart of a system, for a command."""
    return {
        "Linux": lambda command=COMMAND: DesktopEntry(command, tmp_path / "settings"),
        "macOS": lambda command=COMMAND: LaunchAgent(command, tmp_path / "agents"),
        "Windows": lambda command=COMMAND: RegistryAutostart(command, registry),
    }


@pytest.fixture(params=["Linux", "macOS", "Windows"])
def on_a_system(request, make):
    return make[request.param]


def test_it_is_off_until_it_is_asked_for_and_can_be_taken_back(on_a_system):
    autostart = on_a_system()
    assert autostart.state() is AutostartState.OFF
    for _ in range(2):
        autostart.enable()
        assert autostart.state() is AutostartState.ON
        assert on_a_system().state() is AutostartState.ON
    for _ in range(2):
        autostart.disable()
        assert on_a_system().state() is AutostartState.OFF


def test_another_copy_of_the_program_is_told_apart_and_replaced(on_a_system):
    on_a_system(OTHER).enable()
    assert on_a_system().state() is AutostartState.OTHER
    on_a_system().enable()
    assert on_a_system().state() is AutostartState.ON
    assert on_a_system(OTHER).state() is AutostartState.OTHER


# -- Linux ------------------------------------------------------------------------------------------------------


@pytest.fixture
def entry(tmp_path):
    return tmp_path / "settings" / "autostart" / "caregiver-companion.desktop"


@pytest.mark.parametrize(
    ("before", "after"),
    [("Terminal=false", "Hidden=true"), ("X-GNOME-Autostart-enabled=true", "X-GNOME-Autostart-enabled=false")],
)
def test_switched_off_in_the_settings_of_the_desktop_is_read_back(make, entry, before, after):
    autostart = make["Linux"]()
    autostart.enable()
    entry.write_text(entry.read_text().replace(before, after))
    assert autostart.state() is AutostartState.SWITCHED_OFF
    autostart.enable()
    assert autostart.state() is AutostartState.ON


def test_a_file_of_no_sense_is_off(make, entry):
    entry.parent.mkdir(parents=True)
    for content in (b"", b"\xff\xfe", b"# nothing\n"):
        entry.write_bytes(content)
        assert make["Linux"]().state() is AutostartState.OFF


def test_the_desktop_starts_exactly_the_command(tmp_path, entry, qtbot):
    program, heard = tmp_path / f"start {STRANGE.replace('%', '')}", tmp_path / "heard"
    program.write_text(RECORDER.format(heard=heard))
    program.chmod(0o700)
    DesktopEntry((str(program), "--background", STRANGE), tmp_path / "settings").enable()
    subprocess.run(["/usr/bin/python3", "-c", LAUNCH, str(entry)], check=True)
    qtbot.waitUntil(heard.exists)
    assert heard.read_text().splitlines() == ["--background", STRANGE]


def test_it_tells_nothing_of_the_diary_and_lies_in_the_settings_of_the_user(monkeypatch, tmp_path, entry):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    make_autostart(tmp_path).enable()
    assert "Name=Caregiver’s diary" in entry.read_text().splitlines()
    assert oct(entry.stat().st_mode & 0o777) == "0o600"
    assert list(entry.parent.iterdir()) == [entry]
    monkeypatch.setenv("XDG_CONFIG_HOME", "not/a/whole/path")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    make_autostart(tmp_path).enable()
    assert (tmp_path / "home" / ".config" / "autostart" / entry.name).is_file()


@pytest.mark.parametrize("change", ["enable", "disable"])
def test_what_cannot_be_changed_is_said(disk, change):
    autostart = DesktopEntry(COMMAND, disk.path)
    if change == "disable":
        autostart.enable()
    disk.forbid_writing()
    before = autostart.state()
    with pytest.raises(StorageFailed):
        getattr(autostart, change)()
    assert autostart.state() is before


# -- macOS ------------------------------------------------------------------------------------------------------


def test_launchd_is_told_what_to_start_at_a_login(make, tmp_path):
    make["macOS"]().enable()
    kept = plistlib.loads((tmp_path / "agents" / "caregiver-companion.plist").read_bytes())
    assert kept["ProgramArguments"] == list(COMMAND)
    assert kept["RunAtLoad"] is True
    assert "KeepAlive" not in kept


def test_a_disabled_agent_is_read_back(make, tmp_path):
    autostart = make["macOS"]()
    autostart.enable()
    path = tmp_path / "agents" / "caregiver-companion.plist"
    path.write_bytes(plistlib.dumps(plistlib.loads(path.read_bytes()) | {"Disabled": True}))
    assert autostart.state() is AutostartState.SWITCHED_OFF
    for content in (b"<plist", b"", plistlib.dumps(["a"])):
        path.write_bytes(content)
        assert autostart.state() is AutostartState.OFF


# -- Windows ----------------------------------------------------------------------------------------------------


def test_windows_is_told_the_command_in_its_own_way(registry):
    RegistryAutostart((r"C:\Program Files\Diary\diary.exe", "--background"), registry).enable()
    (run,) = [value for (key, _), value in registry.values.items() if key == RegistryAutostart.RUN]
    assert run == r'"C:\Program Files\Diary\diary.exe" --background'


def test_switched_off_in_the_task_manager_is_read_back(make, registry):
    autostart = make["Windows"]()
    autostart.enable()
    (place,) = [place for place in registry.values if place[0] == RegistryAutostart.APPROVED]
    registry.values[place] = bytes([3]) + bytes(11)
    assert autostart.state() is AutostartState.SWITCHED_OFF
    autostart.enable()
    assert autostart.state() is AutostartState.ON
    del registry.values[place]
    assert autostart.state() is AutostartState.ON


def test_a_registry_that_takes_no_change_is_said(make, registry):
    autostart = make["Windows"]()
    registry.is_forgetful = True
    with pytest.raises(StorageFailed):
        autostart.enable()
    registry.is_closed = True
    for change in (autostart.enable, autostart.disable):
        with pytest.raises(StorageFailed):
            change()


# -- the command ------------------------------------------------------------------------------------------------


def test_the_running_program_is_what_starts(monkeypatch, tmp_path):
    assert background_command(find_data_folder()) == (sys.executable, "-m", "caregiver", "--background")
    monkeypatch.chdir(tmp_path)
    assert background_command(Path("diary"))[-2:] == ("--data-dir", str(tmp_path / "diary"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert background_command(find_data_folder()) == (sys.executable, "--background")


def test_windows_gets_the_python_without_a_black_window(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "executable", os.fspath(tmp_path / "python.exe"))
    assert background_command(tmp_path)[0].endswith("python.exe")
    (tmp_path / "pythonw.exe").touch()
    assert background_command(tmp_path)[0].endswith("pythonw.exe")
