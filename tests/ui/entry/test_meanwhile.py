"""What is written of an entry while its editor is open, or while its draft lies there, stands beside what is typed."""

from caregiver.domain.pain import PainEntry, Place, Voice


def type_note(editor, words):
    editor.page.form.note.field.setPlainText(words)


def test_what_was_said_meanwhile_stands_in_the_draft(open_editor, services):
    uuid = services.diary.record_pain(4).value.uuid
    editor = open_editor(uuid)
    type_note(editor, "hello")
    editor.leave()
    services.book.tell_team(uuid)
    services.diary.say_voice(uuid, Voice.CAREGIVER_GUESS)
    editor.return_to(uuid)
    editor.page.done()
    entry = services.diary.entry(uuid).value
    assert (entry.caregiver_words, entry.voice) == ("hello", Voice.CAREGIVER_GUESS)
    assert entry.team_told_at is not None


def test_what_is_said_while_it_is_open_stands_at_once(open_editor, services, context):
    uuid = services.diary.record_pain(4).value.uuid
    editor = open_editor(uuid)
    type_note(editor, "hello")
    context.act(services.diary.say_voice, uuid, Voice.CAREGIVER_GUESS)
    assert editor.page.form.answer.voices.chosen() == (Voice.CAREGIVER_GUESS.value,)
    assert editor.page.form.note.text() == "hello"
    editor.page.done()
    entry = services.diary.entry(uuid).value
    assert (entry.caregiver_words, entry.voice) == ("hello", Voice.CAREGIVER_GUESS)


def test_a_number_and_that_there_was_none_are_one_answer(open_editor, services, clock):
    uuid = services.diary.record_pain(4).value.uuid
    editor = open_editor(uuid)
    editor.page.form.answer.scores.radios[7].click()
    editor.leave()
    place = (Place("back-lower-left"),)
    none = PainEntry(clock.now(), "Europe/London", None, could_not_answer=True, places=place)
    services.diary.correct(uuid, none)
    editor.return_to(uuid)
    editor.page.done()
    entry = services.diary.entry(uuid).value
    assert (entry.score, entry.could_not_answer, entry.places) == (7, False, place)
