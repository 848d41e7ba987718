"""Backups in a thread: one at a time, once a day, noted when they are done or when the diary closes."""

from datetime import timedelta

import pytest

from caregiver.domain.errors import CaregiverError
from caregiver.ui.core.backing_up import BackingUp


@pytest.fixture
def stick(tmp_path, services):
    folder = tmp_path / "stick"
    folder.mkdir()
    services.backups.set_folder(folder)
    return folder


@pytest.fixture
def backing_up(context):
    made = BackingUp(context, context.bus)
    yield made
    context.tasks.wait()
    made.stop()


def ended(qtbot, backing_up):
    return qtbot.waitSignal(backing_up.ended)


def test_the_daily_one_is_made_once_a_day(backing_up, services, clock, stick, qtbot):
    with ended(qtbot, backing_up):
        backing_up.look()
    backing_up.look()
    assert not backing_up.is_busy
    clock.instant += timedelta(days=1)
    with ended(qtbot, backing_up):
        backing_up.look()
    assert len(list(stick.iterdir())) == 2
    assert [attempt.reason for attempt in services.backups.attempts()] == [None, None]


def test_without_a_folder_none_is_made(backing_up):
    backing_up.look()
    assert not backing_up.is_busy


def test_a_stick_that_is_out_is_noted_and_tried_again_after_an_hour(backing_up, services, clock, stick, qtbot):
    stick.rmdir()
    with ended(qtbot, backing_up) as told:
        backing_up.look()
    assert isinstance(told.args[0], CaregiverError)
    backing_up.look()
    assert not backing_up.is_busy
    stick.mkdir()
    clock.instant += timedelta(hours=1)
    with ended(qtbot, backing_up):
        backing_up.look()
    assert services.backups.last_good() is not None


def test_what_was_done_before_can_still_be_taken_back(backing_up, context, services, stick, qtbot):
    context.act(services.diary.record_pain, 7)
    with ended(qtbot, backing_up):
        backing_up.look()
    assert context.act.can_undo


def test_one_at_a_time(backing_up, services, stick, qtbot):
    with ended(qtbot, backing_up):
        backing_up.run(services.backups.job())
        backing_up.run(services.backups.job(stick / "second.zip"))
    assert not (stick / "second.zip").exists()


def test_one_that_ends_while_the_diary_closes_is_noted_before_it_does(backing_up, context, services, stick, qtbot):
    backing_up.look()
    context.tasks.wait()
    backing_up.stop()
    assert services.backups.last_good() is not None
    told = []
    backing_up.ended.connect(told.append)
    qtbot.waitUntil(lambda: not context.tasks.is_busy)  # the answer of the thread comes after
    assert told == []


def test_our_own_mistake_is_raised_and_the_next_backup_is_made(backing_up, services, stick, qtbot):
    job = services.backups.job()

    class Broken:
        def run(self):
            raise ZeroDivisionError

    with qtbot.captureExceptions() as raised:
        backing_up.run(Broken())
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError
    with ended(qtbot, backing_up):
        backing_up.run(job)
