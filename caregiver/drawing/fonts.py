"""One face everywhere, and the honest answer when it cannot show a text."""

import unicodedata
from functools import cache
from importlib.resources import files

from PySide6.QtGui import QFont, QFontDatabase, QTextLayout

FAMILY = "Source Sans Pro"
_STYLES = ("Regular", "Semibold", "Bold")
EMPTY_BOX = "\N{BALLOT BOX}"
_NEVER_DRAWN = {"Cc", "Cf", "Zs", "Zl", "Zp"}


@cache
def register_fonts() -> None:
    """Give Qt the three weights we use; needs a QGuiApplication, does its work once."""
    folder = files("font_source_sans_pro") / "files"
    for style in _STYLES:
        QFontDatabase.addApplicationFontFromData((folder / f"SourceSansPro-{style}.ttf").read_bytes())


def font(size_px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Our face at `size_px` pixels, whole ones, at least 1."""
    register_fonts()
    face = QFont(FAMILY)
    face.setPixelSize(max(1, round(size_px)))
    face.setWeight(weight)
    return face


def missing_characters(text: str) -> str:
    """The characters of `text`, each once, that no font on this computer can show.

    A printed page shows an empty box for each of them, so whoever prints says so beforehand. White space and control
    characters are never drawn and never missing. What is asked is the same choice of fonts that painting makes.
    """
    return "".join(character for character in dict.fromkeys(text) if not _can_be_shown(character))


def with_boxes(text: str) -> str:
    """The text with an empty box in place of each letter that no font on this computer can show.

    Left to itself, Qt draws such letters as black bars, or over each other.
    """
    return text if text.isascii() else "".join(map(_shown, text))


@cache
def _shown(character: str) -> str:
    if _can_be_shown(character):
        return character
    is_mark_on_another = unicodedata.category(character).startswith("M")
    return "" if is_mark_on_another else EMPTY_BOX


@cache
def _can_be_shown(character: str) -> bool:
    if unicodedata.category(character) in _NEVER_DRAWN or _is_variation_selector(character):
        return True
    if not _has_font_for_script(character):
        return False
    layout = QTextLayout(character, font(16))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    return bool(runs) and all(glyph != 0 for run in runs for glyph in run.glyphIndexes())


def _has_font_for_script(character: str) -> bool:
    """Of a script whose letters are put together (Devanagari, say) Qt lays out blanks where no font knows it."""
    script = unicodedata.name(character, "").partition(" ")[0].capitalize()
    system = getattr(QFontDatabase.WritingSystem, script, None)
    return system is None or bool(QFontDatabase.families(system))


def _is_variation_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
