"""What people type for a time, and which instant that is."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.errors import BadInput
from caregiver.domain.moment_words import MomentWords, Said
from caregiver.domain.text import untranslated
from caregiver.domain.typed_moment import TypedMoment, read_moment
from caregiver.domain.wall_clock import first_instant

LONDON = ZoneInfo("Europe/London")
SUNDAY = datetime(2026, 11, 22, 14, 32, 10, tzinfo=LONDON)
AT_NIGHT = datetime(2026, 11, 22, 1, 0, tzinfo=LONDON)
LATE = datetime(2026, 11, 22, 20, 5, tzinfo=LONDON)
SUMMER_BEGINS = datetime(2026, 3, 29, 9, 0, tzinfo=LONDON)
SUMMER_ENDS = datetime(2026, 10, 25, 9, 0, tzinfo=LONDON)
ZONES = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia", "UTC"]
CLOCKS = (CalendarWords(), CalendarWords(is_twelve_hour=True))


def read(text: str, now: datetime = SUNDAY, *, is_twelve_hour: bool = False, day: date | None = None) -> TypedMoment:
    return read_moment(text, now=now, zone=LONDON, day=day, calendar=CLOCKS[is_twelve_hour])


def wall(at: datetime | None) -> str:
    return "" if at is None else f"{at.astimezone(LONDON):%a %d %b %H:%M}"


UNDERSTOOD = [
    ("yesterday at about 4", "Sat 21 Nov 16:00", False, "Sat 21 Nov 04:00"),
    ("Yesterday, around 4 o’clock", "Sat 21 Nov 16:00", False, "Sat 21 Nov 04:00"),
    ("yesterday 16:00", "Sat 21 Nov 16:00", None, ""),
    ("16.00 yesterday", "Sat 21 Nov 16:00", None, ""),
    ("exactly 16h00 yesterday", "Sat 21 Nov 16:00", True, ""),
    ("yesterday evening at 8", "Sat 21 Nov 20:00", None, ""),
    ("yesterday at 3 in the night", "Sat 21 Nov 03:00", None, ""),
    ("yesterday at midnight", "Sun 22 Nov 00:00", None, "Sat 21 Nov 00:00"),
    ("a quarter to 4 yesterday", "Sat 21 Nov 15:45", None, "Sat 21 Nov 03:45"),
    ("the day before yesterday at around 5 in the afternoon", "Fri 20 Nov 17:00", False, ""),
    ("about 1 pm", "Sun 22 Nov 13:00", False, ""),
    ("~4", "Sun 22 Nov 04:00", False, ""),
    ("4 a.m.", "Sun 22 Nov 04:00", None, ""),
    ("last night 3:10", "Sun 22 Nov 03:10", None, ""),
    ("last night at half past ten", "Sat 21 Nov 22:30", None, ""),
    ("Saturday night at 2", "Sun 22 Nov 02:00", None, ""),
    ("this morning at about half past 9", "Sun 22 Nov 09:30", False, ""),
    ("half past two", "Sun 22 Nov 14:30", None, "Sun 22 Nov 02:30"),
    ("ten to five", "Sun 22 Nov 04:50", None, ""),
    ("twenty-five past 4", "Sun 22 Nov 04:25", None, ""),
    ("ten past midnight", "Sun 22 Nov 00:10", None, ""),
    ("0310", "Sun 22 Nov 03:10", None, ""),
    ("at midnight", "Sun 22 Nov 00:00", None, ""),
    ("noon", "Sun 22 Nov 12:00", None, ""),
    ("Sat 22:40", "Sat 21 Nov 22:40", None, ""),
    ("on Saturday at noon", "Sat 21 Nov 12:00", None, ""),
    ("Thurs. 9:15", "Thu 19 Nov 09:15", None, ""),
    ("Sunday 9:00", "Sun 22 Nov 09:00", None, ""),
    ("Sunday 16:00", "Sun 15 Nov 16:00", None, ""),
    ("last Sunday 9:00", "Sun 15 Nov 09:00", None, ""),
    ("2 hours ago", "Sun 22 Nov 12:32", False, ""),
    ("2 h 10 min ago", "Sun 22 Nov 12:22", False, ""),
    ("about 20 min ago", "Sun 22 Nov 14:12", False, ""),
    ("half an hour ago", "Sun 22 Nov 14:02", False, ""),
    ("an hour and a half ago", "Sun 22 Nov 13:02", False, ""),
    ("1,5 hours ago", "Sun 22 Nov 13:02", False, ""),
    ("3 days ago at 4", "Thu 19 Nov 16:00", None, "Thu 19 Nov 04:00"),
    ("two weeks ago at 9 am", "Sun 08 Nov 09:00", None, ""),
    ("just now", "Sun 22 Nov 14:32", None, ""),
    ("14.11. 22:40", "Sat 14 Nov 22:40", None, ""),
    ("14/11 22:40", "Sat 14 Nov 22:40", None, ""),
    ("22:40 14.11", "Sat 14 Nov 22:40", None, ""),
    ("14 Nov 22:40", "Sat 14 Nov 22:40", None, ""),
    ("Nov 14th, 22:40", "Sat 14 Nov 22:40", None, ""),
    ("14 November 2026 2010", "Sat 14 Nov 20:10", None, ""),
    ("14 Nov 2010", "Sat 14 Nov 20:10", None, ""),
    ("2026-11-20 9:00", "Fri 20 Nov 09:00", None, ""),
    ("1.12. 22:40", "Mon 01 Dec 22:40", None, ""),
    ("29 Feb 12:00", "Thu 29 Feb 12:00", None, ""),
    ("14.11", "Sun 22 Nov 14:11", None, ""),
    ("14:33", "Sun 22 Nov 14:32", None, ""),
]


@pytest.mark.parametrize(("typed", "at", "is_exact", "other"), UNDERSTOOD, ids=[row[0] for row in UNDERSTOOD])
def test_a_moment_may_be_typed_in_many_ways(typed: str, at: str, is_exact: bool | None, other: str) -> None:
    moment = read(typed)
    assert (wall(moment.at), moment.is_exact, wall(moment.other)) == (at, is_exact, other)


@pytest.mark.parametrize(
    ("typed", "now", "at", "other"),
    [
        ("8", LATE, "Sun 22 Nov 20:00", "Sun 22 Nov 08:00"),
        ("9", LATE, "Sun 22 Nov 09:00", ""),
        ("today at 8", LATE, "Sun 22 Nov 20:00", "Sun 22 Nov 08:00"),
        ("yesterday at 8", LATE, "Sat 21 Nov 08:00", "Sat 21 Nov 20:00"),
        ("9:40", LATE, "Sun 22 Nov 09:40", ""),
        ("23:50", AT_NIGHT, "Sat 21 Nov 23:50", ""),
        ("10", AT_NIGHT, "Sat 21 Nov 22:00", ""),
        ("last night 11", AT_NIGHT, "Sat 21 Nov 23:00", ""),
        ("last night 3:10", AT_NIGHT, "Sat 21 Nov 03:10", ""),
        ("tonight at 11", AT_NIGHT, "Sat 21 Nov 23:00", ""),
    ],
)
def test_an_open_hour_is_the_last_one_today_and_the_one_by_day_before(
    typed: str, now: datetime, at: str, other: str
) -> None:
    moment = read(typed, now)
    assert (wall(moment.at), wall(moment.other)) == (at, other)


def test_figures_are_open_on_a_clock_of_twelve_hours_only() -> None:
    assert wall(read("yesterday 3:10", is_twelve_hour=True).at) == "Sat 21 Nov 15:10"
    assert wall(read("yesterday 3:10", is_twelve_hour=True).other) == "Sat 21 Nov 03:10"
    assert wall(read("yesterday 03:10", is_twelve_hour=True).at) == "Sat 21 Nov 03:10"
    assert read("yesterday 3:10") == TypedMoment(datetime(2026, 11, 21, 3, 10, tzinfo=UTC))


def test_a_time_alone_belongs_to_the_day_that_is_shown() -> None:
    shown = date(2026, 11, 10)
    assert wall(read("about 22:40", day=shown).at) == "Tue 10 Nov 22:40"
    assert wall(read("4", day=shown).at) == "Tue 10 Nov 16:00"
    assert wall(read("midnight", day=shown).at) == "Tue 10 Nov 00:00"
    assert wall(read("yesterday 22:40", day=shown).at) == "Sat 21 Nov 22:40"


@pytest.mark.parametrize("typed", ["16:30", "4 pm", "today at 23:00", "2330", "23.11.2026 9:00"])
def test_a_time_to_come_is_refused_with_its_own_sentence(typed: str) -> None:
    with pytest.raises(BadInput, match="still to come") as refused:
        read(typed)
    assert refused.value.field == "at"


NONSENSE = ["", " ", "yesterday", "last night", "half past", "ago", "2 days ago", "25:00", "12:60", "31.02. 12:00",
            "💊", "שלוש", "99999999999", "9" * 200, "tomorrow at 9", "yesterday 4 5", "Sat 22 Nov 03:10", "about",
            "16:00 in the morning", "4 x 4", "a few hours ago", "\x00", "½"]  # fmt: skip


@pytest.mark.parametrize("typed", NONSENSE)
def test_what_is_no_time_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(BadInput, match="not a time") as refused:
        read(typed)
    assert refused.value.field == "at"


@pytest.mark.parametrize(
    ("typed", "now", "at"),
    [
        ("1:30", SUMMER_BEGINS, "2026-03-29T01:00:00+00:00"),
        ("last night 1:30", SUMMER_BEGINS, "2026-03-29T01:00:00+00:00"),
        ("1:30", SUMMER_ENDS, "2026-10-25T00:30:00+00:00"),
        ("9 hours ago", SUMMER_ENDS, "2026-10-25T00:00:00+00:00"),
        ("8 hours ago", SUMMER_ENDS, "2026-10-25T01:00:00+00:00"),
        ("30 min ago", datetime(2026, 10, 25, 1, 15, fold=1, tzinfo=LONDON), "2026-10-25T00:45:00+00:00"),
        ("1:30", datetime(2026, 10, 25, 1, 15, fold=1, tzinfo=LONDON), "2026-10-25T00:30:00+00:00"),
    ],
)
def test_nights_on_which_the_clocks_change(typed: str, now: datetime, at: str) -> None:
    assert read(typed, now).at.isoformat() == at


def test_a_translation_replaces_the_words() -> None:
    german = {
        Said.ABOUT.value: "gegen; etwa",
        Said.YESTERDAY.value: "gestern",
        Said.AGO.value: "vor",
        Said.HOURS.value: "stunden; stunde",
        Said.MORNING.value: "morgens; vormittag",
        Said.NOTHING.value: "um; am",
        Said.OCLOCK.value: "uhr",
        "Saturday": "Samstag",
        "December": "Dezember",
    }
    calendar = CalendarWords(lambda source, count: german.get(source, source))
    typed = ["gestern gegen 4 Uhr", "vor 2 Stunden", "am Samstag um 22:40", "1. Dezember 22:40"]
    found = [wall(read_moment(text, now=SUNDAY, zone=LONDON, calendar=calendar).at) for text in typed]
    assert found == ["Sat 21 Nov 16:00", "Sun 22 Nov 12:32", "Sat 21 Nov 22:40", "Mon 01 Dec 22:40"]


def test_longer_words_stand_before_the_shorter_ones_they_hold() -> None:
    words = MomentWords(untranslated)
    for said in Said:
        row = words.of(said)
        hidden = [(a, b) for i, a in enumerate(row) for b in row[i + 1 :] if f" {a} " in f" {b} "]
        assert hidden == []


# -- for every moment ---------------------------------------------------------------------------------------------

INSTANTS = st.datetimes(datetime(2024, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))
PIECES = st.sampled_from([word.strip() for said in Said for word in said.value.split(";")] + [
    "4", "12", "0310", "16:00", "3.10", "14.11.", "14", "nov", "sat", "sunday", "2026", "99", "0", "-1"
])  # fmt: skip


@given(
    st.lists(PIECES, max_size=6).map(" ".join) | st.text(max_size=30),
    INSTANTS,
    st.sampled_from(ZONES),
    st.booleans(),
    st.none() | st.integers(0, 400),
)
@example("2 hours ago", datetime(2026, 3, 29, 1, 30, tzinfo=UTC), "Europe/London", False, None)
def test_nothing_typed_is_ever_a_time_to_come(
    typed: str, now: datetime, zone: str, is_twelve_hour: bool, days_back: int | None
) -> None:
    there = ZoneInfo(zone)
    day = None if days_back is None else now.astimezone(there).date() - timedelta(days=days_back)
    try:
        moment = read_moment(typed, now=now, zone=there, day=day, calendar=CLOCKS[is_twelve_hour])
    except BadInput:
        return
    assert moment.at <= now
    assert moment.other is None or (moment.other <= now and moment.other != moment.at)


@given(INSTANTS, st.integers(0, 60 * 24 * 360), st.sampled_from(ZONES), st.booleans())
def test_every_moment_the_program_writes_is_read_again(now: datetime, minutes: int, zone: str, is_twelve: bool) -> None:
    there, calendar = ZoneInfo(zone), CLOCKS[is_twelve]
    local = (now - timedelta(minutes=minutes)).astimezone(there).replace(second=0, microsecond=0)
    assume(local <= now)
    here = now.astimezone(there)
    first = first_instant(local.replace(tzinfo=None, fold=0), there)
    for written in (calendar.moment(local, here), calendar.moment_full(local)):
        moment = read_moment(written, now=now, zone=there, calendar=calendar)
        assert (moment.at, moment.is_exact) == (first, None), written


@given(INSTANTS, st.integers(0, 9999), st.sampled_from(ZONES))
def test_so_many_minutes_ago_are_real_minutes(now: datetime, minutes: int, zone: str) -> None:
    assume(minutes)
    moment = read_moment(f"{minutes} min ago", now=now, zone=ZoneInfo(zone))
    assert moment == TypedMoment((now - timedelta(minutes=minutes)).replace(second=0, microsecond=0), is_exact=False)
