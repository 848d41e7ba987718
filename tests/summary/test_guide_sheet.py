"""A card of the Guide on paper: all of it, on one page, under a title that does not tell what it is about."""

from datetime import date

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.text import untranslated
from caregiver.drawing.fonts import register_fonts
from caregiver.services.guide import Guide
from caregiver.summary.guide_page import guide_document, guide_pages
from caregiver.summary.guide_sheet import GuideSheet, guide_sheet
from caregiver.summary.layout import Box
from caregiver.summary.pages import Paper
from tests.one_library import one_library

TODAY = date(2026, 11, 22)
WORDS = CalendarWords(untranslated)


@pytest.fixture(scope="module")
def guide() -> Guide:
    return Guide(one_library())


def painted(sheet: GuideSheet, paper: Paper) -> list[Box]:
    size = paper.size_px
    (page,) = guide_pages(sheet, size)
    image = QImage(round(size.width()), round(size.height()), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    boxes = page(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return boxes


@pytest.mark.parametrize("paper", list(Paper))
def test_every_card_stands_whole_on_one_page(qapp: object, guide: Guide, paper: Paper) -> None:
    register_fonts()
    for card in guide.content.cards:
        sheet = guide_sheet(guide, card, TODAY, WORDS)
        boxes = painted(sheet, paper)
        names = [box.name for box in boxes]
        assert names.count("paragraph") == len(card.paragraphs)
        assert names.count("window") == names.count("under window") == len(card.windows)
        assert names.count("source") == len(guide.source_titles(card)) >= 1
        foot = next(box.rect.top() for box in boxes if box.name == "foot notice")
        assert all(box.rect.bottom() <= foot for box in boxes if not box.name.startswith("foot")), card.id


def test_the_words_are_those_of_the_card_with_what_closes_every_one(guide: Guide) -> None:
    card = guide.card("G16")
    assert card is not None
    sheet = guide_sheet(guide, card, TODAY, WORDS)
    assert sheet.sheet.title == card.title
    assert sheet.sheet.notice == guide.content.general
    assert sheet.written == "Written 22 Nov 2026, not reviewed by a clinician."
    window = f"{card.windows[0].text}\nNew weakness, numbness or worse pain: Urgent signs."
    assert sheet.text.split("\n\n") == [
        card.title,
        *card.paragraphs,
        window,
        guide.content.general,
        "\n".join(("Where this is from", *guide.source_titles(card))),
        sheet.written,
    ]


def test_the_title_of_the_job_tells_nothing_of_the_card(guide: Guide) -> None:
    sheet = guide_sheet(guide, guide.content.words[0], TODAY, WORDS)
    assert sheet.sheet.title == "Acupuncture"
    assert guide_document(sheet, TODAY, Paper.A4, WORDS).title == "Guide 22 November 2026"
