"""Days away (hospital, hospice, respite): a plain labelled band, never "not recorded"."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from caregiver.drawing.fonts import font
from caregiver.drawing.tokens import Tokens

WORDS_PX = 14
_SIZES = (1.0, 0.9, 0.8, 0.7, 0.6)
_FLAGS = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class StayBand:
    """Days away, from one instant (aware) to another, and what stands in the band."""

    start: datetime
    end: datetime
    words: str


def paint_stay(painter: QPainter, box: QRectF, words: str, tokens: Tokens, scale: float = 1.0) -> QRectF:
    """Draw days away as a plain band; its words run upwards where it is too narrow.

    Where they have no room either way they are written smaller, down to six tenths, and then give way.
    """
    painter.setPen(QPen(QColor(tokens.line_strong), 1))
    painter.setBrush(QColor(tokens.sunken))
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setPen(QColor(tokens.ink))
    for share in _SIZES:
        painter.setFont(font(WORDS_PX * scale * share))
        if _paint_words(painter, box, words):
            break
    return box


def _paint_words(painter: QPainter, box: QRectF, words: str) -> bool:
    """Draw the words along or upwards; whether they had room."""
    metrics = QFontMetricsF(painter.font())
    inner = box.adjusted(4, 1, -4, -1)
    if _fits(metrics.boundingRect(inner, _FLAGS, words), inner):
        painter.drawText(inner, _FLAGS, words)
        return True
    upright = QRectF(-box.height() / 2 + 4, -box.width() / 2 + 1, box.height() - 8, box.width() - 2)
    if not _fits(metrics.boundingRect(upright, _FLAGS, words), upright):
        return False
    painter.save()
    painter.translate(box.center())
    painter.rotate(-90)
    painter.drawText(upright, _FLAGS, words)
    painter.restore()
    return True


def _fits(words: QRectF, box: QRectF) -> bool:
    return words.width() <= box.width() + 0.5 and words.height() <= box.height() + 0.5
