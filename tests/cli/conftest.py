"""Diaries and disks for the commands."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from caregiver.demonstration import NoKeyring
from caregiver.desktop.clock import SystemClock
from caregiver.desktop.plain_files import numbers_file
from caregiver.drawing.resources import resources_folder
from caregiver.services.access import Access
from caregiver.services.demo import Story, StoryClock
from caregiver.services.paper_key import new_paper_key
from caregiver.services.services import serve
from tests.one_library import one_library


@dataclass(frozen=True)
class Kept:
    """A diary with the demo story in it, that this computer keeps no key of.

    Attributes:
        folder: Where it lies.
        key_file: A file with its paper key.
    """

    folder: Path
    key_file: Path


@pytest.fixture
def kept(folder: Path, tmp_path: Path) -> Kept:
    """The demo story, kept for good."""
    return keep(folder, tmp_path)


def keep(folder: Path, keys: Path) -> Kept:
    """Write the demo story into `folder`, and its paper key into `keys`."""
    clock, paper_key = SystemClock(), new_paper_key()
    access = Access(folder, NoKeyring(), clock)
    created = access.create(access.new_keys(paper_key))
    library, numbers = one_library(), numbers_file(folder)
    story_clock = StoryClock(clock)
    services = serve(created.vault, created.data_key, clock=story_clock, library=library, numbers_file=numbers)
    today = clock.now().astimezone(clock.zone()).date()
    Story(resources_folder() / "demo" / "robert.toml", today, clock.zone()).tell(services, story_clock)
    services.close()
    key_file = keys / "paper-key.txt"
    key_file.write_text("\n".join(paper_key.lines))
    return Kept(folder, key_file)


@pytest.fixture
def broken_library(tmp_path: Path) -> str:
    """What to set LD_LIBRARY_PATH to, so that Qt finds one of the system's libraries broken."""
    (tmp_path / "libEGL.so.1").touch()
    return str(tmp_path)
