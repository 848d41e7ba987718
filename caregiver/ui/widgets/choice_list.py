"""Answers below each other, of which one holds; their words may change with the family's word for the person."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from caregiver.ui.widgets.labels import label


class ChoiceList(QWidget):
    """A question and its answers.

    Signals:
        changed: The user chose; carries the code.
    """

    changed = Signal(str)

    def __init__(self, question: str, codes: Sequence[str]) -> None:
        super().__init__()
        self._question = question
        self._codes = list(codes)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(self._question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self._question:
            column.addWidget(label(self._question, "strong"))
        self._group = QButtonGroup(self)
        for index, _ in enumerate(self._codes):
            radio = QRadioButton()
            radio.setAccessibleDescription(self._question)
            self._group.addButton(radio, index)
            column.addWidget(radio)

    def _connect(self) -> None:
        self._group.idClicked.connect(lambda index: self.changed.emit(self._codes[index]))

    def set_words(self, words: Mapping[str, str]) -> None:
        """Say the answers in these words, by code."""
        for code, word in words.items():
            self._group.button(self._codes.index(code)).setText(word)

    def value(self) -> str:
        """Code of the answer that holds; empty while none was chosen."""
        index = self._group.checkedId()
        return self._codes[index] if index >= 0 else ""

    def set_value(self, code: str) -> None:
        """Show the answer that holds, without a signal."""
        if code in self._codes:
            self._group.button(self._codes.index(code)).setChecked(True)
