"""Going to hospital: one press prints the page and lets nothing ring (care-rules 26)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.stay import StayKind
from caregiver.ui.core.printing import Printing
from caregiver.ui.paper.page import PaperPage
from tests.ui.paper.test_page import PaperFactory, words_on


@pytest.fixture
def printers(tmp_path):
    return PaperFactory(tmp_path)


@pytest.fixture
def page(qtbot, context, printers):
    made = PaperPage(replace(context, printing=Printing(lambda: printers)))
    qtbot.addWidget(made)
    made.open_sheet("hospital")
    made.show()
    qtbot.waitExposed(made)
    return made


def test_one_press_prints_the_page_and_stops_the_reminders(page, printers, services, context, qtbot):
    said = []
    page.said.connect(said.append)
    qtbot.keyClick(page.going, Qt.Key.Key_Space)
    assert printers.jobs == [("Kitchen", "Going to hospital 22 November 2026")]
    assert "Sent to the printer Kitchen." in words_on(page)
    assert services.stays.current().value.kind is StayKind.HOSPITAL
    assert said == ["Reminders are off."]
    assert not page.going.isVisible()
    context.act.undo()
    assert services.stays.current() is None


def test_a_printer_that_does_not_answer_leaves_them_off(page, printers, services):
    printers.is_broken = True
    page.going.click()
    assert "The printer Kitchen does not answer." in words_on(page)
    assert services.stays.current() is not None


@pytest.mark.parametrize("name", ["doctor", "record", "at_home"])
def test_no_other_sheet_offers_it(page, name):
    page.open_sheet(name)
    page.refresh()
    assert not page.going.isVisible()
