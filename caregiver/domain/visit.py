"""A visit: at home, in a clinic, by phone or video; planned, or how it went (seed 004; care-rules 32)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP

MOST_ITEMS = 100
"""More lines on the lists of one visit than anybody ticks."""


class VisitKind(StrEnum):
    """Where it takes place; each has its own words."""

    CLINIC = "clinic"
    HOME = "home"
    PHONE = "phone"
    VIDEO = "video"


class VisitState(StrEnum):
    """What became of it."""

    PLANNED = "planned"
    HAPPENED = "happened"
    CALLED_OFF = "called_off"


class TalkedAbout(StrEnum):
    """Whether pain was talked about at a visit."""

    NOT_SAID = ""
    YES = "yes"
    NO = "no"


class ItemList(StrEnum):
    """The two lists of a visit."""

    BEFORE = "before"
    BRING = "bring"


@dataclass(frozen=True)
class Item:
    """A line to tick.

    Attributes:
        list: What is to be done before, or to be brought along.
        words: The line, in the family's words or ours.
        is_done: Whether it is ticked.
    """

    list: ItemList
    words: str
    is_done: bool = False


@dataclass(frozen=True)
class Visit:
    """One visit.

    Attributes:
        at: When (UTC); noon of its day where no time is known. It may lie ahead.
        zone: IANA name of the zone it takes place in.
        kind: At home, in a clinic, by phone, by video.
        has_time: Whether the time is known, and not only the day.
        state: Planned, happened, called off.
        with_whom: Who is met, in the family's words.
        where: The place, in the family's words.
        purpose: What it is for.
        goes: Names of those who go along, or are there.
        items: What to do before and to bring along.
        said: What was said, beside the answers to questions.
        pain_was_talked_about: As the family says afterwards.
        note: The family's words.
    """

    at: datetime
    zone: str
    kind: VisitKind
    has_time: bool = True
    state: VisitState = VisitState.PLANNED
    with_whom: str = ""
    where: str = ""
    purpose: str = ""
    goes: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    said: str = ""
    pain_was_talked_about: TalkedAbout = TalkedAbout.NOT_SAID
    note: str = ""

    def __post_init__(self) -> None:
        if len(self.items) > MOST_ITEMS:
            raise BadInput("items", QT_TRANSLATE_NOOP("caregiver", "These are too many lines for one visit."))

    @property
    def local_at(self) -> datetime:
        """The moment on the clock of the zone it takes place in."""
        return self.at.astimezone(ZoneInfo(self.zone))
