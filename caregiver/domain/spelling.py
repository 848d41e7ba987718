"""Words that sound or look alike, for a search that forgives spelling: "morfine", "tumor", "constipatoin"."""

import re
import unicodedata
from collections.abc import Iterable

_SOUNDS_LIKE = (("ph", "f"), ("ae", "e"), ("oe", "e"), ("ck", "k"), ("our", "or"))
_DOUBLED = re.compile(r"(.)\1+")
_WORD = re.compile(r"[^\W_]+")
_LETTERS_FOR_ONE_SLIP = 4
_LETTERS_FOR_TWO_SLIPS = 8


def sounded(text: str) -> str:
    """The text in small letters, without accents, as it sounds: "haemorrhage" and "hemorrhage" are one."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    for written, heard in _SOUNDS_LIKE:
        plain = plain.replace(written, heard)
    return _DOUBLED.sub(r"\1", plain)


def sounded_words(text: str) -> tuple[str, ...]:
    """The words of a text as they sound, in their order."""
    return tuple(_WORD.findall(sounded(text)))


def slips_forgiven(word: str) -> int:
    """How many wrong letters a word of this length may have."""
    return (len(word) >= _LETTERS_FOR_ONE_SLIP) + (len(word) >= _LETTERS_FOR_TWO_SLIPS)


def slips(one: str, other: str, most: int) -> int:
    """How many letters are wrong, too many, left out or swapped with the next; `most` + 1 when there are more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        last, before, row = before, row, [i]
        for j, there in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != there))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == there:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return min(row[-1], most + 1)


def nearest(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known words with the fewest slips, when these are forgiven; all of them, in their order."""
    most = slips_forgiven(word)
    found: dict[int, list[str]] = {}
    for each in known:
        found.setdefault(slips(word, each, most), []).append(each)
    fewest = min(found, default=most + 1)
    return tuple(found[fewest]) if fewest <= most else ()
