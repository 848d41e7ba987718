"""The real window over a diary, pressing its own number buttons until somebody kills it; see `tests.faults.kill`.

"saved N" is said once what the bar says of the press was painted.
"""

import os
import sys
import traceback
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest

from caregiver.app import App, Surroundings, make_application
from caregiver.demonstration import NoKeyring
from caregiver.desktop.plain_files import numbers_file
from caregiver.desktop.printer import Printers
from caregiver.drawing.resources import resources_folder
from caregiver.services.library import Library
from caregiver.services.services import Services, serve
from caregiver.ui.core.navigation import Destination
from caregiver.vault.keys import DataKey, KeySlots
from caregiver.vault.vault import Vault

START = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
"""When the press number 0 is made; each further one is a minute later."""


def score_of(press: int) -> int:
    """Which number is pressed; never the same one twice in a row."""
    return (press * 7 + 3) % 11


def moment_of(press: int) -> datetime:
    """When it is pressed."""
    return START + timedelta(minutes=press)


class PressClock:
    """Stands still at one press and goes on with the next."""

    def __init__(self, press: int) -> None:
        self.press = press

    def now(self) -> datetime:
        return moment_of(self.press)

    def zone(self) -> ZoneInfo:
        return ZoneInfo("Europe/London")


def serve_at(vault: Vault, key: DataKey, clock: PressClock) -> Services:
    """What can be done in an open diary."""
    library, numbers = Library(resources_folder()), numbers_file(vault.folder)
    return serve(vault, key, clock=clock, library=library, numbers_file=numbers)


def end_with(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A mistake in a slot would else let the test wait for nothing."""
    traceback.print_exception(kind, error, trace)
    os._exit(1)


def press_numbers(folder: Path, secret: str, first: int, mistake: str) -> None:
    """Open the window and press. With "never-commits" it says "saved" of what no commit made lasting."""
    sys.excepthook = end_with
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

    class Eyes(QObject):
        """See what the bar says when it is painted."""

        seen = ""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                self.seen = bar.sentence()
            return False

    application = make_application(["caregiver"])
    clock = PressClock(first)
    key = DataKey(KeySlots.read(folder).vault_id, bytes.fromhex(secret))
    vault = Vault.open(folder, key)
    app = App(application, Surroundings(folder, clock, NoKeyring, Printers))
    app.start(serve_at(vault, key, clock))
    while app.pages is None:
        application.processEvents()
    card = app.window.page(Destination.TODAY).number_card
    bar, eyes = card.bar, Eyes()
    bar.installEventFilter(eyes)
    print("ready", flush=True)
    sys.stdin.readline()
    unended = vault.transaction()
    if mistake == "never-commits":
        unended.__enter__()
    while True:
        eyes.seen = ""
        print(f"pressed {clock.press}", flush=True)
        QTest.mouseClick(card.numbers.buttons[score_of(clock.press)], Qt.MouseButton.LeftButton)
        while not eyes.seen:
            QCoreApplication.processEvents()
        print(f"saved {clock.press}", flush=True)
        clock.press += 1
