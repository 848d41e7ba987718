"""What was removed goes for good after 30 days, and no leap of a clock makes it go earlier."""

import os
import shutil
from datetime import timedelta

import pytest

from caregiver.domain.errors import Gone, StorageFailed
from caregiver.services.services import Services
from caregiver.vault.vault import BROUGHT_BACK_NAME
from tests.steerable_clock import SteerableClock


def look(services: Services) -> int | None:
    """The look of a day; how many it erased, or None where it was done."""
    job = services.past_changes.clearing()
    return None if job is None else services.past_changes.erased(job.run()).value.count


def look_daily(services: Services, clock: SteerableClock, days: int) -> int:
    """A look a day from tomorrow on; how many they erased."""
    erased = 0
    for _ in range(days):
        clock.go_on(days=1)
        erased += look(services) or 0
    return erased


def remove_one(services: Services) -> str:
    uuid = services.diary.record_pain(7).value.uuid
    services.diary.remove(uuid)
    return uuid


def test_looked_at_daily_what_was_removed_goes_once_its_day_is_over(services, clock):
    look(services)
    clock.go_on(hours=1)
    uuid = remove_one(services)
    goes_at = services.past_changes.removed(1)[0].goes_at
    assert look(services) is None
    assert look_daily(services, clock, 30) == 0
    assert clock.now() == goes_at
    assert look_daily(services, clock, 1) == 1
    assert look(services) is None
    with pytest.raises(Gone):
        services.diary.entry(uuid)


@pytest.mark.parametrize("days", [45, 365 * 73])
@pytest.mark.parametrize("days_ago", [0, 20])
def test_a_clock_that_leaps_ahead_erases_nothing_for_days(services, clock, days, days_ago):
    look_daily(services, clock, 10)
    remove_one(services)
    look_daily(services, clock, days_ago)
    clock.go_on(days=days)
    assert look(services) == 0
    assert look_daily(services, clock, 5) == 0
    clock.go_on(days=-days)
    assert look_daily(services, clock, 25 - days_ago - 1) == 0
    assert len(services.past_changes.removed(9)) == 1


@pytest.mark.parametrize("days_there", [0, 3])
def test_what_was_removed_while_the_clock_stood_years_back_is_kept_for_a_month(services, clock, days_there):
    look_daily(services, clock, 10)
    now = clock.now()
    clock.go_to(2020, 1, 1, 10, 0)
    assert look(services) == 0
    remove_one(services)
    assert look_daily(services, clock, days_there) == 0
    clock.go_to(now.year, now.month, now.day, 18, 0)
    assert look(services) == 0
    assert look_daily(services, clock, 29 - days_there) == 0
    assert look_daily(services, clock, 8) == 1


def test_a_diary_opened_seldom_keeps_what_was_removed_for_longer(services, clock):
    remove_one(services)
    erased = []
    for _ in range(12):
        erased.append(look(services))
        clock.go_on(days=10)
    assert erased == [0] * 9 + [1, 0, 0]


def test_in_a_diary_that_was_brought_back_the_month_begins_anew(services, clock):
    look_daily(services, clock, 10)
    remove_one(services)
    look_daily(services, clock, 5)
    clock.go_on(days=35)
    (services.vault.folder / BROUGHT_BACK_NAME).touch()
    assert look(services) is None
    services.reminders.reconcile()
    assert look(services) == 0
    assert look_daily(services, clock, 29) == 0
    assert look_daily(services, clock, 1) == 1


def test_what_was_erased_is_not_in_the_copy_from_before_either(services):
    """Of a diary that was brought up; what is not ours stays."""
    copy, other = (services.vault.folder / name for name in ("diary-version-0002.db", "diary-version-mine.db"))
    for path in (copy, other):
        path.touch()
    remove_one(services)
    services.past_changes.erasing(services.past_changes.removed(1)[0].place).run()
    assert (copy.exists(), other.exists()) == (False, True)


def test_a_copy_that_cannot_be_taken_away_lets_nothing_be_erased(services):
    (services.vault.folder / "diary-version-0002.db").mkdir()
    remove_one(services)
    with pytest.raises(StorageFailed):
        services.past_changes.erasing(services.past_changes.removed(1)[0].place).run()
    assert len(services.past_changes.removed(1)) == 1


@pytest.mark.parametrize(("days_old", "is_there"), [(29, True), (31, False)])
def test_after_the_month_only_a_copy_from_before_it_goes_too(services, clock, days_old, is_there):
    remove_one(services)
    look(services)
    copy = services.vault.folder / "diary-version-0002.db"
    copy.touch()
    made_at = (clock.now() + timedelta(days=30 - days_old)).timestamp()
    os.utime(copy, (made_at, made_at))
    assert look_daily(services, clock, 29) == 0
    assert copy.exists()
    assert look_daily(services, clock, 1) == 1
    assert copy.exists() == is_there


def test_what_a_backup_replaced_is_known(services):
    assert not services.past_changes.lies_replaced()
    folder = services.vault.folder
    kept = folder / "replaced 2026-11-20 090000"
    kept.mkdir()
    for name in ("diary.db", "keyslots.json"):
        shutil.copyfile(folder / name, kept / name)
    assert services.past_changes.lies_replaced()


def test_the_place_of_what_was_erased_makes_nothing_older(services, clock):
    """The engine gives the last places of the history again once they are free."""
    remove_one(services)
    look(services)
    look_daily(services, clock, 25)
    job = services.past_changes.erasing(services.past_changes.removed(1)[0].place)
    services.past_changes.erased(job.run())
    now = clock.now()
    clock.go_to(2020, 1, 1, 10, 0)
    remove_one(services)
    clock.go_to(now.year, now.month, now.day, 18, 0)
    assert look_daily(services, clock, 29) == 0
