"""Lines that only divide."""

import math

from PySide6.QtGui import QColor, QPen

from caregiver.drawing.tokens import Tokens


def hairline(tokens: Tokens) -> QPen:
    """The pen of a grid: pale on a screen, thin on paper, where there is only black."""
    return QPen(QColor(tokens.line), 0.3 if tokens.is_print else 1.0)


def on_pixel(place: float, tokens: Tokens) -> float:
    """Where a line of one pixel stands sharp, near `place`; on paper, `place` itself."""
    return place if tokens.is_print else math.floor(place) + 0.5
