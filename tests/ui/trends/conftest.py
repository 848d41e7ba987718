"""The page of the charts over a real diary, with plain views in it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.page import TrendsPage
from tests.ui.trends.plain_view import MODES


@pytest.fixture
def page(context: PageContext, show: Callable[[QWidget], QWidget]) -> TrendsPage:
    """In sight, 1366 wide."""
    made = TrendsPage(context, MODES)
    made.resize(1366, 768)
    return show(made)
