"""Whether Qt will start, found out before Qt is asked: when Qt cannot start on a screen it ends the process.

What is tried is what Qt itself will do: its libraries are loaded, its plugin for the kind of screen too, and the screen
is asked whether it answers.
"""

import ctypes
import os
import socket
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from caregiver.domain.errors import ScreenMissing
from caregiver.domain.text import QT_TRANSLATE_NOOP

DEBIAN_PACKAGES = (
    "libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libgssapi-krb5-2 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 "
    "libxkbcommon-x11-0 libxkbcommon0"
)
"""What Qt needs of a Debian machine that has no desktop."""

_NO_SCREEN = QT_TRANSLATE_NOOP(
    "caregiver",
    "There is no screen here, so the window cannot open. Start the program in a desktop, "
    "or see what works without one: caregiver --help",
)
_NO_ANSWER = QT_TRANSLATE_NOOP(
    "caregiver", "The screen {screen} does not answer, so the window cannot open. Start the program in a desktop."
)
_PART_MISSING = QT_TRANSLATE_NOOP(
    "caregiver",
    "The window cannot open: a part that it needs is missing here ({part}). On Debian: apt install {packages}",
)


def ensure_qt() -> None:
    """Load what Qt needs to paint, with or without a screen.

    Raises:
        ScreenMissing: A library of the system is missing; names it and the Debian packages.
    """
    try:
        for part in ("QtWidgets", "QtNetwork"):
            import_module(f"PySide6.{part}")
    except ImportError as error:
        raise _part_missing(error) from error


def ensure_screen() -> None:
    """Make sure that a window can open; to be called before a `QApplication` is made.

    Raises:
        ScreenMissing: There is no screen, it does not answer, or a part of Qt cannot be loaded.
    """
    ensure_qt()
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM", "xcb").split(":")[0] not in _PLUGINS:
        return
    failures = []
    for platform in _platforms_offered():
        try:
            _try(platform)
        except ScreenMissing as failure:
            failures.append(failure)
        else:
            return
    raise failures[0] if failures else ScreenMissing(_NO_SCREEN)


_PLUGINS = {"xcb": "libqxcb.so", "wayland": "libqwayland.so"}


def _platforms_offered() -> Iterator[str]:
    if os.environ.get("DISPLAY"):
        yield "xcb"
    if os.environ.get("WAYLAND_DISPLAY"):
        yield "wayland"


def _try(platform: str) -> None:
    try:
        ctypes.CDLL(str(_plugin_folder() / _PLUGINS[platform]))
        answers, screen = _ask_x() if platform == "xcb" else _ask_wayland()
    except OSError as error:
        raise _part_missing(error) from error
    if not answers:
        raise ScreenMissing(_NO_ANSWER, screen=screen)


def _plugin_folder() -> Path:
    spec = find_spec("PySide6")
    return Path((spec and spec.origin) or "").parent / "Qt" / "plugins" / "platforms"


def _ask_x() -> tuple[bool, str]:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers, os.environ["DISPLAY"]


def _ask_wayland() -> tuple[bool, str]:
    name = os.environ["WAYLAND_DISPLAY"]
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/"), name)
    with socket.socket(socket.AF_UNIX) as door:
        return door.connect_ex(str(path)) == 0, name


def _part_missing(error: Exception) -> ScreenMissing:
    return ScreenMissing(_PART_MISSING, part=str(error).partition(":")[0], packages=DEBIAN_PACKAGES)
