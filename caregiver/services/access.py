"""The ways into a diary: making one, opening it with what the computer keeps or with the paper key (DESIGN 5).

A key is never made where a diary lies, and no way in is replaced before the new one was read back and opened the diary.
"""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from caregiver.domain.errors import (
    CaregiverError,
    KeyringAbsent,
    KeyringFailed,
    KeyringOther,
    KeyringUnused,
    KeyWrong,
    StorageFailed,
    VaultExists,
    VaultInUse,
)
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.clock import Clock
from caregiver.services.keys import key_by_paper, key_by_sentence, keyring_entry, refuse_last_way, sentence_slot
from caregiver.services.paper_key import PENDING_KEY
from caregiver.vault import files, replacing
from caregiver.vault.keys import DIARY_NAME, SLOTS_NAME, DataKey, KeySlots, Slot, SlotKind, new_secret
from caregiver.vault.recovery_key import RecoveryKey
from caregiver.vault.vault import Vault

_EXISTS = QT_TRANSLATE_NOOP("caregiver", "There is a diary in this folder already. It was left as it is.")
_NO_FOLDER = QT_TRANSLATE_NOOP(
    "caregiver", "The folder for the diary cannot be made: the disk is full or cannot be written. Nothing was made."
)
_NEVER_GIVEN = QT_TRANSLATE_NOOP("caregiver", "This diary never gave this computer its key.")
_OTHER_KEEPER = QT_TRANSLATE_NOOP(
    "caregiver", "The key of the diary was put in a place this computer does not use now."
)
_KEEPER_WRONG = QT_TRANSLATE_NOOP("caregiver", "The key kept on this computer does not open the diary.")
_LET_GO = QT_TRANSLATE_NOOP(
    "caregiver", "The diary was locked while this computer asked for a password. It keeps no new key."
)
_NOT_KEPT = QT_TRANSLATE_NOOP("caregiver", "This computer took the diary’s key, but did not give it back.")


class KeyHolder(Protocol):
    """What keeps secrets on this computer; `desktop.key_holder` is the one that asks the keyring.

    Every verb may ask the user for a password, and may take as long as the user does.
    """

    def backend(self) -> str:
        """Class name of the keyring in use; raises KeyringAbsent."""

    def read(self, entry: str) -> bytes:
        """The secret of an entry; raises KeyringEntryGone, or another KeyringFailed."""

    def write(self, entry: str, secret: bytes) -> None:
        """Keep a secret, and see that it comes back; raises KeyringFailed."""

    def remove(self, entry: str) -> None:
        """Forget an entry; nothing happens when there is none."""


@dataclass(frozen=True)
class NewKeys:
    """The keys of a diary that is not made yet.

    Attributes:
        data_key: Opens it.
        recovery_key: The paper key.
        is_on_paper: Whether a person holds the paper key already.
        slots: The ways in.
        keyring_failure: Why this computer does not keep a key, or None when it does.
    """

    data_key: DataKey
    recovery_key: RecoveryKey = field(repr=False)
    is_on_paper: bool
    slots: KeySlots
    keyring_failure: KeyringFailed | None


@dataclass(frozen=True)
class Created:
    """A diary made a moment ago, open.

    Attributes:
        vault: The open diary.
        data_key: Opens it.
        slots: The ways in.
        keyring_failure: Why this computer will not open it by itself, or None when it will.
    """

    vault: Vault
    data_key: DataKey
    slots: KeySlots
    keyring_failure: KeyringFailed | None


