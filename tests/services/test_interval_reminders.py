"""What is counted from the last one given waits for one dose, whatever is edited meanwhile, and is asked for once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer
from caregiver.services.services import Services
from tests.medicine_story import FENTANYL, MedicineStory, begin_medicine_story, patch_plan
from tests.steerable_clock import SteerableClock

Ring = Callable[[], list[str]]


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    """Every four hours, first at 14:32 on Sunday; the plan was saved some seconds later."""
    made = begin_medicine_story(services, clock)
    begins = clock.now()
    clock.go_on(seconds=20)
    made.add_now("patch", FENTANYL, patch_plan(hours=4), at=begins, unit=Unit.PATCHES)
    return made


@pytest.fixture
def ring(services: Services) -> Ring:
    """Show what there is; when each row that rings was due."""

    def look() -> list[str]:
        bell = services.reminders.reconcile()
        services.reminders.mark_shown(bell)
        return [f"{due.local_due:%H:%M}" for due in bell.rows if due.key in bell.new]

    return look


def give(services: Services) -> str:
    """Record the one dose in the window as given now; its uuid."""
    (due,) = services.reminders.reconcile().rows
    return services.doses.answer(due, DoseAnswer.GIVEN).value.uuid


def test_the_first_rings_although_the_plan_took_a_moment_to_save(story: MedicineStory, ring: Ring) -> None:
    assert ring() == ["14:32"]


def test_a_plan_changed_over_an_overdue_dose_asks_once(
    services: Services, clock: SteerableClock, story: MedicineStory, ring: Ring
) -> None:
    give(services)
    clock.go_on(hours=5)
    assert ring() == ["18:32"]
    clock.go_on(minutes=5)
    story.replan("patch", patch_plan(hours=2))
    assert ring() == ["19:37"]
    assert len(services.reminders.reconcile().rows) == 1
    give(services)
    assert services.reminders.reconcile().rows == ()
    assert services.reminders.open_slots() == ()


def test_an_extra_dose_takes_the_place_of_an_overdue_one(
    services: Services, clock: SteerableClock, story: MedicineStory, ring: Ring
) -> None:
    give(services)
    clock.go_on(hours=5)
    assert ring() == ["18:32"]
    services.doses.give_extra(story["patch"])
    assert services.reminders.reconcile().rows == ()
    clock.go_on(hours=4)
    assert ring() == ["23:32"]


def test_a_dose_moved_to_later_lets_the_next_ring_at_its_new_time(
    services: Services, clock: SteerableClock, story: MedicineStory, ring: Ring
) -> None:
    uuid = give(services)
    clock.go_on(hours=17)
    assert ring() == ["18:32"]  # late: shown once, and not asked about again by itself
    dose = services.doses.get(uuid).value
    services.doses.correct(uuid, replace(dose, at=dose.at + timedelta(hours=16)))
    assert ring() == []
    clock.go_on(hours=3)
    assert ring() == ["10:32"]


def test_a_dose_moved_to_before_the_plan_makes_the_next_due_at_once(
    services: Services, clock: SteerableClock, story: MedicineStory, ring: Ring
) -> None:
    uuid = give(services)
    clock.go_on(minutes=10)
    dose = services.doses.get(uuid).value
    services.doses.correct(uuid, replace(dose, at=dose.at - timedelta(hours=5)))
    assert ring() == ["14:32"]
