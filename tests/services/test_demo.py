"""The demo tells mockups/story.md, and nothing that the family should have called about without the call."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from caregiver.demonstration import demo_diary
from caregiver.domain.care_day import care_day
from caregiver.domain.pain import PainEntry, Series, Voice
from caregiver.domain.statistics import numbers_by_day, numbers_in
from caregiver.domain.vocabulary import Kind, is_starred
from caregiver.services.services import Services
from caregiver.services.wanted import Wanted
from caregiver.summary.sheets import family_urgent_sheet
from tests.steerable_clock import SteerableClock

STORIES = ["robert", "ruth"]
EVER = datetime(1970, 1, 1, tzinfo=UTC)
SAID, GUESS = Voice.PATIENT_SAID, Voice.CAREGIVER_GUESS
LAST_24_HOURS = [
    ("Sat 22:40", 6, SAID),
    ("Sat 23:25", 5, SAID),
    ("Sun 03:10", 7, SAID),
    ("Sun 03:55", 4, SAID),
    ("Sun 07:05", 6, SAID),
    ("Sun 09:40", 5, SAID),
    ("Sun 11:20", 6, GUESS),
    ("Sun 12:20", 6, SAID),
    ("Sun 13:10", 4, SAID),
    ("Sun 14:32", 5, SAID),
]
HIS_FORTNIGHT = {  # November: least, middle, worst as the picture of the doctor's page draws them
    9: (5, 6, 8),
    10: (6, 7, 8),
    12: (4, Decimal("5.5"), 7),
    13: (5, 5, 7),
    14: (5, 6, 8),
    15: (5, 6, 8),
    16: (5, 6, 7),
    18: (4, Decimal("5.5"), 7),
    19: (4, 5, 7),
    20: (4, 5, 7),
    21: (3, Decimal("4.5"), 7),
    22: (4, 5, 6),
}
SIGNS_IN_WORDS = re.compile(r"\b(belt|band|numb|tingl|weak|flat|cough|fever|black|muddle|swell|swoll)", re.IGNORECASE)


@pytest.fixture
def robert(clock):
    with demo_diary(clock) as (services, _):
        yield services


def entries(services: Services, start: datetime = EVER) -> list[PainEntry]:
    """The entries that stand in the diary from `start` on, oldest first."""
    found = services.diary.between(start, services.clock.now() + timedelta(days=1))
    return [record.value for record in reversed(found)]


def fortnight(services: Services) -> list[PainEntry]:
    """The entries of the 14 care days from 9 to 22 November."""
    return entries(services, datetime(2026, 11, 9, 6, tzinfo=ZoneInfo("Europe/London")))


def test_the_last_24_hours_are_told_as_written(robert):
    told = [record.value for record in reversed(robert.diary.last_hours(24))]
    assert [(entry.local_at.strftime("%a %H:%M"), entry.score, entry.voice) for entry in told] == LAST_24_HOURS


def test_his_numbers_of_the_fortnight_are_those_of_the_picture(robert):
    days = numbers_by_day(
        fortnight(robert), date(2026, 11, 9), date(2026, 11, 22), lambda entry: care_day(entry.local_at)
    )
    his = {day.day.day: day.by_series[Series.PATIENT] for day in days if Series.PATIENT in day.by_series}
    assert {day: (n.least, n.middle, n.worst) for day, n in his.items()} == HIS_FORTNIGHT
    whole = numbers_in(fortnight(robert), Series.PATIENT)
    assert (whole.count, whole.least, whole.middle, whole.worst, whole.latest) == (66, 3, 6, 8, 5)


def test_anna_guesses_six_times_in_the_fortnight(robert):
    assert numbers_in(fortnight(robert), Series.CAREGIVER).count == 6
    assert numbers_in(fortnight(robert), Series.NOBODY) is None


def test_nothing_is_recorded_in_hospital_nor_on_17_november(robert):
    days = {entry.local_at.date() for entry in fortnight(robert)}
    assert not days & {date(2026, 11, 11), date(2026, 11, 17)}
    last_at_home = max(e.local_at for e in fortnight(robert) if e.local_at.date() == date(2026, 11, 10))
    assert last_at_home.strftime("%H:%M") == "17:25"


def test_there_are_90_days(robert):
    assert entries(robert)[0].local_at.date() == date(2026, 8, 25)


def test_the_two_calls_are_logged(robert):
    calls = [record.value for record in reversed(robert.calls.between(EVER, robert.clock.now()))]
    assert [call.at.strftime("%d %H:%M") for call in calls] == ["10 19:42", "14 18:20"]
    assert all(call.answered_by == "Nurse Okafor" for call in calls)
    assert "come in now" in calls[0].told_to.casefold()
    assert "call again in one hour if no better" in calls[1].told_to


def test_an_entry_has_a_history(robert):
    (found,) = robert.book.search("chair won", Wanted(), 9)
    steps = robert.diary.history(found.uuid)
    assert [step.at.strftime("%H:%M") for step in steps] == ["16:43", "16:44", "17:27"]
    assert found.value.local_at.strftime("%a %H:%M") == "Tue 16:40"
    assert [place.region for place in found.value.places] == ["back-lower-left", "front-thigh-left"]


def test_jo_wrote_on_sunday_and_anna_is_writing_now(robert):
    names = {record.uuid: record.value.name for record in robert.people.caregivers()}
    start = datetime(2026, 11, 15, tzinfo=UTC)
    sunday = robert.diary.between(start, start + timedelta(hours=24))
    assert {names[record.by] for record in sunday if record.value.local_at.hour >= 9} == {"Jo"}
    assert robert.people.writing_now().value.name == "Anna"


@pytest.mark.parametrize("story", STORIES)
def test_no_line_of_the_urgent_sheet_stands_without_a_call(clock, story):
    with demo_diary(clock, story) as (services, _):
        calls = [record.value.at for record in services.calls.between(EVER, services.clock.now())]
        for entry in entries(services):
            marks = [
                *((Kind.QUALITY, code) for code in entry.qualities),
                *((Kind.TIMING, code) for code in entry.timing),
                *((Kind.WORSE, code) for code in entry.worse),
                *((Kind.SIGN, code) for code in entry.signs),
            ]
            is_urgent = any(is_starred(kind, code) for kind, code in marks)
            is_urgent |= bool(SIGNS_IN_WORDS.search(f"{entry.patient_words} {entry.caregiver_words}"))
            was_called = any(timedelta(0) <= at - entry.at <= timedelta(hours=1) for at in calls)
            assert was_called or not is_urgent, entry


@pytest.mark.parametrize("story", STORIES)
def test_the_story_is_the_same_at_each_start(clock, story):
    assert told(clock, story) == told(clock, story)


def told(clock: SteerableClock, story: str) -> list[object]:
    """Everything a demo holds but its uuids."""
    with demo_diary(clock, story) as (services, _):
        names = {record.uuid: record.value.name for record in services.people.caregivers()}
        lines: list[object] = [services.people.person(), services.people.contacts(), *names.values()]
        now = services.clock.now()
        for room in (services.diary, services.calls):
            for record in room.between(EVER, now + timedelta(days=1)):
                steps = [replace(step, by=names[step.by]) for step in room.history(record.uuid)]
                lines.append((record.value, names[record.by], record.created_at, record.updated_at, steps))
        return lines


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize(
    ("zone", "real_now"),
    [
        ("Europe/London", datetime(2026, 3, 29, 0, 0, 30, tzinfo=UTC)),
        ("Europe/London", datetime(2026, 10, 25, 23, 59, 30, tzinfo=UTC)),
        ("Australia/Lord_Howe", datetime(2026, 10, 3, 20, 0, tzinfo=UTC)),
        ("America/St_Johns", datetime(2026, 3, 8, 12, 0, tzinfo=UTC)),
        ("Africa/Cairo", datetime(2026, 4, 24, 1, 0, tzinfo=UTC)),
        ("Pacific/Kiritimati", datetime(2026, 11, 22, 9, 59, tzinfo=UTC)),
        ("Pacific/Pago_Pago", datetime(2026, 11, 22, 11, 1, tzinfo=UTC)),
        ("Asia/Kathmandu", datetime(2028, 2, 29, 12, 0, tzinfo=UTC)),
    ],
)
def test_the_story_ends_today_wherever_it_is_told(clock, story, zone, real_now):
    clock.instant = real_now
    clock.travel(zone)
    today = real_now.astimezone(ZoneInfo(zone)).date()
    with demo_diary(clock, story) as (services, story_clock):
        now = story_clock.now().astimezone(story_clock.zone())
        assert (now.date(), now.strftime("%H:%M")) == (today, "14:32")
        newest = entries(services)[-1]
        assert newest.local_at.date() == today
        assert newest.at <= story_clock.now()
        assert newest.zone == zone


def test_after_its_end_the_story_goes_on_with_the_real_clock(clock):
    with demo_diary(clock) as (services, story_clock):
        end = story_clock.now()
        story_clock.let_go()
        clock.go_on(minutes=5)
        assert story_clock.now() == end + timedelta(minutes=5)
        assert services.diary.record_pain(4).value.value.at == end + timedelta(minutes=5)


def test_the_story_can_end_in_the_night_before(clock):
    with demo_diary(clock, ends_at="03:10") as (services, story_clock):
        assert story_clock.now().strftime("%d %H:%M") == "22 03:10"
        assert entries(services)[-1].local_at.strftime("%d %H:%M") == "22 03:10"
        assert services.people.person().full_name == "Robert Hale"


def test_the_second_form_has_her_and_a_hospice_that_is_called_first(clock):
    with demo_diary(clock, "ruth") as (services, _):
        sheet = family_urgent_sheet(services).as_text()
        assert services.people.writing_now().value.name == "Mary"
        assert services.people.person().age_on(date(2026, 11, 22)) == 69
    for words in ("01632 960155", "green folder, on the fridge", "8 Orchard Close, flat 2; ring twice", "She is 69"):
        assert words in sheet
    assert "Robert" not in sheet


def test_the_folder_of_the_demo_is_gone_afterwards(clock):
    with demo_diary(clock) as (services, _):
        folder = services.vault.folder
        assert (folder / "diary.db").exists()
    assert not folder.exists()


def test_a_sentence_to_say_keeps_the_right_age(clock):
    with demo_diary(clock) as (services, _):
        assert "He is 72, has cancer" in services.people.contacts().say
    clock.go_to(2027, 11, 22, 9)
    with demo_diary(clock) as (services, _):
        assert "He is 73, has cancer" in services.people.contacts().say
