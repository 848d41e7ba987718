"""Each icon is there, drawn inside its square, in the colour asked for."""

import re

import pytest
from PySide6.QtGui import QImage, QPixmap

from caregiver.drawing.icons import icon_pixmap
from caregiver.drawing.resources import resource_bytes, resources_folder

pytestmark = pytest.mark.usefixtures("qapp")

NAMES = sorted(path.stem for path in (resources_folder() / "icons").glob("*.svg"))


def pixels(pixmap: QPixmap) -> QImage:
    return pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)


def test_the_icons_of_the_shell_are_there() -> None:
    shell = {"today", "diary", "medicines", "trends", "visits", "guide", "settings", "pen", "phone"}
    assert shell <= set(NAMES)


def test_an_icon_is_drawn_in_its_colour_and_not_cut_off() -> None:
    for name in NAMES:
        image = pixels(icon_pixmap(name, "#0B6B6B", 24))
        colours = {(x, y): image.pixelColor(x, y) for x in range(24) for y in range(24)}
        solid = [colour for colour in colours.values() if colour.alpha() > 200]
        seen = [place for place, colour in colours.items() if colour.alpha() > 60]
        assert 6 < len(solid) < 200, name
        assert all(abs(colour.green() - 0x6B) < 6 for colour in solid), name
        assert all(0 < x < 23 and 0 < y < 23 for x, y in seen), name


def test_the_icons_are_of_one_hand() -> None:
    for name in NAMES:
        drawing = resource_bytes("icons", f"{name}.svg").decode()
        assert 'viewBox="0 0 24 24"' in drawing
        assert set(re.findall(r'stroke-width="([^"]*)"', drawing)) == {"1.8"}
        assert set(re.findall(r'stroke="([^"]*)"', drawing)) == {"currentColor"}


def test_a_fine_screen_gets_more_pixels_at_the_same_size() -> None:
    pixmap = icon_pixmap("pen", "#000000", 20, 2.0)
    assert pixmap.width() == 40
    assert pixmap.deviceIndependentSize().width() == 20


def test_an_icon_is_drawn_once() -> None:
    assert icon_pixmap("pen", "#123456") is icon_pixmap("pen", "#123456")


def test_an_unknown_icon_is_a_mistake() -> None:
    with pytest.raises(FileNotFoundError):
        icon_pixmap("no-such-icon", "#000000")
