"""Reminders were just stopped: take it back, print what the hospital asks for, say where and why if you like."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from caregiver.domain.record import Record
from caregiver.domain.stay import Stay
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.stay_fields import StayFields
from caregiver.ui.widgets.undo_bar import UndoBar, announce


class OffCard(Card):
    """Nothing here must be filled in: the press before it has stopped the reminders already.

    Signals:
        undo_asked: Take the press back.
        print_asked: Print the page for the hospital.
    """

    undo_asked = Signal()
    print_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(20, 16, 20, 16))
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        self.bar = UndoBar()
        self.optional = label(tr("You may add this now, later, or not at all."), "soft")
        self.fields = StayFields(self._context)
        self.saved = label("", "soft")
        self.print = button(tr("Print the page for the hospital"), self.print_asked.emit)
        self.print.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.body.setSpacing(12)
        for widget in (self.bar, self.print, self.optional, self.fields, self.saved):
            self.body.addWidget(widget)
        self.saved.hide()

    def _connect(self) -> None:
        self.bar.undo_asked.connect(self.undo_asked)
        self.fields.kept.connect(self._say_saved)

    def show_stay(self, record: Record[Stay], *, can_undo: bool) -> None:
        """Show the stay that goes on; `can_undo` while it was only just begun."""
        name = self._context.person.called
        is_away = record.value.is_away
        said = tr("They stay off until you say {name} is back.", name=name)
        if is_away:
            said = f"{said} {tr('The page for the hospital can be printed next.')}"
        if can_undo and self.bar.isHidden():
            self.bar.say(said)
        self.bar.setVisible(can_undo)
        self.print.setVisible(is_away)
        self.fields.show_stay(record)

    def take_keyboard(self) -> None:
        """The row that was pressed has gone."""
        self.saved.hide()
        self.bar.take_keyboard()

    def _say_saved(self) -> None:
        self.saved.setText(tr("Saved"))
        self.saved.show()
        announce(self, tr("Saved"))
