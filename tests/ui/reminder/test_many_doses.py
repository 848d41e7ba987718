"""Several due doses: strong ones one by one, the others together at about these times; no row moves under a hand."""

from dataclasses import replace
from datetime import time
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer
from caregiver.domain.medicine import Form, Medicine, Release, Route
from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from tests.medicine_story import (
    DEXAMETHASONE,
    MORPHINE_LONG,
    MORPHINE_QUICK,
    PARACETAMOL,
    SENNA,
    at_times,
    milligrams,
)
from tests.ui.reminder.conftest import buttons, said

TABLETS = Unit.TABLETS


def tell_the_day(bedside):
    """Morphine and dexamethasone at 08:00, paracetamol at 08:00 and 14:00; quick morphine when needed."""
    bedside.services.people.save_contacts(UrgentContacts(team=CallNumber("01632 960142")))
    strength = milligrams("30", TABLETS)
    bedside.plan("long", MORPHINE_LONG, at_times("1", "08:00", "20:00"), "07:00", unit=TABLETS, strength=strength)
    strength = milligrams("500", TABLETS)
    times = at_times("2", "08:00", "14:00", "20:00")
    bedside.plan("paracetamol", PARACETAMOL, times, "07:00", unit=TABLETS, strength=strength)
    strength = milligrams("2", TABLETS)
    bedside.plan("dexamethasone", DEXAMETHASONE, at_times("2", "08:00"), "07:00", unit=TABLETS, strength=strength)
    needed = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),))
    strength = milligrams("10", Unit.ML, "5")
    bedside.plan("quick", MORPHINE_QUICK, needed, "07:00", unit=Unit.ML, strength=strength)


@pytest.fixture
def after_sleep(bedside):
    """The computer slept from 07:41 to 14:32; four doses are open."""
    tell_the_day(bedside)
    bedside.story.clock.instant = bedside.at("07:41")
    bedside.services.reminders.reconcile()
    bedside.ring_at("14:32")
    return bedside


@pytest.fixture
def strong(after_sleep):
    (row,) = after_sleep.window.content.many.strong.rows
    return row


@pytest.fixture
def others(after_sleep):
    return after_sleep.window.content.many.others.rows


def test_it_says_when_it_could_not_ring(after_sleep):
    words = said(after_sleep.window)
    assert "It could not ring from 07:41 to 14:32" in words
    assert "Sunday 22 November. Pain not under control? Call 01632 960142" in words


def test_without_a_gap_it_says_still_open(bedside):
    tell_the_day(bedside)
    bedside.ring_at("08:00")
    assert "Due now" in said(bedside.window)
    bedside.minute("08:20")
    assert "Still open" in said(bedside.window)
    assert "could not ring" not in said(bedside.window)


def test_each_row_has_its_late_rule_its_next_one_and_its_time(after_sleep, strong, others):
    assert "By the clock: Morphine long-acting tablets 30 mg" in said(strong)
    assert "Nothing is written for a late dose. Call 01632 960142." in said(strong)
    assert "Next: today 20:00." in said(strong)
    words = [said(row) for row in others]
    assert "Next: 14:00, open here too." in words[0]
    assert "Told by Nurse Okafor: “After 12:00, call before giving it.”" in words[1]
    assert "Next: tomorrow 08:00." in words[1]
    assert "Next: today 20:00." in words[2]
    assert [row.then.text() for row in others] == ["I gave it at 08:00", "I gave it at 08:00", "I gave it at 14:00"]


def test_all_given_covers_only_the_other_card_and_stores_about(after_sleep, strong, others, press):
    press(buttons(after_sleep.window)["All three were given, at about these times"])
    records = after_sleep.doses()
    assert sorted(record.value.at for record in records) == [after_sleep.at(t) for t in ("08:00", "08:00", "14:00")]
    assert {record.value.is_exact for record in records} == {False}
    assert strong.due.medicine.uuid not in {record.value.medicine for record in records}
    assert strong.is_open
    assert "Recorded: 2 tablets (4 mg), given at about 08:00, by Anna." in said(others[1])


