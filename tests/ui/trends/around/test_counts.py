"""The counts of both sides: each with its days, none where nothing is recorded, no number beside a single cause."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QWidget

from caregiver.domain.amounts import Unit
from caregiver.domain.flare import Flare
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.span import Span
from caregiver.domain.visit import Visit, VisitKind, VisitState
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.around.view import AroundView
from caregiver.ui.trends.view import Picked
from tests.medicine_story import DEXAMETHASONE, MORPHINE_QUICK, at_times, begin_medicine_story, milligrams
from tests.steerable_clock import SteerableClock

LONDON = "Europe/London"
FORTNIGHT = Span(date(2026, 11, 9), date(2026, 11, 22))


def local(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=ZoneInfo(LONDON)).astimezone(UTC)


@pytest.fixture
def write(services: Services) -> Callable[[datetime, int], None]:
    def written(at: datetime, score: int) -> None:
        services.vault.diary.pain.add(
            PainEntry(at, LONDON, score, Voice.PATIENT_SAID), "", by=services.people.writer(), at=at
        )

    return written


@pytest.fixture
def visited(services: Services, clock: SteerableClock) -> None:
    """On 12 Nov a visit, a changed dose and a new medicine; a dose on two days before, on one after."""
    story = begin_medicine_story(services, clock)
    strength = milligrams("10", Unit.ML, "5", "morphine")
    with story.writing_at(local(2, 10)):
        needed = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal("2.5"),))
        story.add_now("quick", MORPHINE_QUICK, needed, unit=Unit.ML, strength=strength)
    for day in (-13, -12):
        story.give_needed("quick", day, "09:00")
    story.replan("quick", Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),)), local(12, 11))
    story.give_needed("quick", -8, "09:00")
    visit = Visit(local(12, 10), LONDON, VisitKind.CLINIC, with_whom="Dr Patel", state=VisitState.HAPPENED)
    services.visits.write(visit)
    with story.writing_at(local(12, 12)):
        story.add_now(
            "dexa", DEXAMETHASONE, at_times("1", "08:00"), unit=Unit.TABLETS, strength=milligrams("2", Unit.TABLETS)
        )


@pytest.fixture
def view(context: PageContext, show: Callable[[QWidget], QWidget]) -> AroundView:
    made = AroundView(context)
    made.resize(1050, 700)
    return show(made)


def row(view: AroundView, name: str) -> tuple[str, ...]:
    return next(cells for cells in view.table().rows if cells[0] == name)[1:]


@pytest.mark.usefixtures("visited")
def test_one_moment_is_one_choice_and_all_its_changes_stand_in_full(view: AroundView) -> None:
    told: list[Picked] = []
    view.picked.connect(told.append)
    view.show_span(FORTNIGHT)
    assert view.parts.changes.currentText() == "12 Nov, visit, Dr Patel: 2 changes"
    lines = view.parts._changed.text().splitlines()
    assert lines == [
        "Morphine quick-acting from 2.5 ml (5 mg) to 5 ml (10 mg).",
        "Dexamethasone started: 1 tablet (2 mg) at 08:00.",
    ]
    assert told[-1].title == view.parts.changes.currentText()
    assert all(line in told[-1].facts for line in lines)
    assert not re.search("middle number|worst|numbers \\(", told[-1].facts)


@pytest.mark.usefixtures("visited")
def test_each_count_carries_its_days_and_unlike_days_are_said(
    view: AroundView, services: Services, write: Callable[[datetime, int], None]
) -> None:
    for hour, score in ((9, 5), (10, 7)):
        write(local(9, hour), score)
    services.flares.write(Flare(local(14, 15), LONDON, local(14, 16), is_over=True))
    view.show_span(FORTNIGHT)
    assert row(view, "Morphine quick-acting") == ("2 times 2.5 ml (5 mg) in 2 days", "once 5 ml (10 mg) in 1 day")
    assert row(view, "Sudden bad spells")[1] == "1 in 1 day"
    assert row(view, "Nights when something was written") == ("0 in 2 days", "0 in 1 day")
    assert row(view, "His number")[0] == "2 numbers on 1 day: least 5, middle number 6, worst 7"
    uneven = "Days with something recorded: 2 before, 1 after. The counts are of unlike numbers of days."
    assert view.parts._uneven.text() == uneven
    assert uneven in view.sentence()
    assert uneven in view.table().notes


def test_before_the_first_entry_nothing_is_zero(
    view: AroundView, services: Services, write: Callable[[datetime, int], None]
) -> None:
    services.visits.write(Visit(local(12, 10), LONDON, VisitKind.CLINIC, state=VisitState.HAPPENED))
    write(local(13, 9), 5)
    view.show_span(FORTNIGHT)
    counted = [cells[1:] for cells in view.table().rows if cells[0] in {"His number", "Sudden bad spells"}]
    counted += [row(view, "Nights when something was written")]
    assert [before for before, _ in counted] == ["not recorded"] * 3
    assert [after for _, after in counted] == ["1 number: 5", "0 in 1 day", "0 in 1 day"]
    assert "Sudden bad spells: 0" not in view.sentence().partition("After,")[0]


def test_days_that_are_all_ahead_hold_no_zero(
    view: AroundView, services: Services, write: Callable[[datetime, int], None]
) -> None:
    write(local(20, 9), 5)
    services.visits.write(Visit(local(22, 10), LONDON, VisitKind.CLINIC, state=VisitState.HAPPENED))
    view.show_span(FORTNIGHT)
    assert row(view, "Sudden bad spells") == ("0 in 1 day", "still to come")
