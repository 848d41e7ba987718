"""The one wiring place: from a started process to a window with an open diary.

The order of events:
1. The shell is built and painted, without a diary: frame, sidebar, Urgent signs.
2. Then the key is asked of the keyring, in a thread, because a keyring may ask for a password.
3. The diary opens, the services and pages are built. Or: there is no diary yet (set-up), or it does not open (unlock).
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication

from caregiver.desktop.plain_files import LookFile, numbers_file
from caregiver.domain.errors import BadInput, CaregiverError, KeyWrong
from caregiver.drawing.fonts import register_fonts
from caregiver.drawing.words import words
from caregiver.services.clock import Clock
from caregiver.ui.core.act import Act
from caregiver.ui.core.change_bus import ChangeBus
from caregiver.ui.core.navigation import Destination, Navigator
from caregiver.ui.core.task import Tasks
from caregiver.ui.main_window import MainWindow
from caregiver.ui.theme.theme import TEXT_SIZES, Look, Scheme, Theme

if TYPE_CHECKING:
    from caregiver.domain.person import Caregiver, Person, UrgentContacts
    from caregiver.services.access import Access, KeyHolder
    from caregiver.services.library import Library
    from caregiver.services.paper_key import RecoveryKey
    from caregiver.services.services import Services
    from caregiver.ui.access.set_up_flow import SetUpFlow
    from caregiver.ui.access.unlock_page import UnlockPage
    from caregiver.ui.core.context import PageContext
    from caregiver.ui.core.printing import Printers, Printing
    from caregiver.ui.pages import Pages
    from caregiver.ui.urgent.page import UrgentPage
    from caregiver.vault.keys import DataKey
    from caregiver.vault.vault import Vault


@dataclass(frozen=True)
class Surroundings:
    """What the program is given from outside; tests and the demo give something else.

    Attributes:
        folder: Where the diary lies; it exists.
        clock: The one clock.
        key_holder, printers: Make the keyring and the printers when they are first needed.
    """

    folder: Path
    clock: Clock
    key_holder: "Callable[[], KeyHolder]"
    printers: "Callable[[], Printers]"


def make_application(arguments: Sequence[str]) -> QApplication:
    """The Qt application with our own face."""
    application = QApplication(list(arguments))
    application.setApplicationName("caregiver")
    application.setDesktopFileName("caregiver")
    application.setStyle("Fusion")
    register_fonts()
    return application


class App(QObject):
    """The running program: a shell, and while a diary is open, its services and pages."""

    def __init__(self, application: QApplication, surroundings: Surroundings) -> None:
        super().__init__(application)
        self._surroundings = surroundings
        self._look_file = LookFile(surroundings.folder)
        self.theme = Theme(application, _look(self._look_file.read()))
        self.bus = ChangeBus(self)
        self.act = Act(self.bus)
        self.navigator = Navigator(self)
        self.tasks = Tasks(self)
        self.window = MainWindow(self.theme)
        self.pages: Pages | None = None
        self._access: Access | None = None
        self._library: Library | None = None
        self._printing: Printing | None = None
        self._urgent_page: UrgentPage | None = None
        self._connect()

    def _connect(self) -> None:
        self.act.failed.connect(self._say_failure)
        self.window.asked.connect(self.navigator.go)
        self.navigator.asked.connect(self._go)
        self.navigator.back_asked.connect(self._go_back)
        self.window.closed.connect(self.close)

    def start(self, services: "Services | None" = None) -> None:
        """Show the shell; after its first paint enter the given open diary, or open the one in the folder."""
        enter = self._open if services is None else lambda: self.enter(services)
        self.window.first_painted.connect(enter)
        self.window.show()

    def close(self) -> None:
        """The window is gone: wait for what is under way, close the diary."""
        self.tasks.wait()
        if self.pages is not None:
            self.pages.leave()
            self.pages.context.services.close()
            self.pages = None

    # -- the way in ---------------------------------------------------------------------------------------------

    def _open(self) -> None:
        access = self._make_access()
        try:
            if not access.has_diary():
                self._set_up(None)
                return
        except CaregiverError as error:
            self._show_unlock(error)
            return
        self.tasks.run(access.read_keyring_key, on_done=self._open_with, on_failed=self._show_unlock)

    def _open_with(self, key: "DataKey") -> None:
        try:
            vault = self._make_access().open(key)
        except CaregiverError as error:
            self._show_unlock(error)
            return
        self.enter(self._serve(vault, key))

    def enter(self, services: "Services") -> None:
        """Build the pages of an open diary and show them, or go on with set-up where it was left."""
        context = self._context(services)
        if services.preferences.set_up_step == "done":
            self._show_pages(context)
        else:
            self._set_up(context)

    def _context(self, services: "Services") -> "PageContext":
        from caregiver.ui.core.context import PageContext

        printing = self._make_printing()
        return PageContext(services, self.theme, self.bus, self.act, self.navigator, self.tasks, printing)

    def _serve(self, vault: "Vault", key: "DataKey") -> "Services":
        from caregiver.services.services import serve

        return serve(
            vault,
            key,
            clock=self._surroundings.clock,
            library=self._make_library(),
            numbers_file=numbers_file(self._surroundings.folder),
        )

    def _show_pages(self, context: "PageContext") -> None:
        from caregiver.ui.pages import Pages

        self.window.leave_full()
        self.pages = Pages(self.window, context, self._urgent(), self._save_look)
        self.pages.show(Destination.TODAY)

    def _set_up(self, context: "PageContext | None") -> None:
        from caregiver.ui.access.set_up_flow import SetUpFlow

        flow = SetUpFlow(
            self.theme,
            self.navigator,
            self._make_printing(),
            self._make_library(),
            self._surroundings.clock,
            self._begin,
            lambda context: context.services.paper_key,
            context,
        )
        flow.finished.connect(lambda: self._leave_set_up(flow))
        flow.urgent_asked.connect(lambda: self.navigator.go(Destination.URGENT))
        self.window.show_full(flow)

    def _leave_set_up(self, flow: "SetUpFlow") -> None:
        if flow.context is not None:
            self._show_pages(flow.context)

    def _begin(
        self, person: "Person", caregiver: "Caregiver", paper_key: "RecoveryKey | None"
    ) -> "PageContext | None":
        """Set-up knows who it is about: make the diary. None when that failed and the window says why.

        Raises:
            KeyringFailed: There is no keyring to rely on; the flow asks for the paper key first.
            BadInput: The first page cannot be kept as typed; nothing was made.
        """
        access = self._make_access()
        keys = access.new_keys(paper_key)
        try:
            created = access.create(keys)
        except CaregiverError as error:
            self._say_failure(error)
            return None
        try:
            services = self._serve(created.vault, created.data_key)
            services.people.begin(person, caregiver)
            services.preferences.set_twelve_hour(_tells_twelve_hours(QLocale()))
        except BaseException:
            access.discard(created)
            raise
        return self._context(services)

    # -- a diary that does not open -----------------------------------------------------------------------------

    def _show_unlock(self, error: CaregiverError) -> None:
        page = self._unlock_page()
        page.show_failure(error, self._locked_numbers())

    def _unlock_page(self) -> "UnlockPage":
        from caregiver.ui.access.unlock_page import UnlockPage

        page = self.window.full_page
        if not isinstance(page, UnlockPage):
            page = UnlockPage(self.theme, self.navigator)
            page.try_again.connect(self._open)
            page.paper_key_given.connect(self._open_with_paper)
            page.closed.connect(self.window.close)
            self.window.show_full(page)
        return page

    def _open_with_paper(self, typed: str) -> None:
        access = self._make_access()
        try:
            key = access.key_from_paper(typed)
            vault = access.open(key)
        except (BadInput, KeyWrong) as error:
            self._unlock_page().say_key_problem(error)
            return
        except CaregiverError as error:
            self._show_unlock(error)
            return
        self.tasks.run(
            lambda: access.renew_keyring_slot(key), on_done=lambda _: None, on_failed=self._say_failure
        )
        self.enter(self._serve(vault, key))

    def _locked_numbers(self) -> "UrgentContacts | None":
        from caregiver.domain.urgent import read_locked_numbers

        content = numbers_file(self._surroundings.folder).read()
        return read_locked_numbers(content) if content else None

    # -- going about --------------------------------------------------------------------------------------------

    def _go(self, destination: Destination, argument: object) -> None:
        if self.pages is not None:
            self.pages.go(destination, argument)
        elif destination is Destination.URGENT:
            self._urgent().show_for(None, self._locked_numbers())
            self.window.show_page(Destination.URGENT)

    def _go_back(self) -> None:
        if self.pages is not None:
            self.pages.back()
        elif self.window.full_page is not None:
            self.window.show_full(self.window.full_page)

    def _say_failure(self, error: CaregiverError) -> None:
        self.window.messages.say(words(error.sentence))

    def raise_window(self) -> None:
        """A second start: bring the window that is open to the front."""
        self.window.showNormal() if self.window.isMinimized() else self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    # -- made when first needed ---------------------------------------------------------------------------------

    def _make_access(self) -> "Access":
        from caregiver.services.access import Access

        if self._access is None:
            outside = self._surroundings
            self._access = Access(outside.folder, outside.key_holder(), outside.clock)
        return self._access

    def _make_library(self) -> "Library":
        from caregiver.drawing.resources import resources_folder
        from caregiver.services.library import Library

        if self._library is None:
            self._library = Library(resources_folder())
            self._library.urgent_signs()
        return self._library

    def _make_printing(self) -> "Printing":
        from caregiver.ui.core.printing import Printing

        if self._printing is None:
            self._printing = Printing(self._surroundings.printers(), self)
        return self._printing

    def _urgent(self) -> "UrgentPage":
        from caregiver.ui.urgent.page import UrgentPage

        if self._urgent_page is None:
            self._urgent_page = UrgentPage(
                self.theme, self.navigator, self._make_printing(), self._make_library(), self._surroundings.clock
            )
            self.window.add_page(Destination.URGENT, self._urgent_page)
        return self._urgent_page

    def _save_look(self, look: Look) -> None:
        self._look_file.write(asdict(look))
        self.theme.set_look(look)


def _tells_twelve_hours(locale: QLocale) -> bool:
    """Whether people here say 2:32 pm (care-rules 30); the family can change it in Settings."""
    return "ap" in locale.timeFormat(QLocale.FormatType.ShortFormat).lower()


def _look(kept: dict[str, object]) -> Look:
    usual = Look()
    scheme, percent, night = str(kept.get("scheme")), kept.get("text_percent"), kept.get("has_night_look")
    return Look(
        Scheme(scheme) if scheme in set(Scheme) else usual.scheme,
        percent if isinstance(percent, int) and percent in TEXT_SIZES else usual.text_percent,
        night if isinstance(night, bool) else usual.has_night_look,
    )
