"""One due dose, large: what and how much, what was told, who gave it, four equal answers (care-rules 8 to 14)."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.services.reminders import Gap
from caregiver.services.timetable import DueSlot
from caregiver.ui.core.context import PageContext
from caregiver.ui.reminder.dose_part import DosePart
from caregiver.ui.reminder.due_words import gap_words
from caregiver.ui.reminder.equal_answers import EqualAnswers
from caregiver.ui.reminder.foot import ONE_SIDE_PX
from caregiver.ui.reminder.not_yet import NotYet
from caregiver.ui.theme.icons import ICON_SIZE, icon
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.given_by import QUESTION_PX, WIDE_PX, GivenBy
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.told_since import told_since


class OneDose(DosePart):
    """The window's content while one dose is due.

    Signals:
        not_yet_asked: Ask again in so many minutes.
    """

    not_yet_asked = Signal(int)

    def __init__(self, context: PageContext, due: DueSlot) -> None:
        self.giver = GivenBy(context)
        super().__init__(context, due, self.giver)

    def _build_part(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(ONE_SIDE_PX, 20, ONE_SIDE_PX, 16)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(8)
        self._name = label("", "dose_name")
        self._amount = label("", "dose_amount")
        self._told_since, self._last = label("", "strong"), label("", "soft")
        for part in (self._name, self._amount, self._told_since, self._last):
            column.addWidget(part)
            column.addSpacing(2)
        column.addSpacing(12)
        column.addWidget(self._panel())
        column.addSpacing(12)
        self._build_answers()
        self._asked = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._asked.setSpacing(12)
        self._asked.addWidget(self.giver)
        self._asked.addLayout(self.place)
        column.addLayout(self._asked)
        column.addStretch(1)

    def _head(self) -> QHBoxLayout:
        self._bell = QLabel()
        self._due = label("", "due")
        self._now = label("", "soft", wraps=False)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self._bell)
        line.addWidget(self._due, 1)
        line.addWidget(self._now)
        return line

    def _panel(self) -> Card:
        panel = Card("bar", margins=(20, 10, 20, 10))
        panel.body.setSpacing(0)
        self._gap, self._on_now, self._late, self._next = label(""), label(""), label(""), label("")
        self._in_a_day = label("")
        self._gap.hide()
        for part in (self._gap, self._on_now, self._late, self._next, self._in_a_day):
            panel.body.addWidget(part)
        return panel

    def _build_answers(self) -> None:
        self.now = self._watched(button("", self._give_now))
        self.then = self._watched(button("", lambda: self.give(self.due.due_at)))
        self.not_given = self._watched(button(self.words.not_given(), self.ask_not_given))
        self.not_sure = self._watched(button(self.words.not_sure(), self.say_not_sure))
        self.grid = EqualAnswers([self.now, self.then, self.not_given, self.not_sure])
        self.not_yet = NotYet()
        self.another = self._watched(button("", lambda: self.ask_another(self.minute.at(self._context.local_now()))))
        self._stale = label("", "strong")
        self._stale.hide()
        later = QWidget()
        self._later = QBoxLayout(QBoxLayout.Direction.LeftToRight, later)
        self._later.setContentsMargins(0, 0, 0, 0)
        self._later.addWidget(self.not_yet)
        self._later.addStretch(1)
        self._later.addWidget(self.another)
        column = QVBoxLayout(self.answers)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._stale, self.grid, later):
            column.addWidget(part)

    def _connect(self) -> None:
        super()._connect()
        self.not_yet.asked.connect(self.not_yet_asked)
        self.giver.chosen.connect(self._say_giver)
        self.giver.ask(self.words.who())
        self.grown.connect(self._show_giver)
        self._context.theme.changed.connect(self._dress)
        self._dress()

    def _say_giver(self, code: str) -> None:
        """Who gave it can still be said when it is recorded."""
        record = self.recorded
        if not self.is_over or record is None or not record.value.is_given:
            return
        doses, dose = self._context.services.doses, replace(record.value, given_by=code)
        changed = self._write(lambda: doses.correct(record.uuid, dose))
        if changed is not None and changed.areas:
            self._end_recorded(doses.get(record.uuid))

    # -- what is in sight ---------------------------------------------------------------------------------------

    def show_gap(self, gap: Gap | None, now: datetime) -> None:
        """Say when it could not ring."""
        self._gap.setVisible(gap is not None)
        if gap is not None:
            self._gap.setText(tr("{sentence}.", sentence=gap_words(self._context, gap, now)))

    def show_present(self, now: datetime) -> None:
        words = self.words
        self._due.setText(self.end_words if self.is_over else words.heading(now))
        self._bell.setVisible(self.is_open)
        for part, role in ((self._name, "dose_name"), (self._amount, "dose_amount")):
            set_role(part, role if self.is_open else "strong")
        self._now.setText(self._context.calendar.moment_full(now))
        self._name.setText(words.name())
        self._amount.setText(words.amount())
        told = (
            (self._told_since, "\n".join(filter(None, (words.told_since(), told_since(self._context, ""))))),
            (self._on_now, words.on_now(now)),
            (self._late, words.late(now)),
            (self._in_a_day, words.in_a_day()),
        )
        for part, sentence in told:
            part.setText(sentence)
            part.setVisible(bool(sentence) and self.is_open)
        self._last.setVisible(self.is_open)
        self._show_giver()
        self._next.setText(words.next_one(now))
        if self.is_over:
            return
        self._last.setText(words.last(now))
        if not any(made.isDown() for made in (self.now, self.then)):
            self._show_times(now)

    def _show_giver(self) -> None:
        """Who gave it is asked while it may have been given."""
        was_given = self.recorded is not None and self.recorded.value.is_given
        self.giver.setVisible(not self.forms.asks_why_not if self.is_open else was_given)

    def _show_times(self, now: datetime) -> None:
        """The time in the button is the time that is stored: what a hand is pressing does not change."""
        words = self.words
        minute, pressed = self.minute.show(now), self.pressed
        self._stale.hide()
        amount = self.amounts.said()
        self.grid.leave_out(self.now, not words.is_late(now))
        self.now.setText(pressed.now(minute))
        self.now.setAccessibleName(words.gave_in_full(pressed, minute, now, amount))
        self.then.setText(pressed.at(words.local(self.due.due_at), now))
        self.then.setAccessibleName(words.gave_in_full(pressed, self.due.due_at, now, amount))
        self.another.setText(pressed.another_time())
        about = words.about()
        self.not_given.setAccessibleName(tr("Not given: {what}", what=about))
        self.not_sure.setAccessibleName(tr("Not sure if it was given: {what}", what=about))
        self.another.setAccessibleName(tr("I gave it at another time: {what}", what=about))
        self.not_yet.say(about)
        for made in (self.now, self.then):
            made.setEnabled(not self.amounts.is_waiting)
        self.grid.lay_out()

    def _ask_to_look(self, sentence: str) -> None:
        self._stale.setText(sentence)
        self._stale.show()

    def minimumSizeHint(self) -> QSize:
        return QSize(320, super().minimumSizeHint().height())

    def _dress(self) -> None:
        theme = self._context.theme
        side = theme.px(ICON_SIZE)
        self._bell.setPixmap(icon(theme, "bell", theme.tokens.accent_strong).pixmap(side, side))
        is_large = theme.is_narrow(WIDE_PX)
        self.not_yet.set_label_width(0 if is_large else theme.px(QUESTION_PX))
        directions = QBoxLayout.Direction
        self._later.setDirection(directions.TopToBottom if is_large else directions.LeftToRight)
        self._asked.setDirection(directions.BottomToTop if is_large else directions.TopToBottom)
        self.grid.lay_out()
