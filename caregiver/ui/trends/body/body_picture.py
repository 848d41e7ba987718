"""The places on the body as a picture that can be saved: the maps, what the colours mean, and every place in words."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from caregiver.drawing.body_map_painter import BodyMapPainter
from caregiver.drawing.body_map_place import BodyCaptions, BodyMapPlace
from caregiver.drawing.fonts import font
from caregiver.drawing.tokens import Tokens
from caregiver.services.trend_places import PlacesMarked
from caregiver.ui.trends.body.place_words import PlaceWords
from caregiver.ui.trends.body.shades import legend, marks_of

_WORDS_PX = 16.0
_WIDEST_MAP, _HIGH_FOR_WIDE = 460.0, 1.26
_GAP = 12.0
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class BodyPicture:
    """One column for each range of days: how much is recorded, the map, the places.

    Attributes:
        size: How large it is.
    """

    def __init__(
        self, shown: Sequence[PlacesMarked], said: PlaceWords, captions: BodyCaptions, width: float, scale: float
    ) -> None:
        self._shown = shown
        self._said = said
        self._captions = captions
        self._scale = scale
        self._face = font(_WORDS_PX * scale)
        self._bold = font(_WORDS_PX * scale, QFont.Weight.DemiBold)
        self._column = (width - _GAP * 2 * (len(shown) - 1)) / len(shown)
        self._legend = legend().laid_out(width, scale)
        self._head = max(self._height(said.coverage(marked), self._bold) for marked in shown)
        self._map = QSizeF(min(self._column, _WIDEST_MAP), min(self._column, _WIDEST_MAP) * _HIGH_FOR_WIDE)
        rows = max(sum(self._height(row, self._face) + _GAP / 2 for row in self._rows(marked)) for marked in shown)
        self.size = QSizeF(width, self._head + self._map.height() + self._legend.height + rows + 3 * _GAP)

    def paint(self, painter: QPainter, origin: QPointF, tokens: Tokens) -> None:
        """Draw it."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(origin)
        for number, marked in enumerate(self._shown):
            painter.save()
            painter.translate(number * (self._column + 2 * _GAP), 0)
            self._paint_column(painter, marked, tokens)
            painter.restore()
        self._legend.paint(painter, QPointF(0, self._legend_top), tokens)
        painter.restore()

    @property
    def _legend_top(self) -> float:
        return self._head + self._map.height() + 2 * _GAP

    def _paint_column(self, painter: QPainter, marked: PlacesMarked, tokens: Tokens) -> None:
        self._write(painter, self._said.coverage(marked), 0, self._bold, tokens.ink)
        box = QRectF(QPointF(0, self._head + _GAP), self._map)
        place = BodyMapPlace(box, self._captions, self._scale)
        BodyMapPainter(place, marks_of(marked, self._said), tokens).paint(painter)
        top = self._legend_top + self._legend.height + _GAP
        for row in self._rows(marked):
            top += self._write(painter, row, top, self._face, tokens.ink) + _GAP / 2

    def _write(self, painter: QPainter, said: str, top: float, face: QFont, ink: str) -> float:
        high = self._height(said, face)
        painter.setFont(face)
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(0, top, self._column, high), _WRAPPED, said)
        return high

    def _rows(self, marked: PlacesMarked) -> list[str]:
        return [self._said.line(place) for place in marked.places]

    def _height(self, said: str, face: QFont) -> float:
        return QFontMetricsF(face).boundingRect(QRectF(0, 0, self._column, 10_000), _WRAPPED, said).height()
