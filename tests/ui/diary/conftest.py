"""The diary page, and some days of the story."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from caregiver.domain.pain import Place, Voice
from caregiver.ui.diary.page import DiaryPage
from tests.ui.conftest import Writer


@pytest.fixture
def story(writer: Writer) -> dict[str, str]:
    """The care days of 10, 12 and 22 November; the uuid of some entries by name."""
    writer.write(2026, 11, 10, 8, 12, score=6)
    worst = writer.write(2026, 11, 10, 10, 30, score=8, worse=("walking",))
    chair = writer.write(
        2026,
        11,
        10,
        16,
        40,
        score=7,
        places=(Place("back-lower-left", 7), Place("front-thigh-left", 5)),
        qualities=("aching", "shooting"),
        worse=("getting_up",),
        patient_words="The chair won.",
    )
    night = writer.write(2026, 11, 11, 3, 10, score=7)
    writer.write(2026, 11, 12, 7, 50, score=6)
    guess = writer.write(2026, 11, 12, 9, 0, score=4, voice=Voice.CAREGIVER_GUESS, signs=("frowning",))
    silent = writer.write(
        2026, 11, 12, 11, 0, score=None, voice=Voice.CAREGIVER_SAW, could_not_answer=True, signs=("moaning",)
    )
    newest = writer.write(2026, 11, 22, 14, 30, score=5)
    return {"chair": chair, "worst": worst, "night": night, "guess": guess, "silent": silent, "newest": newest}


@pytest.fixture
def make_page(context, show):
    def make(width=1366):
        made = DiaryPage(context)
        made.resize(width, 768)
        return show(made)

    return make


@pytest.fixture
def page(story, make_page):
    return make_page()


def panel_words(page):
    QApplication.processEvents()
    return [part.text() for part in page.side.panel.findChildren(QLabel) if part.isVisible()]


def press(qtbot, part):
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
