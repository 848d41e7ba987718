"""Both sides of a change as a picture that can be saved: what changed, how much is recorded, charts, counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from caregiver.drawing.fonts import font
from caregiver.drawing.legend import Legend
from caregiver.drawing.marks import Mark
from caregiver.drawing.tokens import LIGHT, Tokens
from caregiver.ui.trends.around.side_rows import SideShown, paint_side, side_rows

_WORDS_PX = 16.0
_DOSE_PX = 18.0
_LEGEND_MARK_PX = 18.0
_GAP, _BETWEEN = 10.0, 24.0
_NAMES_SHARE = 0.24
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class SideDrawn:
    """One side of the picture."""

    shown: SideShown
    heading: str
    coverage: str


class AroundPicture:
    """Words above, charts side by side, counts beneath.

    Args:
        above: What changed, and which days are left out.
        marks: What stands in the charts, with its meaning.
        sides: One or two.
        rows: Name, before, after.
        below: What else happened.

    Attributes:
        size: How large it is.
    """

    def __init__(
        self,
        above: Sequence[str],
        marks: Sequence[tuple[Mark, str]],
        sides: Sequence[SideDrawn],
        rows: Sequence[Sequence[str]],
        below: Sequence[str],
        *,
        width: float,
        scale: float,
    ) -> None:
        self._above, self._sides, self._rows, self._below = above, sides, rows, below
        self._width, self._scale = width, scale
        self._legend = Legend(tuple(marks), mark_px=_LEGEND_MARK_PX).laid_out(width, scale)
        self._column = (width - _BETWEEN) / 2
        self._face = font(_WORDS_PX * scale)
        self._bold = font(_WORDS_PX * scale, QFont.Weight.DemiBold)
        self._name_face = font(_DOSE_PX * scale, QFont.Weight.DemiBold)
        self._cell_face = font(_DOSE_PX * scale)
        self.size = QSizeF(width, self._go(None, LIGHT))

    def paint(self, painter: QPainter, origin: QPointF, tokens: Tokens) -> None:
        """Draw it."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(origin)
        self._go(painter, tokens)
        painter.restore()

    def _go(self, painter: QPainter | None, tokens: Tokens) -> float:
        """Draw from the top down, or only measure; gives the height."""
        top = 0.0
        for number, words in enumerate(self._above):
            top += self._write(
                painter, words, QPointF(0, top), self._width, self._cell_face if number else self._name_face, tokens
            )
        if painter is not None:
            self._legend.paint(painter, QPointF(0, top + _GAP), tokens)
        top += self._legend.height + _GAP
        top = self._side_by_side(painter, [side.heading for side in self._sides], top + _GAP, self._bold, tokens)
        top = self._side_by_side(painter, [side.coverage for side in self._sides], top, self._face, tokens) + _GAP
        top = self._charts(painter, top, tokens) + _GAP
        for row in self._rows:
            top = self._row(painter, row, top, tokens)
        for words in self._below:
            top += _GAP + self._write(painter, words, QPointF(0, top + _GAP), self._width, self._cell_face, tokens)
        return top

    def _side_by_side(
        self, painter: QPainter | None, words: Sequence[str], top: float, face: QFont, tokens: Tokens
    ) -> float:
        heights = [
            self._write(painter, each, QPointF(self._left(number), top), self._column, face, tokens)
            for number, each in enumerate(words)
        ]
        return top + max(heights, default=0.0)

    def _charts(self, painter: QPainter | None, top: float, tokens: Tokens) -> float:
        stacks = [side_rows(side.shown, self._column, tokens, self._scale) for side in self._sides]
        for number, stack in enumerate(stacks):
            if painter is not None:
                paint_side(stack, painter, QPointF(self._left(number), top))
        return top + max((stack.height for stack in stacks), default=0.0)

    def _row(self, painter: QPainter | None, row: Sequence[str], top: float, tokens: Tokens) -> float:
        name = self._width * _NAMES_SHARE
        cell = (self._width - name) / 2 - _GAP
        places = ((0.0, name - _GAP), (name, cell), (name + cell + _GAP, cell))
        heights = [
            self._write(painter, words, QPointF(left, top + _GAP / 2), wide, self._cell_face, tokens)
            for words, (left, wide) in zip(row, places, strict=True)
        ]
        return top + max(heights) + _GAP

    def _write(
        self, painter: QPainter | None, words: str, at: QPointF, wide: float, face: QFont, tokens: Tokens
    ) -> float:
        high = QFontMetricsF(face).boundingRect(QRectF(0, 0, wide, 10_000), _WRAPPED, words).height() if words else 0.0
        if painter is not None and words:
            painter.setFont(face)
            painter.setPen(QColor(tokens.ink))
            painter.drawText(QRectF(at.x(), at.y(), wide, high), _WRAPPED, words)
        return high

    def _left(self, number: int) -> float:
        return number * (self._column + _BETWEEN)
