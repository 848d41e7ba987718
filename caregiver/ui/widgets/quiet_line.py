"""The quiet line about urgent signs: the same beneath every number and every starred word (care-rules 41)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.widgets.labels import button, label


class QuietLine(QWidget):
    """ "New, sudden or out of control? Urgent signs".

    Signals:
        urgent_asked: Show the urgent signs.
    """

    urgent_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._build()

    def _build(self) -> None:
        question = tr("New, sudden or out of control?")
        link = button(tr("Urgent signs"), self.urgent_asked.emit, "link")
        link.setAccessibleDescription(question)
        link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(label(question, "soft", wraps=False))
        line.addWidget(link)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
