"""The one person a diary is about, who writes in it, and who to call (care-rules 29, 33, 36 to 40)."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Pronouns(StrEnum):
    """The words the family uses for the person."""

    HE = "he"
    SHE = "she"
    THEY = "they"


class UsualVoice(StrEnum):
    """Who gives the number, most days (care-rules 24)."""

    PATIENT = "patient"
    CAREGIVER = "caregiver"
    DIFFERS = "differs"


class Known(StrEnum):
    """Whether something was asked, and what came of it."""

    NOT_ASKED = "not_asked"
    NONE_KNOWN = "none_known"
    YES = "yes"


class Answer(StrEnum):
    """What the family answered to a plain question; not sure until it was asked."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"


class Consent(StrEnum):
    """Who agreed that this diary is kept."""

    NOT_SAID = "not_said"
    PATIENT_AGREED = "patient_agreed"
    DECIDES_FOR = "decides_for"


@dataclass(frozen=True)
class Allergy:
    """A bad reaction, as the family tells it; never matched against medicines by the program.

    Attributes:
        what: "penicillin".
        reaction: What happened: "rash".
        said_by: Who said so, in the family's words.
    """

    what: str
    reaction: str = ""
    said_by: str = ""


@dataclass(frozen=True)
class Person:
    """The person the diary is about.

    Attributes:
        called: The name used at home ("Robert").
        full_name, birth_date, hospital_number, address: As on the hospital's papers.
        allergies_known, allergies, allergies_asked_on: "None known, asked on ..." is not "not asked". "Yes" without
            any allergy means: which was not written.
        organs_known, organs, organs_asked_on: Kidney or liver trouble as told.
        weight_kg, weight_on: Last weight, in kilograms as typed, and its day.
        illness: What the team calls it.
        takes_strong_medicine: Whether strong pain medicine is taken, as the family says.
        goal_number, goal_words, is_goal_hidden: The level the person can live with, in their own words.
        consent, decides: Who agreed; who decides if the person cannot.
        usual_voice: Whether a voice is chosen beforehand.
        cannot_tell_since: From this day on the person can no longer tell how it is; None while they can. The family
            says so, never the program (care-rules 28).
    """

    called: str
    pronouns: Pronouns = Pronouns.THEY
    full_name: str = ""
    birth_date: date | None = None
    hospital_number: str = ""
    address: str = ""
    allergies_known: Known = Known.NOT_ASKED
    allergies: tuple[Allergy, ...] = ()
    allergies_asked_on: date | None = None
    organs_known: Known = Known.NOT_ASKED
    organs: str = ""
    organs_asked_on: date | None = None
    weight_kg: str = ""
    weight_on: date | None = None
    illness: str = ""
    takes_strong_medicine: Answer = Answer.NOT_SURE
    goal_number: int | None = None
    goal_words: str = ""
    is_goal_hidden: bool = False
    consent: Consent = Consent.NOT_SAID
    decides: str = ""
    usual_voice: UsualVoice = UsualVoice.DIFFERS
    cannot_tell_since: date | None = None

    @property
    def can_tell(self) -> bool:
        """Whether a number is asked for; while not, it is asked how the person seems."""
        return self.cannot_tell_since is None

    @property
    def formal_name(self) -> str:
        """The full name where known, else the name used at home."""
        return self.full_name or self.called

    def age_on(self, day: date) -> int | None:
        """Whole years on `day`, or None while the birth date is not known."""
        if self.birth_date is None:
            return None
        had_birthday = (day.month, day.day) >= (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - (0 if had_birthday else 1)


@dataclass(frozen=True)
class Caregiver:
    """Somebody who writes in the diary."""

    name: str
    full_name: str = ""
    initials: str = ""


class CallFirst(StrEnum):
    """Whether a hospice or home team told the family to call them first; not sure counts as no (care-rules 36)."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"


@dataclass(frozen=True)
class CallNumber:
    """A number on the urgent sheet. It never comes from the locale (care-rules 38).

    Attributes:
        number: As typed; empty when there is none.
        label: Who answers: "Palliative team, Nurse Okafor".
        checked_on, checked_by: When the family last said that it is right, and the name of who said so.
    """

    number: str = ""
    label: str = ""
    checked_on: date | None = None
    checked_by: str = ""


@dataclass(frozen=True)
class UrgentContacts:
    """Who is called, and what is said on the telephone (care-rules 36 to 40).

    Attributes:
        shown_when_locked: The family's yes or no to a plain file with the bare numbers; None until asked.
        papers: Where the papers are about what the person wants in an emergency.
        say: The family's own text for the box "Say: ..."; empty means it is composed from what is known.
        fever_figure: The team's own temperature with its unit, as told ("37.5 °C"); empty means the common figure.
    """

    emergency: CallNumber = field(default_factory=CallNumber)
    team: CallNumber = field(default_factory=CallNumber)
    out_of_hours: CallNumber = field(default_factory=CallNumber)
    helpline: CallNumber = field(default_factory=CallNumber)
    hospice: CallNumber = field(default_factory=CallNumber)
    call_first: CallFirst = CallFirst.NOT_SURE
    shown_when_locked: bool | None = None
    papers: str = ""
    say: str = ""
    fever_figure: str = ""

    @property
    def is_hospice_first(self) -> bool:
        """Whether both boxes of the sheet carry the hospice's number."""
        return self.call_first is CallFirst.YES and bool(self.hospice.number)
