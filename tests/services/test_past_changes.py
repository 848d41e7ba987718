"""The history of the whole diary: seen in plain words, put back, erased for good."""

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from caregiver.domain.amounts import AmountWords, Unit
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.device import DeviceEvent
from caregiver.domain.dose import DoseAnswer
from caregiver.domain.errors import AlreadyAnswered, Gone
from caregiver.domain.fact import Reading
from caregiver.domain.medicine import Form, Medicine, Release, Route, WhereGiven
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.pain import Place
from caregiver.domain.past_words import PastWords
from caregiver.domain.person import Pronouns
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.domain.stay import ListAnswer, Stay, StayKind
from caregiver.domain.stock import StockEvent
from caregiver.services.changes import Area
from caregiver.services.past_changes import KEPT_FOR, Erased, WayBack
from caregiver.services.services import Services
from tests.steerable_clock import SteerableClock

MORPHINE = Medicine("Morphine", Form.LIQUID, Route.MOUTH, Release.QUICK_ACTING, purpose="pain")


@pytest.fixture
def morphine(services: Services) -> str:
    """A quick-acting liquid for when it is needed."""
    plan = Regimen(
        "", services.clock.now() - timedelta(days=3), "Europe/London",
        Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),)), unit=Unit.ML,
    )  # fmt: skip
    return services.medicines.add(MORPHINE, plan).value


def told(services: Services) -> list[tuple[str, ...]]:
    """Sentence and lines of each step, the last one first."""
    words = past_words(services)
    return [
        (words.sentence(past.change, past.record), *words.lines(past.change, past.record))
        for past in services.past_changes.latest(50)
    ]


def past_words(services: Services) -> PastWords:
    now = services.clock.now().astimezone(services.clock.zone())
    people = services.people
    medicine_words = MedicineWords(CalendarWords(), AmountWords(), Pronouns.HE, today=now.date())
    names = {record.uuid: record.value.name for record in people.caregivers()}
    return PastWords(Reading(medicine_words, people.person(), names, services.past_changes.medicines(), now))


def as_jo(services: Services) -> None:
    services.people.write_as(services.people.caregivers()[1].uuid)


def test_an_entry_changed_removed_and_put_back_is_told_with_who(services):
    uuid = services.diary.record_pain(7).value.uuid
    entry = services.diary.entry(uuid).value
    as_jo(services)
    services.diary.correct(uuid, replace(entry, score=6, places=(Place("front-thigh-left", 5),)))
    services.diary.remove(uuid)
    services.diary.put_back(uuid)
    assert told(services) == [
        ("Jo put back the pain entry of 14:32",),
        (
            "Jo removed the pain entry of 14:32",
            "Number: 6",
            "Who says it: Robert said it",
            "Where: left thigh, front 5",
        ),
        ("Jo changed the pain entry of 14:32", "Number: from 7 to 6", "Where: added left thigh, front 5"),
    ]


def test_a_dose_is_told_in_what_the_hand_measures(services, morphine):
    uuid = services.doses.give_as_needed(morphine).value.uuid
    dose = services.doses.get(uuid).value
    services.doses.correct(uuid, replace(dose, amount=Decimal("2.5"), note="The rest was spat out."))
    assert told(services) == [
        (
            "Anna changed the dose of Morphine quick-acting, 14:32",
            "How much: from 5 ml to 2.5 ml",
            "Note: added “The rest was spat out.”",
        )
    ]


