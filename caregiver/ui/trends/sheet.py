"""A picture as it goes into a file: its days, the picture with its legend, and what it shows in words, on white."""

import csv
from dataclasses import dataclass
from io import StringIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from caregiver.domain.errors import StorageFailed
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.fonts import font
from caregiver.drawing.tokens import LIGHT
from caregiver.ui.trends.view import Picture, TrendTable

WIDTH_PX = 1200.0
FINE = 2
"""A picture has so many pixels for each of its own, so that it stays sharp on paper."""
MOST_PIXELS = 32_000
"""Qt paints no further down."""
_TOO_LARGE = QT_TRANSLATE_NOOP("caregiver", "This picture is too large. Please save it as a drawing or as a table.")
_MARGIN_PX, _GAP_PX = 32.0, 16.0
_TITLE_PX, _WORDS_PX = 22, 18
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
_STARTS_A_SUM = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""Also in their wide forms, which some sheets read as the narrow ones."""
_BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Sheet:
    """One sheet.

    Attributes:
        title: What it is, and its days: no name of anybody. Marks and sentence may hold names: Anna’s number.
        picture: The picture, `WIDTH_PX` less the margins wide.
        sentence: What it shows in words: how much is recorded goes along with every picture.
    """

    title: str
    picture: Picture
    sentence: str

    @property
    def size(self) -> QSize:
        """Its size in pixels."""
        parts = self._title_rect.height() + self.picture.size.height() + self._words_height
        return QSize(round(WIDTH_PX), round(parts + 2 * _GAP_PX + 2 * _MARGIN_PX))

    def png(self) -> bytes:
        """As a picture of pixels. Raises StorageFailed for one that is too large, or that has no room in memory."""
        image = QImage(self.size * FINE, QImage.Format.Format_RGB32)
        if image.isNull() or image.height() > MOST_PIXELS:
            raise StorageFailed(_TOO_LARGE)
        image.setDevicePixelRatio(FINE)
        self._paint_on(image)
        kept = QByteArray()
        buffer = QBuffer(kept)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not QImageWriter(buffer, QByteArray(b"PNG")).write(image):
            raise StorageFailed(_TOO_LARGE)
        return bytes(kept.data())

    def svg(self) -> bytes:
        """As a drawing of lines, its words as words."""
        kept = QByteArray()
        buffer = QBuffer(kept)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(self.size)
        generator.setViewBox(QRectF(QPointF(0, 0), self.size.toSizeF()))
        generator.setTitle(self.title)
        generator.setDescription(self.title)  # the sentence is drawn, and may hold a name
        self._paint_on(generator)
        return bytes(kept.data())

    def _paint_on(self, device: QImage | QSvgGenerator) -> None:
        painter = QPainter(device)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(QPointF(0, 0), self.size.toSizeF()), QColor(Qt.GlobalColor.white))
        painter.setPen(QColor(LIGHT.ink))
        painter.setFont(_title_font())
        painter.drawText(self._title_rect, _WRAPPED, self.title)
        top = self._title_rect.bottom() + _GAP_PX
        painter.save()
        self.picture.paint(painter, QPointF(_MARGIN_PX, top), LIGHT)
        painter.restore()
        top += self.picture.size.height() + _GAP_PX
        painter.setPen(QColor(LIGHT.ink))
        painter.setFont(font(_WORDS_PX))
        painter.drawText(QRectF(_MARGIN_PX, top, inner_width(), self._words_height), _WRAPPED, self.sentence)
        painter.end()

    @property
    def _title_rect(self) -> QRectF:
        return QRectF(_MARGIN_PX, _MARGIN_PX, inner_width(), _height(_title_font(), self.title))

    @property
    def _words_height(self) -> float:
        return _height(font(_WORDS_PX), self.sentence)


def inner_width() -> float:
    """How wide the picture on a sheet is."""
    return WIDTH_PX - 2 * _MARGIN_PX


def csv_bytes(table: TrendTable) -> bytes:
    """The table for a sheet of sums. No cell is read as a sum there, whatever the family called a medicine."""
    file = StringIO()
    writer = csv.writer(file)
    writer.writerow([_plain(cell) for cell in table.heads])
    writer.writerows([_plain(cell) for cell in row] for row in (*table.rows, *((note,) for note in table.notes)))
    return (_BYTE_ORDER_MARK + file.getvalue()).encode()


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.lstrip().startswith(_STARTS_A_SUM) or cell.startswith(("\t", "\r")) else cell


def _title_font() -> QFont:
    return font(_TITLE_PX, QFont.Weight.DemiBold)


def _height(face: QFont, words: str) -> float:
    return QFontMetricsF(face).boundingRect(QRectF(0, 0, inner_width(), 1e6), _WRAPPED, words).height()
