"""Shows a drawing that lays itself out for a width: a strip, a legend. Words beside it say the same."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from caregiver.drawing.tokens import Tokens
from caregiver.ui.theme.theme import Theme


class Laid(Protocol):
    """A drawing laid out for one width."""

    @property
    def height(self) -> float:
        """How much room it takes, in pixels."""

    def paint(self, painter: QPainter, origin: QPointF, tokens: Tokens) -> object:
        """Draw it with its upper left corner at `origin`."""


class DrawingView(QWidget):
    """As wide as there is room, as high as the drawing wants.

    Signals:
        pressed: Something in the drawing was pressed; carries its key.
    """

    pressed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lay_out: Callable[[float, float], Laid] | None = None
        self._keys_at: Callable[[Any, QPointF], Sequence[Hashable]] | None = None
        self._laid: Laid | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(80)

    def show_drawing(
        self,
        lay_out: Callable[[float, float], Laid],
        keys_at: Callable[[Any, QPointF], Sequence[Hashable]] | None = None,
    ) -> None:
        """Show another drawing.

        Args:
            lay_out: Gives the drawing for a width in pixels and a text scale.
            keys_at: Gives the keys of what lies at a point of it.
        """
        self._lay_out = lay_out
        self._keys_at = keys_at
        self._renew()

    @property
    def drawing(self) -> Laid | None:
        """What is shown now, laid out for the present width."""
        return self._laid

    def _renew(self) -> None:
        if self._lay_out is not None:
            self._laid = self._lay_out(self.width(), self._theme.scale)
            self.setFixedHeight(round(self._laid.height) + 1)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._laid is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._laid.paint(painter, QPointF(0, 0), self._theme.tokens)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._laid is not None and self._keys_at is not None and event.button() is Qt.MouseButton.LeftButton:
            keys = self._keys_at(self._laid, event.position())
            if keys:
                self.pressed.emit(keys[0])
