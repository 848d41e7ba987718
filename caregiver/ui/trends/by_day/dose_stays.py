"""Times away in the rows of doses: what was given there is told by their bands, never by marks."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from caregiver.services.timetable import SlotStanding
from caregiver.services.trend_doses import Lane
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.fitted_words import FittedWords, fitted

_WORDS_PX = 18
_AROUND = 1 / 48
"""Half an hour: so far a band reaches beyond the last dose that it tells."""


@dataclass(frozen=True)
class DoseStay:
    """A time away, and the doses around it of which was said that they were given there.

    Attributes:
        start, end: Its places.
        words: "In hospital".
    """

    start: float
    end: float
    words: str

    def holds(self, place: float) -> bool:
        """Whether it tells of a dose that was due at this place."""
        return self.start <= place < self.end


def dose_stays(canvas: Canvas, lanes: Sequence[Lane]) -> list[DoseStay]:
    """The times away, each as far as doses beside it are said to have been given there."""
    others = [m.place for lane in lanes for m in lane.marks if m.standing is not SlotStanding.AWAY]
    others += [extra.place for lane in lanes for extra in lane.extras]
    there = [m.place for lane in lanes for m in lane.marks if m.standing is SlotStanding.AWAY]
    found = []
    for away in canvas.stays:
        before = max((place for place in others if place < away.start), default=float("-inf"))
        after = min((place for place in others if place >= away.end), default=float("inf"))
        start = min((p - _AROUND for p in there if before < p < away.start), default=away.start)
        end = max((p + _AROUND for p in there if away.end <= p < after), default=away.end)
        found.append(DoseStay(max(start, before + _AROUND), min(end, after - _AROUND), away.words))
    return found


def stay_box(canvas: Canvas, stay: DoseStay, top: float, bottom: float, marks: Sequence[QRectF]) -> QRectF:
    """Where its band lies: cut by the plot and by what is drawn at its ends; empty outside the plot."""
    left, right = max(0.0, canvas.x(stay.start)), min(canvas.width, canvas.x(stay.end))
    for mark in marks:
        if mark.center().x() < left < mark.right():
            left = mark.right() + 1
        if mark.left() < right < mark.center().x():
            right = mark.left() - 1
    return QRectF(left, top, max(0.0, right - left), bottom - top)


def stay_words(canvas: Canvas, stay: DoseStay, box: QRectF, marks: Sequence[QRectF]) -> FittedWords | None:
    """Its words, where they have room and nothing is drawn in the band."""
    if any(mark.intersects(box) for mark in marks):
        return None
    return fitted((stay.words,), box.adjusted(2, 2, -2, -2), canvas.px(_WORDS_PX))
