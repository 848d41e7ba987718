"""What gets onto the doctor's page, and what never does."""

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.pain import Place, Series, Voice
from caregiver.domain.person import Allergy, Known, Person, Pronouns
from caregiver.summary.parts import DoctorPage, Line
from tests.summary.story import (
    NOW,
    ROBERT,
    RUTH,
    call,
    entry,
    page,
    plain_diary,
    plain_page,
    record,
)

ROOT = Path(__file__).parents[2]


def words(line: Line) -> str:
    return "".join(run.words for run in line)


def bold(line: Line) -> list[str]:
    return [run.words for run in line if run.is_bold]


def test_an_empty_diary_says_so_and_still_tells_who_it_is_about() -> None:
    empty = page()
    assert empty.name == "Robert Hale, born 14 March 1954"
    assert words(empty.coverage) == "No entries in these days."
    assert words(empty.allergies) == "Allergy: penicillin (rash, he says so)."
    assert empty.numbers == ()
    assert empty.chart is None
    assert empty.places is None
    assert [line.label for line in empty.said] == ["His goal"]


def test_coverage_names_the_days_without_entries_and_whose_the_numbers_are() -> None:
    line = plain_page().coverage
    assert words(line) == (
        "13 of 14 days with entries; 17 Nov not recorded. 46 numbers: 40 his own; 6 guessed by Anna. Never mixed."
    )
    assert bold(line) == ["13 of 14", "40 his own"]


def test_one_voice_alone_is_said_to_be_all() -> None:
    line = page(entries=[record(entry(22, 9, 5))]).coverage
    assert words(line) == "1 of 14 days with entries; 13 days not recorded. 1 number: all his own."


def test_numbers_of_two_caregivers_and_of_nobody_are_told_apart() -> None:
    line = page(
        RUTH,
        [
            record(entry(22, 7, 4, Voice.CAREGIVER_GUESS), by="jo"),
            record(entry(22, 8, 5, Voice.CAREGIVER_SAW)),
            record(entry(22, 9, 6, Voice.NOT_SAID)),
            record(entry(22, 10, None, could_not_answer=True)),
        ],
    ).coverage
    assert words(line).endswith(
        " 3 numbers: 1 guessed by Jo; 1 from signs Anna saw; 1, nobody said whose. Never mixed. Could not answer: once."
    )


def test_days_without_a_number_are_not_counted_as_days_with_one() -> None:
    asked = [record(entry(day, 9, None, could_not_answer=True)) for day in range(9, 17)]
    notes = [record(entry(17, hour, None, caregiver_words="He slept.")) for hour in (9, 10)]
    line = page(entries=[*asked, *notes, *(record(entry(day, 9, 5)) for day in range(18, 23))]).coverage
    assert words(line) == (
        "14 of 14 days with entries, numbers on 5. 5 numbers: all his own."
        " Could not answer: 8 times. Notes without a number: 2."
    )
    assert bold(line)[:2] == ["14 of 14", "5"]
    assert words(page(entries=asked).coverage) == (
        "8 of 14 days with entries, numbers on none; 6 days not recorded. Could not answer: 8 times."
    )


@pytest.mark.parametrize(
    ("voices", "told"),
    [
        ({Voice.TOGETHER: 1}, "1 number: all his own (together)."),
        ({Voice.PATIENT_SAID: 2, Voice.TOGETHER: 3}, "5 numbers: all his own (3 of them together)."),
        (
            {Voice.PATIENT_ENTERED: 2, Voice.TOGETHER: 1, Voice.NOT_SAID: 2},
            "5 numbers: 3 his own (1 of them together); 2, nobody said whose. Never mixed.",
        ),
        (
            {Voice.CAREGIVER_GUESS: 2, Voice.CAREGIVER_SAW: 1},
            "3 numbers: 2 guessed by Anna; 1 from signs Anna saw.",
        ),
        ({Voice.CAREGIVER_GUESS: 2}, "2 numbers: guessed by Anna."),
        ({Voice.CAREGIVER_SAW: 1}, "1 number: from signs Anna saw."),
        ({Voice.NOT_SAID: 1}, "1 number: nobody said whose."),
    ],
)
def test_whose_the_numbers_are_is_said(voices: dict[Voice, int], told: str) -> None:
    given = [voice for voice, count in voices.items() for _ in range(count)]
    written = page(entries=[record(entry(22, 7 + n, 5, voice)) for n, voice in enumerate(given)])
    assert words(written.coverage).endswith(f"not recorded. {told}")