def test_all_given_can_be_taken_back_at_once_or_one_by_one(after_sleep, others, press):
    press(buttons(after_sleep.window)["All three were given, at about these times"])
    press(buttons(others[1])["Undo"])
    assert len(after_sleep.doses()) == 2
    press(buttons(others[0])["Undo"])
    after_sleep.settle()
    press(buttons(after_sleep.window)["Both were given, at about these times"])
    press(buttons(after_sleep.window)["Undo all"])
    assert [row.is_open for row in others] == [True, True, False]
    assert len(after_sleep.doses()) == 1


def test_what_is_answered_is_no_longer_told_as_open(after_sleep, others, press):
    press(buttons(others[2])["I gave it at 14:00"])
    assert "Next: today 20:00." in said(others[0])


def test_a_typed_time_is_repeated_in_the_button_and_stored(after_sleep, others, press, qtbot):
    row = others[1]
    row.time.clear()
    qtbot.keyClicks(row.time, "11:15")
    press(buttons(row)["I gave it at 11:15"])
    (record,) = after_sleep.doses()
    assert (record.value.at, record.value.is_exact) == (after_sleep.at("11:15"), True)


@pytest.mark.parametrize(
    ("typed", "button"),
    [("7:50", "I gave it at 07:50"), ("23:00", "I gave it yesterday 23:00")],
)
def test_a_time_is_the_one_nearest_to_when_it_was_due_and_never_to_come(after_sleep, others, qtbot, typed, button):
    others[0].time.clear()
    qtbot.keyClicks(others[0].time, typed)
    assert others[0].then.text() == button


def test_what_is_no_time_is_told_beside_the_field_and_stays(after_sleep, others, qtbot):
    others[0].time.clear()
    qtbot.keyClicks(others[0].time, "25:00")
    assert "This is not a time." in said(others[0])
    assert not others[0].then.isEnabled()
    assert others[0].time.text() == "25:00"


def test_all_given_uses_the_typed_times(after_sleep, others, press, qtbot):
    others[1].time.clear()
    qtbot.keyClicks(others[1].time, "11:15")
    press(after_sleep.window.content.many.all_given)
    assert after_sleep.at("11:15") in {record.value.at for record in after_sleep.doses()}


def test_who_gave_them_holds_for_all_rows(after_sleep, strong, press):
    press(buttons(after_sleep.window)["Given by Anna"])
    press(buttons(after_sleep.window)["He took it himself"])
    assert after_sleep.window.head.given_by.text() == "He took it himself"
    assert "I gave it at 08:00" not in buttons(strong)
    press(buttons(strong)["It was given at 08:00"])
    assert after_sleep.doses()[0].value.given_by == "self"


def test_not_yet_puts_all_off(after_sleep, press):
    press(buttons(after_sleep.window)["30 min"])
    assert after_sleep.doses() == ()
    assert not after_sleep.window.isVisible()
    assert len(after_sleep.ring_at("15:02").new) == 4


def test_a_row_that_is_being_answered_keeps_what_was_typed_when_more_is_due(bedside, press, qtbot):
    tell_the_day(bedside)
    liquid = Medicine("Lactulose", Form.LIQUID, Route.MOUTH)
    bedside.plan("liquid", liquid, at_times("15", "08:05"), "07:00", unit=Unit.ML)
    bedside.ring_at("08:00")
    row = bedside.window.content.many.others.rows[0]
    press(row.not_given)
    row.forms.shown.note.set_text("he went out early")
    bedside.ring_at("08:05")
    assert len(bedside.window.parts) == 4
    assert bedside.window.content.many.others.rows[0] is row
    assert row.forms.shown.note.text() == "he went out early"


def test_one_dose_that_is_being_answered_waits_with_its_company(bedside, press):
    tell_the_day(bedside)
    senna = bedside.plan("senna", SENNA, at_times("2", "07:30"), "07:00", unit=TABLETS)
    bedside.ring_at("07:30")
    (one,) = bedside.window.parts
    press(one.not_given)
    one.forms.shown.note.set_text("asleep since six")
    bedside.ring_at("08:00")
    assert bedside.window.parts == [one]
    assert one.forms.shown.note.text() == "asleep since six"
    press(buttons(one)["Asleep"])
    bedside.settle()
    assert len([part for part in bedside.window.parts if part.is_open]) == 3
    assert bedside.doses()[0].value.medicine == senna


