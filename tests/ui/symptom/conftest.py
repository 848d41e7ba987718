"""The editor of symptoms in the window, about Robert, written by Anna and Jo, on Sunday 22 November 2026, 14:32."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from caregiver.domain.symptom import SymptomNote
from caregiver.ui.core.navigation import Destination, SymptomAsked
from tests.medicine_story import begin_medicine_story, tell_medicines
from tests.ui.editor_desk import Desk, make_desk


@pytest.fixture
def desk(show, context, keeping, qtbot) -> Desk:
    """The window, on Today, without a medicine."""
    made = make_desk(context, keeping, qtbot)
    begin_medicine_story(context.services, context.services.clock)
    made.pages.show(Destination.TODAY)
    show(made.window)
    return made


@pytest.fixture
def story(services, clock):
    """The medicines of the story."""
    return tell_medicines(services, clock)


@pytest.fixture
def open_note(desk) -> Callable[..., Desk]:
    """Opens the editor as from Today."""

    def opened(uuid: str = "", **asked: str) -> Desk:
        desk.go(Destination.SYMPTOM, SymptomAsked(uuid, **asked))
        return desk

    return opened


@pytest.fixture
def notes(services) -> Callable[[], list[SymptomNote]]:
    """What stands in the diary, newest first."""
    return lambda: [record.value for record in services.symptoms.latest(20)]


@pytest.fixture
def write(services, clock) -> Callable[..., str]:
    """Writes a note, `hours` ago; gives its uuid."""

    def written(*symptoms, hours=0, **fields) -> str:
        note = SymptomNote(clock.now() - timedelta(hours=hours), "Europe/London", symptoms, **fields)
        return services.symptoms.write(note).value.uuid

    return written
