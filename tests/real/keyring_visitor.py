"""Open the diary in a folder as another user of this machine, and print what came of it.

python -m tests.real.keyring_visitor USER FOLDER     the paper key comes on standard input
"""

import json
import os
import sys
from pathlib import Path

import keyring.backends.kwallet
import keyring.backends.SecretService  # noqa: F401

from caregiver.desktop.clock import SystemClock
from caregiver.desktop.key_holder import KeyringHolder
from caregiver.domain.errors import CaregiverError
from caregiver.services.access import Access
from caregiver.vault import vault


def become(user: int) -> None:
    """Be that user from now on. All that is needed is read before: the program may lie where only root can read."""
    migrations = vault.released_migrations()
    vault.released_migrations = lambda: migrations
    os.setgroups([])
    os.setgid(user)
    os.setuid(user)
    os.umask(0o077)


def what_happens(folder: Path, paper_key: str) -> dict[str, object]:
    """Open it as the program does, then with the paper key; then let this computer have a key."""
    access = Access(folder, KeyringHolder(), SystemClock())
    told: dict[str, object] = {"error": None, "paper": False, "renewed": None, "error then": None}
    try:
        access.read_keyring_key()
    except CaregiverError as error:
        told["error"] = type(error).__name__
    try:
        key = access.key_from_paper(paper_key)
        access.open(key).close()
        told["paper"] = True
        told["renewed"] = type(access.renew_keyring_slot(key)).__name__
        access.read_keyring_key()
    except CaregiverError as error:
        told["error then"] = type(error).__name__
    return told


if __name__ == "__main__":
    become(int(sys.argv[1]))
    print(json.dumps(what_happens(Path(sys.argv[2]), sys.stdin.read())))
