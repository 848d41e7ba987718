"""The page for old notes in the window, on Sunday 22 November 2026, 14:32."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from caregiver.domain.amounts import Unit
from caregiver.domain.pain import PainEntry
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.ui.core.navigation import Destination
from caregiver.ui.old_notes.page import OldNotesPage
from tests.medicine_story import MORPHINE_QUICK, begin_medicine_story, milligrams
from tests.ui.editor_desk import Desk, make_desk

ENTER = Qt.Key.Key_Return


@pytest.fixture
def desk(show, context, keeping, qtbot) -> Desk:
    """The window, with the page for old notes; quick-acting morphine is on the list."""
    made = make_desk(context, keeping, qtbot)
    story = begin_medicine_story(context.services, context.services.clock)
    plan = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),))
    story.add("quick", MORPHINE_QUICK, plan, unit=Unit.ML, strength=milligrams("10", Unit.ML, "5", "morphine"))
    made.pages.show(Destination.TODAY)
    made.window.resize(1280, 900)
    show(made.window)
    made.go(Destination.OLD_NOTES)
    return made


@pytest.fixture
def page(desk) -> OldNotesPage:
    assert isinstance(desk.page, OldNotesPage)
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
    return datetime(*when, tzinfo=UTC)


def type_row(desk: Desk, *cells: str) -> None:
    """Types a row from its first field to Enter at its end; "" leaves a field as it is."""
    for cell in (*cells, *[""] * (5 - len(cells))):
        if cell:
            desk.type(cell)
        desk.press(ENTER)
