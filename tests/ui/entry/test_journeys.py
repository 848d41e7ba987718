"""From the first key to what is in the diary."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from caregiver.domain.errors import StorageFailed
from caregiver.domain.pain import Place, Voice
from caregiver.domain.person import Pronouns
from caregiver.ui.core.navigation import Destination

ENTER, SPACE, TAB, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Down
NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


@pytest.mark.parametrize(("digits", "score"), [("7", 7), ("0", 0), ("10", 10)])
def test_a_new_entry_takes_digits_and_enter(open_editor, digits, score):
    editor = open_editor()
    editor.press(*digits, ENTER)
    (entry,) = editor.entries()
    assert (entry.score, entry.voice, entry.at, entry.is_exact) == (score, Voice.PATIENT_SAID, NOW, True)
    assert editor.said == [f"Robert said {score} at 14:32"]
    assert editor.saved == [editor.services.diary.days_with_entries()[0].uuid]
    assert editor.backs == [True]
    assert editor.services.drafts.open_drafts() == ()


def test_a_whole_entry_by_keyboard_alone(open_editor):
    editor = open_editor()
    editor.press("5")
    editor.choose("Anna guesses")
    editor.choose("aching")
    editor.choose("shooting")
    editor.choose("getting up")
    editor.choose("quick-acting dose")
    editor.tab_to("His words")
    editor.type("Leg bites.")
    editor.tab_to("My words")
    editor.type("Sat up for lunch.")
    editor.press(TAB, SPACE)
    editor.tab_to("Head, front")
    for _ in range(3):
        editor.press(DOWN)
    editor.press(SPACE)
    first = QApplication.focusWidget().code
    editor.press(DOWN, ENTER)
    second = QApplication.focusWidget().code
    editor.choose("Done")
    (entry,) = editor.entries()
    assert entry.places == (Place(first), Place(second))
    assert first != second
    assert (entry.score, entry.voice) == (5, Voice.CAREGIVER_GUESS)
    assert (entry.qualities, entry.worse) == (("aching", "shooting"), ("getting_up",))
    assert entry.eased == ("medicine_rescue",)
    assert (entry.patient_words, entry.caregiver_words) == ("Leg bites.", "Sat up for lunch.")
    assert entry.is_only_for_me


def test_an_entry_is_corrected_and_keeps_what_has_no_field(open_editor, writer, services):
    uuid = writer.write(2026, 11, 22, 9, 40, score=5, team_told_at=NOW, qualities=("dull",), timing=("at_night",))
    editor = open_editor(uuid)
    editor.press("6")
    editor.choose("dull")
    editor.choose("Done")
    (entry,) = editor.entries()
    assert (entry.score, entry.qualities, entry.timing, entry.team_told_at) == (6, (), ("at_night",), NOW)
    assert entry.at == datetime(2026, 11, 22, 9, 40, tzinfo=UTC)
    assert [change.kind for change in services.diary.history(uuid)] == ["saved", "changed"]
    assert (editor.said, editor.saved) == (["Robert said 6 at 09:40"], [])


def test_done_without_a_change_changes_nothing(open_editor, writer, services):
    uuid = writer.write(
        2026, 11, 22, 9, 40, score=None, could_not_answer=True, voice=Voice.CAREGIVER_GUESS, signs=("calm",),
        places=(Place("other", 3, is_spread=True), Place("front-head")), worse=("walking", "getting_up", "own:stairs"),
        patient_words="no\u00a0break", caregiver_words="a\ttable\nb\trow", is_exact=False, is_only_for_me=True,
    )  # fmt: skip
    editor = open_editor(uuid)
    editor.choose("Done")
    assert len(services.diary.history(uuid)) == 1
    assert editor.backs == [True]


def test_could_not_answer_takes_the_number_out_and_a_number_takes_it_back(open_editor):
    editor = open_editor()
    editor.press("5")
    editor.choose("Could not answer")
    signs = editor.page.form.words["sign"]
    assert signs.isVisible()
    assert editor.page.form.answer.scores.value() is None
    editor.choose("frowning")
    editor.choose("Done")
    (entry,) = editor.entries()
    assert (entry.score, entry.could_not_answer, entry.voice) == (None, True, Voice.CAREGIVER_SAW)
    assert entry.signs == ("frowning",)
    editor.return_to(editor.services.diary.days_with_entries()[0].uuid)
    editor.press("3", ENTER)
    (entry,) = editor.entries()
    assert (entry.score, entry.could_not_answer, entry.voice) == (3, False, Voice.PATIENT_SAID)


def test_signs_are_offered_when_they_were_seen(open_editor):
    editor = open_editor()
    signs = editor.page.form.words["sign"]
    assert not signs.isVisible()
    editor.choose("Anna saw signs of pain")
    assert signs.isVisible()


def test_who_wrote_it_is_named_not_who_writes_now(open_editor, writer, services):
    uuid = writer.write(2026, 11, 22, 9, 40)
    services.people.write_as(services.people.caregivers()[1].uuid)
    editor = open_editor(uuid)
    assert editor.page.form.answer.voices.chip("caregiver_guess").text() == "Anna guesses"
    editor.return_to(None)
    assert editor.page.form.answer.voices.chip("caregiver_guess").text() == "Jo guesses"


def test_removing_it_can_be_undone(open_editor, writer, context):
    uuid = writer.write(2026, 11, 22, 9, 40)
    editor = open_editor(uuid)
    editor.press("8")
    editor.choose("Remove")
    assert editor.entries() == []
    assert editor.said == ["Taken out: Robert said 5 at 09:40"]
    assert context.services.drafts.open_drafts() == ()
    context.act.undo()
    assert [entry.score for entry in editor.entries()] == [5]


def test_a_new_entry_cannot_be_removed(open_editor):
    assert not open_editor().page.foot.remove.isVisible()


def test_undo_changes_goes_back_to_what_was_saved_and_can_itself_be_taken_back(open_editor, writer):
    uuid = writer.write(2026, 11, 22, 9, 40, qualities=("dull",), caregiver_words="Quiet.")
    editor = open_editor(uuid)
    editor.press("9")
    editor.choose("aching")
    editor.tab_to("My words")
    editor.type("Loud! ")
    editor.choose("Undo changes")
    assert "Changes undone." in editor.words()
    assert editor.page.form.answer.scores.value() == 5
    editor.page.head.offer.click()
    assert editor.page.form.answer.scores.value() == 9
    assert editor.page.form.note.field.text() == "Loud! Quiet."
    editor.page.undo_changes()
    editor.leave()
    assert editor.services.drafts.find(uuid) is None
    assert [entry.caregiver_words for entry in editor.entries()] == ["Quiet."]


def test_the_head_says_what_is_on_the_disk(open_editor, writer):
    uuid = writer.write(2026, 11, 22, 9, 40)
    editor = open_editor(uuid)
    assert editor.page.head.status() == "saved at 09:40"
    editor.press("9")
    assert editor.page.head.status() == "Changed, not saved yet. Press Done."
    editor.press("5")
    assert editor.page.head.status() == "saved at 09:40"
    editor.page.where.map.pressed.emit("front-head")
    assert editor.page.head.status() == "Changed, not saved yet. Press Done."
    editor.return_to(None)
    assert editor.page.head.status() == ""
    editor.press("9")
    assert editor.page.head.status() == "Not saved yet. Press Done."


def test_undo_changes_pressed_again_takes_nothing_more_away(open_editor, writer):
    editor = open_editor(writer.write(2026, 11, 22, 9, 40, caregiver_words="Quiet."))
    editor.tab_to("My words")
    editor.type("Loud! ")
    for _ in range(3):
        editor.page.foot.undo.click()
    assert editor.page.head.offer.isVisible()
    assert editor.page.head.status() == "Changes undone."
    editor.page.head.offer.click()
    assert editor.page.form.note.field.text() == "Loud! Quiet."
    assert editor.page.head.status() == "Changed, not saved yet. Press Done."
    assert not editor.page.head.offer.isVisible()


def test_undo_changes_with_nothing_to_undo_offers_nothing(open_editor, writer):
    editor = open_editor(writer.write(2026, 11, 22, 9, 40))
    editor.page.form.when.time.setText("half past")
    editor.page.foot.undo.click()
    assert editor.page.form.when.time.text() == "09:40"
    assert not editor.page.head.offer.isVisible()
    assert editor.page.head.status() == "saved at 09:40"


def test_what_is_typed_after_undoing_leaves_the_offer(open_editor, writer):
    editor = open_editor(writer.write(2026, 11, 22, 9, 40))
    editor.press("9")
    editor.page.foot.undo.click()
    editor.page.form.answer.scores.take_keyboard()
    editor.press("2")
    assert editor.page.head.status() == "Changed, not saved yet. Press Done."
    editor.page.head.offer.click()
    assert editor.page.form.answer.scores.value() == 9


def test_what_failed_to_be_written_stays_in_the_editor(open_editor, context, monkeypatch):
    failures = []
    context.act.failed.connect(failures.append)
    editor = open_editor()
    editor.press("7")

    def refuse(entry):
        raise StorageFailed("The disk is full.")

    monkeypatch.setattr(context.services.diary, "write_entry", refuse)
    editor.press(ENTER)
    assert [str(failure) for failure in failures] == ["The disk is full."]
    assert (editor.backs, editor.said, editor.page.form.answer.scores.value()) == ([], [], 7)


@pytest.mark.parametrize("where", ["number", "word"])
def test_the_quiet_line_leads_to_the_urgent_signs(open_editor, asked, where):
    editor = open_editor()
    quality = editor.page.form.words["quality"]
    assert editor.page.form.answer.quiet.isVisible()
    assert not quality.quiet.isVisible()
    quality.chips.chip("tingling").click()
    assert quality.quiet.isVisible()
    line = editor.page.form.answer.quiet if where == "number" else quality.quiet
    line.urgent_asked.emit()
    assert asked.places == [(Destination.URGENT, None)]
    quality.chips.chip("tingling").click()
    assert not quality.quiet.isVisible()


def test_more_words_bring_when_it_comes(open_editor):
    editor = open_editor()
    timing = editor.page.form.words["timing"]
    assert not timing.isVisible()
    editor.choose("Feels like: more words")
    assert timing.isVisible()
    editor.choose("comes and goes")
    editor.page.done()
    assert editor.entries()[0].timing == ("comes_and_goes",)


def test_places_on_the_map_in_the_list_and_in_rows_are_the_same(open_editor):
    editor = open_editor()
    card = editor.page.where
    card.map.pressed.emit("back-lower-left")
    card.list.box("all-over").click()
    assert card.places() == (Place("back-lower-left"), Place("all-over"))
    assert card.list.box("back-lower-left").isChecked()
    assert card.map.box("back-lower-left").isChecked()
    card.row("back-lower-left").menu().actions()[6].trigger()
    assert card.map.box("back-lower-left").accessibleName() == "Left lower back, 5"
    card.row("all-over").take_out.click()
    assert not card.list.box("all-over").isChecked()
    card.map.pressed.emit("back-lower-left")
    assert card.places() == ()
    card.map.pressed.emit("back-lower-left")
    assert card.places() == (Place("back-lower-left", 5),)


def test_the_keyboard_is_never_lost_when_a_place_goes(open_editor, qtbot):
    editor = open_editor()
    card = editor.page.where
    for code in ("front-head", "front-neck", "all-over"):
        card.map.pressed.emit(code)
    card.row("front-neck").take_out.setFocus()
    for left_over in ("Take out All over", "Take out Head, front", "List of places"):
        editor.press(SPACE)
        here = QApplication.focusWidget()
        assert (here.accessibleName() or here.text()) == left_over


def test_the_list_takes_the_place_of_the_map(open_editor):
    card = open_editor().page.where
    assert (card.map.isVisible(), card.list.isVisible()) == (True, False)
    card.switch.click()
    assert (card.map.isVisible(), card.list.isVisible()) == (False, True)
    assert card.switch.text() == "Body map"


def test_the_family_s_own_word(open_editor, services):
    services.people.save_person(replace(services.people.person(), pronouns=Pronouns.SHE))
    editor = open_editor()
    assert editor.page.form.patient_words.accessibleName() == "Her words"
    assert "Her words" in editor.words()
