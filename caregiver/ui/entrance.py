"""The way in: the key of this computer, set-up, the paper key, a backup, and a diary that does not open.

Each of its pages has the window for itself; all ways end with an open diary. Pages are loaded when they are needed: on
most days the key of this computer opens the diary, and none of them is. Who asked for the urgent signs while the diary
was being opened goes on reading them: what arrives stands behind them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from shiboken6 import isValid

from caregiver.domain.errors import BadInput, CaregiverError, KeyringFailed, KeyWrong
from caregiver.drawing.words import tr, words
from caregiver.ui.core.navigation import Destination, Navigator
from caregiver.ui.core.printing import Printing
from caregiver.ui.core.task import Tasks
from caregiver.ui.main_window import MainWindow
from caregiver.ui.theme.theme import Look, Theme

if TYPE_CHECKING:
    from caregiver.domain.person import UrgentContacts
    from caregiver.services.access import Access
    from caregiver.services.clock import Clock
    from caregiver.services.restore import Restored
    from caregiver.ui.access.bring_back_at_door import BringBackAtDoor
    from caregiver.ui.access.bringing_back import CheckedBackup
    from caregiver.ui.access.doorstep import Doorstep
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
        self._is_open = False
        self._is_asking = False
        self._failure: CaregiverError | None = None
        self._is_bringing_back = False
        self._answer: Callable[[], object] | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show_opening)

    def open(self) -> None:
        """Open the diary with the key of this computer; without a diary, set one up."""
        access = self._door.access
        try:
            access.finish_bringing_back()
            if not access.has_diary():
                self._set_up(None)
                return
        except CaregiverError as error:
            self._show_failure(error)
            return
        self._is_asking = True
        self._tasks.ask(
            access.read_keyring_key, on_done=self._hear(self._open), on_failed=self._hear(self._show_failure)
        )
        self._patience.start()

    def show_locked(self) -> None:
        """The diary was locked by hand: say so, with the ways on."""
        from caregiver.ui.access.failure_words import LockedByHand

        self._show_failure(LockedByHand(tr("The diary is locked")))

    def enter(self, context: "PageContext") -> None:
        """Go in, or go on with set-up where it was left."""
        self._is_open = True
        if context.services.preferences.set_up_step == "done":
            self.entered.emit(context)
        else:
            self._set_up(context)

    def _hear(self, then: Callable[[Any], object]) -> Callable[[Any], None]:
        """Hear what the keyring answers, however late; an open diary needs it no more, a page in front lets it wait."""

        def hear(answer: Any) -> None:
            self._is_asking = False
            self._patience.stop()
            if self._is_bringing_back:
                self._answer = partial(then, answer)
            elif not self._is_open:
                then(answer)

        return hear

    def _open(self, key: Any) -> "PageContext | None":
        """Open the diary with its key, and go in; None where that did not come true."""
        try:
            vault = self._door.access.open(key)
        except KeyWrong as error:  # the key came out of the slots of this diary
            from caregiver.ui.access.failure_words import DiaryUnfit

            self._show_failure(DiaryUnfit(error.sentence.source))
            return None
        except CaregiverError as error:
            self._show_failure(error)
            return None
        self._patience.stop()
        context = self._door.open_up(vault, key)
        self.enter(context)
        return context

    # -- set-up -------------------------------------------------------------------------------------------------

    def _set_up(self, context: "PageContext | None") -> None:
        from caregiver.ui.access.beginning import Beginning
        from caregiver.ui.access.doorstep import tells_twelve_hours
        from caregiver.ui.access.set_up_flow import SetUpFlow

        door = self._door
        twelve = tells_twelve_hours(QLocale())
        beginning = Beginning(door.access, self._tasks, door.open_up, has_twelve_hours=twelve)
        flow = SetUpFlow(self._theme, self._printing, door.clock, beginning.begin, door.save_look, context)
        flow.finished.connect(lambda: self._leave_set_up(flow))
        flow.urgent_asked.connect(lambda: self._navigator.go(Destination.URGENT))
        flow.backup_asked.connect(lambda: self._look_for_backup(flow))
        self._window.show_full(flow, stays_behind=Destination.URGENT)
        if context is None:
            self._look_for_keyring(flow)

    def _look_for_keyring(self, flow: "SetUpFlow") -> None:
        """Without one the steps come in another order; it is best known before the first one is done."""

        def tell(has_keyring: bool) -> None:
            if not has_keyring and isValid(flow):
                flow.expect_no_keyring()

        self._tasks.ask(self._door.access.has_keyring, on_done=tell, on_failed=self._say_failure)

    def _say_failure(self, error: CaregiverError) -> None:
        self._window.messages.say(words(error.sentence))

    def _leave_set_up(self, flow: "SetUpFlow") -> None:
        if flow.context is not None:
            self.entered.emit(flow.context)

    # -- a diary that does not open -----------------------------------------------------------------------------

    def _show_opening(self) -> None:
        """The keyring takes its time: it may be asking for a password."""
        self._unlock_page().show_opening()

    def _show_failure(self, error: CaregiverError) -> None:
        self._patience.stop()
        self._failure = error
        self._unlock_page().show_failure(error)

    def _unlock_page(self) -> "UnlockPage":
        from caregiver.ui.access.unlock_page import UnlockPage

        page = self._window.full_page
        if not isinstance(page, UnlockPage):
            page = UnlockPage(self._theme, self._navigator, self._door.save_look, self._doorstep())
            page.try_again.connect(self.open)
            page.paper_key_given.connect(self._try_paper)
            page.sentence_given.connect(self._try_sentence)
            page.backup_asked.connect(partial(self._look_for_backup, page))
            page.closed.connect(self._window.close)
            self._window.show_full(page, stays_behind=Destination.URGENT)
        return page

    def _doorstep(self) -> "Callable[[], Doorstep]":
        """Looks at the diary from outside; it knows nothing of the window, so that no page of the door does."""
        from caregiver.ui.access.doorstep import Doorstep

        return partial(Doorstep.look, self._door.access, self._door.clock, self._door.locked_numbers)

    def _try_paper(self, typed: str) -> None:
        try:
            key = self._door.access.key_from_paper(typed)
        except (BadInput, KeyWrong) as error:
            self._unlock_page().say_paper_problem(error)
        except CaregiverError as error:
            self._show_failure(error)
        else:
            self._open_for_person(key)

    def _try_sentence(self, typed: str) -> None:
        page = self._unlock_page()

        def open_up(key: Any) -> None:
            if not self._is_open:
                self._open_for_person(key)

        def tell(error: CaregiverError) -> None:
            if not self._is_open:
                (page.say_sentence_problem if isinstance(error, KeyWrong) else self._show_failure)(error)

        find = partial(self._door.access.key_from_sentence, typed)
        self._tasks.run_at_once(find, on_done=open_up, on_failed=tell)

    def _open_for_person(self, key: Any) -> None:
        """Somebody typed the key; where this computer lost its own, it is given one again."""
        access, failure = self._door.access, self._failure
        has_lost_key = isinstance(failure, KeyringFailed | KeyWrong) and access.is_kept_by_computer()
        is_asking = self._is_asking
        if not self._open(key):
            return
        if is_asking:
            said = tr("The diary is open. If this computer still asks for a password, you can close that.")
            self._window.messages.say(said)
        elif has_lost_key:
            self._give_key(key)

    def _give_key(self, key: Any, said_before: str = "") -> None:
        def tell(failure: CaregiverError | None) -> None:
            if failure is None:
                said = tr("This computer has the key again. Next time it opens the diary by itself.")
            else:
                said = tr("This computer did not keep the key. Next time, open the diary as you did now.")
            self._window.messages.say(" ".join(part for part in (said_before, said) if part))

        self._tasks.ask(partial(self._door.access.renew_keyring_slot, key), on_done=tell, on_failed=tell)

    # -- a backup -----------------------------------------------------------------------------------------------

    def _look_for_backup(self, former: Any) -> None:
        from caregiver.ui.access.unlock_page import UnlockPage

        page = self._bring_back_page(lies_one_here=isinstance(former, UnlockPage))
        page.left.connect(lambda: self._leave_backup(former))
        self._is_bringing_back = True
        self._window.show_full(page, keeps_former=True)

    def bring_back(self, checked: "CheckedBackup", former: Any) -> None:
        """Put a backup in the place of the diary that was open a moment ago.

        Args:
            former: The key of that diary; it opens again when the backup cannot be brought back.
        """
        page = self._bring_back_page(lies_one_here=True)
        page.failed.connect(partial(self._open_former, former))
        self._window.show_full(page)
        page.bring_back(checked)

    def _bring_back_page(self, *, lies_one_here: bool) -> "BringBackAtDoor":
        from caregiver.services.restore import Restore
        from caregiver.ui.access.bring_back_at_door import BringBackAtDoor

        door = self._door
        restore, look = Restore.beside(door.access), self._doorstep()
        page = BringBackAtDoor(
            self._theme, self._navigator, door.save_look, restore, self._tasks, look, lies_one_here=lies_one_here
        )
        page.brought.connect(self._open_brought)
        return page

    def _open_former(self, key: Any, error: CaregiverError) -> None:
        if self._open(key):
            self._window.messages.say(words(error.sentence))

    def _leave_backup(self, former: Any) -> None:
        self._is_bringing_back = False
        self._window.show_full(former)
        answer, self._answer = self._answer, None
        if answer is not None:
            answer()

    def _open_brought(self, restored: "Restored", key: Any) -> None:
        from caregiver.ui.access.bring_back_words import brought_back_words

        self._is_bringing_back, self._answer = False, None
        is_asking = self._is_asking
        context = self._open(key)
        if context is None:
            return
        said = brought_back_words(restored)
        try:
            context.services.people.put_numbers_right()
        except CaregiverError as error:
            said = " ".join((said, words(error.sentence)))
        self._window.messages.say(said)
        if self._door.access.is_kept_by_computer() and not is_asking:
            self._see_to_key(key, said)

    def _see_to_key(self, key: Any, said: str) -> None:
        """A backup may come from another computer: then this one is given a key of its own."""

        def look(kept: Any) -> None:
            if kept != key:
                self._give_key(key, said)

        read = self._door.access.read_keyring_key
        self._tasks.ask(read, on_done=look, on_failed=lambda _error: self._give_key(key, said))
