"""From a press to the diary: pages hear of it, errors are told, the last write can be taken back once."""

import pytest

from caregiver.domain.errors import BadInput, StorageFailed
from caregiver.services.changes import Area, Changed
from caregiver.ui.core.act import Act
from caregiver.ui.core.change_bus import ChangeBus


class Heard:
    """What act and bus told, in order."""

    def __init__(self, act, bus):
        self.told = []
        bus.changed.connect(lambda areas: self.told.append(("changed", areas)))
        act.succeeded.connect(lambda changed: self.told.append(("succeeded", changed.value)))
        act.failed.connect(lambda error: self.told.append(("failed", str(error))))


@pytest.fixture
def bus(qapp):
    return ChangeBus()


@pytest.fixture
def act(bus):
    return Act(bus)


@pytest.fixture
def heard(act, bus):
    return Heard(act, bus)


def write(value, areas=frozenset({Area.PAIN}), undo=None):
    return Changed(value, areas, undo)


def refuse(error):
    raise error


def test_a_write_is_told_to_the_pages_and_handed_back(act, heard):
    changed = act(write, 7, undo=None)
    assert changed.value == 7
    assert heard.told == [("changed", frozenset({Area.PAIN})), ("succeeded", 7)]


def test_nothing_changed_is_not_told_to_the_pages(act, heard):
    act(write, 7, frozenset())
    assert heard.told == [("succeeded", 7)]


def test_a_failure_is_told_as_a_sentence_and_answers_none(act, heard):
    assert act(refuse, StorageFailed("The disk is full.")) is None
    assert heard.told == [("failed", "The disk is full.")]


def test_bad_input_is_for_the_page_that_asked(act, heard):
    with pytest.raises(BadInput):
        act(refuse, BadInput("score", "The number goes from 0 to 10."))
    assert heard.told == []


def test_our_own_mistakes_are_not_hidden(act, heard):
    with pytest.raises(ZeroDivisionError):
        act(refuse, ZeroDivisionError())
    assert heard.told == []


def test_the_last_write_can_be_taken_back_once(act, heard):
    taken_back = []
    act(write, 1, undo=lambda: refuse(AssertionError("this is not the last write")))
    act(write, 2, undo=lambda: taken_back.append(2) or write("back"))
    assert act.can_undo
    assert act.undo().value == "back"
    assert not act.can_undo
    assert act.undo() is None
    assert taken_back == [2]
    assert heard.told[-1] == ("succeeded", "back")


def test_a_failed_write_leaves_the_undo_of_the_one_before(act):
    act(write, 1, undo=lambda: write("back"))
    act(refuse, StorageFailed("The disk is full."))
    assert act.undo().value == "back"


def test_leaving_the_page_lets_the_last_write_stand(act):
    act(write, 1, undo=lambda: refuse(AssertionError("nobody asked")))
    act.forget_undo()
    assert not act.can_undo
    assert act.undo() is None


def test_a_press_that_changed_nothing_leaves_the_undo_of_the_one_before(act):
    act(write, 1, undo=lambda: write("back"))
    act.name("the first")
    act(write, 1, frozenset())
    assert act.deed == "the first"
    assert act.undo().value == "back"


def test_an_undo_that_does_not_fit_any_more_is_told_as_a_sentence_and_can_be_asked_again(act, heard):
    act(write, 1, undo=lambda: refuse(BadInput("is_over", "Another one still goes on.")))
    assert act.undo() is None
    assert heard.told[-1] == ("failed", "Another one still goes on.")
    assert act.can_undo
