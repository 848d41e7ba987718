"""The way to what was changed and removed."""

from PySide6.QtWidgets import QSizePolicy

from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label


class PastCard(Card):
    """Who changed what stands on a page of its own."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(24, 12, 24, 20))
        self._context = context
        self._build()

    def _build(self) -> None:
        self.way = button(tr("Changed and removed"), lambda: self._context.navigator.go(Destination.HISTORY))
        self.way.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        said = tr("See who changed what, and when. Put it back, or erase for good what was removed.")
        self.body.addWidget(label(tr("What was changed"), "heading"))
        self.body.addWidget(label(said, "soft"))
        self.body.addWidget(self.way)
