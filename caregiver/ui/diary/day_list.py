"""The day cards under each other, newest first, with the gaps between them named, and the way to earlier days."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.care_day import care_day
from caregiver.domain.record import Record
from caregiver.domain.stay import Stay
from caregiver.drawing.words import tr
from caregiver.ui.diary.day_card import DayCard
from caregiver.ui.diary.day_words import gap_words
from caregiver.ui.diary.days import Day
from caregiver.ui.diary.entry_row import EntryRow
from caregiver.ui.diary.entry_words import Wording
from caregiver.ui.diary.stay_row import StayRow
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.labels import button, label

Part = TypeVar("Part", bound=QWidget)
Key = TypeVar("Key", date, str)


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
        self._stays: dict[str, StayRow] = {}
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

    @property
    def stays(self) -> tuple[str, ...]:
        """Times away that stand between the cards."""
        return tuple(row.words() for row in self._stays.values())

    def show_days(
        self,
        days: Sequence[Day],
        wording: Wording,
        today: date,
        *,
        remark: str,
        has_more: bool,
        names_gaps: bool,
        stays: Sequence[Record[Stay]] = (),
    ) -> None:
        """Show these days, newest first; `today` is the care day of now, which is no gap yet.

        A day away is no gap: the stay stands above the day it began on.
        """
        is_first = not self._cards
        self._drop(self._cards, {day.day for day in days})
        away = {record.uuid: _days_away(record.value, wording) for record in stays}
        gaps = _gaps(days, today, {day for found in away.values() for day in found}) if names_gaps else {}
        self._drop(self._gaps, set(gaps))
        self._drop(self._stays, set(away))
        placed: list[tuple[date, int, QWidget]] = [(day.day, 0, self._card(day, wording)) for day in days]
        for record in stays:
            placed.append((away[record.uuid][0], 1, self._stay(record, wording)))
        for first, last in gaps.items():
            placed.append((first, 2, self._gap(first, gap_words(first, last, wording))))
        wanted = [part for _, _, part in sorted(placed, key=lambda each: each[:2], reverse=True)]
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

    def _stay(self, record: Record[Stay], wording: Wording) -> StayRow:
        made = self._stays.setdefault(record.uuid, StayRow())
        made.show_stay(record, wording)
        return made

    def _gap(self, before: date, sentence: str) -> QLabel:
        gap = self._gaps.get(before)
        if gap is None:
            gap = self._gaps[before] = label("", "soft")
            gap.setContentsMargins(21, 0, 0, 0)
        gap.setText(sentence)
        return gap

    def _drop(self, held: dict[Key, Part], wanted: set[Key]) -> None:
        for key in [key for key in held if key not in wanted]:
            part = held.pop(key)
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


def _gaps(days: Sequence[Day], today: date, away: set[date]) -> dict[date, date]:
    """First and last day of each stretch without anything, by its first day; days away are none."""
    gaps: dict[date, date] = {}
    after = today
    for day in days:
        empty = [day.day + timedelta(days=n) for n in range(1, (after - day.day).days)]
        first = None
        for each in empty:
            if each in away:
                first = None
            else:
                first = first or each
                gaps[first] = each
        after = day.day
    return gaps


def _days_away(stay: Stay, wording: Wording) -> list[date]:
    """Every care day of which some part was spent away."""
    zone = ZoneInfo(stay.zone)
    first = care_day(stay.at.astimezone(zone), wording.day_start_hour)
    end: datetime = stay.ended_at or wording.context.services.clock.now()
    last = care_day(end.astimezone(zone), wording.day_start_hour)
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
