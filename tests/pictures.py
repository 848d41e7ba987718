"""Pictures of every page in every look, to lay beside the mock-ups: `python -m tests.pictures --output DIR`.

Each look has a folder of its own. "night" holds Today at ten past three, "hospice" the second form of the story.
"""

import argparse
import os
from pathlib import Path

from caregiver.app import make_application
from caregiver.demonstration import NoKeyring, demo_diary
from caregiver.pictures import Camera
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

    def camera(folder: str, look: Look, size: tuple[int, int] = SIZES[0], **story: str) -> Camera:
        (output / folder).mkdir(parents=True, exist_ok=True)
        return Camera(application, lambda: demo_diary(_day(), **story), NoKeyring(), output / folder, look, size)

    for scheme in SCHEMES:
        for percent in PERCENTS:
            for size in SIZES:
                camera(f"{scheme}-{percent}-{size[0]}x{size[1]}", Look(scheme, percent), size).take_all()
    for percent in PERCENTS:
        look = Look(Scheme.LIGHT, percent)
        camera(f"night-{percent}", look, ends_at="03:10").take_pages([Destination.TODAY])
        camera(f"hospice-{percent}", look, story="ruth").take_pages()


def _day() -> SteerableClock:
    """The day of the mock-ups."""
    clock = SteerableClock()
    clock.go_to(2026, 11, 22, 12)
    return clock


if __name__ == "__main__":
    main()
