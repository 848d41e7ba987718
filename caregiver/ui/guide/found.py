"""What a search in the Guide found: cards, then words of the glossary."""

from PySide6.QtCore import Signal

from caregiver.drawing.words import tr
from caregiver.services.guide_search import SHORTEST_BEGINNING, Found
from caregiver.ui.guide.rows import GuideRows
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.undo_bar import announce

MOST_ROWS = 12
"""So many cards are shown, the best; and so many words."""


class FoundList(Card):
    """One sentence where it helps, and the rows.

    Signals:
        opened: A row was pressed; carries the name of its card or word.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(margins=(8, 8, 8, 8))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.body.setSpacing(0)
        self.said = label("", "soft")
        self.said.setContentsMargins(8, 4, 8, 6)
        self.cards, self.words = GuideRows(), GuideRows()
        self._words_heading = label(tr("Words of medicine"), "strong")
        self._words_heading.setContentsMargins(8, 8, 8, 4)
        for part in (self.said, self.cards, self._words_heading, self.words):
            self.body.addWidget(part)

    def _connect(self) -> None:
        for rows in (self.cards, self.words):
            rows.opened.connect(self.opened)

    def show_found(self, found: Found, typed: str) -> None:
        """Show what was found for what was typed; nothing found is one sentence."""
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

    def _say(self, sentence: str) -> None:
        if sentence and sentence != self.said.text():
            announce(self, sentence)
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))


def _sentence(found: Found, typed: str) -> str:
    if not found.cards and not found.words:
        if len(typed.strip()) < SHORTEST_BEGINNING:
            return tr("Type one more letter.")
        return tr("Nothing in the guide has these words.")
    parts = [tr("Read as: {words}", words=found.read_as)] if found.read_as else []
    if len(found.cards) > MOST_ROWS:
        parts.append(tr("{n} cards have it. These fit best.", n=len(found.cards)))
    return " · ".join(parts)
