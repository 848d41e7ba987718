"""The numbers 0 to 10: pressed, chosen, and typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from caregiver.ui.widgets.number_row import NumberChoice, NumberRow

BACK, ENTER = Qt.Key.Key_Backspace, Qt.Key.Key_Return


@pytest.fixture
def choice(show, theme):
    made = show(NumberChoice(theme))
    made.take_keyboard()
    return made


def type_keys(qtbot, keys):
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


TYPED = [
    ("a digit", "7", 7),
    ("nothing", "0", 0),
    ("the worst", "10", 10),
    ("a second digit replaces the first", "75", 5),
    ("only a zero right after a one makes ten", "210", 10),
    ("two ones", "11", 1),
    ("ten, then zero", "100", 0),
    ("a one and a changed mind", ["1", BACK, "0"], 0),
    ("taken out", ["7", BACK], None),
    ("letters say nothing", "a7b", 7),
    ("an arrow key goes on", ["1", Qt.Key.Key_Right, "0"], 0),
]


@pytest.mark.parametrize(("keys", "score"), [case[1:] for case in TYPED], ids=[case[0] for case in TYPED])
def test_digits_choose(qtbot, choice, keys, score):
    type_keys(qtbot, keys)
    assert choice.value() == score


def test_every_key_tells_what_holds_now(qtbot, choice):
    told = []
    choice.changed.connect(told.append)
    type_keys(qtbot, ["1", "0", BACK, Qt.Key.Key_3])
    assert told == [1, 10, None, 3]


def test_enter_says_that_the_form_is_done(qtbot, choice):
    with qtbot.waitSignal(choice.entered):
        type_keys(qtbot, ["7", ENTER])
    assert choice.value() == 7


def test_arrow_keys_choose_what_they_pass_and_never_finish_the_form(qtbot, choice):
    finished, told = [], []
    choice.entered.connect(lambda: finished.append(True))
    choice.changed.connect(told.append)
    choice.set_value(4)
    choice.take_keyboard()
    type_keys(qtbot, [Qt.Key.Key_Right, Qt.Key.Key_Right])
    assert told == [5, 6]
    assert not finished


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_while_nothing_is_chosen_an_arrow_key_begins_where_the_keyboard_is(qtbot, choice, key):
    told = []
    choice.changed.connect(told.append)
    type_keys(qtbot, [key, Qt.Key.Key_Right])
    assert told == [0, 1]


def test_the_ring_of_the_keyboard_never_looks_like_a_choice(qtbot, choice):
    def pictures():
        return [radio.grab().toImage() for radio in choice.radios]

    def edges(picture):
        return picture.pixelColor(picture.width() // 2, 1)

    nothing_chosen = {edges(picture).name() for picture in pictures()}
    assert nothing_chosen == {choice.radios[0]._theme.tokens.focus.lower()}
    type_keys(qtbot, ["0"])
    assert choice.radios[0].hasFocus()
    assert [edges(picture).name() == edges(pictures()[0]).name() for picture in pictures()].count(True) == 1
    type_keys(qtbot, [BACK])
    assert {edges(picture).name() for picture in pictures()} == nothing_chosen


@pytest.mark.parametrize("score", [None, 0, 10])
def test_a_value_is_shown_without_a_signal(choice, score):
    told = []
    choice.changed.connect(told.append)
    choice.set_value(3)
    choice.set_value(score)
    assert choice.value() == score
    assert told == []
    assert [radio.isChecked() for radio in choice.radios].count(True) == (score is not None)


@pytest.mark.parametrize("score", [None, 6])
def test_the_tabulator_key_stops_once(qtbot, choice, score):
    choice.radios[3].click()
    choice.set_value(score)
    stops = [radio for radio in choice.radios if radio.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [choice.radios[score or 0]]


def test_push_buttons_tell_each_press(qtbot, theme):
    row = NumberRow()
    qtbot.addWidget(row)
    told = []
    row.pressed.connect(told.append)
    for score in (0, 10, 10):
        row.buttons[score].click()
    assert told == [0, 10, 10]


@pytest.mark.parametrize("is_two_rows", [True, False])
def test_one_row_or_0_to_5_over_6_to_10(qtbot, choice, is_two_rows):
    choice.resize(600, 200)
    choice.set_two_rows(is_two_rows)
    choice.layout().activate()
    tops = [radio.y() for radio in choice.radios]
    assert len(set(tops[:6])) == 1
    assert (tops[6] > tops[5]) == is_two_rows
    widths = [radio.width() for radio in choice.radios]
    assert max(widths) - min(widths) <= 1


def test_both_kinds_have_the_same_names(qtbot, choice):
    row = NumberRow()
    qtbot.addWidget(row)
    names = [f"Pain {score} of 10" for score in range(11)]
    assert [radio.accessibleName() for radio in choice.radios] == names
    assert [button.accessibleName() for button in row.buttons] == names


def in_rows(grid):
    heights = sorted({button.y() for button in grid.buttons})
    return [sum(button.y() == y for button in grid.buttons) for y in heights], grid.buttons[0].height()


@pytest.mark.parametrize(
    ("how", "rows", "height"),
    [
        ({}, [11], 56),
        ({"is_narrow": True}, [6, 5], 56),
        ({"has_bigger_buttons": True}, [6, 5], 72),
        ({"is_narrow": True, "has_bigger_buttons": True}, [6, 5], 72),
        ({"is_night": True}, [11], 80),
        ({"has_bigger_buttons": True, "is_night": True}, [6, 5], 80),
    ],
)
def test_the_buttons_fit_the_hand_the_hour_and_the_window(show, qtbot, how, rows, height):
    row = NumberRow()
    row.fit(**{"is_narrow": False, "has_bigger_buttons": False, **how})
    row.resize(700, row.sizeHint().height())
    show(row)
    assert in_rows(row) == (rows, height)


def test_in_two_rows_the_numbers_of_a_form_are_higher_too(choice, qtbot):
    one_row = choice.radios[0].height()
    choice.set_two_rows(True)
    qtbot.waitUntil(lambda: choice.radios[0].sizeHint().height() == 64 > one_row)
    assert {radio.minimumSizeHint().height() for radio in choice.radios} == {64}
    choice.set_two_rows(False)
    assert {radio.minimumSizeHint().height() for radio in choice.radios} == {48}
