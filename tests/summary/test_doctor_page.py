"""The doctor's page as it lies on paper: read back from the file, and by the boxes that were drawn."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from caregiver.domain.pain import Voice
from caregiver.summary.pages import Document, Paper, doctor_document
from caregiver.summary.parts import DoctorPage
from tests.summary.paper import boxes, fonts_without_file, outside, overlapping, point_sizes, reader, text_of
from tests.summary.story import (
    CALENDAR,
    END,
    LONGEST_NAME,
    ROBERT,
    entry,
    fullest_page,
    guessed_page,
    page,
    plain_calls,
    plain_diary,
    plain_page,
    record,
    unanswered_page,
)

pytestmark = pytest.mark.usefixtures("qapp")

NEVER = (
    r"safe to|OK to take|you should take|nothing to worry|no urgent signs|morphine equivalent|missed|remaining|allowed"
    r"|enough for|BPI|PEG|PROMIS|ESAS|MSAS|PRO-CTCAE"
)
PAGES: dict[str, Callable[[], DoctorPage]] = {
    "plain": plain_page,
    "empty": page,
    "unanswered": unanswered_page,
    "guessed": guessed_page,
    "fullest": fullest_page,
}


def printed(content: DoctorPage, paper: Paper = Paper.A4) -> Document:
    return doctor_document(content, END, paper, CALENDAR)


def test_the_parts_stand_in_the_order_of_the_rules() -> None:
    coughing = record(entry(15, 15, None, could_not_answer=True, worse=("coughing_sneezing",)))
    text = text_of(printed(page(ROBERT, [*plain_diary(), coughing], plain_calls())))
    parts = [
        "Robert Hale, born 14 March 1954",
        "Home record, not a medical assessment.",
        "Allergy: penicillin (rash, he says so).",
        "Kidney or liver trouble: none known",
        "Weight 71 kg",
        "13 of 14 days with entries; 17 Nov not recorded.",
        "46 numbers: 40 his own; 6 guessed by Anna. Never mixed.",
        "He says",
        "Anna says",
        "His goal",
        "Calls and urgent signs",
        "Tue 10 Nov",
        "Sat 14 Nov",
        "Words recorded: coughing (1); latest Sun 15 Nov, 15:00.",
        "His numbers (40):",
        "worst, last on Sun 22 Nov",
        "least",
        "middle number (median)",
        "latest, Sun 22 Nov, 13:00",
        "Anna’s guesses (6):",
        "Pain by day, 0 = no pain, 10 = worst pain. Days start at 06:00.",
        "Where it hurts",
        "Left lower back: 13 times; worst 6, latest 6",
        "Feels like",
        "Made it worse",
        "Eased it",
        "No medicine is on the list. Not recorded in these days, apart from what calls were about: bowels, bladder,",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places, [part for part, place in zip(parts, places, strict=True) if place < 0]
    assert places == sorted(places)
    assert text.endswith("Home record, not a medical assessment. Page 1, doctor’s page")


def test_coverage_stands_before_any_number_of_pain() -> None:
    drawn = {box.name: box.rect for box in reversed(boxes(printed(plain_page()))[0])}
    assert drawn["coverage"].bottom() <= drawn["number"].top()
    assert drawn["coverage"].bottom() <= drawn["chart heading"].top()


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("content", PAGES.values(), ids=PAGES)
def test_it_is_one_page_on_which_nothing_overlaps(content: Callable[[], DoctorPage], paper: Paper) -> None:
    document = printed(content(), paper)
    (drawn,) = boxes(document)
    assert len(reader(document).pages) == 1
    assert outside(drawn, document) == []
    assert overlapping(drawn) == []


@pytest.mark.parametrize(("paper", "points"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_the_sheet_has_the_size_of_the_paper(paper: Paper, points: tuple[int, int]) -> None:
    box = reader(printed(plain_page(), paper)).pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == points


def test_nothing_is_smaller_than_ten_points() -> None:
    assert min(point_sizes(printed(plain_page()))) >= 10


@pytest.mark.parametrize("content", [plain_page, fullest_page], ids=["plain", "fullest"])
def test_every_font_is_in_the_file(content: Callable[[], DoctorPage]) -> None:
    assert fonts_without_file(printed(content())) == []


def test_the_full_page_names_all_that_gave_way() -> None:
    text = text_of(printed(fullest_page()))
    assert f"{LONGEST_NAME}, born 14 March 1954" in text
    assert re.search(r"Earlier calls in the diary: \d+", text)
    assert re.search(r"More places in the diary: \d+", text)
    assert "… (more in the diary)" in text
    assert "Kidney or liver trouble: as told" in text
    assert "Not recorded in these days, apart from what calls were about: bowels" in text


@pytest.mark.parametrize("content", PAGES.values(), ids=PAGES)
def test_words_that_must_never_appear_do_not(content: Callable[[], DoctorPage]) -> None:
    text = text_of(printed(content()))
    assert re.findall(rf"\b({NEVER})\b", text, re.IGNORECASE) == []


def test_an_empty_diary_still_prints_who_it_is_about() -> None:
    text = text_of(printed(page()))
    assert "No entries in these days." in text
    assert "Allergy: penicillin" in text
    assert "Pain by day" not in text
    assert "Where it hurts" not in text


def test_only_for_me_words_are_not_in_the_file() -> None:
    secret = record(entry(22, 10, 5, caregiver_words="Iamsotired", is_only_for_me=True))
    assert "Iamsotired" not in text_of(printed(page(ROBERT, [*plain_diary(), secret])))


def test_the_two_series_are_told_apart_on_the_chart() -> None:
    text = text_of(printed(plain_page()))
    assert "his: least, middle, worst" in text
    assert "Anna’s guesses" in text.split("Pain by day")[1]
    alone = [r for r in plain_diary() if r.value.voice is Voice.PATIENT_SAID]
    assert "Anna’s guesses" not in text_of(printed(page(ROBERT, alone, plain_calls()))).split("Pain by day")[1]


def test_a_day_without_a_number_says_so_in_the_chart() -> None:
    names = {box.name for box in boxes(printed(guessed_page()))[0]}
    assert "chart band" in names
    text = text_of(printed(guessed_page()))
    for words in ("Diary begun Mon 9 Nov", "could not answer", "no number", "Caregivers’ numbers (11):"):
        assert words in text
    assert "His numbers" not in text


def test_a_script_without_letters_is_named() -> None:
    strange = replace(ROBERT, full_name="\N{CUNEIFORM SIGN A}\N{CUNEIFORM SIGN AB}")
    text = text_of(printed(page(strange)))
    assert "This computer has no letters for some words on this page (Cuneiform)." in text
    assert "no letters" not in text_of(printed(plain_page()))


def test_the_file_tells_nothing_about_the_person_but_its_pages() -> None:
    about = reader(printed(plain_page())).metadata
    assert about is not None
    assert about.title == "Summary 22 November 2026"
    assert "Robert" not in "".join(str(value) for value in about.values())
    xmp = reader(printed(plain_page())).xmp_metadata
    assert xmp is not None
    assert "Hale" not in xmp.stream.get_data().decode()
