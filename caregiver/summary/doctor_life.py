"""Spells, symptoms and evenings on the doctor's page: each a paragraph, for a page has no room for a line each."""

from itertools import chain

from caregiver.summary.layout import Part, beside, nothing, stacked
from caregiver.summary.parts import DoctorPage, Labelled, Listed, Run
from caregiver.summary.typeset import HEADING, text

_COLUMN_GAP = 22.0


def has_life(page: DoctorPage) -> bool:
    """Whether any of the three holds anything."""
    return bool(page.spells.lines or page.symptoms.lines or page.in_the_way.lines)


def spells(page: DoctorPage, _width: float, words_width: float, most_lines: int) -> Part:
    """They stand beside or below the words for the pain."""
    return _paragraph("spells", page.spells, words_width, most_lines, page.rest_of_words)


def evenings(page: DoctorPage, width: float, most_lines: int) -> Part:
    """Symptoms, and what gets in the way, share the width."""
    parts = (("symptoms", page.symptoms), ("in the way", page.in_the_way))
    shown = [(name, part) for name, part in parts if part.lines]
    if not shown:
        return nothing()
    wide = (width - _COLUMN_GAP * (len(shown) - 1)) / len(shown)
    columns = [_paragraph(name, part, wide, most_lines, page.rest_of_words) for name, part in shown]
    return beside([(n * (wide + _COLUMN_GAP), column) for n, column in enumerate(columns)])


def _paragraph(name: str, part: Listed, width: float, most_lines: int, rest: str) -> Part:
    if not part.lines or not most_lines:
        return nothing()
    runs = tuple(chain.from_iterable(_runs(line) for line in part.lines))
    body = text(name, (*runs, Run(part.rest)), width, most_lines=most_lines, rest=rest)
    return stacked([text(f"{name} heading", part.heading, width, HEADING), body])


def _runs(line: Labelled) -> tuple[Run, ...]:
    words = line.words if line.words.endswith((".", "”")) else f"{line.words}."
    return (Run(f"{line.label}: ", is_bold=True), Run(f"{words} ")) if line.label else (Run(f"{words} "),)
