"""The reminder while the screen is hidden: since when and how many, and never what."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from caregiver.ui.reminder.neutral_window import NeutralReminder


@pytest.fixture
def neutral(theme, qtbot):
    made = NeutralReminder(theme)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "Due since 14:00. Open the diary to answer."),
        (2, "2 medicines are due, the first since 14:00. Open the diary to answer."),
    ],
)
def test_it_says_since_when_and_how_many(neutral, count, said):
    neutral.show_due(count, "14:00", needs_sentence=False)
    assert neutral.sentence.text() == said
    assert neutral.needs.isHidden()


def test_it_says_beforehand_that_the_sentence_will_be_asked_for(neutral):
    neutral.show_due(1, "14:00", needs_sentence=True)
    assert neutral.needs.text() == "It asks for your secret sentence."
    assert not neutral.needs.isHidden()


def test_both_ways_lead_on(neutral):
    asked = []
    neutral.open_asked.connect(lambda: asked.append("open"))
    neutral.urgent_asked.connect(lambda: asked.append("urgent"))
    QTest.keyClick(neutral.open, Qt.Key.Key_Return)
    neutral.urgent.click()
    assert asked == ["open", "urgent"]
