"""One due dose that is recorded already, here or elsewhere: the first answer stands, and given twice is kept as two."""

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer, Purpose
from tests.medicine_story import (
    MORPHINE_LONG,
    at_times,
)
from tests.ui.reminder.conftest import THIRTY, buttons, said


def test_a_dose_answered_elsewhere_is_shown_calmly(evening):
    evening.services.doses.answer(evening.window.parts[0].due, DoseAnswer.GIVEN, at=evening.at("20:05"))
    evening.ring()
    assert "Anna recorded this one: 1 tablet (30 mg), given at 20:05." in said(evening.window)
    assert "I gave it at 20:00" not in buttons(evening.window)
    assert evening.window.isVisible()


def test_the_first_answer_stands_and_given_twice_is_an_extra(evening, press):
    due = evening.window.parts[0].due
    evening.services.doses.answer(due, DoseAnswer.GIVEN, at=evening.at("17:05"))
    press(buttons(evening.window)["I gave it at 20:00"])  # nobody told the window yet
    assert len(evening.doses()) == 1
    assert "Anna recorded this one: 1 tablet (30 mg), given at 17:05." in said(evening.window)
    press(buttons(evening.window)["It was given twice: record mine too"])
    assert [record.value.purpose for record in evening.doses()] == [Purpose.EXTRA, Purpose.SLOT]
    assert evening.urgent == 1
    assert "New, sudden or out of control?" in said(evening.window)


WAYS_ON = [("Two were given: record both", 2), ("The 19:40 dose was this one", 1), ("Back", 1)]


@pytest.mark.parametrize(("way", "count"), WAYS_ON)
def test_a_second_dose_soon_after_is_asked_about_once(evening, press, way, count):
    with evening.story.writing_at(evening.at("19:40")):
        evening.services.doses.give_extra(evening.story["long"])
    press(buttons(evening.window)["I gave it at 20:00"])
    assert "Anna recorded 1 tablet (30 mg) at 19:40. Record this one too?" in said(evening.window)
    assert len(evening.doses()) == 1
    press(buttons(evening.window)[way])
    assert len(evening.doses()) == count
    is_answered = evening.services.reminders.reconcile().rows == ()
    assert is_answered is (way != "Back")


def test_the_answer_to_another_due_dose_stays_where_it_is(bedside, press):
    times = at_times("1", "19:00", "20:00")
    bedside.plan("long", MORPHINE_LONG, times, "14:40", unit=Unit.TABLETS, strength=THIRTY)
    bedside.story.give("long", 0, "19:00")
    bedside.ring_at("20:01")
    press(buttons(bedside.window)["I gave it at 20:00"])
    press(buttons(bedside.window)["The 19:00 dose was this one"])
    assert "That one stays as it is recorded. This one is still open." in said(bedside.window)
    press(buttons(bedside.window)["Answer this one"])
    assert "I gave it at 20:00" in buttons(bedside.window)
    assert len(bedside.doses()) == 1


def test_given_once_is_an_equal_answer_and_closes(evening, press):
    evening.services.doses.answer(evening.window.parts[0].due, DoseAnswer.GIVEN, at=evening.at("20:05"))
    evening.ring()
    once = buttons(evening.window)["It was given once"]
    twice = buttons(evening.window)["It was given twice: record mine too"]
    assert once.property("role") == twice.property("role")
    assert list(evening.window.parts[0].told.ways()) == [once.text(), twice.text()]
    press(once)
    assert not evening.window.isVisible()
    assert len(evening.doses()) == 1


def test_what_is_recorded_does_not_look_like_one_to_give(evening, press):
    part = evening.window.parts[0]
    press(buttons(evening.window)["I gave it now, 20:47"])
    words = said(evening.window)
    assert "Recorded: given 20:47\n" in words
    assert "due at 20:00" not in words
    assert not part._bell.isVisible()
    assert {part._name.fontInfo().pixelSize(), part._amount.fontInfo().pixelSize()} == {18}
    press(buttons(evening.window)["Undo"])
    assert "By the clock, due at 20:00" in said(evening.window)
    assert part._bell.isVisible()
    assert part._amount.fontInfo().pixelSize() > 30


@pytest.mark.parametrize(
    ("button", "head"),
    [("Not sure if it was given", "Not sure if it was given"), ("Not given …", "Recorded: not given")],
)
def test_the_head_says_how_it_was_answered(evening, press, button, head):
    press(buttons(evening.window)[button])
    if button == "Not given …":
        press(buttons(evening.window)["Asleep"])
    assert evening.window.parts[0]._due.text() == head
