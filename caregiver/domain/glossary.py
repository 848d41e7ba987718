"""Words of the glossary as they stand in texts, and by what name one of them is asked for."""

import re
from collections.abc import Iterable

from caregiver.domain.guide import GlossaryWord

WORD_MARK = "word:"
"""Begins the name by which a word is asked for: "word:yoga" is a word where "yoga" is a card."""
_WORD = re.compile(r"[^\W_]+")
_LONGEST_NAME = 4
"""So many words a name has at most that is looked for in a text."""
_SHORTEST_PLURAL = 4


def word_id(word: GlossaryWord) -> str:
    """By what name a word is asked for."""
    return f"{WORD_MARK}{word.word}"


def words_in(text: str, words: Iterable[GlossaryWord]) -> tuple[GlossaryWord, ...]:
    """The words of the glossary that a text holds as whole words, under any of their names, one or many of them."""
    said = _singular(text)
    held = {said[n : n + length] for length in range(1, _LONGEST_NAME + 1) for n in range(len(said) - length + 1)}
    return tuple(word for word in words if any(_singular(name) in held for name in (word.word, *word.other)))


def _singular(text: str) -> tuple[str, ...]:
    return tuple(
        found.removesuffix("s") if len(found) >= _SHORTEST_PLURAL else found for found in _WORD.findall(text.casefold())
    )
