"""Notifications with the real dunst."""

import time

import pytest
from jeepney import DBusAddress, new_signal
from jeepney.io.blocking import open_dbus_connection

from caregiver.desktop.notifier import ITSELF, BusNotifier, make_notifier
from tests.real.notification_daemon import Dunst, SessionBus

NEUTRAL = "It is time to look at the 14:00 entry."
OPEN = (("open", "Open"),)
LONGEST_SECONDS = 1.0


@pytest.fixture
def bus(tmp_path, monkeypatch):
    bus = SessionBus(tmp_path)
    bus.start()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    yield bus
    bus.stop()


@pytest.fixture
def notifier(bus, qapp):
    notifier = BusNotifier()
    yield notifier
    notifier.close()


@pytest.fixture
def dunst(notifier, tmp_path, qtbot):
    dunst = Dunst(tmp_path)
    dunst.start()
    qtbot.waitUntil(lambda: bool(notifier.capabilities()))
    yield dunst
    dunst.stop()


def refused_quickly(notifier) -> bool:
    """Whether nobody took the notification, and nobody had to wait for that."""
    start = time.monotonic()
    was_taken = notifier.show("Reminder", NEUTRAL, OPEN)
    took = time.monotonic() - start
    assert took < LONGEST_SECONDS, took
    return not was_taken


def test_sixty_are_sent_and_read_back(notifier, dunst):
    sent = [f"It is time to look at the entry of 14:{minute:02}." for minute in range(60)]
    for words in sent:
        assert notifier.show("Reminder", words, OPEN)
        notifier.withdraw()
    read = dunst.history()
    assert [entry["body"] for entry in reversed(read)] == sent
    assert {(entry["appname"], entry["summary"]) for entry in read} == {("Caregiver’s diary", "Reminder")}


def test_a_new_one_replaces_the_last(notifier, dunst):
    for _ in range(5):
        assert notifier.show("Reminder", NEUTRAL)
    assert dunst.shown() == 1
    assert dunst.history() == []


def test_it_stays_until_it_is_withdrawn(notifier, dunst):
    notifier.show("Reminder", NEUTRAL)
    assert dunst.shown() == 1
    notifier.withdraw()
    notifier.withdraw()
    assert dunst.shown() == 0


def test_words_are_shown_as_they_are(notifier, dunst):
    notifier.show("Reminder", "5 < 6 & <b>7</b>")
    notifier.withdraw()
    assert dunst.history()[0]["body"] == "5 < 6 & <b>7</b>"


def test_a_press_on_it_is_heard(notifier, dunst, qtbot):
    notifier.show("Reminder", NEUTRAL, OPEN)
    with qtbot.waitSignal(notifier.pressed) as heard:
        dunst.command("action", "0")
    assert heard.args == [ITSELF]


def test_a_press_on_its_button_is_heard_and_one_on_another_is_not(notifier, dunst, qtbot):
    notifier.show("Reminder", NEUTRAL, OPEN)
    heard = []
    notifier.pressed.connect(heard.append)
    with open_dbus_connection() as other:
        for number, key in ((notifier._id + 1, "other"), (notifier._id, "open")):
            address = DBusAddress("/org/freedesktop/Notifications", interface="org.freedesktop.Notifications")
            other.send(new_signal(address, "ActionInvoked", "us", (number, key)))
        qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["open"]


def test_one_that_was_closed_by_hand_is_not_replaced_but_shown_anew(notifier, dunst, qtbot):
    notifier.show("Reminder", NEUTRAL)
    dunst.command("close")
    qtbot.waitUntil(lambda: notifier._id == 0)
    assert notifier.show("Reminder", NEUTRAL)
    assert dunst.shown() == 1
    assert len(dunst.history()) == 1


def test_what_it_can_do_and_whether_it_is_held_back_are_told(notifier, dunst, qtbot):
    assert {"actions", "body"} <= notifier.capabilities()
    assert notifier.is_held_back() is False
    dunst.command("set-paused", "true")
    assert notifier.is_held_back() is True


def test_the_daemon_may_stop_hang_and_come_back(notifier, dunst, qtbot):
    assert notifier.show("Reminder", NEUTRAL)
    dunst.freeze()
    assert refused_quickly(notifier)
    dunst.stop()
    assert refused_quickly(notifier)
    assert notifier.capabilities() == frozenset()
    dunst.start()
    qtbot.waitUntil(lambda: notifier.show("Reminder", NEUTRAL))
    assert dunst.shown() == 1


def test_after_another_daemon_took_over_its_numbers_are_not_ours(notifier, dunst, qtbot):
    assert notifier.show("Reminder", NEUTRAL)
    dunst.stop()
    qtbot.waitUntil(lambda: notifier._id == 0)


def test_the_bus_may_end_and_come_back(notifier, dunst, bus, qtbot, tmp_path):
    assert notifier.show("Reminder", NEUTRAL)
    dunst.stop()
    bus.stop()
    assert refused_quickly(notifier)
    bus.start()
    dunst.start()
    qtbot.waitUntil(lambda: notifier.show("Reminder", NEUTRAL))


def test_the_end_of_the_bus_is_noticed_while_nothing_is_asked(notifier, dunst, bus, qtbot):
    notifier.show("Reminder", NEUTRAL)
    dunst.stop()
    bus.stop()
    qtbot.waitUntil(lambda: notifier._bus is None)
    bus.start()


def test_a_bus_that_hangs_holds_nobody_up(notifier, bus):
    bus.freeze()
    assert refused_quickly(notifier)


def test_a_bus_that_lets_in_and_says_nothing_holds_nobody_up(qapp, tmp_path, monkeypatch):
    silent = SessionBus(tmp_path, hears_answers=False)
    silent.start()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", silent.address)
    assert refused_quickly(BusNotifier())
    silent.stop()


@pytest.mark.parametrize("address", ["unix:path=/nonexistent", "tcp:host=nowhere", "nonsense", None])
def test_without_a_bus_nothing_is_shown_and_nothing_fails(qapp, monkeypatch, address):
    if address is None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    else:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    notifier = make_notifier()
    assert refused_quickly(notifier)
    assert notifier.capabilities() == frozenset()
    assert notifier.is_held_back() is None
    notifier.withdraw()
    notifier.close()
