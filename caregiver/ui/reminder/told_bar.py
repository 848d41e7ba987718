"""What was recorded, or what must be asked once, in the place of the answers."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.quiet_line import QuietLine
from caregiver.ui.widgets.steady_press import SteadyPress
from caregiver.ui.widgets.undo_bar import announce


@dataclass(frozen=True)
class Way:
    """A button in the bar.

    Attributes:
        text: What stands on it.
        on_press: What it does.
        name: What a screen reader says.
        icon: Name of an icon, or "". One with an icon stands quietly beside the sentence, the others below it.
    """

    text: str
    on_press: Callable[[], object]
    name: str
    icon: str = ""


class ToldBar(Card):
    """A sentence and the ways on from it.

    Args:
        press: Watches the ways together with the answers they take the place of: a shaking hand may not press both.

    Signals:
        urgent_asked: Show the urgent signs.
    """

    urgent_asked = Signal()

    def __init__(self, theme: Theme, press: SteadyPress) -> None:
        super().__init__("bar", margins=(16, 0, 4, 0))
        self._theme = theme
        self._press = press
        self._shown: list[tuple[QPushButton, Way]] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self._sentence = label("", "strong")
        self._sentence.setContentsMargins(0, 6, 0, 6)
        self._beside = QHBoxLayout()
        self._beside.addWidget(self._sentence, 1)
        self._below = QWidget()
        self._flow = FlowLayout(self._below)
        self._below.setContentsMargins(0, 0, 0, 8)
        self._quiet = QuietLine()
        self.body.setSpacing(0)
        self.body.addLayout(self._beside)
        self.body.addWidget(self._below)
        self.body.addWidget(self._quiet)
        self.hide()

    def _connect(self) -> None:
        self._quiet.urgent_asked.connect(self.urgent_asked)
        self._theme.changed.connect(self._dress)

    def say(self, sentence: str, *ways: Way, aloud: str = "", is_urgent: bool = False) -> None:
        """Show a sentence and the ways on from it; a screen reader says `aloud`, or the sentence."""
        for made, _ in self._shown:
            made.hide()
            for layout in (self._beside, self._flow):
                layout.removeWidget(made)
            made.deleteLater()
        self._shown = [(self._made(way), way) for way in ways]
        self._sentence.setText(sentence)
        self._below.setVisible(any(not way.icon for way in ways))
        self._quiet.setVisible(is_urgent)
        self._dress()
        self.show()
        announce(self, aloud or sentence)

    def sentence(self) -> str:
        """What the bar says; empty while it is out of sight."""
        return "" if self.isHidden() else self._sentence.text()

    def ways(self) -> dict[str, QPushButton]:
        """The buttons, by their words."""
        return {way.text: made for made, way in self._shown}

    def take_keyboard(self) -> None:
        """Put the keyboard on the first way, where what was pressed has gone."""
        if self._shown:
            self._shown[0][0].setFocus()

    def _made(self, way: Way) -> QPushButton:
        made = button(way.text, way.on_press, "quiet" if way.icon else "", name=way.name)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._press.watch(made)
        (self._beside if way.icon else self._flow).addWidget(made)
        made.show()
        return made

    def _dress(self) -> None:
        for made, way in self._shown:
            if way.icon:
                give_icon(self._theme, made, way.icon, self._theme.tokens.accent_strong)
