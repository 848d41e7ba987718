from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from caregiver.domain.errors import BadInput, Gone
from caregiver.domain.pain import PainEntry, Place, Voice
from caregiver.domain.person import UsualVoice


def an_entry(clock, **fields):
    blank = PainEntry(at=clock.now() - timedelta(hours=1), zone="Europe/London", score=7, voice=Voice.PATIENT_SAID)
    return replace(blank, **fields)


# -- a press ------------------------------------------------------------


@pytest.fixture
def search(vault):
    """Finds entries by their words, as they stand in the index for everybody."""
    return lambda words, limit=50, offset=0: tuple(vault.diary.pain.search(words, limit, offset))


def test_a_press_keeps_the_number_with_the_usual_voice_and_who_wrote_it(diary, people, clock):
    record = diary.record_pain(7).value

    kept = diary.entry(record.uuid)
    assert (kept.value.score, kept.value.voice, kept.value.at) == (7, Voice.PATIENT_SAID, clock.now())
    assert kept.value.zone == "Europe/London"
    assert people.name_of(kept.by) == "Anna"


def test_where_it_differs_the_voice_is_not_said(diary, people):
    people.save_person(replace(people.person(), usual_voice=UsualVoice.DIFFERS))
    assert diary.record_pain(7).value.value.voice is Voice.NOT_SAID


def test_the_same_number_again_within_three_seconds_is_the_same_press(diary, clock):
    first = diary.record_pain(7)
    clock.go_on(seconds=3)
    second = diary.record_pain(7)

    assert second.value == first.value
    assert second.areas == frozenset()
    assert len(diary.last_hours(24)) == 1


def test_after_three_seconds_the_same_number_is_a_new_one(diary, clock):
    diary.record_pain(7)
    clock.go_on(seconds=3.001)
    diary.record_pain(7)
    assert len(diary.last_hours(24)) == 2


def test_another_number_within_three_seconds_is_kept_too(diary, clock):
    diary.record_pain(7)
    clock.go_on(seconds=1)
    diary.record_pain(6)
    assert [r.value.score for r in diary.last_hours(24)] == [6, 7]


def test_an_undone_press_can_be_pressed_again_at_once(diary, clock):
    diary.record_pain(7).undo()
    clock.go_on(seconds=1)
    diary.record_pain(7)
    assert [r.value.score for r in diary.last_hours(24)] == [7]


def test_could_not_answer_is_an_entry_without_a_number(diary):
    entry = diary.record_pain(None, could_not_answer=True).value.value
    assert (entry.score, entry.could_not_answer, entry.voice) == (None, True, Voice.CAREGIVER_SAW)


@pytest.mark.parametrize("score", [-1, 11, 100])
def test_a_number_outside_0_to_10_is_not_kept(diary, score):
    with pytest.raises(BadInput) as refused:
        diary.record_pain(score)
    assert refused.value.field == "score"
    assert diary.days_with_entries() == ()


# -- a changed mind ------------------------------------------------------------


def test_a_second_number_within_two_minutes_finds_the_first(diary, clock):
    first = diary.record_pain(7).value
    clock.go_on(minutes=2)
    second = diary.record_pain(6).value
    assert diary.just_before(second) == first
    assert diary.just_before(first) is None


def test_after_two_minutes_nobody_changed_their_mind(diary, clock):
    diary.record_pain(7)
    clock.go_on(minutes=2, seconds=1)
    assert diary.just_before(diary.record_pain(6).value) is None


def test_an_entry_written_late_is_no_changed_mind(diary, clock):
    diary.record_pain(7)
    clock.go_on(seconds=20)
    late = diary.write_entry(an_entry(clock, at=clock.now() - timedelta(hours=5))).value
    assert diary.just_before(late) is None


def test_what_was_taken_out_is_no_changed_mind(diary, clock):
    first = diary.record_pain(7).value
    diary.remove(first.uuid)
    clock.go_on(seconds=20)
    assert diary.just_before(diary.record_pain(6).value) is None


# -- times that cannot be ------------------------------------------------------------


def test_a_time_still_to_come_is_refused(diary, clock):
    with pytest.raises(BadInput) as refused:
        diary.write_entry(an_entry(clock, at=clock.now() + timedelta(minutes=2)))
    assert refused.value.field == "at"
    assert "still to come" in str(refused.value)


