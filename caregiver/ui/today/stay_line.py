"""Of which medicines nobody is sure yet, with the way on (care-rules 25); the line above every page tells the rest."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label


class StayLine(Card):
    """Hidden while none is unconfirmed, and while nothing rings or all wait: then it is said above the page."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("note", margins=(20, 6, 12, 6))
        self._context = context
        self._build()
        self.hide()

    def _build(self) -> None:
        inside = QWidget()
        set_role(inside, "doses")
        self._sentence = label("")
        self._homecoming = button(tr("Go through the list"), lambda: self._context.navigator.go(Destination.HOMECOMING))
        line = QHBoxLayout(inside)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._sentence, 1)
        line.addWidget(self._homecoming)
        self.body.addWidget(inside)

    def words(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def refresh(self) -> None:
        """Read again of which nobody is sure."""
        stays, said = self._context.services.stays, self._context.medicine_words
        unsure = stays.unconfirmed()
        is_said_above = bool(unsure) and (stays.current() is not None or stays.homecoming() is not None)
        names = ", ".join(said.short_name(on_list.medicine) for on_list in unsure)
        self._sentence.setText(tr("Not confirmed, so it does not ring: {names}.", names=names))
        self.setVisible(bool(unsure) and not is_said_above)
