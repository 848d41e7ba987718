"""The patches of a legend: each as deep as the places it stands for, and told apart without colour."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from caregiver.drawing.body_map_badges import BodyMark
from caregiver.drawing.shade_mark import ShadeMark
from caregiver.drawing.tokens import SCREEN_SETS, Tokens, contrast


@pytest.mark.parametrize("tokens", SCREEN_SETS, ids=lambda tokens: tokens.name)
def test_every_depth_differs_from_the_next_in_greyscale(tokens: Tokens) -> None:
    depths = [contrast(tokens.pain[tenths], tokens.surface) for tenths in range(1, 11)]
    assert depths == sorted(depths)
    assert len(set(depths)) == len(depths)


@pytest.mark.parametrize("tokens", SCREEN_SETS, ids=lambda tokens: tokens.name)
def test_a_patch_has_the_colour_of_its_places_and_stays_in_its_box(tokens: Tokens) -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    painter = QPainter(image)
    box = ShadeMark(5).paint(painter, QPointF(30, 20), 16, tokens)
    painter.end()
    assert image.pixelColor(30, 20) == QColor(tokens.pain[5])
    assert box.width() == ShadeMark(5).width(16)
    outside = [(x, y) for x in range(60) for y in range(40) if not box.adjusted(-1, -1, 1, 1).contains(x, y)]
    assert {image.pixelColor(x, y).name() for x, y in outside} == {"#123456"}


def test_a_mark_is_as_deep_as_its_share_or_its_number() -> None:
    assert (BodyMark(7).depth, BodyMark(label="12", tenths=3).depth, BodyMark().depth) == (7, 3, None)
    assert BodyMark(label="12", tenths=3).words == "12"
