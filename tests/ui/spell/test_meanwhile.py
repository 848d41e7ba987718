"""What is written while an editor is open, or while its draft lies there, stands beside what is typed."""

import pytest

from caregiver.domain.comfort import Comfort
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.ui.core.navigation import Destination, SymptomAsked

ZONE = "Europe/London"


@pytest.fixture
def spell(services, clock) -> str:
    """One that goes on for a minute."""
    uuid = services.flares.begin().value.uuid
    clock.go_on(minutes=1)
    return uuid


def leave_a_note(desk, destination, argument) -> None:
    """Type "hello", and go back without "Done"."""
    desk.go(destination, argument)
    note = desk.page.form.note
    getattr(note, "field", note).setPlainText("hello")
    desk.back()


def test_a_spell_that_is_over_meanwhile_stays_over(desk, services, clock, spell):
    leave_a_note(desk, Destination.SPELL, spell)
    clock.go_on(minutes=10)
    ended_at = services.flares.end(spell).value.value.ended_at
    clock.go_on(minutes=35)
    after = services.relief.say_pain_after(spell, 3).value
    desk.go(Destination.SPELL, spell)
    desk.click("Done")
    value = services.flares.get(spell).value
    assert (value.note, value.is_over, value.ended_at, value.pain_after) == ("hello", True, ended_at, after.uuid)


def test_a_spell_ends_from_the_tray_while_its_editor_is_open(desk, services, clock, spell):
    desk.go(Destination.SPELL, spell)
    desk.page.form.note.setPlainText("hello")
    clock.go_on(minutes=10)
    desk.pages.context.act(services.flares.end, spell)
    assert desk.page.form.end.is_ended
    desk.click("Done")
    value = services.flares.get(spell).value
    assert (value.note, value.is_over) == ("hello", True)


def test_a_number_that_was_chosen_here_stands_beside_one_that_was_said_meanwhile(desk, services, clock, spell):
    clock.go_on(minutes=10)
    services.flares.end(spell)
    desk.go(Destination.SPELL, spell)
    desk.page.form.numbers.numbers["pain_after"].numbers.radios[4].click()
    desk.back()
    clock.go_on(minutes=35)
    said = services.relief.say_pain_after(spell, 3).value.uuid
    desk.go(Destination.SPELL, spell)
    desk.click("Done")
    number = services.flares.number(services.flares.get(spell).value.pain_after)
    assert (number.score, services.diary.entry(said).is_removed) == (4, False)


def test_a_number_that_is_only_taken_out_stays_linked(desk, services, clock):
    number = services.diary.record_pain(4).value.uuid
    clock.go_on(minutes=1)
    spell = services.flares.begin().value.uuid
    services.diary.remove(number)
    desk.go(Destination.SPELL, spell)
    desk.click("Done")
    assert services.flares.get(spell).value.pain_before == number
    assert len(services.flares.history(spell)) == 1
    assert services.form_drafts("spell").open_drafts() == ()


def test_a_number_that_is_only_taken_out_stays_linked_with_what_was_done(desk, services, clock):
    comfort = services.comforts.write_with(Comfort(clock.now(), ZONE, "heat", 10), 6).value
    services.diary.remove(comfort.value.pain_before)
    desk.go(Destination.COMFORT, comfort.uuid)
    desk.page.form.note.setPlainText("hello")
    desk.click("Done")
    assert services.comforts.get(comfort.uuid).value.pain_before == comfort.value.pain_before


def test_the_number_after_something_done_stays(desk, services, clock):
    comfort = services.comforts.write_with(Comfort(clock.now(), ZONE, "heat", 10), 6).value.uuid
    leave_a_note(desk, Destination.COMFORT, comfort)
    clock.go_on(minutes=45)
    after = services.relief.say_pain_after(comfort, 3).value
    desk.go(Destination.COMFORT, comfort)
    desk.click("Done")
    value = services.comforts.get(comfort).value
    assert (value.note, value.pain_after) == ("hello", after.uuid)


def test_that_the_team_was_told_stays(desk, services, clock):
    note = SymptomNote(clock.now(), ZONE, (Symptom("nausea", Grade.MILD),))
    uuid = services.symptoms.write(note).value.uuid
    leave_a_note(desk, Destination.SYMPTOM, SymptomAsked(uuid))
    services.book.tell_team(uuid)
    desk.go(Destination.SYMPTOM, SymptomAsked(uuid))
    desk.click("Done")
    value = services.symptoms.get(uuid).value
    assert (value.note, value.team_told_at) == ("hello", clock.now())


def test_one_that_was_taken_out_meanwhile_is_no_longer_edited(desk, services, spell):
    desk.go(Destination.SPELL, spell)
    desk.page.form.note.setPlainText("hello")
    desk.pages.context.act(services.flares.remove, spell)
    assert desk.page.form.note.text() == ""
    desk.pages.context.act(services.flares.put_back, spell)
    desk.go(Destination.SPELL, spell)
    assert desk.page.form.note.text() == "hello"