def test_every_noun_that_changes_has_words(services, morphine):
    people = services.people
    people.save_person(replace(people.person(), weight_kg="71", birth_date=date(1954, 3, 15)))
    contacts = people.contacts()
    people.save_contacts(replace(contacts, team=replace(contacts.team, number="01632 960142"), say="Hello"))
    services.people.save_contacts(replace(people.contacts(), papers="Blue folder"))
    people.correct_caregiver(people.writer(), replace(people.writing_now().value, name="Ann"))
    on_list = services.medicines.get(morphine)
    services.medicines.correct(morphine, replace(on_list.medicine, purpose="pain at night"))
    plan = services.medicines.get(morphine).versions[0]
    services.medicines.correct_plan(plan.uuid, replace(plan.value, told_by="Dr Patel"))
    call = services.calls.start_call("the team").value.uuid
    services.calls.complete_call(call, answered_by="Nurse Okafor", told_to="Come in.")
    stay = services.stays.begin(StayKind.HOSPITAL).value.uuid
    services.stays.end()
    services.devices.take_out(services.devices.note(morphine, DeviceEvent.FELL_OFF, site="upper arm").value.uuid)
    services.stocks.take_out(services.stocks.note(morphine, StockEvent.COUNTED, Decimal(62)).value.uuid)
    found = told(services)
    assert found[0] == (
        "Ann removed the count of Morphine quick-acting, 14:32", "At home: counted", "How many: 62 ml"
    )  # fmt: skip
    assert found[1][:2] == ("Ann removed the look at Morphine quick-acting, 14:32", "Seen: fell off")
    assert found[2] == ("Ann changed the time “in hospital” from 14:32", "Until: 14:32")
    assert found[3][1:] == ("Answered by: added “Nurse Okafor”", "They said to: added “Come in.”")
    assert found[4][0].startswith("Ann changed the plan of Morphine quick-acting from ")
    assert found[5] == (
        "Ann changed the medicine Morphine quick-acting", "What it is for: from “pain” to “pain at night”"
    )  # fmt: skip
    assert found[6] == ("Ann changed the name of Anna", "Name: from Anna to Ann")
    assert found[7] == ("Ann changed the numbers to call", "Where the papers are: added “Blue folder”")
    assert found[8] == (
        "Ann changed what is known of Robert", "Birth date: from 14 March 1954 to 15 March 1954",
        "Weight in kg: added 71",
    )  # fmt: skip
    assert services.stays.last().uuid == stay
    assert not any("Saved again" in step for step in found)


def test_words_only_for_one_stand_in_no_list_of_changes(services):
    uuid = services.diary.record_pain(7).value.uuid
    entry = replace(services.diary.entry(uuid).value, caregiver_words="I am so tired.")
    services.diary.correct(uuid, entry)
    services.diary.correct(uuid, replace(entry, is_only_for_me=True))
    services.diary.correct(uuid, replace(entry, caregiver_words="I am worn out.", is_only_for_me=True))
    services.diary.remove(uuid)
    found = told(services)
    assert found[0][-1] == "Anna’s words: a note only for Anna"
    assert found[1][1:] == ("Anna’s words: changed",)
    assert found[2][1:] == ("Anna’s words: only for who wrote them",)
    assert found[3][1:] == ("Anna’s words: added a note only for Anna",)
    assert not any(word in str(found) for word in ("tired", "worn"))


def test_another_cannot_bring_back_an_earlier_note_that_is_only_for_one(services):
    uuid = services.diary.record_pain(7).value.uuid
    entry = replace(services.diary.entry(uuid).value, caregiver_words="I am tired.", is_only_for_me=True)
    services.diary.correct(uuid, entry)
    assert services.past_changes.latest(1)[0].way is WayBack.EARLIER
    as_jo(services)
    past = services.past_changes.latest(1)[0]
    assert past.way is WayBack.NONE
    with pytest.raises(Gone):
        services.past_changes.put_back(past.place)


def test_what_stood_before_a_change_is_put_back_and_that_is_undone(services, morphine):
    uuid = services.diary.record_pain(7).value.uuid
    services.diary.correct(uuid, replace(services.diary.entry(uuid).value, score=6))
    services.medicines.correct(morphine, replace(services.medicines.get(morphine).medicine, purpose="cough"))
    pasts = services.past_changes.latest(5)
    assert [past.way for past in pasts] == [WayBack.EARLIER, WayBack.EARLIER]
    for past in pasts:
        services.past_changes.put_back(past.place)
    assert services.diary.entry(uuid).value.score == 7
    assert services.medicines.get(morphine).medicine.purpose == "pain"
    undo = services.past_changes.put_back(services.past_changes.latest(2)[1].place).undo
    undo()
    assert services.diary.entry(uuid).value.score == 7


def test_a_bad_spell_that_is_over_never_goes_on_again_from_the_list_of_changes(services, clock):
    uuid = services.flares.begin().value.uuid
    clock.go_on(minutes=9)
    services.flares.end(uuid)
    clock.go_on(days=5)
    (end,) = services.past_changes.latest(1)
    assert end.way is WayBack.NONE
    with pytest.raises(Gone):
        services.past_changes.put_back(end.place)
    services.flares.correct(uuid, replace(services.flares.get(uuid).value, note="the bath"))
    assert services.past_changes.latest(1)[0].way is WayBack.EARLIER


