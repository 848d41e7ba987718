"""Days since the bowels were last opened, and what the diary knows of it: taken only by a press (care-rules 34)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.review import MOST_BOWELS_DAYS
from caregiver.domain.review_words import days_before_text
from caregiver.drawing.words import tr, words
from caregiver.services.reviews import BowelsOpened
from caregiver.ui.core.context import PageContext
from caregiver.ui.review.one_word import OneWord
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, Problem, button

NOT_SURE = "not_sure"
"""Says that nobody knows: nothing is kept of it, and nothing is made of it."""
_USUAL_DAYS = 3
_OFFERED_DAYS = 15


class BowelsRow(QWidget):
    """That day, the day before, some days before, or not sure.

    Signals:
        changed: The user chose, or let go.
        entered: Enter was pressed.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._known: BowelsOpened | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        usual = [Choice(str(days), words(days_before_text(days))) for days in range(_USUAL_DAYS)]
        rare = [Choice(str(d), words(days_before_text(d)), is_usual=False) for d in range(_USUAL_DAYS, _OFFERED_DAYS)]
        choices = [*usual, Choice(NOT_SURE, tr("not sure")), *rare]
        self.days = OneWord(self._theme, choices, name=tr("Bowels last opened"))
        self.problem = Problem()
        self._said = FlowingLabel("soft")
        self.take = button("", self._take_known, "quiet")
        self.take.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._told = QWidget()
        line = FlowLayout(self._told, gap=4)
        line.addWidget(self._said)
        line.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.days, self._told, self.problem):
            column.addWidget(part)

    def _connect(self) -> None:
        self.days.changed.connect(self._on_changed)
        self.days.entered.connect(self.entered)

    def value(self) -> int | None:
        """Days, or None where nobody said."""
        code = self.days.value()
        return int(code) if code and code != NOT_SURE else None

    def show_days(self, days: int | None) -> None:
        """Show what is written, without a signal."""
        self.days.set_value("" if days is None else str(days))
        if days is not None and days >= _OFFERED_DAYS:
            self.days.reword({str(days): words(days_before_text(days))})
        self.problem.clear()
        self._show_known()

    def show_known(self, known: BowelsOpened | None, context: PageContext) -> None:
        """Say what notes and earlier reviews tell; it chooses nothing."""
        self._known = known if known is not None and known.days <= MOST_BOWELS_DAYS else None
        if self._known is not None:
            self._said.setText(_told(self._known, context))
            when = words(days_before_text(self._known.days))
            self.take.setText(tr("Take it: {when}", when=when))
        self._show_known()

    def _show_known(self) -> None:
        self._told.setVisible(self._known is not None and self.value() != self._known.days)

    def _take_known(self) -> None:
        if self._known is not None:
            self.show_days(self._known.days)
            self.days.chip(str(self._known.days)).setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()

    def _on_changed(self) -> None:
        self.problem.clear()
        self._show_known()
        self.changed.emit()


def _told(known: BowelsOpened, context: PageContext) -> str:
    calendar = context.calendar
    if known.at is not None:
        local = known.at.astimezone(context.services.clock.zone())
        return tr("Written down: opened {moment}.", moment=calendar.moment(local, context.local_now()))
    assert known.review is not None
    day, opened = calendar.short_day(known.review), calendar.short_day(known.day)
    return tr("By the review of {day}: opened {opened}.", day=day, opened=opened)
