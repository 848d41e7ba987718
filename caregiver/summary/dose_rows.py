"""Painting the doses of each day beneath the chart, and the words in its bands.

Each day holds its doses by the clock as small marks, in their order; of many, each kind once with its number. As-needed
doses stand at their time of the day.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.chart_frame import WORDS_PX
from caregiver.drawing.dose_marks import DoseKind, DoseMark
from caregiver.drawing.fonts import font
from caregiver.drawing.pens import hairline
from caregiver.drawing.tokens import PRINT
from caregiver.summary.parts import DayBand, DoseDays

_MARK, _PITCH, _LINE = 8.0, 9.8, 10.2
_COUNT_LINE = WORDS_PX * 1.25
_MOST_LINES = 3
_PADDING = 3.0
_NEEDED_HEIGHT = WORDS_PX * 1.3
_NUMBERS_WIDTH = 34.0
"""Of a day's column, for the numbers of both series."""
_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True)
class _Free:
    """The part of a day's column that no band covers."""

    left: float
    right: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return max(0.0, self.right - self.left)


def rows_room(doses: DoseDays | None, plot: QRectF, days: int) -> float:
    """The height of the rows; 0 without doses."""
    if doses is None:
        return 0.0
    return _clock_height(doses, plot.width() / max(1, days)) + _needed_height(doses)


def paint_dose_rows(
    painter: QPainter, rows: QRectF, plot: QRectF, doses: DoseDays, bands: Sequence[DayBand]
) -> list[PaintedBox]:
    """Draw both rows; gives what was drawn where."""
    column = plot.width() / max(1, len(doses.by_clock))
    clock_height = _clock_height(doses, column)
    painted: list[PaintedBox] = []
    painter.setFont(font(WORDS_PX))
    for top, height, label in (
        (rows.top(), clock_height, doses.clock_label),
        (rows.top() + clock_height, _needed_height(doses), doses.needed_label),
    ):
        if height:
            painter.setPen(hairline(PRINT))
            painter.drawLine(QLineF(rows.left(), top + height, plot.right(), top + height))
            painted.append(_paint_label(painter, QRectF(rows.left(), top, plot.left() - 4, height), label))
    painter.setPen(hairline(PRINT))
    for day in range(len(doses.by_clock) + 1):
        x = plot.left() + column * day
        painter.drawLine(QLineF(x, rows.top(), x, rows.bottom()))
    for day, (standings, times) in enumerate(zip(doses.by_clock, doses.needed, strict=True)):
        box = QRectF(plot.left() + column * day, rows.top(), column, clock_height)
        if standings:
            painted += _paint_day(painter, box, _free(day, box, bands), standings, _is_counted(doses, column))
        if times:
            needed = QRectF(box.left(), box.bottom(), column, _needed_height(doses))
            painted.append(_paint_needed(painter, needed, times))
    for band in bands:
        row = QRectF(plot.left(), rows.top(), plot.width(), clock_height)
        _paint_band(painter, _band_box(row, column, _until_next_dose(band, doses)), band.words)
    return painted


def paint_band_words(painter: QPainter, plot: QRectF, bands: Sequence[DayBand], has_numbers: Sequence[bool]) -> None:
    """Write what each time away is called into its band, beside the numbers in it: along, or upwards."""
    painter.setPen(QColor(PRINT.ink))
    painter.setFont(font(WORDS_PX))
    column = plot.width() / max(1, len(has_numbers))
    for band in bands:
        box = _beside_numbers(_band_box(plot, column, band), plot.left(), column, has_numbers)
        width, height = QFontMetricsF(painter.font()).horizontalAdvance(band.words) + 2, WORDS_PX * 1.3
        if width <= box.width():
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), band.words)
        elif height <= box.width() and width <= box.height():
            paint_upwards(painter, box, band.words)


def paint_upwards(painter: QPainter, box: QRectF, words: str) -> None:
    """Words from the bottom to the top of a narrow box."""
    painter.save()
    painter.translate(box.center())
    painter.rotate(-90)
    upright = QRectF(-box.height() / 2, -box.width() / 2, box.height(), box.width())
    painter.drawText(upright, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), words)
    painter.restore()


def _beside_numbers(box: QRectF, plot_left: float, column: float, has_numbers: Sequence[bool]) -> QRectF:
    """The widest part of a band without a number in it."""
    half = min(_NUMBERS_WIDTH, column) / 2
    middles = [plot_left + column * (day + 0.5) for day, has_number in enumerate(has_numbers) if has_number]
    taken = [middle for middle in middles if box.left() < middle + half and middle - half < box.right()]
    lefts = [box.left(), *(middle + half for middle in taken)]
    rights = [*(middle - half for middle in taken), box.right()]
    left, right = max(zip(lefts, rights, strict=True), key=lambda ends: ends[1] - ends[0])
    return QRectF(left, box.top(), max(0.0, right - left), box.height())


