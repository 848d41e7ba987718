"""The commands about backups: making one, checking one, bringing one back."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver.desktop.clock import SystemClock
from caregiver.desktop.paths import find_data_folder
from caregiver.domain.calendar_words import date_long_text
from caregiver.domain.errors import CaregiverError, KeyringFailed, KeyWrong, StorageFailed
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.new_diary import folder_to_write
from caregiver.reading import Openers, ask_key, closed_diary, diary_key

if TYPE_CHECKING:
    from caregiver.services.restore import BackupContent, Restore, Restored
    from caregiver.vault.keys import DataKey

DONE = 0

_MADE = QT_TRANSLATE_NOOP("caregiver", "The backup is in the file {file}. It was opened and compared with the diary.")
_WHOLE = QT_TRANSLATE_NOOP("caregiver", "This backup is whole. It was made on {day} at {time}.")
_BROUGHT = QT_TRANSLATE_NOOP("caregiver", "The diary is back, from the backup of {day} at {time}.")
_ENTRIES = QT_TRANSLATE_NOOP("caregiver", "Entries in it: {entries}. The last one was written on {day} at {time}.")
_NO_ENTRY = QT_TRANSLATE_NOOP("caregiver", "No entry is in it.")
_LIES_IN = QT_TRANSLATE_NOOP("caregiver", "It is in the folder {folder}.")
_KEPT = QT_TRANSLATE_NOOP("caregiver", "What was there before is kept in the folder {folder}.")
_OPENS_ITSELF = QT_TRANSLATE_NOOP("caregiver", "The keyring of this computer keeps its key, so it opens by itself.")
_OPENS_BY_PAPER = QT_TRANSLATE_NOOP("caregiver", "{reason} Without a keyring, a person opens it each time.")


def backup(folder: Path | None, output: Path, key_file: Path | None) -> int:
    """Back the diary up to a file; works beside the open window."""
    from caregiver.services.backups import BackupJob

    chosen = find_data_folder(folder)
    access = closed_diary(chosen)
    key = diary_key(access, key_file)
    content = BackupJob(output, SystemClock().now(), False, chosen, key).run()
    print(Text(_MADE, {"file": output}))
    _say_entries(content)
    return DONE


def verify(folder: Path | None, file: Path, key_file: Path | None) -> int:
    """Open a backup and compare everything in it with what was written; nothing is changed."""
    restoring = _restoring(find_data_folder(folder))
    restoring.about(file)  # what is no backup needs no key
    content = restoring.check(file, _key_of(restoring, file, key_file))
    print(Text(_WHOLE, _when(content.about.made_at)))
    _say_entries(content)
    return DONE


def restore(folder: Path | None, file: Path, key_file: Path | None) -> int:
    """Bring a backup back; what lies in the folder is kept. Refused while a window is open."""
    _restoring(find_data_folder(folder)).about(file)
    with folder_to_write(folder) as chosen:
        restoring = _restoring(chosen)
        restoring.finish_earlier()
        key = _key_of(restoring, file, key_file)
        restored = restoring.bring_back(file, key)
        _say_brought(restored, chosen)
        _say_who_opens(chosen, key)
        _put_numbers_right(chosen, key)
    return DONE


def _restoring(folder: Path) -> "Restore":
    from caregiver.desktop.key_holder import KeyringHolder
    from caregiver.services.restore import Restore

    return Restore(folder, KeyringHolder(), SystemClock())


def _key_of(restoring: "Restore", file: Path, key_file: Path | None) -> "DataKey":
    by_computer, by_paper, by_sentence = (
        partial(verb, file) for verb in (restoring.key_by_keyring, restoring.key_by_paper, restoring.key_by_sentence)
    )
    return ask_key(Openers(by_computer, by_paper, by_sentence, restoring.has_sentence(file)), key_file)


def _say_who_opens(folder: Path, key: "DataKey") -> None:
    """Let this computer keep the key, unless it does; say who opens the diary from now on."""
    access = closed_diary(folder)
    failure: CaregiverError | None = None
    try:
        access.read_keyring_key()
    except (KeyringFailed, KeyWrong):
        try:
            failure = access.renew_keyring_slot(key)
        except StorageFailed as error:
            failure = error
    print(Text(_OPENS_ITSELF) if failure is None else Text(_OPENS_BY_PAPER, {"reason": failure.sentence}))


def _put_numbers_right(folder: Path, key: "DataKey") -> None:
    """The bare numbers that lie beside the diary may be those of the one that lay there before."""
    from caregiver.desktop.plain_files import numbers_file
    from caregiver.services.people import People

    vault = closed_diary(folder).open(key)
    try:
        People(vault, SystemClock(), numbers_file(folder)).put_numbers_right()
    finally:
        vault.close()


def _say_brought(restored: "Restored", folder: Path) -> None:
    print(Text(_BROUGHT, _when(restored.content.about.made_at)), Text(_LIES_IN, {"folder": folder}))
    _say_entries(restored.content)
    if restored.kept is not None:
        print(Text(_KEPT, {"folder": restored.kept}))


def _say_entries(content: "BackupContent") -> None:
    if content.last_written_at is None:
        print(Text(_NO_ENTRY))
    else:
        print(Text(_ENTRIES, {"entries": content.entries} | _when(content.last_written_at)))


def _when(at: datetime) -> dict[str, object]:
    local = at.astimezone(SystemClock().zone())
    return {"day": date_long_text(local.date()), "time": f"{local:%H:%M}"}
