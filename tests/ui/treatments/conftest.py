"""The pages about treatments over a real diary, on Sunday 22 November 2026, 14:32."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from caregiver.domain.treatment import Treatment
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.treatments.editor_page import TreatmentPage
from caregiver.ui.treatments.page import TreatmentsPage


def nov(day: int) -> date:
    return date(2026, 11, day)


@pytest.fixture
def write(services: Services) -> Callable[..., str]:
    """Writes a treatment; gives its uuid."""

    def written(kind: str, **fields: Any) -> str:
        value = Treatment(services.clock.now(), "Europe/London", kind, **fields)
        return services.treatments.write(value).value.uuid

    return written


@pytest.fixture
def listed(context: PageContext, show: Callable[[QWidget], QWidget]) -> Callable[[], TreatmentsPage]:
    """The list, once there is something in it."""

    def opened() -> TreatmentsPage:
        page = TreatmentsPage(context)
        page.resize(1100, 800)
        show(page)
        return page

    return opened


@pytest.fixture
def editor(context: PageContext, show: Callable[[QWidget], QWidget]) -> TreatmentPage:
    """The editor, with a new treatment."""
    page = TreatmentPage(context)
    page.resize(1100, 900)
    show(page)
    page.open_record(None)
    return page


def press(page: QWidget, words: str) -> None:
    """Press the button in sight that says this."""
    (found,) = [each for each in page.findChildren(QPushButton) if each.isVisible() and each.text() == words]
    found.click()


def buttons(page: QWidget) -> list[str]:
    """What the buttons in sight say."""
    return [each.text() for each in page.findChildren(QPushButton) if each.isVisible() and each.text()]
