"""A button that records a dose: its words stand on several lines where they have no room on one."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from caregiver.ui.widgets.labels import label

SIDE_PX = 10
LEAST_PX = 44


class GaveButton(QPushButton):
    """ "I gave 5 ml (10 mg) at 14:32"; all of them look alike, whatever the wait (care-rules 8)."""

    def __init__(self) -> None:
        super().__init__()
        self._build()

    def _build(self) -> None:
        self._said = label("")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = QVBoxLayout(self)
        line.setContentsMargins(SIDE_PX, 4, SIDE_PX, 4)
        line.addWidget(self._said)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, name: str, deed: str) -> None:
        """What a press records; `name` leads it for a screen reader."""
        self._said.setText(deed)
        self.setAccessibleName(name)
        self.updateGeometry()

    def words(self) -> str:
        """What stands in it."""
        return self._said.text()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return LEAST_PX if layout is None else max(LEAST_PX, layout.heightForWidth(width))

    def sizeHint(self) -> QSize:
        width = self._said.fontMetrics().horizontalAdvance(self._said.text()) + 2 * SIDE_PX + 6
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, LEAST_PX)
