"""The codes an entry is made of: words, stars, own words, places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.errors import BadInput
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.regions import GROUPS, REGIONS, View
from caregiver.domain.vocabulary import LONGEST_OWN, Kind, codes, is_starred, more, own, own_words, usual, word

STARRED_SYMPTOMS = (
    *("vomiting", "confused", "hard_to_wake", "slow_breathing", "breathless", "seeing_things", "muscle_jerks", "fall"),
    *("thirst", "passing_more_urine", "trouble_passing_urine", "loss_of_control", "leg_weakness", "arm_weakness"),
    *("numb_tingling", "unsteady", "fever_shivers", "bleeding", "black_stool", "swollen_belly", "cannot_swallow"),
    *("leg_swelling", "swelling"),
)
"""care.md 1.7 and care-rules 28, 41."""
STARRED = {
    *((Kind.SYMPTOM, code) for code in STARRED_SYMPTOMS),
    (Kind.QUALITY, "tingling"),
    (Kind.QUALITY, "numb"),
    (Kind.QUALITY, "pins_needles"),
    (Kind.QUALITY, "band_like"),
    (Kind.QUALITY, "heavy"),
    (Kind.WORSE, "breathing_in"),
    (Kind.WORSE, "coughing_sneezing"),
    (Kind.WORSE, "straining_toilet"),
    (Kind.WORSE, "lying_flat"),
    (Kind.SIGN, "vomiting"),
    (Kind.SIGN, "swelling"),
    (Kind.SIGN, "cannot_swallow"),
    (Kind.SIGN, "hard_to_wake"),
    (Kind.SIGN, "slow_breathing"),
    (Kind.SIGN, "confused"),
    (Kind.SIGN, "muscle_jerks"),
}
WITHOUT_SHAPE = {
    "front-mouth-throat",
    "front-breast-left",
    "front-breast-right",
    "front-pelvis",
    "back-hip-left",
    "back-hip-right",
    "all-over",
    "other",
}


@pytest.mark.parametrize("kind", Kind)
def test_codes_and_words_are_unique_within_a_kind(kind: Kind) -> None:
    entries = codes(kind)
    assert len({entry.code for entry in entries}) == len(entries)
    assert len({entry.word for entry in entries}) == len(entries)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.REGION])
def test_usual_codes_come_first_and_stay_few(kind: Kind) -> None:
    assert usual(kind) + more(kind) == codes(kind)
    assert 4 <= len(usual(kind)) <= 11


def test_the_usual_words_stand_in_the_order_of_the_entry_page() -> None:
    assert [str(word(Kind.QUALITY, entry.code)) for entry in usual(Kind.QUALITY)] == [
        "aching", "dull", "shooting", "stabbing", "burning", "tingling", "pins and needles", "numb", "band-like",
        "pressure",
    ]  # fmt: skip
    assert [entry.word for entry in usual(Kind.WORSE)] == [
        "getting up", "walking", "turning in bed", "coughing", "lying flat",
    ]  # fmt: skip
    assert [entry.word for entry in usual(Kind.EASED)] == ["quick-acting dose", "rest", "heat", "new position"]
    assert [entry.word for entry in usual(Kind.SIGN)] == [
        "calm", "frowning", "moaning", "holding still", "restless", "cannot tell", "asleep, wakes as usual",
        "hard to wake", "breathing slow or with pauses", "muddled", "jerking",
    ]  # fmt: skip


def test_exactly_the_words_that_may_be_urgent_are_starred() -> None:
    assert {(kind, entry.code) for kind in Kind for entry in codes(kind) if is_starred(kind, entry.code)} == STARRED


@given(st.sampled_from(Kind), st.text())
def test_any_stored_code_can_be_read(kind: Kind, code: str) -> None:
    assert isinstance(str(word(kind, code)), str)
    assert isinstance(is_starred(kind, code), bool)


def test_a_code_of_a_newer_version_is_shown_readable() -> None:
    assert str(word(Kind.REGION, "front-elbow-left")) == "front elbow left"
    assert str(word(Kind.QUALITY, "like_a_drill")) == "like a drill"


def test_own_words_are_kept_whatever_stands_in_them() -> None:
    code = own("  like {0} a\thot\nwire\x07 🔥 ")
    assert code == "own:like {0} a hot wire 🔥"
    assert str(word(Kind.QUALITY, code)) == "like {0} a hot wire 🔥"
    assert own_words(code) == "like {0} a hot wire 🔥"
    assert own_words("aching") is None


@pytest.mark.parametrize("words", ["", "   ", "\x00\x07", "x" * (LONGEST_OWN + 1)])
def test_own_words_that_cannot_stand_on_a_chip_are_refused_beside_their_field(words: str) -> None:
    with pytest.raises(BadInput) as caught:
        own(words, field="worse")
    assert caught.value.field == "worse"


def test_the_longest_own_words_are_kept() -> None:
    assert own("x" * LONGEST_OWN) == "own:" + "x" * LONGEST_OWN


def test_places_are_named_as_on_the_body_map() -> None:
    named = {region.code: region.word for region in REGIONS}
    assert named["back-lower-left"] == "Left lower back"
    assert named["back-lower-middle"] == "Lower back, middle"
    assert named["front-thigh-left"] == "Left thigh, front"


def test_each_view_of_the_body_map_has_thirty_places_and_the_rest_is_known_to_have_no_shape() -> None:
    shapes = [region for region in REGIONS if region.code not in WITHOUT_SHAPE]
    assert len(REGIONS) - len(shapes) == len(WITHOUT_SHAPE)
    assert [sum(region.view is view for region in shapes) for view in View] == [30, 30]


def test_a_place_lies_on_the_side_its_code_says() -> None:
    for region in REGIONS:
        side = region.code.partition("-")[0]
        assert region.view == (View(side) if side in tuple(View) else None)
        assert ("left" in region.code) == region.word.startswith("Left ")
        assert ("right" in region.code) == region.word.startswith("Right ")


def test_every_place_stands_in_one_group() -> None:
    assert len(GROUPS) == len({group.word for group in GROUPS})
    assert sum(len(group.regions) for group in GROUPS) == len({region.code for region in REGIONS})


def test_a_note_keeps_emoji_tables_and_writing_from_right_to_left() -> None:
    note = "ليلة صعبة 😣\nday\tpain\nMon\t7\n👩‍👧"
    assert clean_note(note) == note


def test_a_note_loses_only_what_cannot_be_shown_or_stored() -> None:
    assert clean_note("a\x00b\x1b[0m\ud800\r\nc\rd\u2028e\x0bf") == "ab[0m\nc\nd\ne\nf"
    assert clean_note("cafe\u0301") == "caf\u00e9"
    assert clean_note(" \n\t ") == ""


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_cleaning_is_done_once_and_can_be_stored(text: str) -> None:
    kept = clean_note(text)
    assert clean_note(kept) == kept
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert "\n" not in clean_line(text)
    assert clean_line(text) == clean_line(kept)
