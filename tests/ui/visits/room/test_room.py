"""In the room: answers are on the disk as they are typed, and belong to this visit."""

import os
from datetime import date

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.agreement import AgreedKind
from caregiver.domain.errors import StorageFailed
from caregiver.domain.question import QuestionState
from caregiver.domain.visit import VisitKind, VisitState
from caregiver.ui.core.navigation import Destination
from caregiver.ui.visits.stage import Stage
from tests.real.accessibility import accessible_tree
from tests.ui.visits.conftest import settle

ASKED, NOT_ASKED, WILL_CALL = QuestionState.ASKED, QuestionState.NOT_ASKED, QuestionState.WILL_CALL


def type_answer(room, text: str) -> None:
    room.card.answer.setPlainText(text)


def test_a_visit_whose_time_has_come_opens_here(desk, room):
    assert desk.page.head.title.text() == "In the room"
    assert desk.page.head.beneath.text() == "Thursday 26 November, 10:30 · Dr Patel · Robert, Anna"
    assert room.card.place.text() == "Question 1 of 3"
    assert room.card.question.text() == "What now?"


@pytest.mark.parametrize(
    ("kind", "said"),
    [(VisitKind.HOME, "At home"), (VisitKind.PHONE, "On the phone"), (VisitKind.VIDEO, "On the screen")],
)
def test_each_kind_has_its_own_word(desk, opened, plan, clock, kind, said):
    plan(2026, 11, 26, 10, 30, kind=kind)
    clock.go_to(2026, 11, 26, 10, 40)
    assert opened().head.title.text() == said


def test_an_answer_is_kept_on_the_way_to_the_next_question(room, questions, patel, services):
    type_answer(room, "Long-acting 40 mg.\nCall if he is very sleepy.")
    assert room.card.saved_at.text() == ""
    room.next.click()
    value = services.questions.get(questions[0]).value
    assert (value.state, value.visit, value.answered_by) == (ASKED, patel, "Dr Patel")
    assert value.answer == "Long-acting 40 mg.\nCall if he is very sleepy."
    assert services.visits.get(patel).value.state is VisitState.HAPPENED
    assert room.card.question.text() == "Can he sit in the car?"
    assert room.card.answer.text() == ""


def test_an_answer_is_kept_by_itself_and_where_the_keyboard_goes_on(desk, room, questions, services, qtbot):
    room.card.answer.setFocus()
    desk.type("Yes.")
    qtbot.waitUntil(lambda: services.questions.get(questions[0]).value.answer == "Yes.", timeout=6000)
    assert room.card.saved_at.text() == "Saved 10:40"
    assert room.card.answer.hasFocus()
    desk.type(" No")
    assert room.card.saved_at.text() == ""
    room.said_note.setFocus()
    assert services.questions.get(questions[0]).value.answer == "Yes. No"


