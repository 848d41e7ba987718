"""Another user of this machine, who was given a copy of the diary."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.real.keyring_computer import Computer
from tests.real.private_keyring import PrivateBus, PrivateKeyring


class Stranger:
    """Another user of this machine, with a home and a bus of their own, and in it a copy of the diary's folder.

    Attributes:
        diary: The copy; it still belongs to the one who copied it.
        keyring: What keeps keys for this user, if something does.
    """

    user = 65534  # nobody, on every Linux

    def __init__(self, of: Computer) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="stranger."))
        os.chown(self.folder, self.user, self.user)
        self.bus = PrivateBus(self.folder, self.user)
        self.diary = shutil.copytree(of.diary, self.folder / "home" / "diary")
        self.keyring: PrivateKeyring | None = None

    def own_the_copy(self) -> None:
        """The copy belongs to this user."""
        for path in (self.diary, *self.diary.iterdir()):
            os.chown(path, self.user, self.user)

    def open(self, paper_key: str) -> dict[str, object]:
        """Open the copy as this user; tells what `keyring_visitor` prints."""
        command = (sys.executable, "-m", "tests.real.keyring_visitor", str(self.user), str(self.diary))
        told = subprocess.run(
            command, check=True, input=paper_key, env=self.bus.environment, stdout=subprocess.PIPE, text=True
        )
        return json.loads(told.stdout)

    def end(self) -> None:
        """End what was started, and take the folder away."""
        if self.keyring is not None:
            self.keyring.end()
        self.bus.end()
        shutil.rmtree(self.folder)
