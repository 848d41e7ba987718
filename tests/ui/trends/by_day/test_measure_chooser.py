"""What to draw below is chosen by chips, by keyboard, kept, and drawn in the order it was chosen in."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.review import AreaScore
from caregiver.ui.trends.by_day.measure_chooser import MeasureChooser


@pytest.fixture
def chooser(context, show) -> MeasureChooser:
    blank = context.services.reviews.blank(date(2026, 11, 21))
    context.services.reviews.write(replace(blank, worst=7, areas=(AreaScore("eating", 3),)))
    return show(MeasureChooser(context))


def test_what_is_chosen_is_kept_at_once_in_its_order(chooser, context, qtbot):
    qtbot.keyClick(chooser.open, Qt.Key.Key_Space)
    assert chooser.chips.chosen() == ("sleep", "bowels", "symptom:drowsy")
    assert chooser.chips.chip("area:eating").text() == "In the way of eating"
    for key in ("area:eating", "sleep", "worst"):
        qtbot.keyClick(chooser.chips.chip(key), Qt.Key.Key_Space)
    assert context.services.preferences.trend_measures == ("bowels", "symptom:drowsy", "area:eating", "worst")


def test_the_chips_go_away_and_come_back_as_they_hold_then(chooser, context, qtbot):
    qtbot.keyClick(chooser.open, Qt.Key.Key_Space)
    qtbot.keyClick(chooser.open, Qt.Key.Key_Space)
    assert chooser.chips is None
    context.services.preferences.set_trend_measures(["worst"])
    qtbot.keyClick(chooser.open, Qt.Key.Key_Space)
    assert chooser.chips.chosen() == ("worst",)
