"""The days before a change and after it: which they are, and what the diary holds of them."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.flare import Flare
from caregiver.domain.pain import PainEntry, Series, Voice
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.span import Span
from caregiver.domain.stay import StayKind
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.visit import Visit, VisitKind, VisitState
from caregiver.services.medicines import PlanStep
from caregiver.services.services import Services
from caregiver.services.trend_changes import DaysAround, TrendChange
from tests.medicine_story import MORPHINE_QUICK, SENNA, MedicineStory, at_times, begin_medicine_story, milligrams
from tests.steerable_clock import SteerableClock

LONDON = "Europe/London"
NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


def nov(day: int) -> date:
    return date(2026, 11, day)


def local(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZoneInfo(LONDON)).astimezone(UTC)


def needed(ml: str) -> Schedule:
    return Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(ml),))


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    """Quick-acting morphine from 2 Nov on, at 10:00, given once."""
    made = begin_medicine_story(services, clock)
    strength = milligrams("10", Unit.ML, "5", "morphine")
    made.add("quick", MORPHINE_QUICK, needed("2.5"), day=-20, unit=Unit.ML, strength=strength)
    made.give_needed("quick", -20, "11:00")
    return made


@pytest.fixture
def write(services: Services) -> Callable[..., None]:
    def written(at: datetime, score: int, voice: Voice = Voice.PATIENT_SAID) -> None:
        services.vault.diary.pain.add(
            PainEntry(at, LONDON, score, voice), "", by=services.people.writer(), at=services.clock.now()
        )

    return written


def changes(services: Services) -> tuple[TrendChange, ...]:
    return services.trend_changes.all(services.clock.now())


def newest(services: Services, days: int = 14) -> DaysAround:
    return services.trend_changes.around(changes(services)[0], days)


# -- which days -----------------------------------------------------------------------------------------------------


def test_an_empty_diary_has_no_change(services: Services) -> None:
    assert changes(services) == ()


def test_a_change_by_day_splits_its_care_day_which_is_left_out(services: Services, story: MedicineStory) -> None:
    story.replan("quick", needed("5"), local(12, 20))
    around = newest(services)
    assert around.change.between == Span(nov(12), nov(12))
    assert around.before.span == Span(date(2026, 10, 29), nov(11))
    assert around.after is not None
    assert around.after.span == Span(nov(13), nov(26))


def test_a_change_at_night_splits_the_care_day_before(services: Services, story: MedicineStory) -> None:
    story.replan("quick", needed("5"), local(13, 2))
    assert newest(services).change.between == Span(nov(12), nov(12))


def test_a_change_with_the_start_of_a_care_day_leaves_no_day_out(services: Services, story: MedicineStory) -> None:
    story.replan("quick", needed("5"), local(13, 6))
    around = newest(services, 7)
    assert around.change.between is None
    assert around.before.span.last == nov(12)
    assert around.after is not None
    assert around.after.span == Span(nov(13), nov(19))


def test_on_the_night_the_clocks_go_back_a_side_is_as_long_as_any(
    services: Services, story: MedicineStory, write: Callable[..., None]
) -> None:
    with story.writing_at(local(25, 12, month=10)):  # the clocks went back at 02:00
        story.add_now("senna", SENNA, at_times("2", "22:00"), unit=Unit.TABLETS)
    write(local(25, 5, 30, month=10), 4)  # of the night that belongs to the 24th
    write(local(26, 5, 30, month=10), 6)
    senna = next(one for one in changes(services) if one.first == date(2026, 10, 25))
    around = services.trend_changes.around(senna, 7)
    assert around.before.span == Span(date(2026, 10, 18), date(2026, 10, 24))
    assert around.before.by_series[Series.PATIENT].times[4] == 1
    assert around.after is not None
    assert around.after.span == Span(date(2026, 10, 26), nov(1))
    assert around.after.by_series == {}  # 05:30 on the 26th belongs to the day that is left out


def test_days_of_a_change_of_today_are_all_still_to_come(services: Services, story: MedicineStory) -> None:
    story.replan("quick", needed("5"), NOW)
    around = newest(services, 7)
    assert around.after is not None
    assert (around.after.days_to_come, around.after.days_with_numbers) == (7, 0)


def test_a_plan_of_tomorrow_is_no_change_yet(services: Services, story: MedicineStory) -> None:
    story.replan("quick", needed("5"), NOW + timedelta(days=1))
    assert [plan.step for one in changes(services) for plan in one.plans] == [PlanStep.STARTED]


def test_days_before_the_first_entry_are_counted_apart(
    services: Services, story: MedicineStory, write: Callable[..., None]
) -> None:
    write(local(10, 9), 5)
    story.replan("quick", needed("5"), local(12, 20))
    around = newest(services)
    assert (around.before.days_before_diary, around.before.days_with_numbers) == (12, 1)
    assert around.after is not None
    assert around.after.days_before_diary == 0


def test_all_days_lie_before_a_first_entry_that_came_later(
    services: Services, story: MedicineStory, write: Callable[..., None]
) -> None:
    write(NOW, 5)
    around = newest(services, 7)
    assert around.before.days_before_diary == 7
    assert around.after is not None
    assert around.after.days_before_diary == 7


def treatment(kind: str, **fields: Any) -> Treatment:
    return Treatment(NOW, LONDON, kind, **fields)


@pytest.mark.parametrize(
    ("value", "first", "between"),
    [
        (
            treatment("rt.external", state=TreatmentState.DONE, sessions=(nov(2), nov(4)), ends_on=nov(4)),
            nov(2),
            Span(nov(2), nov(4)),
        ),
        (treatment("scan.other", state=TreatmentState.DONE, begins_on=nov(10)), nov(10), Span(nov(10), nov(10))),
        (
            treatment("rt.external", state=TreatmentState.UNDER_WAY, sessions=(nov(20), nov(24)), ends_on=nov(20)),
            nov(20),
            None,
        ),
    ],
    ids=["by days", "one day", "goes on"],
)
def test_the_days_of_a_treatment_stand_between(
    services: Services, value: Treatment, first: date, between: Span | None
) -> None:
    services.treatments.write(value)
    change = changes(services)[0]
    assert (change.first, change.between) == (first, between)
    around = services.trend_changes.around(change, 7)
    assert around.before.span.last == first - timedelta(days=1)
    assert (around.after is None) == (between is None)


def test_a_planned_treatment_and_a_visit_that_was_called_off_are_no_changes(services: Services) -> None:
    services.treatments.write(treatment("scan.other", begins_on=nov(25)))
    for state in (VisitState.CALLED_OFF, VisitState.PLANNED):
        services.visits.write(Visit(NOW - timedelta(days=2), LONDON, VisitKind.CLINIC, state=state))
    assert changes(services) == ()


def test_what_was_changed_and_talked_over_on_one_day_is_one(services: Services, story: MedicineStory) -> None:
    services.visits.write(Visit(local(12, 10, 30), LONDON, VisitKind.CLINIC, state=VisitState.HAPPENED))
    story.replan("quick", needed("5"), local(12, 20))
    with story.writing_at(local(13, 2)):  # of the night that belongs to the 12th
        story.add_now("senna", SENNA, at_times("2", "22:00"), unit=Unit.TABLETS)
    found = changes(services)[0]
    assert [plan.step for plan in found.plans] == [PlanStep.CHANGED, PlanStep.STARTED]
    assert len(found.visits) == 1
    assert (found.first, found.between) == (nov(12), Span(nov(12), nov(12)))


def test_a_medicine_that_was_never_given_is_no_change_by_itself(services: Services, story: MedicineStory) -> None:
    with story.writing_at(local(16, 10)):
        story.add_now("never", SENNA, needed("1"), unit=Unit.TABLETS)
    assert nov(16) not in [one.first for one in changes(services)]
    services.visits.write(Visit(local(16, 11), LONDON, VisitKind.CLINIC, state=VisitState.HAPPENED))
    assert [len(one.plans) for one in changes(services)] == [1, 1]
    story.give_needed("never", -1, "09:00")
    assert changes(services)[0].first == nov(16)


def test_a_dose_makes_a_day_one_with_something_recorded(
    services: Services, story: MedicineStory, write: Callable[..., None]
) -> None:
    write(local(11, 9), 8)
    story.give_needed("quick", -12, "09:00")
    story.replan("quick", needed("5"), local(12, 20))
    around = newest(services)
    assert around.after is not None
    assert (around.before.days_recorded, around.after.days_recorded) == (3, 0)
    assert around.before.days_with_numbers == 1
    assert around.is_uneven
    assert around.after.days_so_far == 10


def test_a_visit_stands_between_by_its_day(services: Services) -> None:
    services.visits.write(Visit(local(12, 10, 30), LONDON, VisitKind.CLINIC, state=VisitState.HAPPENED))
    assert changes(services)[0].between == Span(nov(12), nov(12))


def test_the_newest_stands_first(services: Services, story: MedicineStory) -> None:
    story.replan("quick", needed("5"), local(12, 11))
    services.visits.write(Visit(local(12, 10, 30), LONDON, VisitKind.CLINIC, state=VisitState.HAPPENED))
    found = changes(services)
    assert [one.at for one in found] == sorted((one.at for one in found), reverse=True)


# -- what they hold -------------------------------------------------------------------------------------------------


def test_two_voices_spells_nights_and_stays_are_counted_by_side(
    services: Services, story: MedicineStory, write: Callable[..., None]
) -> None:
    story.replan("quick", needed("5"), local(12, 20))
    write(local(11, 9), 8)
    write(local(11, 10), 3, Voice.CAREGIVER_GUESS)
    write(local(12, 9), 10)  # the day that is left out
    for hour in (23, 23):
        write(local(14, hour), 6)
    write(local(15, 5), 6)  # the same night
    services.flares.write(Flare(local(14, 9), LONDON, local(14, 10), is_over=True))
    services.stays.begin(StayKind.HOSPITAL, at=local(10, 21))
    services.stays.end(local(11, 8))
    around = newest(services)
    assert around.after is not None
    assert {series: spread.worst for series, spread in around.before.by_series.items()} == {
        Series.PATIENT: 8,
        Series.CAREGIVER: 3,
    }
    assert (around.before.spells, around.after.spells) == (0, 1)
    assert (around.before.nights, around.after.nights) == (0, 1)
    assert (len(around.before.stays), len(around.after.stays)) == (1, 0)
    assert (around.before.days_with_numbers, around.after.days_with_numbers) == (1, 1)


def test_quick_acting_doses_are_counted_by_amount(services: Services, story: MedicineStory) -> None:
    story.give_needed("quick", -12, "09:00")
    story.give_needed("quick", -12, "21:00")
    story.replan("quick", needed("5"), local(12, 20))
    story.give_needed("quick", -9, "05:30")  # of the care day of the change, in neither side
    story.give_needed("quick", -8, "09:00")
    around = newest(services)
    assert around.after is not None
    assert [(dose.amount.number, times) for dose, times in around.before.doses.items() if dose.amount] == [
        (Decimal("2.5"), 3)
    ]
    assert [(dose.amount.number, times) for dose, times in around.after.doses.items() if dose.amount] == [
        (Decimal(5), 1)
    ]


@pytest.mark.parametrize("start_hour", [0, 3, 6])
def test_no_more_nights_than_there_are_whenever_a_day_starts(
    services: Services, story: MedicineStory, write: Callable[..., None], start_hour: int
) -> None:
    services.preferences.set_care_day_start_hour(start_hour)
    for day in range(1, 22):
        write(local(day, 4), 6)
        write(local(day, 23), 6)
    story.replan("quick", needed("5"), local(12, start_hour))
    around = newest(services, days=7)
    assert around.before is not None
    assert around.after is not None
    assert (around.before.nights, around.after.nights) == (7, 7)


def test_doses_of_a_medicine_that_was_removed_stay_counted(services: Services, story: MedicineStory) -> None:
    story.give_needed("quick", -12, "12:00")
    story.give_needed("quick", -8, "12:00")
    visit = Visit(local(12, 10), LONDON, VisitKind.CLINIC, state=VisitState.HAPPENED)
    services.visits.write(visit)
    services.medicines.remove(story["quick"])
    around = newest(services, days=7)
    assert [sum(side.doses.values()) for side in around.sides] == [1, 1]
