"""Notes of the day: who came, care that was given, words."""

from datetime import timedelta

import pytest

from caregiver.domain.care_note import CareKind
from caregiver.domain.errors import BadInput
from caregiver.services.care_notes import CareNotes
from caregiver.services.services import Services
from caregiver.services.wanted import Wanted


@pytest.fixture
def notes(services: Services) -> CareNotes:
    return services.care_notes


def kept(notes: CareNotes) -> list[tuple[CareKind, str, str]]:
    return [(record.value.kind, record.value.who, record.value.words) for record in notes.latest(10)]


def test_each_press_keeps_a_note_of_the_present_minute(notes, clock):
    notes.came(" Jo ")
    notes.did(CareKind.MOUTH_CARE)
    written = notes.note("Slept after lunch.\n", is_only_for_me=True).value
    assert sorted(kept(notes)) == [
        (CareKind.CAME, "Jo", ""),
        (CareKind.MOUTH_CARE, "", ""),
        (CareKind.WORDS, "", "Slept after lunch.\n"),
    ]
    assert (written.value.at, written.value.zone, written.value.is_only_for_me) == (clock.now(), "Europe/London", True)


def test_somebody_came_at_another_time(notes, clock):
    at = clock.now() - timedelta(hours=4)
    came = notes.came("Jo", at=at, is_exact=False).value.value
    assert (came.at, came.is_exact) == (at, False)


def test_a_shaky_hand_counts_once(notes, clock):
    notes.did(CareKind.MOUTH_CARE)
    clock.go_on(seconds=3)
    assert notes.did(CareKind.MOUTH_CARE).areas == frozenset()
    clock.go_on(seconds=1)
    notes.did(CareKind.MOUTH_CARE)
    assert len(kept(notes)) == 2


def test_what_was_taken_back_can_be_pressed_again_at_once(notes):
    notes.did(CareKind.MOUTH_CARE).undo()
    notes.did(CareKind.MOUTH_CARE)
    assert len(kept(notes)) == 1


@pytest.mark.parametrize(
    ("verb", "field"), [(lambda notes: notes.came("  "), "who"), (lambda notes: notes.note(" \n"), "words")]
)
def test_nothing_is_kept_of_nothing(notes, verb, field):
    with pytest.raises(BadInput) as bad:
        verb(notes)
    assert bad.value.field == field
    assert not kept(notes)


def test_the_last_of_each_kind_is_found(notes, clock):
    assert notes.last(CareKind.CAME) is None
    notes.came("Jo")
    clock.go_on(hours=30)
    notes.did(CareKind.MOUTH_CARE)
    clock.go_on(minutes=1)
    notes.note("quiet")
    assert notes.last(CareKind.CAME).value.who == "Jo"
    assert notes.last(CareKind.MOUTH_CARE).value.at == clock.now() - timedelta(minutes=1)


def test_names_come_back_by_use(notes, clock):
    for who in ("Nurse Okafor", "Jo", "Mrs Bell", "Jo"):
        notes.came(who)
        clock.go_on(minutes=5)
    assert notes.names() == ("Jo", "Mrs Bell", "Nurse Okafor")


def test_a_note_is_found_by_its_words(notes, services):
    uuid = notes.note("The bed was moved to the window.").value.uuid
    assert [record.uuid for record in services.book.search("window", Wanted(), 10)] == [uuid]
