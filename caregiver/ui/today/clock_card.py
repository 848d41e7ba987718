"""The doses by the clock: the first open one in full, the others in rows; with nothing open, what comes next."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from itertools import takewhile

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr
from caregiver.services.doses import DoseRecord
from caregiver.services.timetable import KeptSlot, SlotStanding
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.theme import set_role
from caregiver.ui.today.answered_bar import AnsweredBar
from caregiver.ui.today.dose_button import DoseButton
from caregiver.ui.today.due_words import DueWords
from caregiver.ui.today.open_answer import OpenAnswer, Said
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label

AHEAD = timedelta(hours=24)
MOST_NEXT = 4


class ClockCard(Card):
    """Stands beside the number; nothing in it is ever filled, and its place stays when everything is answered.

    Signals:
        taken_back: The shown answer was taken back; carries the sentence it was saved with.
    """

    taken_back = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__("note", margins=(20, 10, 20, 12))
        self._context = context
        self._open: tuple[KeptSlot, ...] = ()
        self._chosen: tuple[str, str] | None = None
        self._shown: str | None = None
        self._rows: list[QWidget] = []
        self._told: tuple[object, ...] = ()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.answer = OpenAnswer(self._context)
        self._rest = QWidget()
        set_role(self._rest, "doses")
        self._lines = QVBoxLayout(self._rest)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self.bar = AnsweredBar(self._context)
        self.body.addWidget(self.answer, 1)
        self.body.addWidget(self._rest)
        self.body.addWidget(self.bar)
        self.body.addStretch(0)

    def _connect(self) -> None:
        self.answer.said.connect(self._keep)
        self.bar.undo_asked.connect(self.undo)
        self.bar.giver_said.connect(self._say_giver)

    @property
    def open_count(self) -> int:
        """How many doses wait for an answer."""
        return len(self._open)

    def show_present(self, now: datetime) -> None:
        """Read again what is open at this moment (local)."""
        self._open = self._context.services.reminders.open_slots()
        slot = self._slot
        set_role(self, "card" if slot is None else "note")
        self.answer.setVisible(slot is not None)
        if slot is not None:
            self.answer.show_slot(slot, now)
        self._show_rows(slot, now)
        self._show_saved()

    def forget(self) -> None:
        """The page was left: the last answer stands, and can be corrected in the diary."""
        self._shown = self._chosen = None
        self.bar.forget()
        self.answer.show_answers()

    @property
    def _slot(self) -> KeptSlot | None:
        """The one in full: the one that was chosen, or the first that was due."""
        chosen = next((slot for slot in self._open if slot.due.key == self._chosen), None)
        return chosen or (self._open[0] if self._open else None)

    # -- the rows -----------------------------------------------------------------------------------------------

    def _show_rows(self, slot: KeptSlot | None, now: datetime) -> None:
        others = [other for other in self._open if slot is not None and other.due.key != slot.due.key]
        told = (slot is None, tuple((other.due.key, other.is_unsure) for other in others), now.date())
        if slot is not None and told == self._told:
            return
        self._told = told
        had_keyboard = any(row.hasFocus() for row in self._rows)
        for old in self._rows:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = self._next_rows(now) if slot is None else self._open_rows(others, now)
        for made in self._rows:
            self._lines.addWidget(made)
            made.show()
        self._rest.setVisible(bool(self._rows))
        if had_keyboard and slot is not None:
            self.answer.dose.given.setFocus()

    def _open_rows(self, others: Sequence[KeptSlot], now: datetime) -> list[QWidget]:
        if not others:
            return []
        n = len(others)
        rows: list[QWidget] = [label(tr("1 more is open:") if n == 1 else tr("{n} more are open:", n=n), "soft")]
        for other in others:
            said = DueWords(self._context, other.due)
            moment = said.moment(now)
            if other.is_unsure:
                moment = tr("{moment}, not sure", moment=moment)
            made = DoseButton(is_row=True)
            made.say(tr("{moment}: {name}", moment=moment, name=said.name()), said.amount())
            made.clicked.connect(partial(self._choose, other.due.key))
            rows.append(made)
        return rows

    def _next_rows(self, now: datetime) -> list[QWidget]:
        found = self._context.services.timetable.slots(now, now + AHEAD)
        coming = [slot for slot in found if slot.standing is SlotStanding.TO_COME]
        rows: list[QWidget] = [label(tr("By the clock"), "heading")]
        if self._context.services.stays.current() is not None:
            return [*rows, label(tr("Nothing is asked while reminders are off."), "soft")]
        if not coming:
            return [*rows, label(tr("Nothing is open, and nothing is due in the next 24 hours."), "soft")]
        together = list(takewhile(lambda slot: slot.due.due_at == coming[0].due.due_at, coming))
        moment = DueWords(self._context, coming[0].due).moment(now)
        rows.append(label(tr("Nothing is open. Next, {moment}:", moment=moment), "soft"))
        rows += [label(DueWords(self._context, slot.due).about(), "soft") for slot in together[:MOST_NEXT]]
        more = len(together) - MOST_NEXT
        if more > 0:
            rows.append(label(tr("and {n} more", n=more), "soft"))
        return rows

    def _choose(self, key: tuple[str, str], _checked: bool = False) -> None:
        self._chosen = key
        self.show_present(self._context.local_now())
        self.answer.dose.given.setFocus()

    # -- doing --------------------------------------------------------------------------------------------------

    def _keep(self, said: Said) -> None:
        context = self._context
        try:
            changed = context.act(
                context.services.doses.answer,
                said.due,
                said.answer,
                at=said.at,
                is_exact=said.is_exact,
                amount=said.amount,
                given_by=said.given_by,
                reason=said.reason,
                note=said.note,
            )
        except BadInput as bad:
            self.answer.say(bad)
            return
        self.answer.show_answers()
        if changed is None:  # another window was first; the window says so, and what it wrote is shown
            self.show_present(context.local_now())
            return
        self._chosen, self._shown = None, changed.value.uuid
        self.show_present(context.local_now())
        context.act.name(self.bar.sentence())
        self.bar.take_keyboard()

    def undo(self) -> None:
        """Take the shown answer back, and say so; its dose is open again."""
        record = self._record_shown()
        if record is not None:
            deed = self.bar.sentence()
            if self._context.act(self._context.services.doses.remove, record.uuid) is not None:
                self._shown = None
                self._chosen = (record.value.regimen, record.value.slot)
                self.show_present(self._context.local_now())
                self.answer.dose.given.setFocus()
                self.taken_back.emit(deed)

    def _say_giver(self, code: str) -> None:
        record = self._record_shown()
        if record is not None:
            self._context.act(self._context.services.doses.correct, record.uuid, replace(record.value, given_by=code))
            self._show_saved()

    def _record_shown(self) -> DoseRecord | None:
        record = self._context.services.doses.find(self._shown) if self._shown else None
        return None if record is None or record.is_removed else record

    def _show_saved(self) -> None:
        record = self._record_shown()
        if record is None:
            self._shown = None
            self.bar.forget()
        else:
            self.bar.show_dose(record)
