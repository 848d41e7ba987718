import os
import subprocess
import sys

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from caregiver.desktop.printer import Printers
from caregiver.domain.errors import PrintFailed
from tests.real.output_tray import OutputTray


def test_the_usual_printer_stands_first(qapp):
    assert Printers().names() == ("PDF",)


@pytest.mark.parametrize(
    ("paper", "width", "height"), [(QPageSize.PageSizeId.A4, 595, 842), (QPageSize.PageSizeId.Letter, 612, 792)]
)
def test_two_pages_reach_the_printer_under_a_neutral_title(qtbot, paper, width, height):
    tray = OutputTray()
    device = Printers().device("PDF", "Summary 22 November 2026")
    device.setPageSize(QPageSize(paper))
    painter = QPainter()
    assert painter.begin(device)
    painter.drawText(600, 600, "seven of ten")
    device.newPage()
    painter.drawText(600, 600, "second page")
    painter.end()
    qtbot.waitUntil(lambda: bool(tray.pages()), timeout=20_000)
    (printed,) = tray.pages()
    assert tray.title(printed) == "Summary 22 November 2026"
    pages = PdfReader(printed).pages
    assert [round(float(side)) for side in (pages[0].mediabox.width, pages[0].mediabox.height)] == [width, height]
    assert [" ".join(page.extract_text().split()) for page in pages] == ["seven of ten", "second page"]


def test_the_whole_sheet_can_be_painted(qapp):
    device = Printers().device("PDF", "Summary")
    assert device.pageLayout().mode() == QPageLayout.Mode.FullPageMode


def test_an_unknown_printer_is_said(qapp):
    with pytest.raises(PrintFailed) as caught:
        Printers().device("No such printer", "Summary")
    assert "No such printer" in str(caught.value.sentence)


ASK = """
from PySide6.QtWidgets import QApplication
from caregiver.desktop.printer import Printers
from caregiver.domain.errors import PrintFailed
application = QApplication([])
print(Printers().names())
try:
    Printers().device("PDF", "Summary")
except PrintFailed as error:
    print(error.sentence)
"""


def test_without_a_print_server_there_is_no_printer():
    environment = os.environ | {"CUPS_SERVER": "/nonexistent/socket"}
    asked = subprocess.run([sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, check=True)
    assert asked.stdout.startswith("()\nThe printer PDF does not answer.")
