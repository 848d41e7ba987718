"""The first entry can be made at once: the number row, where a press saves (care-rules 33)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.phrase import Phrase
from caregiver.domain.wording import ask_number, saved_sentence
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.number_row import NumberRow
from caregiver.ui.widgets.quiet_line import QuietLine
from caregiver.ui.widgets.undo_bar import UndoBar


class FirstEntryPart(QWidget):
    """One press, one entry.

    Signals:
        saved: An entry is on the disk, or was taken out again.
    """

    saved = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.has_entry = context.services.diary.last_hours(24) != ()
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("First entry"), "title"))
        column.addWidget(label(tr("Write the pain of this moment down, if you like. A press saves it with its time.")))
        column.addSpacing(4)
        card = Card(margins=(24, 16, 24, 16))
        self._ask = label("", "heading")
        self.numbers = NumberRow()
        self._ends = label("", "soft")
        self.bar = UndoBar()
        self.quiet = QuietLine()
        for part in (self._ask, self.numbers, self._ends, self.bar, self.quiet):
            card.body.addWidget(part)
        column.addWidget(card)
        column.addWidget(label(tr("No number now? Go on. Today always has the same row."), "soft"))
        column.addStretch(1)
        self.show_words()

    def _connect(self) -> None:
        self.numbers.pressed.connect(self._record)
        self.bar.undo_asked.connect(self._undo)
        self.quiet.urgent_asked.connect(lambda: self._context.navigator.go(Destination.URGENT))

    def set_narrow(self, is_narrow: bool) -> None:
        """One row of numbers, or two."""
        self.numbers.set_two_rows(is_narrow)

    def show_words(self) -> None:
        """Ask with the family's word for the person, by who gives the number."""
        person = self._context.person
        self._ask.setText(words(ask_number(person)))
        self._ends.setText(tr("0 is no pain. {worst}.", worst=words(Phrase.WORST_ANCHOR.text(person.pronouns))))

    def _record(self, score: int) -> None:
        context = self._context
        changed = context.act(context.services.diary.record_pain, score)
        if changed is None:
            return
        entry = changed.value.value
        time_words = context.calendar.time(entry.local_at)
        said = words(saved_sentence(entry, context.person, context.caregiver_name, time_words))
        self.bar.say(tr("Saved: {sentence}", sentence=said))
        self.has_entry = True
        self.saved.emit()

    def _undo(self) -> None:
        if self._context.act.undo() is not None:
            self.bar.say(tr("Taken back."), can_undo=False)
            self.has_entry = self._context.services.diary.last_hours(24) != ()
            self.saved.emit()
