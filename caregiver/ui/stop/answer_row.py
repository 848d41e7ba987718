"""One medicine after a stay: what it was before, and four equal answers, none chosen beforehand (care-rules 25)."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QGridLayout, QRadioButton, QVBoxLayout

from caregiver.domain.stay import ListAnswer
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.stop.asked_list import Asked
from caregiver.ui.theme.theme import set_property, set_role
from caregiver.ui.widgets.labels import FlowingLabel

_OPENING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OpeningRadio(QRadioButton):
    """A radio button that also opens something: by a press or a key, never because an arrow key passes over it.

    Signals:
        opened: It was pressed.
    """

    opened = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_hit = self.isDown() and self.hitButton(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if is_hit:
            self.opened.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.key() not in _OPENING_KEYS or event.isAutoRepeat():
            return
        if event.key() != Qt.Key.Key_Space:  # the others press nothing by themselves
            self.click()
        self.opened.emit()


class AnswerRow(QFrame):
    """The row of one medicine.

    Signals:
        answered: An answer was chosen; carries the uuid of the medicine and the `ListAnswer`.
        plan_asked: The new plan shall be written; carries the uuid.
    """

    answered = Signal(str, object)
    plan_asked = Signal(str)

    def __init__(self, context: PageContext, uuid: str, *, is_first: bool) -> None:
        super().__init__()
        self._context = context
        self._uuid = uuid
        self._is_first = is_first
        self._build()
        self._connect()

    def _build(self) -> None:
        if not self._is_first:
            set_role(self, "divided")
        self._name, self._before, self._limits = FlowingLabel("strong"), FlowingLabel(""), FlowingLabel("soft")
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(16)
        self._head.addWidget(self._name)
        self._head.addWidget(self._before, 1)
        said = {
            ListAnswer.SAME: QRadioButton(tr("Same as before")),
            ListAnswer.CHANGED: OpeningRadio(tr("Changed …")),
            ListAnswer.STOPPED: QRadioButton(tr("Stopped")),
            ListAnswer.NOT_SURE: QRadioButton(tr("Not sure yet")),
        }
        self.radios: dict[ListAnswer, QRadioButton] = said
        self._group = QButtonGroup(self)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        for radio in said.values():
            set_role(radio, "option")
            self._group.addButton(radio)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 16, 14)
        column.setSpacing(8)
        column.addLayout(self._head)
        column.addWidget(self._limits)
        column.addLayout(self._grid)
        self.set_narrow(False)

    def _connect(self) -> None:
        for answer, radio in self.radios.items():
            radio.clicked.connect(lambda _checked=False, answer=answer: self.answered.emit(self._uuid, answer))
        changed = self.radios[ListAnswer.CHANGED]
        if isinstance(changed, OpeningRadio):
            changed.opened.connect(lambda: self.plan_asked.emit(self._uuid))

    def take_keyboard(self) -> None:
        """Put the keyboard on the first answer; it chooses nothing."""
        self.radios[ListAnswer.SAME].setFocus()

    def set_narrow(self, is_narrow: bool) -> None:
        """Four answers in a line, or two and two; the plan beside the name, or below it."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._head.setDirection(down if is_narrow else across)
        self._head.setSpacing(0 if is_narrow else 16)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        top = Qt.AlignmentFlag.AlignTop
        self._name.setAlignment(left | top)
        self._before.setAlignment((left if is_narrow else right) | top)
        columns = 2 if is_narrow else len(self.radios)
        for index, radio in enumerate(self.radios.values()):
            self._grid.addWidget(radio, index // columns, index % columns)
        for column in range(len(self.radios)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def show_asked(self, asked: Asked, *, is_alike: bool) -> None:
        """Show what is asked and chosen now.

        Args:
            is_alike: Whether another medicine of the same name is on the list: then its use leads (care-rules 21).
        """
        said, on_list = self._context.medicine_words, asked.on_list
        name = said.led_name(on_list.medicine, asked.before, is_alike)
        self._name.setText(name)
        plan = self._plan(asked)
        self._before.setText(plan)
        limits = said.limits(on_list.regimen if asked.is_written else asked.before)
        self._limits.setText(limits)
        self._limits.setVisible(bool(limits))
        self._group.setExclusive(False)
        for answer, radio in self.radios.items():
            radio.setChecked(answer is asked.answer)
            set_property(radio, "chosen", answer is asked.answer)
            radio.setEnabled(not asked.is_written or answer is ListAnswer.CHANGED)
            radio.setAccessibleName(tr("{answer}: {name}", answer=radio.text(), name=name))
            radio.setAccessibleDescription(tr("{plan}. {limits}", plan=plan, limits=limits) if limits else plan)
        self._group.setExclusive(True)

    def _plan(self, asked: Asked) -> str:
        """The plan of before, with what was to follow it; or the new one."""
        said, on_list = self._context.medicine_words, asked.on_list
        if asked.is_written:
            return tr("Now: {plan}", plan=said.plan(on_list.regimen, on_list.medicine))
        before = tr("Before: {plan}", plan=said.plan(asked.before, on_list.medicine))
        later = on_list.next_version
        if later is None:
            return before
        day = self._context.calendar.short_day(later.value.at.astimezone(ZoneInfo(later.value.zone)))
        plan = said.plan(later.value, on_list.medicine)
        return tr("{before}, and from {day} on: {plan}", before=before, day=day, plan=plan)
