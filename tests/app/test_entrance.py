"""The way in, in the real window: a keyring that does not answer, a typed key, a backup. The window never freezes."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from caregiver.app import App, Surroundings
from caregiver.domain.errors import KeyringAbsent, KeyringLocked
from caregiver.domain.person import Caregiver, Person
from caregiver.drawing.fonts import register_fonts
from caregiver.services.access import Access
from caregiver.services.paper_key import RecoveryKey, new_paper_key
from caregiver.services.services import serve
from caregiver.ui.access.bring_back_at_door import BringBackAtDoor
from caregiver.ui.access.set_up_flow import SetUpFlow
from caregiver.ui.access.set_up_steps import Step
from caregiver.ui.access.unlock_page import UnlockPage
from caregiver.ui.core.navigation import Destination
from caregiver.vault.backup import write_backup
from caregiver.vault.keys import DIARY_NAME, SLOTS_NAME, DataKey
from tests.one_library import one_library
from tests.services.recording_key_holder import RecordingKeyHolder
from tests.steerable_clock import SteerableClock
from tests.ui.conftest import NoNumbersFile, NoPrinters

SENTENCE = "The blue kettle sings at noon"


class HesitantKeyHolder(RecordingKeyHolder):
    """Answers when it is told to, like a keyring whose question for the password stands open."""

    def __init__(self) -> None:
        super().__init__()
        self.may_answer = threading.Event()
        self.may_answer.set()

    def read(self, entry: str) -> bytes:
        self.may_answer.wait(30)
        return super().read(entry)


class Doorway:
    """A computer with a diary that its keyring, a paper key and a secret sentence open."""

    def __init__(self, application: QApplication, folder: Path, clock: SteerableClock) -> None:
        register_fonts()
        self._application = application
        self.folder = folder
        self.clock = clock
        self.holder = HesitantKeyHolder()
        self.paper: RecoveryKey = new_paper_key()
        self.key: DataKey
        self.app: App

    @property
    def access(self) -> Access:
        """The ways into the diary here."""
        return Access(self.folder, self.holder, self.clock)

    def make_diary(self, *, sentence: str = SENTENCE, set_up_step: str = "done") -> None:
        """As it was left yesterday, with one number in it."""
        created = self.access.create(self.access.new_keys(self.paper, sentence))
        library = one_library()
        services = serve(
            created.vault, created.data_key, clock=self.clock, library=library, numbers_file=NoNumbersFile()
        )
        services.people.begin(Person("Robert"), Caregiver("Anna"))
        services.preferences.set_set_up_step(set_up_step)
        services.diary.record_pain(7)
        services.close()
        self.key = created.data_key

    def back_up(self, target: Path) -> Path:
        """A backup of the diary."""
        write_backup(self.folder, self.key, target, at=self.clock.now(), program="0.4")
        return target

    def open(self) -> None:
        """Start the program."""
        outside = Surroundings(self.folder, self.clock, lambda: self.holder, NoPrinters)
        self.app = App(self._application, outside)
        self.app.start()

    @property
    def page(self) -> UnlockPage:
        """The locked door."""
        page = self.app.window.full_page
        assert isinstance(page, UnlockPage)
        return page

    @property
    def bringing(self) -> BringBackAtDoor:
        """The page that brings a backup back."""
        page = self.app.window.full_page
        assert isinstance(page, BringBackAtDoor)
        return page

    def files(self) -> dict[str, bytes]:
        """What lies in the diary's folder."""
        names = [path for path in self.folder.iterdir() if path.name in (DIARY_NAME, SLOTS_NAME)]
        return {path.name: path.read_bytes() for path in names}

    def close(self) -> None:
        """End the program; a question that stands open is answered, so that its thread ends."""
        self.holder.may_answer.set()
        self.app.window.close()
        self.app.window.deleteLater()
        self.app.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        vars(self.app).clear()  # Qt may hold on to a page of the door, which knows the program; nothing is known by it
        self._application.setStyleSheet("")


