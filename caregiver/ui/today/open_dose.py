"""One due dose that waits for its answer, in full: what, how much, what was recorded and told, three equal answers."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.services.timetable import DueSlot, KeptSlot
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.theme import set_role
from caregiver.ui.today.due_words import DueWords
from caregiver.ui.widgets.labels import FlowingLabel, button, label
from caregiver.ui.widgets.steady_press import SteadyPress


class OpenDose(QWidget):
    """The facts and the answers.

    Signals:
        given_asked: It was given at the present minute.
        other_asked: It was given at another time, or in another amount.
        not_given_asked: It was not given.
    """

    given_asked = Signal()
    other_asked = Signal()
    not_given_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()

    def _build(self) -> None:
        set_role(self, "doses")
        self._heading = label("", "heading", wraps=False)
        self._next = FlowingLabel("soft")
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._next)
        self._name, self._told_since = label("", "heading"), label("", "strong")
        self._unsure = label(tr("Somebody was not sure if it was given."), "strong")
        self._facts = [label("") for _ in range(3)]
        self.given = _answer("", self.given_asked.emit)
        self.other = _answer(tr("At another\ntime"), self.other_asked.emit)
        self.not_given = _answer(tr("Not given"), self.not_given_asked.emit)
        self.answers = QWidget()
        line = QHBoxLayout(self.answers)
        line.setContentsMargins(0, 4, 0, 0)
        line.setSpacing(8)
        steady = SteadyPress(self)
        for made in (self.given, self.other, self.not_given):
            line.addWidget(made, 1)
            steady.watch(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        for part in (self._name, self._told_since, self._unsure, *self._facts):
            column.addWidget(part)
        column.addWidget(self.answers)
        column.addStretch(1)

    def show_slot(self, kept: KeptSlot, now: datetime, open_doses: Sequence[DueSlot]) -> None:
        """Show this due dose at this moment (local), one of these open ones."""
        said = DueWords(self._context, kept.due, open_doses)
        self._heading.setText(said.heading(now))
        self._next.setText(said.open_and_next(now))
        self._name.setText(said.about())
        self._unsure.setVisible(kept.is_unsure)
        told = (said.told_since(), *said.facts(now))
        for line, text in zip((self._told_since, *self._facts), told, strict=True):
            line.setText(text)
            line.setVisible(bool(text))
        self.given.setText(said.gave(now))
        about = said.about()
        self.given.setAccessibleName(tr("{what}: {deed}", what=about, deed=said.gave(now).replace("\n", " ")))
        self.other.setAccessibleName(tr("{what}: at another time", what=about))
        self.not_given.setAccessibleName(tr("{what}: not given", what=about))

    def words(self) -> str:
        """Everything it says."""
        parts = (self._heading, self._next, self._name, self._told_since, self._unsure, *self._facts)
        return "\n".join(part.text() for part in parts if not part.isHidden())


def _answer(text: str, on_press: Callable[[], object]) -> QPushButton:
    made = button(text, on_press, "short_answer")
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made
