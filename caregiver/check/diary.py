"""The folder, the keyring, the diary, and what it says of its reminders and backups."""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from caregiver.check.finding import Finding, State
from caregiver.check.ways import backups_unknown, look_at_backups, look_at_ways, ways_unknown
from caregiver.desktop.key_holder import KeyringHolder
from caregiver.desktop.plain_files import numbers_file
from caregiver.domain.errors import CaregiverError, KeyringFailed, KeyWrong, VaultOlder
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.drawing.resources import resources_folder
from caregiver.new_diary import LEAST_FREE_MB, free_mb
from caregiver.reading import diary_key
from caregiver.services.access import Access
from caregiver.services.clock import Clock
from caregiver.services.library import Library
from caregiver.services.services import Services, serve
from caregiver.vault.keys import DataKey, KeySlots, SlotKind

_FOLDER_CLOSED = QT_TRANSLATE_NOOP(
    "caregiver", "Nothing can be written into the folder {folder}. Give yourself the right to, or choose --data-dir."
)
_DISK_FULL = QT_TRANSLATE_NOOP(
    "caregiver", "Less than {megabytes} MB are free on the disk of the folder {folder}. Make room there."
)
_FOLDER_TO_COME = QT_TRANSLATE_NOOP("caregiver", "The folder {folder} will be made at the first start.")
_FOLDER_WORKS = QT_TRANSLATE_NOOP("caregiver", "The folder {folder} can be written, and there is room.")

_NO_DIARY = QT_TRANSLATE_NOOP("caregiver", "There is no diary in this folder. Start the program to begin one.")
_DIARY_OPENS = QT_TRANSLATE_NOOP("caregiver", "It opens, and every page of it can be read.")
_PAPER_OPENS = QT_TRANSLATE_NOOP("caregiver", "It is there. It opens with the paper key, so it was not tried now.")
_KEYRING_ANSWERS = QT_TRANSLATE_NOOP("caregiver", "It can keep the key of a diary.")
_KEYRING_HAS_KEY = QT_TRANSLATE_NOOP("caregiver", "It keeps the key of this diary.")


@dataclass(frozen=True)
class Ringing:
    """What the diary says of its reminders.

    Attributes:
        is_stopped: Whether the family stopped all of them, or is away.
        waits: Whether medicines must be confirmed first, after a time away.
        rings: How many medicines ring.
        paused: How many are paused, or not confirmed.
        checked_at: When they were last looked at (UTC), or None.
    """

    is_stopped: bool
    waits: bool
    rings: int
    paused: int
    checked_at: datetime | None


@dataclass(frozen=True)
class DiaryLook:
    """What was found of the diary.

    Attributes:
        lies_there: Whether there is one, or a part of one.
        opens_itself: Whether this computer opens it without a question.
        ringing: What it says of its reminders; None where it could not be looked into.
        findings: Of the keyring, the diary, the ways into it and its backups.
    """

    lies_there: bool
    opens_itself: bool
    ringing: Ringing | None
    findings: tuple[Finding, ...]


# -- the folder -------------------------------------------------------------------------------------------------


def look_at_folder(folder: Path) -> Finding:
    """Whether the diary can be written there."""
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


# -- the keyring and the diary ----------------------------------------------------------------------------------


def look_at_diary(folder: Path, clock: Clock, key_file: Path | None = None) -> DiaryLook:
    """Open the diary for reading, if this computer or the paper key opens it, and close it again.

    Raises:
        BadInput, KeyWrong: The file with the paper key does not hold the one of this diary.
    """
    access = Access(folder, KeyringHolder(), clock)
    try:
        if not access.has_diary():
            unknown = (*ways_unknown(has_diary=False), backups_unknown(has_diary=False))
            return DiaryLook(False, False, None, (_keyring_alone(), _no_diary(), *unknown))
        slots = KeySlots.read(folder)
    except CaregiverError as error:
        unknown = (*ways_unknown(has_diary=True), backups_unknown(has_diary=True))
        return DiaryLook(True, False, None, (_keyring_alone(), _damaged(error), *unknown))
    keyring, key = _look_at_keyring(access, slots)
    opens_itself = key is not None
    if key_file is not None:
        key = diary_key(access, key_file)
    inside = _look_inside(access, key, folder, clock)
    findings = (keyring, inside.vault, *look_at_ways(slots, clock), inside.backup)
    return DiaryLook(True, opens_itself, inside.ringing, findings)


def _look_at_keyring(access: Access, slots: KeySlots) -> tuple[Finding, DataKey | None]:
    if slots.of_kind(SlotKind.KEYRING) is None:
        return _keyring_alone(), None
    try:
        key = access.read_keyring_key()
    except (KeyringFailed, KeyWrong) as error:
        return Finding("keyring", "Keyring", State.DOES_NOT_WORK, error.sentence), None
    return Finding("keyring", "Keyring", State.WORKS, Text(_KEYRING_HAS_KEY)), key


@dataclass(frozen=True)
class _Inside:
    """What is known by opening the diary."""

    vault: Finding
    backup: Finding
    ringing: Ringing | None = None


def _look_inside(access: Access, key: DataKey | None, folder: Path, clock: Clock) -> _Inside:
    if key is None:
        return _Inside(_not_tried(), backups_unknown(has_diary=True, is_closed=True))
    try:
        vault = access.open(key, read_only=True)
        try:
            vault.check_whole()
            library = Library(resources_folder())
            services = serve(vault, key, clock=clock, library=library, numbers_file=numbers_file(folder))
            opens = Finding("vault", "Diary", State.WORKS, Text(_DIARY_OPENS))
            return _Inside(opens, look_at_backups(services.backups, clock), _ringing(services))
        finally:
            vault.close()
    except VaultOlder as error:
        return _Inside(Finding("vault", "Diary", State.TO_KNOW, error.sentence), backups_unknown(has_diary=True))
    except CaregiverError as error:
        return _Inside(_damaged(error), backups_unknown(has_diary=True))


def _ringing(services: Services) -> Ringing:
    medicines = services.timetable.medicines()
    held = {ScheduleKind.PAUSED, ScheduleKind.NOT_CONFIRMED}
    return Ringing(
        is_stopped=services.stays.current() is not None,
        waits=services.stays.homecoming() is not None,
        rings=sum(not medicine.is_silent for medicine in medicines),
        paused=sum(medicine.kind in held for medicine in medicines),
        checked_at=services.vault.rings.checked_at(),
    )


def _keyring_alone() -> Finding:
    try:
        KeyringHolder().backend()
    except KeyringFailed as error:
        return Finding("keyring", "Keyring", State.DOES_NOT_WORK, error.sentence)
    return Finding("keyring", "Keyring", State.WORKS, Text(_KEYRING_ANSWERS))


def _no_diary() -> Finding:
    return Finding("vault", "Diary", State.NOT_THERE_YET, Text(_NO_DIARY))


def _damaged(error: CaregiverError) -> Finding:
    return Finding("vault", "Diary", State.DOES_NOT_WORK, error.sentence, is_fatal=True)


def _not_tried() -> Finding:
    return Finding("vault", "Diary", State.WORKS, Text(_PAPER_OPENS))
