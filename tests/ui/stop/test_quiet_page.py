"""After a death nothing is asked; everything is kept; one press takes it back (care-rules 27)."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFileDialog

from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.domain.stay import StayKind
from caregiver.domain.stock import StockEvent
from caregiver.domain.treatment import Treatment
from caregiver.domain.visit import Visit, VisitKind
from caregiver.services.changes import Area
from caregiver.ui.core.navigation import Destination
from caregiver.ui.stop.quiet_page import QuietPage
from caregiver.ui.today.page import TodayPage
from tests.ui.stop.conftest import buttons_in, texts_in


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
    died.quiet.at_home.head.click()
    lines = texts_in(died.quiet).splitlines()
    assert "Morphine long-acting tablets 30 mg: 18 tablets by the record, counted 22 Nov by Anna" in lines


def test_what_was_given_back_stands_there_with_who_was_there(died):
    stocks = died.services.stocks
    stocks.note(died.story["long"], StockEvent.COUNTED, Decimal(18))
    died.clock.go_on(hours=1)
    stocks.note(died.story["long"], StockEvent.RETURNED, Decimal(18), witness="Nurse Okafor")
    died.quiet.make_stale()
    died.quiet.at_home.head.click()
    said = texts_in(died.quiet)
    assert "Morphine long-acting tablets 30 mg: 0 tablets by the record; 18 counted 22 Nov by Anna" in said
    assert "Returned 22 Nov: 18 tablets, by Anna and Nurse Okafor" in said
    assert "Senna tablets: nobody counted it" in said


def test_the_guide_is_near_what_was_at_home(died, qtbot):
    died.quiet.at_home.head.click()
    guide = died.quiet.guide
    qtbot.waitUntil(guide.isVisible)
    with qtbot.waitSignal(died.context.navigator.asked) as asked:
        guide.open.click()
    assert asked.args == [Destination.GUIDE, "after-a-death"]


def test_returned_asks_at_once_and_leads_back_to_the_open_row(died, qtbot):
    died.quiet.at_home.head.click()
    died.quiet.at_home.ways[0].click()
    medicine = died.page
    assert medicine is died.window.page(Destination.MEDICINE)
    assert medicine.stock.form.isVisible()
    assert medicine.stock.form.events.chosen() == ("returned",)
    offered = buttons_in(medicine)
    for way in ("Change the plan", "The strength changed", "Record an extra dose", "Pause it", "Add what we got"):
        assert all(way not in made for made in offered)
    medicine.stock.form.number.set_text("18")
    medicine.stock.form.keep.click()
    assert [note.value.event for note in died.services.stocks.notes(died.story["long"])] == [StockEvent.RETURNED]
    medicine.head.back.click()
    assert died.quiet.at_home.head.isChecked()
    qtbot.waitUntil(died.quiet.at_home.ways[0].isVisible)


def test_visits_and_people_are_told_only_when_they_are_asked_for(died):
    at = died.clock.now() + timedelta(days=4)
    died.services.visits.write(
        Visit(at, "Europe/London", VisitKind.CLINIC, with_whom="Dr Patel and Nurse Okafor", where="the clinic")
    )
    days = tuple(date(2026, 11, day) for day in (20, 25, 27))
    died.services.treatments.write(Treatment(at, "Europe/London", "rt.external", sessions=days))
    died.services.people.save_contacts(UrgentContacts(team=CallNumber("01632 960142", "Palliative team, Nurse Okafor")))
    died.quiet.make_stale()
    for words in ("Dr Patel", "Palliative team"):
        assert words not in texts_in(died.quiet)
    died.clock.go_on(days=9)
    died.quiet.make_stale()
    died.quiet.visits.head.click()
    died.quiet.people.head.click()
    said = texts_in(died.quiet)
    assert "Thu 26 Nov, 14:32\nDr Patel and Nurse Okafor, the clinic" in said
    assert "Wed 25 Nov, Fri 27 Nov\nRadiotherapy from outside" in said
    assert "Thu 3 Dec\nDenosumab injection, at the clinic" in said
    assert "Palliative team, Nurse Okafor\n01632 960142\nDr Patel" in said, "each is named once"
    assert "?" not in said


def test_a_copy_is_one_press_and_a_place(died, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(tmp_path / "copy"), ""))
    died.quiet.copy.click()
    assert not died.quiet.copy.isEnabled()
    qtbot.waitUntil(died.quiet.copy.isEnabled)
    assert (tmp_path / "copy.zip").exists()
    assert "The copy is made, opened and compared: " in texts_in(died.quiet)


def test_a_visit_that_was_still_to_come_asks_and_suggests_nothing(died):
    services, at = died.services, died.clock.now() + timedelta(days=4)
    visit = services.visits.write(Visit(at, "Europe/London", VisitKind.CLINIC, with_whom="Dr Patel")).value.uuid
    services.questions.ask_by_phone(services.questions.add("Which box is it?", visit=visit).value.uuid, at.date())
    died.pages.go(Destination.VISITS, visit)
    QCoreApplication.processEvents()
    said = texts_in(died.page)
    assert "Which box is it?" in said
    for words in ("by phone", "No call by", "The diary suggests", "Before we go", "Bring along", "Who goes"):
        assert words not in said


def test_medicines_and_visits_are_looked_at_and_ask_nothing(died):
    services, at = died.services, died.clock.now() + timedelta(days=4)
    services.visits.write(Visit(at, "Europe/London", VisitKind.CLINIC, with_whom="Dr Patel"))
    died.quiet.look.click()
    died.pages.go(Destination.MEDICINES)
    said = texts_in(died.page) + "\n".join(buttons_in(died.page))
    for words in ("?", "Call ", "I gave", "next ", "open", "is late"):
        assert words not in said
    died.pages.go(Destination.MEDICINE, died.story["long"])
    said = texts_in(died.page)
    for words in ("?", "Call ", "Often asked"):
        assert words not in said
    died.pages.go(Destination.VISITS)
    said = texts_in(died.page)
    assert "All visits" in said
    assert "?" not in said
    died.services.stays.remove(services.stays.current().uuid)
    died.tell(Area.STAYS)
    died.pages.go(Destination.MEDICINES)
    assert "Pain not under control?" in texts_in(died.page)


@pytest.mark.parametrize("asking", [Destination.STOP, Destination.HOMECOMING, Destination.REVIEW], ids=str)
def test_no_page_that_asks_is_opened(died, asking):
    died.quiet.look.click()
    died.pages.go(asking)
    assert isinstance(died.page, QuietPage)


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
    died.pages.go(Destination.TODAY)
    died.quiet.undo.click()
    died.pages.go(Destination.SETTINGS)
    assert settings.stop.way.isVisibleTo(settings.stop)
