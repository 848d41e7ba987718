import subprocess
import sys

import pytest

from caregiver.desktop.writer_lock import WriterLock
from caregiver.domain.errors import StorageFailed, VaultInUse

HOLD = """
import pathlib, sys
from caregiver.desktop.writer_lock import WriterLock
lock = WriterLock(pathlib.Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other_process(folder):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with process:
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_only_one_writes_at_a_time(folder):
    first = WriterLock(folder)
    with pytest.raises(VaultInUse) as caught:
        WriterLock(folder)
    assert "another window" in str(caught.value.sentence)
    first.release()
    WriterLock(folder).release()


def test_another_process_is_refused_until_this_one_ends(folder, other_process):
    with pytest.raises(VaultInUse):
        WriterLock(folder)
    other_process.stdin.close()
    other_process.wait()
    WriterLock(folder).release()


def test_a_killed_process_leaves_no_lock(folder, other_process):
    other_process.kill()
    other_process.wait()
    WriterLock(folder).release()


def test_each_folder_has_its_own(folder, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    with WriterLock(folder), WriterLock(elsewhere):
        pass


def test_the_lock_file_tells_nothing_and_is_private(folder):
    with WriterLock(folder):
        (file,) = folder.iterdir()
        assert file.read_bytes() == b""
        assert file.stat().st_mode & 0o077 == 0


def test_a_missing_folder_is_said(tmp_path):
    with pytest.raises(StorageFailed):
        WriterLock(tmp_path / "not there")
