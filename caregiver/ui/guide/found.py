"""What a search in the Guide found: the way to the urgent signs, cards, then words of the glossary."""

from PySide6.QtCore import Signal

from caregiver.drawing.words import tr
from caregiver.services.guide_search import SHORTEST_BEGINNING, Found
from caregiver.ui.guide.rows import GuideRows
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce

MOST_ROWS = 12
"""So many cards are shown, the best; and so many words."""


class FoundList(Card):
    """The way to the urgent signs, whatever was found; one sentence where it helps, and the rows.

    Signals:
        opened: A row was pressed; carries the name of its card or word.
        urgent_asked: Show the urgent signs.
    """

    opened = Signal(str)
    urgent_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(8, 8, 8, 8))
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self.body.setSpacing(0)
        self.urgent = button(tr("Urgent signs"), self.urgent_asked.emit)
        self._touches_signs = False
        self.said = label("", "soft")
        self.said.setContentsMargins(8, 8, 8, 6)
        self.cards, self.words = GuideRows(), GuideRows()
        self._words_heading = label(tr("Words of medicine"), "strong")
        self._words_heading.setContentsMargins(8, 8, 8, 4)
        for part in (self.urgent, self.said, self.cards, self._words_heading, self.words):
            self.body.addWidget(part)

        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        for rows in (self.cards, self.words):
            rows.opened.connect(self.opened)

    def show_found(self, found: Found, typed: str) -> None:
        """Show what was found for what was typed; nothing found is one sentence."""
        self._touches_signs = found.touches_signs
        self.cards.show_entries(found.cards[:MOST_ROWS])
        self.words.show_entries(found.words[:MOST_ROWS])
        self.cards.setVisible(bool(found.cards))
        for part in (self._words_heading, self.words):
            part.setVisible(bool(found.words))
        self._say(_sentence(found, typed))

    def mark(self, current: str) -> None:
        """Mark what is read."""
        for rows in (self.cards, self.words):
            rows.mark(current)

    def first(self) -> str:
        """The name of what fits best; "" where nothing was found."""
        return next(iter((*self.cards.rows, *self.words.rows)), "")

    def take_first(self) -> None:
        """Open what fits best: the urgent signs before all else where the words touch one."""
        if self._touches_signs:
            self.urgent_asked.emit()
        elif self.first():
            self.opened.emit(self.first())

    def _dress(self) -> None:
        give_icon(self._theme, self.urgent, "phone")

    def _say(self, sentence: str) -> None:
        if sentence and sentence != self.said.text():
            announce(self, sentence)
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))


def _sentence(found: Found, typed: str) -> str:
    if found.touches_signs:
        return tr("Enter opens “Urgent signs”.")
    if not found.cards and not found.words:
        if len(typed.strip()) < SHORTEST_BEGINNING:
            return tr("Type one more letter.")
        return tr("Nothing in the guide has these words.")
    parts = [tr("Read as: {words}", words=found.read_as)] if found.read_as else []
    if len(found.cards) > MOST_ROWS:
        parts.append(tr("{n} cards have it. These fit best.", n=len(found.cards)))
    return " · ".join(parts)
