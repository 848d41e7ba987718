"""Questions that a real diary suggests: each with its fact, and what becomes of those that were added or hidden."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from caregiver.domain.care_note import CareNote
from caregiver.domain.dose import DoseAnswer, Reason
from caregiver.domain.errors import BadInput, Gone
from caregiver.domain.pain import PainEntry, Place, Voice
from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.domain.question import Origin, QuestionState
from caregiver.domain.question_rules.facts import ENTRY_DAYS
from caregiver.domain.question_rules.thresholds import Thresholds
from caregiver.domain.review import Load, Review
from caregiver.domain.stay import ListAnswer, StayKind
from caregiver.domain.stock import StockEvent
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.visit import Visit, VisitKind
from caregiver.services.services import Services
from caregiver.services.suggestion_facts import SuggestionFacts
from tests.medicine_story import MedicineStory, begin_medicine_story, tell_medicines
from tests.steerable_clock import SteerableClock

ZONE = "Europe/London"


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    """Robert's diary without a medicine; goal and numbers to call are written."""
    robert = services.people.person()
    services.people.save_person(replace(robert, goal_number=4, illness="cancer of the prostate"))
    night = CallNumber("01632 960177")
    services.people.save_contacts(UrgentContacts(out_of_hours=night, fever_figure="38 °C"))
    return begin_medicine_story(services, clock)


def said(story: MedicineStory, day: int, clock: str, score: int, voice: Voice = Voice.PATIENT_SAID, **told) -> None:
    at = story.at(day, clock)
    story.services.diary.write_entry(PainEntry(at, ZONE, score, voice, **told))


def shown(services: Services) -> dict[str, str]:
    """The codes of what is suggested, with the facts."""
    return {one.code: str(one.fact) for one in services.suggestions.look().shown}


def hidden(services: Services) -> list[str]:
    return [one.code for one in services.suggestions.look().hidden]


def three_days_above(story: MedicineStory) -> None:
    for day in (-3, -2, -1):
        said(story, day, "10:00", 5)


# -- facts of a real diary ------------------------------------------------------------------------------------------


def test_a_diary_without_such_facts_suggests_nothing(services, story):
    assert shown(services) == {}


def test_a_week_above_the_goal_is_suggested_with_its_numbers_until_it_is_no_longer_so(services, story):
    three_days_above(story)
    assert shown(services) == {
        "Q3": "Because the middle number in 7 days was 5 (Robert’s numbers). The goal is 4 or less."
    }
    for clock in ("11:00", "12:00", "13:00"):
        said(story, -1, clock, 3)
    assert shown(services) == {}


def test_guesses_and_numbers_of_nobody_are_not_put_together_with_his(services, story):
    said(story, -3, "10:00", 5)
    said(story, -2, "10:00", 5)
    for day, voice in ((-1, Voice.CAREGIVER_GUESS), (-4, Voice.NOT_SAID), (-5, Voice.NOT_SAID), (-6, Voice.NOT_SAID)):
        said(story, day, "10:00", 9, voice)
    assert "Q3" not in shown(services)
    assert "Q2" not in shown(services)


def test_a_night_belongs_to_the_day_before_and_is_counted_once(services, story):
    said(story, -1, "03:10", 6)
    said(story, -1, "04:00", 4)
    assert "Q9" not in shown(services)
    said(story, 0, "03:10", 6)
    assert shown(services)["Q9"] == "Because 2 of the last 7 nights have entries (Robert’s numbers)."


def test_a_quick_dose_is_compared_with_his_numbers_around_it(services, clock, story):
    three = tell_medicines(services, clock)
    for day in (-3, -2):
        said(story, day, "09:50", 6)
        three.give_needed("quick", day, "10:00")
        said(story, day, "10:45", 5)
    found = next(one for one in services.suggestions.look().shown if one.code == "Q7")
    assert str(found.words) == "After 2 of 2 quick doses the number fell by less than 2. What now?"
    services.preferences.set_question_threshold("fell_by", 1)
    assert "Q7" not in shown(services)


def test_the_list_of_the_story_raises_what_is_blank_on_it(services, clock, story):
    tell_medicines(services, clock)
    found = shown(services)
    assert found["Q24"] == "Because nothing is written for a late dose of Morphine long-acting, Paracetamol, Senna."
    assert found["Q34"] == "Because nothing is written about how often."
    assert found["Q31"] == "Because the diary holds: Dexamethasone. No such scan is written."
    assert not {"Q11", "Q25", "Q35", "Q36", "Q37"} & set(found)


