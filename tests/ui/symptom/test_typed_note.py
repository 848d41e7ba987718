"""What stands in the fields becomes what is kept, and back; no window is needed for it."""

from datetime import UTC, datetime

import pytest

from caregiver.domain.errors import BadInput
from caregiver.domain.pain import Voice
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.ui.symptom.typed_note import blank, note_of, typed_of

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


def test_a_note_comes_back_whole():
    symptoms = (Symptom("nausea", Grade.NONE), Symptom("own:cold feet", Grade.SEVERE), Symptom("bowels_opened"))
    note = SymptomNote(NOW, "Asia/Kathmandu", symptoms, False, Voice.TOGETHER, "m", "long\nago", True, NOW)
    assert note_of(typed_of(note)) == note


def test_a_new_one_has_nothing_chosen_and_nobody_who_says_it():
    typed = blank(NOW, "Europe/London", "m")
    assert (typed["voice"], typed["medicine"]) == (Voice.NOT_SAID.value, "m")
    with pytest.raises(BadInput) as bad:
        note_of(typed)
    assert bad.value.field == "symptoms"
