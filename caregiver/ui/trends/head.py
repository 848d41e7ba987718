"""The head of Trends: its name, the ways to look, and how else the same can be had: in words, as a table, in a file."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from caregiver.domain.question import Looked
from caregiver.domain.text import Text
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.trends.file_kinds import FileKind
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.segments import Segments


class TrendsHead(QWidget):
    """What stands above the days.

    Args:
        modes: The ways to look, and what they are called, to be translated.

    Signals:
        mode_chosen: Another way to look was chosen; carries the `Looked`.
        words_wanted, table_wanted: Whether it is wanted in words, and as a table; carries a bool.
        file_asked: It is to be saved; carries the `FileKind`.
    """

    mode_chosen = Signal(object)
    words_wanted = Signal(bool)
    table_wanted = Signal(bool)
    file_asked = Signal(object)

    def __init__(self, theme: Theme, modes: Mapping[Looked, str]) -> None:
        super().__init__()
        self._theme = theme
        self._build(modes)
        self._connect()

    def _build(self, modes: Mapping[Looked, str]) -> None:
        names = [(mode.value, words(Text(name))) for mode, name in modes.items()]
        self.modes = Segments(names, name=tr("Way to look"))
        self.modes.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.in_words = _toggle(tr("In words"))
        self.as_table = _toggle(tr("As a table"))
        self.save = button(tr("Save"), self._open_menu, name=tr("Save: choose a kind of file"))
        self.save.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.menu = QMenu(self.save)
        for kind in FileKind:
            self.menu.addAction(self._action(kind))
        self.parts = FlowLayout(self, gap=8)
        title = label(tr("Trends"), "title", wraps=False)
        title.setContentsMargins(0, 0, 16, 0)
        self.other_forms = row(self.in_words, self.as_table, self.save)
        self.other_forms.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for part in (title, self.modes, self.other_forms):
            self.parts.addWidget(part)
        self._dress()

    def _action(self, kind: FileKind) -> QAction:
        action = QAction(words(Text(kind.words)), self.menu)
        action.triggered.connect(lambda _checked=False: self.file_asked.emit(kind))
        return action

    def _connect(self) -> None:
        self.modes.changed.connect(lambda code: self.mode_chosen.emit(Looked(code)))
        self.in_words.toggled.connect(self.words_wanted)
        self.as_table.toggled.connect(self.table_wanted)
        self._theme.changed.connect(self._dress)

    def _open_menu(self) -> None:
        self.menu.popup(self.save.mapToGlobal(self.save.rect().bottomLeft()))

    def _dress(self) -> None:
        for made, icon in ((self.in_words, "words"), (self.as_table, "table"), (self.save, "save")):
            give_icon(self._theme, made, icon)


def _toggle(text: str) -> QPushButton:
    made = QPushButton(text)
    made.setCheckable(True)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    set_role(made, "toggle")
    return made
