"""Where on the body it was done: the places that hurt of late to press, or any place from the list."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.vocabulary import Kind, word
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import button
from caregiver.ui.widgets.places_list import PlacesList


class OnePlace(QWidget):
    """One place at most; a second press lets it go.

    Signals:
        changed: The user chose or let go.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._offered: tuple[str, ...] = ()
        self._region = ""
        self._build()

    def _build(self) -> None:
        self.chips = self._made_chips()
        self.other = button(tr("A place from the list …"), self._open_list)
        self.list = PlacesList()
        self.list.pressed.connect(self._press)
        self.list.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.chips)
        self._column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.list)

    def offer(self, regions: Iterable[str]) -> None:
        """Offer these; what was chosen stays."""
        self._offered = tuple(regions)
        self._rebuild()

    def value(self) -> str:
        """Code of the place, or ""."""
        return self._region

    def set_value(self, region: str) -> None:
        """Show a place, or none, without a signal."""
        self._region = region
        self.list.hide()
        self.other.show()
        self._rebuild()

    def _rebuild(self) -> None:
        old = self.chips
        self.chips = self._made_chips()
        self._column.replaceWidget(old, self.chips)
        old.hide()
        old.deleteLater()
        self.list.show_marked([self._region])

    def _made_chips(self) -> Chips:
        regions = list(dict.fromkeys(filter(None, (*self._offered, self._region))))
        choices = [Choice(code, words(word(Kind.REGION, code))) for code in regions]
        made = Chips(self._theme, choices, name=tr("Where"))
        made.choose([self._region] if self._region else [])
        made.changed.connect(lambda chosen: self._choose(chosen[-1] if chosen else ""))
        made.setVisible(bool(regions))
        return made

    def _open_list(self) -> None:
        self.other.hide()
        self.list.show()
        self.list.setFocus()

    def _press(self, region: str) -> None:
        self._choose("" if region == self._region else region)
        self._rebuild()

    def _choose(self, region: str) -> None:
        self._region = region
        self.chips.choose([region] if region in self._codes() else [])
        self.list.show_marked([region])
        self.changed.emit()

    def _codes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(filter(None, (*self._offered, self._region))))
