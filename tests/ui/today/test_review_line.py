"""One quiet line about the evening review: offered, not wanted, taken back; not by night or in a stay."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.review import Sleep
from caregiver.domain.stay import StayKind
from caregiver.ui.core.navigation import Destination

SUNDAY = date(2026, 11, 22)


@pytest.fixture
def page(make_page, clock):
    clock.go_to(2026, 11, 22, 18, 30)
    return make_page()


def press(qtbot, made):
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


def test_from_six_on_it_is_offered_and_leads_to_its_page(page, qtbot, asked):
    assert page.review.said.text() == "Evening review for Sunday 22 November"
    press(qtbot, page.review.write)
    assert asked.places == [(Destination.REVIEW, SUNDAY)]


def test_in_the_afternoon_it_is_not(make_page, clock):
    clock.go_to(2026, 11, 22, 17, 59)
    assert not make_page().review.isVisible()


def test_not_today_is_said_once_and_can_be_taken_back(page, qtbot, services):
    press(qtbot, page.review.skip)
    assert page.review.said.text() == "No evening review for Sunday 22 November."
    assert not page.review.write.isVisible()
    services.diary.record_pain(7)
    press(qtbot, page.review.undo)
    assert page.review.write.isVisible()
    assert page.review.said.text() == "Evening review for Sunday 22 November"
    assert [record.value.score for record in services.diary.days_with_entries()] == [7]


def test_not_wanted_it_is_gone_once_the_page_was_left(page, qtbot):
    press(qtbot, page.review.skip)
    page.left()
    page.refresh()
    assert not page.review.isVisible()


def test_written_it_is_gone(page, context, services):
    context.act(services.reviews.write, replace(services.reviews.blank(SUNDAY), sleep=Sleep.WELL))
    assert not page.review.isVisible()


def test_what_was_begun_is_gone_on_with_also_days_later(page, context, services, qtbot, asked):
    evening = services.evenings.open(SUNDAY)
    context.act(services.evenings.keep, replace(evening, review=replace(evening.review, sleep=Sleep.WELL)))
    assert page.review.said.text() == "The evening review for Sunday 22 November is not done yet."
    assert page.review.write.text() == "Go on with it"
    assert not page.review.skip.isVisible()
    services.clock.go_to(2026, 11, 24, 14, 0)
    page.refresh()
    assert page.review.said.text() == "The evening review for Sunday 22 November is not done yet."
    press(qtbot, page.review.write)
    assert asked.places == [(Destination.REVIEW, SUNDAY)]


@pytest.mark.parametrize("kind", [StayKind.HOSPITAL, StayKind.DIED])
def test_in_a_stay_and_after_a_death_nothing_is_offered(page, context, services, kind):
    context.act(services.stays.begin, kind)
    assert not page.review.isVisible()


def test_by_night_it_waits_behind_the_whole_page(page, theme, clock):
    clock.go_to(2026, 11, 22, 23, 30)
    theme.set_night(True)
    page.refresh()
    assert not page.review.isVisible()
    page._show_whole()
    assert page.review.isVisible()
