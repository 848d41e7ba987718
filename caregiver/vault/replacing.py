"""Giving several finished files their names together: a kill leaves all of the old ones or all of the new.

No file system can rename two files at once. So the new ones lie ready under names of their own first; then a mark is
set. From the mark on the new ones are meant, and whoever writes into the folder next finishes what was broken off.
Who only reads must not: while it looks at the mark, the writer may have finished, opened the diary, and be writing.
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from caregiver.domain.errors import StorageFailed, VaultDamaged, VaultInUse
from caregiver.vault import files, sentences

MARK_NAME = "replacing.json"


def replace_together(folder: Path, moves: Mapping[str, str], *, gone: Sequence[str] = ()) -> None:
    """Give each file or folder that lies ready, as a key of `moves`, the name that is its value; remove those `gone`.

    All names are in `folder`; `moves` are done in their order.

    Raises:
        OSError: Nothing was changed.
        StorageFailed: It was begun; `finish` goes on.
    """
    told = json.dumps({"moves": dict(moves), "gone": list(gone)}).encode()
    mark = files.write_beside(folder / MARK_NAME, told)
    try:
        files.take_name(mark, folder / MARK_NAME)
    except OSError:
        with suppress(OSError):
            (folder / MARK_NAME).unlink(missing_ok=True)
        raise
    finish(folder)


def finish(folder: Path) -> None:
    """Finish what was broken off, if anything was; only for who may write into the folder, and nobody else.

    Raises:
        StorageFailed, VaultDamaged: It is not finished.
    """
    content = files.read(folder / MARK_NAME)
    if content is None:
        return
    moves, gone = _parse(content)
    try:
        if any(files.lies_there(folder / ready) for ready in moves):  # else all is done, and a new file may have a name
            for name in gone:
                (folder / name).unlink(missing_ok=True)
        for ready, name in moves.items():
            with suppress(FileNotFoundError):  # it has its name: before the end by force, or by another process now
                (folder / ready).replace(folder / name)
        files.sync_folder(folder)
        (folder / MARK_NAME).unlink(missing_ok=True)
        files.sync_folder(folder)
    except OSError as error:
        raise StorageFailed(sentences.CANNOT_SAVE) from error


def refuse_unfinished(folder: Path) -> None:
    """Raise VaultInUse while files are being replaced: for who only reads."""
    if files.lies_there(folder / MARK_NAME):
        raise VaultInUse(sentences.BEING_REPLACED)


def _parse(content: bytes) -> tuple[dict[str, str], list[str]]:
    try:
        told = json.loads(content)
        moves, gone = dict(told["moves"]), list(told["gone"])
        # A folder that somebody else made must not be able to reach out of itself.
        if any(Path(name).name != name or not name.strip(".") for name in (*moves, *moves.values(), *gone)):
            raise ValueError("a name with a place")
    except (ValueError, KeyError, TypeError) as error:
        raise VaultDamaged(sentences.DAMAGED) from error
    return moves, gone
