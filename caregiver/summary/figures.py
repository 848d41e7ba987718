"""The drawings of the doctor's page, by the same hands as on screen.

Drawings choose whole sizes of letters for a screen, so here they are laid out a little smaller and painted a little
larger: their letters come out as large as all others on the page.
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from caregiver.drawing.body_map import body_map
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
from caregiver.summary.layout import Box, Part, beside, nothing, stacked
from caregiver.summary.parts import PainDays, Places
from caregiver.summary.typeset import BODY_PX, Style, natural_width, text

_BADGE_SCALE = 1.25
"""Of the letters on the figures, which are smaller than all other letters on a screen."""
_CHART_ENLARGED = BODY_PX / WORDS_PX
_LEGEND_GAP, _LEGEND_ITEM_GAP = 4.0, 5.0
_SIDES_GAP = 12.0
_CENTRED = Style(is_bold=True, align=Qt.AlignmentFlag.AlignHCenter)
_RIGHT = Style(align=Qt.AlignmentFlag.AlignRight)


def has_figures(places: Places) -> bool:
    """Whether any place can be shown on the body; "all over" cannot."""
    return any(code in body_map().shapes for code in places.regions)


def body_figures(places: Places, width: float, height: float, most: int) -> Part:
    """Front and back with the letters of the first `most` places; nothing when none can be shown."""
    if not has_figures(places):
        return nothing()
    shown = zip(places.regions[:most], places.listed.lines, strict=False)
    marks = {code: BodyMark(label=line.label) for code, line in shown}
    captions = _captions(places, width)
    size = QSizeF(width, height - captions.height)

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        place = BodyMapPlace(QRectF(origin, size), BodyCaptions("", "", "", ""), _BADGE_SCALE)
        BodyMapPainter(place, marks, PRINT).paint(painter)
        return [Box("figures", place.rect)]

    return stacked([captions, Part(size.width(), size.height(), paint)])


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
    drawn = DayChart(chart.days, chart.day_names, words, chart.goal, bands)
    days = drawn.laid_out(QSizeF(inner_width, chart_height))
    rows_height = rows_room(chart.doses, days.plot, len(chart.days))
    legend_top = chart_height + rows_height + _LEGEND_GAP

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        painter.save()
        painter.translate(origin)
        painter.scale(_CHART_ENLARGED, _CHART_ENLARGED)
        painted = days.paint(painter, QPointF(), PRINT)
        paint_band_words(painter, days.plot, chart.bands, [bool(day.by_series) for day in chart.days])
        if chart.doses is not None and rows_height:
            rows = QRectF(0, chart_height, inner_width, rows_height)
            painted += paint_dose_rows(painter, rows, days.plot, chart.doses, chart.bands)
        painted += legend.paint(painter, QPointF(0, legend_top), PRINT)
        painter.restore()
        return [Box(f"chart {box.kind.value}", _enlarged(box.rect).translated(origin)) for box in painted]

    return Part(width, (legend_top + legend.height) * _CHART_ENLARGED, paint)


def _legend(chart: PainDays) -> tuple[tuple[Mark, str], ...]:
    items: list[tuple[Mark, str]] = [(PainMark(series, "", 0), meaning) for series, meaning in chart.legend.items()]
    if chart.doses is not None:
        items += [(DoseMark(DoseKind[standing]), meaning) for standing, meaning in chart.doses.legend.items()]
        if chart.doses.needed_legend:
            items.append((DoseMark(DoseKind.AS_NEEDED), chart.doses.needed_legend))
    return tuple(items)


def _captions(places: Places, width: float) -> Part:
    """The name of each figure, and whose left and right, which in front are not the reader's."""
    sides = natural_width(places.left) + natural_width(places.right) + _SIDES_GAP
    column = min(sides, (width - _SIDES_GAP) / 2)
    views = (
        (width / 4 - column / 2, places.front, places.right, places.left),
        (width * 3 / 4 - column / 2, places.back, places.left, places.right),
    )
    return beside([(left, _caption(view, one, other, column)) for left, view, one, other in views])


def _caption(view: str, left: str, right: str, width: float) -> Part:
    half = (width - 4) / 2
    left_width = max(half, min(natural_width(left), width - 4 - half / 2))
    sides = [
        (0.0, text("side", left, left_width)),
        (left_width + 4, text("side", right, width - left_width - 4, _RIGHT)),
    ]
    return stacked([text("view", view, width, _CENTRED), beside(sides)])


def _enlarged(rect: QRectF) -> QRectF:
    return QRectF(rect.topLeft() * _CHART_ENLARGED, rect.size() * _CHART_ENLARGED)
