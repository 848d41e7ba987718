"""The question about a row that stands in the diary already; it is asked once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from caregiver.drawing.words import tr
from caregiver.ui.core.enter_key import let_enter_press
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button
from caregiver.ui.widgets.undo_bar import announce


class TwinQuestion(QWidget):
    """One sentence and two answers.

    Signals:
        answered: Whether the row is written in too.
    """

    answered = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._build()

    def _build(self) -> None:
        self._sentence = FlowingLabel("strong")
        self.write_too = button(tr("Write it in too"), lambda: self._answer(True))
        self.leave_out = button(tr("Leave it out"), lambda: self._answer(False))
        flow = FlowLayout(self)
        for part in (self._sentence, self.write_too, self.leave_out):
            flow.addWidget(part)
        self._pressing = let_enter_press(self)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return not self.isHidden()

    def ask(self, found: str) -> None:
        """Ask about what was found in the diary."""
        self._sentence.setText(tr("This is in the diary already: {found}. Write it in too?", found=found))
        self.show()
        self.write_too.setFocus()
        announce(self, self._sentence.text())

    def _answer(self, is_wanted: bool) -> None:
        self.hide()
        self.answered.emit(is_wanted)
