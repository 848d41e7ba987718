"""The page for the crew answers patch and pump one by one (care-rules 26)."""

from dataclasses import replace

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.schedule import Pump, Schedule, ScheduleKind
from caregiver.services.services import Services
from caregiver.summary.going_sheets import hospital_paper
from caregiver.summary.pages import Paper
from tests.medicine_story import FENTANYL, FENTANYL_STRENGTH, SENNA, MedicineStory, begin_medicine_story, patch_plan
from tests.steerable_clock import SteerableClock
from tests.summary.paper import text_of

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    return begin_medicine_story(services, clock)


def words_of(services: Services) -> str:
    return text_of(hospital_paper(services, Paper.A4, CalendarWords()))


def test_with_a_patch_it_says_that_there_is_no_pump(services: Services, story: MedicineStory) -> None:
    story.add("patch", FENTANYL, patch_plan(), unit=Unit.PATCHES, strength=FENTANYL_STRENGTH)
    words = words_of(services)
    assert "No pump is on the list." in words
    assert "No patch and no pump" not in words


def test_with_a_pump_it_says_that_there_is_no_patch(services: Services, story: MedicineStory) -> None:
    pump = Schedule(ScheduleKind.CONTINUOUS, pump=Pump("morphine 30 mg", 24, "left upper arm", "Nurse Okafor"))
    story.add("pump", replace(FENTANYL, name="Syringe driver", form=SENNA.form), pump)
    words = words_of(services)
    assert "No patch is on the list." in words
    assert "No pump" not in words
