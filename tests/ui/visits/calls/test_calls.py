"""Phone calls with the team: written down as they are typed, with the answers and what changes."""

import os
from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton

from caregiver.domain.agreement import AgreedKind, Agreement
from caregiver.domain.call import Callee
from caregiver.domain.question import QuestionState
from caregiver.ui.core.navigation import Destination
from caregiver.ui.visits.calls.page import CallPage
from caregiver.ui.visits.page import ALL
from tests.real.accessibility import accessible_tree
from tests.ui.visits.conftest import settle


@pytest.fixture
def call(desk):
    """Opens a call, or a new one."""

    def opened(uuid: str = "") -> CallPage:
        desk.go(Destination.CALL, uuid)
        settle()
        assert isinstance(desk.page, CallPage)
        return desk.page

    return opened


@pytest.fixture
def by_phone(ask, services) -> str:
    """A question that is to be asked by phone today."""
    uuid, _ = ask("Can it be 22:00?", "How long until it helps?")
    services.questions.ask_by_phone(uuid, services.clock.now().date())
    return uuid


def all_calls(services):
    return services.calls.latest(10)


def test_a_call_that_was_only_opened_is_no_call(desk, call, services):
    call()
    desk.back()
    assert all_calls(services) == ()


def test_it_is_reached_from_the_page_of_visits_and_kept_as_typed(desk, opened, services):
    opened().head.call.click()
    page = desk.page
    assert page.whom.line.hasFocus()
    desk.type("Nurse Okafor")
    desk.tab_to("What it was about")
    desk.type("He was sick twice.")
    desk.tab_to("What they said")
    desk.type("Wait until noon.")
    desk.choose("Done")
    (kept,) = all_calls(services)
    value = kept.value
    assert (value.answered_by, value.about, value.told_to) == ("Nurse Okafor", "He was sick twice.", "Wait until noon.")
    assert (value.at, value.is_exact) == (services.clock.now(), True)


def test_a_question_is_answered_by_the_call(call, by_phone, services):
    page = call()
    page.whom.set_text("Nurse Okafor")
    assert list(page.questions.rows) == [by_phone]
    page.questions.rows[by_phone].answer.setPlainText("Yes, from Monday.")
    page.keep()
    (kept,) = all_calls(services)
    value = services.questions.get(by_phone).value
    assert (value.state, value.visit) == (QuestionState.ASKED, kept.uuid)
    assert (value.answer, value.answered_by) == ("Yes, from Monday.", "Nurse Okafor")
    assert page.questions.rows[by_phone].answer.text() == "Yes, from Monday."


def test_an_answer_that_is_taken_out_lets_the_question_wait_again(call, by_phone, services):
    page = call()
    answer = page.questions.rows[by_phone].answer
    for text in ("Yes.", ""):
        answer.setPlainText(text)
        page.keep()
    value = services.questions.get(by_phone).value
    assert (value.is_open, value.visit, value.answered_at) == (True, "", None)


def test_what_came_of_a_question_is_said_as_at_a_visit(call, by_phone, services):
    page = call()
    row = page.questions.rows[by_phone]
    assert (row.fate.chosen(), row.call.isVisible()) == (("not_asked",), False)
    row.fate.chip("will_call").click()
    row.answer.setPlainText("She asks the doctor and calls tomorrow.")
    page.keep()
    value, (kept,) = services.questions.get(by_phone).value, all_calls(services)
    assert (value.state, value.visit, value.by_phone_on) == (QuestionState.WILL_CALL, kept.uuid, date(2026, 11, 26))
    assert value.answer == "She asks the doctor and calls tomorrow."
    row.call.day.line.setText("23 Nov")
    row.call.note.click()
    assert services.questions.get(by_phone).value.by_phone_on == date(2026, 11, 23)
    row.fate.chip("asked").click()
    value = services.questions.get(by_phone).value
    assert (value.state, value.answer, value.by_phone_on) == (QuestionState.ASKED, row.answer.text(), None)


def test_what_they_said_once_they_called_is_the_answer_and_the_call_before_keeps_nothing_back(call, by_phone, services):
    page = call()
    page.questions.rows[by_phone].fate.chip("will_call").click()
    page = call()
    row = page.questions.rows[by_phone]
    assert row.fate.chosen() == ("not_asked",)
    row.answer.setPlainText("Yes, from Monday.")
    page.keep()
    assert services.questions.get(by_phone).value.state is QuestionState.ASKED
    assert row.fate.chosen() == ("asked",)


def test_one_that_was_not_asked_after_all_waits_as_before_and_its_words_stay(call, by_phone, services):
    row = call().questions.rows[by_phone]
    row.fate.chip("will_call").click()
    row.fate.chip("not_asked").click()
    value = services.questions.get(by_phone).value
    assert (value.state, value.by_phone_on) == (QuestionState.OPEN, date(2026, 11, 22))
    row.answer.setPlainText("The line broke.")
    row.fate.chip("asked").click()
    row.fate.chip("not_asked").click()
    value = services.questions.get(by_phone).value
    assert (value.state, value.answer, row.fate.chosen()) == (
        QuestionState.NOT_ASKED,
        "The line broke.",
        ("not_asked",),
    )


def test_all_other_questions_can_be_shown_and_answered(call, by_phone, services):
    page = call()
    assert page.questions.more.text() == "Show 1 more of our questions"
    page.questions.more.click()
    assert len(page.questions.rows) == 2
    assert not page.questions.more.isVisible()
    assert list(page.questions.rows.values())[1].answer.hasFocus()


