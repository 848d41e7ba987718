"""What must ring after a silence, a wrong clock, a full disk; what must not."""

from datetime import timedelta

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.errors import StorageFailed
from caregiver.domain.stay import ListAnswer, StayKind
from caregiver.services.reminders import Bell
from caregiver.services.services import Services
from caregiver.vault.rings import Rings
from tests.medicine_story import (
    FENTANYL,
    FENTANYL_STRENGTH,
    MORPHINE_LONG,
    SENNA,
    MedicineStory,
    at_times,
    begin_medicine_story,
    patch_plan,
)


@pytest.fixture
def story(services: Services, clock) -> MedicineStory:
    made = begin_medicine_story(services, clock)
    made.add_now("long", MORPHINE_LONG, at_times("1", "08:00", "20:00"), unit=Unit.TABLETS)
    services.reminders.reconcile()
    return made


@pytest.fixture
def patch(services: Services, clock) -> MedicineStory:
    """A patch put on at 14:32, due in 72 hours."""
    made = begin_medicine_story(services, clock)
    uuid = made.add_now("patch", FENTANYL, patch_plan(), unit=Unit.PATCHES, strength=FENTANYL_STRENGTH)
    services.devices.put_on(uuid, "left upper arm")
    services.reminders.reconcile()
    return made


def ring(services: Services) -> Bell:
    bell = services.reminders.reconcile()
    services.reminders.mark_shown(bell)
    return bell


def rows(bell: Bell) -> list[str]:
    return [f"{due.local_due:%a %H:%M} {due.medicine.value.name}" for due in bell.rows]


def pass_time(services: Services, clock, **span: float) -> list[Bell]:
    """Let time pass while the computer is awake; every bell that was new."""
    end, found = clock.instant + timedelta(**span), []
    while clock.instant < end:
        clock.go_on(minutes=30)
        bell = ring(services)
        found += [bell] if bell.is_new else []
    return found


def test_a_patch_that_fell_due_in_hospital_rings_once_it_was_confirmed(services, clock, patch):
    services.stays.begin(StayKind.HOSPITAL)
    clock.go_on(days=4)
    ring(services)
    services.stays.end()
    assert ring(services).waits_for_answers
    stay = services.stays.homecoming().stay.uuid
    services.stays.confirm(stay, {patch["patch"]: ListAnswer.SAME})
    assert rows(ring(services)) == ["Wed 14:32 Fentanyl"]


def test_a_patch_that_nobody_changes_is_asked_about_every_day(services, clock, patch):
    clock.go_on(hours=72)
    asked = [bell.now for bell in [ring(services), *pass_time(services, clock, days=10)]]
    assert asked[-1] - asked[0] > timedelta(days=8)
    assert max(later - earlier for earlier, later in zip(asked, asked[1:], strict=False)) <= timedelta(hours=25)
    assert [one.due.medicine.value.name for one in services.reminders.open_slots()] == ["Fentanyl"]


def test_not_sure_about_a_patch_is_asked_again_the_next_day(services, clock, patch):
    clock.go_on(hours=72)
    services.reminders.not_sure(ring(services).rows[0])
    assert not pass_time(services, clock, hours=23)
    assert pass_time(services, clock, hours=2)


def test_taking_back_not_sure_rings_as_before_and_not_at_once(services, clock, story):
    clock.go_to(2026, 11, 22, 20, 0)
    changed = services.reminders.not_sure(ring(services).rows[0])
    changed.undo()
    assert not services.reminders.reconcile().is_new
    clock.go_on(minutes=10)
    assert services.reminders.reconcile().is_new


def test_a_clock_set_back_ends_no_stay(services, clock, story):
    clock.go_to(2026, 11, 22, 20, 30)
    services.stays.begin(StayKind.HOSPITAL)
    clock.go_to(2026, 11, 22, 19, 59)
    clock.go_on(minutes=1)
    assert services.reminders.reconcile().silent is not None


def test_a_clock_set_back_after_the_answers_asks_nothing_again(services, clock, story):
    services.stays.begin(StayKind.HOSPITAL)
    clock.go_on(hours=3)
    services.stays.end()
    clock.go_on(hours=2)
    services.stays.confirm(services.stays.homecoming().stay.uuid, {story["long"]: ListAnswer.SAME})
    clock.go_on(hours=-1)
    assert services.stays.homecoming() is None


@pytest.mark.parametrize("year", [1970, 2099])
def test_one_look_in_another_age_silences_nothing(services, clock, story, year):
    clock.go_to(year, 1, 1, 12, 0)
    ring(services)
    clock.go_to(2026, 11, 22, 16, 0)
    story.add_now("senna", SENNA, at_times("2", "22:00"), unit=Unit.TABLETS)
    clock.go_to(2026, 11, 22, 20, 0)
    assert rows(ring(services)) == ["Sun 20:00 Morphine"]
    clock.go_to(2026, 11, 22, 22, 0)
    assert "Sun 22:00 Senna" in rows(ring(services))


def test_what_was_silent_between_two_stays_does_not_come_back(services, clock, story):
    services.stays.begin(StayKind.HOSPITAL)
    clock.go_to(2026, 11, 22, 18, 0)
    services.stays.end()
    clock.go_to(2026, 11, 23, 9, 0)
    services.stays.confirm(services.stays.homecoming().stay.uuid, {story["long"]: ListAnswer.SAME})
    services.stays.begin(StayKind.HOSPITAL)
    clock.go_to(2026, 11, 23, 12, 0)
    services.stays.end()
    clock.go_to(2026, 11, 23, 13, 0)
    services.stays.confirm(services.stays.homecoming().stay.uuid, {story["long"]: ListAnswer.SAME})
    assert not ring(services).rows


def test_today_asks_about_nothing_that_waits_for_its_answer(services, clock, story):
    services.stays.begin(StayKind.HOSPITAL)
    clock.go_to(2026, 11, 22, 18, 0)
    services.stays.end()
    clock.go_to(2026, 11, 22, 21, 0)
    assert not services.reminders.open_slots()


def test_one_press_ends_every_silence(services, clock, story):
    first = services.stays.begin(StayKind.STOPPED)
    clock.go_on(minutes=5)
    ended = services.stays.end()
    clock.go_on(minutes=5)
    services.stays.begin(StayKind.HOSPITAL)
    ended.undo()
    services.stays.end()
    assert services.stays.current() is None
    assert first.value.uuid


def test_a_full_disk_does_not_make_it_ring_at_every_look(services, clock, story, monkeypatch):
    clock.go_to(2026, 11, 22, 20, 0)
    bell = services.reminders.reconcile()

    def refuse(*_: object) -> None:
        raise StorageFailed("The disk is full.")

    monkeypatch.setattr(Rings, "put", refuse)
    monkeypatch.setattr(Rings, "set_checked_at", refuse)
    with pytest.raises(StorageFailed):
        services.reminders.mark_shown(bell)
    clock.go_on(seconds=20)
    assert not services.reminders.reconcile().is_new
    clock.go_on(minutes=10)
    assert services.reminders.reconcile().is_new
    monkeypatch.undo()
    services.reminders.mark_shown(services.reminders.reconcile())
    assert services.vault.rings.all(bell.rows[0].due_at)[bell.rows[0].key].times_asked == 2
