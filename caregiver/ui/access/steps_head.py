"""The head of set-up: the steps, which are behind, and on which one stands."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from caregiver.drawing.fonts import font
from caregiver.drawing.icons import paint_icon
from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.labels import label, rule

MARK_PX = 24
GAP_PX = 16
NAME_GAP_PX = 8
SHARPNESS = 2


class StepsHead(QWidget):
    """Names of the steps with their marks: a tick behind, filled here, a circle ahead.

    With little room the marks make place for the step one stands on: "Step 2 of 6: How it opens".

    Args:
        beside: What stands at the end of the row.
    """

    def __init__(self, theme: Theme, beside: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._beside = beside
        self._names: tuple[str, ...] = ()
        self._current = 0
        self._marks: list[QLabel] = []
        self._words: list[QLabel] = []
        self._steps: list[QWidget] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self._line = QHBoxLayout()
        self._line.setSpacing(GAP_PX)
        self._all = QHBoxLayout()
        self._all.setSpacing(GAP_PX)
        self.here = label("", "strong")
        self._line.addLayout(self._all)
        self._line.addWidget(self.here, 100)
        self._line.addWidget(self._beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._line)
        column.addWidget(rule())

    def _connect(self) -> None:
        self._theme.changed.connect(self._show)

    def show_steps(self, names: Sequence[str], current: int) -> None:
        """Show these steps; `current` counts from 0."""
        if len(names) != len(self._marks):
            self._make_marks(len(names))
        self._names, self._current = tuple(names), current
        self._show()

    def _make_marks(self, number: int) -> None:
        while (item := self._all.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        self._marks = [QLabel() for _ in range(number)]
        self._words = [label("", wraps=False) for _ in range(number)]
        self._steps = [row(mark, word) for mark, word in zip(self._marks, self._words, strict=True)]
        for step in self._steps:
            self._all.addWidget(step)

    def _show(self) -> None:
        for index, (mark, word, name) in enumerate(zip(self._marks, self._words, self._names, strict=True)):
            mark.setPixmap(self._mark(index))
            mark.setAccessibleName(self._said(index, name))
            word.setText(name)
            set_role(word, "strong" if index == self._current else "soft")
        number, last = self._current + 1, len(self._names)
        self.here.setText(tr("Step {number} of {last}: {name}", number=number, last=last, name=self._names[number - 1]))
        self._reflow()

    def _reflow(self) -> None:
        widths = [NAME_GAP_PX + word.sizeHint().width() for word in self._words]
        room = self.width() - self._beside.sizeHint().width()
        room -= len(widths) * (self._theme.px(MARK_PX) + GAP_PX)
        has_all = sum(widths) <= room
        for step in self._steps:
            step.setVisible(has_all)
        self.here.setHidden(has_all)

    def minimumSizeHint(self) -> QSize:
        """The marks alone; the names come and go with the room."""
        marks = len(self._marks) * (self._theme.px(MARK_PX) + GAP_PX)
        return QSize(marks + self._beside.sizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def _said(self, index: int, name: str) -> str:
        number, last = index + 1, len(self._names)
        if index == self._current:
            return tr("Step {number} of {last}, now: {name}", number=number, last=last, name=name)
        if index < self._current:
            return tr("Step {number} of {last}, done: {name}", number=number, last=last, name=name)
        return tr("Step {number} of {last}: {name}", number=number, last=last, name=name)

    def _mark(self, index: int) -> QPixmap:
        tokens, side = self._theme.tokens, self._theme.px(MARK_PX)
        picture = QPixmap(side * SHARPNESS, side * SHARPNESS)
        picture.setDevicePixelRatio(SHARPNESS)
        picture.fill(Qt.GlobalColor.transparent)
        box = QRectF(1, 1, side - 2, side - 2)
        is_here, is_behind = index == self._current, index < self._current
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = tokens.accent if is_here or is_behind else tokens.line_strong
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(tokens.accent) if is_here else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        if is_behind:
            inset = side * 0.2
            paint_icon(painter, box.adjusted(inset, inset, -inset, -inset), "check", tokens.accent)
        else:
            painter.setFont(font(self._theme.px(14), QFont.Weight.DemiBold))
            painter.setPen(QColor(tokens.on_accent if is_here else tokens.ink_soft))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(index + 1))
        painter.end()
        return picture
