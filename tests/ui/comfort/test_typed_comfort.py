"""What stands in the fields becomes what is kept, and back; no window is needed for it."""

from datetime import UTC, datetime

import pytest

from caregiver.domain.comfort import Comfort
from caregiver.domain.errors import BadInput
from caregiver.ui.comfort.typed_comfort import blank, comfort_of, typed_of

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
FULL = Comfort(NOW, "Asia/Kathmandu", "own:her hand", 20, False, "back-neck", "before", "after", "long\nago")


def test_a_value_comes_back_whole():
    assert comfort_of(typed_of(FULL)) == FULL


def test_a_new_one_has_nothing_chosen_and_says_so():
    with pytest.raises(BadInput) as bad:
        comfort_of(blank(NOW, "Europe/London", ""))
    assert bad.value.field == "what"


@pytest.mark.parametrize(("typed", "kept"), [("45", 45), (" 90 min ", 90), ("1440", 1440), ("", None), ("  ", None)])
def test_minutes_are_read(typed, kept):
    assert comfort_of({**typed_of(FULL), "minutes": typed}).minutes == kept


@pytest.mark.parametrize("typed", ["long", "0", "1441", "-5", "2 h", "99999"])
def test_minutes_that_make_no_sense_name_their_field(typed):
    with pytest.raises(BadInput) as bad:
        comfort_of({**typed_of(FULL), "minutes": typed})
    assert bad.value.field == "minutes"
