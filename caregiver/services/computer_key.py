"""The key that this computer keeps for an open diary: seen to work, made anew, taken away; it may want a password."""

from datetime import datetime

from caregiver.services.access import Access
from caregiver.services.changes import Area, Changed
from caregiver.vault.keys import DataKey

_AREAS = frozenset({Area.PAPER_KEY})


class ComputerKey:
    """The way in by this computer; all verbs belong into a thread."""

    def __init__(self, access: Access, data_key: DataKey) -> None:
        self._access = access
        self._data_key = data_key

    def test(self) -> Changed[datetime]:
        """See that the computer gives the key. Raises KeyringFailed, KeyWrong, StorageFailed."""
        return Changed(self._access.test_keyring(self._data_key), _AREAS)

    def renew(self) -> Changed[None]:
        """Let the computer keep a key, or another one; raises KeyringFailed when it does not, StorageFailed."""
        failure = self._access.renew_keyring_slot(self._data_key)
        if failure is not None:
            raise failure
        return Changed(None, _AREAS)

    def remove(self) -> Changed[None]:
        """Let it keep none. Raises BadInput when no person holds another way in, StorageFailed."""
        self._access.remove_keyring_slot()
        return Changed(None, _AREAS)
