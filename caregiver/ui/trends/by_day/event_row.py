"""Visits and changed plans above the numbers: a diamond for each, and as many words as have room.

Words stand behind their diamond, on the lowest line on which they meet no other words and no line of a later diamond.
Diamonds that would touch are one, with a count. All of it stands in the table, whether it has room here or not.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.services.trend_bands import EventMark
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow
from caregiver.ui.trends.by_day.event_words import EventWords
from caregiver.ui.trends.by_day.faces import face, width_of
from caregiver.ui.trends.by_day.pain_row import event_pen

WORDS_PX = 18
"""They may name a dose: never smaller (care-rules 35)."""

_LINE_PX, _HALF_PX, _WORDS_AWAY_PX, _APART_PX = 25.0, 6.0, 14.0, 4.0
_MOST_LINES = 2
_MOST_DOTTED = 16


@dataclass(frozen=True)
class EventShown:
    """Neighbouring events that are drawn as one.

    Attributes:
        x: Where the first of them stands.
        line: On which line, 0 the lowest.
        words: What is said of them; "" where there is no room.
        words_box: Where.
    """

    events: tuple[EventMark, ...]
    x: float
    line: int = 0
    words: str = ""
    words_box: QRectF = field(default_factory=QRectF)

    @property
    def left(self) -> float:
        """Where it begins: its words may stand before it."""
        return min(self.x, self.words_box.left()) if self.words else self.x


class EventRow(ChartRow):
    """What happened; without anything the row is left out.

    Args:
        events: Those of the span, oldest first.
        words: What is said of them.

    Attributes:
        shown: What is drawn.
    """

    has_grid = False
    has_line_below = False

    def __init__(self, events: Sequence[EventMark], words: EventWords) -> None:
        super().__init__()
        self.events = tuple(events)
        self.shown: tuple[EventShown, ...] = ()
        self._words = words
        self._lines = 0

    def dotted(self, canvas: Canvas) -> tuple[float, ...]:
        """The places at which a dotted line goes down; none where there would be a fence of them."""
        groups = _grouped(canvas, self.events)
        return tuple(group[0].place for group in groups) if len(groups) <= _MOST_DOTTED else ()

    def lay_out(self, canvas: Canvas) -> None:
        placed: list[EventShown] = []
        half = canvas.px(_HALF_PX)
        for group in reversed(_grouped(canvas, self.events)):
            placed.append(self._place(canvas, group, placed))
        self.shown = tuple(reversed(placed))
        self._lines = max((one.line for one in self.shown), default=-1) + 1
        self.boxes = []
        for one in self.shown:
            middle = self._middle(canvas, one)
            diamond = QRectF(one.x - half, middle - half, 2 * half, 2 * half)
            self.boxes.append(PaintedBox(diamond, BoxKind.MARK, "", one.events))
            if one.words:
                box = one.words_box.translated(0, middle - one.words_box.height() / 2)
                self.boxes.append(PaintedBox(box, BoxKind.LABEL, one.words))

    def height(self, canvas: Canvas) -> float:
        return self._lines * canvas.px(_LINE_PX)

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        bottom, has_lines = self.height(canvas), len(self.shown) <= _MOST_DOTTED
        tokens, half = canvas.tokens, canvas.px(_HALF_PX)
        for one in self.shown:
            middle = self._middle(canvas, one)
            if has_lines:
                painter.setPen(event_pen(canvas))
                painter.drawLine(QLineF(one.x, middle, one.x, bottom))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.ink))
            corners = ((0, -half), (half, 0), (0, half), (-half, 0))
            painter.drawPolygon(QPolygonF([QPointF(one.x + x, middle + y) for x, y in corners]))
        painter.setPen(QColor(tokens.ink))
        painter.setFont(face(canvas.px(WORDS_PX)))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)
        for box in self.boxes:
            if box.kind is BoxKind.LABEL:
                painter.drawText(box.rect, flags, box.words)

    def _middle(self, canvas: Canvas, one: EventShown) -> float:
        return (self._lines - one.line - 0.5) * canvas.px(_LINE_PX)

    def _place(self, canvas: Canvas, group: tuple[EventMark, ...], later: list[EventShown]) -> EventShown:
        """Find words and a line for a group; those to its right have theirs."""
        half = canvas.px(_HALF_PX)
        x = min(max(canvas.x(group[0].place), half), canvas.width - half)  # a diamond at an end stands whole
        left = x + canvas.px(_WORDS_AWAY_PX)
        for words in self._words.choices(group):
            wide = width_of(words, canvas.px(WORDS_PX))
            end = left + wide
            if end > canvas.width:
                continue
            line = 1 + max((one.line for one in later if one.left - half < end + _APART_PX), default=-1)
            if line < _MOST_LINES:
                return EventShown(group, x, line, words, QRectF(left, 0, wide, canvas.px(WORDS_PX) * 1.3))
        before = self._left_of(group, x, canvas, is_last=not later)
        return before or EventShown(group, x)

    def _left_of(self, group: tuple[EventMark, ...], x: float, canvas: Canvas, *, is_last: bool) -> EventShown | None:
        """The words before the diamond, where it is the last one and all before it are far away."""
        if not is_last:
            return None
        away = canvas.px(_WORDS_AWAY_PX)
        others = [canvas.x(event.place) for event in self.events if event not in group]
        start = max(others, default=-away) + away
        for words in self._words.choices(group):
            wide = width_of(words, canvas.px(WORDS_PX))
            if x - away - wide >= start:
                box = QRectF(x - away - wide, 0, wide, canvas.px(WORDS_PX) * 1.3)
                return EventShown(group, x, 0, words, box)
        return None


def _grouped(canvas: Canvas, events: Sequence[EventMark]) -> list[tuple[EventMark, ...]]:
    """Events whose diamonds would touch, together."""
    groups: list[list[EventMark]] = []
    for event in events:
        if groups and canvas.x(event.place) - canvas.x(groups[-1][0].place) < 2 * canvas.px(_HALF_PX) + 2:
            groups[-1].append(event)
        else:
            groups.append([event])
    return [tuple(group) for group in groups]
