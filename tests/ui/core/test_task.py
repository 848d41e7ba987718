"""Long work: in a thread of its own, answered in the window's thread, exactly once."""

import threading

import pytest
import shiboken6
from PySide6.QtCore import QThreadPool

from caregiver.domain.errors import PrintFailed
from caregiver.ui.core import task
from caregiver.ui.core.task import Tasks


@pytest.fixture
def tasks(qapp):
    made = Tasks()
    yield made
    made.wait()


class Answers:
    """What came back, and in which thread."""

    def __init__(self):
        self.done, self.failed, self.threads = [], [], set()

    def on_done(self, value):
        self.done.append(value)
        self.threads.add(threading.get_ident())

    def on_failed(self, error):
        self.failed.append(str(error))
        self.threads.add(threading.get_ident())


def test_work_is_done_elsewhere_and_answered_here(qtbot, tasks):
    answers = Answers()
    tasks.run(threading.get_ident, on_done=answers.on_done, on_failed=answers.on_failed)
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert answers.done
    assert answers.done[0] != threading.main_thread().ident
    assert answers.threads == {threading.main_thread().ident}
    assert answers.failed == []


def test_a_secret_is_tried_while_two_backups_run(qtbot, tasks):
    ends, late, answers = threading.Event(), Answers(), Answers()
    for _ in range(2 * QThreadPool.globalInstance().maxThreadCount()):
        tasks.run(ends.wait, on_done=late.on_done, on_failed=late.on_failed)
    tasks.run_at_once(lambda: "right", on_done=answers.on_done, on_failed=answers.on_failed)
    try:
        qtbot.waitUntil(lambda: answers.done == ["right"])
        assert late.done == []
    finally:
        ends.set()
    tasks.run_at_once(lambda: "again", on_done=answers.on_done, on_failed=answers.on_failed)
    tasks.wait()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert answers.done == ["right", "again"]


def test_a_failure_is_answered_as_such(qtbot, tasks):
    def work():
        raise PrintFailed("The page did not reach the printer.")

    answers = Answers()
    tasks.run(work, on_done=answers.on_done, on_failed=answers.on_failed)
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert (answers.done, answers.failed) == ([], ["The page did not reach the printer."])
    assert answers.threads == {threading.main_thread().ident}


def test_our_own_mistakes_are_raised_where_they_are_seen(qtbot, tasks):
    def work():
        raise ZeroDivisionError

    answers = Answers()
    with qtbot.capture_exceptions() as raised:
        tasks.run(work, on_done=answers.on_done, on_failed=answers.on_failed)
        qtbot.waitUntil(lambda: not tasks.is_busy)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert (answers.done, answers.failed) == ([], [])


def test_several_works_each_have_their_answer(qtbot, tasks):
    answers = Answers()
    for number in range(5):
        tasks.run(lambda number=number: number, on_done=answers.on_done, on_failed=answers.on_failed)
    assert tasks.is_busy
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert sorted(answers.done) == [0, 1, 2, 3, 4]


def test_closing_waits_until_all_has_ended(tasks):
    may_end, ended = threading.Event(), []

    def work():
        may_end.wait(10)
        ended.append(True)

    tasks.run(work, on_done=lambda _: None, on_failed=lambda _: None)
    may_end.set()
    tasks.wait()
    assert ended == [True]


def test_a_question_is_asked_elsewhere_and_answered_here(qtbot, tasks):
    answers = Answers()
    tasks.ask(threading.get_ident, on_done=answers.on_done, on_failed=answers.on_failed)
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert answers.done[0] != threading.main_thread().ident
    assert answers.threads == {threading.main_thread().ident}


def test_closing_lets_go_what_nobody_answers(qtbot, tasks, monkeypatch):
    monkeypatch.setattr(task, "LAST_WORD_SECONDS", 0.05)
    may_answer, answers = threading.Event(), Answers()
    before = set(threading.enumerate())
    tasks.ask(lambda: may_answer.wait(10), on_done=answers.on_done, on_failed=answers.on_failed)
    (asking,) = set(threading.enumerate()) - before
    tasks.wait()
    assert asking.is_alive()
    assert not tasks.is_busy
    may_answer.set()
    asking.join()
    qtbot.wait(0)
    assert (answers.done, answers.failed) == ([], [])


def test_an_answer_after_the_window_is_gone_is_no_mistake(qapp):
    may_answer, tasks = threading.Event(), Tasks()
    before = set(threading.enumerate())
    tasks.ask(lambda: may_answer.wait(10), on_done=lambda _: None, on_failed=lambda _: None)
    (asking,) = set(threading.enumerate()) - before
    shiboken6.delete(tasks)
    may_answer.set()
    asking.join()
