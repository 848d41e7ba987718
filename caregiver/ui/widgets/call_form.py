"""All of a call in one form: when, who was called, what was wrong, who answered, what they said to do."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.call import Call, Callee
from caregiver.domain.errors import BadInput
from caregiver.domain.person import UrgentContacts
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.named_field import NamedField
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.time_field import TimeField

Keep = Callable[[Call], object | None]
"""Writes the call down; None when that failed and the window says why. May raise BadInput."""


class CallForm(Card):
    """Asks for everything about a call.

    Signals:
        closed: The call is on the disk, or is not to be saved.
    """

    closed = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__(margins=(20, 12, 20, 16))
        self._theme = theme
        self._now = now
        self._given: Call | None = None
        self._asked: Call | None = None
        self._labels: dict[Callee, str] = {}
        self._keep: Keep = lambda _call: None
        self._build()
        self._connect()

    def _build(self) -> None:
        self._heading = label("", "heading")
        self.when = TimeField(self._theme, CalendarWords(), name=tr("Call"), now=self._now)
        who = tr("Who was called?")
        self.callee = Chips(
            self._theme,
            [
                Choice(Callee.EMERGENCY, tr("Emergency number")),
                Choice(Callee.TEAM, tr("The team")),
                Choice(Callee.HOSPICE, tr("The hospice")),
                Choice(Callee.OTHER, tr("Somebody else")),
            ],
            name=who,
            is_single=True,
        )
        self.other = NamedField(tr("Who?"))
        self.about = NoteField(self._theme, name=tr("What was wrong"))
        self.answered_by = NamedField(tr("Who answered"))
        self.told_to = NoteField(self._theme, name=tr("They said to: …"))
        self.save = button(tr("Save this call"), self._save)
        self.leave_out = button(tr("Do not save"), self._close, "quiet")
        self.save.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for part in (
            self._heading,
            self._named(tr("When was it?"), self.when),
            self._named(who, self.callee),
            self.other,
            self._named(tr("What was wrong"), self.about),
            self.answered_by,
            self._named(tr("They said to: …"), self.told_to),
            row(self.save, self.leave_out, None),
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)

    @staticmethod
    def _named(name: str, part: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(name, "strong"))
        column.addWidget(part)
        return holder

    def _connect(self) -> None:
        self.callee.changed.connect(lambda _codes: self._on_callee())

    # -- values in and out --------------------------------------------------------------------------------------

    def ask(
        self,
        call: Call,
        contacts: UrgentContacts,
        calendar: CalendarWords,
        keep: Keep,
        *,
        is_new: bool = False,
    ) -> None:
        """Show a call.

        Args:
            contacts: The family's labels of its numbers.
            keep: Writes the call down.
            is_new: Whether it was made at a time that is still to be typed; then the present minute does not stand
                in the field, so that it is not kept by an oversight.
        """
        self._given, self._keep = call, keep
        self._heading.setText(tr("A call made earlier") if is_new else tr("About this call"))
        self._labels = {
            Callee.EMERGENCY: tr("the emergency number"),
            Callee.TEAM: contacts.team.label or tr("the team"),
            Callee.HOSPICE: contacts.hospice.label or tr("the hospice"),
        }
        self.callee.reword(
            {
                Callee.TEAM: contacts.team.label or tr("The team"),
                Callee.HOSPICE: contacts.hospice.label or tr("The hospice"),
            }
        )
        self.when.set_calendar(calendar)
        zone = ZoneInfo(call.zone)
        self.when.set_moment(call.at, zone, is_exact=call.is_exact, latest=call.at.astimezone(zone).date())
        if is_new:
            self.when.time.setText("")
        self._show_callee(call)
        self.about.set_text(call.about)
        self.answered_by.set_text(call.answered_by)
        self.told_to.set_text(call.told_to)
        self._asked = self._typed()
        self.show()

    def _show_callee(self, call: Call) -> None:
        named_only = call.callee is Callee.NOT_SAID and call.called
        callee = Callee.OTHER if named_only else call.callee
        self.callee.choose([] if callee is Callee.NOT_SAID else [callee])
        self.other.set_text(call.called if callee is Callee.OTHER else "")
        self.other.setVisible(callee is Callee.OTHER)

    @property
    def is_changed(self) -> bool:
        """Whether something stands differently than when the call was shown."""
        return self._typed() != self._asked

    def call(self) -> Call:
        """The call as it stands; raises BadInput when the time is none."""
        return replace(self._typed(), at=self.when.value())

    def leave(self) -> None:
        """The form goes out of sight: what was typed is saved; without a time it stays here until one is typed."""
        if self.isHidden():
            return
        if self.is_changed or self.when.time.isModified():
            self._save(takes_keyboard=False)
        else:
            self._close()

    def forget(self) -> None:
        """The diary was closed: nothing of the call stays."""
        self._given = self._asked = None
        for field in (self.other, self.answered_by):
            field.set_text("")
        for note in (self.about, self.told_to):
            note.set_text("")
        self.hide()

    # -- doing --------------------------------------------------------------------------------------------------

    def _typed(self) -> Call:
        given = self._given
        if given is None:
            raise ValueError("no call was asked about")
        chosen = self.callee.chosen()
        callee = Callee(chosen[0]) if chosen else Callee.NOT_SAID
        if callee is Callee.OTHER:
            called = self.other.text()
        elif callee is given.callee:
            called = given.called
        else:
            called = self._labels.get(callee, "")
        return replace(
            given,
            at=self.when.value_or_given(),
            is_exact=self.when.is_exact,
            callee=callee,
            called=called,
            about=self.about.text(),
            answered_by=self.answered_by.text(),
            told_to=self.told_to.text(),
        )

    def _save(self, *, takes_keyboard: bool = True) -> None:
        try:
            if self._keep(self.call()) is None:
                return
        except BadInput as bad:
            self.when.problem.say(words(bad.sentence), takes_keyboard=takes_keyboard)
            return
        self._close()

    def _close(self) -> None:
        self.forget()
        self.closed.emit()

    def _on_callee(self) -> None:
        is_other = self.callee.chosen() == (Callee.OTHER,)
        self.other.setVisible(is_other)
        if is_other:
            self.other.line.setFocus()
