"""`caregiver new`: a diary with its key on paper, or nothing at all."""

import stat

import pytest

from caregiver.vault.keys import KeySlots, SlotKind
from tests.cli.command import NO_KEYRING, NO_SCREEN, content, run
from tests.journeys.program import Program

NAME, WRITER = "Zebulon", "Philippa"


def new(folder, key_file, **how):
    """Ask for a new diary."""
    ended = run(
        "new", "--data-dir", folder, "--name", NAME, "--caregiver", WRITER, "--recovery-key-out", key_file, **how
    )
    for name in (NAME, WRITER):
        assert name not in ended.said + ended.complained
    return ended


def test_it_makes_a_diary_that_this_computer_and_the_paper_open(tmp_path):
    folder, key_file = tmp_path / "home" / "diary", tmp_path / "key.txt"
    ended = new(folder, key_file, without=NO_SCREEN)
    assert (ended.code, ended.complained) == (0, "")
    assert str(folder) in ended.said
    assert str(key_file) in ended.said
    assert {slot.kind for slot in KeySlots.read(folder).slots} == {SlotKind.KEYRING, SlotKind.RECOVERY}
    assert run("summary", "--data-dir", folder, "--output", tmp_path / "1.pdf").code == 0
    ended = run(
        "summary", "--data-dir", folder, "--output", tmp_path / "2.pdf", "--recovery-key-file", key_file, **NO_KEYRING
    )
    assert (ended.code, ended.complained) == (0, "")


def test_only_its_owner_can_read_what_it_makes(tmp_path):
    folder, key_file = tmp_path / "diary", tmp_path / "key.txt"
    new(folder, key_file)
    for path in (folder, key_file, *folder.iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_no_name_lies_in_plain_words_in_what_it_makes(tmp_path):
    new(tmp_path / "diary", tmp_path / "key.txt")
    everything = b"".join(content(tmp_path).values())
    assert NAME.encode() not in everything
    assert WRITER.encode() not in everything


def test_without_a_keyring_only_the_paper_opens_it_and_that_is_said(tmp_path):
    folder, key_file = tmp_path / "diary", tmp_path / "key.txt"
    ended = new(folder, key_file, **NO_KEYRING)
    assert (ended.code, ended.complained) == (0, "")
    assert "only the paper key opens this diary" in ended.said
    assert {slot.kind for slot in KeySlots.read(folder).slots} == {SlotKind.RECOVERY}


def test_the_key_that_was_written_counts_as_held(tmp_path):
    folder = tmp_path / "diary"
    new(folder, tmp_path / "key.txt", **NO_KEYRING)
    assert KeySlots.read(folder).of_kind(SlotKind.RECOVERY).confirmed_at is not None


def test_the_first_start_of_the_window_goes_on_with_set_up(tmp_path):
    folder = tmp_path / "diary"
    new(folder, tmp_path / "key.txt")
    with Program(folder) as program:
        program.wait_for("Two names are enough to go on.")
        program.wait_until(lambda: NAME in [seen.text for seen in program.showing()], "the name that was given")
        assert "mistake" not in program.complaints()


@pytest.mark.parametrize("part", ["diary.db", "keyslots.json"])
def test_where_a_diary_or_a_part_of_one_lies_nothing_is_made(kept, tmp_path, part):
    (kept.folder / part).unlink()
    before = content(kept.folder)
    assert new(kept.folder, tmp_path / "key.txt").could_not("There is a diary in this folder already.")
    assert content(kept.folder) == before
    assert not (tmp_path / "key.txt").exists()


def test_beside_an_open_window_nothing_is_made(folder, tmp_path):
    with Program(folder) as program:
        program.wait_for("Two names are enough to go on.")
        before = content(folder)
        assert new(folder, tmp_path / "key.txt").could_not("is open in another window")
        assert content(folder) == before
    assert not (tmp_path / "key.txt").exists()


def test_a_file_in_the_place_of_the_key_stays_and_nothing_is_made(tmp_path):
    key_file = tmp_path / "key.txt"
    key_file.write_text("something else")
    assert new(tmp_path / "home" / "diary", key_file).could_not("There is a file “key.txt” already")
    assert content(tmp_path) == {"key.txt": b"something else"}


def test_a_key_that_cannot_be_written_leaves_nothing(tmp_path):
    assert new(tmp_path / "home" / "diary", tmp_path / "nowhere" / "key.txt").could_not("Nothing was made")
    assert content(tmp_path) == {}


def test_a_key_for_which_there_is_no_room_leaves_nothing(tmp_path, disk):
    disk.fill()
    assert new(tmp_path / "diary", disk.path / "key.txt").could_not("Nothing was made")
    assert not (tmp_path / "diary").exists()
    assert [path.name for path in disk.path.iterdir()] == ["other"]


def test_on_a_full_disk_nothing_is_made(tmp_path, disk):
    disk.fill()
    assert new(disk.path / "diary", tmp_path / "key.txt").could_not("There is no room on this disk")
    assert [path.name for path in disk.path.iterdir()] == ["other"]
    assert not (tmp_path / "key.txt").exists()


def test_on_a_read_only_disk_nothing_is_made(tmp_path, disk):
    (disk.path / "diary").mkdir()
    disk.forbid_writing()
    for folder in (disk.path / "diary", disk.path / "other"):
        assert new(folder, tmp_path / "key.txt").could_not("read-only")
    assert not (tmp_path / "key.txt").exists()


def test_without_a_name_nothing_is_made(tmp_path):
    folder = tmp_path / "home" / "diary"
    ended = run(
        "new", "--data-dir", folder, "--name", " ", "--caregiver", "A", "--recovery-key-out", tmp_path / "key.txt"
    )
    assert ended.could_not("Please write a name.")
    assert content(tmp_path) == {}
