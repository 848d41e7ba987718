"""How bad each chosen symptom was: a row for each, never demanded."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.symptom import Grade
from caregiver.domain.symptom_codes import BOWELS_OPENED
from caregiver.domain.symptom_words import GRADES
from caregiver.domain.vocabulary import Kind, word
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel
from caregiver.ui.widgets.segments import Segments

_NAME_PX = 136
_LINE_PX = 44


class GradeRow(QWidget):
    """One symptom and its grades; "not said" stands among them, so that a slip can be taken back.

    Signals:
        changed: The user chose.
    """

    changed = Signal()

    def __init__(self, theme: Theme, code: str) -> None:
        super().__init__()
        self._theme = theme
        self._code = code
        self._build()
        self._connect()

    def _build(self) -> None:
        name = words(word(Kind.SYMPTOM, self._code))
        self._name = FlowingLabel("")
        self._name.setText(name)
        self._name.setMinimumHeight(_LINE_PX)
        choices = [(Grade.NOT_SAID.value, tr("not said"))]
        choices += [(grade.value, tr(said)) for grade, said in GRADES.items()]
        self.grades = Segments(choices, name=tr("How bad: {symptom}", symptom=name))
        flow = FlowLayout(self)
        flow.addWidget(self._name)
        flow.addWidget(self.grades)
        self._size()

    def _connect(self) -> None:
        self.grades.changed.connect(lambda _code: self.changed.emit())
        self._theme.changed.connect(self._size)

    def _size(self) -> None:
        self._name.setMinimumWidth(self._theme.px(_NAME_PX))


class GradeRows(QWidget):
    """The rows of all chosen symptoms, in the order they were chosen in; one let go and chosen again has its grade.

    Signals:
        changed: The user chose a grade.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[str, GradeRow] = {}
        self._build()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_symptoms(self, codes: Iterable[str], grades: Mapping[str, Grade] | None = None) -> None:
        """Show a row for each of these, without a signal; `grades` only where others are to stand there."""
        graded = [code for code in codes if code != BOWELS_OPENED]
        for code in graded:
            if code not in self._rows:
                self._add(code)
            row = self._rows[code]
            if grades is not None:
                row.grades.set_value(grades.get(code, Grade.NOT_SAID).value)
            self._column.removeWidget(row)
            self._column.addWidget(row)
        for code, row in self._rows.items():
            row.setVisible(code in graded)

    def grade(self, code: str) -> Grade:
        """How bad a chosen symptom was."""
        return Grade(self._rows[code].grades.value()) if code in self._rows else Grade.NOT_SAID

    def row(self, code: str) -> GradeRow:
        """The row of a symptom; raises KeyError."""
        return self._rows[code]

    def _add(self, code: str) -> None:
        row = GradeRow(self._theme, code)
        row.grades.set_value(Grade.NOT_SAID.value)
        row.changed.connect(self.changed)
        self._rows[code] = row
