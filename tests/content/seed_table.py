"""The table `resources/guide/seed_items.toml`, and what is missing in it or in the Guide."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from caregiver.domain.call import Call
from caregiver.domain.code import Kind
from caregiver.domain.comfort import Comfort
from caregiver.domain.dose import Dose
from caregiver.domain.flare import Flare
from caregiver.domain.guide import GuideContent, Topic, TopicKind
from caregiver.domain.medicine import Form, MedicineClass
from caregiver.domain.pain import PainEntry
from caregiver.domain.person import Person, UrgentContacts
from caregiver.domain.question import Question
from caregiver.domain.regions import REGIONS
from caregiver.domain.review import Review
from caregiver.domain.stay import StayKind
from caregiver.domain.treatment import Treatment
from caregiver.domain.treatment_codes import TREATMENT_KINDS
from caregiver.domain.visit import Visit
from caregiver.domain.vocabulary import codes
from caregiver.services.library import Library

RESOURCES = Path(__file__).parents[2] / "resources"
NOTES = Path(__file__).with_name("notes_items.txt")
"""What the notes on care list, apart from the table: the two are held against each other."""
CARDS_OF_THE_NOTES = {f"G{number:02}" for number in range(1, 29)}
"""The cards that the project's notes on care draft (care.md 1.8)."""

_RECORDS: dict[str, type] = {
    "call": Call,
    "comfort": Comfort,
    "contacts": UrgentContacts,
    "dose": Dose,
    "flare": Flare,
    "pain": PainEntry,
    "person": Person,
    "question": Question,
    "review": Review,
    "treatment": Treatment,
    "visit": Visit,
}
NEEDS_NO_CARD = {MedicineClass.NOT_SAID, MedicineClass.OTHER}


@dataclass(frozen=True)
class Item:
    """One thing that a text says.

    Attributes:
        id: Section, and its number there.
        item: What it is.
        seeds: Which texts say it; none for what homes need and no text names.
        places: Where it stands in the program.
        left_out: Why it has no place, or "".
    """

    id: str
    item: str
    seeds: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    left_out: str = ""


def read_items(path: Path = RESOURCES / "guide" / "seed_items.toml") -> tuple[Item, ...]:
    """The items of the table; one with a misspelt key is refused."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Item(**{key: tuple(value) if isinstance(value, list) else value for key, value in row.items()})
        for row in table["items"]
    )


def gaps(content: GuideContent, items: tuple[Item, ...]) -> Iterator[str]:
    """What is missing: an item, a card, a place; one line each."""
    yield from _missing_items(items)
    yield from _missing_cards(content)
    yield from _missing_places(content, items)


def noted() -> dict[str, tuple[set[str], str]]:
    """Of each item of the notes: the texts that say it, and a word it cannot be told without."""
    lines = [line.split() for line in NOTES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {item_id: (set(seeds.strip("-").split(",")) - {""}, word) for item_id, seeds, word in lines}


def _missing_items(items: tuple[Item, ...]) -> Iterator[str]:
    wanted = noted()
    counted = Counter(item.id for item in items)
    yield from (f"item {item_id} is not in the table" for item_id in sorted(wanted.keys() - counted.keys()))
    yield from (f"item {item_id} is one too many" for item_id in sorted(counted.keys() - wanted.keys()))
    yield from (f"item {item_id} stands twice" for item_id, count in counted.items() if count > 1)
    for item in items:
        seeds, word = wanted.get(item.id, (set(item.seeds), ""))
        if word not in item.item.casefold() or set(item.seeds) != seeds:
            yield f"item {item.id} is another one than in the notes: “{word}”, of {', '.join(sorted(seeds))}"


def _missing_places(content: GuideContent, items: tuple[Item, ...]) -> Iterator[str]:
    known = _known_places(content)
    for item in items:
        if bool(item.places) is bool(item.left_out):
            yield f"item {item.id} has no place, and nobody says why; or it has both"
        yield from (f"item {item.id} has its place at {place}, which is not there" for place in item.places
                    if place not in known)  # fmt: skip


def _missing_cards(content: GuideContent) -> Iterator[str]:
    ids = {card.id for card in content.cards}
    yield from (f"no card {card_id}" for card_id in sorted(CARDS_OF_THE_NOTES - ids))
    related = [topic for card in content.cards for topic in card.related]
    for topic in related:
        if topic.kind is TopicKind.CARD and topic.code not in ids:
            yield f"a card leads on to {topic}, which is not there"
    for topic in _wanted_topics():
        if not any(own.holds(topic) for own in related):
            yield f"no card about {topic}"


def _wanted_topics() -> Iterator[Topic]:
    """What a family may write down and want to read about."""
    yield from (Topic(TopicKind.TREATMENT, kind.code) for kind in TREATMENT_KINDS)
    yield from (Topic(TopicKind.MEDICINE, kind) for kind in MedicineClass if kind not in NEEDS_NO_CARD)
    for kind in (Kind.SYMPTOM, Kind.COMFORT, Kind.AREA):
        yield from (Topic(TopicKind(kind.value), code.code) for code in codes(kind))


def _known_places(content: GuideContent) -> set[str]:
    cards = {f"card:{card.id}" for card in content.cards}
    windows = {f"window:{window.id}" for card in content.cards for window in card.windows}
    words = {f"word:{word.word.replace(' ', '-')}" for word in content.words}
    return cards | windows | words | _places_outside_the_guide()


@cache
def _places_outside_the_guide() -> frozenset[str]:
    known = {f"treatment:{kind.code}" for kind in TREATMENT_KINDS}
    known |= {f"medicine:{kind}" for kind in MedicineClass} | {f"form:{form}" for form in Form}
    known |= {f"stay:{kind}" for kind in StayKind}
    known |= {f"{kind}:{code.code}" for kind in Kind for code in codes(kind)}
    known |= {f"region:{region.code.rpartition('-')[0]}" for region in REGIONS}
    known |= {f"record:{noun}.{field.name}" for noun, kind in _RECORDS.items() for field in fields(kind)}
    signs = Library(RESOURCES).urgent_signs()
    known |= {f"urgent:{sign.id}" for sign in (*signs.emergency, *signs.team)}
    return frozenset(known | {f"question:{code}" for code in Library(RESOURCES).question_texts.by_id})
