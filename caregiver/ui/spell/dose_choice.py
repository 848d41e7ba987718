"""Which dose was given for a bad spell: the as-needed doses near it, to choose from."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.flare import NO_DOSE
from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.choice_list import ChoiceList


class DoseChoice(QWidget):
    """The doses near a spell, and "nothing". Where nobody chose, the one that the diary finds is shown as chosen.

    Signals:
        changed: The user chose.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offered: dict[str, str] = {}
        self._found = ""
        self._value = ""
        self._build()

    def _build(self) -> None:
        set_role(self, "doses")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.list = self._made_list()
        self._column.addWidget(self.list)

    def offer(self, doses: Mapping[str, str], found: str) -> None:
        """Offer these, by uuid in words; `found` is the one that the diary finds itself, or ""."""
        offered = {**doses, NO_DOSE: tr("nothing")}
        self._found = found
        if offered != self._offered:
            self._offered = offered
            self._make_anew()
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
        if shown in self._offered:
            self.list.set_value(shown)
        elif self.list.value():
            self._make_anew()

    def _make_anew(self) -> None:
        old, self.list = self.list, self._made_list()
        self._column.replaceWidget(old, self.list)
        old.hide()
        old.deleteLater()

    def _made_list(self) -> ChoiceList:
        made = ChoiceList("", list(self._offered))
        made.setAccessibleName(tr("Given for it"))
        made.set_words(self._offered)
        made.changed.connect(self._on_chosen)
        return made

    def _on_chosen(self, chosen: str) -> None:
        self._value = "" if chosen == self._found else chosen
        self.changed.emit()
