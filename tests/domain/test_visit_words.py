"""Visits in words: when, where, how far off; each kind in its own."""

from datetime import UTC, datetime

import pytest

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.visit import ItemList, Visit, VisitKind, VisitState
from caregiver.domain.visit_words import (
    KINDS,
    beneath,
    far_off,
    first_items,
    past_text,
    row_text,
    short_title,
    title,
)

CALENDAR = CalendarWords()
NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


def visit(*when: int, kind: VisitKind = VisitKind.CLINIC, **fields: object) -> Visit:
    return Visit(datetime(*when, tzinfo=UTC), "Europe/London", kind, **fields)


def test_the_head_says_day_time_whom_where_and_how_far_off():
    value = visit(2026, 11, 26, 10, 30, with_whom="Dr Patel", where="palliative clinic")
    assert title(value, CALENDAR, NOW) == "Thursday 26 November, 10:30"
    assert beneath(value, CALENDAR, NOW) == "Dr Patel · palliative clinic · in 4 days"
    assert short_title(value, CALENDAR) == "Thu 26 Nov, 10:30"
    assert row_text(value, CALENDAR) == "Visit on Thu 26 Nov, 10:30, Dr Patel"


def test_without_a_time_only_the_day_is_said_and_another_year_is_said():
    value = visit(2027, 1, 5, 12, has_time=False)
    assert title(value, CALENDAR, NOW) == "Tuesday 5 January 2027"
    assert row_text(value, CALENDAR) == "Visit on Tue 5 Jan"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (VisitKind.CLINIC, "in the clinic · in 4 days"),
        (VisitKind.HOME, "at home · in 4 days"),
        (VisitKind.PHONE, "by phone · they call us · in 4 days"),
        (VisitKind.VIDEO, "by video · in 4 days"),
    ],
)
def test_each_kind_says_how(kind, said):
    where = "they call us" if kind is VisitKind.PHONE else ""
    assert beneath(visit(2026, 11, 26, 10, 30, kind=kind, where=where), CALENDAR, NOW) == said


@pytest.mark.parametrize(
    ("day", "said"), [(20, "2 days ago"), (21, "yesterday"), (22, "today"), (23, "tomorrow"), (24, "in 2 days")]
)
def test_how_far_off_by_day(day, said):
    assert str(far_off(visit(2026, 11, day, 10, 30), NOW)) == said


@pytest.mark.parametrize("hour", [0, 3, 5])
def test_by_night_nothing_is_bare_today_or_tomorrow(hour):
    by_night = NOW.replace(hour=hour)
    assert [str(far_off(visit(2026, 11, day, 10, 30), by_night)) for day in (21, 22, 23)] == ["", "", ""]
    assert str(far_off(visit(2026, 11, 23, hour, 30), NOW)) == ""
    assert str(far_off(visit(2026, 11, 26, 10, 30), by_night)) == "in 4 days"


def test_the_clock_of_twelve_hours():
    twelve = CalendarWords(is_twelve_hour=True)
    assert title(visit(2026, 11, 26, 12), twelve, NOW) == "Thursday 26 November, noon"


@pytest.mark.parametrize("kind", VisitKind)
def test_every_kind_begins_with_lines_on_both_lists(kind):
    items = first_items(kind, CALENDAR, "Robert")
    assert {item.list for item in items} == set(ItemList)
    assert "Ask Robert what matters most" in [item.words for item in items]
    assert not any(item.is_done or "{" in item.words for item in items)
    assert len({(item.list, item.words) for item in items}) == len(items)


def test_who_can_no_longer_tell_is_asked_nothing():
    words = [item.words for item in first_items(VisitKind.CLINIC, CALENDAR, "Robert", can_tell=False)]
    assert not any("Robert" in line for line in words)


def test_each_kind_asks_in_its_own_words():
    for name in ("name", "place", "whom", "where"):
        assert len({getattr(words, name) for words in KINDS.values()}) == len(VisitKind)


def test_what_became_of_a_past_visit():
    assert [past_text(visit(2026, 11, 12, state=state), CALENDAR) for state in VisitState] == [
        "How it went is not written down yet.",
        "It took place.",
        "Called off.",
    ]
