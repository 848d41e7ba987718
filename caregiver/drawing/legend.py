"""What the marks mean: each mark with its words, on as many lines as they need."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.fonts import font
from caregiver.drawing.marks import Mark
from caregiver.drawing.tokens import Tokens

WORDS_PX = 16
_MARK_GAP, _LINE_GAP = 6.0, 4.0


@dataclass(frozen=True)
class Legend:
    """Marks and what they mean, in reading order.

    Attributes:
        items: Each mark with its words.
        mark_px: Height of the marks at 100 % text; under 14 they hold no number.
        words_px: Size of the words at 100 %.
        gap_px: Between one and the next.
    """

    items: tuple[tuple[Mark, str], ...]
    mark_px: float = 12
    words_px: float = WORDS_PX
    gap_px: float = 20.0

    def laid_out(self, width: float, scale: float = 1.0) -> "LaidLegend":
        """The legend at this width, its text at `scale`."""
        return LaidLegend(self, width, scale)


class LaidLegend:
    """A legend laid out once.

    Attributes:
        width, height: Its size; `width` is what was given.
        used_width: Width of its longest line.
        boxes: Marks and words, in turn.
    """

    def __init__(self, legend: Legend, width: float, scale: float) -> None:
        self.width = width
        self._legend = legend
        self._face = font(legend.words_px * scale)
        self._mark_size = legend.mark_px * scale
        self._line_height = max(self._mark_size, legend.words_px * scale * 1.35)
        self.boxes: list[PaintedBox] = []
        x = y = self.used_width = 0.0
        for mark, words in legend.items:
            item_width = mark.width(self._mark_size) + _MARK_GAP + self._words_width(words)
            if x > 0 and x + item_width > width:
                x, y = 0.0, y + self._line_height + _LINE_GAP
            self._place(mark, words, x, y)
            self.used_width = max(self.used_width, x + item_width)
            x += item_width + legend.gap_px
        self.height = y + self._line_height if legend.items else 0.0

    def paint(self, painter: QPainter, origin: QPointF, tokens: Tokens) -> list[PaintedBox]:
        """Draw it with its top left corner at `origin`; gives the boxes as drawn."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(origin)
        painter.setFont(self._face)
        for (mark, words), mark_box, words_box in zip(
            self._legend.items, self.boxes[::2], self.boxes[1::2], strict=True
        ):
            mark.paint(painter, mark_box.rect.center(), self._mark_size, tokens)
            painter.setFont(self._face)
            painter.setPen(QColor(tokens.ink_soft))
            painter.drawText(words_box.rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        painter.restore()
        return [box.moved(origin) for box in self.boxes]

    def _place(self, mark: Mark, words: str, x: float, y: float) -> None:
        size, wide = self._mark_size, mark.width(self._mark_size)
        self.boxes.append(PaintedBox(QRectF(x, y + (self._line_height - size) / 2, wide, size), BoxKind.MARK, words))
        left = x + wide + _MARK_GAP
        words_width = min(self._words_width(words), max(0.0, self.width - left))
        self.boxes.append(PaintedBox(QRectF(left, y, words_width, self._line_height), BoxKind.LABEL, words))

    def _words_width(self, words: str) -> float:
        return QFontMetricsF(self._face).horizontalAdvance(words) + 1
