"""What is said when a diary does not open: for each kind of failure its own heading, sentence and hint."""

from dataclasses import dataclass

from caregiver.domain.errors import (
    CaregiverError,
    DiaryGone,
    KeyringAbsent,
    KeyringEntryGone,
    KeyringEntryTorn,
    KeyringFailed,
    KeyringLocked,
    KeyringOther,
    KeyringUnused,
    KeyWrong,
    SlotsDamaged,
    SlotsGone,
    StorageFailed,
    VaultDamaged,
    VaultInUse,
    VaultMissing,
    VaultNewer,
)
from caregiver.domain.text import QT_TRANSLATE_NOOP


class LockedByHand(CaregiverError):
    """Nothing failed: the diary was locked on this computer, and its key let go."""


class DiaryUnfit(CaregiverError):
    """Its own key does not open the diary file: its beginning is damaged, or it is the file of another diary."""


@dataclass(frozen=True)
class FailureWords:
    """Words for one kind of failure.

    Attributes:
        heading: What happened.
        sentence: What that means for the diary.
        hint: What trying again can bring.
        key_hint: What the paper key can bring; empty where no key can open the diary.
        backup_hint: What a backup can bring; empty where it is a quiet way and not one of the first.
        still: What is said when it was tried once more in vain; holds the time.
        again: The first way on.
        needs_paper: To try again cannot help: the paper key comes first.
    """

    heading: str
    sentence: str
    hint: str
    key_hint: str = QT_TRANSLATE_NOOP("caregiver", "The four lines on your paper. Or the file you saved.")
    backup_hint: str = ""
    still: str = QT_TRANSLATE_NOOP("caregiver", "Tried at {time}. Still no key.")
    again: str = QT_TRANSLATE_NOOP("caregiver", "Try again")
    needs_paper: bool = False


_NO_KEY = QT_TRANSLATE_NOOP("caregiver", "This computer did not give the diary its key")
_STILL_SO = QT_TRANSLATE_NOOP("caregiver", "Tried at {time}. It is still so.")
_BACKUP_HINT = QT_TRANSLATE_NOOP("caregiver", "The paper key opens it. What lies here now is kept.")
_NOT_READY = QT_TRANSLATE_NOOP("caregiver", "If the disk was not ready, it may work now.")
_HARDLY = QT_TRANSLATE_NOOP("caregiver", "It helps only if this computer was not ready yet.")

