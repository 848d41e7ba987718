"""The urgent page over a real diary, and a printer that records."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter
from pytestqt.qtbot import QtBot

from caregiver.ui.core.context import PageContext
from caregiver.ui.core.printing import Printing
from caregiver.ui.theme.theme import Theme
from caregiver.ui.urgent.page import UrgentPage
from tests.one_library import one_library
from tests.steerable_clock import SteerableClock


class FilePrinters:
    """One printer, whose pages end in a file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.titles: list[str] = []

    def names(self) -> tuple[str, ...]:
        return ("Kitchen",)

    @contextmanager
    def job(self, name: str, title: str) -> Iterator[QPagedPaintDevice]:
        self.titles.append(title)
        yield QPdfWriter(str(self.folder / "printed.pdf"))


@pytest.fixture
def printers(tmp_path: Path) -> FilePrinters:
    return FilePrinters(tmp_path)


@pytest.fixture
def page(
    context: PageContext,
    theme: Theme,
    printers: FilePrinters,
    clock: SteerableClock,
    qtbot: QtBot,
) -> UrgentPage:
    """Not in sight yet: a test says first for whom it is."""
    made = UrgentPage(theme, context.navigator, Printing(lambda: printers, theme), one_library(), clock)
    made.resize(1300, 768)
    qtbot.addWidget(made)
    return made
