"""Every card and every word of the Guide: plain, with its source and its date, and nothing that it must never say."""

import re
from collections.abc import Iterator

import pytest

from caregiver.domain.guide import Card, GlossaryWord, GuideContent, TopicKind
from caregiver.domain.medicine import MedicineClass
from caregiver.domain.vocabulary import Kind, is_starred
from caregiver.services.guide import Guide
from caregiver.services.library import Library
from tests.architecture.test_texts import (
    MOST_SYLLABLES,
    PRONOUNS,
    Shown,
    foreign_words,
    in_words,
    line_of,
    syllables,
    too_hard,
)
from tests.content.seed_table import NEEDS_NO_CARD, RESOURCES

MOST_WORDS_IN_A_SENTENCE = 15
FILES = tuple(sorted((RESOURCES / "guide").rglob("*.toml")))
_SENTENCE_END = re.compile(r"(?<=[.!?:])[”)]?\s+")

NEVER = {
    "said of a dose": r"\b\d[\d.,]*\s*(mg|ml|g|mcg|micrograms?|tablets?|capsules?|drops?|patches|doses)\b",
    "an order": r"\byou (should|must)\b|\b(ok|fine) to (take|give)\b|\bsafe to\b|\b(increase|lower|raise) the dose",
    "comfort": r"nothing to worry|do not worry|don.t worry|no need to (call|worry)|no urgent signs|is normal|harmless",
    "reads as wait": r"\bwait\b|\bsee if it (goes|passes)\b",
    "a promise": r"improves? pain|cures?\b|heals?\b|fewer hospital|live longer|made strong|(?<!can )(kill|destroy)s?\b"
    r"|tumour shrinks and",
    "five times too much": r"\b(in|per) (one|each|a) ml\b",
    "of an allowance": r"\b(missed|remaining|allowed|enough for)\b|morphine equivalent",
    "an instrument's name": r"\b(BPI|PEG|PROMIS|ESAS|MSAS|PRO-CTCAE)\b",
    "a mistake of the texts": r"fights? cancer|antioxidant|energy flow|natural healing|uncommon|family history"
    r"|25 percent|a quarter of|herceptin[^.]*hormone|fruit|a good diet|healthy diet",
}
PLAIN = {"exercise"}
"""Long words that everybody knows."""
_MAY_SAY_IT = {("microgram", "said of a dose"), ("strength", "said of a dose")}
"""The words that explain how two units are mixed up, and how a label is read."""


@pytest.fixture(scope="module")
def content() -> GuideContent:
    return Guide(Library(RESOURCES)).content


def name_of(entry: Card | GlossaryWord) -> str:
    return entry.id if isinstance(entry, Card) else entry.word


def passages(entry: Card | GlossaryWord) -> tuple[str, ...]:
    """What is read at one go."""
    if isinstance(entry, GlossaryWord):
        return (entry.text,)
    return (entry.title, *entry.paragraphs, *(window.text for window in entry.windows))


def everything(content: GuideContent) -> Iterator[tuple[str, str]]:
    """Each passage with the name of its card or word."""
    for entry in (*content.cards, *content.words):
        yield from ((name_of(entry), passage) for passage in passages(entry))
    yield from (("guide", passage) for passage in (content.general, content.under_windows, *content.groups))


def place_of(passage: str) -> str:
    """File and line of a passage."""
    begins = passage.split(". ", maxsplit=1)[0][:60]
    for path in FILES:
        line = line_of(begins, path.read_text(encoding="utf-8"))
        if line:
            return f"{path.relative_to(RESOURCES)}, line {line}"
    return ""


def complaints(name: str, passage: str) -> Iterator[str]:
    """What is wrong with a passage."""
    shown = Shown(name, 0, passage)
    if too_hard(shown):
        yield "too hard to read"
    yield from (f"says “{word}”" for word in foreign_words(shown))
    if PRONOUNS.search(passage):
        yield "assumes a pronoun"
    for sentence in _SENTENCE_END.split(passage):
        if len(re.findall(r"[^\W_]+(?:[’'-][^\W_]+)*", sentence)) > MOST_WORDS_IN_A_SENTENCE:
            yield "has too long a sentence"
    for what, pattern in NEVER.items():
        if re.search(pattern, passage, re.IGNORECASE) and (name, what) not in _MAY_SAY_IT:
            yield f"is {what}"


