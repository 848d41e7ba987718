"""The chosen day: what became of each dose, in a story that can be corrected."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.given.correction import Correction, Verb
from caregiver.ui.medicines.given.day_words import DayWords, Told
from caregiver.ui.medicines.given.legend_card import MarkPicture
from caregiver.ui.medicines.given.month import GivenDay
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import UndoBar


class StoryLine(QWidget):
    """A mark, what became of the dose, and what else is known of it."""

    def __init__(self, context: PageContext, told: Told) -> None:
        super().__init__()
        self._context = context
        self._told = told
        self._build()

    def _build(self) -> None:
        mark = MarkPicture()
        mark.show_mark(self._context.theme, self._told.kind)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(self._told.what, "strong"), 0, 1)
        told, dose = self._told, self._told.record
        is_late_said = dose is not None and dose.value.is_given and told.due
        due = tr("Due {time}.", time=told.due) if is_late_said else ""
        more = " ".join(part for part in (due, told.more) if part)
        if more:
            grid.addWidget(label(more, "soft"), 1, 1)


class DayCard(Card):
    """The story; "Correct this day" makes each dose of it a button."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(12, 12, 12, 12))
        self._context = context
        self._day: GivenDay | None = None
        self._is_correcting = False
        self.lines: list[QWidget] = []
        self.correction: Correction | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self._title = label("", "strong")
        holder = QWidget()
        self._story = QVBoxLayout(holder)
        self._story.setContentsMargins(0, 0, 0, 0)
        self._story.setSpacing(8)
        self._asks = label(tr("Which one?"))
        self.correct = button(tr("Correct this day"), self._begin)
        self.back = button(tr("Back"), self.leave, "quiet", name=tr("Back to the day, correct nothing"))
        self.bar = UndoBar()
        for part in (self._title, self._asks, holder, self.correct, self.back, self.bar):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self.bar.undo_asked.connect(self._undo)

    def show_day(self, day: GivenDay) -> None:
        """Show a day; what stands open for the same day stays."""
        is_same = self._day is not None and self._day.day == day.day
        if not is_same:
            self.bar.hide()
        if is_same and self.correction is not None:
            return
        self._is_correcting = self._is_correcting and is_same
        self._day = day
        self._show()

    def leave(self) -> None:
        """Back to the story; nothing is kept."""
        self._is_correcting = False
        self._show()
        self.correct.setFocus()

    def forget(self) -> None:
        """The page was left."""
        self._is_correcting = False
        self._day = None
        self.bar.hide()
        self._drop_correction()

    def shown_day(self) -> date | None:
        """Which day it tells."""
        return self._day.day if self._day is not None else None

    # -- what is in sight ---------------------------------------------------------------------------------------

    def _show(self) -> None:
        day = self._day
        self._drop_correction()
        if day is None:
            return
        self._title.setText(self._context.calendar.day(day.day))
        told = list(DayWords(self._context).story(day))
        self._replace_lines([self._line(one) for one in told] or [self._nothing(day)])
        self._asks.setVisible(self._is_correcting)
        self.correct.setVisible(bool(told) and not self._is_correcting)
        self.back.setVisible(self._is_correcting)
        if self._is_correcting:
            self.lines[0].setFocus()

    def _line(self, told: Told) -> QWidget:
        if not self._is_correcting:
            return StoryLine(self._context, told)
        made = button(tr("{what} …", what=told.what), lambda: self._ask(told))
        made.setAccessibleName(tr("Correct: {what}", what=told.what))
        return made

    def _nothing(self, day: GivenDay) -> QWidget:
        if day.stays:
            return label(tr("{where}.", where=DayWords(self._context).stay(day)))
        return label(tr("Nothing was due, and nothing is recorded."), "soft")

    def _replace_lines(self, lines: list[QWidget]) -> None:
        for old in self.lines:
            self._story.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines = lines
        for line in lines:
            self._story.addWidget(line)
            line.show()

    # -- correcting ---------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._is_correcting = True
        self._show()

    def _ask(self, told: Told) -> None:
        self._drop_correction()
        made = Correction(self._context, told)
        made.kept.connect(self._keep)
        made.closed.connect(self._begin)
        self.correction = made
        self._replace_lines([])
        for part in (self._asks, self.back, self.correct):
            part.hide()
        self._story.addWidget(made)
        made.show()
        made.take_keyboard()

    def _drop_correction(self) -> None:
        if self.correction is not None:
            self._story.removeWidget(self.correction)
            self.correction.hide()
            self.correction.deleteLater()
            self.correction = None

    def _keep(self, verb: Verb) -> None:
        correction = self.correction
        self.correction = None  # the page shows the day anew while it is written
        self._is_correcting = False
        try:
            changed = self._context.act(verb)
        except BadInput as bad:
            self.correction = correction
            if correction is not None:
                correction.say(bad)
            return
        if correction is not None:
            self.correction = correction
            self._drop_correction()
        self._show()
        self.correct.setFocus()
        if changed is not None:
            sentence = tr("{day}: corrected", day=self._title.text())
            self._context.act.name(sentence)
            self.bar.say(sentence)

    def _undo(self) -> None:
        if self._context.act.undo() is not None:
            self.bar.say(tr("Taken back."))
