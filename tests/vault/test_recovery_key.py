"""The recovery key: every slip of the pen is found, and what is right is read however it is written."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.errors import BadInput
from caregiver.vault.recovery_key import ALPHABET, LINE_LENGTH, LINES, RecoveryKey, check_line

rows = st.text(ALPHABET, min_size=7, max_size=7)


def _key(data: list[str]) -> RecoveryKey:
    lines = []
    for number, row in enumerate(data, 1):
        (check,) = [symbol for symbol in ALPHABET if check_line(number, row + symbol).is_right]
        lines.append(row + check)
    return RecoveryKey("".join(lines))


keys = st.lists(rows, min_size=LINES, max_size=LINES).map(_key)


@given(keys)
def test_a_key_is_read_back(key: RecoveryKey) -> None:
    assert RecoveryKey.parse(key.text) == key
    assert RecoveryKey.parse("\n".join(key.lines)) == key


@given(keys, st.integers(0, 31), st.sampled_from(ALPHABET))
def test_any_wrong_symbol_is_found_in_its_line(key: RecoveryKey, place: int, symbol: str) -> None:
    if symbol == key.symbols[place]:
        symbol = ALPHABET[(ALPHABET.index(symbol) + 1) % len(ALPHABET)]
    wrong = key.symbols[:place] + symbol + key.symbols[place + 1 :]
    with pytest.raises(BadInput) as error:
        RecoveryKey.parse(wrong)
    assert error.value.field == f"line{place // LINE_LENGTH + 1}"


@given(keys, st.integers(1, LINES))
def test_any_two_exchanged_symbols_of_a_line_are_found(key: RecoveryKey, number: int) -> None:
    line = key.lines[number - 1].replace(" ", "")
    for one, other in itertools.combinations(range(LINE_LENGTH), 2):
        exchanged = list(line)
        exchanged[one], exchanged[other] = line[other], line[one]
        assert check_line(number, "".join(exchanged)).is_right == (line[one] == line[other])


@given(keys)
def test_exchanged_lines_are_found(key: RecoveryKey) -> None:
    for one, other in itertools.permutations(range(1, LINES + 1), 2):
        assert not check_line(one, key.lines[other - 1]).is_right


@given(keys, st.data())
def test_spelling_does_not_matter(key: RecoveryKey, data: st.DataObject) -> None:
    look_alikes = {"0": "0Oo", "1": "1IiLl"}
    letters = [data.draw(st.sampled_from(look_alikes.get(symbol, symbol + symbol.lower()))) for symbol in key.symbols]
    gaps = st.sampled_from(["", " ", "-", "\n", " – ", "\t", "\u00a0", "."])
    assert RecoveryKey.parse("".join(letter + data.draw(gaps) for letter in letters)) == key


@pytest.mark.parametrize(
    "layout",
    [
        "1 {0}\n2 {1}\n3 {2}\n4 {3}\n",
        "1. {0}\r\n\r\n2. {1}\r\n3. {2}\r\n4. {3}",
        "Line 1: {0}, line 2: {1}, line 3: {2}, line 4: {3}.",
        "Keep this page.\n\n1   {0}\n2   {1}\n3   {2}\n4   {3}\n\nMade on 22 November 2026.",
    ],
)
@given(keys)
def test_numbers_and_words_around_a_key_are_passed_over(layout: str, key: RecoveryKey) -> None:
    assert RecoveryKey.parse(layout.format(*key.lines)) == key


@given(st.text())
def test_any_other_text_is_a_plain_sentence(text: str) -> None:
    with pytest.raises(BadInput):
        RecoveryKey.parse(text)


def test_the_first_letter_that_cannot_be_right_is_named() -> None:
    check = check_line(3, "P05B NU6G")
    assert (check.is_right, check.letter) == (False, 6)
    assert str(check.sentence) == "Line 3, letter 6: look again"


def test_a_letter_too_many_is_named() -> None:
    key = _key(["ABCDEFG"] * LINES)
    assert check_line(2, key.lines[1] + "7").letter == 9


def test_a_line_that_is_not_finished_says_so_and_an_empty_one_nothing() -> None:
    assert "eight" in str(check_line(1, "7K4M").sentence)
    assert check_line(1, " - ").sentence is None


@given(keys, st.integers(1, LINES), st.integers(1, LINE_LENGTH))
def test_against_the_known_key_the_first_different_letter_is_named(key: RecoveryKey, number: int, place: int) -> None:
    line = key.lines[number - 1].replace(" ", "").lower()
    wrong = "9" if line[place - 1] != "9" else "8"
    typed = line[: place - 1] + wrong
    assert key.first_difference(number, f"{typed[:4]} {typed[4:]}") == place
    assert key.first_difference(number, line[:place]) is None
    assert key.matches(number, line)
    assert not key.matches(number, typed)


def test_keys_differ_and_do_not_show_themselves() -> None:
    assert len({RecoveryKey.generate() for _ in range(100)}) == 100
    key = RecoveryKey.generate()
    assert key.symbols not in repr(key)


def test_the_secret_holds_all_symbols_of_chance_and_no_check() -> None:
    key = RecoveryKey.generate()
    assert len(key.wrapping_secret) == 28
    assert key.wrapping_secret.decode() == "".join(line.replace(" ", "")[:7] for line in key.lines)
