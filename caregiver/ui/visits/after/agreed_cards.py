"""What was agreed at a visit or in a call: a card each, in the order it was written down."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.agreement import AgreedKind
from caregiver.services.agreements import AgreementRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.visits.after.agreed_card import AgreedCard

_GAP_PX = 12


class AgreedCards(QWidget):
    """Cards stay the same widgets while their thing is there.

    Signals:
        said: Something was done; carries the sentence.
    """

    said = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._kinds: dict[str, AgreedKind] = {}
        self.cards: dict[str, AgreedCard] = {}
        self._build()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP_PX)

    def show_agreed(self, agreed: Sequence[AgreementRecord]) -> None:
        """Show these; words that are being typed stay."""
        kinds = {record.uuid: record.value.kind for record in agreed}
        if list(kinds.items()) != list(self._kinds.items()):
            self._lay_out(kinds)
        for record in agreed:
            self.cards[record.uuid].show_agreement(record, self._told(record))
        self.setVisible(bool(agreed))

    def keep(self) -> None:
        """What was typed is kept."""
        for card in self.cards.values():
            card.keep()

    def _told(self, record: AgreementRecord) -> str:
        """ "Dr Patel · Thu 26 Nov"."""
        day = self._context.calendar.short_day(self._context.services.agreements.told_on(record))
        return " · ".join(filter(None, (record.value.told_by, day)))

    def _lay_out(self, kinds: dict[str, AgreedKind]) -> None:
        known = self.cards
        same = {uuid for uuid in known if kinds.get(uuid) is self._kinds[uuid]}
        self.cards = {uuid: known.pop(uuid) if uuid in same else self._card(kind) for uuid, kind in kinds.items()}
        self._kinds = kinds
        for gone in known.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for card in self.cards.values():
            self._column.removeWidget(card)
            self._column.addWidget(card)
            card.raise_()  # for the eyes nothing changes; a screen reader reads in this order

    def _card(self, kind: AgreedKind) -> AgreedCard:
        card = AgreedCard(self._context, kind)
        card.said.connect(self.said)
        return card
