"""The ways between the pages of an open diary. Pages never know each other; this is where they meet."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from caregiver.domain.wording import diary_title
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area
from caregiver.ui.access.paper_key_strip import PaperKeyStrip
from caregiver.ui.access.paper_test_strip import PaperTestStrip
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.history.clearing import Clearing
from caregiver.ui.main_window import MainWindow
from caregiver.ui.rooms import Rooms
from caregiver.ui.stop.reminders_strip import RemindersStrip
from caregiver.ui.theme.theme import Look
from caregiver.ui.urgent.numbers_strip import NumbersStrip

if TYPE_CHECKING:
    from caregiver.ui.core.keeping import Keeping
    from caregiver.ui.settings.lock_card import ScreenLock
    from caregiver.ui.settings.reminders_card import Autostart
    from caregiver.ui.urgent.page import UrgentPage

LONGEST_TRAIL = 20
ASKING = frozenset({Destination.TODAY, Destination.STOP, Destination.HOMECOMING, Destination.REVIEW})
"""Pages that are there to ask; after a death the quiet page stands in their place (care-rules 27)."""


class Pages(QObject):
    """Brings each page into sight when it is asked for, and says what was done on it.

    Signals:
        bring_back_asked: A backup shall take the diary's place; carries the `CheckedBackup`.
    """

    bring_back_asked = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        context: PageContext,
        urgent: "Callable[[], UrgentPage]",
        save_look: Callable[[Look], None],
        keeping: "Keeping",
        autostart: "Callable[[], Autostart] | None" = None,
        lock: "ScreenLock | None" = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self.context = context
        self.rooms = Rooms(context, urgent, save_look, keeping, autostart, lock, self)
        self._trail: list[tuple[Destination, object]] = []
        self._is_quiet = False
        self._quiet_rows: set[str] = set()
        self._build()
        self._connect()

    def _build(self) -> None:
        sidebar = self._window.sidebar
        sidebar.add_page(Destination.TODAY, "today", tr("Today"))
        sidebar.add_page(Destination.DIARY, "diary", tr("Diary"))
        sidebar.add_page(Destination.MEDICINES, "medicines", tr("Medicines"))
        sidebar.add_page(Destination.TRENDS, "trends", tr("Trends"))
        sidebar.add_page(Destination.VISITS, "visits", tr("Visits"))
        sidebar.add_page(Destination.GUIDE, "guide", tr("Guide"))
        sidebar.add_page(Destination.SETTINGS, "settings", tr("Settings"))
        self._window.add_strip(PaperKeyStrip(self.context, self.context.services.paper_key))
        self.paper_test_strip = PaperTestStrip(self.context)
        self._window.add_strip(self.paper_test_strip)
        self.numbers_strip = NumbersStrip(self.context)
        self._window.add_strip(self.numbers_strip)
        self.reminders_strip = RemindersStrip(self.context)
        self._window.add_strip(self.reminders_strip)
        self.clearing = Clearing(self.context, self)
        self._look_if_quiet()
        self._show_names()

    def _connect(self) -> None:
        window, context = self._window, self.context
        window.new_entry_asked.connect(lambda: context.navigator.go(Destination.ENTRY))
        window.print_asked.connect(self._print)
        window.search_asked.connect(self._search)
        window.undo_asked.connect(self._undo)
        window.messages.undo_asked.connect(self._undo)
        window.sidebar.writer_chosen.connect(lambda uuid: context.act(context.services.people.write_as, uuid))
        context.bus.changed.connect(self._on_changed)
        context.navigator.named.connect(self._name_place)
        for speaking in (self.rooms, self.numbers_strip):
            speaking.said.connect(self._say_done)
        self.rooms.saved.connect(self._say_saved)
        self.rooms.undone.connect(self._say_undone)
        self.rooms.bring_back_asked.connect(self.bring_back_asked)
        self.clearing.start()

    # -- going about --------------------------------------------------------------------------------------------

    def show(self, destination: Destination) -> None:
        """Start here, with nothing to go back to."""
        self._trail = []
        self.go(destination)
        self._window.sidebar.take_keyboard()

    def go(self, destination: Destination, argument: object = None) -> None:
        """Bring a page into sight; `argument` is what it is about, such as an entry's uuid.

        What was done on the page before stands from now on: Undo never reaches back to a page one has left.
        """
        self.context.act.forget_undo()
        if not self._trail or self._trail[-1] != (destination, argument):
            self._trail = [*self._trail[-LONGEST_TRAIL:], (destination, argument)]
        self._bring(destination, argument)

    def back(self) -> None:
        """To the page before this one, or to Today."""
        self._trail = self._trail[:-1]
        self._bring(*self._here)

    def _name_place(self, destination: Destination, uuid: str) -> None:
        """Back leads to what the page was about when one left it."""
        for place in reversed(range(len(self._trail))):
            if self._trail[place][0] is destination:
                self._trail[place] = (destination, uuid)
                return

    @property
    def _here(self) -> tuple[Destination, object]:
        return self._trail[-1] if self._trail else (Destination.TODAY, None)

    def leave(self) -> None:
        """The diary closes: the page in sight keeps what was typed."""
        self.clearing.stop()
        page = self._window.stack.currentWidget()
        if isinstance(page, Page):
            page.left()

    def _bring(self, destination: Destination, argument: object) -> None:
        if destination in ASKING and self._is_quiet:
            self._bring_quiet()
            return
        self._window.leave_full()
        page = self.rooms.page(destination)
        if not self._window.has_page(destination):
            self._window.add_page(destination, page)
        self.rooms.tell(destination, argument)
        self._window.show_page(destination)
        self.numbers_strip.go_to(destination)

    def _search(self) -> None:
        if self._here[0] is Destination.GUIDE:
            self.rooms.guide.search()
            return
        self.go(Destination.DIARY)
        self.rooms.diary.search()

    def _print(self) -> None:
        if self._here[0] is Destination.GUIDE:
            self.rooms.guide.show_sheet()
        else:
            self.context.navigator.go(Destination.PAPER)

    def _say_done(self, sentence: str) -> None:
        self.context.act.name(sentence)
        self._window.messages.say(sentence, can_undo=self.context.act.can_undo)

    def _say_saved(self, uuid: str, sentence: str) -> None:
        """Today has a place of its own for a number that was just saved."""
        if self._here[0] is Destination.TODAY:
            self.rooms.today.show_entry(uuid)
        else:
            self._say_done(sentence)

    def _say_undone(self, deed: str) -> None:
        """Today's own Undo is a write of its own: undoing that puts the number back."""
        self.context.act.name(deed)
        self.context.act.is_undone = True
        self._say_undo()

    def _undo(self) -> None:
        if self.context.act.undo() is not None:
            self._say_undo()

    def _say_undo(self) -> None:
        act = self.context.act
        if act.deed:
            said = tr("Taken back: {deed}", deed=act.deed) if act.is_undone else tr("Done again: {deed}", deed=act.deed)
        else:
            said = tr("Taken back.") if act.is_undone else tr("Done again.")
        self._window.messages.say(said, can_undo=act.can_undo)

    # -- after a death ------------------------------------------------------------------------------------------

    def _look_if_quiet(self) -> bool:
        """Whether somebody has died: then nothing is asked any more, and the quiet page stands in Today's place."""
        self._is_quiet = self.context.services.stays.has_died
        return self._is_quiet

    def _bring_quiet(self) -> None:
        from caregiver.ui.stop.quiet_page import QuietPage

        page = QuietPage(self.context, self.rooms.backing_up, self._quiet_rows)
        page.look_asked.connect(lambda: self.go(Destination.DIARY))
        page.print_asked.connect(lambda: self.go(Destination.PAPER, "record"))
        page.settings_asked.connect(lambda: self.go(Destination.SETTINGS))
        self._window.messages.hide()
        self._window.show_full(page)

    # -- names --------------------------------------------------------------------------------------------------

    def _on_changed(self, areas: frozenset[Area]) -> None:
        if areas & {Area.PERSON, Area.CAREGIVERS}:
            self._show_names()
        was_quiet = self._is_quiet
        if Area.STAYS in areas and self._look_if_quiet() != was_quiet:
            self._trail = []
            self._bring(*self._here)

    def _show_names(self) -> None:
        people = self.context.services.people
        self._window.sidebar.show_owner(words(diary_title(self.context.person)))
        writers = [(record.uuid, record.value.name) for record in people.caregivers()]
        self._window.sidebar.show_writers(writers, people.writer())
