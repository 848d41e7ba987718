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
from caregiver.ui.trends.body.shades import legend, legend_heading, marks_of

_WORDS_PX = 16.0
_WIDEST_MAP, _HIGH_FOR_WIDE = 460.0, 1.26
_GAP = 12.0
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class BodyPicture:
    """How much is recorded, the map, the places in words: of one range beside its map, of two below each.

    Attributes:
        size: How large it is.
    """

    def __init__(
        self, shown: Sequence[PlacesMarked], said: PlaceWords, captions: BodyCaptions, width: float, scale: float
    ) -> None:
        self._shown, self._said, self._captions, self._scale = shown, said, captions, scale
        self._face = font(_WORDS_PX * scale)
        self._bold = font(_WORDS_PX * scale, QFont.Weight.DemiBold)
        self._column = (width - _GAP * 2 * (len(shown) - 1)) / len(shown)
        self._map = QSizeF(min(self._column, _WIDEST_MAP), min(self._column, _WIDEST_MAP) * _HIGH_FOR_WIDE)
        self._head = max(self._height(said.coverage(marked), self._bold, self._column) for marked in shown)
        self._legend = legend().laid_out(width, scale)
        self._words = self._place_of_words()
        rows = max(sum(self._row_heights(marked)) for marked in shown)
        below = max(self._legend_top + self._legend.height, self._words.top() + rows)
        self.size = QSizeF(width, below + _GAP)

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
        over = QRectF(0, self._legend_top - self._over_legend, self.size.width(), self._over_legend)
        self._write(painter, legend_heading(), over, self._bold, tokens)
        self._legend.paint(painter, QPointF(0, self._legend_top), tokens)
        painter.restore()

    @property
    def _legend_top(self) -> float:
        return self._head + self._map.height() + 2 * _GAP + self._over_legend

    @property
    def _over_legend(self) -> float:
        return self._height(legend_heading(), self._bold, self._column) + _GAP / 2

    def _place_of_words(self) -> QRectF:
        """Where the words of a column begin, and how wide they are; no height."""
        beside = self._column - self._map.width() - 2 * _GAP
        if len(self._shown) == 1 and beside >= self._map.width() / 2:
            return QRectF(self._map.width() + 2 * _GAP, self._head + _GAP, beside, 0)
        return QRectF(0, self._legend_top + self._legend.height + _GAP, self._column, 0)

    def _paint_column(self, painter: QPainter, marked: PlacesMarked, tokens: Tokens) -> None:
        head = QRectF(0, 0, self._column, self._head)
        self._write(painter, self._said.coverage(marked), head, self._bold, tokens)
        box = QRectF(QPointF(0, self._head + _GAP), self._map)
        place = BodyMapPlace(box, self._captions, self._scale)
        BodyMapPainter(place, marks_of(marked, self._said), tokens).paint(painter)
        top = self._words.top()
        for place_marked, high in zip(marked.places, self._row_heights(marked), strict=True):
            room = QRectF(self._words.left(), top, self._words.width(), high)
            self._write(painter, self._said.line(place_marked), room, self._face, tokens)
            top += high

    def _write(self, painter: QPainter, said: str, box: QRectF, face: QFont, tokens: Tokens) -> None:
        painter.setFont(face)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(box, _WRAPPED, said)

    def _row_heights(self, marked: PlacesMarked) -> list[float]:
        wide = self._words.width()
        return [self._height(self._said.line(place), self._face, wide) + _GAP / 2 for place in marked.places]

    def _height(self, said: str, face: QFont, wide: float) -> float:
        return QFontMetricsF(face).boundingRect(QRectF(0, 0, wide, 10_000), _WRAPPED, said).height()
