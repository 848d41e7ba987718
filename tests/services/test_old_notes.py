"""Old notes from paper over a real diary, on Sunday 22 November 2026, 14:32."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.dose import DoseAnswer, Purpose
from caregiver.domain.errors import BadInput
from caregiver.domain.pain import Place, Voice
from caregiver.domain.paper_rows import PaperRow, TypedRow
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.stay import StayKind
from caregiver.services.services import Services
from tests.medicine_story import MORPHINE_QUICK, begin_medicine_story, milligrams

WORDS = CalendarWords()


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.fixture
def here(services, clock) -> Services:
    clock.go_to(2026, 11, 22, 14, 32)
    story = begin_medicine_story(services, clock)
    strength = milligrams("10", Unit.ML, "5", "morphine")
    story.add(
        "quick",
        MORPHINE_QUICK,
        Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),)),
        unit=Unit.ML,
        strength=strength,
    )
    return services


def row(here: Services, typed: TypedRow) -> PaperRow:
    return here.old_notes.reader(WORDS).row(typed, None)


FULL = TypedRow("Mon 16:40", "7", Voice.PATIENT_SAID, '"ouch" stairs', "morph")


def test_a_row_becomes_an_entry_and_a_dose_that_knows_its_number(here):
    written = here.old_notes.write(row(here, FULL)).value
    entry, dose = here.diary.get(written.entry), here.doses.get(written.dose)
    assert (entry.value.at, entry.value.score, entry.value.voice) == (at(16, 16, 40), 7, Voice.PATIENT_SAID)
    assert (entry.value.patient_words, entry.value.caregiver_words) == ("ouch", "stairs")
    assert entry.created_at == here.clock.now()
    assert (dose.value.purpose, dose.value.answer) == (Purpose.AS_NEEDED, DoseAnswer.GIVEN)
    assert dose.value.at == entry.value.at
    assert (dose.value.amount, dose.value.unit, dose.value.pain_before) == (Decimal(5), Unit.ML, entry.uuid)


def test_one_undo_takes_the_whole_row_back_and_another_puts_it_in_again(here):
    changed = here.old_notes.write(row(here, FULL))
    undone = changed.undo()
    assert not here.old_notes.is_written(changed.value)
    undone.undo()
    assert here.old_notes.is_written(changed.value)


def test_nothing_of_a_row_is_kept_where_a_part_cannot_be(here):
    dose = replace(row(here, FULL).dose, medicine="")
    with pytest.raises(BadInput):
        here.old_notes.write(replace(row(here, FULL), dose=dose))
    assert here.diary.latest(5) == ()


def test_a_correction_changes_what_stands_and_keeps_what_was_added_elsewhere(here):
    written = here.old_notes.write(row(here, FULL)).value
    entry = here.diary.get(written.entry).value
    here.diary.correct(written.entry, replace(entry, places=(Place("back-lower-left"),)))
    typed = TypedRow("Mon 17:00", "6", Voice.CAREGIVER_GUESS, "", "morph 10")
    changed = here.old_notes.correct(written, row(here, typed))
    after, dose = here.diary.get(written.entry).value, here.doses.get(written.dose).value
    assert (after.at, after.score, after.voice, after.patient_words) == (at(16, 17), 6, Voice.CAREGIVER_GUESS, "")
    assert after.places == (Place("back-lower-left"),)
    assert (dose.at, dose.amount) == (at(16, 17), Decimal(10))
    changed.undo()
    assert here.diary.get(written.entry).value.score == 7
    assert here.doses.get(written.dose).value.amount == Decimal(5)


def test_a_part_that_a_correction_leaves_out_is_removed_and_one_that_it_adds_is_written(here):
    written = here.old_notes.write(row(here, FULL)).value
    without = here.old_notes.correct(written, row(here, replace(FULL, given=""))).value
    assert (without.entry, without.dose) == (written.entry, "")
    assert here.doses.get(written.dose).is_removed
    only_given = here.old_notes.correct(without, row(here, replace(FULL, number="", words=""))).value
    assert only_given.entry == ""
    assert here.doses.get(only_given.dose).value.amount == Decimal(5)


def test_the_same_minute_and_number_is_found_in_the_diary(here):
    here.old_notes.write(row(here, FULL))
    assert here.old_notes.twin(row(here, replace(FULL, given=""))).value.score == 7
    assert here.old_notes.twin(row(here, replace(FULL, number="6"))) is None
    assert here.old_notes.twin(row(here, replace(FULL, moment="Mon 16:41"))) is None
    assert here.old_notes.twin(row(here, replace(FULL, number="", given=""))) is None
    assert here.old_notes.twin(row(here, replace(FULL, number="", words=""))).value.medicine
    assert here.old_notes.twin(row(here, replace(FULL, moment="Mon 16:41", number="", words=""))) is None


def test_only_what_stands_in_the_diary_whole_is_known(here):
    here.old_notes.write(row(here, FULL))
    known = (FULL, replace(FULL, words=""), replace(FULL, number="", words=""))
    other = (replace(FULL, number="3"), replace(FULL, words="cried all night"), replace(FULL, number="", words="new"))
    rows = [row(here, each) for each in (*known, *other)]
    guessed = replace(rows[0], voice=Voice.CAREGIVER_GUESS)
    assert here.old_notes.known([*rows, guessed]) == [True] * 3 + [False] * 4


def test_a_row_of_a_stay_is_recorded_as_well(here):
    here.stays.begin(StayKind.HOSPITAL, at=at(15, 9))
    assert here.stays.between(at(16, 16, 40), at(16, 16, 41))
    assert here.old_notes.is_written(here.old_notes.write(row(here, FULL)).value)


def test_many_rows_are_written_in_together_and_taken_back_together(here):
    start = at(1, 8)
    rows = [PaperRow(start + timedelta(hours=number), score=number % 11) for number in range(200)]
    changed = here.old_notes.write_all(rows)
    assert len(here.diary.latest(500)) == 200
    changed.undo()
    assert here.diary.latest(500) == ()


def test_of_many_rows_none_is_written_where_one_cannot_be(here):
    to_come = PaperRow(here.clock.now() + timedelta(days=1), score=3)
    with pytest.raises(BadInput):
        here.old_notes.write_all([PaperRow(at(1, 8), score=1), to_come])
    assert here.diary.latest(5) == ()


def test_the_one_who_writes_now_is_the_writer(here):
    jo = next(each.uuid for each in here.people.caregivers() if each.value.name == "Jo")
    here.people.write_as(jo)
    written = here.old_notes.write(row(here, FULL)).value
    assert here.diary.get(written.entry).by == jo
