"""The reminder: one window for all that is due, on top, without taking the keyboard (DESIGN 6; care-rules 9 to 14)."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from caregiver.domain.errors import CaregiverError
from caregiver.drawing.words import tr, words
from caregiver.services.reminders import Bell, Gap
from caregiver.services.timetable import DueSlot
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.reading_order import follow_reading_order
from caregiver.ui.reminder.dose_part import DosePart
from caregiver.ui.reminder.due_content import DueContent
from caregiver.ui.reminder.due_words import DueWords
from caregiver.ui.reminder.foot import MANY_SIDE_PX, Foot
from caregiver.ui.reminder.many_head import ManyHead
from caregiver.ui.reminder.on_top import stand_on_top
from caregiver.ui.reminder.window_room import WindowRoom, widened
from caregiver.ui.theme.theme import is_night_hour
from caregiver.ui.widgets.given_by import WIDE_PX
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.undo_bar import announce

ONE_WIDTH, MANY_WIDTH = 720, 820
GAP_PX = 8
CALM_MS = 700
"""So long after it came up no press of a mouse counts: it was on its way to what stood there before."""


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
        self._has_grown = False
        self._build()
        self._connect()

    def _build(self) -> None:
        stand_on_top(self)
        self.head = ManyHead(self._context)
        self.content = DueContent(self._context, self.head)
        self._older = label("", "soft")
        self._older.setContentsMargins(MANY_SIDE_PX, 0, MANY_SIDE_PX, 12)
        self._older.hide()
        self.content.column.addWidget(self._older)
        self.scroller = QScrollArea()
        self.scroller.setWidget(self.content)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.scroller.setAccessibleName(tr("What is due"))
        self.foot = Foot(self._context)
        self._room = WindowRoom(self, self.scroller, self.content)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.scroller, 1)
        self._column.addWidget(self.foot)
        self._minute, self._soon, self._calm = QTimer(self), QTimer(self), QTimer(self)
        for timer in (self._minute, self._soon, self._calm):
            timer.setSingleShot(True)

    def _connect(self) -> None:
        self._minute.timeout.connect(self.show_present)
        self._soon.timeout.connect(self._settle)
        self._calm.timeout.connect(lambda: self._let_press(True))
        self.content.settled.connect(self._settle_soon)
        self.content.grown.connect(self._on_grown)
        self.content.moved.connect(self._follow)
        self.content.read.connect(self.close)
        self.content.not_yet_asked.connect(self._put_off)
        self.head.grown.connect(self._settle_soon)
        self.scroller.verticalScrollBar().rangeChanged.connect(self._on_range)
        for part in (self.content, self.foot):
            part.urgent_asked.connect(self.urgent_asked)
        self.foot.stop_asked.connect(self.stop_asked)
        self.foot.close_asked.connect(self.close)
        self.foot.not_yet_asked.connect(self._put_off)
        self._context.act.failed.connect(self._on_failed)
        self._context.act.succeeded.connect(lambda _changed: self.foot.problem.clear())
        self._context.theme.changed.connect(self._place_ends)
        self._place_ends()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)

    # -- what is shown ------------------------------------------------------------------------------------------

    @property
    def parts(self) -> list[DosePart]:
        """What stands in the window, answered or not, in reading order."""
        return self.content.parts

    @property
    def is_settled(self) -> bool:
        """Whether it has said and laid out all that followed from the last change."""
        return not self._soon.isActive()

    def show_bell(self, bell: Bell) -> None:
        """Show what is due now; raise the window when something rings. What is being answered stays as it is.

        It is called after every `reconcile`; a window that was closed stays closed until it rings.
        """
        before, self._bell = self._bell, bell
        if bell.silent is not None:
            self.content.clear()
            self.close()
            return
        self.content.take(bell, is_in_sight=self.isVisible())
        if before is not None and bell.gap is None and self._still_shows(before.gap):
            self._bell = bell = replace(bell, gap=before.gap, older=before.older)
        self._show_older(bell)
        self.show_present()
        if bell.is_new and self.parts:
            self._ring()
        elif self.isVisible() and not self.parts:
            self.close()
        self._settle_soon()

    def show_present(self) -> None:
        """Say everything for the present minute."""
        now = self._context.local_now()
        self._context.theme.set_night(is_night_hour(now))
        self.content.show_present(now, self._bell.gap if self._bell else None)
        if self.isVisible():
            self._minute.start(max(1000, (60 - now.second) * 1000 - now.microsecond // 1000))

    def _ring(self) -> None:
        if not self.isVisible():
            self._room.begin()
            self._fit()
            self.show()
        self.raise_()
        said = "; ".join(DueWords(self._context, due).about() for due in self._open_dues())
        announce(self, tr("Reminder. Due: {what}", what=said))

    def _still_shows(self, gap: Gap | None) -> bool:
        """Whether a dose of the time in which it could not ring waits here for its answer."""
        return gap is not None and any(due.due_at < gap.end for due in self.content.open_dues())

    def _open_dues(self) -> list[DueSlot]:
        return [*self.content.open_dues(), *self.content.waiting]

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

    def _put_off(self, minutes: int) -> None:
        """Not yet: ask again later. What stands answered was seen."""
        dues = self.content.open_dues()
        if self._context.act(self._context.services.reminders.not_yet, dues, minutes) is not None:
            self.close()

    def _on_failed(self, error: CaregiverError) -> None:
        if self.isVisible():
            self.foot.problem.say(words(error.sentence))

    # -- after a change -----------------------------------------------------------------------------------------

    def _settle_soon(self) -> None:
        self._soon.start(0)

    def _settle(self) -> None:
        """Take in what waited, say what closing means now, make room for what is in sight."""
        if self.content.waiting and self.content.busy is None:
            self.content.take_waiting()
            self.show_present()
        dues = self._open_dues()
        again = self._context.services.reminders.rings_again_at(dues) if dues else None
        waiting = "; ".join(DueWords(self._context, due).about() for due in self.content.waiting)
        self.foot.show_waiting(waiting)
        self.foot.show_for(has_open=bool(dues), is_many=self.content.is_many, rings_again=self._moment(again))
        self._fit()
        self._room.is_fresh = False
        self._show_grown()

    def _place_ends(self) -> None:
        """Where text is large head and foot scroll with the doses: the answers need the room."""
        is_large = self._context.theme.is_narrow(WIDE_PX)
        if is_large is not self.content.isAncestorOf(self.foot):
            place = self.content.column if is_large else self._column
            place.insertWidget(0, self.head)
            place.addWidget(self.foot)
        self._settle_soon()

    def _moment(self, at: datetime | None) -> str:
        if at is None:
            return ""
        local, now = at.astimezone(self._context.services.clock.zone()), self._context.local_now()
        calendar = self._context.calendar
        return calendar.time_short(local) if local.date() == now.date() else calendar.moment(local, now)

    def _fit(self) -> None:
        self.content.column.activate()
        width = widened(MANY_WIDTH if self.content.is_many else ONE_WIDTH, self._context.theme.scale)
        ends = (self.head, self.foot) if self.content.is_many else (self.foot,)
        self._room.fit(width, *(end for end in ends if not self.content.isAncestorOf(end)))

    def _on_grown(self) -> None:
        self._has_grown = True
        self._settle_soon()

    def _show_grown(self) -> None:
        """What opened in the place of the answers comes into sight: all of it, or its beginning."""
        busy = self.content.busy
        if not self._has_grown or busy is None:
            return
        self._has_grown = False
        top = busy.in_sight.mapTo(self.content, busy.in_sight.rect().topLeft()).y()
        over = top + busy.in_sight.height() + GAP_PX - self.scroller.viewport().height()
        bar = self.scroller.verticalScrollBar()
        bar.setValue(max(bar.value(), min(over, top)))

    def _follow(self, pixels: int) -> None:
        bar = self.scroller.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def _on_range(self, _least: int, most: int) -> None:
        if most > 0:
            self._settle_soon()

    # -- the window itself --------------------------------------------------------------------------------------

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        follow_reading_order(self)
        return super().focusNextPrevChild(is_forward)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        quiet = self.head if self.content.is_many else self.scroller
        quiet.setFocus()  # no key that was meant for elsewhere may press an answer
        self.show_present()
        self._let_press(False)
        self._calm.start(CALM_MS)

    def _let_press(self, is_let: bool) -> None:
        for part in (self.head, self.scroller, self.foot.not_yet):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not is_let)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()
        self._calm.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.foot.problem.clear()
        self.closed.emit()
