"""Lines that only divide."""

from PySide6.QtGui import QColor, QPen

from caregiver.drawing.tokens import Tokens


def hairline(tokens: Tokens) -> QPen:
    """The pen of a grid: pale on a screen, thin on paper, where there is only black."""
    return QPen(QColor(tokens.line), 0.35 if tokens.is_print else 1.0)
