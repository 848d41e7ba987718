"""The list of medicines: plans from an instant on, what happens today, pause, stop, the history for the doctor."""

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer
from caregiver.domain.errors import BadInput, Gone
from caregiver.domain.medicine import Form, Medicine
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.services.medicines import PlanStep
from caregiver.services.services import Services
from tests.medicine_story import (
    MORPHINE_LONG,
    SENNA,
    MedicineStory,
    at_times,
    begin_medicine_story,
    milligrams,
    tell_medicines,
)
from tests.steerable_clock import SteerableClock


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    made = begin_medicine_story(services, clock)
    made.add("long", MORPHINE_LONG, at_times("1", "08:00", "20:00"), day=-2, unit=Unit.TABLETS)
    return made


def test_the_list_stands_in_its_fixed_order(services, clock):
    tell_medicines(services, clock)
    names = [on_list.medicine.name for on_list in services.medicines.list()]
    assert names == [
        "Morphine",
        "Paracetamol",
        "Dexamethasone",
        "Senna",
        "Morphine",
        "Metoclopramide",
        "Macrogol",
        "Denosumab",
    ]


def test_a_name_is_needed(services, clock):
    with pytest.raises(BadInput) as refused:
        services.medicines.add(Medicine("x"), replace(_plan(services), schedule=Schedule(ScheduleKind.CLOCK_TIMES)))
    assert refused.value.field == "times"
    with pytest.raises(BadInput) as refused:
        Medicine("  ")
    assert refused.value.field == "name"
    assert not services.medicines.list()


def _plan(services: Services, **fields: object) -> Regimen:
    now = services.clock.now()
    plan = Regimen("", now, str(services.clock.zone()), at_times("1", "08:00"), unit=Unit.TABLETS)
    return replace(plan, **fields)


def test_an_amount_needs_what_the_hand_measures(services):
    with pytest.raises(BadInput) as refused:
        services.medicines.add(SENNA, _plan(services, unit=None))
    assert refused.value.field == "unit"


def test_adding_can_be_taken_back(services, story):
    changed = services.medicines.add(SENNA, _plan(services))
    changed.undo()
    assert [on_list.medicine.name for on_list in services.medicines.list()] == ["Morphine"]


def test_two_of_one_name_are_said(services, story):
    assert services.medicines.same_name(" morphine ")
    assert not services.medicines.same_name("Morphine", besides=story["long"])


def test_a_plan_holds_from_its_instant_and_the_past_stays(services, clock, story):
    story.give("long", -1, "20:00")
    story.replan("long", at_times("2", "09:00"), at=story.at(1, "00:00"))
    before = services.timetable.slots(story.at(-1, "00:00"), story.at(1, "00:00"))
    after = services.timetable.slots(story.at(1, "00:00"), story.at(2, "00:00"))
    assert [f"{one.due.local_due:%H:%M}" for one in before] == ["08:00", "20:00", "08:00", "20:00"]
    assert [(f"{one.due.local_due:%H:%M}", one.due.amounts) for one in after] == [("09:00", (Decimal(2),))]


def test_what_happens_today_is_said_before_saving(services, clock, story):
    story.give("long", 0, "08:00")
    former = services.medicines.get(story["long"]).regimen
    changed = services.medicines.today_with(replace(former, at=clock.now(), schedule=at_times("1", "08:00", "22:00")))
    assert [f"{one.due.local_due:%H:%M}" for one in changed.recorded] == ["08:00"]
    assert [f"{due.local_due:%H:%M}" for due in changed.falls_away] == ["20:00"]
    assert [f"{slot.due_at:%H:%M}" for slot in changed.is_new] == ["22:00"]


@pytest.mark.parametrize(
    "plan",
    [
        {"schedule": at_times("2", "08:00", "20:00")},
        {"strength": milligrams("15", Unit.TABLETS)},
        {"schedule": Schedule(ScheduleKind.CLOCK_TIMES, (DoseTime(time(20)),)), "told_amount": "40 mg"},
    ],
    ids=["amount", "strength", "told and not written"],
)
def test_another_dose_at_the_same_time_is_a_change_and_no_dose_that_falls_away(services, clock, story, plan):
    former = services.medicines.get(story["long"]).regimen
    changed = services.medicines.today_with(replace(former, at=clock.now(), **plan))
    assert [(f"{due.local_due:%H:%M}", f"{slot.due_at:%H:%M}") for due, slot in changed.changes] == [("20:00", "20:00")]
    assert (changed.falls_away, changed.is_new) == ((), ())


def test_a_dose_that_is_still_open_stays_with_the_plan_it_was_due_by(services, clock, story):
    clock.go_to(2026, 11, 22, 20, 3)
    former = services.medicines.get(story["long"]).regimen
    plan = replace(former, at=clock.now(), schedule=at_times("2", "08:00", "20:00"))
    changed = services.medicines.today_with(plan)
    assert (changed.changes, changed.falls_away, changed.is_new) == ((), (), ())
    assert [f"{due.local_due:%H:%M}" for due in changed.stays_open][-1:] == ["20:00"]
    services.medicines.plan(plan)
    (open_one,) = services.timetable.slots(story.at(0, "20:00"), story.at(0, "20:01"), story["long"])
    assert open_one.due.amounts == (Decimal(1),)


