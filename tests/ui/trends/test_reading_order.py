"""The Tab key comes to each part of the page once, in the order in which they stand."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGraphicsView, QPushButton, QWidget

from caregiver.domain.question import Looked
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.reading_order import follow_reading_order
from caregiver.ui.trends.page import TrendsPage
from tests.medicine_story import tell_medicines

MOST_TABS = 80
WIDE, NARROW = 1366, 1000


@dataclass
class Desk:
    """The page, gone through by the Tab key alone."""

    page: TrendsPage
    press: Callable[..., None]

    def stops(self) -> list[QWidget]:
        """Where the keyboard comes, from the first choice on until it is there again."""
        (first,) = (each for each in self.page.head.modes.findChildren(QPushButton) if each.isChecked())
        first.setFocus(Qt.FocusReason.TabFocusReason)
        found = [QApplication.focusWidget()]
        for _ in range(MOST_TABS):
            follow_reading_order(self.page.window())
            self.press(found[-1], Qt.Key.Key_Tab)
            here = QApplication.focusWidget()
            if here is found[0]:
                return found
            assert here not in found, f"twice: {here.accessibleName()}"
            found.append(here)
        raise AssertionError("the way does not end")


@pytest.fixture(params=[WIDE, NARROW])
def desk(request, context: PageContext, services, clock, writer, show, qtbot) -> Desk:
    story = tell_medicines(services, clock)
    for day in range(9, 22):
        writer.write(2026, 11, day, 9, 0, score=day % 11)
    story.give_needed("quick", -2, "03:00")
    page = TrendsPage(context)
    page.resize(request.param, 768)
    return Desk(show(page), qtbot.keyClick)


def picked(page: TrendsPage) -> None:
    """Pick something in the picture, whichever it is."""
    for chart in page.view.findChildren(QGraphicsView):
        chart.setFocus()
        QApplication.processEvents()
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            if page.card.picks.picked is None:
                QApplication.sendEvent(chart, _press(key))


def _press(key: Qt.Key) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)


@pytest.mark.parametrize("mode", [Looked.BY_DAY, Looked.HOURS])
def test_what_is_done_with_a_pick_comes_after_the_picture(desk: Desk, mode: Looked) -> None:
    page = desk.page
    page.show_mode(Looked.HOURS)
    page.show_mode(mode)  # also where another picture was made later
    picked(page)
    stops = desk.stops()
    ask, chart = stops.index(page.card.picks.row.ask), stops.index(page.view.chart)
    assert chart < ask
    if page.card.picks.row.open.isVisible():
        assert chart < stops.index(page.card.picks.row.open) < ask


@pytest.mark.parametrize("mode", list(Looked))
def test_the_keyboard_comes_to_every_button_in_sight_once_from_above_to_below(desk: Desk, mode: Looked) -> None:
    page = desk.page
    page.show_mode(mode)
    picked(page)
    stops = desk.stops()
    in_sight = {
        button
        for button in page.findChildren(QPushButton)
        if button.isVisible() and button.isEnabled() and button.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    assert {button for button in in_sight if button.group() is None} <= set(stops)
    parts = (page.head, page.range, page.view, page.card.picks)
    places = [[number for number, stop in enumerate(stops) if part.isAncestorOf(stop)] for part in parts]
    reached = [(min(found), max(found)) for found in places if found]
    assert len(reached) >= 2
    assert all(before[1] < after[0] for before, after in pairwise(reached))
