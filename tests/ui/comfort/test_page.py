"""Heat, music, rest: written down in one press or in full, with the number before it; never that it helped."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt

from caregiver.domain.comfort import Comfort
from caregiver.domain.pain import Place, Voice
from caregiver.ui.core.navigation import Destination


def test_one_press_saves_with_the_last_number_of_the_hour(open_comfort, done, writer, clock):
    uuid = writer.write(2026, 11, 22, 14, 10, score=6)
    desk = open_comfort()
    desk.click("heat")
    (comfort,) = done()
    assert (comfort.what, comfort.at, comfort.pain_before) == ("heat", clock.now(), uuid)
    assert "Robert said 6 at 14:10" in desk.words()
    assert "Heat, 14:32" in desk.words()


def test_a_number_older_than_an_hour_is_not_linked(open_comfort, done, writer):
    writer.write(2026, 11, 22, 13, 31, score=6)
    desk = open_comfort()
    desk.click("heat")
    assert done()[0].pain_before == ""
    assert desk.page.form.before.numbers.isVisible()
    assert desk.page.form.before.quiet.isVisible()


def test_it_is_taken_back_in_one_press(open_comfort, done):
    desk = open_comfort()
    desk.click("rest")
    desk.window.messages.undo_asked.emit()
    assert done() == []
    assert desk.page.form.words.is_one_press


def test_a_full_one_by_keyboard(open_all, done, services):
    desk = open_all
    desk.choose("heat")
    desk.tab_to("Pain 0 of 10")
    desk.press("7")
    desk.choose("20 min")
    desk.tab_to("Note")
    desk.type("wheat bag")
    desk.choose("Done")
    (comfort,) = done()
    assert (comfort.what, comfort.minutes, comfort.note) == ("heat", 20, "wheat bag")
    entry = services.diary.entry(comfort.pain_before).value
    assert (entry.score, entry.at, entry.voice) == (7, comfort.at, Voice.PATIENT_SAID)
    assert desk.is_today
    desk.window.messages.undo_asked.emit()
    assert done() == []
    assert services.diary.entry(comfort.pain_before).is_removed


def test_another_number_than_the_linked_one_is_pressed(open_all, done, writer, services):
    uuid = writer.write(2026, 11, 22, 14, 10, score=6)
    desk = open_all
    desk.go(Destination.TODAY)
    desk.go(Destination.COMFORT)
    desk.click("Another time, how long, where …")
    desk.click("rest")
    desk.click("Another number …")
    desk.press("4")
    desk.click("Done")
    before = done()[0].pain_before
    assert before != uuid
    assert services.diary.entry(before).value.score == 4
    assert services.diary.entry(uuid).value.score == 6


def test_at_another_time_another_number_stands_before_it(open_all, done, writer):
    early = writer.write(2026, 11, 21, 15, 40, score=3)
    writer.write(2026, 11, 22, 14, 10, score=6)
    desk = open_all
    desk.click("rest")
    form = desk.page.form
    form.when.time.setText("yesterday at about 4")
    form.when.time.textEdited.emit("yesterday at about 4")
    form.when.time.editingFinished.emit()
    desk.click("Done")
    (comfort,) = done()
    assert (comfort.pain_before, comfort.is_exact, comfort.local_at.hour) == (early, False, 16)


def test_minutes_are_typed_too_and_what_makes_no_sense_is_said_beside_the_field(open_all, done):
    desk = open_all
    desk.click("rest")
    desk.page.form.how_long.field.setText("long")
    desk.click("Done")
    assert desk.page.form.how_long.problem.isVisible()
    assert done() == []
    desk.page.form.how_long.field.setText(" 45 min")
    desk.click("Done")
    assert done()[0].minutes == 45


def test_a_length_is_let_go_by_a_second_press(open_all, done):
    desk = open_all
    desk.click("rest")
    chips = desk.page.form.how_long.chips
    chips.chip("20").click()
    chips.chip("60").click()
    assert desk.page.form.how_long.text() == "60"
    chips.chip("60").click()
    desk.click("Done")
    assert done()[0].minutes is None


def test_the_places_that_hurt_are_offered_and_any_other_is_in_the_list(writer, open_comfort, done):
    writer.write(2026, 11, 21, 9, 0, places=(Place("front-thigh-left"),))
    desk = open_comfort()
    desk.click("heat")
    desk.click("Left thigh, front")
    assert desk.page.form.where.value() == "front-thigh-left"
    desk.click("A place from the list …")
    desk.page.form.where.list.box("back-neck").click()
    desk.click("Done")
    assert done()[0].region == "back-neck"


def test_nothing_chosen_is_said_beside_the_words(open_all, done):
    open_all.click("Done")
    assert open_all.page.form.words.problem.text() == "Choose what was done."
    assert done() == []


def test_one_is_removed_and_put_back(open_comfort, services, clock, done):
    uuid = services.comforts.write(Comfort(clock.now(), "Europe/London", "heat")).value.uuid
    desk = open_comfort(uuid)
    desk.click("Remove")
    assert done() == []
    desk.window.messages.undo_asked.emit()
    assert len(done()) == 1


def test_the_number_after_it_is_shown_once_there_is_one(open_comfort, services, writer, clock):
    before = writer.write(2026, 11, 22, 13, 20, score=6)
    at = clock.now() - timedelta(minutes=70)
    uuid = services.comforts.write(Comfort(at, "Europe/London", "heat", pain_before=before)).value.uuid
    desk = open_comfort(uuid)
    assert "Number after" not in desk.words()
    desk.go(Destination.TODAY)
    writer.write(2026, 11, 22, 14, 10, score=4)
    open_comfort(uuid)
    assert "Number after\n4" in desk.words()


def test_a_number_that_was_taken_out_is_not_said(open_comfort, services, writer, clock, done):
    before = writer.write(2026, 11, 22, 14, 20, score=6)
    uuid = services.comforts.write(Comfort(clock.now(), "Europe/London", "heat", pain_before=before)).value.uuid
    services.diary.remove(before)
    desk = open_comfort(uuid)
    assert "Robert said 6" not in desk.words()
    assert desk.page.form.before.numbers.isVisible()


def test_the_draft_of_one_is_found_again(open_all, open_comfort, done):
    desk = open_all
    desk.click("rest")
    desk.page.form.before.numbers.radios[3].click()
    desk.page.form.how_long.chips.chip("30").click()
    desk.go(Destination.TODAY)
    open_comfort()
    form = desk.page.form
    assert (form.words.row.chosen(), form.before.score(), form.how_long.text()) == (("rest",), 3, "30")
    desk.click("Undo changes")
    assert form.words.row.chosen() == ()
    desk.click("Bring it back")
    desk.click("Done")
    assert done()[0].minutes == 30


class TestHeatOnAPatch:
    """A fact with its source and the number to call; nothing is kept from being written down."""

    def test_it_is_said_when_heat_is_chosen(self, patch, open_comfort, services, done):
        contacts = services.people.contacts()
        services.people.save_contacts(replace(contacts, team=replace(contacts.team, number="01632 960142")))
        desk = open_comfort()
        desk.click("heat")
        said = desk.words()
        assert "On the list: Fentanyl long-acting patch. Heat can make a patch give its medicine faster." in said
        assert "leaflets" in said
        assert "Questions? Call 01632 960142." in said
        assert desk.page.form.before.quiet.isVisible()
        assert len(done()) == 1

    def test_nothing_is_said_of_anything_else(self, patch, open_comfort):
        desk = open_comfort()
        desk.click("cold")
        assert "patch" not in desk.words()

    def test_nothing_is_said_without_a_patch(self, open_comfort):
        desk = open_comfort()
        desk.click("heat")
        assert "patch" not in desk.words()


def test_with_the_keyboard_one_press_is_enough(open_comfort, done):
    desk = open_comfort()
    desk.press(Qt.Key.Key_Space)
    assert len(done()) == 1


def test_no_number_is_asked_while_no_number_can_be_told(open_comfort, services, done):
    person = services.people.person()
    services.people.save_person(replace(person, cannot_tell_since=date(2026, 11, 20)))
    desk = open_comfort()
    desk.click("heat")
    assert not desk.page.form.before.isVisible()
    assert done()[0].pain_before == ""


def test_half_an_hour_later_the_one_question_is_about_it(open_comfort, services, clock):
    desk = open_comfort()
    desk.click("heat")
    (record,) = services.comforts.latest(1)
    assert services.relief.awaiting_question() is None
    clock.go_on(minutes=31)
    assert services.relief.awaiting_question().uuid == record.uuid
    services.relief.say_pain_after(record.uuid, 3)
    desk.go(Destination.TODAY)
    open_comfort(record.uuid)
    assert "Number after\n3" in desk.words()


def test_a_number_that_was_erased_for_good_leaves_a_form_that_opens(open_comfort, services, clock):
    """A diary of an earlier version may still name it."""
    named = Comfort(clock.now(), "Europe/London", "heat", pain_before="erased-long-ago", pain_after="that-one-too")
    uuid = services.comforts.write(named).value.uuid
    desk = open_comfort(uuid)
    assert desk.page.form.before.numbers.isVisible()
