"""The Guide: its cards and words, a search that forgives spelling, and the cards that belong to a record."""

from functools import cached_property

from caregiver.domain.glossary import words_in
from caregiver.domain.guide import Card, GlossaryWord, GuideContent, Topic, TopicKind
from caregiver.domain.medicine import Medicine
from caregiver.domain.pain import PainEntry
from caregiver.services.guide_search import Found, GuideSearch
from caregiver.services.library import Library

MOST_CARDS_OF_A_WORD = 6
"""A word such as "dose" stands in too many cards to name them all."""


class Guide:
    """The Guide of a library; its files are read and checked when it is first asked for something."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @property
    def content(self) -> GuideContent:
        """All that it holds.

        Raises:
            ContentBroken: With file and line, when something in a content file is wrong.
        """
        return self._library.guide

    def card(self, card_id: str) -> Card | None:
        """The card with this id; None for one that is not there."""
        return self._by_id.get(card_id)

    def source_titles(self, entry: Card | GlossaryWord) -> tuple[str, ...]:
        """Where it is from, as it is read: its sources and those of its windows, each once."""
        windows = entry.windows if isinstance(entry, Card) else ()
        named = [*entry.sources, *(source for window in windows for source in window.sources)]
        return tuple(dict.fromkeys(self.content.sources[source].title for source in named))

    # -- what belongs to a record -----------------------------------------------------------------------------------

    def about(self, *topics: Topic) -> tuple[Card, ...]:
        """The cards about any of the topics, those about most of them first."""
        counts = [(sum(_is_about(card, topic) for topic in topics), card) for card in self.content.cards]
        return tuple(card for count, card in sorted(counts, key=lambda counted: -counted[0]) if count)

    def for_treatment(self, kind: str) -> tuple[Card, ...]:
        """The cards about a kind of treatment."""
        return self.about(Topic(TopicKind.TREATMENT, kind))

    def for_medicine(self, medicine: Medicine) -> tuple[Card, ...]:
        """The cards about a medicine: its class, its form, and how fast it acts."""
        return self.about(
            Topic(TopicKind.MEDICINE, medicine.kind),
            Topic(TopicKind.FORM, medicine.form),
            Topic(TopicKind.RELEASE, medicine.release),
        )

    def for_symptom(self, code: str) -> tuple[Card, ...]:
        """The cards about a symptom."""
        return self.about(Topic(TopicKind.SYMPTOM, code))

    def for_pain(self, entry: PainEntry) -> tuple[Card, ...]:
        """The cards about the words of a pain entry; never about how high its number is."""
        return self.about(
            *(Topic(TopicKind.REGION, place.region) for place in entry.places),
            *(Topic(TopicKind.QUALITY, code) for code in entry.qualities),
            *(Topic(TopicKind.TIMING, code) for code in entry.timing),
            *(Topic(TopicKind.WORSE, code) for code in entry.worse),
            *(Topic(TopicKind.EASED, code) for code in entry.eased),
            *(Topic(TopicKind.SIGN, code) for code in entry.signs),
        )

    def beside(self, card: Card) -> tuple[Card, ...]:
        """The cards that a card leads on to, then those that lead on to it."""
        named = [self._by_id[topic.code] for topic in card.related if topic.kind is TopicKind.CARD]
        back = [each for each in self.content.cards if Topic(TopicKind.CARD, card.id) in each.related]
        return tuple(dict.fromkeys([*named, *back]))

    def cards_with(self, word: GlossaryWord) -> tuple[Card, ...]:
        """The cards in which a word of the glossary stands under any of its names, those with it in their title first;
        so many as are read at a glance.
        """
        in_title = [card for card in self.content.cards if words_in(card.title, (word,))]
        in_text = [card for card in self.content.cards if words_in(card.text, (word,))]
        return tuple(dict.fromkeys([*in_title, *in_text]))[:MOST_CARDS_OF_A_WORD]

    def search(self, typed: str) -> Found:
        """The cards and words that hold most of the typed words: as typed, begun, misspelt, or under another name."""
        return self._search.search(typed)

    @cached_property
    def _search(self) -> GuideSearch:
        return GuideSearch(self.content, self._library.medicine_names())

    @cached_property
    def _by_id(self) -> dict[str, Card]:
        return {card.id: card for card in self.content.cards}


def _is_about(card: Card, topic: Topic) -> bool:
    return any(own.holds(topic) for own in card.related)
