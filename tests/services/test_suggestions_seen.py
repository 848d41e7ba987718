"""A suggestion that was answered, is open or was hidden for one thing is suggested again for another one, and not for
the same."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.comfort import Comfort
from caregiver.domain.medicine import Form, Medicine, MedicineClass, Release, Route
from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.domain.question import QuestionState
from caregiver.domain.regimen import Limits
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.stock import StockEvent
from caregiver.domain.strength import Strength
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.visit import Visit, VisitKind
from caregiver.services.services import Services
from tests.medicine_story import MedicineStory, begin_medicine_story, tell_medicines
from tests.steerable_clock import SteerableClock

ZONE = "Europe/London"
MORPHINE = Medicine("Morphine", Form.LIQUID, Route.MOUTH, Release.QUICK_ACTING, MedicineClass.OPIOID)
OXYCODONE = replace(MORPHINE, name="Oxycodone")
AS_NEEDED = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),))

See = Callable[[Services, str], None]


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    """Robert's medicines; goal and numbers to call are written."""
    robert = services.people.person()
    services.people.save_person(replace(robert, goal_number=4, illness="cancer of the prostate"))
    services.people.save_contacts(UrgentContacts(out_of_hours=CallNumber("01632 960177"), fever_figure="38 °C"))
    return tell_medicines(services, clock)


def shown(services: Services, code: str) -> str:
    """The words of what a rule suggests; "" where it is not shown."""
    return next((str(one.words) for one in services.suggestions.look().shown if one.code == code), "")


def answer(services: Services, code: str) -> None:
    uuid = services.suggestions.add(code).value.uuid
    services.answers.answer(uuid, "", state=QuestionState.ASKED, answer="Yes.", answered_by="Dr Osei")


def leave_open(services: Services, code: str) -> None:
    services.suggestions.add(code)


def hide(services: Services, code: str) -> None:
    services.suggestions.hide(code)


each_way = pytest.mark.parametrize("see", [answer, leave_open, hide])


def add_oxycodone(story: MedicineStory, limits: Limits | None = None) -> None:
    story.add_now("oxycodone", OXYCODONE, AS_NEEDED, unit=Unit.ML, limits=limits or Limits())


# -- about other things -----------------------------------------------------------------------------------------------


@each_way
def test_blank_limits_of_one_medicine_leave_those_of_another_to_be_asked(services, story, see: See):
    see(services, "Q34")
    add_oxycodone(story, Limits(most_doses=6))
    assert shown(services, "Q34") == ""
    story.add_now("again", replace(OXYCODONE, name="Hydromorphone"), AS_NEEDED, unit=Unit.ML)
    assert "Macrogol, Hydromorphone quick-acting" in shown(services, "Q34")


@each_way
def test_what_ends_of_one_medicine_leaves_the_end_of_another_to_be_asked(services, story, see: See):
    services.visits.write(Visit(story.at(6, "10:30"), ZONE, VisitKind.CLINIC))
    services.stocks.note(story["senna"], StockEvent.COUNTED, Decimal(6))
    see(services, "Q38")
    assert shown(services, "Q38") == ""
    services.stocks.note(story["long"], StockEvent.COUNTED, Decimal(3))
    assert shown(services, "Q38").startswith("By the record: Morphine long-acting ends on Mon 23 Nov, Senna ends on ")


@each_way
def test_one_medicine_of_which_nobody_is_sure_leaves_another_to_be_asked(services, story, see: See):
    services.medicines.leave_unconfirmed(story["senna"])
    see(services, "Q37")
    assert shown(services, "Q37") == ""
    services.medicines.leave_unconfirmed(story["long"])
    assert shown(services, "Q37") == "Is this still given, and how: Morphine long-acting, Senna?"


@each_way
def test_one_planned_treatment_leaves_another_to_be_asked(services, clock, story, see: See):
    def plan(kind: str, name: str, day: date) -> None:
        services.treatments.write(Treatment(clock.now(), ZONE, kind, name, state=TreatmentState.PLANNED, begins_on=day))

    plan("nerve.block", "Nerve block", date(2026, 12, 1))
    see(services, "Q33")
    assert shown(services, "Q33") == ""
    plan("surgery.bone_pin", "Pin in the hip", date(2026, 12, 3))
    assert "Pin in the hip" in shown(services, "Q33")


@each_way
def test_the_same_comfort_on_another_day_is_not_asked_again_and_another_one_is(services, clock, story, see: See):
    services.comforts.write(Comfort(clock.now(), ZONE, "massage_gentle"))
    see(services, "Q23")
    clock.go_on(days=1)
    services.comforts.write(Comfort(clock.now(), ZONE, "massage_gentle"))
    assert shown(services, "Q23") == ""
    services.comforts.write(Comfort(clock.now(), ZONE, "tens"))
    assert "gentle massage" in shown(services, "Q23")


def test_the_same_open_question_is_not_suggested_twice(services, story):
    """Its words name no medicine, so that one question asks for all."""
    services.suggestions.add("Q24")
    dexamethasone = services.medicines.get(story["dexamethasone"]).medicine
    services.medicines.correct(story["dexamethasone"], replace(dexamethasone, late_rule=""))
    assert shown(services, "Q24") == ""


def test_a_question_of_which_it_is_not_kept_what_it_is_about_stands_for_its_rule(services, clock, story):
    """As in a diary of an earlier version."""
    record = services.suggestions.add("Q34").value
    services.vault.settings.remove("suggestions_added")
    add_oxycodone(story)
    assert shown(services, "Q34") == ""
    services.questions.take_off(record.uuid)
    assert shown(services, "Q34") == ""


