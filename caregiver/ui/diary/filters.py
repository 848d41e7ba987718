"""What of the diary is listed: numbers or doses, and whose numbers."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from caregiver.domain.pain import Series
from caregiver.domain.person import Person
from caregiver.domain.wording import series_name, start_upper
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button


class Listed(Enum):
    """What stands in the days."""

    EVERYTHING = "everything"
    PAIN = "pain"
    DOSES = "doses"


class Filters(QWidget):
    """The line of filters.

    Signals:
        changed: Something else is to be listed.
        call_asked: A call made earlier is to be written in.
        history_asked: Show who changed what.
    """

    changed = Signal()
    call_asked = Signal()
    history_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.series: Series | None = None
        self.listed = Listed.EVERYTHING
        self._build()
        self._connect()

    def _build(self) -> None:
        self.voice = button("", self._choose, "chip")
        self.voice.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.menu = QMenu(self.voice)
        self._actions = {series: self.menu.addAction("") for series in (None, *Series)}
        for action in self._actions.values():
            action.setCheckable(True)
        self.call = button(tr("Write in a call made earlier"), self.call_asked.emit, "quiet")
        self.history = button(tr("Changed and removed"), self.history_asked.emit, "quiet")
        self.kinds = {
            Listed.EVERYTHING: self._kind(tr("Everything"), Listed.EVERYTHING),
            Listed.PAIN: self._kind(tr("Pain"), Listed.PAIN),
            Listed.DOSES: self._kind(tr("Doses"), Listed.DOSES),
        }
        line = FlowLayout(self)
        for made in (*self.kinds.values(), self.voice, self.call, self.history):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            line.addWidget(made)

    def _connect(self) -> None:
        for series, action in self._actions.items():
            action.triggered.connect(lambda _checked=False, series=series: self._set_series(series))

    def _kind(self, word: str, listed: Listed) -> QPushButton:
        made = button(word, lambda: self._set_listed(listed), "chip")
        made.setCheckable(True)
        made.setChecked(listed is self.listed)
        made.hide()
        return made

    def offer_doses(self, *, has_doses: bool) -> None:
        """Doses can be listed alone once there are any."""
        for made in self.kinds.values():
            made.setVisible(has_doses)

    def list_everything(self) -> None:
        """Leave neither numbers nor doses out."""
        if self.listed is not Listed.EVERYTHING:
            self._set_listed(Listed.EVERYTHING)

    def _set_listed(self, listed: Listed) -> None:
        self.listed = listed
        for each, made in self.kinds.items():
            made.setChecked(each is listed)
        self.changed.emit()

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
