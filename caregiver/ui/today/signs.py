"""All that stands on Today only while no number can be told; made when that is first so (care-rules 28)."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from caregiver.ui.core.context import PageContext
from caregiver.ui.today.signs_came import CameForm
from caregiver.ui.today.signs_card import SignsCard
from caregiver.ui.today.signs_care import CareCard
from caregiver.ui.today.signs_given import GivenCard
from caregiver.ui.today.signs_note import NoteCard

_SHARES = (470, 382, 218)
"""How wide each card of the foot is beside the others."""


class TodaySigns(QObject):
    """The card of signs, which takes the number's place, and the foot: what was given, who came, care, a note.

    Signals:
        taken_back: Something was taken back; carries the sentence it was saved with.
        led_on: What was seen led on to the urgent signs; carries the sentence it was saved with.
        asking: A form was opened; carries the widget, to be brought into sight.
    """

    taken_back = Signal(str)
    led_on = Signal(str)
    asking = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self.card = SignsCard(context)
        self.given, self.care, self.note = GivenCard(context), CareCard(context), NoteCard(context)
        self.came = CameForm(context)
        self.foot = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        for part in (self.given, self.care, self.note):
            self._row.addWidget(part)
        column = QVBoxLayout(self.foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._row)
        column.addWidget(self.came)

    def _connect(self) -> None:
        for part in (self.card, self.care, self.note):
            part.taken_back.connect(self.taken_back)
        self.card.led_on.connect(self.led_on)
        self.care.came_asked.connect(self._ask_who_came)
        self.came.saved.connect(self.care.show_note)
        self.came.closed.connect(self.care.came.setFocus)

    def show_present(self, now: datetime, *, is_night: bool, is_narrow: bool, has_doses: bool) -> None:
        """Show this moment (local); by night only the signs."""
        self.card.show_present(is_night=is_night, is_narrow=is_narrow)
        self.foot.setVisible(not is_night)
        self.given.setVisible(has_doses)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if is_narrow else across)
        for place, share in enumerate(_SHARES):
            self._row.setStretch(place, 0 if is_narrow else share)
        if not is_night:
            self.care.show_present()
            self.note.show_present()
            if has_doses:
                self.given.show_present(now)

    def set_visible(self, is_visible: bool) -> None:
        """Whether no number can be told."""
        self.card.setVisible(is_visible)
        if not is_visible:
            self.foot.hide()

    def keep(self) -> None:
        """What was typed is kept."""
        self.note.keep()

    def forget(self) -> None:
        """The page was left: what was recorded stands."""
        for part in (self.card, self.care, self.note):
            part.forget()
        self.came.hide()

    def _ask_who_came(self) -> None:
        self.came.ask()
        self.asking.emit(self.came)
