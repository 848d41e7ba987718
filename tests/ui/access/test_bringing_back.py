"""Looking into a backup: what cannot be brought back says so in one clear sentence, and nothing was changed."""

import json
import shutil
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from caregiver.domain.calendar_words import CalendarWords
from caregiver.services.diary_place import DiaryPlace
from caregiver.services.paper_key import new_paper_key
from caregiver.services.restore import BackupAbout, BackupContent, BesideHere, DiaryContent, Restore
from caregiver.ui.access.bring_back_page import BringBackPage
from caregiver.ui.access.bring_back_words import compared
from caregiver.ui.access.bringing_back import BringingBack
from caregiver.ui.access.place_words import Present
from caregiver.ui.core.task import Tasks
from caregiver.vault.backup import write_backup


@pytest.fixture
def backup(home, tmp_path):
    created = home.access.create(home.access.new_keys(new_paper_key()))
    created.vault.close()
    path = tmp_path / "Diary backup 2026-11-22 0602.zip"
    write_backup(home.folder, created.data_key, path, at=home.clock.now(), program="0.4")
    return path


@pytest.fixture
def page(home, theme, show):
    made = show(BringBackPage(theme))
    tasks = Tasks(theme)
    present = Present(home.clock.now().astimezone(home.clock.zone()), CalendarWords())

    def compare(beside):
        return compared(beside, DiaryPlace.look(home.folder), present)

    BringingBack(made, Restore.beside(home.access), tasks, compare, lambda: present)
    yield made
    tasks.wait()


def tear(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def make_foreign(path):
    path.write_bytes(b"a letter to the bank")


def make_newer(path):
    with zipfile.ZipFile(path) as archive:
        parts, seal = {name: archive.read(name) for name in archive.namelist()}, archive.comment
    about = json.loads(parts["about.json"]) | {"format": 99}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in (parts | {"about.json": json.dumps(about).encode()}).items():
            archive.writestr(name, content)
        archive.comment = seal


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (tear, "This backup is not whole: it was cut off or changed after it was made. Please try an older one."),
        (make_foreign, "This file is not a backup of a diary."),
        (make_newer, "A newer version of this program wrote this backup. Please bring it back with that version."),
        (lambda path: path.unlink(), "This backup cannot be read. Is the stick plugged in?"),
    ],
    ids=["torn", "foreign", "newer", "unreadable"],
)
def test_what_cannot_be_brought_back_says_so_in_one_sentence(qtbot, home, page, backup, spoil, sentence):
    spoil(backup)
    before = sorted(path.name for path in home.folder.iterdir())
    page.file_chosen.emit(backup)
    qtbot.waitUntil(lambda: page.problem.text() == sentence)
    assert not page.bring_back.isVisible()
    assert page.choose.isEnabled()
    assert page.choose.hasFocus()
    assert sorted(path.name for path in home.folder.iterdir()) == before


def test_a_backup_of_another_diary_is_said_before_it_is_brought_back(qtbot, home, page, backup):
    slots = home.folder / "keyslots.json"
    slots.unlink()
    (home.folder / "diary.db").unlink()
    home.access.create(home.access.new_keys(new_paper_key())).vault.close()
    page.file_chosen.emit(backup)
    qtbot.waitUntil(page.bring_back.isVisible)
    assert page.warning.text() == "This is a backup of another diary, not of the one that is here."
    assert page.note.isVisible()
    assert page.note.y() < page.heading.y()
    assert page.leave.hasFocus()
    assert page.bring_back.property("role") != "primary"
    assert not any("is not in the backup" in part.text() for part in page.here.findChildren(QLabel))


def test_nothing_warns_of_a_backup_of_the_same_diary(qtbot, page, backup):
    page.file_chosen.emit(backup)
    qtbot.waitUntil(page.bring_back.isVisible)
    assert not page.note.isVisible()
    assert page.bring_back.hasFocus()
    assert page.bring_back.property("role") == "primary"


def test_what_is_here_and_not_in_the_backup_is_said():
    at = datetime(2026, 11, 20, 22, 10, tzinfo=UTC)
    now = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
    about = BackupAbout("vault", at, "0.4", 1, "")
    place, present = DiaryPlace(Path("diary"), now), Present(now, CalendarWords())
    here = DiaryContent(987, now - timedelta(minutes=12))
    shown = compared(BesideHere(BackupContent(about, 964, at), here, is_other=False), place, present)
    assert shown.inside == ("It is whole: 964 entries.", "The last was written on Friday 20 November at 22:10.")
    assert shown.here[:2] == (
        "987 entries, the last written today at 14:20.",
        "What was written since Friday 20 November at 22:10 is not in the backup.",
    )
    assert shown.warning == ""
    unread = compared(BesideHere(BackupContent(about, 964, at), None, is_other=False), place, present)
    assert unread.here[0] == "The diary file here was last changed today at 14:32. It is replaced."
    assert unread.here[1] == shown.here[1]


def test_the_diary_file_in_a_kept_folder_works_like_the_folder(qtbot, home, page, backup):
    kept = home.folder / "replaced 2026-11-22 060200"
    kept.mkdir()
    for name in ("diary.db", "keyslots.json"):
        shutil.copyfile(home.folder / name, kept / name)
    page.file_chosen.emit(kept / "diary.db")
    qtbot.waitUntil(page.bring_back.isVisible)
    assert page.name.text() == kept.name
    assert page.made.text().startswith("The diary from before ")
    page.file_chosen.emit(home.folder / "diary.db")
    qtbot.waitUntil(lambda: page.problem.text() == "This is the diary itself. Please choose another file.")
