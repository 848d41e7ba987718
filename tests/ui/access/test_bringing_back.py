"""Looking into a backup: what cannot be brought back says so in one clear sentence, and nothing was changed."""

import json
import zipfile

import pytest

from caregiver.domain.calendar_words import CalendarWords
from caregiver.services.diary_place import DiaryPlace
from caregiver.services.paper_key import new_paper_key
from caregiver.services.restore import Restore
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

    def compare(content, is_other):
        return compared(content, DiaryPlace.look(home.folder), present, is_other=is_other)

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
