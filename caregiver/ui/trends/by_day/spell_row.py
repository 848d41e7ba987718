"""How many sudden bad spells began in each column."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.spell_mark import SpellMark
from caregiver.drawing.words import tr
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow, RowLabel
from caregiver.ui.trends.by_day.faces import face, width_of

_MARK_PX, _WORDS_PX, _HEIGHT_PX = 13.0, 14.0, 24.0
_GAP_PX, _LEAST_MARK_PX = 3.0, 4.0


class SpellRow(ChartRow):
    """The counts; without any the row is left out.

    Args:
        first_ever: The day of the first one in the diary: before it the row does not say that there were none.

    Attributes:
        counts: How many began in each column that has any, by its first day.
    """

    def __init__(self, first_ever: date | None = None) -> None:
        super().__init__()
        self.first_ever = first_ever
        self.counts: dict[date, int] = {}

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        if not any(column.spells for column in canvas.columns):
            return ()
        room = canvas.label_room(_WORDS_PX)
        y = room / 2 if room else canvas.px(_HEIGHT_PX) / 2
        return (RowLabel(y, tr("Sudden bad spells"), px=_WORDS_PX),)

    def lay_out(self, canvas: Canvas) -> None:
        self.counts = {column.first: column.spells for column in canvas.columns if column.spells}
        px = canvas.px(_WORDS_PX)
        mark = min(canvas.px(_MARK_PX), max(_LEAST_MARK_PX, canvas.column_px - 2))
        widest = max((width_of(str(count), px) for count in self.counts.values()), default=0.0)
        has_counts = mark + _GAP_PX + widest <= canvas.column_px
        middle = canvas.label_room(_WORDS_PX) + canvas.px(_HEIGHT_PX) / 2
        self.boxes = self._words_before(canvas, px, middle)
        for column in canvas.columns:
            if not column.spells:
                continue
            wide = mark + (_GAP_PX + width_of(str(column.spells), px) if has_counts else 0.0)
            left = canvas.middle(column) - wide / 2
            self.boxes.append(PaintedBox(QRectF(left, middle - mark / 2, mark, mark), BoxKind.MARK, "", (column,)))
            if has_counts:
                high = canvas.px(_WORDS_PX) * 1.3
                box = QRectF(left + mark + _GAP_PX, middle - high / 2, wide - mark - _GAP_PX, high)
                self.boxes.append(PaintedBox(box, BoxKind.LABEL, str(column.spells)))

    def _words_before(self, canvas: Canvas, px: float, middle: float) -> list[PaintedBox]:
        """ "none recorded before", where the diary holds none before those that are shown."""
        first = self.first_ever
        if first is None or first <= canvas.span.first or first > canvas.span.last:
            return []
        room = next(canvas.left(column) for column in canvas.columns if column.last >= first) - 2 * _GAP_PX
        for said in (tr("none recorded before"), tr("none before")):
            wide, high = width_of(said, px) + 1, px * 1.3
            if wide <= room:
                return [PaintedBox(QRectF(room - wide, middle - high / 2, wide, high), BoxKind.LABEL, said)]
        return []

    def height(self, canvas: Canvas) -> float:
        return canvas.label_room(_WORDS_PX) + canvas.px(_HEIGHT_PX) if self.counts else 0.0

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        painter.setFont(face(canvas.px(_WORDS_PX)))
        for box in self.boxes:
            if box.kind is BoxKind.MARK:
                centre = box.rect.center()
                SpellMark().paint(painter, QPointF(centre.x(), centre.y()), box.rect.height(), canvas.tokens)
            else:
                is_count = box.words.isdigit()
                painter.setPen(QColor(canvas.tokens.ink if is_count else canvas.tokens.ink_soft))
                painter.drawText(box.rect, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), box.words)
