"""The medicines on the doctor's page: the table, and the numbers around quick-acting doses."""

from caregiver.summary.layout import Part, nothing, stacked
from caregiver.summary.parts import DoctorPage
from caregiver.summary.table import TableLook, table
from caregiver.summary.typeset import text
from caregiver.summary.unbroken import unbroken


def medicines(page: DoctorPage, width: float, rows: int, cell_lines: int, limit_lines: int, fact_lines: int) -> Part:
    """All medicines in one table, and beneath it what was left out, not given, and is still open."""
    found = page.medicines
    if found is None:
        return nothing()
    look = TableLook(most_lines=cell_lines, note_lines=limit_lines, column_gap=7.0, keeps_first=True)
    return stacked(
        [
            table("medicines", found.table.first(rows), width, look, page.rest_of_words),
            text("long names", found.long_names, width),
            text("none given", found.none_given, width, most_lines=fact_lines, rest=page.rest_of_words),
            text("medicine facts", found.facts, width, most_lines=fact_lines, rest=page.rest_of_words),
        ]
    )


def relief(page: DoctorPage, _width: float, words_width: float, most_lines: int) -> Part:
    """Before and after; nothing bold, no arrows (care-rules 47)."""
    found = page.relief
    if found is None:
        return nothing()
    return stacked(
        [
            table("relief", found.table, words_width, TableLook(most_lines=2, column_gap=6.0), page.rest_of_words),
            text("relief notes", unbroken(found.notes), words_width, most_lines=most_lines, rest=found.rest_of_notes),
        ]
    )
