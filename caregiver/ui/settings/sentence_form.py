"""Choosing a secret sentence: typed twice, so that nobody is locked out by a slip of the finger."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr, words
from caregiver.services.ways_in import check_sentence
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button
from caregiver.ui.widgets.sentence_field import SentenceField


class SentenceForm(QWidget):
    """Two fields.

    Signals:
        given: A sentence was typed twice, and is not easy to guess; carries it.
    """

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._build()
        self._connect()

    def _build(self) -> None:
        hint = tr(
            "Four words or more. Only you should know them. Big and small letters are the same. "
            "You type it after the screen was hidden too, at night as well."
        )
        self.first = SentenceField(tr("Secret sentence"), hint)
        self.second = SentenceField(tr("The same once more"))
        self.keep = button(tr("Set the sentence"), self._give)
        self.leave = button(tr("Leave it"), self.hide, "quiet")
        self._ways = FlowLayout()
        self._ways.addWidget(self.keep)
        self._ways.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.first)
        column.addWidget(self.second)
        column.addLayout(self._ways)

    def _connect(self) -> None:
        self.first.line.editingFinished.connect(self._look_at_first)
        self.first.changed.connect(self.first.problem.clear)
        self.second.changed.connect(self.second.problem.clear)
        self.first.entered.connect(self.second.line.setFocus)
        self.second.entered.connect(self._give)

    def add_way(self, text: str, on_press: Callable[[], object]) -> QPushButton:
        """Another button at the end."""
        made = button(text, on_press, "quiet")
        self._ways.addWidget(made)
        return made

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()

    def _look_at_first(self) -> bool:
        typed = self.first.text()
        try:
            check_sentence(typed)
        except BadInput as bad:
            if typed:
                self.first.problem.say(words(bad.sentence), takes_keyboard=False)
            return False
        return True

    def _give(self) -> None:
        typed = self.first.text()
        try:
            check_sentence(typed)
        except BadInput as bad:
            self.first.problem.say(words(bad.sentence))
            return
        if " ".join(typed.split()).casefold() != " ".join(self.second.text().split()).casefold():
            self.second.problem.say(tr("The two are not the same. Please type the second once more."))
            return
        self.given.emit(typed)
