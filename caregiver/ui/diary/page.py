"""The diary: day cards newest first, search; an entry opens at the side."""

from datetime import date, time

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.services.day_stories import story_of_day
from caregiver.services.wanted import Topic, Wanted
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.diary.day_strip import series_legend
from caregiver.ui.diary.days import day_of
from caregiver.ui.diary.entry_side import EntrySide
from caregiver.ui.diary.entry_words import Wording
from caregiver.ui.diary.filter_line import FilterLine
from caregiver.ui.diary.filter_words import counted_words, wanted_words
from caregiver.ui.diary.filters import Filters
from caregiver.ui.diary.head import DiaryHead
from caregiver.ui.diary.legend_part import LegendPart
from caregiver.ui.diary.lists import DiaryLists
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.undo_bar import announce

SEARCH_AFTER_MS = 150
SPACE_ABOVE_PX = 24
FOUND_AT_ONCE = 50


class DiaryPage(Page):
    """Everything that was written, to read, to correct, to find again."""

    areas = frozenset(
        {
            *(Area.PAIN, Area.CALLS, Area.DRAFTS, Area.PERSON, Area.CAREGIVERS, Area.PREFERENCES),
            *(Area.DOSES, Area.MEDICINES, Area.STAYS, Area.FLARES, Area.SYMPTOMS, Area.REVIEWS, Area.COMFORTS),
            *(Area.CARE_NOTES, Area.TREATMENTS),
        }
    )

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Diary"))
        self._context = context
        self._book = context.services.book
        self._build()
        self._connect()

    # -- building -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._head = DiaryHead(self.theme)
        self.search_field, self.new = self._head.search_field, self._head.new
        self.filters = Filters(self._context)
        self.filter_line = FilterLine()
        self.legend = LegendPart(self.theme)
        self.lists = DiaryLists(self._context)
        self.day_list, self.found = self.lists.day_list, self.lists.found
        self.side = EntrySide(self._context)
        self._columns = Columns(self.lists, self.side, left_share=19, right_share=11)
        for part in (self._head, self.filters, self.legend, self.filter_line, self._columns):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._wait = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)

    def _connect(self) -> None:
        self.new.clicked.connect(lambda: self._context.navigator.go(Destination.ENTRY))
        self.search_field.textChanged.connect(self._wait.start)
        self.search_field.returnPressed.connect(self._search_now)
        self._wait.timeout.connect(self._search_now)
        self.filters.changed.connect(self._on_filtered)
        self.filter_line.clear_asked.connect(self._show_everything)
        self.lists.opened.connect(self._open)
        self.day_list.moved.connect(lambda pixels: self._scroll_to(self.verticalScrollBar().value() + pixels))
        self.day_list.story_asked.connect(self._copy_day)
        self.verticalScrollBar().valueChanged.connect(self._look)
        self.filters.call_asked.connect(self.side.write_call)
        self.filters.old_notes_asked.connect(lambda: self._context.navigator.go(Destination.OLD_NOTES))
        self.filters.history_asked.connect(lambda: self._context.navigator.go(Destination.HISTORY))
        self.filters.legend_asked.connect(self.legend.setVisible)
        self.side.asking.connect(self._bring_into_sight)
        self.side.other_asked.connect(self._open)
        self.side.closed.connect(self._close)
        self.side.changed.connect(self._mark_open)
        self.side.said.connect(lambda: self._bring_into_sight(self.side.bar))

    # -- what others ask for --------------------------------------------------------------------------------------

    def search(self) -> None:
        """Put the keyboard into the search field (Ctrl+F)."""
        self.search_field.setFocus()
        self.search_field.selectAll()

    def open_asked(self, asked: object) -> None:
        """Show what is asked for: a record by its uuid, a day by its date; None leaves the page as it is."""
        if isinstance(asked, date):
            self.show_day(asked)
        elif isinstance(asked, str) and asked:
            self.show_entry(asked)

    def show_entry(self, uuid: str) -> None:
        """Open an entry at the side, with its day in sight."""
        self._list_everything()
        record = self._book.find(uuid)
        if record is not None:
            self._unfold(day_of(record, self._wording.day_start_hour), uuid)
        self._bring_into_sight(self.lists.row(uuid))
        self._open(uuid)

    def show_day(self, day: date) -> None:
        """Bring a day into sight, unfolded; one that lies further back than was read is shown alone."""
        self._list_everything()
        if not self._unfold(day):
            self.filters.want(Wanted(first=day, last=day))
            self._unfold(day)

    def _list_everything(self) -> None:
        self.filters.clear()
        self.search_field.clear()
        self._search_now()
        self.make_stale()
        if not self.isVisible():
            self._read()

    # -- reading --------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read what is shown again and put it into the rows that are there."""
        self._wording = Wording.read(self._context)
        self._head.show_start(self._wording.calendar.time(time(self._wording.day_start_hour)))
        self.filters.show_names(self._wording.person)
        has_doses = bool(self._wording.medicines)
        topics = self._book.topics()
        legend = series_legend(
            self._wording.person,
            has_doses=has_doses,
            has_stays=bool(self.lists.away()),
            has_spells=Topic.SPELLS in topics,
        )
        self.filters.offer(topics)
        self.legend.show_marks(legend)
        self._show_filtered()
        self.lists.show_again(self._wording)
        self.side.show_again(self._wording)
        self._mark_open()

    def reflow(self, is_narrow: bool) -> None:
        """The entry below the days in a narrow window."""
        self._columns.set_narrow(is_narrow)
        self._head.set_narrow(is_narrow)
        self.side.set_narrow(is_narrow)

    def left(self) -> None:
        """Out of sight: what was just done stands."""
        self.side.forget_done()

    def _show_filtered(self) -> None:
        wanted, wording = self.filters.wanted, self._wording
        what = wanted_words(wanted, wording.person, self._context.local_now().date())
        counted = counted_words(self._book.counted(wanted), wording.person) if what else ""
        self.filter_line.say(what, counted)

    # -- doing ----------------------------------------------------------------------------------------------------

    def _search_now(self) -> None:
        self._wait.stop()
        self.lists.search(self.search_field.text().strip())
        self._mark_open()

    def _on_filtered(self) -> None:
        self._show_filtered()
        self.lists.want(self.filters.wanted)
        self._mark_open()
        announce(self, " ".join(self.filter_line.words()) or tr("Everything is shown."))

    def _show_everything(self) -> None:
        self.filters.clear()
        self.filters.kinds[Topic.EVERYTHING].setFocus()

    def _open(self, uuid: str) -> None:
        record = self._book.find(uuid)
        if record is not None:
            self.side.open(record, self._wording, self.verticalScrollBar().value() - self._columns.y())
            self._mark_open()
            self._bring_into_sight(self.side.panel)
            row = self.lists.row(uuid)
            if row is not None and row.hasFocus():  # opened by a key, not by the mouse: go on in the entry
                self.side.panel.close_button.setFocus()

    def _unfold(self, day: date, uuid: str = "") -> bool:
        """Unfold a day and scroll to it; whether it was read."""
        top = self.day_list.unfold(day, uuid)
        if top is not None:
            self._lay_out()
            self._scroll_to(self._list_top() + top - SPACE_ABOVE_PX)
        return top is not None

    def _copy_day(self, day: date) -> None:
        story = story_of_day(self._context.services, day, self._wording.reading)
        self.side.show_story(story, self.verticalScrollBar().value() - self._columns.y())

    def _close(self) -> None:
        row = self.lists.row(self.side.last_uuid)
        self._mark_open()
        if row is not None:
            row.setFocus()
            self._bring_into_sight(row)
        else:
            self.search_field.setFocus()

    def _mark_open(self) -> None:
        self.lists.mark_open(self.side.uuid)

    def _bring_into_sight(self, part: QWidget | None) -> None:
        """Scroll as little as needed; what was just shown is laid out first, what is too high shows its top."""
        content = self.widget()
        if part is None or content is None or not self.isVisible():
            return
        self._lay_out()
        if part.height() < self.viewport().height():
            self.ensureWidgetVisible(part, 0, 24)
        else:
            self._scroll_to(part.mapTo(content, QPoint(0, 0)).y() - SPACE_ABOVE_PX)

    # -- only what is near has widgets ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look()

    def _look(self) -> None:
        """Tell the days what of them is in sight; near their end, read earlier ones."""
        top = self.verticalScrollBar().value() - self._list_top()
        reads_on = self.isVisible() and not self._is_narrow  # in a narrow window what is open stands below the days
        self.lists.look(top, top + self.viewport().height(), reads_on=reads_on)

    def _list_top(self) -> int:
        content = self.widget()
        return self.day_list.mapTo(content, QPoint(0, 0)).y() if content is not None else 0

    def _scroll_to(self, top: int) -> None:
        self.verticalScrollBar().setValue(top)

    def _lay_out(self) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
