"""Hiding the screen, and locking the diary: after how long, now, and what can be read meanwhile."""

from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.services.changes import Changed
from caregiver.services.preferences import HIDE_AFTER_MINUTES
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label, rule
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.undo_bar import announce

MARGINS = (24, 12, 24, 20)


class ScreenLock(Protocol):
    """Hides the screen and locks the diary; `locking` does."""

    @property
    def needs_sentence(self) -> bool:
        """Whether it takes the secret sentence to see the diary again."""

    @property
    def is_opened_by_computer(self) -> bool:
        """Whether this computer keeps a key, so that nothing is typed to open the diary."""

    @property
    def has_paper(self) -> bool:
        """Whether a paper key opens the diary."""

    @property
    def follows_session(self) -> bool:
        """Whether the screen is hidden too when somebody locks this computer."""

    def hide(self) -> None:
        """Hide the screen now."""

    def lock_fully(self) -> None:
        """Drop the key."""


class LockCard(Card):
    """What is chosen is kept at once."""

    def __init__(self, context: PageContext, lock: ScreenLock) -> None:
        super().__init__(margins=MARGINS)
        self._context = context
        self._lock = lock
        self._build()
        self._connect()

    def _build(self) -> None:
        names = {5: tr("5 min"), 15: tr("15 min"), 60: tr("1 hour"), 0: tr("Never")}
        choices = [(str(minutes), names[minutes]) for minutes in HIDE_AFTER_MINUTES]
        self.after = Segments(choices, name=tr("Hide the screen after"))
        self.saved = label("", "soft")
        self.lift, self.other_way, self.follows = label("", "small"), label("", "small"), label("", "small")
        self.numbers, self.bare = label(""), label(tr("Numbers only: no names, no illness"), "small")
        self.hide_now = button(tr("Hide"), self._lock.hide, name=tr("Hide the screen now"))
        self.lock_now = button(tr("Lock"), self._lock.lock_fully, name=tr("Lock fully"))
        self.change = button(tr("Change"), self._change_numbers, name=tr("Change the numbers to call"))
        after = label(tr("Hide the screen after"), "strong")
        go_on = label(tr("Reminders go on, with no medicine names."), "small")
        self.off = label("", "small")
        parts = (
            label(tr("Lock"), "heading"),
            _stacked(after, go_on),
            self.after,
            _stacked(self.lift, self.other_way, self.follows, self.saved),
            rule(),
            _line(label(tr("Hide the screen now")), label(tr("Ctrl+L"), "small"), self.hide_now),
            rule(),
            _line(label(tr("Lock fully")), self.off, self.lock_now),
            rule(),
            _line(self.numbers, self.bare, self.change),
        )
        for part in parts:
            self.body.addWidget(part)
        self.saved.hide()
        self._dress()

    def _connect(self) -> None:
        self.after.changed.connect(self._keep)
        self._context.theme.changed.connect(self._dress)

    def show_state(self) -> None:
        """Show what holds now."""
        services = self._context.services
        self.after.set_value(str(services.preferences.hide_after_minutes))
        self._show_ways()
        self.follows.setText(tr("It does not hide by itself when this computer is locked."))
        self.follows.setVisible(not self._lock.follows_session)
        is_shown = bool(services.people.contacts().shown_when_locked)
        self.numbers.setText(
            tr("Numbers to call: shown when locked") if is_shown else tr("Numbers to call: not shown when locked")
        )
        self.bare.setVisible(is_shown)

    def _show_ways(self) -> None:
        """Say what brings the diary back, after hiding and after locking."""
        needs_sentence, by_computer = self._lock.needs_sentence, self._lock.is_opened_by_computer
        if needs_sentence:
            self.lift.setText(tr("The secret sentence shows it again."))
        else:
            self.lift.setText(tr("Without a secret sentence, one press lifts it."))
        self.other_way.setText(
            tr("Who starts this computer under your name can open the diary. Lock the computer too.")
        )
        self.other_way.setVisible(needs_sentence and by_computer)
        self.off.setText(
            tr("Reminders are off until it is opened. {what_opens}", what_opens=self._what_opens(needs_sentence))
        )

    def _what_opens(self, needs_sentence: bool) -> str:
        if self._lock.is_opened_by_computer:
            return tr("This computer opens it again.")
        if not needs_sentence:
            return tr("To open it again you type the paper key.")
        if not self._lock.has_paper:
            return tr("To open it again you type the secret sentence.")
        return tr("To open it again you type the paper key or the secret sentence.")

    def forget_saved(self) -> None:
        """The word "Saved" goes away."""
        self.saved.hide()

    def _keep(self, code: str) -> None:
        changed: Changed[object] | None = self._context.act(
            self._context.services.preferences.set_hide_after_minutes, int(code)
        )
        if changed is not None:
            self.saved.setText(tr("Saved"))
            self.saved.show()
            announce(self, tr("Saved"))

    def _change_numbers(self) -> None:
        self._context.navigator.go(Destination.NUMBERS)

    def _dress(self) -> None:
        give_icon(self._context.theme, self.lock_now, "lock")


def _stacked(*parts: QWidget) -> QWidget:
    """Lines close to each other."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return holder


def _line(name: QWidget, said: QWidget, way: QPushButton) -> QWidget:
    """What it is and what it means, and its button beside."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(16)
    line.addWidget(_stacked(name, said), 1)
    line.addWidget(way)
    return holder
