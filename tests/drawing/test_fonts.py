"""One face, and the truth about what it cannot show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF

from caregiver.drawing.fonts import EMPTY_BOX, FAMILY, font, missing_characters, with_boxes

pytestmark = pytest.mark.usefixtures("qapp")

WEIGHTS = (QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold)


@pytest.mark.parametrize("weight", WEIGHTS)
def test_every_weight_is_our_own_file(weight: QFont.Weight) -> None:
    assert QFontInfo(font(16, weight)).family() == FAMILY
    assert font(16, weight).pixelSize() == 16


def test_the_weights_are_different_files() -> None:
    widths = [QFontMetricsF(font(20, weight)).horizontalAdvance("Urgent signs") for weight in WEIGHTS]
    assert len(set(widths)) == len(WEIGHTS)


@pytest.mark.parametrize("weight", WEIGHTS)
def test_digits_are_all_as_wide(weight: QFont.Weight) -> None:
    metrics = QFontMetricsF(font(16, weight))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_what_the_face_holds_is_never_missing() -> None:
    assert missing_characters("Robert says: “Leg bites” – 4½, 38 °C, ‹ 2 to 6 Nov ›\n\tZoë, Øresund, Привет, λ") == ""


def test_what_no_font_holds_is_named_once_and_in_order() -> None:
    assert missing_characters("a\U0010fffdb\U000f0000c\U0010fffd") == "\U0010fffd\U000f0000"


def test_marks_that_are_never_drawn_are_not_missing() -> None:
    assert missing_characters("a\u200d\ufe0f\u202eb\x07\u00a0\u2009") == ""


def test_letters_no_font_holds_are_replaced_by_boxes_and_their_marks_left_out() -> None:
    assert with_boxes("Leg bites – 4½") == "Leg bites – 4½"
    assert with_boxes("a\U0010fffdb\N{CUNEIFORM SIGN A}") == f"a{EMPTY_BOX}b{EMPTY_BOX}"
    assert missing_characters(with_boxes("क्या दर्द कम होगा?")) == ""
    assert len(with_boxes("क्या")) <= len("क्या")


@given(st.text(max_size=40))
def test_any_text_can_be_asked(text: str) -> None:
    missing = missing_characters(text)
    assert len(set(missing)) == len(missing)
    assert set(missing) <= set(text)
    assert missing_characters(missing) == missing


@pytest.mark.parametrize(("text", "system"), [("नमस्ते", "Devanagari"), ("தமிழ்", "Tamil"), ("ไทย", "Thai")])
def test_a_script_without_a_font_is_missing_though_qt_lays_it_out(text: str, system: str) -> None:
    has_font = bool(QFontDatabase.families(getattr(QFontDatabase.WritingSystem, system)))
    assert (missing_characters(text) == "") is has_font
