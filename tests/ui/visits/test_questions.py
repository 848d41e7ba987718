"""Our questions: written, starred, reworded, moved, kept for later, taken off; nothing that was typed is lost."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.domain.question import LONGEST_WORDS, QuestionState
from caregiver.ui.core.navigation import Destination
from tests.ui.visits.conftest import settle


def words(services) -> list[str]:
    return [record.value.words for record in services.questions.open()]


def test_a_question_of_ones_own_is_typed_and_added_with_enter(desk, opened, services):
    page = opened()
    page.questions.own.field.setFocus()
    desk.type("Can he sit in the car?")
    desk.press(Qt.Key.Key_Return)
    settle()
    assert words(services) == ["Can he sit in the car?"]
    assert page.questions.own.text() == ""
    assert "Our own question. Anna wrote it on 22 November." in desk.words()


def test_nothing_and_too_much_is_said_beside_the_field(desk, opened, services):
    own = opened().questions.own
    own.add.click()
    assert own.problem.text() == "Type a question first."
    own.set_text("a" * (LONGEST_WORDS + 1))
    own.add.click()
    assert own.problem.text() == "This is too long for one question."
    assert words(services) == []


def test_what_was_begun_is_there_again_and_gone_once_it_is_added(desk, opened, services):
    opened().questions.own.set_text("Can he")
    desk.back()
    page = opened()
    assert page.questions.own.text() == "Can he"
    assert services.form_drafts("question").get("new") == {"words": "Can he"}
    page.questions.own.add.click()
    assert services.form_drafts("question").get("new") is None


def test_a_star_is_a_press_and_a_fourth_is_said(opened, ask, services):
    uuids = ask("one", "two", "three", "four")
    page = opened()
    for uuid in uuids:
        page.questions.row(uuid).star.click()
    assert len(services.questions.starred()) == 4
    assert page.questions.hint.text() == "4 stars. The print takes the first three."
    assert page.questions.row(uuids[0]).star.accessibleName() == "Star: one"
    page.questions.row(uuids[0]).star.click()
    assert page.questions.hint.text() == "The print takes the first three stars."


def test_a_question_is_reworded_in_its_place(desk, opened, ask, services):
    (uuid,) = ask("What now?")
    row = opened().questions.row(uuid)
    row.edit.click()
    assert row.editor.words.hasFocus()
    row.editor.words.set_text("What now, at night?")
    row.editor.done.click()
    assert not row.is_open
    assert row.edit.hasFocus()
    assert words(services) == ["What now, at night?"]


def test_words_that_are_none_stay_in_the_field_with_the_sentence(opened, ask, services):
    (uuid,) = ask("What now?")
    row = opened().questions.row(uuid)
    row.open()
    row.editor.words.set_text("  ")
    row.editor.done.click()
    assert row.editor.problem.text() == "Type a question first."
    assert words(services) == ["What now?"]


def test_escape_leaves_the_words_as_they_are(desk, opened, ask, services, qtbot):
    (uuid,) = ask("What now?")
    row = opened().questions.row(uuid)
    row.edit.click()
    settle()
    desk.type("x")
    qtbot.keyClick(row.editor.words, Qt.Key.Key_Escape)
    assert not row.is_open
    assert words(services) == ["What now?"]


def test_a_half_reworded_question_is_kept_when_the_page_is_left(desk, opened, ask, services):
    (uuid,) = ask("What now?")
    row = opened().questions.row(uuid)
    row.open()
    row.editor.words.set_text("What now, at night?")
    desk.back()
    assert words(services) == ["What now?"]
    row = opened().questions.row(uuid)
    row.edit.click()
    assert row.editor.typed() == "What now, at night?"
    row.editor.done.click()
    assert words(services) == ["What now, at night?"]


def test_what_is_typed_is_kept_soon_while_the_page_stays(desk, opened, ask, services, qtbot):
    (uuid,) = ask("What now?")
    page = opened()
    page._keep_later.setInterval(1)
    page.questions.row(uuid).edit.click()
    settle()
    desk.type("x")
    drafts = services.form_drafts("question")
    qtbot.waitUntil(lambda: drafts.get(uuid) is not None)
    assert "x" in drafts.get(uuid)["words"]


def test_what_another_hand_wrote_meanwhile_does_not_overwrite_what_is_typed(opened, ask, context, services):
    (uuid,) = ask("What now?")
    row = opened().questions.row(uuid)
    row.open()
    row.editor.words.set_text("mine")
    context.act(services.questions.reword, uuid, "theirs")
    assert row.editor.typed() == "mine"
    assert row.question.text() == "theirs"


@pytest.mark.parametrize("by_key", [False, True])
def test_a_question_is_moved_by_button_and_by_key_and_keeps_the_keyboard(opened, ask, services, qtbot, by_key):
    first, second, third = ask("one", "two", "three")
    page = opened()
    row = page.questions.row(first)
    row.edit.click()
    settle()
    if by_key:
        qtbot.keyClick(row.editor.words, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert row.editor.words.hasFocus()
    else:
        row.editor.down.setFocus()
        row.editor.down.click()
        assert row.editor.down.hasFocus()
    assert words(services) == ["two", "one", "three"]
    assert list(page.questions.list.rows) == [second, first, third]
    assert row.is_open


def test_the_first_is_not_moved_up_nor_the_last_down(opened, ask):
    first, last = ask("one", "two")
    page = opened()
    ways = [(page.questions.row(uuid).editor.up, page.questions.row(uuid).editor.down) for uuid in (first, last)]
    assert [(up.isEnabled(), down.isEnabled()) for up, down in ways] == [(False, True), (True, False)]


def test_taken_off_the_list_it_is_told_undone_and_found_again(desk, opened, ask, services):
    first, second = ask("one", "two")
    page = opened()
    row = page.questions.row(first)
    row.open()
    row.editor.off.click()
    assert "Taken off the list: one" in desk.words()
    assert page.questions.row(second).edit.hasFocus()
    desk.window.undo_asked.emit()
    assert words(services) == ["one", "two"]
    page.questions.row(first).editor.off_asked.emit()
    page.questions.show_off.click()
    page.questions.row(first).put_back.click()
    assert words(services) == ["one", "two"]


def test_a_question_is_kept_for_a_later_visit_and_brought_back(desk, opened, patel, plan, ask, services):
    december = plan(2026, 12, 3, 9, 0)
    (uuid,) = ask("What about Christmas?")
    page = opened()
    row = page.questions.row(uuid)
    row.open()
    assert row.editor.later.text() == "Keep it for Thu 3 Dec, 09:00"
    row.editor.later.click()
    assert services.questions.get(uuid).value.visit == december
    assert page.questions.later_heading.isVisible()
    assert "For a later visit: What about Christmas?" in desk.words()
    assert list(opened(december).questions.list.rows) == [uuid]
    page = opened()
    page.questions.row(uuid).editor.later.click()
    assert services.questions.get(uuid).value.visit == ""


def test_a_question_written_at_a_later_visit_is_for_that_one(opened, patel, plan, services):
    december = plan(2026, 12, 3, 9, 0)
    page = opened(december)
    page.questions.own.set_text("And then?")
    page.questions.own.add.click()
    assert [record.value.visit for record in services.questions.open()] == [december]
    assert list(opened().questions.list.rows) == []


def test_ask_by_phone_today_shows_the_number_and_later_that_it_is_open(desk, opened, ask, services, clock):
    (uuid,) = ask("May it be crushed?")
    services.people.save_contacts(UrgentContacts(team=CallNumber("01632 960142")))
    page = opened()
    row = page.questions.row(uuid)
    row.editor.phone_asked.emit()
    assert services.questions.get(uuid).value.by_phone_on == date(2026, 11, 22)
    assert row.phone.text() == "Ask by phone today: call 01632 960142"
    desk.back()
    clock.go_to(2026, 11, 24, 9, 0)
    assert opened().questions.row(uuid).phone.text() == "To be asked by phone since Sun 22 Nov. Still open."
    row.editor.phone_asked.emit()
    row.editor.phone_asked.emit()
    assert services.questions.get(uuid).value.by_phone_on is None


def test_without_a_number_it_says_so(opened, ask, services):
    (uuid,) = ask(
        "May it be crushed?",
    )
    services.questions.ask_by_phone(uuid, date(2026, 11, 22))
    said = opened().questions.row(uuid).phone.text()
    assert said == "Ask by phone today. The team’s number is not written down yet."


def test_a_question_that_is_asked_for_comes_into_sight_with_the_keyboard(desk, opened, ask, qtbot):
    uuids = ask(*(f"Question {n}?" for n in range(30)))
    desk.go(Destination.VISITS, uuids[-1])
    row = desk.page.questions.row(uuids[-1])
    qtbot.waitUntil(row.edit.hasFocus)
    settle()
    assert not row.visibleRegion().isEmpty()


def test_a_long_question_in_any_script_is_shown_whole(opened, ask, services):
    long = "هل يمكن أن ينام؟ क्या वह सो सकता है? 他可以睡吗? " * 60
    (uuid,) = ask(long)
    row = opened().questions.row(uuid)
    assert row.question.text() == services.questions.get(uuid).value.words
    assert row.question.height() >= row.question.heightForWidth(row.question.width())


def test_a_question_that_was_answered_elsewhere_leaves_the_list(opened, ask, context, services):
    first, second = ask("one", "two")
    page = opened()
    value = services.questions.get(first).value
    context.act(services.questions.correct, first, replace(value, state=QuestionState.ASKED, answer="yes"))
    assert list(page.questions.list.rows) == [second]
