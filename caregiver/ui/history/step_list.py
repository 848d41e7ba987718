"""The steps under the days on which they were taken, the last day first."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.services.past_changes import PastChange
from caregiver.ui.history.step_row import StepRow
from caregiver.ui.history.step_words import PastTelling
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label

_DayKey = tuple[date, int]
"""A day, and how often it came before: a clock that was put back lets it come twice."""


class StepDay(Card):
    """The heading of a day; its rows stand below it."""

    def __init__(self) -> None:
        super().__init__(margins=(20, 10, 20, 6))
        self._build()

    def _build(self) -> None:
        self.body.setSpacing(0)
        self.heading = label("", "heading")
        self.heading.setContentsMargins(0, 0, 0, 6)
        self.body.addWidget(self.heading)


class StepList(QWidget):
    """Rows are kept in place when the diary changes.

    Signals:
        back_asked, erase_asked: As of a row.
        shown: A part of a row has just come into being, and wants to be in sight; carries it.
    """

    shown = Signal(object)

    back_asked = Signal(int)
    erase_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[int, StepRow] = {}
        self._cards: dict[_DayKey, StepDay] = {}
        self._is_narrow = False
        self._build()

    def _build(self) -> None:
        set_role(self, "doses")
        self.setAccessibleName(tr("What was changed and removed"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)

    def show_steps(self, pasts: Sequence[PastChange], telling: PastTelling) -> None:
        """Show these steps in this order."""
        wanted: dict[_DayKey, tuple[PastChange, ...]] = {}
        for day, found in groupby(pasts, key=lambda past: telling.local(past.change.at).date()):
            wanted[day, sum(other == day for other, _ in wanted)] = tuple(found)
        self._drop({past.place for past in pasts}, set(wanted))
        for index, (key, steps) in enumerate(wanted.items()):
            card = self._card(key, telling)
            if self._layout.indexOf(card) != index:
                self._layout.insertWidget(index, card)
            for line, past in enumerate(steps, 1):
                row = self._row(past.place)
                row.show_step(past, telling.words(past))
                if card.body.indexOf(row) != line:
                    card.body.insertWidget(line, row)
                    row.show()
            card.show()
        self._align_times()

    def set_narrow(self, is_narrow: bool) -> None:
        """The times above the words in a narrow window."""
        self._is_narrow = is_narrow
        self._align_times()

    def set_busy(self, is_busy: bool) -> None:
        """While something is erased nothing here can be pressed."""
        for row in self.rows.values():
            row.set_busy(is_busy)

    def _align_times(self) -> None:
        widths = [0] if self._is_narrow else [row.time_width() for row in self.rows.values()]
        for row in self.rows.values():
            row.set_time_width(max(widths))

    def _row(self, place: int) -> StepRow:
        row = self.rows.get(place)
        if row is None:
            row = self.rows[place] = StepRow()
            row.back_asked.connect(self.back_asked)
            row.erase_asked.connect(self.erase_asked)
            row.asked.connect(lambda row=row: self.shown.emit(row.question))
        return row

    def _card(self, key: _DayKey, telling: PastTelling) -> StepDay:
        card = self._cards.get(key)
        if card is None:
            card = self._cards[key] = StepDay()
        card.heading.setText(telling.day(key[0]))
        return card

    def _drop(self, places: set[int], days: set[_DayKey]) -> None:
        for place in [place for place in self.rows if place not in places]:
            row = self.rows.pop(place)
            row.hide()
            row.setParent(None)
            row.deleteLater()
        for key in [key for key in self._cards if key not in days]:
            card = self._cards.pop(key)
            for row in [row for row in self.rows.values() if row.parentWidget() is card]:
                row.setParent(self)  # its day goes on in another card
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
