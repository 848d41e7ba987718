"""The key for a command: what this computer keeps, or else what a person holds; and a diary opened for reading.

A key is never an argument: it comes from a file, from standard input, or from a prompt that does not show it.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver.domain.errors import BadInput, KeyringFailed, KeyWrong, VaultMissing
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from caregiver.services.access import Access
    from caregiver.services.services import Services
    from caregiver.vault.keys import DataKey

_LONGEST_KEY = 4096  # characters read of a file that should hold four lines
_LONGEST_LINE = 15  # eight letters of a paper key with room between them; a secret sentence is longer
_MORE_LINES = range(2, 5)

_MISSING = QT_TRANSLATE_NOOP("caregiver", "There is no diary in this folder.")
_USE_PAPER = QT_TRANSLATE_NOOP("caregiver", "{reason} The paper key opens it. See: {option}")
_KEY_UNREADABLE = QT_TRANSLATE_NOOP("caregiver", "The file with the paper key cannot be read.")
_TYPE_LINE = QT_TRANSLATE_NOOP("caregiver", "Line {number} of the paper key: ")
_TYPE_EITHER = QT_TRANSLATE_NOOP("caregiver", "The secret sentence, or line {number} of the paper key: ")


def reading_services(folder: Path, key_file: Path | None) -> "Services":
    """What can be asked of the diary in `folder`, also beside the open window.

    Raises:
        VaultMissing, VaultOlder, VaultUnreadable, StorageFailed: It cannot be read.
        KeyringFailed, KeyWrong, BadInput: There is no key for it.
    """
    from caregiver.desktop.clock import SystemClock
    from caregiver.desktop.plain_files import numbers_file
    from caregiver.drawing.resources import resources_folder
    from caregiver.services.library import Library
    from caregiver.services.services import serve

    access = closed_diary(folder)
    key = diary_key(access, key_file)
    vault = access.open(key, read_only=True)
    library = Library(resources_folder())
    return serve(vault, key, clock=SystemClock(), library=library, numbers_file=numbers_file(folder))


def closed_diary(folder: Path) -> "Access":
    """The ways into the diary in `folder`. Raises VaultMissing."""
    from caregiver.desktop.clock import SystemClock
    from caregiver.desktop.key_holder import KeyringHolder
    from caregiver.services.access import Access

    access = Access(folder, KeyringHolder(), SystemClock())
    if not access.has_diary():
        raise VaultMissing(_MISSING)
    return access


def diary_key(access: "Access", key_file: Path | None) -> "DataKey":
    """The key of a diary; raises as `ask_key`."""
    has_sentence = access.sentence_set_at() is not None
    return ask_key(
        Openers(access.read_keyring_key, access.key_from_paper, access.key_from_sentence, has_sentence), key_file
    )


@dataclass(frozen=True)
class Openers:
    """What can give the key of one diary or of one backup.

    Attributes:
        by_computer: By what this computer keeps.
        by_paper, by_sentence: By what a person typed.
        has_sentence: Whether it has a secret sentence.
    """

    by_computer: Callable[[], "DataKey"]
    by_paper: Callable[[str], "DataKey"]
    by_sentence: Callable[[str], "DataKey"]
    has_sentence: bool

    def by_typed(self, typed: str) -> "DataKey":
        """By the paper key, or else by the secret sentence. Raises BadInput, KeyWrong."""
        try:
            return self.by_paper(typed)
        except BadInput:
            if not self.has_sentence:
                raise
            return self.by_sentence(typed)


def ask_key(openers: Openers, key_file: Path | None) -> "DataKey":
    """By the file with the paper key, if one was named; or else by what this computer keeps, or by what is typed.

    Raises:
        KeyringFailed, KeyWrong: The computer does not give it, and nothing was typed.
        BadInput, KeyWrong: What was typed opens nothing.
    """
    if key_file is not None:
        return openers.by_typed(_read_key(key_file))
    try:
        return openers.by_computer()
    except (KeyringFailed, KeyWrong) as error:
        typed = _typed_key(error, has_sentence=openers.has_sentence)
        if not typed.strip():
            raise KeyringFailed(_USE_PAPER, reason=error.sentence, option="--recovery-key-file") from error
    return openers.by_typed(typed)


def _typed_key(reason: KeyringFailed | KeyWrong, *, has_sentence: bool) -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        return sys.stdin.read(_LONGEST_KEY) if sys.stdin else ""
    print(reason.sentence, file=sys.stderr)
    first = getpass(str(Text(_TYPE_EITHER if has_sentence else _TYPE_LINE, {"number": 1})))
    if has_sentence and len(first) > _LONGEST_LINE:
        return first
    return "\n".join([first, *(getpass(str(Text(_TYPE_LINE, {"number": number}))) for number in _MORE_LINES)])


def _read_key(path: Path) -> str:
    try:
        with path.open(encoding="utf-8") as file:
            return file.read(_LONGEST_KEY)
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput("recovery_key_file", _KEY_UNREADABLE) from error
