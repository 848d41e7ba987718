"""The quiet line about urgent signs: the same beneath every number and every starred word (care-rules 41)."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.flow_layout import FlowLayout


class Link(QPushButton):
    """Underlined words to press. The line runs beneath the letters: Qt's own would cut through a g."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        set_role(self, "link")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        metrics = self.fontMetrics()
        words = metrics.boundingRect(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        thickness = max(1, metrics.lineWidth())
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Text))
        painter.drawRect(words.left(), words.bottom() - thickness + 1, words.width(), thickness)
        painter.end()


class BesideLink(QLabel):
    """Words on the line of a link, whose letters stand as high as its letters."""

    def __init__(self, text: str, link: Link) -> None:
        super().__init__(text)
        self._link = link
        self.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self, "soft")

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._link.sizeHint().height())


class QuietLine(QWidget):
    """ "New, sudden or out of control? Urgent signs", on one line where there is room.

    Args:
        question: What stands before it where it is another one (care-rules 43).

    Signals:
        urgent_asked: Show the urgent signs.
    """

    urgent_asked = Signal()

    def __init__(self, question: str = "") -> None:
        super().__init__()
        self._build(question or tr("New, sudden or out of control?"))
        self._connect()

    def _build(self, question: str) -> None:
        self._link = Link(tr("Urgent signs"))
        self._link.setAccessibleDescription(question)
        self._said = BesideLink(question, self._link)
        flow = FlowLayout(self, gap=0)
        flow.addWidget(self._said)
        flow.addWidget(self._link)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _connect(self) -> None:
        self._link.clicked.connect(lambda _checked=False: self.urgent_asked.emit())

    def sizeHint(self) -> QSize:
        link = self._link.sizeHint()
        return QSize(self._said.sizeHint().width() + link.width(), link.height())
