"""The urgent sheet of the whole program: beside the pages, during set-up, and before a diary that does not open."""

from pathlib import Path
from typing import TYPE_CHECKING

from caregiver.desktop.plain_files import numbers_file
from caregiver.drawing.resources import resources_folder
from caregiver.services.clock import Clock
from caregiver.services.library import Library
from caregiver.ui.core.navigation import Destination, Navigator
from caregiver.ui.main_window import MainWindow
from caregiver.ui.theme.theme import Theme

if TYPE_CHECKING:  # none of it is needed before the first paint
    from collections.abc import Callable

    from caregiver.domain.person import UrgentContacts
    from caregiver.ui.core.context import PageContext
    from caregiver.ui.core.printing import Printing
    from caregiver.ui.urgent.page import UrgentPage


def whole_library() -> Library:
    """The texts of the program, once it is known that the urgent sheet is whole; raises ContentBroken."""
    library = Library(resources_folder())
    library.urgent_signs()
    return library


class UrgentSheet:
    """Makes the page of the urgent signs when it is first asked for, and shows it where there are no other pages.

    Args:
        tell_in_sight: Told whenever a page of it comes into sight, or is left, and which.
    """

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        navigator: Navigator,
        folder: Path,
        clock: Clock,
        library: Library,
        printing: "Callable[[], Printing]",
        tell_in_sight: "Callable[[bool], None]",
    ) -> None:
        self._window = window
        self._theme = theme
        self._navigator = navigator
        self._folder = folder
        self._clock = clock
        self._library = library
        self._printing = printing
        self._tell_in_sight = tell_in_sight
        self._page: UrgentPage | None = None

    def page(self) -> "UrgentPage":
        """The page in the window."""
        if self._page is None:
            self._page = self.make(self._navigator)
            self._window.add_page(Destination.URGENT, self._page)
        return self._page

    def make(self, navigator: Navigator) -> "UrgentPage":
        """Another page of the same sheet, that goes its own ways."""
        from caregiver.ui.urgent.page import UrgentPage

        made = UrgentPage(self._theme, navigator, self._printing(), self._library, self._clock)
        made.in_sight.connect(self._tell_in_sight)
        return made

    def show_alone(self, context: "PageContext | None", *, is_locked: bool) -> None:
        """Show it where the diary has no pages: during set-up, or while it is locked."""
        if context is not None:
            self.page().show_for(context, context.services.people.contacts())
        else:
            self.page().show_for(None, self.locked_numbers(), is_locked=is_locked)
        self._window.show_page(Destination.URGENT)

    def locked_numbers(self) -> "UrgentContacts | None":
        """The numbers that may be read while the diary is locked (care-rules 37)."""
        from caregiver.domain.urgent_numbers import read_locked_numbers

        content = numbers_file(self._folder).read()
        return read_locked_numbers(content) if content else None