def test_a_minute_typed_a_moment_ahead_is_kept_as_now(diary, clock):
    record = diary.write_entry(an_entry(clock, at=clock.now() + timedelta(seconds=30))).value
    assert record.value.at == clock.now()
    assert diary.last_hours(24) == (record,)


@pytest.mark.parametrize("day", [datetime(1954, 3, 13, 12, tzinfo=UTC), datetime(1, 1, 1, tzinfo=UTC)])
def test_a_day_before_the_birth_is_refused(diary, clock, day):
    with pytest.raises(BadInput) as refused:
        diary.write_entry(an_entry(clock, at=day))
    assert refused.value.field == "at"


def test_the_day_of_the_birth_itself_is_kept(diary, clock):
    diary.write_entry(an_entry(clock, at=datetime(1954, 3, 14, 12, tzinfo=UTC)))


def test_without_a_birth_date_no_life_is_that_long(diary, people, clock):
    people.save_person(replace(people.person(), birth_date=None))
    with pytest.raises(BadInput):
        diary.write_entry(an_entry(clock, at=datetime(1826, 1, 1, tzinfo=UTC)))


def test_an_entry_can_be_corrected_after_the_clock_went_back(diary, clock):
    record = diary.record_pain(7).value
    clock.go_on(hours=-1)
    assert diary.correct(record.uuid, replace(record.value, score=6)).value.value.score == 6


# -- correcting, removing, putting back ------------------------------------------------------------


def test_a_correction_keeps_what_stood_there(diary, clock):
    record = diary.record_pain(7).value
    clock.go_on(minutes=1)
    diary.correct(record.uuid, replace(record.value, at=record.value.at - timedelta(minutes=3)))
    clock.go_on(minutes=1)
    diary.correct(record.uuid, replace(diary.entry(record.uuid).value, places=(Place("back-lower-left", 7),)))

    saved, time_changed, place_added = diary.history(record.uuid)
    assert (saved.kind, saved.before, saved.after) == ("saved", None, record.value)
    assert time_changed.before == record.value
    assert place_added.after == diary.entry(record.uuid).value
    assert [step.at for step in (saved, time_changed, place_added)] == [
        clock.now() - timedelta(minutes=minutes) for minutes in (2, 1, 0)
    ]


def test_the_same_again_is_no_correction(diary):
    record = diary.record_pain(7).value
    changed = diary.correct(record.uuid, record.value)
    assert changed.areas == frozenset()
    assert len(diary.history(record.uuid)) == 1


def test_a_correction_is_undone_and_both_stay_in_the_history(diary):
    record = diary.record_pain(7).value
    diary.correct(record.uuid, replace(record.value, score=6)).undo()
    assert diary.entry(record.uuid).value == record.value
    assert [step.after.score for step in diary.history(record.uuid)] == [7, 6, 7]


def test_the_voice_is_a_correction(diary):
    record = diary.record_pain(7).value
    diary.say_voice(record.uuid, Voice.CAREGIVER_GUESS)
    entry = diary.entry(record.uuid).value
    assert (entry.voice, entry.score) == (Voice.CAREGIVER_GUESS, 7)


def test_take_out_put_back_and_take_out_again_by_undo_alone(diary):
    record = diary.record_pain(7).value
    removed = diary.remove(record.uuid)
    assert diary.last_hours(24) == ()
    assert diary.entry(record.uuid).is_removed

    put_back = removed.undo()
    assert [r.value for r in diary.last_hours(24)] == [record.value]

    put_back.undo()
    assert diary.last_hours(24) == ()
    assert [step.kind for step in diary.history(record.uuid)] == ["saved", "removed", "put back", "removed"]


def test_what_was_removed_is_not_corrected(diary):
    record = diary.record_pain(7).value
    diary.remove(record.uuid)
    with pytest.raises(Gone):
        diary.correct(record.uuid, replace(record.value, score=6))


# -- reading ------------------------------------------------------------


def test_the_last_24_hours_leave_out_their_first_instant_and_hold_the_present_one(diary, clock):
    day = timedelta(hours=24)
    diary.write_entry(an_entry(clock, at=clock.now() - day, score=1))
    diary.write_entry(an_entry(clock, at=clock.now() - day + timedelta(microseconds=1), score=2))
    diary.write_entry(an_entry(clock, at=clock.now(), score=3))
    assert [r.value.score for r in diary.last_hours(24)] == [3, 2]


