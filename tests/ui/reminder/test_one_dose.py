"""One due dose: the time in the button is stored, nobody is chosen beforehand, closing is no answer."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer, Purpose, Reason
from caregiver.ui.theme.theme import Look
from tests.medicine_story import (
    MORPHINE_LONG,
    at_times,
)
from tests.ui.reminder.conftest import THIRTY, buttons, said


def test_it_says_what_how_much_when_and_what_comes_next(evening):
    words = said(evening.window)
    for line in (
        "By the clock, due at 20:00",
        "Sunday 22 November, 20:47",
        "Morphine long-acting tablets 30 mg",
        "1 tablet (30 mg)",
        "No earlier one is recorded.",
        "Nothing is written for a late dose. Call 01632 960142.",
        "The next one is Monday 23 November, 20:00.",
        "Pain not under control? Call 01632 960142",
        "Closing this window is not an answer. It rings again at 20:57.",
        "Stop all reminders",
        "Urgent signs",
    ):
        assert line in words


def test_the_amount_is_at_least_as_large_as_the_strength(evening):
    sizes = {label.text(): label.fontInfo().pixelSize() for label in evening.window.findChildren(QLabel)}
    assert sizes["1 tablet (30 mg)"] >= sizes["Morphine long-acting tablets 30 mg"] >= 30


def test_nothing_is_smaller_than_18_pixels(evening):
    parts = [p for kind in (QLabel, QPushButton) for p in evening.window.findChildren(kind) if p.isVisible()]
    assert min(part.fontInfo().pixelSize() for part in parts if part.text()) >= 18


def test_the_four_answers_look_the_same(evening):
    answers = evening.window.parts[0].grid.findChildren(QPushButton)
    assert [made.text() for made in answers] == [
        "I gave it now, 20:47",
        "I gave it at 20:00",
        "Not given …",
        "Not sure if it was given",
    ]
    assert len({(made.size().toTuple(), made.property("role")) for made in answers}) == 1
    assert all(made.icon().isNull() for made in answers)


def test_no_button_about_a_dose_is_filled(evening):
    assert {made.property("role") for made in evening.window.findChildren(QPushButton)} & {"primary", "urgent"} == set()


@pytest.mark.parametrize(("button", "stored"), [("I gave it now, 20:47", "20:47"), ("I gave it at 20:00", "20:00")])
def test_the_time_in_the_button_is_the_time_that_is_stored(evening, press, button, stored):
    press(buttons(evening.window)[button])
    (record,) = evening.doses()
    assert record.value.at == evening.at(stored)
    assert record.value.is_exact
    assert record.value.amount == Decimal(1)
    assert record.value.purpose is Purpose.SLOT
    assert f"Recorded: 1 tablet (30 mg), given at {stored}, by Anna." in said(evening.window)


def test_the_minute_goes_on_in_the_button(evening, press):
    evening.minute("20:48")
    assert "I gave it now, 20:47" not in buttons(evening.window)
    press(buttons(evening.window)["I gave it now, 20:48"])
    assert evening.doses()[0].value.at == evening.at("20:48")


def test_what_a_hand_is_pressing_does_not_change(evening):
    now = evening.window.parts[0].now
    now.setDown(True)
    evening.minute("20:48")
    assert now.text() == "I gave it now, 20:47"
    now.click()
    assert evening.doses()[0].value.at == evening.at("20:47")


def test_a_minute_that_slept_is_not_kept(evening, press):
    evening.story.clock.instant = evening.at("06:30", day=1)
    press(evening.window.parts[0].now)
    assert evening.doses() == ()
    assert "It is 06:30 now. Please look at the times again." in said(evening.window)
    assert "I gave it now, 06:30" in buttons(evening.window)


def test_on_time_there_is_one_time(bedside, press):
    bedside.plan("long", MORPHINE_LONG, at_times("1", "20:00"), "14:40", unit=Unit.TABLETS, strength=THIRTY)
    bedside.ring_at("20:01")
    shown = buttons(bedside.window)
    assert not [words for words in shown if words.startswith("I gave it now")]
    assert "late dose" not in said(bedside.window)
    press(shown["I gave it at 20:00"])
    assert bedside.doses()[0].value.at == bedside.at("20:00")


def test_the_writer_is_chosen_while_one_wrote(evening, press):
    assert evening.window.parts[0].giver.code() == evening.services.people.writer()


def test_nobody_is_chosen_when_two_wrote_in_the_last_day(bedside, press, writer):
    people = bedside.services.people
    anna, jo = (record.uuid for record in people.caregivers())
    for who in (jo, anna):
        people.write_as(who)
        bedside.services.diary.record_pain(4)
        bedside.story.clock.go_on(minutes=5)
    bedside.plan("long", MORPHINE_LONG, at_times("1", "20:00"), "14:50", unit=Unit.TABLETS, strength=THIRTY)
    bedside.ring_at("20:47")
    assert bedside.window.parts[0].giver.code() == ""
    assert "I gave it at 20:00" in buttons(bedside.window)
    press(buttons(bedside.window)["Jo"])
    press(buttons(bedside.window)["It was given at 20:00"])
    assert bedside.doses()[0].value.given_by == jo


def test_who_gave_it_can_still_be_said_when_it_is_recorded(evening, press):
    press(buttons(evening.window)["I gave it at 20:00"])
    press(buttons(evening.window)["He took it himself"])
    (record,) = evening.doses()
    assert record.value.given_by == "self"
    assert record.value.at == evening.at("20:00")
    press(buttons(evening.window)["Undo"])
    assert evening.doses() == ()


def test_closing_is_no_answer(evening):
    evening.window.close()
    assert evening.doses() == ()
    bell = evening.ring_at("20:57")
    assert bell.is_new
    assert evening.window.isVisible()


def test_not_given_asks_why_and_keeps_the_reason(evening, press):
    press(buttons(evening.window)["Not given …"])
    assert evening.doses() == ()
    press(buttons(evening.window)["Felt sick"])
    (record,) = evening.doses()
    assert record.value.answer is DoseAnswer.NOT_GIVEN
    assert record.value.reason is Reason.FELT_SICK
    assert "Recorded: not given, felt sick." in said(evening.window)


def test_another_reason_waits_for_its_words(evening, press, qtbot):
    press(buttons(evening.window)["Not given …"])
    press(buttons(evening.window)["Other …"])
    assert evening.doses() == ()
    qtbot.keyClicks(evening.window.focusWidget(), "at the dentist")
    press(buttons(evening.window)["Save: not given"])
    assert (evening.doses()[0].value.reason, evening.doses()[0].value.note) == (Reason.OTHER, "at the dentist")


def test_part_of_it_given(evening, press, qtbot):
    press(buttons(evening.window)["Not given …"])
    press(buttons(evening.window)["Part of it was given …"])
    form = evening.window.parts[0].forms.shown
    form.field.set_text("half")
    press(form.keep)
    (record,) = evening.doses()
    assert record.value.answer is DoseAnswer.PART
    assert record.value.amount == Decimal("0.5")
    assert "Recorded: part of it, half a tablet (15 mg)" in said(evening.window)


def test_not_sure_moves_only_the_ring(evening, press):
    press(buttons(evening.window)["Not sure if it was given"])
    assert evening.doses() == ()
    (slot,) = evening.services.reminders.open_slots()
    assert slot.is_unsure
    assert "Not sure if it was given. It stays open on Today" in said(evening.window)
    assert not evening.ring_at("20:57").is_new


@pytest.mark.parametrize(("minutes", "again"), [(10, "20:57"), (30, "21:17"), (60, "21:47")])
def test_not_yet_moves_only_the_ring(evening, press, minutes, again):
    press(buttons(evening.window)[f"{minutes} min"])
    assert evening.doses() == ()
    assert not evening.window.isVisible()
    assert evening.ring_at(again).is_new
    assert evening.window.isVisible()


def test_undo_asks_again(evening, press):
    press(buttons(evening.window)["I gave it at 20:00"])
    evening.settle()
    assert "There is nothing more to answer here." in said(evening.window)
    press(buttons(evening.window)["Undo"])
    evening.settle()
    assert evening.doses() == ()
    assert "I gave it at 20:00" in buttons(evening.window)
    assert "Closing this window is not an answer." in said(evening.window)


def test_at_another_time_about(evening, press, qtbot):
    press(buttons(evening.window)["I gave it at another time …"])
    form = evening.window.parts[0].forms.shown
    form.when.time.setText("19:30")
    form.when.time.editingFinished.emit()
    press(buttons(form)["about"])
    press(buttons(form)["Save: 1 tablet, given about 19:30"])
    (record,) = evening.doses()
    assert (record.value.at, record.value.is_exact) == (evening.at("19:30"), False)


def test_a_time_to_come_is_told_beside_the_field(evening, press):
    press(buttons(evening.window)["I gave it at another time …"])
    form = evening.window.parts[0].forms.shown
    form.when.time.setText("23:30")
    press(form.keep)
    assert evening.doses() == ()
    assert "still to come" in said(form)
    assert form.when.time.text() == "23:30"


def test_each_answer_tells_a_screen_reader_medicine_amount_and_time(evening):
    part = evening.window.parts[0]
    about = "Morphine long-acting tablets 30 mg, 1 tablet (30 mg)"
    assert part.then.accessibleName() == f"I gave {about}, at 20:00"
    assert part.now.accessibleName() == f"I gave {about}, at 20:47"
    assert part.not_given.accessibleName() == f"Not given: {about}"
    assert part.not_sure.accessibleName() == f"Not sure if it was given: {about}"


def test_who_did_not_give_it_does_not_say_i(evening, press):
    press(buttons(evening.window)["He took it himself"])
    shown = buttons(evening.window)
    assert not [words for words in shown if words.startswith("I gave")]
    assert "It was given at another time …" in shown
    assert shown["It was given at 20:00"].accessibleName().startswith("It was given: Morphine long-acting")
    press(shown["It was given now, 20:47"])
    assert evening.doses()[0].value.at == evening.at("20:47")


def test_why_it_was_not_given_asks_no_giver_and_takes_words_first(evening, press):
    press(buttons(evening.window)["Not given …"])
    part = evening.window.parts[0]
    assert "Who gave it?" not in said(evening.window)
    form = part.forms.shown
    assert form.note.y() + form.note.height() <= buttons(form)["Asleep"].mapTo(form, form.rect().topLeft()).y()
    press(buttons(evening.window)["Part of it was given …"])
    assert "Who gave it?" in said(evening.window)
    press(buttons(evening.window)["Back"])
    assert "Who gave it?" in said(evening.window)


@pytest.mark.parametrize(("reason", "is_urgent"), [("Could not swallow it", True), ("Asleep", False)])
def test_who_could_not_swallow_it_is_shown_the_urgent_line(evening, press, reason, is_urgent):
    press(buttons(evening.window)["Not given …"])
    press(buttons(evening.window)[reason])
    assert ("New, sudden or out of control?" in said(evening.window)) is is_urgent


def test_large_text_leaves_the_room_to_the_answers(bedside, theme):
    theme.set_look(Look(text_percent=200))
    bedside.plan("long", MORPHINE_LONG, at_times("1", "20:00"), "14:40", unit=Unit.TABLETS, strength=THIRTY)
    bedside.ring_at("20:47")
    window, part = bedside.window, bedside.window.parts[0]
    assert window.content.isAncestorOf(window.foot)
    grid = part.grid
    bedside.qtbot.waitUntil(lambda: grid.mapTo(part, grid.rect().bottomLeft()).y() < part.giver.y())
    theme.set_look(Look(text_percent=100))
    assert not window.content.isAncestorOf(window.foot)
    bedside.qtbot.waitUntil(lambda: window.foot.geometry().top() >= window.scroller.geometry().bottom())


def test_the_button_says_what_it_saves(evening, press):
    press(buttons(evening.window)["I gave it at another time …"])
    form = evening.window.parts[0].forms.shown
    assert form.keep.text() == "Save: 1 tablet, given at 20:47"
    press(buttons(form)["Another amount …"])
    assert form.keep.text() == "Save: given at 20:47"
    form.field.set_text("2")
    assert form.keep.text() == "Save: 2 tablets, given at 20:47"
