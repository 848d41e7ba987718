"""On Today, too, what was told and is no plan yet stands beside the dose as it is still planned (care-rules 5)."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from caregiver.domain.agreement import AgreedKind, Agreement

TOLD = "Told by Dr Patel, Sun 22 Nov: “10 ml at night”. Not written as a plan yet. Call 01632 960142."


@pytest.fixture
def agree(services, context):
    def agreed(medicine: str) -> None:
        value = Agreement(
            services.clock.now(), "Europe/London", AgreedKind.DOSE, "10 ml at night", "Dr Patel", medicine=medicine
        )
        context.act(services.agreements.write, value)
        QApplication.processEvents()

    return agreed


def lines(widget) -> list[str]:
    return [part.text() for part in widget.findChildren(QLabel) if part.isVisible()]


def test_the_open_dose_says_it(dose_page, medicines, agree):
    dose = dose_page.doses.clock.answer.dose
    name, deed = dose._name.text(), dose.given.text()
    agree(medicines["paracetamol"])
    assert TOLD in lines(dose)
    assert (dose._name.text(), dose.given.text()) == (name, deed)


def test_a_row_of_another_open_dose_says_it(medicines, make_page, agree, clock):
    clock.go_to(2026, 11, 22, 20, 10)
    page = make_page()
    open_one = page.doses.clock.answer._kept.due.medicine.uuid
    other = next(medicines[key] for key in ("long", "paracetamol") if medicines[key] != open_one)
    agree(other)
    assert any(TOLD in line for line in lines(page.doses.clock))
    assert TOLD not in lines(page.doses.clock.answer.dose)


def test_the_column_of_a_quick_medicine_says_it_and_its_button_stays(dose_page, medicines, agree):
    column = next(each for each in dose_page.doses.needed.columns if each.uuid == medicines["quick"])
    before = column.press.words()
    agree(medicines["quick"])
    assert TOLD in lines(column)
    assert column.press.words() == before
    assert all(TOLD not in lines(each) for each in dose_page.doses.needed.columns if each is not column)