def test_days_before_the_diary_began_are_not_called_unrecorded() -> None:
    written = plain_page(start=date(2026, 10, 24), begun=date(2026, 11, 9))
    assert words(written.coverage).startswith("Diary begun Mon 9 Nov: 13 of 14 days with entries; 17 Nov not")
    assert written.chart is not None
    assert written.chart.days[0].day == date(2026, 11, 9)
    assert written.dates == "24 October to 22 November 2026"
    assert "begun" not in words(plain_page(begun=date(2026, 11, 9)).coverage)


def test_each_series_has_a_row_of_its_own_and_nobodys_numbers_have_none() -> None:
    rows = page(
        entries=[
            record(entry(21, 9, 3)),
            record(entry(22, 9, 6)),
            record(entry(22, 11, 10, Voice.CAREGIVER_GUESS)),
            record(entry(22, 12, 0, Voice.NOT_SAID)),
        ]
    ).numbers
    assert [(row.label, row.is_own) for row in rows] == [("His numbers (2):", True), ("Anna’s guesses (1):", False)]
    assert [(cell.number, cell.words) for cell in rows[0].cells] == [
        ("6", "worst, Sun 22 Nov"),
        ("3", "least"),
        ("4½", "middle number (median)"),
        ("6", "latest, Sun 22 Nov, 09:00"),
    ]
    assert [cell.number for cell in rows[1].cells] == ["10"] * 4
    assert page(entries=[record(entry(22, 12, 0, Voice.NOT_SAID))]).numbers == ()


def test_the_worst_number_says_when_it_was_and_whether_it_came_again() -> None:
    diary = [record(entry(day, 9, score)) for day, score in ((10, 8), (12, 8), (14, 3))]
    (row,) = page(entries=diary).numbers
    assert row.cells[0].words == "worst, last on Thu 12 Nov"


@pytest.mark.parametrize(
    ("given", "label"),
    [
        ([(Voice.CAREGIVER_SAW, "anna")], "Signs Anna saw (1):"),
        ([(Voice.CAREGIVER_SAW, "anna"), (Voice.CAREGIVER_GUESS, "anna")], "Anna’s numbers (2):"),
        ([(Voice.CAREGIVER_GUESS, "anna"), (Voice.CAREGIVER_GUESS, "jo")], "Caregivers’ numbers (2):"),
    ],
)
def test_while_he_gives_none_only_the_caregivers_row_stands(given: list[tuple[Voice, str]], label: str) -> None:
    rows = page(entries=[record(entry(22, 9 + n, 6, voice), by=by) for n, (voice, by) in enumerate(given)]).numbers
    assert [(row.label, row.is_own) for row in rows] == [(label, False)]


def test_starred_words_are_listed_as_facts_even_without_a_call() -> None:
    numb = [record(entry(day, 9, 5, qualities=("numb", "aching"))) for day in (20, 21)]
    listed = page(entries=[*numb, record(entry(22, 13, 4, worse=("lying_flat",), minute=32))]).calls
    assert listed.lines == ()
    assert listed.fact == "Words recorded: numb (2), lying flat (1); latest Sun 22 Nov, 13:32."
    assert page(entries=plain_diary()).calls.fact == ""


def test_the_newest_words_of_each_and_the_goal_are_said() -> None:
    said = page(
        entries=[
            record(entry(20, 9, 5, patient_words="Old.")),
            record(entry(21, 9, 5, patient_words="“Like a\ntoothache.”"), by="jo"),
            record(entry(20, 10, 5, caregiver_words="He slept."), by="jo"),
        ]
    ).said
    assert [(line.label, line.words) for line in said] == [
        ("He says", "Sat 21 Nov: “Like a toothache.”"),
        ("Jo says", "Fri 20 Nov: He slept."),
        ("His goal", "“4 or less; walk to the gate”"),
    ]


def test_a_goal_in_words_gets_its_number() -> None:
    (goal,) = page(replace(ROBERT, goal_words="walk to the gate")).said
    assert goal.words == "“4 or less; walk to the gate”"


