"""The diary is kept: a stick, a backup a day, a paper key that is looked for, a sentence, and a number brought back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from caregiver.ui.core.navigation import Destination
from tests.journeys.home import Home
from tests.steerable_clock import SteerableClock

SENTENCE = "The blue kettle sings at noon"


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    made.begin_at("2026-11-22 14:32")
    yield made
    made.close()


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that is chosen when the program asks for one."""
    folder = tmp_path / "Blue"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


def wait_for(home: Home, *words: str) -> None:
    """Until these words stand there."""
    for _ in range(600):
        home.rest()
        if home.reads(*words):
            return
        QTest.qWait(50)
    raise AssertionError(f"{words} do not come; what is seen:\n{home.seen()}")


def begin(home: Home) -> None:
    """The paper key was typed back, and the page is open."""
    home.services.paper_key.confirm(home.services.paper_key.pending().text)
    home.open()
    home.press("Pain 7 of 10", "Settings", "Key and backup")


def test_a_backup_a_day_behind_the_curtain_and_a_number_brought_back(home, stick, clock):
    begin(home)
    assert home.reads("No backup yet", "The diary lies on this computer only.")
    home.press("Choose a folder", "Back up now")
    wait_for(home, "Today, 14:32", "Opened and compared: one entry.")

    QTest.keyClick(home.app.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    wait_for(home, "The screen is hidden")
    home.live_until("2026-11-23 08:00")
    home.app.keeping.backing_up.look()
    home.press("Show the diary")
    wait_for(home, "Today, 08:00", "Sun 22 Nov, 14:32")
    assert len(list(stick.glob("Diary backup *.zip"))) == 2

    home.press("Today", "Pain 3 of 10", "Settings")
    home.press("Bring back the backup of Sun 22 Nov, 14:32")
    wait_for(home, "In the backup", "It is whole: one entry.", "Here now")
    home.press("Bring it back")
    wait_for(home, "What was here before is kept in the folder")
    scores = [record.value.score for record in home.app.context.services.diary.last_hours(24)]
    assert scores == [7]


def test_a_stick_that_is_out_is_said_where_backups_are_and_nowhere_else(home, stick, clock):
    begin(home)
    home.press("Choose a folder")
    stick.rmdir()
    home.press("Today")
    home.app.keeping.backing_up.look()
    home.rest()
    while home.app.keeping.backing_up.is_busy:
        home.rest()
    assert not home.reads("backup")
    home.press("Settings")
    wait_for(home, "Not made. The folder for backups is not there. Is the stick plugged in?")


def test_the_paper_is_looked_for_after_a_year_and_a_sentence_takes_its_place(home, clock):
    key = home.services.paper_key.pending()
    begin(home)
    assert not home.reads("It is time to try the paper key again. Do you still have it?")
    home.sleep_until("2027-11-23 14:32")
    wait_for(home, "It is time to try the paper key again. Do you still have it?")
    home.press("Try it")
    for number, line in enumerate(key.lines, 1):
        home.fill(f"Line {number} of the paper key", line)
    home.press("Try the key")
    wait_for(home, "The paper key opened the diary. Next check: 23 November 2028.")
    assert not home.reads("Do you still have it?")

    home.press("Back", "Set a secret sentence")
    home.fill("Secret sentence", SENTENCE)
    home.fill("The same once more", SENTENCE)
    home.press("Set the sentence")
    wait_for(home, "The sentence is set. It opened the diary.")
    home.press("Do without paper …", "Take the paper key away")
    wait_for(home, "No paper opens this diary now.")
    home.go(Destination.TODAY)
    assert not home.reads("This diary has no paper key yet.")
