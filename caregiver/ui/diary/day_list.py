"""The days under each other, newest first. Only those near what is in sight have widgets, however long the diary is."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import accumulate, pairwise

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from caregiver.domain.record import Record
from caregiver.domain.stay import Stay
from caregiver.drawing.words import tr
from caregiver.ui.diary.day_card import FIRST_ROWS, CardState, DayCard
from caregiver.ui.diary.day_items import Item, ItemKind, Name, list_items
from caregiver.ui.diary.day_words import gap_words
from caregiver.ui.diary.days import Day
from caregiver.ui.diary.dose_group import grouped, uuids_of
from caregiver.ui.diary.entry_row import EntryRow
from caregiver.ui.diary.entry_words import Wording
from caregiver.ui.diary.stay_row import StayRow, stay_words
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.labels import button, label

GAP_PX = 12
MARGIN_PX = 400
"""So far above and below what is in sight there are widgets already."""
SPARE_CARDS = 12
FIRST_SIGHT_PX = 900
"""Until it is known what is in sight."""
_MOST_ROUNDS = 6
_GUESSES = {ItemKind.DAY: 62, ItemKind.STAY: 62, ItemKind.GAP: 24}
"""Heights until a thing is measured, at 100 % text."""


class DayList(QWidget):
    """Places its things itself; a thing that stays in sight stays the same widget when the diary changes.

    Signals:
        opened: A row was pressed; carries the uuid.
        more_asked: Show earlier days.
        story_asked: The story of a day is wanted; carries the day.
        moved: What is in sight was pushed down by this many pixels, because what lies above is higher than thought.
        came_near: The days near what is in sight are others now; carries them.
    """

    opened = Signal(str)
    more_asked = Signal()
    story_asked = Signal(object)
    moved = Signal(int)
    came_near = Signal(tuple)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items: list[Item] = []
        self._index: dict[Name, int] = {}
        self._high: list[int] = []
        self._tops: list[int] = [0]
        self._heights: dict[Name, int] = {}
        self._measured_at: tuple[object, ...] = ()
        self._parts: dict[Name, QWidget] = {}
        self._spare: list[DayCard] = []
        self._states: dict[date, CardState] = {}
        self._span = (0, FIRST_SIGHT_PX)
        self._open_uuid: str | None = None
        self._is_placing = False
        self._wording: Wording | None = None
        self._build()

    def _build(self) -> None:
        self.remark = label("", "soft")
        self.more = button(tr("Earlier days"), self.more_asked.emit)
        self.more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for part in (self.remark, self.more):
            part.setParent(self)
            part.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # -- what it holds ------------------------------------------------------------------------------------------

    @property
    def cards(self) -> tuple[DayCard, ...]:
        """The cards that have widgets, newest day first."""
        names = sorted(self._parts, key=lambda name: self._index.get(name, 0))
        return tuple(part for name in names if isinstance(part := self._parts[name], DayCard))

    @property
    def gaps(self) -> tuple[str, ...]:
        """What is said between the days, newest first."""
        return tuple(self._gap_words(item) for item in self._items if item.kind is ItemKind.GAP)

    @property
    def stays(self) -> tuple[str, ...]:
        """Times away that stand between the days."""
        found = (item.value for item in self._items if item.kind is ItemKind.STAY)
        return tuple(
            stay_words(record.value, self._wording) for record in found if isinstance(record, Record) and self._wording
        )

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
        only_more: bool = False,
    ) -> None:
        """Show these days, newest first; `today` is the care day of now, which is no gap yet.

        Args:
            only_more: Whether the days that are there already stand as they were, and earlier ones come behind them.
        """
        if days and not self._states:
            self._states[days[0].day] = CardState(is_unfolded=True)
        self._wording = wording
        self._items = list_items(days, stays, wording, today, names_gaps=names_gaps)
        self._index = {item.name: index for index, item in enumerate(self._items)}
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        self.more.setVisible(has_more)
        for name, part in self._parts.items():
            item = self._items[self._index[name]] if name in self._index else None
            is_same = only_more and item is not None and isinstance(part, DayCard) and part.shows(item.value)
            if item is not None and not is_same:
                self._fill(part, item)
        self._guess_heights()
        self._place()

    def show_span(self, top: int, bottom: int) -> None:
        """Say what is in sight, in pixels from the upper end of the list."""
        if (top, bottom) != self._span:
            self._span = (top, bottom)
            self._place()

    @property
    def is_near_end(self) -> bool:
        """Whether what is in sight comes near the last day that was read."""
        return not self.more.isHidden() and self._span[1] + MARGIN_PX > self._tops[-1]

    # -- one day or row -----------------------------------------------------------------------------------------

    def row(self, uuid: str) -> EntryRow | None:
        """The row of a record, if its day is unfolded."""
        return next((row for card in self.cards if (row := card.rows.row(uuid)) and card.is_unfolded), None)

    def unfold(self, day: date, uuid: str = "") -> int | None:
        """Unfold a day down to a record; gives how far down it begins, or None where it was not read."""
        index = self._index.get((ItemKind.DAY, day))
        if index is None:
            return None
        item = self._items[index]
        self._states[day] = CardState(is_unfolded=True, most_rows=_rows_until(item, uuid))
        card = self._parts.get(item.name)
        if card is not None:
            self._fill(card, item)
            self._place()
        return self._tops[index]

    def mark_open(self, uuid: str | None) -> None:
        """Show which row stands open at the side."""
        self._open_uuid = uuid
        for card in self.cards:
            card.rows.mark_open(uuid)

    # -- placing ------------------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        widths = [part.minimumSizeHint().width() for part in self._parts.values()]
        return QSize(max(widths, default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._place()

    def event(self, event: QEvent) -> bool:
        """A card that wants another height moves all below it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        if self._is_placing or self._wording is None:
            return
        self._is_placing = True
        anchor = self._anchor()
        measured_at = (self.width(), self._theme.scale)
        if measured_at != self._measured_at:
            self._measured_at, self._heights = measured_at, {}
            self._guess_heights()
        before = list(self._parts)
        for _ in range(_MOST_ROUNDS):
            near = self._near()
            if not self._make(near):
                break
            self._count_tops()
        self._let_go(near)
        self._arrange()
        if list(self._parts) != before:
            self._chain()
        self._is_placing = False
        self._say_moved(anchor)
        self.came_near.emit(tuple(item.value.day for item in near if isinstance(item.value, Day)))

    def _guess_heights(self) -> None:
        """How high each thing is as far as it was measured, and else what most of its kind are."""
        guesses = {kind: self._theme.px(guess) for kind, guess in _GUESSES.items()}
        measured = self._heights
        self._high = [measured.get(item.name) or guesses[item.kind] for item in self._items]
        self._count_tops()

    def _count_tops(self) -> None:
        self._tops = list(accumulate((height + GAP_PX for height in self._high), initial=0))

    def _near(self) -> list[Item]:
        """What lies near what is in sight."""
        first = bisect_right(self._tops, self._span[0] - MARGIN_PX) - 1
        last = bisect_left(self._tops, self._span[1] + MARGIN_PX)
        return self._items[max(first, 0) : max(last, 1)]

    def _make(self, items: Sequence[Item]) -> bool:
        """Give each a widget and measure it; whether any has another height than was thought."""
        is_other = False
        for item in items:
            part = self._parts.get(item.name)
            if part is None:
                part = self._parts[item.name] = self._part(item)
                self._fill(part, item)
                part.setParent(self)
                part.show()
            height, index = _height(part, self.width()), self._index[item.name]
            self._heights[item.name] = height
            if height != self._high[index]:
                self._high[index] = height
                is_other = True
        return is_other

    def _part(self, item: Item) -> QWidget:
        if item.kind is ItemKind.DAY:
            return self._spare.pop() if self._spare else self._card()
        if item.kind is ItemKind.STAY:
            return StayRow()
        gap = label("", "soft")
        gap.setContentsMargins(21, 0, 0, 0)
        return gap

    def _card(self) -> DayCard:
        card = DayCard(self._theme)
        card.opened.connect(self.opened)
        card.left_by.connect(lambda step: self._step(card, step))
        card.state_changed.connect(self._states.__setitem__)
        card.story_asked.connect(self.story_asked)
        return card

    def _fill(self, part: QWidget, item: Item) -> None:
        wording = self._wording
        if wording is None:
            return
        if isinstance(part, DayCard) and isinstance(item.value, Day):
            part.show_day(item.value, wording, self._states.get(item.value.day, CardState()))
            part.rows.mark_open(self._open_uuid)
        elif isinstance(part, StayRow) and isinstance(item.value, Record):
            part.show_stay(item.value, wording)
        elif isinstance(part, QLabel):
            part.setText(self._gap_words(item))

    def _gap_words(self, item: Item) -> str:
        first, last = item.name[1], item.value
        if self._wording is None or not isinstance(first, date) or not isinstance(last, date):
            return ""
        return gap_words(first, last, self._wording)

    def _let_go(self, near: Sequence[Item]) -> None:
        """Take the widgets away of what is far; what holds the keyboard stays."""
        kept = {item.name for item in near}
        focus = QApplication.focusWidget()
        for name in [name for name in self._parts if name not in kept]:
            part = self._parts[name]
            if name in self._index and focus is not None and part.isAncestorOf(focus):
                continue
            del self._parts[name]
            part.hide()
            if isinstance(part, DayCard) and len(self._spare) < SPARE_CARDS:
                self._spare.append(part)
            else:
                part.deleteLater()

    def _arrange(self) -> None:
        width = self.width()
        for name, part in self._parts.items():
            index = self._index[name]
            part.setGeometry(0, self._tops[index], width, self._high[index])
        below = self._tops[-1]
        for part in (self.remark, self.more):
            if not part.isHidden():
                size = part.sizeHint()
                wide = width if part is self.remark else min(size.width(), width)
                height = _height(part, wide)
                part.setGeometry(0, below, wide, height)
                below += height + GAP_PX
        self.setFixedHeight(max(below - GAP_PX, 0))

    def _chain(self) -> None:
        """The keyboard goes from thing to thing as they stand under each other; so does who reads them aloud."""
        names = sorted(self._parts, key=lambda name: self._index.get(name, 0))
        wanted = [*(self._parts[name] for name in names), self.remark, self.more]
        held = set(wanted)
        present = [part for part in self.children() if part in held]
        agreed = next((place for place, part in enumerate(wanted) if present[place] is not part), len(wanted))
        for part in wanted[agreed:]:
            part.raise_()  # the last in the order of children, which is the order of reading
        order = [part for card in self.cards for part in card.keyboard_order()]
        for first, second in pairwise([*order, self.more]):
            QWidget.setTabOrder(first, second)

    # -- staying where one is -----------------------------------------------------------------------------------

    def _anchor(self) -> tuple[Name, int] | None:
        """The first thing in sight, and where it began."""
        if self._span[0] <= 0 or not self._items:
            return None
        index = min(bisect_right(self._tops, self._span[0]) - 1, len(self._items) - 1)
        item = self._items[index]
        part = self._parts.get(item.name)
        return None if part is None else (item.name, part.y())

    def _say_moved(self, anchor: tuple[Name, int] | None) -> None:
        part = None if anchor is None else self._parts.get(anchor[0])
        if anchor is not None and part is not None and part.y() != anchor[1]:
            self.moved.emit(part.y() - anchor[1])

    def _step(self, card: DayCard, step: int) -> None:
        """An arrow key goes on to the next unfolded day, and stops at the last one."""
        order = self.cards
        following = order[order.index(card) + 1 :] if step > 0 else order[: order.index(card)][::-1]
        target = next((other for other in following if other.is_unfolded and other.rows.rows), None)
        if target is not None:
            target.rows.rows[0 if step > 0 else -1].setFocus()


def _rows_until(item: Item, uuid: str) -> int:
    """So many rows of a day are to be in sight for one of its records to be among them."""
    rows = grouped(item.value.records) if isinstance(item.value, Day) else []
    places = (place for place, row in enumerate(rows) if uuid in uuids_of(row))
    return max(FIRST_ROWS, next(places, 0) + 1)


def _height(part: QWidget, width: int) -> int:
    part.ensurePolished()
    if part.hasHeightForWidth():
        return part.heightForWidth(width)
    return part.sizeHint().height()
