"""Painting the list of medicines."""

from PySide6.QtCore import QSizeF

from caregiver.summary.layout import Part, stacked
from caregiver.summary.medicines_list import ListedMedicine, MedicinesList
from caregiver.summary.sheet import HEADING, MARGINS, STRONG, TEXT, Block, PaintPage, sheet_pages
from caregiver.summary.typeset import text
from caregiver.summary.unbroken import unbroken

_LINES = 12
"""Of one text; a longer one is a slip of the hand."""


def medicines_list_pages(content: MedicinesList, size: QSizeF) -> tuple[PaintPage, ...]:
    """The pages of the list."""
    width = size.width() - MARGINS.left() - MARGINS.right()
    rest = content.sheet.rest_of_words
    blocks = [Block(text("known", content.known, width, TEXT, most_lines=_LINES, rest=rest))]
    for group in content.groups:
        heading = text("group", group.heading, width, HEADING)
        blocks += [Block(_medicine(each, width, rest), heading, gap=9) for each in group.medicines]
    notes = stacked([text("note", note, width, STRONG, most_lines=_LINES, rest=rest) for note in content.notes])
    return sheet_pages(content.sheet, content, blocks, size, closing=notes)


def _medicine(medicine: ListedMedicine, width: float, rest: str) -> Part:
    lines = [
        text("medicine", unbroken(medicine.name), width, STRONG, most_lines=_LINES, rest=rest),
        text("plan", unbroken(medicine.plan), width, TEXT, most_lines=_LINES, rest=rest),
    ]
    return stacked(
        lines + [text("fact", unbroken(fact), width, TEXT, most_lines=_LINES, rest=rest) for fact in medicine.facts]
    )
