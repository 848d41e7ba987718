"""The head over several due doses: when it could not ring, the present day, the pain line, who gave them."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.dose import GIVEN_BY_SELF
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr
from caregiver.services.reminders import Gap
from caregiver.ui.core.context import PageContext
from caregiver.ui.reminder.due_words import gap_words
from caregiver.ui.reminder.foot import MANY_SIDE_PX, pain_line
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.given_by import WIDE_PX, GivenBy
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.told_since import told_since


class ManyHead(QWidget):
    """Stands above the list and does not scroll away.

    Signals:
        grown: The chips of who gave them came or went.
    """

    grown = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._title = label("", "title")
        self._sub = label("", "soft")
        self._told_since = label("", "strong")
        self._told_since.hide()
        self.given_by = button("", self._toggle)
        self.given_by.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.given_by.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.giver = GivenBy(self._context)
        self.giver.hide()
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._title)
        said.addWidget(self._sub)
        self._line = line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setSpacing(8)
        line.addLayout(said, 1)
        line.addWidget(self.given_by)
        column = QVBoxLayout(self)
        column.setContentsMargins(MANY_SIDE_PX, 14, MANY_SIDE_PX, 8)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self._told_since)
        column.addWidget(self.giver)

    def _connect(self) -> None:
        self.giver.chosen.connect(lambda _code: self._show_giver())
        self._context.theme.changed.connect(self._dress)
        self._dress()

    def show_present(self, gap: Gap | None, now: datetime, *, is_late: bool) -> None:
        """Say everything for this minute (local); `is_late` where something was due earlier."""
        calendar = self._context.calendar
        if gap is None:
            self._title.setText(tr("Still open") if is_late else tr("Due now"))
        else:
            self._title.setText(gap_words(self._context, gap, now))
        day = calendar.day(now.date())
        self._sub.setText(tr("{day}. {pain}", day=day, pain=pain_line(self._context)))
        told = told_since(self._context, "")
        self._told_since.setText(told)
        self._told_since.setVisible(bool(told))

    def choose(self, code: str | None) -> None:
        """Show who gave them; None for the usual one. Where nobody is chosen the chips stand open."""
        if code is None:
            self.giver.choose_usual()
        else:
            self.giver.choose(code)
        self.giver.setVisible(not self.giver.code())
        self._show_giver()

    def _dress(self) -> None:
        is_large = self._context.theme.is_narrow(WIDE_PX)
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.TopToBottom if is_large else directions.LeftToRight)
        self._show_giver()

    def _toggle(self) -> None:
        self.giver.setVisible(self.giver.isHidden())
        self._show_giver()
        self.grown.emit()

    def _show_giver(self) -> None:
        self.given_by.setText(self._who())
        self.given_by.setAccessibleDescription(tr("Press to say who gave it"))
        give_icon(self._context.theme, self.given_by, "chevron-down" if self.giver.isHidden() else "chevron-up")

    def _who(self) -> str:
        code = self.giver.code()
        if not code:
            return tr("Who gave them?")
        who = self._context.medicine_words.given_by(code, self._context.services.people.name_of)
        return start_upper(who) if code == GIVEN_BY_SELF else tr("Given {by}", by=who)
