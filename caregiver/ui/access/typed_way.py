"""Ways on that something is typed for: they unfold beneath their row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput, CaregiverError, KeyWrong
from caregiver.drawing.words import tr, words
from caregiver.services.paper_key import check_line
from caregiver.ui.access.key_typing import KeyTyping
from caregiver.ui.access.way_row import WayRow
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.sentence_field import SentenceField


class TypedWay(QWidget):
    """A row, and what unfolds beneath it.

    Args:
        icon_name, name, button_words: Of the row.
        open_words: What the button says that hands on what was typed.

    Signals:
        unfolded: The way was chosen.
        given: Something was typed; carries it.
    """

    unfolded = Signal()
    given = Signal(str)

    def __init__(self, theme: Theme, icon_name: str, name: str, button_words: str, open_words: str) -> None:
        super().__init__()
        self._theme = theme
        self.row = WayRow(theme, icon_name, name, button_words)
        self.open = button(open_words, self.give, "primary")
        self.folded = QWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.inside = QVBoxLayout(self.folded)
        self.inside.setContentsMargins(0, 8, 0, 16)
        self.inside.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.row, self.folded):
            column.addWidget(part)
        self.folded.hide()

    def _connect(self) -> None:
        self.row.pressed.connect(self._choose)

    def _choose(self) -> None:
        self.unfold()
        self.take_keyboard()
        self.unfolded.emit()

    @property
    def is_folded(self) -> bool:
        """Whether nothing can be typed now."""
        return self.folded.isHidden()

    def offer(self, *, is_offered: bool) -> None:
        """Whether this way can lead somewhere; what was typed for one that cannot is forgotten."""
        self.setVisible(is_offered)
        if not is_offered:
            self.fold()

    def unfold(self) -> None:
        """Show what can be typed."""
        self.folded.show()

    def fold(self) -> None:
        """Forget what was typed, and show the row alone."""
        self.folded.hide()

    def give(self) -> None:
        """Hand on what was typed."""

    def take_keyboard(self) -> None:
        """Put the keyboard where something is typed first."""

    def say_problem(self, error: CaregiverError) -> None:
        """Say why it did not open; what was typed stays."""

    def set_narrow(self, is_narrow: bool) -> None:
        """One column or more."""
        self.row.set_narrow(is_narrow)


class PaperWay(TypedWay):
    """The paper key: four lines, or the file they were saved in."""

    def __init__(self, theme: Theme, open_words: str) -> None:
        super().__init__(theme, "key", tr("Use the paper key"), tr("Type the key"), open_words)
        self._build_typing()
        self._connect_typing()

    def _build_typing(self) -> None:
        self.typing = KeyTyping(self._theme, check_line, right_word=tr("Looks right"))
        self.file = button(tr("Open the file instead …"), self.typing.ask_for_file, "quiet")
        self.missing = label("", "small")
        self.missing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.inside.addWidget(label(tr("Small letters work. O or 0, I, L or 1 too."), "small"))
        self.inside.addWidget(self.typing)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.file)
        line.addWidget(self.missing, 1)
        line.addWidget(self.open)
        self.inside.addLayout(line)
        self._show_open()
        self._dress()

    def _connect_typing(self) -> None:
        self.typing.changed.connect(self._show_open)
        self.typing.entered.connect(self.open.click)
        self._theme.changed.connect(self._dress)

    def fold(self) -> None:
        super().fold()
        self.typing.clear()
        self._show_open()

    def give(self) -> None:
        self.given.emit(self.typing.text())

    def take_keyboard(self) -> None:
        self.typing.fields[0].setFocus()

    def say_problem(self, error: CaregiverError) -> None:
        if isinstance(error, BadInput):
            self.typing.show_problem(error)
        else:
            self.typing.problem.say(words(error.sentence))
            self.typing.fields[0].setFocus()

    def set_narrow(self, is_narrow: bool) -> None:
        super().set_narrow(is_narrow)
        self.typing.set_narrow(is_narrow)

    def _show_open(self) -> None:
        number = self.typing.unfinished_line
        self.open.setEnabled(number is None)
        self.missing.setText("" if number is None else tr("Line {number} is not whole yet", number=number))
        self.open.setAccessibleDescription(self.missing.text())

    def _dress(self) -> None:
        give_icon(self._theme, self.file, "folder", self._theme.tokens.accent_strong)


class SentenceWay(TypedWay):
    """The secret sentence; to try one takes a moment on purpose, and meanwhile no second one is tried."""

    def __init__(self, theme: Theme, open_words: str) -> None:
        super().__init__(theme, "lock", tr("Use the secret sentence"), tr("Type the sentence"), open_words)
        self._build_field()
        self._connect_field()

    def _build_field(self) -> None:
        self.field = SentenceField(tr("Secret sentence"), tr("Big and small letters are the same."))
        self.inside.addWidget(self.field)
        self.inside.addWidget(row(self.field.shows, None, self.open))
        self._show_open()

    def _connect_field(self) -> None:
        self.field.changed.connect(self._show_open)
        self.field.entered.connect(self.open.click)

    def fold(self) -> None:
        super().fold()
        self.field.clear()

    def give(self) -> None:
        self.open.setEnabled(False)
        self.given.emit(self.field.text())

    def take_keyboard(self) -> None:
        self.field.line.setFocus()

    def say_problem(self, error: CaregiverError) -> None:
        self._show_open()
        said = words(error.sentence)
        if isinstance(error, KeyWrong):
            said = tr("{problem} Tick “Show what I type” and look. Or use the paper key.", problem=said)
        self.field.problem.say(said)

    def _show_open(self) -> None:
        self.field.problem.clear()
        self.open.setEnabled(bool(self.field.text().strip()))
