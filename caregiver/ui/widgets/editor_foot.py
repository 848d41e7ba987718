"""The foot of an editor: what saves stands alone on the left, what takes back or out far from it on the right."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.labels import button
from caregiver.ui.widgets.steady_press import steady

_DONE_WIDTH_PX = 136
_APART_PX = 24


class EditorFoot(QWidget):
    """Three buttons.

    Signals:
        done_asked: Save, and go back.
        undo_asked: Go back to what was last saved.
        remove_asked: Take the record out.
    """

    done_asked = Signal()
    undo_asked = Signal()
    remove_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.done = button(tr("Done"), self.done_asked.emit, "primary")
        self.done.setMinimumWidth(_DONE_WIDTH_PX)
        self.done.setToolTip(tr("Ctrl+Enter"))
        self.undo = button(tr("Undo changes"), self.undo_asked.emit)
        self.remove = button(tr("Remove"), self.remove_asked.emit, "aside")
        self._column = QVBoxLayout(self)
        self._column.addWidget(row(self.done, None, self.undo, self.remove, gap=_APART_PX))
        self._column.addStretch(1)
        self.set_indent(0)

    def _connect(self) -> None:
        steady(self.undo)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.done_asked)

    def set_indent(self, indent_px: int) -> None:
        """Stand beneath the fields rather than beneath their names."""
        self._column.setContentsMargins(indent_px, 0, 0, 0)
