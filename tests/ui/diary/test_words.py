"""Rows, days and steps of a history in words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from caregiver.domain.pain import Place, Voice
from caregiver.ui.diary.day_words import day_line, gap_words
from caregiver.ui.diary.days import Day
from caregiver.ui.diary.entry_words import Wording
from caregiver.ui.diary.history_words import step_words

TENTH = date(2026, 11, 10)


@pytest.fixture
def wording(context):
    return Wording.read(context)


def steps(services, wording, uuid):
    record = services.diary.entry(uuid)
    return [step_words(step, record, wording) for step in services.diary.history(uuid)]


def test_a_row_says_when_where_and_whose(story, services, wording):
    row = wording.row(services.diary.entry(story["chair"]), TENTH)
    assert (row.time, row.writer, row.remark) == ("16:40", "Anna", "")
    assert row.text == "Left lower back; left thigh, front · Robert said it"
    assert row.spoken == "16:40, pain 7 of 10, Left lower back; left thigh, front, Robert said it, Anna"


def test_after_midnight_a_row_says_its_weekday(story, services, wording):
    assert wording.row(services.diary.entry(story["night"]), TENTH).time == "Wed 03:10"


def test_without_a_number_nothing_is_said_of_one(story, services, wording):
    row = wording.row(services.diary.entry(story["silent"]), date(2026, 11, 12))
    assert row.text == "Robert could not answer"
    assert "of 10" not in row.spoken


def test_what_was_written_much_later_says_when(writer, services, wording):
    uuid = writer.write_late(2026, 11, 21, 9, 0)
    row = wording.row(services.diary.entry(uuid), date(2026, 11, 21))
    assert row.remark == "written down Sun 14:32"
    assert row.spoken == "09:00, pain 5 of 10, Robert said it, written down Sun 14:32, Anna"


def test_what_was_written_weeks_later_says_the_date(writer, services, wording):
    uuid = writer.write_late(2026, 10, 1, 9, 0)
    assert wording.facts(services.diary.entry(uuid)) == [("Written down", "22 Nov 2026, 14:32")]


def test_what_was_written_within_the_hour_says_nothing(writer, services, wording):
    uuid = writer.write_late(2026, 11, 22, 13, 32)
    assert wording.facts(services.diary.entry(uuid)) == []


def test_a_time_that_is_about_says_so(writer, services, wording):
    uuid = writer.write(2026, 11, 21, 9, 0, is_exact=False)
    record = services.diary.entry(uuid)
    assert wording.row(record, date(2026, 11, 21)).remark == "at about this time"
    assert wording.heading(record) == "Saturday 21 November, about 09:00"


def test_the_panel_holds_everything_that_was_written(story, services, wording, writer):
    assert wording.facts(services.diary.entry(story["chair"])) == [
        ("Where", "Left lower back 7\nLeft thigh, front 5"),
        ("Feels like", "Aching, shooting"),
        ("Made it worse", "Getting up"),
        ("His words", "“The chair won.”"),
    ]


def test_only_for_me_is_marked(writer, services, wording):
    uuid = writer.write(2026, 11, 21, 9, 0, caregiver_words="I am tired.", is_only_for_me=True)
    assert wording.facts(services.diary.entry(uuid)) == [("My words, only for me", "I am tired.")]


def as_jo(services, context):
    services.people.write_as(services.people.caregivers()[1].uuid)
    return Wording.read(context)


def test_a_note_is_named_after_who_wrote_it_when_somebody_else_writes(writer, services, context):
    record = services.diary.entry(writer.write(2026, 11, 21, 9, 0, caregiver_words="A bad night."))
    assert Wording.read(context).facts(record) == [("My words", "A bad night.")]
    assert as_jo(services, context).facts(record) == [("Anna’s words", "A bad night.")]


def test_no_row_holds_words_that_are_only_for_one(writer, services, context):
    uuid = writer.write(2026, 11, 21, 9, 0, caregiver_words="I am tired.", is_only_for_me=True)
    record = services.diary.entry(uuid)
    for wording in (Wording.read(context), as_jo(services, context)):
        for row in (wording.row(record, date(2026, 11, 21)), wording.row_with_day(record)):
            assert row.text == "A note only for Anna · Robert said it"
            assert "tired" not in row.spoken


def test_words_only_for_one_are_no_fact_for_another(writer, services, context):
    uuid = writer.write(2026, 11, 21, 9, 0, caregiver_words="I am tired.", is_only_for_me=True)
    record = services.diary.entry(uuid)
    assert Wording.read(context).closed_note(record) == ""
    wording = as_jo(services, context)
    assert wording.facts(record) == []
    assert (wording.closed_note(record), wording.note_name(record)) == ("A note only for Anna", "Anna’s words")


def test_the_history_tells_another_only_that_such_a_note_changed(services, context):
    uuid = services.diary.record_pain(7).value.uuid
    entry = replace(services.diary.entry(uuid).value, caregiver_words="I am tired.")
    services.diary.correct(uuid, entry)
    services.diary.correct(uuid, replace(entry, is_only_for_me=True))
    services.diary.correct(uuid, replace(entry, caregiver_words="I am worn out.", is_only_for_me=True))
    assert steps(services, Wording.read(context), uuid)[1:] == [
        ["My words: added “I am tired.”"],
        ["My words: only for me"],
        ["My words: from “I am tired.” to “I am worn out.”"],
    ]
    assert steps(services, as_jo(services, context), uuid)[1:] == [
        ["Anna’s words: added a note only for Anna"],
        ["Anna’s words: only for who wrote them"],
        ["Anna’s words: changed"],
    ]


def test_a_day_tells_each_series_apart(story, services, wording):
    records = tuple(services.diary.entry(story[name]) for name in ("silent", "guess", "night", "worst"))
    assert day_line(Day(TENTH, records), wording) == (
        "His: worst 8, least 7, middle number 7½ · Caregiver’s: 4 · 1 without a number"
    )


def test_gaps_are_named(wording):
    assert gap_words(date(2026, 11, 17), date(2026, 11, 17), wording) == "Tue 17 Nov: not recorded"
    assert gap_words(date(2026, 11, 1), date(2026, 11, 5), wording) == "Sun 1 Nov to Thu 5 Nov: not recorded"
    assert gap_words(date(2025, 12, 31), date(2026, 1, 2), wording) == "31 Dec 2025 to 2 Jan 2026: not recorded"


def test_a_history_tells_what_became_of_what(services, wording, clock):
    diary = services.diary
    uuid = diary.record_pain(7).value.uuid
    entry = diary.entry(uuid).value
    entry = replace(entry, at=entry.at - timedelta(minutes=3))
    diary.correct(uuid, entry)
    entry = replace(entry, places=(Place("front-thigh-left", 5),), qualities=("aching",))
    diary.correct(uuid, entry)
    entry = replace(entry, places=(Place("front-thigh-left", 6), Place("back-knee-left", is_spread=True)))
    diary.correct(uuid, entry)
    entry = replace(entry, places=(), qualities=("shooting",), score=6, voice=Voice.CAREGIVER_GUESS)
    diary.correct(uuid, entry)
    diary.remove(uuid)
    diary.put_back(uuid)
    assert steps(services, wording, uuid) == [
        ["Saved: 7, Robert said it"],
        ["Time: from 14:32 to 14:29"],
        ["Where: added left thigh, front 5", "Feels like: added aching"],
        ["Where: added left knee, back: spreads here", "Where: from left thigh, front 5 to left thigh, front 6"],
        [
            "Number: from 7 to 6",
            "Who says it: from Robert said it to Anna guesses",
            "Where: took out left thigh, front; left knee, back",
            "Feels like: added shooting",
            "Feels like: took out aching",
        ],
        ["Taken out"],
        ["Put back"],
    ]


def test_words_and_marks_of_a_history(services, wording, clock):
    diary = services.diary
    uuid = diary.record_pain(7).value.uuid
    entry = replace(diary.entry(uuid).value, patient_words="The chair won.", is_only_for_me=True, is_exact=False)
    diary.correct(uuid, entry)
    services.book.tell_team(uuid)
    entry = replace(diary.entry(uuid).value, patient_words="The step won.", score=None, could_not_answer=True)
    diary.correct(uuid, entry)
    diary.correct(uuid, replace(entry, patient_words="", at=entry.at - timedelta(days=2)))
    assert steps(services, wording, uuid)[1:] == [
        ["Time: from 14:32 to about 14:32", "His words: added “The chair won.”", "My words: only for me"],
        ["Team told: 14:32"],
        ["Number: from 7 to could not answer", "His words: from “The chair won.” to “The step won.”"],
        ["Time: from about 14:32 to about Fri 20 Nov, 14:32", "His words: took out “The step won.”"],
    ]


def test_every_change_of_an_entry_has_words(services, wording):
    """Whatever field is changed, the history says more than that something was saved again."""
    uuid = services.diary.record_pain(7).value.uuid
    entry = services.diary.entry(uuid).value
    changes = {
        "at": entry.at - timedelta(hours=1),
        "score": 3,
        "voice": Voice.NOT_SAID,
        "is_exact": False,
        "places": (Place("other"),),
        "qualities": ("dull",),
        "timing": ("constant",),
        "worse": ("cold",),
        "eased": ("heat",),
        "signs": ("calm",),
        "patient_words": "a",
        "caregiver_words": "b",
        "is_only_for_me": True,
        "team_told_at": entry.at,
    }
    for field, value in changes.items():
        entry = replace(entry, **{field: value})
        services.diary.correct(uuid, entry)
    told = steps(services, wording, uuid)
    assert len(told) == len(changes) + 1
    assert ["Saved again"] not in told


def test_a_call_in_words(services, wording):
    call = services.calls.start_call("01632 960142").value
    services.calls.complete_call(call.uuid, answered_by="Nurse Okafor", told_to="Come in now.")
    record = services.calls.get(call.uuid)
    assert wording.row(record, date(2026, 11, 22)).text == "Called Nurse Okafor: “Come in now.”"
    assert [step_words(step, record, wording) for step in services.calls.history(call.uuid)] == [
        ["Saved: Called 01632 960142"],
        ["Answered by: added “Nurse Okafor”", "They said to: added “Come in now.”"],
    ]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("", "Left leg numb, heavy. Called Nurse Okafor"),
        ("Come in now.", "Left leg numb, heavy. Called Nurse Okafor: “Come in now.”"),
        ("Come in now. " + "Then wait " * 12, "Left leg numb, heavy. Called Nurse Okafor: “Come in now.” …"),
        ("“Come in now”, so we went.", "Left leg numb, heavy. Called Nurse Okafor: “Come in now”, so we went."),
        ("word " * 40, f"Left leg numb, heavy. Called Nurse Okafor: “{'word ' * 23}word” …"),
    ],
)
def test_what_a_call_was_about_stands_first_and_only_what_they_said_is_quoted(services, wording, told, said):
    call = services.calls.start_call("01632 960142").value
    called = replace(services.calls.get(call.uuid).value, about="left leg numb, heavy", answered_by="Nurse Okafor")
    services.calls.correct(call.uuid, replace(called, told_to=told))
    assert wording.row(services.calls.get(call.uuid), date(2026, 11, 22)).text == said
