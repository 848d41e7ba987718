"""Whatever was chosen or typed is found again, in whatever way the editor was left."""

import pytest

from caregiver.domain.symptom import Symptom
from caregiver.ui.core.navigation import Destination


@pytest.fixture
def drafts(services):
    return services.form_drafts("symptom")


def begin(desk):
    """Two words, a grade, a time and half a sentence."""
    form = desk.page.form
    form.open_all()
    form.words.row.chips.chip("nausea").click()
    form.grades.row("nausea").grades._group.button(2).click()
    form.when.time.setText("13.10")
    form.note.field.setPlainText("Half a sen")


def expect_begun(desk):
    form = desk.page.form
    assert form.typed()["symptoms"] == [["nausea", "mild"]]
    assert (form.when.time.text(), form.note.text()) == ("13:10", "Half a sen")


def test_one_that_nobody_touched_leaves_nothing(open_note, drafts):
    desk = open_note()
    desk.go(Destination.TODAY)
    assert drafts.open_drafts() == ()


def test_a_note_that_was_only_looked_at_leaves_nothing(open_note, write, drafts):
    desk = open_note(write(Symptom("drowsy"), note="Quiet.\n\n"))
    desk.go(Destination.TODAY)
    assert drafts.open_drafts() == ()


def test_a_new_one_is_gone_on_with_when_one_comes_back_soon(open_note, notes, clock):
    desk = open_note()
    begin(desk)
    desk.go(Destination.TODAY)
    clock.go_on(minutes=9)
    open_note()
    expect_begun(desk)
    assert desk.page.head.status() == "Not done yet. From 14:32."
    desk.click("Done")
    assert [note.symptoms[0].code for note in notes()] == ["nausea"]


def test_an_older_one_is_offered_and_one_press_writes_down_beside_it(open_note, notes, clock, drafts):
    desk = open_note()
    begin(desk)
    desk.go(Destination.TODAY)
    clock.go_on(hours=3)
    open_note()
    desk.click("sleepy")
    assert [note.symptoms for note in notes()] == [(Symptom("drowsy"),)]
    desk.click("Done")
    open_note()
    desk.click("Go on with it")
    expect_begun(desk)
    desk.click("Done")
    assert len(notes()) == 2
    assert drafts.open_drafts() == ()


def test_a_correction_is_found_again(open_note, write, services, clock):
    uuid = write(Symptom("drowsy"))
    desk = open_note(uuid)
    desk.click("tired")
    desk.go(Destination.TODAY)
    clock.go_on(hours=5)
    open_note(uuid)
    assert desk.page.form.words.row.chosen() == ("drowsy", "tired")
    assert services.symptoms.get(uuid).value.symptoms == (Symptom("drowsy"),)
    desk.click("Done")
    assert services.symptoms.get(uuid).value.symptoms == (Symptom("drowsy"), Symptom("tired"))


def test_changes_are_undone_and_brought_back(open_note, write):
    desk = open_note(write(Symptom("drowsy")))
    desk.click("tired")
    desk.click("Undo changes")
    assert desk.page.form.words.row.chosen() == ("drowsy",)
    assert desk.page.head.status() == "Changes undone."
    desk.click("Bring it back")
    assert desk.page.form.words.row.chosen() == ("drowsy", "tired")
    assert desk.page.head.status() == "Changed, not saved yet. Press Done."


def test_what_is_typed_is_kept_a_moment_after_the_last_key(open_note, drafts, qtbot, monkeypatch):
    desk = open_note()
    desk.page._keep_later.setInterval(1)
    begin(desk)
    qtbot.waitUntil(lambda: bool(drafts.open_drafts()))