class Access:
    """The ways into the diary of one folder.

    Attributes:
        folder: Where the diary lies, or will lie.
        key_holder: Keeps this computer's secret.
        clock: Tells when a way in was made.
    """

    def __init__(self, folder: Path, key_holder: KeyHolder, clock: Clock) -> None:
        self.folder = folder
        self.key_holder = key_holder
        self.clock = clock
        self._times_let_go = 0

    def let_go(self) -> None:
        """The diary is locked or closed: whatever this computer is still asked for changes nothing any more."""
        self._times_let_go += 1

    def finish_bringing_back(self) -> None:
        """Finish what a bringing back left that was ended by force; only for who holds the right to write.

        Raises:
            StorageFailed, VaultDamaged: It is not finished.
        """
        replacing.finish(self.folder)

    def has_diary(self) -> bool:
        """Whether a diary, or any part of one, lies in the folder; raises StorageFailed when that cannot be known."""
        return Vault.lies_in(self.folder)

    def has_keyring(self) -> bool:
        """Whether this computer has a place for keys at all. It asks for no password, and may take its time."""
        try:
            self.key_holder.backend()
        except KeyringFailed as error:
            return not isinstance(error, KeyringAbsent)
        return True

    # -- making -------------------------------------------------------------------------------------------------

    def new_keys(
        self, paper_key: RecoveryKey | None = None, sentence: str = "", *, asks_computer: bool = True
    ) -> NewKeys:
        """Make the keys of a new diary and let this computer keep one. No file is touched; it may ask for a password.

        Args:
            paper_key: A paper key that somebody holds already.
            sentence: A secret sentence that somebody chose. With it, or with a paper key, the diary can do without the
                computer's key; without both a computer that takes no key would leave a diary that nobody can open.
            asks_computer: Whether this computer is asked at all; one that never answers is not asked a second time.

        Raises:
            KeyringFailed: The computer took no key, and nobody holds another.
            BadInput: The sentence is too easy to guess.
        """
        data_key = DataKey.make()
        recovery_key = paper_key or RecoveryKey.generate()
        slot = Slot.make(SlotKind.RECOVERY, recovery_key.wrapping_secret, data_key, at=self.clock.now())
        slots = KeySlots.for_key(data_key).with_slot(slot)
        if sentence:
            slots = slots.with_slot(sentence_slot(sentence, data_key, self.clock.now()))
        failure = None
        try:
            if not asks_computer:
                raise KeyringUnused(_NEVER_GIVEN)
            slots = slots.with_slot(self._keyring_slot(data_key)[0])
        except KeyringFailed as error:
            if paper_key is None and not sentence:
                raise
            failure = error
        return NewKeys(data_key, recovery_key, paper_key is not None, slots, failure)

    def create(self, keys: NewKeys) -> Created:
        """Make the diary, open.

        A paper key that nobody holds yet is kept inside the diary until it was typed back, so that the same key can be
        shown later.

        Raises:
            VaultExists: Something of a diary lies there; it was not touched.
            StorageFailed: It could not be made; what was begun is gone again.
        """
        if self.has_diary():
            self._forget(keys.slots)
            raise VaultExists(_EXISTS)
        is_folder_new = not self.folder.exists()
        try:
            self._make_folder()
            vault = Vault.create(self.folder, keys.data_key, keys.slots)
        except VaultExists:
            self._forget(keys.slots)
            raise
        except BaseException:
            self._take_away(keys.slots, is_folder_new=is_folder_new)
            raise
        created = Created(vault, keys.data_key, keys.slots, keys.keyring_failure)
        try:
            self._keep_paper_key(vault, keys)
        except BaseException:
            self.discard(created)
            raise
        return created

    def discard(self, created: Created) -> None:
        """Close and take away a diary made a moment ago, whose first page could not be written."""
        created.vault.close()
        self._take_away(created.slots, is_folder_new=False)

    # -- opening ------------------------------------------------------------------------------------------------

    def read_keyring_key(self) -> DataKey:
        """The key of the diary by what this computer keeps; it may ask for a password. The diary is not opened.

        Raises:
            KeyringFailed: One of its kinds: the computer did not give the key. KeyringUnused: it was never given one.
            KeyWrong: It gave one that does not fit.
            VaultMissing, VaultDamaged, VaultNewer, StorageFailed: The key slots cannot be read.
        """
        slots = KeySlots.read(self.folder)
        slot = slots.of_kind(SlotKind.KEYRING)
        if slot is None:
            raise KeyringUnused(_NEVER_GIVEN)
        if self.key_holder.backend() != slot.backend:
            raise KeyringOther(_OTHER_KEEPER)
        secret = self.key_holder.read(keyring_entry(slots.vault_id, slot))
        try:
            return slot.unwrap(secret, slots.vault_id)
        except KeyWrong:
            raise KeyWrong(_KEEPER_WRONG) from None

    def key_from_paper(self, typed: str) -> DataKey:
        """The key of the diary by the paper key as it was typed, scanned or opened from a file.

        Raises:
            BadInput: It cannot be a paper key; names the line.
            KeyWrong: It is one, of another diary or an older one of this.
            VaultMissing, VaultDamaged, VaultNewer, StorageFailed: The key slots cannot be read.
        """
        return key_by_paper(KeySlots.read(self.folder), typed)

    def key_from_sentence(self, typed: str) -> DataKey:
        """The key of the diary by the secret sentence; takes a moment on purpose.

        Raises:
            KeyWrong: It is not the sentence of this diary, or it has none.
            VaultMissing, VaultDamaged, VaultNewer, StorageFailed: The key slots cannot be read.
        """
        return key_by_sentence(KeySlots.read(self.folder), typed)

    def sentence_set_at(self) -> datetime | None:
        """When the secret sentence was chosen (UTC); None where there is none, or where that cannot be read."""
        try:
            slot = KeySlots.read(self.folder).of_kind(SlotKind.PASSPHRASE)
        except CaregiverError:
            return None
        return None if slot is None else slot.created_at

    def is_kept_by_computer(self) -> bool:
        """Whether a computer was given a key of the diary; not where that cannot be read."""
        try:
            return KeySlots.read(self.folder).of_kind(SlotKind.KEYRING) is not None
        except CaregiverError:
            return False

    def open(self, data_key: DataKey, *, read_only: bool = False) -> Vault:
        """The open diary; raises as `Vault.open` does."""
        return Vault.open(self.folder, data_key, read_only=read_only)

    def test_keyring(self, data_key: DataKey) -> datetime:
        """See that this computer gives the key of the open diary, and note when it did; it may ask for a password.

        Raises:
            KeyringFailed, KeyWrong: It does not.
            StorageFailed: That could not be written down.
        """
        asked = self._times_let_go
        if self.read_keyring_key() != data_key:
            raise KeyWrong(_KEEPER_WRONG)
        self._refuse_let_go(asked)
        slots, now = KeySlots.read(self.folder), self.clock.now()
        slot = slots.of_kind(SlotKind.KEYRING)
        if slot is not None:
            slots.confirm(self.folder, slot.id, now)
        return now

    def remove_keyring_slot(self) -> None:
        """Let this computer keep no key: from now on a person opens the diary. Raises StorageFailed, BadInput."""
        slots = KeySlots.read(self.folder)
        taken = slots.without(self.folder, SlotKind.KEYRING, refuse_last_way)
        if taken is not None:
            self._forget_entry(keyring_entry(slots.vault_id, taken))

    def renew_keyring_slot(self, data_key: DataKey) -> KeyringFailed | None:
        """Let this computer keep a key again, after the diary was opened with the paper key; it may ask for a password.

        Returns:
            Why the computer still does not keep one, or None when it does. What was there before stands then.

        Raises:
            StorageFailed: The key slots could not be written; the former ones stand.
            VaultInUse: The diary was locked or closed while the computer asked; nothing was changed.
        """
        KeySlots.read(self.folder)
        asked = self._times_let_go
        try:
            slot, secret = self._keyring_slot(data_key)
        except KeyringFailed as error:
            return error
        try:
            self._refuse_let_go(asked)
            # Read only now: somebody may have changed them while the computer asked for its password.
            slots = KeySlots.read(self.folder)
            former = slots.of_kind(SlotKind.KEYRING)
            slots.keep(self.folder, slot, secret, data_key)
        except BaseException:
            self._forget_entry(keyring_entry(data_key.vault_id, slot))
            raise
        if former is not None:
            self._forget_entry(keyring_entry(slots.vault_id, former))
        return None

    # -- parts --------------------------------------------------------------------------------------------------

    def _keyring_slot(self, data_key: DataKey) -> tuple[Slot, bytes]:
        """A slot whose secret this computer keeps: read back, and seen to give the key."""
        secret = new_secret()
        backend = self.key_holder.backend()
        slot = Slot.make(SlotKind.KEYRING, secret, data_key, at=self.clock.now(), backend=backend)
        entry = keyring_entry(data_key.vault_id, slot)
        try:
            self.key_holder.write(entry, secret)
            is_kept = slot.unwrap(self.key_holder.read(entry), data_key.vault_id) == data_key
        except KeyWrong:
            is_kept = False
        except KeyringFailed:
            self._forget_entry(entry)
            raise
        if not is_kept:
            self._forget_entry(entry)
            raise KeyringFailed(_NOT_KEPT)
        return slot, secret

    def _refuse_let_go(self, asked: int) -> None:
        if asked != self._times_let_go:
            raise VaultInUse(_LET_GO)

    def _keep_paper_key(self, vault: Vault, keys: NewKeys) -> None:
        now = self.clock.now()
        if not keys.is_on_paper:
            vault.settings.set(PENDING_KEY, keys.recovery_key.text, by="", at=now)
            return
        slot = keys.slots.of_kind(SlotKind.RECOVERY)
        if slot is not None:
            keys.slots.confirm(self.folder, slot.id, now)

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise StorageFailed(_NO_FOLDER) from error

    def _take_away(self, slots: KeySlots, *, is_folder_new: bool) -> None:
        # Nothing of a diary lay here when this one was begun, so all of these are ours.
        for path in (self.folder / DIARY_NAME, self.folder / SLOTS_NAME):
            for made in (path, files.beside_of(path)):
                with suppress(OSError):
                    made.unlink(missing_ok=True)
        if is_folder_new:
            with suppress(OSError):
                self.folder.rmdir()
        self._forget(slots)

    def _forget(self, slots: KeySlots) -> None:
        slot = slots.of_kind(SlotKind.KEYRING)
        if slot is not None:
            self._forget_entry(keyring_entry(slots.vault_id, slot))

    def _forget_entry(self, entry: str) -> None:
        # An entry left behind opens nothing and holds no word; that it stays is no reason to fail.
        with suppress(KeyringFailed):
            self.key_holder.remove(entry)
