"""One formatter for every amount, and the numbers that people type (care-rules 1 to 4)."""

import re
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from caregiver.domain.amounts import MOST, THOUSANDS_MARK, Amount, AmountWords, Unit, parse_number
from caregiver.domain.errors import BadInput
from caregiver.domain.strength import Strength
from caregiver.domain.units import HALVES, MICROGRAMS_IN

WORDS = AmountWords()
COMMA = AmountWords(decimal_mark=",")
LIQUID = Strength(number=Decimal(10), unit=Unit.MG, per_number=Decimal(5), per_unit=Unit.ML)
TABLET_30 = Strength(number=Decimal(30), unit=Unit.MG, per_number=Decimal(1), per_unit=Unit.TABLETS)
TABLET_500 = Strength(number=Decimal(500), unit=Unit.MG, per_number=Decimal(1), per_unit=Unit.TABLETS)
PATCH = Strength(number=Decimal(25), unit=Unit.MICROGRAMS_PER_HOUR, per_number=Decimal(1), per_unit=Unit.PATCHES)
ON_THE_LABEL = Strength("10 mg in 5 ml")

NUMBERS = st.decimals("0.0001", MOST, places=4)
UNITS = st.sampled_from(Unit)


def amount(number: str, unit: Unit) -> Amount:
    return Amount(Decimal(number), unit)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("5", "5"),
        ("5.0", "5"),
        ("0.5", "0.5"),
        (".5", "0.5"),
        ("2.50", "2.5"),
        ("999", "999"),
        ("3000", "3\u202f000"),
        ("3E+3", "3\u202f000"),
        ("12345.6", "12\u202f345.6"),
        ("0", "0"),
        ("-12", "-12"),
        ("-0.5", "-0.5"),
        ("0.0001", "0.0001"),
    ],
)
def test_a_number_never_begins_or_ends_with_its_mark(number: str, words: str) -> None:
    assert WORDS.number(Decimal(number)) == words
    assert COMMA.number(Decimal(number)) == words.replace(".", ",")


@pytest.mark.parametrize(
    ("said", "strength", "words"),
    [
        (amount("5", Unit.ML), LIQUID, "5 ml (10 mg)"),
        (amount("2.5", Unit.ML), LIQUID, "2.5 ml (5 mg)"),
        (amount("5", Unit.ML), ON_THE_LABEL, "5 ml"),
        (amount("5", Unit.ML), None, "5 ml"),
        (amount("1", Unit.TABLETS), TABLET_30, "1 tablet (30 mg)"),
        (amount("2", Unit.TABLETS), TABLET_500, "2 tablets (1\u202f000 mg)"),
        (amount("0.5", Unit.TABLETS), TABLET_30, "half a tablet (15 mg)"),
        (amount("1.5", Unit.TABLETS), TABLET_30, "one and a half tablets (45 mg)"),
        (amount("2.5", Unit.TABLETS), TABLET_30, "two and a half tablets (75 mg)"),
        (amount("12.5", Unit.TABLETS), TABLET_30, "12 and a half tablets (375 mg)"),
        (amount("0.25", Unit.TABLETS), TABLET_30, "a quarter of a tablet (7.5 mg)"),
        (amount("0.75", Unit.TABLETS), None, "three quarters of a tablet"),
        (amount("1.25", Unit.TABLETS), None, "1.25 tablets"),
        (amount("1", Unit.PATCHES), PATCH, "1 patch (25 micrograms per hour)"),
        (amount("2", Unit.PATCHES), PATCH, "2 patches (25 micrograms per hour each)"),
        (amount("1", Unit.SACHETS), None, "1 sachet"),
        (amount("0.5", Unit.ML), None, "0.5 ml"),
        (amount("1", Unit.DROPS), None, "1 drop"),
        (amount("1", Unit.MICROGRAMS), None, "1 microgram"),
        (amount("10", Unit.UNITS), None, "10 units"),
        (amount("5", Unit.MG), LIQUID, "5 mg (how many ml: not written yet)"),
        (amount("2", Unit.TABLETS), LIQUID, "2 tablets"),
    ],
)
def test_what_the_hand_measures_comes_first(said: Amount, strength: Strength | None, words: str) -> None:
    assert WORDS.amount(said, strength) == words


def test_a_range_is_said_in_one_unit_and_none_is_chosen() -> None:
    assert WORDS.choices((Decimal(5),), Unit.ML, LIQUID) == "5 ml (10 mg)"
    assert WORDS.choices((Decimal(1), Decimal(2)), Unit.TABLETS, TABLET_500) == "1 or 2 tablets (500 or 1\u202f000 mg)"
    assert WORDS.choices((Decimal(1), Decimal(2), Decimal(3)), Unit.SACHETS) == "1, 2 or 3 sachets"
    halves = (Decimal("0.5"), Decimal(1))
    assert WORDS.choices(halves, Unit.TABLETS, TABLET_30) == "half a tablet or 1 tablet (15 or 30 mg)"
    assert COMMA.choices((Decimal("2.5"), Decimal(5)), Unit.ML, LIQUID) == "2,5 or 5 ml (5 or 10 mg)"


