"""Pictures of every page, for `caregiver demo --output`: what a person would see, without a screen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from caregiver.app import App, Surroundings
from caregiver.desktop.printer import Printers
from caregiver.domain.errors import StorageFailed
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.access import KeyHolder
from caregiver.services.clock import Clock
from caregiver.services.services import Services
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.theme import Look, Scheme

SIZE = (1366, 768)
DAY = Look(Scheme.LIGHT)
_PAGES: dict[str, Destination] = {
    "today": Destination.TODAY,
    "diary": Destination.DIARY,
    "entry": Destination.ENTRY,
    "settings": Destination.SETTINGS,
    "print": Destination.PAPER,
    "numbers": Destination.NUMBERS,
    "paper-key": Destination.PAPER_KEY,
    "urgent": Destination.URGENT,
}


def take_pictures(
    application: QApplication,
    services: Services,
    clock: Clock,
    key_holder: KeyHolder,
    output: Path,
    look: Look = DAY,
    size: tuple[int, int] = SIZE,
) -> None:
    """Show each page of an open diary in a window of `size`, and save what is seen as PNG files in `output`.

    Raises:
        StorageFailed: A picture could not be written.
    """
    app = App(application, Surroundings(services.vault.folder, clock, lambda: key_holder, Printers))
    app.theme.set_look(look)
    app.window.resize(*size)
    app.start(services)
    _settle(lambda: app.pages is not None)
    newest = services.diary.latest(1)
    for name, destination in _PAGES.items():
        argument = newest[0].uuid if newest and destination in _ABOUT_AN_ENTRY else None
        app.navigator.go(destination, argument)
        _save(app.window, output / f"{name}.png")
    app.window.close()


_ABOUT_AN_ENTRY = (Destination.ENTRY, Destination.DIARY)


def _save(window: QWidget, path: Path) -> None:
    _settle(lambda: True)
    if not window.grab().save(str(path)):
        raise StorageFailed(QT_TRANSLATE_NOOP("commands", "The picture {name} could not be written."), name=path.name)


def _settle(is_there: Callable[[], bool]) -> None:
    """Let the window lay itself out and paint, until it has nothing more to do."""
    for _ in range(200):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if is_there():
            break
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()
