"""What a page is given, and how it asks to go elsewhere."""

from datetime import datetime
from zoneinfo import ZoneInfo

from caregiver.ui.core.navigation import Destination


def test_names_and_clock_are_those_of_now(context, services, clock):
    assert (context.person.called, context.caregiver_name) == ("Robert", "Anna")
    services.people.write_as(services.people.caregivers()[1].uuid)
    assert context.caregiver_name == "Jo"
    clock.travel("Asia/Kolkata")
    assert context.local_now() == datetime(2026, 11, 22, 20, 2, tzinfo=ZoneInfo("Asia/Kolkata"))
    assert context.local_now().hour == 20


def test_times_are_told_as_the_family_set_it(context, services):
    assert context.calendar.time_short(context.local_now()) == "14:32"
    services.preferences.set_twelve_hour(True)
    assert context.calendar.time_short(context.local_now()) == "2:32 pm"


def test_pages_ask_and_never_go_themselves(context, asked):
    backs = []
    context.navigator.back_asked.connect(lambda: backs.append(True))
    context.navigator.go(Destination.URGENT)
    context.navigator.go(Destination.ENTRY, "a uuid")
    context.navigator.back()
    assert asked.places == [(Destination.URGENT, None), (Destination.ENTRY, "a uuid")]
    assert backs == [True]
