"""Words that sound or look alike."""

import pytest

from caregiver.domain.spelling import nearest, slips, sounded, sounded_words


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("pain", "pain", 0), ("pian", "pain", 1), ("pan", "pain", 1), ("paine", "pain", 1), ("pxyz", "pain", 3)],
)
def test_slips_are_counted(one: str, other: str, count: int) -> None:
    assert slips(one, other, most=2) == count
    assert slips(other, one, most=2) == count


def test_short_words_are_never_taken_for_others() -> None:
    assert nearest("leg", ["log", "lag"]) == ()
    assert nearest("bowle", ["bone", "bowel"]) == ("bowel",)
    assert nearest("constipatoin", ["constipated", "constipation"]) == ("constipation",)
    assert nearest("pain", []) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("morfine", "Morphine"),
        ("haemorrhage", "hemorrhage"),
        ("tumor", "tumour"),
        ("nausea", "NAUSÉA"),
        ("bok", "bock"),
    ],
)
def test_spellings_that_sound_alike_are_one(one: str, other: str) -> None:
    assert sounded(one) == sounded(other)


def test_words_are_told_apart_by_what_is_no_letter() -> None:
    assert sounded_words("Anti-sickness, 2 to 3 weeks!") == ("anti", "siknes", "2", "to", "3", "weks")
    assert sounded_words("… ?") == ()
