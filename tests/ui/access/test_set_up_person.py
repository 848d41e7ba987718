"""The first page of set-up: two names are needed, everything else may be told, and what was never said stays open."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint

from caregiver.domain.person import Allergy, Answer, Consent, Known, Pronouns, UsualVoice
from caregiver.ui.access.set_up_steps import Step
from tests.ui.access.conftest import give_names


def test_only_two_names_are_needed(flow, home):
    flow.foot.onward.click()
    assert flow.who.called.problem.text() == "Please write a name."
    flow.who.called.set_text("Robert")
    flow.foot.onward.click()
    assert flow.who.caregiver.problem.text() == "Please write your name."
    assert not home.access.has_diary()
    flow.who.caregiver.set_text("Anna")
    flow.foot.onward.click()
    assert flow.step is Step.NUMBERS
    person = home.context.services.people.person()
    assert (person.pronouns, person.consent, person.usual_voice) == (
        Pronouns.THEY,
        Consent.NOT_SAID,
        UsualVoice.DIFFERS,
    )


def test_what_was_never_said_stays_open(flow, home):
    give_names(flow)
    flow.foot.back.click()
    who = flow.who
    assert [who.pronouns.value(), who.strong.value(), who.voice.value(), who.consent.value()] == [""] * 4
    who.pronouns.set_value(Pronouns.THEY)
    who.voice.set_value(UsualVoice.DIFFERS)
    flow.foot.onward.click()
    flow.foot.back.click()
    assert (who.pronouns.value(), who.voice.value()) == (Pronouns.THEY, UsualVoice.DIFFERS)


def test_the_questions_about_number_and_consent_are_in_sight_at_once(flow):
    seen = flow._scroll.viewport().rect()
    for asked in (flow.who.voice, flow.who.consent):
        assert seen.contains(asked.mapTo(flow._scroll.viewport(), QPoint(0, 30)))


def test_everything_that_is_asked_is_kept(flow, home):
    who = flow.who
    who.called.set_text("Robert")
    who.pronouns.set_value(Pronouns.HE)
    who.full_name.set_text("Robert Hale")
    who.illness.set_text("cancer")
    who.strong.set_value(Answer.YES)
    who.allergies.set_value(Known.YES, (Allergy("penicillin", "rash", "he says so"),), None)
    who.caregiver.set_text("Anna")
    who.caregiver_full.set_text("Anna Hale")
    who.address.set_text("14 Mill Lane\ndoor code 2580")
    who.voice.set_value(UsualVoice.PATIENT)
    who.consent.set_value(Consent.PATIENT_AGREED)
    flow.foot.onward.click()
    people = home.context.services.people
    person = people.person()
    assert (person.full_name, person.address) == ("Robert Hale", "14 Mill Lane\ndoor code 2580")
    assert person.allergies == (Allergy("penicillin", "rash", "he says so"),)
    assert (person.illness, person.takes_strong_medicine) == ("cancer", Answer.YES)
    assert (person.usual_voice, person.consent) == (UsualVoice.PATIENT, Consent.PATIENT_AGREED)
    assert people.writing_now().value.full_name == "Anna Hale"


def test_none_known_remembers_the_day_it_was_asked(flow, home):
    flow.who.allergies.set_value(Known.NONE_KNOWN, (), None)
    give_names(flow)
    person = home.context.services.people.person()
    assert (person.allergies_known, person.allergies_asked_on) == (Known.NONE_KNOWN, date(2026, 11, 22))


def test_the_day_it_was_asked_can_be_another(flow, home):
    flow.who.allergies.set_value(Known.NONE_KNOWN, (), None)
    flow.who.allergies.asked_on.set_value(date(2026, 11, 30))
    give_names(flow)
    assert flow.who.allergies.asked_on.problem.text() == "This day is still to come."
    flow.who.allergies.asked_on.set_value(date(2026, 10, 28))
    flow.foot.onward.click()
    assert home.context.services.people.person().allergies_asked_on == date(2026, 10, 28)


def test_yes_without_an_allergy_stays_yes(flow, home):
    flow.who.allergies.set_value(Known.YES, (), None)
    give_names(flow)
    person = home.context.services.people.person()
    assert (person.allergies_known, person.allergies) == (Known.YES, ())


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("31", "2", "1954"), "Please write day, month and year"),
        (("14", "3", "54"), "Please write day, month and year"),
        (("1", "1", "2030"), "This day is still to come."),
        (("1", "1", "1854"), "Please look at the year again."),
    ],
)
def test_a_birth_date_that_cannot_be_is_said_beside_it_and_nothing_is_made(flow, home, typed, sentence):
    day, month, year = flow.who.birth_date.day, flow.who.birth_date.month, flow.who.birth_date.year
    for field, text in zip((day, month, year), typed, strict=True):
        field.setText(text)
    give_names(flow)
    assert flow.step is Step.WHO
    assert flow.who.birth_date.problem.text().startswith(sentence)
    assert flow.who.birth_date.year.text() == typed[2]
    assert not home.access.has_diary()
