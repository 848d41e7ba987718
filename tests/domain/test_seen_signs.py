"""Seen signs are counted by days; no number comes of them."""

from datetime import UTC, date, datetime

import pytest

from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.seen_signs import (
    ALSO,
    FIRST,
    SeenSigns,
    SignCount,
    cannot_tell_text,
    is_seen,
    others,
    seen_signs,
    seen_text,
    signs_of_days,
)
from caregiver.domain.statistics import coverage, numbers_by_series
from caregiver.domain.text import untranslated
from caregiver.domain.vocabulary import Kind, codes, is_starred


def day_of(entry: PainEntry) -> date:
    return entry.local_at.date()


def looked(day: int, hour: int, *signs: str, **fields: object) -> PainEntry:
    at = datetime(2026, 11, day, hour, tzinfo=UTC)
    told = {"score": None, "voice": Voice.CAREGIVER_SAW, **fields}
    return PainEntry(at, "Europe/London", signs=signs, **told)


ENTRIES = (
    looked(10, 8, "calm"),
    looked(10, 9, "calm", "moaning"),
    looked(11, 9, "moaning"),
    looked(12, 9, "calm", "own:picking at the sheet", score=4, voice=Voice.PATIENT_SAID),
    looked(13, 9),
    looked(20, 9, "restless"),
)


def test_signs_are_counted_by_days_within_the_span():
    assert seen_signs(ENTRIES, date(2026, 11, 9), date(2026, 11, 14), day_of) == SeenSigns(
        days=6,
        days_seen=3,
        signs=(
            SignCount("calm", 2, 3),
            SignCount("moaning", 2, 2),
            SignCount("own:picking at the sheet", 1, 1),
        ),
    )


def test_an_evening_that_says_how_he_seemed_counts_its_day_once():
    looks = [(day_of(entry), entry.signs) for entry in ENTRIES]
    evening = (date(2026, 11, 10), ("calm", "calm", "restless"))
    seen = signs_of_days([*looks, evening], date(2026, 11, 10), date(2026, 11, 10))
    assert seen.signs == (SignCount("calm", 1, 3), SignCount("moaning", 1, 1), SignCount("restless", 1, 1))


def test_the_sentence_says_of_how_many_days_anything_is_known():
    seen = seen_signs(ENTRIES, date(2026, 11, 9), date(2026, 11, 14), day_of)
    assert seen_text(seen).words(untranslated) == (
        "Seen signs were written down on 3 of 6 days: calm on 2, moaning on 2, picking at the sheet on 1."
    )
    assert not seen_text(seen_signs((), date(2026, 11, 9), date(2026, 11, 14), day_of)).words(untranslated)


def test_it_says_from_which_day_on_he_cannot_tell():
    told = cannot_tell_text("Robert", "20 November").words(untranslated)
    assert told == "From 20 November on, Robert can no longer tell. Signs were seen, not said."


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (looked(10, 8, "calm"), True),
        (looked(10, 8), False),
        (looked(10, 8, "calm", score=0), False),
        (looked(10, 8, "calm", could_not_answer=True), False),
        (looked(10, 8, "calm", voice=Voice.PATIENT_SAID), False),
    ],
)
def test_a_look_is_what_somebody_saw_without_a_number(entry, expected):
    assert is_seen(entry) is expected


def test_a_look_is_no_number_and_no_missing_answer():
    entries = [looked(10, 8, "calm"), looked(11, 8, "moaning")]
    found = coverage(entries, date(2026, 11, 10), date(2026, 11, 11), day_of)
    assert (found.could_not_answer, found.numbers, found.days_with_numbers) == (0, 0, 0)
    assert (found.notes_without_number, found.days_with_entries, found.not_recorded) == (2, 2, ())
    assert numbers_by_series(entries) == {}


def test_every_sign_is_asked_for_once():
    known = [code.code for code in codes(Kind.SIGN)]
    assert sorted((*FIRST, *ALSO, *others())) == sorted(known)
    assert "mouth_care" in others()
    assert [code for code in ALSO if is_starred(Kind.SIGN, code)] == [
        "hard_to_wake",
        "slow_breathing",
        "cannot_swallow",
    ]
    assert not [code for code in FIRST if is_starred(Kind.SIGN, code)]
