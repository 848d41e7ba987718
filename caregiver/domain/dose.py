"""A dose: what was given or not given, when it was due, given and recorded (DESIGN 4; care-rules 10 to 15)."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from zoneinfo import ZoneInfo

from caregiver.domain.amounts import Amount, Unit, check_number
from caregiver.domain.errors import BadInput
from caregiver.domain.medicine import Route
from caregiver.domain.strength import Strength
from caregiver.domain.text import QT_TRANSLATE_NOOP


class Purpose(StrEnum):
    """Why a dose stands in the record."""

    SLOT = "slot"
    AS_NEEDED = "as_needed"
    EXTRA = "extra"
    ONE_OFF = "one_off"


class DoseAnswer(StrEnum):
    """What became of it. Not recorded is no answer: there is no row."""

    GIVEN = "given"
    PART = "part"
    NOT_GIVEN = "not_given"


class Reason(StrEnum):
    """Why it was not given (care-rules 13)."""

    NOT_SAID = ""
    ASLEEP = "asleep"
    DID_NOT_WANT = "did_not_want"
    COULD_NOT_SWALLOW = "could_not_swallow"
    FELT_SICK = "felt_sick"
    TOLD_TO_SKIP = "told_to_skip"
    NONE_AT_HOME = "none_at_home"
    IN_HOSPITAL = "in_hospital"
    AWAY = "away"
    SPILLED = "spilled"
    PATCH_FELL_OFF = "patch_fell_off"
    OTHER = "other"


class Seen(StrEnum):
    """Whether it was seen in what was vomited (care-rules 13)."""

    NOT_SAID = ""
    YES = "yes"
    NO = "no"
    NOT_LOOKED = "not_looked"


GIVEN_BY_SELF = "self"
GIVEN_BY_OTHER = "other:"
GIVEN_BY_NURSE = "nurse:"


@dataclass(frozen=True)
class Dose:
    """One dose.

    Attributes:
        at: When it was given (UTC); for one not given, when it was due.
        zone: IANA name of the zone it was lived in.
        purpose: Of a slot, as needed, extra (outside the plan) or one-off (not on the list).
        answer: Given, part of it given, not given.
        medicine: Uuid of the medicine; "" for a one-off.
        name: What it was, for a one-off: "Midazolam injection"; else "".
        regimen, slot, due_at: Version and key of the slot it answers, and when that was due; "" and None without one.
        amount: How much was given, in what the hand measures; None while that is not written.
        unit: The unit of `amount`.
        strength: Of the product it was given from: later changes of the plan never change it.
        is_exact: False when the time is "about".
        given_by: Uuid of a caregiver; "self"; "nurse:NAME"; "other:NAME"; "" where nobody said.
        route: How it was given, where that differs from the list.
        reason: Why it was not given.
        because: Why an as-needed dose was given, in the family's words or a code of the vocabulary.
        pain_before, pain_after: Uuids of the pain entries just before, and 30 to 60 minutes after; or "".
        vomited_at, seen_in_vomit: It still counts as given, marked.
        site: Where a patch was put on, or an injection given.
        old_off_at: When the old patch came off, or None.
        note: The family's words.
    """

    at: datetime
    zone: str
    purpose: Purpose
    answer: DoseAnswer
    medicine: str = ""
    name: str = ""
    regimen: str = ""
    slot: str = ""
    due_at: datetime | None = None
    amount: Decimal | None = None
    unit: Unit | None = None
    strength: Strength = field(default_factory=Strength)
    is_exact: bool = True
    given_by: str = ""
    route: Route | None = None
    reason: Reason = Reason.NOT_SAID
    because: str = ""
    pain_before: str = ""
    pain_after: str = ""
    vomited_at: datetime | None = None
    seen_in_vomit: Seen = Seen.NOT_SAID
    site: str = ""
    old_off_at: datetime | None = None
    note: str = ""

    def __post_init__(self) -> None:
        check_number("amount", self.amount)
        if not self.medicine and not self.name.strip():
            raise BadInput("name", QT_TRANSLATE_NOOP("caregiver", "Please write what was given."))

    @property
    def is_given(self) -> bool:
        """Whether any of it was given; only then it counts."""
        return self.answer is not DoseAnswer.NOT_GIVEN

    @property
    def measured(self) -> Amount | None:
        """What the hand measured, or None where it is not written."""
        return None if self.amount is None or self.unit is None else Amount(self.amount, self.unit)

    @property
    def local_at(self) -> datetime:
        """The moment on the clock of the zone it was lived in."""
        return self.at.astimezone(ZoneInfo(self.zone))
