"""Which words stand first: by how often and how lately they were chosen, the family's own among them."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.code import Code, Kind
from caregiver.domain.offered_words import FIRST_WORDS, MOST_OWN_WORDS, OfferedWords, Use, offered_words
from caregiver.domain.vocabulary import codes

TODAY = datetime(2026, 11, 22, 6, tzinfo=UTC)
EASED = codes(Kind.EASED)
QUALITY = codes(Kind.QUALITY)
USUAL = tuple(code.code for code in EASED if code.is_usual)
STARRED = tuple(code.code for code in QUALITY if code.is_usual and code.is_starred)


def ago(days: float, *chosen: str) -> Use:
    return Use(TODAY - timedelta(days=days), chosen)


def offered(*used: Use, vocabulary: tuple[Code, ...] = EASED) -> OfferedWords:
    return offered_words(vocabulary, sorted(used, key=lambda use: use.at, reverse=True), day_began=TODAY)


def test_a_diary_without_use_shows_the_vocabulary_as_it_stands() -> None:
    assert offered() == OfferedWords(USUAL)
    assert offered(vocabulary=QUALITY).first == tuple(code.code for code in QUALITY if code.is_usual)


def test_what_is_chosen_often_comes_first_and_the_usual_words_fill_up() -> None:
    first = offered(ago(1, "prayer"), ago(2, "prayer", "rest"), ago(3, "rest"), ago(4, "rest")).first
    assert first == ("rest", "prayer", *(code for code in USUAL if code != "rest"))


def test_lately_counts_more_than_long_ago() -> None:
    assert offered(ago(80, "rest"), ago(80, "rest"), ago(1, "prayer")).first[:2] == ("prayer", "rest")


def test_the_family_s_own_words_stand_among_the_others() -> None:
    found = offered(ago(1, "own:his cap"), ago(2, "own:his cap"), ago(2, "rest"))
    assert found.first[:2] == ("own:his cap", "rest")
    assert found.own == ("own:his cap",)


def test_own_words_spelled_in_two_ways_are_one_as_spelled_last() -> None:
    assert offered(ago(2, "own:His cap"), ago(1, "own:his cap")).own == ("own:his cap",)


def test_what_is_chosen_today_changes_the_order_tomorrow_but_own_words_are_offered_at_once() -> None:
    earlier = (ago(1, "rest"), ago(2, "rest"), ago(1, "heat"))
    assert offered(*earlier, *[ago(-0.1, "heat")] * 5) == offered(*earlier)
    assert offered(ago(-0.1, "own:his cap")).first == (*USUAL, "own:his cap")


def test_starred_words_that_are_usual_never_leave_the_sight() -> None:
    plain = [code.code for code in QUALITY if not code.is_starred][:FIRST_WORDS]
    first = offered(*(ago(1, code) for code in plain), vocabulary=QUALITY).first
    assert first == (*plain, *STARRED)


CHOSEN = st.lists(st.sampled_from([*(code.code for code in QUALITY), "own:a", "own:A", "own:b", "own:c", "of_later"]))


@given(st.lists(st.tuples(st.floats(-1, 90), CHOSEN.map(tuple)).map(lambda pair: ago(pair[0], *pair[1])), max_size=30))
def test_whatever_was_chosen_the_row_is_whole(used: list[Use]) -> None:
    found = offered(*used, vocabulary=QUALITY)
    known = {code.code for code in QUALITY}
    assert len(set(found.first)) == len(found.first) <= FIRST_WORDS + len(STARRED)
    assert set(STARRED) <= set(found.first) <= known | set(found.own)
    assert len(found.own) <= MOST_OWN_WORDS
    assert all(code.startswith("own:") for code in found.own)
    assert found == offered(*used, vocabulary=QUALITY)
