"""What stands beside the questions: who goes along, what to do before, what to bring, and what can be printed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.visit import Item, Visit
from caregiver.domain.visit import ItemList as Which
from caregiver.domain.visit_words import KINDS
from caregiver.drawing.words import tr, translate, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.visits.goes_field import GoesField
from caregiver.ui.visits.item_list import ItemList
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label

_MARGINS = (20, 8, 20, 14)


class PrepareSide(QWidget):
    """Three cards; without a visit only what can be printed.

    Signals:
        said: A line was taken out; carries the sentence.
    """

    said = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._uuid = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self.who = Card(margins=_MARGINS)
        self._who_heading = label("", "heading")
        self.goes = GoesField(context)
        self.who.body.addWidget(self._who_heading)
        self.who.body.addWidget(self.goes)
        self.lists = {which: ItemList(context.theme) for which in Which}
        self.lists_card = Card(margins=_MARGINS)
        for part in self.lists.values():
            self.lists_card.body.addWidget(part)
        self.doctor = button(tr("The doctor’s page"), lambda: self._print("doctor"))
        self.family = button(tr("The family sheet, for answers"), lambda: self._print("family"))
        printing = Card(margins=_MARGINS)
        head = QHBoxLayout()
        hint = label(tr("You see the page first"), "soft")
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(label(tr("Print"), "heading", wraps=False))
        head.addWidget(hint, 1)
        printing.body.addLayout(head)
        printing.body.addWidget(self.doctor)
        printing.body.addWidget(self.family)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self.who, self.lists_card, printing):
            column.addWidget(card)
        column.addStretch(1)
        self._dress()

    def _connect(self) -> None:
        self.goes.changed.connect(self._go)
        for which, part in self.lists.items():
            part.ticked.connect(self._tick)
            part.added.connect(lambda words, which=which: self._add(which, words))
            part.dropped.connect(self._drop)
        self._context.theme.changed.connect(self._dress)

    def show_visit(self, uuid: str, value: Visit | None) -> None:
        """Show what belongs to this visit; None for no visit."""
        if uuid != self._uuid:
            self._uuid = uuid
            for part in self.lists.values():
                part.close_field()
        is_prepared = value is not None and not self._context.services.stays.has_died
        self.who.setVisible(is_prepared)
        self.lists_card.setVisible(is_prepared)
        if value is None:
            return
        kind = KINDS[value.kind]
        self._who_heading.setText(translate(kind.goes))
        self.goes.show_names(value.goes)
        for which, heading in ((Which.BEFORE, kind.before), (Which.BRING, kind.bring)):
            items = [item for item in value.items if item.list is which]
            self.lists[which].show_items(translate(heading), items)

    # -- deeds --------------------------------------------------------------------------------------------------

    def _go(self, names: tuple[str, ...]) -> None:
        self._context.act(self._context.services.visits.go_with, self._uuid, names)

    def _tick(self, item: Item, is_done: bool) -> None:
        visits = self._context.services.visits
        self._context.act(lambda: visits.tick(self._uuid, item, is_done=is_done))

    def _add(self, which: Which, typed: str) -> None:
        part = self.lists[which]
        try:
            changed = self._context.act(self._context.services.visits.add_item, self._uuid, Item(which, typed))
        except BadInput as bad:
            part.problem.say(words(bad.sentence))
            return
        if changed is not None:
            part.field.clear()

    def _drop(self, item: Item) -> None:
        if self._context.act(self._context.services.visits.drop_item, self._uuid, item) is not None:
            self.said.emit(tr("Taken out: {record}", record=item.words))

    def _print(self, sheet: str) -> None:
        self._context.navigator.go(Destination.PAPER, sheet)

    def _dress(self) -> None:
        for sheet in (self.doctor, self.family):
            give_icon(self._context.theme, sheet, "print")
