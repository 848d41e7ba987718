"""Locked, back, asleep, awake: as logind and the screen savers tell it on real buses."""

import pytest

from caregiver.desktop.session_lock import BusSessionLock, SessionLock, make_session_lock
from tests.real.mocked_services import GNOME_SAVER, LOGIND, PLAIN_SAVER, MockedService
from tests.real.notification_daemon import SessionBus

SESSION_INTERFACE = "org.freedesktop.login1.Session"


@pytest.fixture(scope="module")
def one_bus(tmp_path_factory):
    bus = SessionBus(tmp_path_factory.mktemp("bus"))
    bus.start()
    yield bus
    bus.stop()


@pytest.fixture
def bus(one_bus, monkeypatch):
    """One bus that plays both."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", one_bus.address)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", one_bus.address)
    monkeypatch.delenv("XDG_SESSION_ID", raising=False)
    return one_bus


class Heard:
    """What was told, in order."""

    def __init__(self, lock: SessionLock) -> None:
        self.words: list[str] = []
        for name in ("locked", "unlocked", "woke"):
            getattr(lock, name).connect(lambda name=name: self.words.append(name))


@pytest.fixture
def lock(bus, qapp):
    lock = BusSessionLock()
    yield lock
    lock.close()


@pytest.fixture
def heard(lock) -> Heard:
    return Heard(lock)


@pytest.fixture
def logind(bus):
    with MockedService(LOGIND, "logind") as logind:
        yield logind


def test_logind_locks_unlocks_and_wakes(lock, heard, logind, qtbot, monkeypatch):
    monkeypatch.setenv("XDG_SESSION_ID", "c7")
    own, other = logind.add_session("c7"), logind.add_session("c8")
    lock.start()
    assert lock.follows
    for path in (other, own):
        logind.call("Lock", path=path, interface=SESSION_INTERFACE)
        logind.call("Unlock", path=path, interface=SESSION_INTERFACE)
    logind.call("SetLockedHint", "b", (True,), path=own, interface=SESSION_INTERFACE)
    logind.call("SetIdleHint", "b", (True,), path=own, interface=SESSION_INTERFACE)
    logind.call("SetLockedHint", "b", (False,), path=own, interface=SESSION_INTERFACE)
    for is_starting in (True, False):
        logind.tell("PrepareForSleep", "b", ("b", is_starting))
    qtbot.waitUntil(lambda: "woke" in heard.words)
    assert heard.words == ["locked", "unlocked", "locked", "unlocked", "woke"]


def test_locked_already_when_it_begins_to_listen(lock, heard, logind, monkeypatch):
    monkeypatch.setenv("XDG_SESSION_ID", "c9")
    path = logind.add_session("c9")
    logind.call("SetLockedHint", "b", (True,), path=path, interface=SESSION_INTERFACE)
    lock.start()
    assert heard.words == ["locked"]


def test_a_program_without_a_session_of_its_own_belongs_to_the_one_the_user_sits_at(lock, heard, logind, qtbot):
    logind.add_session("auto")
    lock.start()
    logind.call("Lock", path="/org/freedesktop/login1/session/auto", interface=SESSION_INTERFACE)
    qtbot.waitUntil(lambda: heard.words == ["locked"])


@pytest.mark.parametrize(("place", "template"), [(GNOME_SAVER, "gnome_screensaver"), (PLAIN_SAVER, "")])
def test_a_screen_saver_is_followed_as_long_as_there_is_one(lock, heard, bus, qtbot, place, template):
    lock.start()
    assert not lock.follows
    with MockedService(place, template) as saver:
        qtbot.waitUntil(lambda: lock.follows)
        for is_active in (True, False):
            saver.tell("ActiveChanged", "b", ("b", is_active))
        qtbot.waitUntil(lambda: len(heard.words) == 2)
    assert heard.words == ["locked", "unlocked"]
    qtbot.waitUntil(lambda: not lock.follows)


def test_a_screen_saver_that_is_there_already_is_found(lock, bus):
    with MockedService(PLAIN_SAVER):
        lock.start()
        assert lock.follows


def test_without_a_bus_it_follows_nothing_and_fails_in_nothing(qapp, monkeypatch):
    for name in ("SESSION", "SYSTEM"):
        monkeypatch.setenv(f"DBUS_{name}_BUS_ADDRESS", "unix:path=/nowhere/bus")
    lock = BusSessionLock()
    lock.start()
    assert not lock.follows
    lock.close()


def test_a_bus_that_ends_is_no_longer_followed(qapp, tmp_path, monkeypatch, qtbot):
    own = SessionBus(tmp_path)
    own.start()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", own.address)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/bus")
    lock = BusSessionLock()
    with MockedService(PLAIN_SAVER):
        lock.start()
        assert lock.follows
        own.stop()
    qtbot.waitUntil(lambda: not lock.follows)
    lock.close()


@pytest.mark.parametrize(
    ("platform", "kind"), [("linux", BusSessionLock), ("win32", SessionLock), ("darwin", SessionLock)]
)
def test_elsewhere_nothing_is_followed(qapp, monkeypatch, platform, kind):
    monkeypatch.setattr("sys.platform", platform)
    made = make_session_lock()
    assert type(made) is kind
    made.close()
    assert not made.follows
