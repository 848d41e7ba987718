"""A line of one's own words, and above it what was written there before, to be taken with a press."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.named_field import LONGEST_LINE

MOST_OFFERED = 5


class OfferedLine(QWidget):
    """Signals:
    changed: The user typed, or took what is offered.
    """

    changed = Signal()

    def __init__(self, theme: Theme, *, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._offered: tuple[str, ...] = ()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_LINE)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.chips = self._made_chips(())
        self._column.addWidget(self.chips)
        self._column.addWidget(self.line)
        self.set_name(self._name)

    def _connect(self) -> None:
        self.line.textEdited.connect(lambda _text: self._on_typed())

    def set_name(self, name: str) -> None:
        """What a screen reader says from now on."""
        self._name = name
        self.line.setAccessibleName(name)
        self.chips.setAccessibleName(name)

    def offer(self, words: Sequence[str]) -> None:
        """Offer these, the first ones of them."""
        offered = tuple(words[:MOST_OFFERED])
        if offered != self._offered:
            self._offered = offered
            old, self.chips = self.chips, self._made_chips(offered)
            self._column.replaceWidget(old, self.chips)
            old.hide()
            old.deleteLater()
            QWidget.setTabOrder(self.chips, self.line)
        self._show_chosen()

    def text(self) -> str:
        """What stands in the line."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put something into the line, without a signal."""
        self.line.setText(text)
        self._show_chosen()

    def _made_chips(self, words: Sequence[str]) -> Chips:
        made = Chips(self._theme, [Choice(word, word) for word in words], name=self._name, is_single=True)
        made.changed.connect(self._on_taken)
        made.setVisible(bool(words))
        return made

    def _on_taken(self, chosen: tuple[str, ...]) -> None:
        self.line.setText(next(iter(chosen), ""))
        self.changed.emit()

    def _on_typed(self) -> None:
        self._show_chosen()
        self.changed.emit()

    def _show_chosen(self) -> None:
        typed = self.line.text().strip()
        self.chips.choose([typed] if typed in self._offered else [])
