"""The reminder window over a real diary with the medicines of the story; it rings when the clock says so."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import Dose
from caregiver.domain.medicine import Medicine
from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.domain.record import Record
from caregiver.domain.schedule import Schedule
from caregiver.services.reminders import Bell
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.reminder.window import ReminderWindow
from tests.medicine_story import MORPHINE_LONG, MedicineStory, at_times, begin_medicine_story, milligrams
from tests.steerable_clock import SteerableClock

THIRTY = milligrams("30", Unit.TABLETS)


@dataclass
class Bedside:
    """The window, the bell that rings it after every write, and the hand that presses.

    Attributes:
        urgent, stops: How often the urgent signs, and an end of all reminders, were asked for.
    """

    context: PageContext
    story: MedicineStory
    window: ReminderWindow
    qtbot: QtBot
    urgent: int = 0
    stops: int = 0

    def __post_init__(self) -> None:
        self.context.bus.changed.connect(lambda _areas: self.ring())
        self.window.urgent_asked.connect(self._on_urgent)
        self.window.stop_asked.connect(self._on_stop)

    def _on_urgent(self) -> None:
        self.urgent += 1

    def _on_stop(self) -> None:
        self.stops += 1

    @property
    def services(self) -> Services:
        return self.context.services

    def plan(self, key: str, medicine: Medicine, schedule: Schedule, since: str, **plan: object) -> str:
        """Put a medicine on the list, as written down today at a time."""
        with self.story.writing_at(self.story.at(0, since)):
            return self.story.add_now(key, medicine, schedule, **plan)

    def ring(self) -> Bell:
        """What the alarm does at a due time, and after every write."""
        bell = self.services.reminders.reconcile()
        self.window.show_bell(bell)
        self.services.reminders.mark_shown(bell)
        return bell

    def ring_at(self, clock: str, day: int = 0) -> Bell:
        """Go to a time and ring; the window then says all of that minute."""
        self.story.clock.instant = self.story.at(day, clock)
        bell = self.ring()
        self.settle()
        return bell

    def settle(self) -> None:
        """Wait until the window has said what it says after a change."""
        self.qtbot.waitUntil(lambda: self.window.is_settled)

    def minute(self, clock: str, day: int = 0) -> None:
        """The next minute comes while the window stands."""
        self.story.clock.instant = self.story.at(day, clock)
        self.window.show_present()

    def doses(self) -> tuple[Record[Dose], ...]:
        """Everything that is recorded, newest first."""
        return self.services.doses.last_hours(72)

    def at(self, clock: str, day: int = 0) -> datetime:
        """An instant of the story."""
        return self.story.at(day, clock)


def said(widget: QWidget) -> str:
    """Every word in sight, with what a screen reader says of buttons."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    buttons = [made.text() for made in widget.findChildren(QAbstractButton) if made.isVisible()]
    return "\n".join([*labels, *buttons])


def buttons(widget: QWidget) -> dict[str, QAbstractButton]:
    """The buttons in sight by their words."""
    return {made.text(): made for made in widget.findChildren(QAbstractButton) if made.isVisible()}


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    """Sunday 22 November 2026; nothing is on the list yet."""
    return begin_medicine_story(services, clock)


@pytest.fixture
def bedside(context: PageContext, story: MedicineStory, qtbot: QtBot) -> Iterator[Bedside]:
    window = ReminderWindow(context)
    qtbot.addWidget(window)
    yield Bedside(context, story, window, qtbot)
    window.close()


@pytest.fixture
def evening(bedside: Bedside) -> Bedside:
    """Morphine is due at 20:00; it is 20:47."""
    bedside.services.people.save_contacts(UrgentContacts(team=CallNumber("01632 960142")))
    bedside.plan("long", MORPHINE_LONG, at_times("1", "20:00"), "14:40", unit=Unit.TABLETS, strength=THIRTY)
    bedside.ring_at("20:47")
    return bedside


@pytest.fixture
def press(qtbot: QtBot) -> Callable[[QAbstractButton], None]:
    """Presses as a screen reader does, which is never taken for a shaking hand."""

    def pressed(made: QAbstractButton) -> None:
        assert made.isVisible()
        assert made.isEnabled()
        made.click()

    return pressed
