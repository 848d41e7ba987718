"""The story's fourteen days in a real, encrypted diary, told once for all tests that only read it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from caregiver.demonstration import demo_diary
from caregiver.services.services import Services
from tests.steerable_clock import SteerableClock
from tests.summary.medicine_days import add_twelve_liquids, tell_days
from tests.summary.story import ROBERT, full_entry, plain_calls, plain_diary
from tests.ui.conftest import make_services

IN_HOSPITAL = 11
"""On this day of November nobody wrote a number."""


def _told(tmp_path_factory: pytest.TempPathFactory, name: str) -> tuple[Services, SteerableClock]:
    clock = SteerableClock()
    clock.go_to(2026, 11, 22, 14, 32)
    made = make_services(tmp_path_factory.mktemp(name), clock)
    made.people.save_person(ROBERT)
    return made, clock


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The story, with entries of pain, calls, doses and the stay."""
    made, clock = _told(tmp_path_factory, "told")
    now = clock.instant
    for pain in (record.value for record in plain_diary() if record.value.local_at.day != IN_HOSPITAL):
        clock.instant = pain.at
        made.diary.write_entry(pain)
    for call in (record.value for record in plain_calls()):
        clock.instant = call.at
        made.calls.write(call)
    clock.instant = now
    tell_days(made, clock)
    yield made
    made.close()


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Thirty entries a day, and beside the story's medicines twelve liquids with names of 120 letters."""
    made, clock = _told(tmp_path_factory, "crowded")
    now = clock.instant
    story = tell_days(made, clock)
    add_twelve_liquids(story)
    for day in range(-13, 1):
        for n in range(30):
            at = story.at(day, f"{n // 3:02}:{n % 3 * 20:02}")
            clock.instant = at
            made.diary.write_entry(full_entry(at, n))
    clock.instant = now
    yield made
    made.close()


@pytest.fixture(scope="session")
def demo() -> Iterator[Services]:
    """The diary that `caregiver demo` shows; only read."""
    clock = SteerableClock()
    clock.go_to(2026, 11, 22, 14, 32)
    with demo_diary(clock) as (made, _):
        yield made


@pytest.fixture
def services(folder: Path, clock: SteerableClock) -> Iterator[Services]:
    """An empty diary about Robert, written by Anna and Jo, on 22 November 2026, 14:32."""
    clock.go_to(2026, 11, 22, 14, 32)
    made = make_services(folder, clock)
    yield made
    made.close()
