"""One byte of a backup changed, wherever it lies: it is noticed when the backup is looked into or checked."""

import random
import shutil
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from caregiver.domain.errors import BackupUnreadable, KeyWrong
from caregiver.vault.backup import check_backup
from caregiver.vault.keys import DataKey
from tests.faults.chores import FORMER_BACKUP, a_diary_and_its_backup, stick_in
from tests.faults.figures import Figures

SHORT, LONG = 120, 2000
EDGE_BYTES = 700
"""At each end of the file lie what a zip says of itself, what the backup says of itself, the key slots and the seal."""
FAULT = "one flipped byte in a backup"


@pytest.fixture(scope="module")
def key_and_backup(tmp_path_factory: pytest.TempPathFactory) -> tuple[DataKey, Path]:
    home = tmp_path_factory.mktemp("home")
    key = a_diary_and_its_backup(home)
    return key, stick_in(home) / FORMER_BACKUP


def _positions(size: int, count: int) -> Sequence[int]:
    """Half of them at the ends of the file, the others anywhere; the same in each run."""
    chance = random.Random(22)
    edges = [*range(EDGE_BYTES), *range(size - EDGE_BYTES, size)]
    chosen = chance.sample(edges, min(count // 2, len(edges)))
    return [*chosen, *chance.sample(range(EDGE_BYTES, size - EDGE_BYTES), count - len(chosen))]


def _undetected(backup: Path, place: Path, count: int, check: Callable[[Path], object]) -> list[int]:
    """Where a flipped byte passed the check."""
    damaged, passed = shutil.copy(backup, place / "damaged.zip"), []
    for position in _positions(backup.stat().st_size, count):
        with Path(damaged).open("r+b") as file:
            file.seek(position)
            byte = file.read(1)[0]
            file.seek(position)
            file.write(bytes([byte ^ 1 << position % 8]))
            file.flush()
            with suppress(BackupUnreadable, KeyWrong, zipfile.BadZipFile, NotImplementedError, RuntimeError):
                check(Path(damaged))
                passed.append(position)
            file.seek(position)
            file.write(bytes([byte]))
    return passed


def test_every_flipped_byte_is_noticed(
    key_and_backup: tuple[DataKey, Path], tmp_path: Path, is_long_run: bool, figures: Figures
):
    (key, backup), count = key_and_backup, LONG if is_long_run else SHORT
    undetected = _undetected(backup, tmp_path, count, lambda path: check_backup(path, key, tmp_path))
    assert undetected == []
    figures.count(FAULT, positions=count, undetected=0)
    assert check_backup(backup, key, tmp_path).about.vault_id == key.vault_id


def test_what_a_zip_knows_of_itself_would_not_do(
    key_and_backup: tuple[DataKey, Path], tmp_path: Path, figures: Figures
):
    def only_the_zip(path: Path) -> None:
        with zipfile.ZipFile(path) as archive:
            if archive.testzip() is not None:
                raise zipfile.BadZipFile

    assert _undetected(key_and_backup[1], tmp_path, SHORT, only_the_zip) != []
    figures.count(FAULT, controls_found_out=1)
