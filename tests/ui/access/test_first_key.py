import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from caregiver.domain.errors import KeyringAbsent
from caregiver.ui.access.first_key_part import Held
from caregiver.ui.access.set_up_steps import Step

SENTENCE = "Nine snails under the Dundee ferry"


@pytest.fixture
def part(flow, home):
    home.holder.refusal = KeyringAbsent("There is none.")
    flow.who.called.set_text("Robert")
    flow.who.caregiver.set_text("Anna")
    flow.foot.onward.click()
    assert flow.step is Step.FIRST_KEY
    return flow.first_key


def type_twice(qtbot, part, first, second):
    for field, typed in ((part.sentence.first, first), (part.sentence.second, second)):
        field.line.setFocus()
        field.line.selectAll()
        qtbot.keyClicks(field.line, typed)
    part.sentence.first.line.setFocus()


def test_a_sentence_typed_twice_makes_the_diary_and_the_paper_key_can_wait(qtbot, part, flow, home):
    part.by_sentence.button.click()
    type_twice(qtbot, part, SENTENCE, SENTENCE.lower())
    assert part.sentence.done.text() == "Both are the same. It can be used."
    assert not home.access.has_diary()
    flow.foot.onward.click()
    assert flow.step is Step.NUMBERS
    assert home.access.key_from_sentence(SENTENCE).vault_id
    flow.foot.back.click()
    assert flow.step is Step.WHO
    for _ in range(3):
        flow.foot.onward.click()
    assert flow.step is Step.KEY
    flow.foot.second.click()
    assert flow.step is Step.READY


def test_an_easy_sentence_and_two_that_differ_are_said_beside_the_field(qtbot, part, flow):
    part.by_sentence.button.click()
    type_twice(qtbot, part, "too short", "")
    assert part.sentence.first.problem.text() == (
        "This is too easy to guess. Please take four words or more, 16 letters at least."
    )
    type_twice(qtbot, part, SENTENCE, "Nine snails on the ferry")
    assert part.sentence.second.problem.text() == "The two are not the same. Please look at both."
    assert not flow.foot.onward.isEnabled()


def test_both_are_shown_as_typed_if_that_is_wanted(part):
    part.by_sentence.button.click()
    part.sentence.first.shows.click()
    modes = {field.line.echoMode() for field in (part.sentence.first, part.sentence.second)}
    assert modes == {QLineEdit.EchoMode.Normal}


def test_back_leads_to_the_choice_and_then_to_the_first_page(qtbot, part, flow):
    part.by_sentence.button.click()
    type_twice(qtbot, part, SENTENCE, SENTENCE)
    flow.foot.back.click()
    assert part.choice.isVisible()
    assert part.held == Held()
    assert not flow.foot.onward.isEnabled()
    flow.foot.back.click()
    assert flow.step is Step.WHO


def test_enter_in_the_second_field_goes_on(qtbot, part, flow):
    part.by_sentence.button.click()
    type_twice(qtbot, part, SENTENCE, SENTENCE)
    qtbot.keyClick(part.sentence.second.line, Qt.Key.Key_Return)
    assert flow.step is Step.NUMBERS


def test_the_first_page_offers_a_backup_until_the_diary_is_made(qtbot, flow):
    with qtbot.waitSignal(flow.backup_asked):
        flow.foot.second.click()
    flow.who.called.set_text("Robert")
    flow.who.caregiver.set_text("Anna")
    flow.foot.onward.click()
    flow.foot.back.click()
    assert flow.foot.second.isHidden()
