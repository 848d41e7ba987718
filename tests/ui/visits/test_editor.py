"""The editor of a visit: planned, changed, drafted, taken out; the day may lie ahead, the time may be left open."""

from dataclasses import replace

import pytest

from caregiver.domain.agreement import AgreedKind, Agreement
from caregiver.domain.question import QuestionState
from caregiver.domain.visit import Item, ItemList, VisitKind, VisitState
from caregiver.ui.core.navigation import Destination
from caregiver.ui.visits.editor_page import VisitPage
from tests.ui.visits.conftest import BOXES, TELL, settle


@pytest.fixture
def edit(desk):
    def opened(uuid: str | None = None) -> VisitPage:
        desk.go(Destination.VISIT, uuid)
        settle()
        page = desk.page
        assert isinstance(page, VisitPage)
        return page

    return opened


def test_a_visit_is_planned_by_keyboard_and_begins_with_our_lines(desk, edit, services):
    page = edit()
    assert page.form.day.line.hasFocus()
    desk.type("26 Nov")
    desk.tab_to("Time")
    desk.type("10.30")
    desk.tab_to("Who will you see?")
    desk.type("Dr Patel")
    desk.choose("Robert")
    desk.choose("Done")
    visit = services.visits.next().value
    assert (visit.local_at.day, visit.local_at.hour, visit.local_at.minute, visit.has_time) == (26, 10, 30, True)
    assert (visit.with_whom, visit.goes, visit.kind) == ("Dr Patel", ("Robert",), VisitKind.CLINIC)
    assert Item(ItemList.BEFORE, "Ask Robert what matters most") in visit.items
    assert "Visit on Thu 26 Nov, 10:30, Dr Patel" in desk.words()
    desk.window.undo_asked.emit()
    assert services.visits.next() is None


def test_the_time_may_be_left_open(desk, edit, services):
    page = edit()
    page.form.day.show_typed("3 Dec")
    page.done()
    visit = services.visits.next().value
    assert (visit.has_time, visit.local_at.hour, visit.local_at.date().day) == (False, 12, 3)
    desk.go(Destination.VISITS)
    assert desk.page.head.title.text() == "Thursday 3 December"


@pytest.mark.parametrize(
    ("day", "time", "sentence"),
    [
        ("", "", "On which day is it?"),
        ("Christmas", "", "This is not a day. Type it like 6 Nov 2026, or today."),
        ("3 Dec 2090", "", "Please look at the year again."),
        ("3 Dec", "half ten", "This is not a time. Type it like 14:32, or noon."),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_in_one_sentence(edit, services, day, time, sentence):
    page = edit()
    page.form.day.show_typed(day)
    page.form.clock.set_typed(time)
    page.done()
    problem = page.form.clock.problem if time else page.form.day.problem
    assert problem.text() == sentence
    assert services.visits.to_come() == ()


def test_each_kind_asks_in_its_own_words(edit):
    page = edit()
    asked = []
    for kind in VisitKind:
        page.form.kind.set_value(kind.value)
        page.form.kind.changed.emit(kind.value)
        asked.append(page.form.whom.line.accessibleName())
    assert asked == ["Who will you see?", "Who comes?", "Who is on the phone?", "Who is on the screen?"]


def test_whom_one_met_and_where_is_offered(edit, patel):
    page = edit()
    page.form.whom.chips.chip("Dr Patel").click()
    page.form.where.chips.chip("palliative clinic").click()
    assert (page.form.whom.text(), page.form.where.text()) == ("Dr Patel", "palliative clinic")


def test_a_visit_that_was_begun_is_gone_on_with(desk, edit, services):
    page = edit()
    page.form.whom.line.setText("Dr Le")
    page.form.changed.emit()
    desk.back()
    assert services.visits.to_come() == ()
    assert edit().form.whom.text() == "Dr Le"


def test_a_visit_is_changed_and_keeps_its_lists(desk, edit, patel, services):
    services.visits.tick(patel, BOXES, is_done=True)
    page = edit(patel)
    assert (page.form.day.typed(), page.form.clock.text()) == ("Thu 26 Nov 2026", "10:30")
    page.form.clock.set_typed("11:15")
    page.done()
    value = services.visits.get(patel).value
    assert (value.local_at.hour, value.local_at.minute) == (11, 15)
    assert value.items == (TELL, replace(BOXES, is_done=True))


def test_another_kind_brings_its_own_lines_and_keeps_ours_and_the_ticked(edit, plan, services):
    page = edit()
    page.form.day.show_typed("26 Nov")
    page.done()
    uuid = services.visits.next().uuid
    services.visits.add_item(uuid, Item(ItemList.BRING, "The disc"))
    page = edit(uuid)
    page.form.kind.set_value(VisitKind.PHONE.value)
    page.done()
    words = [item.words for item in services.visits.get(uuid).value.items]
    assert "Charge the phone" in words
    assert "The disc" in words
    assert "Tell who goes the day and time" not in words


def test_how_it_went_is_asked_of_a_visit_that_has_come(edit, patel, plan, services):
    assert not edit(patel).form.state.isVisible()
    past = plan(2026, 11, 12, 10, 30)
    page = edit(past)
    assert page.form.state.isVisible()
    page.form.state.set_value(VisitState.HAPPENED.value)
    page.form.state.changed.emit(VisitState.HAPPENED.value)
    settle()
    assert page.form.said.isVisible()
    page.form.said.set_text("Come back in two weeks.")
    page.done()
    value = services.visits.get(past).value
    assert (value.state, value.said) == (VisitState.HAPPENED, "Come back in two weeks.")


def test_with_it_go_its_answers_and_the_plan_that_was_made_of_it_stays(desk, edit, plan, ask, services):
    uuid, (question,) = plan(2026, 11, 22, 10, 30), ask("What now?")
    services.answers.answer(question, uuid, state=QuestionState.ASKED, answer="40 mg.", answered_by="Dr Patel")
    agreed = Agreement(services.clock.now(), "Europe/London", AgreedKind.DOSE, "40 mg", visit=uuid, regimen="a plan")
    services.answers.agree(agreed)
    edit(uuid).remove()
    said = "with its answers and what was agreed. The plan that was made of it stays."
    assert said in desk.words()
    desk.window.undo_asked.emit()
    assert services.questions.get(question).value.answer == "40 mg."


def test_removed_it_is_gone_and_can_be_put_back(desk, edit, patel, services):
    edit(patel).remove()
    assert services.visits.next() is None
    desk.window.undo_asked.emit()
    assert services.visits.next().uuid == patel


def test_what_was_ticked_meanwhile_stays_beside_what_is_typed(edit, patel, context, services):
    page = edit(patel)
    page.form.note.set_text("park behind the house")
    context.act(services.visits.go_with, patel, ("Jo",))
    assert page.form.goes.names() == ("Jo",)
    page.done()
    value = services.visits.get(patel).value
    assert (value.goes, value.note) == (("Jo",), "park behind the house")