def _clock_height(doses: DoseDays, column: float) -> float:
    most = max((len(day) for day in doses.by_clock), default=0)
    if not most:
        return 0.0
    if _is_counted(doses, column):
        return max(len(set(day)) for day in doses.by_clock) * _COUNT_LINE + _PADDING
    lines = -(-most // _a_line(column))
    return max(lines * _LINE + 2 * _PADDING, _COUNT_LINE + _PADDING)


def _needed_height(doses: DoseDays) -> float:
    return _NEEDED_HEIGHT if any(doses.needed) else 0.0


def _a_line(column: float) -> int:
    return max(1, int((column - _PADDING) / _PITCH))


def _is_counted(doses: DoseDays, column: float) -> bool:
    return max(len(day) for day in doses.by_clock) > _MOST_LINES * _a_line(column)


def _free(day: int, box: QRectF, bands: Sequence[DayBand]) -> _Free:
    left, right = 0.0, 1.0
    for band in bands:
        if band.start_days <= day < band.end_days < day + 1:
            left = max(left, band.end_days - day)
        elif day < band.start_days < day + 1:
            right = min(right, band.start_days - day)
    return _Free(box.left() + box.width() * left, box.left() + box.width() * right)


def _paint_day(
    painter: QPainter, box: QRectF, free: _Free, standings: Sequence[str], is_counted: bool
) -> list[PaintedBox]:
    if is_counted:
        return _paint_counts(painter, box, standings)
    a_line = min(_a_line(box.width()), max(1, int(free.width / _PITCH)))
    if -(-len(standings) // a_line) * _LINE > box.height():
        free, a_line = _Free(box.left(), box.right()), _a_line(box.width())
    for number, standing in enumerate(standings):
        x = free.left + _PADDING + _PITCH * (number % a_line) + _MARK / 2
        y = box.top() + _PADDING + _LINE * (number // a_line) + _MARK / 2
        DoseMark(DoseKind[standing]).paint(painter, QPointF(x, y), _MARK, PRINT)
    return [PaintedBox(box.adjusted(1, 1, -1, -1), BoxKind.MARK)]


def _paint_counts(painter: QPainter, box: QRectF, standings: Sequence[str]) -> list[PaintedBox]:
    """Each kind once, with its number beside it."""
    for line, (standing, count) in enumerate(Counter(standings).items()):
        middle = box.top() + _PADDING / 2 + _COUNT_LINE * (line + 0.5)
        DoseMark(DoseKind[standing]).paint(painter, QPointF(box.left() + 2 + _MARK / 2, middle), _MARK, PRINT)
        words = QRectF(box.left() + 3 + _MARK, middle - _COUNT_LINE / 2, box.width() - 3 - _MARK, _COUNT_LINE)
        painter.setPen(QColor(PRINT.ink))
        painter.drawText(words, _FLAGS | int(Qt.TextFlag.TextDontClip), str(count))
    return [PaintedBox(box.adjusted(1, 1, -1, -1), BoxKind.MARK)]


def _paint_needed(painter: QPainter, box: QRectF, times: Sequence[float]) -> PaintedBox:
    for share in times:
        x = box.left() + min(max(box.width() * share, _MARK / 2), box.width() - _MARK / 2)
        DoseMark(DoseKind.AS_NEEDED).paint(painter, QPointF(x, box.center().y()), _MARK + 1, PRINT)
    return PaintedBox(box.adjusted(1, 1, -1, -1), BoxKind.MARK)


def _paint_label(painter: QPainter, box: QRectF, words: str) -> PaintedBox:
    painter.setPen(QColor(PRINT.ink))
    painter.drawText(box, _FLAGS, words)
    width = min(QFontMetricsF(painter.font()).horizontalAdvance(words), box.width())
    return PaintedBox(QRectF(box.left(), box.top(), width, box.height()), BoxKind.LABEL, words)


def _band_box(row: QRectF, column: float, band: DayBand) -> QRectF:
    left = row.left() + column * max(0.0, band.start_days)
    right = min(row.right(), row.left() + column * band.end_days)
    return QRectF(left, row.top(), max(0.0, right - left), row.height())


def _until_next_dose(band: DayBand, doses: DoseDays) -> DayBand:
    """Over the rest of its last day too where no dose of that day stands in the row."""
    last = int(band.end_days)
    is_free = 0 <= last < len(doses.by_clock) and not doses.by_clock[last]
    return replace(band, end_days=last + 1.0) if is_free else band


def _paint_band(painter: QPainter, box: QRectF, words: str) -> None:
    """The box of a time away and its words: along, on several lines, or upwards."""
    painter.setPen(hairline(PRINT))
    painter.setBrush(QColor(PRINT.surface))
    painter.drawRect(box.adjusted(0, 2, 0, -2))
    painter.setPen(QColor(PRINT.ink))
    metrics = QFontMetricsF(painter.font())
    wrapped = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    needs = metrics.boundingRect(QRectF(0, 0, box.width(), 999), wrapped, words)
    if needs.width() <= box.width() and needs.height() <= box.height() + 2:
        painter.drawText(box, wrapped | int(Qt.TextFlag.TextDontClip), words)
    elif needs.height() <= box.width() and metrics.horizontalAdvance(words) <= box.height():
        paint_upwards(painter, box, words)
