from dataclasses import replace
from datetime import timedelta

import pytest

from caregiver.domain.comfort import Comfort
from caregiver.domain.errors import BadInput
from caregiver.domain.pain import LONGEST_NOTE, PainEntry, Place, Voice


@pytest.fixture
def comforts(services):
    return services.comforts


@pytest.fixture
def heat(clock):
    return Comfort(clock.now(), "Europe/London", "heat", 20, region="front-thigh-left")


def test_one_is_written_corrected_removed_and_put_back(comforts, heat):
    record = comforts.write(heat).value
    comforts.correct(record.uuid, replace(heat, minutes=30)).undo()
    assert comforts.get(record.uuid).value == heat
    comforts.remove(record.uuid).undo()
    assert [found.uuid for found in comforts.latest(5)] == [record.uuid]


def test_the_places_of_late_are_offered_the_most_named_first(services, comforts, heat, clock):
    for region in ("back-neck", "front-knee-left", "back-neck"):
        services.diary.write_entry(PainEntry(clock.now(), "Europe/London", 5, places=(Place(region),)))
    comforts.write(heat)
    comforts.write(replace(heat, region=""))
    assert comforts.places_since(clock.now() - timedelta(days=30)) == (
        *("back-neck", "front-knee-left", "front-thigh-left"),
    )
    clock.go_on(days=31)
    assert comforts.places_since(clock.now() - timedelta(days=30)) == ()


def test_a_number_that_was_pressed_is_an_entry_of_its_own(services, comforts, heat, clock):
    late = replace(heat, at=clock.now() - timedelta(hours=3), is_exact=False)
    changed = comforts.write_with(late, 7)
    entry = services.diary.entry(changed.value.value.pain_before)
    assert (entry.value.score, entry.value.at, entry.value.is_exact) == (7, late.at, False)
    assert entry.value.voice is Voice.PATIENT_SAID


def test_both_are_taken_back_and_done_again_together(services, comforts, heat, clock):
    changed = comforts.write_with(heat, 7)
    uuid, entry = changed.value.uuid, changed.value.value.pain_before
    undone = changed.undo()
    assert (comforts.latest(1), services.diary.entry(entry).is_removed) == ((), True)
    undone.undo()
    assert comforts.get(uuid).value.pain_before == entry
    assert not services.diary.entry(entry).is_removed


def test_a_correction_takes_a_number_too(services, comforts, heat):
    record = comforts.write(heat).value
    changed = comforts.correct_with(record.uuid, replace(heat, minutes=30), 4)
    assert services.diary.entry(changed.value.value.pain_before).value.score == 4
    changed.undo()
    assert comforts.get(record.uuid).value == heat


def test_nothing_is_half_kept(services, comforts, heat, clock):
    too_long = replace(heat, note="x" * (LONGEST_NOTE + 1))
    with pytest.raises(BadInput) as bad:
        comforts.write_with(too_long, 7)
    assert bad.value.field == "note"
    assert services.diary.last_hours(1) == ()


def test_a_time_to_come_is_refused(comforts, heat, clock):
    with pytest.raises(BadInput) as bad:
        comforts.write(replace(heat, at=clock.now() + timedelta(hours=1)))
    assert bad.value.field == "at"


def test_it_is_found_by_what_where_and_note(services, comforts, heat):
    record = comforts.write(replace(heat, note="wheat bag")).value
    for words in ("heat", "thigh", "wheat"):
        assert [found.uuid for found in services.vault.diary.comforts.search(words)] == [record.uuid]
