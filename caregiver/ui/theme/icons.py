"""Icons for buttons, in the colours of the theme."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton

from caregiver.drawing.icons import icon_pixmap
from caregiver.ui.theme.theme import Theme

ICON_SIZE = 20
GAP_PX = 6
RATIO = 2.0


def icon(theme: Theme, name: str, colour: str = "") -> QIcon:
    """An icon in `colour`, or in the ink of the theme; it grows with the text."""
    size = theme.px(ICON_SIZE)
    return QIcon(icon_pixmap(name, colour or theme.tokens.ink, size, RATIO))


def give_icon(theme: Theme, target: QAbstractButton, name: str, colour: str = "") -> None:
    """Put an icon on a button; call it again when the theme or the text changed.

    Qt leaves four pixels between icon and words; the rest of the gap is part of the picture.
    """
    size = theme.px(ICON_SIZE)
    gap = GAP_PX if target.text() else 0
    is_right = target.layoutDirection() is Qt.LayoutDirection.RightToLeft
    picture = QPixmap(round((size + gap) * RATIO), round(size * RATIO))
    picture.setDevicePixelRatio(RATIO)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.drawPixmap(gap if is_right else 0, 0, icon_pixmap(name, colour or theme.tokens.ink, size, RATIO))
    painter.end()
    target.setIcon(QIcon(picture))
    target.setIconSize(QSize(size + gap, size))
