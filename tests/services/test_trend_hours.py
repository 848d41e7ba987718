"""Doses through the day, and the numbers around them, as the diary holds them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from caregiver.domain.dose import DoseAnswer
from caregiver.domain.pain import Series, Voice
from caregiver.domain.relief_pairs import grouped, left_out
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.domain.span import Span
from caregiver.domain.stay import StayKind
from caregiver.domain.treatment import Treatment, TreatmentState
from tests.medicine_story import MACROGOL, MORPHINE_QUICK, MedicineStory, at_times, tell_medicines
from tests.steerable_clock import SteerableClock

TODAY = date(2026, 11, 22)
FORTNIGHT = Span(date(2026, 11, 9), TODAY)


@pytest.fixture
def story(services, clock: SteerableClock) -> MedicineStory:
    return tell_medicines(services, clock)


@pytest.fixture
def say(services, clock: SteerableClock):
    """Writes a number at a day and a time, right then."""

    def written(story: MedicineStory, day: int, at: str, score: int, voice: Voice = Voice.PATIENT_SAID) -> None:
        with story.writing_at(story.at(day, at)):
            entry = services.diary.blank_entry(score=score)
            services.diary.write_entry(replace(entry, voice=voice))

    return written


def due_names(services, span: Span = FORTNIGHT) -> dict[str, tuple[time, ...]]:
    return {one.medicine.name: one.times for one in services.trend_hours.due(span)}


def test_plans_that_hold_each_day_are_due_each_day(services, story):
    due = due_names(services)
    assert due["Morphine"] == (time(8), time(20))
    assert due["Dexamethasone"] == (time(8),)
    assert "Denosumab" not in due
    assert "Macrogol" not in due


def test_what_is_given_on_some_days_only_has_no_time_of_the_day(services, story):
    times = (DoseTime(time(9)),)
    story.add_now("weekly", replace(MACROGOL, name="Weekly"), Schedule(ScheduleKind.WEEKDAYS, times, weekdays=(6,)))
    assert "Weekly" not in due_names(services)


def test_of_earlier_days_their_own_plans_are_shown(services, story):
    story.replan("senna", at_times("2", "09:30"))
    assert due_names(services)["Senna"] == (time(9, 30),)
    assert due_names(services, Span(date(2026, 11, 9), date(2026, 11, 20)))["Senna"] == (time(22),)


def test_times_that_are_younger_than_the_days_say_since_when(services, story):
    story.replan("senna", at_times("2", "09:30"), story.at(-2, "12:00"))
    since = {one.medicine.name: one.since for one in services.trend_hours.due(FORTNIGHT)}
    assert since["Senna"] == date(2026, 11, 20)
    assert since["Dexamethasone"] == date(2026, 11, 12)
    assert since["Paracetamol"] is None


def test_what_was_due_in_these_days_and_is_no_longer_is_told_with_its_last_day(services, story):
    services.medicines.pause(story["senna"])
    before = {one.medicine.name: one.last for one in services.trend_hours.due_before(FORTNIGHT)}
    assert before == {"Senna": TODAY}
    assert services.trend_hours.due_before(Span(date(2026, 11, 9), date(2026, 11, 20))) == ()


def test_a_plan_that_ends_of_itself_is_told_with_its_last_day(services, story):
    short = Schedule(ScheduleKind.CLOCK_TIMES, (DoseTime(time(9)),), last=date(2026, 11, 19))
    with story.writing_at(story.at(-8, "08:00")):
        story.add_now("short", replace(MACROGOL, name="Short"), short)
    assert [(one.medicine.name, one.last) for one in services.trend_hours.due_before(FORTNIGHT)] == [
        ("Short", date(2026, 11, 19))
    ]


def test_a_paused_medicine_is_not_due(services, story):
    services.medicines.pause(story["senna"])
    assert "Senna" not in due_names(services)


def test_after_a_death_the_last_plans_stay(services, story, clock):
    clock.go_on(hours=1)
    services.stays.begin(StayKind.DIED)
    assert due_names(services)["Morphine"] == (time(8), time(20))


def test_needed_doses_are_counted_by_the_time_of_day(services, story):
    for day, at in ((-1, "03:05"), (-2, "03:14"), (-3, "15:00")):
        story.give_needed("quick", day, at)
    story.give_needed("macrogol", -1, "21:00")
    quick, macrogol = services.trend_hours.needed(FORTNIGHT)
    assert quick.quarters == ((9 * 60, 1), (21 * 60, 2))
    assert macrogol.quarters == ((15 * 60, 1),)
    assert (quick.is_quick, macrogol.is_quick) == (True, False)


def test_doses_outside_the_days_or_taken_out_do_not_count(services, story):
    story.give_needed("quick", -14, "03:00")
    services.doses.remove(story.give_needed("quick", -1, "03:00"))
    assert services.trend_hours.needed(Span(date(2026, 11, 9), TODAY)) == ()


def test_a_dose_that_was_not_given_does_not_count(services, story):
    uuid = story.give_needed("quick", -1, "03:00")
    services.doses.correct(uuid, replace(services.doses.get(uuid).value, answer=DoseAnswer.NOT_GIVEN))
    assert services.trend_hours.needed(FORTNIGHT) == ()
    assert services.trend_hours.pairs(FORTNIGHT) == ()


def test_a_dose_of_a_medicine_removed_from_the_list_still_counts(services, story):
    story.give_needed("macrogol", -1, "21:00")
    services.medicines.remove(story["macrogol"])
    (macrogol,) = services.trend_hours.needed(FORTNIGHT)
    assert macrogol.medicine.name == "Macrogol"


def test_a_quick_dose_of_a_medicine_removed_from_the_list_is_still_compared(services, story, say):
    say(story, -1, "02:50", 8)
    story.give_needed("quick", -1, "03:00")
    say(story, -1, "03:40", 5)
    services.medicines.remove(story["quick"])
    assert [pair.is_own for pair in services.trend_hours.pairs(FORTNIGHT)] == [True]


def test_a_dose_is_paired_with_the_numbers_around_it(services, story, say):
    say(story, -1, "02:50", 8)
    story.give_needed("quick", -1, "03:00")
    say(story, -1, "03:40", 5)
    (group,) = grouped(services.trend_hours.pairs(FORTNIGHT), lambda dose: dose.medicine)
    assert group.own == ((8, 5),)
    assert group.days == (date(2026, 11, 20), date(2026, 11, 20))


def test_a_caregivers_number_after_it_is_left_out(services, story, say):
    say(story, -1, "02:50", 8)
    story.give_needed("quick", -1, "03:00")
    say(story, -1, "03:40", 5, Voice.CAREGIVER_GUESS)
    (pair,) = services.trend_hours.pairs(FORTNIGHT)
    assert pair.after is not None
    assert pair.after.series is Series.CAREGIVER
    assert left_out([pair]).caregiver == 1


def test_only_quick_acting_doses_are_compared(services, story, say):
    say(story, -1, "20:50", 8)
    story.give_needed("macrogol", -1, "21:00")
    say(story, -1, "21:40", 5)
    assert services.trend_hours.pairs(FORTNIGHT) == ()


def test_a_linked_number_that_was_taken_out_no_longer_counts(services, story, say):
    say(story, -1, "02:50", 8)
    story.give_needed("quick", -1, "03:00")
    for record in services.diary.between(story.at(-1, "02:00"), story.at(-1, "03:00")):
        services.diary.remove(record.uuid)
    (pair,) = services.trend_hours.pairs(FORTNIGHT)
    assert pair.before is None


def test_a_number_outside_the_days_can_be_the_one_before(services, story, say):
    say(story, -1, "05:55", 8)
    story.give_needed("quick", -1, "06:05")
    say(story, -1, "06:45", 5)
    (pair,) = services.trend_hours.pairs(Span(date(2026, 11, 21), TODAY))
    assert pair.is_own


def test_what_else_happened_holds_changes_and_stays_of_these_days(services, story):
    services.stays.begin(StayKind.HOSPITAL, at=story.at(-3, "10:00"))
    services.stays.end(story.at(-2, "10:00"))
    beside = services.trend_hours.beside(FORTNIGHT)
    assert [stay.kind for stay in beside.stays] == [StayKind.HOSPITAL]
    assert {change.medicine.value.name for change in beside.changes} >= {"Dexamethasone", MORPHINE_QUICK.name}


def done(ends: date, told: str = "", state: TreatmentState = TreatmentState.DONE) -> Treatment:
    at = datetime(2026, 11, 1, 12, tzinfo=UTC)
    ends_on = None if state is TreatmentState.UNDER_WAY else ends
    return Treatment(at, "Europe/London", "rt.external", "Rays", state, begins_on=ends, ends_on=ends_on, told=told)


@pytest.mark.parametrize(
    ("value", "is_named"),
    [
        (done(date(2026, 11, 3)), False),
        (done(date(2026, 11, 3), "It can take 2 to 3 weeks"), True),
        (done(date(2026, 10, 3), "It can take 2 to 3 weeks"), False),
        (done(date(2026, 11, 9)), True),
    ],
)
def test_a_treatment_of_before_is_named_only_where_it_was_told_to_reach_in(services, value, is_named):
    services.treatments.write(value)
    assert bool(services.trend_hours.beside(FORTNIGHT).treatments) is is_named


def test_a_medicine_that_began_before_and_goes_on_is_named_one_that_ended_is_not(services, story):
    with story.writing_at(story.at(-15, "12:00")):
        services.medicines.pause(story["senna"])
    names = [change.medicine.value.name for change in services.trend_hours.beside(FORTNIGHT).changes]
    assert "Paracetamol" in names
    assert "Senna" not in names
