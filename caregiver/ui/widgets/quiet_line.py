"""The quiet line about urgent signs: the same beneath every number and every starred word (care-rules 41)."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label

_LINE_PX = 44


class QuietLine(QWidget):
    """ "New, sudden or out of control? Urgent signs", on one line where there is room.

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
        said = label(question, "soft", wraps=False)
        said.setMinimumHeight(_LINE_PX)
        self._parts = (said, link)
        flow = FlowLayout(self, gap=0)
        for part in self._parts:
            flow.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(sum(part.sizeHint().width() for part in self._parts), _LINE_PX)
