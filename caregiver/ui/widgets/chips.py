"""Chips: words to choose by a press, several at a time or one, the usual ones first, the rest behind "more"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QInputDialog, QLineEdit, QPushButton, QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.flow_layout import FlowLayout


@dataclass(frozen=True)
class Choice:
    """One chip.

    Attributes:
        code: What is stored.
        word: What is shown.
        is_usual: Whether it is in sight before "more" is pressed.
    """

    code: str
    word: str
    is_usual: bool = True


class Chip(QPushButton):
    """A word that is chosen or not; a tick says so without colour."""

    def __init__(self, theme: Theme, choice: Choice) -> None:
        super().__init__(choice.word)
        self.code = choice.code
        self._theme = theme
        set_role(self, "chip")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._show_tick)

    def _show_tick(self) -> None:
        if self.isChecked():
            give_icon(self._theme, self, "check", self._theme.tokens.accent_strong)
        else:
            self.setIcon(QIcon())


class Chips(QWidget):
    """A group of chips.

    Signals:
        changed: The user chose or let go; carries the chosen codes in the order of the chips.
    """

    changed = Signal(object)

    def __init__(
        self, theme: Theme, choices: Sequence[Choice], *, name: str, is_single: bool = False, takes_own: bool = False
    ) -> None:
        super().__init__()
        self._theme = theme
        self._choices = tuple(choices)
        self._is_single = is_single
        self._takes_own = takes_own
        self._chips: list[Chip] = []
        self._name = name
        self._build()

    def _build(self) -> None:
        self.setAccessibleName(self._name)
        self._flow = FlowLayout(self)
        for choice in self._choices:
            self._add(choice)
        self._more = QPushButton(tr("more"))
        set_role(self._more, "more")
        self._more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._more.setAccessibleName(tr("{name}: more words", name=self._name))
        self._more.clicked.connect(self._show_all)
        self._own = QPushButton(tr("own words …"))
        set_role(self._own, "more")
        self._own.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._own.setAccessibleName(tr("{name}: own words", name=self._name))
        self._own.clicked.connect(self._ask_own)
        self._flow.addWidget(self._more)
        self._flow.addWidget(self._own)
        self._fold()

    def _add(self, choice: Choice) -> Chip:
        chip = Chip(self._theme, choice)
        chip.setAccessibleDescription(self._name)
        chip.clicked.connect(lambda: self._on_clicked(chip))
        self._chips.append(chip)
        self._flow.addWidget(chip)
        return chip

    def _fold(self) -> None:
        hidden = False
        for chip, choice in zip(self._chips, self._choices, strict=False):
            chip.setVisible(choice.is_usual or chip.isChecked())
            hidden = hidden or not (choice.is_usual or chip.isChecked())
        self._more.setVisible(hidden)
        self._own.setVisible(self._takes_own and not hidden)

    def _show_all(self) -> None:
        first_hidden = next((chip for chip in self._chips if chip.isHidden()), None)
        for chip in self._chips:
            chip.show()
        self._more.hide()
        self._own.setVisible(self._takes_own)
        if first_hidden is not None:
            first_hidden.setFocus()

    def _ask_own(self) -> None:
        words, is_given = QInputDialog.getText(self, self._name, tr("Your own words"), QLineEdit.EchoMode.Normal)
        if is_given and words.strip():
            self.add_own(words)

    def add_own(self, words: str) -> None:
        """Add own words as a chosen chip and say so."""
        cleaned = " ".join(words.split())[:80]
        self._add_own_chip(f"own:{cleaned}", cleaned).setChecked(True)
        self.changed.emit(self.chosen())

    def _add_own_chip(self, code: str, word: str) -> Chip:
        known = next((chip for chip in self._chips if chip.code == code), None)
        if known is not None:
            return known
        chip = self._add(Choice(code, word))
        for last in (self._more, self._own):
            self._flow.removeWidget(last)
            self._flow.addWidget(last)
        return chip

    def _on_clicked(self, pressed: Chip) -> None:
        if self._is_single:
            for chip in self._chips:
                chip.setChecked(chip is pressed)
        self.changed.emit(self.chosen())

    def chosen(self) -> tuple[str, ...]:
        """Codes of the chosen chips."""
        return tuple(chip.code for chip in self._chips if chip.isChecked())

    def choose(self, codes: Iterable[str]) -> None:
        """Show these codes as chosen, without a signal; own words and unknown codes get a chip of their own."""
        wanted = tuple(codes)
        known = {chip.code for chip in self._chips}
        for code in wanted:
            if code not in known:
                self._add_own_chip(code, code.removeprefix("own:").replace("_", " "))
        for chip in self._chips:
            chip.setChecked(chip.code in wanted)
        self._fold()
