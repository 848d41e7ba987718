"""Backups of an open diary: one a day while the stick is there, the last fourteen kept, and nobody else's touched."""

import os
import shutil
import threading
from datetime import UTC, datetime, timedelta

import pytest

from caregiver.domain.errors import BadInput, FolderGone, StorageFailed, VaultInUse
from caregiver.services.backups import DAYS_TOLD, KEPT, usual_name
from caregiver.services.changes import Area
from caregiver.vault.backup import check_backup, slots_in
from caregiver.vault.keys import SlotKind
from tests.services.conftest import make_services
from tests.vault.backups import names_in

GONE = FolderGone("The folder for backups is not there.")
FULL = StorageFailed("The backup could not be made: the disk is full.")


@pytest.fixture
def stick(tmp_path):
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def backups(services, stick):
    """Daily ones go to the stick."""
    services.diary.record_pain(7)
    services.backups.set_folder(stick)
    return services.backups


def day_of(backups, clock):
    """Do what the window does each minute: make the backup of the day if it is time; whether it was."""
    job = backups.plan(clock.now())
    if job is not None:
        backups.note(job, job.run())
    return job is not None


# -- where ------------------------------------------------------------------------------------------------------


def test_while_no_folder_was_chosen_there_is_none(services, clock):
    assert services.backups.folder is None
    assert services.backups.plan(clock.now()) is None
    with pytest.raises(BadInput):
        services.backups.job()
    assert (services.backups.attempts(), services.backups.last_good()) == ((), None)


def test_a_folder_is_chosen_and_taken_back(services, stick, tmp_path):
    changed = services.backups.set_folder(stick)
    assert (services.backups.folder, changed.areas) == (stick, {Area.BACKUPS})
    again = services.backups.set_folder(None)
    assert services.backups.folder is None
    again.undo()
    assert services.backups.folder == stick
    changed.undo()
    assert services.backups.folder is None


def test_a_folder_is_kept_by_its_whole_name(services, stick, monkeypatch):
    monkeypatch.chdir(stick.parent)
    services.backups.set_folder(stick.relative_to(stick.parent))
    assert services.backups.folder == stick


@pytest.mark.parametrize("place", ["stick/none", "stick/file", "diary", "diary/inner", "link"])
def test_a_folder_that_cannot_be_used_is_refused(services, stick, folder, tmp_path, place):
    (stick / "file").write_text("no folder")
    (folder / "inner").mkdir()
    (tmp_path / "link").symlink_to(folder)
    with pytest.raises(BadInput) as caught:
        services.backups.set_folder(tmp_path / place)
    assert caught.value.field == "folder"
    assert services.backups.folder is None


def test_a_folder_that_takes_nothing_is_refused(services, disk):
    disk.forbid_writing()
    with pytest.raises(BadInput, match="Nothing can be written"):
        services.backups.set_folder(disk.path)


# -- when -------------------------------------------------------------------------------------------------------


def test_one_is_made_a_day(backups, stick, clock):
    assert day_of(backups, clock)
    clock.go_on(hours=9)
    assert not day_of(backups, clock)
    clock.go_on(hours=1)
    assert day_of(backups, clock)
    assert names_in(stick) == ["Diary backup 2026-11-22 1432.zip", "Diary backup 2026-11-23 0032.zip"]
    assert [attempt.at for attempt in backups.attempts()] == [clock.now(), clock.now() - timedelta(hours=10)]


def test_after_a_new_paper_key_another_one_is_due_and_carries_it(services, backups, stick, clock):
    assert day_of(backups, clock)
    clock.go_on(minutes=10)
    key = services.paper_key.renew().value
    assert not day_of(backups, clock)
    services.paper_key.confirm(key.text)
    clock.go_on(minutes=1)
    assert day_of(backups, clock)
    newest = slots_in(backups.last_good().path)
    assert newest.unwrap(SlotKind.RECOVERY, key.wrapping_secret) == services.data_key
    clock.go_on(minutes=1)
    assert not day_of(backups, clock)


def test_what_could_not_be_made_is_tried_again_after_an_hour(backups, clock):
    job = backups.plan(clock.now())
    backups.note(job, GONE)
    clock.go_on(minutes=59)
    assert backups.plan(clock.now()) is None
    clock.go_on(minutes=1)
    assert day_of(backups, clock)


def test_a_clock_set_back_asks_for_no_backup_each_minute(backups, clock):
    backups.note(backups.plan(clock.now()), GONE)
    clock.go_on(hours=-6)
    backups.note(backups.plan(clock.now()), GONE)
    clock.go_on(minutes=1)
    assert backups.plan(clock.now()) is None


