"""What each command of the command line does. Each returns an exit code; what it cannot do is a `CaregiverError`."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from caregiver.desktop.paths import data_folder, find_data_folder
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.services.content import ContentBroken

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from caregiver.app import App
    from caregiver.desktop.autostart import Autostart
    from caregiver.desktop.clock import SystemClock
    from caregiver.desktop.printer import Printers
    from caregiver.desktop.session_lock import SessionLock
    from caregiver.desktop.single_instance import SingleInstance
    from caregiver.presence import Presence
    from caregiver.ringing import Machine
    from caregiver.surroundings import Shell

DONE, COULD_NOT = 0, 1
RINGS_LOOKED_FOR_AFTER = 20_000
"""New things until Python looks for rings of dead ones: at a start none die, and looking took a tenth of it."""

_MADE = QT_TRANSLATE_NOOP("caregiver", "The diary is in the folder {folder}. Start the program to go on.")
_KEY_MADE = QT_TRANSLATE_NOOP(
    "caregiver", "Its paper key is in the file {file}. Print it, then keep it away from this computer."
)
_PAPER_ONLY = QT_TRANSLATE_NOOP("caregiver", "So only the paper key opens this diary.")


def window(folder: Path | None, *, is_background: bool = False) -> int:
    """Open the window, or raise the one that is open; in the background neither comes to the front."""
    from caregiver.desktop.screen import ensure_screen

    gc.set_threshold(RINGS_LOOKED_FOR_AFTER)
    ensure_screen()
    from caregiver.desktop.single_instance import SingleInstance
    from caregiver.new_diary import ensure_room

    chosen = find_data_folder(folder)
    with suppress(OSError):  # a folder that cannot be looked into is told below
        if not (chosen.is_dir() and any(chosen.iterdir())):
            ensure_room(chosen)  # a diary that is there opens on a full disk too
    data_folder(folder)
    instance = SingleInstance(chosen)
    lock = instance.lock(is_background=is_background)
    if lock is None:
        return DONE
    with lock:
        return _run_window(chosen, instance, is_background=is_background)


def _run_window(folder: Path, instance: "SingleInstance", *, is_background: bool) -> int:
    from caregiver.app import App, Surroundings, make_application
    from caregiver.desktop.clock import SystemClock
    from caregiver.desktop.key_holder import KeyringHolder
    from caregiver.desktop.session import EndSignals

    application, clock = make_application(sys.argv[:1]), SystemClock()
    surroundings = Surroundings(
        folder,
        clock,
        KeyringHolder,
        _printers,
        machine=partial(_machine, clock),
        autostart=partial(_autostart, folder),
        presence=partial(_presence, is_background=is_background),
        session=_session_lock,
    )
    try:
        app = App(application, surroundings)
    except ContentBroken as error:
        _show_damage(error, application, folder)
        raise
    end = EndSignals(application)
    instance.rung.connect(app.raise_window)
    instance.listen()
    end.asked.connect(app.end)
    show_mistakes(app)
    app.start(is_background=is_background)
    try:
        return application.exec()
    finally:
        end.close()


def _show_damage(error: ContentBroken, application: "QApplication", folder: Path) -> None:
    """Who started it from the desktop reads no standard error; and that nothing rings must be seen."""
    from PySide6.QtWidgets import QMessageBox

    from caregiver.desktop.plain_files import LookFile
    from caregiver.drawing.words import tr, words
    from caregiver.ui.theme.theme import Theme, look_of

    theme = Theme(application, look_of(LookFile(folder).read()))
    said = "\n\n".join((words(error.sentence), tr("Reminders are off until then.")))
    box = QMessageBox(QMessageBox.Icon.Warning, tr("Caregiver’s diary"), said, QMessageBox.StandardButton.Close)
    box.exec()
    theme.deleteLater()


def _presence(shell: "Shell", *, is_background: bool) -> "Presence":
    from caregiver.presence import Presence
    from caregiver.ui.tray import Tray

    return Presence(shell.application, shell.window, Tray(shell.theme), is_background=is_background)


def _session_lock() -> "SessionLock":
    from caregiver.desktop.session_lock import make_session_lock

    return make_session_lock()


def _autostart(folder: Path) -> "Autostart":
    from caregiver.desktop.autostart import make_autostart

    return make_autostart(folder)


def show_mistakes(app: "App") -> None:
    """From now on who pressed a button sees that nothing came of it; what is said elsewhere is still said."""
    said_elsewhere = sys.excepthook

    def say(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        said_elsewhere(kind, error, trace)
        app.say_mistake(error)

    sys.excepthook = say


def _printers() -> "Printers":
    from caregiver.desktop.printer import Printers

    return Printers()


def _machine(clock: "SystemClock") -> "Machine":
    from caregiver.ringing import make_machine

    return make_machine(clock)


def new(folder: Path | None, name: str, caregiver: str, key_file: Path) -> int:
    """Set a diary up without a window; the rest is asked at its first start."""
    from caregiver.new_diary import make_diary

    keyring_failure = make_diary(folder, name, caregiver, key_file)
    print(Text(_MADE, {"folder": find_data_folder(folder)}))
    print(Text(_KEY_MADE, {"file": key_file}))
    if keyring_failure is not None:
        print(keyring_failure.sentence, _PAPER_ONLY)
    return DONE


def summary(
    folder: Path | None,
    output: Path,
    days: tuple[date | None, date | None],
    paper: str,
    parts: tuple[str, ...],
    key_file: Path | None,
) -> int:
    """Write the doctor's page; works beside the open window. Without a `paper` it is on what is usual here."""
    from caregiver.desktop.screen import ensure_qt

    ensure_qt()
    from caregiver.reading import reading_services
    from caregiver.summary.pages import Paper, write_pdf
    from caregiver.summary.sheets import chosen_sheets
    from caregiver.ui.core.printing import usual_paper

    services = reading_services(find_data_folder(folder), key_file)
    try:
        with _painting_without_screen():
            write_pdf(chosen_sheets(services, *days, Paper(paper) if paper else usual_paper(), parts), output)
    finally:
        services.close()
    return DONE


def export_text(
    folder: Path | None,
    output: Path,
    days: tuple[date | None, date | None],
    parts: tuple[str, ...],
    key_file: Path | None,
) -> int:
    """Write the doctor's page and the family sheet as plain text; works beside the open window."""
    from caregiver.desktop.screen import ensure_qt

    ensure_qt()
    from caregiver.reading import reading_services
    from caregiver.summary.messages import chosen_message
    from caregiver.summary.paper_file import write_whole

    services = reading_services(find_data_folder(folder), key_file)
    try:
        write_whole(output, chosen_message(services, *days, parts).encode())
    finally:
        services.close()
    return DONE


def demo(output: Path | None) -> int:
    """Show a throw-away diary with a made-up story; it touches neither a real diary nor the keyring."""
    from caregiver.demonstration import show_demo, write_demo

    return show_demo() if output is None else write_demo(output)


def check(folder: Path | None, key_file: Path | None, *, is_json: bool) -> int:
    """Say what works on this computer; the paper key lets it look into a diary that no keyring opens."""
    from caregiver.check.report import examine, report

    findings = examine(find_data_folder(folder), key_file)
    print(report(findings, is_json=is_json))
    return COULD_NOT if any(finding.is_fatal for finding in findings) else DONE


@contextmanager
def _painting_without_screen() -> Iterator[None]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from caregiver.drawing.fonts import register_fonts

    application = QGuiApplication(sys.argv[:1])
    register_fonts()
    try:
        yield
    finally:
        application.quit()
