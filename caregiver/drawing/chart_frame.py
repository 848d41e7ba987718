"""The frame of a chart by day: 0 to 10 upwards, the days along, the words around, each only where it has room."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from PySide6.QtCore import QLineF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from caregiver.drawing.fonts import font
from caregiver.drawing.pens import hairline, on_pixel
from caregiver.drawing.tokens import Tokens

WORDS_PX = 13
_STEPS_DAYS = (1, 2, 3, 5, 7, 14, 28, 56)
_NUMBERS_ON_AXIS = (0, 2, 4, 6, 8, 10)


@dataclass(frozen=True)
class ChartWords:
    """Words on the chart.

    Attributes:
        worst, none: What 10 and 0 mean.
        goal: What the goal is called; its number is put after it. Empty without a goal.
        not_recorded: What stands in a day without an entry.
        could_not_answer: What stands in a day on which the person was asked and gave no number.
        no_number: What stands in any other day with entries and no number.
    """

    worst: str
    none: str
    goal: str
    not_recorded: str
    could_not_answer: str
    no_number: str


@dataclass(frozen=True)
class AxisWord:
    """Words left of the plot, or below it."""

    box: QRectF
    words: str
    is_goal: bool = False


class ChartFrame:
    """Everything of a chart but its numbers.

    Attributes:
        plot: Where the numbers go.
        column: Width of a day.
        axis_words, day_words: What stands left of the plot and below it.
        face, line_height: The face of the words, and the height of a line of them.
    """

    def __init__(
        self,
        size: QSizeF,
        scale: float,
        day_names: tuple[str, ...],
        words: ChartWords,
        *,
        goal: int | None,
        day_words_gap: float = 0.5,
    ) -> None:
        self._size = size
        self._day_words_gap = day_words_gap
        self._scale = scale
        self._day_names = day_names
        self._words = words
        self._goal = goal
        self.face = font(WORDS_PX * scale)
        self.line_height = WORDS_PX * scale * 1.3
        left = self._axis_width()
        top, foot = self.line_height / 2, self.line_height * (1 + day_words_gap) + 2
        self.plot = QRectF(left, top, size.width() - left - 1, size.height() - top - foot)
        self.column = self.plot.width() / max(1, len(day_names))
        self.axis_words = self._lay_axis_words()
        self.day_words = self._lay_day_words()

    def y(self, number: float | Decimal) -> float:
        """The height of a number on the axis."""
        return self.plot.bottom() - self.plot.height() * float(number) / 10

    def x(self, days: float) -> float:
        """Where a number of days from the start is."""
        return self.plot.left() + self.column * days

    def width_of(self, words: str, is_bold: bool = False) -> float:
        """How wide words are in the chart's face."""
        face = self._bold if is_bold else self.face
        return QFontMetricsF(face).horizontalAdvance(words) + 1

    def paint_grid(self, painter: QPainter, tokens: Tokens) -> None:
        """The lines behind everything."""
        painter.setPen(hairline(tokens))
        for number in _NUMBERS_ON_AXIS:
            if number == self._goal:
                continue  # its own dashed line would read as a whole one on top of this
            y = on_pixel(self.y(number), tokens)
            painter.drawLine(QLineF(self.plot.left(), y, self.plot.right(), y))
        count = len(self._day_names)
        lines_every = 7 if count > 31 else 1
        for i in {*range(count, -1, -lines_every), 0}:
            x = on_pixel(self.x(i), tokens)
            painter.drawLine(QLineF(x, self.plot.top(), x, self.plot.bottom()))
        painter.setPen(QPen(QColor(tokens.line_strong), 1))
        floor = on_pixel(self.plot.bottom(), tokens)
        painter.drawLine(QLineF(self.plot.left(), floor, self.plot.right(), floor))

    def paint_words(self, painter: QPainter, tokens: Tokens) -> None:
        """The words around the plot."""
        for word in self.axis_words:
            painter.setFont(self._bold if word.is_goal else self.face)
            painter.setPen(QColor(tokens.accent_strong if word.is_goal else tokens.ink_soft))
            painter.drawText(word.box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), word.words)
        painter.setFont(self.face)
        painter.setPen(QColor(tokens.ink_soft))
        for word in self.day_words:
            painter.drawText(word.box, int(Qt.AlignmentFlag.AlignCenter), word.words)

    def _lay_axis_words(self) -> list[AxisWord]:
        """Words and numbers left of the plot: the goal first, then the ends, then what still has room."""
        words, goal = self._words, self._goal
        wanted: list[tuple[int, str, bool]] = []
        if goal is not None:
            wanted.append((goal, f"{words.goal} {goal}".strip(), True))
        wanted += [(10, f"{words.worst} 10".strip(), False), (0, f"{words.none} 0".strip(), False)]
        wanted += [(number, str(number), False) for number in _NUMBERS_ON_AXIS]
        laid: list[AxisWord] = []
        for number, text, is_goal in wanted:
            middle = self.y(number)
            width = self.width_of(text, is_goal)
            box = QRectF(self.plot.left() - 6 - width, middle - self.line_height / 2, width, self.line_height)
            if not any(box.adjusted(0, 1, 0, -1).intersects(other.box) for other in laid):
                laid.append(AxisWord(box, text, is_goal))
        return laid

    def _axis_width(self) -> float:
        words, goal = self._words, self._goal
        texts = [(f"{words.worst} 10", False), (f"{words.none} 0", False)]
        if goal is not None:
            texts.append((f"{words.goal} {goal}", True))
        return max(self.width_of(text, is_goal) for text, is_goal in texts) + 8

    def _lay_day_words(self) -> list[AxisWord]:
        """The names of the days; where not all have room, every second, third or later one, the last always."""
        for step in _STEPS_DAYS:
            laid = [self._day_word(i) for i in range(len(self._day_names) - 1, -1, -step)]
            if not any(one.box.intersects(other.box.adjusted(-4, 0, 4, 0)) for one, other in pairwise(laid)):
                return laid
        return laid[:1]

    def _day_word(self, index: int) -> AxisWord:
        name = self._day_names[index]
        width = self.width_of(name)
        middle = min(max(self.x(index + 0.5), width / 2), self._size.width() - width / 2)
        return AxisWord(
            QRectF(
                middle - width / 2,
                self.plot.bottom() + self.line_height * self._day_words_gap + 1,
                width,
                self.line_height,
            ),
            name,
        )

    @property
    def _bold(self) -> QFont:
        return font(WORDS_PX * self._scale, QFont.Weight.DemiBold)
