"""Rows below each other: how wide the words left of them are, where each begins, and the whole drawn anywhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from caregiver.drawing.fonts import font
from caregiver.drawing.tokens import Tokens
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow, RowLabel

LABEL_GAP_PX = 10.0
_SOFT_GAP_PX = 6.0
_LEAST_LABELS_PX, _MOST_LABELS_SHARE = 120.0, 0.34


@dataclass(frozen=True)
class LaidLabel:
    """Words left of the plot, or above a line of it, with their box in pixels of the whole chart."""

    label: RowLabel
    box: QRectF


@dataclass
class StackedRows:
    """Rows laid out for one width.

    Attributes:
        canvas: What they are drawn on.
        label_px: Where the plot begins.
        placed: Each row with its top and its height; those without a height are left out.
        labels: The words beside the rows.
        height: Of all.
    """

    canvas: Canvas
    label_px: float
    placed: list[tuple[ChartRow, float, float]] = field(default_factory=list)
    labels: list[LaidLabel] = field(default_factory=list)
    height: float = 0.0

    def top_of(self, kind: type[ChartRow]) -> float | None:
        """Where the first row of a kind begins, or None where there is none."""
        return next((top for row, top, _ in self.placed if isinstance(row, kind)), None)


def stacked(rows: Sequence[ChartRow], canvas_of: Callable[[float, bool], Canvas], width: float) -> StackedRows:
    """Lay rows out below each other.

    Args:
        canvas_of: Gives the canvas for a plot of so many pixels, and for whether labels stand above their lines.
        width: Of labels and plot together.
    """
    most = width * _MOST_LABELS_SHARE
    probe = canvas_of(width - most, False)
    wanted = max((_width(label, probe.scale) for row in rows for label in row.labels(probe)), default=0.0)
    is_above = wanted + LABEL_GAP_PX > most
    if is_above:
        at_plot = (label for row in rows for label in row.labels(probe) if label.is_at_plot)
        wanted = max((_width(label, probe.scale) for label in at_plot), default=0.0)
    label_px = max(wanted + LABEL_GAP_PX, 0.0 if is_above else _LEAST_LABELS_PX)
    stack = StackedRows(canvas_of(max(40.0, width - label_px - 2), is_above), label_px)
    for row in rows:
        _add(stack, row, width)
    return stack


def _add(stack: StackedRows, row: ChartRow, width: float) -> None:
    canvas, top = stack.canvas, stack.height
    labels = row.labels(canvas)
    row.lay_out(canvas)
    height = row.height(canvas)
    if height <= 0:
        return
    stack.placed.append((row, top, height))
    stack.labels += [LaidLabel(label, _box(label, top, stack, width)) for label in labels]
    stack.height = top + height


def _box(label: RowLabel, top: float, stack: StackedRows, width: float) -> QRectF:
    scale = stack.canvas.scale
    wide, high = _width(label, scale), label.px * scale * 1.3
    room = stack.label_px - LABEL_GAP_PX if label.is_at_plot or not stack.canvas.has_labels_above else width
    wide = min(wide, room)
    left = room - wide if label.is_at_plot else 0.0
    return QRectF(left, top + label.y - high / 2, wide, high)


def _width(label: RowLabel, scale: float) -> float:
    wide = QFontMetricsF(label_face(label, scale)).horizontalAdvance(label.words) if label.words else 0.0
    if label.soft_words:
        wide += QFontMetricsF(font(label.px * scale)).horizontalAdvance(label.soft_words)
        wide += _SOFT_GAP_PX if label.words else 0.0
    return wide + 2


def label_face(label: RowLabel, scale: float) -> QFont:
    """The face of its words."""
    is_heavy = label.is_bold or label.is_goal
    return font(label.px * scale, QFont.Weight.DemiBold if is_heavy else QFont.Weight.Normal)


def paint_label(painter: QPainter, laid: LaidLabel, canvas: Canvas) -> None:
    """Draw words beside the plot; those that are wider than their room end in dots."""
    tokens, label, face = canvas.tokens, laid.label, label_face(laid.label, canvas.scale)
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    ink = tokens.accent_strong if label.is_goal else tokens.ink_soft if label.is_at_plot else tokens.ink
    box = QRectF(laid.box)
    if label.words:
        metrics = QFontMetricsF(face)
        words = metrics.elidedText(label.words, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(face)
        painter.setPen(QColor(ink))
        painter.drawText(box, flags, words)
        box.setLeft(box.left() + metrics.horizontalAdvance(words) + _SOFT_GAP_PX)
    if label.soft_words:
        soft = font(label.px * canvas.scale)
        painter.setFont(soft)
        painter.setPen(QColor(tokens.ink_soft))
        words = QFontMetricsF(soft).elidedText(label.soft_words, Qt.TextElideMode.ElideRight, box.width() + 2)
        painter.drawText(box, flags, words)


def paint_stack(stack: StackedRows, painter: QPainter, origin: QPointF, tokens: Tokens) -> None:
    """Draw all rows with their labels, without a view: into a file."""
    canvas = replace(stack.canvas, tokens=tokens)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(origin)
    for laid in stack.labels:
        paint_label(painter, laid, canvas)
    for row, top, _ in stack.placed:
        painter.save()
        painter.translate(stack.label_px, top)
        row.draw(painter, canvas)
        painter.restore()
    painter.restore()
