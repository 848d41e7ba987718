"""Choosing the secret sentence of a diary that is not made yet: typed twice, shown if that is wanted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr, words
from caregiver.services.ways_in import check_sentence, is_same_sentence
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.sentence_field import SentenceField


class SentencePart(QWidget):
    """Two fields, and what a good sentence is like.

    Signals:
        changed: Something was typed.
        entered: Enter was pressed in the second field.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(tr("Choose a secret sentence"), "title"))
        column.addWidget(
            label(
                tr(
                    "The diary is locked, so nobody else can read it. You type this sentence each time the program "
                    "starts. No one can send you a new one. The paper key comes later: it opens the diary too."
                )
            )
        )
        column.addWidget(label(tr("Four words or more, and 16 letters. Only you would put them together."), "strong"))
        column.addWidget(
            label(tr("Good words are a place, a pet, a thing in the kitchen and an old house number."), "soft")
        )
        card = Card(margins=(24, 16, 24, 20))
        card.body.setSpacing(14)
        self.first = SentenceField(tr("Secret sentence"), tr("Big and small letters are the same."))
        self.second = SentenceField(tr("The same once more"))
        self.second.shows.hide()
        self.done = label("", "strong")
        for part in (self.first, self.second, self.done):
            card.body.addWidget(part)
        column.addWidget(card)
        column.addStretch(1)

    def _connect(self) -> None:
        self.first.shows.toggled.connect(self.second.shows.setChecked)
        self.first.entered.connect(self.second.line.setFocus)
        self.second.entered.connect(self.entered)
        self.first.line.editingFinished.connect(self._look_at_first)
        self.second.line.editingFinished.connect(self._look_at_second)
        for field in (self.first, self.second):
            field.changed.connect(self._on_typed)

    @property
    def sentence(self) -> str:
        """What was chosen; empty until it was typed twice, and is not easy to guess."""
        first, second = self.first.text(), self.second.text()
        try:
            check_sentence(first)
        except BadInput:
            return ""
        return first if is_same_sentence(first, second) else ""

    def say_problem(self, sentence: str) -> None:
        """Say why it was not taken; what was typed stays."""
        self.first.problem.say(sentence)

    def _on_typed(self) -> None:
        self.first.problem.clear()
        self.second.problem.clear()
        self.done.setText(tr("Both are the same. It can be used.") if self.sentence else "")
        self.changed.emit()

    def _look_at_first(self) -> None:
        try:
            check_sentence(self.first.text())
        except BadInput as bad:
            if self.first.text():
                self.first.problem.say(words(bad.sentence), takes_keyboard=False)

    def _look_at_second(self) -> None:
        if self.second.text() and not is_same_sentence(self.first.text(), self.second.text()):
            said = tr("The two are not the same. Please look at both.")
            self.second.problem.say(said, takes_keyboard=False)
