"""The one wiring place: from a started process to a window with an open diary.

The order of events:
1. The shell is built and painted, without a diary: frame, sidebar, Urgent signs.
2. Then the key is asked of the keyring, in a thread, because a keyring may ask for a password.
3. The diary opens, the services and pages are built. Or: there is no diary yet (set-up), or it does not open (unlock).
"""

import gc
from dataclasses import asdict
from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from caregiver.desktop.plain_files import LookFile, numbers_file
from caregiver.domain.errors import CaregiverError
from caregiver.drawing.words import tr, words
from caregiver.surroundings import Surroundings, make_application
from caregiver.ui.core.act import Act
from caregiver.ui.core.change_bus import ChangeBus
from caregiver.ui.core.navigation import Destination, Navigator
from caregiver.ui.core.task import Tasks
from caregiver.ui.core.urgent_key import UrgentKey
from caregiver.ui.main_window import MainWindow
from caregiver.ui.theme.theme import Look, Theme, is_night_hour, look_of
from caregiver.urgent_sheet import UrgentSheet, whole_library

__all__ = ["App", "Surroundings", "make_application"]

if TYPE_CHECKING:
    from caregiver.locking import Locking
    from caregiver.presence import Presence
    from caregiver.ringing import PointingNotifier, Ringing
    from caregiver.services.access import Access
    from caregiver.services.reminders import Bell
    from caregiver.services.services import Services
    from caregiver.ui.access.bringing_back import CheckedBackup
    from caregiver.ui.core.context import PageContext
    from caregiver.ui.core.keeping import Keeping
    from caregiver.ui.core.printing import Printing
    from caregiver.ui.entrance import Entrance
    from caregiver.ui.pages import Pages
    from caregiver.vault.keys import DataKey
    from caregiver.vault.vault import Vault


ONCE_PAINTED_MS = 50
"""Today is in sight first; then the bell begins, and the tray."""


