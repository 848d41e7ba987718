"""The rows below the numbers in words, for the table: one cell for each column of the chart."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from caregiver.domain.measure import Measure, Said, Value, drawn, name_text
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.trend_days import Column
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, words
from caregiver.services.timetable import SlotStanding
from caregiver.services.trend_doses import GivenDose, Lane, LaneMark, SpanDoses
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.day_table import Cells
from caregiver.ui.trends.by_day.dose_marks import PlacedThing, by_column
from caregiver.ui.trends.by_day.given_amounts import SaidAmounts
from caregiver.ui.trends.by_day.measure_row import told
from caregiver.ui.trends.by_day.number_words import series_words
from caregiver.ui.trends.by_day.stays_shown import stay_at


def dose_cells(
    canvas: Canvas,
    doses: SpanDoses,
    lane_names: Sequence[str],
    needed_names: Sequence[str],
    say: MedicineWords,
) -> Cells:
    """Each medicine by the clock, then each one given when needed."""
    amounts = SaidAmounts(say)
    parts = [_lane_cells(canvas, lane, say, amounts) for lane in doses.lanes]
    parts += [_given_cells(canvas, needed.given, amounts) for needed in doses.needed]
    heads = (*lane_names, *needed_names)
    return heads, [tuple(part[number] for part in parts) for number in range(len(canvas.columns))]


def measure_cells(canvas: Canvas, measures: Sequence[tuple[Measure, Sequence[Said]]]) -> Cells:
    """What the evening reviews and the symptom notes say; a column of several days says how many of them say it."""
    heads, parts = [], []
    for measure, said in measures:
        name = start_upper(words(name_text(measure)))
        heads.append(tr("{name} ({which})", name=name, which=", ".join(told(measure, canvas.step))))
        shown = drawn(measure, said, canvas.columns)
        parts.append(
            [_value_words(canvas, column, values) for column, values in zip(shown.columns, shown.values, strict=True)]
        )
    return tuple(heads), [tuple(part[number] for part in parts) for number in range(len(canvas.columns))]


# -- by the clock ------------------------------------------------------------------------------------------------------


def _lane_cells(canvas: Canvas, lane: Lane, say: MedicineWords, amounts: SaidAmounts) -> list[str]:
    marks = dict(_by_first(canvas, lane.marks))
    extras = dict(_by_first(canvas, lane.extras))
    cells = []
    for column in canvas.columns:
        held = marks.get(column.first, [])
        said = _each(canvas, held, say) if canvas.is_by_day else _counted(canvas, held)
        said = said or _listed(column, lane)
        outside = _times(extras.get(column.first, []), amounts)
        if outside:
            said = "; ".join(filter(None, (said, tr("outside the plan: {doses}", doses=outside))))
        cells.append(said)
    return cells


def _each(canvas: Canvas, marks: Sequence[LaneMark], say: MedicineWords) -> str:
    """ "08:00 given, 20:00 not recorded"."""
    return ", ".join(
        tr("{time} {standing}", time=say.calendar.time_short(mark.due), standing=standing_words(canvas, mark))
        for mark in marks
    )


def _counted(canvas: Canvas, marks: Sequence[LaneMark]) -> str:
    """ "12 given, 1 not given"."""
    order = list(SlotStanding)
    ordered = sorted(marks, key=lambda mark: order.index(mark.standing))
    times = Counter(standing_words(canvas, mark) for mark in ordered)
    return ", ".join(tr("{n} {standing}", n=count, standing=standing) for standing, count in times.items())


def _listed(column: Column, lane: Lane) -> str:
    """ "on the list", "on the list, plan changed", "paused"; of many days alone."""
    first, end = column.first.toordinal(), column.last.toordinal() + 1
    held = [one for one in lane.held if one.start < end and one.end > first]
    if not held:
        return ""
    if all(one.is_resting for one in held):
        return tr("paused")
    ends = {one.end for one in lane.held}
    is_changed = any(first <= one.start < end and one.start in ends for one in held)
    return tr("on the list, plan changed") if is_changed else tr("on the list")


def standing_words(canvas: Canvas, mark: LaneMark) -> str:
    """ "given"; of a dose of days away, as the time away is called: "in hospital"."""
    stay = stay_at(canvas.stays, mark.place) if mark.standing is SlotStanding.AWAY else None
    return stay.said if stay is not None else _standing(mark.standing)


def _standing(standing: SlotStanding) -> str:
    return {
        SlotStanding.GIVEN: tr("given"),
        SlotStanding.PART: tr("part given"),
        SlotStanding.NOT_GIVEN: tr("not given"),
        SlotStanding.AWAY: tr("away from home"),
        SlotStanding.OPEN: tr("still open"),
        SlotStanding.NOT_RECORDED: tr("not recorded"),
        SlotStanding.TO_COME: tr("to come"),
    }[standing]


# -- outside the clock -------------------------------------------------------------------------------------------------


def _given_cells(canvas: Canvas, given: Sequence[GivenDose], amounts: SaidAmounts) -> list[str]:
    held = dict(_by_first(canvas, given))
    return [_times(held.get(column.first, []), amounts) for column in canvas.columns]


def _times(given: Sequence[GivenDose], amounts: SaidAmounts) -> str:
    """ "2 times, 5 ml (10 mg) each"; of several amounts each with its own number."""
    return "; ".join(
        tr("once, {amount}", amount=amount)
        if count == 1
        else tr("{n} times, {amount} each", count=count, n=count, amount=amount)
        for amount, count in amounts.counted(given).items()
    )


# -- measures ----------------------------------------------------------------------------------------------------------


def _value_words(canvas: Canvas, column: Column, values: Sequence[Value]) -> str:
    said = []
    for value in values:
        one = words(value.words)
        if value.series is not None:
            one = tr("{whose}: {number}", whose=series_words(value.series, canvas.person, canvas.caregiver), number=one)
        if column.days > 1:
            one = tr("{words} ({n} of {days} days)", words=one, n=value.days, days=column.days)
        said.append(one)
    return "; ".join(said)


def _by_first(canvas: Canvas, placed: Sequence[PlacedThing]) -> list[tuple[date, list[PlacedThing]]]:
    return [(column.first, held) for column, held in by_column(canvas, placed)]
