"""Which of the cards about something is most about it alone."""

from collections.abc import Iterable

from caregiver.domain.guide import Card, TopicKind

_CAUSES = frozenset({TopicKind.MEDICINE, TopicKind.TREATMENT})


def narrowest(cards: Iterable[Card], kind: TopicKind) -> tuple[Card, ...]:
    """The cards about the fewest things of a kind first; among these those about the fewest medicines and treatments,
    and then about the fewest things at all.
    """

    def width(card: Card) -> tuple[int, int, int]:
        kinds = [topic.kind for topic in card.related if topic.kind is not TopicKind.CARD]
        return sum(each is kind for each in kinds), sum(each in _CAUSES for each in kinds), len(kinds)

    return tuple(sorted(cards, key=width))


def without_causes(cards: Iterable[Card]) -> tuple[Card, ...]:
    """The cards about no medicine and no treatment: a symptom that was noticed is put down to neither."""
    return tuple(card for card in cards if not any(topic.kind in _CAUSES for topic in card.related))
