"""What waits for a word from the family: numbers whose voice nobody said, entries begun and not done."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from caregiver.domain.pain import Voice
from caregiver.domain.wording import voice_change
from caregiver.drawing.words import tr, words
from caregiver.services.diary import PainRecord
from caregiver.services.drafts import Draft
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.labels import button, label

MOST_ROWS = 3


class LooseEnds(Card):
    """A few rows, the newest first; hidden when nothing waits.

    Signals:
        voice_said: Uuid of an entry, and the `Voice` that belongs to it.
        entry_asked: Uuid of an entry to open.
    """

    voice_said = Signal(str, object)
    entry_asked = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._rows: list[QWidget] = []
        self.hide()

    def show_ends(self, unsaid: tuple[PainRecord, ...], drafts: tuple[Draft, ...]) -> None:
        """Show what waits now."""
        for old in self._rows:
            self.body.removeWidget(old)
            old.deleteLater()
        self._rows = [self._unsaid_row(record) for record in unsaid[:MOST_ROWS]]
        if len(unsaid) > MOST_ROWS:
            more = len(unsaid) - MOST_ROWS
            self._rows.append(label(tr("{more} more are in the diary.", count=more, more=more), "soft"))
        self._rows += [self._draft_row(draft) for draft in drafts[:MOST_ROWS]]
        for made in self._rows:
            self.body.addWidget(made)
        self.setVisible(bool(self._rows))

    def _unsaid_row(self, record: PainRecord) -> QWidget:
        context, entry = self._context, record.value
        moment = context.calendar.moment(entry.local_at, context.local_now())
        text = label(tr("{score}, {moment}. Who says it?", score=entry.score, moment=moment))
        writer = context.services.people.name_of(record.by)
        choices = []
        for voice in (Voice.PATIENT_SAID, Voice.CAREGIVER_GUESS):
            word = words(voice_change(voice, context.person, writer))
            name = tr("{score}, {moment}: {who}", score=entry.score, moment=moment, who=word)
            choices.append(button(word, partial(self.voice_said.emit, record.uuid, voice), "chip", name=name))
        return row(text, *choices)

    def _draft_row(self, draft: Draft) -> QWidget:
        context = self._context
        moment = context.calendar.moment(draft.entry.local_at, context.local_now())
        text = label(tr("An entry for {moment} is not done yet.", moment=moment))
        return row(text, button(tr("Go on with it"), lambda: self.entry_asked.emit(draft.uuid), "chip"))
