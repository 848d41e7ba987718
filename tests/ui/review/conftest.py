"""The evening page over a real diary, on Sunday 22 November 2026 at nine in the evening, driven as a person would."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from caregiver.domain.record import Record
from caregiver.domain.review import Review
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.review.page import ReviewPage

SUNDAY = date(2026, 11, 22)
MOST_TABS = 200


class EveningDesk:
    """One page, the mouse and the keys to work it; every press is counted."""

    def __init__(self, window: QStackedWidget, page: ReviewPage, qtbot: QtBot, services: Services) -> None:
        self.window = window
        self.page = page
        self.services = services
        self.presses = 0
        self.said: list[str] = []
        self.backs = 0
        self._qtbot = qtbot
        page.said.connect(self.said.append)

    def click(self, name: str) -> None:
        """Press what has this name with the mouse."""
        found = [
            made
            for made in self.page.findChildren(QAbstractButton)
            if made.isVisible() and name in {made.accessibleName(), made.text()}
        ]
        assert len(found) == 1, f"{name!r}: {[made.accessibleName() or made.text() for made in found]}"
        self.click_on(found[0])

    def click_in(self, row: QWidget, name: str) -> None:
        """The same within a row whose words others have, too."""
        found = [made for made in row.findChildren(QAbstractButton) if name in {made.accessibleName(), made.text()}]
        assert len(found) == 1, name
        self.click_on(found[0])

    def click_on(self, made: QWidget) -> None:
        """Press it with the mouse."""
        self.presses += 1
        self._qtbot.mouseClick(made, Qt.MouseButton.LeftButton)

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            self.presses += 1
            self._qtbot.keyClick(QApplication.focusWidget(), key)

    def type(self, text: str) -> None:
        """Type text where the keyboard is."""
        self._qtbot.keyClicks(QApplication.focusWidget(), text)

    def tab_to(self, name: str, within: QWidget | None = None) -> None:
        """Go on with the tabulator key to what has this name."""
        passed = []
        for _ in range(MOST_TABS):
            here = QApplication.focusWidget()
            is_within = within is None or within.isAncestorOf(here)
            said = here.accessibleName() or (here.text() if isinstance(here, QPushButton) else "")
            if said == name and is_within:
                return
            passed.append(said)
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"no {name!r}; passed {passed}")

    def choose(self, row: QWidget, name: str) -> None:
        """Go on to a row of words, with the arrow keys to one of them, and press it with the space bar."""
        for _ in range(MOST_TABS):
            if row.isAncestorOf(QApplication.focusWidget()):
                break
            self.press(Qt.Key.Key_Tab)
        while QApplication.focusWidget().text() != name:
            before = QApplication.focusWidget()
            self.press(Qt.Key.Key_Right)
            assert QApplication.focusWidget() is not before, f"no {name!r} in this row"
        self.press(Qt.Key.Key_Space)

    def leave(self) -> None:
        """Another page comes into sight."""
        self.window.setCurrentIndex(0)

    def go_back(self) -> None:
        """The page asks to go where one came from."""
        self.backs += 1
        self.leave()

    def return_to(self, day: date | None = None) -> None:
        """The page comes into sight again."""
        self.page.open_day(day)
        self.window.setCurrentWidget(self.page)
        self._qtbot.waitUntil(self.page.form.managed.hasFocus)

    def words(self) -> str:
        """Every sentence in sight."""
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    def review(self, day: date = SUNDAY) -> Review | None:
        """What is in the diary."""
        record: Record[Review] | None = self.services.reviews.for_day(day)
        return record.value if record else None


@pytest.fixture(autouse=True)
def nine_in_the_evening(services, clock):
    return clock.go_to(2026, 11, 22, 21, 0)


@pytest.fixture
def open_desk(show: Callable[[QWidget], QWidget], qtbot: QtBot, context: PageContext) -> Callable[..., EveningDesk]:
    """Opens the page on a day, or on the one that is asked about, in a window with another page to go back to."""

    def opened(day: date | None = None, *, width: int = 1366, height: int = 768) -> EveningDesk:
        window, page = QStackedWidget(), ReviewPage(context)
        window.addWidget(QPushButton("another page"))
        window.addWidget(page)
        desk = EveningDesk(window, page, qtbot, context.services)
        context.navigator.back_asked.connect(desk.go_back)
        window.resize(width, height)
        show(window)
        desk.return_to(day)
        return desk

    return opened


@pytest.fixture
def write(services):
    """Writes a review as whoever writes now."""

    def written(day: date = SUNDAY, **said: object) -> Record[Review]:
        return services.reviews.write(replace(services.reviews.blank(day), **said)).value

    return written


@pytest.fixture
def as_jo(services):
    return lambda: services.people.write_as(services.people.caregivers()[1].uuid)