def test_every_passage_is_plain_and_says_nothing_it_must_not(content: GuideContent) -> None:
    found = [
        f"{place_of(passage)}: {complaint}"
        for name, passage in everything(content)
        for complaint in complaints(name, passage)
    ]
    assert found == []


def test_every_passage_is_found_by_file_and_line(content: GuideContent) -> None:
    assert [passage for _, passage in everything(content) if not place_of(passage)] == []


@pytest.mark.parametrize(
    "planted",
    [
        "He knows the pain best.",
        "Give 2 tablets in the evening.",
        "This is safe to take.",
        "You should take it with food.",
        "It is nothing to worry about.",
        "You can wait a day and see.",
        "A flare can last.",
        "Fruit can help to fight cancer.",
        "Herceptin is a hormone therapy.",
        "Rays kill cancer cells.",
        "How much is in one ml.",
        "This is extremely uncommon.",
        "If you missed one, call.",
        "Interdisciplinary consideration of analgesic alternatives necessitates immediate reassessment of everything.",
        "Tell the team and the nurse and the doctor and all who may want to know of it.",
    ],
)
def test_a_planted_passage_is_caught(planted: str) -> None:
    assert list(complaints("planted", planted))


def test_every_entry_has_known_sources_a_date_and_a_reviewer(content: GuideContent) -> None:
    for entry in (*content.cards, *content.words):
        assert entry.sources
        assert set(entry.sources) <= content.sources.keys()
        assert entry.reviewed_on.year >= 2026
        assert entry.reviewed_by == "not reviewed by a clinician"


def test_every_source_is_used(content: GuideContent) -> None:
    used = {source for entry in (*content.cards, *content.words) for source in entry.sources}
    used |= {source for card in content.cards for window in card.windows for source in window.sources}
    used |= {source for text in Library(RESOURCES).question_texts.by_id.values() for source in text.sources}
    assert used == content.sources.keys()


def test_the_weakest_text_never_carries_a_card_alone(content: GuideContent) -> None:
    assert not content.sources["S1"].stands_alone
    assert [card.id for card in content.cards if set(card.sources) == {"S1"}] == []


@pytest.mark.parametrize("card_id", ["G03", "G04", "G16", "G18"])
def test_telling_the_team_stands_first(content: GuideContent, card_id: str) -> None:
    card = next(card for card in content.cards if card.id == card_id)
    first = re.split(r"(?<=[.])\s", card.paragraphs[0])[:2]
    assert "team" in first[0]
    assert re.search(r"\b[Tt]ell\b", " ".join(first))


def test_beneath_windows_stands_the_way_to_the_urgent_signs(content: GuideContent) -> None:
    assert content.under_windows == "New weakness, numbness or worse pain: Urgent signs."
    assert content.general.startswith("General information.")
    assert sum(len(card.windows) for card in content.cards) == 7


def test_a_card_about_a_starred_word_leads_to_the_urgent_signs(content: GuideContent) -> None:
    kinds = {TopicKind(kind.value): kind for kind in Kind if kind is not Kind.REGION}
    silent = [
        f"{card.id}: {topic}"
        for card in content.cards
        for topic in card.related
        if topic.kind in kinds and is_starred(kinds[topic.kind], topic.code)
        if "Urgent signs" not in card.text and not card.windows
    ]
    assert silent == []


def test_each_kind_of_medicine_has_a_card_that_names_what_to_look_out_for(content: GuideContent) -> None:
    said = {
        topic.code
        for card in content.cards
        for topic in card.related
        if topic.kind is TopicKind.MEDICINE and any(other.kind is TopicKind.SYMPTOM for other in card.related)
    }
    assert {kind for kind in MedicineClass if kind not in NEEDS_NO_CARD} - said == set()


def test_every_hard_word_of_a_card_is_in_the_glossary(content: GuideContent) -> None:
    explained = {
        word for entry in content.words for name in (entry.word, *entry.other) for word in name.casefold().split()
    }
    hard = {
        word
        for card in content.cards
        for passage in passages(card)
        for word in re.findall(r"[^\W\d_]+", passage.casefold())
        if syllables(word) >= MOST_SYLLABLES
    }
    unknown = {word for word in hard if not {word, word.removesuffix("s")} & (explained | PLAIN)}
    assert unknown == set()


def test_medicines_keep_their_names_in_the_measure() -> None:
    assert in_words("acetaminophen, naloxone, trastuzumab") == "pill, pill, pill"