@pytest.fixture
def doorway(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Doorway]:
    clock.go_to(2026, 11, 22, 14, 32)
    made = Doorway(qapp, folder, clock)
    yield made
    made.close()


@pytest.fixture
def wait_for(doorway: Doorway, qtbot) -> Callable[[str], None]:
    """Wait for the locked door with this heading."""

    def wait(heading: str) -> None:
        def stands() -> bool:
            page = doorway.app.window.full_page
            return isinstance(page, UnlockPage) and page.heading.text() == heading

        qtbot.waitUntil(stands)

    return wait


@pytest.fixture
def wait_until_open(doorway: Doorway, qtbot) -> Callable[[], None]:
    def wait() -> None:
        qtbot.waitUntil(lambda: doorway.app.pages is not None)

    return wait


def type_sentence(page, sentence):
    way = page.by_sentence
    way.row.button.click()
    way.field.line.setFocus()
    way.field.line.selectAll()
    QTest.keyClicks(way.field.line, sentence)
    QTest.keyClick(way.field.line, Qt.Key.Key_Return)


# -- while the keyring does not answer ------------------------------------------------------------------------------


def test_the_paper_key_opens_the_diary_although_the_keyring_has_not_answered(doorway, qtbot, wait_for, wait_until_open):
    doorway.make_diary()
    doorway.holder.may_answer.clear()
    doorway.open()
    wait_for("Opening the diary …")
    page = doorway.page
    page.urgent.click()
    assert doorway.app.window.stack.currentWidget() is doorway.app.window.page(Destination.URGENT)
    doorway.app.navigator.back()
    assert doorway.app.window.stack.currentWidget() is page
    page.paper.button.click()
    for field, line in zip(page.typing.fields, doorway.paper.lines, strict=True):
        field.setFocus()
        QTest.keyClicks(field, line.lower())
    QTest.keyClick(page.typing.fields[3], Qt.Key.Key_Return)
    wait_until_open()
    context, pages = doorway.app.context, doorway.app.pages
    assert "you can close that" in doorway.app.window.messages.sentence()
    doorway.holder.may_answer.set()
    qtbot.waitUntil(lambda: not doorway.app.tasks.is_busy)
    assert doorway.app.context is context
    assert doorway.app.pages is pages
    assert doorway.app.window.full_page is None


def test_a_late_no_does_not_lock_an_open_diary(doorway, qtbot, wait_for, wait_until_open):
    doorway.make_diary()
    doorway.holder.entries.clear()
    doorway.holder.may_answer.clear()
    doorway.open()
    wait_for("Opening the diary …")
    type_sentence(doorway.page, SENTENCE)
    wait_until_open()
    doorway.holder.may_answer.set()
    qtbot.waitUntil(lambda: not doorway.app.tasks.is_busy)
    assert doorway.app.window.full_page is None


def test_an_answer_waits_while_a_backup_is_looked_at(doorway, qtbot, wait_for, wait_until_open):
    doorway.make_diary()
    doorway.holder.may_answer.clear()
    doorway.open()
    wait_for("Opening the diary …")
    doorway.page.quiet_backup.click()
    doorway.holder.may_answer.set()
    qtbot.waitUntil(lambda: not doorway.app.tasks.is_busy)
    assert doorway.app.context is None
    doorway.bringing.page.leave.click()
    wait_until_open()


def test_trying_again_asks_in_a_thread_too(doorway, qtbot, wait_for, wait_until_open):
    doorway.make_diary()
    doorway.holder.refusal = KeyringLocked("It is locked.")
    doorway.open()
    wait_for("This computer did not give the diary its key")
    doorway.holder.refusal = None
    doorway.holder.may_answer.clear()
    doorway.page.again.button.click()
    qtbot.waitUntil(lambda: doorway.page.tried.text().startswith("Asking the computer."))
    doorway.holder.may_answer.set()
    wait_until_open()


# -- the urgent signs, asked for before the diary is there ----------------------------------------------------------


def in_front(doorway):
    return doorway.app.window.stack.currentWidget()


