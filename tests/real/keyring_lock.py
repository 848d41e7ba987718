"""Locking the real keyring of the private desktop for a while."""

from collections.abc import Iterator
from contextlib import contextmanager

import secretstorage
from secretstorage.util import DBusAddressWrapper, format_secret, open_session

_PASSWORD = b"password"  # of `tests/private_desktop/open`


@contextmanager
def locked_keyring() -> Iterator[None]:
    """The keyring is locked, and a question for its password is dismissed, until the block ends."""
    bus = secretstorage.dbus_init()
    collection = secretstorage.get_default_collection(bus)
    collection.lock()
    try:
        yield
    finally:
        inner_door = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"
        daemon = DBusAddressWrapper("/org/freedesktop/secrets", inner_door, bus)
        password = format_secret(open_session(bus), _PASSWORD, "text/plain")
        daemon.call("UnlockWithMasterPassword", "o(oayays)", collection.collection_path, password)
        bus.close()
