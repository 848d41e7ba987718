"""What was agreed: it changes nothing by itself, becomes real in one press, and what it became leads back to it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.agreement_words import told_text, unwritten_text, waiting_text
from caregiver.domain.amounts import Unit
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.errors import BadInput
from caregiver.domain.question import QuestionState
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.visit import Visit, VisitKind
from tests.medicine_story import MORPHINE_LONG, at_times, begin_medicine_story, milligrams

ZONE = "Europe/London"
VISIT = datetime(2026, 11, 19, 10, 30, tzinfo=UTC)


def agree(services, kind: AgreedKind = AgreedKind.DOSE, words: str = "40 mg, morning and night", **fields) -> str:
    value = Agreement(services.clock.now(), ZONE, kind, words, **fields)
    return services.agreements.write(value).value.uuid


@pytest.fixture
def story(services, clock):
    made = begin_medicine_story(services, clock)
    strength = milligrams("30", Unit.TABLETS)
    made.add_now("long", MORPHINE_LONG, at_times("1", "08:00", "20:00"), unit=Unit.TABLETS, strength=strength)
    return made


def new_plan(services, medicine: str):
    """One tablet at 08:00 and 22:00, from now on."""
    on_list = services.medicines.get(medicine)
    return replace(on_list.regimen, at=services.clock.now(), schedule=at_times("1", "08:00", "22:00"))


def make_real(services, uuid: str, medicine: str):
    regimen = new_plan(services, medicine)
    record = services.medicines.get(medicine).medicine
    return services.agreements.make_real(
        uuid,
        lambda: services.medicines.revise(medicine, record, regimen),
        lambda agreed, made: services.agreements.link_plan(agreed, services.medicines.get(made).version.uuid, made),
    )


def test_a_plan_and_its_agreement_are_written_taken_back_and_done_again_together(services, clock, story):
    medicine = services.medicines.list()[0].uuid
    before, uuid = services.medicines.get(medicine).version.uuid, agree(services, medicine=medicine)
    clock.go_on(minutes=5)
    changed = make_real(services, uuid, medicine)
    for _ in range(2):
        version = services.medicines.get(medicine).version.uuid
        assert version != before
        assert services.agreements.get(uuid).value.regimen == version
        assert services.agreements.get(uuid).value.state is AgreedState.DONE
        assert services.agreements.of_plan(version).uuid == uuid
        changed = changed.undo()
        assert services.medicines.get(medicine).version.uuid == before
        assert services.agreements.get(uuid).value.state is AgreedState.WAITING
        assert services.agreements.get(uuid).value.regimen == ""
        changed = changed.undo()


def test_what_cannot_be_written_leaves_the_agreement_waiting(services, story):
    medicine = services.medicines.list()[0]
    uuid = agree(services, medicine=medicine.uuid)
    bad = replace(medicine.regimen, schedule=Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(1),)), unit=None)
    with pytest.raises(BadInput):
        services.agreements.make_real(
            uuid,
            lambda: services.medicines.revise(medicine.uuid, medicine.medicine, bad),
            services.agreements.link_plan,
        )
    assert services.agreements.get(uuid).value.state is AgreedState.WAITING


def test_the_next_visit_is_linked_and_taken_back_with_it(services):
    uuid = agree(services, AgreedKind.NEXT_VISIT, "in three weeks")
    visit = Visit(datetime(2026, 12, 17, 10, 30, tzinfo=UTC), ZONE, VisitKind.CLINIC)
    changed = services.agreements.make_real(
        uuid, lambda: services.visits.write(visit), lambda one, made: services.agreements.link_visit(one, made.uuid)
    )
    assert services.agreements.get(uuid).value.next_visit == services.visits.next().uuid
    changed.undo()
    assert services.visits.next() is None
    assert services.agreements.get(uuid).value.next_visit == ""


def test_today_waits_for_what_is_not_done_from_its_day_on(services):
    today = date(2026, 11, 22)
    now = agree(services)
    agree(services, AgreedKind.TEST, "Blood test", note_on=date(2026, 11, 23))
    done = agree(services, AgreedKind.OTHER, "A ramp")
    services.agreements.settle(done, AgreedState.DONE)
    assert [record.uuid for record in services.agreements.waiting(today)] == [now]
    assert len(services.agreements.waiting(date(2026, 11, 23))) == 2
    services.agreements.settle(done, AgreedState.WAITING)
    assert len(services.agreements.waiting(today)) == 2


def test_it_was_told_on_the_day_of_its_visit_however_late_it_is_written_down(services):
    visit = services.visits.write(Visit(VISIT, ZONE, VisitKind.CLINIC)).value.uuid
    with_visit, without = agree(services, visit=visit), agree(services)
    told_on = services.agreements.told_on
    assert told_on(services.agreements.get(with_visit)) == date(2026, 11, 19)
    assert told_on(services.agreements.get(without)) == services.agreements.get(without).value.local_at.date()


def test_beside_a_dose_stands_what_was_told_of_its_medicine_and_is_no_plan_yet(services, story):
    told = agree(services, medicine=story["long"])
    of_none = agree(services)
    no_more = agree(services, AgreedKind.MEDICINE, "no more of it", medicine=story["long"])
    agree(services, AgreedKind.MEDICINE, "something for the nerves")
    agree(services, AgreedKind.TEST, "Blood test", medicine=story["long"])
    off = agree(services, medicine=story["long"])
    services.agreements.settle(off, AgreedState.OFF)
    made = agree(services, medicine=story["long"])
    services.agreements.link_plan(made, services.medicines.get(story["long"]).version.uuid)
    unwritten = services.agreements.unwritten
    assert [record.uuid for record in unwritten(story["long"])] == [told, no_more]
    assert [record.uuid for record in unwritten("")] == [of_none]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (("40 mg.", "Dr Patel", "m"), "Told by Dr Patel, Thu 26 Nov: “40 mg”. Not written as a plan yet."),
        (("40 mg", "", "m"), "Told on Thu 26 Nov: “40 mg”. Not written as a plan yet."),
        (("", "Dr Patel", "m"), "Dr Patel told of a change on Thu 26 Nov. Not written as a plan yet."),
        (("", "", "m"), "A change was told on Thu 26 Nov. Not written as a plan yet."),
        (("40 mg", "", ""), "Told on Thu 26 Nov: “40 mg”. For which medicine is not said. Not written as a plan yet."),
    ],
)
def test_what_is_no_plan_yet_is_said_as_it_was_told(value, said):
    words, told_by, medicine = value
    agreed = Agreement(VISIT, ZONE, AgreedKind.DOSE, words, told_by, medicine=medicine)
    assert unwritten_text(agreed, date(2026, 11, 26), CalendarWords()) == said


@pytest.mark.parametrize(
    ("told_by", "words", "said"),
    [
        ("Dr Patel", "40 mg", "As told by Dr Patel, Thu 26 Nov: “40 mg”"),
        ("Dr Patel", "", "Told by Dr Patel, Thu 26 Nov"),
        ("", "40 mg", "As told, Thu 26 Nov: “40 mg”"),
        ("", "", "Told on Thu 26 Nov"),
    ],
)
def test_it_is_said_as_it_was_told(told_by, words, said):
    value = Agreement(VISIT, ZONE, AgreedKind.DOSE, words, told_by)
    assert told_text(value, date(2026, 11, 26), CalendarWords()) == said


def test_what_today_says_names_the_medicine_and_never_an_amount(services):
    value = Agreement(VISIT, ZONE, AgreedKind.DOSE, "40 mg")
    said = [
        str(waiting_text(value).source),
        str(waiting_text(value, "Morphine", "tablets").source),
        str(waiting_text(replace(value, note_on=date(2026, 11, 22)), "Morphine", "tablets").source),
    ]
    assert said == [
        "New plan, “{words}”: not written yet.",
        "New plan for {name}: not written yet.",
        "New plan for {name}: {form} still to come.",
    ]


def test_a_question_gets_its_fate_and_goes_to_the_next_visit_if_it_stays_open(services):
    was = services.visits.write(Visit(VISIT, ZONE, VisitKind.CLINIC)).value.uuid
    coming = services.visits.write(Visit(datetime(2026, 12, 17, 10, 30, tzinfo=UTC), ZONE, VisitKind.CLINIC)).value.uuid
    questions = services.questions
    uuid = questions.add("Can he travel?").value.uuid
    questions.settle(uuid, was, QuestionState.WILL_CALL, date(2026, 11, 30))
    assert [record.uuid for record in questions.for_next([coming])] == [uuid]
    assert questions.get(uuid).value.by_phone_on == date(2026, 11, 30)
    changed = questions.settle(uuid, was, QuestionState.OFF_THE_LIST)
    assert questions.for_next([coming]) == ()
    changed.undo()
    assert questions.get(uuid).value.state is QuestionState.WILL_CALL
