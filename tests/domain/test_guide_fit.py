"""Which card a quiet line leads to: the one that is most about a record alone, never one that names a cause."""

from pathlib import Path

import pytest

from caregiver.domain.guide import Topic, TopicKind
from caregiver.domain.guide_fit import narrowest, without_causes
from caregiver.services.guide import Guide
from caregiver.services.library import Library

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def guide() -> Guide:
    return Guide(Library(RESOURCES))


@pytest.mark.parametrize(
    ("kind", "code", "title"),
    [
        (TopicKind.TREATMENT, "rt.external", "Radiotherapy from outside"),
        (TopicKind.TREATMENT, "massage", "Massage"),
        (TopicKind.MEDICINE, "steroid", "Steroids"),
        (TopicKind.MEDICINE, "opioid", "Strong opioids"),
        (TopicKind.MEDICINE, "nsaid", "Ibuprofen, aspirin and the like"),
    ],
)
def test_the_card_that_is_about_it_alone_stands_first(guide: Guide, kind: TopicKind, code: str, title: str) -> None:
    assert narrowest(guide.about(Topic(kind, code)), kind)[0].title == title


@pytest.mark.parametrize("code", ["bleeding", "rash", "leg_swelling", "dizzy", "unsteady", "confused"])
def test_a_symptom_is_put_down_to_no_medicine_and_no_treatment(guide: Guide, code: str) -> None:
    kept = without_causes(guide.for_symptom(code))
    kinds = {topic.kind for card in kept for topic in card.related}
    assert not kinds & {TopicKind.MEDICINE, TopicKind.TREATMENT}
    assert len(kept) < len(guide.for_symptom(code))
