"""The list and the plan editor over a real diary with the medicines of the story."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from caregiver.domain.amounts import Unit
from caregiver.domain.regimen import Regimen
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import PlanAsked
from caregiver.ui.medicines.page import MedicinesPage
from caregiver.ui.medicines.plan.kind_list import Way
from caregiver.ui.medicines.plan_page import PlanPage
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import Problem
from tests.medicine_story import MedicineStory, tell_medicines
from tests.steerable_clock import SteerableClock


def texts_in(widget: QWidget) -> str:
    """Every sentence in sight."""
    QApplication.processEvents()  # what was just put in is shown by the next one
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def type_into(line: QLineEdit, text: str) -> None:
    """Type over what stands there, as a person would."""
    line.setFocus()
    line.selectAll()
    line.insert(text)
    line.textEdited.emit(text)


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    return tell_medicines(services, clock)


class PlanEditor:
    """The editor in a window with another page to go back to."""

    def __init__(self, window: QStackedWidget, page: PlanPage, services: Services, qtbot: QtBot) -> None:
        self.window = window
        self.page = page
        self.form = page.form
        self.services = services
        self.said: list[str] = []
        self._qtbot = qtbot
        page.said.connect(self.said.append)

    def open(self, uuid: str = "", *, is_new_strength: bool = False, agreement: str = "") -> None:
        """Open a medicine's plan, or a new medicine; as what was agreed, where that is named."""
        self.page.open_plan(PlanAsked(uuid, is_new_strength, agreement))
        self.window.setCurrentWidget(self.page)

    def leave(self) -> None:
        """Another page comes into sight."""
        self.window.setCurrentIndex(0)

    def choose_way(self, way: Way) -> None:
        """Press the row of a way."""
        self.form.kinds.rows[way].radio.click()

    def type_time(self, index: int, amount: str, at: str) -> None:
        """Fill in one row of daily times of the panel in sight."""
        row = self.form.panel.times.rows[index]
        type_into(row.amount.line, amount)
        type_into(row.at, at)

    def save(self) -> None:
        """Press "Save the plan", some time after the last press."""
        self.page.foot.save.click()

    def problems(self) -> list[str]:
        """Every sentence beside a field."""
        QApplication.processEvents()
        found = [problem.text() for problem in self.page.findChildren(Problem) if problem.isVisibleTo(self.page)]
        return [text for text in found if text]

    def next_times(self) -> str:
        """What the card of the next times says."""
        return texts_in(self.form.next)

    def plan(self, uuid: str) -> Regimen:
        """The last version of a medicine's plan."""
        return self.services.medicines.get(uuid).versions[-1].value


def press(chips: Chips, code: str) -> None:
    """Press the chip of a code."""
    chips._chips[code].click()


def name_it(editor: PlanEditor, name: str = "Oxycodone", form: str = "tablets") -> None:
    """Fill in what is on the box."""
    box = editor.form.box
    type_into(box.name.line, name)
    press(box.form, form)


def strong(
    editor: PlanEditor, number: str = "10", unit: Unit = Unit.MG, per: str = "1", per_unit: Unit = Unit.TABLETS
) -> None:
    """Fill in a strength as on the label."""
    field = editor.form.box.strength
    type_into(field.number, number)
    field.unit.set_typed(unit.value)
    type_into(field.per_number, per)
    field.per_unit.set_typed(per_unit.value)
    field.per_unit.chosen.emit()


@pytest.fixture
def editor(show: Callable[[QWidget], QWidget], qtbot: QtBot, context: PageContext, services: Services) -> PlanEditor:
    window, page = QStackedWidget(), PlanPage(context)
    window.addWidget(QPushButton("another page"))
    window.addWidget(page)
    made = PlanEditor(window, page, services, qtbot)
    context.navigator.back_asked.connect(made.leave)
    window.resize(1366, 768)
    show(window)
    return made


@pytest.fixture
def page(show: Callable[[QWidget], QWidget], context: PageContext) -> MedicinesPage:
    made = MedicinesPage(context)
    made.resize(1150, 900)
    show(made)
    return made
