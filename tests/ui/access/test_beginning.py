import threading

import pytest

from caregiver.domain.person import Caregiver, Person
from caregiver.services.paper_key import new_paper_key
from caregiver.ui.access.beginning import Beginning
from caregiver.ui.access.first_key_part import Held
from caregiver.ui.core.task import Tasks


@pytest.fixture
def tasks(theme):
    made = Tasks(theme)
    yield made
    made.wait()


def test_a_diary_that_was_given_up_is_not_made_when_the_computer_answers_late(qtbot, home, tasks, monkeypatch):
    may_answer, write = threading.Event(), home.holder.write

    def hesitate(entry, secret):
        may_answer.wait(30)
        write(entry, secret)

    monkeypatch.setattr(home.holder, "write", hesitate)
    beginning = Beginning(home.access, tasks, pytest.fail, has_twelve_hours=False)
    give_up = beginning.begin(Person("Robert"), Caregiver("Anna"), Held(), pytest.fail, pytest.fail)
    give_up()
    may_answer.set()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert not home.access.has_diary()


def test_a_computer_that_is_not_asked_keeps_no_key_and_the_paper_opens_the_diary(home):
    paper = new_paper_key()
    keys = home.access.new_keys(paper, asks_computer=False)
    home.access.create(keys).vault.close()
    assert home.holder.entries == {}
    assert home.access.key_from_paper(paper.text) == keys.data_key
    assert not home.access.is_kept_by_computer()
