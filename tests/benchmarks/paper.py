"""The doctor's page as a PDF file, beside a bare one of as many pages."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from caregiver.app import make_application
from caregiver.desktop.clock import SystemClock
from caregiver.drawing.fonts import font
from caregiver.summary.pages import Paper, write_pdf
from caregiver.summary.sheets import chosen_sheets
from tests.benchmarks.diaries import diary_of, served
from tests.benchmarks.table import Line, median_ms

DAYS, A_DAY = 14, 30
LINES_A_PAGE = 50
LINE = "Home record, not a medical assessment. 9 to 22 November 2026"


def pdf(runs: int) -> list[Line]:
    """From the open diary to the file."""
    QApplication.instance() or make_application(["benchmarks"])
    with diary_of(0, A_DAY, DAYS) as (folder, key), TemporaryDirectory(prefix="caregiver-benchmark-") as name:
        output, services = Path(name) / "page.pdf", served(folder, key, SystemClock())
        document = chosen_sheets(services, None, None, Paper.A4, ("doctor",))
        ours = median_ms(lambda: write_pdf(chosen_sheets(services, None, None, Paper.A4, ("doctor",)), output), runs)
        bare = median_ms(lambda: _bare_pdf(output, document.page_count), runs)
        services.close()
    return [Line("summary PDF, 14 days at 30 entries", "a bare Qt PDF", ours, bare, 10)]


def _bare_pdf(path: Path, pages: int) -> None:
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(96)
    painter = QPainter(writer)
    painter.setFont(font(13))
    for page in range(pages):
        if page:
            writer.newPage()
        for line in range(LINES_A_PAGE):
            painter.drawText(QPoint(0, 20 * (line + 1)), LINE)
    painter.end()
