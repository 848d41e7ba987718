"""The Guide: find a card at the left, read it at the right."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from caregiver.domain.glossary import WORD_MARK, word_id, words_in
from caregiver.domain.guide import Card
from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.summary.guide_sheet import guide_sheet
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.guide.finder import Finder
from caregiver.ui.guide.moment import first_cards
from caregiver.ui.guide.reader import Reader
from caregiver.ui.guide.rows import Entry
from caregiver.ui.guide.sheet_part import SheetPart
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.text_button import LEAST_HEIGHT_PX

_LEFT_SHARE, _RIGHT_SHARE = 5, 7


class GuidePage(Page):
    """Cards and words; in a narrow window either the list of them or the one that is read."""

    areas = frozenset({Area.PERSON, Area.STAYS, Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Guide"))
        self._context = context
        self._asked = ""
        self._is_one_column = False
        self._chosen_at = 0
        self._build()
        self._connect()

    def _build(self) -> None:
        self.back = button("", self._context.navigator.back, "square", name=tr("Back"))
        self.back.setToolTip(tr("Back"))
        self.all = button(tr("All cards"), lambda: self._context.navigator.go(Destination.GUIDE), "quiet")
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        head.setMinimumHeight(LEAST_HEIGHT_PX)  # else all would move when the way back comes
        line.addWidget(self.back)
        line.addWidget(label(tr("Guide"), "title", wraps=False), 1)
        line.addWidget(self.all)
        self.finder = Finder(self._context)
        self.reader, self.sheet = Reader(self.theme), SheetPart(self._context)
        self._above = QWidget()
        self._right = QWidget()
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._above, self.reader, self.sheet):
            column.addWidget(part)
        column.addStretch(1)
        self._columns = Columns(self.finder, self._right, left_share=_LEFT_SHARE, right_share=_RIGHT_SHARE)
        self.body.addWidget(head)
        self.body.addWidget(self._columns)
        self.body.addStretch(1)
        content = self.widget()
        assert content is not None
        content.setMinimumHeight(1)  # else Qt keeps room for the height it would have in the narrowest window
        self._dress()

    def _connect(self) -> None:
        navigator = self._context.navigator
        self.finder.opened.connect(self._choose)
        self.finder.urgent_asked.connect(lambda: navigator.go(Destination.URGENT))
        self.reader.opened.connect(lambda name: navigator.go(Destination.GUIDE, name))
        self.reader.urgent_asked.connect(lambda: navigator.go(Destination.URGENT))
        self.reader.sheet_asked.connect(self.show_sheet)
        self.sheet.closed.connect(self._read_on)
        self.theme.changed.connect(self._dress)

    # -- what others ask for ------------------------------------------------------------------------------------

    def open_asked(self, name: str) -> None:
        """Show a card by its id, a word by its name in the glossary's list, or for "" the Guide as it begins."""
        entry = self._entry(name)
        self._asked = name if entry is not None else ""
        self.refresh()
        if not self._chosen_at:
            self.finder.open_at(self._asked)
        self._begin_at(self._chosen_at)
        if self._asked and (not self._chosen_at or self._is_one_column):
            self.reader.take_keyboard()
        self._chosen_at = 0

    def search(self) -> None:
        """Put the keyboard into the search."""
        if self.finder.isHidden():
            self._context.navigator.go(Destination.GUIDE)
        self.finder.search.setFocus()
        self.finder.search.selectAll()
        self.verticalScrollBar().setValue(0)

    def show_sheet(self) -> None:
        """Show what is read as it will be printed."""
        if self.reader.sheet is not None and not self._right.isHidden():
            self.sheet.show_sheet(self.reader.sheet, self._right.width())
            self.reader.hide()
            self.sheet.show()
            self.sheet.print.setFocus()
            self._bring_into_sight()

    # -- showing ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what was asked for; what this moment needs stands first."""
        guide = self._context.services.guide
        first = [card for card in map(guide.card, first_cards(self._context)) if card is not None]
        entry = self._entry(self._asked) or (first or list(guide.content.cards))[0]
        self._show_entry(entry)
        self.finder.show_first(first)
        self.finder.mark(entry.id if isinstance(entry, Card) else word_id(entry))
        self._show_columns()

    def reflow(self, is_narrow: bool) -> None:
        """One column: the list, or what is read."""
        self._is_one_column = is_narrow
        self._columns.set_narrow(is_narrow)
        self._show_columns()

    def left(self) -> None:
        """The next time a card is read, not its sheet."""
        self._show_reader()

    def _entry(self, name: str) -> Entry | None:
        guide = self._context.services.guide
        if name.startswith(WORD_MARK):
            return next((word for word in guide.content.words if word_id(word) == name), None)
        return guide.card(name)

    def _show_entry(self, entry: Entry) -> None:
        context, guide = self._context, self._context.services.guide
        sheet = guide_sheet(guide, entry, context.local_now().date(), context.calendar)
        text = " ".join((sheet.sheet.title, *sheet.paragraphs, *sheet.windows))
        words = [word for word in words_in(text, guide.content.words) if word is not entry]
        cards = guide.beside(entry) if isinstance(entry, Card) else guide.cards_with(entry)
        self.reader.show_sheet(sheet, cards, words)
        self._show_reader()

    def _show_reader(self) -> None:
        self.sheet.hide()
        self.reader.show()

    def _show_columns(self) -> None:
        is_read = bool(self._asked)
        self.finder.setVisible(not self._is_one_column or not is_read)
        self._right.setVisible(not self._is_one_column or is_read)
        self.all.setVisible(self._is_one_column and is_read)
        self.back.setVisible(is_read)

    def _choose(self, name: str) -> None:
        """From the list: what is read stands beside the row that was pressed, however far down that is."""
        self._chosen_at = max(1, self.verticalScrollBar().value())
        self._context.navigator.go(Destination.GUIDE, name)

    def _read_on(self) -> None:
        self._show_reader()
        self.reader.print.setFocus()

    def _begin_at(self, above: int) -> None:
        self._above.setFixedHeight(0 if self._is_one_column else above)
        if self._is_one_column or not above:
            self.verticalScrollBar().setValue(0)

    def _bring_into_sight(self) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.verticalScrollBar().setValue(self._above.height())

    def _dress(self) -> None:
        give_icon(self.theme, self.back, "chevron-left")
        give_icon(self.theme, self.all, "list", self.theme.tokens.accent_strong)
