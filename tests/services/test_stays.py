"""Away, stopped, home again: nothing rings, each medicine is answered once, everything can be taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.errors import BadInput
from caregiver.domain.regimen import Standing
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.stay import ListAnswer, StayKind
from caregiver.services.services import Services
from caregiver.services.timetable import SlotStanding
from tests.medicine_story import SENNA, MedicineStory, at_times, tell_medicines
from tests.steerable_clock import SteerableClock

SAME, STOPPED, NOT_SURE, CHANGED = ListAnswer.SAME, ListAnswer.STOPPED, ListAnswer.NOT_SURE, ListAnswer.CHANGED


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    made = tell_medicines(services, clock)
    services.reminders.reconcile()
    return made


@pytest.fixture
def home(services: Services, clock: SteerableClock, story: MedicineStory) -> MedicineStory:
    """A night in hospital, and home again on Monday at 18:00."""
    services.stays.begin(StayKind.HOSPITAL, where="  St Luke’s ", why="a fall")
    clock.go_to(2026, 11, 23, 18)
    services.stays.end()
    return story


def waiting(services: Services) -> list[str]:
    homecoming = services.stays.homecoming()
    return [] if homecoming is None else [on_list.medicine.name for on_list in homecoming.medicines]


def unsure(services: Services) -> list[str]:
    return [on_list.medicine.name for on_list in services.stays.unconfirmed()]


def rings(services: Services, clock: SteerableClock, *when: int) -> list[str]:
    """What is due at this very minute and rings."""
    now = clock.go_to(*when)
    return [due.medicine.value.name for due in services.reminders.reconcile().rows if due.due_at == now]


def test_one_press_silences_all_and_keeps_where_and_why(services, clock, story):
    stay = services.stays.begin(StayKind.HOSPITAL, where="  St Luke’s ", why="a fall").value
    assert (stay.value.where, stay.value.why) == ("St Luke’s", "a fall")
    assert services.stays.current() == stay
    assert rings(services, clock, 2026, 11, 22, 20, 0) == []


def test_a_press_is_taken_back_and_done_again_with_its_words(services, story):
    changed = services.stays.begin(StayKind.HOSPITAL, where="St Luke’s", why="a fall")
    again = changed.undo()
    assert services.stays.current() is None
    again.undo()
    stay = services.stays.current().value
    assert (stay.kind, stay.where, stay.why) == (StayKind.HOSPITAL, "St Luke’s", "a fall")


def test_every_medicine_of_before_waits_and_none_rings(services, clock, home):
    assert len(waiting(services)) == 8
    assert rings(services, clock, 2026, 11, 23, 20, 0) == []
    assert services.reminders.reconcile().waits_for_answers


def test_the_same_rings_from_the_answer_on(services, clock, home):
    stay = services.stays.homecoming().stay.uuid
    services.stays.confirm(stay, {home["long"]: SAME, home["paracetamol"]: SAME}, Standing.WRITTEN_PLAN)
    assert rings(services, clock, 2026, 11, 23, 20, 0) == ["Morphine", "Paracetamol"]
    assert services.stays.answers(stay)[home["long"]].standing is Standing.WRITTEN_PLAN


def test_the_stopped_leaves_the_list_and_the_unsure_stays_silent(services, clock, home):
    services.stays.confirm(services.stays.homecoming().stay.uuid, {home["long"]: STOPPED, home["senna"]: NOT_SURE})
    assert unsure(services) == ["Senna"]
    assert [on_list.uuid for on_list in services.medicines.stopped()] == [home["long"]]
    assert rings(services, clock, 2026, 11, 23, 22, 0) == []


def test_answers_are_taken_back_together(services, home):
    answers = {home["long"]: STOPPED, home["senna"]: NOT_SURE, home["quick"]: SAME}
    before = waiting(services)
    services.stays.confirm(services.stays.homecoming().stay.uuid, answers).undo()
    assert waiting(services) == before
    assert unsure(services) == []


def test_who_was_unsure_becomes_sure_later(services, clock, home):
    stay = services.stays.last().uuid
    services.stays.confirm(stay, {home["senna"]: NOT_SURE, home["macrogol"]: NOT_SURE})
    before = services.medicines.get(home["senna"]).former_plan.value
    clock.go_on(hours=1)
    changed = services.stays.confirm(stay, {home["senna"]: SAME, home["macrogol"]: STOPPED})
    assert unsure(services) == []
    assert services.medicines.get(home["senna"]).regimen == replace(before, at=clock.now())
    changed.undo()
    assert sorted(unsure(services)) == ["Macrogol", "Senna"]


def test_still_unsure_writes_no_second_plan(services, home):
    stay = services.stays.last().uuid
    services.stays.confirm(stay, {home["senna"]: NOT_SURE})
    versions = services.medicines.get(home["senna"]).versions
    services.stays.confirm(stay, {home["senna"]: NOT_SURE})
    assert services.medicines.get(home["senna"]).versions == versions


def test_a_new_plan_is_the_answer_too(services, clock, home):
    former = services.medicines.get(home["senna"]).regimen
    services.medicines.plan(replace(former, at=clock.now()))
    assert "Senna" not in waiting(services)


def test_what_is_put_on_the_list_at_home_is_not_asked_about(services, home):
    home.add_now("new", SENNA, at_times("1", "22:00"), unit=Unit.TABLETS)
    assert home["new"] not in [on_list.uuid for on_list in services.stays.homecoming().medicines]


def test_what_was_chosen_is_kept_until_it_is_saved(services, home):
    chosen = {"answers": {home["senna"]: "same"}}
    services.stays.keep_draft(chosen)
    assert services.stays.draft() == chosen
    services.stays.confirm(services.stays.last().uuid, {home["senna"]: SAME})
    assert services.stays.draft() == {}


def test_reminders_stopped_for_hours_simply_ring_again(services, clock, story):
    services.stays.begin(StayKind.STOPPED)
    clock.go_on(hours=5)
    services.stays.end()
    assert services.stays.homecoming() is None
    assert rings(services, clock, 2026, 11, 22, 20, 0) == ["Morphine", "Paracetamol"]


def test_reminders_stopped_for_four_days_are_asked_about_first(services, clock, story):
    services.stays.begin(StayKind.STOPPED)
    clock.go_on(days=4)
    services.stays.end()
    assert len(waiting(services)) == 8


def test_home_since_another_time(services, clock, story):
    services.stays.begin(StayKind.HOSPITAL)
    began = clock.now()
    clock.go_on(hours=9)
    services.stays.end(at=began + timedelta(hours=3))
    assert services.stays.last().value.ended_at == began + timedelta(hours=3)


def test_nobody_comes_home_before_leaving(services, clock, story):
    services.stays.begin(StayKind.HOSPITAL)
    with pytest.raises(BadInput) as refused:
        services.stays.end(at=clock.now() - timedelta(hours=1))
    assert refused.value.field == "ended_at"
    assert services.stays.current() is not None


def test_from_and_until_are_corrected_and_the_correction_taken_back(services, clock, home):
    last = services.stays.last()
    changed = services.stays.correct(last.uuid, replace(last.value, at=last.value.at - timedelta(hours=2)))
    assert services.stays.last().value.at == last.value.at - timedelta(hours=2)
    changed.undo()
    assert services.stays.last().value == last.value


@pytest.mark.parametrize(
    ("field", "hours"), [("ended_at", -48), ("ended_at", 1), ("at", 48)], ids=["early end", "to come", "late start"]
)
def test_a_stay_that_cannot_be_is_not_kept(services, home, field, hours):
    last = services.stays.last()
    wrong = replace(last.value, **{field: getattr(last.value, field) + timedelta(hours=hours)})
    with pytest.raises(BadInput):
        services.stays.correct(last.uuid, wrong)
    assert services.stays.last() == last


def test_after_a_death_pressed_by_mistake_the_hospital_stay_goes_on(services, clock, story):
    services.stays.begin(StayKind.HOSPITAL)
    clock.go_on(hours=2)
    died = services.stays.begin(StayKind.DIED).value
    changed = services.stays.remove(died.uuid)
    assert services.stays.current().value.kind is StayKind.HOSPITAL
    changed.undo()
    assert services.stays.current().value.kind is StayKind.DIED


def test_a_stay_taken_out_asks_nothing_and_can_be_put_back(services, home):
    changed = services.stays.remove(services.stays.last().uuid)
    assert services.stays.homecoming() is None
    changed.undo()
    assert len(waiting(services)) == 8


def test_the_newest_stands_first(services, clock, home):
    services.stays.begin(StayKind.STOPPED)
    assert [record.value.kind for record in services.stays.newest(5)] == [StayKind.STOPPED, StayKind.HOSPITAL]


def test_only_times_away_are_a_band(services, clock, home):
    services.stays.begin(StayKind.STOPPED)
    found = services.stays.between(home.at(-5, "00:00"), home.at(5, "00:00"))
    assert [record.value.kind for record in found] == [StayKind.HOSPITAL]


def test_a_computer_closed_for_four_days_is_a_stay(services, clock, story):
    clock.go_on(days=4)
    bell = services.reminders.reconcile()
    assert bell.waits_for_answers
    assert services.stays.homecoming().stay.value.kind is StayKind.CLOSED
    assert services.medicines.get(story["long"]).kind is ScheduleKind.CLOCK_TIMES


def test_after_a_death_nothing_is_due_and_what_had_no_answer_waits_for_none(services, clock, story):
    died = services.stays.begin(StayKind.DIED).value
    clock.go_on(days=2)
    assert services.stays.last_moment() == died.value.at
    around = story.at(-1, "00:00"), story.at(9, "00:00")
    kept = services.timetable.slots(*around)
    assert kept[-1].due.due_at < died.value.at
    assert {one.standing for one in kept if one.dose is None} == {SlotStanding.NOT_RECORDED}
    assert services.timetable.next_slot(story["long"]) is None
    services.stays.remove(died.uuid)
    assert services.stays.last_moment() == clock.now()
    assert services.timetable.slots(*around)[-1].due.due_at > clock.now()
    assert services.timetable.next_slot(story["long"]) is not None