@pytest.fixture
def removed_of_each_kind(services: Services, morphine: str) -> list[str]:
    """What a person removes; the nouns in the order in which they were."""
    services.diary.remove(services.diary.record_pain(7).value.uuid)
    services.calls.remove(services.calls.start_call("the team").value.uuid)
    services.doses.remove(services.doses.give_one_off("An injection").value.uuid)
    services.stays.remove(services.stays.begin(StayKind.HOSPITAL).value.uuid)
    services.devices.take_out(services.devices.note(morphine, DeviceEvent.FELL_OFF).value.uuid)
    services.stocks.take_out(services.stocks.note(morphine, StockEvent.COUNTED, Decimal(62)).value.uuid)
    services.medicines.remove(morphine)
    return ["PainEntry", "Call", "Dose", "Stay", "DeviceNote", "StockNote", "Medicine"]


def test_what_is_removed_is_listed_with_the_day_it_goes_and_put_back(services, removed_of_each_kind):
    pasts = services.past_changes.removed(20)
    assert [type(past.record.value).__name__ for past in reversed(pasts)] == removed_of_each_kind
    assert {past.goes_at for past in pasts} == {services.clock.now() + KEPT_FOR}
    for past in pasts:
        if past.way is WayBack.PUT_BACK:
            services.past_changes.put_back(past.place)
    (stay,) = services.past_changes.removed(20)
    assert isinstance(stay.record.value, Stay)
    with pytest.raises(Gone):
        services.past_changes.put_back(pasts[0].place)


def test_no_stay_begins_or_ends_from_the_list_of_changes(services, clock):
    """A stay of days ago would go on again, and every reminder would be off."""
    services.stays.begin(StayKind.HOSPITAL)
    services.stays.end()
    clock.go_on(hours=1)
    services.stays.remove(services.stays.begin(StayKind.STOPPED).value.uuid)
    removal, end = services.past_changes.latest(2)
    assert (removal.change.kind, end.change.kind) == ("removed", "changed")
    for past in (removal, end):
        assert past.way is WayBack.NONE
        with pytest.raises(Gone):
            services.past_changes.put_back(past.place)
    assert services.stays.current() is None


def test_a_stay_that_is_over_is_put_back_and_that_is_undone(services, clock):
    stay = services.stays.begin(StayKind.HOSPITAL).value.uuid
    clock.go_on(days=2)
    services.stays.end()
    services.stays.remove(stay)
    (removal,) = services.past_changes.removed(5)
    assert (removal.way, removal.waits) == (WayBack.PUT_BACK, False)
    changed = services.past_changes.put_back(removal.place)
    assert Area.STAYS in changed.areas
    assert services.stays.current() is None
    assert [record.uuid for record in services.stays.newest(5)] == [stay]
    changed.undo()
    assert services.stays.newest(5) == ()


def test_only_the_last_stay_asks_about_medicines_when_it_is_put_back(services, clock, ringing):
    earlier = services.stays.begin(StayKind.HOSPITAL).value.uuid
    clock.go_on(days=1)
    services.stays.end()
    services.stays.remove(earlier)
    assert services.past_changes.removed(1)[0].waits
    clock.go_on(days=1)
    services.stays.begin(StayKind.HOSPITAL)
    clock.go_on(days=1)
    later = services.stays.end().value.uuid
    assert not services.past_changes.removed(1)[0].waits
    services.stays.confirm(later, {ringing: ListAnswer.SAME})
    services.past_changes.put_back(services.past_changes.removed(1)[0].place)
    assert services.stays.homecoming() is None
    services.stays.remove(later)
    services.stays.confirm(earlier, {ringing: ListAnswer.SAME})
    assert not services.past_changes.removed(1)[0].waits


@pytest.fixture
def ringing(services: Services, morphine: str) -> str:
    """5 ml at 14:00 and 20:00."""
    times = tuple(DoseTime(time(hour), (Decimal(5),)) for hour in (14, 20))
    plan = services.medicines.get(morphine).regimen
    services.medicines.plan(replace(plan, schedule=Schedule(ScheduleKind.CLOCK_TIMES, times=times)))
    return morphine


@pytest.fixture
def by_the_clock(services: Services, clock: SteerableClock, ringing: str) -> str:
    """It was put on the list by mistake: removed on Sunday, looked at again on Tuesday."""
    services.medicines.remove(ringing)
    clock.go_to(2026, 11, 24, 14, 32)
    return ringing


def due_since_removal(services: Services) -> list[str]:
    start = services.clock.now() - timedelta(days=2)
    return [one.due.slot.key for one in services.timetable.slots(start, start + timedelta(days=4))]


