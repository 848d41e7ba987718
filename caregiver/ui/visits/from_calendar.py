"""A visit out of a calendar file: chosen, looked at, and filled into the fields; nothing is saved by it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QListWidget, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import CaregiverError
from caregiver.domain.visit_words import title
from caregiver.drawing.words import tr, words
from caregiver.exchange.calendar_file import FoundVisit, ReadCalendar, read_calendar
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce

_MOST_SHOWN = 6
_FRAME_PX = 6


class FromCalendar(QWidget):
    """Signals:
    taken: A visit is to be filled in; carries the `Visit`, as the file tells it.
    """

    taken = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._asked = 0
        self._read = ReadCalendar(())
        self._build()
        self._connect()

    def _build(self) -> None:
        self.choose = button(tr("From a calendar file (.ics) …"), self._ask, "quiet")
        self.choose.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.said = label("")
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Visits in the file"))
        self.take = button(tr("Fill this one in"), self._take_chosen)
        self.take.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.choose, self.said, self.list, self.take):
            column.addWidget(part)
        self.begin()
        self._dress()

    def _connect(self) -> None:
        self.list.itemActivated.connect(lambda _item: self._take_chosen())
        self._context.theme.changed.connect(self._dress)

    def begin(self) -> None:
        """Nothing was chosen yet; what is still being read is not waited for."""
        self._asked += 1
        self.choose.setEnabled(True)
        self._say("")
        self._show_list(())

    # -- reading ------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        kinds = tr("Calendar files (*.ics);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Choose a calendar file"), str(Path.home()), kinds)
        if chosen:
            self.read(Path(chosen))

    def read(self, path: Path) -> None:
        """Look what stands in a file."""
        self.begin()
        clock, asked = self._context.services.clock, self._asked
        self.choose.setEnabled(False)
        self._say(tr("Being read …"))
        self._context.tasks.run_at_once(
            partial(read_calendar, path, clock.now(), clock.zone()),
            on_done=lambda read: self._show_read(read) if asked == self._asked else None,
            on_failed=lambda error: self._show_failed(error) if asked == self._asked else None,
        )

    def _show_failed(self, error: CaregiverError) -> None:
        self.choose.setEnabled(True)
        self._tell(words(error.sentence))

    def _show_read(self, read: ReadCalendar) -> None:
        self.choose.setEnabled(True)
        self._read = read
        if len(read.found) == 1:
            self._take(read.found[0])
            return
        self._show_list(read.found)
        if read.found:
            said = tr("{n} visits stand in this file. Choose one.", n=len(read.found) + read.further)
            shown = tr("The next {n} are shown.", n=len(read.found)) if read.further else ""
            self.list.setFocus()
        else:
            said, shown = tr("No visit to come stands in this file."), ""
        self._tell(_together(said, shown, _left_out(read)))

    # -- taking one over ----------------------------------------------------------------------------------------

    def _take_chosen(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._read.found):
            self._take(self._read.found[row])

    def _take(self, found: FoundVisit) -> None:
        self._show_list(())
        self.taken.emit(found.visit)
        repeated = tr("It comes again and again. This is the next time.") if found.is_repeated else ""
        is_elsewhere = found.visit.has_time and found.visit.zone != str(self._context.services.clock.zone())
        zone = tr("The time is told on the clock here.") if is_elsewhere else ""
        if not found.is_zone_known:
            zone = tr("The file names a time zone that is not known here. Is the time right?")
        said = tr("Filled in, and not saved yet. Look it over, then press Done.")
        self._tell(_together(said, repeated, zone, _left_out(self._read)))

    # -- what is in sight ---------------------------------------------------------------------------------------

    def _show_list(self, found: tuple[FoundVisit, ...]) -> None:
        if self.list.hasFocus() and not found:
            self.choose.setFocus()
        self.list.clear()
        for one in found:
            self.list.addItem(self._words(one))
        if found:
            self.list.setCurrentRow(0)
            rows = min(len(found), _MOST_SHOWN)
            self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 2 * _FRAME_PX)
        for part in (self.list, self.take):
            part.setVisible(bool(found))

    def _words(self, found: FoundVisit) -> str:
        moment = title(found.visit, self._context.calendar, self._context.local_now())
        again = tr("again and again") if found.is_repeated else ""
        return " · ".join(filter(None, (moment, found.visit.purpose, found.visit.where, again)))

    def _tell(self, sentence: str) -> None:
        self._say(sentence)
        announce(self, sentence)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _dress(self) -> None:
        theme = self._context.theme
        give_icon(theme, self.choose, "calendar", theme.tokens.accent_strong)


def _left_out(read: ReadCalendar) -> str:
    """What stands in the file besides."""
    past = tr("{n} in the past", n=read.past) if read.past else ""
    unread = tr("{n} that could not be read", n=read.unread) if read.unread else ""
    parts = ", ".join(filter(None, (past, unread)))
    return tr("Left out: {parts}.", parts=parts) if parts else ""


def _together(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
