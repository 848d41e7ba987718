"""Shapes of doses with their words beside them, as many in a row as fit."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from caregiver.drawing.dose_marks import DoseKind, SlotMark
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import label

MARK_PX = 20


class SlotMarks(QWidget):
    """Marks with words; a press goes through to what they stand in."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[object, ...] = ()
        self._parts: list[QWidget] = []
        self._flow = FlowLayout(self, gap=8)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_marks(self, marks: Sequence[tuple[DoseKind | None, str]]) -> None:
        """Show these, in this order; words alone where there is no shape."""
        asked = (tuple(marks), self._theme.tokens, self._theme.scale)
        if asked == self._shown:
            return
        self._shown = asked
        for part in self._parts:
            self._flow.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = [self._part(kind, said) for kind, said in marks]
        for part in self._parts:
            self._flow.addWidget(part)
            part.show()
        self.setVisible(bool(self._parts))

    def _part(self, kind: DoseKind | None, said: str) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        if kind is not None:
            shape = QLabel()
            shape.setPixmap(self._pixmap(kind))
            line.addWidget(shape)
        line.addWidget(label(said, wraps=False))
        return holder

    def _pixmap(self, kind: DoseKind) -> QPixmap:
        side, ratio = self._theme.px(MARK_PX), self.devicePixelRatioF()
        pixmap = QPixmap(round(side * ratio), round(side * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        SlotMark(kind).paint(painter, QPointF(side / 2, side / 2), side, self._theme.tokens)
        painter.end()
        return pixmap
