"""One line of a visit's lists: a box to tick, and, while lines are added, a way to take it out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from caregiver.domain.visit import Item
from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.labels import PlainLabel, button
from caregiver.ui.widgets.steady_press import steady

_SIDE_PX = 44


class ItemRow(QWidget):
    """Signals:
    ticked: The box was pressed; carries whether it is ticked now.
    dropped: Take the line out.
    """

    ticked = Signal(bool)
    dropped = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self.box = QCheckBox()
        self.words = _Words(self.box)
        self.drop = button("", self.dropped.emit, "plain")
        self.drop.setToolTip(tr("Take out"))
        self.drop.setFixedWidth(_SIDE_PX)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.words, 1)
        line.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignTop)
        self.drop.hide()
        self._dress()

    def _connect(self) -> None:
        steady(self.box)
        self.box.clicked.connect(self.ticked)
        self._theme.changed.connect(self._dress)

    def show_item(self, item: Item) -> None:
        """Show the line, softer once it is ticked."""
        self.words.setText(item.words)
        set_role(self.words, "soft" if item.is_done else "plain")
        self.box.setChecked(item.is_done)
        self.box.setAccessibleName(item.words)
        self.drop.setAccessibleName(tr("Take out: {line}", line=item.words))

    def _dress(self) -> None:
        give_icon(self._theme, self.drop, "close", self._theme.tokens.ink_soft)


class _Words(PlainLabel):
    """Words beside a box, which take its presses: on several lines where they are long, which no box can do."""

    def __init__(self, box: QCheckBox) -> None:
        super().__init__()
        self._box = box
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumHeight(_SIDE_PX)
        self.setContentsMargins(0, 4, 0, 4)
        self.setBuddy(box)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._box.click()