def test_what_ends_before_the_visit_is_suggested_once_it_was_counted(services, clock, story):
    medicines = tell_medicines(services, clock)
    services.visits.write(Visit(medicines.at(4, "10:30"), ZONE, VisitKind.CLINIC))
    assert "Q38" not in shown(services)
    services.stocks.note(medicines["senna"], StockEvent.COUNTED, Decimal(8))
    found = next(one for one in services.suggestions.look().shown if one.code == "Q38")
    assert str(found.words) == "Senna ends on Wed 25 Nov, by the record. How do we get more?"
    clock.go_on(minutes=1)
    services.stocks.note(medicines["senna"], StockEvent.NEW_SUPPLY, Decimal(2))
    assert "Q38" not in shown(services)


def test_a_medicine_of_which_nobody_was_sure_after_a_stay_is_asked_about(services, clock, story):
    medicines = tell_medicines(services, clock)
    services.stays.begin(StayKind.HOSPITAL)
    clock.go_on(hours=30)
    stay = services.stays.end().value.uuid
    assert "Q37" not in shown(services)
    services.stays.confirm(stay, {medicines["senna"]: ListAnswer.NOT_SURE})
    found = next(one for one in services.suggestions.look().shown if one.code == "Q37")
    assert str(found.words) == "Is this still given, and how: Senna?"


def test_a_dose_that_was_not_wanted_and_one_that_was_vomited(services, clock, story):
    medicines = tell_medicines(services, clock)
    due = medicines.at(-1, "20:00")
    slot = services.timetable.slots(due, due + timedelta(minutes=1), medicines["long"])[0].due
    services.doses.answer(slot, DoseAnswer.NOT_GIVEN, reason=Reason.DID_NOT_WANT)
    given = services.doses.give_as_needed(medicines["metoclopramide"]).value
    services.doses.correct(given.uuid, replace(given.value, vomited_at=given.value.at))
    found = shown(services)
    assert found["Q29"] == "Because on Sat 21 Nov Robert did not want Morphine long-acting."
    assert found["Q24"] == "Because a dose of Metoclopramide was vomited on Sun 22 Nov."


def test_symptoms_reviews_and_treatments_are_read(services, story):
    for day in (-2, -1):
        services.symptoms.write(SymptomNote(story.at(day, "12:00"), ZONE, (Symptom("drowsy", Grade.SEVERE),)))
    yesterday = story.at(-1, "21:00")
    services.reviews.write(Review(yesterday, ZONE, yesterday.date(), bowels_days=3))
    ended = story.at(-16, "12:00").date()
    done = Treatment(yesterday, ZONE, "rt.external", "Five days", TreatmentState.DONE, sessions=(ended,), ends_on=ended)
    services.treatments.write(done)
    found = shown(services)
    assert found["Q12"] == "Because the diary says: sleepy, moderate or severe, last on Sat 21 Nov."
    assert found["Q10"] == "Because the review of Sat 21 Nov says so."
    assert found["Q16"] == "Because it ended on Fri 6 Nov: Five days."


def test_only_the_last_weeks_are_read_and_nothing_that_lies_ahead(services, story):
    for day in (-ENTRY_DAYS - 5, -ENTRY_DAYS + 1, 0):
        said(story, day, "10:00", 5, places=(Place("front-knee-left"),))
    facts = SuggestionFacts(services).read()
    assert {facts.today - one.day for one in facts.entries} >= {timedelta(), timedelta(ENTRY_DAYS - 1)}
    assert max(facts.today - one.day for one in facts.entries) <= timedelta(ENTRY_DAYS)


# -- added, asked by phone, answered -----------------------------------------------------------------------------------


def test_an_added_question_keeps_its_fact_and_is_suggested_no_more_while_it_is_open(services, story):
    three_days_above(story)
    record = services.suggestions.add("Q3").value
    assert (record.value.origin, record.value.rule) == (Origin.SUGGESTED, "Q3")
    assert record.value.words == "The pain is still above the level Robert can live with. What else can we try?"
    assert record.value.fact == ("Because the middle number in 7 days was 5 (Robert’s numbers). The goal is 4 or less.")
    assert shown(services) == {}
    services.questions.remove(record.uuid)
    assert set(shown(services)) == {"Q3"}


def test_what_is_to_be_asked_by_phone_is_added_and_taken_back_with_one_press(services, story):
    three_days_above(story)
    changed = services.suggestions.ask_by_phone("Q3", visit="")
    assert changed.value.value.by_phone_on == story.today
    changed.undo()
    assert services.questions.open() == ()
    assert set(shown(services)) == {"Q3"}


def test_a_fact_that_is_gone_cannot_be_added(services, story):
    with pytest.raises(Gone):
        services.suggestions.add("Q3")


@pytest.mark.parametrize("state", [QuestionState.ASKED, QuestionState.OFF_THE_LIST])
def test_a_question_is_not_suggested_again_for_the_fact_it_was_answered_about(services, clock, story, state):
    three_days_above(story)
    record = services.suggestions.add("Q3").value
    now = clock.now()
    services.questions.correct(record.uuid, replace(record.value, state=state, answer="Wait.", answered_at=now))
    assert (shown(services), hidden(services)) == ({}, ["Q3"])
    clock.go_on(days=8)
    later = begin_medicine_story(services, clock)
    three_days_above(later)
    assert set(shown(services)) == {"Q3"}


