"""The way in: the key of this computer, set-up, the paper key, and a diary that does not open.

Each of its pages has the window for itself; all ways end with an open diary. Pages are loaded when they are needed: on
most days the key of this computer opens the diary, and none of them is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.errors import BadInput, CaregiverError, KeyringFailed, KeyWrong
from caregiver.drawing.words import tr, translate, words
from caregiver.ui.core.navigation import Destination, Navigator
from caregiver.ui.core.printing import Printing
from caregiver.ui.core.task import Tasks
from caregiver.ui.main_window import MainWindow
from caregiver.ui.theme.theme import Look, Theme

if TYPE_CHECKING:
    from caregiver.domain.person import Caregiver, Person, UrgentContacts
    from caregiver.services.access import Access
    from caregiver.services.clock import Clock
    from caregiver.services.paper_key import RecoveryKey
    from caregiver.ui.access.set_up_flow import SetUpFlow
    from caregiver.ui.access.unlock_page import UnlockPage
    from caregiver.ui.core.context import PageContext

PATIENCE_MS = 700
"""A keyring that answers within this time opens the diary without a page in between."""


@dataclass(frozen=True)
class Door:
    """What the way in is given from outside.

    Attributes:
        access: Makes and opens the diary file.
        open_up: Builds the services over an open vault and its key, and everything a page needs.
        locked_numbers: The telephone numbers that may be read while the diary is locked.
        save_look: Puts a look on and keeps it.
    """

    access: "Access"
    clock: "Clock"
    open_up: "Callable[[Any, Any], PageContext]"
    locked_numbers: "Callable[[], UrgentContacts | None]"
    save_look: "Callable[[Look], None]"


class Entrance(QObject):
    """Leads to an open diary.

    Signals:
        entered: The diary is open and set up; carries its `PageContext`.
    """

    entered = Signal(object)

    def __init__(
        self, window: MainWindow, theme: Theme, navigator: Navigator, tasks: Tasks, printing: Printing, door: Door
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._navigator = navigator
        self._tasks = tasks
        self._printing = printing
        self._door = door
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show_opening)

    def open(self) -> None:
        """Open the diary with the key of this computer; without a diary, set one up."""
        access = self._door.access
        try:
            if not access.has_diary():
                self._set_up(None)
                return
        except CaregiverError as error:
            self._show_failure(error)
            return
        self._tasks.ask(access.read_keyring_key, on_done=self._open_with, on_failed=self._show_failure)
        self._patience.start()

    def show_locked(self) -> None:
        """The diary was locked by hand: say so, with the ways on."""
        from caregiver.ui.access.failure_words import LockedByHand

        self._show_failure(LockedByHand(tr("The diary is locked")))

    def enter(self, context: "PageContext") -> None:
        """Go in, or go on with set-up where it was left."""
        if context.services.preferences.set_up_step == "done":
            self.entered.emit(context)
        else:
            self._set_up(context)

    def _open_with(self, key: Any) -> None:
        self._patience.stop()
        try:
            vault = self._door.access.open(key)
        except CaregiverError as error:
            self._show_failure(error)
            return
        self.enter(self._door.open_up(vault, key))

    # -- set-up -------------------------------------------------------------------------------------------------

    def _set_up(self, context: "PageContext | None") -> None:
        from caregiver.ui.access.set_up_flow import SetUpFlow

        door = self._door
        flow = SetUpFlow(self._theme, self._printing, door.clock, self._begin, door.save_look, context)
        flow.finished.connect(lambda: self._leave_set_up(flow))
        flow.urgent_asked.connect(lambda: self._navigator.go(Destination.URGENT))
        self._window.show_full(flow)
        if context is None:
            self._look_for_keyring(flow)

    def _look_for_keyring(self, flow: "SetUpFlow") -> None:
        """Without one the steps come in another order; it is best known before the first one is done."""

        def tell(has_keyring: bool) -> None:
            if not has_keyring and self._window.full_page is flow:
                flow.expect_no_keyring()

        self._tasks.ask(self._door.access.has_keyring, on_done=tell, on_failed=self._say_failure)

    def _say_failure(self, error: CaregiverError) -> None:
        self._window.messages.say(words(error.sentence))

    def _begin(
        self, person: "Person", caregiver: "Caregiver", paper_key: "RecoveryKey | None"
    ) -> "PageContext | None":
        """Set-up knows who it is about: make the diary. None when that failed and the window says why.

        Raises:
            KeyringFailed: There is no keyring to rely on; the flow asks for the paper key first.
            BadInput: The first page cannot be kept as typed; nothing was made.
        """
        access = self._door.access
        keys = access.new_keys(paper_key)
        try:
            created = access.create(keys)
        except CaregiverError as error:
            self._window.messages.say(words(error.sentence))
            return None
        try:
            context = self._door.open_up(created.vault, created.data_key)
            context.services.people.begin(person, caregiver)
            context.services.preferences.set_twelve_hour(_tells_twelve_hours(QLocale()))
        except BaseException:
            access.discard(created)
            raise
        return context

    def _leave_set_up(self, flow: "SetUpFlow") -> None:
        if flow.context is not None:
            self.entered.emit(flow.context)

    # -- a diary that does not open -----------------------------------------------------------------------------

    def _show_opening(self) -> None:
        """The keyring takes its time: it may be asking for a password."""
        self._unlock_page().show_opening()

    def _show_failure(self, error: CaregiverError) -> None:
        self._patience.stop()
        self._unlock_page().show_failure(error, self._door.locked_numbers())

    def _unlock_page(self) -> "UnlockPage":
        from caregiver.ui.access.unlock_page import UnlockPage

        page = self._window.full_page
        if not isinstance(page, UnlockPage):
            page = UnlockPage(self._theme, self._navigator, self._door.save_look, self._time_words)
            page.try_again.connect(self.open)
            page.paper_key_given.connect(self._open_with_paper)
            page.closed.connect(self._window.close)
            self._window.show_full(page)
        return page

    def _time_words(self) -> str:
        """What the clock says; whether it counts to twelve is written in the diary, so the locale tells."""
        clock = self._door.clock
        calendar = CalendarWords(translate, _tells_twelve_hours(QLocale()))
        return calendar.time_short(clock.now().astimezone(clock.zone()))

    def _open_with_paper(self, typed: str) -> None:
        access = self._door.access
        try:
            key = access.key_from_paper(typed)
            vault = access.open(key)
        except (BadInput, KeyWrong) as error:
            self._unlock_page().say_key_problem(error)
            return
        except CaregiverError as error:
            self._show_failure(error)
            return
        self.enter(self._door.open_up(vault, key))
        self._tasks.ask(lambda: access.renew_keyring_slot(key), on_done=self._say_renewed, on_failed=self._say_renewed)

    def _say_renewed(self, failure: CaregiverError | KeyringFailed | None) -> None:
        if failure is None:
            self._window.messages.say(tr("This computer has the key again. Next time it opens the diary by itself."))
        else:
            self._window.messages.say(tr("This computer did not keep the key. Next time, use the paper key again."))


def _tells_twelve_hours(locale: QLocale) -> bool:
    """Whether people here say 2:32 pm (care-rules 30); the family can change it in Settings."""
    return "ap" in locale.timeFormat(QLocale.FormatType.ShortFormat).lower()
