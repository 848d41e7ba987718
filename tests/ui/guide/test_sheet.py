"""A card as text and on paper."""

from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from caregiver.summary.pages import preview


def test_a_card_is_copied_as_text_with_all_that_belongs_to_it(desk, opened, services):
    opened("G16")
    desk.click("Copy as text")
    copied = QApplication.clipboard().text()
    assert copied.startswith("When radiotherapy starts to work\n\n")
    assert "until radiotherapy eases bone pain.\nNew weakness, numbness or worse pain: Urgent signs." in copied
    assert services.guide.content.general in copied
    assert copied.endswith("Written 22 Nov 2026, not reviewed by a clinician.")
    assert "This card was copied." in desk.words()


def test_what_is_seen_is_what_is_saved(desk, opened, context, tmp_path):
    page = opened("G16")
    desk.click("Print this card")
    assert not page.reader.isVisible()
    document = page.sheet.document
    assert document.title == "Guide 22 November 2026"
    seen = page.sheet.pages[0].pixmap().toImage()
    assert seen == preview(document, 1, seen.width())
    assert context.printing.save_to(document, tmp_path / "card.pdf")
    words = " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(tmp_path / "card.pdf").pages).split())
    for part in (*page.reader.sheet.paragraphs, *page.reader.sheet.windows, page.reader.sheet.written):
        assert part in words
    desk.click("Back to reading")
    assert page.reader.isVisible()
    assert page.reader.print.hasFocus()


def test_the_key_that_prints_shows_the_sheet_of_the_card(desk, opened):
    page = opened("worn-out")
    desk.window.print_asked.emit()
    assert page.sheet.isVisible()
    desk.click("Print")
    assert "This computer knows no printer. You can save the page as a file instead." in desk.words()
