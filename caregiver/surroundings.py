"""What the program is given from outside, and the application it runs in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QApplication

from caregiver.drawing.fonts import register_fonts
from caregiver.services.clock import Clock
from caregiver.ui.core.accessible_scrolling import tell_scroll_areas_as_widgets
from caregiver.ui.main_window import MainWindow
from caregiver.ui.theme.theme import Theme

if TYPE_CHECKING:
    from caregiver.locking import SessionLock
    from caregiver.presence import Presence
    from caregiver.ringing import Machine
    from caregiver.services.access import KeyHolder
    from caregiver.ui.core.printing import Printers
    from caregiver.ui.settings.reminders_card import Autostart


class Shell(Protocol):
    """What stands there without a diary too."""

    @property
    def application(self) -> QApplication: ...
    @property
    def window(self) -> MainWindow: ...
    @property
    def theme(self) -> Theme: ...


@dataclass(frozen=True)
class Surroundings:
    """What the program is given from outside; tests and the demo give something else.

    Attributes:
        folder: Where the diary lies; it exists.
        clock: The one clock.
        key_holder, printers: Make the keyring and the printers when they are first needed.
        machine: Makes what rings, when a diary opens; None where nothing shall ring.
        autostart: Makes what starts programs at a login; None where nothing shall be changed there.
        presence: Makes what keeps the program there without its window; None where closing it is the end.
        session: Makes what tells when somebody locks this computer; None where nothing does.
    """

    folder: Path
    clock: Clock
    key_holder: "Callable[[], KeyHolder]"
    printers: "Callable[[], Printers]"
    machine: "Callable[[], Machine] | None" = None
    autostart: "Callable[[], Autostart] | None" = None
    presence: "Callable[[Shell], Presence] | None" = None
    session: "Callable[[], SessionLock] | None" = None


def make_application(arguments: Sequence[str]) -> QApplication:
    """The Qt application with our own face."""
    application = QApplication([*arguments, "-style", "Fusion"])  # a QStyle given to Python brings all its names
    application.setApplicationName("caregiver")
    application.setDesktopFileName("caregiver")
    register_fonts()
    tell_scroll_areas_as_widgets()
    return application
