"""What every page does: read when it must, reflow, scroll down and never sideways, tell when it is left."""

import pytest
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedWidget, QWidget

from caregiver.services.changes import Area, Changed
from caregiver.ui.core.change_bus import ChangeBus
from caregiver.ui.core.page import Page
from caregiver.ui.theme.theme import Look, Scheme
from caregiver.ui.widgets.flow_layout import FlowLayout


class RecordingPage(Page):
    """Writes down what is asked of it."""

    areas = frozenset({Area.PAIN})

    def __init__(self, theme, bus):
        super().__init__(theme, bus, "A page")
        self.asked = []

    def refresh(self):
        self.asked.append("refresh")

    def reflow(self, is_narrow):
        self.asked.append("narrow" if is_narrow else "wide")

    def left(self):
        self.asked.append("left")


@pytest.fixture
def bus(theme):
    return ChangeBus(theme)


@pytest.fixture
def window(show, theme, bus):
    made = QStackedWidget()
    made.page = RecordingPage(theme, bus)
    made.addWidget(QLabel("another page"))
    made.addWidget(made.page)
    made.resize(1300, 700)
    show(made)
    made.page.asked.clear()
    return made


def test_a_page_reads_when_it_is_first_seen(window):
    assert window.page.asked == []
    window.setCurrentWidget(window.page)
    assert window.page.asked == ["wide", "refresh"]


def test_it_reads_again_only_what_it_shows(window, bus):
    window.setCurrentWidget(window.page)
    window.page.asked.clear()
    bus.publish(Changed(None, frozenset({Area.CONTACTS})))
    assert window.page.asked == []
    bus.publish(Changed(None, frozenset({Area.CONTACTS, Area.PAIN})))
    assert window.page.asked == ["refresh"]


def test_out_of_sight_it_waits_until_it_is_seen(window, bus):
    window.setCurrentWidget(window.page)
    window.setCurrentIndex(0)
    window.page.asked.clear()
    bus.publish(Changed(None, frozenset({Area.PAIN})))
    bus.publish(Changed(None, frozenset({Area.PAIN})))
    assert window.page.asked == []
    window.setCurrentWidget(window.page)
    assert window.page.asked == ["refresh"]


def test_it_is_told_when_it_is_left(window):
    window.setCurrentWidget(window.page)
    window.page.asked.clear()
    window.setCurrentIndex(0)
    assert window.page.asked == ["left"]


@pytest.mark.parametrize(
    ("width", "percent", "flow"),
    [(1300, 100, "wide"), (1199, 100, "narrow"), (1300, 150, "narrow"), (1200, 125, "wide")],
)
def test_it_reflows_by_width_and_text_size(qtbot, window, theme, width, percent, flow):
    window.setCurrentWidget(window.page)
    window.resize(700 if flow == "wide" else 1300, 700)
    qtbot.waitUntil(lambda: window.page.asked[-1] != flow)
    window.resize(width, 700)
    theme.set_look(Look(Scheme.LIGHT, percent))
    qtbot.waitUntil(lambda: [said for said in window.page.asked if said != "refresh"][-1] == flow)


def test_another_look_is_shown_at_once(window, theme):
    window.setCurrentWidget(window.page)
    window.page.asked.clear()
    theme.set_look(Look(Scheme.DARK))
    assert window.page.asked == ["refresh"]


def test_bigger_buttons_are_laid_out_at_once_or_when_the_page_is_next_seen(window, bus):
    bigger = Changed(None, frozenset({Area.PREFERENCES}))
    window.setCurrentWidget(window.page)
    window.page.asked.clear()
    bus.publish(bigger)
    assert window.page.asked == ["wide"]
    window.setCurrentIndex(0)
    bus.publish(bigger)
    window.page.asked.clear()
    window.setCurrentWidget(window.page)
    assert window.page.asked == ["wide"]


def test_it_scrolls_down_and_never_sideways(qtbot, window):
    wide = QLabel("x")
    wide.setMinimumSize(300, 3000)
    window.page.body.addWidget(wide)
    window.setCurrentWidget(window.page)
    qtbot.waitUntil(lambda: window.page.verticalScrollBar().maximum() > 0)
    assert not window.page.horizontalScrollBar().isVisible()


def test_it_has_a_name(window):
    assert window.page.accessibleName() == "A page"


def words_that_flow(page, count):
    """As high as they are at their width, and far higher in a narrow window than in a wide one."""
    holder = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    words = FlowLayout(holder)
    for _ in range(count):
        words.addWidget(QLabel("the chair won"))
    page.body.addWidget(holder)


def test_a_page_keeps_no_room_for_what_would_be_higher_in_a_narrow_window(window, qtbot):
    page = window.page
    words_that_flow(page, 100)
    window.setCurrentWidget(page)
    qtbot.waitUntil(lambda: page.widget().width() == page.viewport().width())
    assert page.widget().height() == page.viewport().height()


def test_a_page_is_as_high_as_its_words(window, qtbot):
    page = window.page
    words_that_flow(page, 1_000)
    window.setCurrentWidget(page)
    qtbot.waitUntil(lambda: page.widget().height() > page.viewport().height())
    assert page.widget().height() == page.widget().heightForWidth(page.viewport().width())