def test_a_clock_that_was_a_year_ahead_for_an_hour_spoils_nothing(backups, clock):
    assert day_of(backups, clock)
    clock.go_on(days=365)
    assert day_of(backups, clock)
    clock.go_on(days=-365, hours=1)
    assert backups.last_good().at.year == 2026
    clock.go_on(days=1)
    assert day_of(backups, clock)
    assert backups.last_good().at == clock.now()


def test_on_a_journey_the_day_is_the_one_lived_in(backups, clock):
    clock.go_to(2026, 11, 22, 23, 30)
    assert day_of(backups, clock)
    clock.travel("Australia/Sydney")
    assert not day_of(backups, clock)
    clock.go_on(hours=14)
    assert day_of(backups, clock)


# -- what is told -----------------------------------------------------------------------------------------------


def test_what_was_made_is_told(backups, stick, clock):
    job = backups.job()
    changed = backups.note(job, job.run())
    (attempt,) = backups.attempts()
    assert changed.areas == {Area.BACKUPS}
    assert attempt == changed.value == backups.last_good()
    assert (attempt.at, attempt.path, attempt.entries, attempt.reason) == (clock.now(), job.target, 1, None)
    assert attempt.path.parent == stick


def test_a_day_has_one_line_and_a_good_one_stays_in_sight(backups, clock):
    def reasons():
        return [str(attempt.reason or "good") for attempt in backups.attempts()]

    backups.note(backups.job(), GONE)
    clock.go_on(hours=1)
    backups.note(backups.job(), FULL)
    assert reasons() == [str(FULL.sentence)]
    clock.go_on(hours=1)
    assert day_of(backups, clock)
    good = backups.last_good()
    clock.go_on(hours=1)
    backups.note(backups.job(), GONE)
    assert (reasons(), backups.last_good()) == (["good"], good)
    clock.go_on(days=1)
    backups.note(backups.job(), GONE)
    assert (reasons(), backups.last_good()) == ([str(GONE.sentence), "good"], good)


def test_the_last_days_are_told(backups, clock):
    for _ in range(DAYS_TOLD + 3):
        backups.note(backups.job(), GONE)
        clock.go_on(days=1)
    told = [attempt.at for attempt in backups.attempts()]
    assert len(told) == DAYS_TOLD
    assert told == sorted(told, reverse=True)
    assert told[0] == clock.now() - timedelta(days=1)


def test_every_reason_is_kept_as_it_was_said(backups):
    """The sentences of a backup hold no gaps to fill, so that their source is all of them."""
    for error in (GONE, FULL, VaultInUse("It is written in.")):
        assert str(backups.note(backups.job(), error).value.reason) == str(error.sentence)
        assert str(backups.attempts()[0].reason) == str(error.sentence)


# -- how --------------------------------------------------------------------------------------------------------


def test_it_is_made_in_a_thread_beside_the_open_diary(services, backups, folder, clock):
    job, made = backups.job(), []
    thread = threading.Thread(target=lambda: made.append(job.run()))
    thread.start()
    services.diary.record_pain(4)
    thread.join()
    assert made[0].entries in (1, 2)
    assert check_backup(job.target, backups.job()._key, folder) == made[0]


def test_one_by_hand_takes_nothing_away(backups, stick, clock):
    job = backups.job(stick / "before the visit.zip")
    assert (job.prunes, backups.job().prunes) == (False, True)
    job.run()
    assert names_in(stick) == ["before the visit.zip"]


def test_a_stick_that_is_gone_is_said(backups, stick):
    stick.rmdir()
    with pytest.raises(FolderGone):
        backups.job().run()


def test_its_name_names_nobody_and_is_one_for_every_system():
    name = usual_name(datetime(2026, 11, 22, 6, 2, tzinfo=UTC))
    assert name == "Diary backup 2026-11-22 0602.zip"
    assert not set(name) & set('<>:"/\\|?*')


# -- taking old ones away ---------------------------------------------------------------------------------------


def many(stick, made, days, first=datetime(2026, 10, 1, 6, 0, tzinfo=UTC)):
    """The same backup under the names of many days."""
    names = [usual_name(first + timedelta(days=day)) for day in range(days)]
    for name in names:
        shutil.copyfile(made, stick / name)
    return names


def run_daily(backups, clock, days):
    """The backup of each day, from today on."""
    for _ in range(days):
        day_of(backups, clock)
        clock.go_on(days=1)


def days_in(stick):
    return [name.removeprefix("Diary backup ")[:10] for name in names_in(stick)]


