"""What was begun in the plan editor and not saved, and the way back to it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label


class BegunCard(Card):
    """Out of sight while nothing was begun.

    Signals:
        asked: Go on with a plan; carries the uuid of its medicine, "" for a new one.
    """

    asked = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__("note", margins=(20, 4, 12, 4))
        self._context = context
        self.offers: dict[str, QWidget] = {}
        self._build()

    def _build(self) -> None:
        holder = QWidget()
        set_role(holder, "doses")
        self._flow = FlowLayout(holder, gap=12)
        self._flow.addWidget(label(tr("Begun and not saved:"), wraps=False))
        self.body.addWidget(holder)

    def show_begun(self, names: Mapping[str, str]) -> None:
        """Show what was begun: the medicines' names by their uuids, "" for a new one."""
        for offer in self.offers.values():
            self._flow.removeWidget(offer)
            offer.hide()
            offer.deleteLater()
        self.offers = {}
        for uuid, name in names.items():
            made = button(tr("Go on: {name}", name=name), partial(self.asked.emit, uuid), "quiet")
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self._flow.addWidget(made)
            self.offers[uuid] = made
        self.setVisible(bool(names))
