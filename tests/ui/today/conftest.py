"""Today over the medicines of the story, on Sunday 22 November 2026, 14:32."""

from dataclasses import replace

import pytest

from caregiver.services.services import Services
from caregiver.ui.today.page import TodayPage
from tests.medicine_story import MedicineStory, tell_medicines
from tests.steerable_clock import SteerableClock


@pytest.fixture
def medicines(services: Services, clock: SteerableClock) -> MedicineStory:
    """The list, what was given in the last 24 hours, and whom to call."""
    contacts = services.people.contacts()
    services.people.save_contacts(replace(contacts, team=replace(contacts.team, number="01632 960142")))
    story = tell_medicines(services, clock)
    for key in ("long", "paracetamol"):
        story.give(key, -1, "08:00")
        story.give(key, -1, "20:00")
    for key in ("long", "paracetamol", "dexamethasone"):
        story.give(key, 0, "08:00")
    story.give_needed("quick", -1, "22:40")
    story.give_needed("quick", 0, "03:12")
    story.give_needed("quick", 0, "12:22")
    return story


@pytest.fixture
def make_page(qtbot, context):
    """Shows Today in a window as wide as the program's."""

    def make(width: int = 1366) -> TodayPage:
        made = TodayPage(context)
        qtbot.addWidget(made)
        made.resize(width, 768)
        made.show()
        qtbot.waitExposed(made)
        return made

    return make


@pytest.fixture
def dose_page(medicines, make_page):
    """Today with the medicines."""
    return make_page()
