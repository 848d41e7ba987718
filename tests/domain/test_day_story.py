"""A day as text to copy: in the order of time, each number with whose it is, nothing that is only for one."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from caregiver.domain.amounts import AmountWords, Unit
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.call import Call
from caregiver.domain.care_note import CareNote
from caregiver.domain.day_story import DayRecords, day_story
from caregiver.domain.dose import Dose, DoseAnswer, Purpose
from caregiver.domain.fact import Reading
from caregiver.domain.flare import Flare
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.pain import PainEntry, Place, Voice
from caregiver.domain.person import Person, Pronouns
from caregiver.domain.record import Record
from caregiver.domain.review import OwnDay, Review
from caregiver.domain.stay import Stay, StayKind
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.domain.text import untranslated

ZONE = "Europe/London"
DAY = date(2026, 11, 10)
ROBERT = Person("Robert", Pronouns.HE)


def at(hour: int, minute: int = 0, day: int = 10) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def record(value: object, created: datetime | None = None) -> Record:
    created = created or value.at
    return Record(f"uuid of {value.at}", value, "anna", created, created)


@pytest.fixture
def reading() -> Reading:
    words = MedicineWords(CalendarWords(untranslated), AmountWords(untranslated), Pronouns.HE)
    return Reading(words, ROBERT, {"anna": "Anna"}, {}, at(14, 32, 22))


def lines(reading: Reading, *records: Record, **held: object) -> list[str]:
    return day_story(DayRecords(DAY, records, **held), reading).text.splitlines()


def test_a_day_is_told_from_its_morning_on(reading):
    chair = PainEntry(
        at(16, 40), ZONE, 7, Voice.PATIENT_SAID, places=(Place("back-lower-left", 7),), worse=("getting_up",)
    )
    night = PainEntry(at(3, 10, 11), ZONE, 4, Voice.CAREGIVER_GUESS)
    dose = Dose(
        at(16, 42), ZONE, Purpose.ONE_OFF, DoseAnswer.GIVEN, name="Morphine", amount=Decimal("2.5"), unit=Unit.ML,
        given_by="anna",
    )  # fmt: skip
    call = Call(at(19, 42), ZONE, "Nurse Okafor", about="numb", told_to="Come in now.")
    sick = SymptomNote(at(13, 50), ZONE, (Symptom("nausea", Grade.MODERATE),), voice=Voice.PATIENT_SAID)
    review = Review(at(20), ZONE, DAY, managed="The gate", worst=8, voice=Voice.PATIENT_SAID)
    told = lines(reading, *(record(value) for value in (night, chair, dose, call, sick, review)))
    assert told[0] == "Robert’s diary, Tuesday 10 November 2026"
    assert told[2:4] == ["His: 7", "Caregiver’s: 4"]
    assert told[5:] == [
        "13:50  Feeling sick, moderate (Robert said it)",
        "16:40  Robert said 7. Where: left lower back 7. Made it worse: getting up",
        "16:42  Morphine, 2.5 ml. Answer: given. Who gave it: Anna",
        "19:42  A call to Nurse Okafor. What was wrong: “numb”. They said to: “Come in now.”",
        "20:00  Evening review for Tue 10 Nov · “The gate” · worst of the day, as he said looking back: 8",
        "Wed 03:10  Anna guesses 4",
    ]


def test_a_review_written_after_midnight_is_told_without_a_time(reading):
    review = Review(at(23, 59), ZONE, DAY, managed="The gate")
    own = OwnDay(at(23, 59), ZONE, DAY, note="Worn out.", is_shared=True)
    told = lines(reading, record(PainEntry(at(9), ZONE, 5)), *(record(one, at(8, 10, 11)) for one in (review, own)))
    assert "Evening review for Tue 10 Nov · “The gate”" in told
    assert not any("23:59" in line for line in told)


def test_the_worst_of_a_review_is_no_number_of_the_day(reading):
    review = Review(at(20), ZONE, DAY, worst=9, voice=Voice.PATIENT_SAID)
    assert "His: 5" in lines(reading, record(review), record(PainEntry(at(9), ZONE, 5, Voice.PATIENT_SAID)))


def test_nothing_is_told_that_is_only_for_who_wrote_it(reading):
    values = (
        PainEntry(at(9), ZONE, 5, Voice.PATIENT_SAID, caregiver_words="I cried.", is_only_for_me=True),
        SymptomNote(at(10), ZONE, (Symptom("nausea"),), note="I was scared.", is_only_for_me=True),
        CareNote(at(11), ZONE, words="I shouted.", is_only_for_me=True),
        OwnDay(at(20), ZONE, DAY, note="I am worn out."),
    )
    told = lines(reading, *map(record, values))
    assert told[4:] == ["09:00  Robert said 5", "10:00  Feeling sick"]


def test_what_is_shared_is_told(reading):
    told = lines(reading, record(OwnDay(at(20), ZONE, DAY, note="A long day.", is_shared=True)))
    assert "“A long day.”" in told[-1]


def test_a_spell_is_told_with_its_numbers(reading):
    peak = PainEntry(at(10, 20), ZONE, 8, Voice.PATIENT_SAID)
    spell = Flare(at(10, 20), ZONE, at(11, 0), is_over=True, peak="peak")
    assert (
        lines(reading, record(spell), numbers={"peak": peak})[-1] == "10:20  Sudden bad spell, 40 min, at its worst 8"
    )


def test_what_was_written_later_says_so_and_what_was_about_says_that(reading):
    late = record(PainEntry(at(9), ZONE, 5, Voice.PATIENT_SAID, is_exact=False), at(9) + timedelta(days=1))
    assert lines(reading, late)[-1] == "about 09:00  Robert said 5 (written down Wed 11 Nov, 09:00)"


def test_times_away_stand_at_the_head(reading):
    stay = record(Stay(at(21), ZONE, StayKind.HOSPITAL, at(18, 0, 11)))
    assert lines(reading, stays=(stay,))[2:] == ["In hospital, Tue 10 Nov, 21:00 to Wed 11 Nov, 18:00"]


def test_an_empty_day_has_its_title_alone(reading):
    story = day_story(DayRecords(DAY, ()), reading)
    assert (story.text, story.count) == ("Robert’s diary, Tuesday 10 November 2026\n", 0)


def test_a_dose_is_told_with_the_numbers_around_it_and_whose_they_are(reading):
    numbers = {
        "seven": PainEntry(at(16, 40), ZONE, 7, Voice.PATIENT_SAID),
        "three": PainEntry(at(17, 20), ZONE, 3, Voice.CAREGIVER_GUESS),
    }
    dose = Dose(
        at(16, 42), ZONE, Purpose.AS_NEEDED, DoseAnswer.GIVEN, name="Morphine", pain_before="seven", pain_after="three"
    )
    assert lines(reading, record(dose), numbers=numbers)[-1] == (
        "16:42  Morphine. Answer: given. The number before it: 7. The number after it: 3 (caregiver’s number)"
    )
