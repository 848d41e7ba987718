"""The doses by the clock: the first open one in full, the others in rows; with nothing open, what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr
from caregiver.services.doses import DoseRecord
from caregiver.services.timetable import DueSlot, KeptSlot
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.theme import set_role
from caregiver.ui.today.answered_bar import AnsweredBar
from caregiver.ui.today.dose_button import DoseButton
from caregiver.ui.today.due_words import DueWords
from caregiver.ui.today.next_words import NextWords
from caregiver.ui.today.open_answer import OpenAnswer, Said
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label


@dataclass(frozen=True)
class _OpenRow:
    """The words of a row for one more open dose."""

    key: tuple[str, str]
    name: str
    amount: str
    told: str


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
        self._told: tuple[_OpenRow, ...] | None = None
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

    def still_open(self, now: datetime) -> str:
        """ "Still open: Morphine long-acting 20:00; Senna 22:00", strong ones first; empty where nothing is open."""
        said, in_order = self._context.medicine_words, sorted(self._open, key=lambda slot: not _is_strong(slot))
        named = [
            tr("{name} {moment}", name=said.short_name(slot.due.medicine.value), moment=self._moment(slot, now))
            for slot in in_order
        ]
        return tr("Still open: {doses}", doses="; ".join(named)) if named else ""

    def show_present(self, now: datetime) -> None:
        """Read again what is open at this moment (local)."""
        self._open = self._context.services.reminders.open_slots()
        slot = self._slot
        set_role(self, "card" if slot is None else "note")
        self.answer.setVisible(slot is not None)
        if slot is not None:
            self.answer.show_slot(slot, now, self._open_doses)
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

    def _moment(self, slot: KeptSlot, now: datetime) -> str:
        return DueWords(self._context, slot.due).moment(now)

    @property
    def _open_doses(self) -> tuple[DueSlot, ...]:
        return tuple(slot.due for slot in self._open)

    # -- the rows -----------------------------------------------------------------------------------------------

    def _show_rows(self, slot: KeptSlot | None, now: datetime) -> None:
        others = [other for other in self._open if slot is not None and other.due.key != slot.due.key]
        told = None if slot is None else tuple(self._open_row(other, now) for other in others)
        if told is not None and told == self._told:
            return
        self._told = told
        had_keyboard = any(row.hasFocus() for row in self._rows)
        for old in self._rows:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = self._next_rows(now) if told is None else self._open_rows(told)
        for made in self._rows:
            self._lines.addWidget(made)
            made.show()
        self._rest.setVisible(bool(self._rows))
        if had_keyboard and slot is not None:
            self.answer.dose.given.setFocus()

    def _open_row(self, other: KeptSlot, now: datetime) -> _OpenRow:
        said = DueWords(self._context, other.due, self._open_doses)
        moment = said.moment(now)
        if other.is_unsure:
            moment = tr("{moment}, not sure", moment=moment)
        name = tr("{moment}: {name}", moment=moment, name=said.name())
        told = "\n".join(filter(None, (said.told_since(), said.late_and_next(now))))
        return _OpenRow(other.due.key, name, said.amount(), told)

    def _open_rows(self, others: Sequence[_OpenRow]) -> list[QWidget]:
        if not others:
            return []
        n = len(others)
        rows: list[QWidget] = [label(tr("1 more is open:") if n == 1 else tr("{n} more are open:", n=n), "soft")]
        for other in others:
            made = DoseButton(is_row=True)
            made.say(other.name, other.amount, other.told)
            made.clicked.connect(partial(self._choose, other.key))
            rows.append(made)
        return rows

    def _next_rows(self, now: datetime) -> list[QWidget]:
        said = NextWords(self._context, now)
        lines = [label(line, "soft") for line in said.lines()]
        silent = said.silent()
        return [label(tr("By the clock"), "heading"), *lines, *([label(silent)] if silent else [])]

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


def _is_strong(slot: KeptSlot) -> bool:
    return slot.due.medicine.value.is_strong