def test_a_dose_answered_elsewhere_and_a_plan_that_changed(after_sleep, strong, others):
    services = after_sleep.services
    services.doses.answer(others[0].due, DoseAnswer.NOT_GIVEN)
    services.medicines.remove(others[1].due.medicine.uuid)
    after_sleep.ring()
    assert "Anna recorded this one: not given." in said(others[0])
    assert "The plan was changed. This time is no longer in it." in said(others[1])
    assert strong.is_open


def test_more_rows_than_fit_scroll_and_the_foot_stays(bedside):
    for number in range(14):
        medicine = Medicine(f"Medicine {number}", Form.TABLETS, Route.MOUTH)
        bedside.plan(str(number), medicine, at_times("1", "08:00"), "07:00", unit=TABLETS)
    bedside.ring_at("08:10")
    window = bedside.window
    bar = window.scroller.verticalScrollBar()
    bedside.qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert window.height() <= window.screen().availableGeometry().height()
    assert window.foot.isVisible()
    assert window.rect().contains(window.foot.geometry())
    assert window.scroller.horizontalScrollBar().maximum() == 0


def test_older_times_are_one_line_a_medicine(bedside):
    tell_the_day(bedside)
    bedside.ring_at("08:00")
    bell = bedside.services.reminders.reconcile()
    senna = bedside.services.timetable.get(bedside.plan("senna", SENNA, at_times("2", "22:00"), "07:00", unit=TABLETS))
    bedside.window.show_bell(replace(bell, older=((senna, 6),), new=frozenset(due.key for due in bell.rows)))
    line = "Senna: 6 older times are not recorded. They are on the page of what was given."
    assert line in said(bedside.window)


def test_what_comes_due_while_one_is_answered_is_told_at_once(bedside, press):
    tell_the_day(bedside)
    bedside.plan("senna", SENNA, at_times("2", "07:30"), "07:00", unit=TABLETS)
    bedside.ring_at("07:30")
    press(bedside.window.parts[0].not_given)
    bedside.ring_at("08:00")
    assert "Due too, after this answer: Morphine long-acting tablets 30 mg, 1 tablet (30 mg); " in said(bedside.window)
    press(buttons(bedside.window)["Back"])
    bedside.settle()
    assert len(bedside.window.parts) == 4
    assert "Due too" not in said(bedside.window)


def test_what_was_answered_goes_at_the_next_ring(after_sleep, others, press):
    press(buttons(others[0])["I gave it at 08:00"])
    after_sleep.ring()
    assert len(after_sleep.window.parts) == 4
    after_sleep.ring_at("14:42")
    assert len(after_sleep.window.parts) == 3
    assert all(part.is_open for part in after_sleep.window.parts)


def test_a_corrected_plan_is_asked_about_as_it_now_is(after_sleep, strong):
    services = after_sleep.services
    on_list = services.timetable.get(strong.due.medicine.uuid)
    services.medicines.correct(on_list.uuid, replace(on_list.medicine, late_rule="Give it until 15:00."))
    after_sleep.ring()
    (row,) = after_sleep.window.content.many.strong.rows
    assert "Give it until 15:00." in said(row)


def test_those_without_one_amount_are_asked_one_by_one(after_sleep, press):
    two = (DoseTime(time(13), (Decimal(1), Decimal(2))),)
    medicine = Medicine("Ibuprofen", Form.TABLETS, Route.MOUTH)
    after_sleep.plan("range", medicine, Schedule(ScheduleKind.CLOCK_TIMES, two), "07:00", unit=TABLETS)
    after_sleep.ring()
    after_sleep.settle()
    assert "Those with one amount told" in said(after_sleep.window)
    press(buttons(after_sleep.window)["These three were given, at about these times"])
    assert after_sleep.story["range"] not in {record.value.medicine for record in after_sleep.doses()}