def test_the_last_fourteen_days_stay(backups, stick, clock):
    run_daily(backups, clock, KEPT + 6)
    assert len(set(days_in(stick))) == len(names_in(stick)) == KEPT
    assert days_in(stick)[-1] == "2026-12-11"


def test_one_is_taken_away_at_a_time(backups, stick):
    job = backups.job()
    job.run()
    names = many(stick, job.target, 20)
    backups.job().run()
    assert names_in(stick) == [*names[1:], job.target.name]


@pytest.mark.parametrize("is_by_hand", [False, True])
def test_many_on_one_day_take_no_other_day_away(backups, stick, clock, is_by_hand):
    run_daily(backups, clock, KEPT - 1)
    for _ in range(KEPT):
        target = stick / usual_name(clock.now()) if is_by_hand else None
        backups.job(target).run()
        newest = clock.now()
        clock.go_on(minutes=1)
    assert len(set(days_in(stick))) == len(names_in(stick)) == KEPT
    assert names_in(stick)[-1] == usual_name(newest)


def test_a_clock_that_was_ahead_takes_one_away_and_then_counts_for_nothing(backups, stick, clock):
    run_daily(backups, clock, KEPT)
    clock.go_on(days=26_000)
    assert day_of(backups, clock)
    clock.go_on(days=-26_000)
    true, (ahead,) = days_in(stick)[:-1], days_in(stick)[-1:]
    assert len(true) == KEPT - 1
    run_daily(backups, clock, 3)
    assert days_in(stick) == [*true[2:], "2026-12-06", "2026-12-07", "2026-12-08", ahead]


def test_many_days_of_a_clock_that_was_ahead_are_over_at_once(backups, clock):
    run_daily(backups, clock, 3)
    clock.go_on(days=26_000)
    run_daily(backups, clock, DAYS_TOLD)
    clock.go_on(days=-26_000)
    assert backups.last_good().at.year > 2090
    assert day_of(backups, clock)
    made_at = clock.now()
    clock.go_on(hours=2)
    assert not day_of(backups, clock)
    assert backups.last_good().at == made_at
    assert [attempt.at for attempt in backups.attempts()] == [made_at]


def test_an_hour_in_1970_puts_no_line_out_of_sight(backups, clock):
    run_daily(backups, clock, 5)
    told, now = backups.attempts(), clock.now()
    clock.go_to(1970, 1, 1)
    assert day_of(backups, clock)
    at_odds = backups.attempts()
    clock.go_to(now.year, now.month, now.day, now.hour, now.minute)
    assert backups.attempts() == (*told, *at_odds)
    assert backups.last_good() == told[0]


def test_nothing_that_is_not_ours_is_taken_away(backups, stick, tmp_path, clock, numbers_file):
    job = backups.job()
    job.run()
    others = tmp_path / "others"
    others.mkdir()
    theirs = make_services(others, clock, numbers_file)
    of_theirs = theirs.backups.job(stick / usual_name(datetime(2025, 1, 1, 6, 0, tzinfo=UTC)))
    of_theirs.run()
    theirs.close()
    keep = {of_theirs.target.name, "Diary backup 2025-01-02 0600.zip", "Diary backup 2025.zip", "letter.txt"}
    for name in keep - {of_theirs.target.name}:
        (stick / name).write_text("not ours")
    names = many(stick, job.target, 20)
    backups.job().run()
    assert set(names_in(stick)) == {*keep, *names[1:], job.target.name}


def test_what_was_made_a_moment_ago_stays_whatever_the_clock_says(backups, stick, clock):
    job = backups.job()
    job.run()
    names = many(stick, job.target, 20)
    job.target.unlink()
    clock.go_to(1970, 1, 1)
    backups.job().run()
    assert names_in(stick) == ["Diary backup 1970-01-01 0000.zip", *names]


def test_what_an_end_by_force_left_is_taken_away_after_a_day(backups, stick, clock):
    left, young, ahead = (
        stick / f"Diary backup {day} 0600.zip.new" for day in ("2026-11-19", "2026-11-22", "2099-01-01")
    )
    for path, days in ((left, 3), (young, 0), (ahead, -26_000)):
        path.write_bytes(b"half")
        at = (clock.now() - timedelta(days=days)).timestamp()
        os.utime(path, (at, at))
    job = backups.job()
    job.run()
    assert names_in(stick) == [young.name, job.target.name]


def test_a_backup_stands_although_old_ones_cannot_be_taken_away(backups, stick):
    job = backups.job()
    job.run()
    (stick / "Diary backup 2026-11-01 0600.zip.new").mkdir()
    os.utime(stick / "Diary backup 2026-11-01 0600.zip.new", (0, 0))
    assert backups.job().run().entries == 1
