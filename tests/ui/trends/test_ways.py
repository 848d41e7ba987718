"""The same keys, buttons and turns of the wheel lead to the same days, wherever the keyboard is."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from caregiver.domain.question import Looked
from caregiver.domain.span import Span
from caregiver.ui.trends.page import TrendsPage

TODAY = date(2026, 11, 22)
CONTROL, NOTHING = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture(params=[Looked.BY_DAY, Looked.HOURS])
def page(request, context, writer, show) -> TrendsPage:
    """The real page over a year, with one of the two charts of days."""
    writer.write(2026, 1, 5, 9, 0)
    made = TrendsPage(context)
    made.resize(1366, 768)
    show(made)
    made.show_mode(request.param)
    made.head.in_words.setFocus()
    return made


def turned(page: TrendsPage, notches: int) -> None:
    chart = page.view.chart
    spot = QPointF(chart.width() - 20, chart.height() / 2)
    event = QWheelEvent(
        spot,
        QPointF(chart.mapToGlobal(spot.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart.viewport(), event)


def test_closer_and_wider_are_one_ladder(page, qtbot):
    ways = {
        "the buttons": (page.range.wider.click, page.range.closer.click),
        "keys on the chart": tuple(
            lambda key=key: qtbot.keyClick(page.view.chart, key) for key in (Qt.Key.Key_Minus, Qt.Key.Key_Plus)
        ),
        "keys on the page": tuple(
            lambda key=key: qtbot.keyClick(page.head.in_words, key) for key in (Qt.Key.Key_Minus, Qt.Key.Key_Plus)
        ),
        "the wheel": (lambda: turned(page, -1), lambda: turned(page, 1)),
    }
    for name, (wider, closer) in ways.items():
        lengths = []
        for way in (wider, wider, closer, closer, closer):
            way()
            lengths.append(page.shown.span.days)
        assert lengths == [21, 30, 21, 14, 10], name
        wider()


def test_earlier_and_later_go_equally_far(page, qtbot):
    ways = (
        page.range.earlier.click,
        lambda: qtbot.keyClick(page.view.chart, Qt.Key.Key_Left, CONTROL),
        lambda: qtbot.keyClick(page.view.chart, Qt.Key.Key_PageUp),
        lambda: qtbot.keyClick(page.head.in_words, Qt.Key.Key_Left, CONTROL),
    )
    for way in ways:
        way()
        assert page.shown.span == Span(date(2026, 10, 26), date(2026, 11, 8))
        qtbot.keyClick(page.view.chart, Qt.Key.Key_End)
        assert page.shown.span.last == TODAY
    for way in ways:
        for _ in range(30):
            way()
        assert page.shown.span.first == date(2026, 1, 5)
        qtbot.keyClick(page.view.chart, Qt.Key.Key_End)


def test_home_goes_to_the_first_days_and_no_key_leads_before_them(page, qtbot):
    qtbot.keyClick(page.view.chart, Qt.Key.Key_Home)
    assert page.shown.span == Span(date(2026, 1, 5), date(2026, 1, 18))
    assert not page.range.earlier.isEnabled()
    qtbot.keyClick(page.view.chart, Qt.Key.Key_PageUp)
    assert page.shown.span.first == date(2026, 1, 5)


def test_in_a_young_diary_earlier_days_are_the_same_days(page, context, qtbot):
    page.shown = page.shown.renewed(Span(date(2026, 11, 21), TODAY))
    before = page.shown
    qtbot.keyClick(page.head.in_words, Qt.Key.Key_Left, CONTROL)
    assert page.shown == before
