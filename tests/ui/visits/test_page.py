"""The page of visits: which visit it opens at, its lists, what can be printed, all visits."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from caregiver.domain.question import QuestionState
from caregiver.domain.stay import StayKind
from caregiver.domain.visit import ItemList, VisitKind, VisitState
from caregiver.ui.core.navigation import Destination
from caregiver.ui.visits.all_visits import MOST_PAST
from caregiver.ui.visits.page import ALL, VisitsPage
from tests.ui.visits.conftest import BOXES, settle


def test_it_opens_by_its_key_at_the_next_visit(desk, patel, plan, qtbot):
    plan(2026, 12, 3, 9, 0, with_whom="Dr Lewis")
    desk.window.asked.connect(desk.go)
    qtbot.keyClick(desk.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(desk.page, VisitsPage)
    assert desk.page.head.title.text() == "Thursday 26 November, 10:30"
    assert desk.page.head.beneath.text() == "Dr Patel · palliative clinic · in 4 days"


def test_without_a_visit_questions_stand_below_plan_a_visit(opened, ask):
    ask("What now?")
    page = opened()
    assert page.head.beneath.text() == "No visit is planned."
    assert page.head.plan.isVisible()
    assert not page.head.all.isVisible()
    assert [row.question.text() for row in page.questions.list.rows.values()] == ["What now?"]
    assert not page.side.who.isVisible()


def test_each_kind_has_its_own_words(opened, plan):
    plan(2026, 11, 26, 10, 30, kind=VisitKind.PHONE, items=(BOXES,))
    page = opened()
    assert [part.heading.text() for part in page.side.lists.values()] == ["Before the call", "Have ready"]


def test_who_goes_along_is_kept_with_a_press(desk, opened, patel, services):
    page = opened()
    page.side.goes.chips.chip("Jo").click()
    assert services.visits.get(patel).value.goes == ("Robert", "Anna", "Jo")
    page.side.goes.chips.chip("Robert").click()
    assert services.visits.get(patel).value.goes == ("Anna", "Jo")


def test_a_name_of_ones_own_goes_along_and_is_offered_again(opened, patel, plan, services):
    page = opened()
    page.side.goes.chips.add_own("Nurse Okafor")
    assert services.visits.get(patel).value.goes == ("Robert", "Anna", "Nurse Okafor")
    other = opened(plan(2026, 12, 3, 9, 0))
    assert other.side.goes.chips.chip("Nurse Okafor").isVisible()
    assert other.side.goes.names() == ()


def test_a_line_is_ticked_by_its_box_and_by_its_words(opened, patel, services, qtbot):
    page = opened()
    row = page.side.lists[ItemList.BRING].rows[BOXES.words]
    qtbot.mouseClick(row.words, Qt.MouseButton.LeftButton)
    assert replace(BOXES, is_done=True) in services.visits.get(patel).value.items
    assert row.box.isChecked()
    services.visits.tick(patel, BOXES, is_done=False)
    page.make_stale()
    assert not row.box.isChecked()


def test_own_lines_are_added_one_after_the_other_and_taken_out(desk, opened, patel, services):
    page = opened()
    part = page.side.lists[ItemList.BRING]
    part.add.click()
    assert part.field.hasFocus()
    desk.type("The disc")
    desk.press(Qt.Key.Key_Return)
    desk.type("A warm coat")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    assert part.problem.text() == "Type a word or two first."
    part.rows["The disc"].drop.click()
    words = [item.words for item in services.visits.get(patel).value.items if item.list is ItemList.BRING]
    assert words == [BOXES.words, "A warm coat"]
    assert "Taken out: The disc" in desk.words()
    desk.press(Qt.Key.Key_Escape)
    assert part.add.isVisible()
    assert not part.rows["A warm coat"].drop.isVisible()


def test_both_sheets_are_one_press_away(opened, patel, asked):
    page = opened()
    page.side.doctor.click()
    page.side.family.click()
    assert asked.places[-2:] == [(Destination.PAPER, "doctor"), (Destination.PAPER, "family")]


def test_all_visits_tell_those_to_come_and_the_past_with_their_answers(desk, opened, patel, plan, ask, services):
    past = plan(2026, 11, 12, 10, 30, with_whom="Dr Lewis", state=VisitState.HAPPENED, said="Come back in two weeks.")
    (uuid,) = ask("How often may he have it?", visit=past)
    question = services.questions.get(uuid).value
    services.questions.correct(uuid, replace(question, state=QuestionState.ASKED, answer="Wait 4 hours."))
    opened().head.all.click()
    settle()
    said = desk.words()
    for words in ("To come", "Past visits", "It took place.", "How often may he have it?", "Wait 4 hours."):
        assert words in said
    assert "Come back in two weeks." in desk.page.all.rows[past].accessibleName()


def test_a_visit_of_the_list_is_opened_and_one_comes_back(desk, opened, patel, plan):
    december = plan(2026, 12, 3, 9, 0, with_whom="Dr Lewis")
    page = opened(ALL)
    page.all.rows[december].click()
    assert page.head.title.text() == "Thursday 3 December, 09:00"
    desk.back()
    assert page.head.title.text() == "All visits"
    desk.back()
    assert desk.is_today


def test_a_past_visit_opens_at_what_is_done_afterwards_and_can_be_changed(opened, plan, asked):
    past = plan(2026, 11, 12, 10, 30)
    page = opened(ALL)
    page.all.rows[past].click()
    assert asked.places[-1] == (Destination.VISITS, past)
    assert page.head.title.text() == "After the visit"
    page.head.change.click()
    assert asked.places[-1] == (Destination.VISIT, past)


def test_in_a_narrow_window_the_side_goes_below_and_nothing_sideways(desk, opened, patel, ask):
    ask("What? " * 60)
    desk.window.resize(820, 700)
    page = opened()
    settle()
    assert page.side.y() > page.questions.y()
    assert page.widget().width() <= page.viewport().width()


def test_many_past_visits_are_shown_a_few_at_a_time_and_laid_out_once(desk, opened, plan, monkeypatch):
    for number in range(MOST_PAST + 3):
        plan(2026, 10, 1 + number, 10, 30, with_whom=f"Dr {number}", state=VisitState.HAPPENED)
    page = opened(ALL)
    settle()
    rows = list(page.all.rows.values())
    assert (len(rows), page.all.earlier.isVisible()) == (MOST_PAST, True)
    kept = rows[0]._title.text
    monkeypatch.setattr(rows[0], "_title", None)  # touched again, it would fail
    page.all.refresh()
    monkeypatch.undo()
    assert rows[0]._title.text() == kept()
    page.all.earlier.click()
    settle()
    assert len(page.all.rows) == MOST_PAST + 3
    assert not page.all.earlier.isVisible()
    assert list(page.all.rows.values())[MOST_PAST].hasFocus()


def test_after_a_death_a_visit_can_be_looked_at_and_asks_nothing(context, opened, plan, ask, patel):
    ask("Can he sit in the car?")
    page = opened(patel)
    assert page.head.call.isVisible()
    assert page.questions.own.isVisible()
    context.act(context.services.stays.begin, StayKind.DIED)
    page = opened(patel)
    assert page.head.change.isVisible(), "it is looked at"
    assert page.head.beneath.text() == "Dr Patel · palliative clinic"
    assert not any(part.isVisible() for part in (page.head.call, page.head.plan, page.questions.own, page.suggested))


def test_after_a_death_nothing_of_all_visits_is_to_come(context, opened, plan, patel):
    plan(2026, 11, 12, 10, 30, with_whom="Dr Lewis")
    page = opened(ALL)
    assert [text for text in reading(page.all) if text in {"To come", "Still in the calendar"}] == ["To come"]
    context.act(context.services.stays.begin, StayKind.DIED)
    read = reading(opened(ALL).all)
    assert "To come" not in read
    assert "Still in the calendar" in read
    assert "in 4 days" not in " ".join(read)
    assert "10 days ago" in " ".join(read)


def reading(part):
    return [each.text() for each in part.findChildren(QLabel) if each.isVisible()]
