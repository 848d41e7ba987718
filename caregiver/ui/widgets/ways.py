"""Buttons beside a sentence: in one row while there is room for it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from caregiver.ui.widgets.flow_layout import FlowLayout

GAP_PX = 8


class Ways(QWidget):
    """What can be done with what the sentence says."""

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__()
        self._buttons = buttons
        self._build()

    def _build(self) -> None:
        flow = FlowLayout(self, gap=GAP_PX)
        for each in self._buttons:
            flow.addWidget(each)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        hints = [each.sizeHint() for each in self._buttons if not each.isHidden()]
        width = sum(hint.width() + GAP_PX for hint in hints) - GAP_PX
        return QSize(width, max(hint.height() for hint in hints))
