"""The search of the Guide, which forgives spelling."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from caregiver.domain.guide import Card, GlossaryWord, GuideContent, TopicKind
from caregiver.domain.known_medicine import KnownMedicine
from caregiver.domain.spelling import nearest, sounded, sounded_words
from caregiver.services.guide_signs import SignWords

_Entry = TypeVar("_Entry", Card, GlossaryWord)

_Fit = tuple[int, int, int]
_Meant = Mapping[str, int]
"""The known words that a typed one may mean, and how much each counts."""

AS_TYPED, OTHERWISE = 2, 1
"""How much a word counts that stands as it was typed, and one that it begins, goes on from, or is another name of."""
IN_TITLE, IN_OTHER_WORDS, IN_TEXT = 3, 2, 1
"""How much a word found there counts."""
SHORTEST_BEGINNING = 3
"""A typed word of fewer letters is looked for as it is: "is" begins far too much."""
SHORTEST_STEM = 4
"""A word of so many letters is found in a longer one that was typed: "sleep" in "sleeping"."""
_ENDINGS = frozenset(sounded(ending) for ending in ("", "s", "es", "e", "ed", "ing", "ness", "less"))
_LITTLE_WORDS = frozenset(
    sounded_words(
        "a all am an and are at be can cant cannot do does did dont for from has he her his how i in is it my no not "
        "of off on or she so that the their them they this to too up want wants was we what when why will with wont you"
    )
)
"""Words of a typed sentence that say nothing of what it is about."""


@dataclass(frozen=True)
class Found:
    """What a search found.

    Attributes:
        cards: The best first.
        words: Words of the glossary, the best first.
        read_as: What was looked for where the typed word is in no text: "morphine" for "morfine"; "" where all are.
        touches_signs: Whether a sign of the urgent sheet is among the words.
    """

    cards: tuple[Card, ...] = ()
    words: tuple[GlossaryWord, ...] = ()
    read_as: str = ""
    touches_signs: bool = False


class GuideSearch:
    """Finds cards and words of the Guide, also misspelt, begun, or under another name.

    Args:
        content: What the Guide holds.
        medicines: Names that people type, with the class whose card they are found on.
    """

    def __init__(self, content: GuideContent, medicines: Iterable[KnownMedicine]) -> None:
        self._content = content
        self._medicines = tuple(medicines)
        self._signs = SignWords(content.signs, _LITTLE_WORDS)

    def search(self, typed: str) -> Found:
        """The cards and words that hold most of the typed words: as typed, begun, misspelt, or under another name."""
        wanted = _telling(sounded_words(typed))
        read = [self._read_as(word) for word in wanted]
        meant = [self._meant(word, found) for word, found in zip(wanted, read, strict=True)]
        others = [[{word: OTHERWISE} for word in _telling(sounded_words(name))] for name in self._other_names(read)]
        touches_signs = self._signs.are_touched(sounded_words(typed), self._spelt)
        if touches_signs and not {word for word in wanted if word in self._signs.spelt} <= self._in_texts.keys():
            return Found(touches_signs=True)  # what no text speaks of is not passed over for the rest of the words
        cards = (
            (max([_fit(parts, meant), *(_fit_of_other(parts, way, meant) for way in others)]), card)
            for card, parts in self._card_parts
        )
        words = ((_fit(parts, meant), word) for word, parts in self._word_parts)
        return Found(_best(cards), _best(words), self._words_read(typed, wanted, read), touches_signs)

    def _read_as(self, word: str) -> frozenset[str]:
        """The known words that a typed one stands for: those it begins or goes on from, or else the nearest ones.
        The word of a sign stands for itself.
        """
        if len(word) < SHORTEST_BEGINNING:
            return frozenset({word} & self._spelt.keys())
        if word in self._signs.alone:
            return frozenset(known for known in self._spelt if _is_form(known, word))
        begun = {known for known in self._spelt if known.startswith(word)}
        gone_on_from = {known for known in self._spelt if len(known) >= SHORTEST_STEM and word.startswith(known)}
        return frozenset(begun | gone_on_from) or frozenset(nearest(word, self._spelt))

    def _meant(self, word: str, read: frozenset[str]) -> _Meant:
        """What a typed word was read as, and its other names in the glossary, where these are one word each."""
        same = {name for names in self._names_in_one_word if not names.isdisjoint(read) for name in names}
        stood_for = {word} if word in self._spelt else read
        return {
            known: AS_TYPED if any(_is_form(known, each) for each in stood_for) else OTHERWISE for known in same | read
        }

    def _other_names(self, read: Sequence[frozenset[str]]) -> Iterator[str]:
        """The other names of what was typed, where all of it is one name in the glossary."""
        for word in self._content.words:
            names = (word.word, *word.other)
            if any(_is_name(_telling(sounded_words(name)), read) for name in names):
                yield from names

    def _words_read(self, typed: str, wanted: Sequence[str], read: Sequence[frozenset[str]]) -> str:
        """What was looked for, as it is spelt, where a typed word is spelt otherwise or was not found as typed."""
        written = _spellings(typed)
        is_as_typed = all(
            self._spelt[word] == written.get(word, self._spelt[word])
            if word in found
            else not found or any(known.startswith(word) or word.startswith(known) for known in found)
            for word, found in zip(wanted, read, strict=True)
        )
        best = (word if word in found else min(found) for word, found in zip(wanted, read, strict=True) if found)
        return "" if is_as_typed else " ".join(self._spelt[word] for word in best)

    @cached_property
    def _card_parts(self) -> tuple[tuple[Card, dict[str, int]], ...]:
        """Each card, and how much each of its words counts."""
        return tuple(
            (
                card,
                _weights(
                    (card.title, IN_TITLE),
                    (card.text, IN_TEXT),
                    *((window.text, IN_TEXT) for window in card.windows),
                    *((name, IN_OTHER_WORDS) for name in self._medicine_names(card)),
                ),
            )
            for card in self._content.cards
        )

    def _medicine_names(self, card: Card) -> Iterator[str]:
        """The names of the medicines of a class, on a card that is about this class alone."""
        classes = [topic.code for topic in card.related if topic.kind is TopicKind.MEDICINE]
        if len(classes) == 1:
            for medicine in self._medicines:
                if medicine.kind == classes[0]:
                    yield from medicine.names

    @cached_property
    def _word_parts(self) -> tuple[tuple[GlossaryWord, dict[str, int]], ...]:
        """The same of each word of the glossary."""
        return tuple(
            (word, _weights((word.word, IN_TITLE), (word.text, IN_TEXT), *((o, IN_OTHER_WORDS) for o in word.other)))
            for word in self._content.words
        )

    @cached_property
    def _names_in_one_word(self) -> tuple[frozenset[str], ...]:
        """Of each word of the glossary: its names of one word, as they sound."""
        spoken = [[sounded_words(name) for name in (word.word, *word.other)] for word in self._content.words]
        return tuple(frozenset(name[0] for name in names if len(name) == 1) for names in spoken)

    @cached_property
    def _spelt(self) -> dict[str, str]:
        """Every word of the Guide and of the signs as it sounds, and as it is spelt."""
        return {**self._signs.spelt, **self._in_texts}

    @cached_property
    def _in_texts(self) -> dict[str, str]:
        """Every word of the Guide as it sounds, and as it is spelt."""
        texts = [text for card in self._content.cards for text in (card.title, card.text)]
        texts += [text for word in self._content.words for text in (word.word, word.text, *word.other)]
        texts += [window.text for card in self._content.cards for window in card.windows]
        texts += [name for medicine in self._medicines for name in medicine.names]
        spelt: dict[str, str] = {}
        for text in texts:
            for written in text.split():
                for sounds in sounded_words(written):
                    spelt.setdefault(sounds, _bare(written))
        return spelt


def _telling(words: Sequence[str]) -> Sequence[str]:
    """The words without the little ones; all of them where there are no others."""
    return [word for word in words if word not in _LITTLE_WORDS] or words


def _spellings(typed: str) -> dict[str, str]:
    """How each typed word is spelt, by how it sounds; one that falls into parts is left out."""
    parts = ((sounded_words(each), _bare(each)) for each in typed.split())
    return {sounds[0]: spelt for sounds, spelt in parts if len(sounds) == 1}


def _bare(written: str) -> str:
    """A word without what stands around it."""
    return written.strip(".,:;?!()“”\"'’").casefold()


def _is_name(name: Sequence[str], read: Sequence[frozenset[str]]) -> bool:
    return len(name) == len(read) and all(word in known for word, known in zip(name, read, strict=True))


def _weights(*parts: tuple[str, int]) -> dict[str, int]:
    weights: dict[str, int] = {}
    for text, weight in parts:
        for word in sounded_words(text):
            weights[word] = max(weight, weights.get(word, 0))
    return weights


def _is_form(word: str, other: str) -> bool:
    """Whether two words differ in their ending alone: "numb" and "numbness", not "number"."""
    short, long = sorted((word, other), key=len)
    return long.startswith(short) and long.removeprefix(short) in _ENDINGS


def _fit(parts: dict[str, int], wanted: Iterable[_Meant]) -> _Fit:
    """How well a text fits: in how many of the wanted words, how many of these as typed, and how much they count."""
    each = [[(parts[word] * near, near) for word, near in known.items() if word in parts] for known in wanted]
    as_typed = sum(any(near == AS_TYPED for _, near in found) for found in each)
    return sum(map(bool, each)), as_typed, sum(max(found)[0] for found in each if found)


def _fit_of_other(parts: dict[str, int], name: Sequence[_Meant], wanted: Sequence[_Meant]) -> _Fit:
    """The same for another name of what was typed, which fits as a whole or not at all."""
    found, as_typed, weight = _fit(parts, name)
    return (len(wanted), as_typed, weight) if found == len(name) else (0, 0, 0)


def _best(fitting: Iterable[tuple[_Fit, _Entry]]) -> tuple[_Entry, ...]:
    """What holds most of the wanted words, the best first; among equals in the order of the Guide."""
    pairs = sorted(((fit, entry) for fit, entry in fitting if fit[0]), key=lambda pair: pair[0], reverse=True)
    return tuple(entry for fit, entry in pairs if fit[0] == pairs[0][0][0])
