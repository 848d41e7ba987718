"""One quiet line that leads to the card of the Guide about a record; never about a number, nor beside a reminder."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.text_button import TextButton

if TYPE_CHECKING:
    from caregiver.domain.guide import Card
    from caregiver.services.guide import Guide

Find = Callable[["Guide"], tuple["Card", ...]]
"""Finds the cards about a record, the best first."""


class GuideLine(QWidget):
    """ "In the guide: Steroids". The Guide is read once what it stands beside is on the screen; until then, and where
    no card is about the record, the line is out of sight.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._find: Find | None = None
        self._card = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        self.open = TextButton("", "plain", "quiet", side_px=0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.open)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self.hide()

    def _connect(self) -> None:
        self._soon.timeout.connect(self._look)
        self.open.clicked.connect(lambda _checked=False: self._context.navigator.go(Destination.GUIDE, self._card))

    def set_indent(self, indent_px: int) -> None:
        """Room at its left."""
        self._column.setContentsMargins(indent_px, 0, 0, 0)

    def show_for(self, find: Find | None) -> None:
        """Lead to the first of the cards that `find` finds in the Guide; None where there is nothing to look for."""
        self._find = find
        if find is None:
            self.hide()
        else:
            self._soon.start(0)

    def _look(self) -> None:
        cards = self._find(self._context.services.guide) if self._find is not None else ()
        if cards:
            self._card = cards[0].id
            self.open.say(tr("In the guide: {title}", title=cards[0].title))
        self.setVisible(bool(cards))
