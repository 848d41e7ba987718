"""The key holder with the real gnome-keyring of the private desktop."""

import pytest
import secretstorage

from caregiver.desktop.key_holder import KeyringHolder
from caregiver.domain.errors import KeyringAbsent, KeyringEntryGone, KeyringEntryTorn, KeyringFailed, KeyringLocked
from tests.real.hand_written_rings import Broken, Forgetful, trusted
from tests.real.keyring_lock import locked_keyring

SECRET = bytes(range(32))


@pytest.fixture
def entry():
    entry = "diary 3f1c"
    yield entry
    KeyringHolder().remove(entry)


@pytest.fixture
def bus():
    connection = secretstorage.dbus_init()
    yield connection
    connection.close()


def test_a_secret_comes_back(entry):
    holder = KeyringHolder()
    holder.write(entry, SECRET)
    assert holder.read(entry) == SECRET
    holder.write(entry, SECRET[::-1])
    assert KeyringHolder().read(entry) == SECRET[::-1]


def test_it_is_kept_as_short_text_under_a_neutral_name(entry, bus):
    KeyringHolder().write(entry, SECRET)
    (item,) = secretstorage.search_items(bus, {"username": entry})
    assert len(item.get_secret()) <= 64
    assert item.get_attributes()["service"] == "Caregiver Companion"


def test_the_kind_is_named():
    assert KeyringHolder().backend() == "SecretService.Keyring"


def test_a_removed_secret_is_gone(entry):
    holder = KeyringHolder()
    holder.write(entry, SECRET)
    holder.remove(entry)
    holder.remove(entry)
    with pytest.raises(KeyringEntryGone):
        holder.read(entry)


def test_something_else_under_the_name_is_not_a_key(entry, bus):
    holder = KeyringHolder()
    holder.write(entry, SECRET)
    (item,) = secretstorage.search_items(bus, {"username": entry})
    for torn in ("not base 64 é".encode(), b"\xff\xfe", b""):
        item.set_secret(torn)
        with pytest.raises(KeyringEntryTorn):
            holder.read(entry)


def test_a_locked_keyring_is_not_an_absent_key(entry):
    holder = KeyringHolder()
    holder.write(entry, SECRET)
    with locked_keyring():
        for attempt in (
            lambda: holder.read(entry),
            lambda: holder.write(entry, SECRET[::-1]),
            lambda: holder.remove(entry),
        ):
            with pytest.raises(KeyringLocked) as caught:
                attempt()
            assert "locked" in str(caught.value.sentence)
    assert holder.read(entry) == SECRET


def test_without_a_bus_there_is_no_keyring(monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    for attempt in (KeyringHolder().backend, lambda: KeyringHolder().read("any")):
        with pytest.raises(KeyringAbsent) as caught:
            attempt()
        assert "paper key" in str(caught.value.sentence)


@pytest.mark.parametrize("chosen", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring", "no.such.Ring"])
def test_the_environment_does_not_choose_the_keyring(monkeypatch, entry, chosen):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", chosen)
    holder = KeyringHolder()
    holder.write(entry, SECRET)
    assert (holder.backend(), holder.read(entry)) == ("SecretService.Keyring", SECRET)


def test_what_was_not_kept_is_noticed():
    with trusted(Forgetful), pytest.raises(KeyringFailed):
        KeyringHolder().write("any", SECRET)
    assert len(Forgetful.was_asked_to_keep) == 44


def test_what_is_no_key_is_refused(entry):
    for secret in (b"", SECRET[:-1], SECRET + b"1"):
        with pytest.raises(ValueError, match="32 bytes"):
            KeyringHolder().write(entry, secret)
    with pytest.raises(KeyringEntryGone):
        KeyringHolder().read(entry)


def test_an_unexpected_answer_is_a_sentence():
    with trusted(Broken), pytest.raises(KeyringFailed) as caught:
        KeyringHolder().read("any")
    assert "reset" not in str(caught.value.sentence)
