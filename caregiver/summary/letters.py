"""The honest line about letters that no font on this computer can print."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from caregiver.drawing.fonts import missing_characters
from caregiver.summary.layout import Part
from caregiver.summary.letter_words import LetterWords
from caregiver.summary.typeset import text


def missing_letters(content: object, said: LetterWords, width: float) -> Part:
    """Names the scripts that are printed as empty boxes; no room when every letter can be printed.

    Args:
        content: The words of the page, in whatever dataclasses, tuples and mappings they stand.
        said: In which words it is told.
    """
    missing = missing_characters("".join(dict.fromkeys("".join(_words(content)))))
    scripts = ", ".join(dict.fromkeys(_script(character, said) for character in missing))
    sentence = said.missing.format(scripts=scripts) if scripts else ""
    return text("missing letters", sentence, width, most_lines=2, rest="…")


def _script(character: str, said: LetterWords) -> str:
    """The first word of the letter's name in Unicode, which is that of its script: "Devanagari"."""
    if unicodedata.category(character)[0] in "LM":
        name = unicodedata.name(character, "")
        script = name.split(" ")[0].split("-")[0]
        return said.others if not name else script if script == "CJK" else script.capitalize()
    return said.signs


def _words(content: object) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif is_dataclass(content):
        for field in fields(content):
            yield from _words(getattr(content, field.name))
    elif isinstance(content, tuple | Mapping):
        for item in content.values() if isinstance(content, Mapping) else content:
            yield from _words(item)
