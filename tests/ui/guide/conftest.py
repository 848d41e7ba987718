"""The Guide in the program's window, over a real diary, on Sunday 22 November 2026, 14:32."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from caregiver.ui.core.context import PageContext
from caregiver.ui.core.keeping import Keeping
from caregiver.ui.core.navigation import Destination
from caregiver.ui.guide.page import GuidePage
from tests.ui.editor_desk import Desk, make_desk


@pytest.fixture
def desk(context: PageContext, keeping: Keeping, qtbot: QtBot, show: Callable[[QWidget], QWidget]) -> Desk:
    made = make_desk(context, keeping, qtbot)
    made.window.resize(1366, 768)
    made.pages.show(Destination.TODAY)
    show(made.window)
    return made


@pytest.fixture
def opened(desk: Desk) -> Callable[..., GuidePage]:
    """Opens the Guide, or one card or word in it."""

    def open_it(name: str | None = None) -> GuidePage:
        desk.go(Destination.GUIDE, name)
        QApplication.processEvents()
        return desk.window.page(Destination.GUIDE)

    return open_it
