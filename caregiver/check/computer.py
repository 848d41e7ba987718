"""The screen, and what only Qt can tell: printers, the tray, whether the window is open."""

import os
from functools import cached_property
from pathlib import Path

from caregiver.check.finding import Finding, State
from caregiver.desktop.screen import ensure_qt, ensure_screen
from caregiver.domain.errors import ScreenMissing
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

_SCREEN_WORKS = QT_TRANSLATE_NOOP(
    "caregiver", "The window can open. While the screen is dark or locked, a reminder is heard but not seen."
)
_NO_PRINTER = QT_TRANSLATE_NOOP("caregiver", "This computer knows no printer. Add one, or save the pages as files.")
_PRINTER_WORKS = QT_TRANSLATE_NOOP("caregiver", "Pages go to the printer {name}.")


class Computer:
    """What the program is shown with here. Qt starts when it is first needed, where it can."""

    def screen(self, *, has_diary: bool) -> Finding:
        """Whether the window can open; without it nothing of a diary rings."""
        if self._screen_problem is not None:
            return Finding("screen", "Screen", State.DOES_NOT_WORK, self._screen_problem, is_fatal=has_diary)
        return Finding("screen", "Screen", State.WORKS, Text(_SCREEN_WORKS))

    def printer(self) -> Finding:
        """Whether there is one."""
        if self._qt_problem is not None:
            return Finding("printer", "Printer", State.DOES_NOT_WORK, self._qt_problem)
        from caregiver.desktop.printer import Printers

        names = Printers().names()
        if not names:
            return Finding("printer", "Printer", State.NOT_THERE_YET, Text(_NO_PRINTER))
        return Finding("printer", "Printer", State.WORKS, Text(_PRINTER_WORKS, {"name": names[0]}))

    def has_tray(self) -> bool:
        """Whether this desktop has a tray."""
        if self._qt_problem is not None or self._screen_problem is not None:
            return False
        from PySide6.QtWidgets import QSystemTrayIcon

        return QSystemTrayIcon.isSystemTrayAvailable()

    def has_window(self, folder: Path) -> bool:
        """Whether the program is open with this diary. The window that is asked stays as it is."""
        if self._qt_problem is not None:
            return False
        from caregiver.desktop.single_instance import SingleInstance

        return SingleInstance(folder).ring(is_background=True)

    @cached_property
    def _screen_problem(self) -> Text | None:
        try:
            ensure_screen()
        except ScreenMissing as error:
            return error.sentence
        return None

    @cached_property
    def _qt_problem(self) -> Text | None:
        """Why nothing can be asked of Qt; when it can be asked, it runs from now on."""
        try:
            ensure_qt()
        except ScreenMissing as error:
            return error.sentence
        from PySide6.QtWidgets import QApplication

        if self._screen_problem is not None:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        self._application = QApplication(["caregiver"])
        return None
