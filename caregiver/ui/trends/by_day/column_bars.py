"""Small bars on the axis of days, with what they say above them."""

from collections.abc import Iterable, Sequence
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
BLOCKS_PX = 24.0
"""Height of the highest bar that is made of blocks."""
_SHARE = 0.62
_BLOCK_GAP_PX = 1.5
_ZERO_PX = 3.0
_LINE = 1.25


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
        lines: The words, on their lines.
        is_outline: Whether it is hollow: it is not said how much.
    """

    bar: ColumnBar
    boxes: tuple[QRectF, ...]
    words_box: QRectF | None
    lines: str = ""
    is_outline: bool = False


def lines_needed(canvas: Canvas, words: Iterable[str], px: float) -> int:
    """On how many lines these words can all stand above their columns: one, two, or 0 for none."""
    metrics = QFontMetricsF(font(canvas.px(px)))
    room, needed = canvas.column_px - 3, 1
    for one in set(words):
        if metrics.horizontalAdvance(one) > room:
            halves = _halves(one)
            if max(metrics.horizontalAdvance(half) for half in halves) > room:
                return 0
            needed = 2
    return needed


def _halves(words: str) -> tuple[str, ...]:
    """On two lines, as even as can be; one word stays on one."""
    gaps = [number for number, letter in enumerate(words) if letter == " "]
    if not gaps:
        return (words,)
    middle = min(gaps, key=lambda gap: abs(gap - len(words) / 2))
    return words[:middle], words[middle + 1 :]


def bars_height(canvas: Canvas, px: float, lines: int, bar_px: float = BAR_PX) -> float:
    """Of bars with so many lines of words of this size above them."""
    return bar_px + canvas.px(px) * _LINE * lines


def laid_bars(
    canvas: Canvas, bars: Sequence[ColumnBar], floor: float, px: float, lines: int, bar_px: float = BAR_PX
) -> list[LaidBar]:
    """Bars that stand on a line.

    Args:
        floor: Where the line is.
        px: Size of the words at 100 %.
        lines: As of `lines_needed`.
        bar_px: Height of the highest bar.
    """
    laid = []
    metrics = QFontMetricsF(font(canvas.px(px)))
    has_words = lines > 0
    for bar in bars:
        left, right = canvas.left(bar.column), canvas.right(bar.column)
        wide = max(1.0, min(BAR_PX, (right - left) * _SHARE))
        x = (left + right) / 2
        is_whole = metrics.horizontalAdvance(bar.words) <= canvas.column_px - 3
        said = (bar.words,) if is_whole else _halves(bar.words)
        width = max(metrics.horizontalAdvance(line) for line in said) + 1
        # The first and the last column may be cut, and too narrow for words that the others hold.
        is_told = has_words and bool(bar.words) and width <= right - left
        boxes = _boxes(bar, QRectF(x - wide / 2, floor - bar_px, wide, bar_px), is_told)
        words_box: QRectF | None = None
        if is_told:
            high = canvas.px(px) * _LINE * len(said)
            top = (boxes[-1].top() if boxes else floor) - high
            words_left = min(max(0.0, x - width / 2), canvas.width - width)
            words_box = QRectF(words_left, top, width, high)
        laid.append(LaidBar(bar, boxes, words_box, "\n".join(said) if is_told else "", bar.level is None))
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
            painter.drawText(bar.words_box, flags, bar.lines)
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
