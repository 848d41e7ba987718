"""What the Guide holds: cards, words of medicine in plain words, and where each is from (care.md 1.8; care-rules 46).

A card is general information. It never advises a dose, never judges, and is never shown because a chart rises.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class TopicKind(StrEnum):
    """Of what a topic is a code."""

    CARD = "card"
    TREATMENT = "treatment"
    MEDICINE = "medicine"
    FORM = "form"
    RELEASE = "release"
    STAY = "stay"
    REGION = "region"
    QUALITY = "quality"
    TIMING = "timing"
    WORSE = "worse"
    EASED = "eased"
    SIGN = "sign"
    SYMPTOM = "symptom"
    AREA = "area"
    COMFORT = "comfort"


@dataclass(frozen=True)
class Topic:
    """What a card is about, or leads on to: "treatment:rt.external", "symptom:constipation", "card:G13".

    Attributes:
        kind: Of what it is a code.
        code: As stored in a record; a region may be the beginning of several: "back-lower" is also "back-lower-left".
    """

    kind: TopicKind
    code: str

    def holds(self, other: "Topic") -> bool:
        """Whether this is the other, or the larger part of the body that the other lies in."""
        is_inside = self.kind is TopicKind.REGION and other.code.startswith(f"{self.code}-")
        return self.kind is other.kind and (self.code == other.code or is_inside)

    def __str__(self) -> str:
        return f"{self.kind}:{self.code}"


@dataclass(frozen=True)
class Source:
    """Where something is from.

    Attributes:
        id: Its name in the content files: S0 to S4 the texts it began with, R numbers of care.md, "common".
        title: What a reader is told.
        stands_alone: Whether a card may rest on it alone.
    """

    id: str
    title: str
    stands_alone: bool = True


@dataclass(frozen=True)
class Window:
    """How long something can take, as a source says; never shown beside an entry or a reminder (care-rules 43).

    Attributes:
        id: Its name in the content files.
        text: What is read; beneath it stands `GuideContent.under_windows`.
        sources: Ids of the sources it rests on.
        reviewed_on: As of a card.
    """

    id: str
    text: str
    sources: tuple[str, ...]
    reviewed_on: date


@dataclass(frozen=True)
class Card:
    """One card.

    Attributes:
        id: Its name in the content files; it never changes its meaning.
        title: Its heading.
        text: Short paragraphs, with an empty line between them.
        sources: Ids of the sources it rests on.
        reviewed_on: When its text was last changed or reviewed.
        reviewed_by: By whom, in words: "not reviewed by a clinician".
        windows: How long things can take.
        related: What it is about, and the cards it leads on to.
    """

    id: str
    title: str
    text: str
    sources: tuple[str, ...]
    reviewed_on: date
    reviewed_by: str
    windows: tuple[Window, ...] = ()
    related: tuple[Topic, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text, paragraph by paragraph."""
        return tuple(" ".join(part.split()) for part in self.text.split("\n\n"))


@dataclass(frozen=True)
class GlossaryWord:
    """A word of medicine in plain words.

    Attributes:
        word: As the team says it.
        other: Other spellings, other names, and how it is often misspelt.
        text: What it means, in one or two sentences.
        sources: Ids of the sources it rests on.
        reviewed_on, reviewed_by: As of a card.
    """

    word: str
    other: tuple[str, ...]
    text: str
    sources: tuple[str, ...]
    reviewed_on: date
    reviewed_by: str


@dataclass(frozen=True)
class GuideContent:
    """All that the Guide holds.

    Attributes:
        cards: In the order in which they are read.
        words: The glossary, in the order of the alphabet.
        sources: By id.
        general: Closes every card.
        under_windows: Stands beneath every window; its last words are the name of the urgent sheet.
        groups: Heading of each group of cards, and the ids of its cards, in their order.
        signs: What people type when a sign of the urgent sheet is there: words, or words that stand together.
    """

    cards: tuple[Card, ...]
    words: tuple[GlossaryWord, ...]
    sources: Mapping[str, Source]
    general: str
    under_windows: str
    groups: Mapping[str, tuple[str, ...]]
    signs: tuple[str, ...]
