"""What lifts the curtain: a press, the secret sentence where there is one, or the paper key when it is forgotten."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput, CaregiverError
from caregiver.drawing.words import tr, words
from caregiver.services.paper_key import check_line
from caregiver.ui.access.key_typing import KeyTyping
from caregiver.ui.theme.theme import Theme, set_property
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.sentence_field import SentenceField
from caregiver.ui.widgets.undo_bar import announce


class LiftForm(QWidget):
    """One big button, and above it what must be typed.

    Args:
        needs_sentence: Whether the secret sentence is asked for.
        has_paper: Whether the paper key may be typed in its place.

    Signals:
        sentence_given: Show the diary; carries the sentence, or "" where none is asked for.
        paper_given: Show the diary; carries the four lines of the paper key.
        swapped: The other of the two is asked for now.
    """

    sentence_given = Signal(str)
    paper_given = Signal(str)
    swapped = Signal()

    def __init__(self, theme: Theme, *, needs_sentence: bool, has_paper: bool) -> None:
        super().__init__()
        self._theme = theme
        self._needs_sentence = needs_sentence
        self._has_paper = needs_sentence and has_paper
        self._build()
        self._connect()

    def _build(self) -> None:
        self.field = SentenceField(tr("Secret sentence"))
        self.lead = label(tr("The four lines of the paper key"), "strong")
        self.typing = KeyTyping(self._theme, check_line, right_word=tr("Looks right"))
        self.typing.set_narrow(True)
        self.lift = button(tr("Show the diary"), self._give, "primary")
        set_property(self.lift, "big", "true")
        self.other = button("", self._swap, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.field, self.lead, self.typing, self.lift, self.other):
            column.addWidget(part)
        self._show_typed(is_paper=False)

    def _connect(self) -> None:
        for typed in (self.field, self.typing):
            typed.entered.connect(self.lift.click)
        self.field.changed.connect(self.field.problem.clear)

    @property
    def is_paper(self) -> bool:
        """Whether the paper key is typed now."""
        return not self.typing.isHidden()

    def take_keyboard(self) -> None:
        """Put the keyboard where something is typed or pressed first."""
        if self.is_paper:
            self.typing.fields[0].setFocus()
        elif self._needs_sentence:
            self.field.line.setFocus()
        else:
            self.lift.setFocus()

    def say_failure(self, error: CaregiverError) -> None:
        """Say why it was not lifted; what was typed stays."""
        self.lift.setEnabled(True)
        sentence = words(error.sentence)
        if not self.is_paper:
            self.field.problem.say(sentence)
        elif isinstance(error, BadInput):
            self.typing.show_problem(error)
        else:
            self.typing.problem.say(sentence)
            self.take_keyboard()
        announce(self, sentence)

    def _give(self) -> None:
        if self._needs_sentence:
            self.lift.setEnabled(False)  # one look at a time: each takes a moment on purpose
        if self.is_paper:
            self.paper_given.emit(self.typing.text())
        else:
            self.sentence_given.emit(self.field.text())

    def _swap(self) -> None:
        self._show_typed(is_paper=not self.is_paper)
        self.take_keyboard()
        self.swapped.emit()

    def _show_typed(self, *, is_paper: bool) -> None:
        self.lead.setVisible(is_paper)
        self.typing.setVisible(is_paper)
        self.field.setVisible(self._needs_sentence and not is_paper)
        forgotten = tr("Sentence forgotten? Use the paper key")
        self.other.setText(tr("Use the secret sentence") if is_paper else forgotten)
        self.other.setVisible(self._has_paper)
