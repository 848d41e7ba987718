"""The strip of a day, painted once and then only shown: while one scrolls, each comes into sight many times."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap

from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.drawing_view import DrawingView


class StripView(DrawingView):
    """A drawing view that keeps its picture until the drawing, its size or the colours are others."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._picture = QPixmap()
        self._painted: tuple[object, ...] = ()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        asked = (self.drawing, self.size(), ratio, self._theme.tokens)
        if asked != self._painted:
            self._painted = asked
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            self._paint_picture()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _paint_picture(self) -> None:
        if self.drawing is not None:
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.drawing.paint(painter, self.rect().topLeft().toPointF(), self._theme.tokens)
            painter.end()
