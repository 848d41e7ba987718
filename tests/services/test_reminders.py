"""The bell: shown at least once until answered, recorded once, silent when it must be."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer
from caregiver.domain.errors import AlreadyAnswered
from caregiver.domain.stay import ListAnswer, StayKind
from caregiver.services.reminders import Bell
from caregiver.services.services import Services
from caregiver.services.timetable import DueSlot, SlotStanding
from caregiver.vault.vault import BROUGHT_BACK_NAME
from tests.medicine_story import (
    FENTANYL,
    FENTANYL_STRENGTH,
    MORPHINE_LONG,
    SENNA,
    MedicineStory,
    at_times,
    begin_medicine_story,
    milligrams,
    patch_plan,
)
from tests.steerable_clock import SteerableClock

EIGHT_AND_EIGHT = at_times("1", "08:00", "20:00")


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    """Morphine at 08:00 and 20:00, put on the list on Sunday at 14:32; the reminders were checked then."""
    made = begin_medicine_story(services, clock)
    made.add_now("long", MORPHINE_LONG, EIGHT_AND_EIGHT, unit=Unit.TABLETS, strength=milligrams("30", Unit.TABLETS))
    services.reminders.reconcile()
    return made


@pytest.fixture
def ring(services: Services) -> Callable[[], Bell]:
    """Look, as the alarm does, and let the window show what there is."""

    def look() -> Bell:
        bell = services.reminders.reconcile()
        services.reminders.mark_shown(bell)
        return bell

    return look


def rows(bell: Bell) -> list[str]:
    return [f"{due.local_due:%a %H:%M} {due.medicine.value.name}" for due in bell.rows]


def wait(clock: SteerableClock, ring, minutes: int) -> list[Bell]:
    """Let time pass while the computer is awake; every bell that was new."""
    found = []
    for _ in range(minutes // 5):
        clock.go_on(minutes=5)
        bell = ring()
        if bell.is_new:
            found.append(bell)
    return found


def test_it_rings_at_the_due_minute_and_not_before(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 19, 59)
    assert not ring().rows
    clock.go_on(minutes=1)
    bell = ring()
    assert bell.is_new
    assert rows(bell) == ["Sun 20:00 Morphine"]


def test_it_tells_when_to_look_again(services, story):
    assert services.reminders.reconcile().next_at == story.at(0, "20:00")


def test_it_asks_at_0_10_20_40_minutes_then_hourly_four_times(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 19, 55)
    services.reminders.reconcile()
    asked = [bell.now - story.at(0, "20:00") for bell in wait(clock, ring, 600)]
    assert [int(span.total_seconds() // 60) for span in asked] == [0, 10, 20, 40, 100, 160, 220, 280]


def test_looking_twice_says_the_same(services, clock, story):
    clock.go_to(2026, 11, 22, 20, 5)
    first = services.reminders.reconcile()
    assert services.reminders.reconcile() == first
    assert first.is_new


def test_until_it_was_shown_it_stays_new(services, clock, story):
    clock.go_to(2026, 11, 22, 20, 0)
    assert services.reminders.reconcile().is_new
    clock.go_on(seconds=30)
    assert services.reminders.reconcile().is_new


def test_an_answer_silences_it(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 20, 0)
    services.doses.answer(ring().rows[0], DoseAnswer.GIVEN)
    assert not wait(clock, ring, 300)


def test_taking_the_answer_back_lets_it_ring_again(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 20, 0)
    changed = services.doses.answer(ring().rows[0], DoseAnswer.GIVEN)
    changed.undo()
    assert [int((b.now - story.at(0, "20:00")).total_seconds() // 60) for b in wait(clock, ring, 15)] == [10]


def test_a_slot_is_recorded_once(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 20, 0)
    due = ring().rows[0]
    first = services.doses.answer(due, DoseAnswer.GIVEN)
    with pytest.raises(AlreadyAnswered) as refused:
        services.doses.answer(due, DoseAnswer.NOT_GIVEN)
    assert refused.value.record == first.value


def test_not_yet_takes_it_out_of_the_window_until_then(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 20, 0)
    services.reminders.not_yet(ring().rows, 30)
    assert not ring().rows
    bells = wait(clock, ring, 45)
    assert [rows(bell) for bell in bells] == [["Sun 20:00 Morphine"]] * 2
    assert bells[0].now == story.at(0, "20:30")


def test_not_sure_rings_no_more_and_waits_on_today(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 20, 0)
    due = ring().rows[0]
    services.reminders.not_sure(due)
    assert not wait(clock, ring, 120)
    waiting = services.reminders.open_slots()
    assert [(one.due.key, one.is_unsure) for one in waiting] == [(due.key, True)]


def test_not_sure_answered_two_hours_later(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 20, 0)
    due = ring().rows[0]
    services.reminders.not_sure(due)
    clock.go_on(hours=2)
    services.doses.answer(due, DoseAnswer.GIVEN, at=story.at(0, "20:10"))
    kept = services.timetable.slots(story.at(0, "19:00"), story.at(0, "21:00"))
    assert [one.standing for one in kept] == [SlotStanding.GIVEN]
    assert not services.reminders.open_slots()


def test_not_sure_without_an_answer_reads_not_recorded(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 20, 0)
    services.reminders.not_sure(ring().rows[0])
    clock.go_on(hours=13)
    kept = services.timetable.slots(story.at(0, "19:00"), story.at(0, "21:00"))
    assert [one.standing for one in kept] == [SlotStanding.NOT_RECORDED]


def test_asleep_from_evening_to_morning_it_lists_calmly(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 19, 2)
    ring()
    clock.go_to(2026, 11, 23, 8, 41)
    bell = ring()
    assert rows(bell) == ["Sun 20:00 Morphine", "Mon 08:00 Morphine"]
    assert (bell.gap.start, bell.gap.end) == (story.at(0, "19:02"), story.at(1, "08:41"))


def test_a_short_pause_is_no_gap(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 19, 59)
    ring()
    clock.go_to(2026, 11, 22, 20, 1)
    assert ring().gap is None


def test_closed_from_friday_to_monday_everything_is_shown(services, clock, story, ring):
    clock.go_to(2026, 11, 27, 19, 0)
    services.reminders.mark_shown(services.reminders.reconcile())
    for one in services.timetable.slots(story.at(0, "15:00"), story.at(5, "19:00")):
        services.doses.answer(one.due, DoseAnswer.GIVEN)
    services.stays.confirm(services.stays.homecoming().stay.uuid, {story["long"]: ListAnswer.SAME})
    ring()
    clock.go_to(2026, 11, 30, 8, 30)
    bell = ring()
    assert rows(bell) == [
        "Fri 20:00 Morphine",
        "Sat 08:00 Morphine",
        "Sat 20:00 Morphine",
        "Sun 08:00 Morphine",
        "Sun 20:00 Morphine",
        "Mon 08:00 Morphine",
    ]
    assert not bell.waits_for_answers


def test_closed_for_more_than_three_days_it_asks_first(services, clock, story, ring):
    clock.go_to(2026, 11, 27, 9, 0)
    bell = ring()
    assert bell.waits_for_answers
    assert not bell.rows
    services.stays.confirm(services.stays.homecoming().stay.uuid, {story["long"]: ListAnswer.SAME})
    assert len(ring().rows) == 10  # all of the closed time, shown once
    clock.go_to(2026, 11, 27, 20, 0)
    assert "Fri 20:00 Morphine" in rows(ring())


def test_closed_for_a_year_older_ones_are_a_line_a_medicine(services, clock, story, ring):
    clock.go_to(2027, 11, 22, 14, 32)
    assert ring().waits_for_answers
    services.stays.confirm(services.stays.homecoming().stay.uuid, {story["long"]: ListAnswer.SAME})
    bell = ring()
    assert len(bell.rows) == 14
    assert [(on_list.medicine.name, count) for on_list, count in bell.older] == [("Morphine", 1 + 2 * 357 + 1)]


def test_a_clock_set_back_does_not_ring_again_what_was_answered(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 20, 0)
    services.doses.answer(ring().rows[0], DoseAnswer.GIVEN)
    clock.go_to(2026, 11, 22, 19, 0)
    assert not wait(clock, ring, 90)


def test_a_clock_that_was_wrong_by_a_year_keeps_nothing_silent(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 20, 0)
    due = ring().rows[0]
    clock.go_to(2027, 11, 22, 20, 0)
    services.reminders.not_yet((due,), 30)  # asked again a year too late
    clock.go_to(2026, 11, 22, 20, 30)
    stay = services.stays.homecoming()
    assert stay is None
    assert rows(ring()) == ["Sun 20:00 Morphine"]


@pytest.mark.parametrize("year", [1970, 2099])
def test_a_clock_of_another_age_breaks_nothing(services, clock, story, ring, year):
    clock.go_to(year, 1, 1, 0, 0)
    ring()
    clock.go_to(2026, 11, 22, 20, 0)
    services.reminders.reconcile()


def test_stopped_nothing_rings_until_turned_on(services, clock, story, ring):
    changed = services.stays.begin(StayKind.STOPPED)
    clock.go_to(2026, 11, 22, 20, 0)
    assert ring().silent.uuid == changed.value.uuid
    assert not ring().rows
    clock.go_on(minutes=5)
    services.stays.end()
    assert not ring().rows  # it was due while reminders were off
    clock.go_to(2026, 11, 23, 8, 0)
    assert rows(ring()) == ["Mon 08:00 Morphine"]


def test_stopping_can_be_taken_back(services, clock, story, ring):
    services.stays.begin(StayKind.DIED).undo()
    clock.go_to(2026, 11, 22, 20, 0)
    assert rows(ring()) == ["Sun 20:00 Morphine"]


def test_after_hospital_nothing_rings_until_each_medicine_is_answered(services, clock, story, ring):
    story.add_now("senna", SENNA, at_times("2", "22:00"), unit=Unit.TABLETS)
    services.stays.begin(StayKind.HOSPITAL)
    clock.go_to(2026, 11, 23, 18, 0)
    services.stays.end()
    clock.go_to(2026, 11, 23, 20, 0)
    bell = ring()
    assert not bell.rows
    assert bell.waits_for_answers
    clock.go_on(minutes=5)
    stay = services.stays.homecoming().stay.uuid
    services.stays.confirm(stay, {story["long"]: ListAnswer.SAME, story["senna"]: ListAnswer.NOT_SURE})
    assert not ring().rows  # due before the answer
    clock.go_to(2026, 11, 24, 8, 0)
    assert rows(ring()) == ["Tue 08:00 Morphine"]
    clock.go_to(2026, 11, 24, 22, 0)
    assert "Tue 22:00 Senna" not in rows(ring())
    assert [on_list.medicine.name for on_list in services.stays.unconfirmed()] == ["Senna"]


def test_the_hours_in_hospital_are_away_and_never_not_recorded(services, clock, story):
    services.stays.begin(StayKind.HOSPITAL)
    clock.go_to(2026, 11, 24, 12, 0)
    services.stays.end()
    kept = services.timetable.slots(story.at(0, "15:00"), story.at(2, "12:00"))
    assert {one.standing for one in kept} == {SlotStanding.AWAY}


def test_a_medicine_stopped_while_its_reminder_is_open_can_still_be_answered(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 20, 0)
    due: DueSlot = ring().rows[0]
    clock.go_on(minutes=5)
    services.medicines.stop(story["long"])
    services.doses.answer(due, DoseAnswer.GIVEN)
    assert not ring().rows


def test_a_plan_moved_at_19_59_from_20_to_22(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 19, 59)
    ring()
    story.replan("long", at_times("1", "08:00", "22:00"))
    assert not wait(clock, ring, 60)
    clock.go_to(2026, 11, 22, 22, 0)
    assert rows(ring()) == ["Sun 22:00 Morphine"]


def test_a_plan_moved_at_20_05_keeps_what_was_shown(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 20, 0)
    ring()
    clock.go_to(2026, 11, 22, 20, 5)
    story.replan("long", at_times("1", "08:00", "22:00"))
    clock.go_to(2026, 11, 22, 20, 10)
    assert rows(ring()) == ["Sun 20:00 Morphine"]


def test_a_plan_that_holds_from_an_open_dose_rings_in_its_place(services, clock, story, ring):
    clock.go_to(2026, 11, 22, 20, 0)
    ring()
    clock.go_to(2026, 11, 22, 20, 3)
    story.replan("long", at_times("2", "08:00", "20:00"), at=story.at(0, "20:00"))
    bell = ring()
    assert [due.amounts for due in bell.rows] == [(Decimal(2),)]
    assert bell.is_new
    services.doses.answer(bell.rows[0], DoseAnswer.GIVEN)
    assert not wait(clock, ring, 120)


def test_the_patch_keeps_72_real_hours_over_the_october_change(services, clock, ring):
    clock.go_to(2026, 10, 23, 9, 0)
    story = begin_medicine_story(services, clock)
    uuid = story.add_now("patch", FENTANYL, patch_plan(), unit=Unit.PATCHES, strength=FENTANYL_STRENGTH)
    services.devices.put_on(uuid, "left upper arm")
    assert services.reminders.reconcile().next_at is None  # further off than a day
    due = services.timetable.next_slot(uuid)
    assert f"{due.local_due:%a %H:%M}" == "Mon 08:00"
    assert due.due_at - clock.now() == timedelta(hours=72)


def test_it_is_softer_in_the_night(services, clock, story):
    assert not services.reminders.reconcile(story.at(0, "21:59")).is_quiet
    assert services.reminders.reconcile(story.at(0, "22:00")).is_quiet
    assert services.reminders.reconcile(story.at(1, "06:59")).is_quiet
    assert not services.reminders.reconcile(story.at(1, "07:00")).is_quiet


def test_a_medicine_typed_with_a_past_start_does_not_ring_its_past(services, clock, story, ring):
    regimen_start = story.at(-25, "00:00")
    story.add_now("senna", SENNA, at_times("2", "07:00"), at=regimen_start, unit=Unit.TABLETS)
    assert not ring().rows
    kept = services.timetable.slots(story.at(-7, "00:00"), story.at(0, "23:00"), story["senna"])
    assert [f"{one.due.local_due:%a %H:%M}" for one in kept] == ["Sun 07:00"]


def test_brought_back_from_a_backup_each_medicine_is_asked_about_before_it_rings(services, clock, story, ring):
    """The diary does not know what was given since: it neither says that it could not ring nor asks for a dose."""
    clock.go_to(2026, 11, 22, 19, 2)
    ring()
    (services.vault.folder / BROUGHT_BACK_NAME).touch()
    clock.go_to(2026, 11, 23, 8, 41)
    bell = ring()
    assert (rows(bell), bell.gap, bell.waits_for_answers) == ([], None, True)
    waiting = services.stays.homecoming()
    assert (waiting.stay.value.kind, waiting.stay.value.at) == (StayKind.BROUGHT_BACK, story.at(0, "19:02"))
    assert not services.vault.is_brought_back
    services.stays.confirm(waiting.stay.uuid, {found.uuid: ListAnswer.SAME for found in waiting.medicines})
    assert rows(ring()) == []
    clock.go_to(2026, 11, 23, 20, 0)
    assert rows(ring()) == ["Mon 20:00 Morphine"]


def test_brought_back_before_anything_rang_nothing_is_asked(services, clock, ring):
    (services.vault.folder / BROUGHT_BACK_NAME).touch()
    assert not ring().waits_for_answers
    assert services.stays.last() is None
