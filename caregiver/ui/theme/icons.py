"""Icons for buttons, in the colours of the theme."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton

from caregiver.drawing.icons import icon_pixmap
from caregiver.ui.theme.theme import Theme

ICON_SIZE = 20


def icon(theme: Theme, name: str, colour: str = "") -> QIcon:
    """An icon in `colour`, or in the ink of the theme; it grows with the text."""
    size = theme.px(ICON_SIZE)
    return QIcon(icon_pixmap(name, colour or theme.tokens.ink, size, 2.0))


def give_icon(theme: Theme, target: QAbstractButton, name: str, colour: str = "") -> None:
    """Put an icon on a button; call it again when the theme changed."""
    target.setIcon(icon(theme, name, colour))
    target.setIconSize(QSize(theme.px(ICON_SIZE), theme.px(ICON_SIZE)))
