"""The card: the sentence that is offered, the picture or its table, and what is picked."""

from collections.abc import Callable

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QGraphicsView, QLabel

from caregiver.domain.question import About
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.pick_bar import PickBar
from caregiver.ui.trends.table_view import TrendTableView
from caregiver.ui.trends.view import Picked, TrendView
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label


class TrendCard(Card):
    """Shows one view, in the form that is wanted.

    Args:
        tell: What the diary holds now of what was picked once.
    """

    def __init__(self, context: PageContext, tell: Callable[[About], Picked | None]) -> None:
        super().__init__(margins=(16, 8, 16, 8))
        self._context = context
        self._view: TrendView | None = None
        self._has_words = False
        self._is_table = False
        self._build(tell)

    def _build(self, tell: Callable[[About], Picked | None]) -> None:
        self.said: QLabel = label("", "dose")
        self.said.hide()
        self.table = TrendTableView(self._context.theme)
        self.picks = PickBar(self._context, tell)
        self.body.addWidget(self.said)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.picks)

    def hold(self, picks: PickBar) -> None:
        """Have what is picked in the card, below all."""
        self.body.addWidget(picks)
        self._put_last(picks)

    def _put_last(self, picks: PickBar) -> None:
        if picks.parentWidget() is self:
            picks.raise_()

    def show_view(self, view: TrendView) -> None:
        """Put another view into the place of the picture."""
        if self.body.indexOf(view) < 0:
            self.body.insertWidget(1, view, 1)
            self.table.raise_()  # for the eyes nothing changes; keyboard and screen reader go in this order
            self._put_last(self.picks)
        if self._view is not None:
            self._view.hide()
        self._view = view
        view.setVisible(not self._is_table)

    def want_words(self, is_wanted: bool) -> None:
        """With the sentence above it, or without."""
        self._has_words = is_wanted
        self.show_again()

    def want_table(self, is_wanted: bool) -> None:
        """As a table, or as a picture."""
        self._is_table = is_wanted
        self.show_again()

    def show_again(self) -> None:
        """The view has read the diary: say and list what it shows now."""
        view = self._view
        if view is None:
            return
        self.said.setVisible(self._has_words)
        if self._has_words or QAccessible.isActive():
            self._say(view)
        view.setVisible(not self._is_table)
        self.table.setVisible(self._is_table)
        self.picks.setVisible(not self._is_table or self.picks.is_used)
        if self._is_table:
            self.table.show_table(view.table())

    def _say(self, view: TrendView) -> None:
        """Say in words what is shown: to the eyes where that is wanted, to a screen reader in any case."""
        sentence = view.sentence()
        self.said.setText(sentence)
        view.setAccessibleDescription(sentence)
        for chart in view.findChildren(QGraphicsView):  # a screen reader finds the ground of a chart beside it
            chart.viewport().setAccessibleName(chart.accessibleName())
