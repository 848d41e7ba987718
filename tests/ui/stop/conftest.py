"""The pages about stopping and coming home, over a real diary with the medicines of the story, in the real window."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from caregiver.domain.stay import ListAnswer, Stay, StayKind
from caregiver.services.changes import Area, Changed
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.keeping import Keeping
from caregiver.ui.core.navigation import Destination
from caregiver.ui.main_window import MainWindow
from caregiver.ui.pages import Pages
from caregiver.ui.stop.homecoming_page import HomecomingPage
from caregiver.ui.stop.page import StopPage
from caregiver.ui.stop.quiet_page import QuietPage
from caregiver.ui.theme.theme import Look
from tests.medicine_story import MedicineStory, tell_medicines
from tests.steerable_clock import SteerableClock


def texts_in(widget: QWidget) -> str:
    """Every sentence in sight."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def buttons_in(widget: QWidget) -> list[str]:
    """Every button in sight."""
    return [made.text() for made in widget.findChildren(QPushButton) if made.isVisibleTo(widget)]


@dataclass
class House:
    """The window, its pages, and what lies in the diary."""

    window: MainWindow
    pages: Pages
    context: PageContext
    story: MedicineStory
    clock: SteerableClock

    @property
    def services(self) -> Services:
        return self.context.services

    @property
    def stay(self) -> Stay | None:
        """The stay that goes on."""
        record = self.services.stays.current()
        return None if record is None else record.value

    @property
    def page(self) -> QWidget:
        """What stands in the window now."""
        return self.window.stack.currentWidget()

    @property
    def stop(self) -> StopPage:
        page = self.window.page(Destination.STOP)
        assert isinstance(page, StopPage)
        return page

    @property
    def homecoming(self) -> HomecomingPage:
        page = self.window.page(Destination.HOMECOMING)
        assert isinstance(page, HomecomingPage)
        return page

    @property
    def quiet(self) -> QuietPage:
        assert isinstance(self.page, QuietPage)
        return self.page

    def go_to_hospital(self) -> None:
        """Press "In hospital or hospice" on the page that stops reminders."""
        self.pages.go(Destination.STOP)
        self.stop.rows[StayKind.HOSPITAL].click()

    def come_home(self) -> None:
        """A day later: "Robert is back", now."""
        self.go_to_hospital()
        self.clock.go_to(2026, 11, 23, 18)
        self.pages.go(Destination.HOMECOMING)
        self.homecoming.back_part.now.click()

    def answer(self, key: str, answer: ListAnswer) -> None:
        """Choose an answer for a medicine of the story."""
        self.homecoming.rows[self.story[key]].radios[answer].click()

    def tell(self, *areas: Area) -> None:
        """What the alarm does after it wrote something by itself."""
        self.context.bus.publish(Changed(None, frozenset(areas)))


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    made = tell_medicines(services, clock)
    services.paper_key.renew()
    return made


@pytest.fixture
def house(
    show: Callable[[QWidget], QWidget],
    context: PageContext,
    keeping: Keeping,
    story: MedicineStory,
    clock: SteerableClock,
) -> House:
    def refuse(look: Look) -> None:
        raise AssertionError("nobody changed the look")

    def no_urgent() -> QWidget:
        raise AssertionError("nobody asked for the urgent signs")

    window = MainWindow(context.theme)
    pages = Pages(window, context, no_urgent, refuse, keeping)
    context.navigator.asked.connect(pages.go)
    context.navigator.back_asked.connect(pages.back)
    window.asked.connect(pages.go)
    pages.show(Destination.TODAY)
    show(window)
    return House(window, pages, context, story, clock)