def test_who_reads_the_urgent_signs_while_the_diary_opens_goes_on_reading(doorway, qtbot, wait_until_open):
    doorway.make_diary()
    doorway.holder.may_answer.clear()
    doorway.open()
    doorway.app.navigator.go(Destination.URGENT)
    sheet = in_front(doorway)
    assert sheet is doorway.app.window.page(Destination.URGENT)
    doorway.holder.may_answer.set()
    wait_until_open()
    assert in_front(doorway) is sheet
    assert doorway.app.window.sidebar.isVisible()
    sheet.refresh()
    assert sheet.change.isVisible(), "it is the sheet of the open diary"
    doorway.app.navigator.back()
    assert in_front(doorway) is doorway.app.window.page(Destination.TODAY)


def test_a_diary_that_does_not_open_waits_behind_the_urgent_signs(doorway, qtbot, wait_for):
    doorway.make_diary()
    doorway.holder.refusal = KeyringLocked("It is locked.")
    doorway.holder.may_answer.clear()
    doorway.open()
    doorway.app.navigator.go(Destination.URGENT)
    sheet = in_front(doorway)
    doorway.holder.may_answer.set()
    wait_for("This computer did not give the diary its key")
    assert in_front(doorway) is sheet
    doorway.app.navigator.back()
    assert in_front(doorway) is doorway.page


def test_set_up_waits_behind_the_urgent_signs(doorway, qtbot):
    doorway.make_diary(set_up_step="key")
    doorway.open()
    doorway.app.navigator.go(Destination.URGENT)
    sheet = in_front(doorway)
    qtbot.waitUntil(lambda: doorway.app.window.full_page is not None)
    assert in_front(doorway) is sheet
    assert not doorway.app.window.sidebar.isVisible()
    sheet.refresh()
    assert not sheet.locked.isVisible(), "it is the sheet of the open diary"
    doorway.app.navigator.back()
    assert isinstance(in_front(doorway), SetUpFlow)


# -- a typed key ----------------------------------------------------------------------------------------------------


def test_after_the_sentence_a_computer_that_lost_its_key_has_one_again(doorway, qtbot, wait_for, wait_until_open):
    doorway.make_diary()
    doorway.holder.entries.clear()
    doorway.open()
    wait_for("This computer did not give the diary its key")
    type_sentence(doorway.page, "The blue kettle sings at one")
    said = doorway.page.by_sentence.field.problem
    qtbot.waitUntil(lambda: said.text().startswith("This is not the secret sentence of this diary."))
    assert doorway.page.by_sentence.field.text() == "The blue kettle sings at one"
    type_sentence(doorway.page, SENTENCE)
    wait_until_open()
    kept = "This computer has the key again. Next time it opens the diary by itself."
    qtbot.waitUntil(lambda: doorway.app.window.messages.sentence() == kept)
    assert doorway.access.read_keyring_key() == doorway.key


def test_a_computer_that_was_never_given_a_key_is_given_none(doorway, qtbot, wait_for, wait_until_open):
    doorway.holder.refusal = KeyringAbsent("There is none.")
    doorway.make_diary()
    doorway.holder.refusal = None
    doorway.open()
    wait_for("Open the diary")
    assert doorway.page.by_sentence.field.line.hasFocus()
    type_sentence(doorway.page, SENTENCE)
    wait_until_open()
    qtbot.waitUntil(lambda: not doorway.app.tasks.is_busy)
    assert "write" not in doorway.holder.asked[1:]
    assert not doorway.access.is_kept_by_computer()


