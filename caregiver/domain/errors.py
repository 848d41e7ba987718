"""Everything that can go wrong on purpose, as one tree.

    CaregiverError                 carries one plain sentence for the person
    ├── BadInput                   what was typed cannot be kept; names the field; what was typed stays there
    ├── Gone                       the record asked for is not (or no longer) in the diary
    ├── AlreadyAnswered            the slot has its one answer, given elsewhere; carries that record
    ├── VaultExists                a diary lies where a new one was asked for; nothing was made
    ├── VaultMissing               no diary lies in this folder
    ├── VaultInUse                 another window of this program has the diary open for writing
    ├── VaultUnreadable            the file cannot be opened; it was not changed
    │   ├── VaultDamaged           its content or its key slots are broken
    │   │   ├── DiaryGone          only the key slots are left
    │   │   ├── SlotsGone          only the diary file is left
    │   │   └── SlotsDamaged       the file of the key slots is not what was written
    │   ├── VaultNewer             a newer version of this program wrote it
    │   ├── VaultOlder             an earlier version wrote it, and it was to be read only
    │   └── KeyWrong               the key given does not belong to this diary
    ├── KeyringFailed              this computer did not give, or did not take, the diary's key
    │   ├── KeyringAbsent          there is no keyring that we trust
    │   ├── KeyringLocked          it is locked, or its prompt was dismissed
    │   ├── KeyringOther           the slot was made with another kind of keyring
    │   ├── KeyringEntryGone       the keyring answers, but holds no entry for this diary
    │   │   └── KeyringUnused      no keyring was ever given its key: a person opens it each time
    │   └── KeyringEntryTorn       what it holds for this diary is no whole key
    ├── BackupUnreadable           the file cannot be brought back; nothing was changed
    │   ├── BackupTorn             it is not whole: cut off, or a byte of it was changed
    │   ├── BackupForeign          it is no backup of this program
    │   └── BackupNewer            a newer version of this program wrote it
    ├── StorageFailed              the disk is full, read-only or failing; nothing was lost that was saved before
    │   └── FolderGone             the folder for backups is not there now
    ├── PrintFailed                the page did not reach the printer or the file
    └── ScreenMissing              there is no screen, or Qt cannot start on it

Anything else that is raised is our own mistake. No sentence of an error holds words of the diary.
"""

from typing import TYPE_CHECKING

from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from caregiver.domain.dose import Dose
    from caregiver.domain.record import Record


class CaregiverError(Exception):
    """Base of all errors a person may read.

    Attributes:
        sentence: What to show: what happened and what to do, in plain words, with nothing from the diary in it.
    """

    def __init__(self, sentence: str, **values: object) -> None:
        self.sentence = Text(sentence, values)
        super().__init__(str(self.sentence))


class BadInput(CaregiverError):
    """What was typed cannot be kept.

    Attributes:
        field: Name of the field beside which the sentence is shown ("score", "at", ...).
    """

    def __init__(self, field: str, sentence: str, **values: object) -> None:
        self.field = field
        super().__init__(sentence, **values)


class Gone(CaregiverError):
    """The record asked for is not in the diary."""


class AlreadyAnswered(CaregiverError):
    """Somebody answered this slot before: in another window, from the tray, or a moment ago.

    Attributes:
        record: The answer that stands.
    """

    def __init__(self, record: "Record[Dose]") -> None:
        self.record = record
        super().__init__(QT_TRANSLATE_NOOP("caregiver", "This dose already has an answer."))


class VaultExists(CaregiverError):
    """A diary, or a part of one, lies in the folder where a new one was asked for."""


class VaultMissing(CaregiverError):
    """No diary lies in the folder."""


class VaultInUse(CaregiverError):
    """Another window of this program has the diary open, or it is busy for a moment: read, copied or replaced."""


class VaultUnreadable(CaregiverError):
    """The diary cannot be opened; it was not changed."""


class VaultDamaged(VaultUnreadable):
    """The diary file or its key slots are broken."""


class DiaryGone(VaultDamaged):
    """The diary file is gone; its key slots are there."""


class SlotsGone(VaultDamaged):
    """The key slots are gone; the diary file is there."""


class SlotsDamaged(VaultDamaged):
    """The file of the key slots is broken."""


class VaultNewer(VaultUnreadable):
    """A newer version of this program wrote the diary."""


class VaultOlder(VaultUnreadable):
    """An earlier version of this program wrote the diary; what only reads does not bring it up."""


class KeyWrong(VaultUnreadable):
    """The key given does not open this diary."""


class KeyringFailed(CaregiverError):
    """This computer did not give, or did not take, the diary's key."""


class KeyringAbsent(KeyringFailed):
    """There is no keyring of a kind that we trust."""


class KeyringLocked(KeyringFailed):
    """The keyring is locked, or its question was dismissed."""


class KeyringOther(KeyringFailed):
    """The key was put into another kind of keyring than the one that answers now."""


class KeyringEntryGone(KeyringFailed):
    """The keyring answers, but holds no entry for this diary."""


class KeyringUnused(KeyringEntryGone):
    """No keyring was given the key of this diary; a person opens it each time."""


class KeyringEntryTorn(KeyringFailed):
    """What the keyring holds for this diary is no whole key: cut off, or written over."""


class BackupUnreadable(CaregiverError):
    """The file cannot be brought back; nothing was changed."""


class BackupTorn(BackupUnreadable):
    """The backup is not as it was written: cut off, or changed."""


class BackupForeign(BackupUnreadable):
    """The file is no backup of this program."""


class BackupNewer(BackupUnreadable):
    """A newer version of this program wrote the backup."""


class StorageFailed(CaregiverError):
    """The disk is full, read-only or failing."""


class FolderGone(StorageFailed):
    """The folder for backups is not there now: a stick that is not plugged in."""


class PrintFailed(CaregiverError):
    """The page did not reach the printer or the file."""


class ScreenMissing(CaregiverError):
    """There is no screen, or Qt cannot start on it."""
