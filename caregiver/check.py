"""What works on this computer, and what to do about the rest: `caregiver check`. It makes and changes nothing."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from caregiver.desktop.clock import SystemClock
from caregiver.desktop.key_holder import KeyringHolder
from caregiver.domain.errors import CaregiverError, KeyringFailed, KeyWrong, ScreenMissing
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.new_diary import LEAST_FREE_MB, free_mb
from caregiver.services.access import Access
from caregiver.vault.keys import DataKey, KeySlots, SlotKind


class State(StrEnum):
    """How it stands with a part."""

    WORKS = "works"
    DOES_NOT_WORK = "does not work"
    NOT_THERE_YET = "not there yet"


@dataclass(frozen=True)
class Finding:
    """What was found of one part.

    Attributes:
        key: Names the part for programs; it stays the same in all versions.
        name: Names it for people.
        state: How it stands.
        sentence: What that means, and what to do.
        is_fatal: Whether no diary can be kept like this.
    """

    key: str
    name: str
    state: State
    sentence: Text
    is_fatal: bool = False


def examine(folder: Path) -> list[Finding]:
    """Look at the folder of the diary, the diary, and what the program needs of this computer."""
    return [_folder(folder), *_keyring_and_diary(folder), *_screen_and_printer()]


def report(findings: list[Finding], *, is_json: bool) -> str:
    """The findings as lines for people, or as JSON for programs."""
    if not is_json:
        return "\n".join(f"{finding.name}: {finding.state}. {finding.sentence}" for finding in findings)
    told = {
        finding.key: {
            "name": finding.name,
            "state": finding.state.replace(" ", "_"),
            "sentence": str(finding.sentence),
            "is_fatal": finding.is_fatal,
        }
        for finding in findings
    }
    return json.dumps(told, indent=2, ensure_ascii=False)


# -- the folder -------------------------------------------------------------------------------------------------


def _folder(folder: Path) -> Finding:
    above = next(path for path in (folder, *folder.parents) if os.path.lexists(path))
    values = {"folder": folder, "megabytes": LEAST_FREE_MB}
    if not (above.is_dir() and os.access(above, os.R_OK | os.W_OK | os.X_OK)):
        return _folder_finding(State.DOES_NOT_WORK, _FOLDER_CLOSED, values)
    if free_mb(above) < LEAST_FREE_MB:
        return _folder_finding(State.DOES_NOT_WORK, _DISK_FULL, values)
    if above != folder:
        return _folder_finding(State.NOT_THERE_YET, _FOLDER_TO_COME, values)
    return _folder_finding(State.WORKS, _FOLDER_WORKS, values)


def _folder_finding(state: State, sentence: str, values: dict[str, object]) -> Finding:
    return Finding("folder", "Folder", state, Text(sentence, values), is_fatal=state is State.DOES_NOT_WORK)


_FOLDER_CLOSED = QT_TRANSLATE_NOOP(
    "caregiver", "Nothing can be written into the folder {folder}. Give yourself the right to, or choose --data-dir."
)
_DISK_FULL = QT_TRANSLATE_NOOP(
    "caregiver", "Less than {megabytes} MB are free on the disk of the folder {folder}. Make room there."
)
_FOLDER_TO_COME = QT_TRANSLATE_NOOP("caregiver", "The folder {folder} will be made at the first start.")
_FOLDER_WORKS = QT_TRANSLATE_NOOP("caregiver", "The folder {folder} can be written, and there is room.")


# -- the keyring and the diary ----------------------------------------------------------------------------------


def _keyring_and_diary(folder: Path) -> Iterator[Finding]:
    access = Access(folder, KeyringHolder(), SystemClock())
    try:
        if not access.has_diary():
            yield _keyring_alone()
            yield Finding("vault", "Diary", State.NOT_THERE_YET, Text(_NO_DIARY))
            return
        has_keyring_slot = KeySlots.read(folder).of_kind(SlotKind.KEYRING) is not None
    except CaregiverError as error:
        yield _keyring_alone()
        yield Finding("vault", "Diary", State.DOES_NOT_WORK, error.sentence, is_fatal=True)
        return
    if not has_keyring_slot:
        yield _keyring_alone()
        yield Finding("vault", "Diary", State.WORKS, Text(_PAPER_OPENS))
        return
    yield from _opened_by_keyring(access)


def _opened_by_keyring(access: Access) -> Iterator[Finding]:
    try:
        key = access.read_keyring_key()
    except (KeyringFailed, KeyWrong) as error:
        yield Finding("keyring", "Keyring", State.DOES_NOT_WORK, error.sentence)
        yield Finding("vault", "Diary", State.WORKS, Text(_PAPER_OPENS))
        return
    yield Finding("keyring", "Keyring", State.WORKS, Text(_KEYRING_HAS_KEY))
    yield _diary(access, key)


def _diary(access: Access, key: DataKey) -> Finding:
    try:
        vault = access.open(key, read_only=True)
        try:
            vault.check_whole()
        finally:
            vault.close()
    except CaregiverError as error:
        return Finding("vault", "Diary", State.DOES_NOT_WORK, error.sentence, is_fatal=True)
    return Finding("vault", "Diary", State.WORKS, Text(_DIARY_OPENS))


def _keyring_alone() -> Finding:
    try:
        KeyringHolder().backend()
    except KeyringFailed as error:
        return Finding("keyring", "Keyring", State.DOES_NOT_WORK, error.sentence)
    return Finding("keyring", "Keyring", State.WORKS, Text(_KEYRING_ANSWERS))


_NO_DIARY = QT_TRANSLATE_NOOP("caregiver", "There is no diary in this folder. Start the program to begin one.")
_DIARY_OPENS = QT_TRANSLATE_NOOP("caregiver", "It opens, and every page of it can be read.")
_PAPER_OPENS = QT_TRANSLATE_NOOP("caregiver", "It is there. It opens with the paper key, so it was not tried now.")
_KEYRING_ANSWERS = QT_TRANSLATE_NOOP("caregiver", "It can keep the key of a diary.")
_KEYRING_HAS_KEY = QT_TRANSLATE_NOOP("caregiver", "It keeps the key of this diary.")


# -- the screen and the printer ---------------------------------------------------------------------------------


def _screen_and_printer() -> Iterator[Finding]:
    from caregiver.desktop.screen import ensure_qt, ensure_screen

    yield _screen(ensure_screen)
    try:
        ensure_qt()
    except ScreenMissing as error:
        yield Finding("printer", "Printer", State.DOES_NOT_WORK, error.sentence)
        return
    yield _printer()


def _screen(ensure_screen: Callable[[], None]) -> Finding:
    try:
        ensure_screen()
    except ScreenMissing as error:
        return Finding("screen", "Screen", State.DOES_NOT_WORK, error.sentence)
    return Finding("screen", "Screen", State.WORKS, Text(_SCREEN_WORKS))


def _printer() -> Finding:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from caregiver.desktop.printer import Printers

    application = QGuiApplication(["caregiver"])
    names = Printers().names()
    application.quit()
    if not names:
        return Finding("printer", "Printer", State.NOT_THERE_YET, Text(_NO_PRINTER))
    return Finding("printer", "Printer", State.WORKS, Text(_PRINTER_WORKS, {"name": names[0]}))


_SCREEN_WORKS = QT_TRANSLATE_NOOP("caregiver", "The window can open.")
_NO_PRINTER = QT_TRANSLATE_NOOP("caregiver", "This computer knows no printer. Add one, or save the pages as files.")
_PRINTER_WORKS = QT_TRANSLATE_NOOP("caregiver", "Pages go to the printer {name}.")
