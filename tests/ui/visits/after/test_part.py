"""After a visit: what was agreed, what stays open, the answers, and what was said of the pain."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.question import QuestionState
from caregiver.domain.visit import TalkedAbout, VisitKind, VisitState
from caregiver.ui.core.navigation import Destination, PlanAsked, VisitAsked
from caregiver.ui.medicines.plan.from_part import Start
from caregiver.ui.visits.after.next_part import NextPart
from caregiver.ui.visits.page import VisitsPage
from caregiver.ui.visits.stage import Stage, first_stage
from caregiver.ui.widgets.chip import Chip
from tests.medicine_story import tell_medicines
from tests.ui.visits.conftest import settle

ZONE = "Europe/London"


@pytest.fixture
def past(plan) -> str:
    return plan(2026, 11, 12, 10, 30, with_whom="Dr Patel", state=VisitState.HAPPENED)


@pytest.fixture
def agree(services, past):
    """Writes down what was agreed there; gives its uuid."""

    def agreed(kind: AgreedKind, words: str = "", **fields: object) -> str:
        value = Agreement(services.clock.now(), ZONE, kind, words, told_by="Dr Patel", visit=past, **fields)
        return services.agreements.write(value).value.uuid

    return agreed


@pytest.fixture
def after(opened, past):
    """Opens the past visit."""

    def go():
        page = opened(past)
        assert isinstance(page, VisitsPage)
        settle()
        return page, page.after

    return go


def test_the_head_counts_and_its_segments_lead_to_what_was_prepared(after, past, ask, services):
    first, second, _third = ask("One?", "Two?", "Three?", visit=past)
    for uuid in (first, second):
        services.answers.answer(uuid, past, state=QuestionState.ASKED, answer="Yes.", answered_by="Dr Patel")
    page, part = after()
    assert page.head.title.text() == "After the visit"
    assert page.head.beneath.text().endswith("Dr Patel · 3 questions: 2 answered, 1 still open")
    page.head.stage_chosen.emit(Stage.PREPARE)
    assert page.prepare.isVisible()
    assert not part.isVisible()


@pytest.mark.parametrize(
    ("when", "is_past", "stage"),
    [
        ((2026, 11, 26, 10, 30), False, Stage.PREPARE),
        ((2026, 11, 22, 14, 0), False, Stage.ROOM),
        ((2026, 11, 22, 14, 40), False, Stage.PREPARE),
        ((2026, 11, 12, 10, 30), True, Stage.AFTER),
    ],
)
def test_a_visit_opens_where_the_hour_is(context, services, plan, when, is_past, stage):
    visit = services.visits.get(plan(*when)).value
    assert first_stage(visit, context.local_now(), is_past=is_past) is stage


def test_each_kind_of_visit_has_its_own_word_for_being_there(opened, plan):
    page = opened(plan(2026, 11, 22, 14, 0, kind=VisitKind.PHONE))
    texts = [button.text() for button in page.head.stages.findChildren(type(page.head.all))]
    assert texts == ["Prepare", "On the phone", "Afterwards"]


def test_nobody_guesses_the_medicine_and_the_editor_opens_with_what_was_told(after, agree, services, clock, asked):
    story = tell_medicines(services, clock)
    uuid = agree(AgreedKind.DOSE, "40 mg, morning and night")
    _page, part = after()
    card = part.cards.cards[uuid]
    assert card.title.text() == "A dose"
    assert not card.part.write.isVisible()
    card.part.chips.chip(story["long"]).click()
    assert services.agreements.get(uuid).value.medicine == story["long"]
    assert card.part.until_now.text().startswith("Until now: ")
    card.part.strength.click()
    assert asked.places[-1] == (Destination.PLAN, PlanAsked(story["long"], True, agreement=uuid))


def test_a_medicine_that_was_stopped_there_is_done_by_that_and_taken_back_with_it(desk, agree, services, clock):
    story = tell_medicines(services, clock)
    uuid = agree(AgreedKind.MEDICINE, "no more of it", medicine=story["long"])
    desk.go(Destination.PLAN, PlanAsked(story["long"], agreement=uuid))
    desk.page.rest.stop.click()
    desk.page.rest.start.radios[Start.NOW].click()
    desk.page.rest.keep.click()
    assert services.medicines.get(story["long"]).is_stopped
    assert services.agreements.get(uuid).value.state is AgreedState.DONE
    desk.pages.context.act.undo()
    assert not services.medicines.get(story["long"]).is_stopped
    assert services.agreements.get(uuid).value.state is AgreedState.WAITING


def test_a_new_medicine_opens_the_editor_for_a_new_one(after, agree, asked):
    uuid = agree(AgreedKind.MEDICINE, "something for the nerves")
    _page, part = after()
    part.cards.cards[uuid].part.write.click()
    assert asked.places[-1] == (Destination.PLAN, PlanAsked("", agreement=uuid))


def test_a_plan_without_its_tablets_waits_and_says_that_the_old_one_rings(after, agree, services, clock):
    story = tell_medicines(services, clock)
    uuid = agree(AgreedKind.DOSE, "40 mg", medicine=story["long"])
    _page, part = after()
    own = part.cards.cards[uuid].part
    own.wait.click()
    assert services.agreements.get(uuid).value.note_on == date(2026, 11, 22)
    assert own.wait.isChecked()
    own.wait.click()
    assert services.agreements.get(uuid).value.note_on is None


def test_a_test_is_noted_from_its_day_done_and_not_done_again(after, agree, services):
    uuid = agree(AgreedKind.TEST, "Blood test at the surgery")
    _page, part = after()
    own = part.cards.cards[uuid].part
    own.day.line.setText("3 Dec")
    own.note.click()
    assert services.agreements.get(uuid).value.note_on == date(2026, 12, 3)
    assert own.stands.text() == "Note on Today from Thu 3 Dec"
    own.day.line.setText("soon")
    own.note.click()
    assert own.day.problem.text()
    own.done.click()
    assert services.agreements.get(uuid).value.state is AgreedState.DONE
    own.undo.click()
    assert services.agreements.get(uuid).value.state is AgreedState.WAITING


def test_the_next_visit_is_one_that_is_planned_or_is_planned_now(after, agree, services, patel, asked):
    uuid = agree(AgreedKind.NEXT_VISIT, "in two weeks")
    _page, part = after()
    own = part.cards.cards[uuid].part
    own.plan.click()
    assert asked.places[-1] == (Destination.VISIT, VisitAsked(agreement=uuid))
    _page, part = after()
    own.chips.chip(patel).click()
    assert services.agreements.get(uuid).value.next_visit == patel
    assert part.cards.cards[uuid].title.text() == "Next visit: Thursday 26 November, 10:30"


def test_a_visit_that_is_planned_from_what_was_agreed_is_linked_in_the_same_press(desk, agree, services):
    uuid = agree(AgreedKind.NEXT_VISIT, "on the 17th")
    desk.go(Destination.VISIT, VisitAsked(agreement=uuid))
    desk.page.form.day.line.setText("17 Dec")
    desk.page.done()
    assert services.agreements.get(uuid).value.next_visit == services.visits.next().uuid
    desk.pages.context.act.undo()
    assert services.visits.next() is None
    assert services.agreements.get(uuid).value.state is AgreedState.WAITING


def test_one_more_change_is_written_down_and_taken_out_again(desk, after, services, past):
    _page, part = after()
    part.more.open.click()
    part.more.kind.set_value(AgreedKind.TEST.value)
    part.more.words.set_text("Physio")
    part.more.keep_it.click()
    (record,) = services.agreements.of_visit(past)
    assert (record.value.words, record.value.told_by) == ("Physio", "Dr Patel")
    card = part.cards.cards[record.uuid]
    card.edit.click()
    card.words.set_text("Physio at home")
    card.close_it.click()
    assert services.agreements.get(record.uuid).value.words == "Physio at home"
    card.edit.click()
    card.out.click()
    assert services.agreements.of_visit(past) == ()
    assert "Taken out: A test" in desk.words()


def test_who_told_it_is_put_right_in_the_card_and_beside_the_answer(after, past, agree, ask, services):
    (uuid,), told = ask("How often?", visit=past), agree(AgreedKind.TEST, "Blood test")
    services.answers.answer(uuid, past, state=QuestionState.ASKED, answer="Wait 4 hours", answered_by="")
    _page, part = after()
    for edited in (part.cards.cards[told], part.side.answered[uuid]):
        edited.edit.click()
        assert edited.who.isVisible()
        offered = {action.text(): action for action in edited.who.menu.actions()}
        offered["Somebody else …"].trigger()
        edited.who.line.setText("Nurse Okafor")
        (edited.close_it if edited is part.cards.cards[told] else edited.edit).click()
        assert not edited.who.isVisible()
    assert services.agreements.get(told).value.told_by == "Nurse Okafor"
    assert services.questions.get(uuid).value.answered_by == "Nurse Okafor"
    assert services.questions.get(uuid).value.answer == "Wait 4 hours"


def test_each_open_question_gets_its_fate(after, past, patel, ask, services):
    (uuid,) = ask("Can he travel?", visit=past)
    _page, part = after()
    row = part.side.open[uuid]
    assert row.fate.chosen() == ("next",)
    assert row.fate.chip("next").text() == "Ask at the next visit (Thu 26 Nov)"
    row.fate.chip("call").click()
    value = services.questions.get(uuid).value
    assert (value.state, value.by_phone_on) == (QuestionState.WILL_CALL, date(2026, 11, 26))
    row.call.day.line.setText("30 Nov")
    row.call.note.click()
    assert services.questions.get(uuid).value.by_phone_on == date(2026, 11, 30)
    row.fate.chip("off").click()
    assert services.questions.get(uuid).value.state is QuestionState.OFF_THE_LIST
    row.fate.chip("next").click()
    assert services.questions.for_next([patel])[0].uuid == uuid


def test_words_that_were_told_stand_beneath_a_question_that_is_open_again(after, past, ask, services):
    (uuid,) = ask("Can he travel?")
    for state in (QuestionState.ASKED, QuestionState.NOT_ASKED):
        services.answers.answer(uuid, past, state=state, answer="Ask the nurse.", answered_by="Dr Patel")
    _page, part = after()
    assert part.side.open[uuid].told.text() == "Dr Patel: “Ask the nurse.”"
    assert part.side.open[uuid].told.isVisible()


def test_an_answer_is_put_right_in_its_place(after, past, ask, services):
    (uuid,) = ask("How often?", visit=past)
    services.answers.answer(uuid, past, state=QuestionState.ASKED, answer="Wait 4 hours", answered_by="Dr Patel")
    page, part = after()
    row = part.side.answered[uuid]
    row.edit.click()
    row.words.setPlainText("Wait 6 hours")
    page.keep()
    assert services.questions.get(uuid).value.answer == "Wait 6 hours"
    row.edit.click()
    assert row.answer.text() == "Wait 6 hours"


def test_whether_the_pain_was_talked_about_is_said_with_a_press(after, past, services, qtbot):
    _page, part = after()
    assert part.side.talked.value() == ""
    yes = part.side.talked.findChildren(type(part.print_it))[0]
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert services.visits.get(past).value.pain_was_talked_about is TalkedAbout.YES


def test_a_visit_of_which_nothing_is_known_is_asked_about(opened, plan, services):
    uuid = plan(2026, 11, 12, 10, 30)
    part = opened(uuid).after
    assert part.took_place.isVisible()
    part.took_place.answer.chip(VisitState.CALLED_OFF.value).click()
    assert services.visits.get(uuid).value.state is VisitState.CALLED_OFF
    assert not part.more_card.isVisible()
    part.took_place.answer.chip(VisitState.HAPPENED.value).click()
    assert not part.took_place.isVisible()
    assert part.more_card.isVisible()


def test_in_a_narrow_window_nothing_goes_sideways(desk, after, agree, services, clock, past, ask):
    tell_medicines(services, clock)
    agree(AgreedKind.DOSE, "a word " * 200)
    agree(AgreedKind.TEST, "x" * 300)
    ask("What? " * 60, visit=past)
    desk.window.resize(820, 700)
    page, part = after()
    settle()
    assert part.side.y() > part.cards.y()
    assert page.widget().width() <= page.viewport().width()


def test_whether_it_took_place_can_be_read(opened, plan):
    page = opened(plan(2026, 11, 20, 10, 30, with_whom="Dr Patel"))
    settle()
    chips = [each for each in page.after.took_place.answer.findChildren(Chip) if each.isVisible()]
    assert len(chips) == 2
    assert all(chip.width() >= chip.sizeHint().width() for chip in chips)


def test_a_visit_that_is_over_is_not_offered_as_the_next(after, agree, plan):
    plan(2026, 11, 22, 9, 0, with_whom="Dr Patel")
    plan(2026, 11, 30, 9, 0, with_whom="Dr Lewis")
    agree(AgreedKind.NEXT_VISIT, "in a week")
    page, part = after()
    offered = [words for _, words in next(iter(part.cards.findChildren(NextPart)))._known]
    assert len(offered) == 1
    assert "30 Nov" in offered[0]


@pytest.mark.parametrize("is_called_off", [True, False])
def test_a_next_visit_that_is_off_is_said_and_another_can_be_planned(after, agree, plan, services, is_called_off):
    uuid = plan(2026, 11, 30, 9, 0, with_whom="Dr Lewis")
    agree(AgreedKind.NEXT_VISIT, "in a week", next_visit=uuid)
    if is_called_off:
        services.visits.correct(uuid, replace(services.visits.get(uuid).value, state=VisitState.CALLED_OFF))
    else:
        services.visits.remove(uuid)
    _page, part = after()
    settle()
    shown = next(iter(part.cards.findChildren(NextPart)))
    off, gone = "The visit that was planned was called off.", "The visit that was planned is gone."
    assert shown.where.text() == (off if is_called_off else gone)
    assert (shown.plan.isVisible(), shown.open.isVisible()) == (True, False)
