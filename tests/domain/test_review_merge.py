from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.pain import Voice
from caregiver.domain.review import AreaScore, Load, OwnDay, Review, Sleep
from caregiver.domain.review_merge import blank_of, is_clash, is_empty, joined, joined_own_days, merged
from caregiver.domain.symptom import Grade, Symptom

DAY = date(2026, 11, 22)
AT = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
BLANK = Review(AT, "Europe/London", DAY)

words = st.sampled_from(["", "gate", "the gate", "not the gate", "Soup", "soup\ngate", "the gate\nsoup"])
reviews = st.builds(
    Review,
    at=st.just(AT),
    zone=st.just("Europe/London"),
    day=st.just(DAY),
    managed=words,
    worst=st.none() | st.integers(0, 10),
    voice=st.sampled_from(Voice),
    sleep=st.sampled_from(Sleep),
    bowels_days=st.none() | st.integers(0, 4),
    symptoms=st.dictionaries(st.sampled_from(["drowsy", "nausea"]), st.sampled_from(Grade)).map(
        lambda grades: tuple(Symptom(code, grade) for code, grade in grades.items())
    ),
    areas=st.dictionaries(st.sampled_from(["sleep", "mood"]), st.integers(0, 10)).map(
        lambda scores: tuple(AreaScore(area, score) for area, score in scores.items())
    ),
    note=words,
)


def test_each_adds_to_what_the_other_wrote():
    anna = replace(BLANK, worst=7, voice=Voice.PATIENT_SAID, note="Slept in the chair.")
    jo = replace(BLANK, managed="To the gate", bowels_days=1, note="Ate soup.", symptoms=(Symptom("nausea"),))
    both = merged(BLANK, jo, anna)
    assert both == replace(
        anna, managed="To the gate", bowels_days=1, symptoms=(Symptom("nausea"),), note="Slept in the chair.\nAte soup."
    )
    assert not is_clash(BLANK, jo, anna)


def test_words_added_to_a_note_go_below_what_came_meanwhile():
    read = replace(BLANK, note="Quiet day.")
    mine, standing = replace(BLANK, note="Quiet day. Ate soup."), replace(BLANK, note="Quiet day. Nurse came.")
    assert merged(read, mine, standing).note == "Quiet day. Nurse came.\nAte soup."


def test_words_that_stand_within_others_are_kept_as_they_were_said():
    for first, second in (("Not sick at all", "sick"), ("walked to the gate", "gate"), ("X", "eXtra words")):
        for read in ("", "An early line"):
            both = merged(replace(BLANK, note=read), replace(BLANK, note=second), replace(BLANK, note=first))
            assert both.note == f"{first}\n{second}"
    begun = replace(BLANK, note="sick")
    grown = merged(begun, replace(BLANK, note="sickness gone"), replace(BLANK, note="sick, nurse came"))
    assert grown.note == "sick, nurse came\nsickness gone"


def test_a_line_both_wrote_stands_once():
    assert merged(BLANK, replace(BLANK, note="ate soup "), replace(BLANK, note="Quiet.\nAte soup")).note == (
        "Quiet.\nAte soup"
    )


def test_a_number_never_parts_from_whose_it_is():
    his, guess = replace(BLANK, worst=7, voice=Voice.PATIENT_SAID), replace(BLANK, worst=5, voice=Voice.CAREGIVER_GUESS)
    later = merged(BLANK, guess, his)
    assert (later.worst, later.voice) == (5, Voice.CAREGIVER_GUESS)
    assert is_clash(BLANK, guess, his)


def test_what_was_taken_out_goes_unless_somebody_changed_it_meanwhile():
    read = replace(BLANK, sleep=Sleep.WELL, symptoms=(Symptom("nausea", Grade.MILD),))
    assert is_empty(merged(read, BLANK, read))
    standing = replace(read, sleep=Sleep.BADLY, symptoms=(Symptom("nausea", Grade.SEVERE),))
    assert merged(read, BLANK, standing) == standing


def test_one_put_back_fills_the_gaps_of_the_one_that_stands():
    standing = replace(BLANK, worst=4, voice=Voice.PATIENT_SAID, note="Jo's line")
    gone = replace(
        BLANK, at=AT.replace(hour=19), worst=8, voice=Voice.PATIENT_SAID, sleep=Sleep.HARDLY, note="Anna's line"
    )
    both = joined(standing, gone)
    assert (both.worst, both.sleep, both.note) == (4, Sleep.HARDLY, "Anna's line\nJo's line")
    assert both.at == gone.at
    assert joined(both, gone) == both


def test_an_own_day_put_back_stays_as_closed_as_it_stands():
    standing = OwnDay(AT, "Europe/London", DAY, load=Load.HEAVY, note="b")
    gone = OwnDay(AT, "Europe/London", DAY, sleep=Sleep.WELL, load=Load.LIGHT, note="a", is_shared=True)
    both = joined_own_days(standing, gone)
    assert both == OwnDay(AT, "Europe/London", DAY, sleep=Sleep.WELL, load=Load.HEAVY, note="a\nb")


def test_an_own_day_that_was_never_shared_is_not_shared_by_putting_it_back():
    standing = OwnDay(AT, "Europe/London", DAY, note="b", is_shared=True)
    assert not joined_own_days(standing, replace(standing, note="a", is_shared=False)).is_shared
    assert joined_own_days(standing, replace(standing, note="a")).is_shared


@given(read=reviews, mine=reviews)
def test_where_nobody_else_wrote_it_stands_as_it_was_written(read, mine):
    assert _as_sets(merged(read, mine, read)) == _as_sets(mine)


@given(read=reviews, standing=reviews)
def test_who_changed_nothing_changes_nothing(read, standing):
    assert _as_sets(merged(read, read, standing)) == _as_sets(standing)


@given(mine=reviews, standing=reviews)
def test_of_two_who_read_nothing_no_word_is_lost(mine, standing):
    both = merged(blank_of(mine), mine, standing)
    for name in ("managed", "note"):
        lines = set(getattr(both, name).casefold().splitlines())
        assert lines.issuperset(getattr(mine, name).casefold().splitlines())
        assert lines.issuperset(getattr(standing, name).casefold().splitlines())
    codes = {symptom.code for symptom in (*mine.symptoms, *standing.symptoms)}
    assert {symptom.code for symptom in both.symptoms} == codes
    assert both.worst in {mine.worst, standing.worst}
    is_said = mine.worst is not None or (standing.worst is not None and not mine.could_not_say)
    assert (both.worst is not None) == is_said


@given(standing=reviews, gone=reviews)
def test_putting_back_twice_is_putting_back_once(standing, gone):
    once = joined(standing, gone)
    assert _as_sets(joined(once, gone)) == _as_sets(once)


def _as_sets(review):
    has_voice = review.worst is not None or review.could_not_say
    said = replace(review, voice=review.voice if has_voice else Voice.NOT_SAID)
    return replace(said, symptoms=(), areas=()), set(review.symptoms), set(review.areas)
