"""The record: everything of some days in the order of time, on as many pages as it needs."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.care_note import CareKind, CareNote
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.visit import Visit, VisitKind, VisitState
from caregiver.services.services import Services
from caregiver.summary.pages import Document, Paper, pdf_bytes, preview
from caregiver.summary.record_sheets import record_paper
from caregiver.summary.sheets import chosen_sheets
from tests.summary.paper import boxes, fonts_without_file, outside, overlapping, point_sizes, reader, text_of
from tests.summary.story import ZONE, moment
from tests.summary.test_doctor_page import NEVER

pytestmark = pytest.mark.usefixtures("qapp")

FIRST, LAST = date(2026, 11, 9), date(2026, 11, 22)


def record(services: Services, first: date = FIRST, paper: Paper = Paper.A4) -> Document:
    return record_paper(services, first, LAST, paper, CalendarWords())


def in_order(words: str, *parts: str) -> bool:
    places = [words.index(part) for part in parts]
    return places == sorted(places)


def test_everything_stands_in_the_order_of_time(told: Services) -> None:
    words = text_of(record(told))
    assert "9 to 22 November 2026" in words
    assert in_order(
        words,
        "Mon 9 Nov, 07:00 Robert said 7",
        "Tue 10 Nov, 14:00 Paracetamol. Answer: not given, felt sick",
        "Tue 10 Nov, 19:42 A call to Palliative team",
        "Tue 10 Nov, 21:00 In hospital 10 Nov 21:00 to 11 Nov 18:00, St Mary’s",
        "Thu 12 Nov, 11:00 Morphine quick-acting from 2.5 ml (5 mg) to 5 ml (10 mg)",
        "Sun 22 Nov, 12:22 Morphine quick-acting, 5 ml (10 mg)",
        "Sun 22 Nov, 13:00 Robert said 5",
    )


def test_each_page_has_its_head_and_its_number(told: Services) -> None:
    document = record(told)
    pages = [" ".join(page.extract_text().split()) for page in reader(document).pages]
    assert len(pages) == document.page_count > 1
    for number, words in enumerate(pages, 1):
        assert "The record" in words
        assert "Robert Hale, born 14 March 1954" in words
        assert "Written by" in words
        assert f"Page {number} of {len(pages)}" in words


def test_only_the_chosen_days_are_in_it(told: Services) -> None:
    words = text_of(record(told, date(2026, 11, 21)))
    assert "Sat 21 Nov" in words
    assert "Fri 20 Nov" not in words


def test_what_is_only_for_its_writer_is_left_out(services: Services) -> None:
    at, zone = moment(21, 9), "Europe/London"
    entry = PainEntry(at, zone, 6, Voice.PATIENT_SAID, caregiver_words="Mine one.", is_only_for_me=True)
    services.diary.write_entry(entry)
    services.care_notes.write(CareNote(at, zone, CareKind.WORDS, words="Mine two.", is_only_for_me=True))
    services.care_notes.write(CareNote(at, zone, CareKind.WORDS, words="For all."))
    words = text_of(record(services))
    assert "Robert said 6" in words
    assert "“For all.”" in words
    assert "Mine" not in words
    assert "only for" not in words


def test_what_was_written_down_later_says_so(services: Services) -> None:
    entry = PainEntry(moment(21, 9), "Europe/London", 6, Voice.PATIENT_SAID)
    services.diary.write_entry(entry)
    services.diary.write_entry(replace(entry, at=moment(22, 14), score=4))
    words = text_of(record(services))
    assert "Robert said 6 Anna, written down Sun 22 Nov, 14:32" in words
    assert "Robert said 4 Anna Home" in words


def test_visits_that_took_place_are_in_it_and_planned_ones_are_not(services: Services) -> None:
    now = services.clock.now()
    for days, state, name in ((-2, VisitState.HAPPENED, "Dr Patel"), (-1, VisitState.PLANNED, "Dr Lewis")):
        at = now + timedelta(days=days)
        visit = Visit(at, str(ZONE), VisitKind.HOME, with_whom=name, state=state, said="Come again.")
        services.visits.write(visit)
    words = text_of(record(services))
    assert "Visit, Dr Patel, at home, “Come again.”" in words
    assert "Dr Lewis" not in words


def test_an_empty_diary_says_so(services: Services) -> None:
    document = record(services)
    assert document.page_count == 1
    assert "Nothing is written down in these days." in text_of(document)


def test_long_notes_end_with_a_mark_that_is_explained(services: Services) -> None:
    at = moment(21, 9)
    services.diary.write_entry(PainEntry(at, "Europe/London", 6, Voice.PATIENT_SAID, patient_words="word " * 400))
    words = text_of(record(services))
    assert "word…" in words
    assert "Words that end in “…” are whole in the diary." in words


@pytest.mark.parametrize("paper", Paper)
def test_nothing_overlaps_leaves_the_paper_or_is_small(told: Services, paper: Paper) -> None:
    document = record(told, paper=paper)
    for drawn in boxes(document):
        assert outside(drawn, document) == []
        assert overlapping(drawn) == []
    assert min(point_sizes(document)) >= 10
    assert fonts_without_file(document) == []


def test_thirty_entries_a_day_are_all_there(crowded: Services) -> None:
    document = record(crowded)
    assert pdf_bytes(document).startswith(b"%PDF")
    assert len(crowded.diary.between(moment(9, 6), moment(22, 15))) >= 400
    assert document.page_count > 20


def test_liquids_are_told_in_ml_and_no_word_is_forbidden(told: Services) -> None:
    words = text_of(record(told))
    assert len(re.findall(r"quick-acting, [\d.]+ ml \(", words)) == len(re.findall(r"quick-acting, \d", words)) > 10
    assert not re.search(rf"\b({NEVER})\b", words, re.IGNORECASE)


def test_it_is_black_on_white_under_a_title_without_a_name(told: Services) -> None:
    document = chosen_sheets(told, date(2026, 11, 20), LAST, Paper.A4, ("record",))
    assert document.title == "Record 22 November 2026"
    image = preview(document, 1, 400)
    assert all(image.pixelColor(x, y).saturation() == 0 for x in range(0, 400, 7) for y in range(0, image.height(), 7))