def test_what_was_only_typed_wrong_asks_nothing_again_that_is_recorded(services, story):
    story.give("long", 0, "08:00")
    version = services.medicines.get(story["long"]).version
    changed = services.medicines.today_with(
        replace(version.value, schedule=at_times("2", "08:00", "20:00")), slip=version.uuid
    )
    assert [f"{slot.due_at:%H:%M}" for _due, slot in changed.changes] == ["20:00"]
    assert changed.is_new == ()


def test_a_plan_can_hold_from_a_dose_that_is_open_and_has_its_time(services, clock, story):
    clock.go_to(2026, 11, 22, 20, 3)
    former = services.medicines.get(story["long"]).regimen
    two = replace(former, at=clock.now(), schedule=at_times("2", "08:00", "20:00"))
    assert services.medicines.open_at_its_time(two).due_at == story.at(0, "20:00")
    assert services.medicines.open_at_its_time(replace(two, schedule=at_times("2", "22:00"))) is None
    silent = replace(two, schedule=Schedule(ScheduleKind.AS_NEEDED))
    assert services.medicines.open_at_its_time(silent) is None


@pytest.mark.parametrize("became", ["given", "not sure", "yesterday", "a later one given"])
def test_no_plan_can_hold_from_a_dose_of_which_something_is_said_or_that_is_of_another_day(
    services, clock, story, became
):
    clock.go_to(2026, 11, 22, 20, 3)
    due = services.timetable.slots(story.at(0, "20:00"), story.at(0, "20:01"), story["long"])[0].due
    former = services.medicines.get(story["long"]).regimen
    plan = replace(former, schedule=at_times("2", "20:00"))
    if became == "given":
        services.doses.answer(due, DoseAnswer.GIVEN)
    elif became == "not sure":
        services.reminders.not_sure(due)
    elif became == "yesterday":
        clock.go_to(2026, 11, 23, 0, 5)
    else:
        story.replan("long", at_times("1", "08:00", "20:00", "21:00"))
        clock.go_to(2026, 11, 22, 21, 5)
        later = services.timetable.slots(story.at(0, "21:00"), story.at(0, "21:01"), story["long"])[0].due
        services.doses.answer(later, DoseAnswer.GIVEN)
    assert services.medicines.open_at_its_time(replace(plan, at=clock.now())) is None


def test_from_tomorrow_nothing_changes_today(services, clock, story):
    former = services.medicines.get(story["long"]).regimen
    changed = services.medicines.today_with(replace(former, at=story.at(1, "00:00"), schedule=at_times("1", "09:00")))
    assert not changed.falls_away
    assert not changed.is_new


def test_a_new_plan_takes_the_place_of_a_later_one_and_can_be_taken_back(services, clock, story):
    story.replan("long", at_times("2", "09:00"), at=story.at(3, "00:00"))
    former = services.medicines.get(story["long"]).regimen
    changed = services.medicines.plan(replace(former, at=clock.now(), schedule=at_times("3", "10:00")))
    assert services.medicines.get(story["long"]).next_version is None
    changed.undo()
    assert services.medicines.get(story["long"]).next_version.value.schedule == at_times("2", "09:00")


def test_pause_and_resume(services, clock, story):
    services.medicines.pause(story["long"], "Held before the scan.")
    assert services.timetable.next_slot(story["long"]) is None
    clock.go_on(hours=1)
    services.medicines.resume(story["long"])
    assert f"{services.timetable.next_slot(story['long']).local_due:%H:%M}" == "20:00"
    steps = [change.step for change in services.medicines.changes(story["long"])]
    assert steps == [PlanStep.STARTED, PlanStep.PAUSED, PlanStep.RESUMED]


def test_a_stopped_one_is_off_the_list_and_its_doses_stay(services, clock, story):
    story.give("long", 0, "08:00")
    services.medicines.stop(story["long"])
    assert not services.medicines.list()
    assert [on_list.medicine.name for on_list in services.medicines.stopped()] == ["Morphine"]
    assert services.doses.last_given(story["long"]) is not None


def test_a_slip_in_a_plan_is_corrected_with_its_history(services, story):
    version = services.medicines.get(story["long"]).version
    services.medicines.correct_plan(version.uuid, replace(version.value, schedule=at_times("1", "08:00", "21:00")))
    assert len(services.medicines.get(story["long"]).versions) == 1
    assert [step.kind for step in services.vault.plans.steps(version.uuid)] == ["saved", "changed"]