def test_a_hidden_goal_is_nowhere() -> None:
    hidden = plain_page()
    shown = page(replace(ROBERT, is_goal_hidden=True), plain_diary())
    assert hidden.chart is not None
    assert hidden.chart.goal == 4
    assert shown.chart is not None
    assert shown.chart.goal is None
    assert [line.label for line in shown.said] == ["He says", "Anna says"]


@given(st.lists(st.booleans(), min_size=1, max_size=6))
def test_words_only_for_me_never_get_in(only_for_me: list[bool]) -> None:
    diary = [
        record(entry(22, n, 5, caregiver_words="SECRET" if mine else "shared", is_only_for_me=mine))
        for n, mine in enumerate(only_for_me, 6)
    ]
    written = page(entries=diary, calls=[record(call(22, 9, 0, "about", "told"))])
    assert "SECRET" not in repr(written)
    assert ("shared" in repr(written)) == (not all(only_for_me))


def test_what_was_taken_out_or_lies_outside_the_days_is_not_there() -> None:
    diary = [
        record(entry(8, 23, 9, patient_words="BEFORE")),
        record(entry(9, 5, 9, patient_words="NIGHT BEFORE")),
        record(entry(15, 9, 9, patient_words="REMOVED"), deleted_at=NOW),
        record(entry(9, 6, 4)),
    ]
    written = page(entries=diary, calls=[record(call(8, 12, 0, "BEFORE", "BEFORE"))])
    assert [cell.number for row in written.numbers for cell in row.cells] == ["4"] * 4
    assert written.calls.lines == ()
    assert not {"BEFORE", "NIGHT", "REMOVED"} & set(repr(written).split())


def test_days_to_come_are_named_and_not_counted_as_not_recorded() -> None:
    early = page(entries=plain_diary(), end=date(2026, 11, 26))
    assert words(early.beside_name[-1]) == "Printed 22 Nov, 14:32: does not hold 23 to 26 Nov"
    assert bold(early.beside_name[-1]) == ["does not hold 23 to 26 Nov"]
    assert words(early.coverage).startswith("13 of 14 days with entries; 17 Nov not recorded.")
    assert early.chart is not None
    assert len(early.chart.days) == 14


def test_a_night_belongs_to_the_day_before() -> None:
    at_five = page(entries=[record(entry(22, 4, 5))], printed_at=NOW.replace(hour=5)).chart
    assert at_five is not None
    assert [day.day.day for day in at_five.days if day.is_recorded] == [21]
    assert at_five.days[-1].day == date(2026, 11, 21)


def test_days_are_named_with_their_month_once_a_number_could_come_twice() -> None:
    short, long = plain_page().chart, plain_page(start=date(2026, 10, 20)).chart
    assert short is not None
    assert long is not None
    assert (short.day_names[0], short.day_names[-1]) == ("Mon 9", "Sun 22")
    assert (long.day_names[0], long.day_names[-1]) == ("Tue 20 Oct", "Sun 22 Nov")


def test_calls_stand_oldest_first_and_the_newest_stay() -> None:
    listed = plain_page().calls
    assert [line.label for line in listed.lines] == ["Tue 10 Nov", "Sat 14 Nov"]
    assert listed.lines[0].words == "19:40 left leg numb and heavy. Called 19:42, Nurse Okafor: come in now."
    shorter = listed.first(1)
    assert [line.label for line in shorter.lines] == ["Sat 14 Nov"]
    assert shorter.rest == "Earlier calls in the diary: 1"
    assert listed.rest == ""


def test_places_have_letters_and_keep_whose_number_it_is() -> None:
    places = page(
        entries=[
            record(entry(21, 9, 5, places=(Place("back-lower-left", 7), Place("front-thigh-left", is_spread=True)))),
            record(entry(22, 9, 5, places=(Place("back-lower-left", 4),))),
            record(entry(22, 10, 8, Voice.CAREGIVER_GUESS, places=(Place("front-head", 8), Place("back-lower-left")))),
        ]
    ).places
    assert places is not None
    assert places.regions == ("back-lower-left", "front-head", "front-thigh-left")
    assert [(line.label, line.words) for line in places.listed.lines] == [
        ("A", "Left lower back: 3 times; worst 7, latest 4"),
        ("B", "Head, front: once; caregiver’s number: worst 8, latest 8"),
        ("C", "Left thigh, front: once; spreads here (1)"),
    ]


