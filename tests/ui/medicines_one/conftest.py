"""The page of one medicine over the story's list, on Sunday 22 November 2026, 14:32."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from caregiver.domain.amounts import Unit
from caregiver.domain.schedule import Schedule
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.medicine_page import MedicinePage
from tests.medicine_story import (
    FENTANYL,
    FENTANYL_STRENGTH,
    MedicineStory,
    begin_medicine_story,
    patch_plan,
    tell_medicines,
)
from tests.steerable_clock import SteerableClock

CALL = "01632 960142"


@pytest.fixture
def call(services: Services) -> str:
    """The number the family calls."""
    contacts = services.people.contacts()
    services.people.save_contacts(replace(contacts, team=replace(contacts.team, number=CALL)))
    return CALL


@pytest.fixture
def story(services: Services, clock: SteerableClock, call: str) -> MedicineStory:
    """The medicines of the story."""
    return tell_medicines(services, clock)


@pytest.fixture
def bare_story(services: Services, clock: SteerableClock, call: str) -> MedicineStory:
    """No medicine yet."""
    return begin_medicine_story(services, clock)


@pytest.fixture
def patch_story(bare_story: MedicineStory) -> MedicineStory:
    """A patch since the 8th, changed on the 20th at 09:10; the old one came off at 09:05."""
    plan: Schedule = patch_plan()
    uuid = bare_story.add("patch", FENTANYL, plan, day=-14, unit=Unit.PATCHES, strength=FENTANYL_STRENGTH)
    places = ("left upper arm", "right upper arm", "left chest", "right chest", "left thigh", "left upper arm")
    for index, place in enumerate(places):
        at = bare_story.at(3 * index - 17, "09:10")
        off = None if index == 0 else bare_story.at(3 * index - 17, "09:05")
        with bare_story.writing_at(at):
            bare_story.services.devices.put_on(uuid, place, at=at, old_off_at=off)
    return bare_story


@pytest.fixture
def open_page(qtbot: QtBot, context: PageContext) -> Callable[[str], MedicinePage]:
    """Shows the page of a medicine in a window as wide as the program's."""

    def opened(uuid: str, width: int = 1366) -> MedicinePage:
        made = MedicinePage(context)
        qtbot.addWidget(made)
        made.open_medicine(uuid)
        made.resize(width, 768)
        made.show()
        qtbot.waitExposed(made)
        return made

    return opened


def words_on(page: QWidget) -> str:
    """Every sentence in sight."""
    return "\n".join(found.text() for found in page.findChildren(QLabel) if found.isVisible() and found.text())


def pressed(page: QWidget, text: str) -> QPushButton:
    """The button with these words, pressed."""
    found = next(b for b in page.findChildren(QPushButton) if b.isVisible() and b.text() == text)
    found.click()
    return found


def buttons_on(page: QWidget) -> list[str]:
    """The words of every button in sight."""
    return [found.text() for found in page.findChildren(QPushButton) if found.isVisible()]
