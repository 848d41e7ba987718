"""Who came, and mouth care: the last of each, a press for the next."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from caregiver.domain.care_note import CareKind
from caregiver.domain.care_note_words import kind_text
from caregiver.drawing.words import tr, words
from caregiver.services.care_notes import CareRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.today.signs_note_words import last_words, saved_words
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.labels import FlowingLabel, button, label
from caregiver.ui.widgets.undo_bar import UndoBar


class CareCard(Card):
    """Two rows, and what was just recorded.

    Signals:
        came_asked: Somebody came: ask who.
        taken_back: What was just recorded was taken back; carries the sentence it was saved with.
    """

    came_asked = Signal()
    taken_back = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(20, 8, 20, 8))
        self._context = context
        self._shown: str | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.came = button(tr("Someone came"), self.came_asked.emit)
        self.did = button("", self._record_mouth_care)
        self._last_came, self._last_care = FlowingLabel(""), FlowingLabel("")
        self.body.setSpacing(6)
        self._add_row(CareKind.CAME, self._last_came, self.came)
        self._add_row(CareKind.MOUTH_CARE, self._last_care, self.did)
        self.bar = UndoBar(name=tr("Undo: take this back"))
        self.body.addWidget(self.bar)
        self.body.addStretch(1)

    def _add_row(self, kind: CareKind, last: FlowingLabel, press: QPushButton) -> None:
        press.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        press.setAccessibleDescription(words(kind_text(kind)))
        self.body.addWidget(row(label(words(kind_text(kind)), "strong", wraps=False), last, None, press))

    def _connect(self) -> None:
        self.bar.undo_asked.connect(self.undo)

    def show_present(self) -> None:
        """Read again what was last recorded; the time in the button is the present minute."""
        context, notes = self._context, self._context.services.care_notes
        now = context.local_now()
        self.did.setText(tr("I did it at {time}", time=context.calendar.time_short(now)))
        width = max(self.came.sizeHint().width(), self.did.sizeHint().width())
        for press in (self.came, self.did):
            press.setMinimumWidth(width)
        for last, kind in ((self._last_came, CareKind.CAME), (self._last_care, CareKind.MOUTH_CARE)):
            last.setText(last_words(notes.last(kind), context))
        self._show_saved()

    def last(self, kind: CareKind) -> str:
        """What it says of the last one of a kind."""
        return (self._last_came if kind is CareKind.CAME else self._last_care).text()

    def show_note(self, uuid: str) -> None:
        """Show what was just recorded."""
        self._shown = uuid
        self._show_saved(is_new=True)
        self._context.act.name(self.bar.sentence())

    def forget(self) -> None:
        """The page was left: what was recorded stands."""
        self._shown = None
        self.bar.hide()

    def undo(self) -> None:
        """Take back what was just recorded, and say so."""
        record = self._record()
        if record is not None:
            deed, press = self.bar.sentence(), self.came if record.value.kind is CareKind.CAME else self.did
            if self._context.act(self._context.services.care_notes.remove, record.uuid) is not None:
                self.forget()
                press.setFocus()
                self.taken_back.emit(deed)

    def _record_mouth_care(self) -> None:
        changed = self._context.act(partial(self._context.services.care_notes.did, CareKind.MOUTH_CARE))
        if changed is not None:
            self.show_note(changed.value.uuid)

    def _record(self) -> CareRecord | None:
        record = self._context.services.care_notes.find(self._shown) if self._shown else None
        return None if record is None or record.is_removed else record

    def _show_saved(self, *, is_new: bool = False) -> None:
        record = self._record()
        if record is None:
            self.forget()
        elif is_new or self.bar.sentence() != saved_words(record, self._context):
            self.bar.say(saved_words(record, self._context))
