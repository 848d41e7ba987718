"""The urgent signs from everywhere: one key, and the same sheet, letter for letter, as a screen reader gets it."""

import hashlib
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from caregiver.app import App, Surroundings
from caregiver.demonstration import NoKeyring
from caregiver.desktop.plain_files import numbers_file
from caregiver.domain.amounts import Unit
from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.domain.stay import StayKind
from caregiver.drawing.fonts import register_fonts
from caregiver.services.changes import Area, Changed
from caregiver.services.services import Services
from caregiver.ui.core.navigation import Destination
from caregiver.ui.reminder.neutral_window import NeutralReminder
from tests.cli.command import run
from tests.journeys.home import Home
from tests.journeys.program import PROGRAM, Program
from tests.medicine_story import MORPHINE_LONG, at_times
from tests.one_library import one_library
from tests.real.accessibility import accessible_labels, accessible_tree
from tests.real.tray_host import TrayHost
from tests.steerable_clock import SteerableClock
from tests.ui.conftest import NoPrinters, make_services

SIGNS = one_library().urgent_signs()
FIXED = (
    *(SIGNS.title, SIGNS.lead, SIGNS.emergency_heading, SIGNS.signs_lead),
    *(sign.text for sign in SIGNS.emergency),
    *(SIGNS.team_heading, SIGNS.signs_lead, *(sign.text for sign in SIGNS.team), SIGNS.no_answer),
)
MOST_TABS = 120
CONTACTS = UrgentContacts(emergency=CallNumber("999"), team=CallNumber("01632 960142", "Nurse Okafor"))


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    made.begin_at("2026-11-22 19:50")
    made.services.people.save_contacts(CONTACTS)
    numbers_file(folder).write("emergency 999\nteam 01632 960142\n")
    made.story.add_now("long", MORPHINE_LONG, at_times("1", "08:00", "20:00"), unit=Unit.TABLETS)
    made.open()
    yield made
    made.close()


@pytest.fixture
def press_f9(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Presses the key on the keyboard, where this window has it."""

    def press(window: QWidget) -> None:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        subprocess.run(["xdotool", "key", "F9"], check=True)
        qtbot.waitUntil(lambda: _sheets_in_sight() != [])
        for _ in range(3):
            QCoreApplication.sendPostedEvents()
            QCoreApplication.processEvents()

    return press


@pytest.fixture
def start(qapp: QApplication, folder: Path, clock: SteerableClock, qtbot: QtBot) -> Iterator[Callable[..., App]]:
    """Starts the program before set-up is done."""
    register_fonts()
    started: list[App] = []

    def start_app(services: Services | None = None) -> App:
        app = App(qapp, Surroundings(folder, clock, NoKeyring, NoPrinters))
        started.append(app)
        app.start(services)
        qtbot.waitUntil(lambda: app.window.full_page is not None)
        return app

    yield start_app
    for app in started:
        app.window.close()
        app.window.deleteLater()
        app.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")


def _sheets_in_sight() -> list[QWidget]:
    return [each for each in QApplication.allWidgets() if type(each).__name__ == "UrgentPage" and each.isVisible()]


def sheet() -> tuple[str, ...]:
    """The words of the sheet in the order they are read, as they stand in the tree."""
    read = accessible_labels(os.getpid())
    return read[read.index(SIGNS.title) :]


def digest(words: tuple[str, ...]) -> str:
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


def fixed_part(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word in FIXED)


def test_from_every_page_it_is_one_key_and_the_same_sheet(home, press_f9):
    window, medicine = home.app.window, home.story.uuids["long"]
    of_medicine = {Destination.MEDICINE, Destination.GIVEN}
    read: dict[str, list[Destination]] = {}
    for destination in Destination:
        if destination is Destination.URGENT:
            continue
        home.go(destination, medicine if destination in of_medicine else None)
        assert window.stack.currentWidget() is window.page(destination)
        press_f9(window)
        read.setdefault(digest(sheet()), []).append(destination)
    assert len(read) == 1, read
    assert fixed_part(sheet()) == FIXED


def test_the_button_is_reached_by_tab_and_pressed_by_the_space_bar(home, qtbot):
    window = home.app.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for _ in range(MOST_TABS):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        held = QApplication.focusWidget()
        if isinstance(held, QAbstractButton) and held.text() == "Urgent signs":
            break
    (button,) = [each for each in accessible_tree(os.getpid()).showing() if "focused" in each.states]
    assert (button.name, "enabled" in button.states) == ("Urgent signs", True)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert fixed_part(sheet()) == FIXED


def test_from_the_curtain_a_menu_a_question_about_a_file_and_after_a_death(home, press_f9):
    window = home.app.window
    press_f9(window)
    whole = sheet()
    home.go(Destination.PAPER)
    QTimer.singleShot(0, lambda: press_f9(QApplication.activeModalWidget()))
    assert QFileDialog.getSaveFileName(window.stack.currentWidget(), "Save as a file")[0] == ""
    assert sheet() == whole
    home.go(Destination.TODAY)
    home.services.stays.begin(StayKind.DIED)
    home.app.bus.publish(Changed(None, frozenset({Area.STAYS})))
    home.rest()
    assert home.reads("Everything is kept.")
    press_f9(window)
    assert sheet() == whole
    home.app.locking.hide()
    home.rest()
    press_f9(window)
    hidden = sheet()
    assert fixed_part(hidden) == FIXED
    assert set(hidden) - set(whole) == {
        "Your team, day and night",
        "Say: who you are, where you are, and what is wrong.",
        "The screen is hidden. You can write the call in later.",
    }


def test_from_the_reminder_which_makes_way_and_comes_back(home, press_f9):
    press_f9(home.app.window)
    whole = sheet()
    home.go(Destination.TODAY)
    home.live_until("2026-11-22 20:00")
    reminder = home.reminder
    for ask in (lambda: press_f9(reminder), reminder.foot.urgent.click):
        assert reminder.isVisible()
        ask()
        home.rest()
        assert sheet() == whole
        assert not reminder.isVisible(), "it stands over the sheet"
        home.go(Destination.TODAY)
        assert home.reminder is reminder
    home.app.locking.hide()
    home.rest()
    (neutral,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, NeutralReminder)]
    press_f9(neutral)
    assert fixed_part(sheet()) == FIXED
    assert not neutral.isVisible()
    home.press("Back")
    assert neutral.isVisible()


def test_from_a_locked_diary(home, press_f9):
    home.app.lock_fully()
    home.rest()
    assert "Type the key" in home.seen()
    press_f9(home.app.window)
    assert fixed_part(sheet()) == FIXED


def test_from_set_up_before_there_is_a_diary(start, press_f9):
    press_f9(start().window)
    assert fixed_part(sheet()) == FIXED


def test_from_set_up_where_the_paper_key_is_shown(start, press_f9, folder, clock):
    services = make_services(folder, clock)
    services.paper_key.renew()
    services.preferences.set_set_up_step("key")
    press_f9(start(services).window)
    assert fixed_part(sheet()) == FIXED


def test_from_the_tray(folder, tmp_path):
    new = ("new", "--name", "R", "--caregiver", "A", "--recovery-key-out", tmp_path / "key.txt")
    assert run(*new, "--data-dir", folder).code == 0
    with TrayHost() as host, Program(folder, code=(*PROGRAM, "--background")) as program:
        host.wait_for_icon()
        host.press("Urgent signs")
        program.wait_for(SIGNS.no_answer)
        assert fixed_part(tuple(program.words().splitlines())) == FIXED
        host.press("Quit: nothing rings then")
        assert program.wait_for_end() == 0
