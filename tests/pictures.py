"""Pictures of every page in every look, to lay beside the mock-ups: `python -m tests.pictures --output DIR`.

Each look has a folder of its own. "night" holds Today at ten past three, "hospice" the second form of the story.
"""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from caregiver.app import make_application
from caregiver.demonstration import NoKeyring, demo_diary
from caregiver.pictures import Camera
from caregiver.services.services import Services
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.theme import Look, Scheme
from tests.steerable_clock import SteerableClock

SIZES = ((1366, 768), (1000, 700))
SCHEMES = (Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST)
PERCENTS = (100, 200)


def main() -> None:
    """Take them all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, required=True)
    output: Path = parser.parse_args().output
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application(["pictures"])
    for scheme in SCHEMES:
        for percent in PERCENTS:
            for size in SIZES:
                name = f"{scheme}-{percent}-{size[0]}x{size[1]}"
                with _camera(application, output / name, Look(scheme, percent), size) as (camera, services):
                    camera.take_all(services)
    for percent in PERCENTS:
        look = Look(Scheme.LIGHT, percent)
        with _camera(application, output / f"night-{percent}", look, ends_at="03:10") as (camera, services):
            camera.take_pages(services, [Destination.TODAY])
        with _camera(application, output / f"hospice-{percent}", look, story="ruth") as (camera, services):
            camera.take_pages(services, [Destination.URGENT, Destination.TODAY, Destination.DIARY, Destination.PAPER])


@contextmanager
def _camera(
    application: QApplication,
    folder: Path,
    look: Look,
    size: tuple[int, int] = SIZES[0],
    story: str = "robert",
    ends_at: str = "",
) -> Iterator[tuple[Camera, Services]]:
    """A camera for one look, and a fresh demo diary that ends on the day of the mock-ups."""
    folder.mkdir(parents=True, exist_ok=True)
    day = SteerableClock()
    day.instant = datetime(2026, 11, 22, 12, tzinfo=UTC)
    with demo_diary(day, story, ends_at) as (services, clock):
        yield Camera(application, clock, NoKeyring(), folder, look, size), services


if __name__ == "__main__":
    main()
