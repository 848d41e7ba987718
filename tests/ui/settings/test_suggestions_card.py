"""From how much on the diary suggests a question: each number is kept when it is left, or refused beside its field."""

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.question_rules.thresholds import REACH, Thresholds
from caregiver.ui.settings.suggestions_card import NAMES, SuggestionNumbersCard


@pytest.fixture
def card(context, show):
    made = show(SuggestionNumbersCard(context))
    made.show_preferences()
    return made


def type_into(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_every_number_of_the_rules_has_its_row(card):
    assert set(NAMES) == set(REACH) == set(Thresholds.__dataclass_fields__)
    assert {name: field.text() for name, field in card.fields.items()} == {
        name: str(getattr(Thresholds(), name)) for name in NAMES
    }
    assert card.ours.isHidden()


def test_a_number_is_kept_when_its_field_is_left_and_ours_can_be_taken_again(qtbot, card, services):
    type_into(qtbot, card.fields["high_number"], "8")
    assert services.preferences.question_thresholds == Thresholds(high_number=8)
    assert card.saved.text() == "Saved"
    card.ours.setFocus()
    qtbot.keyClick(card.ours, Qt.Key.Key_Space)
    assert services.preferences.question_thresholds == Thresholds()
    assert card.fields["high_number"].text() == "7"
    assert card.ours.isHidden()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("0", "a number above 0"),
        ("11", "The most here is 10."),
        ("2.5", "whole number"),
        ("x", "number"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(qtbot, card, services, typed, said):
    field = card.fields["high_number"]
    type_into(qtbot, field, typed)
    assert said in field.problem.text()
    assert services.preferences.question_thresholds == Thresholds()
    type_into(qtbot, field, "6")
    assert field.problem.isHidden()
    assert services.preferences.question_thresholds == Thresholds(high_number=6)
