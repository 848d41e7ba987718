"""The square code of the paper key: the same text, to scan. It is black on white in every look, or nothing reads it."""

import segno
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

QUIET_MODULES = 3
SHARPNESS = 2


def square_code(text: str, side_px: int) -> QPixmap:
    """A square picture of `side_px`, with the white border that scanners need."""
    rows = [bytes(line) for line in segno.make_qr(text, error="m").matrix]
    module = max(1, side_px * SHARPNESS // (len(rows) + 2 * QUIET_MODULES))
    picture = QPixmap(side_px * SHARPNESS, side_px * SHARPNESS)
    picture.fill(Qt.GlobalColor.white)
    border = (side_px * SHARPNESS - module * len(rows)) / 2
    painter = QPainter(picture)
    for y, line in enumerate(rows):
        for x, is_dark in enumerate(line):
            if is_dark:
                painter.fillRect(QRectF(border + x * module, border + y * module, module, module), Qt.GlobalColor.black)
    painter.end()
    picture.setDevicePixelRatio(SHARPNESS)
    return picture
