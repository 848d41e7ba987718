"""Which dose was given for a bad spell: the as-needed doses near it, to choose from."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.flare import NO_DOSE
from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips


class DoseChoice(QWidget):
    """The doses near a spell, and "nothing". Where nobody chose, the one that the diary finds is shown as chosen.

    Signals:
        changed: The user chose.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._offered: dict[str, str] = {}
        self._found = ""
        self._value = ""
        self._build()

    def _build(self) -> None:
        self.chips = self._made_chips()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.chips)

    def offer(self, doses: Mapping[str, str], found: str) -> None:
        """Offer these, by uuid in words; `found` is the one that the diary finds itself, or ""."""
        offered = {**doses, NO_DOSE: tr("nothing")}
        self._found = found
        if offered != self._offered:
            old, self._offered = self.chips, offered
            self.chips = self._made_chips()
            self._column.replaceWidget(old, self.chips)
            old.hide()
            old.deleteLater()
        self._show()

    @property
    def has_any(self) -> bool:
        """Whether a dose is near."""
        return len(self._offered) > 1

    def value(self) -> str:
        """What somebody chose: uuid, `NO_DOSE`, or "" for what the diary finds."""
        return self._value

    def set_value(self, dose: str) -> None:
        """Show what was chosen, without a signal."""
        self._value = dose
        self._show()

    def _show(self) -> None:
        shown = self._value or self._found
        self.chips.choose([shown] if shown in self._offered else [])

    def _made_chips(self) -> Chips:
        choices = [Choice(uuid, said, is_about_dose=True) for uuid, said in self._offered.items()]
        made = Chips(self._theme, choices, name=tr("Given for it"), is_single=True)
        made.changed.connect(self._on_changed)
        return made

    def _on_changed(self, chosen: tuple[str, ...]) -> None:
        self._value = "" if chosen == (self._found,) else chosen[0]
        self.changed.emit()
