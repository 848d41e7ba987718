"""Doses and evening reviews below the numbers: what is drawn is what the table says, and nothing covers anything."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from caregiver.domain.dose import DoseAnswer, Purpose, Reason
from caregiver.domain.pain import Series, Voice
from caregiver.domain.review import AreaScore, Sleep
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.span import Span
from caregiver.domain.stay import StayKind
from caregiver.domain.symptom import Grade, Symptom
from caregiver.drawing.boxes import BoxKind
from caregiver.drawing.dose_marks import DoseKind
from caregiver.drawing.tokens import LIGHT
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.by_day.day_rows import DayRows
from caregiver.ui.trends.by_day.dose_row import DoseRow
from caregiver.ui.trends.by_day.held_days import HeldDays
from caregiver.ui.trends.by_day.lane_row import LaneRow
from caregiver.ui.trends.by_day.listed_row import ListedRow
from caregiver.ui.trends.by_day.measure_row import MeasureRow
from caregiver.ui.trends.by_day.needed_row import NeededRow
from caregiver.ui.trends.by_day.rows_below import RowsBelow
from caregiver.ui.trends.by_day.stacked_rows import StackedRows
from caregiver.ui.trends.by_day.worst_row import WorstRow
from tests.medicine_story import MedicineStory, tell_medicines
from tests.steerable_clock import SteerableClock

TODAY = date(2026, 11, 22)
AS_NEEDED = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal("2.5"),))
WORDS = {
    DoseKind.GIVEN: "given",
    DoseKind.PART: "part given",
    DoseKind.NOT_GIVEN: "not given",
    DoseKind.NOT_RECORDED: "not recorded",
    DoseKind.OPEN: "still open",
    DoseKind.AWAY: "in hospital",
}


def back(days: int, ago: int = 0) -> Span:
    last = TODAY - timedelta(days=ago)
    return Span(last - timedelta(days=days - 1), last)


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    """Three weeks: a stay, a plan that changed, a dose given twice, one not given, one day without a word."""
    told = tell_medicines(services, clock)
    start, end = told.at(-20, "00:00"), told.clock.now()
    with services.vault.transaction():
        for number, slot in enumerate(services.timetable.slots(start, end)):
            if slot.due.local_due.date() == TODAY - timedelta(days=5) or told.at(-12, "21:00") < slot.due.due_at:
                answer = DoseAnswer.NOT_GIVEN if number % 17 == 0 else DoseAnswer.GIVEN
                reason = Reason.DID_NOT_WANT if answer is DoseAnswer.NOT_GIVEN else Reason.NOT_SAID
                services.doses.answer(slot.due, answer, at=slot.due.due_at, reason=reason)
        with told.writing_at(told.at(-8, "12:00")):
            told.replan("quick", AS_NEEDED, told.at(-8, "12:00"))
        for day in range(-18, 0):
            for clock_time in ("07:00", "16:30", "16:50", "23:10")[: 1 + day % 4]:
                told.give_needed("quick", day, clock_time)
        services.doses.give_extra(told["paracetamol"], at=told.at(-3, "11:00"))
        stay = services.stays.begin(StayKind.HOSPITAL, told.at(-13, "21:00")).value
        services.stays.correct(stay.uuid, replace(stay.value, ended_at=told.at(-12, "18:00")))
        _look_back(services)
    return told


def _look_back(services: Services) -> None:
    """An evening review of most days, said by him and guessed in turn."""
    for number in range(19):
        if number % 5:
            blank = services.reviews.blank(TODAY - timedelta(days=number))
            review = replace(
                blank,
                worst=number % 11,
                voice=Voice.CAREGIVER_GUESS if number % 2 else Voice.PATIENT_SAID,
                sleep=list(Sleep)[1 + number % 4],
                bowels_days=number % 4,
                symptoms=(Symptom("drowsy", list(Grade)[number % 5]),),
                areas=(AreaScore("eating", number % 11),),
            )
            services.reviews.write(review)
    services.preferences.set_trend_measures(["sleep", "bowels", "symptom:drowsy", "worst", "area:eating", "noted:itch"])


def stack(context: PageContext, span: Span, width: float = 1052, scale: float = 1.0) -> StackedRows:
    rows = DayRows(context, HeldDays(context.services), RowsBelow(context), span)
    return rows.stack(rows.below.rows(span), width, scale, LIGHT)


def row(laid: StackedRows, kind: type) -> object:
    (found,) = (each for each, _, _ in laid.placed if isinstance(each, kind))
    return found


def table(context: PageContext, span: Span, laid: StackedRows) -> dict[str, list[str]]:
    cells: dict[str, list[str]] = {}
    for heads, rows in RowsBelow(context).cells(span, laid.canvas):
        for number, head in enumerate(heads):
            cells[head] = [cell[number] for cell in rows]
    return cells


# -- nothing covers anything -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "scale"), [(1052, 1.0), (1052, 2.0), (560, 1.5)])
@pytest.mark.parametrize("days", [1, 2, 14, 21, 30, 60, 92, 93, 365, 7300])
@pytest.mark.parametrize("ago", [0, 2])  # where the last week, month or quarter is whole, and where it is cut
def test_no_two_things_overlap_and_all_lie_in_their_row(
    context: PageContext, story: MedicineStory, days: int, width: float, scale: float, ago: int
) -> None:
    laid = stack(context, back(days, ago), width, scale)
    assert laid.placed
    for each, _, height in laid.placed:
        drawn = [box for box in each.boxes if box.kind is not BoxKind.BAND]
        for box in drawn:
            assert QRectF(-1, -1, laid.canvas.width + 2, height + 2).contains(box.rect), (each, box)
        for one, other in combinations(drawn, 2):
            assert not one.rect.adjusted(0.4, 0.4, -0.4, -0.4).intersects(other.rect), (each, one, other)
    for one, other in combinations(laid.labels, 2):
        assert not one.box.adjusted(1, 3, -1, -3).intersects(other.box.adjusted(1, 3, -1, -3)), (one, other)


def test_nothing_about_a_dose_is_small(context: PageContext, story: MedicineStory) -> None:
    for days in (14, 90, 365):
        laid = stack(context, back(days))
        rows = [each for each, _, _ in laid.placed if isinstance(each, LaneRow | NeededRow)]
        assert all(label.px >= 18 for each in rows for label in each.labels(laid.canvas))
        assert all(each.note is None or each.note.px >= 18 for each in rows if isinstance(each, LaneRow))


# -- what is drawn is what the table says ------------------------------------------------------------------------------


def test_each_due_dose_is_a_mark_of_what_the_table_says(context: PageContext, story: MedicineStory) -> None:
    laid = stack(context, back(14))
    doses, cells = row(laid, DoseRow), table(context, back(14), laid)
    assert isinstance(doses, DoseRow)
    for lane, marks in zip(doses.lanes, doses.marks, strict=True):
        name = context.medicine_words.short_name(lane.medicine)
        for column, cell in zip(laid.canvas.columns, cells[name], strict=True):
            due, _, outside = cell.partition("outside the plan")
            drawn = [mark.kind for mark in marks if mark.column == column]
            said = [one.strip("; ").partition(" ")[2] for one in due.split(", ") if one.strip("; ")]
            is_away = any(stay.stay.start < column.last.toordinal() + 1 for stay in doses.stays)
            told = Counter(word for word in said if word != "in hospital" or not is_away)
            assert told == Counter(WORDS[kind] for kind in drawn if kind is not DoseKind.AS_NEEDED)
            assert bool(outside) == (DoseKind.AS_NEEDED in drawn)


def test_a_time_away_is_a_band_that_names_itself(context: PageContext, story: MedicineStory) -> None:
    doses = row(stack(context, back(14)), DoseRow)
    assert isinstance(doses, DoseRow)
    (stay,) = doses.stays
    assert stay.words is not None
    assert " ".join(stay.words.lines) == "In hospital"
    assert not any(mark.kind is DoseKind.AWAY for marks in doses.marks for mark in marks)


def test_without_room_for_each_the_worst_told_comes_first(context: PageContext, story: MedicineStory) -> None:
    laid = stack(context, back(90))
    doses = row(laid, DoseRow)
    assert isinstance(doses, DoseRow)
    assert doses.note is not None
    assert "not recorded or not given comes first" in " ".join(doses.note.lines)
    lane = next(number for number, lane in enumerate(doses.lanes) if lane.medicine.name == "Paracetamol")
    by_day = {mark.column.first: mark.kind for mark in doses.marks[lane]}
    assert by_day[TODAY] in {DoseKind.OPEN, DoseKind.NOT_RECORDED, DoseKind.NOT_GIVEN, DoseKind.GIVEN}
    for mark in doses.lanes[lane].marks:
        day = date.fromordinal(int(mark.place))
        if mark.standing.name in {"OPEN", "NOT_RECORDED"}:
            assert by_day[day] in {DoseKind.OPEN, DoseKind.NOT_RECORDED}


@pytest.mark.parametrize("days", [14, 60, 400])
def test_as_needed_doses_are_counted_as_the_table_counts_them(
    context: PageContext, story: MedicineStory, days: int
) -> None:
    laid = stack(context, back(days))
    needed = row(laid, NeededRow)
    assert isinstance(needed, NeededRow)
    counts = needed.counts(laid.canvas)
    for column, cell in zip(laid.canvas.columns, table(context, back(days), laid)[needed.name], strict=True):
        said = sum(1 if one.startswith("once") else int(one.split()[0]) for one in cell.split("; ") if one)
        assert said == counts.get(column, 0)
    drawn = sum(mark.count for mark in needed.marks) + sum(int(bar.bar.words) for bar in needed.bars)
    assert drawn == sum(counts.values()) > 0


def test_a_liquid_is_never_said_in_mg_alone(context: PageContext, story: MedicineStory) -> None:
    for days in (14, 90, 400):
        needed = row(stack(context, back(days)), NeededRow)
        assert isinstance(needed, NeededRow)
        assert needed.amounts is not None
        said = [words for words, _ in needed.amounts.words]
        assert said
        assert " ".join(said).count(" mg") == " ".join(said).count(" ml") > 0


def test_the_amount_changes_where_the_plan_did(context: PageContext, story: MedicineStory) -> None:
    laid = stack(context, back(14))
    needed = row(laid, NeededRow)
    assert isinstance(needed, NeededRow)
    assert needed.amounts is not None
    assert [words for words, _ in needed.amounts.words] == ["5 ml (10 mg)", "2.5 ml (5 mg)"]
    changed = (TODAY - timedelta(days=8)).toordinal() + 6 / 24
    assert needed.amounts.changes == (pytest.approx(laid.canvas.x(changed)),)


def test_an_amount_never_stands_left_of_its_first_dose(context: PageContext, story: MedicineStory) -> None:
    laid = stack(context, back(30))
    needed = row(laid, NeededRow)
    assert isinstance(needed, NeededRow)
    assert needed.amounts is not None
    first = laid.canvas.x(needed.needed.given[0].place)
    assert first > 100
    assert needed.amounts.words[0][1].left() >= first - 12


def test_all_doses_are_marks_of_one_size(context: PageContext, story: MedicineStory) -> None:
    for days in (14, 30):
        laid = stack(context, back(days))
        needed, doses = row(laid, NeededRow), row(laid, DoseRow)
        assert isinstance(needed, NeededRow)
        assert isinstance(doses, DoseRow)
        sizes = {round(mark.box.height(), 2) for marks in doses.marks for mark in marks}
        assert sizes == {round(mark.box.height(), 2) for mark in needed.marks}
        assert len(sizes) == 1


def test_doses_on_no_plan_are_no_triangles(context: PageContext, story: MedicineStory) -> None:
    doses = context.services.trend_doses.read(back(14))
    (needed,) = doses.needed
    single = replace(
        needed, given=tuple(replace(one, dose=replace(one.dose, purpose=Purpose.ONE_OFF)) for one in needed.given)
    )
    made = NeededRow(single, "Midazolam", context.medicine_words, lambda canvas: 12.0, is_one_by_one=True)
    made.lay_out(stack(context, back(14)).canvas)
    assert [words for _, words in made.legend()] == ["given"]


def test_amounts_without_room_are_told_in_order_of_time_with_their_days(
    context: PageContext, story: MedicineStory
) -> None:
    for width, scale in ((1052, 1.0), (560, 1.5)):
        laid = stack(context, back(90), width, scale)
        needed = row(laid, NeededRow)
        assert isinstance(needed, NeededRow)
        assert needed.amounts is not None
        said = " ".join(words for words, _ in needed.amounts.words)
        assert said.startswith("5 ml (10 mg), to 14 Nov: ")
        assert "2.5 ml (5 mg), from 15 Nov: " in said


def test_400_doses_in_a_day_are_one_mark_with_its_number(context: PageContext, story: MedicineStory) -> None:
    with context.services.vault.transaction():
        for number in range(400):
            story.give_needed("quick", -4, f"{8 + number // 60:02}:{number % 60:02}")
    needed = row(stack(context, back(14)), NeededRow)
    assert isinstance(needed, NeededRow)
    assert sum(mark.count for mark in needed.marks) >= 400


def test_many_days_say_that_they_show_the_list(context: PageContext, story: MedicineStory) -> None:
    laid = stack(context, back(365))
    listed = row(laid, ListedRow)
    assert isinstance(listed, ListedRow)
    assert listed.note is not None
    said = "Doses are drawn one by one up to 92 days. Here: when each medicine was on the list."
    assert " ".join(listed.note.lines) == said
    cells = table(context, back(365), laid)
    for lane, bars in zip(listed.lanes, listed.bars, strict=True):
        name = context.medicine_words.short_name(lane.medicine)
        for column, cell in zip(laid.canvas.columns, cells[name], strict=True):
            is_drawn = any(
                bar.box.left() < laid.canvas.right(column) and bar.box.right() > laid.canvas.left(column)
                for bar in bars
            )
            assert cell.startswith("on the list") == is_drawn


@pytest.mark.parametrize("days", [14, 30, 365])
def test_each_bar_is_what_the_table_says(context: PageContext, story: MedicineStory, days: int) -> None:
    laid = stack(context, back(days))
    cells = table(context, back(days), laid)
    rows = [each for each, _, _ in laid.placed if isinstance(each, MeasureRow | WorstRow)]
    assert len(rows) == 6
    for each in rows:
        (head,) = (head for head in cells if head.startswith(f"{each.name} ("))
        said = {column: cell for column, cell in zip(laid.canvas.columns, cells[head], strict=True) if cell}
        if isinstance(each, MeasureRow):
            drawn = {bar.bar.column: bar.bar.words for bar in each.bars}
        else:
            drawn = {mark.column: mark.mark.label for mark in each.marks}
        assert drawn.keys() == said.keys()
        assert all(words in said[column] for column, words in drawn.items())
    assert [each.nothing is not None for each in rows] == [False] * 5 + [True]


def test_a_day_that_is_not_told_is_empty_and_0_is_not(context: PageContext, story: MedicineStory) -> None:
    laid = stack(context, back(14))
    bowels = next(each for each, _, _ in laid.placed if isinstance(each, MeasureRow) and each.name == "Bowels")
    words = {bar.bar.column.first: bar.bar.words for bar in bowels.bars}
    assert TODAY - timedelta(days=5) not in words
    assert words[TODAY - timedelta(days=4)] == "0"


def test_whose_number_it_was_is_in_the_legend_where_no_other_number_says_it(
    context: PageContext, story: MedicineStory
) -> None:
    worst = row(stack(context, back(14)), WorstRow)
    assert isinstance(worst, WorstRow)
    assert {mark.mark.series for mark in worst.marks} == {Series.PATIENT, Series.CAREGIVER}
    assert [words for _, words in worst.legend()] == ["his number", "caregiver’s number"]


def test_one_day_without_a_word_is_said_to_be_so(context: PageContext, story: MedicineStory) -> None:
    silent = TODAY - timedelta(days=5)
    for span, said in ((Span(silent, silent), "not recorded"), (back(1), "nothing yet"), (back(5), "")):
        laid = stack(context, span)
        sleep = next(each for each, _, _ in laid.placed if isinstance(each, MeasureRow))
        assert (" ".join(sleep.nothing.lines) if sleep.nothing is not None else "") == said


def test_an_empty_diary_has_no_row_of_doses(context: PageContext) -> None:
    laid = stack(context, back(14))
    assert [type(each) for each, _, _ in laid.placed] == [MeasureRow] * 3
    assert all(each.nothing is not None for each, _, _ in laid.placed if isinstance(each, MeasureRow))