def test_what_changes_is_kept_with_the_call(desk, call, by_phone, services):
    page = call()
    page.whom.set_text("Nurse Okafor")
    part = page.questions.rows[by_phone].agreed
    page.questions.rows[by_phone].answer.setPlainText("Give it at 22:00 from Monday.")
    part.open.click()
    part.kind.set_value("dose")
    part.keep_it.click()
    (kept,) = all_calls(services)
    (agreed,) = services.agreements.of_visit(kept.uuid)
    value = agreed.value
    assert (value.kind, value.words) == (AgreedKind.DOSE, "Give it at 22:00 from Monday.")
    assert (value.told_by, value.question) == ("Nurse Okafor", by_phone)
    assert part.fields.isHidden()
    assert services.form_drafts("agreement").open_drafts() == ()


def test_a_name_that_is_typed_afterwards_reaches_what_was_told_before(call, by_phone, services):
    page = call()
    page.questions.rows[by_phone].answer.setPlainText("Give it at 22:00 from Monday.")
    part = page.questions.rows[by_phone].agreed
    part.open.click()
    part.kind.set_value("dose")
    part.keep_it.click()
    page.whom.set_text("Nurse Okafor")
    page.keep()
    (kept,) = all_calls(services)
    (agreed,) = services.agreements.of_visit(kept.uuid)
    assert (agreed.value.told_by, services.questions.get(by_phone).value.answered_by) == ("Nurse Okafor",) * 2


def test_each_change_stands_once_and_its_card_takes_it_out(desk, call, by_phone, services):
    page = call()
    for part in (page.questions.rows[by_phone].agreed, page.told.agreed):
        part.open.click()
        part.kind.set_value("test")
        part.words.set_text("Blood test")
        part.keep_it.click()
    assert page.questions.rows[by_phone].changes.text() == "This changes: A test"
    assert len(page.told.cards.cards) == 2
    undo = [button for button in page.findChildren(QPushButton) if button.text() == "Undo" and button.isVisible()]
    assert undo == []
    card = next(iter(page.told.cards.cards.values()))
    card.edit.click()
    card.out.click()
    assert len(page.told.cards.cards) == 1


def test_a_time_that_cannot_be_is_said_and_the_rest_is_kept(call, services):
    page = call()
    page.about.setPlainText("He was sick.")
    page.when.time.setText("25:99")
    page.when.time.setModified(True)
    page.when.time.editingFinished.emit()
    page.keep()
    assert page.when.problem.text() != ""
    assert [record.value.about for record in all_calls(services)] == ["He was sick."]


def test_an_earlier_time_is_kept(call, services):
    page = call()
    page.about.setPlainText("He was sick.")
    page.when.time.setText("13:05")
    page.when.time.editingFinished.emit()
    page.keep()
    (kept,) = all_calls(services)
    assert (kept.value.local_at.hour, kept.value.local_at.minute) == (13, 5)


def test_calls_stand_among_the_visits_newest_first_and_open(desk, opened, call, plan, services):
    plan(2026, 11, 12, 10, 30, with_whom="Dr Lewis")
    urgent = services.calls.start_call("the palliative team", Callee.TEAM).value
    services.calls.complete_call(urgent.uuid, answered_by="Nurse Okafor", told_to="Come in now.")
    page = opened(ALL)
    assert list(page.all.rows)[0] == urgent.uuid
    said = page.all.rows[urgent.uuid].accessibleName()
    assert said.startswith("Phone call, Sunday 22 November, 14:32. Nurse Okafor · the palliative team")
    assert "Come in now." in said
    page.all.rows[urgent.uuid].click()
    assert desk.page.whom.text() == "Nurse Okafor"
    assert "Called: the palliative team" in desk.words()
    desk.page.about.setPlainText("His leg was numb.")
    desk.page.keep()
    value = services.calls.get(urgent.uuid).value
    assert (value.about, value.called, value.callee) == ("His leg was numb.", "the palliative team", Callee.TEAM)


def test_a_call_is_taken_out_and_put_back(desk, call, services):
    kept = services.calls.start_call("").value
    call(kept.uuid).remove.click()
    assert services.calls.get(kept.uuid).is_removed
    assert "Taken out: a phone call" in desk.words()
    desk.window.undo_asked.emit()
    assert not services.calls.get(kept.uuid).is_removed


def test_with_a_call_its_answers_and_what_was_agreed_are_taken_out_and_put_back(desk, call, by_phone, services):
    page = call()
    page.questions.rows[by_phone].answer.setPlainText("Yes, from Monday.")
    page.keep()
    (kept,) = all_calls(services)
    agreed = Agreement(services.clock.now(), "Europe/London", AgreedKind.DOSE, "22:00", visit=kept.uuid)
    services.answers.agree(agreed)
    page.remove.click()
    assert "Taken out: a phone call, with its answers and what was agreed" in desk.words()
    assert services.questions.get(by_phone).value.is_open
    desk.window.undo_asked.emit()
    assert services.questions.get(by_phone).value.answer == "Yes, from Monday."
    assert len(services.agreements.of_visit(kept.uuid)) == 1


def test_all_of_it_has_a_name_and_fits_a_narrow_window(desk, call, by_phone):
    page = call()
    page.questions.rows[by_phone].agreed.open.click()
    desk.window.resize(820, 700)
    settle()
    assert page.widget().width() <= page.viewport().width()
    nameless = [
        element.role
        for element in accessible_tree(os.getpid()).showing()
        if {"focusable", "enabled"} <= element.states and not element.name
    ]
    assert nameless == []
