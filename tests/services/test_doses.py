"""Doses: answered, as needed, extra, one-off; counted over 24 hours; the number before and after."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from caregiver.domain.amounts import Amount, Unit
from caregiver.domain.dose import DoseAnswer, Purpose, Reason, Seen
from caregiver.domain.errors import AlreadyAnswered, BadInput, Gone
from caregiver.domain.medicine import Route
from caregiver.domain.stock import StockEvent
from caregiver.services.services import Services
from caregiver.services.timetable import DueSlot, SlotStanding
from tests.medicine_story import MedicineStory, tell_medicines
from tests.steerable_clock import SteerableClock


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    return tell_medicines(services, clock)


def due(story: MedicineStory, key: str, day: int, clock_words: str) -> DueSlot:
    at = story.at(day, clock_words)
    return story.services.timetable.slots(at, at + timedelta(minutes=1), story[key])[0].due


def standing(story: MedicineStory, key: str, day: int, clock_words: str) -> SlotStanding:
    at = story.at(day, clock_words)
    return story.services.timetable.slots(at, at + timedelta(minutes=1), story[key])[0].standing


def test_given_keeps_three_times(services, clock, story):
    record = services.doses.answer(due(story, "paracetamol", 0, "14:00"), DoseAnswer.GIVEN).value
    assert record.value.due_at == story.at(0, "14:00")
    assert record.value.at == clock.now() == record.created_at
    assert record.value.measured == Amount(Decimal(2), Unit.TABLETS)


def test_the_time_said_is_the_time_kept(services, story):
    at = story.at(0, "14:10")
    assert services.doses.answer(due(story, "paracetamol", 0, "14:00"), DoseAnswer.GIVEN, at=at).value.value.at == at


def test_a_time_to_come_is_refused(services, story):
    with pytest.raises(BadInput) as refused:
        services.doses.answer(due(story, "paracetamol", 0, "14:00"), DoseAnswer.GIVEN, at=story.at(0, "15:00"))
    assert refused.value.field == "at"
    assert standing(story, "paracetamol", 0, "14:00") is SlotStanding.OPEN


def test_not_given_has_its_reason_and_counts_nothing(services, story):
    services.doses.answer(due(story, "paracetamol", 0, "14:00"), DoseAnswer.NOT_GIVEN, reason=Reason.DID_NOT_WANT)
    assert standing(story, "paracetamol", 0, "14:00") is SlotStanding.NOT_GIVEN
    assert services.doses.rolling(story["paracetamol"]).doses == 0
    assert services.doses.last_given(story["paracetamol"]) is None


def test_in_hospital_is_away(services, story):
    services.doses.answer(due(story, "paracetamol", 0, "14:00"), DoseAnswer.NOT_GIVEN, reason=Reason.IN_HOSPITAL)
    assert standing(story, "paracetamol", 0, "14:00") is SlotStanding.AWAY


def test_part_given_counts_what_was_given(services, story):
    dose = due(story, "paracetamol", 0, "14:00")
    services.doses.answer(dose, DoseAnswer.PART, amount=Decimal(1))
    assert standing(story, "paracetamol", 0, "14:00") is SlotStanding.PART
    assert services.doses.rolling(story["paracetamol"]).amount == Amount(Decimal(1), Unit.TABLETS)


def test_putting_back_an_answer_whose_slot_was_answered_meanwhile(services, story):
    first = services.doses.answer(due(story, "paracetamol", 0, "14:00"), DoseAnswer.GIVEN)
    removed = first.undo()
    services.doses.answer(due(story, "paracetamol", 0, "14:00"), DoseAnswer.NOT_GIVEN)
    with pytest.raises(AlreadyAnswered):
        removed.undo()


def test_as_needed_below_the_wait_is_recorded_like_any_other(services, clock, story):
    services.doses.give_as_needed(story["quick"])
    clock.go_on(minutes=20)
    services.doses.give_as_needed(story["quick"])
    rolling = services.doses.rolling(story["quick"])
    assert (rolling.doses, rolling.amount) == (2, Amount(Decimal(10), Unit.ML))
    assert rolling.medicine_amount == Amount(Decimal(20), Unit.MG)


def test_a_part_of_an_as_needed_dose_counts_as_what_is_known_of_it(services, story):
    services.doses.give_as_needed(story["quick"], amount=Decimal(2), is_part=True)
    unknown = services.doses.give_as_needed(story["quick"], at=story.at(0, "12:00"), is_part=True).value.value
    assert (unknown.answer, unknown.amount) == (DoseAnswer.PART, None)
    rolling = services.doses.rolling(story["quick"])
    assert (rolling.doses, rolling.amount, rolling.unmeasured) == (2, Amount(Decimal(2), Unit.ML), 1)


def test_a_shaky_hand_counts_once(services, clock, story):
    first = services.doses.give_as_needed(story["quick"])
    clock.go_on(seconds=2)
    second = services.doses.give_as_needed(story["quick"])
    assert second.value == first.value
    assert not second.areas
    assert services.doses.rolling(story["quick"]).doses == 1


def test_two_within_a_quarter_of_an_hour_are_both_kept_and_one_is_offered_to_be_removed(services, clock, story):
    first = services.doses.give_as_needed(story["quick"]).value
    clock.go_on(minutes=14)
    second = services.doses.give_as_needed(story["quick"]).value
    assert services.doses.just_before(second) == first
    clock.go_on(minutes=16)
    third = services.doses.give_as_needed(story["quick"]).value
    assert services.doses.just_before(third) is None


def test_the_last_24_hours_leave_out_the_dose_exactly_24_hours_ago(services, clock, story):
    story.give_needed("quick", -1, "14:32")
    story.give_needed("quick", -1, "14:33")
    assert services.doses.rolling(story["quick"]).doses == 1


def test_an_edited_and_a_late_entered_dose_count_by_when_they_were_given(services, clock, story):
    uuid = story.give_needed("quick", 0, "12:22")
    services.doses.correct(uuid, replace(services.doses.get(uuid).value, at=story.at(-2, "12:22")))
    assert services.doses.rolling(story["quick"]).doses == 0
    services.doses.give_as_needed(story["quick"], at=story.at(0, "03:10"), is_exact=False)
    assert services.doses.rolling(story["quick"]).doses == 1


def test_an_extra_dose_counts_and_leaves_the_slot_open(services, story):
    record = services.doses.give_extra(story["paracetamol"], note="He dropped the first.").value
    assert record.value.purpose is Purpose.EXTRA
    assert record.value.measured == Amount(Decimal(2), Unit.TABLETS)
    assert standing(story, "paracetamol", 0, "14:00") is SlotStanding.OPEN
    assert services.doses.rolling(story["paracetamol"]).doses == 1


def test_given_twice_is_shown_once_before_the_second_is_kept(services, clock, story):
    dose = due(story, "paracetamol", 0, "14:00")
    assert services.doses.soon_before(dose, clock.now()) is None
    first = services.doses.answer(dose, DoseAnswer.GIVEN).value
    clock.go_to(2026, 11, 22, 20, 0)
    assert services.doses.soon_before(due(story, "paracetamol", 0, "20:00"), story.at(0, "16:00")) == first
    assert services.doses.soon_before(due(story, "paracetamol", 0, "20:00"), clock.now()) is None


def test_a_one_off_is_not_on_the_list(services, story):
    record = services.doses.give_one_off(
        "Midazolam injection", amount=Decimal("0.5"), unit=Unit.ML, route=Route.INJECTION, given_by="nurse:Okafor"
    ).value
    assert (record.value.medicine, record.value.name) == ("", "Midazolam injection")
    assert [found.uuid for found in services.vault.diary.search("midazolam")] == [record.uuid]


def test_a_one_off_needs_its_name_and_its_unit(services):
    with pytest.raises(BadInput) as refused:
        services.doses.give_one_off("  ")
    assert refused.value.field == "name"
    with pytest.raises(BadInput) as refused:
        services.doses.give_one_off("Midazolam", amount=Decimal(1))
    assert refused.value.field == "unit"


def test_what_was_vomited_still_counts_and_is_marked(services, clock, story):
    uuid = services.doses.answer(due(story, "paracetamol", 0, "14:00"), DoseAnswer.GIVEN).value.uuid
    dose = services.doses.get(uuid).value
    services.doses.correct(uuid, replace(dose, vomited_at=clock.now(), seen_in_vomit=Seen.NOT_LOOKED))
    assert services.doses.rolling(story["paracetamol"]).doses == 1
    assert [step.kind for step in services.doses.history(uuid)] == ["saved", "changed"]


def test_ingredients_add_up_over_products(services, clock, story):
    story.give("paracetamol", 0, "08:00")
    story.give("paracetamol", 0, "14:00")
    story.give_needed("quick", 0, "12:22")
    story.give("long", 0, "08:00")
    totals = {total.name: total for total in services.doses.ingredient_totals()}
    assert totals["paracetamol"].amount == Amount(Decimal(2000), Unit.MG)
    assert totals["morphine"].amount == Amount(Decimal(40), Unit.MG)


def test_totals_keep_routes_apart_and_say_that_a_single_dose_is_in_none(services, story):
    story.give("long", 0, "08:00")
    services.doses.answer(
        due(story, "long", -1, "20:00"), DoseAnswer.GIVEN, route=Route.RECTAL, at=story.at(-1, "20:00")
    )
    assert not any(total.leaves_out_once for total in services.doses.ingredient_totals())
    services.doses.give_one_off("Morphine injection", strength_words="10 mg in 1 ml", route=Route.INJECTION)
    totals = services.doses.ingredient_totals()
    assert [(total.route, total.amount.number) for total in totals] == [(Route.MOUTH, 30), (Route.RECTAL, 30)]
    assert all(total.leaves_out_once for total in totals)


def test_stock_by_the_record_with_counts_and_witness(services, clock, story):
    services.stocks.note(
        story["senna"], StockEvent.COUNTED, Decimal(10), at=story.at(-1, "18:00"), witness="Nurse Okafor"
    )
    story.give("senna", -1, "22:00")
    found = services.stocks.at_home(story["senna"])
    assert (found.number, found.unit) == (Decimal(8), Unit.TABLETS)
    assert found.last_day == story.today + timedelta(days=3)
    services.stocks.note(story["senna"], StockEvent.SPILLED, Decimal(2))
    assert services.stocks.at_home(story["senna"]).number == 6


def test_nobody_counted(services, story):
    assert services.stocks.at_home(story["senna"]) is None


def test_two_who_wrote_in_a_day_are_known(services, clock, story):
    services.doses.give_as_needed(story["quick"])
    assert len(services.doses.writers_of_last_day()) == 1
    jo = services.people.caregivers()[1].uuid
    services.people.write_as(jo)
    clock.go_on(minutes=30)
    services.doses.give_as_needed(story["quick"])
    assert len(services.doses.writers_of_last_day()) == 2


def test_a_dose_that_never_was(services):
    assert services.doses.find("nobody") is None
    with pytest.raises(Gone):
        services.doses.get("nobody")
