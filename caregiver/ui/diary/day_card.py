"""A card for one care day: heading, its numbers in words, the small strip; its rows once it is unfolded."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.diary.day_strip import day_strip
from caregiver.ui.diary.day_words import card_line, day_heading
from caregiver.ui.diary.days import Day
from caregiver.ui.diary.dose_group import grouped
from caregiver.ui.diary.entry_words import Wording
from caregiver.ui.diary.open_doses import open_doses, open_line
from caregiver.ui.diary.row_list import RowList
from caregiver.ui.diary.stay_row import away_words
from caregiver.ui.diary.strip_view import StripView
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.labels import button, label, rule

FIRST_ROWS = 12
MORE_ROWS = 50
STRIP_PX = 300
WORDS_PX = 300
"""Room the words of the head want beside the strip."""


@dataclass(frozen=True)
class CardState:
    """How a card stands.

    Attributes:
        is_unfolded: Whether its rows are in sight.
        most_rows: So many of them at most.
    """

    is_unfolded: bool = False
    most_rows: int = FIRST_ROWS


class DayHead(QWidget):
    """The upper part of the card; a press anywhere on it folds or unfolds.

    Signals:
        pressed: The mouse was pressed and let go here.
    """

    pressed = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()


class DayCard(Card):
    """One day, folded or unfolded.

    Signals:
        opened: A row was pressed; carries the uuid.
        left_by: An arrow key leaves the rows; carries -1 or 1.
        state_changed: It was folded or unfolded; carries its day and its `CardState`.
        story_asked: The story of the day is wanted; carries the day.
    """

    opened = Signal(str)
    left_by = Signal(int)
    state_changed = Signal(object, object)
    story_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(12, 6, 8, 6))
        self._theme = theme
        self.state = CardState()
        self._shown: tuple[object, ...] = ()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.head = DayHead()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.head)
        self._line.setContentsMargins(8, 0, 0, 0)
        self._line.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._heading = label("", "heading")
        self._numbers = label("", "soft")
        words.addStretch(1)
        words.addWidget(self._heading)
        words.addWidget(self._numbers)
        words.addStretch(1)
        self._strip = StripView(self._theme)
        self.fold = QPushButton()
        set_role(self.fold, "quiet")
        self.fold.setCheckable(True)
        self.fold.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.fold.setFixedSize(44, 44)
        self._line.addLayout(words, 1)
        self._line.addWidget(self._strip)
        self._line.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rule = rule()
        self._open = label("", "dose")
        self._open.setContentsMargins(8, 6, 8, 6)
        self._open.hide()
        self._away = Card("stay", margins=(8, 6, 8, 6))
        self._away_words = label("", "dose")
        self._away.body.addWidget(self._away_words)
        self.rows = RowList(self._theme)
        self._rest = button("", self._show_rest, "quiet")
        self.copy = button(tr("Copy this day"), lambda: self.story_asked.emit(self._day.day), "quiet")
        for made in (self._rest, self.copy):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._foot = row(self._rest, None, self.copy)
        self.body.setSpacing(2)
        for part in (self.head, self._rule, self._open, self._away, self.rows, self._foot):
            self.body.addWidget(part)
        for part in (self._rule, self._away, self.rows, self._foot):
            part.hide()

    def _connect(self) -> None:
        self.head.pressed.connect(self.fold.click)
        self.fold.clicked.connect(self._on_folded)
        self.rows.opened.connect(self.opened)
        self.rows.left_by.connect(self.left_by)

    @property
    def is_unfolded(self) -> bool:
        """Whether its rows are in sight."""
        return self.state.is_unfolded

    def shows(self, day: object) -> bool:
        """Whether it is this very day, read at the same time."""
        return bool(self._shown) and self._day is day

    def show_day(self, day: Day, wording: Wording, state: CardState) -> None:
        """Show this day as it stands now."""
        still_open, away = open_doses(day, wording), away_words(day, wording)
        shown = (day, wording, still_open, away, self._theme.tokens, self._theme.scale)
        is_same = shown == self._shown
        if is_same and state == self.state:
            return
        self._shown, self.state = shown, state
        self._day, self._wording = day, wording
        if not is_same:
            self._heading.setText(day_heading(day.day, wording))
            self._numbers.setText(card_line(day, wording, len(still_open), "\n".join(away)))
            self._away_words.setText("\n".join(away))
            self._numbers.setVisible(bool(self._numbers.text()))
            self._open.setText("\n".join(open_line(due, day, wording) for due in still_open))
        self._show_fold()

    def set_unfolded(self, is_unfolded: bool) -> None:
        """Show the rows, or only the heading."""
        if is_unfolded != self.is_unfolded:
            self._change(replace(self.state, is_unfolded=is_unfolded))

    def keyboard_order(self) -> tuple[QWidget, ...]:
        """What the keyboard can reach in it, in its order."""
        return (self.fold, *self.rows.rows, self._rest, self.copy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._strip.setVisible(self._has_room_for_strip())

    def _has_room_for_strip(self) -> bool:
        return self.width() >= self._theme.px(STRIP_PX + WORDS_PX)

    def _show_strip(self) -> None:
        strip = day_strip(self._day, self._wording, has_hours=self.is_unfolded)
        self._strip.setFixedWidth(self._theme.px(STRIP_PX))
        self._strip.setVisible(self._has_room_for_strip())
        self._strip.show_drawing(strip.laid_out)

    def _show_rest(self) -> None:
        shown = len(self.rows.rows)
        self._change(CardState(is_unfolded=True, most_rows=shown + MORE_ROWS))
        self.rows.rows[shown].setFocus()

    def _on_folded(self) -> None:
        self._change(replace(self.state, is_unfolded=self.fold.isChecked()))

    def _change(self, state: CardState) -> None:
        self.state = state
        self._show_fold()
        self.state_changed.emit(self._day.day, state)

    def _show_fold(self) -> None:
        is_unfolded = self.is_unfolded
        self.fold.setChecked(is_unfolded)
        give_icon(self._theme, self.fold, "chevron-up" if is_unfolded else "chevron-down")
        heading = self._heading.text()
        what = tr("{day}: hide the entries", day=heading) if is_unfolded else tr("{day}: show the entries", day=heading)
        self.fold.setAccessibleName(what)
        self.fold.setAccessibleDescription(self._numbers.text())
        self._show_strip()
        if is_unfolded:
            self._show_rows()
            self.copy.setAccessibleName(tr("Copy this day: {day}", day=heading))
        for part in (self._rule, self.rows, self._foot):
            part.setVisible(is_unfolded)
        self._open.setVisible(is_unfolded and bool(self._open.text()))
        self._away.setVisible(is_unfolded and bool(self._away_words.text()))

    def _show_rows(self) -> None:
        day, wording = self._day, self._wording
        all_rows = grouped(day.records)
        shown = all_rows[: self.state.most_rows]
        self.rows.show_rows([(record, wording.row(record, day.day)) for record in shown])
        hidden = len(all_rows) - len(shown)
        weekday = wording.calendar.weekday(day.day)
        self._rest.setText(tr("Earlier on {weekday}: {n} more", count=hidden, weekday=weekday, n=hidden))
        self._rest.setVisible(hidden > 0)
