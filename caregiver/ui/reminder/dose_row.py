"""One due dose among several: a row with its own time, and a button that repeats it (mock-up reminder-many)."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr, words
from caregiver.services.timetable import DueSlot
from caregiver.ui.core.context import PageContext
from caregiver.ui.reminder.dose_part import DosePart
from caregiver.ui.reminder.given_time import GivenTime
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.given_by import WIDE_PX, GivenBy
from caregiver.ui.widgets.labels import FlowingLabel, Problem, button, label

DUE_PX, TWELVE_DUE_PX = 56, 76
"""Of the column of the due times; "midnight" needs more."""
WHAT_GAP_PX = 12
SIDES_PX = 16 + 8 + 16
"""What stands left and right of the words of a row, without the column of the due time."""
WIDTHS_PX = (160, 114, 124, 98)
"""Of the four answers, so that they stand below each other from row to row."""


class DoseRow(DosePart):
    """A row of the list."""

    def __init__(self, context: PageContext, due: DueSlot, giver: GivenBy) -> None:
        self.shown_keys: set[tuple[str, str]] = set()
        super().__init__(context, due, giver)

    def _build_part(self) -> None:
        self._due = label("", "strong")
        self._due.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._name, self._amount = label("", "strong"), FlowingLabel("strong")
        self._what = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._what.setSpacing(WHAT_GAP_PX)
        self._what.addWidget(self._name, 1)
        self._what.addWidget(self._amount)
        told = QWidget()
        flow = FlowLayout(told, gap=6)
        self._late, self._next = FlowingLabel("dose"), FlowingLabel("dose")
        flow.addWidget(self._late)
        flow.addWidget(self._next)
        self._told_since, self._in_a_day = label("", "strong"), label("", "dose")
        self._build_answers()
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(self._what)
        column.addWidget(self._told_since)
        column.addWidget(told)
        column.addWidget(self._in_a_day)
        column.addSpacing(4)
        column.addLayout(self.place)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 10)
        line.setSpacing(8)
        line.addWidget(self._due)
        line.addLayout(column, 1)

    def _build_answers(self) -> None:
        due = self._context.calendar.weekday_time(self.words.local(self.due.due_at))
        about = tr("{what}, due {time}", what=self.words.about(), time=due)
        self.time = GivenTime(self._context, self.due.due_at, about=about)
        self.then = self._watched(button("", self._give_then))
        self.now = self._watched(button("", self._give_now))
        name = tr("Not given: {what}", what=about)
        self.not_given = self._watched(button(self.words.not_given(), self.ask_not_given, name=name))
        name = tr("Not sure if it was given: {what}", what=about)
        self.not_sure = self._watched(button(tr("Not sure"), self.say_not_sure, name=name))
        self.problem = Problem(self.time)
        line = QWidget()
        flow = FlowLayout(line)
        flow.addWidget(self.time)
        for made in (self.then, self.now, self.not_given, self.not_sure):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(made)
        column = QVBoxLayout(self.answers)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(line)
        column.addWidget(self.problem)

    def _connect(self) -> None:
        super()._connect()
        self.time.changed.connect(self._on_time)
        self._context.theme.changed.connect(self._dress)
        self._dress()

    # -- what is in sight ---------------------------------------------------------------------------------------

    def show_present(self, now: datetime) -> None:
        words_of = self.words
        self._due.setText(words_of.due_column(now))
        self._name.setText(words_of.led_name())
        self._amount.setText(words_of.amount())
        self._lay_out_what()
        late = words_of.late(now)
        self._late.setText(late)
        self._late.setVisible(bool(late) and self.is_open)
        self._next.setText(words_of.next_short(now, self.shown_keys))
        for part, sentence in ((self._told_since, words_of.told_since()), (self._in_a_day, words_of.in_a_day())):
            part.setText(sentence)
            part.setVisible(bool(sentence) and self.is_open)
        self._show_then(now)

    def _lay_out_what(self) -> None:
        """How much stands at the right of what; below it where there is no room for both."""
        room = self.width() - self._due.width() - SIDES_PX
        wanted = sum(part.fontMetrics().horizontalAdvance(part.text()) for part in (self._name, self._amount))
        is_beside = wanted + WHAT_GAP_PX <= room
        directions, sides = QBoxLayout.Direction, Qt.AlignmentFlag
        self._what.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        self._what.setSpacing(WHAT_GAP_PX if is_beside else 0)
        self._amount.setAlignment(sides.AlignTop | (sides.AlignRight if is_beside else sides.AlignLeft))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_what()

    def _show_then(self, now: datetime) -> None:
        if self.then.isDown() or self.now.isDown():
            return
        at, pressed, amount = self._at(), self.pressed, self.amounts.said()
        minute = self.minute.show(now)
        self.now.setVisible(self.words.is_late(now))
        self.now.setText(pressed.now_short(minute))
        self.now.setAccessibleName(self.words.gave_now_in_full(pressed, minute, amount))
        self.now.setEnabled(not self.amounts.is_waiting)
        self.then.setEnabled(at is not None and not self.amounts.is_waiting)
        if at is not None:
            self.then.setText(pressed.at(self.words.local(at), now))
            self._size_answers()
            self.then.setAccessibleName(self.words.gave_in_full(pressed, at, now, amount))

    @property
    def can_be_given_with_others(self) -> bool:
        """Whether "all were given" covers it: one amount was told of it, and it is not a strong one (care-rules 10)."""
        is_asking = self.words.is_patch or self.words.is_unwritten or self.words.is_range
        is_one = not (is_asking or self._told_since.text() or self.due.medicine.value.is_strong)
        return self.is_open and not self.is_busy and is_one

    def give_about_then(self) -> None:
        """Given at about the time that stands here."""
        at = self._at()
        if at is None:
            self._on_time()
        else:
            self.give(at, is_exact=False)

    def _at(self) -> datetime | None:
        try:
            return self.time.value()
        except BadInput:
            return None

    def _give_then(self) -> None:
        at = self._at()
        if at is not None:
            self.give(at)

    def _ask_to_look(self, sentence: str) -> None:
        self.problem.say(sentence, takes_keyboard=False)

    def _on_time(self) -> None:
        try:
            self.time.value()
            self.problem.clear()
        except BadInput as bad:
            self.problem.say(words(bad.sentence), takes_keyboard=False)
        self._show_then(self._context.local_now())

    def _dress(self) -> None:
        theme = self._context.theme
        self._due.setFixedWidth(theme.px(TWELVE_DUE_PX if self._context.calendar.is_twelve_hour else DUE_PX))
        self._size_answers()

    def _size_answers(self) -> None:
        """Below each other from row to row; a time of another day takes the room it needs."""
        theme = self._context.theme
        is_long = self._context.calendar.is_twelve_hour or self.then.sizeHint().width() > theme.px(WIDTHS_PX[0])
        is_own_width = theme.is_narrow(WIDE_PX) or is_long
        for made, width in zip((self.then, self.now, self.not_given, self.not_sure), WIDTHS_PX, strict=True):
            made.setMinimumWidth(0 if is_own_width else theme.px(width))
