"""How much each as-needed dose was, on one line: from where it changed, or, where that has no room, each with its
number of times."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from caregiver.domain.dose import Dose
from caregiver.domain.medicine_words import MedicineWords
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.fonts import font
from caregiver.drawing.words import tr
from caregiver.services.trend_doses import AmountSpan, GivenDose, Needed
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.lane_row import WORDS_PX

_GAP_PX = 7.0
_AROUND_PX = 5.0


class SaidAmounts:
    """Amounts in words, each dose worded once: of many days, most doses are the same."""

    def __init__(self, words: MedicineWords) -> None:
        self._words = words
        self._said: dict[int, tuple[Dose, str]] = {}

    def counted(self, given: Iterable[GivenDose]) -> Counter[str]:
        """How many doses there were of each amount."""
        times: Counter[str] = Counter()
        for one in given:
            if id(one.dose) not in self._said:
                self._said[id(one.dose)] = one.dose, self._words.dose_amount(one.dose)
            times[self._said[id(one.dose)][1]] += one.times
        return times


@dataclass(frozen=True)
class LaidAmounts:
    """The line.

    Attributes:
        words: Each amount and where it stands.
        changes: Where the amount changed; empty where the line only counts.
    """

    words: tuple[tuple[str, QRectF], ...]
    changes: tuple[float, ...] = ()

    def boxes(self) -> list[PaintedBox]:
        """Where the words lie."""
        return [PaintedBox(box, BoxKind.LABEL, words) for words, box in self.words]

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        """Draw the words; the lines between the days keep off an amount."""
        face = font(canvas.px(WORDS_PX))
        painter.setFont(face)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)
        metrics = QFontMetricsF(face)
        for words, box in self.words:
            outline = QPainterPath()
            outline.addText(box.left(), box.center().y() + (metrics.ascent() - metrics.descent()) / 2, face, words)
            painter.strokePath(outline, QPen(QColor(canvas.tokens.surface), _AROUND_PX))
            painter.setPen(QColor(canvas.tokens.ink))
            painter.drawText(box, flags, words)


def laid_amounts(canvas: Canvas, needed: Needed, words: MedicineWords, line: QRectF) -> LaidAmounts:
    """The amounts on a line of the plot."""
    spans = _merged(needed.amounts, words)
    return _from_changes(canvas, spans, line) or _counted(canvas, needed, words, line)


def _merged(spans: Sequence[AmountSpan], words: MedicineWords) -> list[tuple[float, str]]:
    """Where each amount begins; two that read alike are one."""
    said = [(span.start, words.dose_amount(span.dose)) for span in spans]
    return [one for number, one in enumerate(said) if number == 0 or one[1] != said[number - 1][1]]


def _from_changes(canvas: Canvas, spans: Sequence[tuple[float, str]], line: QRectF) -> LaidAmounts | None:
    """Each amount where it begins; None where they have no room."""
    metrics = QFontMetricsF(font(canvas.px(WORDS_PX)))
    changes = [canvas.x(start) for start, _ in spans[1:]]
    laid = []
    stops = [-_GAP_PX / 2, *changes, canvas.width]
    for (_, words), (left, right) in zip(spans, pairwise(stops), strict=True):
        wide = metrics.horizontalAdvance(words) + 1
        if left + _GAP_PX + wide > right:
            return None
        laid.append((words, QRectF(left + _GAP_PX, line.top(), wide, line.height())))
    return LaidAmounts(tuple(laid), tuple(changes))


def _counted(canvas: Canvas, needed: Needed, words: MedicineWords, line: QRectF) -> LaidAmounts:
    """ "5 ml (10 mg) 17 times, 2.5 ml (5 mg) 7 times"; what has no room is counted at the end."""
    times = SaidAmounts(words).counted(needed.given)
    parts = [
        tr("{amount} once", amount=amount)
        if count == 1
        else tr("{amount} {n} times", count=count, n=count, amount=amount)
        for amount, count in times.most_common()
    ]
    metrics = QFontMetricsF(font(canvas.px(WORDS_PX)))
    for shown in range(len(parts), 0, -1):
        left_out = len(parts) - shown
        more = [tr("other amounts: {n}", n=left_out)] if left_out else []
        said = ", ".join([*parts[:shown], *more])
        wide = metrics.horizontalAdvance(said) + 1
        if wide <= line.width() or shown == 1:
            return LaidAmounts(((said, QRectF(0, line.top(), min(wide, line.width()), line.height())),))
    return LaidAmounts(())
