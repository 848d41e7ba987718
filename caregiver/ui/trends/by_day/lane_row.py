"""Lines below each other, one for each medicine that is given by the clock, with the times away as bands over them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from caregiver.domain.medicine import Medicine
from caregiver.domain.medicine_words import MedicineWords
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.dose_marks import DoseKind
from caregiver.drawing.marks import Mark
from caregiver.drawing.words import tr
from caregiver.services.trend_doses import Lane
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow, RowLabel
from caregiver.ui.trends.by_day.dose_marks import MARK_PX, LaidMark, SmallDoseMark, paint_small
from caregiver.ui.trends.by_day.dose_stays import DoseStay, dose_stays, stay_box, stay_words
from caregiver.ui.trends.by_day.fitted_words import FittedWords, fitted

WORDS_PX = 18
"""Nothing about a dose is smaller (care-rules 35)."""
LANE_PX = 22.0
_PADDING_PX = 5.0


@dataclass(frozen=True)
class LaidStay:
    """A time away where its band is drawn, and its words where they have room."""

    stay: DoseStay
    box: QRectF
    words: FittedWords | None


class LaneRow(ChartRow):
    """What the rows of doses have in common.

    Args:
        lanes: The medicines, in their fixed order.
        words: Words for them.

    Attributes:
        lanes: The same.
        marks: The marks of each lane.
        stays: The bands of times away.
        note: What is drawn where it is not each dose, where that has room.
    """

    def __init__(self, lanes: Sequence[Lane], words: MedicineWords) -> None:
        super().__init__()
        self.lanes = tuple(lanes)
        self.marks: tuple[tuple[LaidMark, ...], ...] = ()
        self.stays: tuple[LaidStay, ...] = ()
        self.note: FittedWords | None = None
        self._names = medicine_names([lane.medicine for lane in self.lanes], words)
        self._bottom = 0.0

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        above = canvas.label_room(WORDS_PX)
        aside = -(above + canvas.px(LANE_PX)) / 2 if above else 0.0
        return tuple(
            RowLabel(self.middle(canvas, number) + aside, name, px=WORDS_PX) for number, name in enumerate(self._names)
        )

    def middle(self, canvas: Canvas, number: int) -> float:
        """The middle of the line of a lane."""
        above = canvas.label_room(WORDS_PX)
        return _PADDING_PX + number * (above + canvas.px(LANE_PX)) + above + canvas.px(LANE_PX) / 2

    def mark_px(self, canvas: Canvas) -> float:
        """How large the marks of doses are, in all rows."""
        return canvas.px(MARK_PX)

    def lay_marks(self, canvas: Canvas, stays: Sequence[DoseStay]) -> str:
        """Fill `marks`; what is said where not each dose is drawn, else ""."""
        raise NotImplementedError

    def drawn(self) -> list[QRectF]:
        """Where the words of a band would hide something."""
        return [mark.box for lane in self.marks for mark in lane]

    def lay_out(self, canvas: Canvas) -> None:
        found = dose_stays(canvas, self.lanes)
        said = self.lay_marks(canvas, found)
        above = canvas.label_room(WORDS_PX)
        bottom = _PADDING_PX + len(self.lanes) * (above + canvas.px(LANE_PX))
        self.stays = tuple(self._laid_stays(canvas, found, bottom))
        room = QRectF(0, bottom, canvas.width, canvas.px(WORDS_PX) * 8)
        self.note = fitted((said,), room, canvas.px(WORDS_PX), may_be_upright=False) if said else None
        if self.note is not None:
            self.note = replace(self.note, box=self.note.box.translated(0, bottom - self.note.box.top()))
            bottom = self.note.box.bottom()
        self._bottom = bottom + _PADDING_PX
        self.boxes = list(self.painted_boxes())

    def height(self, canvas: Canvas) -> float:
        return self._bottom if self.lanes else 0.0

    def painted_boxes(self) -> Iterable[PaintedBox]:
        """What lies where."""
        for stay in self.stays:
            yield PaintedBox(stay.box, BoxKind.BAND, stay.stay.words)
            if stay.words is not None:
                yield PaintedBox(stay.words.box, BoxKind.LABEL, stay.stay.words)
        for lane, marks in zip(self.lanes, self.marks, strict=True):
            for mark in marks:
                yield PaintedBox(mark.box, BoxKind.MARK, mark.kind.value, (lane.uuid, mark.column))
        if self.note is not None:
            yield PaintedBox(self.note.box, BoxKind.LABEL, " ".join(self.note.lines))

    def legend(self) -> tuple[tuple[Mark, str], ...]:
        kinds = {mark.kind for lane in self.marks for mark in lane}
        return tuple((SmallDoseMark(kind), words) for kind, words in _legend_words().items() if kind in kinds)

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        tokens = canvas.tokens
        painter.setPen(QPen(QColor(tokens.line_strong), 1))
        painter.setBrush(QColor(tokens.sunken))
        for stay in self.stays:
            for box in self._bands(canvas, stay.box):
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        for stay in self.stays:
            if stay.words is not None:
                stay.words.draw(painter, tokens.ink)
        for marks in self.marks:
            for mark in marks:
                paint_small(painter, mark.kind, mark.box.center(), mark.box.height(), tokens)
        if self.note is not None:
            self.note.draw(painter, tokens.ink_soft)

    def _laid_stays(self, canvas: Canvas, stays: Sequence[DoseStay], bottom: float) -> Iterable[LaidStay]:
        marks = self.drawn()
        top = _PADDING_PX + canvas.label_room(WORDS_PX)
        for stay in stays:
            box = stay_box(canvas, stay, top, bottom, marks)
            if box.width() > 0:
                words = None if canvas.has_labels_above else stay_words(canvas, stay, box, marks)
                yield LaidStay(stay, box, words)

    def _bands(self, canvas: Canvas, box: QRectF) -> list[QRectF]:
        """A band over all lines; in parts where names stand between them, which it would hide."""
        if not canvas.has_labels_above:
            return [box]
        high = canvas.px(LANE_PX)
        tops = (self.middle(canvas, number) - high / 2 for number in range(len(self.lanes)))
        return [QRectF(box.left(), top, box.width(), high) for top in tops]


def _legend_words() -> dict[DoseKind, str]:
    return {
        DoseKind.GIVEN: tr("given"),
        DoseKind.PART: tr("part given"),
        DoseKind.NOT_GIVEN: tr("not given"),
        DoseKind.NOT_RECORDED: tr("not recorded"),
        DoseKind.OPEN: tr("still open"),
        DoseKind.AWAY: tr("away from home"),
        DoseKind.AS_NEEDED: tr("as needed, or outside the plan"),
    }


def medicine_names(medicines: Sequence[Medicine], words: MedicineWords) -> tuple[str, ...]:
    """ "Morphine long-acting"; with form and brand where two would be called the same."""
    short = [words.short_name(medicine) for medicine in medicines]
    return tuple(
        name if short.count(name) == 1 else words.label_name(medicine)
        for name, medicine in zip(short, medicines, strict=True)
    )
