"""Visits out of calendar files as they come: broken, huge, for ever, from another zone, a whole calendar."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest

from caregiver.domain.errors import BadInput
from caregiver.exchange.calendar_file import (
    LARGEST_BYTES,
    MOST_REPEATED,
    MOST_VISITS,
    read_calendar,
    read_calendar_content,
)

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")


def event(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VEVENT", "UID:1", *lines, "END:VEVENT"])


def calendar(*events: str) -> bytes:
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", *events, "END:VCALENDAR", ""]).encode()


def read(*events: str):
    return read_calendar_content(calendar(*events), NOW, LONDON)


def test_one_visit_is_taken_over_as_it_stands():
    found = read(
        event("DTSTART:20261126T103000", "SUMMARY:Dr Patel", "LOCATION:Palliative clinic", "DESCRIPTION:Bring\\na list")
    ).found
    (visit,) = (one.visit for one in found)
    assert (visit.local_at.isoformat(), visit.has_time) == ("2026-11-26T10:30:00+00:00", True)
    assert (visit.purpose, visit.where, visit.note) == ("Dr Patel", "Palliative clinic", "Bring\na list")


@pytest.mark.parametrize(
    ("start", "clock"),
    [
        ("DTSTART;TZID=America/New_York:20261126T103000", "2026-11-26T10:30:00-05:00"),
        ("DTSTART:20261126T103000Z", "2026-11-26T10:30:00+00:00"),
        ("DTSTART:20260726T103000Z", None),
    ],
)
def test_a_time_of_another_zone_keeps_its_instant(start: str, clock: str | None):
    found = read(event(start)).found
    assert [one.visit.local_at.isoformat() for one in found] == ([clock] if clock else [])


@pytest.mark.parametrize(
    ("zone", "clock", "is_known"),
    [
        ("GMT Standard Time", "2026-11-26T10:30:00+00:00", True),
        ("W. Europe Standard Time", "2026-11-26T10:30:00+01:00", True),
        ("/example.org/America/New_York", "2026-11-26T10:30:00-05:00", True),
        ("Nowhere/Never", "2026-11-26T10:30:00+00:00", False),
    ],
)
def test_a_zone_is_known_by_the_names_others_give_it_and_one_nobody_knows_is_told(zone, clock, is_known):
    (one,) = read(event(f"DTSTART;TZID={zone}:20261126T103000")).found
    assert (one.visit.local_at.isoformat(), one.is_zone_known) == (clock, is_known)


def test_a_zone_that_the_file_describes_itself_keeps_its_instant():
    offsets = ("TZOFFSETFROM:-0500", "TZOFFSETTO:-0500")
    described = ["BEGIN:VTIMEZONE", "TZID:Ours", "BEGIN:STANDARD", "DTSTART:19700101T000000", *offsets, "END:STANDARD"]
    (one,) = read("\r\n".join([*described, "END:VTIMEZONE"]), event("DTSTART;TZID=Ours:20261126T103000")).found
    assert (one.visit.local_at.isoformat(), one.is_zone_known) == ("2026-11-26T15:30:00+00:00", True)


def test_a_day_without_a_time_has_no_time():
    (one,) = read(event("DTSTART;VALUE=DATE:20261126")).found
    assert (one.visit.has_time, one.visit.local_at.date().isoformat()) == (False, "2026-11-26")


def test_of_a_visit_for_ever_the_next_time_is_taken():
    (one,) = read(event("DTSTART:20200106T090000", "RRULE:FREQ=WEEKLY;BYDAY=MO")).found
    assert (one.visit.local_at.isoformat(), one.is_repeated) == ("2026-11-23T09:00:00+00:00", True)


def test_a_time_that_is_left_out_is_not_the_next_one():
    rule = ("RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231T000000Z", "EXDATE:20261123T090000")
    (one,) = read(event("DTSTART:20260105T090000", *rule)).found
    assert one.visit.local_at.date().isoformat() == "2026-11-30"


def test_a_weekly_visit_abroad_stays_at_its_time_on_the_clock_there():
    (one,) = read(event("DTSTART;TZID=America/New_York:20200106T230000", "RRULE:FREQ=WEEKLY;BYDAY=MO")).found
    assert one.visit.local_at.isoformat() == "2026-11-23T23:00:00-05:00"


def test_every_third_week_keeps_its_weeks_however_long_ago_it_began():
    (one,) = read(event("DTSTART:19980105T090000", "RRULE:FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH")).found
    weeks = (one.visit.local_at.date() - date(1998, 1, 5)).days // 7
    assert (weeks % 3, one.visit.local_at.isoformat()) == (0, "2026-12-07T09:00:00+00:00")


@pytest.mark.parametrize(
    "alone", ["DTSTART:20261124T150000", "DTSTART:20261123T090000\r\nSTATUS:CANCELLED"], ids=["moved", "called off"]
)
def test_a_time_that_was_moved_or_called_off_alone_is_not_offered_as_it_was(alone: str):
    weekly = event("DTSTART:20260105T090000", "RRULE:FREQ=WEEKLY", "SUMMARY:Nurse")
    found = read(weekly, event("RECURRENCE-ID:20261123T090000", alone, "SUMMARY:Nurse, later")).found
    assert next(one.visit.local_at.day for one in found if one.is_repeated) == 30


def test_times_beside_the_rule_are_times_too():
    (one,) = read(event("DTSTART:20200101T100000", "RDATE:20261201T100000,20261203T100000")).found
    assert (one.visit.local_at.isoformat(), one.is_repeated) == ("2026-12-01T10:00:00+00:00", True)


def test_what_was_repeated_and_is_over_lies_in_the_past():
    read_one = read(event("DTSTART:20200106T090000", "RRULE:FREQ=WEEKLY;COUNT=3"))
    assert (read_one.found, read_one.past) == ((), 1)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=99999999999",
        "FREQ=NEVER",
        "FREQ=DAILY\r\nRRULE:FREQ=WEEKLY",
    ],
)
def test_a_rule_that_never_comes_true_ends_and_offers_nothing(rule: str):
    start = perf_counter()
    assert read(event("DTSTART:20200106T090000", f"RRULE:{rule}")).found == ()
    assert perf_counter() - start < 60  # it ends; how fast is not the question


def test_a_calendar_full_of_visits_for_ever_is_looked_at_as_far_as_it_goes():
    found = read(*[event("DTSTART:20000101T100000", "RRULE:FREQ=DAILY")] * (MOST_REPEATED + 5))
    assert (len(found.found), found.unread) == (1, 5)


def test_a_whole_calendar_shows_what_is_to_come_and_counts_the_rest():
    days = [datetime(2026, 1, 1) + timedelta(days=3 * n) for n in range(200)]
    found = read(*(event(f"DTSTART:{day:%Y%m%dT090000}") for day in days))
    coming = sum(day.date() >= NOW.date() for day in days)
    assert (len(found.found), found.further, found.past) == (MOST_VISITS, coming - MOST_VISITS, 200 - coming)
    assert list(found.found) == sorted(found.found, key=lambda one: one.visit.at)


def test_what_stands_there_twice_is_offered_once():
    assert len(read(*[event("DTSTART:20261126T103000", "SUMMARY:Dr Patel")] * 2).found) == 1


def test_a_message_that_calls_a_visit_off_offers_none():
    found = read("METHOD:CANCEL", event("DTSTART:20261126T103000"))
    assert (found.found, found.unread) == ((), 1)


def test_what_stands_around_the_visits_of_a_whole_calendar_is_passed_over():
    alarm = ("BEGIN:VALARM", "TRIGGER:-PT15M", "ACTION:DISPLAY", "END:VALARM")
    task = "BEGIN:VTODO\r\nUID:2\r\nDUE:20261127T103000\r\nEND:VTODO"
    (one,) = read(task, event("DTSTART:20261126T103000", *alarm)).found
    assert one.visit.local_at.day == 26


def test_a_file_that_ends_in_the_middle_gives_nothing():
    whole = calendar(event("DTSTART:20261126T103000"), event("DTSTART:20261127T103000"))
    with pytest.raises(BadInput):
        read_calendar_content(whole[:-60], NOW, LONDON)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_a_file_is_read_however_its_letters_are_written(encoding: str):
    content = calendar(event("DTSTART:20261126T103000", "SUMMARY:Café")).decode().encode(encoding)
    (one,) = read_calendar_content(content, NOW, LONDON).found
    assert one.visit.purpose == "Café"


def test_of_several_names_the_first_is_taken():
    (one,) = read(event("DTSTART:20261126T103000", "SUMMARY:Dr Patel", "SUMMARY:Other")).found
    assert one.visit.purpose == "Dr Patel"


def test_what_was_called_off_or_has_no_day_is_counted():
    found = read(
        event("DTSTART:20261126T103000", "STATUS:CANCELLED"), event("SUMMARY:no day"), event("DTSTART:garbage")
    )
    assert (found.found, found.unread) == ((), 3)


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", b"\x00\xff" * 50, b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VCALENDAR", b"%PDF-1.7 what"],
)
def test_a_file_that_is_none_is_one_sentence(content: bytes):
    with pytest.raises(BadInput) as caught:
        read_calendar_content(content, NOW, LONDON)
    assert caught.value.field == "file"


def test_a_calendar_without_visits_has_none():
    assert read().found == ()


def test_a_huge_file_is_not_read(tmp_path: Path):
    path = tmp_path / "huge.ics"
    with path.open("wb") as file:
        file.truncate(LARGEST_BYTES * 1000)
    with pytest.raises(BadInput) as caught:
        read_calendar(path, NOW, LONDON)
    assert "too large" in str(caught.value)


@pytest.mark.parametrize("name", ["gone.ics", "."])
def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path, name: str):
    with pytest.raises(BadInput):
        read_calendar(tmp_path / name, NOW, LONDON)


def test_long_words_are_kept_short_enough():
    (one,) = read(event("DTSTART:20261126T103000", "SUMMARY:" + "x" * 5000, "DESCRIPTION:" + "y" * 50_000)).found
    assert (len(one.visit.purpose), len(one.visit.note)) == (300, 5_000)


def test_a_visit_of_which_every_time_was_called_off_is_not_to_come():
    rule = ("RRULE:FREQ=WEEKLY;COUNT=1", "EXDATE:20261126T103000")
    assert read(event("DTSTART:20261126T103000", *rule)).found == ()


def test_a_visit_that_is_not_repeated_is_read_behind_many_that_are():
    many = [event("DTSTART:20261126T103000", "RRULE:FREQ=WEEKLY")] * (MOST_REPEATED + 1)
    plain = event("DTSTART:20261201T090000", "SUMMARY:Dr Lewis")
    assert "Dr Lewis" in {one.visit.purpose for one in read(*many, plain).found}
