"""Words on paper: measured before they are painted, and shortened only with a name for what gave way."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from caregiver.summary.layout import Box, Part, beside, nothing, spaced, stacked
from caregiver.summary.parts import Run
from caregiver.summary.typeset import BODY_PX, BOLD, natural_width, text

pytestmark = pytest.mark.usefixtures("qapp")

LINE = "Like a toothache in the back. "


def paint(part: Part) -> list[Box]:
    image = QImage(800, 400, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    boxes = part.paint(painter, QPointF(10, 20))
    painter.end()
    return boxes


def lines_of(part: Part) -> int:
    return round(part.height / text("one", "x", 800).height)


def test_words_wrap_to_their_width() -> None:
    assert lines_of(text("words", LINE, natural_width(LINE))) == 1
    assert lines_of(text("words", LINE * 2, natural_width(LINE))) == 2
    assert text("words", "word" * 100, 200).width == 200


def test_a_text_that_is_too_long_ends_with_the_name_of_its_rest() -> None:
    whole = text("words", LINE * 9, 300)
    cut = text("words", LINE * 9, 300, most_lines=2, rest="… (more in the diary)")
    assert lines_of(whole) > lines_of(cut) == 2
    assert text("words", LINE * 4_000, 300, most_lines=3, rest="…").height < whole.height


def test_bold_letters_are_wider() -> None:
    assert natural_width(LINE, BOLD) > natural_width(LINE)
    (bold,) = paint(text("words", (Run("Robert "), Run("Hale", is_bold=True)), 300))
    (plain,) = paint(text("words", "Robert Hale", 300))
    assert bold.rect.width() > plain.rect.width()


def test_parts_stand_below_and_beside_each_other() -> None:
    one, other = text("one", "one", 100), text("other", "other", 100)
    below = paint(stacked([one, nothing(), other], gap=5))
    aside = paint(beside([(0, one), (120, other)]))
    assert [box.name for box in below] == [box.name for box in aside] == ["one", "other"]
    assert below[1].rect.top() == pytest.approx(20 + one.height + 5)
    assert aside[1].rect.topLeft() == QPointF(130, 20)


def test_what_is_empty_takes_no_room() -> None:
    assert text("words", "", 100).height == 0
    assert spaced(nothing(), 20).height == 0
    assert stacked([nothing(), nothing()], gap=9).height == 0
    assert paint(nothing()) == []


def test_letters_of_every_script_keep_their_line() -> None:
    for words in ("ألم في الظهر", "पीठ में दर्द", "背中の痛み", "👩‍⚕️"):
        part = text("words", words, 300)
        assert part.height >= BODY_PX
        assert paint(part)[0].rect.width() <= 300
