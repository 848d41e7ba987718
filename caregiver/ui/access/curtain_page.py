"""The curtain: what stands in the window while the screen is hidden. It tells nothing of the diary, and no name."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from caregiver.domain.errors import CaregiverError
from caregiver.domain.person import UrgentContacts
from caregiver.drawing.words import tr
from caregiver.ui.access.lift_form import LiftForm
from caregiver.ui.access.locked_numbers import LockedNumbers
from caregiver.ui.access.reminders_off_note import RemindersOffNote
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import REFLOW_PERCENT, Theme, set_role
from caregiver.ui.widgets.labels import button, label

MIDDLE_PX = 560
NARROW_PX = 900
LOW_PX = 640
"""In less height there is no room for the clock, which the computer shows too."""
A_SECOND_MS = 1000


class CurtainPage(QWidget):
    """The clock, the numbers that may be read, and what lifts it.

    Args:
        time_words: Tells what the clock says.
        form: What lifts it.

    Signals:
        urgent_asked: Show the urgent signs.
    """

    urgent_asked = Signal()

    def __init__(self, theme: Theme, time_words: Callable[[], str], form: LiftForm) -> None:
        super().__init__()
        self._theme = theme
        self._time_words = time_words
        self.form = form
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "page")
        self.setAccessibleName(tr("The screen is hidden"))
        content = QWidget()
        set_role(content, "page")
        self._column = column = QVBoxLayout(content)
        column.setContentsMargins(32, 24, 32, 24)
        column.addWidget(self._top())
        column.addStretch(2)
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addWidget(self._middle(), 100)
        centre.addStretch(1)
        column.addLayout(centre)
        column.addStretch(3)
        self.scroller = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._minute = QTimer(self, interval=A_SECOND_MS)
        self._dress()

    def _top(self) -> QWidget:
        top = QWidget()
        self._top_line = QBoxLayout(QBoxLayout.Direction.LeftToRight, top)
        self._top_line.setContentsMargins(0, 0, 0, 0)
        self._top_line.addWidget(label(tr("Caregiver’s diary"), "strong", wraps=False))
        self._top_line.addStretch(1)
        self.numbers = LockedNumbers()
        self._top_line.addWidget(self.numbers)
        self.urgent = button(tr("Urgent signs"), self.urgent_asked.emit, "urgent")
        self._top_line.addWidget(self.urgent)
        return top

    def _middle(self) -> QWidget:
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.clock = label("", "clock", wraps=False)
        self.heading = label(tr("The screen is hidden"), "title")
        self.sentence = label(tr("What was typed is kept."), "dose")
        self.off = RemindersOffNote(self._theme)
        self.off.hide()
        for part in (self.clock, self.heading, self.sentence, self.off, self.form):
            column.addWidget(part)
        return self._holder

    def _connect(self) -> None:
        self.form.swapped.connect(self._bring_into_sight)
        self._minute.timeout.connect(self._show_time)
        self._theme.changed.connect(self._dress)
        self._theme.changed.connect(self._reflow)

    def show_numbers(self, numbers: UrgentContacts | None) -> None:
        """Show the numbers that may be read; None when none may."""
        self.numbers.show_numbers(numbers)

    def show_reminders(self, *, go_on: bool, off_since: str = "") -> None:
        """Say whether reminders go on, or since when they are off; not why, which is the diary's."""
        if go_on:
            self.sentence.setText(tr("What was typed is kept. Reminders go on, with no medicine names."))
        if off_since:
            self.off.say_since(off_since)
        self.off.setVisible(bool(off_since))

    def say_failure(self, error: CaregiverError) -> None:
        """Say why it was not lifted; what was typed stays."""
        self.form.say_failure(error)
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        """What is typed, what is said of it and the button, once they have their places."""
        QTimer.singleShot(0, self, lambda: self.scroller.ensureWidgetVisible(self.form, 0, 0))

    def _show_time(self) -> None:
        self.clock.setText(self._time_words())

    def _dress(self) -> None:
        tokens = self._theme.tokens
        give_icon(self._theme, self.urgent, "phone", tokens.paper)
        self._holder.setMaximumWidth(self._theme.px(MIDDLE_PX))

    def _reflow(self) -> None:
        is_narrow = self._theme.look.text_percent >= REFLOW_PERCENT or self.width() < NARROW_PX
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._top_line.setDirection(direction)
        self._top_line.setSpacing(8 if is_narrow else 24)
        is_low = self.height() < self._theme.px(LOW_PX)
        self.clock.setHidden(is_low)
        self._column.setSpacing(12 if is_low else 24)
        self._bring_into_sight()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.form.take_keyboard()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_time()
        self._minute.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()
