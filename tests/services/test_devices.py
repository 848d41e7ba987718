"""Patches and pumps by the record: on since when, where, seen, fallen off, changed (care-rules 16, 17)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.device import DeviceEvent
from caregiver.domain.dose import Purpose
from caregiver.domain.errors import BadInput
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.services.services import Services
from tests.medicine_story import FENTANYL, FENTANYL_STRENGTH, MedicineStory, at_times, begin_medicine_story, patch_plan
from tests.steerable_clock import SteerableClock


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    """A patch every 72 hours, on the list since Friday."""
    made = begin_medicine_story(services, clock)
    made.add("patch", FENTANYL, patch_plan(), day=-2, unit=Unit.PATCHES, strength=FENTANYL_STRENGTH)
    return made


def patch(services: Services, story: MedicineStory):
    return services.devices.patch(story["patch"])


def test_before_the_first_one_nothing_is_made_up(services, story):
    now = patch(services, story)
    assert (now.dose, now.is_off, now.due_at, now.seen, now.before_off_at, now.last_places) == (
        None, False, None, None, None, (),
    )  # fmt: skip


def test_a_new_one_is_on_and_the_change_is_due_after_its_hours(services, clock, story):
    services.devices.put_on(story["patch"], "  left upper arm ")
    now = patch(services, story)
    assert now.dose.value.at == clock.now()
    assert now.last_places == (("left upper arm", story.today),)
    assert now.due_at == clock.now() + timedelta(hours=72)


def test_across_the_end_of_summer_time_they_are_real_hours(services, clock):
    clock.go_to(2026, 10, 23, 9)
    story = begin_medicine_story(services, clock)
    story.add_now("patch", FENTANYL, patch_plan(), unit=Unit.PATCHES, strength=FENTANYL_STRENGTH)
    services.devices.put_on(story["patch"], "back")
    due = patch(services, story).due_at
    assert f"{due.astimezone(clock.zone()):%d %b %H:%M}" == "26 Oct 08:00"


def test_a_late_change_moves_the_next_one(services, clock, story):
    services.devices.put_on(story["patch"], "back")
    clock.go_on(hours=75)
    services.devices.put_on(story["patch"], "chest")
    assert patch(services, story).due_at == clock.now() + timedelta(hours=72)


def test_each_change_is_recorded_once_and_answers_what_was_due(services, clock, story):
    services.devices.put_on(story["patch"], "back")
    clock.go_on(hours=73)
    changed = services.devices.put_on(story["patch"], "chest")
    assert changed.value.value.purpose is Purpose.SLOT
    kept = services.timetable.slots(story.at(-2, "00:00"), clock.now() + timedelta(minutes=1), story["patch"])
    assert all(one.dose is not None for one in kept)


def test_one_put_on_before_its_hours_are_over_is_the_next_change(services, clock, story):
    services.devices.put_on(story["patch"], "back")
    for place in ("chest", "arm"):
        clock.go_on(hours=20)
        assert services.devices.put_on(story["patch"], place).value.value.purpose is Purpose.SLOT
        assert patch(services, story).due_at == clock.now() + timedelta(hours=72)


def test_an_overdue_change_that_was_kept_as_extra_is_not_answered_again(services, clock, story):
    services.devices.put_on(story["patch"], "back")
    clock.go_on(hours=75)
    services.doses.give_extra(story["patch"])
    clock.go_on(hours=2)
    assert patch(services, story).due_at == clock.now() + timedelta(hours=70)


@pytest.fixture
def weekly(services: Services, clock: SteerableClock) -> MedicineStory:
    """A patch changed on Mondays and Thursdays at 09:00; today is Sunday."""
    made = begin_medicine_story(services, clock)
    days = replace(at_times("1", "09:00"), kind=ScheduleKind.WEEKDAYS, weekdays=(0, 3))
    made.add("patch", FENTANYL, days, day=-2, unit=Unit.PATCHES, strength=FENTANYL_STRENGTH)
    return made


def test_on_the_calendar_one_put_on_early_leaves_the_next_change_where_it_is_planned(services, clock, weekly):
    for place in ("back", "chest"):
        assert services.devices.put_on(weekly["patch"], place).value.value.purpose is Purpose.EXTRA
        assert patch(services, weekly).due_at == weekly.at(1, "09:00")
    clock.go_to(2026, 11, 23, 9, 5)
    changed = services.devices.put_on(weekly["patch"], "arm")
    assert changed.value.value.due_at == weekly.at(1, "09:00")
    assert patch(services, weekly).due_at == weekly.at(4, "09:00")


def test_of_two_changes_that_wait_a_new_one_answers_the_newest(services, clock, weekly):
    clock.go_to(2026, 11, 26, 9, 5)
    assert services.devices.put_on(weekly["patch"], "arm").value.value.due_at == weekly.at(4, "09:00")


def test_the_old_one_has_a_time_of_its_own(services, clock, story):
    services.devices.put_on(story["patch"], "back")
    clock.go_on(hours=72)
    off_at = clock.now() - timedelta(minutes=20)
    services.devices.put_on(story["patch"], "chest", old_off_at=off_at)
    assert patch(services, story).before_off_at == off_at


def test_the_last_five_places_stand_newest_first_and_none_is_chosen(services, clock, story):
    for place in ("one", "two", "three", "four", "five", "six"):
        services.devices.put_on(story["patch"], place)
        clock.go_on(hours=72)
    assert [site for site, _ in patch(services, story).last_places] == ["six", "five", "four", "three", "two"]


@pytest.mark.parametrize("event", [DeviceEvent.FELL_OFF, DeviceEvent.TAKEN_OFF])
def test_it_is_off_until_a_new_one_is_on(services, clock, story, event):
    services.devices.put_on(story["patch"], "back")
    clock.go_on(hours=5)
    services.devices.note(story["patch"], event, site="back")
    assert patch(services, story).is_off
    clock.go_on(minutes=10)
    services.devices.put_on(story["patch"], "chest")
    assert not patch(services, story).is_off


def test_a_look_is_kept_with_who_looked_and_belongs_to_the_patch_that_is_on(services, clock, story):
    services.devices.put_on(story["patch"], "back")
    clock.go_on(hours=5)
    services.devices.note(story["patch"], DeviceEvent.SEEN_ON)
    seen = patch(services, story).seen
    assert (seen.value.at, seen.value.by) == (clock.now(), services.people.writer())
    clock.go_on(hours=67)
    services.devices.put_on(story["patch"], "chest")
    assert patch(services, story).seen is None


def test_two_found_is_kept_and_changes_nothing_else(services, clock, story):
    services.devices.put_on(story["patch"], "back")
    services.devices.note(story["patch"], DeviceEvent.TWO_FOUND, note="one on the back, one on the arm")
    now = patch(services, story)
    assert not now.is_off
    assert services.devices.notes(story["patch"])[0].value.note == "one on the back, one on the arm"


def test_a_note_is_taken_back_and_written_again(services, story):
    changed = services.devices.note(story["patch"], DeviceEvent.FELL_OFF)
    again = changed.undo()
    assert services.devices.notes(story["patch"]) == ()
    again.undo()
    assert len(services.devices.notes(story["patch"])) == 1


def test_nothing_is_seen_before_it_happens(services, clock, story):
    with pytest.raises(BadInput):
        services.devices.note(story["patch"], DeviceEvent.SEEN_ON, at=clock.now() + timedelta(hours=1))
    with pytest.raises(BadInput):
        services.devices.put_on(story["patch"], "back", at=clock.now() + timedelta(hours=1))
    assert services.devices.notes(story["patch"]) == ()


def test_a_pump_is_never_due_and_its_changes_and_alarms_are_kept(services, clock, story):
    contents = Schedule(ScheduleKind.CONTINUOUS, hours=24, words="morphine 30 mg, midazolam 10 mg")
    story.add_now("pump", FENTANYL, contents)
    services.devices.note(story["pump"], DeviceEvent.PUMP_CHANGED, by="nurse:Okafor", site="chest")
    clock.go_on(hours=3)
    services.devices.note(story["pump"], DeviceEvent.PUMP_ALARM)
    events = [record.value.event for record in services.devices.notes(story["pump"])]
    assert events == [DeviceEvent.PUMP_CHANGED, DeviceEvent.PUMP_ALARM]
    assert services.timetable.next_slot(story["pump"]) is None
