"""What was made of an agreement says whether it is done: a plan or a visit that is gone leaves it waiting again."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.visit import Visit, VisitKind, VisitState
from tests.medicine_story import at_times, tell_medicines

ZONE = "Europe/London"
TODAY = date(2026, 11, 22)
CALL = "the-call"
VISIT = Visit(datetime(2026, 12, 17, 10, 30, tzinfo=UTC), ZONE, VisitKind.CLINIC)


@pytest.fixture
def story(services, clock):
    clock.go_to(2026, 11, 22, 14, 32)
    return tell_medicines(services, clock)


def agree(services, kind: AgreedKind = AgreedKind.DOSE, **fields) -> str:
    value = Agreement(services.clock.now(), ZONE, kind, "60 mg", "Dr Patel", CALL, **fields)
    return services.agreements.write(value).value.uuid


def waits(services, uuid: str) -> bool:
    """Whether it waits, said alike by every list of what was agreed."""
    agreements = services.agreements
    (record,) = (one for one in agreements.all() if one.uuid == uuid)
    is_waiting = record.value.state is AgreedState.WAITING
    assert record in agreements.of_visit(CALL)
    assert (record in agreements.waiting(TODAY)) == is_waiting
    if record.value.kind is AgreedKind.DOSE:
        assert (record in agreements.unwritten(record.value.medicine)) == is_waiting
    return is_waiting


@pytest.fixture
def monday(services, story):
    """A dose that was agreed, and is written as a plan from Monday."""
    uuid = agree(services, medicine=story["long"])
    plan = replace(
        services.medicines.get(story["long"]).regimen, at=story.at(1, "08:00"), schedule=at_times("2", "08:00", "20:00")
    )
    services.agreements.make_real(
        uuid, lambda: services.medicines.plan(plan), lambda one, made: services.agreements.link_plan(one, made.uuid)
    )
    return uuid


def test_an_agreed_plan_that_another_plan_took_out_waits_again_until_it_is_back(services, clock, story, monday):
    assert not waits(services, monday)
    clock.go_on(minutes=30)
    held = services.medicines.get(story["long"]).regimen
    changed = services.medicines.plan(replace(held, at=clock.now(), schedule=at_times("1", "08:30", "20:30")))
    written = services.vault.content_hash(with_history=True)
    assert waits(services, monday)
    assert services.vault.content_hash(with_history=True) == written, "it is read, not written"
    changed.undo()
    assert not waits(services, monday)


def test_a_pause_holds_an_agreed_plan_back_and_does_not_undo_it(services, clock, story, monday):
    services.medicines.pause(story["long"], "", clock.now())
    assert not waits(services, monday)
    services.medicines.resume(story["long"])
    assert not waits(services, monday)


def test_with_its_medicine_the_plan_is_gone(services, story, monday):
    changed = services.medicines.remove(story["long"])
    assert waits(services, monday)
    changed.undo()
    assert not waits(services, monday)


def test_what_does_not_change_after_all_stays_so(services, clock, story, monday):
    held = services.medicines.get(story["long"]).regimen
    changed = services.medicines.plan(replace(held, at=clock.now()))
    services.agreements.settle(monday, AgreedState.OFF)
    assert not waits(services, monday)
    services.agreements.settle(monday, AgreedState.WAITING)
    assert waits(services, monday)
    changed.undo()
    assert not waits(services, monday), "the plan stands again"


@pytest.fixture
def planned(services):
    """A next visit that was agreed, and is planned; and the uuid of that visit."""
    uuid = agree(services, AgreedKind.NEXT_VISIT)
    made = services.agreements.make_real(
        uuid,
        lambda: services.visits.write(VISIT),
        lambda one, visit: services.agreements.link_visit(one, visit.uuid),
    )
    return uuid, made.value.uuid


def test_a_next_visit_that_was_taken_out_waits_again(services, planned):
    uuid, visit = planned
    assert not waits(services, uuid)
    changed = services.visits.remove(visit)
    assert waits(services, uuid)
    changed.undo()
    assert not waits(services, uuid)


def test_a_next_visit_that_was_called_off_waits_again_until_it_is_said_to_be_done(services, planned):
    uuid, visit = planned
    services.visits.correct(visit, replace(VISIT, state=VisitState.CALLED_OFF))
    assert waits(services, uuid)
    services.agreements.settle(uuid, AgreedState.DONE)
    assert not waits(services, uuid)
    assert services.agreements.get(uuid).value.next_visit == ""


def test_a_plan_written_elsewhere_since_then_can_be_what_was_agreed(services, clock, story):
    uuid, of_none = agree(services, medicine=story["long"]), agree(services)
    record, held = services.agreements.get(uuid), services.medicines.get(story["long"]).regimen
    assert services.agreements.written_since(record) is None, "the plan until now is older"
    clock.go_on(minutes=5)
    services.medicines.leave_unconfirmed(story["long"])
    assert services.agreements.written_since(record) is None, "nobody is sure of it"
    clock.go_on(minutes=5)
    now = services.medicines.plan(replace(held, at=clock.now(), schedule=at_times("2", "08:00", "20:00"))).value
    assert services.agreements.written_since(record) == now
    later = services.medicines.plan(replace(held, at=story.at(1, "08:00"), schedule=at_times("3", "08:00"))).value
    assert services.agreements.written_since(record) == later, "what is to come is what was told last"
    assert services.agreements.written_since(services.agreements.get(of_none)) is None
    assert waits(services, uuid)
    services.agreements.link_plan(uuid, later.uuid)
    assert not waits(services, uuid)
