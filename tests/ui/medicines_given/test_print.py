"""The month on paper: what is seen is what is printed or saved."""

from datetime import date

from PySide6.QtWidgets import QLabel

from tests.ui.medicines_given.conftest import pressed, words_on


def show_print(page):
    page.shape._group.button(2).click()


def sheets(page):
    return [s for s in page.print.findChildren(QLabel) if s.isVisible() and s.accessibleName().startswith("Page ")]


def test_the_sheets_of_the_month_are_seen(open_page, november):
    page = open_page(november)
    show_print(page)
    assert not page.grid.isVisible()
    assert len(sheets(page)) == page.print.document.page_count >= 1
    assert page.print.document.title == "Given 22 November 2026"


def test_the_month_that_is_shown_is_the_one_that_is_printed(open_page, november):
    page = open_page(november)
    show_print(page)
    before = page.print.document
    page.before.click()
    assert page.month.first == date(2026, 10, 1)
    assert page.print.document is not before


def test_without_a_printer_it_says_so_beside_the_button(open_page, november):
    page = open_page(november)
    show_print(page)
    pressed(page.print, "Print")
    assert "This computer knows no printer." in words_on(page.print)
