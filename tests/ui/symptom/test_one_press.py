"""At three in the morning: one press writes down a symptom, as of now, and can be taken back."""

from datetime import timedelta

from PySide6.QtCore import Qt

from caregiver.domain.pain import Voice
from caregiver.domain.symptom import Grade, Symptom


def test_one_press_saves_and_says_so(open_note, notes, clock):
    desk = open_note()
    clock.go_on(minutes=3)
    desk.click("feeling sick")
    (note,) = notes()
    assert (note.symptoms, note.at, note.is_exact) == ((Symptom("nausea"),), clock.now(), True)
    assert (note.voice, note.medicine) == (Voice.NOT_SAID, "")
    assert "Feeling sick, 14:35" in desk.words()
    assert desk.page.head.status() == "saved at 14:35"


def test_from_today_it_is_two_presses(desk, notes):
    desk.click("Write down: a symptom")
    desk.click("feeling sick")
    assert [note.symptoms for note in notes()] == [(Symptom("nausea"),)]


def test_it_is_taken_back_in_one_press_and_the_words_stand_there_again(open_note, notes):
    desk = open_note()
    desk.click("feeling sick")
    desk.window.messages.undo_asked.emit()
    assert notes() == []
    assert desk.page.form.words.is_one_press
    assert desk.page.form.words.row.chosen() == ()


def test_what_is_added_afterwards_is_a_correction(open_note, notes, services):
    desk = open_note()
    desk.click("feeling sick")
    desk.click("sleepy")
    desk.page.form.grades.row("nausea").grades._group.button(4).click()
    assert desk.page.head.status() == "Changed, not saved yet. Press Done."
    desk.click("Done")
    (record,) = services.symptoms.latest(2)
    assert record.value.symptoms == (Symptom("nausea", Grade.SEVERE), Symptom("drowsy"))
    assert [step.kind for step in services.symptoms.history(record.uuid)] == ["saved", "changed"]


def test_back_after_a_press_is_where_one_came_from(open_note):
    desk = open_note()
    desk.click("feeling sick")
    desk.click("Done")
    assert desk.is_today


def test_a_starred_word_leads_on_to_the_urgent_signs(open_note, notes):
    desk = open_note()
    desk.click("vomiting")
    assert desk.is_urgent
    assert [note.symptoms for note in notes()] == [(Symptom("vomiting"),)]
    desk.back()
    assert desk.page.head.status() == "saved at 14:32"
    assert desk.page.form.words.row.quiet.isVisible()
    desk.click("Done")
    assert desk.is_today


def test_beside_the_urgent_signs_it_is_taken_back(open_note, notes):
    desk = open_note()
    desk.click("vomiting")
    desk.window.messages.undo_asked.emit()
    assert notes() == []


def test_own_words_are_written_down_in_the_same_way_and_become_a_chip(open_note, notes):
    desk = open_note()
    desk.page.form.words.row.chips.add_own("cold feet")
    assert [note.symptoms for note in notes()] == [(Symptom("own:cold feet"),)]
    desk.click("Done")
    open_note()
    desk.click("What?: more words")
    desk.click("cold feet")
    assert len(notes()) == 2


def test_own_words_that_are_too_long_say_so_and_nothing_is_kept(open_note, notes):
    desk = open_note()
    chips = desk.page.form.words.row.chips
    chips._show_all()
    chips._ask_own()
    chips._own_field.line.setText("x" * 81)
    chips._take_typed()
    assert "too long here" in chips.problem.text()
    assert notes() == []


def test_a_shaking_hand_writes_it_down_once(open_note, services, qtbot):
    desk = open_note()
    chip = desk.page.form.words.row.chips.chip("nausea")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(chip, Qt.MouseButton.LeftButton)
    (record,) = services.symptoms.latest(2)
    assert record.value.symptoms == (Symptom("nausea"),)
    assert desk.page.head.status() == "saved at 14:32"


def test_with_the_keyboard_it_is_one_press_too(open_note, notes):
    desk = open_note()
    desk.choose("feeling sick")
    assert len(notes()) == 1
    assert desk.page.form.words.row.chips.chip("nausea").hasFocus()


def test_the_usual_words_stand_there_first_by_use(open_note, write, clock):
    for hours in (30, 31, 32):
        clock.instant -= timedelta(hours=hours)
        write(Symptom("nausea"))
        clock.instant += timedelta(hours=hours)
    assert open_note().window.focusWidget().text() == "feeling sick"


def test_before_a_press_a_screen_reader_hears_what_a_press_does(open_note):
    desk = open_note()
    chip = desk.page.form.words.row.chips.chip("nausea")
    assert chip.accessibleDescription() == "One press writes it down, as of now."
    desk.click("Another time, or more than one …")
    assert chip.accessibleDescription() == "What?"


def test_for_another_time_the_whole_form_is_opened_and_nothing_is_written(open_note, notes):
    desk = open_note()
    desk.click("Another time, or more than one …")
    desk.click("feeling sick")
    assert notes() == []
    desk.page.form.when.time.setText("yesterday at about 4")
    desk.click("Done")
    (note,) = notes()
    assert (note.local_at.day, note.local_at.hour, note.is_exact) == (21, 16, False)
