"""Giving several finished files their names together: a kill leaves all of the old ones or all of the new.

No file system can rename two files at once. So the new ones lie ready beside their places first; then a mark is set.
From the mark on the new ones are meant, and whoever opens the folder next finishes what was broken off.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from caregiver.domain.errors import StorageFailed, VaultDamaged
from caregiver.vault import files, sentences

MARK_NAME = "replacing.json"


def replace_together(folder: Path, ready: Sequence[str], *, gone: Sequence[str] = ()) -> None:
    """Let the files that lie ready beside `ready` take these names, and let those in `gone` be there no longer.

    Raises:
        OSError: Before the mark was set nothing has changed; after it, `finish` goes on.
    """
    mark = files.write_beside(folder / MARK_NAME, json.dumps({"ready": list(ready), "gone": list(gone)}).encode())
    files.take_name(mark, folder / MARK_NAME)
    finish(folder)


def finish(folder: Path) -> None:
    """Finish what was broken off, if anything was. Raises StorageFailed, VaultDamaged."""
    mark = files.read(folder / MARK_NAME)
    if mark is None:
        return
    try:
        told = json.loads(mark)
        ready, gone = [folder / name for name in told["ready"]], [folder / name for name in told["gone"]]
    except (ValueError, KeyError, TypeError) as error:
        raise VaultDamaged(sentences.DAMAGED) from error
    try:
        for path in gone:
            path.unlink(missing_ok=True)
        for path in ready:
            beside = files.beside_of(path)
            if files.lies_there(beside):
                beside.replace(path)
        files.sync_folder(folder)
        (folder / MARK_NAME).unlink()
        files.sync_folder(folder)
    except OSError as error:
        raise StorageFailed(sentences.CANNOT_SAVE) from error
