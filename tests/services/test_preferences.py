import pytest

from caregiver.domain.errors import BadInput
from caregiver.services.preferences import Preferences


def test_defaults(preferences):
    assert not preferences.is_twelve_hour
    assert not preferences.has_bigger_buttons
    assert preferences.care_day_start_hour == 6
    assert preferences.set_up_step == "who"


def test_what_was_set_is_read_by_everybody(preferences, vault, people, clock):
    preferences.set_twelve_hour(True)
    preferences.set_bigger_buttons(True)
    preferences.set_care_day_start_hour(5)
    preferences.set_set_up_step("done")

    other = Preferences(vault, people, clock)
    assert other.is_twelve_hour
    assert other.has_bigger_buttons
    assert other.care_day_start_hour == 5
    assert other.set_up_step == "done"


def test_a_setting_is_undone(preferences):
    changed = preferences.set_care_day_start_hour(5)
    changed.undo()
    assert preferences.care_day_start_hour == 6


@pytest.mark.parametrize("hour", [-1, 13, 24])
def test_the_day_starts_in_its_first_half(preferences, hour):
    with pytest.raises(BadInput) as refused:
        preferences.set_care_day_start_hour(hour)
    assert refused.value.field == "hour"
    assert preferences.care_day_start_hour == 6
