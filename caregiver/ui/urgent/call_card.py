"""The call about an urgent sign: one press saves that it is being made, the rest is written down after it."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QSizePolicy, QWidget

from caregiver.domain.call import Call, Callee
from caregiver.domain.record import Record
from caregiver.drawing.words import tr
from caregiver.services.changes import Changed
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce

STILL_OPEN = timedelta(hours=2)
"""For so long after a call the page still asks what was said in it."""
LONGEST_ANSWER = 2000


class CallCard(Card):
    """ "I am calling now, 14:32", and what came of it. Where the diary is not in reach it says that this can wait.

    What was said is asked for once a call is saved, so that no answer is kept at the time it was typed.

    Signals:
        more_asked: Ask for everything about the call that stands here.
        earlier_asked: Ask for a call that was made before.
    """

    more_asked = Signal()
    earlier_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(16, 6, 12, 6))
        self._theme = theme
        self._context: PageContext | None = None
        self._called = ""
        self._callee = Callee.NOT_SAID
        self._call: Record[Call] | None = None
        self._undo: Callable[[], Changed[object]] | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.call = button("", self._start, "call")
        self.saved = label("", "strong")
        self.undo = button(tr("Undo"), self._take_back, "quiet")
        self.again = button(tr("One more call now"), self._start, "quiet")
        self.earlier = button(tr("Write in a call made earlier"), self.earlier_asked.emit, "quiet")
        self.more = button(tr("More about this call"), self.more_asked.emit, "quiet")
        self.going = button(tr("Going to hospital"), self._go_to_hospital, "quiet")
        for way in (self.going, self.undo):
            way.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._done = row(self.saved, self.going, self.undo)
        self._ways = row(self.more, None, self.again)
        self.answered_by = self._field(tr("Who answered"))
        self.told_to = self._field(tr("They said to: …"))
        self._after = QWidget()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._after)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addWidget(self.answered_by, 2)
        self._line.addWidget(self.told_to, 3)
        self.later = label("", "soft")
        self.body.addStretch(1)
        for part in (self.call, self.earlier, self._done, self._after, self._ways, self.later):
            self.body.addWidget(part)
        self.body.setSpacing(4)
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

    def show_for(self, context: PageContext | None, callee: Callee, called: str, *, is_hidden: bool = False) -> None:
        """Offer a new call, or the last one while it is not told to its end.

        Args:
            callee, called: Who is called first, where the family said so; it is written down with the call.
            is_hidden: Whether there is no context only because the screen is hidden.
        """
        not_open = tr("The diary is not open now. You can write the call in later.")
        self.later.setText(tr("The screen is hidden. You can write the call in later.") if is_hidden else not_open)
        self._context, self._callee, self._called, self._undo = context, callee, called, None
        self._show_call(self._last_open_call(context))
        self._show_minute()

    @property
    def call_record(self) -> Record[Call] | None:
        """The call that stands here, if there is one."""
        return self._call

    def show_again(self) -> None:
        """The call was changed elsewhere: show it as it stands now."""
        if self._context is not None and self._call is not None:
            self._show_call(self._context.services.calls.get(self._call.uuid))

    def give_way(self) -> None:
        """The call is asked about elsewhere: save what stands in the fields, which go out of the way until then."""
        self._complete()
        for part in (self._after, self._ways, self.undo):
            part.hide()

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
        changed = self._context.act(self._context.services.calls.start_call, self._called, self._callee)
        if changed is None:
            return
        self._undo = changed.undo
        self._show_call(changed.value)
        announce(self, self.saved.text())

    def _take_back(self) -> None:
        if self._context is not None and self._undo is not None and self._context.act(self._undo) is not None:
            self._undo = None
            self._context.act.forget_undo()
            self._show_call(None)
            self.call.setFocus()

    def _go_to_hospital(self) -> None:
        """To the page that goes along; beside it one press prints it and stops reminders (care-rules 26)."""
        if self._context is not None:
            self._context.navigator.go(Destination.PAPER, "hospital")

    def _complete(self) -> None:
        answered_by, told_to = self.answered_by.text(), self.told_to.text()
        if self._context is None or self._call is None:
            return
        if (answered_by, told_to) == (self._call.value.answered_by, self._call.value.told_to):
            return
        complete = self._context.services.calls.complete_call
        changed = self._context.act(complete, self._call.uuid, answered_by=answered_by, told_to=told_to)
        if changed is not None:
            self._call = changed.value
            self._show()

    def _show_call(self, call: Record[Call] | None) -> None:
        self._call = call
        self.answered_by.setText(call.value.answered_by if call else "")
        self.told_to.setText(call.value.told_to if call else "")
        self._show()

    def _show(self) -> None:
        has_diary, has_call = self._context is not None, self._call is not None
        self.call.setVisible(has_diary and not has_call)
        for part in (self._done, self._after, self._ways):
            part.setVisible(has_call)
        self.earlier.setVisible(has_diary and not has_call)
        self.later.setVisible(not has_diary)
        self.undo.setVisible(self._undo is not None)
        self.going.setVisible(self._is_for_hospital())
        if self._context is not None and self._call is not None:
            at = self._context.calendar.moment(
                self._call.value.at.astimezone(self._context.services.clock.zone()), self._context.local_now()
            )
            is_told = bool(self._call.value.answered_by or self._call.value.told_to)
            source = tr("Saved {time}, with what was said", time=at) if is_told else tr("Saved {time}", time=at)
            self.saved.setText(source)

    def _is_for_hospital(self) -> bool:
        """Whether there is a page to print for it: not before set-up is done, and never after a death."""
        services = self._context.services if self._context is not None else None
        return services is not None and services.preferences.set_up_step == "done" and not services.stays.has_died

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
