"""The curtain: what stands in the window while the screen is hidden. It tells nothing of the diary, and no name."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from caregiver.domain.person import UrgentContacts
from caregiver.drawing.words import tr
from caregiver.ui.access.locked_numbers import LockedNumbers
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import REFLOW_PERCENT, Theme, set_property, set_role
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.sentence_field import SentenceField
from caregiver.ui.widgets.undo_bar import announce

MIDDLE_PX = 560
NARROW_PX = 900
A_SECOND_MS = 1000


class CurtainPage(QWidget):
    """One big button lifts it, or the secret sentence where there is one.

    Args:
        time_words: Tells what the clock says.
        needs_sentence: Whether the secret sentence is asked for.

    Signals:
        lift_asked: Show the diary; carries what was typed, or "".
        urgent_asked: Show the urgent signs.
    """

    lift_asked = Signal(str)
    urgent_asked = Signal()

    def __init__(self, theme: Theme, time_words: Callable[[], str], *, needs_sentence: bool) -> None:
        super().__init__()
        self._theme = theme
        self._time_words = time_words
        self._needs_sentence = needs_sentence
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "page")
        self.setAccessibleName(tr("The screen is hidden"))
        content = QWidget()
        set_role(content, "page")
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(24)
        column.addWidget(self._top())
        column.addStretch(2)
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addWidget(self._middle(), 100)
        centre.addStretch(1)
        column.addLayout(centre)
        column.addStretch(3)
        scroll = QScrollArea()
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
        self.field = SentenceField(tr("Secret sentence"))
        self.field.setVisible(self._needs_sentence)
        self.lift = button(tr("Show the diary"), self._ask, "primary")
        set_property(self.lift, "big", "true")
        for part in (self.clock, self.heading, self.sentence, self.field, self.lift):
            column.addWidget(part)
        return self._holder

    def _connect(self) -> None:
        self.field.entered.connect(self.lift.click)
        self.field.changed.connect(self.field.problem.clear)
        self._minute.timeout.connect(self._show_time)
        self._theme.changed.connect(self._dress)
        self._theme.changed.connect(self._reflow)

    def show_numbers(self, numbers: UrgentContacts | None) -> None:
        """Show the numbers that may be read; None when none may."""
        self.numbers.show_numbers(numbers)

    def show_reminders(self, *, go_on: bool) -> None:
        """Say whether reminders go on."""
        if go_on:
            self.sentence.setText(tr("What was typed is kept. Reminders go on, with no medicine names."))

    def say_problem(self, sentence: str) -> None:
        """Say why it was not lifted; what was typed stays."""
        self.lift.setEnabled(True)
        self.field.problem.say(sentence)
        announce(self, sentence)

    def _ask(self) -> None:
        if self._needs_sentence:
            self.lift.setEnabled(False)  # one look at a time: each takes a moment on purpose
        self.lift_asked.emit(self.field.text())

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        (self.field.line if self._needs_sentence else self.lift).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_time()
        self._minute.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()
