"""The head of the diary: title, search, new entry."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.labels import label


class DiaryHead(QWidget):
    """What stands above the days."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self._starts = label("", "soft")
        self.search_field = QLineEdit()
        self.search_field.setPlaceholderText(tr("Search words, places, medicines"))
        self.search_field.setAccessibleName(tr("Search in all notes, places, medicines and words"))
        self.search_field.setClearButtonEnabled(True)
        clear = self.search_field.findChild(QToolButton)
        if clear is not None:
            clear.setAccessibleName(tr("Clear the search"))
        self.search_field.setMinimumWidth(200)
        self.new = QPushButton(tr("New entry  F2"))
        self.new.setAccessibleName(tr("New entry"))
        set_role(self.new, "primary")
        self.new.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._line = QHBoxLayout()
        self._line.setSpacing(16)
        self._line.addWidget(label(tr("Diary"), "title", wraps=False))
        self._line.addWidget(self._starts, 1)
        self._line.addWidget(self.search_field, 1)
        self._line.addWidget(self.new)
        self._column.addLayout(self._line)
        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def show_start(self, clock: str) -> None:
        """Say when a day starts."""
        self._starts.setText(tr("Days start at {time}.", time=clock))

    def set_narrow(self, is_narrow: bool) -> None:
        """In a narrow window the search goes below."""
        has_focus = self.search_field.hasFocus()
        if is_narrow:
            self._column.addWidget(self.search_field)
        else:
            self._line.insertWidget(2, self.search_field, 1)
        if has_focus:
            self.search_field.setFocus()

    def _dress(self) -> None:
        give_icon(self._theme, self.new, "plus", self._theme.tokens.on_accent)