def test_a_strength_is_said_as_on_the_label() -> None:
    assert WORDS.strength(LIQUID) == WORDS.strength(ON_THE_LABEL) == "10 mg in 5 ml"
    assert WORDS.strength(TABLET_30) == "30 mg"
    assert WORDS.strength(PATCH) == "25 micrograms per hour"
    per_ml = Strength(number=Decimal(20), unit=Unit.MG, per_number=Decimal(1), per_unit=Unit.ML)
    assert WORDS.strength(per_ml) == "20 mg in 1 ml"
    assert WORDS.strength(Strength()) == ""


def test_what_was_divided_without_end_is_rounded_to_what_counts() -> None:
    thirds = Strength(number=Decimal(10), unit=Unit.MG, per_number=Decimal(3), per_unit=Unit.ML)
    assert WORDS.amount(amount("1", Unit.ML), thirds) == "1 ml (3.3333 mg)"
    small = Strength(number=Decimal("0.01"), unit=Unit.MG, per_number=Decimal(300), per_unit=Unit.ML)
    assert WORDS.amount(amount("1", Unit.ML), small) == "1 ml (0.00003333 mg)"


def test_what_is_more_than_any_dose_has_no_bracket() -> None:
    assert WORDS.amount(amount("300", Unit.TABLETS), TABLET_500) == "300 tablets"
    assert WORDS.choices((Decimal(1), Decimal(300)), Unit.TABLETS, TABLET_500) == "1 or 300 tablets"


def test_old_and_new_stand_in_the_same_unit() -> None:
    assert WORDS.change(amount("2.5", Unit.ML), LIQUID, amount("5", Unit.ML), LIQUID) == (
        "from 2.5 ml (5 mg) to 5 ml (10 mg)"
    )
    one_gram = Strength(number=Decimal(1), unit=Unit.G, per_number=Decimal(1), per_unit=Unit.TABLETS)
    one = amount("1", Unit.TABLETS)
    assert WORDS.change(one, TABLET_500, one, one_gram) == "from 1 tablet (500 mg) to 1 tablet (1\u202f000 mg)"
    assert WORDS.change(amount("500", Unit.MG), None, amount("1", Unit.G), None) == "from 500 mg to 1\u202f000 mg"
    assert WORDS.change(amount("2", Unit.TABLETS), TABLET_30, amount("5", Unit.ML), LIQUID) == (
        "from 2 tablets (60 mg) to 5 ml (10 mg)"
    )


@given(NUMBERS, UNITS, NUMBERS, UNITS)
def test_a_change_never_mixes_units_of_mass(a: Decimal, a_unit: Unit, b: Decimal, b_unit: Unit) -> None:
    words = WORDS.change(Amount(a, a_unit), None, Amount(b, b_unit), None)
    if a_unit in MICROGRAMS_IN and b_unit in MICROGRAMS_IN:
        units = re.findall(r"micrograms?|\bm?g\b", words)
        small = min(a_unit, b_unit, key=MICROGRAMS_IN.__getitem__)
        fits = all(Amount(n, u).as_unit(small) is not None for n, u in ((a, a_unit), (b, b_unit)))
        assert not fits or len({unit.rstrip("s") for unit in units}) == 1


@given(NUMBERS, UNITS, st.sampled_from([".", ","]))
@example(Decimal("0.5"), Unit.TABLETS, ",")
@example(Decimal(1000), Unit.ML, ",")
def test_every_unit_is_a_full_word_and_every_number_can_be_read(number: Decimal, unit: Unit, mark: str) -> None:
    words = AmountWords(decimal_mark=mark).amount(Amount(number, unit))
    assert not re.search(r"mcg|µg|μg|\bU\b|\bIU\b|_", words)
    other = "," if mark == "." else "."
    assert other not in words
    assert words.split()[-1] in {"tablet", "capsule", "sachet", "patch"} | {
        WORDS.unit(unit, n).split()[-1] for n in (Decimal(1), Decimal(2))
    }


@given(NUMBERS, st.sampled_from([".", ","]))
def test_a_thousand_is_parted_the_same_in_every_language(number: Decimal, mark: str) -> None:
    words = AmountWords(decimal_mark=mark).number(number)
    assert re.fullmatch(rf"\d{{1,3}}({THOUSANDS_MARK}\d{{3}})*(\{mark}\d*[1-9])?", words)
    assert Decimal(words.replace(THOUSANDS_MARK, "").replace(mark, ".")) == number


