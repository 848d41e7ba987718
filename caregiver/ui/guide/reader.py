"""The right of the Guide: one card or one word as it is read, and what leads on from it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.summary.guide_sheet import GuideSheet
from caregiver.ui.guide.rows import Entry, entry_id, row_words
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label, rule
from caregiver.ui.widgets.quiet_line import QuietLine
from caregiver.ui.widgets.undo_bar import announce

URGENT_SIGNS = "Urgent signs."
"""The last words beneath a window; they are pressed, and lead to the sheet of this name."""
SHEET_NAMED = "“Urgent signs”"
"""How a card names the sheet."""


class Reader(Card):
    """Title, text, windows, and beneath a line other cards, words and sources.

    Signals:
        opened: Another card or word was pressed; carries its name.
        urgent_asked: Show the urgent signs.
        sheet_asked: Show it as it will be printed.
    """

    opened = Signal(str)
    urgent_asked = Signal()
    sheet_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(24, 16, 24, 20))
        self._theme = theme
        self._sheet: GuideSheet | None = None
        self._parts: list[QWidget] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self.body.setSpacing(12)
        self.title = label("", "title")
        self.print = button(tr("Print …"), self.sheet_asked.emit, name=tr("Print this card"))
        self.copy = button(tr("Copy as text"), self.copy_text)
        self.said = label("", "strong")
        ways = QWidget()
        flow = FlowLayout(ways)
        for made in (self.print, self.copy):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(made)
        told = QWidget()
        self._told = QVBoxLayout(told)
        self._told.setContentsMargins(0, 0, 0, 0)
        self._told.setSpacing(12)
        for part in (self.title, told, ways, self.said):
            self.body.addWidget(part)
        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    @property
    def sheet(self) -> GuideSheet | None:
        """What is read."""
        return self._sheet

    def show_sheet(self, sheet: GuideSheet, related: Sequence[Entry], words: Sequence[Entry]) -> None:
        """Show a card or a word.

        Args:
            related: Cards that it leads on to.
            words: Words of the glossary that stand in it.
        """
        self._sheet = sheet
        self.title.setText(sheet.sheet.title)
        self.setAccessibleName(sheet.sheet.title)
        self.said.hide()
        for old in self._parts:
            self._told.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._parts = [
            *map(label, sheet.paragraphs),
            *(self._window(window, sheet.under_windows) for window in sheet.windows),
            *self._way_to_signs(sheet),
            label(sheet.sheet.notice, "soft"),
            *self._ways_on(tr("Related cards"), related),
            *self._ways_on(tr("Words in this card"), words),
            rule(),
            _column(
                label(sheet.sources_label, "strong"), *(label(each, "soft") for each in (*sheet.sources, sheet.written))
            ),
        ]
        for part in self._parts:
            self._told.addWidget(part)

    def take_keyboard(self) -> None:
        """Let a screen reader begin here; the next Tab goes to the first thing that can be pressed."""
        self.setFocus()

    def copy_text(self) -> None:
        """Put all of it on the clipboard."""
        if self._sheet is not None:
            QApplication.clipboard().setText(self._sheet.text)
            self.said.setText(tr("This card was copied."))
            self.said.show()
            announce(self, self.said.text())

    def _window(self, window: str, under: str) -> QWidget:
        frame = Card("bar", margins=(16, 10, 16, 6))
        frame.body.setSpacing(2)
        line = QuietLine(under.removesuffix(URGENT_SIGNS).rstrip())
        line.urgent_asked.connect(self.urgent_asked)
        frame.body.addWidget(label(window))
        frame.body.addWidget(line)
        return frame

    def _way_to_signs(self, sheet: GuideSheet) -> list[QWidget]:
        """The quiet line beneath a text that names the sheet; beneath a window it stands already."""
        if sheet.windows or not any(SHEET_NAMED in paragraph for paragraph in sheet.paragraphs):
            return []
        line = QuietLine()
        line.urgent_asked.connect(self.urgent_asked)
        return [line]

    def _ways_on(self, heading: str, entries: Sequence[Entry]) -> list[QWidget]:
        if not entries:
            return []
        links = QWidget()
        flow = FlowLayout(links, gap=6)
        for entry in entries:
            flow.addWidget(self._link(entry))
        return [rule(), _column(label(heading, "strong"), links)]

    def _link(self, entry: Entry) -> QPushButton:
        made = button(row_words(entry), partial(self.opened.emit, entry_id(entry)), "chip")
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return made

    def _dress(self) -> None:
        give_icon(self._theme, self.print, "print")
        give_icon(self._theme, self.copy, "copy")


def _column(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for part in parts:
        column.addWidget(part)
    return holder
