"""The patches of a legend: each as deep as the places it stands for, and told apart without colour."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from caregiver.drawing.body_map_badges import BodyMark
from caregiver.drawing.shade_mark import ShadeMark, shade
from caregiver.drawing.tokens import SCREEN_SETS, Tokens, contrast


@pytest.mark.parametrize("tokens", SCREEN_SETS, ids=lambda tokens: tokens.name)
def test_every_depth_differs_from_the_next_in_greyscale(tokens: Tokens) -> None:
    depths = [contrast(shade(tokens, tenths).name(), tokens.surface) for tenths in range(1, 11)]
    assert depths == sorted(depths)
    assert len(set(depths)) == len(depths)


@pytest.mark.parametrize("tokens", SCREEN_SETS, ids=lambda tokens: tokens.name)
def test_a_patch_has_the_colour_of_its_places_and_stays_in_its_box(tokens: Tokens) -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    painter = QPainter(image)
    box = ShadeMark(5).paint(painter, QPointF(30, 20), 16, tokens)
    painter.end()
    assert image.pixelColor(30, 20) == shade(tokens, 5)
    assert box.width() == ShadeMark(5).width(16)
    outside = [(x, y) for x in range(60) for y in range(40) if not box.adjusted(-1, -1, 1, 1).contains(x, y)]
    assert {image.pixelColor(x, y).name() for x, y in outside} == {"#123456"}


@pytest.mark.parametrize("tokens", SCREEN_SETS, ids=lambda tokens: tokens.name)
def test_how_often_has_no_colour_of_a_number(tokens: Tokens) -> None:
    greys = {shade(tokens, tenths).name() for tenths in range(1, 11)}
    assert not greys & {colour.lower() for colour in tokens.pain}
    assert all(shade(tokens, tenths).hslSaturation() < 80 for tenths in range(1, 11))


def test_a_mark_has_words_of_its_own() -> None:
    assert BodyMark(label="12", tenths=3).words == "12"
