"""Small bars on the axis of days, with what they say above them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from caregiver.domain.trend_days import Column
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.fonts import font
from caregiver.drawing.pens import on_pixel
from caregiver.ui.trends.by_day.canvas import Canvas

BAR_PX = 18.0
"""Height of the highest bar, and width of a wide one."""
_SHARE = 0.62
_BLOCK_GAP_PX = 1.5
_ZERO_PX = 3.0


@dataclass(frozen=True)
class ColumnBar:
    """What a column says.

    Attributes:
        column: Which days.
        level: How high, as a share of the highest; None where it is not said how much.
        words: What stands above it.
        blocks: How many parts it is made of, halves too; 0 for one bar.
    """

    column: Column
    level: float | None
    words: str
    blocks: float = 0.0


@dataclass(frozen=True)
class LaidBar:
    """A bar where it is drawn.

    Attributes:
        bar: What it says.
        boxes: Its parts, from below; empty where nothing is drawn of it.
        words_box: Where its words stand, or None where words have no room.
        is_outline: Whether it is hollow: it is not said how much.
    """

    bar: ColumnBar
    boxes: tuple[QRectF, ...]
    words_box: QRectF | None
    is_outline: bool = False


def have_room(canvas: Canvas, words: Sequence[str], px: float) -> bool:
    """Whether all of these words can stand above their columns."""
    metrics = QFontMetricsF(font(canvas.px(px)))
    return max((metrics.horizontalAdvance(one) for one in words), default=0.0) + 3 <= canvas.column_px


def bars_height(canvas: Canvas, px: float, has_words: bool) -> float:
    """Of bars with words of this size above them."""
    return BAR_PX + (canvas.px(px) * 1.25 if has_words else 0.0)


def laid_bars(canvas: Canvas, bars: Sequence[ColumnBar], floor: float, px: float, has_words: bool) -> list[LaidBar]:
    """Bars that stand on a line.

    Args:
        floor: Where the line is.
        px: Size of the words at 100 %.
        has_words: Whether words have room.
    """
    laid = []
    metrics = QFontMetricsF(font(canvas.px(px)))
    for bar in bars:
        left, right = canvas.left(bar.column), canvas.right(bar.column)
        wide = max(1.0, min(BAR_PX, (right - left) * _SHARE))
        x = (left + right) / 2
        boxes = _boxes(bar, QRectF(x - wide / 2, floor - BAR_PX, wide, BAR_PX), has_words)
        words_box = None
        if has_words and bar.words:
            high, width = canvas.px(px) * 1.25, metrics.horizontalAdvance(bar.words) + 1
            top = (boxes[-1].top() if boxes else floor) - high
            words_left = min(max(0.0, x - width / 2), canvas.width - width)
            words_box = QRectF(words_left, top, width, high)
        laid.append(LaidBar(bar, boxes, words_box, bar.level is None))
    return laid


def _boxes(bar: ColumnBar, room: QRectF, has_words: bool) -> tuple[QRectF, ...]:
    if bar.level is None:
        return () if has_words else (QRectF(room.left(), room.bottom() - _ZERO_PX * 2, room.width(), _ZERO_PX * 2),)
    if bar.level == 0:
        # 0 is said, a gap is not: without its number it is a flat stroke.
        return () if has_words else (QRectF(room.left(), room.bottom() - _ZERO_PX, room.width(), _ZERO_PX),)
    high = max(1.5, room.height() * bar.level)
    if not bar.blocks:
        return (QRectF(room.left(), room.bottom() - high, room.width(), high),)
    one = high / bar.blocks
    parts, bottom, rest = [], room.bottom(), bar.blocks
    while rest > 0:
        tall = one * min(1.0, rest)
        parts.append(QRectF(room.left(), bottom - tall + _BLOCK_GAP_PX, room.width(), tall - _BLOCK_GAP_PX))
        bottom, rest = bottom - tall, rest - 1
    return tuple(parts)


def draw_bars(painter: QPainter, canvas: Canvas, bars: Sequence[LaidBar], px: float, floor: float | None) -> None:
    """Draw them, on their line where there is one."""
    tokens = canvas.tokens
    for bar in bars:
        if bar.is_outline:
            painter.setPen(QPen(QColor(tokens.line_strong), 1))
            painter.setBrush(QColor(tokens.surface))
            painter.drawRects([box.adjusted(0.5, 0.5, -0.5, -0.5) for box in bar.boxes])
        else:
            for box in bar.boxes:
                painter.fillRect(box, QColor(tokens.line_strong))
    painter.setFont(font(canvas.px(px)))
    painter.setPen(QColor(tokens.ink))
    flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip)
    for bar in bars:
        if bar.words_box is not None:
            painter.drawText(bar.words_box, flags, bar.bar.words)
    if floor is not None:
        painter.setPen(QPen(QColor(tokens.line_strong), 1))
        y = on_pixel(floor, tokens)
        painter.drawLine(QLineF(0, y, canvas.width, y))


def painted(bars: Sequence[LaidBar]) -> list[PaintedBox]:
    """Where bars and words lie."""
    found = [PaintedBox(box, BoxKind.MARK, keys=(bar.bar.column,)) for bar in bars for box in bar.boxes]
    return found + [
        PaintedBox(bar.words_box, BoxKind.LABEL, bar.bar.words) for bar in bars if bar.words_box is not None
    ]
