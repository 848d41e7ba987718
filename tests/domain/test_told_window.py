"""How long the family was told that something may take."""

import pytest

from caregiver.domain.told_window import longest_days


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("It can take 2 to 3 weeks.", 21),
        ("it can take two weeks", 14),
        ("Better within 10 days, worse at first", 10),
        ("up to 3 months", 90),
        ("2–3 weeks", 21),
        ("1 day", 1),
    ],
)
def test_a_span_that_is_said_once_is_read(told, days):
    assert longest_days(told) == days


@pytest.mark.parametrize(
    "told",
    [
        "",
        "It may hurt more at first.",
        "Some feel it in 2 days, most in 3 weeks.",
        "It is given every 4 weeks.",
        "She had one 3 weeks ago.",
        "Call after 400 days.",
        "0 days",
        "Room 3, weekdays only",
        "Dal 2 al 6 novembre",
    ],
)
def test_of_other_words_nothing_is_made(told):
    assert longest_days(told) is None
