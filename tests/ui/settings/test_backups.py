"""Backups in Settings: the last good one, the folder, the last days, checking a file; over real encrypted files."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from caregiver.domain.errors import FolderGone
from caregiver.ui.core.backup_words import entries_words
from caregiver.ui.core.navigation import Destination
from caregiver.ui.settings.backup_words import folder_words


def test_no_backup_yet_is_said_calmly(card):
    assert card.head.made.text() == "No backup yet"
    assert card.head.compared.text() == "The diary lies on this computer only."
    assert card.folder.change.text() == "Choose a folder"
    assert card.folder.none.isHidden()
    assert card.rows == []
    assert card.head.property("role") == "note"


def test_a_backup_now_goes_into_the_folder_and_is_told(card, stick, settle):
    card.folder.choose(stick)
    card.head.now.click()
    assert not card.head.now.isEnabled()
    assert card.head.compared.text() == "A backup is being made. You can go on meanwhile."
    settle()
    assert [path.name for path in stick.iterdir()] == ["Diary backup 2026-11-22 1432.zip"]
    assert card.head.made.text() == "Today, 14:32"
    assert card.head.property("role") == "plain"
    assert card.head.compared.text() == "Opened and compared: 2 entries."
    assert [(row.made.text(), row.state.text()) for row in card.rows] == [("Today, 14:32", "Checked")]
    assert card.head.now.isEnabled()


def test_without_a_folder_it_asks_where_with_a_name_that_names_nobody(card, stick, settle, monkeypatch):
    suggested = []

    def answer(_parent, _title, suggestion, _kinds):
        suggested.append(Path(suggestion).name)
        return str(stick / "mine.zip"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    card.head.now.click()
    settle()
    assert suggested == ["Diary backup 2026-11-22 1432.zip"]
    assert (stick / "mine.zip").exists()
    assert card.head.made.text() == "Today, 14:32"


def test_a_folder_that_is_gone_is_said_in_the_card_and_in_its_row(card, services, stick, settle):
    card.folder.choose(stick)
    stick.rmdir()
    card.head.now.click()
    settle()
    assert card.head.problem.text() == "Not made. The folder for backups is not there. Is the stick plugged in?"
    assert card.folder.hint.text() == "It is not there now. Is the stick plugged in? The next backup waits for it."
    assert [(row.made.text(), row.state.text()) for row in card.rows] == [
        ("Sun 22 Nov", "Not made. The folder for backups is not there. Is the stick plugged in?")
    ]
    assert card.rows[0].check.isHidden()
    assert card.rows[0].bring_back.isHidden()
    assert card.head.made.text() == "No backup yet"


def test_the_folder_of_the_diary_itself_is_refused_beside_the_row(card, services):
    card.folder.choose(services.vault.folder)
    assert card.folder.problem.text() == "The diary itself lies here. Please choose another folder, best on a stick."
    assert services.backups.folder is None


def test_the_daily_backup_is_given_up(card, services, stick):
    card.folder.choose(stick)
    assert card.folder.hint.text() == "Once a day. The last 14 are kept. Each opens with the paper key of its day."
    assert card.folder.none.text() == "Stop daily backups …"
    card.folder.none.click()
    assert services.backups.folder is None
    assert card.folder.name.text() == "No daily backup"
    assert card.stopped.isVisible()
    assert card.stopped.sentence() == "Daily backups are stopped."
    services.diary.record_pain(3)
    card.stopped.undo_asked.emit()
    assert services.backups.folder == stick
    assert card.stopped.isHidden()


def test_three_days_are_shown_and_the_earlier_ones_when_asked_for(card, services, clock, stick):
    services.backups.set_folder(stick)
    present = clock.instant
    for days in range(4, 0, -1):
        clock.instant = present - timedelta(days=days)
        services.backups.note(services.backups.job(), FolderGone("The folder for backups is not there."))
    clock.instant = present
    card.show_backups()
    assert [row.made.text() for row in card.rows] == ["Sat 21 Nov", "Fri 20 Nov", "Thu 19 Nov"]
    card.more.click()
    assert [row.made.text() for row in card.rows][3] == "Wed 18 Nov"
    assert card.more.isHidden()


def test_a_row_is_checked_again_and_a_changed_byte_is_noticed(card, stick, settle):
    card.folder.choose(stick)
    card.head.now.click()
    settle()
    card.rows[0].check.click()
    settle()
    assert card.rows[0].state.text() == "It is whole: 2 entries."
    (made,) = stick.iterdir()
    torn = bytearray(made.read_bytes())
    torn[len(torn) // 2] ^= 1
    made.write_bytes(torn)
    card.rows[0].check.click()
    settle()
    assert card.rows[0].state.text().startswith("This backup is not whole")


def test_any_file_is_checked(card, stick, settle, monkeypatch):
    letter = stick / "letter.zip"
    letter.write_text("Dear Jo")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(letter), ""))
    card.check_file.click()
    settle()
    assert card.said.text() == "This file is not a backup of a diary."


def test_bringing_back_leads_to_its_page(card, stick, settle, asked, monkeypatch):
    card.folder.choose(stick)
    card.head.now.click()
    settle()
    card.rows[0].bring_back.click()
    (made,) = stick.iterdir()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(stick / "other.zip"), ""))
    card.bring_file.click()
    assert asked.places == [
        (Destination.BRING_BACK, str(made)),
        (Destination.BRING_BACK, str(stick / "other.zip")),
    ]


def test_by_night_no_day_is_called_today(card, clock, stick, settle):
    clock.go_to(2026, 11, 23, 3, 10)
    card.folder.choose(stick)
    card.head.now.click()
    settle()
    assert card.head.made.text() == "Monday 23 November, 03:10"


def test_few_entries_are_counted_in_words():
    assert [entries_words(number) for number in (0, 1, 2)] == ["no entry", "one entry", "2 entries"]


def test_the_last_three_replaced_diaries_can_be_brought_back_too(card, services, stick, settle, asked):
    folder = services.vault.folder
    for minute in (10, 20, 30, 31):
        kept = folder / f"replaced 2026-11-22 13{minute}00"
        kept.mkdir()
        shutil.copyfile(folder / "keyslots.json", kept / "keyslots.json")
        (kept / "diary.db").write_bytes(b"encrypted")
    (folder / "replaced by nothing").mkdir()
    card.show_backups()
    assert [row.said.text() for row in card.kept_rows] == [
        f"The diary from before today, {time}. It was replaced by a backup." for time in ("13:31", "13:30", "13:20")
    ]
    card.kept_rows[0].bring_back.click()
    assert asked.places == [(Destination.BRING_BACK, str(folder / "replaced 2026-11-22 133100"))]


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("/media/anna/Blue/Diary backups", "Stick “Blue” › Diary backups"),
        ("/run/media/anna/Blue", "Stick “Blue”"),
        ("/Volumes/Blue/Backups", "Stick “Blue” › Backups"),
        ("/home/anna/Documents/Backups", "Documents › Backups"),
        ("/home/anna", "/home/anna"),
        ("/srv/backups", "/srv/backups"),
        ("/media", "/media"),
    ],
)
def test_a_folder_is_named_as_a_person_would(folder, said):
    assert folder_words(Path(folder), Path("/home/anna")) == said
