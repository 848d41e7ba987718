"""The faces of the chart, each made once: a chart is laid out again at every step of the wheel."""

from functools import cache

from PySide6.QtGui import QFont, QFontMetricsF

from caregiver.drawing.fonts import font


def face(px: float, *, is_bold: bool = False) -> QFont:
    """Our face at so many pixels. It is shared: nobody changes it."""
    return _made(round(px), is_bold)[0]


def width_of(words: str, px: float, *, is_bold: bool = False) -> float:
    """How wide words are in it."""
    return _made(round(px), is_bold)[1].horizontalAdvance(words) + 1


@cache
def _made(px: int, is_bold: bool) -> tuple[QFont, QFontMetricsF]:
    made = font(px, QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
    return made, QFontMetricsF(made)
