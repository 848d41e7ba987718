"""Visits: which one is next, what a new one begins with, and their lists."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from caregiver.domain.errors import BadInput
from caregiver.domain.visit import MOST_ITEMS, Item, ItemList, Visit, VisitKind, VisitState

BOXES = Item(ItemList.BRING, "All medicine boxes")
DISC = Item(ItemList.BRING, "The disc with the pictures")


def visit(*when: int, kind: VisitKind = VisitKind.CLINIC, **fields: object) -> Visit:
    return Visit(datetime(*when, tzinfo=UTC), "Europe/London", kind, **fields)


def plan(services, *when: int, **fields):
    return services.visits.write(visit(*when, **fields)).value.uuid


def test_the_next_visit_is_the_first_that_is_planned(services):
    later, sooner = plan(services, 2026, 12, 3, 9), plan(services, 2026, 11, 26, 10, 30)
    plan(services, 2026, 11, 24, 9, state=VisitState.CALLED_OFF)
    assert [record.uuid for record in services.visits.to_come()] == [sooner, later]
    assert services.visits.next().uuid == sooner


def test_a_visit_stays_the_next_for_some_hours_after_its_time(services, clock):
    uuid = plan(services, 2026, 11, 26, 10, 30)
    clock.go_to(2026, 11, 26, 22, 0)
    assert services.visits.next().uuid == uuid
    clock.go_to(2026, 11, 26, 23, 0)
    assert services.visits.next() is None
    assert [record.uuid for record in services.visits.past()] == [uuid]


def test_the_last_that_took_place_is_not_one_that_was_called_off(services):
    was = plan(services, 2026, 11, 12, 10, 30, state=VisitState.HAPPENED)
    plan(services, 2026, 11, 19, 10, 30, state=VisitState.CALLED_OFF)
    assert services.visits.last_happened().uuid == was


@pytest.mark.parametrize("year", [1890, 2037])
def test_a_year_that_cannot_be_is_asked_about(services, year):
    with pytest.raises(BadInput) as bad:
        plan(services, year, 11, 26, 10, 30)
    assert bad.value.field == "at"
    assert services.visits.past() == () == services.visits.to_come()


def test_names_are_cleaned_and_stand_once(services):
    uuid = plan(services, 2026, 11, 26, 10, 30, with_whom="  Dr  Patel ", goes=("Anna", " Anna", "", "Jo"))
    value = services.visits.get(uuid).value
    assert (value.with_whom, value.goes) == ("Dr Patel", ("Anna", "Jo"))


def test_a_line_is_ticked_added_and_taken_out_and_each_can_be_undone(services):
    visits = services.visits
    uuid = plan(services, 2026, 11, 26, 10, 30, items=(BOXES,))
    visits.tick(uuid, BOXES, is_done=True)
    added = visits.add_item(uuid, replace(DISC, words=" The disc  with the pictures "))
    assert visits.get(uuid).value.items == (replace(BOXES, is_done=True), DISC)
    added.undo()
    assert visits.get(uuid).value.items == (replace(BOXES, is_done=True),)
    visits.drop_item(uuid, BOXES).undo()
    assert visits.get(uuid).value.items == (replace(BOXES, is_done=True),)


def test_the_same_words_stand_once_in_a_list_and_may_stand_in_both(services):
    visits = services.visits
    uuid = plan(services, 2026, 11, 26, 10, 30, items=(BOXES,))
    assert visits.add_item(uuid, BOXES).areas == frozenset()
    visits.add_item(uuid, replace(BOXES, list=ItemList.BEFORE))
    assert len(visits.get(uuid).value.items) == 2


def test_an_empty_line_and_one_too_many_are_not_kept(services):
    uuid = plan(services, 2026, 11, 26, 10, 30)
    with pytest.raises(BadInput):
        services.visits.add_item(uuid, Item(ItemList.BRING, "  "))
    many = tuple(Item(ItemList.BRING, f"line {n}") for n in range(MOST_ITEMS))
    services.visits.correct(uuid, replace(services.visits.get(uuid).value, items=many))
    with pytest.raises(BadInput):
        services.visits.add_item(uuid, BOXES)


def test_a_new_visit_begins_with_the_lines_of_the_last_of_its_kind_without_ticks(services):
    plan(services, 2026, 11, 12, 10, 30, items=(replace(BOXES, is_done=True), DISC))
    plan(services, 2026, 11, 13, 10, 30, kind=VisitKind.PHONE, items=(DISC,))
    assert services.visits.items_before(VisitKind.CLINIC) == (BOXES, DISC)
    assert services.visits.items_before(VisitKind.HOME) is None


def test_who_was_met_where_and_with_whom_is_offered_again_the_last_first(services):
    plan(services, 2026, 10, 28, 15, 30, with_whom="Dr Lewis", where="surgery", goes=("Robert",))
    plan(services, 2026, 11, 12, 10, 30, with_whom="Dr Patel", where="palliative clinic", goes=("Anna", "Jo"))
    plan(services, 2026, 11, 19, 10, 30, with_whom="Dr Lewis")
    visits = services.visits
    assert visits.people_met() == ("Dr Lewis", "Dr Patel")
    assert visits.places(VisitKind.CLINIC) == ("palliative clinic", "surgery")
    assert visits.places(VisitKind.PHONE) == ()
    assert visits.companions() == ("Anna", "Jo", "Robert")
