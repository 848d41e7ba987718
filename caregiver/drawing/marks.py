"""The marks, everywhere the same: whose number it is, and what became of a dose, told by shape before colour.

A number the person gave is a filled disc, a caregiver's a hollow square, one whose voice was not said a hollow diamond.
Each number is printed in its mark. A mark is drawn wholly inside the box it says it has.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, Self

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from caregiver.domain.pain import Series
from caregiver.drawing.fonts import font
from caregiver.drawing.tokens import Tokens

SMALLEST_WITH_WORDS = 14.0
"""Height below which a mark holds no words."""

_WORDS_SHARE = 0.6


class Mark(Protocol):
    """What a row of a strip holds: a value, equal to another that looks like it."""

    def __hash__(self) -> int: ...

    @property
    def kin(self) -> object:
        """Only marks of the same kin may be drawn as one where there is no room."""

    def width(self, size: float) -> float:
        """How wide it is at this height."""

    def paint(self, painter: QPainter, centre: QPointF, size: float, tokens: Tokens) -> QRectF:
        """Draw it and give the box it fills."""

    def with_kin(self, others: Sequence[Self]) -> Self:
        """One mark for this one and others of its kin."""


@dataclass(frozen=True)
class PainMark:
    """A pain number, or several of one series where there is no room for each.

    Attributes:
        series: Whose number it is.
        label: What is printed in it: the number, the first and last of several, or a dash where none could be given.
        score: The number 0 to 10 that its colour stands for (of several, the worst), or None without one.
        tally: How many entries it stands for, as printed, when more than one.
    """

    series: Series
    label: str
    score: int | None
    tally: str = ""

    @property
    def kin(self) -> object:
        """Series are never mixed."""
        return self.series

    def with_kin(self, others: Sequence["PainMark"]) -> "PainMark":
        """One mark that says from which to which number and how many; each of them stands for one entry."""
        scores = [mark.score for mark in (self, *others) if mark.score is not None]
        if not scores:
            label = self.label
        elif min(scores) == max(scores):
            label = str(scores[0])
        else:
            label = f"{min(scores)}–{max(scores)}"
        return PainMark(self.series, label, max(scores, default=None), f"×{len(others) + 1}")

    def width(self, size: float) -> float:
        """How wide it is at this height; 10 and several numbers make it longer."""
        if size < SMALLEST_WITH_WORDS:
            return size
        words = self._words_width(size)
        if self.series is Series.NOBODY:
            return max(size * 1.1, words + size * 0.62)
        return max(size, words + size * 0.42)

    def paint(self, painter: QPainter, centre: QPointF, size: float, tokens: Tokens) -> QRectF:
        """Draw it and give the box it fills; below 14 units of height there is no room for words in it."""
        box = mark_box(centre, self.width(size), size)
        has_words = size >= SMALLEST_WITH_WORDS
        is_filled = self.series is Series.PATIENT and self.score is not None
        line = max(1.0, size * 0.046) if is_filled else max(min(1.5, size * 0.16), size * 0.077)
        fill, ink = tokens.surface, tokens.ink
        if is_filled and self.score is not None:
            fill = tokens.pain[self.score] if has_words else tokens.pain_line
            ink = tokens.on_pain(self.score)
        painter.setPen(QPen(QColor(tokens.pain_line), line))
        painter.setBrush(QColor(fill))
        painter.drawPath(self._outline(box.adjusted(line / 2, line / 2, -line / 2, -line / 2)))
        if has_words:
            self._paint_words(painter, box, size, ink)
        return box

    def _outline(self, box: QRectF) -> QPainterPath:
        path = QPainterPath()
        if self.series is Series.PATIENT:
            path.addRoundedRect(box, box.height() / 2, box.height() / 2)
        elif self.series is Series.CAREGIVER:
            inset, round_off = min(box.height() * 0.04, 1.0), box.height() * 0.1
            square = box.adjusted(inset, inset, -inset, -inset)
            if box.height() < SMALLEST_WITH_WORDS:
                path.addRect(square)
            else:
                path.addRoundedRect(square, round_off, round_off)
        else:
            half, middle = min(box.height(), box.width()) / 2, box.center().y()
            left, right = box.left(), box.right()
            path.addPolygon(
                QPolygonF(
                    [
                        QPointF(left, middle),
                        QPointF(left + half, box.top()),
                        QPointF(right - half, box.top()),
                        QPointF(right, middle),
                        QPointF(right - half, box.bottom()),
                        QPointF(left + half, box.bottom()),
                    ]
                )
            )
            path.closeSubpath()
        return path

    def _words_width(self, size: float) -> float:
        width = QFontMetricsF(mark_face(size)).horizontalAdvance(self.label)
        if self.tally:
            width += size * 0.12 + QFontMetricsF(_tally_face(size)).horizontalAdvance(self.tally)
        return width

    def _paint_words(self, painter: QPainter, box: QRectF, size: float, ink: str) -> None:
        painter.setPen(QColor(ink))
        painter.setFont(mark_face(size))
        if not self.tally:
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self.label)
            return
        start = box.center().x() - self._words_width(size) / 2
        words = QRectF(start, box.top(), box.right() - start, box.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.label)
        words.setLeft(start + QFontMetricsF(mark_face(size)).horizontalAdvance(self.label) + size * 0.12)
        painter.setFont(_tally_face(size))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.tally)


def mark_box(centre: QPointF, width: float, height: float) -> QRectF:
    """The box around `centre`."""
    return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)


def mark_face(size: float) -> QFont:
    """The face of the words in a mark of this height."""
    return font(size * _WORDS_SHARE, QFont.Weight.DemiBold)


def _tally_face(size: float) -> QFont:
    return font(size * 0.46)