class App(QObject):
    """The running program: a shell, and while a diary is open, its services and pages.

    Raises:
        ContentBroken: The urgent sheet is not whole; the program never starts with half of it.

    Attributes:
        application: The Qt application.
        context: The open diary and everything a page needs; None while no diary is open.
        pages: Its pages; None before set-up is done.
        ringing: Its bell; None before set-up is done, and where nothing shall ring.
        presence: Keeps the program there without its window; None until it is needed, and where nothing does.
        locking: Hides the screen; None before set-up is done.
        keeping: Makes backups; None before set-up is done.
    """

    def __init__(self, application: QApplication, surroundings: Surroundings) -> None:
        super().__init__(application)
        self._library = whole_library()
        self.application = application
        self._surroundings = surroundings
        self._look_file = LookFile(surroundings.folder)
        self._notice: PointingNotifier | None = None
        self._hides_again = False
        self._urgent_key = UrgentKey(application, self)
        self._urgent_key.asked.connect(partial(self._raise_at, Destination.URGENT))
        self._build_shell()

    def _build_shell(self) -> None:
        """All that can hold something of a diary; it is built anew when the key is dropped."""
        clock = self._surroundings.clock
        local_now = clock.now().astimezone(clock.zone())
        self.theme = Theme(self.application, look_of(self._look_file.read()), is_night=is_night_hour(local_now))
        self.bus = ChangeBus(self)
        self.act = Act(self.bus)
        self.navigator = Navigator(self)
        self.tasks = Tasks(self)
        self.window = MainWindow(self.theme)
        self.context: PageContext | None = None
        self.pages: Pages | None = None
        self.ringing: Ringing | None = None
        self.presence: Presence | None = None
        self.locking: Locking | None = None
        self.keeping: Keeping | None = None
        self._printing: Printing | None = None
        self._urgent = self._make_urgent()
        self._connect()

    def _connect(self) -> None:
        self.act.failed.connect(self._say_failure)
        self.window.asked.connect(self.navigator.go)
        self.navigator.asked.connect(self._go)
        self.navigator.back_asked.connect(self._go_back)
        self.window.closed.connect(self.close)
        self.window.full_shown.connect(self._tell_whose_sheet)

    def start(self, services: "Services | None" = None, *, is_background: bool = False) -> None:
        """Show the shell; after its first paint enter the given open diary, or open the one in the folder.

        Args:
            is_background: Keep the window away, in the tray or small: the computer was switched on, and nobody asked
                for the program.
        """
        begin = self._open if services is None else partial(self.enter, services)
        if is_background:
            self._be_there()
            self.window.full_shown.connect(self._show_locked)
            if self.presence is None or not self.presence.is_in_tray:
                self.window.showMinimized()
            QTimer.singleShot(0, self, begin)  # what is small is not painted
        else:
            self.window.first_painted.connect(begin)
            self.window.show()

    def _be_there(self) -> None:
        make = self._surroundings.presence
        if self.presence is None and make is not None:
            self.presence = make(self)

    def _show_locked(self) -> None:
        """Started at a login, and the diary does not open: nothing would ring, and that must be seen."""
        if self.context is None and self._lies_there():
            self.raise_window()

    def end(self) -> None:
        """End the program, as the system asks: what is being typed is kept first."""
        if self.presence is not None:
            self.presence.end()
        else:
            self.window.close()

    def _open(self) -> None:
        self._entrance().open()
        import_module("caregiver.ui.pages")  # loaded while the keyring answers

    def enter(self, services: "Services") -> None:
        """Show an open diary, or go on with its set-up where it was left."""
        self.context = self._context(services)
        self._entrance().enter(self.context)

    def raise_window(self) -> None:
        """A second start: bring the window that is open to the front."""
        self.window.bring_to_front()

    def close(self) -> None:
        """Nothing of the diary is in sight from now on; wait for what is under way, and close it."""
        if self.context is not None:
            self._leave_fields()
        if self.locking is not None:
            self.locking.close()
            self.locking = None
        self._take_notice_away()
        if self.ringing is not None:
            self.ringing.stop()
            self.ringing = None
        if self.presence is not None:
            self.presence.close()
        self.tasks.wait()
        if self.keeping is not None:
            self.keeping.backing_up.stop()
            self.keeping = None
        if self.context is not None:
            self._access.let_go()
            self.context.services.close()
            self.context = None
            self.pages = None

    def _leave_fields(self) -> None:
        """What was typed last is kept before the diary closes: fields and pages save when they are left."""
        focused = self.window.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self.window.hide()
        if self.pages is not None:
            self.pages.leave()

    # -- the way in, and the open diary -------------------------------------------------------------------------

    def _entrance(self) -> "Entrance":
        from caregiver.ui.entrance import Door, Entrance

        clock = self._surroundings.clock
        door = Door(self._access, clock, self._open_up, self._urgent.locked_numbers, self._save_look)
        entrance = Entrance(self.window, self.theme, self.navigator, self.tasks, self._make_printing(), door)
        entrance.entered.connect(self._show_pages)
        return entrance

    def _open_up(self, vault: "Vault", key: "DataKey") -> "PageContext":
        from caregiver.services.services import serve

        clock, numbers = self._surroundings.clock, numbers_file(self._surroundings.folder)
        services = serve(vault, key, clock=clock, library=self._library, numbers_file=numbers)
        self.context = self._context(services)
        return self.context

    def _context(self, services: "Services") -> "PageContext":
        from caregiver.ui.core.context import PageContext

        printing = self._make_printing()
        return PageContext(services, self.theme, self.bus, self.act, self.navigator, self.tasks, printing)

    def _show_pages(self, context: "PageContext") -> None:
        from caregiver.ui.core.keeping import Keeping
        from caregiver.ui.pages import Pages

        is_urgent = self.window.shows(Destination.URGENT)
        self.window.leave_full()
        self.locking = self._make_locking(context)
        self.keeping = Keeping(context, self._access, self.window)
        self.keeping.backing_up.start()
        autostart, save_look = self._surroundings.autostart, self._save_look
        self.pages = Pages(self.window, context, self._urgent.page, save_look, self.keeping, autostart, self.locking)
        self.pages.bring_back_asked.connect(self.bring_back, Qt.ConnectionType.QueuedConnection)
        self.pages.show(Destination.TODAY)
        if is_urgent:  # asked for while the diary was being opened
            self.pages.go(Destination.URGENT)
        if self._hides_again:
            self._hides_again = False
            self.locking.hide()
        once_painted = QTimer(self.window, singleShot=True, interval=ONCE_PAINTED_MS)  # it goes with the window
        once_painted.timeout.connect(partial(self._ring, context))
        QTimer.singleShot(0, once_painted, once_painted.start)  # laid out by then, so that painting comes before it

    def _ring(self, context: "PageContext") -> None:
        """From now on reminders ring, for as long as the diary is open."""
        if self._surroundings.machine is None or self.context is not context:
            return
        self._be_there()
        self._take_notice_away()
        from caregiver.ringing import Ringing

        machine = self._surroundings.machine()
        if self.locking is not None:
            machine.alarm.rang.connect(self.locking.look)  # first: after sleep nothing may be shown with a name
        self.ringing = Ringing(context, machine, self.window)
        if self.presence is not None:
            self.presence.open(context, self.ringing, machine.notifier)
        self.ringing.urgent_asked.connect(lambda: self._raise_at(Destination.URGENT))
        self.ringing.stop_asked.connect(lambda: self._raise_at(Destination.STOP))
        self.ringing.open_asked.connect(self.raise_window)
        self.ringing.checked.connect(self._show_reminders)
        self.ringing.failed.connect(self._say_failure)
        self.ringing.failed.connect(lambda _: self.window.sidebar.show_reminders(tr("Reminders could not be checked")))
        if self.locking is not None and self.locking.is_hidden:
            self._show_hidden(True)
        self.ringing.start()

    def _show_reminders(self, bell: "Bell") -> None:
        from caregiver.ringing import checked_words

        if self.context is not None and self.pages is not None:
            self.window.sidebar.show_reminders(checked_words(bell, self.context))
            self.pages.reminders_strip.refresh()  # the zone may have changed, which nobody wrote
            for strip in (self.pages.paper_test_strip, self.pages.numbers_strip):
                strip.look()  # a year may be over

    def _raise_at(self, destination: Destination) -> None:
        self.raise_window()
        self.navigator.go(destination)

    # -- hiding and locking -------------------------------------------------------------------------------------

    def _make_locking(self, context: "PageContext") -> "Locking":
        from caregiver.locking import Locking, Outside

        session = self._surroundings.session
        outside = Outside(self._urgent.locked_numbers, self._urgent.make, self._rings, session() if session else None)
        made = Locking(self.window, context, outside)
        made.changed.connect(self._show_hidden)
        made.full_asked.connect(self.lock_fully, Qt.ConnectionType.QueuedConnection)
        return made

    def _show_hidden(self, is_hidden: bool) -> None:
        if self.ringing is not None:
            self.ringing.set_hidden(is_hidden)
        if self.presence is not None:
            self.presence.set_hidden(is_hidden)

    def _rings(self) -> bool:
        return self.ringing is not None and self.ringing.is_on

    def lock_fully(self) -> None:
        """Drop the key: everything that knew the diary goes, and the door stands where it was. Nothing rings."""
        if self.context is None:
            return
        notifier = self.ringing.notifier if self.ringing else None
        self._begin_anew().show_locked()
        self.window.show()
        if notifier is not None:
            notifier.show(tr("Reminders are off"), tr("The diary is locked. Reminders are off until it is opened."))
            self._notice = notifier

    def bring_back(self, checked: "CheckedBackup") -> None:
        """Let a backup take the diary's place, which is closed for it; where that fails, it opens again as it was."""
        if self.context is not None:
            former = self.context.services.data_key
            self._hides_again = self.locking is not None and self.locking.is_hidden
            self._begin_anew().bring_back(checked, former)
            self.window.show()

    def _begin_anew(self) -> "Entrance":
        """Close the diary; everything that knew it goes. The new window stands where the former stood."""
        former = (self.window, self.theme, self.bus, self.navigator, self.tasks, self._make_printing())
        geometry = self.window.saveGeometry()
        self.close()
        for part in former:
            delete(part)  # at once: every widget that is still there would be dressed anew with the new shell
        self._build_shell()
        self._be_there()
        self.window.restoreGeometry(geometry)
        QTimer.singleShot(0, self, gc.collect)  # what was dropped just now, in rings of things that know each other
        return self._entrance()

    def _take_notice_away(self) -> None:
        if self._notice is not None:
            self._notice.withdraw()
            self._notice.close()
            self._notice = None

    # -- going about --------------------------------------------------------------------------------------------

    def _go(self, destination: Destination, argument: object) -> None:
        if self.locking is not None and self.locking.is_hidden:
            self.locking.go(destination)
        elif self.pages is not None:
            self.pages.go(destination, argument)
        elif destination is Destination.URGENT:
            self._urgent.show_alone(self.context, is_locked=self._lies_there())

    def _tell_whose_sheet(self) -> None:
        """The urgent signs were asked for before the diary was open: now its numbers can stand there."""
        if self.context is not None and self.window.shows(Destination.URGENT):
            self._go(Destination.URGENT, None)

    def _go_back(self) -> None:
        if self.pages is not None:
            self.pages.back()
        elif self.window.full_page is not None:
            self.window.show_full(self.window.full_page)

    def _lies_there(self) -> bool:
        try:
            return self._access.has_diary()
        except CaregiverError:
            return True

    def _say_failure(self, error: CaregiverError) -> None:
        self.window.messages.say(words(error.sentence))

    def say_mistake(self, error: BaseException) -> None:
        """What was pressed did not happen, and the person must know: in the error's own words where they are to be
        read, such as which part of the program is damaged; else it is our own mistake.
        """
        if isinstance(error, CaregiverError):
            self._say_failure(error)
        else:
            self.window.messages.say(tr("The program made a mistake. What was saved is safe. Please try it once more."))

    def _save_look(self, look: Look) -> None:
        self._look_file.write(asdict(look))
        self.theme.set_look(look)

    # -- made when first needed ---------------------------------------------------------------------------------

    @cached_property
    def _access(self) -> "Access":
        from caregiver.services.access import Access

        outside = self._surroundings
        return Access(outside.folder, outside.key_holder(), outside.clock)

    def _make_printing(self) -> "Printing":
        from caregiver.ui.core.printing import Printing

        if self._printing is None:
            self._printing = Printing(self._surroundings.printers, self)
        return self._printing

    def _make_urgent(self) -> UrgentSheet:
        around = self._surroundings
        outside = (around.folder, around.clock, self._library, self._make_printing, self._make_way)
        return UrgentSheet(self.window, self.theme, self.navigator, *outside)

    def _make_way(self, is_urgent: bool) -> None:
        if self.ringing is not None:
            self.ringing.make_way(is_urgent=is_urgent)
