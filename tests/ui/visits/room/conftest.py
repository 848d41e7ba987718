"""The room: it is Thursday 26 November 2026, 10:40, at the visit of the story."""

import pytest

from tests.ui.visits.conftest import settle


@pytest.fixture
def questions(ask) -> list[str]:
    """Three of them."""
    return ask("What now?", "Can he sit in the car?", "How long until it helps?")


@pytest.fixture
def room(opened, patel, questions, clock):
    """The part of the page that is in sight then."""
    clock.go_to(2026, 11, 26, 10, 40)
    page = opened()
    settle()
    assert page._room is not None
    return page._room
