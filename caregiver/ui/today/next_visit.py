"""The next visit in the head of Today, as one button; from the evening before on, beside it, the page to print."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.labels import button

if TYPE_CHECKING:
    from caregiver.domain.visit import Visit

NEAR_DAYS = 14
EVENING_HOUR = 18
"""From then on the page for tomorrow's visit may be printed."""
_MOST_LETTERS = 64


class NextVisit(QWidget):
    """In sight while a visit is no more than fourteen days off."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()

    def _build(self) -> None:
        navigator = self._context.navigator
        self.print_it = button(tr("Print the page?"), lambda: navigator.go(Destination.PAPER, "doctor"), "quiet")
        self.open = button("", lambda: navigator.go(Destination.VISITS))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(4)
        for part in (self.print_it, self.open):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self._line.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()

    def show_present(self, now: datetime, *, is_night: bool, is_narrow: bool) -> bool:
        """Show the next visit as it stands now; whether there is one to show. By night there is none."""
        record = None if is_night else self._context.services.visits.next()
        if record is not None and (record.value.local_at.date() - now.date()).days > NEAR_DAYS:
            record = None
        self.setVisible(record is not None)
        if record is not None:
            up, across = QBoxLayout.Direction.BottomToTop, QBoxLayout.Direction.LeftToRight
            self._line.setDirection(up if is_narrow else across)
            self.open.setText(self._words(record.value, now, is_narrow=is_narrow))
            give_icon(self._context.theme, self.open, "visits")
            self.print_it.setVisible(_may_be_printed(record.value, now))
        return record is not None

    def _words(self, visit: "Visit", now: datetime, *, is_narrow: bool) -> str:
        """ "Next visit: Thursday 26 November, 10:30, Dr Patel", as much of it as there is room for; "Visit 10:30: write
        it down" once its time is over."""
        from caregiver.domain.visit_words import short_title, title

        calendar = self._context.calendar
        if visit.has_time and visit.at <= now:
            is_today = visit.local_at.date() == now.date()
            when = calendar.time_short(visit.local_at) if is_today else short_title(visit, calendar)
            return tr("Visit {moment}: write it down", moment=when)
        if is_narrow:
            return tr("Next visit: {moment}", moment=short_title(visit, calendar))
        moment = title(visit, calendar, now)
        whole = tr("Next visit: {moment}, {name}", moment=moment, name=visit.with_whom)
        if visit.with_whom and len(whole) <= _MOST_LETTERS:
            return whole
        return tr("Next visit: {moment}", moment=moment)


def _may_be_printed(visit: "Visit", now: datetime) -> bool:
    """From the evening before until it begins."""
    local = visit.local_at
    evening = datetime.combine(local.date() - timedelta(days=1), local.timetz()).replace(hour=EVENING_HOUR, minute=0)
    return evening <= now < local
