"""Before and after: the items of both charts against the table, on one scale; which days are meant is said."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from caregiver.domain.amounts import Unit
from caregiver.domain.pain import PainEntry, Series, Voice
from caregiver.domain.question import About, Looked
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.span import Span
from caregiver.domain.stay import StayKind
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.drawing.marks import SMALLEST_WITH_WORDS
from caregiver.drawing.tokens import LIGHT
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.trends.around.side_rows import SidePain
from caregiver.ui.trends.around.view import AroundView
from tests.medicine_story import MORPHINE_QUICK, MedicineStory, begin_medicine_story, milligrams
from tests.steerable_clock import SteerableClock

LONDON = "Europe/London"
FORTNIGHT = Span(date(2026, 11, 9), date(2026, 11, 22))
RADIOTHERAPY = Treatment(
    *(datetime(2026, 11, 2, 12, tzinfo=UTC), LONDON, "rt.external", "Five days", TreatmentState.DONE),
    sessions=tuple(date(2026, 11, day) for day in range(2, 7)),
    ends_on=date(2026, 11, 6),
    told="It can take 2 to 3 weeks.",
    told_by="Dr Patel",
)


def local(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=ZoneInfo(LONDON)).astimezone(UTC)


def needed(ml: str) -> Schedule:
    return Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(ml),))


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    """Quick-acting morphine since 2 Nov, changed on the 12th at 20:00, with a dose on each side."""
    made = begin_medicine_story(services, clock)
    strength = milligrams("10", Unit.ML, "5", "morphine")
    with made.writing_at(local(2, 10)):
        made.add_now("quick", MORPHINE_QUICK, needed("2.5"), unit=Unit.ML, strength=strength)
    made.give_needed("quick", -12, "09:00")
    made.replan("quick", needed("5"), local(12, 20))
    made.give_needed("quick", -8, "09:00")
    return made


@pytest.fixture
def write(services: Services) -> Callable[..., None]:
    def written(at: datetime, score: int, voice: Voice = Voice.PATIENT_SAID) -> None:
        entry = PainEntry(at, LONDON, score, voice)
        services.vault.diary.pain.add(entry, "", by=services.people.writer(), at=at)

    return written


@pytest.fixture
def known(story: MedicineStory, services: Services, write: Callable[..., None]) -> None:
    """Two voices that differ by five, a night in hospital, numbers on the day that is split."""
    for hour, score in ((9, 8), (10, 6), (11, 7)):
        write(local(10, hour), score)
    write(local(10, 9), 3, Voice.CAREGIVER_GUESS)
    write(local(12, 9), 10)
    write(local(14, 9), 5)
    services.stays.begin(StayKind.HOSPITAL, at=local(10, 21))
    services.stays.end(local(11, 18))


@pytest.fixture
def view(context: PageContext, show: Callable[[QWidget], QWidget]) -> AroundView:
    made = AroundView(context)
    made.resize(1050, 700)
    return show(made)


def pain_of(view: AroundView, number: int) -> SidePain:
    stack = view.parts.sides[number].chart.stack
    assert stack is not None
    found = stack.find(SidePain)
    assert found is not None
    return found[0]


def drawn(view: AroundView, number: int) -> dict[tuple[date, Series], tuple[int, Decimal, int]]:
    bars = pain_of(view, number).bars
    return {(b.column.first, b.series): (b.spread.least, b.spread.middle, b.spread.worst) for b in bars}


def row(view: AroundView, name: str) -> tuple[str, ...]:
    return next(cells for cells in view.table().rows if cells[0] == name)[1:]


@pytest.mark.usefixtures("known")
def test_charts_and_table_hold_the_same(view: AroundView) -> None:
    view.show_span(FORTNIGHT)
    tenth, fourteenth = date(2026, 11, 10), date(2026, 11, 14)
    assert drawn(view, 0) == {(tenth, Series.PATIENT): (6, 7, 8), (tenth, Series.CAREGIVER): (3, 3, 3)}
    assert drawn(view, 1) == {(fourteenth, Series.PATIENT): (5, 5, 5)}
    told = "His numbers (3): least 6, middle number 7, worst 8; Caregiver’s numbers (1): 3"
    assert row(view, "Tue 10 Nov") == (told, "")
    assert row(view, "Sat 14 Nov") == ("", "His numbers (1): 5")
    assert row(view, "Wed 25 Nov") == ("", "Still to come")
    assert row(view, "Thu 5 Nov") == ("Not recorded", "")
    assert "Thu 12 Nov" not in [cells[0] for cells in view.table().rows]
    assert row(view, "With numbers") == ("1 of 14 days", "1 of the 10 days so far, 4 days are still to come")
    assert row(view, "His number") == ("3 numbers on 1 day: least 6, middle number 7, worst 8", "1 number: 5")
    assert row(view, "Caregiver’s number") == ("1 number: 3", "none")
    assert row(view, "Times away") == ("In hospital 10 Nov 21:00 to 11 Nov 18:00", "none")
    assert [band.words for band in pain_of(view, 0).stays] == ["In hospital"]


@pytest.mark.usefixtures("known")
def test_every_dose_of_a_liquid_is_told_in_ml(view: AroundView) -> None:
    view.show_span(FORTNIGHT)
    assert view.parts.changes.currentText() == "12 Nov: Morphine quick-acting from 2.5 ml (5 mg) to 5 ml (10 mg)"
    assert row(view, "Morphine quick-acting") == ("once 2.5 ml (5 mg) in 1 day", "once 5 ml (10 mg) in 1 day")


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("days", [7, 14, 30])
def test_both_sides_are_drawn_on_one_scale(view: AroundView, days: int) -> None:
    view.show_span(FORTNIGHT)
    view.parts.lengths._group.button((7, 14, 30).index(days)).click()
    before, after = (panel.chart.stack for panel in view.parts.sides)
    assert before is not None
    assert after is not None
    assert before.canvas.span.days == after.canvas.span.days == days
    assert abs(before.canvas.width - after.canvas.width) <= 1
    assert before.height == after.height
    assert pain_of(view, 0)._scale.y(5) == pain_of(view, 1)._scale.y(5)
    bars = (*pain_of(view, 0).bars, *pain_of(view, 1).bars)
    assert {bar.size >= SMALLEST_WITH_WORDS for bar in bars} == {days == 7}


@pytest.mark.usefixtures("known")
def test_which_days_are_meant_is_said(view: AroundView) -> None:
    view.show_span(FORTNIGHT)
    said = "The change was on Thu 12 Nov at 20:00. That day holds both, so it is left out. Days from 06:00."
    assert view.parts._which.text() == said
    assert [panel.heading.text() for panel in view.parts.sides] == [
        "Before: 29 Oct to 11 Nov 2026",
        "After: 13 to 26 Nov 2026",
    ]
    told = view.sentence()
    assert told.startswith("12 Nov: Morphine quick-acting from 2.5 ml (5 mg) to 5 ml (10 mg). The change was on")
    assert told.index("numbers on 1 of 14 days") < told.index("His numbers (3)")


@pytest.mark.usefixtures("known")
def test_the_newest_in_the_days_of_the_page_is_shown_first_and_any_can_be_chosen(
    view: AroundView, qtbot: QtBot
) -> None:
    view.show_span(Span(date(2026, 11, 1), date(2026, 11, 5)))
    assert view.parts.changes.currentText() == "2 Nov: Morphine quick-acting started"
    view.parts.changes.setCurrentIndex(0)
    with qtbot.waitSignals([view.picked, view.read_again]):
        view.parts.changes.activated.emit(0)
    assert view.parts._which.text().startswith("The change was on Thu 12 Nov")
    view.show_span(Span(date(2026, 11, 1), date(2026, 11, 5)))  # read again, not other days
    assert view.parts.changes.currentText().startswith("12 Nov")


@pytest.mark.usefixtures("known")
def test_a_change_is_picked_with_its_days_and_a_day_of_the_charts_too(view: AroundView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.picked) as change:
        view.show_span(FORTNIGHT)
    assert change.args[0].about == About(date(2026, 10, 29), date(2026, 11, 26), Looked.AROUND)
    day = Span(date(2026, 11, 14), date(2026, 11, 14))
    with qtbot.waitSignal(view.picked) as picked:
        view.parts.sides[1].steering.press(day, is_longer=False)
    assert (picked.args[0].title, picked.args[0].facts) == ("Sat 14 Nov", "His numbers (1): 5.")
    with qtbot.waitSignal(view.picked) as again:
        view.parts.sides[1].steering.pick_asked.emit(None)
    assert again.args == change.args


def test_an_empty_diary_says_so(view: AroundView) -> None:
    view.show_span(FORTNIGHT)
    assert view.parts.nothing.isVisible()
    assert view.sentence() == "Nothing that was started, changed or stopped stands in the diary yet."
    assert view.table().rows == ()
    assert view.picture(900, 1).size.height() > 0


def test_of_a_treatment_stands_what_was_told_and_beneath_it_the_urgent_signs(
    view: AroundView, services: Services, context: PageContext, qtbot: QtBot
) -> None:
    services.treatments.write(RADIOTHERAPY)
    view.show_span(FORTNIGHT)
    parts = view.parts
    assert parts.changes.currentText() == "2 to 6 Nov: Five days"
    assert parts._which.text().startswith("The days of the treatment, 2 to 6 Nov 2026, are left out.")
    assert parts._told.text() == "Told by Dr Patel: It can take 2 to 3 weeks."
    assert parts.urgent.isVisible()
    assert "2 to 3 weeks. New weakness, numbness or worse pain: Urgent signs." in view.sentence()
    with qtbot.waitSignal(context.navigator.asked) as asked:
        parts.urgent.urgent_asked.emit()
    assert asked.args[0] is Destination.URGENT


def test_a_treatment_that_goes_on_has_no_days_after_it(view: AroundView, services: Services) -> None:
    services.treatments.write(
        Treatment(
            *(local(20, 12), LONDON, "rt.external", "Ten days", TreatmentState.UNDER_WAY),
            sessions=(date(2026, 11, 20), date(2026, 11, 25)),
            ends_on=date(2026, 11, 20),
        )
    )
    view.show_span(FORTNIGHT)
    assert view.parts.changes.currentText() == "since 20 Nov: Ten days"
    assert view.parts._which.text().startswith("It goes on, so there are no days after it yet.")
    assert not view.parts.sides[1].chart.isVisible()
    assert row(view, "Sudden bad spells") == ("not recorded", "")
    assert not view.parts.urgent.isVisible()


def test_a_change_of_today_and_one_before_the_first_entry(
    view: AroundView, story: MedicineStory, write: Callable[..., None]
) -> None:
    write(local(20, 9), 4)
    story.replan("quick", needed("7.5"))
    view.show_span(FORTNIGHT)
    before, after = view.parts.sides
    assert before.coverage.text() == "Numbers on 1 of 14 days. 12 of these days lie before the first entry."
    assert after.coverage.text() == "Numbers on 0 of 14 days, 14 days are still to come."


@pytest.mark.usefixtures("known")
def test_when_nobody_can_tell_a_number_any_more_the_goal_is_hidden_and_the_day_is_said(
    view: AroundView, services: Services
) -> None:
    robert = services.people.person()
    assert robert is not None
    services.people.save_person(replace(robert, goal_number=4))
    view.show_span(FORTNIGHT)
    assert (pain_of(view, 0).goal, pain_of(view, 1).goal) == (4, 4)
    services.people.save_person(replace(robert, goal_number=4, cannot_tell_since=date(2026, 11, 20)))
    view.show_span(FORTNIGHT)
    assert (pain_of(view, 0).goal, pain_of(view, 1).goal) == (None, None)
    assert view.sentence().endswith("Since 20 Nov 2026 Robert can no longer tell us.")


@pytest.mark.usefixtures("known")
def test_it_lets_go_of_all_that_was_read(view: AroundView) -> None:
    view.show_span(FORTNIGHT)
    view.forget()
    assert (view._around, view._changes, view.parts.changes.count()) == (None, (), 0)
    assert view.parts.sides[0].chart.stack is None


@pytest.mark.usefixtures("known")
def test_the_same_change_is_shown_when_the_page_is_seen_again(view: AroundView) -> None:
    view.show_span(FORTNIGHT)
    view.parts.changes.setCurrentIndex(1)
    view.parts.changes.activated.emit(1)
    view.forget()
    view.show_span(FORTNIGHT)
    assert view.parts.changes.currentText() == "2 Nov: Morphine quick-acting started"


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_saved_picture_has_room_for_all_of_it(view: AroundView, scale: float) -> None:
    view.show_span(FORTNIGHT)
    picture = view.picture(900, scale)
    image = QImage(QSize(900, int(picture.size.height()) + 40), QImage.Format.Format_RGB32)
    image.fill(LIGHT.surface)
    painter = QPainter(image)
    picture.paint(painter, QPointF(0, 0), LIGHT)
    painter.end()
    ground = image.pixel(899, image.height() - 1)
    rows = [y for y in range(image.height()) if any(image.pixel(x, y) != ground for x in range(0, 900, 3))]
    assert picture.size.height() - 40 < max(rows) <= picture.size.height()


@pytest.mark.usefixtures("known")
def test_in_a_narrow_window_after_stands_below_before(view: AroundView, qtbot: QtBot) -> None:
    view.show_span(FORTNIGHT)
    before, after = (panel.chart for panel in view.parts.sides)
    qtbot.waitUntil(lambda: before.y() == after.y())
    view.set_narrow(True)
    qtbot.waitUntil(lambda: after.y() >= before.y() + before.height())
