"""Several due doses: strong pain medicines in a card of their own, the others one by one or together."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr
from caregiver.services.timetable import DueSlot
from caregiver.ui.core.context import PageContext
from caregiver.ui.reminder.dose_row import DoseRow
from caregiver.ui.reminder.foot import MANY_SIDE_PX
from caregiver.ui.reminder.told_bar import ToldBar, Way
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.given_by import WIDE_PX, GivenBy
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.steady_press import SteadyPress

Key = tuple[str, str]


class DoseList(Card):
    """Rows in one card, by due time, a line between them."""

    def __init__(self) -> None:
        super().__init__(margins=(0, 0, 0, 0))
        self.rows: list[DoseRow] = []
        self.body.setSpacing(0)

    def put(self, made: DoseRow) -> None:
        """Add a row where its time belongs; below the others while one of them is being answered."""
        is_still = not any(row.is_busy for row in self.rows)
        later = [i for i, row in enumerate(self.rows) if row.due.due_at > made.due.due_at]
        place = later[0] if later and is_still else len(self.rows)
        self.rows.insert(place, made)
        self.body.insertWidget(place, made)
        self._show_lines()

    def take_out(self, gone: DoseRow) -> None:
        """Take a row away."""
        self.rows.remove(gone)
        self.body.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self._show_lines()

    def _show_lines(self) -> None:
        for index, row in enumerate(self.rows):
            set_role(row, "divided" if index else "")
        self.setVisible(bool(self.rows))


class ManyDoses(QWidget):
    """The window's content while several doses are due.

    Signals:
        settled: A row has an answer now, or is open again.
        grown: More or less is in sight.
        urgent_asked: Show the urgent signs.
    """

    settled = Signal()
    grown = Signal()
    urgent_asked = Signal()

    def __init__(self, context: PageContext, giver: GivenBy) -> None:
        super().__init__()
        self._context = context
        self._giver = giver
        self._build()
        self._connect()

    def _build(self) -> None:
        press = SteadyPress(self)
        self.strong, self.others = DoseList(), DoseList()
        self._together = QWidget()
        self._said = label("", "dose")
        self.all_given = button("", self._give_all)
        self.all_given.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        press.watch(self.all_given)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._together)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._said, 1)
        self._line.addWidget(self.all_given)
        self.told = ToldBar(self._context.theme, press)
        column = QVBoxLayout(self)
        column.setContentsMargins(MANY_SIDE_PX, 4, MANY_SIDE_PX, 12)
        column.setSpacing(8)
        for part in (self.strong, self.others, self._together, self.told):
            column.addWidget(part)
        column.addStretch(1)

    def _connect(self) -> None:
        self.told.urgent_asked.connect(self.urgent_asked)
        self._context.theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        directions = QBoxLayout.Direction
        is_large = self._context.theme.is_narrow(WIDE_PX)
        self._line.setDirection(directions.TopToBottom if is_large else directions.LeftToRight)

    @property
    def rows(self) -> list[DoseRow]:
        """All rows in reading order."""
        return [*self.strong.rows, *self.others.rows]

    def put(self, due: DueSlot) -> DoseRow:
        """Add a due dose."""
        made = DoseRow(self._context, due, self._giver)
        made.settled.connect(self._on_settled)
        made.grown.connect(self.grown)
        made.urgent_asked.connect(self.urgent_asked)
        (self.strong if due.medicine.value.is_strong else self.others).put(made)
        return made

    def take_out(self, gone: DoseRow) -> None:
        """Take a row away."""
        (self.strong if gone in self.strong.rows else self.others).take_out(gone)

    def show_present(self, now: datetime) -> None:
        """Say everything for this minute (local)."""
        keys: set[Key] = {row.due.key for row in self.rows if row.is_open}
        for row in self.rows:
            row.shown_keys = keys
            row.show_present(now)
        self._show_together()

    # -- all together -------------------------------------------------------------------------------------------

    def _coverable(self) -> list[DoseRow]:
        return [row for row in self.others.rows if row.can_be_given_with_others]

    def _show_together(self) -> None:
        count = len(self._coverable())
        is_rest = bool(self.strong.rows)
        is_some = count < sum(row.is_open for row in self.others.rows)
        self._together.setVisible(count > 1 and self.told.isHidden())
        number = self._number(count)
        if is_some:
            self._said.setText(tr("Those with one amount told"))
        elif is_rest:
            self._said.setText(tr("The other {number}, one by one or together", count=count, number=number))
        else:
            self._said.setText(tr("One by one or together"))
        if is_some:
            self.all_given.setText(tr("These {number} were given, at about these times", count=count, number=number))
        elif count == 2:
            self.all_given.setText(tr("Both were given, at about these times"))
        else:
            self.all_given.setText(tr("All {number} were given, at about these times", count=count, number=number))
        names = "; ".join(
            tr("{what}, at {time}", what=row.words.about(), time=row.time.text()) for row in self._coverable()
        )
        self.all_given.setAccessibleName(tr("All {number} were given, at about: {what}", number=number, what=names))

    @staticmethod
    def _number(count: int) -> str:
        words = (tr("two"), tr("three"), tr("four"), tr("five"), tr("six"), tr("seven"), tr("eight"), tr("nine"))
        return words[count - 2] if 2 <= count < 2 + len(words) else str(count)

    def _give_all(self) -> None:
        covered = self._coverable()
        for row in covered:
            row.give_about_then()
        kept = [row for row in covered if row.can_be_taken_back]
        if not kept:
            return
        number = start_upper(self._number(len(kept)))
        sentence = tr("{number} recorded, at about these times.", number=number)
        undo = Way(tr("Undo all"), lambda: self._take_back(kept), tr("Undo: {what}", what=sentence), "undo")
        self._together.hide()
        self.told.say(sentence, undo)
        self.told.take_keyboard()
        self.grown.emit()

    def _take_back(self, kept: list[DoseRow]) -> None:
        self.told.hide()
        for row in kept:
            row.take_back()
        self._show_together()

    def _on_settled(self) -> None:
        if not self.told.isHidden() and self._coverable():
            self.told.hide()
        self.show_present(self._context.local_now())
        self.settled.emit()
