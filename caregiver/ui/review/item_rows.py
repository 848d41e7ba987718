"""What else is asked: a row for each item that the family wants on every review, or that is written in this one."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.symptom import Grade
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import words
from caregiver.ui.review.item_row import AreaRow, GradeRow
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.form_rows import FormRows

SYMPTOM, AREA = Kind.SYMPTOM.value, Kind.AREA.value
"""What an item of the settings begins with: "symptom:nausea", "area:eating"."""


def item(kind: str, code: str) -> str:
    """How an item is named in the settings."""
    return f"{kind}:{code}"


def item_name(kind: str, code: str) -> str:
    """ "Feeling sick", "Eating"."""
    return start_upper(words(word(Kind.SYMPTOM if kind == SYMPTOM else Kind.AREA, code)))


class ItemRows(QWidget):
    """A row for each item that the family wants on every review, or that is written in this one.

    Signals:
        changed: The user chose, or let go.
        entered: Enter was pressed in one of them.
        urgent_asked: Show the urgent signs.
    """

    changed = Signal()
    entered = Signal()
    urgent_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grades: dict[str, GradeRow] = {}
        self._areas: dict[str, AreaRow] = {}
        self._wanted: tuple[str, ...] = ()
        self._symptoms: dict[str, Grade] = {}
        self._asked: set[str] = set()
        self._ungraded: frozenset[str] = frozenset()
        self._is_wide = True
        self._build()

    def _build(self) -> None:
        self.rows = FormRows(self._theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)

    # -- values in and out --------------------------------------------------------------------------------------

    def symptoms(self) -> dict[str, Grade]:
        """What is said of symptoms, by code."""
        return dict(self._symptoms)

    def scores(self) -> dict[str, int]:
        """What is said of areas, by code."""
        found = {code: row.scores.value() for code, row in self._areas.items()}
        return {code: score for code, score in found.items() if score is not None}

    def show_wanted(self, wanted: tuple[str, ...], ungraded: frozenset[str] = frozenset()) -> None:
        """The wanted items stand here whatever is written; of the ungraded symptoms no grade is asked."""
        self._wanted, self._ungraded = wanted, ungraded
        self._show()

    def show_values(self, symptoms: Mapping[str, Grade], scores: Mapping[str, int]) -> None:
        """Show what is written, without a signal."""
        self._symptoms, self._asked = dict(symptoms), set(scores)
        self._show()
        for code, row in self._areas.items():
            row.scores.set_value(scores.get(code))

    def show_symptoms(self, codes: Iterable[str]) -> None:
        """These symptoms are there; those that were before keep their grade."""
        self._symptoms = {code: self._symptoms.get(code, Grade.NOT_SAID) for code in codes}
        self._show()

    def areas(self) -> tuple[str, ...]:
        """The areas that were chosen to be asked, and those that have a number."""
        return tuple(code for code in self._areas if code in self._asked)

    def show_areas(self, codes: Iterable[str]) -> None:
        """These areas are asked; what was said of one that was chosen before goes with it."""
        chosen = set(codes)
        for code in self._asked - chosen:
            self._areas[code].scores.set_value(None)
        self._asked = chosen
        self._show()

    def set_two_rows(self, has_two_rows: bool) -> None:
        """The numbers in one row or in two."""
        self._is_wide = not has_two_rows
        for row in self._areas.values():
            row.set_two_rows(has_two_rows)

    def row(self, code: str) -> GradeRow:
        """The row of a symptom; raises KeyError."""
        return self._grades[code]

    def area(self, code: str) -> AreaRow:
        """The row of an area; raises KeyError."""
        return self._areas[code]

    # -- rows ---------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        for kind, _, code in (wanted.partition(":") for wanted in self._wanted):
            self._grade_row(code) if kind == SYMPTOM else self._area_row(code)
        for code, grade in self._symptoms.items():
            if grade is not Grade.NOT_SAID or code not in self._ungraded:
                self._grade_row(code)
        for code, row in self._grades.items():
            row.show_grade(self._symptoms.get(code))
            is_there = code in self._symptoms and (row.grade() is not Grade.NOT_SAID or code not in self._ungraded)
            self.rows.set_row_visible(row, is_there or item(SYMPTOM, code) in self._wanted)
        for code in self._asked:
            self._area_row(code)
        for code, area in self._areas.items():
            self.rows.set_row_visible(area, code in self._asked or item(AREA, code) in self._wanted)
        self.setVisible(bool(self._wanted or self._symptoms or self._asked))

    def _grade_row(self, code: str) -> GradeRow:
        if code not in self._grades:
            name = item_name(SYMPTOM, code)
            made = self._grades[code] = GradeRow(self._theme, code, name)
            made.changed.connect(lambda: self._on_grade(code))
            made.entered.connect(self.entered)
            made.urgent_asked.connect(self.urgent_asked)
            self.rows.add(name, made)
        return self._grades[code]

    def _area_row(self, code: str) -> AreaRow:
        if code not in self._areas:
            name = item_name(AREA, code)
            made = self._areas[code] = AreaRow(self._theme, code, name)
            made.set_two_rows(not self._is_wide)
            made.changed.connect(lambda: self._on_score(code))
            made.entered.connect(self.entered)
            made.urgent_asked.connect(self.urgent_asked)
            self.rows.add(name, made)
        return self._areas[code]

    def _on_grade(self, code: str) -> None:
        grade = self._grades[code].grade()
        if grade is Grade.NOT_SAID and item(SYMPTOM, code) in self._wanted:
            self._symptoms.pop(code, None)  # its row stays; of another one it still stands that it was there
        else:
            self._symptoms[code] = grade
        self._grades[code].show_grade(self._symptoms.get(code))
        self.changed.emit()

    def _on_score(self, code: str) -> None:
        if self._areas[code].scores.value() is None:
            self._asked.discard(code)
        else:
            self._asked.add(code)
        self.changed.emit()
