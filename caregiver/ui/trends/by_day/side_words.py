"""The name of a small row and what is said of it, beside the row or above it, on as many lines as that needs."""

from collections.abc import Sequence

from PySide6.QtGui import QFontMetricsF

from caregiver.drawing.fonts import font
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import RowLabel

_LINE = 1.22
_SOFT_GAP_PX = 8.0


def side_height(canvas: Canvas, name: str, lines: Sequence[str], px: float) -> float:
    """Room that the words take: of the row's height beside it, or above it."""
    if canvas.has_labels_above:
        return canvas.label_room(px) * (2 if _is_broken(canvas, name, lines, px) else 1)
    return _line(canvas, px) * max(2, len(lines) + 1)


def side_labels(canvas: Canvas, name: str, lines: Sequence[str], px: float, bottom: float) -> tuple[RowLabel, ...]:
    """The words, the lowest line of them at `bottom`; above the row all of them stand on one line.

    One thing that is said may stand behind the name, or below it: whoever paints the labels decides.
    """
    if canvas.has_labels_above:
        return (RowLabel(side_height(canvas, name, lines, px) / 2, name, ", ".join(lines), px=px),)
    high = _line(canvas, px)
    if len(lines) < 2:
        return (RowLabel(bottom - high, name, "".join(lines), px=px),)
    top = bottom - (len(lines) + 0.5) * high
    return (
        RowLabel(top, name, px=px),
        *(RowLabel(top + number * high, "", line, px=px) for number, line in enumerate(lines, 1)),
    )


def _line(canvas: Canvas, px: float) -> float:
    return canvas.px(px) * _LINE


def _is_broken(canvas: Canvas, name: str, lines: Sequence[str], px: float) -> bool:
    metrics = QFontMetricsF(font(canvas.px(px)))
    wide = metrics.horizontalAdvance(name) + _SOFT_GAP_PX + metrics.horizontalAdvance(", ".join(lines))
    return wide > canvas.width