def test_what_cannot_be_saved_stays_and_is_never_called_saved(room, questions, services, monkeypatch):
    def fail(*_args, **_words):
        raise StorageFailed("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(services.answers, "answer", fail)
        type_answer(room, "Yes.")
        room.next.click()
        assert room.card.question.text() == "What now?"
        assert room.card.answer.text() == "Yes."
        assert room.card.saved_at.text() == ""
    room.next.click()
    assert services.questions.get(questions[0]).value.answer == "Yes."


def test_arrow_keys_choose_among_three_and_nothing_jumps(desk, room, questions, services):
    radios = room.card.radios
    radios[ASKED].click()
    radios[ASKED].setFocus()
    before = radios[ASKED].y()
    desk.press(Qt.Key.Key_Right)
    assert radios[NOT_ASKED].hasFocus()
    desk.press(Qt.Key.Key_Right)
    assert radios[WILL_CALL].hasFocus()
    settle()
    value = services.questions.get(questions[0]).value
    assert (value.state, value.answered_by, value.by_phone_on) == (WILL_CALL, "", date(2026, 11, 30))
    assert (room.card.question.text(), radios[ASKED].y()) == ("What now?", before)


def test_the_rail_says_what_came_of_each(room, questions):
    room.card.radios[NOT_ASKED].click()
    room.rail.rows[questions[1]].click()
    names = [row.accessibleName() for row in room.rail.rows.values()]
    assert names == [
        "1. What now?. Not asked",
        "2. Can he sit in the car?. Open now",
        "3. How long until it helps?. Not yet asked",
    ]
    assert [row.isChecked() for row in room.rail.rows.values()] == [False, True, False]
    assert room.card.radios[ASKED].hasFocus()


def test_who_answered_may_be_somebody_else_and_is_offered_again(desk, room, questions, services):
    actions = {action.text(): action for action in room.card.who.menu.actions()}
    assert list(actions) == ["Dr Patel", "Somebody else …", "Nobody is named"]
    actions["Somebody else …"].trigger()
    desk.type("Nurse Okafor")
    desk.press(Qt.Key.Key_Return)
    type_answer(room, "Yes.")
    room.next.click()
    assert services.questions.get(questions[0]).value.answered_by == "Nurse Okafor"
    assert "Nurse Okafor" in [action.text() for action in room.card.who.menu.actions()]
    assert room.card.who.name() == "Dr Patel"


def test_what_changes_is_kept_in_the_words_told_and_taken_back(desk, room, questions, patel, services):
    type_answer(room, "Take it at 22:00 from now on.")
    room.card.agreed.open.click()
    room.card.agreed.keep_it.click()
    assert room.card.agreed.problem.text() == "Please choose what changes."
    desk.click("A dose")
    desk.click("Keep it")
    settle()
    (agreed,) = services.agreements.of_visit(patel)
    value = agreed.value
    assert (value.kind, value.words) == (AgreedKind.DOSE, "Take it at 22:00 from now on.")
    assert (value.told_by, value.question, value.medicine, value.regimen) == ("Dr Patel", questions[0], "", "")
    assert "This changes: A dose" in desk.words()
    room.card.agreed.lines[agreed.uuid].undo.click()
    assert services.agreements.of_visit(patel) == ()
    assert "Taken back: Take it at 22:00 from now on." in desk.words()


def test_a_change_that_was_begun_is_gone_on_with(desk, opened, room, patel):
    room.card.agreed.open.click()
    room.card.agreed.words.setPlainText("A blood te")
    desk.go(Destination.TODAY)
    opened(patel)
    assert room.card.agreed.words.text() == "A blood te"
    room.next.click()
    assert room.card.agreed.fields.isHidden()
    room.back.click()
    assert room.card.agreed.words.text() == "A blood te"


def test_what_else_was_said_is_kept_with_the_visit(room, patel, services):
    room.said_note.setPlainText("She pressed along his spine.")
    room.said_note.keep()
    value = services.visits.get(patel).value
    assert (value.said, value.state) == ("She pressed along his spine.", VisitState.HAPPENED)
    assert room.said_at.text() == "Saved 10:40"


def test_one_more_question_is_added_and_opened(desk, room, patel, services):
    room.rail.more.click()
    desk.type("May he drive?")
    desk.press(Qt.Key.Key_Return)
    assert (room.card.question.text(), room.card.place.text()) == ("May he drive?", "Question 4 of 4")
    assert services.questions.open()[-1].value.visit == patel
    room.rail.more.click()
    desk.type("half a")
    desk.go(Destination.TODAY)
    assert services.form_drafts("question").get(f"new-at-a-visit:{patel}") == {"words": "half a"}


def test_once_begun_it_is_found_again_as_long_as_it_lasts(desk, opened, room, questions, plan):
    plan(2026, 12, 3, 9, 0)
    type_answer(room, "Yes.")
    desk.go(Destination.TODAY)
    page = opened()
    assert (page.head.title.text(), page._chosen_stage) == ("In the room", Stage.ROOM)


def test_all_of_it_has_a_name_and_fits_a_narrow_window(desk, room):
    desk.window.resize(820, 700)
    room.card.agreed.open.click()
    room.rail.more.click()
    settle()
    assert desk.page.widget().width() <= desk.page.viewport().width()
    assert room.rail.y() > room.card.y()
    nameless = [
        element.role
        for element in accessible_tree(os.getpid()).showing()
        if {"focusable", "enabled"} <= element.states and not element.name
    ]
    assert nameless == []


def test_the_keyboard_goes_as_one_reads(desk, room):
    room.rail.rows[next(iter(room.rail.rows))].setFocus()
    for name in ("One more question", "Asked", "Who answered: Dr Patel", "The answer", "This changes something …"):
        desk.tab_to(name)
    for name in ("What was said", "Next question"):
        desk.tab_to(name)


def test_a_change_begun_and_not_kept_stays_in_sight_and_is_kept_afterwards(desk, room, questions, patel, services):
    type_answer(room, "Take it at 22:00 from now on.")
    room.card.agreed.open.click()
    assert room.card.saved_at.text() == ""
    room.next.click()
    assert "a change is not kept yet" in room.rail.rows[questions[0]].accessibleName()
    assert "not kept" not in room.rail.rows[questions[1]].accessibleName()
    room.next.click()
    assert room.next.text() == "To what was agreed"
    room.next.click()
    settle()
    assert desk.page.head.title.text() == "After the visit"
    (card,) = desk.page.after.begun.cards.values()
    assert "Begun, not kept yet" in desk.words()
    assert card.part.words.text() == "Take it at 22:00 from now on."
    desk.click("A dose")
    desk.click("Keep it")
    settle()
    (agreed,) = services.agreements.of_visit(patel)
    assert (agreed.value.question, agreed.value.told_by) == (questions[0], "Dr Patel")
    assert desk.page.after.begun.isHidden()


def test_what_was_said_stands_beside_what_was_agreed(desk, room, patel):
    room.said_note.setPlainText("Senna up to 3 tablets.")
    desk.page.head.stage_chosen.emit(Stage.AFTER)
    assert desk.page.after.what_was_said.text() == "Senna up to 3 tablets."
    assert desk.page.after.said_card.isVisible()


def test_the_answer_stays_in_sight_in_large_text(room):
    room.set_narrow(True)
    assert room.card.question.property("role") == "heading"
    room.set_narrow(False)
    assert room.card.question.property("role") == "call"


def test_a_name_chosen_first_stays_when_something_else_is_written(room, questions, services, context):
    room.card.who._take("Nurse Okafor")
    context.act(services.questions.star, questions[1], is_starred=True)
    room.said_note.setPlainText("Blood test today.")
    room.said_note.keep()
    assert room.card.who.name() == "Nurse Okafor"
    type_answer(room, "Forty.")
    room.card.answer.keep()
    assert services.questions.get(questions[0]).value.answered_by == "Nurse Okafor"
    room.next.click()
    assert room.card.who.name() == "Dr Patel"


def test_words_that_cannot_be_written_stay_in_sight(desk, room, plan, patel, services, monkeypatch):
    def fail(*_args, **_words):
        raise StorageFailed("The disk is full.")

    other = plan(2026, 11, 25, 10, 30, with_whom="Dr Lewis", state=VisitState.HAPPENED)
    settle()
    with monkeypatch.context() as patched:
        for verb in ("answer", "say"):
            patched.setattr(services.answers, verb, fail)
        type_answer(room, "Forty.")
        room.said_note.setPlainText("Blood test today.")
        desk.go(Destination.VISITS, other)
        assert room._visit.uuid == patel
        assert (room.card.answer.text(), room.said_note.text()) == ("Forty.", "Blood test today.")
    desk.go(Destination.VISITS, other)
    assert services.visits.get(patel).value.said == "Blood test today."
