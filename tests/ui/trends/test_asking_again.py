"""A question never goes to the team with a number that the diary no longer holds."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QWidget

from caregiver.domain.pain import PainEntry
from caregiver.domain.question import Looked
from caregiver.domain.span import Span
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.by_day.pain_row import PainRow
from caregiver.ui.trends.by_day.view import ByDayView
from caregiver.ui.trends.page import TrendsPage

DAY = date(2026, 11, 14)
OLD, NEW = "Sat 14 Nov: His numbers (1): 8.", "Sat 14 Nov: His numbers (1): 2."


@pytest.fixture
def uuid(writer) -> str:
    """Of the only entry of the day."""
    return str(writer.write(2026, 11, 14, 9, 0, score=8))


@pytest.fixture
def page(context: PageContext, uuid: str, show: Callable[[QWidget], QWidget]) -> TrendsPage:
    """The real page, with a question begun about the day."""
    made = TrendsPage(context)
    made.resize(1366, 768)
    show(made)
    made.view.pick(Span(DAY, DAY))
    made.card.picks.row.ask.click()
    made.card.picks.form.field.set_text("Why?")
    return made


def correct(context: PageContext, uuid: str, score: int) -> None:
    diary = context.services.diary
    context.act(diary.correct, uuid, replace(diary.get(uuid).value, score=score))


def asked_facts(context: PageContext) -> list[str]:
    return [record.value.fact for record in context.services.questions.open()]


def test_a_number_that_is_corrected_while_a_question_is_typed_is_corrected_there(page, context, uuid):
    form = page.card.picks.form
    assert form.fact.text() == OLD
    correct(context, uuid, 2)
    assert form.fact.text() == NEW
    assert form.field.text() == "Why?"
    form.add.click()
    assert asked_facts(context) == [NEW]


def test_so_it_is_where_something_else_was_picked_meanwhile_or_another_picture_is_shown(page, context, uuid):
    page.view.pick(Span(date(2026, 11, 12), date(2026, 11, 12)))
    correct(context, uuid, 2)
    assert page.card.picks.form.fact.text() == NEW
    page.show_mode(Looked.HOURS)
    correct(context, uuid, 3)
    page.card.picks.form.add.click()
    assert asked_facts(context) == [NEW.replace("2.", "3.")]


def test_so_it_is_where_the_page_was_left_and_the_entry_taken_out(page, context, uuid):
    page.hide()
    context.act(context.services.diary.remove, uuid)
    page.show()
    page.view.pick(None)
    picks = page.card.picks
    assert picks.row.words() == "You began a question about Sat 14 Nov."
    picks.row.begun.click()
    assert picks.form.fact.text() == "Sat 14 Nov: Not recorded."
    picks.form.add.click()
    assert asked_facts(context) == ["Sat 14 Nov: Not recorded."]


def test_no_number_is_kept_with_what_was_typed(page, context):
    page.hide()
    kept = context.services.form_drafts("question").get("chart")
    assert kept is not None
    assert "8" not in "".join(str(value) for value in kept.values())


def test_hours_are_told_anew_too(page, context, uuid):
    page.card.picks.form.not_now.click()
    context.services.form_drafts("question").forget("chart")
    page.show_mode(Looked.HOURS)
    page.view._pick(1)
    picks = page.card.picks
    assert picks.picked.about.from_hour == 9
    picks.row.ask.click()
    picks.form.field.set_text("Why?")
    before = picks.form.fact.text()
    page.hide()
    correct(context, uuid, 2)
    page.show()
    picks.row.begun.click()
    assert "8" in before
    assert picks.form.fact.text() == before.replace("8", "2")


@pytest.mark.parametrize("first", [22, 9])
def test_a_number_that_lies_ahead_today_is_neither_drawn_nor_read_out(context, show, writer, first):
    """By the minute where few days are shown, and counted where they are more."""
    writer.write(2026, 11, 22, 9, 0, score=3)
    now = context.services.clock.now()
    entry = PainEntry(now + timedelta(hours=1), "Europe/London", 9)
    context.services.vault.diary.pain.add(entry, "", by=context.services.people.writer(), at=now)
    today = date(2026, 11, 22)
    view = show(ByDayView(context))
    told = []
    view.picked.connect(told.append)
    view.show_span(Span(date(2026, 11, first), today))
    view.pick(Span(today, today))
    assert told[-1].facts == "His numbers (1): 3."
    (row,) = (each for each in view.chart.scene().items() if isinstance(each, PainRow))
    assert [bar.spread.worst for bar in row.bars] == [3]
