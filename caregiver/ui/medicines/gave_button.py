"""A button that records a dose: what on the first line, on the second what a press keeps (care-rules 10)."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from caregiver.drawing.words import tr
from caregiver.ui.widgets.labels import label

SIDE_PX = 10
LEAST_PX = 44


class GaveButton(QPushButton):
    """Name, strength and form, and "I gave 5 ml (10 mg) at 14:32" (care-rules 19); alike whatever the wait (8)."""

    def __init__(self) -> None:
        super().__init__()
        self._build()

    def _build(self) -> None:
        self._name, self._deed = label("", "strong"), label("")
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE_PX, 6, SIDE_PX, 6)
        column.setSpacing(0)
        for line in (self._name, self._deed):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(line)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, name: str, deed: str) -> None:
        """What it is about, and what a press records."""
        self._name.setText(name)
        self._deed.setText(deed)
        for line in (self._name, self._deed):
            line.ensurePolished()  # its face is known from the first measure on
        self.setAccessibleName(tr("{name}: {deed}", name=name, deed=deed))
        self.updateGeometry()

    def words(self) -> str:
        """Both lines, as they stand."""
        return f"{self._name.text()}\n{self._deed.text()}"

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return LEAST_PX if layout is None else max(LEAST_PX, layout.heightForWidth(width))

    def sizeHint(self) -> QSize:
        lines = (self._name, self._deed)
        width = max(line.fontMetrics().horizontalAdvance(line.text()) for line in lines) + 2 * SIDE_PX + 6
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, LEAST_PX)
