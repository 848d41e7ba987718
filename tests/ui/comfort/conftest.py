"""The editor of what was done without a medicine, in the window, on Sunday 22 November 2026, 14:32."""

from collections.abc import Callable

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.comfort import Comfort
from caregiver.ui.core.navigation import Destination
from tests.medicine_story import FENTANYL, FENTANYL_STRENGTH, begin_medicine_story, patch_plan
from tests.ui.editor_desk import Desk, make_desk


@pytest.fixture
def desk(show, context, keeping, qtbot) -> Desk:
    """The window, on Today."""
    made = make_desk(context, keeping, qtbot)
    begin_medicine_story(context.services, context.services.clock)
    made.pages.show(Destination.TODAY)
    show(made.window)
    return made


@pytest.fixture
def open_comfort(desk) -> Callable[..., Desk]:
    """Opens the editor as from Today."""

    def opened(uuid: str = "") -> Desk:
        desk.go(Destination.COMFORT, uuid or None)
        return desk

    return opened


@pytest.fixture
def open_all(open_comfort) -> Desk:
    """The whole form of a new one."""
    desk = open_comfort()
    desk.click("Another time, how long, where …")
    return desk


@pytest.fixture
def done(services) -> Callable[[], list[Comfort]]:
    """What stands in the diary, newest first."""
    return lambda: [record.value for record in services.comforts.latest(20)]


@pytest.fixture
def patch(services, clock) -> str:
    """A patch is on the list."""
    story = begin_medicine_story(services, clock)
    return story.add("patch", FENTANYL, patch_plan(), unit=Unit.PATCHES, strength=FENTANYL_STRENGTH)
