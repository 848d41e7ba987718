"""The editor of a note of the day, in the window: written, corrected, left, removed, by keyboard and by mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.care_note import CareKind, CareNote
from caregiver.ui.care_note.page import CareNotePage
from caregiver.ui.core.navigation import Destination
from tests.ui.editor_desk import Desk, make_desk


@pytest.fixture
def desk(context, keeping, qtbot, show) -> Desk:
    made = make_desk(context, keeping, qtbot)
    made.window.resize(1366, 768)
    made.pages.show(Destination.TODAY)
    show(made.window)
    return made


@pytest.fixture
def open_note(desk):
    def opened(uuid: str | None = None) -> CareNotePage:
        desk.go(Destination.CARE_NOTE, uuid)
        page = desk.page
        assert isinstance(page, CareNotePage)
        return page

    return opened


def newest(services) -> CareNote:
    return services.care_notes.latest(1)[0].value


def test_a_note_is_typed_at_once_and_saved(desk, open_note, services):
    page = open_note()
    assert page.form.note.field.hasFocus()
    desk.type("The bed was moved to the window.")
    desk.click("Done")
    assert (newest(services).kind, newest(services).words) == (CareKind.WORDS, "The bed was moved to the window.")
    assert desk.is_today
    assert "“The bed was moved to the window.”, 14:32" in desk.words()


def test_who_came_by_keyboard_alone(desk, open_note, services):
    services.care_notes.came("Nurse Okafor")
    page = open_note()
    page.form.kinds.chip(CareKind.WORDS.value).setFocus()
    desk.choose("Who came")
    desk.choose("Nurse Okafor")
    desk.tab_to("Who came: name")
    desk.press(Qt.Key.Key_End)
    desk.type(" and Jo")
    desk.choose("Done")
    assert (newest(services).kind, newest(services).who) == (CareKind.CAME, "Nurse Okafor and Jo")


def test_care_needs_no_words(desk, open_note, services):
    page = open_note()
    page.form.kinds.chip(CareKind.TURNED.value).click()
    desk.click("Done")
    assert newest(services).kind is CareKind.TURNED
    assert "Turned in bed, 14:32" in desk.words()


@pytest.mark.parametrize(
    ("kind", "problem"), [(CareKind.WORDS, "Type a word or two first."), (CareKind.CAME, "Who came?")]
)
def test_nothing_is_kept_of_nothing(desk, open_note, services, kind, problem):
    page = open_note()
    page.form.kinds.chip(kind.value).click()
    desk.click("Done")
    assert problem in (page.form.note.problem.text(), page.form.problem.text())
    assert services.care_notes.latest(1) == ()


def test_a_note_of_the_diary_is_corrected_and_taken_out(desk, open_note, services, clock):
    uuid = services.care_notes.came("Jo").value.uuid
    clock.go_on(hours=1)
    page = open_note(uuid)
    assert page.form.name.text() == "Jo"
    page.form.note.field.setPlainText("read to him")
    desk.click("Done")
    assert newest(services).words == "read to him"
    assert newest(services).who == "Jo"
    open_note(uuid)
    desk.click("Remove")
    assert services.care_notes.latest(1) == ()
    assert "Taken out: Jo came · “read to him”, 14:32" in desk.words()
    desk.pages.context.act.undo()
    assert newest(services).who == "Jo"


def test_what_was_left_is_gone_on_with(desk, open_note, services):
    open_note()
    desk.type("Slept after l")
    desk.back()
    page = open_note()
    assert page.form.note.field.text() == "Slept after l"
    page.form.note.field.setFocus()
    desk.click("Undo changes")
    assert page.form.note.text() == ""
    desk.click("Bring it back")
    assert page.form.note.text() == "Slept after l"


def test_words_only_for_jo_stay_closed_for_anna(desk, open_note, services, context):
    jo = next(record.uuid for record in services.people.caregivers() if record.value.name == "Jo")
    anna = services.people.writer()
    services.people.write_as(jo)
    uuid = services.care_notes.note("I cried.", is_only_for_me=True).value.uuid
    services.people.write_as(anna)
    page = open_note(uuid)
    assert "A note only for Jo" in desk.words()
    assert page.form.note.field.text() == ""
    page.form.when.time.setText("12:00")
    page.form.when.time.textEdited.emit("12:00")
    desk.click("Done")
    assert newest(services) == replace(newest(services), words="I cried.", is_only_for_me=True)
    assert "I cried" not in desk.words()


def test_the_row_on_today_leads_here(desk, qtbot):
    row = desk.page.spells.row
    made = next(made for made in row.findChildren(type(row.spell)) if made.accessibleName() == "Write down: a note")
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    assert isinstance(desk.page, CareNotePage)
