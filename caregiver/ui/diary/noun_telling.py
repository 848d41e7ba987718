"""The nouns whose words come whole from their owners: which icon each has, where it is corrected."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from caregiver.domain.care_note import CareNote
from caregiver.domain.care_note_words import kind_text
from caregiver.domain.comfort import Comfort
from caregiver.domain.flare import Flare
from caregiver.domain.review import OwnDay, Review
from caregiver.domain.review_words import title_text
from caregiver.domain.symptom import SymptomNote
from caregiver.domain.treatment import Treatment
from caregiver.domain.treatment_words import name_text
from caregiver.drawing.words import tr, words
from caregiver.ui.core.navigation import Destination
from caregiver.ui.diary.telling import Telling

if TYPE_CHECKING:
    from caregiver.ui.diary.entry_words import Wording


def noun_tellings(wording: "Wording") -> Mapping[type, Telling]:
    """How each of them is told."""
    return {
        CareNote: Telling(
            wording,
            "note",
            name=lambda note: words(kind_text(note.kind)),
            taken_out=lambda: tr("The note is taken out."),
            destination=Destination.CARE_NOTE,
        ),
        Comfort: Telling(
            wording,
            "eased",
            name=lambda _: tr("Something that was done"),
            taken_out=lambda: tr("What was done is taken out."),
            destination=Destination.COMFORT,
            has_urgent_line=True,
        ),
        Flare: Telling(
            wording,
            "spell",
            name=lambda _: tr("Sudden bad spell"),
            taken_out=lambda: tr("The spell is taken out."),
            destination=Destination.SPELL,
            has_urgent_line=True,
        ),
        OwnDay: Telling(
            wording,
            "person",
            name=lambda _: tr("Own day"),
            taken_out=lambda: tr("The own day is taken out."),
            destination=Destination.REVIEW,
            argument=lambda record: record.value.day,
        ),
        Review: Telling(
            wording,
            "evening",
            name=lambda review: words(title_text(review)),
            taken_out=lambda: tr("The evening review is taken out."),
            destination=Destination.REVIEW,
            argument=lambda record: record.value.day,
            has_urgent_line=True,
        ),
        SymptomNote: Telling(
            wording,
            "info",
            name=lambda _: tr("Symptoms"),
            taken_out=lambda: tr("The symptoms are taken out."),
            destination=Destination.SYMPTOM,
            has_urgent_line=True,
        ),
        Treatment: Telling(
            wording,
            "treatment",
            name=lambda treatment: name_text(treatment, wording.reading),
            taken_out=lambda: tr("The treatment is taken out."),
            destination=Destination.TREATMENT,
            has_urgent_line=True,
        ),
    }
