"""The pages of an open diary, and the ways between them. Pages never know each other; this is where they meet."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from caregiver.domain.wording import diary_title
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area
from caregiver.ui.access.paper_key_strip import PaperKeyStrip
from caregiver.ui.access.paper_test_strip import PaperTestStrip
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination, PlanAsked, SymptomAsked
from caregiver.ui.core.page import Page
from caregiver.ui.history.clearing import Clearing
from caregiver.ui.main_window import MainWindow
from caregiver.ui.stop.reminders_strip import RemindersStrip
from caregiver.ui.theme.theme import Look
from caregiver.ui.today.page import TodayPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from caregiver.ui.access.bring_back_here import BringBackHere
    from caregiver.ui.access.numbers_page import NumbersPage
    from caregiver.ui.access.paper_key_page import PaperKeyPage
    from caregiver.ui.access.try_key_page import TryKeyPage
    from caregiver.ui.comfort.page import ComfortPage
    from caregiver.ui.core.keeping import Keeping
    from caregiver.ui.diary.page import DiaryPage
    from caregiver.ui.entry.page import EntryPage
    from caregiver.ui.history.page import HistoryPage
    from caregiver.ui.medicines.given_page import GivenPage
    from caregiver.ui.medicines.medicine_page import MedicinePage
    from caregiver.ui.medicines.page import MedicinesPage
    from caregiver.ui.medicines.plan_page import PlanPage
    from caregiver.ui.paper.page import PaperPage
    from caregiver.ui.review.page import ReviewPage
    from caregiver.ui.settings.lock_card import ScreenLock
    from caregiver.ui.settings.page import SettingsPage
    from caregiver.ui.settings.reminders_card import Autostart
    from caregiver.ui.stop.homecoming_page import HomecomingPage
    from caregiver.ui.stop.page import StopPage
    from caregiver.ui.symptom.page import SymptomPage
    from caregiver.ui.urgent.page import UrgentPage

LONGEST_TRAIL = 20


class Pages(QObject):
    """Builds each page when it is first asked for, and brings it into sight.

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
        autostart: "Autostart | None" = None,
        lock: "ScreenLock | None" = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self.context = context
        self._make_urgent = urgent
        self._save_look = save_look
        self._keeping = keeping
        self._autostart = autostart
        self._lock = lock
        self._trail: list[tuple[Destination, object]] = []
        self._is_quiet = False
        self._build()
        self._connect()

    def _build(self) -> None:
        sidebar = self._window.sidebar
        sidebar.add_page(Destination.TODAY, "today", tr("Today"))
        sidebar.add_page(Destination.DIARY, "diary", tr("Diary"))
        sidebar.add_page(Destination.MEDICINES, "medicines", tr("Medicines"))
        sidebar.add_page(Destination.SETTINGS, "settings", tr("Settings"))
        self._window.add_strip(PaperKeyStrip(self.context, self.context.services.paper_key))
        self.paper_test_strip = PaperTestStrip(self.context)
        self._window.add_strip(self.paper_test_strip)
        self.reminders_strip = RemindersStrip(self.context)
        self._window.add_strip(self.reminders_strip)
        self.clearing = Clearing(self.context, self)
        self._look_if_quiet()
        self._show_names()

    def _connect(self) -> None:
        window, context = self._window, self.context
        window.new_entry_asked.connect(lambda: context.navigator.go(Destination.ENTRY))
        window.print_asked.connect(lambda: context.navigator.go(Destination.PAPER))
        window.search_asked.connect(self._search)
        window.undo_asked.connect(self._undo)
        window.messages.undo_asked.connect(self._undo)
        window.sidebar.writer_chosen.connect(lambda uuid: context.act(context.services.people.write_as, uuid))
        context.bus.changed.connect(self._on_changed)
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
        if destination is Destination.TODAY and self._is_quiet:
            self._bring_quiet()
            return
        self._window.leave_full()
        page = self._page(destination)
        if not self._window.has_page(destination):
            self._window.add_page(destination, page)
        self._open(destination, argument)
        self._window.show_page(destination)

    def _open(self, destination: Destination, argument: object) -> None:
        """Tell the page what it is about."""
        uuid = argument if isinstance(argument, str) else ""
        match destination:
            case Destination.URGENT:
                self._urgent.show_for(self.context, self.context.services.people.contacts())
            case Destination.ENTRY:
                self._entry.open_entry(uuid or None)
            case Destination.DIARY if uuid:
                self._diary.show_entry(uuid)
            case Destination.MEDICINE:
                self._medicine.open_medicine(uuid)
            case Destination.GIVEN:
                self._given.open_medicine(uuid)
            case Destination.PLAN:
                self._plan.open_plan(argument if isinstance(argument, PlanAsked) else PlanAsked())
            case Destination.SETTINGS if uuid:
                self._settings.show_cards(uuid)
            case Destination.BRING_BACK if uuid:
                self._bring_back.open_backup(Path(uuid))
            case Destination.SYMPTOM:
                self._symptom.open_asked(argument if isinstance(argument, SymptomAsked) else SymptomAsked(uuid))
            case Destination.COMFORT:
                self._comfort.open_record(uuid or None)
            case Destination.REVIEW:
                self._review.open_day(argument if isinstance(argument, date) else None)
            case Destination.PAPER:
                self._paper.open_sheet(uuid or None)

    def _page(self, destination: Destination) -> "QWidget":
        makers: dict[Destination, Callable[[], QWidget]] = {
            Destination.TODAY: lambda: self._today,
            Destination.DIARY: lambda: self._diary,
            Destination.SETTINGS: lambda: self._settings,
            Destination.MEDICINES: lambda: self._medicines,
            Destination.MEDICINE: lambda: self._medicine,
            Destination.PLAN: lambda: self._plan,
            Destination.GIVEN: lambda: self._given,
            Destination.HOMECOMING: lambda: self._homecoming,
            Destination.STOP: lambda: self._stop,
            Destination.ENTRY: lambda: self._entry,
            Destination.URGENT: lambda: self._urgent,
            Destination.PAPER: lambda: self._paper,
            Destination.PAPER_KEY: lambda: self._paper_key,
            Destination.BRING_BACK: lambda: self._bring_back,
            Destination.TRY_KEY: lambda: self._try_key,
            Destination.NUMBERS: lambda: self._numbers,
            Destination.HISTORY: lambda: self._history,
            Destination.REVIEW: lambda: self._review,
            Destination.SYMPTOM: lambda: self._symptom,
            Destination.COMFORT: lambda: self._comfort,
        }
        return makers[destination]()

    def _search(self) -> None:
        self.go(Destination.DIARY)
        self._diary.search()

    def _say_done(self, sentence: str) -> None:
        self.context.act.name(sentence)
        self._window.messages.say(sentence, can_undo=self.context.act.can_undo)

    def _say_saved(self, uuid: str, sentence: str) -> None:
        """Today has a place of its own for a number that was just saved."""
        if self._here[0] is Destination.TODAY:
            self._today.show_entry(uuid)
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

        page = QuietPage(self.context)
        page.look_asked.connect(lambda: self.go(Destination.DIARY))
        page.print_asked.connect(lambda: self.go(Destination.PAPER))
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

    # -- made when first asked for ------------------------------------------------------------------------------

    @cached_property
    def _today(self) -> TodayPage:
        page = TodayPage(self.context)
        page.said.connect(self._say_undone)
        return page

    @cached_property
    def _urgent(self) -> "UrgentPage":
        return self._make_urgent()

    @cached_property
    def _diary(self) -> "DiaryPage":
        from caregiver.ui.diary.page import DiaryPage

        return DiaryPage(self.context)

    @cached_property
    def _settings(self) -> "SettingsPage":
        from caregiver.ui.settings.page import SettingsPage

        folder = str(self.context.services.vault.folder)
        return SettingsPage(self.context, self._save_look, folder, self._keeping, self._autostart, self._lock)

    @cached_property
    def _entry(self) -> "EntryPage":
        from caregiver.ui.entry.page import EntryPage

        page = EntryPage(self.context)
        page.saved.connect(self._say_saved)
        page.said.connect(self._say_done)
        return page

    @cached_property
    def _medicines(self) -> "MedicinesPage":
        from caregiver.ui.medicines.page import MedicinesPage

        return MedicinesPage(self.context)

    @cached_property
    def _medicine(self) -> "MedicinePage":
        from caregiver.ui.medicines.medicine_page import MedicinePage

        page = MedicinePage(self.context)
        page.said.connect(self._say_done)
        return page

    @cached_property
    def _plan(self) -> "PlanPage":
        from caregiver.ui.medicines.plan_page import PlanPage

        page = PlanPage(self.context)
        page.said.connect(self._say_done)
        return page

    @cached_property
    def _given(self) -> "GivenPage":
        from caregiver.ui.medicines.given_page import GivenPage

        return GivenPage(self.context)

    @cached_property
    def _homecoming(self) -> "HomecomingPage":
        from caregiver.ui.stop.homecoming_page import HomecomingPage

        page = HomecomingPage(self.context)
        page.said.connect(self._say_done)
        return page

    @cached_property
    def _stop(self) -> "StopPage":
        from caregiver.ui.stop.page import StopPage

        page = StopPage(self.context)
        page.said.connect(self._say_done)
        return page

    @cached_property
    def _paper(self) -> "PaperPage":
        from caregiver.ui.paper.page import PaperPage

        return PaperPage(self.context)

    @cached_property
    def _paper_key(self) -> "PaperKeyPage":
        from caregiver.ui.access.paper_key_page import PaperKeyPage

        return PaperKeyPage(self.context, self.context.services.paper_key)

    @cached_property
    def _history(self) -> "HistoryPage":
        from caregiver.ui.history.page import HistoryPage

        return HistoryPage(self.context)

    @cached_property
    def _symptom(self) -> "SymptomPage":
        from caregiver.ui.symptom.page import SymptomPage

        page = SymptomPage(self.context)
        page.said.connect(self._say_done)
        return page

    @cached_property
    def _comfort(self) -> "ComfortPage":
        from caregiver.ui.comfort.page import ComfortPage

        page = ComfortPage(self.context)
        page.said.connect(self._say_done)
        return page

    @cached_property
    def _review(self) -> "ReviewPage":
        from caregiver.ui.review.page import ReviewPage

        page = ReviewPage(self.context)
        page.said.connect(self._say_done)
        return page

    @cached_property
    def _try_key(self) -> "TryKeyPage":
        from caregiver.ui.access.try_key_page import TryKeyPage

        return TryKeyPage(self.context)

    @cached_property
    def _bring_back(self) -> "BringBackHere":
        from caregiver.ui.access.bring_back_here import BringBackHere

        page = BringBackHere(self.context, self._keeping.restore)
        page.wanted.connect(self.bring_back_asked)
        return page

    @cached_property
    def _numbers(self) -> "NumbersPage":
        from caregiver.ui.access.numbers_page import NumbersPage

        return NumbersPage(self.context)
