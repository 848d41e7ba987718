"""The drawings of the doctor's page, by the same hands as on screen.

Drawings choose whole sizes of letters for a screen, so here they are laid out a little smaller and painted a little
larger: their letters come out as large as all others on the page.
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from caregiver.drawing.body_map import FIGURE_HALF_WIDTH, FIGURE_HEIGHT, body_map
from caregiver.drawing.body_map_badges import BodyMark
from caregiver.drawing.body_map_painter import BodyMapPainter
from caregiver.drawing.body_map_place import BodyCaptions, BodyMapPlace
from caregiver.drawing.chart_frame import WORDS_PX, ChartWords
from caregiver.drawing.day_chart import ChartBand, DayChart
from caregiver.drawing.dose_marks import DoseKind, DoseMark
from caregiver.drawing.legend import Legend
from caregiver.drawing.marks import Mark, PainMark
from caregiver.drawing.tokens import PRINT
from caregiver.summary.dose_rows import paint_band_words, paint_dose_rows, rows_room
from caregiver.summary.event_rows import Axis, event_rows, mark_lines
from caregiver.summary.layout import Box, Part, nothing, stacked
from caregiver.summary.parts import PainDays, Places
from caregiver.summary.typeset import BODY_PX, Style, natural_width, text

_BADGE_SCALE = 1.25
"""Of the letters on the figures, which are smaller than all other letters on a screen."""
_CHART_ENLARGED = BODY_PX / WORDS_PX
_DAY_WORDS_GAP = 0.1
_LEGEND_GAP, _LEGEND_ITEM_GAP = 2.0, 5.0
_BESIDE_HEAD = 88.0
"""From a figure's middle line to where words beside its head and shoulders are clear of it, in units of the drawing."""
_LEFT, _CENTRE, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight


def has_figures(places: Places) -> bool:
    """Whether any place can be shown on the body; "all over" cannot."""
    return any(code in body_map().shapes for code in places.regions)


def body_figures(places: Places, height: float, most: int) -> Part:
    """Front and back with the letters of the first `most` places, and beside the heads whose left and right is where.

    In front the person's right stands at the reader's left. Nothing when no place can be shown.
    """
    if not has_figures(places):
        return nothing()
    shown = zip(places.regions[:most], places.listed.lines, strict=False)
    marks = {code: BodyMark(label=line.label) for code, line in shown}
    zoom = height / FIGURE_HEIGHT
    side = max(natural_width(word) for words in (places.left, places.right) for word in words.split()) + 1
    beside_head = _BESIDE_HEAD * zoom + 4
    apart = max(2 * FIGURE_HALF_WIDTH * zoom + 6, 2 * beside_head + side)
    outside = max(FIGURE_HALF_WIDTH * zoom, beside_head + side)
    captions = [
        text("side", words, side, Style(align=align))
        for words, align in ((places.right, _RIGHT), (places.left, _CENTRE), (places.right, _LEFT))
    ]
    lefts = (outside - beside_head - side, outside + (apart - side) / 2, outside + apart + beside_head)
    width, captions_height = 2 * outside + apart, max(part.height for part in captions)

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        cells = QRectF(origin.x() + outside - (apart - 8) / 2, origin.y(), 2 * apart - 8, height)
        BodyMapPainter(BodyMapPlace(cells, BodyCaptions("", "", "", ""), _BADGE_SCALE), marks, PRINT).paint(painter)
        below = QRectF(origin.x(), origin.y() + captions_height, width, height - captions_height)
        boxes = [Box("figures", below)]
        return boxes + [
            box
            for left, part in zip(lefts, captions, strict=True)
            for box in part.paint(painter, origin + QPointF(left, 0))
        ]

    return Part(width, height, paint)


def pain_chart(chart: PainDays, width: float, days_height: float) -> Part:
    """Each day's span and middle number in `days_height`, gaps left as gaps; beneath it the doses and the legend."""
    inner_width, chart_height = width / _CHART_ENLARGED, days_height / _CHART_ENLARGED
    legend = Legend(_legend(chart), words_px=WORDS_PX, gap_px=_LEGEND_ITEM_GAP).laid_out(inner_width)
    words = ChartWords(
        worst=chart.worst_label,
        none=chart.none_label,
        goal=chart.goal_label,
        not_recorded=chart.not_recorded_label,
        could_not_answer=chart.could_not_answer_label,
        no_number=chart.no_number_label,
    )
    # Bands are given without words: on paper these have a size of their own, below which they do not go.
    bands = tuple(ChartBand(band.start_days, band.end_days, "") for band in chart.bands)
    drawn = DayChart(chart.days, chart.day_names, words, chart.goal, bands, _DAY_WORDS_GAP)
    days = drawn.laid_out(QSizeF(inner_width, chart_height))
    plot = QRectF(days.plot.topLeft() * _CHART_ENLARGED, days.plot.size() * _CHART_ENLARGED)
    axis = Axis(plot.left(), plot.width() / max(1, len(chart.days)), len(chart.days))
    rows_height = rows_room(chart.doses, days.plot, len(chart.days))
    legend_top = chart_height + rows_height + _LEGEND_GAP

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        painter.save()
        painter.translate(origin)
        mark_lines(painter, chart.events, axis, 0.0, plot.bottom())
        painter.scale(_CHART_ENLARGED, _CHART_ENLARGED)
        painted = days.paint(painter, QPointF(), PRINT)
        paint_band_words(painter, days.plot, chart.bands, [bool(day.by_series) for day in chart.days])
        if chart.doses is not None and rows_height:
            rows = QRectF(0, chart_height, inner_width, rows_height)
            painted += paint_dose_rows(painter, rows, days.plot, chart.doses, chart.bands)
        painted += legend.paint(painter, QPointF(0, legend_top), PRINT)
        painter.restore()
        return [Box(f"chart {box.kind.value}", _enlarged(box.rect).translated(origin)) for box in painted]

    drawn_chart = Part(width, (legend_top + legend.height) * _CHART_ENLARGED, paint)
    return stacked([event_rows(chart.events, axis), drawn_chart])


def _legend(chart: PainDays) -> tuple[tuple[Mark, str], ...]:
    items: list[tuple[Mark, str]] = [(PainMark(series, "", 0), meaning) for series, meaning in chart.legend.items()]
    if chart.doses is not None:
        items += [(DoseMark(DoseKind[standing]), meaning) for standing, meaning in chart.doses.legend.items()]
        if chart.doses.needed_legend:
            items.append((DoseMark(DoseKind.AS_NEEDED), chart.doses.needed_legend))
    return tuple(items)


def _enlarged(rect: QRectF) -> QRectF:
    return QRectF(rect.topLeft() * _CHART_ENLARGED, rect.size() * _CHART_ENLARGED)
