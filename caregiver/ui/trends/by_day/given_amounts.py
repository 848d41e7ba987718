"""How much each as-needed dose was: from where it changed, or, where that has no room, in the order of time with its
days and its number of times."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise
from operator import attrgetter

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from caregiver.domain.calendar_words import month_text
from caregiver.domain.dose import Dose
from caregiver.domain.medicine_words import MedicineWords
from caregiver.drawing.boxes import BoxKind, PaintedBox
from caregiver.drawing.fonts import font
from caregiver.drawing.words import tr
from caregiver.drawing.words import words as words_of
from caregiver.services.trend_doses import AmountSpan, GivenDose, Needed
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.faces import width_of
from caregiver.ui.trends.by_day.lane_row import WORDS_PX
from caregiver.ui.trends.by_day.number_words import times_words

_GAP_PX = 7.0
_AROUND_PX = 2.0
_MOST_SAID = 4
_JOINT = " · "


class SaidAmounts:
    """Amounts in words, each dose worded once: of many days, most doses are the same."""

    def __init__(self, words: MedicineWords) -> None:
        self._words = words
        self._said: dict[int, tuple[Dose, str]] = {}

    def counted(self, given: Iterable[GivenDose]) -> Counter[str]:
        """How many doses there were of each amount."""
        times: Counter[str] = Counter()
        for one in given:
            times[self.amount(one)] += one.times
        return times

    def amount(self, given: GivenDose) -> str:
        """How much each of them was."""
        if id(given.dose) not in self._said:
            self._said[id(given.dose)] = given.dose, self._words.dose_amount(given.dose)
        return self._said[id(given.dose)][1]


@dataclass(frozen=True)
class LaidAmounts:
    """The line.

    Attributes:
        words: Each amount and where it stands.
        changes: Where the amount changed; empty where the lines only count.
    """

    words: tuple[tuple[str, QRectF], ...]
    changes: tuple[float, ...] = ()

    @property
    def lines(self) -> int:
        """On how many lines they stand."""
        return len({box.top() for _, box in self.words})

    def boxes(self) -> list[PaintedBox]:
        """Where the words lie."""
        return [PaintedBox(box, BoxKind.LABEL, words) for words, box in self.words]

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        """Draw the words; the lines between the days keep off an amount."""
        face = font(canvas.px(WORDS_PX))
        painter.setFont(face)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)
        ground = QColor(canvas.tokens.surface)
        for words, box in self.words:
            painter.fillRect(box.adjusted(-_AROUND_PX, _AROUND_PX, _AROUND_PX, -_AROUND_PX), ground)
            painter.setPen(QColor(canvas.tokens.ink))
            painter.drawText(box, flags, words)


def laid_amounts(canvas: Canvas, needed: Needed, words: MedicineWords, line: QRectF) -> LaidAmounts:
    """The amounts on a line of the plot, or on as many as they need from there on."""
    spans = _merged(needed.amounts, words)
    return _from_changes(canvas, spans, line) or _dated(canvas, needed, words, line)


def _merged(spans: Sequence[AmountSpan], words: MedicineWords) -> list[tuple[float, str]]:
    """Where each amount begins; two that read alike are one."""
    said = [(span.start, words.dose_amount(span.dose)) for span in spans]
    return [one for number, one in enumerate(said) if number == 0 or one[1] != said[number - 1][1]]


def _from_changes(canvas: Canvas, spans: Sequence[tuple[float, str]], line: QRectF) -> LaidAmounts | None:
    """Each amount where it begins, never left of its first dose; None where they have no room."""
    metrics = QFontMetricsF(font(canvas.px(WORDS_PX)))
    changes = [canvas.x(start) for start, _ in spans[1:]]
    laid = []
    stops = [max(0.0, canvas.x(spans[0][0])) - _GAP_PX, *changes, canvas.width] if spans else []
    for (_, words), (left, right) in zip(spans, pairwise(stops), strict=True):
        wide = metrics.horizontalAdvance(words) + 1
        if left + _GAP_PX + wide > right:
            return None
        laid.append((words, QRectF(left + _GAP_PX, line.top(), wide, line.height())))
    return LaidAmounts(tuple(laid), tuple(changes))


@dataclass
class _Run:
    """Doses of one amount: how many, and from which care day until which."""

    amount: str
    first: date
    last: date
    times: int = 0


def _dated(canvas: Canvas, needed: Needed, words: MedicineWords, line: QRectF) -> LaidAmounts:
    """ "2.5 ml (5 mg), to 10 Nov: 5 times · 5 ml (10 mg), from 12 Nov: 19 times", on as many lines as that needs."""
    runs = _runs(needed.given, SaidAmounts(words))
    said = [_run_words(canvas, run, number, len(runs)) for number, run in enumerate(runs[:_MOST_SAID])]
    left_out = sum(run.times for run in runs[_MOST_SAID:])
    said += [tr("other amounts: {n} times", n=left_out)] if left_out else []
    px, first = canvas.px(WORDS_PX), canvas.x(needed.given[0].place) if needed.given else 0.0
    laid = []
    for number, one in enumerate(_in_lines(said, line.width() - 1, px)):
        wide = width_of(one, px) + 1
        left = max(0.0, min(first, line.width() - wide))
        box = QRectF(left, line.top() + number * line.height(), wide, line.height())
        laid.append((one, box))
    return LaidAmounts(tuple(laid))


def _runs(given: Sequence[GivenDose], said: SaidAmounts) -> list[_Run]:
    """In the order of time; where amounts went to and fro, each stands once, at its first dose."""
    runs: list[_Run] = []
    for _, alike in groupby(given, key=attrgetter("dose")):
        held = list(alike)
        amount, last = said.amount(held[0]), date.fromordinal(int(held[-1].place))
        if not runs or runs[-1].amount != amount:
            runs.append(_Run(amount, date.fromordinal(int(held[0].place)), last))
        runs[-1].last = last
        runs[-1].times += sum(map(attrgetter("times"), held))
    if len({run.amount for run in runs}) == len(runs):
        return runs
    once: dict[str, _Run] = {}
    for run in runs:
        found = once.setdefault(run.amount, _Run(run.amount, run.first, run.last))
        found.last = max(found.last, run.last)
        found.times += run.times
    return list(once.values())


def _run_words(canvas: Canvas, run: _Run, number: int, of: int) -> str:
    times = times_words(run.times)
    if of == 1:
        return tr("{amount}: {times}", amount=run.amount, times=times)
    first, last = (_day_words(canvas, day) for day in (run.first, run.last))
    if first == last:
        return tr("{amount}, {day}: {times}", amount=run.amount, day=first, times=times)
    if number == 0:
        return tr("{amount}, to {day}: {times}", amount=run.amount, day=last, times=times)
    if number == of - 1:
        return tr("{amount}, from {day}: {times}", amount=run.amount, day=first, times=times)
    return tr("{amount}, {first} to {last}: {times}", amount=run.amount, first=first, last=last, times=times)


def _day_words(canvas: Canvas, day: date) -> str:
    """ "10 Nov"; with its year where the days lie in more than one."""
    if canvas.span.first.year != canvas.span.last.year:
        return canvas.calendar.date_short(day)
    return tr("{day} {month}", day=day.day, month=words_of(month_text(day, is_short=True)))


def _in_lines(parts: Sequence[str], room: float, px: float) -> Iterator[str]:
    """The parts on lines no wider than the room; a part that is wider by itself is broken between words."""
    line = ""
    for part in parts:
        if line and width_of(_JOINT.join((line, part)), px) <= room:
            line = _JOINT.join((line, part))
            continue
        if line:
            yield line
        line = ""
        for word in part.split(" "):
            longer = " ".join(filter(None, (line, word)))
            if line and width_of(longer, px) > room:
                yield line
                longer = word
            line = longer
    if line:
        yield line
