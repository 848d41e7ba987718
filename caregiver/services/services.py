"""All that can be done while a diary is open; built when it opens, dropped when it is locked."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from caregiver.services.clock import Clock
from caregiver.services.diary import Diary
from caregiver.services.doses import Doses
from caregiver.services.drafts import Drafts
from caregiver.services.form_drafts import FormDrafts
from caregiver.services.journeys import Journeys
from caregiver.services.library import Library
from caregiver.services.medicines import Medicines
from caregiver.services.paper_key import PaperKey
from caregiver.services.people import NumbersFile, People
from caregiver.services.preferences import Preferences
from caregiver.services.stays import Stays
from caregiver.services.timetable import Timetable
from caregiver.services.ways_in import WaysIn
from caregiver.vault.keys import DataKey
from caregiver.vault.vault import Vault

if TYPE_CHECKING:
    from caregiver.services.agreements import Agreements
    from caregiver.services.answers import Answers
    from caregiver.services.backups import Backups
    from caregiver.services.book import Book
    from caregiver.services.calls import Calls
    from caregiver.services.care_notes import CareNotes
    from caregiver.services.chip_use import ChipUse
    from caregiver.services.comforts import Comforts
    from caregiver.services.devices import Devices
    from caregiver.services.evenings import Evenings
    from caregiver.services.flares import Flares
    from caregiver.services.guide import Guide
    from caregiver.services.old_notes import OldNotes
    from caregiver.services.own_days import OwnDays
    from caregiver.services.past_changes import PastChanges
    from caregiver.services.questions import Questions
    from caregiver.services.relief import Relief
    from caregiver.services.reminders import Reminders
    from caregiver.services.reviews import Reviews
    from caregiver.services.signs import Signs
    from caregiver.services.stocks import Stocks
    from caregiver.services.suggestions import Suggestions
    from caregiver.services.symptoms import Symptoms
    from caregiver.services.treatments import Treatments
    from caregiver.services.trend_bands import TrendBands
    from caregiver.services.trend_changes import TrendChanges
    from caregiver.services.trend_doses import TrendDoses
    from caregiver.services.trend_hours import TrendHours
    from caregiver.services.trend_measures import TrendMeasures
    from caregiver.services.trend_places import TrendPlaces
    from caregiver.services.trends import Trends
    from caregiver.services.visits import Visits


@dataclass(frozen=True)
class Services:
    """The verbs of an open diary, by noun.

    Attributes:
        data_key: Opens the diary; for what must close it and open it again.
    """

    vault: Vault
    data_key: DataKey = field(repr=False)
    clock: Clock
    library: Library
    people: People
    diary: Diary
    drafts: Drafts
    preferences: Preferences
    paper_key: PaperKey
    ways_in: WaysIn
    timetable: Timetable
    medicines: Medicines
    plan_drafts: FormDrafts
    doses: Doses
    stays: Stays
    journeys: Journeys

    # -- loaded when first asked for: no day begins with their words ----------------------------------------------

    @cached_property
    def reminders(self) -> "Reminders":
        """What rings."""
        from caregiver.services.reminders import Reminders

        return Reminders(self.vault, self.timetable, self.stays, self.preferences, self.clock)

    @cached_property
    def stocks(self) -> "Stocks":
        """How much of a medicine is there."""
        from caregiver.services.stocks import Stocks

        return Stocks(self.vault, self.timetable, self.people, self.clock)

    @cached_property
    def devices(self) -> "Devices":
        """Patches and pumps."""
        from caregiver.services.devices import Devices

        return Devices(self.vault, self.timetable, self.doses, self.people, self.clock)

    @cached_property
    def backups(self) -> "Backups":
        """Backups."""
        from caregiver.services.backups import Backups

        return Backups(self.vault, self.data_key, self.people, self.clock)

    @cached_property
    def flares(self) -> "Flares":
        """Sudden bad spells."""
        from caregiver.services.flares import Flares

        return Flares(self.vault, self.diary, self.doses, self.people, self.clock)

    @cached_property
    def relief(self) -> "Relief":
        """The numbers before and after what was given or done."""
        from caregiver.services.relief import Relief

        return Relief(
            self.vault,
            self.diary,
            self.people,
            self.clock,
            doses=self.doses,
            flares=self.flares,
            comforts=self.comforts,
            stays=self.stays,
        )

    @cached_property
    def chip_use(self) -> "ChipUse":
        """Which words the family uses."""
        from caregiver.services.chip_use import ChipUse

        return ChipUse(self.vault, self.preferences, self.people, self.clock)

    @cached_property
    def symptoms(self) -> "Symptoms":
        """Symptoms and side effects."""
        from caregiver.services.symptoms import Symptoms

        return Symptoms(self.vault, self.people, self.clock)

    @cached_property
    def reviews(self) -> "Reviews":
        """Evening reviews."""
        from caregiver.services.reviews import Reviews

        return Reviews(self.vault, self.people, self.clock, self.preferences, self.stays)

    @cached_property
    def own_days(self) -> "OwnDays":
        """The caregivers' own days."""
        from caregiver.services.own_days import OwnDays

        return OwnDays(self.vault, self.people, self.clock, self.preferences)

    @cached_property
    def evenings(self) -> "Evenings":
        """Review and own day of one evening, written together."""
        from caregiver.services.evenings import Evenings

        return Evenings(self.vault, self.reviews, self.own_days, self.people, self.clock)

    @cached_property
    def comforts(self) -> "Comforts":
        """What was done without medicine."""
        from caregiver.services.comforts import Comforts

        return Comforts(self.vault, self.diary, self.people, self.clock)

    @cached_property
    def signs(self) -> "Signs":
        """What is seen while the person can no longer tell."""
        from caregiver.services.signs import Signs

        return Signs(self.vault, self.diary, self.people, self.clock)

    @cached_property
    def care_notes(self) -> "CareNotes":
        """Notes, who came, care that was given."""
        from caregiver.services.care_notes import CareNotes

        return CareNotes(self.vault, self.people, self.clock)

    @cached_property
    def treatments(self) -> "Treatments":
        """Treatments."""
        from caregiver.services.treatments import Treatments

        return Treatments(self.vault, self.people, self.clock)

    @cached_property
    def calls(self) -> "Calls":
        """Phone calls with the team."""
        from caregiver.services.calls import Calls

        return Calls(self.vault, self.people, self.questions, self.agreements, self.clock)

    @cached_property
    def visits(self) -> "Visits":
        """Visits."""
        from caregiver.services.visits import Visits

        return Visits(self.vault, self.people, self.questions, self.agreements, self.clock)

    @cached_property
    def questions(self) -> "Questions":
        """Questions for the team."""
        from caregiver.services.questions import Questions

        return Questions(self.vault, self.people, self.clock)

    @cached_property
    def suggestions(self) -> "Suggestions":
        """Questions that the diary suggests."""
        from caregiver.services.suggestions import Suggestions

        return Suggestions(self)

    @cached_property
    def agreements(self) -> "Agreements":
        """What was agreed at visits and in calls."""
        from caregiver.services.agreements import Agreements

        return Agreements(self.vault, self.people, self.clock)

    @cached_property
    def answers(self) -> "Answers":
        """What came of each question at a visit or in a call."""
        from caregiver.services.answers import Answers

        return Answers(self.vault, self.visits, self.questions, self.agreements, self.clock)

    @cached_property
    def trends(self) -> "Trends":
        """Counts for charts."""
        from caregiver.services.trends import Trends

        return Trends(self.vault, self.people, self.preferences, self.clock, self.stays)

    @cached_property
    def trend_bands(self) -> "TrendBands":
        """Times away, treatments, visits and changed plans over many days."""
        from caregiver.services.trend_bands import TrendBands

        return TrendBands(
            self.trends,
            stays=self.stays,
            treatments=self.treatments,
            visits=self.visits,
            medicines=self.medicines,
        )

    @cached_property
    def trend_doses(self) -> "TrendDoses":
        """Doses over many days."""
        from caregiver.services.trend_doses import TrendDoses

        return TrendDoses(self.vault, self.timetable, self.medicines, self.trends, self.clock)

    @cached_property
    def trend_measures(self) -> "TrendMeasures":
        """What evening reviews and symptom notes say over many days."""
        from caregiver.services.trend_measures import TrendMeasures

        return TrendMeasures(self.vault, self.trends, self.preferences)

    @cached_property
    def trend_places(self) -> "TrendPlaces":
        """Places on the body over many days."""
        from caregiver.services.trend_places import TrendPlaces

        return TrendPlaces(self.vault, self.trends)

    @cached_property
    def trend_changes(self) -> "TrendChanges":
        """The days before a change and after it."""
        from caregiver.services.trend_changes import TrendChanges

        return TrendChanges(
            self.vault,
            self.trends,
            medicines=self.medicines,
            treatments=self.treatments,
            visits=self.visits,
            doses=self.doses,
            stays=self.stays,
        )

    @cached_property
    def guide(self) -> "Guide":
        """The Guide's cards and words."""
        from caregiver.services.guide import Guide

        return Guide(self.library)

    @cached_property
    def trend_hours(self) -> "TrendHours":
        """The doses behind the chart through the day."""
        from caregiver.services.trend_hours import TrendHours

        return TrendHours(
            self.vault,
            self.trends,
            self.timetable,
            self.clock,
            medicines=self.medicines,
            treatments=self.treatments,
            stays=self.stays,
        )

    @cached_property
    def old_notes(self) -> "OldNotes":
        """Old notes from paper."""
        from caregiver.services.old_notes import OldNotes

        return OldNotes(self.vault, self.diary, self.doses, self.people, self.timetable, self.clock)

    @cached_property
    def book(self) -> "Book":
        """All records of the diary, of whatever noun."""
        from caregiver.services.book import Book

        return Book(self)

    @cached_property
    def past_changes(self) -> "PastChanges":
        """What was changed and removed."""
        from caregiver.services.past_changes import PastChanges

        return PastChanges(
            self.vault,
            self.data_key,
            self.people,
            self.clock,
            diary=self.diary,
            calls=self.calls,
            doses=self.doses,
            medicines=self.medicines,
            stocks=self.stocks,
            devices=self.devices,
            stays=self.stays,
            journals={
                "agreement": self.agreements,
                "care_note": self.care_notes,
                "comfort": self.comforts,
                "flare": self.flares,
                "own_day": self.own_days,
                "question": self.questions,
                "review": self.reviews,
                "symptom_note": self.symptoms,
                "treatment": self.treatments,
                "visit": self.visits,
            },
        )

    def form_drafts(self, noun: str) -> FormDrafts:
        """What stood in the fields of the editor of a noun, such as "treatment", and was not saved."""
        return FormDrafts(self.vault, self.people, self.clock, noun)

    def close(self) -> None:
        """Close the diary file and let go of its key."""
        self.vault.close()


def serve(vault: Vault, data_key: DataKey, *, clock: Clock, library: Library, numbers_file: NumbersFile) -> Services:
    """Build the services over an open vault."""
    people = People(vault, clock, numbers_file)
    diary = Diary(vault, people, clock)
    timetable = Timetable(vault, clock)
    medicines = Medicines(vault, timetable, people, library, clock)
    doses = Doses(vault, timetable, diary, people, library, clock)
    stays = Stays(vault, timetable, medicines, people, clock)
    preferences = Preferences(vault, people, clock)
    return Services(
        vault=vault,
        data_key=data_key,
        clock=clock,
        library=library,
        people=people,
        diary=diary,
        drafts=Drafts(vault, people, clock),
        preferences=preferences,
        paper_key=PaperKey(vault, data_key, people, clock),
        ways_in=WaysIn(vault, data_key, clock),
        timetable=timetable,
        medicines=medicines,
        plan_drafts=FormDrafts(vault, people, clock, "plan"),
        doses=doses,
        stays=stays,
        journeys=Journeys(vault, timetable, medicines, people, clock),
    )
