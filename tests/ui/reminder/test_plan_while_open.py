"""A plan written while its dose is open: the reminder asks the one that was chosen, once (DESIGN 4)."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QStackedWidget

from caregiver.domain.amounts import Unit
from caregiver.ui.core.navigation import PlanAsked
from caregiver.ui.medicines.plan.from_part import Start
from caregiver.ui.medicines.plan_page import PlanPage
from tests.medicine_story import MORPHINE_LONG, at_times
from tests.ui.reminder.conftest import THIRTY, buttons, said

ONE, TWO = "1 tablet (30 mg)", "2 tablets (60 mg)"


@pytest.fixture
def night(bedside):
    """1 tablet at 08:00 and 20:00; the morning one is recorded, the evening one rang, and it is 20:03."""
    bedside.plan("long", MORPHINE_LONG, at_times("1", "08:00", "20:00"), "07:00", unit=Unit.TABLETS, strength=THIRTY)
    bedside.story.give("long", 0, "08:00")
    assert bedside.ring_at("20:00").is_new
    bedside.minute("20:03")
    assert ONE in said(bedside.window)
    return bedside


@pytest.fixture
def editor(night, show):
    """The editor with 2 tablets typed for both times."""
    window, page = QStackedWidget(), PlanPage(night.context)
    window.addWidget(page)
    show(window)
    page.open_plan(PlanAsked(night.story["long"]))
    for row in page.form.panel.times.rows:
        row.amount.line.setText("2")
        row.amount.line.textEdited.emit("2")
    yield page
    window.close()


def save_from(editor, night, start: Start) -> None:
    editor.form.start.radios[start].click()
    editor.foot.save.click()
    night.settle()


def asked(night) -> list[str]:
    """The amounts that wait for an answer in the reminder."""
    return [part.words.amount() for part in night.window.parts if part.is_open]


def test_from_the_open_dose_on_the_new_amount_is_asked_once(night, editor, press):
    radio = editor.form.start.radios[Start.OPEN]
    assert (radio.isVisible(), radio.text()) == (True, "today 20:00, the dose that is still open")
    radio.click()
    assert editor.form.start.today.text() == f"Today: 08:00 recorded; 20:00: from {ONE} to {TWO}."
    save_from(editor, night, Start.OPEN)
    assert asked(night) == [TWO]
    assert (ONE in said(night.window), TWO in said(night.window)) == (False, True)
    press(buttons(night.window)["I gave it at 20:00"])
    for clock in ("20:13", "20:23", "20:43", "21:43", "22:43"):
        assert not night.ring_at(clock).rows
    evening, morning = sorted(night.doses(), key=lambda record: record.value.at, reverse=True)
    versions = [version.uuid for version in night.services.medicines.get(night.story["long"]).versions]
    assert (evening.value.amount, evening.value.regimen) == (Decimal(2), versions[1])
    assert (morning.value.amount, morning.value.regimen) == (Decimal(1), versions[0])
    assert [due.amounts for due in night.ring_at("08:00", day=1).rows] == [(Decimal(2),)]


def test_unanswered_it_rings_on_with_the_new_amount_alone(night, editor):
    save_from(editor, night, Start.OPEN)
    for clock in ("20:13", "20:23"):
        assert [due.amounts for due in night.ring_at(clock).rows] == [(Decimal(2),)]
        assert asked(night) == [TWO]
    (kept,) = night.services.reminders.open_slots()
    assert kept.due.amounts == (Decimal(2),)


def test_among_several_the_old_row_makes_room_for_the_new_one(bedside, night, editor):
    strength = THIRTY
    bedside.plan("other", MORPHINE_LONG, at_times("3", "20:02"), "14:40", unit=Unit.TABLETS, strength=strength)
    night.ring()
    night.settle()
    save_from(editor, night, Start.OPEN)
    assert sorted(part.words.amount() for part in night.window.parts) == [TWO, "3 tablets (90 mg)"]


def test_from_now_on_the_open_one_is_asked_as_it_was_and_that_is_said(night, editor):
    editor.form.start.radios[Start.NOW].click()
    told = f"Nothing changes today.\nThe 20:00 that is still open is asked as {ONE}."
    assert editor.form.start.today.text() == told
    save_from(editor, night, Start.NOW)
    assert asked(night) == [ONE]
    assert [due.amounts for due in night.ring_at("20:13").rows] == [(Decimal(1),)]


def test_undone_the_old_amount_is_asked_again(night, editor):
    save_from(editor, night, Start.OPEN)
    night.context.act.undo()
    night.settle()
    assert asked(night) == [ONE]


def test_a_dose_answered_meanwhile_is_no_start_any_more(night, editor, press):
    editor.form.start.radios[Start.OPEN].click()
    press(buttons(night.window)["I gave it at 20:00"])
    editor.foot.save.click()
    start = editor.form.start
    assert (start.problem.text(), start.radios[Start.OPEN].isVisible()) == ("From when? Please choose.", False)
    assert len(night.services.medicines.get(night.story["long"]).versions) == 1


def test_another_time_in_the_plan_is_no_start_from_the_open_one(editor):
    radio, at = editor.form.start.radios[Start.OPEN], editor.form.panel.times.rows[1].at
    radio.click()
    at.setText("22:00")
    at.textEdited.emit("22:00")
    assert (radio.isVisible(), editor.form.start.start()) == (False, None)
    at.setText("20:00")
    at.textEdited.emit("20:00")
    assert (radio.isVisible(), editor.form.start.start()) == (True, None)


def test_a_start_from_an_open_dose_is_chosen_anew_after_a_draft(night, editor):
    editor.form.start.radios[Start.OPEN].click()
    editor.keep()
    editor.open_plan(PlanAsked(night.story["long"]))
    assert (editor.form.start.radios[Start.OPEN].isVisible(), editor.form.start.start()) == (True, None)


def test_a_minute_that_went_by_is_said_before_it_is_saved(night, editor, clock):
    """Written at 19:59 for 20:00, saved at 20:01: what was said of today is no longer so."""
    clock.instant = datetime(2026, 11, 22, 19, 59, tzinfo=UTC)
    editor.form.start.radios[Start.NOW].click()
    assert "20:00: from" in editor.form.start.today.text()
    clock.instant = datetime(2026, 11, 22, 20, 1, tzinfo=UTC)
    editor.foot.save.click()
    start = editor.form.start
    assert start.problem.text() == "It is 20:01 now. Please look again at what happens today."
    assert "The 20:00 that is still open is asked as" in start.today.text()
    assert start.radios[Start.OPEN].isVisible()
    assert len(night.services.medicines.get(night.story["long"]).versions) == 1
    editor.foot.save.click()
    assert len(night.services.medicines.get(night.story["long"]).versions) == 2


def test_by_night_the_open_dose_is_said_with_its_day(night, editor, clock):
    clock.instant = night.at("00:40", day=1)
    times = editor.form.panel.times.rows
    times[0].at.setText("00:30")
    times[0].at.textEdited.emit("00:30")
    editor.form.start.radios[Start.NOW].click()
    editor.foot.save.click()
    clock.instant = night.at("00:35", day=2)
    editor.open_plan(PlanAsked(night.story["long"]))
    assert editor.form.start.radios[Start.OPEN].text() == "Tue 24 Nov, 00:30, the dose that is still open"
