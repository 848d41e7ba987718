"""What a person can hold to open a diary: the paper key and the secret sentence."""

from datetime import datetime

from caregiver.domain.errors import BadInput, KeyWrong
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.vault.keys import DataKey, KeySlots, Slot, SlotKind
from caregiver.vault.recovery_key import RecoveryKey
from caregiver.vault.wrapping import passphrase_secret

LEAST_LETTERS, LEAST_DIFFERENT = 16, 6
"""A shorter sentence, or one of fewer different letters, could be guessed by trying (about four words are enough)."""

_PAPER_WRONG = QT_TRANSLATE_NOOP(
    "caregiver", "These four lines are a whole paper key, but not the one of this diary. Is there a newer paper?"
)
_SENTENCE_WRONG = QT_TRANSLATE_NOOP("caregiver", "This is not the secret sentence of this diary.")
_TOO_SHORT = QT_TRANSLATE_NOOP(
    "caregiver", "This is too easy to guess. Please take four words or more, {least} letters at least."
)
_LAST_WAY = QT_TRANSLATE_NOOP("caregiver", "Nobody could open the diary then. Please set up one more way first.")


def key_by_paper(slots: KeySlots, typed: str) -> DataKey:
    """The data key by the paper key as it was typed, scanned or opened from a file.

    Raises:
        BadInput: It cannot be a paper key; names the line.
        KeyWrong: It is one, of another diary or an older one of this.
    """
    recovery_key = RecoveryKey.parse(typed)
    try:
        return slots.unwrap(SlotKind.RECOVERY, recovery_key.wrapping_secret)
    except KeyWrong:
        raise KeyWrong(_PAPER_WRONG) from None


def key_by_sentence(slots: KeySlots, typed: str) -> DataKey:
    """The data key by the secret sentence; takes a moment on purpose. Raises KeyWrong."""
    try:
        return slots.unwrap(SlotKind.PASSPHRASE, passphrase_secret(typed))
    except KeyWrong:
        raise KeyWrong(_SENTENCE_WRONG) from None


def check_sentence(sentence: str) -> None:
    """Raise BadInput when it is too easy to guess."""
    letters = passphrase_secret(sentence).decode()
    if len(letters) < LEAST_LETTERS or len(set(letters)) < LEAST_DIFFERENT:
        raise BadInput("sentence", _TOO_SHORT, least=LEAST_LETTERS)


def is_same_sentence(first: str, second: str) -> bool:
    """Whether both open the same diaries: capitals and the room between words do not count."""
    return passphrase_secret(first) == passphrase_secret(second)


def sentence_slot(sentence: str, data_key: DataKey, at: datetime) -> Slot:
    """A way in by a new secret sentence; takes a moment. Raises BadInput."""
    check_sentence(sentence)
    return Slot.make(SlotKind.PASSPHRASE, passphrase_secret(sentence), data_key, at=at)


def refuse_last_way(slots: KeySlots, kind: SlotKind) -> None:
    """Raise BadInput when without the slot of `kind` no person would hold a way in.

    A paper key counts once it was typed back; a sentence was typed when it was chosen.
    """
    paper, sentence = slots.of_kind(SlotKind.RECOVERY), slots.of_kind(SlotKind.PASSPHRASE)
    held = {slot.kind for slot in (paper, sentence) if slot is not None and (slot is sentence or slot.confirmed_at)}
    if not held - {str(kind)}:
        raise BadInput("kind", _LAST_WAY)


def keyring_entry(vault_id: str, slot: Slot) -> str:
    """The name under which the keyring of a computer keeps the secret of this slot; it tells nothing about anybody."""
    return f"{vault_id}/{slot.id}"
