"""Legs that are weak, ticked in the evening: the sheet, the call in one press, and what the doctor reads of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from caregiver.domain.call import Callee
from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.ui.core.navigation import Destination
from tests.journeys.home import Home
from tests.steerable_clock import SteerableClock


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    made.begin_at("2026-11-22 21:10")
    numbers = UrgentContacts(emergency=CallNumber("999"), team=CallNumber("01632 960142", "Palliative team"))
    made.services.people.save_contacts(numbers)
    made.open()
    yield made
    made.close()


def test_leg_weakness_leads_to_the_sheet_and_the_call_stands_on_the_doctors_page(home: Home):
    home.press("Symptom", "What?: more words", "weak or heavy legs")
    assert home.reads("Call now.", "Legs or arms weak, heavy, numb or tingling; unsteady; trouble walking")
    (noted,) = home.services.symptoms.latest(5)
    assert [symptom.code for symptom in noted.value.symptoms] == ["leg_weakness"]

    home.press("I am calling now, 21:10")
    assert home.reads("Saved 21:10")
    home.fill("Who answered", "Nurse Okafor")
    home.fill("They said to: …", "Bring him in, flat on his back")
    home.press("More about this call", "Palliative team", "Save this call")
    assert home.reads("Saved 21:10, with what was said")

    home.press("Visits", "All visits")
    assert home.reads("Phone call, Sunday 22 November, 21:10", "Nurse Okafor", "Bring him in, flat on his back")
    home.go(Destination.PAPER, "doctor")
    page = home.printed()
    assert "Calls and urgent signs" in page
    assert "Nurse Okafor" in page
    assert "Bring him in, flat on his back" in page
    assert "weak or heavy legs" in page
    (call,) = home.services.calls.latest(5)
    assert (call.value.callee, call.value.answered_by) == (Callee.TEAM, "Nurse Okafor")
