"""The marks of doses: given, part, not given, not recorded, open, to come, as needed; time away.

A `DoseMark` stands at its time on a line and may count several; a `SlotMark` stands for one dose in a row of its own,
in a calendar or in a list.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from caregiver.drawing.marks import SMALLEST_WITH_WORDS, mark_box, mark_face
from caregiver.drawing.tokens import Tokens


class DoseKind(Enum):
    """What became of a dose."""

    GIVEN = "given"
    PART = "part"
    NOT_GIVEN = "not given"
    NOT_RECORDED = "not recorded"
    OPEN = "open"
    TO_COME = "to come"
    AS_NEEDED = "as needed"
    AWAY = "away"


@dataclass(frozen=True)
class DoseMark:
    """A dose, or several of one kind at about one time."""

    kind: DoseKind
    count: int = 1

    @property
    def kin(self) -> object:
        """Kinds are never mixed."""
        return self.kind

    @property
    def label(self) -> str:
        """How many, when more than one."""
        return str(self.count) if self.count > 1 else ""

    def with_kin(self, others: Sequence["DoseMark"]) -> "DoseMark":
        """One mark with their number."""
        return DoseMark(self.kind, self.count + sum(other.count for other in others))

    def width(self, size: float) -> float:
        """How wide it is at this height; a number stands beside the sign."""
        if not self.label or size < SMALLEST_WITH_WORDS:
            return size
        return size * 1.35 + QFontMetricsF(mark_face(size * 1.1)).horizontalAdvance(self.label)

    def paint(self, painter: QPainter, centre: QPointF, size: float, tokens: Tokens) -> QRectF:
        """Draw it and give the box it fills."""
        box = mark_box(centre, self.width(size), size)
        is_block = self.kind is DoseKind.GIVEN and size >= SMALLEST_WITH_WORDS
        sign = QRectF(box.left(), box.top(), size, size)
        if is_block:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(box, size * 0.2, size * 0.2)
            _paint_tick(painter, sign.adjusted(size * 0.26, size * 0.26, -size * 0.26, -size * 0.26), tokens.on_accent)
        else:
            _SIGNS[self.kind](painter, sign, tokens)
        if self.label and size >= SMALLEST_WITH_WORDS:
            words = QRectF(sign.right(), box.top(), box.right() - sign.right() - size * 0.2, size)
            painter.setFont(mark_face(size * 1.1))
            painter.setPen(QColor(tokens.on_accent if is_block else tokens.ink))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), self.label)
        return box


@dataclass(frozen=True)
class SlotMark:
    """One dose that was due, or is: a round tick, a boxed cross, a dashed box, an open circle.

    Attributes:
        kind: What became of it.
    """

    kind: DoseKind

    @property
    def kin(self) -> object:
        """Kinds are never mixed."""
        return self.kind

    def with_kin(self, others: Sequence["SlotMark"]) -> "SlotMark":
        """One mark for several of a kind; how many is said beside it."""
        return self

    def width(self, size: float) -> float:
        """As wide as high."""
        return size

    def paint(self, painter: QPainter, centre: QPointF, size: float, tokens: Tokens) -> QRectF:
        """Draw it and give the box it fills."""
        box = mark_box(centre, size, size)
        if self.kind is DoseKind.GIVEN:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
            _paint_tick(painter, box.adjusted(size * 0.27, size * 0.27, -size * 0.27, -size * 0.27), tokens.on_accent)
        elif self.kind is DoseKind.NOT_GIVEN:
            painter.setPen(QPen(QColor(tokens.ink), max(1.2, size * 0.08)))
            painter.setBrush(QColor(tokens.surface))
            painter.drawRoundedRect(_tightened(box), size * 0.14, size * 0.14)
            inner = size * 0.31
            _paint_cross(painter, box.adjusted(inner, inner, -inner, -inner))
        else:
            _SIGNS[self.kind](painter, box, tokens)
        return box


def _paint_given(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.ink_soft))
    painter.drawRect(_tightened(box))


def _paint_part(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    square = _square_outline(painter, box, tokens)
    painter.fillRect(
        QRectF(square.left(), square.center().y(), square.width(), square.height() / 2), QColor(tokens.ink_soft)
    )


def _paint_not_given(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    painter.setPen(_outline_pen(box, tokens, 0.12))
    _paint_cross(painter, _tightened(box))


def _paint_not_recorded(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    pen = _outline_pen(box, tokens)
    # Three dashes and their gaps a side, whatever the size.
    side = _tightened(box).width() / pen.widthF()
    pen.setDashPattern([side / 6, side / 6])
    pen.setDashOffset(side / 12)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(QColor(tokens.surface))
    painter.drawRect(_tightened(box))


def _paint_open(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    painter.setPen(_outline_pen(box, tokens))
    painter.setBrush(QColor(tokens.note))
    painter.drawEllipse(_tightened(box))


def _paint_to_come(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    painter.setPen(QPen(QColor(tokens.line_strong), max(0.8, box.height() * 0.04)))
    painter.setBrush(QColor(tokens.surface))
    painter.drawEllipse(_tightened(box))


def _paint_as_needed(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    inner = box.adjusted(1, box.height() * 0.05, -1, -box.height() * 0.05)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawPolygon(QPolygonF([QPointF(inner.center().x(), inner.top()), inner.bottomRight(), inner.bottomLeft()]))


def _paint_away(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    painter.setPen(QPen(QColor(tokens.line_strong), 1))
    painter.setBrush(QColor(tokens.sunken))
    painter.drawRoundedRect(box.adjusted(0.5, box.height() * 0.22, -0.5, -box.height() * 0.22), 2, 2)


_SIGNS = {
    DoseKind.GIVEN: _paint_given,
    DoseKind.PART: _paint_part,
    DoseKind.NOT_GIVEN: _paint_not_given,
    DoseKind.NOT_RECORDED: _paint_not_recorded,
    DoseKind.OPEN: _paint_open,
    DoseKind.TO_COME: _paint_to_come,
    DoseKind.AS_NEEDED: _paint_as_needed,
    DoseKind.AWAY: _paint_away,
}


def _square_outline(painter: QPainter, box: QRectF, tokens: Tokens) -> QRectF:
    square = _tightened(box)
    painter.setPen(_outline_pen(box, tokens))
    painter.setBrush(QColor(tokens.surface))
    painter.drawRect(square)
    return square


def _paint_cross(painter: QPainter, square: QRectF) -> None:
    painter.drawLine(QLineF(square.topLeft(), square.bottomRight()))
    painter.drawLine(QLineF(square.topRight(), square.bottomLeft()))


def _outline_pen(box: QRectF, tokens: Tokens, share: float = 0.08) -> QPen:
    return QPen(QColor(tokens.ink_soft), max(1.2, box.height() * share))


def _tightened(box: QRectF) -> QRectF:
    inset = max(1.0, box.height() * 0.1)
    return box.adjusted(inset, inset, -inset, -inset)


def _paint_tick(painter: QPainter, box: QRectF, colour: str) -> None:
    pen = QPen(QColor(colour), box.width() * 0.19)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    low = QPointF(box.left() + box.width() * 0.36, box.bottom() - box.height() * 0.12)
    tick = [QPointF(box.left(), box.center().y() + box.height() * 0.04), low]
    painter.drawPolyline(QPolygonF([*tick, QPointF(box.right(), box.top() + box.height() * 0.14)]))
