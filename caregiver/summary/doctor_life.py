"""Spells, symptoms and evenings on the doctor's page, side by side."""

from caregiver.summary.labelled import listed
from caregiver.summary.layout import Part, beside, nothing
from caregiver.summary.parts import DoctorPage, Listed

_COLUMN_GAP = 22.0
_MOST_LINES = 2


def life_of(page: DoctorPage) -> list[tuple[str, Listed]]:
    """Those of the three that hold anything, each with its name."""
    parts = (("symptoms", page.symptoms), ("in the way", page.in_the_way), ("spells", page.spells))
    return [(name, part) for name, part in parts if part.lines]


def life(page: DoctorPage, width: float, most: int) -> Part:
    """They share the width; each names what gave way."""
    shown = life_of(page)
    if not shown:
        return nothing()
    wide = (width - _COLUMN_GAP * (len(shown) - 1)) / len(shown)
    return beside(
        [
            (n * (wide + _COLUMN_GAP), listed(name, part.first(most), wide, _MOST_LINES, page.rest_of_words))
            for n, (name, part) in enumerate(shown)
        ]
    )
