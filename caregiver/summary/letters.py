"""The honest line about letters that no font on this computer can print."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from caregiver.drawing.fonts import missing_characters
from caregiver.drawing.words import tr
from caregiver.summary.layout import Part
from caregiver.summary.typeset import text


def missing_letters(content: object, width: float) -> Part:
    """Names the scripts that are printed as empty boxes; no room when every letter can be printed.

    Args:
        content: The words of the page, in whatever dataclasses, tuples and mappings they stand.
    """
    missing = missing_characters("".join(dict.fromkeys("".join(_words(content)))))
    scripts = ", ".join(dict.fromkeys(_script(character) for character in missing))
    if not scripts:
        return text("missing letters", "", width)
    sentence = tr(
        "This computer has no letters for some words on this page ({scripts}). They are printed as empty boxes.",
        scripts=scripts,
    )
    return text("missing letters", sentence, width, most_lines=2, rest="…")


def _script(character: str) -> str:
    """The first word of the letter's name in Unicode, which is that of its script: "Devanagari"."""
    if unicodedata.category(character).startswith("L"):
        script = unicodedata.name(character, tr("other letters")).split()[0].split("-")[0]
        return script if script == "CJK" else script.capitalize()
    return tr("signs and pictures")


def _words(content: object) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif is_dataclass(content):
        for field in fields(content):
            yield from _words(getattr(content, field.name))
    elif isinstance(content, tuple | Mapping):
        for item in content.values() if isinstance(content, Mapping) else content:
            yield from _words(item)
