"""The sidebar: the pages that work, who is writing now, and the unmissable Urgent signs."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup, QFont, QFontMetrics, QIcon
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QPushButton, QVBoxLayout

from caregiver.drawing.fonts import font
from caregiver.drawing.words import tr
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme, set_property, set_role
from caregiver.ui.widgets.labels import label

WIDE_PX = 216
NARROW_PX = 72
SHORT_WORD_PX = 14
SHORT_ROOM_PX = 30

_SHELF = {
    Destination.MEDICINE: Destination.MEDICINES,
    Destination.PLAN: Destination.MEDICINES,
    Destination.GIVEN: Destination.MEDICINES,
    Destination.HOMECOMING: Destination.MEDICINES,
    Destination.TREATMENTS: Destination.MEDICINES,
    Destination.TREATMENT: Destination.MEDICINES,
    Destination.HISTORY: Destination.DIARY,
    Destination.VISIT: Destination.VISITS,
    Destination.CALL: Destination.VISITS,
    Destination.TRY_KEY: Destination.SETTINGS,
    Destination.BRING_BACK: Destination.SETTINGS,
}
"""Where in the sidebar a page without an own line belongs."""


class Sidebar(QFrame):
    """Names of pages, with the keys Ctrl+1 to Ctrl+7 that stay the same while pages are missing.

    Signals:
        asked: A page was pressed; carries the `Destination`.
        writer_chosen: Somebody else writes from now on; carries the caregiver's uuid.
    """

    asked = Signal(object)
    writer_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entries: dict[Destination, tuple[QPushButton, str, str]] = {}
        self._is_narrow = False
        self._writer = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "side")
        self.setAccessibleName(tr("Pages"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 12, 12, 16)
        self._layout.setSpacing(4)
        self._owner = label("", "owner")
        self._layout.addWidget(self._owner)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._pages = QVBoxLayout()
        self._pages.setSpacing(4)
        self._layout.addLayout(self._pages)
        self._layout.addStretch(1)
        self._writing = self._button("writing", "pen")
        self._menu = QMenu(self._writing)
        self._writing.hide()
        self._layout.addWidget(self._writing)
        self._urgent = self._button("urgent", "phone")
        self._urgent.setCheckable(True)
        self._layout.addWidget(self._urgent)
        self._checked = label("", "small")
        self._checked.setContentsMargins(12, 4, 0, 0)
        self._checked.hide()
        self._layout.addWidget(self._checked)
        self._show_words()

    def _connect(self) -> None:
        self._urgent.clicked.connect(lambda: self.asked.emit(Destination.URGENT))
        self._writing.clicked.connect(self._open_writers)
        self._theme.changed.connect(self._show_words)

    @staticmethod
    def _button(role: str, icon_name: str) -> QPushButton:
        made = QPushButton()
        set_role(made, role)
        made.setProperty("icon_name", icon_name)
        return made

    def add_page(self, destination: Destination, icon_name: str, word: str) -> None:
        """Add a page that works."""
        made = self._button("nav", icon_name)
        made.setCheckable(True)
        made.clicked.connect(lambda: self.asked.emit(destination))
        self._entries[destination] = (made, icon_name, word)
        self._group.addButton(made)
        self._pages.addWidget(made)
        for last in (self._writing, self._urgent, self._checked):
            last.raise_()  # nothing changes for the eyes; a screen reader reads in this order
        self._show_page(destination)

    def take_keyboard(self) -> None:
        """Let the keyboard start at the page that is in sight."""
        for made, _, _ in self._entries.values():
            if made.isChecked():
                made.setFocus()

    def show_owner(self, words: str) -> None:
        """Whose diary it is; empty while it is locked."""
        self._owner.setText(words)
        self._show_owner()

    def show_reminders(self, words: str) -> None:
        """How the reminders are: "Reminders checked 14:32", "Reminders are off"; empty while there are none."""
        self._checked.setText(words)
        self._checked.setVisible(bool(words) and not self._is_narrow)

    def show_current(self, destination: Destination) -> None:
        """Mark the page that is in sight."""
        entry = self._entries.get(_SHELF.get(destination, destination))
        self._group.setExclusive(False)
        for made, _, _ in self._entries.values():
            made.setChecked(entry is not None and made is entry[0])
        self._group.setExclusive(True)
        self._urgent.setChecked(destination is Destination.URGENT)
        self._show_pages()
        self._show_urgent()

    def show_writers(self, writers: Sequence[tuple[str, str]], current: str) -> None:
        """Who can write (uuid and name), and who does now."""
        self._menu.clear()
        group = QActionGroup(self._menu)
        for uuid, name in writers:
            action = self._menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(uuid == current)
            action.triggered.connect(lambda _checked=False, uuid=uuid: self.writer_chosen.emit(uuid))
            group.addAction(action)
        name = next((name for uuid, name in writers if uuid == current), "")
        self._writer = name
        self._writing.setVisible(bool(name))
        self._show_writer()

    def set_narrow(self, is_narrow: bool) -> None:
        """Icons with tooltips instead of words."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._show_words()

    def _open_writers(self) -> None:
        self._menu.popup(self._writing.mapToGlobal(self._writing.rect().topLeft()))

    def _show_words(self) -> None:
        self.setFixedWidth(self._wanted_width())
        self._show_owner()
        self._show_pages()
        self._show_writer()
        self._checked.setVisible(bool(self._checked.text()) and not self._is_narrow)
        self._show_urgent()

    def _show_owner(self) -> None:
        self._owner.setVisible(not self._is_narrow and bool(self._owner.text()))

    def _show_pages(self) -> None:
        for destination in self._entries:
            self._show_page(destination)

    def _show_page(self, destination: Destination) -> None:
        made, icon_name, word = self._entries[destination]
        tokens = self._theme.tokens
        self._dress(made, icon_name, word, tokens.accent_strong if made.isChecked() else tokens.ink)

    def _show_urgent(self) -> None:
        tokens = self._theme.tokens
        is_outlined = self._theme.is_night or self._urgent.isChecked()
        set_property(self._urgent, "night", "true" if self._theme.is_night else "false")
        self._dress(self._urgent, "phone", tr("Urgent signs"), tokens.ink if is_outlined else tokens.paper)
        if self._is_narrow:
            self._say_short(self._urgent, tr("Urgent"))

    def _wanted_width(self) -> int:
        if not self._is_narrow:
            return round(WIDE_PX * max(1.0, self._theme.scale))
        word = QFontMetrics(font(self._theme.px(SHORT_WORD_PX), QFont.Weight.DemiBold)).horizontalAdvance(tr("Urgent"))
        return max(NARROW_PX, word + 36)

    def _show_writer(self) -> None:
        """In sight on every page (care-rules 14): in a narrow sidebar by the first letters."""
        word = tr("Writing now: {name}", name=self._writer) if self._writer else ""
        self._dress(self._writing, "pen", word, self._theme.tokens.ink_soft)
        if self._is_narrow:
            self._say_short(self._writing, self._short_name())

    def _short_name(self) -> str:
        """The whole name where it fits, else its first letters."""
        room = QFontMetrics(font(self._theme.px(SHORT_WORD_PX))).horizontalAdvance(self._writer) + SHORT_ROOM_PX
        return self._writer if room <= self._wanted_width() else self._writer[:2]

    @staticmethod
    def _say_short(made: QPushButton, word: str) -> None:
        made.setText(word)
        made.setIcon(QIcon())

    def _dress(self, made: QPushButton, icon_name: str, word: str, colour: str) -> None:
        made.setText("" if self._is_narrow else word)
        made.setToolTip(word if self._is_narrow else "")
        made.setAccessibleName(word)
        set_property(made, "narrow", "true" if self._is_narrow else "false")
        give_icon(self._theme, made, icon_name, colour)
