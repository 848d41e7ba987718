"""Treatments as plain bands, with what the family was told of them, and the line of care-rules 43 beneath."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.words import tr
from caregiver.services.trend_bands import TreatmentBand
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow, RowLabel
from caregiver.ui.trends.by_day.faces import face, width_of

WORDS_PX = 16
_BAND_PX, _LINE_PX, _LANE_GAP_PX, _INDENT_PX = 24.0, 20.0, 3.0, 10.0
_MOST_LANES = 3
_BEFORE = "‹ "
_LEAST_BAND_PX, _BESIDE_PX, _BEFORE_END_PX = 3.0, 6.0, 16.0
_BELOW_PX = 4.0
_MOMENT_HALF_PX = 6.0


@dataclass(frozen=True)
class TreatmentShown:
    """A treatment with its words.

    Attributes:
        said: What can stand in its band, the fullest first.
        lines: The same on two lines, where what was told has no room on one; empty where nothing was told.
        until: "to 27 Nov": the last day of what was told; "" where none was said.
        headed: Its name and days.
    """

    band: TreatmentBand
    said: tuple[str, ...]
    until: str
    lines: tuple[str, ...] = ()
    headed: str = ""

    @property
    def is_moment(self) -> bool:
        """Whether it was done on one day, and nothing was told of the days after it: a scan."""
        return self.band.last == self.band.first and not self.band.treatment.told.strip()


@dataclass(frozen=True)
class _Laid:
    shown: TreatmentShown
    box: QRectF
    words: tuple[tuple[str, QRectF], ...] = ()

    @property
    def says_told(self) -> bool:
        """Whether what was told stands there, or until when."""
        said = " ".join(words for words, _ in self.words)
        ends = [self.shown.until, *(line for line in self.shown.lines[1:])]
        return any(end and end in said for end in ends) or self.shown.band.treatment.told.strip() in said


class TreatmentRow(ChartRow):
    """The bands; without any the row is left out.

    Args:
        treatments: Those that touch the span, the earliest first.
        line_height: Room for the line beneath, in pixels; the line itself is a control of its own, laid over it.
        draws_line: Whether the line's words are drawn, because there is no control.

    Attributes:
        treatments: What is shown.
        more: How many had no room.
    """

    has_grid = False
    has_line_below = False

    def __init__(
        self, treatments: Sequence[TreatmentShown], line_height: float = 0.0, *, draws_line: bool = False
    ) -> None:
        super().__init__()
        self.treatments = tuple(treatments)
        self.more = 0
        self._line_height = line_height
        self._draws_line = draws_line
        self._laid: list[_Laid] = []
        self._bottom = 0.0

    @property
    def has_line(self) -> bool:
        """Whether anything was told of any of them."""
        return any(shown.band.treatment.told for shown in self.treatments)

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        if not self.treatments:
            return ()
        room = canvas.label_room(WORDS_PX)
        y = room / 2 if room else canvas.px(_BAND_PX) / 2
        more = len(self.treatments) - len(_in_lanes(canvas, self.treatments))
        name = tr("Treatment") if len(self.treatments) == 1 else tr("Treatments")
        also = tr("{n} more in the table", n=more) if more else ""
        return (RowLabel(y, "", ", ".join(filter(None, (name, also))), px=WORDS_PX),)

    def lay_out(self, canvas: Canvas) -> None:
        placed = _in_lanes(canvas, self.treatments)
        self.more = len(self.treatments) - len(placed)
        self._lay_lanes(canvas, placed)
        self.boxes = []
        for laid in self._laid:
            self.boxes.append(PaintedBox(laid.box, BoxKind.BAND, "", (laid.shown,)))
            self.boxes += [PaintedBox(box, BoxKind.LABEL, words) for words, box in laid.words]

    def _lay_lanes(self, canvas: Canvas, placed: Sequence[tuple[int, TreatmentShown]]) -> None:
        self._laid, top = [], canvas.label_room(WORDS_PX)
        for lane in range(max((number for number, _ in placed), default=-1) + 1):
            held = [shown for number, shown in placed if number == lane]
            lines = max(_lines(canvas, shown) for shown in held)
            high = canvas.px(_BAND_PX) + (lines - 1) * canvas.px(_LINE_PX)
            self._laid += [_lay(canvas, shown, top, high, _free(canvas, shown, held)) for shown in held]
            top += high + _LANE_GAP_PX
        self._bottom = top

    def height(self, canvas: Canvas) -> float:
        if not self.treatments:
            return 0.0
        return self.line_top(canvas) + (self._line_height if self.has_line else _BELOW_PX)

    def line_top(self, canvas: Canvas) -> float:
        """Where the line beneath begins."""
        return max(self._bottom, canvas.label_room(WORDS_PX))

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        tokens = canvas.tokens
        for laid in self._laid:
            _draw_band(painter, canvas, laid)
            painter.setPen(QColor(tokens.ink))
            painter.setFont(face(canvas.px(WORDS_PX)))
            flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)
            for words, place in laid.words:
                painter.drawText(place, flags, words)
        if self.has_line and self._draws_line:
            box = QRectF(_INDENT_PX, self.line_top(canvas), canvas.width - _INDENT_PX, self._line_height)
            painter.setPen(QColor(tokens.ink))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), urgent_words())


def _draw_band(painter: QPainter, canvas: Canvas, laid: _Laid) -> None:
    """What was done is solid, what was told of the days after it dashed, as long as its words stand there; what was
    done on one day is a mark."""
    tokens, box = canvas.tokens, laid.box
    if laid.shown.is_moment:
        half, centre = canvas.px(_MOMENT_HALF_PX), box.center()
        corners = ((0, -half), (half, 0), (0, half), (-half, 0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.ink))
        painter.drawPolygon(QPolygonF([QPointF(centre.x() + x, centre.y() + y) for x, y in corners]))
        return
    done_until, told_until = laid.shown.band.treatment.last_day, laid.shown.band.told_until
    done, tail = QRectF(box), QRectF()
    if told_until is not None and done_until is not None and done_until < told_until and laid.shown.band.last:
        split = min(box.right(), max(box.left(), canvas.x(done_until.toordinal() + 1)))
        done.setRight(split)
        tail = QRectF(split, box.top(), box.right() - split, box.height())
    line = QPen(QColor(tokens.line_strong), 1)
    if tail.width() > 1 and laid.says_told:
        line.setDashPattern([4, 3])
        painter.setPen(line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(tail.adjusted(0.5, 0.5, -0.5, -0.5))
        line.setStyle(Qt.PenStyle.SolidLine)
    if done.width() > 1:
        painter.setPen(line)
        painter.setBrush(QColor(tokens.sunken))
        painter.drawRect(done.adjusted(0.5, 0.5, -0.5, -0.5))


def urgent_words() -> str:
    """The whole line, where nothing can be pressed."""
    return tr("New weakness, numbness or worse pain: Urgent signs.")


def _in_lanes(canvas: Canvas, treatments: Sequence[TreatmentShown]) -> list[tuple[int, TreatmentShown]]:
    """Each in the first lane that is free where it lies; those without one are left out."""
    ends: list[float] = []
    placed = []
    for shown in treatments:
        left, right = _ends(canvas, shown)
        lane = next((number for number, end in enumerate(ends) if end + 2 <= left), len(ends))
        if lane >= _MOST_LANES:
            continue
        ends[lane : lane + 1] = [right]
        placed.append((lane, shown))
    return placed


def _ends(canvas: Canvas, shown: TreatmentShown) -> tuple[float, float]:
    last = shown.band.last or max(canvas.today, shown.band.first)
    if shown.is_moment:
        half = canvas.px(_MOMENT_HALF_PX)
        middle = min(canvas.width - half, max(half, canvas.x(shown.band.first.toordinal() + 0.5)))
        return middle - half, middle + half
    left = max(0.0, canvas.x(shown.band.first.toordinal()))
    right = min(canvas.width, canvas.x((last + timedelta(days=1)).toordinal()))
    return left, max(right, left + _LEAST_BAND_PX)


def _free(canvas: Canvas, shown: TreatmentShown, lane: Sequence[TreatmentShown]) -> tuple[float, float]:
    """From where to where no other band of its lane lies; words of the one before it may need all behind that one."""
    left = _ends(canvas, shown)[0]
    others = [_ends(canvas, one) for one in lane if one is not shown]
    before = max((right for start, right in others if start < left), default=0.0)
    return (left if before else 0.0), min((start for start, _ in others if start > left), default=canvas.width)


def _lines(canvas: Canvas, shown: TreatmentShown) -> int:
    """On how many lines the words stand in the band: on two only if what was told has its place then."""
    px, room = canvas.px(WORDS_PX), _room(canvas, shown)
    if not shown.lines or any(width_of(said, px) <= room for said in shown.said if shown.lines[-1] in said):
        return 1
    left, right = _ends(canvas, shown)
    whole = right - left - 2 * _INDENT_PX - width_of(_BEFORE, px)
    return 2 if width_of(shown.lines[0], px) <= whole and width_of(shown.lines[1], px) <= room else 1


def _room(canvas: Canvas, shown: TreatmentShown) -> float:
    """Width for words on the last line of a band."""
    left, right = _ends(canvas, shown)
    end = _end_words(canvas, shown)
    room = right - left - 2 * _INDENT_PX - width_of(_BEFORE, canvas.px(WORDS_PX))
    return room - (width_of(end, canvas.px(WORDS_PX)) + _BEFORE_END_PX if end else 0.0)


def _end_words(canvas: Canvas, shown: TreatmentShown) -> str:
    """ "to 27 Nov ›" of a band that goes on behind the plot."""
    is_going_on = shown.band.last is None or shown.band.last > canvas.span.last
    return " ".join(filter(None, (shown.until, "›"))) if is_going_on else ""


def _lay(canvas: Canvas, shown: TreatmentShown, top: float, high: float, free: tuple[float, float]) -> _Laid:
    """A band with the fullest words that have room in it, behind it or before it."""
    left, right = _ends(canvas, shown)
    box = QRectF(left, top, right - left, high)
    px, inner = canvas.px(WORDS_PX), box.adjusted(_INDENT_PX, 0, -_INDENT_PX, 0)
    before = _BEFORE if shown.band.first < canvas.span.first else ""
    end = _end_words(canvas, shown)
    end_width = width_of(end, px) if end else 0.0
    if _lines(canvas, shown) == 2:
        first, second = (before + shown.lines[0], shown.lines[1])
        half = high / 2
        return _Laid(
            shown,
            box,
            (
                (first, QRectF(inner.left(), top, width_of(first, px), half)),
                (second, QRectF(inner.left(), top + half, width_of(second, px), half)),
                *(((end, QRectF(inner.right() - end_width, top + half, end_width, half)),) if end else ()),
            ),
        )
    for said in shown.said:
        wide = width_of(before + said, px)
        words = (before + said, QRectF(inner.left(), top, wide, high))
        if end and wide + _BEFORE_END_PX + end_width <= inner.width():
            return _Laid(shown, box, (words, (end, QRectF(inner.right() - end_width, top, end_width, high))))
        if wide <= inner.width():
            return _Laid(shown, box, (words,))
    for said in shown.said:
        wide = width_of(said, px)
        for start in (right + _BESIDE_PX, left - _BESIDE_PX - wide):
            if free[0] <= start and start + wide <= free[1] - (_BESIDE_PX if start > right else 0):
                return _Laid(shown, box, ((said, QRectF(start, top, wide, high)),))
    return _Laid(shown, box)
