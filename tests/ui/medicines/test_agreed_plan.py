"""What was told of a dose is done by the plan that is written of it, and by nothing that is done in passing."""

from dataclasses import replace

import pytest

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.ui.core.navigation import PlanAsked
from caregiver.ui.medicines.plan.edited_plan import EditedPlan
from tests.medicine_story import at_times


@pytest.fixture
def told(services, clock, story):
    """What waits beside the long-acting one."""
    value = Agreement(clock.now(), "Europe/London", AgreedKind.DOSE, "60 mg", "Dr Patel", medicine=story["long"])
    uuid = services.agreements.write(value).value.uuid
    clock.go_on(minutes=5)
    return uuid


@pytest.fixture
def edited(context, story, told):
    """The editor's medicine, opened from the medicine itself or from what was agreed."""
    return lambda *, is_from_medicine: EditedPlan(
        context, PlanAsked(story["long"], agreement=told, is_from_medicine=is_from_medicine)
    )


def waits(services, story, told: str) -> bool:
    is_beside = told in {record.uuid for record in services.agreements.unwritten(story["long"])}
    assert (services.agreements.get(told).value.state is AgreedState.WAITING) == is_beside
    return is_beside


@pytest.mark.parametrize("is_from_medicine", [True, False])
def test_the_box_alone_is_no_new_plan(services, story, told, edited, is_from_medicine):
    medicine = services.medicines.get(story["long"]).medicine
    edited(is_from_medicine=is_from_medicine).save(replace(medicine, purpose="pain, as on the box"), None)
    assert services.medicines.get(story["long"]).medicine.purpose == "pain, as on the box"
    assert waits(services, story, told)


def test_a_slip_in_the_old_plan_put_right_in_passing_is_no_new_plan(services, story, told, edited):
    on_list = services.medicines.get(story["long"])
    slip = replace(on_list.regimen, schedule=at_times("1", "09:00", "20:00"))
    edited(is_from_medicine=True).save(on_list.medicine, slip, is_slip=True)
    assert services.medicines.get(story["long"]).regimen == slip
    assert waits(services, story, told)


@pytest.mark.parametrize("is_from_medicine", [True, False])
def test_a_new_plan_is_what_was_told(services, clock, story, told, edited, is_from_medicine):
    on_list = services.medicines.get(story["long"])
    plan = replace(on_list.regimen, at=clock.now(), schedule=at_times("2", "08:00", "20:00"))
    changed = edited(is_from_medicine=is_from_medicine).save(on_list.medicine, plan)
    assert not waits(services, story, told)
    assert services.agreements.get(told).value.regimen == services.medicines.get(story["long"]).version.uuid
    changed.undo()
    assert waits(services, story, told)


def test_the_same_doses_saved_again_in_passing_are_no_new_plan(services, clock, story, told, edited):
    on_list = services.medicines.get(story["long"])
    edited(is_from_medicine=True).save(on_list.medicine, replace(on_list.regimen, at=clock.now(), told_by="Jo"))
    assert waits(services, story, told)


@pytest.mark.parametrize("is_from_medicine", [True, False])
def test_a_pause_is_what_was_told_only_where_it_was_asked_for_as_that(
    services, clock, story, told, edited, is_from_medicine
):
    edited(is_from_medicine=is_from_medicine).rest(lambda uuid: services.medicines.pause(uuid, "", clock.now()))
    clock.go_on(minutes=5)
    assert waits(services, story, told) == is_from_medicine
