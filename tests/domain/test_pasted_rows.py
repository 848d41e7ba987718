"""Lines from a table, a letter or a text file, laid into rows, on Sunday 22 November 2026, 14:32 in London."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.errors import BadInput
from caregiver.domain.pain import Voice
from caregiver.domain.pasted_rows import MOST_LINES, Order, PastedRows, PasteReading
from tests.domain.test_paper_rows import READER, at

SAID, GUESS = Voice.PATIENT_SAID, Voice.CAREGIVER_GUESS


def read(text: str, order: Order | None = None) -> PastedRows:
    return PasteReading(text, replace(READER, called="Robert"), SAID, order)()


def rows(pasted: PastedRows) -> list[tuple[datetime, int | None, str]]:
    return [(line.row.at, line.row.score, line.row.caregiver_words) for line in pasted.good if line.row]


TWO = [(at(2026, 11, 14, 22, 40), 7, "back hurts"), (at(2026, 11, 15, 3, 10), 5, "")]


@pytest.mark.parametrize(
    "text",
    [
        "14.11.2026\t22:40\t7\tback hurts\n15.11.2026\t03:10\t5\t",
        "Date;Time;Pain;Notes\n14.11.2026;22:40;7;back hurts\n15.11.2026;03:10;5;",
        "Pain,Day and time,Note\n7,2026-11-14 22:40,back hurts\n5,2026-11-15 03:10,",
        "14/11/2026  22:40  7  back hurts\n\n15/11/2026  03:10  5",
        "11/14/2026;22:40;7;back hurts\n11/15/2026;03:10;5;",
        "14.11. 22:40 7 back hurts\n15.11. 03:10 5",
        "Saturday 14 Nov\n22:40 7 back hurts\nSunday 15 November:\n03:10 - 5".replace(" - ", " "),
        "2026-11-14T22:40:00\t7.0\tback hurts\r\n2026-11-15T03:10:00\t5.0\t",
        '"14 Nov 2026 10:40 pm","7","back hurts"\n"15 Nov 2026 3:10 am","5",""',
    ],
)
def test_many_ways_of_writing_the_same_two_rows(text: str):
    pasted = read(text)
    assert (rows(pasted), pasted.odd) == (TWO, ())


def test_dates_may_stand_in_any_order_of_columns_and_each_line_may_tell_who_says_it():
    pasted = read(
        "he said;7;14.11.2026 22:40\nmy guess;5;15.11.2026 03:10\nRobert;4;15.11.2026 04:10\n;3;16.11.2026 05:00"
    )
    assert [line.row and line.row.voice for line in pasted.lines] == [SAID, GUESS, SAID, SAID]


def test_a_word_that_is_not_known_for_who_says_it_is_asked_about():
    pasted = read("When;Number;Who\nMon 16:40;7;he said\nTue 08:00;5;the neighbour")
    assert [str(line.problem) for line in pasted.odd] == ["Who says it? This word is not known."]


def test_every_line_is_kept_as_it_was_pasted():
    text = "14.11.2026\t22:40\t7\tok\n14.11.2026\t22:50\t11\tmuch\nwe went to the sea\n14.11.2026\t\t5\t"
    pasted = read(text)
    assert [line.text for line in pasted.lines] == text.splitlines()
    assert [str(line.problem)[:20] for line in pasted.odd] == [
        "The number goes from",
        "This is not a time. ",
        "At what time? “About",
    ]


def test_what_stands_in_no_known_column_goes_into_the_words_with_its_title():
    pasted = read("When;Number;Weather;Given\nMon 16:40;7;rain;or 5\nTue 08:00;5;sun;")
    assert rows(pasted) == [(at(2026, 11, 16, 16, 40), 7, "Weather: rain"), (at(2026, 11, 17, 8), 5, "Weather: sun")]
    assert [line.row.dose is not None for line in pasted.good if line.row] == [True, False]


def test_day_and_month_that_may_be_the_other_way_round_are_asked_about_once():
    text = "3/4/2026;10:00;5\n4/4/2026;11:00;6\n5/4/2026;11:00;6"
    assert read(text) == PastedRows(open_date="3/4/2026")
    assert [row[0].month for row in rows(read(text, Order.DAY_FIRST))] == [4, 4, 4]
    assert [row[0].month for row in rows(read(text, Order.MONTH_FIRST))] == [3, 4, 5]


def test_one_date_that_can_be_read_in_one_way_only_answers_for_all():
    assert [row[0].month for row in rows(read("3/4/2026;10:00;5\n13/4/2026;11:00;6"))] == [4, 4]
    assert [row[0].month for row in rows(read("3/4/2026;10:00;5\n4/13/2026;11:00;6"))] == [3, 4]


def test_dates_in_both_orders_are_never_guessed():
    assert read("13/4/2026;10:00;5\n4/13/2026;11:00;6\n3/4/2026;11:00;6").open_date == "3/4/2026"


def test_an_hour_that_may_be_two_times_of_the_day_needs_a_word():
    reader = replace(READER, calendar=CalendarWords(is_twelve_hour=True))
    pasted = PasteReading("14.11.2026;4:30;7\n14.11.2026;16:30;7", reader, SAID)()
    assert [str(line.problem) for line in pasted.odd] == ["This may be two times of the day. Type it with am or pm."]


def test_reading_can_be_given_up():
    reading = PasteReading("Mon 16:40 7\n" * 1_000, READER, SAID)
    reading.is_cancelled = True
    assert reading() == PastedRows()


def test_more_than_anybody_pastes_is_refused_in_one_sentence():
    with pytest.raises(BadInput, match="200 000 lines"):
        read("x\n" * (MOST_LINES + 1))


def test_nothing_at_all_is_no_rows():
    assert read(" \n\t\n") == PastedRows()


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8"), max_size=40), max_size=12))
def test_whatever_is_pasted_no_line_is_lost_or_breaks_it(lines: list[str]):
    text = "\n".join(lines)
    pasted = PasteReading(text, READER, SAID, Order.DAY_FIRST)()
    whole = [line for line in text.splitlines() if line.strip()]
    kept = [line.text for line in pasted.lines]
    assert kept == [line for line in whole if line in kept]
    gone = [line for line in whole[1:] if line not in kept]
    assert all(READER.day(line.strip(" :\t\x1f\xa0,;")) is not None for line in gone)
    assert all(line.row is not None or line.problem is not None for line in pasted.lines)


def test_times_with_hour_and_minute_only_belong_to_the_day_above():
    pasted = read("Day;Time;Number\nMon 16 Nov;16:40;7\n;17:10;5\nTue;08:00;4\n;;3")
    assert [row[0] for row in rows(pasted)] == [at(2026, 11, 16, 16, 40), at(2026, 11, 16, 17, 10), at(2026, 11, 17, 8)]
    assert len(pasted.odd) == 1
    assert datetime(2026, 11, 17, tzinfo=UTC).date() == pasted.odd[0].above
