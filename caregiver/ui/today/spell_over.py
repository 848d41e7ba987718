"""What stands in the place of a bad spell that was just ended: how long it was, take it back, add to it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from caregiver.domain.flare_words import length_text
from caregiver.drawing.words import tr, words
from caregiver.services.flares import FlareRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button
from caregiver.ui.widgets.undo_bar import announce


class SpellOver(Card):
    """One spell that is over.

    Signals:
        undo_pressed: It is not over.
    """

    undo_pressed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__("bar", margins=(20, 4, 8, 4))
        self._context = context
        self._record: FlareRecord | None = None
        self._build()

    def _build(self) -> None:
        self._sentence = FlowingLabel("strong")
        self.details = button(tr("Other times, where, a note …"), self._open_page, "quiet")
        self.undo = button(tr("Undo"), self.undo_pressed.emit, "quiet", name=tr("Undo: it is not over"))
        line = QWidget()
        flow = FlowLayout(line, gap=12)
        for part in (self._sentence, self.details, self.undo):
            flow.addWidget(part)
        self.body.addWidget(line)

    def sentence(self) -> str:
        """What it says now; empty while it says nothing."""
        return self._sentence.text() if self._record is not None else ""

    def show_spell(self, record: FlareRecord) -> None:
        """Show what is on the disk now."""
        is_new = self._record != record
        self._record = record
        self._sentence.setText(ended_words(record, self._context))
        accent = self._context.theme.tokens.accent_strong
        give_icon(self._context.theme, self.details, "pen", accent)
        give_icon(self._context.theme, self.undo, "undo", accent)
        self.show()
        if is_new:
            announce(self, self._sentence.text())

    def forget(self) -> None:
        """Nothing was ended just now."""
        self._record = None
        self.hide()

    def _open_page(self) -> None:
        if self._record is not None:
            self._context.navigator.go(Destination.SPELL, self._record.uuid)


def ended_words(record: FlareRecord, context: PageContext) -> str:
    """ "The bad spell from 14:32 is over: 25 min"."""
    flare, calendar = record.value, context.calendar
    began = _moment(flare.at, flare.zone, context)
    if flare.length is None:
        return tr("The bad spell from {began} is over. When it ended is not written down.", began=began)
    length = words(length_text(flare.length))
    length = length if flare.is_exact else calendar.about(length)
    return tr("The bad spell from {began} is over: {length}.", began=began, length=length)


def _moment(at: datetime, zone: str, context: PageContext) -> str:
    return context.calendar.moment(at.astimezone(ZoneInfo(zone)), context.local_now())
