"""The pages of visits in the program's window, over a real diary, on Sunday 22 November 2026, 14:32."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from caregiver.domain.visit import Item, ItemList, Visit, VisitKind
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.keeping import Keeping
from caregiver.ui.core.navigation import Destination
from caregiver.ui.visits.page import VisitsPage
from tests.ui.editor_desk import Desk, make_desk

BOXES = Item(ItemList.BRING, "All medicine boxes, as they are")
TELL = Item(ItemList.BEFORE, "Tell Jo the day and time")


def settle() -> None:
    """Let what was just made be laid out and come into sight."""
    QApplication.processEvents()
    QApplication.processEvents()


@pytest.fixture
def desk(context: PageContext, keeping: Keeping, qtbot: QtBot, show: Callable[[QWidget], QWidget]) -> Desk:
    made = make_desk(context, keeping, qtbot)
    made.window.resize(1366, 768)
    made.pages.show(Destination.TODAY)
    show(made.window)
    return made


@pytest.fixture
def plan(services: Services) -> Callable[..., str]:
    """Plans a visit; gives its uuid."""

    def planned(*when: int, kind: VisitKind = VisitKind.CLINIC, **fields: Any) -> str:
        value = Visit(datetime(*when, tzinfo=UTC), "Europe/London", kind, **fields)
        return services.visits.write(value).value.uuid

    return planned


@pytest.fixture
def patel(plan: Callable[..., str]) -> str:
    """The visit of the story, on 26 November, 10:30."""
    return plan(
        *(2026, 11, 26, 10, 30),
        with_whom="Dr Patel",
        where="palliative clinic",
        goes=("Robert", "Anna"),
        items=(TELL, BOXES),
    )


@pytest.fixture
def ask(services: Services) -> Callable[..., list[str]]:
    """Writes questions; gives their uuids."""

    def asked(*words: str, **fields: Any) -> list[str]:
        return [services.questions.add(each, **fields).value.uuid for each in words]

    return asked


@pytest.fixture
def opened(desk: Desk) -> Callable[..., VisitsPage]:
    """Opens the page of visits."""

    def go(argument: str | None = None) -> VisitsPage:
        desk.go(Destination.VISITS, argument)
        settle()
        page = desk.page
        assert isinstance(page, VisitsPage)
        return page

    return go
