"""Which look is on: light, dark or high contrast, by day and by night, and how large text is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from caregiver.drawing.tokens import DARK, HIGH_CONTRAST, LIGHT, NIGHT, Tokens
from caregiver.ui.theme.style_sheet import style_sheet

TEXT_SIZES = (100, 125, 150, 175, 200)
REFLOW_PERCENT = 150
REFLOW_WIDTH = 1200

NIGHT_STARTS_HOUR = 22
NIGHT_ENDS_HOUR = 6


def is_night_hour(local: datetime) -> bool:
    """Whether people want a dark room at this hour."""
    return local.hour >= NIGHT_STARTS_HOUR or local.hour < NIGHT_ENDS_HOUR


class Scheme(StrEnum):
    """The colours the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True)
class Look:
    """What the user chose for the eyes; kept beside the diary, because it is needed before the diary opens.

    Attributes:
        scheme: The colours.
        text_percent: Text size, 100 to 200.
        has_night_look: Whether the screen is dimmed at night.
    """

    scheme: Scheme = Scheme.SYSTEM
    text_percent: int = 100
    has_night_look: bool = True


def look_of(kept: Mapping[str, object]) -> Look:
    """What was kept of a look; the usual one for what was not, or is not known here."""
    usual = Look()
    scheme, percent, night = str(kept.get("scheme")), kept.get("text_percent"), kept.get("has_night_look")
    return Look(
        Scheme(scheme) if scheme in set(Scheme) else usual.scheme,
        percent if isinstance(percent, int) and percent in TEXT_SIZES else usual.text_percent,
        night if isinstance(night, bool) else usual.has_night_look,
    )


class Theme(QObject):
    """Holds the look that is on and puts it on the application.

    Signals:
        changed: Colours or text size are different now; painters repaint, layouts reflow.
    """

    changed = Signal()

    def __init__(self, app: QApplication, look: Look, *, is_night: bool = False) -> None:
        super().__init__(app)
        self._app = app
        self._look = look
        self._is_night = is_night
        self._tokens = self._chosen_tokens()
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def look(self) -> Look:
        """What the user chose."""
        return self._look

    @property
    def tokens(self) -> Tokens:
        """The colours and measures that are on now."""
        return self._tokens

    @property
    def scale(self) -> float:
        """Text scale, 1.0 to 2.0."""
        return self._look.text_percent / 100

    @property
    def is_night(self) -> bool:
        """Whether the dim night look is on."""
        return self._is_night

    def px(self, size: int) -> int:
        """A text measure of 100 % in pixels at the present text size."""
        return round(size * self.scale)

    def is_narrow(self, width: int) -> bool:
        """Whether pages stand in one column: from 150 % text on, or in a narrow window."""
        return self._look.text_percent >= REFLOW_PERCENT or width < REFLOW_WIDTH

    def set_look(self, look: Look) -> None:
        """Put on what the user chose."""
        self._look = look
        self._refresh()

    def set_night(self, is_night: bool) -> None:
        """Dim the screen, or bring it back; a look without a night look stays as it is."""
        if is_night != self._is_night:
            self._is_night = is_night
            self._refresh()

    def _on_system_changed(self) -> None:
        if self._look.scheme is Scheme.SYSTEM:
            self._refresh()

    def _refresh(self) -> None:
        self._tokens = self._chosen_tokens()
        self._apply()
        self.changed.emit()

    def _chosen_tokens(self) -> Tokens:
        scheme = self._look.scheme
        if scheme is Scheme.HIGH_CONTRAST or (scheme is Scheme.SYSTEM and self._system_wants_contrast()):
            return HIGH_CONTRAST
        if self._is_night and self._look.has_night_look:
            return NIGHT
        if scheme is Scheme.SYSTEM:
            return DARK if self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if scheme is Scheme.DARK else LIGHT

    def _system_wants_contrast(self) -> bool:
        hints = self._app.styleHints()  # its part `accessibility` lives no longer than this reference
        preference = hints.accessibility().contrastPreference()
        return preference is Qt.ContrastPreference.HighContrast

    def _apply(self) -> None:
        tokens = self._tokens
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: tokens.paper,
            QPalette.ColorRole.Base: tokens.surface,
            QPalette.ColorRole.AlternateBase: tokens.sunken,
            QPalette.ColorRole.Text: tokens.ink,
            QPalette.ColorRole.WindowText: tokens.ink,
            QPalette.ColorRole.ButtonText: tokens.ink,
            QPalette.ColorRole.Button: tokens.surface,
            QPalette.ColorRole.PlaceholderText: tokens.ink_faint,
            QPalette.ColorRole.Highlight: tokens.accent,
            QPalette.ColorRole.HighlightedText: tokens.on_accent,
            QPalette.ColorRole.Link: tokens.accent_strong,
        }
        for role, colour in roles.items():
            palette.setColor(role, QColor(colour))
        self._app.setPalette(palette)
        self._app.setStyleSheet(style_sheet(tokens, self.scale))


def set_role(widget: QWidget, role: str) -> None:
    """Say what a widget is, so that the style sheet knows how it looks."""
    set_property(widget, "role", role)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet asks for, and let the widget look at it again, if it did before."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
