"""Whether the program starts, in the background, when the person logs in: read back after every change.

An autostart that was switched off elsewhere means reminders that never ring, so what the system made of our wish is
told, not what we wished. Linux is tried here; Windows and macOS are written by their makers' descriptions.
"""

import os
import plistlib
import re
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from subprocess import list2cmdline
from typing import Protocol
from xml.parsers.expat import ExpatError

from caregiver.desktop.paths import find_data_folder
from caregiver.domain.errors import StorageFailed
from caregiver.domain.text import QT_TRANSLATE_NOOP

_NAME = "caregiver-companion"
_WORDS = "Caregiver’s diary"
_PRIVATE = 0o600

_NOT_CHANGED = QT_TRANSLATE_NOOP(
    "caregiver", "This computer did not take the change. Look in its settings for programs that start by themselves."
)


class AutostartState(StrEnum):
    """What the system will do at the next login."""

    ON = "on"
    OFF = "off"
    SWITCHED_OFF = "switched off"
    """It was asked to start us, and then told not to, in the settings of the system."""
    OTHER = "other"
    """It will start another copy of the program, or this one with another diary."""


class Autostart(Protocol):
    """What starts programs at a login."""

    def state(self) -> AutostartState:
        """What will happen at the next login; OFF too when it cannot be read."""

    def enable(self) -> None:
        """Start at each login from now on; raises StorageFailed when the system did not take it."""

    def disable(self) -> None:
        """Start no more; raises StorageFailed when the system did not take it."""


def background_command(folder: Path) -> tuple[str, ...]:
    """What starts this very program in the background, with the diary in `folder`."""
    program = (sys.executable,) if getattr(sys, "frozen", False) else (_python(), "-m", "caregiver")
    place = () if folder == find_data_folder() else ("--data-dir", str(folder.absolute()))
    return *program, "--background", *place


def _python() -> str:
    """The Python that runs us; on Windows the one beside it that opens no black window."""
    windowless = Path(sys.executable).with_name("pythonw.exe")
    return str(windowless) if sys.platform == "win32" and windowless.exists() else sys.executable


def make_autostart(folder: Path) -> Autostart:
    """What starts this program, with the diary in `folder`, at a login on this computer."""
    command = background_command(folder)
    if sys.platform == "win32":
        return RegistryAutostart(command, WindowsRegistry())
    if sys.platform == "darwin":
        return LaunchAgent(command, Path.home() / "Library" / "LaunchAgents")
    settings = os.environ.get("XDG_CONFIG_HOME", "")
    return DesktopEntry(command, Path(settings) if settings.startswith("/") else Path.home() / ".config")


def _ensure(autostart: Autostart, wanted: AutostartState) -> None:
    if autostart.state() is not wanted:
        raise StorageFailed(_NOT_CHANGED)


# -- Linux ------------------------------------------------------------------------------------------------------


