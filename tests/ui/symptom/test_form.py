"""The whole form: grades, who says it, a medicine in mind, words only for me, the team told."""

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.pain import LONGEST_NOTE, Voice
from caregiver.domain.symptom import Grade, Symptom


@pytest.fixture
def desk_open(open_note):
    """The whole form of a new note."""
    desk = open_note()
    desk.click("Another time, or more than one …")
    return desk


def test_a_full_note_by_keyboard(story, desk_open, notes, clock):
    desk = desk_open
    desk.choose("feeling sick")
    desk.choose("bowels opened")
    desk.tab_to("not said")
    desk.press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    desk.choose("Anna saw it")
    desk.choose("Morphine quick-acting liquid")
    desk.tab_to("My words")
    desk.type("After lunch")
    desk.choose("only for me")
    desk.choose("The team was told")
    desk.choose("Done")
    (note,) = notes()
    assert set(note.symptoms) == {Symptom("nausea", Grade.MODERATE), Symptom("bowels_opened")}
    assert (note.voice, note.medicine, note.note) == (Voice.CAREGIVER_SAW, story["quick"], "After lunch")
    assert (note.is_only_for_me, note.team_told_at) == (True, clock.now())
    assert desk.is_today


def test_bowels_opened_is_never_graded(desk_open):
    desk_open.click("bowels opened")
    assert not desk_open.page.form.grades.isVisible()
    desk_open.click("sleepy")
    assert desk_open.page.form.grades.row("drowsy").isVisible()


def test_a_word_let_go_and_chosen_again_has_its_grade(desk_open):
    form = desk_open.page.form
    form.words.row.chips.chip("drowsy").click()
    form.grades.row("drowsy").grades._group.button(3).click()
    for _ in range(2):
        form.words.row.chips.chip("drowsy").click()
    assert form.grades.grade("drowsy") is Grade.MODERATE


def test_a_medicine_in_mind_is_let_go_by_a_second_press(story, desk_open, notes):
    desk_open.click("sleepy")
    chips = desk_open.page.form.medicine.chips
    chips.chip(story["senna"]).click()
    chips.chip(story["paracetamol"]).click()
    assert desk_open.page.form.medicine.value() == story["paracetamol"]
    chips.chip(story["paracetamol"]).click()
    desk_open.click("Done")
    assert notes()[0].medicine == ""


def test_without_a_medicine_on_the_list_none_is_asked_about(desk_open):
    assert not desk_open.page.form.medicine.isVisible()
    assert "cause" not in desk_open.words()


def test_it_is_not_said_that_the_medicine_is_the_cause(story, desk_open):
    assert "This does not say that it is the cause." in desk_open.words()


def test_a_starred_word_shows_the_quiet_line_at_once(desk_open):
    assert not desk_open.page.form.words.row.quiet.isVisible()
    desk_open.click("vomiting")
    assert desk_open.page.form.words.row.quiet.isVisible()
    desk_open.page.form.words.row.quiet._link.click()
    assert desk_open.is_urgent


@pytest.mark.parametrize(("button", "leads"), [(0, True), (1, False), (4, True)])
def test_done_leads_to_the_urgent_signs_where_a_starred_one_was_there(desk_open, notes, button, leads):
    desk_open.click("vomiting")
    desk_open.page.form.grades.row("vomiting").grades._group.button(button).click()
    desk_open.click("Done")
    assert desk_open.is_urgent is leads
    assert len(notes()) == 1
    desk_open.window.messages.undo_asked.emit()
    assert notes() == []


def test_a_correction_leads_there_only_with_a_new_starred_word(open_note, write):
    uuid = write(Symptom("vomiting"))
    desk = open_note(uuid)
    desk.click("sleepy")
    desk.click("Done")
    assert not desk.is_urgent
    open_note(uuid)
    desk.click("muddled")
    desk.click("Done")
    assert desk.is_urgent


def test_a_note_only_for_another_is_closed(open_note, write, services):
    uuid = write(Symptom("drowsy"), note="secret", is_only_for_me=True)
    jo = next(record.uuid for record in services.people.caregivers() if record.value.name == "Jo")
    services.people.write_as(jo)
    desk = open_note(uuid)
    form = desk.page.form
    assert not form.note.field.isVisible()
    assert "A note only for Anna" in desk.words()
    desk.click("Done")
    assert services.symptoms.get(uuid).value.note == "secret"


def test_the_medicine_of_an_old_note_stands_there_when_it_is_off_the_list(story, open_note, write, services):
    uuid = write(Symptom("drowsy"), medicine=story["senna"])
    services.medicines.stop(story["senna"])
    desk = open_note(uuid)
    assert desk.page.form.medicine.value() == story["senna"]
    desk.click("Done")
    assert services.symptoms.get(uuid).value.medicine == story["senna"]


def test_a_time_to_come_is_said_beside_the_time(desk_open, notes):
    desk_open.click("sleepy")
    desk_open.page.form.when.time.setText("23:50")
    desk_open.click("Done")
    assert notes() == []
    assert desk_open.page.form.when.problem.text()


def test_nothing_chosen_is_said_beside_the_words(desk_open, notes):
    desk_open.click("Done")
    assert desk_open.page.form.words.problem.text() == "Choose at least one word."
    desk_open.click("sleepy")
    assert not desk_open.page.form.words.problem.isVisible()


def test_a_note_that_is_too_long_is_said_beside_it_and_a_long_one_is_kept(desk_open, notes):
    desk_open.click("sleepy")
    field = desk_open.page.form.note.field
    field.set_text("x" * (LONGEST_NOTE + 1))
    desk_open.click("Done")
    assert "too long" in desk_open.page.form.note.problem.text()
    field.set_text("x" * LONGEST_NOTE)
    desk_open.click("Done")
    assert len(notes()[0].note) == LONGEST_NOTE


def test_the_same_own_words_twice_are_one_word(desk_open, notes):
    chips = desk_open.page.form.words.row.chips
    chips.add_own("cold feet")
    chips.add_own("Cold Feet")
    desk_open.click("Done")
    assert [symptom.code for symptom in notes()[0].symptoms] == ["own:cold feet"]


def test_a_note_is_removed_and_put_back(open_note, write, notes):
    desk = open_note(write(Symptom("drowsy")))
    desk.click("Remove")
    assert notes() == []
    assert desk.is_today
    desk.window.messages.undo_asked.emit()
    assert [note.symptoms for note in notes()] == [(Symptom("drowsy"),)]
