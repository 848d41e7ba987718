"""Painting the numbers of a handover: 0 to 10 upwards, the time along, nights barred, as-needed doses beneath."""

from collections.abc import Sequence
from itertools import combinations
from math import hypot

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from caregiver.drawing.chart_frame import WORDS_PX
from caregiver.drawing.dose_marks import DoseKind, DoseMark
from caregiver.drawing.fonts import font
from caregiver.drawing.legend import Legend
from caregiver.drawing.marks import Mark, PainMark
from caregiver.drawing.tokens import PRINT
from caregiver.summary.beside_marks import beside_marks
from caregiver.summary.dose_rows import paint_upwards
from caregiver.summary.layout import Box, Part, beside, spaced, stacked
from caregiver.summary.period_numbers import PeriodNumbers
from caregiver.summary.sheet import HEADING
from caregiver.summary.typeset import BODY_PX, Style, text

_ENLARGED = BODY_PX / WORDS_PX
_TOP, _HEIGHTS, _DOSES, _WORDS = 22.0, (104.0, 126.0), 17.0, 18.0
_MANY = 24
"""More numbers than these have a higher drawing."""
_AXIS = 26.0
_MARK, _SMALL_MARK, _DOSE = 22.5, 9.0, 11.0
"""A mark with its number; one of many, read off the axis; a dose."""
_NEAREST = 17.0
"""Between two marks that still show their numbers."""
_FAR = 26.0
"""From a mark to a number that needs a line to it."""
_RIGHT = Style(16.0, is_bold=True, align=Qt.AlignmentFlag.AlignRight)


def period_drawing(content: PeriodNumbers, width: float) -> Part:
    """The drawing with its heading above and what the marks mean below."""
    half = width / 2
    heading = beside(
        [
            (0, text("numbers heading", content.title, half, HEADING)),
            (half, text("latest", content.latest, half, _RIGHT)),
        ]
    )
    inner_width = width / _ENLARGED
    legend = Legend(_legend(content), words_px=WORDS_PX).laid_out(inner_width)
    high = _HEIGHTS[len(content.numbers) > _MANY]
    size = QSizeF(width, (high + (_DOSES if content.needed else 0.0) + _WORDS) * _ENLARGED)

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        painter.save()
        painter.translate(origin)
        painter.scale(_ENLARGED, _ENLARGED)
        _paint(painter, content, QRectF(_AXIS, _TOP, inner_width - _AXIS - 10, high - _TOP - 8))
        painter.restore()
        return [Box("numbers", QRectF(origin, size))]

    def paint_legend(painter: QPainter, origin: QPointF) -> list[Box]:
        painter.save()
        painter.translate(origin)
        painter.scale(_ENLARGED, _ENLARGED)
        legend.paint(painter, QPointF(), PRINT)
        painter.restore()
        return [Box("legend", QRectF(origin, QSizeF(width, legend.height * _ENLARGED)))]

    return stacked(
        [
            heading,
            spaced(Part(size.width(), size.height(), paint), 4),
            Part(width, legend.height * _ENLARGED, paint_legend),
        ]
    )


def _legend(content: PeriodNumbers) -> tuple[tuple[Mark, str], ...]:
    items: list[tuple[Mark, str]] = [(PainMark(series, "", 0), words) for series, words in content.legend.items()]
    if content.needed_legend:
        items.append((DoseMark(DoseKind.AS_NEEDED), content.needed_legend))
    return tuple(items)


def _paint(painter: QPainter, content: PeriodNumbers, plot: QRectF) -> None:
    painter.setFont(font(WORDS_PX))
    for start, end in content.nights:
        _paint_night(painter, QRectF(plot.left() + plot.width() * start, 0, plot.width() * (end - start), 16), content)
    centres = [QPointF(plot.left() + plot.width() * number.share, _y(plot, number.score)) for number in content.numbers]
    is_roomy = all(_distance(one, other) >= _NEAREST for one, other in combinations(centres, 2))
    _paint_axis(painter, content, plot, (0, 10) if is_roomy else (0, 2, 4, 6, 8, 10))
    _paint_ticks(painter, content, plot)
    _paint_gaps(painter, content, plot)
    if not is_roomy:
        _paint_beside(painter, content, centres)
    for number, centre in zip(content.numbers, centres, strict=True):
        mark = PainMark(number.series, str(number.score), number.score)
        mark.paint(painter, centre, _MARK if is_roomy else _SMALL_MARK, PRINT)
    for share in content.needed:
        centre = QPointF(plot.left() + plot.width() * share, plot.bottom() + 8 + _DOSES / 2)
        DoseMark(DoseKind.AS_NEEDED).paint(painter, centre, _DOSE, PRINT)


