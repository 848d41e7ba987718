"""What is made short says so by its end."""

from hypothesis import given
from hypothesis import strategies as st

from caregiver.summary.shortened import shortened


def test_whole_words_stay_and_the_rest_is_marked() -> None:
    assert shortened("Dr Patel, the palliative clinic", 31) == "Dr Patel, the palliative clinic"
    assert shortened("Dr Patel, the palliative clinic", 30) == "Dr Patel, the palliative…"
    assert shortened("Dr Patel, the palliative clinic", 12) == "Dr Patel…"
    assert shortened("x" * 50, 10) == f"{'x' * 9}…"


@given(st.text(max_size=60), st.integers(4, 50))
def test_it_is_never_longer_and_never_cut_in_silence(words: str, most: int) -> None:
    short = shortened(words, most)
    assert len(short) <= most
    assert short == words or short.endswith("…")
