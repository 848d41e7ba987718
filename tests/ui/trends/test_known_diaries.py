"""Diaries of which everything is known: what lies in the scene is what the table says, and both are what was written.

What is drawn is read out of the items of the scene, not out of pixels.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QWidget

from caregiver.domain.pain import Series, Voice
from caregiver.domain.question import Looked
from caregiver.domain.span import Span
from caregiver.domain.stay import Stay, StayKind
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.by_day.pain_row import PainRow
from caregiver.ui.trends.by_day.view import ByDayView
from caregiver.ui.trends.hours.numbers_row import NumbersRow
from caregiver.ui.trends.hours.view import HoursView
from caregiver.ui.trends.page import TrendsPage
from caregiver.ui.trends.view import TrendView

TODAY = date(2026, 11, 22)
FORTNIGHT = Span(date(2026, 11, 9), TODAY)
HIS, HERS = Series.PATIENT, Series.CAREGIVER
Drawn = dict[tuple[date, Series], tuple[int, Decimal, int, int]]
"""Least, middle, worst and count of each day and series."""


@dataclass(frozen=True)
class Known:
    """A diary.

    Attributes:
        write: Writes it.
        drawn: What must be drawn of the fortnight.
        cells: What must stand in the table, by day and series.
        gaps: Days that must be open in the chart.
        hours: The spots through the day: minutes since 06:00, number, series, how often.
    """

    write: Callable[[Callable[..., str], Services], None]
    drawn: Drawn
    cells: dict[tuple[date, Series], str]
    gaps: tuple[tuple[date, date], ...]
    hours: dict[tuple[int, int, Series], int]


def day(number: int) -> date:
    return date(2026, 11, number)


def one(score: int, count: int = 1) -> tuple[int, Decimal, int, int]:
    return score, Decimal(score), score, count


def _constant(write: Callable[..., str], _services: Services) -> None:
    for number in range(9, 23):
        for hour in (7, 12):
            write(2026, 11, number, hour, 0, score=6)


def _one_entry(write: Callable[..., str], _services: Services) -> None:
    write(2026, 11, 14, 9, 0, score=8)


def _nothing(_write: Callable[..., str], _services: Services) -> None:
    """Not a word."""


def _two_voices(write: Callable[..., str], _services: Services) -> None:
    for number in (20, 21):
        write(2026, 11, number, 9, 0, score=2)
        write(2026, 11, number, 9, 0, score=7, voice=Voice.CAREGIVER_GUESS)


def _three_weeks_without(write: Callable[..., str], _services: Services) -> None:
    write(2026, 10, 31, 12, 0, score=4)
    write(2026, 11, 22, 12, 0, score=4)


def _at_one_minute(write: Callable[..., str], _services: Services) -> None:
    for score in range(11):
        write(2026, 11, 18, 15, 7, score=score)


def _a_stay(write: Callable[..., str], services: Services) -> None:
    write(2026, 11, 10, 9, 0, score=7)
    write(2026, 11, 12, 9, 0, score=5)
    stay = Stay(datetime(2026, 11, 10, 21, tzinfo=UTC), "Europe/London", StayKind.HOSPITAL)
    end = datetime(2026, 11, 11, 18, tzinfo=UTC)
    services.vault.diary.stays.add(
        Stay(stay.at, stay.zone, stay.kind, end), "", by=services.people.writer(), at=services.clock.now()
    )


DIARIES = {
    "constant pain": Known(
        _constant,
        {(day(n), HIS): one(6, 2) for n in range(9, 23)},
        {(day(n), HIS): "6, all 2 numbers" for n in range(9, 23)},
        (),
        {(60, 6, HIS): 14, (360, 6, HIS): 14},
    ),
    "one entry": Known(
        _one_entry,
        {(day(14), HIS): one(8)},
        {(day(14), HIS): "8", (day(15), HIS): "not recorded"},
        ((day(9), day(13)), (day(15), day(21)), (day(22), day(22))),
        {(180, 8, HIS): 1},
    ),
    "empty": Known(
        _nothing,
        {},
        {(day(9), HIS): "not recorded", (day(22), HIS): "nothing yet"},
        ((day(9), day(21)), (day(22), day(22))),
        {},
    ),
    "two voices that differ by 5": Known(
        _two_voices,
        {(day(n), series): one(score) for n in (20, 21) for series, score in ((HIS, 2), (HERS, 7))},
        {(day(20), HIS): "2", (day(20), HERS): "7", (day(21), HIS): "2", (day(21), HERS): "7"},
        ((day(9), day(19)), (day(22), day(22))),
        {(180, 2, HIS): 2, (180, 7, HERS): 2},
    ),
    "three weeks without a word": Known(
        _three_weeks_without,
        {(day(22), HIS): one(4)},
        {(day(22), HIS): "4", (day(9), HIS): "not recorded", (day(21), HIS): "not recorded"},
        ((day(9), day(21)),),
        {(360, 4, HIS): 1},
    ),
    "every score at one minute": Known(
        _at_one_minute,
        {(day(18), HIS): (0, Decimal(5), 10, 11)},
        {(day(18), HIS): "0 to 10, middle number 5, 11 numbers"},
        ((day(9), day(17)), (day(19), day(21)), (day(22), day(22))),
        {(540, score, HIS): 1 for score in range(11)},
    ),
    "a stay": Known(
        _a_stay,
        {(day(10), HIS): one(7), (day(12), HIS): one(5)},
        {(day(10), HIS): "7", (day(11), HIS): "in hospital", (day(12), HIS): "5"},
        ((day(9), day(9)), (day(13), day(21)), (day(22), day(22))),
        {(180, 7, HIS): 1, (180, 5, HIS): 1},
    ),
}


@pytest.fixture(params=DIARIES)
def known(request: pytest.FixtureRequest, writer, services: Services) -> Known:
    found = DIARIES[request.param]
    found.write(writer.write, services)
    return found


def shown(view: TrendView, span: Span, show: Callable[[QWidget], QWidget]) -> TrendView:
    view.resize(1052, 600)
    show(view)
    view.show_span(span)
    return view


def item(view, kind: type):
    """The one item of a kind in the scene."""
    (found,) = (each for each in view.chart.scene().items() if isinstance(each, kind))
    return found


def cells_of(view: TrendView) -> dict[tuple[date, Series], str]:
    """The numbers of the table, by day and series; days as they follow each other."""
    table = view.table()
    whose = {"His number": HIS, "Caregiver’s number": HERS}
    columns = {whose[head]: place for place, head in enumerate(table.heads) if head in whose}
    days = (FORTNIGHT.first + timedelta(days=number) for number in range(FORTNIGHT.days))
    return {
        (each, series): row[place]
        for each, row in zip(days, table.rows, strict=True)
        for series, place in columns.items()
    }


def test_by_day_the_scene_the_table_and_the_diary_agree(known: Known, context: PageContext, show) -> None:
    view = shown(ByDayView(context), FORTNIGHT, show)
    row = item(view, PainRow)
    drawn = {
        (bar.column.first, bar.series): (bar.spread.least, bar.spread.middle, bar.spread.worst, bar.spread.count)
        for bar in row.bars
    }
    assert drawn == known.drawn
    assert [column.first for column in row.columns] == [
        FORTNIGHT.first + timedelta(days=number) for number in range(FORTNIGHT.days)
    ]
    found = cells_of(view)
    assert {key: found[key].lower() for key in known.cells} == {key: said.lower() for key, said in known.cells.items()}
    numbers = {key for key, said in found.items() if said[:1].isdigit()}
    assert numbers == set(known.drawn)
    gaps = tuple((gap.columns[0].first, gap.columns[-1].last) for gap in row.gaps)
    assert gaps == known.gaps


def test_each_mark_stands_at_its_height_on_the_one_axis(known: Known, context: PageContext, show) -> None:
    view = shown(ByDayView(context), FORTNIGHT, show)
    row = item(view, PainRow)
    axis = {label.words: label.y for label in row.labels(view.chart.stack.canvas) if label.words in {"0", "10"}}
    assert axis["0"] - axis["10"] > 100

    def height(number: Decimal) -> float:
        return axis["0"] + (axis["10"] - axis["0"]) * float(number) / 10

    drawn = [(bar.worst_y, bar.middle_y, bar.least_y) for bar in row.bars]
    assert drawn == [
        pytest.approx((height(Decimal(worst)), height(middle), height(Decimal(least))))
        for least, middle, worst, _ in (known.drawn[bar.column.first, bar.series] for bar in row.bars)
    ]
    assert len(drawn) == len(known.drawn)


def test_through_the_day_the_scene_and_the_diary_agree(known: Known, context: PageContext, show) -> None:
    view = shown(HoursView(context), FORTNIGHT, show)
    drawn = {
        (int(spot.minutes) // 15 * 15, spot.score, spot.series): spot.times for spot, _ in item(view, NumbersRow).drawn
    }
    rounded = {(minutes // 15 * 15, score, series): count for (minutes, score, series), count in known.hours.items()}
    assert drawn == rounded


def test_through_the_day_the_table_counts_what_is_drawn(known: Known, context: PageContext, show) -> None:
    view = shown(HoursView(context), FORTNIGHT, show)
    row, table = item(view, NumbersRow), view.table()
    for series, head in ((HIS, "His number: how many"), (HERS, "Caregiver’s number: how many")):
        place = table.heads.index(head)
        counted = sum(int(cells[place]) for cells in table.rows[:8])
        assert counted == sum(spot.times for spot, _ in row.drawn if spot.series is series)


def test_a_night_in_which_the_clock_is_set_back_is_one_day(writer, services: Services, context, show) -> None:
    clock_change = datetime(2026, 10, 25, tzinfo=UTC)
    for minutes in (-30, 30, 90, 150):
        at = clock_change + timedelta(hours=1, minutes=minutes)
        writer.write_late(at.year, at.month, at.day, at.hour, at.minute, score=minutes // 60 + 3)
    span = Span(date(2026, 10, 24), date(2026, 10, 25))
    row = item(shown(ByDayView(context), span, show), PainRow)
    assert [bar.column.first for bar in row.bars for _ in range(bar.spread.count)] == 4 * [date(2026, 10, 24)]
    hours = item(shown(HoursView(context), span, show), NumbersRow)
    assert sum(spot.times for spot, _ in hours.drawn) == 4
    assert all(0 <= spot.minutes < 24 * 60 for spot, _ in hours.drawn)


def test_what_is_picked_outside_the_days_is_not_picked(writer, context: PageContext, show) -> None:
    writer.write(2026, 11, 14, 9, 0)
    page = show(TrendsPage(context))
    page.view.pick(Span(day(14), day(14)))
    assert page.card.picks.row.words().startswith("Sat 14 Nov")
    page.view.span_asked.emit(Span(date(2026, 1, 1), date(2026, 1, 14)))
    assert page.card.picks.picked is None
    assert page.card.picks.row.words() == "Press a day to read it here."


def test_hours_of_other_days_are_told_of_those_days(writer, context: PageContext, show) -> None:
    writer.write(2026, 11, 14, 9, 0, score=8)
    page = show(TrendsPage(context))
    page.show_mode(Looked.HOURS)
    page.view.chart.picked.emit(1)
    assert "8" in page.card.picks.picked.facts
    page.view.span_asked.emit(Span(date(2026, 1, 1), date(2026, 1, 14)))
    picked = page.card.picks.picked
    assert picked.about.last == date(2026, 1, 14)
    assert "8" not in picked.facts