def _paint_beside(painter: QPainter, content: PeriodNumbers, centres: Sequence[QPointF]) -> None:
    """Each number at its mark, where it covers least; a thin line leads to one that stands far off."""
    metrics = QFontMetricsF(painter.font())
    widths = [metrics.horizontalAdvance(str(number.score)) + 2 for number in content.numbers]
    painter.setPen(QPen(QColor(PRINT.ink), 0.6))
    for number, centre, box in zip(content.numbers, centres, beside_marks(centres, widths, _SMALL_MARK), strict=True):
        painter.fillRect(box.adjusted(0, 2, 0, -2), QColor(PRINT.surface))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(number.score))
        if _distance(box.center(), centre) > _FAR:
            painter.drawLine(QLineF(box.center() + QPointF(0, box.height() / 2 - 3), centre))


def _paint_gaps(painter: QPainter, content: PeriodNumbers, plot: QRectF) -> None:
    """Days without a number say so: along, or upwards where a day is narrow."""
    painter.setPen(QColor(PRINT.ink))
    metrics = QFontMetricsF(painter.font())
    for start, end, words in content.gaps:
        box = QRectF(plot.left() + plot.width() * start, plot.top(), plot.width() * (end - start), plot.height())
        wide, centred = metrics.horizontalAdvance(words) + 4, int(Qt.AlignmentFlag.AlignCenter)
        painter.fillRect(box.adjusted(1, -3, -1, 3), QColor(PRINT.surface))
        if wide <= box.width():
            painter.drawText(box, centred, words)
        else:
            paint_upwards(painter, box, words)


def _paint_night(painter: QPainter, box: QRectF, content: PeriodNumbers) -> None:
    """A bar over the night, with its word where it has room."""
    painter.fillRect(QRectF(box.left(), 1, box.width(), 2), QColor(PRINT.ink))
    if QFontMetricsF(painter.font()).horizontalAdvance(content.night_words) <= box.width():
        painter.setPen(QColor(PRINT.ink))
        painter.drawText(box.translated(0, 3), int(Qt.AlignmentFlag.AlignCenter), content.night_words)


def _paint_axis(painter: QPainter, content: PeriodNumbers, plot: QRectF, numbers: Sequence[int]) -> None:
    for number in numbers:
        painter.setPen(QPen(QColor(PRINT.ink), 0.5))
        if number != content.goal:
            painter.drawLine(QLineF(plot.left() - 8, _y(plot, number), plot.right() + 8, _y(plot, number)))
        if content.goal is None or abs(number - content.goal) != 1 or number in {0, 10}:
            _paint_number(painter, plot, number)
    if content.goal is not None:
        pen = QPen(QColor(PRINT.ink), 1.2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawLine(QLineF(plot.left() - 8, _y(plot, content.goal), plot.right() + 8, _y(plot, content.goal)))
        if content.goal not in numbers:
            _paint_number(painter, plot, content.goal)


def _paint_number(painter: QPainter, plot: QRectF, number: int) -> None:
    painter.setPen(QColor(PRINT.ink))
    box = QRectF(0, _y(plot, number) - 9, plot.left() - 10, 18)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(number))


def _paint_ticks(painter: QPainter, content: PeriodNumbers, plot: QRectF) -> None:
    """A line at each, and words below, only where they have room."""
    top = plot.bottom() + 8 + (_DOSES if content.needed else 0.0)
    metrics, free_from = QFontMetricsF(painter.font()), 0.0
    for share, words in content.ticks:
        x = plot.left() + plot.width() * share
        wide = metrics.horizontalAdvance(words) + 2
        left = min(max(0.0, x - wide / 2), plot.right() + 10 - wide)
        painter.setPen(QPen(QColor(PRINT.ink), 0.4))
        painter.drawLine(QLineF(x, plot.top() - 4, x, top))
        if left < free_from:
            continue
        painter.setPen(QColor(PRINT.ink))
        painter.drawText(QRectF(left, top, wide, _WORDS), int(Qt.AlignmentFlag.AlignCenter), words)
        free_from = left + wide + 8


def _distance(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())


def _y(plot: QRectF, score: int) -> float:
    return plot.bottom() - plot.height() * score / 10
