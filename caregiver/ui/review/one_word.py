"""A row of words of which one holds, or none: pressing the chosen one once more lets it go (care-rules 34)."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.ui.theme.theme import Theme, set_property
from caregiver.ui.widgets.chip import Chip, Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import FlowingLabel

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class OneWord(QWidget):
    """One answer in words, or none: nothing is ever chosen beforehand.

    The Tab key stops once in the row, the arrow keys go from word to word, the space bar chooses, and Enter says that
    the form is done. Going past a word chooses nothing. A word that was only copied looks so, and the first press on it
    says it; only the next one lets it go.

    Signals:
        changed: The user chose, or let go.
        entered: Enter was pressed.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, choices: Sequence[Choice], *, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._choices = tuple(choices)
        self._name = name
        self._held = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        self._chips = Chips(self._theme, self._choices, name=self._name)
        self._copied = FlowingLabel("soft")
        self._copied.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._chips)
        column.addWidget(self._copied)
        self._show_stop()

    def _connect(self) -> None:
        self._chips.changed.connect(self._on_changed)
        for choice in self._choices:
            self.chip(choice.code).installEventFilter(self)

    def value(self) -> str:
        """Code of the word that holds, or ""."""
        return "".join(self._chips.chosen()[-1:])

    def set_value(self, code: str) -> None:
        """Show what holds, or nothing for "", without a signal."""
        self._chips.choose([code] if code else [])
        self._show_stop()

    def copied(self) -> str:
        """Where the answer was copied from; empty once it was said, or where there is none."""
        return self._copied.text()

    def show_copied(self, source: str) -> None:
        """Show that the answer was copied: "as on Saturday 21 November"; "" for one that was said."""
        self._held = self.value() if source else ""
        self._copied.setText(source)
        self._copied.setVisible(bool(source))
        for choice in self._choices:
            is_copied = bool(source) and choice.code == self.value()
            set_property(self.chip(choice.code), "copied", "true" if is_copied else "false")
            self.chip(choice.code).setAccessibleDescription(source if is_copied else self._name)

    def say_name(self, name: str) -> None:
        """Say what it asks; a screen reader reads it with each word."""
        self._name = name
        self._chips.setAccessibleName(name)
        for choice in self._choices:
            self.chip(choice.code).setAccessibleDescription(self.copied() or name)

    def reword(self, words_of: Mapping[str, str]) -> None:
        """Show other words for some codes."""
        self._chips.reword(words_of)

    def chip(self, code: str) -> Chip:
        """The chip of a code; raises KeyError when there is none."""
        return self._chips.chip(code)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() in _ENTER:
            self.entered.emit()
            return True
        if event.key() in _STEPS and isinstance(watched, Chip):
            self._step_from(watched, _STEPS[Qt.Key(event.key())])
            return True
        return False

    def _step_from(self, chip: Chip, step: int) -> None:
        """To the word beside, not past the ends."""
        shown = [made for choice in self._choices if not (made := self.chip(choice.code)).isHidden()]
        place = shown.index(chip) + step
        if 0 <= place < len(shown):
            shown[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_stop(self) -> None:
        """The Tab key stops at what holds, or at the first word."""
        stop = self.value() or self._choices[0].code
        for code in {stop, *(choice.code for choice in self._choices)}:
            policy = Qt.FocusPolicy.StrongFocus if code == stop else Qt.FocusPolicy.ClickFocus
            self.chip(code).setFocusPolicy(policy)

    def _on_changed(self) -> None:
        held = (self._held,) if self._held else ()
        self._chips.choose(self._chips.chosen()[-1:] or held)
        self.show_copied("")
        self._show_stop()
        self.changed.emit()
