"""What stands between the head and the foot of the reminder: one dose large, or several."""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.services.reminders import Bell, Gap
from caregiver.services.timetable import DueSlot, KeptSlot, SlotStanding
from caregiver.ui.core.context import PageContext
from caregiver.ui.reminder.dose_part import DosePart
from caregiver.ui.reminder.dose_row import DoseRow
from caregiver.ui.reminder.many_doses import ManyDoses
from caregiver.ui.reminder.many_head import ManyHead
from caregiver.ui.reminder.one_dose import OneDose
from caregiver.ui.theme.theme import set_role

_TICK = timedelta(microseconds=1)


class DueContent(QWidget):
    """Takes in what is due and lets go of what is not, without moving or losing what is being answered.

    Args:
        head: Stands above several doses; asks who gave them.

    Signals:
        settled: A dose has an answer now, or is open again.
        grown: More or less is in sight.
        moved: What is being answered was pushed down; carries by how many pixels.
        urgent_asked: Show the urgent signs.
        not_yet_asked: Ask again in so many minutes.
        read: The one dose here was answered elsewhere, and that was read.
    """

    settled = Signal()
    grown = Signal()
    moved = Signal(int)
    urgent_asked = Signal()
    not_yet_asked = Signal(int)
    read = Signal()

    def __init__(self, context: PageContext, head: ManyHead) -> None:
        super().__init__()
        self._context = context
        self._head = head
        self.one: OneDose | None = None
        self.waiting: tuple[DueSlot, ...] = ()
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "page")
        self.many = ManyDoses(self._context, self._head.giver)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.many)

    def _connect(self) -> None:
        self.many.settled.connect(self.settled)
        self.many.grown.connect(self.grown)
        self.many.urgent_asked.connect(self.urgent_asked)

    # -- what is there ------------------------------------------------------------------------------------------

    @property
    def is_many(self) -> bool:
        """Whether it shows a list."""
        return self.one is None

    @property
    def parts(self) -> list[DosePart]:
        """What stands here, answered or not, in reading order."""
        return [self.one] if self.one is not None else list(self.many.rows)

    @property
    def busy(self) -> DosePart | None:
        """What somebody is in the middle of answering, if anything."""
        return next((part for part in self.parts if part.is_busy), None)

    def open_dues(self) -> list[DueSlot]:
        """What waits for an answer here."""
        return [part.due for part in self.parts if part.is_open]

    def show_present(self, now: datetime, gap: Gap | None) -> None:
        """Say everything for this minute (local)."""
        if self.one is not None:
            self.one.show_gap(gap, now)
            self.one.show_present(now)
        else:
            is_late = any(part.words.is_late(now) for part in self.parts)
            self._head.show_present(gap, now, is_late=is_late)
            self.many.show_present(now)
        self._head.setVisible(self.is_many)
        self.many.setVisible(self.is_many)

    # -- what comes and goes ------------------------------------------------------------------------------------

    def take(self, bell: Bell, *, is_in_sight: bool) -> None:
        """Show what is due by this bell.

        Args:
            is_in_sight: Whether the window is; a window that was closed begins anew, but keeps what was being typed.
        """
        if bell.is_new:
            self._let_go(is_in_sight=is_in_sight)
        self._look_at_parts(bell)
        self._take_in(bell.rows)

    def take_waiting(self) -> None:
        """Take in what came while one dose was being answered."""
        waiting, self.waiting = self.waiting, ()
        self._take_in(waiting)

    def clear(self) -> None:
        """Nothing is asked any more."""
        for part in self.parts:
            self._take_out(part)
        self.waiting = ()

    def _let_go(self, *, is_in_sight: bool) -> None:
        """It rings: what was answered here is in the diary, and was seen."""
        if is_in_sight and self.busy is not None:
            return
        for part in self.parts:
            if not part.is_busy and not (is_in_sight and part.is_open):
                self._take_out(part)

    def _look_at_parts(self, bell: Bell) -> None:
        """What is no longer due was answered, put off or planned otherwise, here or elsewhere."""
        rows = {row.key: row for row in bell.rows}
        for part in self.parts:
            row = rows.get(part.due.key)
            if part.is_writing:
                continue
            if row is None:
                if part.is_open and not part.is_busy and self._is_asked_otherwise(part.due, bell):
                    self._take_out(part)  # by the new plan it is asked in another amount, and once
                elif part.is_open:
                    self._look_again(part)
            elif row == part.due or part.is_busy:
                part.reopen()
            else:
                self._take_out(part)  # its name or its plan was corrected: it comes anew

    @staticmethod
    def _is_asked_otherwise(due: DueSlot, bell: Bell) -> bool:
        return any(row.medicine.uuid == due.medicine.uuid and row.due_at == due.due_at for row in bell.rows)

    def _look_again(self, part: DosePart) -> None:
        kept = self._kept(part.due)
        if kept is None:
            part.show_gone()
        elif kept.dose is not None:
            part.show_standing(kept.dose)
        elif not part.is_busy and not self._only_grew_old(kept):
            self._take_out(part)  # put off, or nobody is sure: said elsewhere

    def _only_grew_old(self, kept: KeptSlot) -> bool:
        """Nobody rings it any more, but nobody put it off: it stands here until it is answered, or this is closed."""
        if kept.standing is not SlotStanding.NOT_RECORDED or kept.is_unsure:
            return False
        return self._context.services.reminders.rings_again_at((kept.due,)) is None

    def _kept(self, due: DueSlot) -> KeptSlot | None:
        around = self._context.services.timetable.slots(due.due_at, due.due_at + _TICK, due.medicine.uuid)
        return next((one for one in around if one.due.key == due.key), None)

    def _take_in(self, rows: tuple[DueSlot, ...]) -> None:
        known = {part.due.key for part in self.parts}
        new = tuple(row for row in rows if row.key not in known)
        self.waiting = ()
        if not new:
            return
        if self.one is not None and self.one.is_busy:
            self.waiting = new
            return
        code = self._give_up_one()
        if code is None and not self.many.rows and len(new) == 1:
            self._show_one(new[0])
        else:
            self._show_many(new, code)

    def _give_up_one(self) -> str | None:
        """Make room for more than one; what stood here and is open goes on in the list. Who was said to give it."""
        one = self.one
        if one is None:
            return None
        code, due = one.giver.code(), one.due
        was_open = one.is_open
        self._take_out(one)
        if not was_open:
            return None
        self._head.choose(code)
        self.many.put(due)
        return code

    def _show_one(self, due: DueSlot) -> None:
        one = OneDose(self._context, due)
        one.giver.choose_usual()
        one.settled.connect(self.settled)
        one.grown.connect(self.grown)
        one.urgent_asked.connect(self.urgent_asked)
        one.not_yet_asked.connect(self.not_yet_asked)
        one.read.connect(self.read)
        self.column.insertWidget(0, one)
        self.one = one

    def _show_many(self, new: tuple[DueSlot, ...], code: str | None) -> None:
        if code is None and not self.many.rows:
            self._head.choose(None)
        busy = self.busy
        stood_at = self._top_of(busy)
        for due in new:
            self.many.put(due)
        if busy is not None:
            self.column.activate()
            self.moved.emit(self._top_of(busy) - stood_at)

    def _top_of(self, part: DosePart | None) -> int:
        return 0 if part is None else part.mapTo(self, part.rect().topLeft()).y()

    def _take_out(self, part: DosePart) -> None:
        if isinstance(part, DoseRow):
            self.many.take_out(part)
            return
        self.one = None
        self.column.removeWidget(part)
        part.hide()
        part.deleteLater()
