"""The accessibility tree of a running window, as a screen reader gets it."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QProcess

_READER = ["/usr/bin/python3", str(Path(__file__).with_name("read_accessible_tree.py"))]


@dataclass(frozen=True)
class Element:
    """One element of the tree.

    Attributes:
        role: AT-SPI's word: "push button", "radio button", "label" ...
        states: "focusable", "checked", "showing" ...
        extents: x, y, width, height on the screen; empty for what has no place there.
    """

    role: str
    name: str
    description: str
    states: frozenset[str]
    extents: tuple[int, ...]
    actions: tuple[str, ...]
    children: tuple["Element", ...]

    def walk(self) -> Iterator["Element"]:
        """This element and all within it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def showing(self) -> list["Element"]:
        """What of it is on the screen now."""
        return [element for element in self.walk() if "showing" in element.states]


def accessible_tree(pid: int, *, only_visible: bool = False) -> Element:
    """The tree of the process, which may be this one: its events are handled meanwhile.

    Args:
        only_visible: Leave out what is hidden; what was scrolled out of sight stays in.
    """
    return _element(_asked(pid, *(["visible"] if only_visible else [])))


def accessible_labels(pid: int) -> tuple[str, ...]:
    """The words that are there to be read and are not hidden, in reading order: a small part of the tree, sooner."""
    return tuple(name for name in _asked(pid, "labels") if name)


def _asked(pid: int, *mode: str) -> Any:
    run = _read if QCoreApplication.instance() is None else _read_beside_our_own_window
    return json.loads(run([*_READER, str(pid), *mode]))


def _read(command: list[str]) -> bytes:
    return subprocess.run(command, check=True, capture_output=True).stdout


def _read_beside_our_own_window(command: list[str]) -> bytes:
    reader, loop = QProcess(), QEventLoop()
    reader.finished.connect(loop.quit)
    reader.start(command[0], command[1:])
    loop.exec()
    assert reader.exitCode() == 0, reader.readAllStandardError().toStdString()
    return reader.readAllStandardOutput().data()


def _element(found: dict) -> Element:
    return Element(
        found["role"],
        found["name"],
        found["description"],
        frozenset(found["states"]),
        tuple(found["extents"] or ()),
        tuple(found["actions"]),
        tuple(_element(child) for child in found["children"]),
    )
