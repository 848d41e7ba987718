"""What of the diary is listed: whose numbers, and what was taken out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from caregiver.domain.pain import Series
from caregiver.domain.person import Person
from caregiver.domain.wording import series_name, start_upper
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button


class Filters(QWidget):
    """The line of filters.

    Signals:
        changed: Something else is to be listed.
        call_asked: A call made earlier is to be written in.
    """

    changed = Signal()
    call_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.series: Series | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.voice = button("", self._choose, "chip")
        self.voice.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.menu = QMenu(self.voice)
        self._actions = {series: self.menu.addAction("") for series in (None, *Series)}
        for action in self._actions.values():
            action.setCheckable(True)
        self.removed = QPushButton(tr("Removed entries"))
        set_role(self.removed, "chip")
        self.removed.setCheckable(True)
        self.call = button(tr("Write in a call made earlier"), self.call_asked.emit, "quiet")
        line = FlowLayout(self)
        for made in (self.voice, self.removed, self.call):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            line.addWidget(made)

    def _connect(self) -> None:
        for series, action in self._actions.items():
            action.triggered.connect(lambda _checked=False, series=series: self._set_series(series))
        self.removed.toggled.connect(self.changed)

    @property
    def is_removed_list(self) -> bool:
        """Whether what was taken out is to be listed."""
        return self.removed.isChecked()

    def show_names(self, person: Person) -> None:
        """Use the family's words for the person."""
        self._actions[None].setText(tr("Anyone"))
        for series in Series:
            self._actions[series].setText(start_upper(words(series_name(series, person.pronouns))))
        self._show_series()

    def _choose(self) -> None:
        self.menu.popup(self.voice.mapToGlobal(self.voice.rect().bottomLeft()))

    def _set_series(self, series: Series | None) -> None:
        self.series = series
        self._show_series()
        self.changed.emit()

    def _show_series(self) -> None:
        for series, action in self._actions.items():
            action.setChecked(series is self.series)
        chosen = self._actions[self.series].text()
        text = tr("Who says it: anyone") if self.series is None else tr("Only: {whose}", whose=chosen)
        self.voice.setText(text)
        give_icon(self._theme, self.voice, "chevron-down")
