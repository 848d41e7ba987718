"""The next visit in the head of Today."""

from datetime import UTC, datetime

import pytest

from caregiver.domain.visit import Visit, VisitKind
from caregiver.ui.core.navigation import Destination
from caregiver.ui.today.page import TodayPage


@pytest.fixture
def plan(services, context):
    def planned(*when: int, **fields: object) -> None:
        value = Visit(datetime(*when, tzinfo=UTC), "Europe/London", VisitKind.CLINIC, **fields)
        context.act(services.visits.write, value)

    return planned


@pytest.fixture
def page(context, show) -> TodayPage:
    made = TodayPage(context)
    made.resize(1366, 768)
    return show(made)


def test_it_stands_in_the_head_in_place_of_print_and_leads_to_it(page, plan, asked):
    assert not page.visit.isVisible()
    plan(2026, 11, 26, 10, 30, with_whom="Dr Patel")
    assert page.visit.open.text() == "Next visit: Thursday 26 November, 10:30, Dr Patel"
    assert not page._print.isVisible()
    assert not page.visit.print_it.isVisible()
    page.visit.open.click()
    assert asked.places == [(Destination.VISITS, None)]


def test_a_name_without_end_is_left_to_its_page(page, plan):
    plan(2026, 11, 26, 10, 30, with_whom="Dr Patel " * 12)
    assert page.visit.open.text() == "Next visit: Thursday 26 November, 10:30"


@pytest.mark.parametrize(("day", "is_shown"), [((2026, 12, 6), True), ((2026, 12, 7), False)])
def test_only_a_near_one_is_told(page, plan, day, is_shown):
    plan(*day, 10, 30)
    assert page.visit.isVisible() is is_shown


@pytest.mark.parametrize(
    ("now", "is_offered"),
    [((25, 17, 59), False), ((25, 18, 0), True), ((26, 10, 29), True), ((26, 10, 30), False)],
)
def test_from_the_evening_before_on_the_page_is_offered(page, plan, clock, asked, now, is_offered):
    plan(2026, 11, 26, 10, 30)
    clock.go_to(2026, 11, *now)
    page.refresh()
    assert page.visit.print_it.isVisible() is is_offered
    if is_offered:
        page.visit.print_it.click()
        assert asked.places == [(Destination.PAPER, "doctor")]


def test_in_a_narrow_window_it_is_short(page, plan, qtbot):
    plan(2026, 11, 26, 10, 30, with_whom="Dr Patel")
    page.resize(760, 700)
    qtbot.waitUntil(lambda: page.visit.open.text() == "Next visit: Thu 26 Nov, 10:30")


def test_by_night_it_is_out_of_sight(page, plan, theme):
    plan(2026, 11, 26, 10, 30)
    theme.set_night(True)
    page.refresh()
    assert not page.visit.isVisible()


@pytest.mark.parametrize(
    ("now", "said"),
    [((26, 10, 29), "Next visit: Thursday 26 November, 10:30"), ((26, 10, 30), "Visit 10:30: write it down")],
)
def test_once_its_time_has_come_it_is_no_longer_the_next(page, plan, clock, now, said):
    plan(2026, 11, 26, 10, 30)
    clock.go_to(2026, 11, *now)
    page.refresh()
    assert page.visit.open.text().startswith(said)
