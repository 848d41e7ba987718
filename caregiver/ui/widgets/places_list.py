"""The list of places: the equal twin of the body map, in words. It also holds the places that have no shape."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from caregiver.domain.regions import GROUPS, Region
from caregiver.domain.vocabulary import Kind, word
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.steady_press import steady

_WIDTH, _HEIGHT = 374, 472
_SMALLEST_WIDTH, _SMALLEST_HEIGHT = 200, 300


class PlacesList(QScrollArea):
    """A check box for each place, from head to foot, in groups.

    Signals:
        pressed: The user pressed a place; carries its code.
    """

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        self._build()

    def _build(self) -> None:
        set_role(self, "inside")
        self.setAccessibleName(tr("List of places"))
        self.setWidgetResizable(True)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(0)
        for group in GROUPS:
            heading = label(tr(group.word), "strong")
            heading.setContentsMargins(0, 12, 0, 0)
            column.addWidget(heading)
            for region in group.regions:
                column.addWidget(self._box(region, group.word))
        column.addStretch(1)
        self.setWidget(content)

    def _box(self, region: Region, group_word: str) -> QCheckBox:
        box = QCheckBox(words(word(Kind.REGION, region.code)))
        box.setAccessibleDescription(tr(group_word))
        steady(box)
        box.clicked.connect(lambda: self.pressed.emit(region.code))
        self._boxes[region.code] = box
        return box

    def show_marked(self, marked: Iterable[str]) -> None:
        """Tick these places."""
        chosen = set(marked)
        for code, box in self._boxes.items():
            box.setChecked(code in chosen)

    def box(self, code: str) -> QCheckBox:
        """The check box of a place; raises KeyError."""
        return self._boxes[code]

    @property
    def codes(self) -> tuple[str, ...]:
        """The places, from head to foot."""
        return tuple(self._boxes)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(_SMALLEST_WIDTH, _SMALLEST_HEIGHT)
