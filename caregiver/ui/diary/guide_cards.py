"""Which cards of the Guide are about a record of the diary: never because of how high its number is."""

from typing import TYPE_CHECKING, Any

from caregiver.domain.guide import Card, Topic, TopicKind
from caregiver.domain.guide_fit import narrowest, without_causes
from caregiver.domain.pain import PainEntry
from caregiver.domain.symptom import Grade, SymptomNote
from caregiver.domain.treatment import Treatment
from caregiver.ui.widgets.guide_line import Find

if TYPE_CHECKING:
    from caregiver.services.guide import Guide

WHEN_WORDS_FAIL = "when-words-fail"
"""Offered only where the family says that it has come to this."""


def cards_about(value: Any, *, can_tell: bool) -> Find | None:
    """How to find the cards about what was written down; None for what the Guide is not asked about."""
    if isinstance(value, PainEntry):
        return lambda guide: _in_time(guide.for_pain(value), can_tell)
    if isinstance(value, SymptomNote):
        return lambda guide: _in_time(_about_symptoms(guide, value), can_tell)
    if isinstance(value, Treatment):
        return lambda guide: narrowest(guide.for_treatment(value.kind), TopicKind.TREATMENT)
    return None


def _about_symptoms(guide: "Guide", note: SymptomNote) -> tuple[Card, ...]:
    there = (symptom for symptom in note.symptoms if symptom.grade is not Grade.NONE)
    topics = (Topic(TopicKind.SYMPTOM, symptom.code) for symptom in there)
    return without_causes(narrowest(guide.about(*topics), TopicKind.SYMPTOM))


def _in_time(cards: tuple[Card, ...], can_tell: bool) -> tuple[Card, ...]:
    return tuple(card for card in cards if not can_tell or card.id != WHEN_WORDS_FAIL)
