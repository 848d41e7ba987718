"""What a press ends in that could not be done is said in the window: in the failure's own words, or as our mistake."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from caregiver.app import App, Surroundings
from caregiver.commands import show_mistakes
from caregiver.drawing.fonts import register_fonts
from caregiver.services.content import ContentBroken
from caregiver.services.guide import Guide
from caregiver.services.library import Library
from tests.services.recording_key_holder import RecordingKeyHolder
from tests.steerable_clock import SteerableClock
from tests.ui.conftest import NoPrinters


@pytest.fixture
def app(qapp: QApplication, tmp_path: Path, clock: SteerableClock) -> Iterator[App]:
    register_fonts()
    made = App(qapp, Surroundings(tmp_path / "diary", clock, RecordingKeyHolder, NoPrinters))
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    qapp.setStyleSheet("")


@pytest.fixture
def said_elsewhere(app: App, monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """What standard error would get."""
    heard: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: heard.append(error))
    show_mistakes(app)
    return heard


def rise(error: BaseException) -> BaseException:
    """Let an error rise out of what was pressed."""
    sys.excepthook(type(error), error, error.__traceback__)
    return error


def test_a_damaged_guide_is_named_where_it_is_met(app: App, said_elsewhere: list[BaseException], tmp_path: Path):
    with pytest.raises(ContentBroken) as caught:
        _ = Guide(Library(tmp_path)).content
    rise(caught.value)
    assert app.window.messages.sentence().startswith("A part of this program is damaged: guide/guide.toml, ")
    assert "Your diary was not touched." in app.window.messages.sentence()
    assert said_elsewhere == [caught.value]


def test_a_mistake_of_ours_tells_nothing_of_itself(app: App, said_elsewhere: list[BaseException]):
    error = rise(RuntimeError("pain 7, lower back"))
    assert app.window.messages.sentence() == (
        "The program made a mistake. What was saved is safe. Please try it once more."
    )
    assert said_elsewhere == [error]
