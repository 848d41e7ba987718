"""The line on every page: why nothing rings, and the way on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from caregiver.domain.stay import ListAnswer, StayKind
from caregiver.services.changes import Area
from caregiver.ui.core.navigation import Destination
from caregiver.ui.stop.homecoming_page import HomecomingPage


@pytest.fixture
def strip(house):
    return house.pages.reminders_strip


@pytest.fixture
def spoken(monkeypatch):
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    return said


def begin(house, kind, **days):
    house.context.act(house.services.stays.begin, kind)
    house.clock.go_on(**days)


def ways(strip):
    return [way.text() for way in strip.ways]


def test_it_is_gone_while_all_is_well(strip):
    assert not strip.isVisible()
    assert strip.sentence() == ""


def test_away(house, strip, qtbot, spoken):
    begin(house, StayKind.HOSPITAL)
    assert strip.isVisible()
    assert strip.sentence() == "Reminders are off: in hospital since Sun 22 Nov 14:32."
    assert ways(strip) == ["Robert is back"]
    assert spoken == [strip.sentence()]
    strip.ways[0].setFocus()
    qtbot.keyClick(strip.ways[0], Qt.Key.Key_Space)
    assert isinstance(house.page, HomecomingPage)


def test_stopped_and_turned_on(house, strip):
    begin(house, StayKind.STOPPED)
    assert strip.sentence() == "Reminders are off since Sun 22 Nov 14:32."
    strip.ways[0].click()
    assert house.stay is None
    assert not strip.isVisible()


def test_turned_on_after_long_it_asks_first(house, strip):
    begin(house, StayKind.STOPPED, days=4)
    strip.ways[0].click()
    assert isinstance(house.page, HomecomingPage)
    assert strip.sentence() == (
        "These do not ring until you say if they are the same: "
        "Morphine long-acting, Paracetamol, Dexamethasone and 1 more."
    )


def test_it_says_where_he_is(house, strip):
    begin(house, StayKind.HOSPICE)
    assert strip.sentence() == "Reminders are off: in a hospice since Sun 22 Nov 14:32."


def test_what_never_rings_is_not_said_to_be_silent(house, strip):
    house.come_home()
    homecoming = house.services.stays.homecoming()
    ringing = {house.story[key]: ListAnswer.SAME for key in ("long", "paracetamol", "dexamethasone", "senna")}
    house.context.act(house.services.stays.confirm, homecoming.stay.uuid, ringing)
    assert strip.sentence().startswith("Nobody has said yet if these are the same: Morphine quick-acting, ")


def test_it_waits_for_answers_and_leads_there(house, strip):
    house.come_home()
    house.pages.go(Destination.DIARY)
    assert ways(strip) == ["Answer now"]
    strip.ways[0].click()
    assert isinstance(house.page, HomecomingPage)


def test_it_goes_with_the_last_answer(house, strip):
    house.come_home()
    homecoming = house.services.stays.homecoming()
    answers = {on_list.uuid: ListAnswer.SAME for on_list in homecoming.medicines}
    house.context.act(house.services.stays.confirm, homecoming.stay.uuid, answers)
    assert not strip.isVisible()


def test_after_a_death_it_says_nothing(house, strip):
    begin(house, StayKind.DIED)
    assert strip.sentence() == ""
    assert not strip.isVisible()


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("Europe/Athens", "The clock here is 2 h ahead of home."),
        ("America/New_York", "The clock here is 5 h behind home."),
        ("Asia/Kolkata", "The clock here is 5.5 h ahead of home."),
    ],
)
def test_on_a_journey_it_asks_by_which_clock(house, strip, zone, said):
    house.clock.travel(zone)
    house.tell(Area.PREFERENCES)
    assert strip.sentence() == f"{said} The plans ring by the clock of home."
    assert ways(strip) == ["Keep it so", "Use the clock here from tomorrow"]


@pytest.mark.parametrize("way", [0, 1], ids=["keep", "use"])
def test_either_answer_settles_it_and_can_be_undone(house, strip, way):
    house.clock.travel("Europe/Athens")
    house.tell(Area.PREFERENCES)
    strip.ways[way].click()
    assert not strip.isVisible()
    house.context.act.undo()
    assert strip.isVisible()


def test_what_has_not_changed_keeps_its_keyboard_and_is_not_said_again(house, strip, spoken):
    begin(house, StayKind.HOSPITAL)
    strip.ways[0].setFocus()
    focused = strip.ways[0]
    house.tell(Area.MEDICINES)
    assert strip.ways[0] is focused
    assert len(spoken) == 1


def test_each_way_is_read_out_with_its_reason(house, strip):
    begin(house, StayKind.HOSPITAL)
    assert strip.ways[0].accessibleName() == "Robert is back: Reminders are off: in hospital since Sun 22 Nov 14:32."
