"""The places on the body a treatment is meant for: their names, and the list of places behind a button."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.vocabulary import Kind, word
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button
from caregiver.ui.widgets.places_list import PlacesList

_HEIGHT_PX = 300


class PlacesField(QWidget):
    """Signals:
    changed: The user marked a place, or took one out.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._regions: list[str] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self._said = FlowingLabel("")
        self.open = button(tr("Choose places"), self._turn)
        self.open.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        line = QWidget()
        flow = FlowLayout(line, gap=12)
        flow.addWidget(self._said)
        flow.addWidget(self.open)
        self.list = PlacesList()
        self.list.setFixedHeight(_HEIGHT_PX)
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(line)
        column.addWidget(self.list)

    def _connect(self) -> None:
        self.list.pressed.connect(self._press)
        self._theme.changed.connect(self._dress)

    def regions(self) -> tuple[str, ...]:
        """Codes of the places, in the order they were marked in."""
        return tuple(self._regions)

    def show_regions(self, regions: Sequence[str]) -> None:
        """Show these, with the list closed, without a signal."""
        self._regions = list(regions)
        self.list.hide()
        self._show()

    def _press(self, code: str) -> None:
        if code in self._regions:
            self._regions.remove(code)
        else:
            self._regions.append(code)
        self._show()
        self.changed.emit()

    def _turn(self) -> None:
        self.list.setVisible(self.list.isHidden())
        self._dress()

    def _show(self) -> None:
        self.list.show_marked(self._regions)
        said = "; ".join(words(word(Kind.REGION, code)) for code in self._regions)
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._said.updateGeometry()
        self._dress()

    def _dress(self) -> None:
        is_open = not self.list.isHidden()
        self.open.setText(tr("Close the list") if is_open else tr("Choose places"))
        give_icon(self._theme, self.open, "chevron-up" if is_open else "chevron-down")
