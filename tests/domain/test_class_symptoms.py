"""Each word near a medicine is one of the vocabulary, and has a source."""

import pytest

from caregiver.domain.class_symptoms import symptoms_of
from caregiver.domain.medicine import MedicineClass
from caregiver.domain.symptom_codes import BOWELS_OPENED
from caregiver.domain.vocabulary import Kind, codes, is_starred

KNOWN = {code.code for code in codes(Kind.SYMPTOM)}


@pytest.mark.parametrize("kind", MedicineClass)
def test_every_word_is_of_the_vocabulary_stands_once_and_has_a_source(kind):
    found = symptoms_of(kind)
    assert set(found.codes) <= KNOWN
    assert len(set(found.codes)) == len(found.codes)
    assert bool(found.source) == bool(found.codes)


def test_the_words_of_the_texts_are_there():
    assert {"drowsy", "constipation", "nausea"} <= set(symptoms_of(MedicineClass.OPIOID).codes)
    assert symptoms_of(MedicineClass.OPIOID_WEAK) == symptoms_of(MedicineClass.OPIOID)
    assert {"stomach_upset", "bleeding"} <= set(symptoms_of(MedicineClass.NSAID).codes)
    assert {"poor_sleep", "restless"} <= set(symptoms_of(MedicineClass.STEROID).codes)


def test_bleeding_is_starred_and_bowels_stand_with_opioids_and_laxatives():
    assert is_starred(Kind.SYMPTOM, "bleeding")
    with_bowels = {kind for kind in MedicineClass if BOWELS_OPENED in symptoms_of(kind).codes}
    assert with_bowels == {MedicineClass.OPIOID, MedicineClass.OPIOID_WEAK, MedicineClass.LAXATIVE}


def test_nothing_is_said_of_what_nobody_named():
    for kind in (MedicineClass.NOT_SAID, MedicineClass.OTHER, MedicineClass.PARACETAMOL):
        assert symptoms_of(kind).codes == ()
