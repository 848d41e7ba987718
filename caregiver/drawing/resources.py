"""Where the drawings lie: beside the package (installed, frozen) or one folder up (checkout)."""

from functools import cache
from pathlib import Path

import caregiver


@cache
def resources_folder() -> Path:
    """The folder `resources/` that belongs to this very copy of the program."""
    package = Path(caregiver.__file__).parent
    beside = package / "resources"
    return beside if beside.is_dir() else package.parent / "resources"


def resource_bytes(*parts: str) -> bytes:
    """The content of one resource.

    Raises:
        FileNotFoundError: The program was copied without it.
    """
    return resources_folder().joinpath(*parts).read_bytes()
