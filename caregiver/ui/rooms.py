"""The pages of an open diary, each made when it is first asked for and told what it is about."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance

from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination, PlanAsked, ReturnAsked, SymptomAsked, VisitAsked
from caregiver.ui.theme.theme import Look
from caregiver.ui.today.page import TodayPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from caregiver.ui.access.bring_back_here import BringBackHere
    from caregiver.ui.access.numbers_page import NumbersPage
    from caregiver.ui.access.paper_key_page import PaperKeyPage
    from caregiver.ui.access.try_key_page import TryKeyPage
    from caregiver.ui.care_note.page import CareNotePage
    from caregiver.ui.comfort.page import ComfortPage
    from caregiver.ui.core.backing_up import BackingUp
    from caregiver.ui.core.keeping import Keeping
    from caregiver.ui.diary.page import DiaryPage
    from caregiver.ui.entry.page import EntryPage
    from caregiver.ui.guide.page import GuidePage
    from caregiver.ui.history.page import HistoryPage
    from caregiver.ui.medicines.given_page import GivenPage
    from caregiver.ui.medicines.medicine_page import MedicinePage
    from caregiver.ui.medicines.page import MedicinesPage
    from caregiver.ui.medicines.plan_page import PlanPage
    from caregiver.ui.old_notes.page import OldNotesPage
    from caregiver.ui.paper.page import PaperPage
    from caregiver.ui.review.page import ReviewPage
    from caregiver.ui.settings.lock_card import ScreenLock
    from caregiver.ui.settings.page import SettingsPage
    from caregiver.ui.settings.reminders_card import Autostart
    from caregiver.ui.spell.page import SpellPage
    from caregiver.ui.stop.homecoming_page import HomecomingPage
    from caregiver.ui.stop.page import StopPage
    from caregiver.ui.symptom.page import SymptomPage
    from caregiver.ui.treatments.editor_page import TreatmentPage
    from caregiver.ui.treatments.page import TreatmentsPage
    from caregiver.ui.trends.page import TrendsPage
    from caregiver.ui.urgent.page import UrgentPage
    from caregiver.ui.visits.calls.page import CallPage
    from caregiver.ui.visits.editor_page import VisitPage
    from caregiver.ui.visits.page import VisitsPage


class _Says(Protocol):
    """A page that says what was done on it."""

    said: SignalInstance


Speaking = TypeVar("Speaking", bound=_Says)


class Rooms(QObject):
    """A place for each destination.

    Signals:
        said: Something was written or taken out, and the page is left; carries the sentence that says so.
        saved: A pain entry was saved; carries its uuid and the sentence.
        undone: Today took something back by itself; carries what it was.
        bring_back_asked: A backup shall take the diary's place; carries the `CheckedBackup`.
    """

    said = Signal(str)
    saved = Signal(str, str)
    undone = Signal(str)
    bring_back_asked = Signal(object)

    def __init__(
        self,
        context: PageContext,
        urgent: "Callable[[], UrgentPage]",
        save_look: Callable[[Look], None],
        keeping: "Keeping",
        autostart: "Callable[[], Autostart] | None",
        lock: "ScreenLock | None",
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._make_urgent = urgent
        self._save_look = save_look
        self._keeping = keeping
        self._make_autostart = autostart
        self._lock = lock

    @property
    def backing_up(self) -> "BackingUp":
        """Makes copies of the diary."""
        return self._keeping.backing_up

    def page(self, destination: Destination) -> "QWidget":
        """The page of a destination."""
        makers: dict[Destination, Callable[[], QWidget]] = {
            Destination.TODAY: lambda: self.today,
            Destination.DIARY: lambda: self.diary,
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
            Destination.SPELL: lambda: self._spell,
            Destination.CARE_NOTE: lambda: self._care_note,
            Destination.TREATMENTS: lambda: self._treatments,
            Destination.TREATMENT: lambda: self._treatment,
            Destination.OLD_NOTES: lambda: self._old_notes,
            Destination.TRENDS: lambda: self._trends,
            Destination.VISITS: lambda: self._visits,
            Destination.VISIT: lambda: self._visit,
            Destination.CALL: lambda: self._call,
            Destination.GUIDE: lambda: self.guide,
        }
        return makers[destination]()

    def tell(self, destination: Destination, argument: object) -> None:
        """Tell the page of a destination what it is about, where it is about something."""
        uuid = argument if isinstance(argument, str) else ""
        tellers: dict[Destination, Callable[[], object]] = {
            Destination.URGENT: lambda: self._urgent.show_for(self.context, self.context.services.people.contacts()),
            Destination.ENTRY: lambda: self._entry.open_entry(uuid or None),
            Destination.DIARY: lambda: self.diary.open_asked(argument),
            Destination.MEDICINE: lambda: (
                self._medicine.open_return(argument.medicine)
                if isinstance(argument, ReturnAsked)
                else self._medicine.open_medicine(uuid)
            ),
            Destination.GIVEN: lambda: self._given.open_medicine(uuid),
            Destination.PLAN: lambda: self._plan.open_plan(
                argument if isinstance(argument, PlanAsked) else PlanAsked()
            ),
            Destination.SETTINGS: lambda: self._settings.show_cards(uuid) if uuid else None,
            Destination.BRING_BACK: lambda: self._bring_back.open_backup(Path(uuid)) if uuid else None,
            Destination.SYMPTOM: lambda: self._symptom.open_asked(
                argument if isinstance(argument, SymptomAsked) else SymptomAsked(uuid)
            ),
            Destination.COMFORT: lambda: self._comfort.open_record(uuid or None),
            Destination.SPELL: lambda: self._spell.open_spell(uuid or None),
            Destination.CARE_NOTE: lambda: self._care_note.open_record(uuid or None),
            Destination.TREATMENT: lambda: self._treatment.open_record(uuid or None),
            Destination.REVIEW: lambda: self._review.open_day(argument if isinstance(argument, date) else None),
            Destination.PAPER: lambda: self._paper.open_sheet(uuid or None),
            Destination.VISITS: lambda: self._visits.open_asked(uuid),
            Destination.VISIT: lambda: self._visit.open_asked(
                argument if isinstance(argument, VisitAsked) else VisitAsked(uuid)
            ),
            Destination.CALL: lambda: self._call.open_call(uuid),
            Destination.GUIDE: lambda: self.guide.open_asked(uuid),
        }
        tellers.get(destination, lambda: None)()

    # -- made when first asked for ------------------------------------------------------------------------------

    @cached_property
    def today(self) -> TodayPage:
        page = TodayPage(self.context)
        page.said.connect(self.undone)
        page.led_on.connect(self.said)
        return page

    @cached_property
    def _urgent(self) -> "UrgentPage":
        return self._make_urgent()

    @cached_property
    def diary(self) -> "DiaryPage":
        from caregiver.ui.diary.page import DiaryPage

        return DiaryPage(self.context)

    @cached_property
    def _settings(self) -> "SettingsPage":
        from caregiver.ui.settings.page import SettingsPage

        folder = str(self.context.services.vault.folder)
        autostart = self._make_autostart() if self._make_autostart else None
        return SettingsPage(self.context, self._save_look, folder, self._keeping, autostart, self._lock)

    @cached_property
    def _entry(self) -> "EntryPage":
        from caregiver.ui.entry.page import EntryPage

        page = self._heard(EntryPage(self.context))
        page.saved.connect(self.saved)
        return page

    @cached_property
    def _medicines(self) -> "MedicinesPage":
        from caregiver.ui.medicines.page import MedicinesPage

        return MedicinesPage(self.context)

    @cached_property
    def _medicine(self) -> "MedicinePage":
        from caregiver.ui.medicines.medicine_page import MedicinePage

        return self._heard(MedicinePage(self.context))

    @cached_property
    def _plan(self) -> "PlanPage":
        from caregiver.ui.medicines.plan_page import PlanPage

        return self._heard(PlanPage(self.context))

    @cached_property
    def _given(self) -> "GivenPage":
        from caregiver.ui.medicines.given_page import GivenPage

        return GivenPage(self.context)

    @cached_property
    def _homecoming(self) -> "HomecomingPage":
        from caregiver.ui.stop.homecoming_page import HomecomingPage

        return self._heard(HomecomingPage(self.context))

    @cached_property
    def _stop(self) -> "StopPage":
        from caregiver.ui.stop.page import StopPage

        return self._heard(StopPage(self.context))

    @cached_property
    def _paper(self) -> "PaperPage":
        from caregiver.ui.paper.page import PaperPage

        return self._heard(PaperPage(self.context))

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

        return self._heard(SymptomPage(self.context))

    @cached_property
    def _comfort(self) -> "ComfortPage":
        from caregiver.ui.comfort.page import ComfortPage

        return self._heard(ComfortPage(self.context))

    @cached_property
    def _spell(self) -> "SpellPage":
        from caregiver.ui.spell.page import SpellPage

        return self._heard(SpellPage(self.context))

    @cached_property
    def _care_note(self) -> "CareNotePage":
        from caregiver.ui.care_note.page import CareNotePage

        return self._heard(CareNotePage(self.context))

    @cached_property
    def _review(self) -> "ReviewPage":
        from caregiver.ui.review.page import ReviewPage

        return self._heard(ReviewPage(self.context))

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

    @cached_property
    def _treatments(self) -> "TreatmentsPage":
        from caregiver.ui.treatments.page import TreatmentsPage

        return self._heard(TreatmentsPage(self.context))

    @cached_property
    def _treatment(self) -> "TreatmentPage":
        from caregiver.ui.treatments.editor_page import TreatmentPage

        return self._heard(TreatmentPage(self.context))

    @cached_property
    def _old_notes(self) -> "OldNotesPage":
        from caregiver.ui.old_notes.page import OldNotesPage

        return self._heard(OldNotesPage(self.context))

    @cached_property
    def _trends(self) -> "TrendsPage":
        from caregiver.ui.trends.page import TrendsPage

        return TrendsPage(self.context)

    @cached_property
    def _visits(self) -> "VisitsPage":
        from caregiver.ui.visits.page import VisitsPage

        return self._heard(VisitsPage(self.context))

    @cached_property
    def _visit(self) -> "VisitPage":
        from caregiver.ui.visits.editor_page import VisitPage

        return self._heard(VisitPage(self.context))

    @cached_property
    def _call(self) -> "CallPage":
        from caregiver.ui.visits.calls.page import CallPage

        return self._heard(CallPage(self.context))

    @cached_property
    def guide(self) -> "GuidePage":
        from caregiver.ui.guide.page import GuidePage

        return GuidePage(self.context)

    def _heard(self, page: Speaking) -> Speaking:
        """The page, whose sentences are heard from now on."""
        page.said.connect(self.said)
        return page