# -- a backup -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "heading"),
    [(0, "The diary’s own key does not open its file"), (100, "The diary’s file cannot be read now")],
)
def test_a_damaged_diary_is_replaced_by_its_backup_and_kept(
    doorway, qtbot, tmp_path, wait_for, wait_until_open, place, heading
):
    doorway.make_diary()
    backup = doorway.back_up(tmp_path / "Diary backup 2026-11-22 0602.zip")
    broken = bytearray((doorway.folder / DIARY_NAME).read_bytes())
    broken[place : place + 3000] = bytes(3000)
    (doorway.folder / DIARY_NAME).write_bytes(broken)
    doorway.open()
    wait_for(heading)
    doorway.page.backup.button.click()
    page = doorway.bringing.page
    assert doorway.bringing.reminders.heading.text() == "Reminders are off until the diary is open."
    assert doorway.bringing.reminders.isVisible()
    page.file_chosen.emit(backup)
    qtbot.waitUntil(page.bring_back.isVisible)  # this computer's key opened it by itself
    assert page.made.text() == "Made today at 14:32, by version 0.4 of this program."
    assert "It is whole: one entry." in texts(page.inside)
    assert any("It is replaced." in said for said in texts(page.here))
    page.bring_back.click()
    wait_until_open()
    said = doorway.app.window.messages.sentence()
    kept = next(doorway.folder.glob("replaced *"))
    assert kept.name in said
    assert (kept / DIARY_NAME).read_bytes() == broken
    assert [record.value.score for record in doorway.app.context.services.diary.last_hours(24)] == [7]


def test_a_new_computer_brings_a_backup_back_with_the_paper_key(doorway, qtbot, tmp_path, wait_until_open):
    doorway.make_diary()
    backup = doorway.back_up(tmp_path / "backup.zip")
    for name in (DIARY_NAME, SLOTS_NAME):
        (doorway.folder / name).unlink()
    doorway.holder.entries.clear()
    doorway.open()
    qtbot.waitUntil(lambda: isinstance(doorway.app.window.full_page, SetUpFlow))
    flow = doorway.app.window.full_page
    flow.who.called.set_text("Robert")
    flow.foot.second.click()
    assert doorway.bringing.reminders.isHidden()  # there is no diary yet, and nobody waits for a reminder
    doorway.bringing.page.leave.click()
    assert doorway.app.window.full_page is flow
    assert (flow.step, flow.who.called.text()) == (Step.WHO, "Robert")
    flow.foot.second.click()
    page = doorway.bringing.page
    page.file_chosen.emit(backup)
    qtbot.waitUntil(lambda: page.progress.text() == "It opens with its key.")
    page.by_paper.row.button.click()
    page.by_paper.typing.take(new_paper_key().text)
    page.by_paper.open.click()
    wrong = "These four lines are a whole paper key, but not the one of this backup. Is there a second paper?"
    qtbot.waitUntil(lambda: page.by_paper.typing.problem.text() == wrong)
    page.by_paper.typing.take(doorway.paper.text)
    page.by_paper.open.click()
    qtbot.waitUntil(page.bring_back.isVisible)
    assert texts(page.here)[1:] == ["No diary is here yet. Nothing is replaced."]
    assert not doorway.files()
    page.bring_back.click()
    wait_until_open()
    qtbot.waitUntil(lambda: "has the key again" in doorway.app.window.messages.sentence())
    assert doorway.access.read_keyring_key() == doorway.key


def test_looking_into_a_backup_and_leaving_changes_nothing(doorway, qtbot, tmp_path, wait_for):
    doorway.make_diary()
    backup = doorway.back_up(tmp_path / "backup.zip")
    doorway.holder.refusal = KeyringLocked("It is locked.")
    doorway.open()
    wait_for("This computer did not give the diary its key")
    before = doorway.files()
    doorway.page.quiet_backup.click()
    page = doorway.bringing.page
    page.file_chosen.emit(backup)
    qtbot.waitUntil(lambda: page.progress.text() == "It opens with its key.")
    type_sentence(page, SENTENCE)
    qtbot.waitUntil(page.bring_back.isVisible)
    page.leave.click()
    assert doorway.page.heading.text() == "This computer did not give the diary its key"
    assert doorway.files() == before
    assert not list(doorway.folder.glob("replaced *"))


def texts(card):
    return [card.body.itemAt(index).widget().text() for index in range(card.body.count() - 1)]
