"""Which cards of the Guide are about a medicine."""

from typing import TYPE_CHECKING

from caregiver.domain.guide import Card, Topic, TopicKind
from caregiver.domain.guide_fit import narrowest
from caregiver.domain.medicine import Medicine

if TYPE_CHECKING:
    from caregiver.services.guide import Guide


def cards_about(guide: "Guide", medicine: Medicine) -> tuple[Card, ...]:
    """The card of its class stands first; without one those about its form and how fast it acts."""
    own = guide.about(Topic(TopicKind.MEDICINE, medicine.kind))
    return narrowest(own, TopicKind.MEDICINE) or guide.for_medicine(medicine)