@given(NUMBERS, NUMBERS, NUMBERS, st.sampled_from([Unit.MG, Unit.MICROGRAMS, Unit.G, Unit.UNITS]))
def test_every_amount_of_a_liquid_holds_ml(number: Decimal, strong: Decimal, per: Decimal, unit: Unit) -> None:
    strength = Strength(number=strong, unit=unit, per_number=per, per_unit=Unit.ML)
    assert " ml" in WORDS.amount(Amount(number, Unit.ML), strength)
    assert " ml" in WORDS.amount(Amount(number, Unit.MG), strength)
    assert " ml" in WORDS.choices((number,), Unit.MG, is_liquid=True)


@given(NUMBERS, UNITS, st.text(max_size=12))
def test_words_of_a_label_alone_never_make_a_bracket(number: Decimal, unit: Unit, label: str) -> None:
    assert "(" not in WORDS.amount(Amount(number, unit), Strength(label))


@pytest.mark.parametrize("unit", Unit)
def test_one_and_many_are_told_apart(unit: Unit) -> None:
    one, many = WORDS.unit(unit, Decimal(1)), WORDS.unit(unit, Decimal(2))
    assert one == many if unit in {Unit.MG, Unit.G, Unit.ML} else one != many
    assert WORDS.measure(Decimal(0), unit) == f"0 {many}"


def test_a_translator_is_asked_with_the_number_for_the_plural() -> None:
    asked = []

    def translate(source: str, count: int | None = None) -> str:
        asked.append((source, count))
        return source

    AmountWords(translate).unit(Unit.TABLETS, Decimal(5))
    AmountWords(translate).unit(Unit.TABLETS, Decimal(1))
    assert asked == [("tablets", 5), ("tablet", 1)]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("2", "2"),
        (" 2 ", "2"),
        ("1,5", "1.5"),
        ("1.5", "1.5"),
        (".5", "0.5"),
        ("0,25", "0.25"),
        ("0.125", "0.125"),
        ("½", "0.5"),
        ("1½", "1.5"),
        ("1 ½", "1.5"),
        ("1/2", "0.5"),
        ("1 1/2", "1.5"),
        ("¼", "0.25"),
        ("half", "0.5"),
        ("a half", "0.5"),
        ("one and a half", "1.5"),
        ("2 and a half", "2.5"),
        ("Two", "2"),
        ("ten", "10"),
        ("1000", "1000"),
        ("1 000", "1000"),
        ("1\u202f000", "1000"),
        ("1\u2009000,5", "1000.5"),
        ("1’000", "1000"),
        ("٣", "3"),
        ("2.5000", "2.5"),
    ],
)
def test_a_number_is_read_as_people_type_it(typed: str, number: str) -> None:
    assert parse_number(typed) == Decimal(number)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "such as 2"),
        ("two tablets", "such as 2"),
        ("1.2.3", "such as 2"),
        ("1e5", "such as 2"),
        ("nan", "such as 2"),
        ("5.", "such as 2"),
        ("10 00", "such as 2"),
        ("0", "above 0"),
        ("-1", "above 0"),
        ("0.000", "above 0"),
        ("100001", "very large"),
        ("9" * 40, "very large"),
        ("1,000", "two ways"),
        ("1.000", "two ways"),
        ("12.500", "two ways"),
        ("1,250", "two ways"),
        ("1,000.5", "two ways"),
    ],
)
def test_what_cannot_be_read_for_certain_is_asked_again(typed: str, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence) as caught:
        parse_number(typed)
    assert caught.value.field == "amount"


@given(NUMBERS, st.sampled_from([".", ","]))
def test_every_number_shown_can_be_typed_back(number: Decimal, mark: str) -> None:
    shown = AmountWords(decimal_mark=mark).number(number)
    is_in_two_ways = number < 1000 and number >= 1 and re.fullmatch(r"\d+[.,]\d{3}", shown)
    if is_in_two_ways:
        with pytest.raises(BadInput):
            parse_number(shown)
    else:
        assert parse_number(shown) == number


@given(st.text(max_size=12))
@example("1/0")
@example("²")
@example("−3")
def test_whatever_is_typed_is_a_number_or_one_sentence(typed: str) -> None:
    with suppress(BadInput):
        assert 0 < parse_number(typed) <= MOST


@pytest.mark.parametrize("unit", HALVES)
def test_a_half_shown_in_words_can_be_typed_back(unit: Unit) -> None:
    for number in ("0.5", "1.5", "10.5", "11.5"):
        words = WORDS.measure(Decimal(number), unit)
        assert parse_number(words.rsplit(" ", 1)[0].removesuffix(" a")) == Decimal(number)
