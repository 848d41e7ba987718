"""One list of a visit, "Before we go" or "Bring along": ticked line by line, with lines of one's own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.visit import Item
from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.visits.item_row import ItemRow
from caregiver.ui.widgets.labels import Problem, button, label
from caregiver.ui.widgets.named_field import LONGEST_LINE

_LINE_PX = 44


class ItemList(QWidget):
    """Signals:
    ticked: A line was ticked, or its tick taken away; carries the item and whether it is ticked now.
    added: A line of one's own; carries its words.
    dropped: A line is to be taken out; carries the item.
    """

    ticked = Signal(object, bool)
    added = Signal(str)
    dropped = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items: tuple[Item, ...] = ()
        self.rows: dict[str, ItemRow] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.heading = label("", "heading")
        self.heading.setMinimumHeight(_LINE_PX)
        self.add = button(tr("Add"), self._unfold, "quiet")
        self.add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.add)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_LINE)
        self.field.setPlaceholderText(tr("Own line"))
        self.keep = button(tr("Add"), self._add)
        self.fold = button("", self.close_field, "square", name=tr("Done with this list"))
        self.fold.setToolTip(tr("Done"))
        self._own = QWidget()
        own = QHBoxLayout(self._own)
        own.setContentsMargins(0, 4, 0, 4)
        own.setSpacing(8)
        for part in (self.field, self.keep, self.fold):
            own.addWidget(part, 1 if part is self.field else 0)
        self.problem = Problem(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._lines)
        column.addWidget(self._own)
        column.addWidget(self.problem)
        self._own.hide()
        self._dress()

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._add)
        self.field.textEdited.connect(lambda _text: self.problem.clear())
        escape = QShortcut(QKeySequence("Esc"), self._own)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_field)
        self._theme.changed.connect(self._dress)

    def show_items(self, heading: str, items: Sequence[Item]) -> None:
        """Show these lines."""
        self.heading.setText(heading)
        self.add.setAccessibleName(tr("{list}: add a line", list=heading))
        self.field.setAccessibleName(tr("{list}: own line", list=heading))
        self.keep.setAccessibleName(tr("{list}: add this line", list=heading))
        self._items = tuple(items)
        if [item.words for item in items] != list(self.rows):
            self._lay_out()
        for item in items:
            self.rows[item.words].show_item(item)
            self.rows[item.words].drop.setVisible(self.is_open)

    @property
    def is_open(self) -> bool:
        """Whether lines are being added and taken out."""
        return not self._own.isHidden()

    def close_field(self) -> None:
        """No more lines; the keyboard goes back to "Add"."""
        had_keyboard = self._own.isAncestorOf(self.focusWidget() or self)
        self.field.clear()
        self.problem.clear()
        self._show_open(is_open=False)
        if had_keyboard:
            self.add.setFocus()

    def _unfold(self) -> None:
        self._show_open(is_open=True)
        self.field.setFocus()

    def _show_open(self, *, is_open: bool) -> None:
        self._own.setVisible(is_open)
        self.add.setVisible(not is_open)
        for row in self.rows.values():
            row.drop.setVisible(is_open)

    def _add(self) -> None:
        self.added.emit(self.field.text())

    def _lay_out(self) -> None:
        known = self.rows
        words = [item.words for item in self._items]
        self.rows = {word: known.pop(word) if word in known else self._row(word) for word in words}
        had_keyboard = any(row.isAncestorOf(row.focusWidget() or self) for row in known.values())
        for gone in known.values():
            self._lines.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        before: QWidget = self.add
        for row in self.rows.values():
            self._lines.addWidget(row)
            QWidget.setTabOrder(before, row.box)
            QWidget.setTabOrder(row.box, row.drop)
            before = row.drop
        QWidget.setTabOrder(before, self.field)
        if had_keyboard:
            self.field.setFocus()

    def _row(self, word: str) -> ItemRow:
        row = ItemRow(self._theme)
        row.ticked.connect(lambda is_done: self.ticked.emit(self._item(word), is_done))
        row.dropped.connect(lambda: self.dropped.emit(self._item(word)))
        return row

    def _item(self, word: str) -> Item:
        return next(item for item in self._items if item.words == word)

    def _dress(self) -> None:
        give_icon(self._theme, self.add, "plus", self._theme.tokens.accent_strong)
        give_icon(self._theme, self.fold, "close")
