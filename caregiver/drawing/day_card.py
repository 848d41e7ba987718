"""A care day on its card: each number at its time and its height, on one line from start to end.

The higher the number, the higher the mark. Where numbers of one series have no room beside each other, they become one
mark that reaches from the least to the worst, and its label says both. Doses stand below the line.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import cast
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.crowding import Group, settle
from caregiver.drawing.day_strip import Moment
from caregiver.drawing.fonts import font
from caregiver.drawing.marks import Mark, PainMark
from caregiver.drawing.pens import hairline, on_pixel
from caregiver.drawing.stay import StayBand, paint_stay
from caregiver.drawing.time_axis import AxisWords, TimeAxis
from caregiver.drawing.tokens import Tokens

DOT_PX = 9.0
DOSE_PX = 9.0
LABEL_PX = 14
_PLOT_PX = 40.0
_LABEL_GAP = 3.0


@dataclass(frozen=True)
class DayCard:
    """What the strip of a day's card shows.

    Attributes:
        moments: Pain marks at their times.
        stays: Time away.
        start, end: The care day's first instant and the next day's (aware).
        zone: Whose wall clock is written below it.
        words: How times are written.
        has_hours: Whether the hours are written below the line.
        doses: Marks of doses at their times, below the line.
    """

    moments: tuple[Moment, ...]
    stays: tuple[StayBand, ...]
    start: datetime
    end: datetime
    zone: ZoneInfo
    words: AxisWords
    has_hours: bool = False
    doses: tuple[Moment, ...] = ()

    def laid_out(self, width: float, scale: float = 1.0) -> "LaidDayCard":
        """The strip at this width, its text at `scale`."""
        return LaidDayCard(self, width, scale)


@dataclass(frozen=True)
class _Spot:
    """A mark at its place, from its least number to its worst, and the label beside it."""

    mark: PainMark
    bar: QRectF
    label: QRectF
    keys: tuple[Hashable, ...]


class LaidDayCard:
    """The strip laid out once, painted as often as needed.

    Attributes:
        width, height: Its size.
        boxes: What it holds, and where.
    """

    def __init__(self, card: DayCard, width: float, scale: float) -> None:
        self.width = width
        self._card = card
        self._face = font(LABEL_PX * scale)
        self._scale = scale
        self._line_height = LABEL_PX * scale * 1.2
        self._plot = QRectF(0, 0, width, max(_PLOT_PX, self._line_height * 1.6))
        self._doses_height = DOSE_PX + 3 if card.doses else 0.0
        self.height = self._plot.height() + 2 + self._doses_height + (self._line_height + 2 if card.has_hours else 0)
        self._axis = TimeAxis(card.start, card.end, card.zone, 0.5, width - 0.5)
        self._doses = self._dose_marks()
        self._spots = self._beside_each_other() or self._one_after_the_other()
        self._hours = self._hour_boxes()
        self.boxes = self._boxes()

    def paint(self, painter: QPainter, origin: QPointF, tokens: Tokens) -> list[PaintedBox]:
        """Draw it with its top left corner at `origin`; gives the boxes as drawn."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(origin)
        painter.setPen(hairline(tokens))
        for at, _, _ in self._hours:
            x = min(on_pixel(self._axis.x(at), tokens), self.width - 0.5)
            painter.drawLine(QLineF(x, 0, x, self._plot.bottom()))
        for stay in self._stays():
            paint_stay(painter, stay.rect, stay.words, tokens, self._scale * 0.9)
        painter.setPen(QPen(QColor(tokens.line_strong), 1))
        floor = on_pixel(self._plot.bottom(), tokens)
        painter.drawLine(QLineF(0, floor, self.width, floor))
        painter.setFont(self._face)
        for spot in self._spots:
            _paint_bar(painter, spot, tokens)
            painter.setPen(QColor(tokens.ink))
            painter.drawText(spot.label, int(Qt.AlignmentFlag.AlignCenter), spot.mark.label)
        for group, box in self._doses:
            _dose_of(group).paint(painter, box.center(), DOSE_PX, tokens)
        painter.setPen(QColor(tokens.ink_soft))
        painter.setFont(self._face)
        for _, box, words in self._hours:
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.restore()
        return [box.moved(origin) for box in self.boxes]

    def _groups(self, moments: tuple[Moment, ...]) -> list[Group[Moment]]:
        held = sorted((m for m in moments if self._axis.holds(m.at)), key=lambda m: m.at.timestamp())
        return [Group((moment,), (self._axis.x(moment.at),), moment.mark.kin) for moment in held]

    def _dose_marks(self) -> list[tuple[Group[Moment], QRectF]]:
        """Below the line, each at its time; neighbours of one kind are one mark where they have no room."""
        groups = self._groups(self._card.doses)
        settled = settle(groups, lambda _: DOSE_PX, 0, self.width, gap=1, limit=DOSE_PX)
        top = self._plot.bottom() + 2
        return [(group, QRectF(x - DOSE_PX / 2, top, DOSE_PX, DOSE_PX)) for group, x in settled]

    def _beside_each_other(self) -> list[_Spot] | None:
        """Each mark at its time, its label wherever there is room; None when one label has none."""
        settled = settle(self._groups(self._card.moments), lambda _: DOT_PX, 0, self.width, gap=0, limit=DOT_PX / 2)
        bars = [self._bar(group, x) for group, x in settled]
        spots: list[_Spot] = []
        for (group, _), bar in zip(settled, bars, strict=True):
            mark = _mark_of(group)
            taken = [spot.label for spot in spots] + [other for other in bars if other is not bar]
            free = (box for box in self._label_places(mark, bar) if not any(box.intersects(other) for other in taken))
            label = next(free, None)
            if label is None:
                return None
            spots.append(_Spot(mark, bar, label, tuple(moment.key for moment in group.things)))
        return spots

    def _one_after_the_other(self) -> list[_Spot]:
        """Each mark with its label to its right, as one block, by the crowding rule."""

        def block_width(group: Group[Moment]) -> float:
            return DOT_PX + _LABEL_GAP + self._label_width(_mark_of(group)) + 2

        spots = []
        groups = self._groups(self._card.moments)
        for group, middle in settle(groups, block_width, 0, self.width, gap=0, limit=self._line_height):
            mark = _mark_of(group)
            bar = self._bar(group, middle - block_width(group) / 2 + DOT_PX / 2)
            label = next(self._label_places(mark, bar))
            spots.append(_Spot(mark, bar, label, tuple(moment.key for moment in group.things)))
        return spots

    def _label_places(self, mark: PainMark, bar: QRectF) -> Iterator[QRectF]:
        width, height = self._label_width(mark), self._line_height
        middle_y = min(max(bar.center().y(), height / 2), self._plot.bottom() - height / 2)
        corners = (
            QPointF(bar.right() + _LABEL_GAP, middle_y - height / 2),
            QPointF(bar.left() - _LABEL_GAP - width, middle_y - height / 2),
            QPointF(bar.center().x() - width / 2, bar.top() - height),
            QPointF(bar.center().x() - width / 2, bar.bottom()),
        )
        for corner in corners:
            box = QRectF(corner.x(), corner.y(), width, height)
            if self._plot.adjusted(-0.5, -0.5, 0.5, 0.5).contains(box):
                yield box

    def _label_width(self, mark: PainMark) -> float:
        return QFontMetricsF(self._face).horizontalAdvance(mark.label) + 1

    def _bar(self, group: Group[Moment], x: float) -> QRectF:
        scores = [mark.score for mark in _marks_of(group) if mark.score is not None]
        top, bottom = self._y(max(scores, default=5)), self._y(min(scores, default=5))
        return QRectF(x - DOT_PX / 2, top - DOT_PX / 2, DOT_PX, bottom - top + DOT_PX)

    def _y(self, score: int) -> float:
        return DOT_PX / 2 + (10 - score) / 10 * (self._plot.height() - DOT_PX - 1)

    def _stays(self) -> list[PaintedBox]:
        bands = []
        for stay in self._card.stays:
            start, end = max(stay.start, self._axis.start), min(stay.end, self._axis.end)
            if start.timestamp() < end.timestamp():
                left, right = self._axis.x(start), self._axis.x(end)
                rect = QRectF(left, 0, right - left, self._plot.height())
                bands.append(PaintedBox(rect, BoxKind.BAND, stay.words))
        return bands

    def _hour_boxes(self) -> list[tuple[datetime, QRectF, str]]:
        """The six-hour lines with their labels; of labels that would touch, every second gives way."""
        ends = [at.astimezone(UTC).astimezone(self._card.zone) for at in (self._card.start, self._card.end)]
        hours = sorted({*self._axis.hours(6), *ends}, key=datetime.timestamp)
        metrics = QFontMetricsF(self._face)
        top = self._plot.bottom() + 2 + self._doses_height
        found = []
        for at in hours:
            words = self._card.words.clock(at) if self._card.has_hours else ""
            width = metrics.horizontalAdvance(words) + 1
            left = min(max(0.0, self._axis.x(at) - width / 2), self.width - width)
            found.append((at, QRectF(left, top, width, self._line_height), words))
        step = 1
        while step < len(found) and any(
            a[1].intersects(b[1].adjusted(-4, 0, 4, 0)) for a, b in pairwise(found[::step])
        ):
            step *= 2
        return [(at, box, words if i % step == 0 else "") for i, (at, box, words) in enumerate(found)]

    def _boxes(self) -> list[PaintedBox]:
        boxes = self._stays()
        boxes += [PaintedBox(box, BoxKind.LABEL, words) for _, box, words in self._hours if words]
        for spot in self._spots:
            boxes.append(PaintedBox(spot.bar, BoxKind.MARK, keys=spot.keys))
            boxes.append(PaintedBox(spot.label, BoxKind.LABEL, spot.mark.label, spot.keys))
        for group, box in self._doses:
            boxes.append(PaintedBox(box, BoxKind.MARK, keys=tuple(moment.key for moment in group.things)))
        return boxes


def _paint_bar(painter: QPainter, spot: _Spot, tokens: Tokens) -> None:
    half = QPointF(0, DOT_PX / 2)
    top = QPointF(spot.bar.center().x(), spot.bar.top()) + half
    bottom = QPointF(spot.bar.center().x(), spot.bar.bottom()) - half
    painter.setPen(QPen(QColor(tokens.pain_line), 2))
    if spot.mark.score is None:
        painter.drawLine(QLineF(top - QPointF(DOT_PX / 2, 0), top + QPointF(DOT_PX / 2, 0)))
        return
    painter.drawLine(QLineF(top, bottom))
    for end in {(top.x(), top.y()), (bottom.x(), bottom.y())}:
        spot.mark.paint(painter, QPointF(*end), DOT_PX, tokens)


def _marks_of(group: Group[Moment]) -> list[PainMark]:
    return [cast("PainMark", moment.mark) for moment in group.things]


def _dose_of(group: Group[Moment]) -> Mark:
    first, *others = (moment.mark for moment in group.things)
    return first.with_kin(others) if others else first


def _mark_of(group: Group[Moment]) -> PainMark:
    first, *others = _marks_of(group)
    return first.with_kin(others) if others else first
