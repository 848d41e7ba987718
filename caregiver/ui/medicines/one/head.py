"""The head of the page of one medicine: where one is, its name as on the label, what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.medicine import WhereGiven
from caregiver.drawing.words import tr
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination, PlanAsked
from caregiver.ui.medicines.crumbs import Crumbs
from caregiver.ui.medicines.one.asking import Ask
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.told_since import told_since


class OneHead(QWidget):
    """Over the cards.

    Signals:
        asked: Ask this in place; carries the `Ask`.
    """

    asked = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._uuid = ""
        self._build()

    def _build(self) -> None:
        navigator = self._context.navigator
        self.crumbs = Crumbs(self._context)
        self.back = button(tr("Back"), navigator.back, "quiet")
        self.title, self.told_since = label("", "title"), label("", "dose")
        self.change = button(tr("Change the plan"), self._change)
        self.new_box = button(tr("The strength changed …"), lambda: self._change(is_new_strength=True))
        self.given = button(tr("What was given"), lambda: navigator.go(Destination.GIVEN, self._uuid))
        self.extra = button(tr("Record an extra dose …"), lambda: self.asked.emit(Ask.EXTRA))
        self.clinic = button(tr("It was given …"), lambda: self.asked.emit(Ask.CLINIC))
        self._ways = (self.given, self.change, self.new_box, self.extra, self.clinic)
        self.back.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        line = QWidget()
        flow = FlowLayout(line)
        for made in self._ways:
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.back, self.crumbs, self.title, self.told_since, line):
            column.addWidget(part)

    def show_medicine(self, on_list: OnList) -> None:
        """Say which one it is, and offer what makes sense for it."""
        words, medicine = self._context.medicine_words, on_list.medicine
        self._uuid = on_list.uuid
        self.crumbs.show_medicine(on_list.uuid, words.short_name(medicine))
        self.title.setText(words.label_name(medicine, on_list.strength))
        told = told_since(self._context, on_list.uuid)
        self.told_since.setText(told)
        self.told_since.setVisible(bool(told))
        is_clinic = medicine.where_given is WhereGiven.CLINIC
        is_by_plan = not (is_clinic or on_list.is_patch or on_list.is_pump or on_list.is_as_needed)
        is_over = self._context.services.stays.has_died
        self.back.setVisible(is_over)  # to the quiet page, which has no place of its own beside the pages
        self.change.setHidden(is_over)
        self.extra.setVisible(is_by_plan and not on_list.is_stopped and not is_over)
        self.clinic.setVisible(is_clinic and not is_over)
        self.new_box.setVisible(not (is_clinic or on_list.is_pump or is_over))

    def _change(self, *, is_new_strength: bool = False) -> None:
        """Open the plan; where one thing was told and is no plan yet, it is what is written now."""
        told = self._context.services.agreements.unwritten(self._uuid)
        agreement = told[0].uuid if len(told) == 1 else ""
        asked = PlanAsked(self._uuid, is_new_strength, agreement, is_from_medicine=bool(agreement))
        self._context.navigator.go(Destination.PLAN, asked)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """In reading order."""
        return self._ways
