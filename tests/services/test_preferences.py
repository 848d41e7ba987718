import pytest

from caregiver.domain.errors import BadInput
from caregiver.services.preferences import Preferences


def test_defaults(preferences):
    assert not preferences.is_twelve_hour
    assert not preferences.has_bigger_buttons
    assert preferences.care_day_start_hour == 6
    assert preferences.set_up_step == "who"
    assert (preferences.review_hour, preferences.review_items) == (18, ())


def test_what_the_evening_review_asks_is_kept_in_its_order_once_and_undone(preferences):
    changed = preferences.set_review_items(["area:eating", "symptom:nausea", "area:eating"])
    assert preferences.review_items == ("area:eating", "symptom:nausea")
    changed.undo()
    assert preferences.review_items == ()


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


def test_how_reminders_ring_is_kept(preferences, vault, people, clock):
    assert (preferences.quick_asks, preferences.hourly_asks) == (3, 4)
    assert (preferences.quiet_from_hour, preferences.quiet_until_hour) == (22, 7)
    assert not preferences.has_notification_details
    preferences.set_quick_asks(1)
    preferences.set_hourly_asks(8)
    preferences.set_quiet_from_hour(21)
    preferences.set_quiet_until_hour(8)
    preferences.set_notification_details(True)

    other = Preferences(vault, people, clock)
    assert (other.quick_asks, other.hourly_asks) == (1, 8)
    assert (other.quiet_from_hour, other.quiet_until_hour) == (21, 8)
    assert other.has_notification_details


@pytest.mark.parametrize(
    ("verb", "value"),
    [("set_quick_asks", 4), ("set_hourly_asks", 9), ("set_hourly_asks", -1), ("set_quiet_from_hour", 24)],
)
def test_what_cannot_be_meant_is_not_kept(preferences, verb, value):
    with pytest.raises(BadInput):
        getattr(preferences, verb)(value)
    assert (preferences.quick_asks, preferences.hourly_asks, preferences.quiet_from_hour) == (3, 4, 22)


def test_after_how_long_the_screen_is_hidden_is_kept(preferences):
    assert preferences.hide_after_minutes == 15
    changed = preferences.set_hide_after_minutes(0)
    assert preferences.hide_after_minutes == 0
    changed.undo()
    assert preferences.hide_after_minutes == 15
    with pytest.raises(BadInput):
        preferences.set_hide_after_minutes(16)
