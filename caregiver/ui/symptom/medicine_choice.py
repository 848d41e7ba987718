"""Which medicine the family thinks of: asked, never said to be the cause."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import label


class MedicineChoice(QWidget):
    """The medicines of the list; one at most, and a second press lets it go.

    Signals:
        changed: The user chose or let go.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._names: dict[str, str] = {}
        self._build()

    def _build(self) -> None:
        self.chips = self._made_chips()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.chips)
        self._column.addWidget(label(tr("This does not say that it is the cause."), "soft"))

    def offer(self, names: Mapping[str, str]) -> None:
        """Offer these, by uuid; what was chosen stays."""
        if self._names != dict(names):
            chosen, old = self.value(), self.chips
            self._names = dict(names)
            self.chips = self._made_chips()
            self._column.replaceWidget(old, self.chips)
            old.deleteLater()
            self.set_value(chosen)

    @property
    def has_any(self) -> bool:
        """Whether any is offered."""
        return bool(self._names)

    def value(self) -> str:
        """The uuid of the medicine, or ""."""
        return next(iter(self.chips.chosen()), "")

    def set_value(self, uuid: str) -> None:
        """Show a medicine that is offered, or none, without a signal."""
        self.chips.choose([uuid] if uuid in self._names else [])

    def _made_chips(self) -> Chips:
        choices = [Choice(uuid, name, is_about_dose=True) for uuid, name in self._names.items()]
        made = Chips(self._theme, choices, name=tr("Which medicine do you think of?"))
        made.changed.connect(self._on_changed)
        return made

    def _on_changed(self, chosen: tuple[str, ...]) -> None:
        self.chips.choose(chosen[-1:])
        self.changed.emit()
