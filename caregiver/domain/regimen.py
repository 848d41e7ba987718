"""A version of a plan: what holds for a medicine from one instant to the next (DESIGN 4, 6; care-rules 4 to 6)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from caregiver.domain.amounts import Unit
from caregiver.domain.schedule import Schedule
from caregiver.domain.strength import Strength


class Standing(StrEnum):
    """Where a plan stands (care-rules 5)."""

    NOT_SAID = "not_said"
    NEW_LABEL = "new_label"
    WRITTEN_PLAN = "written_plan"
    TOLD_IN_ROOM = "told_in_room"
    TOLD_BY_PHONE = "told_by_phone"


class LimitSource(StrEnum):
    """Who a limit is from (care-rules 6)."""

    TOLD = "told"
    LABEL = "label"
    WRITTEN = "written"


@dataclass(frozen=True)
class Limits:
    """What the family was told about waiting and about the most; blank is allowed and becomes a question.

    Attributes:
        wait_minutes: Wait so long after a dose, or None.
        most_doses, dose_amount: At most so many doses in 24 hours, each of `dose_amount` of the regimen's unit.
        most_amount: At most so much of the regimen's unit in 24 hours, or None.
        source: Told by somebody, from the label, or written by a caregiver.
        by: By whom ("Nurse Okafor", "Anna"); "" for the label.
        on: On which day.
    """

    wait_minutes: int | None = None
    most_doses: int | None = None
    dose_amount: Decimal | None = None
    most_amount: Decimal | None = None
    source: LimitSource = LimitSource.TOLD
    by: str = ""
    on: date | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return self.wait_minutes is None and self.most_doses is None and self.most_amount is None


@dataclass(frozen=True)
class Regimen:
    """One version of the plan for one medicine. It holds from `at` until the next version's `at`.

    Attributes:
        medicine: Uuid of the medicine.
        at: The instant from which it holds (UTC).
        zone: IANA name of the zone whose clocks the plan means.
        strength: Of the product that is given under this plan.
        unit: What the hand measures, for every amount of the schedule and the limits; None while not written.
        schedule: When and how much.
        limits: What was told about waiting and about the most.
        told_amount: The dose as told where what to measure is not written yet: "40 mg" (care-rules 5).
        standing, told_by, told_on: Where the plan stands; who told it and when.
    """

    medicine: str
    at: datetime
    zone: str
    schedule: Schedule
    strength: Strength = field(default_factory=Strength)
    unit: Unit | None = None
    limits: Limits = field(default_factory=Limits)
    told_amount: str = ""
    standing: Standing = Standing.NOT_SAID
    told_by: str = ""
    told_on: date | None = None
