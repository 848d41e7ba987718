"""The card "The diary suggests": its rows, what a press does, what is hidden, and how it lies in a narrow window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.theme import Look, Scheme
from caregiver.ui.visits.suggestions_card import MOST_ROWS, SuggestionsCard
from caregiver.ui.widgets.quiet_line import Link


@pytest.fixture
def card(services, context, show, writer):
    """Robert's diary: three days above the goal, one of them with an eight; all else is written."""
    person = replace(services.people.person(), goal_number=4, illness="cancer of the prostate")
    services.people.save_person(person)
    services.people.save_contacts(UrgentContacts(out_of_hours=CallNumber("1"), fever_figure="38 °C"))
    for day, score in ((19, 5), (20, 8), (21, 5)):
        writer.write(2026, 11, day, 10, 0, score=score)
    made = SuggestionsCard(context)
    made.resize(740, 400)
    show(made)
    made.refresh()
    return made


def press(qtbot, target):
    target.setFocus()
    qtbot.keyClick(target, Qt.Key.Key_Space)


def test_each_row_says_the_question_and_its_fact(card):
    assert list(card.rows) == ["Q3", "Q2"]
    row = card.rows["Q2"]
    assert row.question.text() == "The worst number Robert gave was 8. What do we do when it is that high?"
    assert row.fact.text() == "Because of Robert’s numbers on Fri 20 Nov."
    assert row.add.accessibleName() == f"Add: {row.question.text()}"
    assert card.empty.isHidden()


def test_add_puts_it_on_the_list_and_the_keyboard_goes_on(qtbot, card, services):
    said = []
    card.said.connect(said.append)
    press(qtbot, card.rows["Q3"].add)
    assert [record.value.rule for record in services.questions.open()] == ["Q3"]
    assert said == ["Added: The pain is still above the level Robert can live with. What else can we try?"]
    assert list(card.rows) == ["Q2"]
    assert card.rows["Q2"].add.hasFocus()


def test_what_is_asked_by_phone_is_added_for_today_and_can_be_undone(qtbot, card, services, context):
    press(qtbot, card.rows["Q2"].phone)
    (question,) = services.questions.open()
    assert question.value.by_phone_on == context.local_now().date()
    context.act.undo()
    card.refresh()
    assert services.questions.open() == ()
    assert list(card.rows) == ["Q3", "Q2"]


def test_a_question_is_added_for_the_visit_in_sight(qtbot, card, services):
    card.refresh("a-visit")
    press(qtbot, card.rows["Q3"].add)
    assert services.questions.open()[0].value.visit == "a-visit"


def test_what_is_hidden_is_counted_shown_on_demand_and_suggested_again(qtbot, card):
    press(qtbot, card.rows["Q2"].hide_it)
    assert list(card.rows) == ["Q3"]
    assert card.show_hidden.text() == "Show 1 hidden"
    press(qtbot, card.show_hidden)
    hidden = card.rows["Q2"]
    assert hidden.hide_it.isHidden()
    assert not card.hidden_heading.isHidden()
    press(qtbot, hidden.again)
    assert card.show_hidden.isHidden()
    assert list(card.rows) == ["Q3", "Q2"]
    assert card.rows["Q2"].again.isHidden()


def test_hiding_can_be_undone_from_anywhere(qtbot, card, context):
    press(qtbot, card.rows["Q2"].hide_it)
    context.act.undo()
    assert list(card.rows) == ["Q3", "Q2"]
    assert card.show_hidden.isHidden()


def test_what_was_hidden_last_leaves_the_keyboard_in_the_card(qtbot, card):
    press(qtbot, card.rows["Q2"].hide_it)
    press(qtbot, card.rows["Q3"].hide_it)
    assert not card.rows
    assert card.show_hidden.hasFocus()
    assert card.empty.text() == "The diary suggests no other question now."


def test_a_fact_that_went_away_meanwhile_takes_its_row_along(card, services):
    services.people.save_person(replace(services.people.person(), goal_number=9))
    card.refresh()
    assert list(card.rows) == ["Q2"]


def test_many_stand_behind_a_press(qtbot, card, services):
    services.people.save_contacts(UrgentContacts())
    services.people.save_person(replace(services.people.person(), illness=""))
    services.preferences.set_question_threshold("symptom_days", 1)
    for code in ("drowsy", "nausea"):
        _write_symptom(services, code)
    card.refresh()
    assert len(card.rows) == MOST_ROWS
    more = card.show_more.text()
    assert more == "Show 2 more"
    assert _stops(card)[-1] is card.show_more
    press(qtbot, card.show_more)
    assert len(card.rows) == MOST_ROWS + 2
    assert card.show_more.text() == "Show fewer"
    assert _stops(card)[-1] is card.show_more


def _stops(card) -> list[QWidget]:
    """What the Tab key comes to in the window, in its order (`reading_order`)."""
    parts = (part for part in card.findChildren(QWidget) if part.isVisible())
    return [part for part in parts if part.focusPolicy() != Qt.FocusPolicy.NoFocus]


def test_a_starred_one_leads_to_the_urgent_signs(qtbot, card, services, asked):
    services.people.save_contacts(UrgentContacts(out_of_hours=CallNumber("1")))
    card.refresh()
    starred, plain = card.rows["Q27"], card.rows["Q2"]
    assert not starred.urgent.isHidden()
    assert plain.urgent.isHidden()
    press(qtbot, starred.urgent.findChild(Link))
    assert asked.places == [(Destination.URGENT, None)]


@pytest.mark.parametrize(("percent", "width", "is_below"), [(100, 740, False), (200, 1100, True), (100, 420, True)])
def test_the_buttons_go_below_where_there_is_no_room(qtbot, card, theme, percent, width, is_below):
    theme.set_look(Look(Scheme.LIGHT, percent))
    card.resize(width, 600)
    card.refresh()
    row = card.rows["Q2"]
    qtbot.waitUntil(lambda: (row.deeds.y() > row.question.geometry().bottom()) is is_below)
    assert row.hide_it.mapTo(card, row.hide_it.rect().topRight()).x() <= card.width()


def _write_symptom(services, code):
    services.symptoms.write(SymptomNote(services.clock.now(), "Europe/London", (Symptom(code, Grade.SEVERE),)))
