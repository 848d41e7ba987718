"""One thing more that is asked: grades for a symptom, numbers for what pain got in the way of (care.md 1.7)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.symptom import Grade
from caregiver.domain.symptom_words import GRADES
from caregiver.domain.vocabulary import Kind, is_starred
from caregiver.drawing.words import tr
from caregiver.ui.review.one_word import OneWord
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.number_row import NumberChoice
from caregiver.ui.widgets.quiet_line import QuietLine


class GradeRow(QWidget):
    """One symptom: not there, mild, moderate or severe, or nothing said.

    Signals:
        changed: The user chose, or let go.
        entered: Enter was pressed.
        urgent_asked: Show the urgent signs.
    """

    changed = Signal()
    entered = Signal()
    urgent_asked = Signal()

    def __init__(self, theme: Theme, code: str, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.code = code
        self._name = name
        self._build()
        self._connect()

    def _build(self) -> None:
        choices = [Choice(grade.value, tr(said)) for grade, said in GRADES.items()]
        self.grades = OneWord(self._theme, choices, name=self._name)
        self.quiet = QuietLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.grades)
        column.addWidget(self.quiet)
        self.quiet.hide()

    def _connect(self) -> None:
        self.grades.changed.connect(self.changed)
        self.grades.entered.connect(self.entered)
        self.quiet.urgent_asked.connect(self.urgent_asked)

    def grade(self) -> Grade:
        """What was chosen."""
        return Grade(self.grades.value())

    def show_grade(self, grade: Grade | None) -> None:
        """Show what is written; None where the symptom is not."""
        self.grades.set_value(grade or "")
        is_there = grade is not None and grade is not Grade.NONE
        self.quiet.setVisible(is_there and is_starred(Kind.SYMPTOM, self.code))


class AreaRow(QWidget):
    """One thing that pain may have got in the way of, 0 to 10: no number of pain, and not in its colours.

    Signals:
        changed: The user chose, or let go.
        entered: Enter was pressed.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, code: str, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.code = code
        self._name = name
        self._build()
        self._connect()

    def _build(self) -> None:
        self.scores = NumberChoice(self._theme, is_about_pain=False)
        for score, radio in enumerate(self.scores.radios):
            radio.setAccessibleName(tr("Pain in the way of {area}: {score} of 10", area=self._name, score=score))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scores)

    def _connect(self) -> None:
        self.scores.changed.connect(lambda _score: self.changed.emit())
        self.scores.entered.connect(self.entered)

    def set_two_rows(self, has_two_rows: bool) -> None:
        """The numbers in one row or in two."""
        self.scores.set_two_rows(has_two_rows)