_WORDS: dict[type[CaregiverError], FailureWords] = {
    KeyringLocked: FailureWords(
        _NO_KEY,
        QT_TRANSLATE_NOOP(
            "caregiver", "Your diary is here. It was not changed. The computer wants its password first."
        ),
        QT_TRANSLATE_NOOP("caregiver", "The computer may ask for the password you log in with."),
    ),
    KeyringAbsent: FailureWords(
        _NO_KEY,
        QT_TRANSLATE_NOOP("caregiver", "Your diary is here. It was not changed. To log out and log in again may help."),
        QT_TRANSLATE_NOOP("caregiver", "Log out, log in, and start the program again first."),
    ),
    KeyringOther: FailureWords(
        _NO_KEY,
        QT_TRANSLATE_NOOP(
            "caregiver", "Your diary is here. It was not changed. Did you change how you log in? Change it back first."
        ),
        QT_TRANSLATE_NOOP("caregiver", "After you have logged in as before."),
    ),
    KeyringEntryGone: FailureWords(
        _NO_KEY,
        QT_TRANSLATE_NOOP(
            "caregiver", "Your diary is here. It was not changed. The computer lost the key. The paper key helps."
        ),
        _HARDLY,
        needs_paper=True,
    ),
    KeyringUnused: FailureWords(
        QT_TRANSLATE_NOOP("caregiver", "Open the diary"),
        QT_TRANSLATE_NOOP("caregiver", "Your diary is here. Type the paper key."),
        _HARDLY,
        needs_paper=True,
    ),
    KeyringEntryTorn: FailureWords(
        _NO_KEY,
        QT_TRANSLATE_NOOP(
            "caregiver", "Your diary is here. It was not changed. The computer’s key is broken. The paper key helps."
        ),
        _HARDLY,
        needs_paper=True,
    ),
    KeyringFailed: FailureWords(
        _NO_KEY,
        QT_TRANSLATE_NOOP("caregiver", "Your diary is here. It was not changed. Wait a moment, then try again."),
        QT_TRANSLATE_NOOP("caregiver", "It often works a moment later."),
    ),
    KeyWrong: FailureWords(
        QT_TRANSLATE_NOOP("caregiver", "The key this computer gave does not fit"),
        QT_TRANSLATE_NOOP(
            "caregiver",
            "Your diary is here. It was not changed. Was the folder copied here? The paper key helps.",
        ),
        _HARDLY,
        needs_paper=True,
    ),
    VaultDamaged: FailureWords(
        QT_TRANSLATE_NOOP("caregiver", "The diary’s file cannot be read now"),
        QT_TRANSLATE_NOOP(
            "caregiver", "Nothing was deleted. A backup brings back all that was written up to its time."
        ),
        _NOT_READY,
        "",
        _BACKUP_HINT,
        _STILL_SO,
    ),
    DiaryUnfit: FailureWords(
        QT_TRANSLATE_NOOP("caregiver", "The diary’s own key does not open its file"),
        QT_TRANSLATE_NOOP(
            "caregiver", "The file is damaged, or of another diary. It was not changed. A backup can be brought back."
        ),
        _NOT_READY,
        "",
        _BACKUP_HINT,
        _STILL_SO,
    ),
    DiaryGone: FailureWords(
        QT_TRANSLATE_NOOP("caregiver", "The diary’s file is gone"),
        QT_TRANSLATE_NOOP("caregiver", "Its keys are still in the folder. A backup can be brought back."),
        _NOT_READY,
        "",
        _BACKUP_HINT,
        _STILL_SO,
    ),
    SlotsGone: FailureWords(
        QT_TRANSLATE_NOOP("caregiver", "The file with the diary’s keys is gone"),
        QT_TRANSLATE_NOOP(
            "caregiver", "The diary is still here. It was not changed. A backup holds the file “keyslots.json” too."
        ),
        _NOT_READY,
        "",
        _BACKUP_HINT,
        _STILL_SO,
    ),
    SlotsDamaged: FailureWords(
        QT_TRANSLATE_NOOP("caregiver", "The file with the diary’s keys is damaged"),
        QT_TRANSLATE_NOOP(
            "caregiver", "The diary is still here. It was not changed. A backup holds the file “keyslots.json” too."
        ),
        _NOT_READY,
        "",
        _BACKUP_HINT,
        _STILL_SO,
    ),
    VaultNewer: FailureWords(
        QT_TRANSLATE_NOOP("caregiver", "The diary needs a newer form of this program"),
        QT_TRANSLATE_NOOP("caregiver", "Your diary is still here. It was not changed. Open it with the newer program."),
        QT_TRANSLATE_NOOP("caregiver", "Put the newer program on this computer first."),
        "",
        "",
        _STILL_SO,
    ),
    VaultInUse: FailureWords(
        QT_TRANSLATE_NOOP("caregiver", "The diary is open in another window"),
        QT_TRANSLATE_NOOP("caregiver", "Please use that window. Nothing is lost."),
        QT_TRANSLATE_NOOP("caregiver", "After you have closed the other window."),
        "",
        "",
        _STILL_SO,
    ),
    VaultMissing: FailureWords(
        QT_TRANSLATE_NOOP("caregiver", "The diary is not where it was"),
        QT_TRANSLATE_NOOP("caregiver", "Its folder is empty. It may lie on a disk that is not connected."),
        QT_TRANSLATE_NOOP("caregiver", "After you have connected the disk."),
        "",
        _BACKUP_HINT,
        _STILL_SO,
    ),
    StorageFailed: FailureWords(
        QT_TRANSLATE_NOOP("caregiver", "The diary’s folder cannot be read"),
        QT_TRANSLATE_NOOP("caregiver", "That does not mean the diary is gone. Nothing was changed."),
        QT_TRANSLATE_NOOP("caregiver", "After you have looked at the disk: is it connected, is it full?"),
        "",
        "",
        _STILL_SO,
    ),
    LockedByHand: FailureWords(
        QT_TRANSLATE_NOOP("caregiver", "The diary is locked"),
        QT_TRANSLATE_NOOP("caregiver", "It was locked here, on this computer. All that was written is kept."),
        QT_TRANSLATE_NOOP("caregiver", "This computer gives the key. It may ask for the password you log in with."),
        again=QT_TRANSLATE_NOOP("caregiver", "Open the diary"),
    ),
    CaregiverError: FailureWords(
        QT_TRANSLATE_NOOP("caregiver", "The diary does not open"),
        QT_TRANSLATE_NOOP("caregiver", "Your diary is still here. It was not changed."),
        QT_TRANSLATE_NOOP("caregiver", "It often works a moment later."),
    ),
}


_NOT_KEPT: dict[type[CaregiverError], str] = {
    KeyringAbsent: QT_TRANSLATE_NOOP("caregiver", "This computer has no safe place for the diary’s key."),
    KeyringLocked: QT_TRANSLATE_NOOP("caregiver", "The safe place for keys on this computer is locked."),
    KeyringFailed: QT_TRANSLATE_NOOP("caregiver", "The safe place for keys on this computer did not take the key."),
}


def why_no_key_is_kept(error: KeyringFailed) -> str:
    """In a sentence, why this computer keeps no key of a new diary."""
    return next(_NOT_KEPT[kind] for kind in type(error).__mro__ if kind in _NOT_KEPT)


def failure_words(error: CaregiverError) -> FailureWords:
    """The words for the nearest kind of this failure."""
    return next(_WORDS[kind] for kind in type(error).__mro__ if kind in _WORDS)


def technical_reason(error: BaseException) -> str:
    """The kinds of what was raised, one after the other; never their texts, which could hold names of files."""
    kinds = []
    cause: BaseException | None = error
    while cause is not None:
        kinds.append(f"{type(cause).__module__}.{type(cause).__name__}")
        cause = cause.__cause__
    return " ← ".join(kinds)
