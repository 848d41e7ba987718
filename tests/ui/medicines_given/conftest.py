"""The calendar of what was given over the story's list, on Sunday 22 November 2026, 14:32."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from caregiver.domain.dose import DoseAnswer, Reason
from caregiver.domain.stay import StayKind
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.given_page import GivenPage
from tests.medicine_story import MedicineStory, tell_medicines
from tests.steerable_clock import SteerableClock

TIMES = ("08:00", "14:00", "20:00")


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    """The medicines of the story."""
    return tell_medicines(services, clock)


@pytest.fixture
def november(story: MedicineStory) -> str:
    """Paracetamol as story.md tells it: 10 Nov 14:00 not wanted, in hospital from 10 to 11 Nov, 17 Nov not recorded,
    today 14:00 still open. Gives its uuid."""
    uuid = story["paracetamol"]
    with story.writing_at(story.at(-12, "21:00")):
        story.services.stays.begin(StayKind.HOSPITAL)
    with story.writing_at(story.at(-11, "18:00")):
        story.services.stays.end()
    for day in range(-21, 1):
        for clock in TIMES:
            _tell(story, day, clock)
    return uuid


def _tell(story: MedicineStory, day: int, clock: str) -> None:
    is_away = (day, clock) == (-12, "20:00") or day == -11
    if day == -5 or (day == 0 and clock != "08:00") or (is_away and (day, clock) not in _ANSWERED_THERE):
        return
    if is_away or (day, clock) == (-12, "14:00"):
        reason = Reason.IN_HOSPITAL if is_away else Reason.DID_NOT_WANT
        due_at = story.at(day, clock)
        (kept,) = story.services.timetable.slots(due_at, due_at + timedelta(minutes=1), story["paracetamol"])
        with story.writing_at(due_at + timedelta(minutes=10)):
            note = "" if is_away else "felt sick"
            story.services.doses.answer(kept.due, DoseAnswer.NOT_GIVEN, reason=reason, note=note)
    else:
        story.give("paracetamol", day, clock)


_ANSWERED_THERE = {(-12, "20:00"), (-11, "20:00")}


@pytest.fixture
def open_page(qtbot: QtBot, context: PageContext) -> Callable[..., GivenPage]:
    """Shows the calendar of a medicine in a window as wide as the program's."""

    def opened(uuid: str = "", width: int = 1366) -> GivenPage:
        made = GivenPage(context)
        qtbot.addWidget(made)
        made.open_medicine(uuid)
        made.resize(width, 768)
        made.show()
        qtbot.waitExposed(made)
        return made

    return opened


def of_november(day: int) -> date:
    """A day of the month of the story."""
    return date(2026, 11, day)


def name_of(page: GivenPage, day: int) -> str:
    """What a screen reader says of a day."""
    cell = page.grid.cell(of_november(day))
    assert cell is not None
    return cell.accessibleName()


def counts(page: GivenPage) -> dict[str, int]:
    """The legend."""
    assert page.month is not None
    return {words: number for _, words, number in page.legend.counts(page.month)}


def words_on(page: QWidget) -> str:
    """Every sentence in sight."""
    return "\n".join(found.text() for found in page.findChildren(QLabel) if found.isVisible() and found.text())


def pressed(page: QWidget, text: str) -> None:
    """Press the button with these words."""
    next(b for b in page.findChildren(QPushButton) if b.isVisible() and b.text() == text).click()
