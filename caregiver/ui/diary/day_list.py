"""The day cards under each other, newest first, with the gaps between them named, and the way to earlier days."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.diary.day_card import DayCard
from caregiver.ui.diary.day_words import gap_words
from caregiver.ui.diary.days import Day
from caregiver.ui.diary.entry_row import EntryRow
from caregiver.ui.diary.entry_words import Wording
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.labels import button, label

Part = TypeVar("Part", bound=QWidget)


class DayList(QWidget):
    """Cards are kept in place when the diary changes.

    Signals:
        opened: A row was pressed; carries the uuid.
        more_asked: Show earlier days.
    """

    opened = Signal(str)
    more_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cards: dict[date, DayCard] = {}
        self._gaps: dict[date, QLabel] = {}
        self._build()

    def _build(self) -> None:
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self.remark = label("", "soft")
        self.more = button(tr("Earlier days"), self.more_asked.emit)
        self.more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._layout.addWidget(self.remark)
        self._layout.addWidget(self.more)
        self._layout.addStretch(1)

    @property
    def cards(self) -> tuple[DayCard, ...]:
        """The cards, newest day first."""
        return tuple(self._cards[day] for day in sorted(self._cards, reverse=True))

    @property
    def gaps(self) -> tuple[str, ...]:
        """What is said between the cards, newest first."""
        return tuple(self._gaps[day].text() for day in sorted(self._gaps, reverse=True))

    def show_days(
        self, days: Sequence[Day], wording: Wording, today: date, *, remark: str, has_more: bool, names_gaps: bool
    ) -> None:
        """Show these days, newest first; `today` is the care day of now, which is no gap yet."""
        is_first = not self._cards
        self._drop(self._cards, {day.day for day in days})
        gaps = _gaps(days, today) if names_gaps else {}
        self._drop(self._gaps, set(gaps))
        wanted: list[QWidget] = []
        for day in days:
            if day.day in gaps:
                wanted.append(self._gap(day.day, gap_words(*gaps[day.day], wording)))
            wanted.append(self._card(day, wording))
        for index, part in enumerate(wanted):
            item = self._layout.itemAt(index)
            if item is None or item.widget() is not part:
                self._layout.insertWidget(index, part)
                part.show()
        if is_first and days:
            self._cards[days[0].day].set_unfolded(True)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        self.more.setVisible(has_more)

    def row(self, uuid: str) -> EntryRow | None:
        """The row of a record, if its day is unfolded."""
        return next((row for card in self.cards if (row := card.rows.row(uuid)) and card.is_unfolded), None)

    def unfold(self, day: date) -> None:
        """Bring the rows of a day into sight."""
        if day in self._cards:
            self._cards[day].show_whole()

    def mark_open(self, uuid: str | None) -> None:
        """Show which row stands open at the side."""
        for card in self._cards.values():
            card.rows.mark_open(uuid)

    def _card(self, day: Day, wording: Wording) -> DayCard:
        card = self._cards.get(day.day)
        if card is None:
            card = DayCard(self._theme)
            card.opened.connect(self.opened)
            card.left_by.connect(lambda step, card=card: self._step(card, step))
            self._cards[day.day] = card
        card.show_day(day, wording)
        return card

    def _gap(self, before: date, sentence: str) -> QLabel:
        gap = self._gaps.get(before)
        if gap is None:
            gap = self._gaps[before] = label("", "soft")
            gap.setContentsMargins(21, 0, 0, 0)
        gap.setText(sentence)
        return gap

    def _drop(self, held: dict[date, Part], wanted: set[date]) -> None:
        for day in [day for day in held if day not in wanted]:
            part = held.pop(day)
            self._layout.removeWidget(part)
            part.hide()
            part.deleteLater()

    def _step(self, card: DayCard, step: int) -> None:
        """An arrow key goes on to the next unfolded day, and stops at the last one."""
        order = self.cards
        following = order[order.index(card) + 1 :] if step > 0 else order[: order.index(card)][::-1]
        target = next((other for other in following if other.is_unfolded and other.rows.rows), None)
        if target is not None:
            target.rows.rows[0 if step > 0 else -1].setFocus()


def _gaps(days: Sequence[Day], today: date) -> dict[date, tuple[date, date]]:
    """First and last day of each stretch without anything, by the day it stands above."""
    gaps = {}
    after = today
    for day in days:
        if after - day.day > timedelta(days=1):
            gaps[day.day] = (day.day + timedelta(days=1), after - timedelta(days=1))
        after = day.day
    return gaps
