"""Typing the paper key: four lines, each told at once whether it is right and which letter to look at again."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr, words
from caregiver.services.paper_key import LineCheck, read_key
from caregiver.ui.access.key_place import place_for_key
from caregiver.ui.theme.icons import icon
from caregiver.ui.theme.theme import Theme, set_property, set_role
from caregiver.ui.widgets.labels import Problem, label

LINES = 4
LINE_LENGTH = 8
LARGEST_FILE_BYTES = 100_000
SENTENCE_PX = 20
"""Height of a line of what is said beneath a field; room is kept for two, so that nothing moves."""
PROBLEM_PX = 24
"""The same for what is said of the whole key; room is kept for one."""

Check = Callable[[int, str], LineCheck]


class KeyLine(QWidget):
    """One line of the key, with what can be said about it beneath."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._number = number
        self._build()
        self._connect()

    def _build(self) -> None:
        self.field = QLineEdit()
        set_role(self.field, "key")
        self.field.setAccessibleName(tr("Line {number} of the paper key", number=self._number))
        self._tick = QAction(self.field)
        self._said = label("", "small")
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(tr("Line {number}", number=self._number), "small"))
        column.addWidget(self.field)
        column.addWidget(self._said)
        self._keep_room()

    def _connect(self) -> None:
        self._theme.changed.connect(self._keep_room)

    def _keep_room(self) -> None:
        self._said.setFixedHeight(2 * self._theme.px(SENTENCE_PX))

    def show_check(self, *, is_right: bool, sentence: str) -> None:
        """Show that the line is right, or say what is wrong with it; an empty sentence says nothing yet."""
        set_property(self.field, "good", "true" if is_right else "false")
        self.field.removeAction(self._tick)
        if is_right:
            self._tick.setIcon(icon(self._theme, "check", self._theme.tokens.accent))
            self.field.addAction(self._tick, QLineEdit.ActionPosition.TrailingPosition)
        set_role(self._said, "strong" if sentence else "small")
        self._said.setText(sentence)
        self.field.setAccessibleDescription(sentence)

    def said(self) -> str:
        """What stands beneath the line."""
        return self._said.text()


class KeyTyping(QWidget):
    """Four fields. A whole key may be typed, pasted or scanned into any of them, or opened from a file.

    The keyboard stays where it is until the person moves it: a jump of ours and a Tab of theirs would leave a line out.

    Args:
        check: Says of a line (its number from 1, and what is typed) whether it is right.

    Signals:
        completed: All four lines are right now.
        entered: Enter was pressed while they are.
        changed: Something was typed.
    """

    completed = Signal()
    entered = Signal()
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
        self.lines = [KeyLine(self._theme, number) for number in range(1, LINES + 1)]
        self.fields = [line.field for line in self.lines]
        self.problem = Problem()
        policy = self.problem.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.problem.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._grid)
        column.addWidget(self.problem)
        self.set_narrow(False)
        self._keep_room()

    def _connect(self) -> None:
        for number, field in enumerate(self.fields, 1):
            field.textEdited.connect(lambda typed, number=number: self._on_typed(number, typed))
            field.editingFinished.connect(lambda number=number: self._show_check(number, is_finished=True))
            field.returnPressed.connect(lambda number=number: self._on_entered(number))
        self._theme.changed.connect(self._show_all)
        self._theme.changed.connect(self._keep_room)

    def _keep_room(self) -> None:
        self.problem.setMinimumHeight(self._theme.px(PROBLEM_PX))

    def set_narrow(self, is_narrow: bool) -> None:
        """Four lines side by side, or two and two."""
        for index, line in enumerate(self.lines):
            self._grid.addWidget(line, index // 2 if is_narrow else 0, index % 2 if is_narrow else index)
        for column in range(LINES):
            self._grid.setColumnStretch(column, 1 if not is_narrow or column < 2 else 0)

    def text(self) -> str:
        """What stands in the four lines, each on a row of its own."""
        return "\n".join(field.text() for field in self.fields)

    @property
    def is_complete(self) -> bool:
        """Whether all four lines are right."""
        return self.unfinished_line is None

    @property
    def unfinished_line(self) -> int | None:
        """The first line, counted from 1, that is not right yet; None when all are."""
        checked = ((number, self._check(number, field.text())) for number, field in enumerate(self.fields, 1))
        return next((number for number, check in checked if not check.is_right), None)

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
            self, tr("Open the key file"), str(place_for_key()), tr("Key as text (*.txt);;All files (*)")
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
        self._show_check(number)
        self._tell()

    def _on_entered(self, number: int) -> None:
        if self.is_complete:
            self.entered.emit()
        elif number < LINES:
            self.fields[number].setFocus()

    def _tell(self) -> None:
        self.changed.emit()
        if self.is_complete:
            self.completed.emit()

    def _show_all(self) -> None:
        for number in range(1, LINES + 1):
            self._show_check(number, is_finished=True)

    def _show_check(self, number: int, *, is_finished: bool = False) -> None:
        typed = self.fields[number - 1].text()
        check = self._check(number, typed)
        is_whole = is_finished or sum(letter.isalnum() for letter in typed) >= LINE_LENGTH
        sentence = self._right_word if check.is_right else ""
        if check.sentence is not None and (check.letter is not None or is_whole):
            sentence = words(check.sentence)
        self.lines[number - 1].show_check(is_right=check.is_right, sentence=sentence)
