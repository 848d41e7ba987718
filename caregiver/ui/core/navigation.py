"""Where one can go in the window, and how a page asks to go there."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal


class Destination(Enum):
    """A page, and what it is asked about.

    ENTRY takes an entry's uuid, DIARY a record's uuid or a day, MEDICINE and GIVEN a medicine's uuid, MEDICINE also a
    `ReturnAsked`, PLAN a `PlanAsked`, PAPER the name of a sheet, SETTINGS "reminders" or "backup", BRING_BACK the
    path of a backup, SYMPTOM a note's uuid or a `SymptomAsked`, SPELL, COMFORT, CARE_NOTE and TREATMENT its
    uuid, REVIEW a care day, VISIT a visit's uuid or a `VisitAsked`, VISITS a visit's or a question's,
    CALL a call's, GUIDE the name of a card or a word; most may take nothing.
    """

    TODAY = auto()
    DIARY = auto()
    SETTINGS = auto()
    ENTRY = auto()
    URGENT = auto()
    PAPER = auto()
    PAPER_KEY = auto()
    TRY_KEY = auto()
    BRING_BACK = auto()
    NUMBERS = auto()
    MEDICINES = auto()
    MEDICINE = auto()
    PLAN = auto()
    GIVEN = auto()
    HOMECOMING = auto()
    STOP = auto()
    HISTORY = auto()
    SPELL = auto()
    REVIEW = auto()
    SYMPTOM = auto()
    COMFORT = auto()
    CARE_NOTE = auto()
    TREATMENTS = auto()
    TREATMENT = auto()
    OLD_NOTES = auto()
    TRENDS = auto()
    VISITS = auto()
    VISIT = auto()
    CALL = auto()
    GUIDE = auto()


@dataclass(frozen=True)
class PlanAsked:
    """Which medicine the plan editor is asked for.

    Attributes:
        medicine: Its uuid, or "" for a new one.
        is_new_strength: Whether a box of another strength came: amount and limits start empty (care-rules 4).
        agreement: Uuid of what was agreed at a visit and is written down as this plan, or "".
        is_not_written: Whether only the dose was told, not what the hand measures of it (care-rules 5).
        is_from_medicine: Whether it was asked for from the medicine itself: the agreement waits there, and is done by a
            new plan, not by a slip put right or a pause.
    """

    medicine: str = ""
    is_new_strength: bool = False
    agreement: str = ""
    is_not_written: bool = False
    is_from_medicine: bool = False


@dataclass(frozen=True)
class ReturnAsked:
    """Which medicine is opened to write down what of it was returned.

    Attributes:
        medicine: Its uuid.
    """

    medicine: str


@dataclass(frozen=True)
class VisitAsked:
    """Which visit its editor is asked for.

    Attributes:
        uuid: A visit of the diary, or "" for a new one.
        agreement: Uuid of what was agreed and is written down as this visit, or "".
    """

    uuid: str = ""
    agreement: str = ""


@dataclass(frozen=True)
class SymptomAsked:
    """What the editor of symptoms is asked for.

    Attributes:
        uuid: A note of the diary, or "" for a new one.
        medicine: Uuid of the medicine that a new one begins with, or "".
        symptom: Code of the symptom that a new one begins with, or "".
    """

    uuid: str = ""
    medicine: str = ""
    symptom: str = ""


class Navigator(QObject):
    """Pages never know each other; they ask here.

    Signals:
        asked: Go to a destination, with an argument it understands (an entry's uuid, or None).
        back_asked: Go where one came from.
        named: A page that was opened for nothing in particular is about something by now: carries the destination, and
            the uuid that leads back to it.
    """

    asked = Signal(object, object)
    back_asked = Signal()
    named = Signal(object, str)

    def go(self, destination: Destination, argument: object = None) -> None:
        """Ask for a page."""
        self.asked.emit(destination, argument)

    def back(self) -> None:
        """Ask for the page before this one."""
        self.back_asked.emit()

    def name(self, destination: Destination, uuid: str) -> None:
        """Tell what the page of this destination is about, so that one comes back to it."""
        self.named.emit(destination, uuid)