class DesktopEntry:
    """A file of the XDG autostart specification in the settings of this user."""

    def __init__(self, command: Sequence[str], settings_folder: Path) -> None:
        self._command = " ".join(_quoted(part) for part in command)
        self._path = settings_folder / "autostart" / f"{_NAME}.desktop"

    def state(self) -> AutostartState:
        kept = self._read()
        if not kept:
            return AutostartState.OFF
        if kept.get("Hidden") == "true" or kept.get("X-GNOME-Autostart-enabled", "true") != "true":
            return AutostartState.SWITCHED_OFF
        return AutostartState.ON if kept.get("Exec") == self._command else AutostartState.OTHER

    def enable(self) -> None:
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            f"Name={_WORDS}",
            f"Exec={self._command}",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
        )
        _write(self._path, "\n".join((*lines, "")).encode())
        _ensure(self, AutostartState.ON)

    def disable(self) -> None:
        _remove(self._path)
        _ensure(self, AutostartState.OFF)

    def _read(self) -> dict[str, str]:
        try:
            lines = self._path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return {}
        pairs = (line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
        return {key.strip(): value.strip() for key, value in pairs}


def _quoted(part: str) -> str:
    """One part of a command, as the key `Exec` wants it: quoted, and then written as a text of such a file."""
    if re.fullmatch(r"[\w@+=:,./-]+", part):
        return part
    inside = re.sub(r'(["`$\\])', r"\\\1", part.replace("%", "%%"))
    return '"' + inside.replace("\\", "\\\\") + '"'


# -- macOS ------------------------------------------------------------------------------------------------------


class LaunchAgent:
    """A property list that launchd reads at a login."""

    def __init__(self, command: Sequence[str], agents_folder: Path) -> None:
        self._command = list(command)
        self._path = agents_folder / f"{_NAME}.plist"

    def state(self) -> AutostartState:
        try:
            kept = dict(plistlib.loads(self._path.read_bytes()))
        except (OSError, ValueError, TypeError, ExpatError):
            return AutostartState.OFF
        if kept.get("Disabled") or not kept.get("RunAtLoad"):
            return AutostartState.SWITCHED_OFF
        return AutostartState.ON if kept.get("ProgramArguments") == self._command else AutostartState.OTHER

    def enable(self) -> None:
        wish = {"Label": _NAME, "ProgramArguments": self._command, "RunAtLoad": True, "ProcessType": "Interactive"}
        _write(self._path, plistlib.dumps(wish))
        _ensure(self, AutostartState.ON)

    def disable(self) -> None:
        _remove(self._path)
        _ensure(self, AutostartState.OFF)


# -- Windows ----------------------------------------------------------------------------------------------------


class Registry(Protocol):
    """The part of the Windows registry that belongs to this user."""

    def read(self, key: str, name: str) -> str | bytes | None:
        """A value; None when there is none."""

    def write(self, key: str, name: str, value: str | bytes) -> None:
        """Keep a value; raises OSError."""

    def remove(self, key: str, name: str) -> None:
        """Forget a value, if it is there; raises OSError."""


class RegistryAutostart:
    """A value under `Run`, and the one beside it in which the Task Manager keeps that it was switched off."""

    RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
    APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
    SWITCHED_ON = bytes([2]) + bytes(11)

    def __init__(self, command: Sequence[str], registry: Registry) -> None:
        self._command = list2cmdline(command)
        self._registry = registry

    def state(self) -> AutostartState:
        command = self._registry.read(self.RUN, _NAME)
        if command is None:
            return AutostartState.OFF
        approved = self._registry.read(self.APPROVED, _NAME)
        if isinstance(approved, bytes) and approved and approved[0] % 2:  # odd: switched off
            return AutostartState.SWITCHED_OFF
        return AutostartState.ON if command == self._command else AutostartState.OTHER

    def enable(self) -> None:
        try:
            self._registry.write(self.RUN, _NAME, self._command)
            self._registry.write(self.APPROVED, _NAME, self.SWITCHED_ON)
        except OSError as error:
            raise StorageFailed(_NOT_CHANGED) from error
        _ensure(self, AutostartState.ON)

    def disable(self) -> None:
        try:
            self._registry.remove(self.RUN, _NAME)
            self._registry.remove(self.APPROVED, _NAME)
        except OSError as error:
            raise StorageFailed(_NOT_CHANGED) from error
        _ensure(self, AutostartState.OFF)


if sys.platform == "win32":
    import winreg

    class WindowsRegistry:
        """The registry of this user."""

        def read(self, key: str, name: str) -> str | bytes | None:
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    return winreg.QueryValueEx(opened, name)[0]
            except OSError:
                return None

        def write(self, key: str, name: str, value: str | bytes) -> None:
            kind = winreg.REG_BINARY if isinstance(value, bytes) else winreg.REG_SZ
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, kind, value)

        def remove(self, key: str, name: str) -> None:
            if self.read(key, name) is not None:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_SET_VALUE) as opened:
                    winreg.DeleteValue(opened, name)


def _write(path: Path, content: bytes) -> None:
    beside = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.chmod(_PRIVATE)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise StorageFailed(_NOT_CHANGED) from error


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise StorageFailed(_NOT_CHANGED) from error
