"""Changed and removed: seen, put back, erased for good, by mouse and by keyboard."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer
from caregiver.domain.errors import Gone
from caregiver.domain.medicine import Form, Medicine
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.domain.stay import StayKind
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.diary.page import DiaryPage
from caregiver.ui.history.clearing import Clearing
from caregiver.ui.history.page import AT_ONCE, HistoryPage
from caregiver.ui.history.step_row import StepRow
from caregiver.ui.theme.theme import Look, Scheme
from caregiver.vault.erasing import Erasing
from tests.steerable_clock import SteerableClock


@pytest.fixture
def page(context: PageContext, show: Callable[[QWidget], QWidget]) -> HistoryPage:
    made = HistoryPage(context)
    made.resize(1100, 760)
    show(made)
    return made


def entry(services: Services, score: int = 7) -> str:
    return services.diary.record_pain(score).value.uuid


def rows(page: HistoryPage) -> list[StepRow]:
    return sorted(page.steps.rows.values(), key=lambda row: row.mapTo(page, QPoint(0, 0)).y())


def told(page: HistoryPage) -> list[str]:
    return [row.words() for row in rows(page)]


def erase(page: HistoryPage, context: PageContext, qtbot: QtBot) -> None:
    """Erase what the first row removed."""
    row = rows(page)[0]
    row.erase.click()
    row.question.erase.click()
    qtbot.waitUntil(lambda: not context.tasks.is_busy)


def test_a_new_diary_says_that_nothing_was_changed(page):
    assert page._nothing.text() == "Nothing was changed or removed so far."
    page.shown.changed.emit("removed")
    assert page.more.isHidden()


def test_each_step_says_when_who_and_what(page, services, context):
    uuid = entry(services)
    context.act(services.diary.correct, uuid, replace(services.diary.entry(uuid).value, score=6))
    context.act(services.people.write_as, services.people.caregivers()[1].uuid)
    context.act(services.diary.remove, uuid)
    assert told(page) == [
        "14:32\nJo removed the pain entry of 14:32\nNumber: 6 · Who says it: Robert said it\n"
        "Removed on 22 Nov. Goes for good on 22 Dec.",
        "14:32\nAnna changed the pain entry of 14:32\nNumber: from 7 to 6",
    ]
    assert not page._nothing.isVisible()


def test_what_was_removed_is_put_back_and_that_is_undone(page, services, context):
    uuid = entry(services)
    context.act(services.diary.remove, uuid)
    page.shown._group.button(1).click()
    rows(page)[0].back.click()
    assert not services.diary.entry(uuid).is_removed
    assert page.bar.sentence() == "Put back: the pain entry of 14:32"
    assert (page._nothing.isVisible(), page._nothing.text()) == (True, "Nothing is removed now.")
    QApplication.focusWidget().click()
    assert services.diary.entry(uuid).is_removed
    assert page.bar.sentence() == "Taken back."
    assert len(rows(page)) == 1


def test_many_facts_are_folded_to_three_and_unfold(page, services, context):
    person = services.people.person()
    changed = replace(
        person, weight_kg="71", illness="Cancer", decides="Jo", hospital_number="123", full_name="Robert A. Hale",
        address="1 Road, code 4711",
    )  # fmt: skip
    context.act(services.people.save_person, changed)
    row = rows(page)[0]
    QApplication.processEvents()
    assert row._lines.width() > page.width() / 2
    assert row.more.text() == "and 3 more"
    assert len(row.words().splitlines()) == 2 + 3
    assert "4711" not in row.words()
    row.more.click()
    assert (row.more.text(), "4711" in row.words()) == ("Show fewer", True)
    row.more.click()
    assert row.more.text() == "and 3 more"
    context.act(services.people.save_person, replace(changed, decides=""))
    assert not rows(page)[0].more.isVisible()


def test_a_stay_that_goes_on_is_only_shown_and_once_removed_can_be_erased(page, services, context):
    stay = context.act(services.stays.begin, StayKind.HOSPITAL).value.uuid
    context.act(services.stays.correct, stay, replace(services.stays.current().value, where="St. Anne"))
    assert not rows(page)[0]._ways.isVisible()
    context.act(services.stays.remove, stay)
    row = rows(page)[0]
    assert (row.back.isVisible(), row.earlier.isVisible(), row.erase.isVisible()) == (False, False, True)


def test_a_stay_that_is_over_is_put_back_and_that_is_undone(page, services, context):
    stay = services.stays.begin(StayKind.HOSPITAL).value.uuid
    services.stays.end()
    context.act(services.stays.remove, stay)
    assert rows(page)[0].words().endswith("Removed on 22 Nov. Goes for good on 22 Dec.")
    rows(page)[0].back.click()
    assert page.bar.sentence() == "Put back: the time “in hospital” from 14:32"
    assert [record.uuid for record in services.stays.newest(1)] == [stay]
    QApplication.focusWidget().click()
    assert page.bar.sentence() == "Taken back."
    assert services.stays.newest(1) == ()


def test_a_stay_after_which_medicines_are_asked_about_says_so_before_and_after(page, services, context, clock):
    plan = Regimen(
        "", services.clock.now() - timedelta(days=3), "Europe/London",
        Schedule(ScheduleKind.CLOCK_TIMES, times=(DoseTime(time(20), (Decimal(2),)),)), unit=Unit.TABLETS,
    )  # fmt: skip
    services.medicines.add(Medicine("Paracetamol", Form.TABLETS), plan)
    stay = services.stays.begin(StayKind.HOSPITAL).value.uuid
    clock.go_on(days=1)
    services.stays.end()
    context.act(services.stays.remove, stay)
    assert services.stays.homecoming() is None
    row = rows(page)[0]
    assert row.words().endswith("If you put it back, each medicine is asked about before it rings again.")
    row.back.click()
    assert page.bar.sentence() == (
        "Put back: the time “in hospital” from yesterday 14:32. You are asked about each medicine before it rings."
    )
    assert services.stays.homecoming().stay.uuid == stay


def test_putting_a_medicine_back_says_before_and_after_that_it_stays_silent(page, services, context):
    times = (DoseTime(time(20), (Decimal(2),)),)
    plan = Regimen(
        "", services.clock.now() - timedelta(days=3), "Europe/London",
        Schedule(ScheduleKind.CLOCK_TIMES, times=times), unit=Unit.TABLETS,
    )  # fmt: skip
    uuid = services.medicines.add(Medicine("Paracetamol", Form.TABLETS), plan).value
    services.doses.answer(services.timetable.next_slot(uuid), DoseAnswer.GIVEN)
    context.act(services.medicines.remove, uuid)
    row = rows(page)[0]
    assert row.words().endswith(
        "It is kept longer than 30 days: 1 dose in the diary is of it. "
        "If you put it back, no new dose of it rings until you confirm its plan."
    )
    row.back.click()
    assert page.bar.sentence() == (
        "Put back: the medicine Paracetamol. No new dose of it rings until you confirm its plan on Today."
    )
    assert [on_list.uuid for on_list in services.stays.unconfirmed()] == [uuid]


def test_an_earlier_content_stands_again(page, services, context):
    uuid = entry(services)
    context.act(services.diary.correct, uuid, replace(services.diary.entry(uuid).value, score=6))
    row = rows(page)[0]
    assert (row.back.isVisible(), row.erase.isVisible()) == (False, False)
    row.earlier.click()
    assert services.diary.entry(uuid).value.score == 7
    assert page.bar.sentence() == "As it was before: the pain entry of 14:32"
    assert [one.earlier.isVisible() for one in rows(page)] == [True, False]


def test_erasing_asks_once_in_place_and_keeping_is_nearest(page, services, context):
    uuid = entry(services)
    context.act(services.diary.remove, uuid)
    row = rows(page)[0]
    row.erase.click()
    assert row.question.sentence.text() == (
        "Erase the pain entry of 14:32 for good? All that ever stood in it goes. "
        "This cannot be undone. Backups made before still hold it until they are gone."
    )
    assert QApplication.focusWidget() is row.question.keep
    row.question.keep.click()
    assert not row.question.isVisible()
    assert QApplication.focusWidget() is row.erase
    assert services.diary.entry(uuid).is_removed


def test_what_was_erased_is_gone_and_cannot_be_taken_back(page, services, context, qtbot):
    uuid = entry(services)
    context.act(services.diary.remove, uuid)
    erase(page, context, qtbot)
    with pytest.raises(Gone):
        services.diary.entry(uuid)
    assert page.bar.sentence() == ("Erased for good: the pain entry of 14:32. Backups made before still hold it.")
    assert rows(page) == []
    assert not context.act.can_undo
    assert QApplication.focusWidget() is page.back


def test_a_file_that_could_not_be_made_smaller_is_said(page, services, context, qtbot, monkeypatch):
    monkeypatch.setattr(Erasing, "make_small", lambda self: False)
    context.act(services.diary.remove, entry(services))
    erase(page, context, qtbot)
    assert page.bar.sentence().endswith("The file could not be made smaller now. The program tries again another day.")


def test_what_was_put_back_elsewhere_is_not_erased(page, services, context, qtbot):
    uuid = entry(services)
    context.act(services.diary.remove, uuid)
    row = rows(page)[0]
    row.erase.click()
    services.diary.put_back(uuid)  # behind the page
    row.question.erase.click()
    assert page.bar.sentence() == "This has changed meanwhile. Please look at it again."
    assert not services.diary.entry(uuid).is_removed


def test_a_question_stays_open_while_something_else_changes(page, services, context):
    context.act(services.diary.remove, entry(services))
    row = rows(page)[0]
    row.erase.click()
    context.act(
        services.diary.correct, other := entry(services, 3), replace(services.diary.entry(other).value, score=2)
    )
    assert row.question.isVisible()
    assert rows(page)[1] is row


def test_days_stand_under_each_other_and_earlier_ones_are_asked_for(page, services, context, clock):
    uuid = entry(services)
    value = services.diary.entry(uuid).value
    for score in range(AT_ONCE):
        services.diary.correct(uuid, replace(value, score=score % 7))
    clock.go_to(2026, 11, 23, 9, 0)
    context.act(services.diary.correct, uuid, replace(value, score=10))
    headings = [card.heading.text() for card in page.steps._cards.values()]
    assert sorted(headings) == ["Monday 23 November", "Sunday 22 November"]
    assert len(rows(page)) == AT_ONCE
    page.more.click()
    assert len(rows(page)) == AT_ONCE + 1
    assert not page.more.isVisible()
    page.left()
    page.refresh()
    assert len(rows(page)) == AT_ONCE


def test_all_is_done_with_the_keyboard(page, services, context, qtbot):
    uuid = entry(services)
    context.act(services.diary.remove, uuid)
    rows(page)[0].erase.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().text() == "Erase for good"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.bar.sentence().startswith("Erased for good"))


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_off_and_all_can_be_hit(page, services, context, theme, percent):
    theme.set_look(Look(Scheme.LIGHT, percent))
    context.act(services.diary.remove, entry(services))
    rows(page)[0].erase.click()
    page.resize(900, 700)
    QApplication.processEvents()
    assert page.widget().width() <= page.viewport().width()
    buttons = [made for made in page.findChildren(QPushButton) if made.isVisible()]
    assert min(made.height() for made in buttons) >= 44
    assert all(made.accessibleName() or made.text() for made in buttons)


def test_what_a_backup_replaced_is_named_where_it_lies(page, services, context, qtbot):
    kept = services.vault.folder / "replaced 2026-11-20 090000"
    kept.mkdir()
    for name in ("diary.db", "keyslots.json"):
        shutil.copyfile(services.vault.folder / name, kept / name)
    context.act(services.diary.remove, entry(services))
    rows(page)[0].erase.click()
    assert rows(page)[0].question.sentence.text().endswith("until they are gone. So does what a backup replaced.")
    erase(page, context, qtbot)
    assert page.bar.sentence().endswith("Backups made before still hold it. So does what a backup replaced.")


def test_the_diary_closes_the_entry_that_was_erased(services, context, qtbot, show):
    diary = DiaryPage(context)
    show(diary)
    uuid = entry(services)
    context.act(services.diary.remove, uuid)
    diary.show_entry(uuid)
    assert diary.side.panel.isVisible()
    job = services.past_changes.erasing(services.past_changes.removed(1)[0].place)
    context.act(services.past_changes.erased, job.run())
    assert not diary.side.panel.isVisible()
    assert diary.side.uuid is None


def test_the_look_of_the_day_takes_away_what_is_thirty_days_old(page, services, context, clock: SteerableClock, qtbot):
    clearing = Clearing(context, page)
    context.act(services.diary.remove, entry(services))
    for _ in range(30):
        clearing.look()
        clearing.look()
        qtbot.waitUntil(lambda: not context.tasks.is_busy)
        clock.go_on(days=1)
    assert len(rows(page)) == 1
    clearing.look()
    qtbot.waitUntil(lambda: rows(page) == [])


def test_what_is_closed_has_no_way_for_another(page, services, context):
    uuid = services.care_notes.note("Cried.", is_only_for_me=True).value.uuid
    context.act(services.care_notes.remove, uuid)
    assert (rows(page)[0].back.isVisible(), rows(page)[0].erase.isVisible()) == (True, True)
    context.act(services.people.write_as, services.people.caregivers()[1].uuid)
    assert (rows(page)[0].back.isVisible(), rows(page)[0].erase.isVisible()) == (False, False)
