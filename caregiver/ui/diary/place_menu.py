"""The places on the body that stand in the diary, in the groups of the list of places, to choose from."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from caregiver.domain.regions import GROUPS
from caregiver.domain.text import Text
from caregiver.drawing.words import tr, words


class PlaceMenu(QMenu):
    """Anywhere, a whole part of the body, or one place.

    Signals:
        chosen: Carries the codes of the places; none for anywhere.
    """

    chosen = Signal(tuple)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._below: list[QMenu] = []

    def offer(self, held: Collection[str], chosen: tuple[str, ...]) -> None:
        """Offer the places that stand in the diary."""
        self.clear()
        for old in self._below:
            old.deleteLater()
        self._below = []
        self._add(self, tr("Anywhere"), (), chosen)
        for group in GROUPS:
            regions = tuple(region for region in group.regions if region.code in held)
            if not regions:
                continue
            below = QMenu(words(Text(group.word)), self)
            self._below.append(below)
            self.addMenu(below)
            codes = tuple(region.code for region in regions)
            if len(codes) > 1:
                self._add(below, tr("All of these"), codes, chosen)
            for region in regions:
                self._add(below, words(Text(region.word)), (region.code,), chosen)

    def _add(self, menu: QMenu, name: str, codes: tuple[str, ...], chosen: tuple[str, ...]) -> None:
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(codes == chosen)
        action.triggered.connect(lambda _checked=False: self.chosen.emit(codes))
