"""What is printed for a visit when there is no printer, when it goes away, and when the disk is full."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from caregiver.desktop.printer import Printers
from tests.disk import Disk
from tests.journeys.home import Home
from tests.journeys.visit_pages import Preparing, Sheets, words_of
from tests.real.second_printer import SecondPrinter
from tests.steerable_clock import SteerableClock

CAR = "Can he sit in the car for two hours?"
SHEET = "The family sheet, for answers"


class PullsThePlug(Printers):
    """The printers of this computer, one of which goes away when its page is painted."""

    def __init__(self, printer: SecondPrinter) -> None:
        self._printer = printer

    @contextmanager
    def job(self, name: str, title: str) -> Iterator[QPagedPaintDevice]:
        with super().job(name, title) as device:
            yield device
            self._printer.go_away()


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    """With a question for the next visit."""
    made = Home(qapp, folder, clock)
    made.begin_at("2026-11-22 14:32")
    made.services.questions.add(CAR)
    yield made
    made.close()


@pytest.fixture
def kitchen() -> Iterator[SecondPrinter]:
    made = SecondPrinter("Kitchen")
    yield made
    made.go_away()


def save_as(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """The family will choose this place; the system's own window for choosing is not the program's."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def open_sheet(home: Home) -> None:
    Preparing(home).open()
    home.press(SHEET)
    assert CAR in home.printed()


def test_without_a_printer_the_page_is_saved_as_a_file(home: Home, monkeypatch, tmp_path: Path):
    save_as(monkeypatch, tmp_path / "sheet.pdf")
    home.open()
    open_sheet(home)
    assert home.reads("This computer knows no printer.")
    assert not home.look_of("Print")[1], "nothing can be pressed that does nothing"
    home.press("Save as a file …")
    assert home.reads("Saved: sheet.pdf")
    assert CAR in words_of(tmp_path / "sheet.pdf")


@pytest.mark.parametrize(
    ("is_while_painting", "sentence"),
    [
        (False, "The printer Kitchen does not answer. Nothing was printed. Is it switched on?"),
        (
            True,
            "The page did not reach the printer Kitchen. Nothing was printed. Please look at it and try again.",
        ),
    ],
    ids=["before", "while"],
)
def test_a_printer_that_goes_away_is_said_and_another_prints_the_page(
    home: Home, kitchen: SecondPrinter, qtbot: QtBot, *, is_while_painting: bool, sentence: str
):
    home.open(printers=(lambda: PullsThePlug(kitchen)) if is_while_painting else Printers)
    open_sheet(home)
    home.choose("Printer", "Kitchen")
    if not is_while_painting:
        kitchen.go_away()
    home.press("Print")
    assert home.reads(sentence)
    assert not home.reads("Sent to the printer")
    assert CAR in home.printed()
    Preparing(home).open()
    assert home.reads(CAR)
    assert CAR in Sheets(home, qtbot).print(SHEET)


def test_a_full_disk_under_the_file_is_said_and_with_room_it_is_saved(home: Home, monkeypatch, disk: Disk):
    save_as(monkeypatch, disk.path / "sheet.pdf")
    home.open()
    open_sheet(home)
    disk.fill(free_bytes=8_192)
    home.press("Save as a file …")
    assert home.reads("The file could not be saved there. The disk may be full, or closed for writing.")
    assert [path.name for path in disk.path.iterdir()] == ["other"]
    assert CAR in home.printed()
    disk.make_room()
    home.press("Save as a file …")
    assert home.reads("Saved: sheet.pdf")
    assert not home.reads("could not be saved")
    assert CAR in words_of(disk.path / "sheet.pdf")
