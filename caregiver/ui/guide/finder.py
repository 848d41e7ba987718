"""The left of the Guide: the search, what it finds, and all cards and words in their groups."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget

from caregiver.domain.guide import Card
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.guide.found import FoundList
from caregiver.ui.guide.group import INDENT_PX, GlossaryGroup, GuideGroup
from caregiver.ui.guide.rows import GuideRows
from caregiver.ui.widgets.card import Card as CardFrame
from caregiver.ui.widgets.labels import rule

LONGEST_SEARCH = 60


class Finder(QWidget):
    """Finds what is to be read.

    Signals:
        opened: A card or a word was chosen; carries its name.
        urgent_asked: Show the urgent signs.
    """

    opened = Signal(str)
    urgent_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        content = self._context.services.guide.content
        theme = self._context.theme
        cards = {card.id: card for card in content.cards}
        self.search = QLineEdit()
        self.search.setMaxLength(LONGEST_SEARCH)
        self.search.setPlaceholderText(tr("Search the guide"))
        self.search.setAccessibleName(tr("Search the guide"))
        self.search.setClearButtonEnabled(True)
        clear = self.search.findChild(QToolButton)
        if clear is not None:
            clear.setAccessibleName(tr("Clear the search"))
        self.found = FoundList(theme)
        self.found.hide()
        self.first = GuideRows()
        self.first.setContentsMargins(INDENT_PX, 0, 0, 0)
        self.groups: list[GuideGroup] = [
            *(GuideGroup(theme, name, [cards[each] for each in ids]) for name, ids in content.groups.items()),
            GlossaryGroup(theme, tr("Words of medicine, A to Z"), content.words),
        ]
        self._all = CardFrame(margins=(8, 4, 8, 4))
        self._all.body.setSpacing(0)
        self._all.body.addWidget(self.first)
        self._first_rule = rule()
        for group in self.groups:
            self._all.body.addWidget(self._first_rule if group is self.groups[0] else rule())
            self._all.body.addWidget(group)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.search, self.found, self._all):
            column.addWidget(part)
        column.addStretch(1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._take_first)
        self.found.urgent_asked.connect(self.urgent_asked)
        for part in self._parts:
            part.opened.connect(self.opened)

    @property
    def _parts(self) -> tuple[FoundList | GuideRows | GuideGroup, ...]:
        """All in which a card can stand."""
        return (self.found, self.first, *self.groups)

    def show_first(self, cards: Iterable[Card]) -> None:
        """What this moment asks for stands first."""
        self.first.show_entries(cards)
        for part in (self.first, self._first_rule):
            part.setVisible(bool(self.first.rows))

    def mark(self, current: str) -> None:
        """Mark what is read, wherever it stands."""
        for part in self._parts:
            part.mark(current)

    def open_at(self, current: str) -> None:
        """Open the group in which this stands, and close the others; none is open for what stands first."""
        for group in self.groups:
            group.set_open(current not in self.first.rows and group.entry(current) is not None)

    def _find(self, typed: str) -> None:
        is_searching = bool(typed.strip())
        if is_searching:
            self.found.show_found(self._context.services.guide.search(typed), typed)
        self.found.setVisible(is_searching)
        self._all.setVisible(not is_searching)

    def _take_first(self) -> None:
        if not self.found.isHidden():
            self.found.take_first()
