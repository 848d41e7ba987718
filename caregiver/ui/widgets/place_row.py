"""One marked place in words: its own number, its name, whether the pain spreads to it, and a way to take it out."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy

from caregiver.domain.pain import Place
from caregiver.domain.vocabulary import Kind, word
from caregiver.drawing.tokens import SCORES
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme, set_property, set_role
from caregiver.ui.widgets.chip import Chip, Choice
from caregiver.ui.widgets.labels import button, label

_SQUARE_PX = 44


class NumberButton(QPushButton):
    """Shows a number, or the word "number"; equally wide with both, so that nothing beside it moves."""

    def __init__(self) -> None:
        super().__init__()
        self._word = tr("number")
        set_role(self, "score")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_score(self, score: int | None) -> None:
        """Show a number, or that there is none."""
        self.setText(self._word if score is None else str(score))

    def sizeHint(self) -> QSize:
        measure = self.fontMetrics().horizontalAdvance
        return super().sizeHint() + QSize(measure(self._word) - measure(self.text()), 0)


class PlaceRow(QFrame):
    """Shows one place and lets it be changed.

    Signals:
        changed: The user changed it; carries the new `Place`.
        removed: The user took it out; carries its code.
    """

    changed = Signal(object)
    removed = Signal(str)

    def __init__(self, theme: Theme, place: Place) -> None:
        super().__init__()
        self._theme = theme
        self._place = place
        self._name = words(word(Kind.REGION, place.region))
        self._build()
        self._connect()
        self.show_place(place)

    def _build(self) -> None:
        set_role(self, "divided")
        self.number = NumberButton()
        self.spread = Chip(self._theme, Choice("spread", tr("spreads here")))
        self.spread.setAccessibleName(tr("{place}: spreads here", place=self._name))
        self.take_out = button("", lambda: self.removed.emit(self._place.region), "plain")
        self.take_out.setAccessibleName(tr("Take out {place}", place=self._name))
        self.take_out.setToolTip(tr("Take out"))
        self.take_out.setFixedWidth(_SQUARE_PX)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(8)
        line.addWidget(self.number)
        line.addWidget(label(self._name), 1)
        line.addWidget(self.spread)
        line.addWidget(self.take_out)

    def _connect(self) -> None:
        self.number.clicked.connect(self._open_numbers)
        self.spread.clicked.connect(lambda: self._change(is_spread=self.spread.isChecked()))
        self._theme.changed.connect(self._dress)

    @property
    def place(self) -> Place:
        """What is shown."""
        return self._place

    def show_place(self, place: Place) -> None:
        """Show what is known of the place now."""
        self._place = place
        said = tr("no number") if place.score is None else str(place.score)
        self.number.show_score(place.score)
        self.number.setAccessibleName(tr("Number for {place}: {score}", place=self._name, score=said))
        set_property(self.number, "score", "" if place.score is None else str(place.score))
        self.spread.setChecked(place.is_spread)
        self._dress()

    def menu(self) -> QMenu:
        """The numbers to choose from, the chosen one ticked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for score in (None, *SCORES):
            action = menu.addAction(tr("no number") if score is None else str(score))
            action.setCheckable(True)
            action.setChecked(score == self._place.score)
            action.triggered.connect(lambda _checked=False, score=score: self._change(score=score))
            group.addAction(action)
        return menu

    def _open_numbers(self) -> None:
        menu = self.menu()
        menu.popup(self.number.mapToGlobal(QPoint(0, self.number.height() + 4)))
        menu.setActiveAction(next(action for action in menu.actions() if action.isChecked()))

    def _change(self, **values: object) -> None:
        self.show_place(replace(self._place, **values))  # type: ignore[arg-type]
        self.changed.emit(self._place)

    def _dress(self) -> None:
        score, tokens = self._place.score, self._theme.tokens
        give_icon(self._theme, self.number, "chevron-down", tokens.ink if score is None else tokens.on_pain(score))
        give_icon(self._theme, self.take_out, "close", tokens.ink_soft)
