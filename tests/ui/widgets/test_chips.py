"""Chips: what is chosen, in which order, what stands behind "more", and own words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from caregiver.domain.errors import BadInput
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips

WORDS = (Choice("aching", "aching"), Choice("dull", "dull"), Choice("numb", "numb", is_usual=False))


@pytest.fixture
def make(show, theme):
    def made(choices=WORDS, **kind):
        chips = Chips(theme, choices, name="Feels like", **kind)
        chips.resize(600, 200)
        return show(chips)

    return made


def words_in_sight(chips):
    return [button.text() for button in chips.findChildren(QPushButton) if button.isVisible()]


def press(chips, word):
    next(button for button in chips.findChildren(QPushButton) if button.text() == word).click()


def own_line(chips):
    return chips.findChild(QLineEdit)


def test_presses_choose_and_let_go(make):
    chips, told = make(), []
    chips.changed.connect(told.append)
    for word in ("dull", "aching", "dull"):
        press(chips, word)
    assert told == [("dull",), ("dull", "aching"), ("aching",)]


def test_of_single_chips_one_holds_and_a_second_press_does_not_let_go(make):
    chips = make(is_single=True)
    press(chips, "aching")
    press(chips, "dull")
    press(chips, "dull")
    assert chips.chosen() == ("dull",)
    assert [chips.chip(code).isChecked() for code in ("aching", "dull")] == [False, True]


def test_the_rest_stands_behind_more(qtbot, make):
    chips = make(takes_own=True)
    assert words_in_sight(chips) == ["aching", "dull", "more"]
    with qtbot.waitSignal(chips.unfolded):
        press(chips, "more")
    assert words_in_sight(chips) == ["aching", "dull", "numb", "own words …"]
    assert QApplication.focusWidget() is chips.chip("numb")


@pytest.mark.parametrize(
    "codes", [(), ("aching",), ("numb", "aching"), ("own:like a hot wire", "dull"), ("a_code_of_a_later_version",)]
)
def test_what_is_shown_comes_back_as_it_was_given(make, codes):
    chips, told = make(), []
    chips.changed.connect(told.append)
    chips.choose(("dull", "own:something else"))
    chips.choose(codes)
    assert chips.chosen() == codes
    assert told == []
    assert all(chips.chip(code).isVisible() for code in codes)


def test_own_words_of_another_entry_do_not_stay_in_sight(make):
    chips = make()
    chips.choose(("own:like a hot wire",))
    chips.choose(())
    assert "like a hot wire" not in words_in_sight(chips)


def type_own(qtbot, chips, words):
    press(chips, "more")
    press(chips, "own words …")
    qtbot.keyClicks(own_line(chips), words)


def test_own_words_are_typed_in_place_and_kept_by_enter(qtbot, make):
    chips = make(takes_own=True)
    type_own(qtbot, chips, "  like a   hot wire ")
    qtbot.keyClick(own_line(chips), Qt.Key.Key_Return)
    assert chips.chosen() == ("own:like a hot wire",)
    assert not own_line(chips).isVisible()
    assert QApplication.focusWidget().text() == "own words …"


def test_own_words_are_kept_when_the_keyboard_goes_on(qtbot, make):
    chips = make(takes_own=True)
    type_own(qtbot, chips, "hot wire")
    chips.chip("dull").setFocus()
    assert chips.chosen() == ("own:hot wire",)


def test_escape_takes_own_words_back(qtbot, make):
    chips = make(takes_own=True)
    type_own(qtbot, chips, "hot wire")
    qtbot.keyClick(own_line(chips), Qt.Key.Key_Escape)
    assert chips.chosen() == ()
    assert not own_line(chips).isVisible()


def test_a_typed_word_that_has_a_chip_is_that_chip(make):
    chips = make(takes_own=True)
    chips.add_own("Numb")
    chips.add_own("numb")
    assert chips.chosen() == ("numb",)


def test_own_words_that_are_too_long_stay_with_a_sentence(qtbot, make):
    chips = make(takes_own=True)
    type_own(qtbot, chips, "x" * 81)
    qtbot.keyClick(own_line(chips), Qt.Key.Key_Return)
    assert chips.chosen() == ()
    assert own_line(chips).text() == "x" * 81
    assert "too long" in chips.problem.text()
    with pytest.raises(BadInput) as refused:
        chips.take_own()
    assert refused.value.field == "own"


def test_long_own_words_are_cut_in_sight_but_said_whole(make):
    chips = make()
    words = "w" * 80
    chips.choose((f"own:{words}",))
    chip = chips.chip(f"own:{words}")
    assert len(chip.text()) == 40
    assert (chip.accessibleName(), chip.toolTip()) == (words, words)


def test_a_chosen_chip_has_room_for_its_heavier_letters(make):
    chips = make()
    chip = chips.chip("aching")
    before = chip.sizeHint().width()
    chip.click()
    assert chip.sizeHint().width() > before + 16
    assert not chip.icon().isNull()


def test_chips_never_ask_for_more_width_than_there_is(make):
    chips = make()
    chips.choose((f"own:{'w' * 80}",))
    assert chips.minimumSizeHint().width() < 250


def test_a_word_about_a_dose_is_never_small(make, theme):
    chips = make((Choice("rescue", "quick-acting dose", is_about_dose=True), Choice("rest", "rest")))
    sizes = [chips.chip(code).fontInfo().pixelSize() for code in ("rescue", "rest")]
    assert sizes == [18, 16]


def test_names_can_change_in_place(make):
    chips = make()
    chips.choose(("aching",))
    chips.reword({"aching": "Jo guesses"})
    assert (chips.chip("aching").text(), chips.chosen()) == ("Jo guesses", ("aching",))


def test_every_part_has_a_name_and_says_what_it_belongs_to(make):
    chips = make(takes_own=True)
    press(chips, "more")
    buttons = chips.findChildren(QPushButton)
    assert all(button.accessibleName() for button in buttons)
    assert {chips.chip(choice.code).accessibleDescription() for choice in WORDS} == {"Feels like"}
    assert not [label for label in chips.findChildren(QLabel) if label.isVisible() and not label.text()]


def test_the_tabulator_key_goes_in_reading_order(qtbot, make):
    chips = make(takes_own=True)
    press(chips, "more")
    chips.add_own("hot wire")
    chips.chip("aching").setFocus()
    passed = []
    for _ in range(5):
        passed.append(QApplication.focusWidget().text())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert passed == ["aching", "dull", "numb", "hot wire", "own words …"]
    assert words_in_sight(chips) == passed
