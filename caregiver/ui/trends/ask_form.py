"""A question for the team about what is picked: its words, and the fact that goes with it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.theme import Theme
from caregiver.ui.trends.begun_question import BegunQuestion
from caregiver.ui.trends.view import Picked
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import Problem, button, label
from caregiver.ui.widgets.note_field import NoteField

KEEP_AFTER_MS = 3000
"""What is typed is kept this long after the last key, so that even a crash takes little."""


class AskForm(QWidget):
    """Signals:
    add_asked: Put it onto the list.
    put_off: Not now.
    keep_asked: What was typed is to be kept.
    """

    add_asked = Signal()
    put_off = Signal()
    keep_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picked: Picked | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.field = NoteField(self._theme, name=tr("Your question"))
        self.field.setPlaceholderText(tr("What do you want to ask?"))
        self.problem = Problem(self.field)
        self.fact = label("", "dose")
        self.add = button(tr("Add to our questions"), self.add_asked.emit, "primary")
        self.add.setToolTip(tr("Ctrl+Enter"))
        self.not_now = button(tr("Not now"), self.put_off.emit)
        presses = FlowLayout(gap=12)
        presses.addWidget(self.add)
        presses.addWidget(self.not_now)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        name = label(tr("Your question"), "strong")
        name.setBuddy(self.field)
        for part in (name, self.field, self.problem, self.fact):
            column.addWidget(part)
        column.addLayout(presses)
        self._keep_later = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self.hide()

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self._keep_later.timeout.connect(self.keep_asked)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.add_asked)

    def ask(self, picked: Picked, typed: str) -> None:
        """Come into sight, with the keyboard in the field."""
        self.show_picked(picked)
        self.field.set_text(typed)
        self.problem.clear()
        self.show()
        self.field.setFocus()

    def show_picked(self, picked: Picked) -> None:
        """Say what the diary holds of it now; what was typed stands."""
        self._picked = picked
        self.fact.setText(fact_words(picked))

    def begun(self) -> BegunQuestion | None:
        """What stands there now; None while nothing is asked."""
        return BegunQuestion.of(self._picked, self.field.text()) if self._picked is not None else None

    def show_problem(self, bad: BadInput) -> None:
        """Say what cannot be kept."""
        self.problem.say(words(bad.sentence))

    def end(self) -> None:
        """Go out of sight; what was typed was kept or added."""
        self._keep_later.stop()
        self._picked = None
        self.field.set_text("")
        self.hide()

    def _on_typed(self) -> None:
        self.problem.clear()
        self._keep_later.start()


def fact_words(picked: Picked) -> str:
    """ "Sat 14 Nov: His numbers 5, 6, 8, 5, 7.", as it will stand beneath the question."""
    return tr("{when}: {facts}", when=picked.title, facts=picked.facts) if picked.facts else picked.title
