"""Is the paper key still there? The page that tries it, and the line that asks once a year."""

from datetime import timedelta

import pytest

from caregiver.domain.stay import StayKind
from caregiver.services.paper_key import new_paper_key
from caregiver.ui.access.paper_test_strip import PaperTestStrip
from caregiver.ui.access.try_key_page import TryKeyPage
from caregiver.ui.core.navigation import Destination


@pytest.fixture
def paper(services):
    key = services.paper_key.renew().value
    services.paper_key.confirm(key.text)
    return key


@pytest.fixture
def page(context, paper, show):
    return show(TryKeyPage(context))


@pytest.fixture
def strip(context, paper, clock):
    clock.instant += timedelta(days=366)
    made = PaperTestStrip(context)
    yield made
    made.deleteLater()


def type_key(page, key):
    for field, line in zip(page.typing.fields, key.lines, strict=True):
        field.setText(line)


def settle(qtbot, context):
    qtbot.waitUntil(lambda: not context.tasks.is_busy)


def test_the_right_key_opens_the_diary_and_that_is_noted(page, paper, services, clock, context, qtbot):
    clock.instant += timedelta(days=200)
    type_key(page, paper)
    page.try_it.click()
    settle(qtbot, context)
    assert page.opened.text() == "The paper key opened the diary. Next check: 10 June 2028."
    assert page.opened.isVisible()
    assert services.paper_key.confirmed_at == clock.now()


def test_the_key_of_an_older_paper_is_named(page, paper, context, services, qtbot):
    before = services.paper_key.confirmed_at
    type_key(page, new_paper_key())
    page.try_it.click()
    settle(qtbot, context)
    assert page.typing.problem.text().startswith("These four lines are a whole paper key")
    assert page.opened.isHidden()
    assert services.paper_key.confirmed_at == before


def test_a_slip_is_named_by_its_line(page, paper, context, qtbot):
    type_key(page, paper)
    page.typing.fields[2].setText("7K4M")
    page.try_it.click()
    settle(qtbot, context)
    assert "3" in page.typing.problem.text()


def test_the_key_does_not_stay_on_the_screen(page, paper):
    type_key(page, paper)
    page.hide()
    assert page.typing.text().strip() == ""


def test_the_line_asks_after_a_year(context, paper, clock):
    clock.instant += timedelta(days=364)
    strip = PaperTestStrip(context)
    assert strip.isHidden()
    clock.instant += timedelta(days=2)
    strip.look()
    assert not strip.isHidden()
    assert strip.sentence() == "It is time to try the paper key again. Do you still have it?"
    strip.deleteLater()


def test_it_leads_to_the_page_and_goes_when_the_key_was_tried(strip, services, paper, context, asked):
    strip.try_it.click()
    assert asked.places == [(Destination.TRY_KEY, None)]
    context.bus.publish(services.ways_in.test_paper(paper.text))
    assert strip.isHidden()


def test_not_now_is_good_for_a_month(strip, clock):
    strip.leave.click()
    assert strip.isHidden()
    clock.instant += timedelta(days=29)
    strip.look()
    assert strip.isHidden()
    clock.instant += timedelta(days=1)
    strip.look()
    assert not strip.isHidden()


def test_put_off_by_a_clock_that_was_ahead_it_asks_again(strip, clock):
    clock.instant += timedelta(days=26_000)
    strip.leave.click()
    clock.instant -= timedelta(days=26_000)
    strip.look()
    assert not strip.isHidden()


def test_after_a_death_nothing_is_asked(strip, services, context):
    context.act(services.stays.begin, StayKind.DIED)
    assert strip.isHidden()
