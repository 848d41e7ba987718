"""Rows below each other: how wide the words left of them are, where each begins, and the whole drawn anywhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow, RowLabel
from caregiver.ui.trends.by_day.faces import face, width_of

Row = TypeVar("Row", bound=ChartRow)

LABEL_GAP_PX = 10.0
_SOFT_GAP_PX = 6.0
LEAST_LABELS_PX = 186.0
LABELS_ABOVE_FROM = 1.5
"""At so large a text the plot takes the whole width."""
_MOST_LABELS_SHARE, _ONE_LINE_SHARE = 0.34, 0.24


@dataclass(frozen=True)
class LaidLabel:
    """Words left of the plot, or above a line of it, with their box in pixels of the whole chart; broken, the soft ones
    stand on a second line."""

    label: RowLabel
    box: QRectF
    is_broken: bool = False


@dataclass
class StackedRows:
    """Rows laid out for one width.

    Attributes:
        canvas: What they are drawn on.
        label_px: Where the plot begins.
        placed: Each row with its top and its height; those without a height are left out.
        labels: The words beside the rows.
        width, height: Of all.
    """

    canvas: Canvas
    label_px: float
    width: float
    placed: list[tuple[ChartRow, float, float]] = field(default_factory=list)
    labels: list[LaidLabel] = field(default_factory=list)
    height: float = 0.0

    @property
    def grid_top(self) -> float:
        """Where the lines between the days begin."""
        return next((top for row, top, _ in self.placed if row.has_grid), 0.0)

    def find(self, kind: type[Row]) -> tuple[Row, float] | None:
        """The first row of a kind with its top, or None where there is none."""
        return next(((row, top) for row, top, _ in self.placed if isinstance(row, kind)), None)


def stacked(
    rows: Sequence[ChartRow],
    canvas_of: Callable[[float, bool], Canvas],
    width: float,
    least_labels_px: float = LEAST_LABELS_PX,
) -> StackedRows:
    """Lay rows out below each other.

    Args:
        canvas_of: Gives the canvas for a plot of so many pixels, and for whether labels stand above their lines.
        width: Of labels and plot together.
        least_labels_px: Left of the plot, however short the words there are.
    """
    most = width * _MOST_LABELS_SHARE
    probe = canvas_of(width - most, False)
    asked = [row.labels(probe) for row in rows]
    labels = [label for found in asked for label in found]
    wanted = max((_wanted(found, probe.scale) for found in asked), default=0.0)
    if wanted > width * _ONE_LINE_SHARE:
        wanted = max((_wanted(found, probe.scale, is_broken=True) for found in asked), default=0.0)
    is_above = wanted + LABEL_GAP_PX > most or probe.scale >= LABELS_ABOVE_FROM
    if is_above:
        probe = canvas_of(width - most, True)
        labels = [label for row in rows for label in row.labels(probe)]
        wanted = max((_width(label, probe.scale) for label in labels if label.is_at_plot), default=0.0)
    label_px = max(wanted + LABEL_GAP_PX, 0.0 if is_above else least_labels_px)
    stack = StackedRows(canvas_of(max(40.0, width - label_px - 2), is_above), label_px, width)
    for row in rows:
        _add(stack, row)
    return stack


def _add(stack: StackedRows, row: ChartRow) -> None:
    canvas, top = stack.canvas, stack.height
    labels = row.labels(canvas)
    row.lay_out(canvas)
    height = row.height(canvas)
    if height <= 0:
        return
    stack.placed.append((row, top, height))
    stack.labels += [_box(label, top, stack) for label in labels]
    stack.height = top + height


def _box(label: RowLabel, top: float, stack: StackedRows) -> LaidLabel:
    scale = stack.canvas.scale
    is_beside = label.is_at_plot or not stack.canvas.has_labels_above
    room = stack.label_px - LABEL_GAP_PX if is_beside else stack.width
    is_broken = bool(label.words and label.soft_words) and _width(label, scale) > room
    wide, high = min(_width(label, scale, is_broken=is_broken), room), label.px * scale * 1.3 * (2 if is_broken else 1)
    left = room - wide if label.is_at_plot else 0.0
    return LaidLabel(label, QRectF(left, top + label.y - high / 2, wide, high), is_broken)


def _wanted(labels: Sequence[RowLabel], scale: float, *, is_broken: bool = False) -> float:
    """Room for the labels of a row; what stands at the left and what stands at the plot never meet on one line."""
    widths = [(label, _width(label, scale, is_broken=is_broken)) for label in labels]
    at_plot = [(label, width) for label, width in widths if label.is_at_plot]
    beside = [
        width + LABEL_GAP_PX + other_width
        for label, width in widths
        if not label.is_at_plot
        for other, other_width in at_plot
        if abs(label.y - other.y) < (label.px + other.px) * scale * 0.6
    ]
    return max([*beside, *(width for _, width in widths)], default=0.0)


def _width(label: RowLabel, scale: float, *, is_broken: bool = False) -> float:
    """How wide a label is; broken, its soft words stand on a second line."""
    px = label.px * scale
    words = width_of(label.words, px, is_bold=_is_heavy(label)) if label.words else 0.0
    soft = width_of(label.soft_words, px) if label.soft_words else 0.0
    if is_broken or not (words and soft):
        return max(words, soft) + 2
    return words + _SOFT_GAP_PX + soft + 2


def _is_heavy(label: RowLabel) -> bool:
    return label.is_bold or label.is_goal


def paint_label(painter: QPainter, laid: LaidLabel, canvas: Canvas) -> None:
    """Draw words beside the plot; those that are wider than their room end in dots."""
    tokens, label = canvas.tokens, laid.label
    px = label.px * canvas.scale
    ink = tokens.accent_strong if label.is_goal else tokens.ink_soft if label.is_at_plot else tokens.ink
    box, soft_box = QRectF(laid.box), QRectF(laid.box)
    if laid.is_broken:
        box.setBottom(laid.box.center().y())
        soft_box.setTop(laid.box.center().y())
    elif label.words:
        soft_box.setLeft(box.left() + width_of(label.words, px, is_bold=_is_heavy(label)) + _SOFT_GAP_PX)
    _paint_words(painter, box, label.words, face(px, is_bold=_is_heavy(label)), ink)
    _paint_words(painter, soft_box, label.soft_words, face(px), tokens.ink_soft)


def _paint_words(painter: QPainter, box: QRectF, words: str, font: QFont, ink: str) -> None:
    if not words:
        return
    painter.setFont(font)
    painter.setPen(QColor(ink))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(box.width()) + 1)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
    painter.drawText(box, int(flags), shown)
