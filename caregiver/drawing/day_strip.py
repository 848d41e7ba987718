"""The last hours as a strip: rows of marks over one line of time, the care day's start stronger, now at the end.

Where marks have no room, the crowding rule of `crowding` holds.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.crowding import Group, settle
from caregiver.drawing.fonts import font
from caregiver.drawing.marks import Mark
from caregiver.drawing.pens import hairline, on_pixel
from caregiver.drawing.stay import StayBand, paint_stay
from caregiver.drawing.time_axis import LABEL_PX, AxisWords, ClockLabels, Tick, TimeAxis
from caregiver.drawing.tokens import Tokens

MARK_PX = 26
ROW_LABEL_PX = 18
_ROW_GAP = 8.0
_PAD = 5.0
_LABEL_GAP = 20.0
_MARK_GAP = 2.0


@dataclass(frozen=True)
class Moment:
    """A mark at its time.

    Attributes:
        at: The instant (aware).
        mark: What is drawn.
        key: What the mark stands for, given back in its box; a uuid for instance.
    """

    at: datetime
    mark: Mark
    key: Hashable = None


@dataclass(frozen=True)
class StripRow:
    """A row of the strip."""

    label: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class DayStrip:
    """What a strip shows.

    Attributes:
        rows: From top to bottom.
        start, end: The instants at its ends (aware); what lies outside is not drawn.
        zone: Whose wall clock is written below it.
        words: How times are written.
        day_start_hour: Hour at which the care day starts.
        stays: Time away, as bands behind the marks of all rows.
    """

    rows: tuple[StripRow, ...]
    start: datetime
    end: datetime
    zone: ZoneInfo
    words: AxisWords
    day_start_hour: int = 6
    stays: tuple[StayBand, ...] = ()

    def laid_out(self, width: float, scale: float = 1.0) -> "LaidStrip":
        """The strip at this width, its text at `scale`."""
        return LaidStrip(self, width, scale)


@dataclass(frozen=True)
class _Placed:
    """A mark at its place, with the x of each time it stands for."""

    mark: Mark
    centre: QPointF
    times: tuple[float, ...]
    keys: tuple[Hashable, ...]


class LaidStrip:
    """A strip laid out once, painted as often as needed.

    Attributes:
        width, height: Its size.
        boxes: What it holds, and where.
    """

    def __init__(self, strip: DayStrip, width: float, scale: float) -> None:
        self.width = width
        self._strip = strip
        self._scale = scale
        self._size = MARK_PX * scale
        row_height = self._size + _ROW_GAP
        self._axis_y = _PAD + row_height * len(strip.rows)
        self.height = self._axis_y + 4 + LABEL_PX * scale * 1.35
        self._axis = TimeAxis(strip.start, strip.end, strip.zone, self._label_width(), width - self._size / 2 - 4)
        self._labels = ClockLabels(self._axis, strip.words, self._axis_y + 4, 0, width, scale, strip.day_start_hour)
        self._ticks = self._labels.ticks()
        self._placed = [self._placed_row(i, row) for i, row in enumerate(strip.rows)]
        self._bands = self._stay_bands()
        self.boxes = self._boxes()

    def paint(self, painter: QPainter, origin: QPointF, tokens: Tokens) -> list[PaintedBox]:
        """Draw it with its top left corner at `origin`; gives the boxes as drawn."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(origin)
        for tick in self._ticks:
            self._paint_tick(painter, tick, tokens)
        for band in self._bands:
            paint_stay(painter, band.rect, band.words, tokens, self._scale)
        painter.setPen(QPen(QColor(tokens.line_strong), 1))
        y = on_pixel(self._axis_y, tokens)
        painter.drawLine(QLineF(self._axis.left, y, self._axis.right, y))
        if self._strip.words.now:
            self._paint_now(painter, tokens)
        for i, row in enumerate(self._strip.rows):
            painter.setPen(QColor(tokens.ink_soft))
            painter.setFont(font(ROW_LABEL_PX * self._scale))
            box = self._row_label_box(i)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), row.label)
        for row_of_marks in self._placed:
            for placed in row_of_marks:
                self._paint_times(painter, placed, tokens)
                placed.mark.paint(painter, placed.centre, self._size, tokens)
        painter.restore()
        return [box.moved(origin) for box in self.boxes]

    def keys_at(self, point: QPointF) -> tuple[Hashable, ...]:
        """The keys of the mark at a point of the drawing; empty beside all marks."""
        return next((box.keys for box in self.boxes if box.kind is BoxKind.MARK and box.rect.contains(point)), ())

    def _label_width(self) -> float:
        metrics = QFontMetricsF(font(ROW_LABEL_PX * self._scale))
        widest = max((metrics.horizontalAdvance(row.label) for row in self._strip.rows), default=0.0)
        return widest + (_LABEL_GAP if widest else 0) + self._size / 2

    def _row_middle(self, number: int) -> float:
        return _PAD + (self._size + _ROW_GAP) * number + self._size / 2

    def _row_label_box(self, number: int) -> QRectF:
        width = self._axis.left - self._size / 2 - 4
        height = ROW_LABEL_PX * self._scale * 1.35
        return QRectF(0, self._row_middle(number) - height / 2, max(0.0, width), height)

    def _placed_row(self, number: int, row: StripRow) -> list[_Placed]:
        moments = sorted(
            (moment for moment in row.moments if self._axis.holds(moment.at)), key=lambda moment: moment.at
        )
        groups = [Group((moment,), (self._axis.x(moment.at),), moment.mark.kin) for moment in moments]
        width_of = cache(lambda mark: mark.width(self._size))  # the same few marks are asked again and again
        settled = settle(
            groups,
            lambda group: width_of(_mark_of(group)),
            self._axis.left - self._size / 2,
            self.width,
            gap=_MARK_GAP,
            limit=self._size,
        )
        y = self._row_middle(number)
        return [
            _Placed(_mark_of(group), QPointF(x, y), group.wanted, tuple(moment.key for moment in group.things))
            for group, x in settled
        ]

    def _stay_bands(self) -> list[PaintedBox]:
        bands = []
        for stay in self._strip.stays:
            start, end = max(stay.start, self._strip.start), min(stay.end, self._strip.end)
            if start < end:
                left, right = self._axis.x(start), self._axis.x(end)
                rect = QRectF(left, 1, right - left, self._axis_y - 2)
                bands.append(PaintedBox(rect, BoxKind.BAND, stay.words))
        return bands

    def _boxes(self) -> list[PaintedBox]:
        boxes = list(self._bands)
        boxes += [
            PaintedBox(self._row_label_box(i), BoxKind.LABEL, row.label)
            for i, row in enumerate(self._strip.rows)
            if row.label
        ]
        boxes += [PaintedBox(tick.box, BoxKind.LABEL, tick.label) for tick in self._ticks if tick.label]
        if self._strip.words.now:
            boxes.append(PaintedBox(self._labels.now_box, BoxKind.LABEL, self._strip.words.now))
        for placed in (placed for row in self._placed for placed in row):
            wide = placed.mark.width(self._size)
            rect = QRectF(placed.centre.x() - wide / 2, placed.centre.y() - self._size / 2, wide, self._size)
            boxes.append(PaintedBox(rect, BoxKind.MARK, keys=placed.keys))
        return boxes

    def _paint_tick(self, painter: QPainter, tick: Tick, tokens: Tokens) -> None:
        painter.setPen(QPen(QColor(tokens.ink_soft), 2) if tick.is_day_start else hairline(tokens))
        x = tick.x if tick.is_day_start else on_pixel(tick.x, tokens)
        painter.drawLine(QLineF(x, 0, x, self._axis_y))
        weight = QFont.Weight.DemiBold if tick.is_day_start else QFont.Weight.Normal
        painter.setFont(font(LABEL_PX * self._scale, weight))
        painter.setPen(QColor(tokens.ink if tick.is_day_start else tokens.ink_soft))
        painter.drawText(tick.box, int(Qt.AlignmentFlag.AlignCenter), tick.label)

    def _paint_now(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.drawLine(QLineF(self._axis.right, 0, self._axis.right, self._axis_y + 3))
        painter.setPen(QColor(tokens.accent_strong))
        painter.setFont(font(LABEL_PX * self._scale, QFont.Weight.DemiBold))
        painter.drawText(self._labels.now_box, int(Qt.AlignmentFlag.AlignCenter), self._strip.words.now)

    def _paint_times(self, painter: QPainter, placed: _Placed, tokens: Tokens) -> None:
        """A small tick below the mark at each true time it had to leave."""
        painter.setPen(QPen(QColor(tokens.ink_soft), 1.5))
        y = placed.centre.y() + self._size / 2 + 1
        for x in placed.times:
            if abs(x - placed.centre.x()) > 1.5:
                painter.drawLine(QLineF(x, y, x, y + 4))


def _mark_of(group: Group[Moment]) -> Mark:
    first, *others = (moment.mark for moment in group.things)
    return first.with_kin(others) if others else first
