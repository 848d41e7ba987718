"""In the program's window: beside the urgent signs, what led there can still be taken back."""

import pytest
from PySide6.QtWidgets import QWidget

from caregiver.ui.core.navigation import Destination
from caregiver.ui.main_window import MainWindow
from caregiver.ui.pages import Pages
from caregiver.ui.theme.theme import Look
from tests.ui.medicines_one.conftest import pressed


class UrgentSigns(QWidget):
    """A sheet that is shown."""

    def show_for(self, *_: object) -> None:
        """For whom does not matter here."""


@pytest.fixture
def window(theme):
    return MainWindow(theme)


@pytest.fixture
def pages(show, window, context, keeping, story):
    def refuse(look: Look) -> None:
        raise AssertionError("nobody changed the look")

    made = Pages(window, context, UrgentSigns, refuse, keeping)
    context.navigator.asked.connect(made.go)
    context.navigator.back_asked.connect(made.back)
    show(window)
    return made


def test_an_extra_dose_is_taken_back_beside_the_urgent_signs(pages, window, story, services):
    pages.go(Destination.MEDICINE, story["paracetamol"])
    page = window.stack.currentWidget()
    pressed(page, "Record an extra dose …")
    pressed(page.asking, "It was one more")
    page.asking.form.told.choices.chip("2").click()
    page.asking.form.told.keep.click()
    assert isinstance(window.stack.currentWidget(), UrgentSigns)
    assert window.messages.isVisible()
    assert len(services.doses.last_hours(24)) == 1
    window.messages.undo_asked.emit()
    assert services.doses.last_hours(24) == ()


def test_what_was_given_and_back(pages, window, story):
    pages.go(Destination.MEDICINE, story["paracetamol"])
    pressed(window.stack.currentWidget(), "What was given")
    page = window.stack.currentWidget()
    assert page.title.text() == "What was given: Paracetamol tablets 500 mg"
    page.crumbs.medicine.click()
    assert window.stack.currentWidget().head.title.text() == "Paracetamol tablets 500 mg"
