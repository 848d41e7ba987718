"""What each command of the command line does."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver.desktop.clock import SystemClock
from caregiver.desktop.key_holder import KeyringHolder
from caregiver.desktop.paths import data_folder, find_data_folder
from caregiver.desktop.plain_files import numbers_file
from caregiver.desktop.writer_lock import WriterLock
from caregiver.domain.errors import BadInput, KeyringFailed, StorageFailed, VaultExists, VaultInUse, VaultMissing
from caregiver.domain.person import Caregiver, Person
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.resources import resources_folder
from caregiver.services.access import Access
from caregiver.services.library import Library
from caregiver.services.paper_key import new_paper_key
from caregiver.services.services import Services, serve
from caregiver.vault.keys import DataKey
from caregiver.vault.vault import Vault

if TYPE_CHECKING:
    from caregiver.desktop.single_instance import SingleInstance

DONE = 0

_EXISTS = QT_TRANSLATE_NOOP("commands", "There is a diary in this folder already. It was left as it is.")
_MISSING = QT_TRANSLATE_NOOP("commands", "There is no diary in this folder.")
_KEY_UNREADABLE = QT_TRANSLATE_NOOP("commands", "The file with the paper key cannot be read.")
_KEY_UNWRITABLE = QT_TRANSLATE_NOOP("commands", "The paper key could not be written to “{name}”. Nothing was made.")
_FILE_THERE = QT_TRANSLATE_NOOP("commands", "There is a file “{name}” already. Please choose another name.")


def window(folder: Path | None) -> int:
    """Open the window, or raise the one that is open."""
    from caregiver.desktop.screen import ensure_screen

    ensure_screen()
    from caregiver.desktop.single_instance import SingleInstance

    chosen = data_folder(folder)
    instance = SingleInstance(chosen)
    try:
        lock = WriterLock(chosen)
    except VaultInUse:
        if instance.ring():
            return DONE
        raise
    with lock:
        return _run_window(chosen, instance)


def new(folder: Path | None, name: str, caregiver: str, key_file: Path) -> int:
    """Set a diary up without a window; the rest is asked at its first start."""
    chosen = data_folder(folder)
    with WriterLock(chosen):
        return _new_in(chosen, name, caregiver, key_file)


def _new_in(chosen: Path, name: str, caregiver: str, key_file: Path) -> int:
    access = Access(chosen, KeyringHolder(), SystemClock())
    if access.has_diary():
        raise VaultExists(_EXISTS)
    paper_key = new_paper_key()
    _write_key(key_file, "\n".join(paper_key.lines) + "\n")
    created = access.create(access.new_keys(paper_key))
    services = _serve(created.vault, created.data_key, chosen)
    try:
        services.people.begin(Person(called=name), Caregiver(name=caregiver))
    except BaseException:
        access.discard(created)
        raise
    services.close()
    print(f"The diary is in {chosen}. Its paper key is in {key_file}: print it, and keep it away from this computer.")
    if created.keyring_failure is not None:
        print(f"{created.keyring_failure.sentence} Only the paper key opens this diary.")
    return DONE


def summary(
    folder: Path | None,
    output: Path,
    start: date | None,
    end: date | None,
    paper: str,
    parts: tuple[str, ...],
    key_file: Path | None,
) -> int:
    """Write the doctor's page; works beside the open window."""
    from caregiver.desktop.screen import ensure_qt

    ensure_qt()
    from caregiver.demonstration import painting_application
    from caregiver.summary.pages import Paper, write_pdf
    from caregiver.summary.sheets import chosen_sheets

    services = _reading_services(find_data_folder(folder), key_file)
    try:
        with painting_application():
            write_pdf(chosen_sheets(services, start, end, Paper(paper), parts), output)
    finally:
        services.close()
    return DONE


def demo(output: Path | None) -> int:
    """Show a throw-away diary with a made-up story; it touches neither a real diary nor the keyring."""
    from caregiver.demonstration import show_demo, write_demo

    return show_demo() if output is None else write_demo(output)


def check(folder: Path | None, *, is_json: bool) -> int:
    """Say what works on this computer."""
    from caregiver.check import examine, report

    findings = examine(find_data_folder(folder))
    print(report(findings, is_json=is_json))
    return 1 if any(finding.is_fatal for finding in findings) else DONE


def _run_window(folder: Path, instance: "SingleInstance") -> int:
    from caregiver.app import App, Surroundings, make_application
    from caregiver.desktop.printer import Printers

    application = make_application(sys.argv[:1])
    app = App(application, Surroundings(folder, SystemClock(), KeyringHolder, Printers))
    instance.rung.connect(app.raise_window)
    instance.listen()
    app.start()
    return application.exec()


def _reading_services(folder: Path, key_file: Path | None) -> Services:
    access = Access(folder, KeyringHolder(), SystemClock())
    if not access.has_diary():
        raise VaultMissing(_MISSING)
    if key_file is not None:
        key = access.key_from_paper(_read_key(key_file))
    else:
        try:
            key = access.read_keyring_key()
        except KeyringFailed:
            if sys.stdin is None or sys.stdin.isatty():
                raise
            key = access.key_from_paper(sys.stdin.read(4096))
    return _serve(access.open(key, read_only=True), key, folder)


def _read_key(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")[:4096]
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput("recovery_key_file", _KEY_UNREADABLE) from error


def _write_key(path: Path, text: str) -> None:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if path.read_text(encoding="utf-8") != text:
            raise OSError("read back differently")
    except FileExistsError as error:
        raise StorageFailed(_FILE_THERE, name=path.name) from error
    except OSError as error:
        raise StorageFailed(_KEY_UNWRITABLE, name=path.name) from error


def _serve(vault: Vault, key: DataKey, folder: Path) -> Services:
    return serve(
        vault, key, clock=SystemClock(), library=Library(resources_folder()), numbers_file=numbers_file(folder)
    )
