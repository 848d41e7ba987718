"""What the Diary lists: its days, or what a search found; both sifted alike."""

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.care_day import care_day, care_day_bounds
from caregiver.domain.record import Record
from caregiver.domain.stay import Stay
from caregiver.drawing.words import tr
from caregiver.services.wanted import Wanted
from caregiver.ui.core.context import PageContext
from caregiver.ui.diary.day_list import DayList
from caregiver.ui.diary.days import DAYS_ON_THE_WAY, MORE_DAYS, DiaryDays
from caregiver.ui.diary.entry_row import EntryRow
from caregiver.ui.diary.entry_words import Wording
from caregiver.ui.diary.search_list import SearchList

FOUND_AT_ONCE = 50


class DiaryLists(QWidget):
    """The day cards, and in their place what was found.

    Signals:
        opened: A row was pressed; carries the uuid.
    """

    opened = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._wording: Wording | None = None
        self._wanted = Wanted()
        self._typed = ""
        self._found_limit = FOUND_AT_ONCE
        self.days = DiaryDays(context.services)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.day_list = DayList(self._context.theme)
        self.found = SearchList(self._context.theme)
        self.found.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.found)
        column.addWidget(self.day_list)
        column.addStretch(1)

    def _connect(self) -> None:
        self.day_list.opened.connect(self.opened)
        self.day_list.more_asked.connect(self._show_more_days)
        self.day_list.came_near.connect(self._renew)
        self.found.opened.connect(self.opened)
        self.found.more_asked.connect(self._show_more_found)

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_again(self, wording: Wording) -> None:
        """Something changed: read again what is in sight, and put it into the rows that are there."""
        self._wording = wording
        self.days.make_stale()
        self._show()

    def want(self, wanted: Wanted) -> None:
        """List this from now on."""
        self._wanted, self._found_limit = wanted, FOUND_AT_ONCE
        self.days.want(wanted)
        self.days.make_stale()
        self._show()

    def search(self, typed: str) -> None:
        """List what holds these words; without words the days."""
        if typed != self._typed:
            self._typed, self._found_limit = typed, FOUND_AT_ONCE
        self._show()

    def row(self, uuid: str) -> EntryRow | None:
        """The row of a record, where it is in the list."""
        return self.day_list.row(uuid) if self.found.isHidden() else self.found.rows.row(uuid)

    def mark_open(self, uuid: str | None) -> None:
        """Show which row stands open at the side."""
        self.day_list.mark_open(uuid)
        self.found.rows.mark_open(uuid)

    def look(self, top: int, bottom: int, *, reads_on: bool) -> None:
        """Say what of the days is in sight; near their end, earlier ones are read."""
        self.day_list.show_span(top, bottom)
        if reads_on and self.day_list.isVisible() and self.day_list.is_near_end:
            self.days.read_further(DAYS_ON_THE_WAY)
            self._show_days(only_more=True)

    def away(self) -> tuple[Record[Stay], ...]:
        """Times away, as far back as the days were read; none where only single things are listed."""
        wanted, services = self._wanted, self._context.services
        if not wanted.has_slots:
            return ()
        start, end = self.days.reached or datetime(1, 1, 2, tzinfo=UTC), services.clock.now()
        zone, hour = services.clock.zone(), services.preferences.care_day_start_hour
        if wanted.first is not None:
            start = max(start, care_day_bounds(wanted.first, zone, hour)[0])
        if wanted.last is not None:
            end = min(end, care_day_bounds(wanted.last, zone, hour)[0] + timedelta(days=1))
        return services.stays.between(start, end)

    # -- inside -------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        if self._typed:
            self._show_found()
        else:
            self._show_days()
        self.found.setVisible(bool(self._typed))
        self.day_list.setVisible(not self._typed)

    def _show_days(self, *, only_more: bool = False) -> None:
        wording, wanted = self._wording, self._wanted
        if wording is None:
            return
        days = self.days.days()
        services = self._context.services
        last = services.stays.last_moment().astimezone(services.clock.zone())
        today = care_day(last, wording.day_start_hour)  # after a death no day is missing
        self.day_list.show_days(
            days,
            wording,
            min(today, wanted.last or today),
            remark="" if days else self._remark(),
            has_more=not self.days.is_complete,
            names_gaps=wanted.has_whole_days,
            stays=self.away(),
            only_more=only_more,
        )

    def _remark(self) -> str:
        wanted = self._wanted
        if wanted.is_everything:
            return tr("Nothing is written yet.")
        is_to_come = wanted.first is not None and wanted.first > self._context.local_now().date()
        return tr("These days are still to come.") if is_to_come else tr("Nothing of this is written.")

    def _show_found(self) -> None:
        wording, typed, limit = self._wording, self._typed, self._found_limit
        if wording is None:
            return
        found = self._context.services.book.search(typed, self._wanted, limit + 1)
        shown = found[:limit]
        if not shown:
            sentence = tr("Nothing was found for “{typed}”.", typed=typed)
        elif len(found) > limit:
            sentence = tr("The newest {n} that hold “{typed}”:", n=len(shown), typed=typed)
        else:
            sentence = tr("{n} found for “{typed}”:", count=len(shown), n=len(shown), typed=typed)
        self.found.show_found(shown, typed, sentence, wording, has_more=len(found) > limit)

    def _show_more_days(self) -> None:
        self.days.read_further(MORE_DAYS)
        self._show_days()

    def _show_more_found(self) -> None:
        self._found_limit += FOUND_AT_ONCE
        self._show_found()

    def _renew(self, days: tuple[date, ...]) -> None:
        if self.days.renew(days):
            self._show_days()
