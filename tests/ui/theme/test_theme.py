"""Which look is on, and that it reaches the widgets."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton

from caregiver.drawing.tokens import DARK, HIGH_CONTRAST, LIGHT, NIGHT
from caregiver.ui.theme.icons import give_icon, icon
from caregiver.ui.theme.theme import TEXT_SIZES, Look, Scheme, Theme, set_property, set_role

LOOKS = [
    (Look(Scheme.LIGHT), False, LIGHT),
    (Look(Scheme.DARK), False, DARK),
    (Look(Scheme.HIGH_CONTRAST), False, HIGH_CONTRAST),
    (Look(Scheme.LIGHT), True, NIGHT),
    (Look(Scheme.DARK), True, NIGHT),
    (Look(Scheme.HIGH_CONTRAST), True, HIGH_CONTRAST),
    (Look(Scheme.LIGHT, has_night_look=False), True, LIGHT),
]


@pytest.mark.parametrize(("look", "is_night", "tokens"), LOOKS)
def test_which_colours_are_on(theme, look, is_night, tokens):
    theme.set_night(is_night)
    theme.set_look(look)
    assert theme.tokens is tokens
    assert theme.is_night == is_night
    assert theme.look == look


class Desktop(QObject):
    """A desktop with colours of its own, as the application tells of it."""

    colorSchemeChanged = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Qt.ColorScheme.Light
        self.contrast = Qt.ContrastPreference.NoPreference
        self.sheets: list[str] = []

    def styleHints(self) -> "Desktop":
        return self

    def accessibility(self) -> "Desktop":
        return self

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme

    def contrastPreference(self) -> Qt.ContrastPreference:
        return self.contrast

    def setPalette(self, palette: QPalette) -> None:
        self.ground = palette.window().color().name().upper()

    def setStyleSheet(self, sheet: str) -> None:
        self.sheets.append(sheet)


@pytest.fixture
def desktop(qapp):
    return Desktop()


def test_the_system_s_colours_are_followed(desktop):
    theme = Theme(desktop, Look(Scheme.SYSTEM))
    assert theme.tokens is LIGHT
    desktop.scheme = Qt.ColorScheme.Dark
    desktop.colorSchemeChanged.emit(desktop.scheme)
    assert theme.tokens is DARK
    assert desktop.ground == DARK.paper
    desktop.contrast = Qt.ContrastPreference.HighContrast
    desktop.colorSchemeChanged.emit(desktop.scheme)
    assert theme.tokens is HIGH_CONTRAST


def test_what_the_user_chose_stays_when_the_system_changes(desktop):
    theme = Theme(desktop, Look(Scheme.LIGHT))
    desktop.scheme, desktop.contrast = Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast
    desktop.colorSchemeChanged.emit(desktop.scheme)
    assert theme.tokens is LIGHT
    assert len(desktop.sheets) == 1


def test_a_change_is_told_and_no_change_is_not(theme):
    told = []
    theme.changed.connect(lambda: told.append(theme.tokens.name))
    theme.set_look(Look(Scheme.DARK))
    theme.set_night(False)
    theme.set_night(True)
    assert told == ["dark", "night"]


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_text_grows_and_press_areas_do_not(show, theme, percent):
    theme.set_look(Look(Scheme.LIGHT, percent))
    words, button = show(QLabel("words")), show(QPushButton("Done"))
    assert words.fontInfo().pixelSize() == theme.px(16) == round(16 * percent / 100)
    assert words.fontInfo().family() == "Source Sans Pro"
    assert button.sizeHint().height() >= 44
    assert theme.scale == percent / 100


ROLES = [
    *("", "primary", "chip", "more", "quiet", "link", "aside", "nav", "writing", "row", "score", "plain", "square"),
    *("segment", "urgent", "pain"),
]


@pytest.mark.parametrize("is_checked", [False, True])
@pytest.mark.parametrize("role", ROLES)
def test_the_ring_of_the_keyboard_is_seen_and_moves_nothing(qtbot, show, theme, role, is_checked):
    button = QPushButton("Done")
    set_role(button, role)
    if role in ("score", "pain"):
        set_property(button, "score", "3")
    button.setCheckable(role in ("chip", "segment", "nav", "row"))
    button.setChecked(is_checked)
    show(button)
    button.clearFocus()
    without = button.sizeHint(), button.grab().toImage()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert button.sizeHint() == without[0]
    assert button.grab().toImage() != without[1]
    assert button.sizeHint().height() >= 44


def test_a_property_that_the_style_sheet_asks_for_is_seen_at_once(show, theme):
    button = show(QPushButton("Done"))
    plain = button.grab().toImage()
    set_role(button, "primary")
    assert button.grab().toImage() != plain


def test_icons_grow_with_the_text(show, theme):
    theme.set_look(Look(Scheme.LIGHT, 200))
    button = show(QPushButton("Print"))
    give_icon(theme, button, "print")
    assert button.iconSize().height() == 40
    assert not icon(theme, "print", theme.tokens.accent).isNull()