def test_a_medicine_that_would_ring_is_put_back_silent_until_somebody_is_sure(services, by_the_clock):
    past = services.past_changes.removed(1)[0]
    assert past.waits
    done = services.past_changes.put_back(past.place)
    assert [on_list.uuid for on_list in services.stays.unconfirmed()] == [by_the_clock]
    assert due_since_removal(services) == []
    services.stays.confirm("", {by_the_clock: ListAnswer.SAME})
    assert services.stays.unconfirmed() == ()
    assert services.timetable.next_slot(by_the_clock).local_due.hour == 20
    done.undo()
    assert services.past_changes.removed(1)[0].record.uuid == by_the_clock


def test_putting_a_medicine_back_is_undone_and_done_again(services, by_the_clock):
    undone = services.past_changes.put_back(services.past_changes.removed(1)[0].place).undo()
    assert services.past_changes.removed(1)[0].waits
    undone.undo()
    assert [on_list.uuid for on_list in services.stays.unconfirmed()] == [by_the_clock]


def test_a_medicine_that_never_rings_is_put_back_as_it_was(services, morphine):
    services.medicines.remove(morphine)
    past = services.past_changes.removed(1)[0]
    assert not past.waits
    services.past_changes.put_back(past.place)
    assert services.medicines.get(morphine).is_as_needed


def test_where_a_medicine_is_given_is_not_put_back_with_a_press(services, morphine):
    """At the clinic it never rings, at home it does."""
    medicine = services.medicines.get(morphine).medicine
    services.medicines.correct(morphine, replace(medicine, where_given=WhereGiven.CLINIC))
    assert services.past_changes.latest(1)[0].way is WayBack.NONE


def test_who_gave_it_is_told_by_name(services, morphine):
    anna, jo = (record.uuid for record in services.people.caregivers())
    uuid = services.doses.give_as_needed(morphine, given_by=anna).value.uuid
    services.doses.correct(uuid, replace(services.doses.get(uuid).value, given_by=jo))
    assert told(services)[0][1:] == ("Who gave it: from Anna to Jo",)


def test_the_day_it_goes_is_said(services):
    services.diary.remove(services.diary.record_pain(7).value.uuid)
    past = services.past_changes.removed(1)[0]
    zone = services.clock.zone()
    said = past_words(services).goes(past.change.at.astimezone(zone), past.goes_at.astimezone(zone))
    assert said == "Removed on 22 Nov. Goes for good on 22 Dec."


def test_a_dose_whose_slot_has_another_answer_is_not_put_back(services, morphine):
    daily = Schedule(ScheduleKind.CLOCK_TIMES, times=(DoseTime(time(14), (Decimal(5),)),))
    services.medicines.plan(replace(services.medicines.get(morphine).regimen, schedule=daily))
    due = services.timetable.next_slot(morphine)
    services.doses.remove(services.doses.answer(due, DoseAnswer.GIVEN).value.uuid)
    services.doses.answer(due, DoseAnswer.GIVEN)
    with pytest.raises(AlreadyAnswered):
        services.past_changes.put_back(services.past_changes.removed(1)[0].place)


def test_one_is_erased_beside_the_open_diary(services, removed_of_each_kind):
    for past in reversed(services.past_changes.removed(20)):
        outcome = services.past_changes.erasing(past.place).run()
        assert outcome == Erased(1, is_small=True)
        assert services.past_changes.erased(outcome).areas
    assert services.past_changes.removed(20) == ()
    assert services.past_changes.medicines() == {}


def test_what_was_put_back_meanwhile_is_not_erased(services):
    uuid = services.diary.record_pain(7).value.uuid
    services.diary.remove(uuid)
    job = services.past_changes.erasing(services.past_changes.removed(1)[0].place)
    services.diary.put_back(uuid)
    with pytest.raises(Gone):
        job.run()
    assert services.diary.entry(uuid).value.score == 7
    with pytest.raises(Gone):
        services.past_changes.erasing(services.past_changes.latest(1)[0].place)


def test_a_medicine_says_why_it_stays(services, morphine):
    dose = services.doses.give_as_needed(morphine).value.uuid
    services.medicines.remove(morphine)
    past = services.past_changes.removed(1)[0]
    assert (past.doses, past.goes_at) == (1, None)
    with pytest.raises(Gone, match="Doses in the diary"):
        services.past_changes.erasing(past.place).run()
    services.doses.remove(dose)
    assert services.past_changes.removed(2)[1].doses == 1
