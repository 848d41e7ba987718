"""Where a plan stands, and who told it (care-rules 5)."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from caregiver.domain.regimen import Standing
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.plan.reading import Typed
from caregiver.ui.medicines.plan.told_by import ToldBy
from caregiver.ui.widgets.labels import label


class StandingPart(QWidget):
    """Four radio buttons, none chosen beforehand; and by whom, on which day.

    Signals:
        changed: The user chose or typed.
    """

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        name = tr("Where this plan stands")
        self.setAccessibleName(name)
        said = {
            Standing.NEW_LABEL: tr("on the new label"),
            Standing.WRITTEN_PLAN: tr("on a written plan"),
            Standing.TOLD_IN_ROOM: tr("told in the room"),
            Standing.TOLD_BY_PHONE: tr("told by phone"),
        }
        self._codes = list(said)
        self._group = QButtonGroup(self)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.radios: dict[Standing, QRadioButton] = {}
        for index, (standing, words) in enumerate(said.items()):
            radio = QRadioButton(words)
            radio.setAccessibleDescription(name)
            self.radios[standing] = radio
            self._group.addButton(radio, index)
        self.told_by = ToldBy(self._context, name=name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(name, "strong"))
        column.addLayout(self._grid)
        self.set_narrow(False)
        column.addWidget(self.told_by)

    def _connect(self) -> None:
        self._group.idClicked.connect(lambda _index: self.changed.emit())
        self.told_by.changed.connect(self.changed)

    def set_narrow(self, is_narrow: bool) -> None:
        """Two beside each other, or one below the other."""
        for index, radio in enumerate(self.radios.values()):
            self._grid.addWidget(radio, index if is_narrow else index // 2, 0 if is_narrow else index % 2)

    def standing(self) -> Standing:
        """Where it stands."""
        index = self._group.checkedId()
        return self._codes[index] if index >= 0 else Standing.NOT_SAID

    def by(self) -> str:
        """Who told it, or ""."""
        return self.told_by.who()

    def on(self) -> date | None:
        """When it was told, or None."""
        return self.told_by.day()

    def typed(self) -> Typed:
        """What stands here."""
        standing = self.standing()
        return {"standing": standing.value, "told": self.told_by.typed()}

    def show_typed(self, typed: Typed) -> None:
        """Show what `typed` gave, without a signal."""
        chosen = typed.get("standing", Standing.NOT_SAID.value)
        self._group.setExclusive(False)
        for standing, radio in self.radios.items():
            radio.setChecked(standing.value == chosen)
        self._group.setExclusive(True)
        self.told_by.show_typed(typed.get("told", {}))
