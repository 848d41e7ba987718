"""Once a year a quiet line asks whether the numbers to call are still right; nothing waits for the answer."""

from dataclasses import replace
from datetime import date

import pytest

from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.domain.stay import StayKind
from caregiver.services.changes import Area, Changed
from caregiver.ui.core.navigation import Destination
from caregiver.ui.urgent.numbers_strip import NumbersStrip

CHECKED = date(2026, 11, 22)
CONTACTS = UrgentContacts(
    emergency=CallNumber("999", "", CHECKED, "Anna"), team=CallNumber("01632 960142", "Nurse Okafor", CHECKED, "Anna")
)


@pytest.fixture
def strip(context, services):
    services.people.save_contacts(CONTACTS)
    made = NumbersStrip(context)
    made.go_to(Destination.TODAY)
    yield made
    made.deleteLater()


def test_it_asks_on_the_day_and_not_the_day_before(strip, clock):
    assert strip.isHidden()
    clock.go_to(2027, 11, 21, 23, 59)
    strip.look()
    assert strip.isHidden()
    clock.go_to(2027, 11, 22, 0, 0)
    strip.look()
    assert not strip.isHidden()
    assert strip.sentence() == (
        "The numbers to call, 999 · 01632 960142, were checked on 22 Nov 2026. Are they still right?"
    )


def test_it_stands_on_today_and_in_settings_alone(strip, clock):
    clock.go_to(2027, 11, 22, 9, 0)
    shown = []
    for destination in Destination:
        strip.go_to(destination)
        if not strip.isHidden():
            shown.append(destination)
    assert shown == [Destination.TODAY, Destination.SETTINGS]


def test_still_right_is_kept_said_and_can_be_taken_back(strip, services, clock, context):
    clock.go_to(2027, 11, 22, 9, 0)
    strip.look()
    said = []
    strip.said.connect(said.append)
    strip.right.click()
    assert strip.isHidden()
    assert said == ["The numbers to call: checked"]
    kept = services.people.contacts()
    assert {number.checked_on for number in (kept.emergency, kept.team)} == {date(2027, 11, 22)}
    context.act.undo()
    assert services.people.contacts() == CONTACTS
    assert not strip.isHidden()


def test_change_leads_to_the_numbers_and_what_was_changed_there_is_not_asked_about(
    strip, services, clock, asked, context
):
    services.people.save_contacts(replace(CONTACTS, team=CallNumber()))
    clock.go_to(2027, 11, 22, 9, 0)
    strip.look()
    assert strip.sentence() == "The number to call, 999, was checked on 22 Nov 2026. Is it still right?"
    strip.change.click()
    assert asked.places == [(Destination.NUMBERS, None)]
    context.act(services.people.save_contacts, UrgentContacts(emergency=CallNumber("112")))
    assert strip.isHidden()


def test_after_a_death_it_is_silent(strip, services, clock, context):
    clock.go_to(2027, 11, 22, 9, 0)
    strip.look()
    assert not strip.isHidden()
    services.stays.begin(StayKind.DIED)
    context.bus.publish(Changed(None, frozenset({Area.STAYS})))
    assert strip.isHidden()
