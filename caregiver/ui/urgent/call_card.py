"""The call about an urgent sign: one press saves that it is being made, the rest is written down after it."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from caregiver.domain.call import Call
from caregiver.domain.record import Record
from caregiver.drawing.words import tr
from caregiver.services.changes import Changed
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce

STILL_OPEN = timedelta(hours=2)
"""For so long after a call the page still asks what was said in it."""
LONGEST_ANSWER = 2000


class CallCard(Card):
    """ "I am calling now, 14:32", and what came of it. Without an open diary it says that this can wait."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(16, 8, 12, 8))
        self._theme = theme
        self._context: PageContext | None = None
        self._called = ""
        self._call: Record[Call] | None = None
        self._undo: Callable[[], Changed[object]] | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.call = button("", self._start, "call")
        self.saved = label("", "strong", wraps=False)
        self.undo = button(tr("Undo"), self._take_back, "quiet")
        self.again = button(tr("One more call now"), self._start, "quiet")
        self._done = row(self.saved, None, self.undo, self.again)
        self.answered_by = self._field(tr("Who answered"))
        self.told_to = self._field(tr("They said to: …"))
        self._after = QWidget()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._after)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addWidget(label(tr("After the call:\nwrite it down"), "small", wraps=False))
        self._line.addWidget(self.answered_by, 2)
        self._line.addWidget(self.told_to, 3)
        self.later = label(tr("The diary is not open now. You can write the call in later."), "soft")
        self.body.addStretch(1)
        for part in (self.call, self._done, self._after, self.later):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)
        self._dress()

    @staticmethod
    def _field(name: str) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(name)
        made.setAccessibleName(name)
        made.setMaxLength(LONGEST_ANSWER)
        return made

    def _connect(self) -> None:
        for field in (self.answered_by, self.told_to):
            field.editingFinished.connect(self._complete)
        self._minute.timeout.connect(self._show_minute)
        self._theme.changed.connect(self._dress)

    def show_for(self, context: PageContext | None, called: str) -> None:
        """Offer a new call, or the last one while it is not told to its end.

        Args:
            called: Who is called first, where the family said so; it is written down with the call.
        """
        self._context, self._called, self._undo = context, called, None
        self._call = self._last_open_call(context)
        value = self._call.value if self._call else None
        self.answered_by.setText(value.answered_by if value else "")
        self.told_to.setText(value.told_to if value else "")
        self._show()
        self._show_minute()

    def set_narrow(self, is_narrow: bool) -> None:
        """The fields side by side, or below each other."""
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(direction)

    def left(self) -> None:
        """The page is out of sight: what was typed is saved."""
        self._complete()
        self._minute.stop()

    @staticmethod
    def _last_open_call(context: PageContext | None) -> Record[Call] | None:
        if context is None:
            return None
        now = context.services.clock.now()
        calls = context.services.calls.between(now - STILL_OPEN, now + timedelta(minutes=1))
        is_open = bool(calls) and not (calls[0].value.answered_by and calls[0].value.told_to)
        return calls[0] if is_open else None

    def _start(self) -> None:
        if self._context is None:
            return
        self._complete()
        changed = self._context.act(self._context.services.calls.start_call, self._called)
        if changed is None:
            return
        self._call, self._undo = changed.value, changed.undo
        self.answered_by.clear()
        self.told_to.clear()
        self._show()
        announce(self, self.saved.text())

    def _take_back(self) -> None:
        if self._context is not None and self._undo is not None and self._context.act(self._undo) is not None:
            self._call, self._undo = None, None
            self._context.act.forget_undo()
            self._show()
            self.call.setFocus()

    def _complete(self) -> None:
        answered_by, told_to = self.answered_by.text(), self.told_to.text()
        if self._context is None or not (answered_by.strip() or told_to.strip()):
            return
        calls = self._context.services.calls
        if self._call is None:
            started = self._context.act(calls.start_call, self._called)
            if started is None:
                return
            self._call = started.value
        changed = self._context.act(calls.complete_call, self._call.uuid, answered_by=answered_by, told_to=told_to)
        if changed is not None:
            self._call = changed.value
            self._show()

    def _show(self) -> None:
        has_diary, has_call = self._context is not None, self._call is not None
        self.call.setVisible(has_diary and not has_call)
        self._done.setVisible(has_call)
        self._after.setVisible(has_diary)
        self.later.setVisible(not has_diary)
        self.undo.setVisible(self._undo is not None)
        if self._context is not None and self._call is not None:
            at = self._context.calendar.moment(
                self._call.value.at.astimezone(self._context.services.clock.zone()), self._context.local_now()
            )
            is_told = bool(self._call.value.answered_by or self._call.value.told_to)
            source = tr("Call saved {time}, with what was said", time=at) if is_told else tr("Saved {time}", time=at)
            self.saved.setText(source)

    def _show_minute(self) -> None:
        if self._context is None:
            return
        now = self._context.local_now()
        self.call.setText(tr("I am calling now, {time}", time=self._context.calendar.time_short(now)))
        if self.isVisible():
            self._minute.start((60 - now.second) * 1000)

    def _dress(self) -> None:
        give_icon(self._theme, self.call, "phone")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_minute()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()
