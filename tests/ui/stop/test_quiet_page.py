"""After a death nothing is asked; everything is kept; one press takes it back (care-rules 27)."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from caregiver.domain.stay import StayKind
from caregiver.domain.stock import StockEvent
from caregiver.ui.core.navigation import Destination
from caregiver.ui.stop.quiet_page import QuietPage
from caregiver.ui.today.page import TodayPage
from tests.ui.stop.conftest import texts_in


@pytest.fixture
def died(house):
    house.story.give("long", -3, "08:00")
    house.pages.go(Destination.STOP)
    house.stop.rows[StayKind.DIED].click()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return house


def test_it_has_the_window_for_itself_and_asks_nothing(died):
    assert died.window.full_page is died.quiet
    assert not died.window.sidebar.isVisible()
    assert not died.pages.reminders_strip.isVisible()
    assert died.services.reminders.reconcile().rows == ()
    said = texts_in(died.quiet)
    assert "?" not in said


def test_it_says_who_and_when_and_what_is_kept(died):
    lines = texts_in(died.quiet).splitlines()
    assert lines[:6] == [
        "Robert’s diary",
        "Robert",
        "14 March 1954 – 22 November 2026",
        "We are sorry.",
        "Everything is kept.",
        "Written down from 19 November 2026 to 22 November 2026, by Anna and Jo.",
    ]
    assert "Reminders and questions were stopped on 22 November 2026." in lines


def test_undo_brings_everything_back(died):
    died.quiet.undo.click()
    assert died.stay is None
    assert isinstance(died.page, TodayPage)
    assert died.window.sidebar.isVisible()


def test_the_key_that_undoes_brings_it_back_too(died):
    died.window.undo_asked.emit()
    assert died.stay is None
    assert isinstance(died.page, TodayPage)


def test_look_and_today_leads_back_here(died):
    died.quiet.look.click()
    assert died.page is died.window.page(Destination.DIARY)
    assert died.window.sidebar.isVisible()
    died.window.asked.emit(Destination.TODAY)
    assert isinstance(died.page, QuietPage)


def test_at_the_next_start_it_stands_there_at_once(died):
    died.quiet.look.click()
    died.pages.show(Destination.TODAY)
    assert isinstance(died.page, QuietPage)


def test_what_was_at_home_is_told_only_when_it_is_asked_for(died):
    died.services.stocks.note(died.story["long"], StockEvent.COUNTED, Decimal(18))
    died.quiet.make_stale()
    assert "18 tablets" not in texts_in(died.quiet)
    died.quiet.at_home.click()
    lines = texts_in(died.quiet).splitlines()
    assert "Morphine long-acting tablets 30 mg: 18 tablets by the record, counted 22 Nov" in lines


def test_the_day_is_changed_where_it_stands(died, qtbot):
    page = died.quiet
    page.dates.click()
    page.died_on.day.day.selectAll()
    qtbot.keyClicks(page.died_on.day.day, "20")
    page.died_on.keep.click()
    assert "14 March 1954 – 20 November 2026" in texts_in(page)
    assert "Reminders and questions were stopped on 22 November 2026." in texts_in(page)
    assert died.page is page


@pytest.mark.parametrize(
    ("day", "problem"), [("31", "This is no day."), ("29", "This time is still to come."), ("", "")], ids=str
)
def test_a_day_that_cannot_be_is_said_beside_it(died, qtbot, day, problem):
    page = died.quiet
    page.dates.click()
    for part in (page.died_on.day.day, *([] if day else [page.died_on.day.month, page.died_on.day.year])):
        part.selectAll()
        qtbot.keyClick(part, Qt.Key.Key_Delete)
        qtbot.keyClicks(part, day)
    before = died.stay
    page.died_on.keep.click()
    assert page.died_on.day.problem.text()
    assert problem in page.died_on.day.problem.text() or problem == "This is no day."
    assert died.stay == before


def test_settings_say_that_they_are_off_and_offer_no_bell(died):
    died.quiet.settings_asked.emit()
    settings = died.window.page(Destination.SETTINGS)
    assert settings.stop.state.text() == "Reminders are off since Sun 22 Nov 14:32."
    assert not settings.stop.way.isVisibleTo(settings.stop)
