"""The reminder: one window for all that is due, on top, without taking the keyboard (DESIGN 6; care-rules 9 to 14)."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from caregiver.domain.errors import CaregiverError
from caregiver.drawing.words import tr, words
from caregiver.services.reminders import Bell
from caregiver.services.timetable import DueSlot, KeptSlot
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.reading_order import follow_reading_order
from caregiver.ui.reminder.dose_part import DosePart
from caregiver.ui.reminder.dose_row import DoseRow
from caregiver.ui.reminder.foot import MANY_SIDE_PX, Foot
from caregiver.ui.reminder.many_doses import ManyDoses
from caregiver.ui.reminder.many_head import ManyHead
from caregiver.ui.reminder.one_dose import OneDose
from caregiver.ui.reminder.window_room import WindowRoom, widened
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.undo_bar import announce

ONE_WIDTH, MANY_WIDTH = 720, 760
GAP_PX = 8
_TICK_MS = 1


class ReminderWindow(QWidget):
    """Asks about what is due. Closing it is never an answer.

    Signals:
        urgent_asked: Show the urgent signs.
        stop_asked: Stop all reminders.
        closed: The window was closed.
    """

    urgent_asked = Signal()
    stop_asked = Signal()
    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._bell: Bell | None = None
        self._one: OneDose | None = None
        self._waiting: tuple[DueSlot, ...] = ()
        self._has_grown = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(tr("Reminder"))
        set_role(self, "doses")
        self._head = ManyHead(self._context)
        self._many = ManyDoses(self._context, self._head.giver)
        content = self._page = QWidget()
        set_role(content, "page")
        self._content = QVBoxLayout(content)
        self._content.setContentsMargins(0, 0, 0, 0)
        self._content.setSpacing(0)
        self._older = label("", "soft")
        self._older.setContentsMargins(MANY_SIDE_PX, 0, MANY_SIDE_PX, 12)
        self._older.hide()
        self._content.addWidget(self._many)
        self._content.addWidget(self._older)
        self._scroll = QScrollArea()
        self._scroll.setWidget(content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._scroll.setAccessibleName(tr("What is due"))
        self._room = WindowRoom(self, self._scroll, self._page)
        self.foot = Foot(self._context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.foot)
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TICK_MS)

    def _connect(self) -> None:
        self._minute.timeout.connect(self.show_present)
        self._soon.timeout.connect(self._settle)
        self._many.settled.connect(self._on_settled)
        self._many.grown.connect(self._on_grown)
        self._head.grown.connect(self._soon.start)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_range)
        for part in (self._many, self.foot):
            part.urgent_asked.connect(self.urgent_asked)
        self.foot.stop_asked.connect(self.stop_asked)
        self.foot.close_asked.connect(self.close)
        self.foot.not_yet_asked.connect(self._put_off)
        self._context.act.failed.connect(self._on_failed)
        self._context.act.succeeded.connect(lambda _changed: self.foot.problem.clear())
        self._context.theme.changed.connect(self._soon.start)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)

    # -- what is shown ------------------------------------------------------------------------------------------

    @property
    def parts(self) -> list[DosePart]:
        """What stands in the window, answered or not, in reading order."""
        return [self._one] if self._one is not None else list(self._many.rows)

    def show_bell(self, bell: Bell) -> None:
        """Show what is due now; raise the window when something rings. What is being answered stays as it is.

        It is called after every `reconcile`; a window that was closed stays closed until it rings.
        """
        self._bell = bell
        if bell.silent is not None:
            self._fall_silent()
            return
        if bell.is_new and not self.isVisible():
            self._clear()
        self._update_parts(bell)
        self._take_in(bell.rows)
        self.show_present()
        if bell.is_new and self.parts:
            self._ring(bell)
        elif self.isVisible() and not self.parts:
            self.close()
        self._soon.start()

    def show_present(self) -> None:
        """Say everything for the present minute."""
        now = self._context.local_now()
        gap = self._bell.gap if self._bell else None
        if self._one is not None:
            self._one.show_gap(gap, now)
            self._one.show_present(now)
        else:
            is_late = any(part.words.is_late(now) for part in self.parts)
            self._head.show_present(gap, now, is_late=is_late)
            self._many.show_present(now)
        self._head.setVisible(self._one is None)
        self._many.setVisible(self._one is None)
        if self.isVisible():
            self._minute.start(max(1000, (60 - now.second) * 1000 - now.microsecond // 1000))

    def _fall_silent(self) -> None:
        """All reminders were stopped: nothing more is asked, whatever stood here (care-rules 27)."""
        for part in self.parts:
            self._take_out(part)
        self._waiting = ()
        self.close()

    def _clear(self) -> None:
        """A closed window begins anew: what was answered in it is in the diary; what was typed and not kept stays."""
        for part in self.parts:
            if not part.is_busy:
                self._take_out(part)

    def _update_parts(self, bell: Bell) -> None:
        """What is no longer due was answered, put off or planned otherwise, here or elsewhere."""
        due = {row.key for row in bell.rows}
        for part in self.parts:
            if part.is_writing:
                continue
            if part.due.key in due:
                part.reopen()
            elif part.is_open:
                self._look_again(part)

    def _look_again(self, part: DosePart) -> None:
        kept = self._kept(part.due)
        if kept is None:
            part.show_gone()
        elif kept.dose is not None:
            part.show_standing(kept.dose)
        elif not part.is_busy and self.isVisible():
            self._take_out(part)  # put off, or nobody is sure: said elsewhere

    def _kept(self, due: DueSlot) -> KeptSlot | None:
        timetable = self._context.services.timetable
        around = timetable.slots(due.due_at, due.due_at.replace(microsecond=999_999), due.medicine.uuid)
        return next((one for one in around if one.due.key == due.key), None)

    def _take_in(self, rows: tuple[DueSlot, ...]) -> None:
        known = {part.due.key for part in self.parts}
        new = tuple(row for row in rows if row.key not in known)
        self._waiting = ()
        if not new:
            return
        if self._one is not None and self._one.is_busy:
            self._waiting = new
        elif self._one is None and not self._many.rows and len(new) == 1:
            self._show_one(new[0])
        else:
            self._show_many(new)

    def _show_one(self, due: DueSlot) -> None:
        one = OneDose(self._context, due)
        one.giver.choose_usual()
        one.settled.connect(self._on_settled)
        one.grown.connect(self._on_grown)
        one.urgent_asked.connect(self.urgent_asked)
        one.not_yet_asked.connect(self._put_off)
        self._content.insertWidget(0, one)
        self._one = one

    def _show_many(self, new: tuple[DueSlot, ...]) -> None:
        code = None
        before: tuple[DueSlot, ...] = ()
        if self._one is not None:
            code = self._one.giver.code()
            before = (self._one.due,) if self._one.is_open else ()
            self._take_out(self._one)
        if code is not None or not self._many.rows:
            self._head.choose(code)
        busy = next((row for row in self._many.rows if row.is_busy), None)
        stood_at = busy.mapTo(self._page, busy.rect().topLeft()).y() if busy else 0
        for due in (*before, *new):
            self._many.put(due)
        if busy is not None:
            self._content.activate()
            moved = busy.mapTo(self._page, busy.rect().topLeft()).y() - stood_at
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + moved)

    def _take_out(self, part: DosePart) -> None:
        if isinstance(part, DoseRow):
            self._many.take_out(part)
            return
        self._one = None
        self._content.removeWidget(part)
        part.hide()
        part.deleteLater()

    # -- ringing ------------------------------------------------------------------------------------------------

    def _ring(self, bell: Bell) -> None:
        self._show_older(bell)
        if not self.isVisible():
            self._room.begin()
            self._fit()
            self.show()
        self.raise_()
        said = "; ".join(part.words.about() for part in self.parts if part.is_open)
        announce(self, tr("Reminder. Due: {what}", what=said))

    def _show_older(self, bell: Bell) -> None:
        name = self._context.medicine_words.short_name
        lines = [
            tr(
                "{name}: {number} older times are not recorded. They are on the page of what was given.",
                count=count,
                name=name(on_list.medicine),
                number=count,
            )
            for on_list, count in bell.older
        ]
        self._older.setText("\n".join(lines))
        self._older.setVisible(bool(lines))

    # -- answers ------------------------------------------------------------------------------------------------

    def _on_settled(self) -> None:
        self._soon.start()

    def _on_grown(self) -> None:
        self._has_grown = True
        self._soon.start()

    def _show_grown(self) -> None:
        """What opened in the place of the answers comes into sight: all of it, or its beginning."""
        busy = next((part for part in self.parts if part.is_busy), None)
        if not self._has_grown or busy is None:
            return
        self._has_grown = False
        top = busy.in_sight.mapTo(self._page, busy.in_sight.rect().topLeft()).y()
        over = top + busy.in_sight.height() + GAP_PX - self._scroll.viewport().height()
        bar = self._scroll.verticalScrollBar()
        bar.setValue(max(bar.value(), min(over, top)))

    def _on_range(self, _least: int, most: int) -> None:
        if most > 0:
            self._soon.start()

    def _put_off(self, minutes: int) -> None:
        """Not yet: ask again later. What stands answered was seen."""
        dues = [part.due for part in self.parts if part.is_open]
        if self._context.act(self._context.services.reminders.not_yet, dues, minutes) is not None:
            self.close()

    def _settle(self) -> None:
        """Say what closing means now, make room for what is in sight, take in what waited."""
        waiting, self._waiting = self._waiting, ()
        if waiting:
            self._take_in(waiting)
            if not self._waiting:
                self.show_present()
        dues = [part.due for part in self.parts if part.is_open]
        again = self._context.services.reminders.rings_again_at(dues) if dues else None
        self.foot.show_for(
            has_open=bool(dues),
            is_many=self._one is None,
            rings_again=self._moment(again),
        )
        self._fit()
        self._room.is_fresh = False
        self._show_grown()

    def _moment(self, at: datetime | None) -> str:
        if at is None:
            return ""
        local, now = at.astimezone(self._context.services.clock.zone()), self._context.local_now()
        calendar = self._context.calendar
        return calendar.time_short(local) if local.date() == now.date() else calendar.moment(local, now)

    def _on_failed(self, error: CaregiverError) -> None:
        if self.isVisible():
            self.foot.problem.say(words(error.sentence))

    # -- the window itself --------------------------------------------------------------------------------------

    def _fit(self) -> None:
        self._content.activate()
        is_many = self._one is None
        width = widened(MANY_WIDTH if is_many else ONE_WIDTH, self._context.theme.scale)
        others = (self._head, self.foot) if is_many else (self.foot,)
        self._room.fit(width, *others)

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        follow_reading_order(self)
        return super().focusNextPrevChild(is_forward)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        quiet = self._scroll if self._one is not None else self._head
        quiet.setFocus()  # no key that was meant for elsewhere may press an answer
        self.show_present()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.foot.problem.clear()
        self.closed.emit()
