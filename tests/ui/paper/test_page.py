"""The page that prints: what is seen is what is printed."""

from contextlib import contextmanager
from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from caregiver.domain.errors import PrintFailed
from caregiver.ui.core.printing import Printing
from caregiver.ui.paper.choices import HandoverChoices, RecordChoices, SheetChoices, WeekChoices
from caregiver.ui.paper.page import PaperPage
from caregiver.ui.paper.visit_choices import DoctorChoices
from caregiver.ui.widgets.day_button import DayButton
from tests.summary.paper import text_of


class PaperFactory:
    """Printers that print into a folder, and remember the jobs."""

    def __init__(self, folder):
        self.folder = folder
        self.jobs = []
        self.is_broken = False

    def names(self):
        return ("Kitchen", "Study")

    @contextmanager
    def job(self, name, title):
        if self.is_broken:
            raise PrintFailed("The printer {name} does not answer.", name=name)
        self.jobs.append((name, title))
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / f"{len(self.jobs)}.pdf"))
        yield printer


@pytest.fixture
def printers(tmp_path):
    return PaperFactory(tmp_path)


@pytest.fixture
def page(qtbot, context, printers, writer):
    writer.write(2026, 11, 22, 9, 0, score=7, patient_words="The chair won.")
    made = PaperPage(replace(context, printing=Printing(lambda: printers)))
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


def test_the_urgent_sheet_can_be_its_second_page(page, qtbot):
    qtbot.keyClick(page.findChild(DoctorChoices).along["urgent"], Qt.Key.Key_Space)
    assert page.document.page_count == 2


def test_a_folder_that_cannot_be_written_is_said(page, tmp_path):
    failures = []
    page.context.printing.failed.connect(failures.append)
    assert not page.context.printing.save_to(page.document, tmp_path / "nowhere" / "page.pdf")
    assert len(failures) == 1


def choices(page):
    return page.findChild(HandoverChoices)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("doctor", "Summary 22 November 2026"),
        ("medicines", "Medicines 22 November 2026"),
        ("week", "Week sheet 22 November 2026"),
        ("handover", "Handover 22 November 2026"),
        ("hospital", "Going to hospital 22 November 2026"),
        ("record", "Record 22 November 2026"),
    ],
)
def test_each_sheet_can_be_opened_and_only_its_fields_are_seen(page, name, title):
    page.open_sheet(name)
    assert page.document.title == title
    seen = [type(found) for found in page.findChildren(SheetChoices) if found.isVisible()]
    assert len(seen) == 1


def test_without_a_name_it_is_the_doctor_s_page(page):
    page.open_sheet("week")
    page.open_sheet(None)
    assert page.document.title == "Summary 22 November 2026"


def test_the_week_begins_with_the_chosen_day(page, qtbot):
    page.open_sheet("week")
    button = page.findChild(DayButton)
    with qtbot.waitSignal(page.findChild(WeekChoices).changed):
        qtbot.keyClick(button, Qt.Key.Key_Right)
    assert page.document.title == "Week sheet 23 November 2026"
    assert "Monday 23 November 2026" in button.accessibleName()


def test_the_handover_begins_when_somebody_else_wrote_last(page, writer):
    services = page.context.services
    anna, jo = (record.uuid for record in services.people.caregivers())
    services.people.write_as(jo)
    writer.write(2026, 11, 20, 19, 0, score=4)
    services.people.write_as(anna)
    page.open_sheet("handover")
    assert "From Friday 19:00" in text_of(page.document)


def test_what_is_typed_for_the_handover_is_printed_at_once(page, qtbot, printers, tmp_path):
    page.open_sheet("handover")
    found = choices(page)
    qtbot.keyClicks(found.for_name.line, "Jo")
    qtbot.keyClicks(found.own_words, "The blue pillow.")
    page.print()
    text = PdfReader(tmp_path / "1.pdf").pages[0].extract_text().replace("\t", " ")
    assert "For Jo, from Anna" in text
    assert "“The blue pillow.”" in text
    qtbot.waitUntil(lambda: not found.findChild(QTimer).isActive())


def test_a_time_still_to_come_is_said_beside_the_field(page, qtbot):
    page.open_sheet("handover")
    found = choices(page)
    found.since.time.setFocus()
    found.since.time.selectAll()
    with qtbot.waitSignal(found.changed):
        qtbot.keyClicks(found.since.time, "23:59")
        found.since.day.stepped.emit(1)
    assert "still to come" in words_on(page)
    assert page.document.title == "Handover 22 November 2026"


def test_the_record_is_of_the_chosen_days(page, writer, qtbot):
    writer.write(2026, 11, 1, 9, 0, score=3, patient_words="Long ago.")
    page.open_sheet("record")
    assert "Long ago." not in text_of(page.document)
    found = page.findChild(RecordChoices)
    thirty = next(made for made in found.findChildren(QPushButton) if made.text() == "30 days")
    with qtbot.waitSignal(found.changed):
        qtbot.mouseClick(thirty, Qt.MouseButton.LeftButton)
    assert "Long ago." in text_of(page.document)


def copy_button(page):
    return next(made for made in page.findChildren(QPushButton) if made.text() == "Copy as text")


@pytest.mark.parametrize(("name", "words"), [("doctor", "“The chair won.”"), ("family", "1. Can we drive?")])
def test_what_goes_into_a_message_can_be_copied_as_text(page, qtbot, name, words):
    page.context.services.questions.add("Can we drive?")
    page.open_sheet(name)
    page.refresh()
    qtbot.keyClick(copy_button(page), Qt.Key.Key_Space)
    copied = QApplication.clipboard().text()
    assert words in copied
    assert max(map(len, copied.splitlines())) <= 80
    assert "The page was copied as text." in words_on(page)


@pytest.mark.parametrize("name", ["medicines", "week", "handover", "hospital", "record"])
def test_what_is_for_paper_only_offers_no_text(page, name):
    page.open_sheet(name)
    page.refresh()
    assert not copy_button(page).isVisible()


def test_the_page_can_be_read_large_and_print_stays_in_sight(page, qtbot):
    small = page._pages[0].width()
    page.larger.click()
    assert page._pages[0].pixmap().width() > small
    assert page.larger.text() == "Smaller"
    assert page._print.mapTo(page, page._print.rect().bottomRight()).y() < page.height()
    page.larger.click()
    assert page._pages[0].pixmap().deviceIndependentSize().width() <= small
