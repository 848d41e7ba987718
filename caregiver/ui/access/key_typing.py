"""Typing the paper key: four lines, each told at once whether it is right and which letter to look at again."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr, words
from caregiver.services.paper_key import LineCheck, read_key
from caregiver.ui.theme.icons import icon
from caregiver.ui.theme.theme import Theme, set_property, set_role
from caregiver.ui.widgets.labels import Problem, label

LINES = 4
LINE_LENGTH = 8
LARGEST_FILE_BYTES = 100_000

Check = Callable[[int, str], LineCheck]


class KeyTyping(QWidget):
    """Four fields. A whole key may be pasted or scanned into any of them, or opened from a file.

    Args:
        check: Says of a line (its number from 1, and what is typed) whether it is right.

    Signals:
        completed: All four lines are right now.
        changed: Something was typed.
    """

    completed = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, check: Check, *, right_word: str) -> None:
        super().__init__()
        self._theme = theme
        self._check = check
        self._right_word = right_word
        self._build()
        self._connect()

    def _build(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._cells = [QWidget() for _ in range(LINES)]
        self.fields = [self._field(number, cell) for number, cell in enumerate(self._cells, 1)]
        self.said = [cell.findChild(QLabel, "said") for cell in self._cells]
        self._ticks = [QAction(field) for field in self.fields]
        self.problem = Problem()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._grid)
        column.addWidget(self.problem)
        self.set_narrow(False)

    @staticmethod
    def _field(number: int, cell: QWidget) -> QLineEdit:
        made = QLineEdit()
        set_role(made, "key")
        made.setAccessibleName(tr("Line {number} of the paper key", number=number))
        said = label(" ", "small")
        said.setObjectName("said")
        said.setMinimumHeight(24)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(tr("Line {number}", number=number), "small"))
        column.addWidget(made)
        column.addWidget(said)
        return made

    def _connect(self) -> None:
        for number, field in enumerate(self.fields, 1):
            field.textEdited.connect(lambda typed, number=number: self._on_typed(number, typed))
            field.editingFinished.connect(lambda number=number: self._show_check(number, is_finished=True))
        self._theme.changed.connect(self._show_all)

    def set_narrow(self, is_narrow: bool) -> None:
        """Four lines side by side, or two and two."""
        for index, cell in enumerate(self._cells):
            self._grid.addWidget(cell, index // 2 if is_narrow else 0, index % 2 if is_narrow else index)
        for column in range(LINES):
            self._grid.setColumnStretch(column, 1 if not is_narrow or column < 2 else 0)

    def text(self) -> str:
        """What stands in the four lines, each on a row of its own."""
        return "\n".join(field.text() for field in self.fields)

    @property
    def is_complete(self) -> bool:
        """Whether all four lines are right."""
        return all(self._check(number, field.text()).is_right for number, field in enumerate(self.fields, 1))

    def clear(self) -> None:
        """Empty all lines."""
        for field in self.fields:
            field.clear()
        self.problem.clear()
        self._show_all()

    def show_problem(self, bad: BadInput) -> None:
        """Say which line to look at again."""
        number = int(bad.field.removeprefix("line")) if bad.field.startswith("line") else 1
        self.problem.say(words(bad.sentence))
        self.fields[number - 1].setFocus()

    def ask_for_file(self) -> None:
        """Let the user choose the file the key was saved in."""
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Open the key file"), str(Path.home()), tr("Key as text (*.txt);;All files (*)")
        )
        if path:
            self.read_file(Path(path))

    def read_file(self, path: Path) -> None:
        """Take the key from a text file."""
        try:
            with path.open("rb") as file:
                content = file.read(LARGEST_FILE_BYTES).decode("utf-8", errors="replace")
            self.take(content)
        except OSError:
            self.problem.say(tr("This file cannot be read."))
        except BadInput:
            self.problem.say(tr("There is no paper key in this file. Look for the one that ends in “.txt”."))

    def take(self, text: str) -> None:
        """Fill the lines with a whole key; raises BadInput when there is none in the text."""
        key = read_key(text)
        for field, line in zip(self.fields, key.lines, strict=True):
            field.setText(line)
        self.problem.clear()
        self._show_all()
        self._tell()

    def _on_typed(self, number: int, typed: str) -> None:
        self.problem.clear()
        if sum(letter.isalnum() for letter in typed) > LINE_LENGTH + 1:
            try:
                self.take(typed)
            except BadInput:
                self._show_check(number)
            return
        is_right = self._show_check(number)
        if is_right and number < LINES and not self.fields[number].text():
            self.fields[number].setFocus()
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()
        if self.is_complete:
            self.completed.emit()

    def _show_all(self) -> None:
        for number in range(1, LINES + 1):
            self._show_check(number, is_finished=True)

    def _show_check(self, number: int, *, is_finished: bool = False) -> bool:
        field, said, tick = self.fields[number - 1], self.said[number - 1], self._ticks[number - 1]
        check = self._check(number, field.text())
        set_property(field, "good", "true" if check.is_right else "false")
        field.removeAction(tick)
        if check.is_right:
            tick.setIcon(icon(self._theme, "check", self._theme.tokens.accent))
            field.addAction(tick, QLineEdit.ActionPosition.TrailingPosition)
        is_whole = sum(letter.isalnum() for letter in field.text()) >= LINE_LENGTH
        has_sentence = check.sentence is not None and (check.letter is not None or is_finished or is_whole)
        sentence = words(check.sentence) if has_sentence else ""
        set_role(said, "strong" if sentence or check.is_right else "small")
        said.setText(self._right_word if check.is_right else sentence or " ")
        field.setAccessibleDescription(said.text().strip())
        return check.is_right
