"""The chart through the day for a file, with its legend and what came after quick-acting doses."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from caregiver.domain.pain import Series
from caregiver.domain.wording import series_name, start_upper
from caregiver.drawing.fonts import font
from caregiver.drawing.legend import Legend
from caregiver.drawing.tokens import Tokens
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.hours.due_words import due_before_words
from caregiver.ui.trends.hours.folded_day import DOSE_PX
from caregiver.ui.trends.hours.hour_ground import paint_hours
from caregiver.ui.trends.hours.hour_rows import hour_legend, lay_out_hours
from caregiver.ui.trends.hours.pair_rows import ROW_PX, PairRows, ReliefMark
from caregiver.ui.trends.hours.relief_words import ShownRelief, times_words
from caregiver.ui.trends.hours.shown_hours import ShownHours
from caregiver.ui.trends.hours.subtitle import subtitle
from caregiver.ui.widgets.drawing_view import Laid

_GAP_PX, _COUNT_PX = 32.0, 90.0
_LEAST_WIDE_PX, _CHART_SHARE = 900.0, 0.6
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class _Words:
    """Words on as many lines as they need, as a drawing."""

    said: str
    px: float
    width: float
    is_bold: bool = False

    @property
    def _face(self) -> QFont:
        return font(self.px, QFont.Weight.DemiBold if self.is_bold else QFont.Weight.Normal)

    @property
    def height(self) -> float:
        room = QRectF(0, 0, self.width, 1e6)
        return QFontMetricsF(self._face).boundingRect(room, _WRAPPED, self.said).height() + 4

    def paint(self, painter: QPainter, origin: QPointF, tokens: Tokens) -> None:
        painter.setFont(self._face)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(QRectF(origin.x(), origin.y(), self.width, self.height), _WRAPPED, self.said)


@dataclass(frozen=True)
class _Pairs:
    """Pairs with how often each came."""

    rows: PairRows
    width: float
    scale: float

    @property
    def _laid(self) -> Laid:
        return self.rows.laid_out(self.width - _COUNT_PX * self.scale, self.scale)

    @property
    def height(self) -> float:
        return self._laid.height + 12

    def paint(self, painter: QPainter, origin: QPointF, tokens: Tokens) -> None:
        self._laid.paint(painter, origin, tokens)
        painter.setFont(font(18 * self.scale))
        painter.setPen(QColor(tokens.ink))
        high, wide = ROW_PX * self.scale, _COUNT_PX * self.scale
        for place, one in enumerate(self.rows.times):
            box = QRectF(origin.x() + self.width - wide, origin.y() + high * place, wide, high)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), times_words(one))


class HoursPicture:
    """A picture that can be drawn anywhere."""

    def __init__(
        self, context: PageContext, shown: ShownHours, relief: ShownRelief, width: float, scale: float
    ) -> None:
        self._context = context
        self._shown = shown
        self._relief = relief
        self._width = width
        self._scale = scale
        self._is_wide = width >= _LEAST_WIDE_PX * scale

    @property
    def _chart_width(self) -> float:
        return self._width * _CHART_SHARE if self._is_wide else self._width

    @property
    def _relief_width(self) -> float:
        return self._width - self._chart_width - _GAP_PX if self._is_wide else self._width

    @property
    def size(self) -> QSizeF:
        """How large it is, in pixels at 100 %."""
        chart, beside = self._chart_height, sum(part.height for part in self._beside())
        return QSizeF(self._width, max(chart, beside) if self._is_wide else chart + _GAP_PX + beside)

    @property
    def _chart_height(self) -> float:
        legend = hour_legend(self._context, self._shown).laid_out(self._chart_width, self._scale)
        stack = lay_out_hours(self._context, self._shown, self._chart_width, self._scale, self._context.theme.tokens)
        return self._head.height + legend.height + 8 + stack.height + self._foot.height

    @property
    def _foot(self) -> _Words:
        return _Words(due_before_words(self._context, self._shown), DOSE_PX * self._scale, self._chart_width)

    @property
    def _head(self) -> _Words:
        return _Words(subtitle(self._context, self._shown), 16 * self._scale, self._chart_width)

    def paint(self, painter: QPainter, origin: QPointF, tokens: Tokens) -> None:
        """Draw it, its upper left corner at `origin`."""
        at = QPointF(origin)
        self._head.paint(painter, at, tokens)
        at += QPointF(0, self._head.height)
        legend = hour_legend(self._context, self._shown).laid_out(self._chart_width, self._scale)
        legend.paint(painter, at, tokens)
        at += QPointF(0, legend.height + 8)
        stack = lay_out_hours(self._context, self._shown, self._chart_width, self._scale, tokens)
        paint_hours(painter, stack, at)
        self._foot.paint(painter, at + QPointF(0, stack.height), tokens)
        at = origin + (
            QPointF(self._chart_width + _GAP_PX, 0) if self._is_wide else QPointF(0, self._chart_height + _GAP_PX)
        )
        for part in self._beside():
            part.paint(painter, at, tokens)
            at += QPointF(0, part.height)

    def _beside(self) -> Iterator[Laid]:
        """What came after quick-acting doses, from top to bottom."""
        wide, scale = self._relief_width, self._scale
        yield _Words(tr("After a quick-acting dose"), 18 * scale, wide, is_bold=True)
        if self._relief.groups:
            whose = start_upper(words(series_name(Series.PATIENT, self._context.person.pronouns)))
            before = tr("{number} before", number=whose)
            items = ((ReliefMark(False), before), (ReliefMark(True), tr("30 to 60 min after")))
            yield Legend(items, mark_px=16, words_px=DOSE_PX).laid_out(wide, scale)
        for shown in self._relief.groups:
            yield _Words(shown.name, 18 * scale, wide, is_bold=True)
            for said in (shown.doses, shown.fell):
                if said:
                    yield _Words(said, 18 * scale, wide)
            if shown.group.own:
                yield _Pairs(PairRows(shown.group.times, self._shown.goal, has_axis=True), wide, scale)
        for said in (self._relief.nothing, self._relief.left_out, self._relief.same_days):
            if said:
                yield _Words(said, 18 * scale, wide)
