"""A journey through what was changed and removed: seen, put back, erased for good, gone after 30 days."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer
from PySide6.QtWidgets import QApplication

from caregiver.ui.core.navigation import Destination
from caregiver.vault.keys import DIARY_NAME
from tests.journeys.home import PATIENCE_MS, Home
from tests.steerable_clock import SteerableClock
from tests.vault.raw_pages import raw_pages


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    yield made
    made.close()


def wait_for_tasks(home: Home) -> None:
    patience = QDeadlineTimer(PATIENCE_MS)
    while home.app.tasks.is_busy:
        assert not patience.hasExpired(), "it does not end"
        QCoreApplication.processEvents()
    home.rest()


def pages_hold(home: Home, folder: Path, words: str) -> bool:
    return words.encode() in raw_pages(folder / DIARY_NAME, home.services.data_key)


def test_what_was_removed_by_mistake_comes_back_and_what_was_meant_goes_for_good(home: Home, folder: Path):
    home.begin_at("2026-11-22 14:32")
    diary = home.services.diary
    wanted, slip = (diary.record_pain(score).value.uuid for score in (7, 3))
    diary.correct(slip, replace(diary.entry(slip).value, patient_words="Kanarienvogel"))
    home.open()

    home.let_write("Jo")
    for uuid in (wanted, slip):
        home.go(Destination.DIARY, uuid)
        home.press("Remove")
    home.let_write("Anna")

    home.press("Changed and removed")
    assert home.reads("Jo removed the pain entry of 14:32", "Number: 7", "Removed on 22 Nov. Goes for good on 22 Dec.")
    home.press("Removed")
    removed_first = home.app.window.page(Destination.HISTORY).steps.rows[min(_places(home))]
    removed_first.back.click()
    home.rest()
    assert home.reads("Put back: the pain entry of 14:32")
    assert not diary.entry(wanted).is_removed

    assert pages_hold(home, folder, "Kanarienvogel")
    home.press("Erase for good: the pain entry of 14:32")
    assert home.reads("This cannot be undone. Backups made before still hold it until they are gone.")
    home.press("Keep it")
    home.press("Erase for good: the pain entry of 14:32", "Erase for good")
    wait_for_tasks(home)
    assert home.reads("Erased for good: the pain entry of 14:32.", "Nothing is removed now.")
    assert not pages_hold(home, folder, "Kanarienvogel")

    home.press("All")
    assert home.reads("Anna put back the pain entry of 14:32", "Jo removed the pain entry of 14:32")
    home.press("Back")
    assert [record.uuid for record in diary.last_hours(1)] == [wanted]


def _places(home: Home) -> set[int]:
    return set(home.app.window.page(Destination.HISTORY).steps.rows)


def test_after_thirty_days_what_was_removed_is_gone(home: Home, folder: Path):
    home.begin_at("2026-11-22 14:32")
    call = home.services.calls.start_call("Kanarienvogel").value.uuid
    home.open()
    home.go(Destination.DIARY, call)
    home.press("Remove")
    for day in ("2026-11-23", *(f"2026-12-{day}" for day in range(16, 24))):
        home.sleep_until(f"{day} 09:00")
        home.app.pages.clearing.look()
        wait_for_tasks(home)
        home.go(Destination.HISTORY)
        home.press("Removed")
        assert home.reads("Goes for good on 22 Dec.") == (day < "2026-12-23")
    assert not pages_hold(home, folder, "Kanarienvogel")


def test_the_settings_lead_there_too(home: Home):
    home.open()
    home.go(Destination.SETTINGS)
    home.press("Who writes", "Changed and removed")
    assert home.reads("Nothing was changed or removed so far.")
