"""The editor of a bad spell, in the window, over the medicines of the story, on Sunday 22 November 2026, 14:32."""

from collections.abc import Callable

import pytest

from caregiver.domain.flare import Flare
from caregiver.ui.core.navigation import Destination
from tests.medicine_story import MedicineStory, tell_medicines
from tests.ui.editor_desk import Desk, make_desk


@pytest.fixture
def medicines(services, clock) -> MedicineStory:
    """The medicines of the story."""
    return tell_medicines(services, clock)


@pytest.fixture
def desk(show, context, keeping, qtbot, medicines) -> Desk:
    """The window, on Today."""
    made = make_desk(context, keeping, qtbot)
    made.pages.show(Destination.TODAY)
    show(made.window)
    return made


@pytest.fixture
def open_spell(desk) -> Callable[..., Desk]:
    """Opens the editor as from Today."""

    def opened(uuid: str = "") -> Desk:
        desk.go(Destination.SPELL, uuid or None)
        return desk

    return opened


@pytest.fixture
def spells(services) -> Callable[[], list[Flare]]:
    """What stands in the diary, newest first."""
    return lambda: [record.value for record in services.flares.latest(20)]
