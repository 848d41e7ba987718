"""What else is asked: a row for each item that the family wants on every review, or that is written in this one."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.symptom import Grade
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, words
from caregiver.ui.review.item_row import AreaRow, GradeRow
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.form_rows import FormRows
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.quiet_line import QuietLine

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
        self.rows, self.area_rows = FormRows(self._theme), FormRows(self._theme)
        self.quiet = QuietLine()
        self._in_the_way = QWidget()
        group = QVBoxLayout(self._in_the_way)
        group.setContentsMargins(0, 0, 0, 0)
        group.setSpacing(6)
        group.addWidget(label(tr("How much did pain get in the way of …"), "strong"))
        group.addWidget(label(tr("0 is not at all, 10 is fully"), "soft"))
        group.addWidget(self.area_rows)
        group.addWidget(self.quiet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.rows)
        column.addWidget(self._in_the_way)
        self.quiet.urgent_asked.connect(self.urgent_asked)

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

    def show_symptoms(self, symptoms: Mapping[str, Grade]) -> None:
        """This is said of symptoms, and nothing of others."""
        self._symptoms = dict(symptoms)
        self._show()

    def show_copied(self, codes: Iterable[str], source: str) -> None:
        """Show that these symptoms were copied: "as on Saturday 21 November"; all others were said."""
        copied = set(codes)
        for code, row in self._grades.items():
            row.grades.show_copied(source if code in copied else "")

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

    def set_narrow(self, is_narrow: bool) -> None:
        """Names above their fields, or beside them."""
        for rows in (self.rows, self.area_rows):
            rows.set_narrow(is_narrow)

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
        areas = {code for code in self._areas if code in self._asked or item(AREA, code) in self._wanted}
        for code, area in self._areas.items():
            self.area_rows.set_row_visible(area, code in areas)
        self._in_the_way.setVisible(bool(areas))
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
            name = words(word(Kind.AREA, code))
            made = self._areas[code] = AreaRow(self._theme, code, name)
            made.set_two_rows(not self._is_wide)
            made.changed.connect(lambda: self._on_score(code))
            made.entered.connect(self.entered)
            self.area_rows.add(tr("… {area}", area=name), made)
        return self._areas[code]

    def _on_grade(self, code: str) -> None:
        grade, before = self._grades[code].grade(), self._symptoms.get(code)
        if grade is Grade.NOT_SAID and (item(SYMPTOM, code) in self._wanted or before is Grade.NONE):
            self._symptoms.pop(code, None)  # of one that was there, and is not asked for, it still stands that it was
        else:
            self._symptoms[code] = grade
        self._show()
        self.changed.emit()

    def _on_score(self, code: str) -> None:
        if self._areas[code].scores.value() is None:
            self._asked.discard(code)
        else:
            self._asked.add(code)
        self.changed.emit()
