"""Locked fully: nothing of the diary is left in the program, it says that reminders are off, and it opens again."""

import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from shiboken6 import isValid

from caregiver.app import App, Surroundings
from caregiver.domain.person import Caregiver, Person, Pronouns
from caregiver.drawing.fonts import register_fonts
from caregiver.presence import Presence
from caregiver.ringing import Machine, Ringing
from caregiver.services.access import Access
from caregiver.services.paper_key import RecoveryKey, new_paper_key
from caregiver.services.services import Services, serve
from caregiver.surroundings import Shell
from caregiver.ui.access.unlock_page import UnlockPage
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.tray import Tray
from caregiver.vault.keys import DataKey
from caregiver.vault.vault import Vault
from tests.app.test_ringing import RecordingAlarm, RecordingNotifier, RecordingSound
from tests.journeys.home import texts_of
from tests.one_library import one_library
from tests.services.recording_key_holder import RecordingKeyHolder
from tests.steerable_clock import SteerableClock
from tests.ui.conftest import NoNumbersFile, NoPrinters

SENTENCE = "The blue kettle sings at noon"


class Desk:
    """The program over a diary that this computer, a paper key and a secret sentence open."""

    def __init__(self, application: QApplication, folder: Path, clock: SteerableClock, paper: RecoveryKey) -> None:
        register_fonts()
        self._of_others = knowing()
        self.keeper = RecordingKeyHolder()
        self.notifiers: list[RecordingNotifier] = []
        self.trays: list[Tray] = []
        self._begin(Access(folder, self.keeper, clock), clock, paper)
        outside = Surroundings(folder, clock, lambda: self.keeper, NoPrinters, self._machine, presence=self._presence)
        self.app = App(application, outside)
        self.app.start()

    def _begin(self, access: Access, clock: SteerableClock, paper: RecoveryKey) -> None:
        created = access.create(access.new_keys(paper))
        library, numbers = one_library(), NoNumbersFile()
        services = serve(created.vault, created.data_key, clock=clock, library=library, numbers_file=numbers)
        services.people.begin(Person("Robert", Pronouns.HE), Caregiver("Anna"))
        services.preferences.set_set_up_step("done")
        services.ways_in.set_sentence(SENTENCE)
        services.close()

    def _machine(self) -> Machine:
        self.notifiers.append(RecordingNotifier())
        return Machine(RecordingAlarm(), self.notifiers[-1], RecordingSound())

    def _presence(self, shell: Shell) -> Presence:
        self.trays.append(Tray(shell.theme))
        return Presence(shell.application, shell.window, self.trays[-1])

    def left(self) -> list[object]:
        """What knows the key of this diary, or something in it."""
        return [thing for thing in knowing() if not any(thing is other for other in self._of_others)]

    @property
    def door(self) -> UnlockPage:
        """The page of the locked door."""
        page = self.app.window.full_page
        assert isinstance(page, UnlockPage)
        return page

    def lock(self, qtbot) -> None:
        """Lock it as Settings does."""
        assert self.app.locking is not None
        self.app.locking.lock_fully()
        qtbot.waitUntil(lambda: self.app.context is None)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def paper() -> RecoveryKey:
    return new_paper_key()


@pytest.fixture
def desk(qapp, folder, clock, paper, qtbot, monkeypatch) -> Iterator[Desk]:
    monkeypatch.setattr(qapp, "quit", lambda: None, raising=False)
    made = Desk(qapp, folder, clock, paper)
    qtbot.waitUntil(lambda: made.app.ringing is not None)
    yield made
    made.app.end()
    for part in (made.app.window, made.app.theme, made.app):
        part.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")
    qapp.setQuitOnLastWindowClosed(True)


def test_no_reference_to_the_key_or_to_the_diary_is_left(desk, qtbot):
    for destination in (Destination.DIARY, Destination.MEDICINES, Destination.ENTRY, Destination.SETTINGS):
        desk.app.navigator.go(destination)
    assert {type(thing) for thing in desk.left()} >= {DataKey, Services, Vault, Ringing}
    desk.lock(qtbot)
    qtbot.waitUntil(lambda: not desk.left())


def knowing() -> list[object]:
    """What knows the key of a diary, or something in it; also what earlier tests left."""
    kinds = (DataKey, Services, Vault, Ringing, Page)
    return [thing for thing in gc.get_objects() if isinstance(thing, kinds)]


def test_a_password_given_to_the_computer_after_it_was_locked_changes_nothing(desk, folder, qtbot):
    write, given, forgotten = desk.keeper.write, threading.Event(), threading.Event()
    desk.keeper.write = lambda entry, secret: given.wait() and write(entry, secret)
    desk.keeper.remove = lambda _entry: forgotten.set()
    before = (folder / "keyslots.json").read_bytes()
    desk.app.tasks.ask(desk.app.keeping.computer_key.renew, on_done=bool, on_failed=bool)
    desk.lock(qtbot)
    given.set()
    assert forgotten.wait(5)
    assert (folder / "keyslots.json").read_bytes() == before


def test_it_says_that_it_was_locked_and_that_reminders_are_off(desk, qtbot):
    desk.lock(qtbot)
    said = " ".join(texts_of(desk.app.window))
    assert "The diary is locked" in said
    assert "Reminders are off until the diary is open." in said
    assert "Robert" not in said
    assert "Anna" not in said
    assert desk.trays[-1].toolTip() == "The diary is not open: reminders are off"
    assert not isValid(desk.trays[0])
    (title, words) = desk.notifiers[-1].shown[-1]
    assert (title, words) == ("Reminders are off", "The diary is locked. Reminders are off until it is opened.")


def test_what_was_being_typed_is_there_when_it_opens_with_the_key_of_this_computer(desk, qtbot):
    desk.app.navigator.go(Destination.ENTRY)
    field = next(each for each in desk.app.window.findChildren(QPlainTextEdit) if each.isVisible())
    QTest.keyClicks(field, "The back again")
    desk.lock(qtbot)
    assert desk.door.again.button.text() == "Open the diary"
    desk.door.again.button.click()
    qtbot.waitUntil(lambda: desk.app.ringing is not None)
    assert not desk.notifiers[0].is_there
    (draft,) = desk.app.context.services.drafts.open_drafts()
    assert "The back again" in repr(draft)
    assert desk.app.window.sidebar.isVisible()


def test_the_paper_key_opens_it_too_where_this_computer_forgot_its_own(desk, qtbot, paper):
    desk.lock(qtbot)
    desk.keeper.entries.clear()
    desk.door.again.button.click()
    qtbot.waitUntil(lambda: "The computer lost the key." in desk.door.sentence.text())
    desk.door.paper.button.click()
    desk.door.typing.take(paper.text)
    desk.door.open.click()
    qtbot.waitUntil(lambda: desk.app.ringing is not None)


def test_urgent_signs_are_there_while_it_is_locked_and_locking_twice_is_locking_once(desk, qtbot):
    desk.lock(qtbot)
    desk.app.lock_fully()
    QTest.keyClick(desk.app.window, Qt.Key.Key_F9)
    assert "Call now." in " ".join(texts_of(desk.app.window))
    buttons = desk.app.window.findChildren(QPushButton)
    next(each for each in buttons if each.isVisible() and each.text() == "Back").click()
    assert desk.door.isVisible()


def test_locked_while_the_screen_is_hidden(desk, qtbot):
    desk.app.locking.hide()
    desk.lock(qtbot)
    qtbot.waitUntil(lambda: not desk.left())
    assert desk.door.isVisible()
