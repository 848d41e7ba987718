"""What is picked is read out, opened in the Diary, and becomes a question for the team."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from caregiver.domain.question import About, Looked, Origin
from caregiver.ui.core.navigation import Destination

DAY, LATER = date(2026, 11, 14), date(2026, 11, 16)
FACT = "Sat 14 Nov: His numbers 5, 6, 8."


@pytest.fixture
def picks(page):
    """The bar, with a day picked."""
    page.view.pick(About(DAY, DAY), "Sat 14 Nov")
    return page.card.picks


def ask(picks, qtbot, words: str) -> None:
    picks.row.ask.click()
    qtbot.keyClicks(picks.form.field, words)


def test_it_says_how_a_day_is_picked(page):
    assert page.card.picks.row.words() == "Press a day to read it here."
    assert not page.card.picks.row.ask.isVisible()


def test_a_picked_day_is_read_out_and_opened(picks, asked):
    assert picks.row.words() == "Sat 14 Nov His numbers 5, 6, 8."
    assert picks.row.open.text() == "Open the day"
    picks.row.open.click()
    assert asked.places == [(Destination.DIARY, DAY)]


def test_of_a_stretch_the_first_day_is_opened(page, picks, asked):
    page.view.pick(About(DAY, LATER), "14 to 16 Nov")
    assert picks.row.open.text() == "Open these days"
    picks.row.open.click()
    assert asked.places == [(Destination.DIARY, DAY)]


def test_hours_are_not_opened_as_days(page, picks):
    page.show_mode(Looked.HOURS)
    page.view.pick(About(DAY, LATER, Looked.HOURS, 3, 6), "03:00 to 06:00")
    assert not picks.row.open.isVisible()
    assert picks.row.ask.isVisible()


def test_a_question_is_asked_with_its_fact_and_its_days(page, picks, services, asked, qtbot):
    ask(picks, qtbot, "Why does it come back at night?")
    assert picks.form.fact.text() == FACT
    picks.form.add.click()
    question = services.questions.open()[0].value
    assert (question.words, question.fact) == ("Why does it come back at night?", FACT)
    assert (question.origin, question.about) == (Origin.CHART, About(DAY, DAY))
    assert picks.asked.isVisible()
    assert not picks.row.isVisible()
    assert services.form_drafts("question").open_drafts() == ()
    picks.asked.visits.click()
    assert asked.places == [(Destination.VISITS, None)]


def test_the_keyboard_begins_in_the_empty_field_and_ctrl_enter_adds(picks, services, qtbot):
    picks.row.ask.click()
    field = picks.form.field
    assert QGuiApplication.focusObject() is field
    assert (field.text(), field.placeholderText()) == ("", "What do you want to ask?")
    qtbot.keyClicks(field, "Why?")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(services.questions.open()) == 1


def test_a_question_without_words_is_said_beside_its_field(picks, services, qtbot):
    ask(picks, qtbot, "   ")
    picks.form.add.click()
    assert picks.form.problem.text() == "Type a question first."
    assert services.questions.open() == ()


def test_it_can_be_taken_back(picks, services, context, qtbot):
    ask(picks, qtbot, "Why?")
    picks.form.add.click()
    assert context.act.deed == "A question about Sat 14 Nov"
    picks.asked.undo.click()
    assert services.questions.open() == ()
    assert picks.form.isVisible()
    assert QGuiApplication.focusObject() is picks.form.field
    assert (picks.form.field.text(), picks.form.fact.text()) == ("Why?", FACT)


def test_what_was_taken_back_is_put_back_and_asked_once(picks, services, context, qtbot):
    ask(picks, qtbot, "Why?")
    picks.form.add.click()
    context.act.undo()
    context.act.undo()
    assert [record.value.words for record in services.questions.open()] == ["Why?"]
    assert picks.asked.isVisible()
    assert not picks.form.isVisible()


def test_what_was_taken_back_and_left_is_a_draft(page, picks, services, context, qtbot):
    ask(picks, qtbot, "Why?")
    picks.form.add.click()
    context.act.undo()
    page.hide()
    page.show()
    picks.row.begun.click()
    assert picks.form.field.text() == "Why?"


def test_another_day_takes_the_place_of_what_was_said(page, picks, qtbot):
    ask(picks, qtbot, "Why?")
    picks.form.add.click()
    page.view.pick(About(LATER, LATER), "Mon 16 Nov")
    assert picks.row.words().startswith("Mon 16 Nov")
    assert not picks.asked.isVisible()


def test_picking_on_does_not_change_the_question_that_is_being_typed(page, picks, services, qtbot):
    ask(picks, qtbot, "Why?")
    page.view.pick(About(LATER, LATER), "Mon 16 Nov")
    page.refresh()
    picks.form.add.click()
    assert services.questions.open()[0].value.about == About(DAY, DAY)


def test_what_was_typed_is_a_draft_when_the_page_is_left(page, picks, services, qtbot):
    ask(picks, qtbot, "Why on this day?")
    page.hide()
    page.show()
    assert not picks.form.isVisible()
    assert picks.row.words() == "You began a question about Sat 14 Nov."
    picks.row.begun.click()
    assert picks.form.field.text() == "Why on this day?"
    assert picks.form.fact.text() == FACT
    picks.form.add.click()
    assert services.questions.open()[0].value.about == About(DAY, DAY)
    assert services.form_drafts("question").open_drafts() == ()


def test_not_now_keeps_what_was_typed_and_nothing_of_an_empty_field(picks, services, qtbot):
    drafts = services.form_drafts("question")
    ask(picks, qtbot, "Why?")
    picks.form.not_now.click()
    assert QGuiApplication.focusObject() is picks.row.ask
    assert drafts.open_drafts()
    picks.row.ask.click()
    assert picks.form.field.text() == "Why?"
    picks.form.field.set_text("")
    picks.form.not_now.click()
    assert drafts.open_drafts() == ()


def test_behind_the_curtain_what_was_typed_is_kept_and_stays(page, picks, services, qtbot):
    ask(picks, qtbot, "Why?")
    page.set_covered(True)
    page.hide()
    assert services.form_drafts("question").open_drafts()
    page.show()
    page.set_covered(False)
    assert picks.form.isVisible()
    assert picks.form.field.text() == "Why?"


def test_of_a_removed_pick_nothing_can_be_asked(page, picks):
    page.view.picked.emit(None)
    assert picks.row.words() == "Press a day to read it here."
    assert not picks.row.ask.isVisible()


@pytest.mark.parametrize("height", [760, 3000])
def test_what_is_picked_stays_in_sight_however_high_the_picture_is(page, height):
    page.view.setMinimumHeight(height)
    page.view.pick(About(DAY, DAY), "Sat 14 Nov")
    assert not page.card.picks.row.visibleRegion().isEmpty()


def test_in_a_narrow_window_it_stands_in_the_card_and_the_whole_page_scrolls(page):
    page.resize(1000, 768)
    assert page.card.isAncestorOf(page.card.picks)
    page.resize(1366, 768)
    assert not page.card.isAncestorOf(page.card.picks)
    assert page.isAncestorOf(page.card)
