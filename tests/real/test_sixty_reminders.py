"""Sixty reminders, a minute apart on a clock that is hurried along: the real diary, alarm, window and dunst."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel

from caregiver.desktop.alarm import Alarm
from caregiver.desktop.notifier import BusNotifier
from caregiver.domain.dose import DoseAnswer
from caregiver.domain.medicine import Form, Medicine
from caregiver.domain.units import Unit
from caregiver.ringing import Machine, Ringing
from caregiver.services.reminders import Bell
from caregiver.ui.core.context import PageContext
from caregiver.ui.reminder.window import ReminderWindow
from tests.medicine_story import at_times, begin_medicine_story
from tests.real.notification_daemon import Dunst, SessionBus
from tests.steerable_clock import SteerableClock
from tests.ui.conftest import context, make_context, services, theme

__all__ = ["context", "make_context", "services", "theme"]

REMINDERS = 60
PULSE_SECONDS = 0.02


class NoSound:
    """Nobody has to listen to sixty rings."""

    def ring(self, *, is_quiet: bool = False) -> None:
        pass

    def close(self) -> None:
        pass


@pytest.fixture
def bus(tmp_path, monkeypatch) -> Iterator[SessionBus]:
    bus = SessionBus(tmp_path)
    bus.start()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    yield bus
    bus.stop()


@pytest.fixture
def dunst(tmp_path) -> Iterator[Dunst]:
    dunst = Dunst(tmp_path)
    yield dunst
    dunst.stop()


@pytest.fixture
def names(context: PageContext, clock: SteerableClock) -> list[str]:
    """Sixty medicines; each is due a minute after the one before, from the next minute on."""
    story = begin_medicine_story(context.services, clock)
    context.services.preferences.set_notification_details(True)
    names = [f"Medicine number {number + 1}" for number in range(REMINDERS)]
    for number, name in enumerate(names):
        hour, minute = divmod(14 * 60 + 33 + number, 60)
        schedule = at_times("1", f"{hour:02}:{minute:02}")
        story.add_now(name, Medicine(name, Form.TABLETS), schedule, unit=Unit.TABLETS)
    return names


@pytest.fixture
def ringing(bus, names, context, clock, qtbot) -> Iterator[Ringing]:
    alarm = Alarm(clock, pulse_seconds=PULSE_SECONDS)
    ringing = Ringing(context, Machine(alarm, BusNotifier(), NoSound()))
    ringing.start()
    yield ringing
    ringing.stop()
    alarm.deleteLater()


def words_of(window: ReminderWindow | None) -> str:
    """What stands on the screen."""
    labels = window.findChildren(QLabel) if window is not None and window.isVisible() else []
    return "\n".join(label.text() for label in labels if label.isVisible())


def go_through(names, ringing, context, clock, qtbot) -> list[str]:
    """Let the minutes go by; answer each dose when the window asks about it. The names the window showed, in turn."""
    bells: list[Bell] = []
    ringing.checked.connect(bells.append)
    shown = []
    for name in names:
        clock.go_on(minutes=1)
        qtbot.waitUntil(lambda name=name: name in words_of(ringing._window))
        shown.append(name)
        (due,) = bells[-1].rows
        context.act(context.services.doses.answer, due, DoseAnswer.GIVEN)
        qtbot.waitUntil(lambda: not bells[-1].rows)
    return shown


def test_all_sixty_are_shown_and_read_back_from_the_daemon(names, ringing, context, clock, qtbot, dunst):
    dunst.start()
    qtbot.waitUntil(lambda: bool(ringing._notifier.capabilities()))
    assert go_through(names, ringing, context, clock, qtbot) == names
    read = [entry["body"] for entry in reversed(dunst.history())]
    assert len(read) == REMINDERS
    assert all(name in body for name, body in zip(names, read, strict=True))


def test_with_the_daemon_stopped_the_window_still_shows_all_sixty(names, ringing, context, clock, qtbot):
    assert ringing._notifier.capabilities() == frozenset()
    assert go_through(names, ringing, context, clock, qtbot) == names
