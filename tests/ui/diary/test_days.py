"""How far back the diary is read."""

from datetime import date

import pytest

from caregiver.domain.pain import Series, Voice
from caregiver.services.wanted import Wanted
from caregiver.ui.diary.days import FIRST_DAYS, DiaryDays


@pytest.fixture
def days(services):
    return DiaryDays(services)


def told(days: DiaryDays) -> list[tuple[int, int]]:
    return [(day.day.day, len(day.records)) for day in days.days()]


def test_an_empty_diary_has_no_days(days):
    days.make_stale()
    assert days.days() == ()
    assert days.is_complete


def test_a_night_belongs_to_the_day_before(days, story):
    days.make_stale()
    assert told(days) == [(22, 1), (12, 3), (10, 4)]
    assert days.is_complete


def test_a_day_starts_where_the_family_set_it(days, story, services):
    services.preferences.set_care_day_start_hour(0)
    days.make_stale()
    assert told(days) == [(22, 1), (12, 3), (11, 1), (10, 3)]


def test_the_newest_days_are_read_first_and_whole(days, writer):
    for day in range(1, 21):
        for hour in range(8, 20):
            writer.write(2026, 11, day, hour, 0)
    days.make_stale()
    assert told(days) == [(day, 12) for day in range(20, 20 - FIRST_DAYS, -1)]
    assert not days.is_complete

    days.read_further(5)
    assert told(days) == [(day, 12) for day in range(20, 20 - FIRST_DAYS - 5, -1)]
    days.read_further(100)
    assert told(days) == [(day, 12) for day in range(20, 0, -1)]
    assert days.is_complete


def test_one_very_long_day_is_whole(days, writer):
    for minute in range(300):
        writer.write(2026, 11, 20, 8 + minute // 60, minute % 60)
    writer.write(2026, 11, 19, 8, 0)
    days.read_further(1)
    assert told(days) == [(20, 300)]


def test_what_changed_is_read_again_and_no_more_than_before(days, writer, services):
    for day in range(1, 21):
        for hour in range(8, 20):
            writer.write(2026, 11, day, hour, 0)
    days.make_stale()
    writer.write(2026, 11, 20, 20, 0)
    writer.write(2026, 11, 3, 20, 0)
    days.make_stale()
    assert told(days)[0] == (20, 13)
    assert len(days.days()) == FIRST_DAYS


def test_calls_stand_in_their_day(days, story, services, clock):
    present = clock.instant
    clock.go_to(2026, 11, 10, 19, 42)
    services.calls.start_call("Nurse Okafor")
    clock.instant = present
    days.make_stale()
    assert told(days) == [(22, 1), (12, 3), (10, 5)]
    assert len(days.days()[-1].entries) == 4


def test_a_rare_voice_is_looked_for_further_back(days, writer):
    writer.write(2026, 11, 1, 8, 0, voice=Voice.NOT_SAID)
    for day in range(2, 21):
        for hour in range(8, 20):
            writer.write(2026, 11, day, hour, 0)
    days.want(Wanted(series=Series.NOBODY))
    days.make_stale()
    assert days.days()[-1].day == date(2026, 11, 1)