def test_long_names_and_amounts_stand_within_the_window(bedside):
    tell_the_day(bedside)
    amounts = (Decimal("0.5"), Decimal("1.5"), Decimal(2))
    plan = Schedule(ScheduleKind.CLOCK_TIMES, (DoseTime(time(8), amounts),))
    medicine = Medicine("Hydroxycarbamide and a name that goes on", Form.TABLETS, Route.MOUTH, Release.LONG_ACTING)
    bedside.plan("hydroxy", medicine, plan, "07:00", unit=TABLETS, strength=milligrams("500", TABLETS))
    bedside.plan("unwritten", SENNA, Schedule(ScheduleKind.CLOCK_TIMES, (DoseTime(time(8)),)), "07:00")
    bedside.ring_at("08:20")
    window = bedside.window

    def outside() -> list[str]:
        labels = [label for label in window.content.findChildren(QLabel) if label.isVisible()]
        return [label.text() for label in labels if label.mapTo(window, label.rect().topRight()).x() >= window.width()]

    bedside.qtbot.waitUntil(lambda: window.content.width() <= window.scroller.viewport().width())
    assert outside() == []


def test_times_of_the_twelve_hour_clock_are_not_cut(bedside):
    bedside.services.preferences.set_twelve_hour(True)
    for key, clock in (("a", "00:00"), ("b", "00:10"), ("c", "00:20")):
        medicine = Medicine(f"Medicine {key}", Form.TABLETS, Route.MOUTH)
        bedside.plan(key, medicine, at_times("1", clock), "00:00", unit=TABLETS)
    bedside.ring_at("00:25")
    rows = bedside.window.content.many.others.rows
    assert [row.time.text() for row in rows] == ["midnight", "12:10 at night", "12:20 at night"]
    for row in rows:
        field = row.time
        inside = field.width() - field.textMargins().left() - 2 * 12 - 2
        assert inside >= field.fontMetrics().horizontalAdvance(field.text())
        due = next(label for label in row.findChildren(QLabel) if label.text() == field.text())
        assert due.width() >= max(due.fontMetrics().horizontalAdvance(word) for word in due.text().split())
    assert "I gave it at 12:10 at night" in buttons(bedside.window)


def test_now_stands_beside_the_due_time_as_an_equal(after_sleep, strong, press):
    then, now = buttons(strong)["I gave it at 08:00"], buttons(strong)["Now, 14:32"]
    after_sleep.qtbot.waitUntil(lambda: then.y() == now.y() == strong.not_sure.y())
    assert then.property("role") == now.property("role")
    assert now.accessibleName().startswith("I gave Morphine long-acting tablets 30 mg, 1 tablet (30 mg), at 14:32")
    press(now)
    assert after_sleep.doses()[0].value.at == after_sleep.at("14:32")


def test_on_time_a_row_has_one_time(bedside):
    tell_the_day(bedside)
    bedside.ring_at("08:01")
    assert not [words for words in buttons(bedside.window) if words.startswith("Now")]


def test_a_minute_that_slept_in_a_row_is_not_kept(after_sleep, strong, press):
    after_sleep.story.clock.instant = after_sleep.at("15:40")
    press(strong.now)
    assert after_sleep.doses() == ()
    assert "It is 15:40 now. Please look at the times again." in said(strong)
    press(buttons(strong)["Now, 15:40"])
    assert after_sleep.doses()[0].value.at == after_sleep.at("15:40")


def test_together_stands_below_the_last_row_it_covers(after_sleep, others):
    many = after_sleep.window.content.many
    last = others[-1].mapTo(many, others[-1].rect().bottomLeft()).y()
    assert many.all_given.mapTo(many, many.all_given.rect().topLeft()).y() > last


def test_a_row_that_was_given_once_stays_as_it_is(after_sleep, others, press):
    after_sleep.services.doses.answer(others[0].due, DoseAnswer.GIVEN, at=after_sleep.at("08:05"))
    after_sleep.ring()
    press(buttons(others[0])["It was given once"])
    assert "Anna recorded this one: 2 tablets (1\u202f000 mg), given at 08:05." in said(others[0])
    assert "It was given twice: record mine too" not in buttons(others[0])
    assert after_sleep.window.isVisible()
    assert len(after_sleep.doses()) == 1
