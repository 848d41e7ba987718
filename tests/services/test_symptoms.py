from dataclasses import replace
from datetime import timedelta

import pytest

from caregiver.domain.errors import BadInput
from caregiver.domain.pain import LONGEST_NOTE
from caregiver.domain.symptom import Grade, Symptom, SymptomNote


@pytest.fixture
def symptoms(services):
    return services.symptoms


@pytest.fixture
def write(symptoms, clock):
    def written(*codes, hours=0, grade=Grade.NOT_SAID, **fields):
        noted = tuple(Symptom(code, grade) for code in codes)
        note = SymptomNote(clock.now() - timedelta(hours=hours), "Europe/London", noted, **fields)
        return symptoms.write(note).value

    return written


def test_one_is_written_corrected_removed_and_put_back(symptoms, write):
    record = write("nausea")
    better = replace(record.value, symptoms=(Symptom("nausea", Grade.MILD),))
    corrected = symptoms.correct(record.uuid, better)
    assert corrected.value.value == better
    corrected.undo()
    assert symptoms.get(record.uuid).value == record.value
    symptoms.remove(record.uuid)
    assert symptoms.latest(5) == ()
    symptoms.put_back(record.uuid)
    assert [found.uuid for found in symptoms.latest(5)] == [record.uuid]
    assert [step.kind for step in symptoms.history(record.uuid)] == [
        *("saved", "changed", "changed", "removed", "put back")
    ]


def test_it_is_found_by_its_words_and_by_the_note(services, write):
    record = write("nausea", "own:cold feet", note="after the soup")
    for words in ("feeling sick", "cold", "soup"):
        assert [found.uuid for found in services.vault.diary.symptoms.search(words)] == [record.uuid]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"hours": -2}, "at"),
        ({"hours": 24 * 365 * 140}, "at"),
        ({"note": "x" * (LONGEST_NOTE + 1)}, "note"),
    ],
)
def test_what_cannot_be_names_its_field(write, symptoms, fields, field):
    with pytest.raises(BadInput) as bad:
        write("nausea", **fields)
    assert bad.value.field == field
    assert symptoms.latest(1) == ()


def test_a_long_note_is_kept_whole(symptoms, write):
    record = write("nausea", note="x" * LONGEST_NOTE)
    assert len(symptoms.get(record.uuid).value.note) == LONGEST_NOTE


def test_nothing_and_the_same_word_twice_are_refused(clock):
    for noted in ((), (Symptom("nausea"), Symptom("nausea", Grade.MILD))):
        with pytest.raises(BadInput) as bad:
            SymptomNote(clock.now(), "Europe/London", noted)
        assert bad.value.field == "symptoms"


def test_the_last_of_each_is_the_last_one_that_stands(symptoms, write, clock):
    assert symptoms.last_of_each({"bowels_opened"}, clock.now()) == {}
    first = write("bowels_opened", hours=96)
    last = write("bowels_opened", "nausea", hours=72)
    write("nausea", hours=2)
    assert symptoms.last_of_each({"bowels_opened"}, clock.now()) == {"bowels_opened": last}
    symptoms.remove(last.uuid)
    assert symptoms.last_of_each({"bowels_opened"}, clock.now()) == {"bowels_opened": first}


def test_what_comes_after_a_moment_is_not_seen_from_there(symptoms, write, clock):
    write("bowels_opened", hours=1)
    assert symptoms.last_of_each({"bowels_opened"}, clock.now() - timedelta(hours=2)) == {}


def test_the_last_of_each_is_found_also_where_it_was_not_there(symptoms, write, clock):
    both = write("drowsy", "nausea", hours=30)
    none = write("nausea", hours=3, grade=Grade.NONE)
    found = symptoms.last_of_each({"drowsy", "nausea", "itch"}, clock.now())
    assert found == {"drowsy": both, "nausea": none}


def test_notes_with_a_medicine_in_mind_are_found_the_newest_first(symptoms, write, clock):
    first, second, third = (write("nausea", hours=hours, medicine="m") for hours in (30, 20, 10))
    write("nausea", hours=5, medicine="another")
    assert symptoms.thought_of("m", clock.now(), 2) == (third, second)
    assert symptoms.thought_of("m", clock.now(), 9) == (third, second, first)
