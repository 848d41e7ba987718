"""A button that records a dose: what on the first line, on the second what a press keeps (care-rules 10).

A row of a list says below them what was told.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import set_property, set_role
from caregiver.ui.widgets.labels import label

SIDE_PX = 12
SMALLEST_PX = 60
ROW_PX = 44
NIGHT_PX = 88


class DoseButton(QPushButton):
    """Lines of words in one button; it grows down where they have no room.

    Args:
        is_row: Whether it is a row of a list instead of a button that records.
    """

    def __init__(self, *, is_row: bool = False) -> None:
        super().__init__()
        self._is_row = is_row
        self._least = ROW_PX if is_row else SMALLEST_PX
        self._build()

    def _build(self) -> None:
        set_role(self, "medicine" if self._is_row else "give")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves no ring that looks like a choice
        self._name, self._deed = _line("strong"), _line("")
        self._told = _line("")
        self._told.hide()
        across = QHBoxLayout(self)
        across.setContentsMargins(SIDE_PX, 6, SIDE_PX, 6)
        lines = QVBoxLayout()
        across.addLayout(lines, 1)
        if self._is_row:
            across.setContentsMargins(0, 4, 0, 4)
            for part in (self._name, self._deed, self._told):
                part.setAlignment(Qt.AlignmentFlag.AlignLeft)
            across.addWidget(_line("due", tr("Answer …")))
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self._name)
        lines.addWidget(self._deed)
        lines.addWidget(self._told)
        lines.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, name: str, deed: str, told: str = "") -> None:
        """What it is about, what a press does, and what was told about it."""
        self._name.setText(name)
        self._deed.setText(deed)
        self._told.setText(told)
        self._told.setVisible(bool(told))
        for line in (self._name, self._deed, self._told):
            line.ensurePolished()  # its face is known from the first measure on
        self.setAccessibleName(tr("{name}: {deed}", name=name, deed=deed))
        self.setAccessibleDescription(told)
        self.updateGeometry()

    def words(self) -> str:
        """Its lines, as they stand."""
        return "\n".join(line.text() for line in (self._name, self._deed, self._told) if line.text())

    def set_night(self, is_night: bool) -> None:
        """Bigger by night."""
        self._least = NIGHT_PX if is_night else SMALLEST_PX
        set_property(self, "night", is_night)
        self.updateGeometry()

    def wanted_width(self) -> int:
        """The width at which each line is one line."""
        lines = (self._name, self._deed)
        return max(line.fontMetrics().horizontalAdvance(line.text()) for line in lines) + 2 * SIDE_PX + 4

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return self._least if layout is None else max(self._least, layout.heightForWidth(width))

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(), self.heightForWidth(max(self.width(), self.wanted_width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._least)


def _line(role: str, text: str = "") -> QLabel:
    made = label(text, role, wraps=not text)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made
