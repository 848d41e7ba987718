"""Rows of old notes from paper, and what they mean, on Sunday 22 November 2026, 14:32 in London."""

from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.errors import BadInput
from caregiver.domain.pain import Voice
from caregiver.domain.paper_doses import PaperDose, PaperMedicine, PlanThen
from caregiver.domain.paper_rows import RowReader, TypedRow, read_score, read_words
from caregiver.domain.strength import Strength

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
TEN_MG = Strength(number=Decimal(10), unit=Unit.MG, per_number=Decimal(5), per_unit=Unit.ML)
QUICK = PaperMedicine(
    "quick",
    "Morphine quick-acting",
    ("Morphine quick-acting", "Oramorph"),
    (
        PlanThen(datetime(2026, 11, 10, tzinfo=UTC), "first", True, Decimal(5), Unit.ML, TEN_MG),
        PlanThen(datetime(2026, 11, 18, tzinfo=UTC), "range", True, None, Unit.ML, TEN_MG),
        PlanThen(datetime(2026, 11, 20, tzinfo=UTC), "paused", False),
    ),
)
SICK = PaperMedicine("sick", "Metoclopramide", ("Metoclopramide",), (PlanThen(NOW, "plan", True, Decimal(1)),))
READER = RowReader(NOW, LONDON, birth_date=date(1954, 3, 14), medicines=(QUICK, SICK))


def at(*when: int) -> datetime:
    return datetime(*when, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "above", "instant"),
    [
        ("Mon 16:40", None, at(2026, 11, 16, 16, 40)),
        ("14.11. 22:40", None, at(2026, 11, 14, 22, 40)),
        ("yesterday at about 4", None, at(2026, 11, 21, 16, 0)),
        ("9:15", date(2026, 11, 14), at(2026, 11, 14, 9, 15)),
        ("9:15", None, at(2026, 11, 22, 9, 15)),
        ("2026-11-14T22:40:59", None, at(2026, 11, 14, 22, 40)),
        ("14.11.2025 08:00", None, at(2025, 11, 14, 8, 0)),
        ("1.7.2026 08:00", None, at(2026, 7, 1, 7, 0)),
    ],
)
def test_a_time_is_read_as_people_write_it(typed: str, above: date | None, instant: datetime):
    assert READER.moment(typed, above).at == instant


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "When was this?"),
        ("Mon", "At what time?"),
        ("16 Nov", "At what time?"),
        ("31.11. 16:40", "This is not a time."),
        ("32.1.2026 08:00", "This is not a time."),
        ("today 18:00", "This time is still to come."),
        ("23.11.2026 08:00", "This time is still to come."),
        ("13.3.1954 08:00", "This day lies before the birth date."),
        ("13.3.1700 08:00", "Please look at the year again."),
        ("hello", "This is not a time."),
    ],
)
def test_what_is_no_time_gets_one_sentence(typed: str, sentence: str):
    with pytest.raises(BadInput, match=sentence) as caught:
        READER.moment(typed, None)
    assert caught.value.field == "moment"


def test_on_a_clock_of_twelve_hours_a_time_in_figures_is_open():
    reader = RowReader(NOW, LONDON, CalendarWords(is_twelve_hour=True))
    moment = reader.moment("14.11.2026 4:30", None)
    assert {moment.at.hour, moment.other and moment.other.hour} == {4, 16}
    assert reader.moment("14.11.2026 16:30", None).other is None


@pytest.mark.parametrize(
    ("typed", "read"),
    [("7", (7, False)), (" 10 ", (10, False)), ("7/10", (7, False)), ("7 of 10", (7, False)), ("", (None, False))]
    + [(mark, (None, True)) for mark in "-–—"],
)
def test_a_number_or_that_there_was_none(typed: str, read: tuple[int | None, bool]):
    assert read_score(typed) == read


@pytest.mark.parametrize("typed", ["11", "7.5", "5-6", "-1", "bad", "100"])
def test_what_is_no_number_is_never_rounded_or_guessed(typed: str):
    with pytest.raises(BadInput, match="from 0 to 10"):
        read_score(typed)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("after the stairs", ("", "after the stairs")),
        ("“like a band”", ("like a band", "")),
        ('"like a band" after the stairs', ("like a band", "after the stairs")),
        ("„zu viel“ he said", ("zu viel", "he said")),
        ('5" nail', ("", '5" nail')),
    ],
)
def test_words_in_quotation_marks_are_those_of_the_person(typed: str, words: tuple[str, str]):
    assert read_words(typed) == words


def test_a_whole_row():
    row = READER.row(TypedRow("Mon 16:40", "7", Voice.PATIENT_SAID, '"ouch" stairs', "or"), None)
    assert (row.at, row.score, row.voice) == (at(2026, 11, 16, 16, 40), 7, Voice.PATIENT_SAID)
    assert (row.patient_words, row.caregiver_words) == ("ouch", "stairs")
    assert row.dose == PaperDose("quick", "first", Decimal(5), Unit.ML, TEN_MG)


def test_a_row_holds_more_than_a_time():
    with pytest.raises(BadInput, match="Type a number, words, or what was given"):
        READER.row(TypedRow("Mon 16:40"), None)


def test_about_is_kept_and_who_could_not_answer_was_seen():
    row = READER.row(TypedRow("Mon about 16:40", "-", Voice.PATIENT_SAID), None)
    assert (row.is_exact, row.could_not_answer, row.voice) == (False, True, Voice.CAREGIVER_SAW)


@pytest.mark.parametrize(
    ("typed", "day", "dose"),
    [
        ("or", 12, PaperDose("quick", "first", Decimal(5), Unit.ML, TEN_MG)),
        ("quick 2,5", 12, PaperDose("quick", "first", Decimal("2.5"), Unit.ML, TEN_MG)),
        ("Oramorph 10 ml", 12, PaperDose("quick", "first", Decimal(10), Unit.ML, TEN_MG)),
        ("morph half", 12, PaperDose("quick", "first", Decimal("0.5"), Unit.ML, TEN_MG)),
        ("or", 19, PaperDose("quick", "range", None, Unit.ML, TEN_MG)),
        ("or", 2, PaperDose("quick", "", None, Unit.ML)),
        ("or 5", 2, PaperDose("quick", "", Decimal(5), Unit.ML)),
        ("or", 21, PaperDose("quick", "", None, Unit.ML)),
        ("met 2 tablets", 1, PaperDose("sick", "", Decimal(2), Unit.TABLETS)),
    ],
)
def test_the_usual_amount_is_that_of_the_plan_of_that_day_and_never_made_up(typed: str, day: int, dose: PaperDose):
    assert READER.given(typed, at(2026, 11, day, 12, 0)) == dose


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("ibu", "No medicine given when needed"),
        ("5 ml", "No medicine given when needed"),
        ("m", "More than one medicine"),
        ("or 10 mg", "in ml"),
        ("or 1.250", "two ways"),
        ("or 10mg/5ml", "Please write a number"),
        ("met 2", "Write the unit too"),
    ],
)
def test_what_was_given_is_never_guessed(typed: str, sentence: str):
    with pytest.raises(BadInput, match=sentence) as caught:
        READER.given(typed, at(2026, 11, 12, 12, 0))
    assert caught.value.field == "given"


@pytest.mark.parametrize(
    ("typed", "day"),
    [("Mon", date(2026, 11, 16)), ("Monday 16 Nov", date(2026, 11, 16)), ("16 Nov", date(2026, 11, 16)), ("x", None)]
    + [("25.12.", date(2025, 12, 25))],
)
def test_a_day_alone_is_known_as_one(typed: str, day: date | None):
    assert READER.day(typed) == day
