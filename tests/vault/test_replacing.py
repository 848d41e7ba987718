"""Several files take their names together, wherever the end came; nothing outside the folder is reached."""

import json
from pathlib import Path

import pytest

from caregiver.domain.errors import StorageFailed, VaultDamaged, VaultInUse
from caregiver.vault import files
from caregiver.vault.replacing import MARK_NAME, finish, refuse_unfinished, replace_together

MOVES = {"kept.ready": "kept", "slots.ready": "slots", "diary.ready": "diary"}
GONE = ["journal"]
NEW = {"kept": "folder", "slots": "new slots", "diary": "new diary"}


def make_ready(folder: Path) -> None:
    """The old ones, and the new ones beside them."""
    (folder / "kept.ready").mkdir()
    for name, text in {"slots": "old slots", "diary": "old diary", "journal": "old", "notes.txt": "mine"}.items():
        (folder / name).write_text(text)
    for name in ("slots", "diary"):
        (folder / f"{name}.ready").write_text(f"new {name}")


def content(folder: Path) -> dict[str, str]:
    """What lies there."""
    return {path.name: "folder" if path.is_dir() else path.read_text() for path in folder.iterdir()}


def mark(folder: Path, told: object) -> None:
    """Set the mark."""
    (folder / MARK_NAME).write_text(json.dumps(told))


def test_all_take_their_names(folder: Path) -> None:
    make_ready(folder)
    replace_together(folder, MOVES, gone=GONE)
    assert content(folder) == NEW | {"notes.txt": "mine"}


def test_without_a_mark_nothing_is_meant(folder: Path) -> None:
    make_ready(folder)
    before = content(folder)
    finish(folder)
    assert content(folder) == before


@pytest.mark.parametrize("steps", range(5))
def test_wherever_the_end_came_after_the_mark_the_next_start_finishes(folder: Path, steps: int) -> None:
    make_ready(folder)
    mark(folder, {"moves": MOVES, "gone": GONE})
    done = [(folder / "journal").unlink]
    done += [lambda ready=ready, name=name: (folder / ready).replace(folder / name) for ready, name in MOVES.items()]
    for step in done[:steps]:
        step()
    finish(folder)
    finish(folder)
    assert content(folder) == NEW | {"notes.txt": "mine"}


def test_a_file_made_since_all_took_their_names_stays(folder: Path) -> None:
    make_ready(folder)
    replace_together(folder, MOVES, gone=GONE)
    (folder / "journal").write_text("of the new diary")
    mark(folder, {"moves": MOVES, "gone": GONE})
    finish(folder)
    assert content(folder) == NEW | {"notes.txt": "mine", "journal": "of the new diary"}


def test_who_only_reads_waits_and_touches_nothing(folder: Path) -> None:
    make_ready(folder)
    refuse_unfinished(folder)
    mark(folder, {"moves": MOVES, "gone": GONE})
    before = content(folder)
    with pytest.raises(VaultInUse):
        refuse_unfinished(folder)
    assert content(folder) == before


def test_a_mark_that_does_not_reach_the_disk_is_taken_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_ready(folder)
    before = content(folder)

    def fail(_: Path) -> None:
        raise OSError("the disk fails")

    with monkeypatch.context() as failing:
        failing.setattr(files, "sync_folder", fail)
        with pytest.raises(OSError, match="the disk fails"):
            replace_together(folder, MOVES, gone=GONE)
    finish(folder)
    assert content(folder) == before


def test_a_disk_that_fails_after_the_mark_is_said_and_tried_again(folder: Path) -> None:
    make_ready(folder)
    (folder / "slots").unlink()
    (folder / "slots").mkdir()  # a file cannot take the name of a folder
    with pytest.raises(StorageFailed):
        replace_together(folder, MOVES, gone=GONE)
    assert (folder / "diary").read_text() == "old diary"
    (folder / "slots").rmdir()
    finish(folder)
    assert content(folder) == NEW | {"notes.txt": "mine"}


@pytest.mark.parametrize(
    "told",
    [
        [],
        {},
        {"moves": {}, "gone": 3},
        {"moves": {"diary.ready": "../diary"}, "gone": []},
        {"moves": {"/etc/hosts": "diary"}, "gone": []},
        {"moves": {}, "gone": ["../precious"]},
        {"moves": {}, "gone": [".."]},
        {"moves": {}, "gone": [""]},
        {"moves": {}, "gone": [3]},
    ],
)
def test_a_mark_we_cannot_have_set_moves_nothing(folder: Path, told: object) -> None:
    (folder.parent / "precious").write_text("precious")
    make_ready(folder)
    mark(folder, told)
    before = content(folder)
    with pytest.raises(VaultDamaged):
        finish(folder)
    assert content(folder) == before
    assert (folder.parent / "precious").exists()


def test_half_a_mark_is_damage(folder: Path) -> None:
    (folder / MARK_NAME).write_bytes(b'{"moves": {')
    with pytest.raises(VaultDamaged):
        finish(folder)
