"""Who gave it: chips by name, a nurse or somebody else by name, nobody where nobody said."""

import pytest

from caregiver.domain.person import Caregiver
from caregiver.ui.theme.theme import Look
from caregiver.ui.widgets.given_by import GivenBy
from tests.ui.reminder.conftest import buttons, said


@pytest.fixture
def giver(context, show):
    return show(GivenBy(context))


def test_nobody_is_chosen_at_first(giver):
    assert giver.code() == ""
    assert list(buttons(giver)) == ["Anna", "Jo", "He took it himself", "Someone else …"]


def test_a_press_says_who(giver, context, press, qtbot):
    jo = context.services.people.caregivers()[1].uuid
    with qtbot.waitSignal(giver.chosen) as told:
        press(buttons(giver)["Jo"])
    assert told.args == [jo] == [giver.code()]


@pytest.mark.parametrize(("kind", "code"), [("a nurse", "nurse:Okafor"), ("someone else", "other:Okafor")])
def test_somebody_else_has_a_name(giver, press, qtbot, kind, code):
    press(buttons(giver)["Someone else …"])
    press(buttons(giver)[kind])
    qtbot.keyClicks(giver.name, " Okafor ")
    assert giver.code() == code


@pytest.mark.parametrize("code", ["", "self", "nurse:Okafor", "other:the neighbour", "nurse:"])
def test_what_was_said_is_shown_again(giver, code):
    giver.choose(code)
    assert giver.code() == code


def test_somebody_who_is_not_in_the_diary_is_nobody(giver):
    giver.choose("6f1d0000-0000-4000-8000-000000000000")
    assert giver.code() == ""


def test_who_came_to_write_later_has_a_chip_and_what_was_chosen_stays(giver, context, press):
    press(buttons(giver)["Jo"])
    context.services.people.add_caregiver(Caregiver("Mary"))
    giver.show_caregivers()
    assert giver.code() == context.services.people.caregivers()[1].uuid
    assert any(chip.code for chip in giver.findChildren(type(giver._chips.chip("self"))) if chip.text() == "Mary")


def test_the_question_stands_above_where_text_is_large(giver, theme, qtbot):
    theme.set_look(Look(text_percent=200))
    question = giver._question
    qtbot.waitUntil(lambda: question.geometry().bottom() <= giver._chips.geometry().top())
    assert "Who gave it?" in said(giver)


def test_neither_a_nurse_nor_someone_else_is_chosen_beforehand(giver, press):
    press(buttons(giver)["Someone else …"])
    assert giver.kind.value() == ""
    assert giver.code() == "other:"
