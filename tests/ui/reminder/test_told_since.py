"""What was told of a medicine and is no plan yet stands beside the dose that still rings (care-rules 5)."""

import pytest

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.amounts import Unit
from tests.medicine_story import MACROGOL, PARACETAMOL, SENNA, at_times
from tests.ui.reminder.conftest import buttons, said

WORDS = "40 mg from 20:00 today"
TOLD = f"Told by Dr Patel, Sun 22 Nov: “{WORDS}”. Not written as a plan yet. Call 01632 960142."


@pytest.fixture
def agree(evening):
    """Writes down what Dr Patel told; gives its uuid."""

    def agreed(medicine: str, words: str = WORDS) -> str:
        value = Agreement(
            evening.at("14:32"), "Europe/London", AgreedKind.DOSE, words, told_by="Dr Patel", medicine=medicine
        )
        services = evening.services
        made = evening.context.act(services.agreements.write, value).value.uuid
        evening.settle()
        return made

    return agreed


def test_one_dose_is_asked_as_planned_and_says_what_was_told_since(evening, agree, press):
    before = set(buttons(evening.window))
    uuid = agree(evening.story["long"])
    assert TOLD in said(evening.window).splitlines()
    assert "1 tablet (30 mg)" in said(evening.window)
    assert set(buttons(evening.window)) == before
    evening.context.act(evening.services.agreements.settle, uuid, AgreedState.OFF)
    evening.settle()
    assert "Not written" not in said(evening.window)


def test_of_several_doses_it_stands_in_the_row_of_its_medicine(evening, agree):
    evening.plan("senna", SENNA, at_times("2", "20:30"), "14:40", unit=Unit.TABLETS)
    evening.ring()
    agree(evening.story["long"])
    morphine, senna = evening.window.parts
    assert TOLD in said(morphine).splitlines()
    assert "Not written" not in said(senna)


def test_one_without_its_medicine_is_said_once(evening, agree):
    agree("")
    told = f"Told by Dr Patel, Sun 22 Nov: “{WORDS}”. For which medicine is not said. Not written as a plan yet."
    assert f"{told} Call 01632 960142." in said(evening.window).splitlines()
    evening.plan("senna", SENNA, at_times("2", "20:30"), "14:40", unit=Unit.TABLETS)
    evening.ring()
    evening.settle()
    assert said(evening.window).count(told) == 1


def test_an_answered_dose_says_it_no_more(evening, agree, press):
    agree(evening.story["long"])
    press(buttons(evening.window)["I gave it at 20:00"])
    assert "Not written" not in said(evening.window)


def test_long_words_stand_whole_and_leave_the_answers_in_reach(evening, agree):
    long = "give two of the thirties at night " * 40
    agree(evening.story["long"], long.strip())
    assert long.strip() in said(evening.window)
    assert "Not sure if it was given" in buttons(evening.window)


def test_all_together_leaves_out_one_of_which_another_amount_was_told(evening, agree):
    for key, medicine in (("senna", SENNA), ("paracetamol", PARACETAMOL), ("macrogol", MACROGOL)):
        evening.plan(key, medicine, at_times("1", "20:30"), "14:40", unit=Unit.TABLETS)
    evening.ring()
    evening.settle()
    assert "All three were given, at about these times" in buttons(evening.window)
    agree(evening.story["senna"])
    assert "These two were given, at about these times" in buttons(evening.window)
    assert "Those with one amount told" in said(evening.window)