def test_an_added_question_that_is_taken_back_is_suggested_again(services, story):
    services.suggestions.add("Q34").undo()
    assert "Macrogol" in shown(services, "Q34")


# -- the same things, later -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("see", [answer, hide])
def test_what_ends_again_after_another_count_is_suggested_again(services, clock, story, see: See):
    services.visits.write(Visit(story.at(6, "10:30"), ZONE, VisitKind.CLINIC))
    services.stocks.note(story["senna"], StockEvent.COUNTED, Decimal(6))
    see(services, "Q38")
    clock.go_on(days=60)
    services.visits.write(Visit(clock.now() + timedelta(days=6), ZONE, VisitKind.CLINIC))
    assert shown(services, "Q38") == ""
    services.stocks.note(story["senna"], StockEvent.COUNTED, Decimal(4))
    assert shown(services, "Q38").startswith("Senna ends on ")


@pytest.mark.parametrize("see", [answer, hide])
def test_who_is_unsure_of_it_once_more_is_asked_once_more(services, clock, story, see: See):
    services.medicines.leave_unconfirmed(story["senna"])
    see(services, "Q37")
    clock.go_on(days=30)
    assert shown(services, "Q37") == ""
    services.medicines.resume(story["senna"])
    services.medicines.leave_unconfirmed(story["senna"])
    assert shown(services, "Q37") == "Is this still given, and how: Senna?"


def test_after_midnight_what_was_left_unsure_can_be_hidden(services, clock, story):
    clock.go_on(hours=11)
    services.medicines.leave_unconfirmed(story["senna"])
    services.suggestions.hide("Q37")
    assert shown(services, "Q37") == ""


# -- more than was told -----------------------------------------------------------------------------------------------


def told(services: Services, clock: SteerableClock, morphine: Limits, oxycodone: Limits) -> MedicineStory:
    """A list of two quick-acting liquids, 10 mg in 5 ml, with 5 ml each time."""
    liquid = Strength("10 mg in 5 ml", Decimal(10), Unit.MG, Decimal(5), Unit.ML)
    story = begin_medicine_story(services, clock)
    story.add("morphine", MORPHINE, AS_NEEDED, unit=Unit.ML, limits=morphine, strength=liquid)
    story.add("oxycodone", OXYCODONE, AS_NEEDED, unit=Unit.ML, limits=oxycodone, strength=liquid)
    return story


def test_a_most_in_ml_counts_as_a_most_in_doses_does(services, clock):
    story = told(services, clock, Limits(most_amount=Decimal(10)), Limits(most_doses=9))
    for at in ("06:00", "07:00"):
        story.give_needed("morphine", 0, at)
    assert shown(services, "Q6") == ""
    for at in ("08:00", "09:00"):
        story.give_needed("morphine", 0, at)
    one = next(one for one in services.suggestions.look().shown if one.code == "Q6")
    assert str(one.words) == "Robert had 20 ml (40 mg) of Morphine quick-acting in 24 hours. What now?"
    assert str(one.fact) == "Because of the doses up to Sun 22 Nov. Written as told: at most 10 ml (20 mg)."


@pytest.mark.parametrize(("most", "said"), [(3, "3 times 4 ml (8 mg)"), (1, "4 ml (8 mg)")])
def test_a_most_in_doses_of_an_amount_counts_the_amount(services, clock, most, said):
    limits = Limits(most_doses=most, dose_amount=Decimal(4))
    story = told(services, clock, limits, Limits())
    for at in ("06:00", "07:00", "08:00")[:most]:
        story.give_needed("morphine", 0, at)
    one = next(one for one in services.suggestions.look().shown if one.code == "Q6")
    assert str(one.words).endswith("of Morphine quick-acting in 24 hours. What now?")
    assert str(one.fact) == f"Because of the doses up to Sun 22 Nov. Written as told: at most {said}."


@each_way
def test_the_second_medicine_above_what_was_told_is_asked_about_too(services, clock, see: See):
    story = told(services, clock, Limits(most_doses=2), Limits(most_amount=Decimal(10)))
    for at in ("06:00", "07:00", "08:00"):
        story.give_needed("morphine", 0, at)
    assert shown(services, "Q6") == "Robert had Morphine quick-acting 3 times in 24 hours. What now?"
    see(services, "Q6")
    assert shown(services, "Q6") == ""
    for at in ("09:00", "10:00", "11:00"):
        story.give_needed("oxycodone", 0, at)
    one = next(one for one in services.suggestions.look().shown if one.code == "Q6")
    assert str(one.words) == (
        "Robert had Morphine quick-acting 3 times, 15 ml (30 mg) of Oxycodone quick-acting, each in 24 hours. What now?"
    )
    assert str(one.fact) == (
        "Because of the doses up to Sun 22 Nov. Written as told, at most: "
        "Morphine quick-acting 2 times, Oxycodone quick-acting 10 ml (20 mg)."
    )


@pytest.mark.parametrize("see", [answer, hide])
def test_more_than_was_told_on_another_day_is_asked_about_again(services, clock, see: See):
    story = told(services, clock, Limits(most_doses=2), Limits(most_doses=2))
    for at in ("06:00", "07:00", "08:00"):
        story.give_needed("morphine", 0, at)
    see(services, "Q6")
    clock.go_on(hours=20)
    assert shown(services, "Q6") == ""
    for at in ("06:30", "07:00", "08:00"):
        story.give_needed("morphine", 1, at)
    assert shown(services, "Q6") != ""
