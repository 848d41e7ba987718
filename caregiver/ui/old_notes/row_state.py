"""The end of a row: whether it is in the diary, and what can be pressed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.widgets.labels import button, label


class RowState(QWidget):
    """ "Saved" and a way to remove it, or a way to save it.

    Signals:
        save_asked, remove_asked: What was pressed.
    """

    save_asked = Signal()
    remove_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._build()

    def _build(self) -> None:
        self._said = label("", "small", wraps=False)
        self.save_button = button(tr("Save"), self.save_asked.emit, "snug")
        self.remove_button = button(tr("Remove"), self.remove_asked.emit, "quiet")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for part in (self._said, self.save_button, self.remove_button):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)

    def name_for(self, number: int) -> None:
        """Say of which row the buttons are."""
        self.save_button.setAccessibleName(tr("Row {number}: save", number=number))
        self.remove_button.setAccessibleName(tr("Row {number}: remove from the diary", number=number))

    def show_state(self, *, is_written: bool, is_unfinished: bool) -> None:
        """Say how it stands."""
        said = (tr("Changed") if is_unfinished else tr("Saved")) if is_written else ""
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self.remove_button.setVisible(is_written and not is_unfinished)
        self.save_button.setVisible(is_unfinished)

    def said(self) -> str:
        """What is said: "Saved", "Changed", or nothing."""
        return self._said.text()
