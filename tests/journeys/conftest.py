"""The long story is lived through once; many tests look at what it left."""

import os
from pathlib import Path

import pytest

from tests.journeys.first_light import Witness, live_through
from tests.real.output_tray import OutputTray


@pytest.fixture(scope="session")
def desktop() -> Path:
    """The folder that holds home, temporary files, run folder, logs and printer of the private desktop."""
    return Path(os.environ["CAREGIVER_TEST_DESKTOP"])


@pytest.fixture(scope="session")
def first_light(tmp_path_factory: pytest.TempPathFactory, desktop: Path) -> Witness:
    """The story of issue 2, as it was lived through."""
    return live_through(tmp_path_factory.mktemp("first-light") / "diary", OutputTray(), desktop)
