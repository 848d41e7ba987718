"""The page that prints: what is seen is what is printed."""

from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel

from caregiver.domain.errors import PrintFailed
from caregiver.ui.core.printing import Printing
from caregiver.ui.paper.page import PaperPage


class PaperFactory:
    """Printers that print into a folder, and remember the jobs."""

    def __init__(self, folder):
        self.folder = folder
        self.jobs = []
        self.is_broken = False

    def names(self):
        return ("Kitchen", "Study")

    def device(self, name, title):
        if self.is_broken:
            raise PrintFailed("The printer {name} does not answer.", name=name)
        self.jobs.append((name, title))
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / f"{len(self.jobs)}.pdf"))
        return printer


@pytest.fixture
def printers(tmp_path):
    return PaperFactory(tmp_path)


@pytest.fixture
def page(qtbot, context, printers, writer):
    writer.write(2026, 11, 22, 9, 0, score=7, patient_words="The chair won.")
    made = PaperPage(replace(context, printing=Printing(printers)))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    return made


def words_on(page):
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_it_prints_the_doctor_s_page_on_the_usual_printer(page, printers, tmp_path):
    page.print()
    assert printers.jobs == [("Kitchen", "Summary 22 November 2026")]
    assert "Sent to the printer Kitchen." in words_on(page)
    text = PdfReader(tmp_path / "1.pdf").pages[0].extract_text().replace("\t", " ")
    assert "Robert" in text
    assert "The chair won." in text


def test_a_printer_that_does_not_answer_is_said(page, printers):
    printers.is_broken = True
    page.print()
    assert "The printer Kitchen does not answer." in words_on(page)


def test_the_file_is_the_same_page(page, tmp_path):
    document = page.document
    assert page.context.printing.save_to(document, tmp_path / "page.pdf")
    assert len(PdfReader(tmp_path / "page.pdf").pages) == document.page_count == 1


def test_the_urgent_sheet_can_be_its_second_page(page):
    page.add_urgent_sheet(True)
    assert page.document.page_count == 2


def test_a_folder_that_cannot_be_written_is_said(page, tmp_path):
    failures = []
    page.context.printing.failed.connect(failures.append)
    assert not page.context.printing.save_to(page.document, tmp_path / "nowhere" / "page.pdf")
    assert len(failures) == 1
