"""The page for old notes in the window, on Sunday 22 November 2026, 14:32."""

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication

from caregiver.domain.pain import PainEntry
from caregiver.ui.core.navigation import Destination
from caregiver.ui.old_notes.page import OldNotesPage
from tests.medicine_story import begin_medicine_story
from tests.ui.editor_desk import Desk, make_desk


@pytest.fixture
def desk(show, context, keeping, qtbot) -> Desk:
    """The window, with the page for old notes; the medicines of the story are on the list."""
    made = make_desk(context, keeping, qtbot)
    begin_medicine_story(context.services, context.services.clock)
    made.pages.show(Destination.DIARY)
    show(made.window)
    made.go(Destination.OLD_NOTES)
    assert isinstance(made.page, OldNotesPage)
    return made


@pytest.fixture
def page(desk) -> OldNotesPage:
    return desk.page


@pytest.fixture
def entries(services) -> Callable[[], list[PainEntry]]:
    """What stands in the diary, oldest first."""
    return lambda: [record.value for record in reversed(services.diary.latest(1_000))]


@pytest.fixture
def copy(qapp: QApplication) -> Callable[[str], None]:
    """Copies text as another program does."""
    return lambda text: qapp.clipboard().setText(text)


def at(*when: int) -> datetime:
    """A local time in London in November, which is UTC."""
    from datetime import UTC

    return datetime(*when, tzinfo=UTC)
