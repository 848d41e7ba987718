import pytest
from PySide6.QtCore import Qt

from caregiver.ui.settings.review_card import ReviewCard


@pytest.fixture
def card(context, show):
    made = ReviewCard(context)
    made.show_preferences()
    context.bus.changed.connect(lambda _: made.show_preferences())
    return show(made)


def test_the_hour_is_kept_and_never_is_one_of_them(card, services, qtbot):
    assert card.hour.value() == "18"
    for code, hour in (("20", 20), ("0", 0)):
        segment = card.hour._group.button(card.hour._codes.index(code))
        qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
        assert services.preferences.review_hour == hour
    assert card.saved.text() == "Saved"


def test_what_else_it_asks_is_chosen_word_by_word(card, services, qtbot):
    assert card.items.text() == "It asks five things: what was managed, worst pain, the night, bowels, sleepy."
    qtbot.mouseClick(card.choose, Qt.MouseButton.LeftButton)
    for name in ("feeling sick", "eating"):
        chips = [chip for chips in card._chips.values() for chip in chips._chips.values()]
        qtbot.mouseClick(next(chip for chip in chips if chip.text() == name), Qt.MouseButton.LeftButton)
    assert services.preferences.review_items == ("symptom:nausea", "area:eating")
    assert card.items.text().endswith("And: feeling sick, eating.")


def test_sleepy_and_bowels_are_of_the_five_and_not_offered_twice(card, qtbot):
    qtbot.mouseClick(card.choose, Qt.MouseButton.LeftButton)
    texts = {chip.text() for chips in card._chips.values() for chip in chips._chips.values()}
    assert not {"sleepy", "bowels opened"} & texts
