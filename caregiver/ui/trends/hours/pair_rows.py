"""Each number before a dose and the one after it, a row each, on the one axis from 0 to 10."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from caregiver.domain.relief_pairs import PairTimes
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.fonts import font
from caregiver.drawing.marks import mark_box
from caregiver.drawing.pens import hairline, on_pixel
from caregiver.drawing.tokens import Tokens

ROW_PX = 24.0
DISC_PX = 20.0
_AXIS_PX, _NUMBER_PX, _LINE_PX = 14, 14, 1.6
_ON_AXIS = (0, 2, 4, 6, 8, 10)


@dataclass(frozen=True)
class ReliefMark:
    """The disc of a number before a dose, or of one after it."""

    is_after: bool
    label: str = ""

    @property
    def kin(self) -> object:
        """Before and after are never put together."""
        return self.is_after

    def with_kin(self, others: object) -> "ReliefMark":
        """They look alike."""
        return self

    def width(self, size: float) -> float:
        """As wide as high."""
        return size

    def paint(self, painter: QPainter, centre: QPointF, size: float, tokens: Tokens) -> QRectF:
        """Draw it and give the box it fills."""
        box = mark_box(centre, size, size)
        painter.setPen(QPen(QColor(tokens.pain_line), _LINE_PX))
        painter.setBrush(QColor(tokens.pain[2] if self.is_after else tokens.pain_line))
        painter.drawEllipse(box.adjusted(0.8, 0.8, -0.8, -0.8))
        if self.label:
            painter.setFont(font(size * _NUMBER_PX / DISC_PX, QFont.Weight.DemiBold))
            painter.setPen(QColor(tokens.on_pain(2 if self.is_after else 8)))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self.label)
        return box


@dataclass(frozen=True)
class PairRows:
    """The pairs of one amount.

    Attributes:
        times: Each pair with how often it came, in the order of the rows.
        goal: The number the person can live with, or None.
        has_axis: Whether the numbers stand below.
    """

    times: tuple[PairTimes, ...]
    goal: int | None = None
    has_axis: bool = False

    def laid_out(self, width: float, scale: float = 1.0) -> "LaidPairRows":
        """The rows at this width, their text at `scale`."""
        return LaidPairRows(self, width, scale)


class LaidPairRows:
    """Rows laid out once.

    Attributes:
        height: How much room they take.
        boxes: The disc before and the disc after of each row, in turn.
    """

    def __init__(self, rows: PairRows, width: float, scale: float) -> None:
        self._rows = rows
        self._scale = scale
        self._disc = DISC_PX * scale
        self._left, self._right = self._disc, width - self._disc
        self._floor = ROW_PX * scale * len(rows.times)
        self.height = self._floor + (_AXIS_PX * scale * 1.5 if rows.has_axis else 0.0)
        self.boxes = [box for place, one in enumerate(rows.times) for box in self._pair(place, one)]

    def x(self, number: float) -> float:
        """Where a number stands."""
        return self._left + (self._right - self._left) * number / 10

    def _pair(self, place: int, one: PairTimes) -> tuple[PaintedBox, PaintedBox]:
        """Two discs that would cover each other stand side by side around their place."""
        y = ROW_PX * self._scale * (place + 0.5)
        before, after = self.x(one.before), self.x(one.after)
        lacking = self._disc + 1 - abs(before - after)
        if lacking > 0:
            sign = 1 if one.before >= one.after else -1
            before, after = before + sign * lacking / 2, after - sign * lacking / 2
        size = self._disc
        return (
            PaintedBox(mark_box(QPointF(before, y), size, size), BoxKind.MARK, str(one.before), (one,)),
            PaintedBox(mark_box(QPointF(after, y), size, size), BoxKind.MARK, str(one.after), (one,)),
        )

    def paint(self, painter: QPainter, origin: QPointF, tokens: Tokens) -> None:
        """Draw them with their top left corner at `origin`."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(origin)
        self._paint_axis(painter, tokens)
        for before, after in zip(self.boxes[::2], self.boxes[1::2], strict=True):
            painter.setPen(QPen(QColor(tokens.pain_line), _LINE_PX))
            painter.drawLine(QLineF(before.rect.center(), after.rect.center()))
            ReliefMark(False, before.words).paint(painter, before.rect.center(), self._disc, tokens)
            ReliefMark(True, after.words).paint(painter, after.rect.center(), self._disc, tokens)
        painter.restore()

    def _paint_axis(self, painter: QPainter, tokens: Tokens) -> None:
        goal = self._rows.goal
        for number in _ON_AXIS:
            x = on_pixel(self.x(number), tokens)
            painter.setPen(hairline(tokens))
            painter.drawLine(QLineF(x, 0, x, self._floor))
        if goal is not None:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawLine(QLineF(self.x(goal), 0, self.x(goal), self._floor))
        if not self._rows.has_axis:
            return
        for number in sorted({*_ON_AXIS, *([goal] if goal is not None else [])}):
            is_goal = number == goal
            if goal is not None and not is_goal and abs(number - goal) == 1:
                continue
            painter.setFont(font(_AXIS_PX * self._scale, QFont.Weight.DemiBold if is_goal else QFont.Weight.Normal))
            painter.setPen(QColor(tokens.accent_strong if is_goal else tokens.ink_soft))
            box = QRectF(self.x(number) - self._disc, self._floor, 2 * self._disc, self.height - self._floor)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(number))
