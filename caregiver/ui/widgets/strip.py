"""The line above the page."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce


class Strip(QFrame):
    """One sentence, and the ways on beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._build_line()

    def _build_line(self) -> None:
        set_role(self, "strip")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(32, 4, 24, 4)
        self._sentence = label("", "strong")
        self._line.addWidget(self._sentence, 1)

    def sentence(self) -> str:
        """What it says now."""
        return self._sentence.text()

    def set_sentence(self, sentence: str) -> None:
        """Say something else, whether it is in sight or not."""
        self._sentence.setText(sentence)

    def say(self, sentence: str) -> None:
        """Come into sight with a sentence, and let a screen reader say it."""
        self.set_sentence(sentence)
        self.show()
        announce(self, sentence)

    def add_way(self, words: str, act: Callable[[], object], name: str = "") -> QPushButton:
        """One more way on; `name` is what a screen reader says when the words alone are not enough."""
        made = button(words, act, "quiet", name=name)
        self._line.addWidget(made)
        return made
