"""Spells, symptoms, evenings and changes on the doctor's page: each a paragraph, for a page has no line for each."""

from caregiver.summary.labelled import run_in
from caregiver.summary.layout import Part, beside, nothing, stacked
from caregiver.summary.parts import DoctorPage, Labelled, Listed
from caregiver.summary.typeset import HEADING, natural_width, text

_COLUMN_GAP = 16.0
_LEAST_COLUMN = 150.0


def has_life(page: DoctorPage) -> bool:
    """Whether spells or evenings hold anything."""
    return bool(page.spells.lines or page.symptoms.lines or page.in_the_way.lines)


def spells(page: DoctorPage, _width: float, words_width: float, most_lines: int) -> Part:
    """One paragraph with its heading in front."""
    found = page.spells
    if not found.lines or not most_lines:
        return nothing()
    words = " ".join(line.words if line.words.endswith(".") else f"{line.words}." for line in found.lines)
    return run_in("spells", (Labelled(found.heading, words),), words_width, most_lines, page.rest_of_words)


def evenings(page: DoctorPage, width: float, most_lines: int, changes: int, change_lines: int) -> Part:
    """Symptoms, what gets in the way, and what was changed share the width by how much each has to tell."""
    parts = [
        ("symptoms", page.symptoms, most_lines),
        ("in the way", page.in_the_way, most_lines),
        ("changes", page.changes.first(changes), change_lines),
    ]
    shown = [(name, part, lines) for name, part, lines in parts if part.lines and lines]
    if not shown:
        return nothing()
    free = width - _COLUMN_GAP * (len(shown) - 1)
    columns, left = [], 0.0
    for (name, part, lines), wide in zip(shown, _shares(free, [part for _, part, _ in shown]), strict=True):
        columns.append((left, _paragraph(name, part, wide, lines, page.rest_of_words)))
        left += wide + _COLUMN_GAP
    return beside(columns)


def _shares(width: float, parts: list[Listed]) -> list[float]:
    """Each its least width; the rest by the length of the words."""
    if len(parts) == 1:
        return [width]
    lengths = [sum(len(line.label) + len(line.words) for line in part.lines) + len(part.fact) for part in parts]
    least = [max(_LEAST_COLUMN, min(width / len(parts), natural_width(part.heading, HEADING))) for part in parts]
    free = max(0.0, width - sum(least))
    wished = [max(0.0, width * length / sum(lengths) - low) for length, low in zip(lengths, least, strict=True)]
    total = sum(wished) or 1.0
    return [low + free * wish / total for low, wish in zip(least, wished, strict=True)]


def _paragraph(name: str, part: Listed, width: float, most_lines: int, rest: str) -> Part:
    lines = part.lines
    if part.rest or part.fact:
        lines = (*lines, Labelled("", " ".join(filter(None, (part.rest, part.fact)))))
    body = run_in(name, lines, width, most_lines, rest)
    return stacked([text(f"{name} heading", part.heading, width, HEADING), body])
