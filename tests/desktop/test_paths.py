import os
import stat
import subprocess
from pathlib import Path

import pytest

from caregiver.desktop.paths import data_folder, find_data_folder
from caregiver.domain.errors import StorageFailed


def permissions(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def test_finding_makes_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert find_data_folder().parent == tmp_path
    assert find_data_folder(tmp_path / "mine") == tmp_path / "mine"
    assert list(tmp_path.iterdir()) == []


def test_the_usual_folder_is_private_even_if_it_was_open(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    usual = data_folder()
    assert permissions(usual) == 0o700
    usual.chmod(0o755)
    assert data_folder() == usual
    assert permissions(usual) == 0o700


def test_a_chosen_folder_is_made_private_and_left_alone_when_it_is_there(tmp_path):
    chosen = tmp_path / "chosen"
    assert permissions(data_folder(chosen)) == 0o700
    chosen.chmod(0o750)
    assert permissions(data_folder(chosen)) == 0o750


def test_a_relative_folder_is_that_of_the_start(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    made = data_folder(Path("here"))
    assert made == tmp_path / "here"


def test_a_file_in_the_way_is_said(tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(StorageFailed) as caught:
        data_folder(tmp_path / "file")
    assert "could not be made" in str(caught.value.sentence)
    assert (tmp_path / "file").read_text() == "mine"


def test_a_read_only_disk_is_said(read_only_disk):
    with pytest.raises(StorageFailed) as made:
        data_folder(read_only_disk / "diary")
    assert "could not be made" in str(made.value.sentence)
    with pytest.raises(StorageFailed) as written:
        data_folder(read_only_disk)
    assert "Nothing can be written" in str(written.value.sentence)


@pytest.fixture
def read_only_disk(tmp_path):
    """A disk mounted read-only where this machine lets us, otherwise a folder without the right to write."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "ro,size=1m", "tmpfs", disk]
    mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    if not mounted:
        assert os.getuid() != 0, "this test needs to mount a disk, or not to be root"
        disk.chmod(0o500)
    yield disk
    if mounted:
        subprocess.run(["umount", disk], check=True)
    else:
        disk.chmod(0o700)