def test_words_are_counted_and_what_is_left_out_is_named() -> None:
    many = tuple(f"own:word {n}" for n in range(9))
    places = page(entries=[record(entry(22, 9, 5, qualities=("aching", *many)))]).places
    assert places is not None
    (feels,) = places.words
    assert feels.label == "Feels like"
    assert feels.words.count("(1)") == 6
    assert feels.words.endswith("more words in the diary: 4")


@pytest.mark.parametrize(
    ("person", "line"),
    [
        (
            replace(RUTH, allergies_known=Known.YES, organs_known=Known.YES),
            "Allergies: yes, which: not written. Kidney or liver trouble: yes, which: not written.",
        ),
        (RUTH, "Allergies: not asked. Kidney or liver trouble: not asked."),
        (
            replace(RUTH, allergies_known=Known.NONE_KNOWN, allergies_asked_on=date(2026, 10, 28)),
            "Allergies: none known, asked 28 Oct 2026. Kidney or liver trouble: not asked.",
        ),
        (
            replace(
                RUTH,
                allergies_known=Known.YES,
                allergies=(Allergy("latex"), Allergy("penicillin", "rash")),
                organs_known=Known.YES,
                organs="one kidney",
                weight_kg="58",
            ),
            "Allergies: latex; penicillin (rash). Kidney or liver trouble: one kidney. Weight 58 kg.",
        ),
    ],
)
def test_what_is_known_says_what_was_asked(person: Person, line: str) -> None:
    written = page(person)
    assert f"{words(written.allergies)} {words(written.health)}" == line


def test_the_family_chose_the_words() -> None:
    hers = page(RUTH, [record(entry(22, 9, 5, places=(Place("front-head"),), patient_words="Sore."))])
    theirs = page(replace(RUTH, pronouns=Pronouns.THEY), [record(entry(22, 9, 5, patient_words="Sore."))])
    assert hers.said[0].label == "She says"
    assert hers.places is not None
    assert (hers.places.left, hers.places.right) == ("her left", "her right")
    assert theirs.said[0].label == "They say"
    assert theirs.numbers[0].label == "Their numbers (1):"


def test_the_clock_is_the_familys() -> None:
    written = page(entries=[record(entry(22, 12, 5))], calendar=CalendarWords(is_twelve_hour=True))
    assert written.numbers[0].cells[-1].words == "latest, Sun 22 Nov, noon"
    (printed,) = written.beside_name
    assert words(printed) == "Printed Sunday 22 November, 2:32 in the afternoon"


def test_the_legend_names_a_lone_caregiver_and_no_other() -> None:
    def legend(*voices: tuple[Voice, str]) -> object:
        diary = [record(entry(22, 8 + n, 5, voice), by=by) for n, (voice, by) in enumerate(voices)]
        chart = page(entries=diary).chart
        assert chart is not None
        return chart.legend.get(Series.CAREGIVER)

    guess, saw = Voice.CAREGIVER_GUESS, Voice.CAREGIVER_SAW
    assert legend((guess, "anna"), (guess, "anna")) == "Anna’s guesses"
    assert legend((guess, "anna"), (guess, "jo")) == "Caregivers’ numbers"
    assert legend((guess, "anna"), (saw, "anna")) == "Anna’s numbers"
    assert legend((Voice.PATIENT_SAID, "anna")) is None


def test_curly_brackets_in_what_people_wrote_are_only_letters() -> None:
    diary = [record(entry(22, 9, 5, patient_words="{name} ** {0}", qualities=("own:{count}",)))]
    written: DoctorPage = page(replace(ROBERT, full_name="{x}"), diary, [record(call(22, 9, 0, "{count}", "{}"))])
    assert written.name.startswith("{x}, born")
    assert written.said[0].words == "Sun 22 Nov: “{name} ** {0}”"
    assert written.calls.first(0).rest == "Earlier calls in the diary: 1"


def test_no_day_at_all_is_held_when_all_days_are_still_to_come() -> None:
    later = page(entries=plain_diary(), start=NOW.date() + timedelta(days=2), end=NOW.date() + timedelta(days=4))
    assert words(later.coverage) == "No entries in these days."
    assert words(later.beside_name[-1]) == "Printed 22 Nov, 14:32: does not hold 24 to 26 Nov"
    assert later.chart is None


def test_the_page_is_worded_without_qt() -> None:
    code = "import sys; import caregiver.summary.content; print([m for m in sys.modules if m.startswith('PySide6')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"
