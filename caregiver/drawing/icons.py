"""Icons in one hand: 24 by 24, one stroke, in the colour of the text beside them."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from caregiver.drawing.resources import resource_bytes


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Draw an icon as lines, for paper and for painters that have no pixel grid."""
    _renderer(name, colour).render(painter, rect)


@lru_cache(maxsize=512)
def icon_pixmap(name: str, colour: str, size_px: int = 20, device_pixel_ratio: float = 1.0) -> QPixmap:
    """An icon in `colour` ("#RRGGBB"), `size_px` logical pixels wide and high."""
    drawing = _renderer(name, colour)
    side = round(size_px * device_pixel_ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(device_pixel_ratio)
    return pixmap


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resource_bytes("icons", f"{name}.svg").replace(b"currentColor", colour.encode("ascii"))
    return QSvgRenderer(QByteArray(drawing))
