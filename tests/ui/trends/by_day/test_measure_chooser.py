"""What to draw below is chosen in a list with ticks, by keyboard, and kept."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from caregiver.ui.trends.by_day.measure_chooser import MeasureChooser


@pytest.fixture
def chooser(context, show) -> MeasureChooser:
    made = show(MeasureChooser(context))
    made.setFocus()
    return made


def test_ticks_are_kept_in_the_order_of_the_list(chooser, context, qtbot):
    blank = context.services.reviews.blank(date(2026, 11, 21))
    context.services.reviews.write(replace(blank, worst=7))
    qtbot.keyClick(chooser, Qt.Key.Key_Space)
    qtbot.waitUntil(chooser.list.hasFocus)
    assert [chooser.list.item(n).text() for n in range(chooser.list.count())] == [
        "Sleep: the night before",
        "Bowels: days since they opened",
        "Sleepy: evening review",
        "Worst of the day: said looking back",
    ]
    qtbot.keyClick(chooser.list, Qt.Key.Key_Space)
    for _ in range(3):
        qtbot.keyClick(chooser.list, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Space)
    assert context.services.preferences.trend_measures == ("bowels", "symptom:drowsy", "worst")
    qtbot.keyClick(chooser.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not chooser.list.isVisible())
