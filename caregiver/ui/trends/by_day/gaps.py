"""Columns without a number: an open place in the chart, and what is said of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from caregiver.domain.trend_days import Column
from caregiver.drawing.words import tr
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.fitted_words import FittedWords, fitted

_WORDS_PX = 14


@dataclass(frozen=True)
class Gap:
    """Neighbouring columns without a number of which the same is said.

    Attributes:
        columns: They.
        said: "not recorded", "could not answer", "no number", "nothing yet"; "" for days to come.
        box: Their place.
        words: The same words, where they have room.
        is_open: Whether no line goes through it. Without room for words only what is not recorded is open, so that
            the others are not taken for it.
    """

    columns: tuple[Column, ...]
    said: str
    box: QRectF
    words: FittedWords | None
    is_open: bool

    def cut(self, box: QRectF, canvas: Canvas) -> "Gap":
        """The same in a smaller place."""
        words = fitted((self.said,), box.adjusted(2, 2, -2, -2), canvas.px(_WORDS_PX)) if self.said else None
        return replace(self, box=box, words=words)


def gap_words(column: Column, canvas: Canvas) -> str:
    """What is said of a column without a number."""
    if column.first > canvas.today:
        return ""
    if column.first == column.last and column.first in canvas.coverage.away:
        return canvas.coverage.away[column.first]
    if canvas.coverage.is_before(column):
        return tr("before the diary")
    if column.could_not_answer:
        return tr("could not answer")
    if column.is_recorded:
        return tr("no number")
    return tr("nothing yet") if column.first == canvas.today else tr("not recorded")


def gaps(canvas: Canvas, top: float, bottom: float, away: Sequence[QRectF]) -> tuple[Gap, ...]:
    """The gaps from `top` to `bottom`, outside the boxes of times away: those tell their days themselves."""
    runs: list[tuple[list[Column], str]] = []
    previous: Column | None = None
    for column in canvas.columns:
        if not column.by_series and not _is_told_by_a_band(canvas, column, away):
            said = gap_words(column, canvas)
            if runs and runs[-1][0][-1] is previous and runs[-1][1] == said:
                runs[-1][0].append(column)
            else:
                runs.append(([column], said))
        previous = column
    return tuple(_gap(canvas, columns, said, top, bottom, away) for columns, said in runs)


def _gap(canvas: Canvas, columns: list[Column], said: str, top: float, bottom: float, away: Sequence[QRectF]) -> Gap:
    left, right = canvas.left(columns[0]), canvas.right(columns[-1])
    for band in away:
        if band.left() <= left < band.right():
            left = min(right, band.right())
        if band.left() < right <= band.right():
            right = max(left, band.left())
    box = QRectF(left, top, right - left, bottom - top)
    choices: tuple[str, ...] = (said,)
    if canvas.coverage.is_before(columns[-1]) and canvas.coverage.begins is not None:
        begins = canvas.calendar.date_short(canvas.coverage.begins)
        choices = (tr("The diary begins {day}", day=begins), said)
    fits = (fitted((one,), box.adjusted(2, 2, -2, -2), canvas.px(_WORDS_PX)) for one in choices if one)
    words = next((one for one in fits if one is not None), None)
    is_open = words is not None or not any(column.is_recorded for column in columns)
    return Gap(tuple(columns), said, box, words, is_open)


def _is_told_by_a_band(canvas: Canvas, column: Column, away: Sequence[QRectF]) -> bool:
    """Whether it is a day away, or a time away covers most of a longer column."""
    if canvas.is_by_day:
        return column.first in canvas.coverage.away
    left, right = canvas.left(column), canvas.right(column)
    covered = sum(max(0.0, min(right, box.right()) - max(left, box.left())) for box in away)
    return covered >= (right - left) / 2
