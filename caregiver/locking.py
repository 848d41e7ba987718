"""The curtain: when the screen is hidden, what can be done meanwhile, and what lifts it (DESIGN 5).

Nothing is closed behind it: the key stays, reminders go on in neutral words. `App.lock_fully` drops the key.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QStackedWidget

from caregiver.domain.errors import CaregiverError, KeyWrong
from caregiver.domain.stay import StayKind
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.ways_in import SlotKind
from caregiver.ui.access.writer_strip import WriterStrip
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.enter_key import let_enter_press
from caregiver.ui.core.idleness import Idleness
from caregiver.ui.core.navigation import Destination, Navigator
from caregiver.ui.main_window import MainWindow
from caregiver.ui.widgets.stay_words import begun

if TYPE_CHECKING:
    from caregiver.domain.person import UrgentContacts
    from caregiver.ui.access.lift_form import LiftForm
    from caregiver.ui.urgent.page import UrgentPage

FOLLOW_AFTER_MS = 200
"""Today is in sight first; then it is asked who tells that this computer was locked."""
_NOT_THE_SENTENCE = QT_TRANSLATE_NOOP("caregiver", "This is not the secret sentence. Look at it and try again.")
_NOT_THE_PAPER_KEY = QT_TRANSLATE_NOOP("caregiver", "This paper key does not open this diary.")


class SessionLock(Protocol):
    """Tells when somebody locks this computer; `desktop.session_lock` does."""

    @property
    def follows(self) -> bool: ...
    @property
    def locked(self) -> SignalInstance: ...
    @property
    def woke(self) -> SignalInstance: ...
    def start(self) -> None: ...
    def close(self) -> None: ...


@dataclass(frozen=True)
class Outside:
    """What the curtain is given from outside.

    Attributes:
        numbers: The telephone numbers that may be read while the diary cannot.
        urgent_page: Makes a sheet of urgent signs that knows no diary.
        rings: Tells whether reminders go on now.
        session: Tells when somebody locks this computer; None where nothing does.
    """

    numbers: "Callable[[], UrgentContacts | None]"
    urgent_page: "Callable[[Navigator], UrgentPage]"
    rings: Callable[[], bool]
    session: SessionLock | None = None


class Locking(QObject):
    """The curtain of an open diary.

    Signals:
        changed: The screen was hidden, or shown again; carries whether it is hidden.
        full_asked: Drop the key too.
    """

    changed = Signal(bool)
    full_asked = Signal()

    def __init__(self, window: MainWindow, context: PageContext, outside: Outside) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._outside = outside
        self._knew_sentence = False
        self._curtain: _Curtain | None = None
        self._idleness = Idleness(context.services.clock, self._longest, self)
        self._writer_strip = WriterStrip(context)
        window.add_strip(self._writer_strip)
        self._connect()

    def _connect(self) -> None:
        self._window.hide_asked.connect(self.hide)
        self._idleness.over.connect(self.hide)
        self._context.act.succeeded.connect(self._on_deed)
        session = self._outside.session
        if session is not None:
            session.locked.connect(self.hide)
            session.woke.connect(self._idleness.look)
            QTimer.singleShot(FOLLOW_AFTER_MS, self, session.start)
        self._idleness.begin()
        self._knew_sentence = self.needs_sentence

    @property
    def is_hidden(self) -> bool:
        """Whether the curtain is drawn."""
        return self._curtain is not None

    @property
    def follows_session(self) -> bool:
        """Whether the screen is hidden too when somebody locks this computer."""
        return self._outside.session is not None and self._outside.session.follows

    @property
    def needs_sentence(self) -> bool:
        """Whether it takes the secret sentence to lift the curtain."""
        with suppress(CaregiverError):  # then it is as it was when it could be read last
            self._knew_sentence = self._context.services.ways_in.of_kind(SlotKind.PASSPHRASE) is not None
        return self._knew_sentence

    @property
    def is_opened_by_computer(self) -> bool:
        """Whether this computer keeps a key, so that nothing is typed to open the diary."""
        return self._has_way(SlotKind.KEYRING)

    @property
    def has_paper(self) -> bool:
        """Whether a paper key opens the diary."""
        return self._has_way(SlotKind.RECOVERY)

    def _has_way(self, kind: SlotKind) -> bool:
        try:
            return self._context.services.ways_in.of_kind(kind) is not None
        except CaregiverError:
            return False

    def hide(self) -> None:
        """Draw the curtain; behind it everything stays as it is."""
        if self._curtain is not None:
            return
        from caregiver.ui.access.lift_form import LiftForm

        self._idleness.stop()
        self._writer_strip.hide()
        form = LiftForm(self._context.theme, needs_sentence=self.needs_sentence, has_paper=self.has_paper)
        form.sentence_given.connect(self._try_sentence)
        form.paper_given.connect(self._try_paper)
        curtain = self._curtain = _Curtain(self._context, self._outside, form)
        self._window.cover(curtain)
        self.changed.emit(True)

    def lift(self) -> None:
        """Show the diary again, and ask who writes."""
        if self._curtain is None:
            return
        self._curtain = None
        self._window.uncover()
        self._idleness.begin()
        stay = self._context.services.stays.current()
        if stay is None or stay.value.kind is not StayKind.DIED:  # after a death nothing is asked
            self._writer_strip.ask()
        self.changed.emit(False)

    def look(self) -> None:
        """Look at the clock: after sleep the screen may have to be hidden before anything else is done."""
        self._idleness.look()

    def go(self, destination: Destination) -> None:
        """The urgent signs are there for everybody; nothing else is while the screen is hidden."""
        if self._curtain is not None and destination is Destination.URGENT:
            self._curtain.show_urgent()

    def lock_fully(self) -> None:
        """Ask for the key to be dropped."""
        self.full_asked.emit()

    def close(self) -> None:
        """The diary closes; its window is out of sight, and whole again."""
        self._idleness.stop()
        self._curtain = None
        self._window.uncover()
        if self._outside.session is not None:
            self._outside.session.close()

    def _longest(self) -> timedelta | None:
        minutes = self._context.services.preferences.hide_after_minutes
        return timedelta(minutes=minutes) if minutes else None

    def _on_deed(self, _changed: object) -> None:
        """Something was recorded, perhaps without a press in a window of ours: in the tray, by a screen reader."""
        if self._curtain is None:
            self._idleness.touch()

    def _try_sentence(self, typed: str) -> None:
        if self._knew_sentence:
            self._try(partial(self._context.services.ways_in.opens, typed), _NOT_THE_SENTENCE)
        else:
            self.lift()

    def _try_paper(self, typed: str) -> None:
        self._try(partial(self._context.services.ways_in.paper_opens, typed), _NOT_THE_PAPER_KEY)

    def _try(self, opens: Callable[[], bool], wrong: str) -> None:
        def on_tried(is_right: bool) -> None:
            if is_right:
                self.lift()
            else:
                self._on_failed(KeyWrong(wrong))

        self._context.tasks.run_at_once(opens, on_done=on_tried, on_failed=self._on_failed)

    def _on_failed(self, error: CaregiverError) -> None:
        if self._curtain is not None:
            self._curtain.page.say_failure(error)


class _Curtain(QStackedWidget):
    """The curtain, and the urgent signs on it."""

    def __init__(self, context: PageContext, outside: Outside, form: "LiftForm") -> None:
        super().__init__()
        from caregiver.ui.access.curtain_page import CurtainPage

        self._outside = outside
        self._urgent: UrgentPage | None = None
        self.page = CurtainPage(context.theme, partial(_time_words, context), form)
        self.page.show_numbers(outside.numbers())
        self.page.show_reminders(go_on=outside.rings(), off_since=_off_since(context))
        self.page.urgent_asked.connect(self.show_urgent)
        self.addWidget(self.page)
        self.setFocusProxy(self.page)

    def show_urgent(self) -> None:
        """The sheet, with the numbers alone that may be read now."""
        if self._urgent is None:
            navigator = Navigator(self)
            navigator.back_asked.connect(self._show_page)
            self._urgent = self._outside.urgent_page(navigator)
            self.addWidget(self._urgent)
            let_enter_press(self._urgent)
        self._urgent.show_for(None, self._outside.numbers(), is_hidden=True)
        self.setCurrentWidget(self._urgent)

    def _show_page(self) -> None:
        self.setCurrentWidget(self.page)
        self.page.setFocus()


def _time_words(context: PageContext) -> str:
    return context.calendar.time_short(context.local_now())


def _off_since(context: PageContext) -> str:
    """Since when the family has stopped the reminders; empty while they go on, and after a death."""
    try:
        stay = context.services.stays.current()
    except CaregiverError:
        return ""
    return "" if stay is None or stay.value.kind is StayKind.DIED else begun(stay.value, context)