def test_a_standing_fact_stays_answered_until_it_is_another_one(services, clock, story):
    medicines = tell_medicines(services, clock)
    record = services.suggestions.add("Q34").value
    answered = replace(record.value, state=QuestionState.ASKED, answered_at=clock.now())
    services.questions.correct(record.uuid, answered)
    clock.go_on(days=40)
    assert "Q34" in hidden(services)
    assert medicines["macrogol"]


# -- hidden -----------------------------------------------------------------------------------------------------------


def test_what_is_hidden_can_be_shown_again(services, story):
    three_days_above(story)
    changed = services.suggestions.hide("Q3")
    assert (shown(services), hidden(services)) == ({}, ["Q3"])
    assert services.suggestions.hidden_codes == {"Q3"}
    services.suggestions.show_again("Q3")
    assert (set(shown(services)), hidden(services)) == ({"Q3"}, [])
    changed.undo()
    assert set(shown(services)) == {"Q3"}


def test_what_is_hidden_stays_so_until_it_rests_on_other_days(services, clock, story):
    three_days_above(story)
    services.suggestions.hide("Q3")
    clock.go_on(days=1)
    assert hidden(services) == ["Q3"]
    clock.go_on(days=7)
    assert (shown(services), hidden(services)) == ({}, [])
    three_days_above(begin_medicine_story(services, clock))
    assert set(shown(services)) == {"Q3"}


def test_what_is_hidden_comes_back_when_it_is_about_one_more_medicine(services, clock, story):
    medicines = tell_medicines(services, clock)
    services.suggestions.hide("Q24")
    senna = services.medicines.get(medicines["senna"]).medicine
    services.medicines.correct(medicines["senna"], replace(senna, late_rule="Leave it out."))
    assert "Q24" in hidden(services)
    dexamethasone = services.medicines.get(medicines["dexamethasone"]).medicine
    services.medicines.correct(medicines["dexamethasone"], replace(dexamethasone, late_rule=""))
    assert "Q24" in shown(services)


# -- whose it is ------------------------------------------------------------------------------------------------------


def test_after_a_death_nothing_is_suggested(services, story):
    three_days_above(story)
    services.stays.begin(StayKind.DIED)
    assert (shown(services), hidden(services)) == ({}, [])


def test_who_can_no_longer_tell_is_asked_about_nothing_but_what_has_to_be_there(services, clock, story):
    tell_medicines(services, clock)
    three_days_above(story)
    person = services.people.person()
    services.people.save_person(replace(person, cannot_tell_since=story.today))
    assert set(shown(services)) == {"Q24", "Q34"}


def test_heavy_days_are_only_for_who_wrote_them_and_their_fact_stays_off_the_list(services, clock, story):
    anna, jo = services.people.caregivers()
    for day in (-2, -1):
        own = services.own_days.blank(story.at(day, "20:00").date())
        services.own_days.write(replace(own, load=Load.HEAVY))
    assert shown(services)["Q32"] == "Because 2 of the last 7 days are written down as heavy."
    services.people.write_as(jo.uuid)
    assert "Q32" not in shown(services)
    services.people.write_as(anna.uuid)
    assert services.suggestions.add("Q32").value.value.fact == ""


def test_a_worry_in_a_note_only_for_its_writer_is_not_read(services, story):
    note = CareNote(story.at(-1, "20:00"), ZONE, words="I fear the cancer grows.", is_only_for_me=True)
    record = services.care_notes.write(note).value
    assert shown(services) == {}
    services.care_notes.correct(record.uuid, replace(note, is_only_for_me=False))
    assert shown(services) == {"Q28": "Because a note of Sat 21 Nov says: “I fear the cancer grows.”"}


# -- the family's own numbers -----------------------------------------------------------------------------------------


def test_the_numbers_are_ours_until_the_family_sets_others(services, story):
    assert services.preferences.question_thresholds == Thresholds()
    said(story, -1, "10:00", 6)
    assert "Q2" not in shown(services)
    changed = services.preferences.set_question_threshold("high_number", 6)
    assert "Q2" in shown(services)
    changed.undo()
    assert "Q2" not in shown(services)


@pytest.mark.parametrize("number", [0, 11])
def test_a_number_that_no_diary_reaches_is_refused(services, number):
    with pytest.raises(BadInput, match="It can be a number from 1 to 10"):
        services.preferences.set_question_threshold("high_number", number)


def test_numbers_of_another_version_are_passed_over(services, clock):
    kept = {"high_number": 99, "nights": "many", "of_a_newer_version": 3, "entries": 5}
    services.vault.settings.set("question_thresholds", kept, by="", at=clock.now())
    assert services.preferences.question_thresholds == Thresholds(entries=5)
