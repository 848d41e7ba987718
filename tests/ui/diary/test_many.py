"""Twenty years of a diary: 73,000 entries. What is read and built does not grow with them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from caregiver.domain.pain import PainEntry, Voice
from caregiver.services.diary import search_text
from caregiver.services.wanted import Wanted
from caregiver.ui.diary.days import FIRST_DAYS, FIRST_RECORDS, MORE_DAYS
from caregiver.ui.diary.entry_row import EntryRow
from caregiver.ui.diary.lists import FOUND_AT_ONCE
from caregiver.ui.diary.page import DiaryPage
from tests.steerable_clock import SteerableClock
from tests.ui.conftest import make_services

A_DAY = 10
ENTRIES = 73_000
NEWEST = datetime(2026, 11, 22, 14, 20, tzinfo=UTC)


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """The diary, filled once."""
    folder = tmp_path_factory.mktemp("many") / "diary"
    folder.mkdir(mode=0o700)
    clock = SteerableClock()
    clock.go_to(2026, 11, 22, 14, 32)
    services = make_services(folder, clock)
    by = services.people.writer()
    with services.vault.transaction():
        for number in range(ENTRIES):
            day, place = divmod(number, A_DAY)
            at = NEWEST - timedelta(days=day, minutes=40 * place)
            words = "a rare zebra" if number % 7_300 == 0 else "the chair won"
            entry = PainEntry(at, "Europe/London", number % 11, Voice.PATIENT_SAID, patient_words=words)
            services.vault.diary.pain.add(entry, search_text(entry), by=by, at=at)
    yield services
    services.close()


@pytest.fixture
def page(many, make_context, show):
    made = DiaryPage(make_context(many))
    made.resize(1366, 768)
    return show(made)


def rows(page):
    return page.findChildren(EntryRow)


def test_it_opens_with_the_newest_days_alone(page, many):
    assert many.vault.diary.pain.count() == ENTRIES
    assert FIRST_DAYS <= len(page.lists.days.days()) < 20
    assert len(rows(page)) == A_DAY
    assert sum(len(day.records) for day in page.lists.days.days()) <= FIRST_RECORDS


def test_earlier_days_come_a_few_at_a_time(page):
    kept, read = page.day_list.cards, len(page.lists.days.days())
    page.day_list.more_asked.emit()
    assert len(page.lists.days.days()) == read + MORE_DAYS
    assert page.day_list.cards == kept
    assert len(rows(page)) == A_DAY


def test_days_of_long_ago_are_sifted_without_reading_what_lies_between(page):
    page.filters.want(Wanted(first=date(2008, 1, 1), last=date(2008, 1, 3)))
    assert page.filter_line.words() == ("Only this is shown: 1 to 3 Jan 2008", "30 ratings, all his own.")
    assert sum(len(day.records) for day in page.lists.days.days()) == 30
    page.search_field.setText("chair")
    page._search_now()
    assert page.found.sentence() == "30 found for “chair”:"


def test_a_common_word_shows_the_newest_and_more_when_asked(page):
    page.search_field.setText("chair")
    page._search_now()
    assert len(page.found.rows.rows) == FOUND_AT_ONCE
    first = page.found.rows.rows
    page.found.more_asked.emit()
    assert len(page.found.rows.rows) == 2 * FOUND_AT_ONCE
    assert page.found.rows.rows[:FOUND_AT_ONCE] == first


def test_a_rare_word_is_found_over_all_the_years(page):
    page.search_field.setText("zeb")
    page._search_now()
    assert page.found.sentence() == "10 found for “zeb”:"
    assert page.found.rows.rows[-1].record.value.at.year == 2008
    assert page.found.more.isHidden()


def test_an_entry_of_long_ago_opens_without_reading_what_lies_between(page):
    page.search_field.setText("zebra")
    page._search_now()
    oldest = page.found.rows.rows[-1].record
    page.show_entry(oldest.uuid)
    assert page.side.uuid == oldest.uuid
    assert sum(len(day.records) for day in page.lists.days.days()) <= FIRST_RECORDS
