"""The doses that were due by the clock, and what became of each."""

from collections.abc import Sequence
from dataclasses import replace

from caregiver.domain.trend_days import Step
from caregiver.drawing.dose_marks import DoseKind
from caregiver.drawing.words import tr
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import RowLabel
from caregiver.ui.trends.by_day.dose_marks import (
    StandingMark,
    by_column,
    has_room,
    mark_px,
    marks_of,
    one_a_column,
    one_by_one,
)
from caregiver.ui.trends.by_day.dose_stays import DoseStay
from caregiver.ui.trends.by_day.lane_row import LaneRow


class DoseRow(LaneRow):
    """Each at its time of the day; in a line without room for that, one mark for each column.

    All marks are of one size, those of the doses given when needed, too.
    """

    def labels(self, canvas: Canvas) -> tuple[RowLabel, ...]:
        """A line that does not draw each dose says so."""
        found = super().labels(canvas)
        lanes = [marks_of(lane, lambda mark: False) for lane in self.lanes]
        if not any(has_room(canvas, lane) for lane in lanes):  # then the words below say it of all of them
            return found
        are_more = [_stands_for_more(canvas, lane) for lane in lanes]
        return tuple(
            replace(label, words=tr("{name}, 1 mark a day", name=label.words)) if is_more else label
            for label, is_more in zip(found, are_more, strict=True)
        )

    def mark_px(self, canvas: Canvas) -> float:
        """How large the marks are."""
        lanes = [marks_of(lane, lambda mark: False) for lane in self.lanes]
        return mark_px(canvas, [lane for lane in lanes if has_room(canvas, lane)])

    def lay_marks(self, canvas: Canvas, stays: Sequence[DoseStay]) -> str:
        def is_told(mark: StandingMark) -> bool:
            return mark.kind is DoseKind.AWAY and any(stay.holds(mark.place) for stay in stays)

        lanes = [marks_of(lane, is_told) for lane in self.lanes]
        size = self.mark_px(canvas)
        self.marks = tuple(
            tuple(
                one_by_one(canvas, lane, size, self.middle(canvas, number))
                if has_room(canvas, lane)
                else one_a_column(canvas, lane, self.middle(canvas, number), size)
            )
            for number, lane in enumerate(lanes)
        )
        return "" if all(has_room(canvas, lane) for lane in lanes) else _note(canvas.step)


def _stands_for_more(canvas: Canvas, lane: Sequence[StandingMark]) -> bool:
    """Whether a mark of a day stands for several doses."""
    if canvas.step is not Step.DAY or has_room(canvas, lane):
        return False
    return any(len(held) > 1 for _, held in by_column(canvas, lane))


def _note(step: Step) -> str:
    if step is Step.DAY:
        return tr("One mark a day where there is no room: what is open, not recorded or not given comes first.")
    if step is Step.WEEK:
        return tr("One mark a week: what is open, not recorded or not given comes first.")
    return tr("One mark in each column: what is open, not recorded or not given comes first.")
