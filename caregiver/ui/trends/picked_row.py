"""What is picked in a picture, in words, with what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.trends.view import Picked
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button


class PickedRow(QWidget):
    """Its day and facts, "Open the day", "Ask about this"; or how something is picked.

    Signals:
        open_asked: Show it in the Diary.
        ask_asked: Make a question of it.
        begun_asked: Go on with the question that was begun.
    """

    open_asked = Signal()
    ask_asked = Signal()
    begun_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self._title = FlowingLabel("heading")
        self._facts = FlowingLabel("dose")
        self._hint = FlowingLabel("soft")
        self.begun = button(tr("Go on with it"), self.begun_asked.emit, "quiet")
        self.open = button(tr("Open the day"), self.open_asked.emit)
        self.ask = button(tr("Ask about this"), self.ask_asked.emit, "primary")
        said = QWidget()
        flow = FlowLayout(said)
        for part in (self._title, self._facts, self._hint):
            flow.addWidget(part)
        self._presses = row(self.begun, self.open, self.ask, gap=12)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(12)
        self._line.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self._presses)
        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def show_picked(self, picked: Picked, *, opens_days: bool) -> None:
        """Read out what is picked."""
        self._title.setText(picked.title)
        self._facts.setText(picked.facts)
        is_one_day = picked.about.first == picked.about.last
        self.open.setText(tr("Open the day") if is_one_day else tr("Open these days"))
        self._show(is_picked=True, opens=opens_days or is_one_day)

    def show_hint(self, hint: str, begun: str = "") -> None:
        """Say how something is picked; or which question was begun."""
        self._hint.setText(begun or hint)
        self._show(is_picked=False, has_begun=bool(begun))

    def set_narrow(self, is_narrow: bool) -> None:
        """The buttons beside the words, or below them."""
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def words(self) -> str:
        """What it says now."""
        shown = (part for part in (self._title, self._facts, self._hint) if not part.isHidden())
        return " ".join(part.text() for part in shown if part.text())

    def _show(self, *, is_picked: bool, opens: bool = False, has_begun: bool = False) -> None:
        self._title.setVisible(is_picked)
        self._facts.setVisible(is_picked and bool(self._facts.text()))
        self._hint.setVisible(not is_picked)
        self.begun.setVisible(has_begun)
        self.open.setVisible(is_picked and opens)
        self.ask.setVisible(is_picked)
        self._presses.setVisible(is_picked or has_begun)

    def _dress(self) -> None:
        give_icon(self._theme, self.ask, "ask", self._theme.tokens.on_accent)
        self.setMinimumHeight(self.ask.sizeHint().height())  # nothing jumps when a day is picked