@pytest.mark.parametrize(
    ("times", "standings"),
    [
        (("20:00",), {"08:00": "GIVEN", "20:00": "TO_COME"}),
        (("07:30", "08:00", "20:00"), {"07:30": "OPEN", "08:00": "GIVEN", "20:00": "TO_COME"}),
        (("09:00", "20:00"), {"08:00": "GIVEN", "09:00": "OPEN", "20:00": "TO_COME"}),
    ],
    ids=["one falls away", "one more before it", "another time"],
)
def test_an_answer_stays_with_its_own_dose_when_a_plan_is_put_right(services, story, times, standings):
    story.give("long", 0, "08:00")
    version = services.medicines.get(story["long"]).version
    services.medicines.correct_plan(version.uuid, replace(version.value, schedule=at_times("1", *times)))
    kept = services.timetable.slots(story.at(0, "00:00"), story.at(1, "00:00"))
    assert {f"{one.due.local_due:%H:%M}": one.standing.name for one in kept} == standings


@pytest.mark.parametrize("is_slip", [False, True])
def test_label_and_plan_are_kept_together_or_not_at_all(services, story, is_slip):
    before = services.medicines.get(story["long"])
    label = replace(MORPHINE_LONG, purpose="pain at night", place=before.medicine.place)
    plan = replace(before.regimen, at=services.clock.now(), schedule=at_times("2", "08:00"))
    slip = before.version.uuid if is_slip else ""
    with pytest.raises(BadInput):
        services.medicines.revise(story["long"], label, replace(plan, unit=None), slip=slip)
    assert services.medicines.get(story["long"]) == before
    changed = services.medicines.revise(story["long"], label, plan, slip=slip)
    for _ in range(2):
        after = services.medicines.get(story["long"])
        assert (after.medicine, after.regimen) == (label, plan)
        again = changed.undo()
        undone = services.medicines.get(story["long"])
        assert (undone.medicine, undone.regimen) == (before.medicine, before.regimen)
        changed = again.undo()


def test_nothing_changed_writes_nothing(services, story):
    on_list = services.medicines.get(story["long"])
    assert not services.medicines.correct(story["long"], on_list.medicine).areas
    assert not services.medicines.correct_plan(on_list.version.uuid, on_list.regimen).areas
    assert not services.medicines.revise(story["long"], on_list.medicine).areas


def test_there_is_no_such_medicine(services):
    with pytest.raises(Gone):
        services.medicines.get("nobody")


def test_a_cycle_delayed_by_the_team(services, clock, story):
    cycle = Schedule(
        ScheduleKind.CYCLE,
        (DoseTime(time(9), (Decimal(1),)),),
        days_on=14,
        days_off=7,
        cycle_starts=(date(2026, 11, 2),),
    )
    story.add("cycle", Medicine("Capecitabine", Form.TABLETS), cycle, day=-20, unit=Unit.TABLETS)
    assert services.timetable.next_slot(story["cycle"]) is None  # the next never starts by itself
    told = replace(cycle, cycle_starts=(date(2026, 11, 2), date(2026, 11, 30)))
    story.replan("cycle", told)
    assert services.timetable.next_slot(story["cycle"]).local_due.date() == date(2026, 11, 30)


def test_a_taper_tells_its_steps(services, clock):
    story = tell_medicines(services, clock)
    slots = services.medicines.next_times(services.medicines.get(story["dexamethasone"]).regimen)
    assert [(slot.due_at.day, slot.amounts) for slot in slots] == [
        (23, (Decimal(2),)),
        (24, (Decimal(2),)),
        (25, (Decimal(1),)),
        (26, (Decimal(1),)),
        (27, (Decimal(1),)),
    ]


def test_a_new_bottle_of_another_strength_keeps_old_doses_as_they_were(services, clock):
    story = tell_medicines(services, clock)
    old = story.give_needed("quick", 0, "12:22")
    former = services.medicines.get(story["quick"]).regimen
    strong = replace(former, at=clock.now(), strength=milligrams("20", Unit.ML, "1", "morphine"))
    services.medicines.plan(replace(strong, schedule=Schedule(ScheduleKind.AS_NEEDED)))
    assert services.doses.get(old).value.strength == former.strength
    assert services.doses.give_as_needed(story["quick"]).value.value.amount is None  # asked anew, never carried over


def test_completion_offers_names_only_the_own_ones_first(services, clock):
    tell_medicines(services, clock)
    found = services.medicines.suggestions("mo")
    assert found[0].name == "Morphine"
    assert not hasattr(found[0], "strength")


def test_the_changes_of_all_medicines_are_a_list_by_time(services, clock):
    tell_medicines(services, clock)
    changes = services.medicines.changes()
    assert [change.at for change in changes] == sorted(change.at for change in changes)
    assert {change.step for change in changes} == {PlanStep.STARTED}


def test_what_the_clinic_gives_never_rings_and_has_a_next_day(services, clock):
    story = tell_medicines(services, clock)
    end = clock.now() + timedelta(days=60)
    assert not services.timetable.slots(clock.now(), end, story["denosumab"])
    assert services.timetable.next_slot(story["denosumab"]).local_due.date() == date(2026, 12, 3)
