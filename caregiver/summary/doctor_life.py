"""Spells, symptoms and evenings on the doctor's page."""

from caregiver.summary.layout import Part, beside, nothing, stacked
from caregiver.summary.parts import DoctorPage, Listed, Run
from caregiver.summary.typeset import HEADING, text

_COLUMN_GAP = 22.0
_MOST_LINES = 2


def has_life(page: DoctorPage) -> bool:
    """Whether any of the three holds anything."""
    return bool(page.spells.lines or page.symptoms.lines or page.in_the_way.lines)


def spells(page: DoctorPage, _width: float, words_width: float, most: int) -> Part:
    """They stand below the words for the pain."""
    return _column("spells", page.spells.first(most), words_width, page.rest_of_words) if most else nothing()


def evenings(page: DoctorPage, width: float, most: int) -> Part:
    """Symptoms, and what gets in the way, share the width; each names what gave way."""
    parts = (("symptoms", page.symptoms), ("in the way", page.in_the_way))
    shown = [(name, part) for name, part in parts if part.lines and most]
    if not shown:
        return nothing()
    wide = (width - _COLUMN_GAP * (len(shown) - 1)) / len(shown)
    columns = [_column(name, part.first(most), wide, page.rest_of_words) for name, part in shown]
    return beside([(n * (wide + _COLUMN_GAP), column) for n, column in enumerate(columns)])


def _column(name: str, part: Listed, width: float, rest: str) -> Part:
    """Each line begins with its name: a column has no room for names beside words."""
    if not part.heading:
        return nothing()
    lines = [(Run(f"{line.label}: ", is_bold=True), Run(line.words)) for line in part.lines]
    return stacked(
        [
            text(f"{name} heading", part.heading, width, HEADING),
            *(text(name, line, width, most_lines=_MOST_LINES, rest=rest) for line in lines),
            text(f"{name} left out", part.rest, width),
        ]
    )
