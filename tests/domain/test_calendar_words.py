"""Days, times and spans in words, and the care day."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from caregiver.domain.calendar_words import CalendarWords, date_short_text, parse_time, span_text
from caregiver.domain.care_day import care_day, care_day_bounds

NOW = datetime(2026, 11, 22, 14, 32)
WORDS = CalendarWords()
TWELVE = CalendarWords(is_twelve_hour=True)
EVERY_MINUTE = [(datetime.min + timedelta(minutes=m)).time() for m in range(24 * 60)]
ZONES = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Cairo", "Antarctica/Troll",
         "Pacific/Apia", "America/Havana", "UTC"]  # fmt: skip


def test_days_are_said_as_on_the_pages() -> None:
    day = NOW.date()
    assert WORDS.day(day) == "Sunday 22 November"
    assert WORDS.day_with_year(day) == "Sunday 22 November 2026"
    assert WORDS.short_day(day) == "Sun 22 Nov"
    assert WORDS.date_short(day) == str(date_short_text(day)) == "22 Nov 2026"
    assert WORDS.date_long(date(1954, 3, 14)) == "14 March 1954"
    assert (WORDS.weekday(day), WORDS.weekday_short(day)) == ("Sunday", "Sun")
    assert WORDS.weekday_time(datetime(2026, 11, 22, 3, 12)) == "Sun 03:12"
    assert WORDS.moment_full(NOW) == "Sunday 22 November, 14:32"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2026, 11, 9), date(2026, 11, 22), "9 to 22 November 2026"),
        (date(2026, 10, 28), date(2026, 11, 11), "28 October to 11 November 2026"),
        (date(2026, 12, 28), date(2027, 1, 3), "28 December 2026 to 3 January 2027"),
        (date(2025, 11, 22), date(2026, 11, 22), "22 November 2025 to 22 November 2026"),
        (date(2026, 11, 22), date(2026, 11, 22), "22 November 2026"),
    ],
)
def test_a_span_says_month_and_year_only_where_they_differ(start: date, end: date, words: str) -> None:
    assert WORDS.span(start, end) == str(span_text(start, end)) == words


@pytest.mark.parametrize(
    ("clock", "long", "short"),
    [
        ("00:00", "midnight", "midnight"),
        ("00:05", "12:05 at night", "12:05 at night"),
        ("03:10", "3:10 in the morning", "3:10 in the morning"),
        ("05:59", "5:59 in the morning", "5:59 in the morning"),
        ("06:00", "6:00 in the morning", "6:00 am"),
        ("12:00", "noon", "noon"),
        ("12:05", "12:05 in the afternoon", "12:05 in the afternoon"),
        ("14:32", "2:32 in the afternoon", "2:32 pm"),
        ("18:00", "6:00 in the evening", "6:00 pm"),
        ("22:40", "10:40 at night", "10:40 pm"),
    ],
)
def test_the_twelve_hour_clock_says_its_part_of_the_day(clock: str, long: str, short: str) -> None:
    at = time.fromisoformat(clock)
    assert (TWELVE.time(at), TWELVE.time_short(at)) == (long, short)
    assert WORDS.time(at) == WORDS.time_short(at) == clock


@pytest.mark.parametrize("words", [WORDS, TWELVE])
def test_no_two_minutes_of_a_day_share_their_words_and_all_can_be_typed_back(words: CalendarWords) -> None:
    for say in (words.time, words.time_short):
        assert len({say(minute) for minute in EVERY_MINUTE}) == 24 * 60
        assert [words.parse_time(say(minute).upper()) for minute in EVERY_MINUTE] == EVERY_MINUTE


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("4", "04:00"), ("16.30", "16:30"), ("16:30", "16:30"), ("1630", "16:30"), ("430", "04:30"), ("16h30", "16:30"),
        ("16 h", "16:00"), ("4:30 pm", "16:30"), ("4.30 p.m.", "16:30"), ("4PM", "16:00"), ("12 am", "00:00"),
        ("12 pm", "12:00"), (" noon ", "12:00"), ("Midnight", "00:00"), ("0:00", "00:00"), ("23:59", "23:59"),
    ],
)  # fmt: skip
def test_a_time_is_read_in_the_ways_people_type_it(typed: str, meant: str) -> None:
    assert parse_time(typed) == time.fromisoformat(meant)


@pytest.mark.parametrize(
    "typed", ["", "24", "25:00", "12:60", "13 pm", "0 pm", "4:5", "soon", "-4", "4:30:10", "16301"]
)
def test_what_is_not_a_time_is_not_guessed(typed: str) -> None:
    assert parse_time(typed) is None


@given(st.text())
def test_reading_a_time_never_fails(typed: str) -> None:
    assert TWELVE.parse_time(typed) is None or isinstance(TWELVE.parse_time(typed), time)


@pytest.mark.parametrize(
    ("at", "now", "words"),
    [
        (datetime(2026, 11, 22, 12, 22), NOW, "12:22"),
        (datetime(2026, 11, 21, 16, 40), NOW, "yesterday 16:40"),
        (datetime(2026, 11, 23, 8, 0), NOW, "tomorrow 08:00"),
        (datetime(2026, 11, 20, 16, 40), NOW, "Fri 20 Nov, 16:40"),
        (datetime(2026, 11, 22, 3, 10), NOW, "Sun 22 Nov, 03:10"),
        (datetime(2026, 11, 21, 22, 40), datetime(2026, 11, 22, 3, 10), "Sat 21 Nov, 22:40"),
        (datetime(2026, 11, 22, 2, 50), datetime(2026, 11, 22, 3, 10), "Sun 22 Nov, 02:50"),
        (datetime(2025, 11, 21, 22, 40), NOW, "21 Nov 2025, 22:40"),
        (datetime(2026, 12, 31, 16, 40), datetime(2027, 1, 1, 14, 0), "yesterday 16:40"),
        (datetime(2026, 12, 30, 16, 40), datetime(2027, 1, 1, 14, 0), "Wed 30 Dec, 16:40"),
    ],
)
def test_a_moment_is_said_as_short_as_leaves_no_doubt(at: datetime, now: datetime, words: str) -> None:
    assert WORDS.moment(at, now) == words


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.integers(-3000, 3000))
def test_by_night_no_day_is_left_without_its_name(now: datetime, minutes: int) -> None:
    at = now + timedelta(minutes=minutes)
    said = WORDS.moment(at, now)
    if min(at.hour, now.hour) < 6:
        assert WORDS.short_day(at) in said
    assert WORDS.time(at) in said


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "just now"), (10, "10 min ago"), (60, "1 h ago"), (130, "2 h 10 min ago"), (47 * 60, "47 h ago"),
     (48 * 60 + 5, "2 days ago"), (-5, "in 5 min")],
)  # fmt: skip
def test_how_long_ago(minutes: int, words: str) -> None:
    assert WORDS.since(minutes) == words


def test_words_are_given_in_the_language_of_the_reader() -> None:
    german = {"{weekday} {day} {month}": "{weekday}, {day}. {month}", "Sunday": "Sonntag"}
    assert CalendarWords(lambda source, count: german.get(source, source)).day(NOW.date()) == "Sonntag, 22. November"


def test_a_bad_night_belongs_to_the_day_before() -> None:
    assert care_day(datetime(2026, 11, 22, 5, 59)) == date(2026, 11, 21)
    assert care_day(datetime(2026, 11, 22, 6, 0)) == date(2026, 11, 22)
    assert care_day(datetime(2026, 11, 22, 4, 0), start_hour=4) == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 28), 23), (date(2026, 10, 24), 25), (date(2026, 11, 22), 24)]
)
def test_a_care_day_is_as_long_as_it_was_lived(day: date, hours: int) -> None:
    start, end = care_day_bounds(day, ZoneInfo("Europe/London"))
    assert end - start == timedelta(hours=hours)


def test_a_start_that_the_clock_jumps_over_is_the_first_minute_after_the_jump() -> None:
    start, _ = care_day_bounds(date(2026, 3, 29), ZoneInfo("Antarctica/Troll"), start_hour=2)
    assert start == datetime(2026, 3, 29, 1, 0, tzinfo=UTC)


@given(
    st.datetimes(datetime(2011, 12, 25), datetime(2031, 1, 1)),
    st.sampled_from(ZONES),
    st.integers(min_value=0, max_value=23),
)
@example(datetime(2011, 12, 30, 12, 0), "Pacific/Apia", 6)
def test_every_instant_lies_within_the_bounds_of_its_own_care_day(at: datetime, zone: str, start_hour: int) -> None:
    instant, place = at.replace(tzinfo=UTC), ZoneInfo(zone)
    start, end = care_day_bounds(care_day(instant.astimezone(place), start_hour), place, start_hour)
    assert start <= instant < end
