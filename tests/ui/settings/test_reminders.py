"""Settings, "Reminders": on or off, how often they ask, when they are soft, the last stays, starting by itself."""

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.errors import StorageFailed
from caregiver.domain.stay import StayKind
from caregiver.services.changes import Area
from caregiver.ui.core.navigation import Destination
from caregiver.ui.settings.page import SettingsPage
from tests.medicine_story import tell_medicines


class Login:
    """What starts programs at a login; it can be switched off elsewhere, and can refuse."""

    def __init__(self) -> None:
        self.now = "off"
        self.refusal: Exception | None = None

    def state(self) -> str:
        return self.now

    def enable(self) -> None:
        self._change("on")

    def disable(self) -> None:
        self._change("off")

    def _change(self, wanted: str) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.now = wanted


@pytest.fixture
def login():
    return Login()


@pytest.fixture
def page(context, login, keeping, show):
    made = SettingsPage(context, lambda look: None, "/home/anna/diary", keeping, login)
    made.resize(1366, 768)
    show(made)
    made.show_cards("reminders")
    return made


def segment(segments, code):
    return segments._group.button(segments._codes.index(code))


def changed(page, *areas):
    page._on_changed(frozenset(areas))


# -- on or off ---------------------------------------------


def test_it_stands_last_and_leads_to_stopping(page, asked):
    assert page.subjects.checkedButton().text() == "Reminders"
    assert page.subjects.checkedButton() is page.subjects.buttons()[-1]
    assert page.stop.state.text() == "Reminders are on."
    page.stop.way.click()
    assert asked.places == [(Destination.STOP, None)]


def test_away_it_leads_home(page, context, services, asked):
    context.act(services.stays.begin, StayKind.HOSPITAL)
    assert page.stop.state.text() == "Reminders are off since Sun 22 Nov 14:32."
    assert page.stop.way.text() == "Robert is back"
    page.stop.way.click()
    assert asked.places == [(Destination.HOMECOMING, None)]
    assert services.stays.current() is not None


def test_stopped_they_are_turned_on_here(page, context, services, asked):
    context.act(services.stays.begin, StayKind.STOPPED)
    page.stop.way.click()
    assert services.stays.current() is None
    assert page.stop.state.text() == "Reminders are on."
    assert asked.places == []


def test_turned_on_after_days_each_medicine_is_asked_about(page, context, services, asked, clock):
    tell_medicines(services, clock)
    context.act(services.stays.begin, StayKind.STOPPED)
    clock.go_on(days=5)
    page.stop.way.click()
    assert asked.places == [(Destination.HOMECOMING, None)]


# -- how it asks -------------------------------------------


def test_how_often_is_kept_in_the_diary(page, services, qtbot):
    assert page.asking.quick.value() == "3"
    assert page.asking.hourly.value() == "4"
    segment(page.asking.quick, "1").click()
    segment(page.asking.hourly, "0").click()
    assert (services.preferences.quick_asks, services.preferences.hourly_asks) == (1, 0)
    assert page.asking.saved.text() == "Saved"


def test_the_soft_hours_are_chosen_by_key(page, services, qtbot):
    page.asking.quiet_from.setFocus()
    qtbot.keyClick(page.asking.quiet_from, Qt.Key.Key_Up)
    page.asking.quiet_until.setFocus()
    qtbot.keyClick(page.asking.quiet_until, Qt.Key.Key_Down)
    assert (services.preferences.quiet_from_hour, services.preferences.quiet_until_hour) == (21, 8)
    assert page.asking.quiet_from.currentText() == "21:00"


def test_the_name_stays_out_of_the_corner_unless_it_is_wanted(page, services):
    assert not page.asking.details.isChecked()
    page.asking.details.click()
    assert services.preferences.has_notification_details


def test_hours_are_told_on_the_familys_clock(page, context, services):
    context.act(services.preferences.set_twelve_hour, True)
    assert page.asking.quiet_from.currentText() == "10:00 pm"
    assert page.look.hours.text() == "From 10:00 pm to 6:00 am."


# -- by itself ---------------------------------------------


def test_what_the_system_made_of_the_wish_is_shown(page, login):
    assert not page.autostart.wish.isChecked()
    assert page.autostart.state.text().startswith("It does not start by itself.")
    page.autostart.wish.click()
    assert login.now == "on"
    assert page.autostart.state.text().startswith("It starts by itself")
    page.autostart.wish.click()
    assert login.now == "off"


@pytest.mark.parametrize(("state", "said"), [("switched off", "It was switched off"), ("other", "A copy of it")])
def test_what_was_changed_elsewhere_is_read_back(page, login, state, said):
    login.now = state
    changed(page, Area.PREFERENCES)
    assert not page.autostart.wish.isChecked()
    assert page.autostart.state.text().startswith(said)


def test_a_refusal_is_said_and_the_truth_shown(page, login):
    login.refusal = StorageFailed("This computer did not take the change.")
    page.autostart.wish.click()
    assert page.autostart.problem.text() == "This computer did not take the change."
    assert not page.autostart.wish.isChecked()


def test_without_a_way_to_start_there_is_no_card(context, keeping, show):
    made = SettingsPage(context, lambda look: None, "/home/anna/diary", keeping)
    show(made)
    assert made.autostart is None


# -- the last stays ----------------------------------------


@pytest.fixture
def stays(page, context, services, clock):
    context.act(services.stays.begin, StayKind.HOSPITAL)
    clock.go_on(hours=4)
    context.act(services.stays.end)
    return page.stays


def test_there_is_no_card_while_there_was_none(page):
    assert not page.stays.isVisible()


def test_the_last_stay_is_corrected_where_it_stands(stays, services, qtbot):
    row = next(iter(stays.rows.values()))
    assert row.sentence.text() == "In hospital Sun 22 Nov 14:32 to Sun 22 Nov 18:32."
    row.correct.click()
    row.fields.start.time.setFocus()
    row.fields.start.time.selectAll()
    qtbot.keyClicks(row.fields.start.time, "13:00")
    qtbot.keyClick(row.fields.start.time, Qt.Key.Key_Tab)
    assert row.sentence.text() == "In hospital Sun 22 Nov 13:00 to Sun 22 Nov 18:32."
    assert row.fields.isVisible()


def test_a_stay_is_taken_out_and_brought_back(stays, services):
    next(iter(stays.rows.values())).take_out.click()
    assert services.stays.newest(1) == ()
    assert stays.bar.sentence() == "Taken out: In hospital Sun 22 Nov 14:32 to Sun 22 Nov 18:32."
    stays.bar.undo_asked.emit()
    assert len(services.stays.newest(1)) == 1
    assert not stays.bar.isVisible()


def test_a_death_is_not_listed_among_them(stays, context, services):
    context.act(services.stays.begin, StayKind.DIED)
    assert [row.sentence.text() for row in stays.rows.values()] == ["In hospital Sun 22 Nov 14:32 to Sun 22 Nov 18:32."]


def test_an_end_before_the_start_is_said_beside_the_end(stays, services, qtbot):
    before = services.stays.newest(1)
    row = next(iter(stays.rows.values()))
    row.correct.click()
    row.fields.end.time.setFocus()
    row.fields.end.time.selectAll()
    qtbot.keyClicks(row.fields.end.time, "9:00")
    qtbot.keyClick(row.fields.end.time, Qt.Key.Key_Tab)
    assert row.fields.end.problem.text() == "The end lies before the start."
    assert services.stays.newest(1) == before
