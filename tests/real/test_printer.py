"""The printers of the computer: the real print server, with a printer whose pages come out as files."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QPageSize, QPainter

from caregiver.desktop import printer
from caregiver.desktop.printer import Printers
from caregiver.domain.errors import PrintFailed
from tests.disk import Disk
from tests.real.output_tray import OutputTray
from tests.real.second_printer import SecondPrinter

TITLE = "Summary 22 November 2026"


@pytest.fixture
def kitchen() -> Iterator[SecondPrinter]:
    made = SecondPrinter("Kitchen")
    yield made
    made.go_away()


def print_two_pages(
    name: str, paper: QPageSize.PageSizeId = QPageSize.PageSizeId.A4, meanwhile: Callable[[], None] = lambda: None
) -> None:
    with Printers().job(name, TITLE) as device:
        device.setPageSize(QPageSize(paper))
        painter = QPainter()
        assert painter.begin(device)
        painter.drawText(600, 600, "seven of ten")
        device.newPage()
        painter.drawText(600, 600, "second page")
        painter.end()
        meanwhile()


def test_the_usual_printer_stands_first(qapp, kitchen):
    assert Printers().names() == ("PDF", "Kitchen")


@pytest.mark.parametrize(
    ("paper", "width", "height"), [(QPageSize.PageSizeId.A4, 595, 842), (QPageSize.PageSizeId.Letter, 612, 792)]
)
def test_two_pages_reach_the_printer_under_a_neutral_title(qtbot, paper, width, height):
    tray = OutputTray()
    print_two_pages("PDF", paper)
    qtbot.waitUntil(lambda: bool(tray.pages()), timeout=20_000)
    (printed,) = tray.pages()
    assert tray.title(printed) == TITLE
    pages = PdfReader(printed).pages
    assert [round(float(side)) for side in (pages[0].mediabox.width, pages[0].mediabox.height)] == [width, height]
    assert [" ".join(page.extract_text().split()) for page in pages] == ["seven of ten", "second page"]


def test_where_there_is_no_print_server_qt_prints_the_same(qtbot, monkeypatch):
    monkeypatch.setattr(printer, "_HAS_PRINT_SERVER", False)
    tray = OutputTray()
    print_two_pages("PDF")
    qtbot.waitUntil(lambda: bool(tray.pages()), timeout=20_000)
    first, second = PdfReader(tray.pages()[0]).pages
    assert "seven of ten" in " ".join(first.extract_text().split())
    assert "second page" in " ".join(second.extract_text().split())


def test_no_page_lies_among_the_temporary_files_while_it_is_printed(qtbot, tmp_path, monkeypatch, disk: Disk):
    """A full disk there does not matter, either."""
    monkeypatch.setenv("TMPDIR", str(disk.path))
    disk.fill()
    tray = OutputTray()
    print_two_pages("PDF")
    qtbot.waitUntil(lambda: bool(tray.pages()), timeout=20_000)
    assert [path.name for path in disk.path.iterdir()] == ["other"]
    assert len(PdfReader(tray.pages()[0]).pages) == 2


def test_an_unknown_printer_is_said(qapp):
    with pytest.raises(PrintFailed) as caught, Printers().job("No such printer", TITLE):
        pass
    assert "No such printer" in str(caught.value.sentence)


def test_a_printer_that_goes_away_while_it_is_painted_on_is_said(qapp, kitchen):
    tray = OutputTray()
    with pytest.raises(PrintFailed) as caught:
        print_two_pages("Kitchen", meanwhile=kitchen.go_away)
    assert str(caught.value.sentence) == (
        "The page did not reach the printer Kitchen. Nothing was printed. Please look at it and try again."
    )
    assert tray.pages() == []


def test_a_printer_that_takes_no_pages_is_said(qapp, kitchen):
    kitchen.refuse()
    with pytest.raises(PrintFailed) as caught:
        print_two_pages("Kitchen")
    assert "Kitchen" in str(caught.value.sentence)


def test_what_could_not_be_painted_is_not_printed(qapp, kitchen):
    tray = OutputTray()
    with pytest.raises(RuntimeError), Printers().job("Kitchen", TITLE):
        raise RuntimeError("the page cannot be painted")
    assert kitchen.jobs() == ""
    assert tray.pages() == []


ASK = """
from PySide6.QtWidgets import QApplication
from caregiver.desktop.printer import Printers
from caregiver.domain.errors import PrintFailed
application = QApplication([])
print(Printers().names())
try:
    with Printers().job("PDF", "Summary"):
        pass
except PrintFailed as error:
    print(error.sentence)
"""


def test_without_a_print_server_there_is_no_printer():
    environment = os.environ | {"CUPS_SERVER": "/nonexistent/socket"}
    asked = subprocess.run([sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, check=True)
    assert asked.stdout.startswith("()\nThe printer PDF does not answer.")