def test_voices_to_say_are_the_numbers_in_nobodys_series(diary, clock):
    diary.write_entry(an_entry(clock, score=5, voice=Voice.NOT_SAID))
    diary.write_entry(an_entry(clock, score=4, voice=Voice.CAREGIVER_GUESS))
    diary.write_entry(an_entry(clock, score=None, could_not_answer=True, voice=Voice.NOT_SAID))
    diary.write_entry(an_entry(clock, score=3, voice=Voice.NOT_SAID, at=clock.now() - timedelta(days=8)))

    (to_say,) = diary.voices_to_say()
    assert to_say.value.score == 5
    diary.say_voice(to_say.uuid, Voice.PATIENT_SAID)
    assert diary.voices_to_say() == ()


@pytest.mark.parametrize(
    "words",
    [
        "chair",
        "CHAIR won",
        "Patel",
        "lower back",
        "thigh fro",
        "aching",
        "getting up",
        "comes and goes",
        "rest",
        "frowning",
        "the bad step",
        "🌧",
        "كرسي",
    ],
)
def test_an_entry_is_found_by_every_word_it_shows(search, diary, clock, words):
    wanted = diary.write_entry(
        an_entry(
            clock,
            places=(Place("back-lower-left", 7), Place("front-thigh-left", 5)),
            qualities=("aching",),
            timing=("comes_and_goes",),
            worse=("getting_up", "own:the bad step"),
            eased=("rest",),
            signs=("frowning",),
            patient_words="The chair won. 🌧 كرسي",
            caregiver_words="Asked Dr Patel about it",
        )
    ).value
    diary.write_entry(an_entry(clock, places=(Place("front-head"),)))
    assert search(words) == (wanted,)


def test_a_corrected_entry_is_found_by_its_new_words_only(search, diary, clock):
    record = diary.write_entry(an_entry(clock, patient_words="the chair won")).value
    diary.correct(record.uuid, replace(record.value, patient_words="the step won"))
    assert search("chair") == ()
    assert [r.uuid for r in search("step")] == [record.uuid]


def test_a_removed_entry_is_found_again_once_it_is_back(search, diary, clock):
    record = diary.write_entry(an_entry(clock, patient_words="the chair won")).value
    diary.remove(record.uuid)
    assert search("chair") == ()
    diary.put_back(record.uuid)
    assert len(search("chair")) == 1


@pytest.mark.parametrize("words", ["", "   ", '"', "AND", "chair NOT", "(", "*", "\x00"])
def test_odd_searches_find_nothing_and_break_nothing(search, diary, clock, words):
    diary.write_entry(an_entry(clock, patient_words="the chair won"))
    assert search(words) == ()


def test_more_results_follow_the_first_ones(search, diary, clock):
    for minutes in range(5):
        diary.write_entry(an_entry(clock, at=clock.now() - timedelta(minutes=minutes), score=minutes, worse=("heat",)))
    assert [r.value.score for r in search("heat", limit=2)] == [0, 1]
    assert [r.value.score for r in search("heat", limit=2, offset=2)] == [2, 3]


def test_entries_and_calls_are_found_together_newest_first(vault, diary, calls, clock):
    entry = diary.write_entry(an_entry(clock, caregiver_words="left leg numb")).value
    call = calls.start_call("Nurse Okafor").value
    calls.complete_call(call.uuid, answered_by="", told_to="the leg: come in now")
    assert [record.uuid for record in vault.diary.search("leg")] == [call.uuid, entry.uuid]


def test_a_note_keeps_emoji_tables_and_other_scripts_and_loses_control_characters(diary, clock):
    pasted = "a\tb\r\n1\t2 🌧 كرسي\x00\x07"
    record = diary.write_entry(an_entry(clock, caregiver_words=pasted)).value
    assert diary.entry(record.uuid).value.caregiver_words == "a\tb\n1\t2 🌧 كرسي"


def test_the_longest_note_is_kept_whole(search, diary, clock):
    record = diary.write_entry(an_entry(clock, caregiver_words="ache " * 20_000)).value
    assert len(diary.entry(record.uuid).value.caregiver_words) == 100_000
    assert search("ache") == (diary.entry(record.uuid),)


def test_the_newest_entries_before_an_instant(diary, clock):
    for minutes in range(4):
        diary.write_entry(an_entry(clock, at=clock.now() - timedelta(minutes=minutes), score=minutes))
    newest = diary.days_with_entries(limit=2)
    assert [r.value.score for r in newest] == [0, 1]
    assert [r.value.score for r in diary.days_with_entries(before=newest[-1].value.at)] == [2, 3]
