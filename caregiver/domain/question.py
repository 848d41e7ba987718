"""A question for the team: the family's own, or one that the diary gave rise to (seed 004; care-rules 45)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP

LONGEST_WORDS = 5_000
"""Characters of one question; a longer one is a letter."""
FIRST_STARS = 3
"""So many starred questions are asked first, on paper and at the visit; a fourth goes with the others."""


class Origin(StrEnum):
    """Where a question comes from."""

    OWN = "own"
    CHART = "chart"
    SUGGESTED = "suggested"


class QuestionState(StrEnum):
    """What became of it."""

    OPEN = "open"
    ASKED = "asked"
    NOT_ASKED = "not_asked"
    WILL_CALL = "will_call"
    OFF_THE_LIST = "off_the_list"


class Looked(StrEnum):
    """In which picture of Trends a stretch was chosen."""

    BY_DAY = "by_day"
    HOURS = "hours"
    BODY = "body"
    AROUND = "around"


@dataclass(frozen=True)
class About:
    """A stretch of the diary that was chosen on Trends; drawn again from the diary wherever the question stands.

    Attributes:
        first, last: First and last care day.
        looked: In which picture.
        from_hour, to_hour: Hours of the wall clock, through the day: 3 and 6 for 03:00 to 06:00; None for all day.
    """

    first: date
    last: date
    looked: Looked = Looked.BY_DAY
    from_hour: int | None = None
    to_hour: int | None = None

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise BadInput("about", QT_TRANSLATE_NOOP("caregiver", "The end lies before the start."))


@dataclass(frozen=True)
class Question:
    """One question.

    Attributes:
        at: When it was written down (UTC).
        zone: IANA name of the zone it was written in.
        words: The question.
        fact: What of the diary gave rise to it, in words, as it was when it was added; "" for none.
        origin: The family's own, from a chart, or suggested by the diary.
        rule: Code of the rule that suggested it; "" for others.
        about: The stretch that was chosen on Trends, or None.
        visit: Uuid of the visit it is for, or of the call that answered it; "" for the next visit, whichever that is.
        place: Its place in the list: smaller ones stand first.
        is_starred: Whether it is among the most important; print takes the first three.
        by_phone_on: The day on which it shall be asked by phone, or None.
        state: What became of it.
        answer: As it was given.
        answered_by: Who answered, in the family's words.
        answered_at: When the answer was written down (UTC), or None.
    """

    at: datetime
    zone: str
    words: str
    fact: str = ""
    origin: Origin = Origin.OWN
    rule: str = ""
    about: About | None = None
    visit: str = ""
    place: int = 0
    is_starred: bool = False
    by_phone_on: date | None = None
    state: QuestionState = QuestionState.OPEN
    answer: str = ""
    answered_by: str = ""
    answered_at: datetime | None = None

    def __post_init__(self) -> None:
        if not self.words.strip():
            raise BadInput("words", QT_TRANSLATE_NOOP("caregiver", "Type a question first."))
        if len(self.words) > LONGEST_WORDS:
            raise BadInput("words", QT_TRANSLATE_NOOP("caregiver", "This is too long for one question."))

    @property
    def local_at(self) -> datetime:
        """When it was written, on the clock of the zone it was written in."""
        return self.at.astimezone(ZoneInfo(self.zone))

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.state not in {QuestionState.ASKED, QuestionState.OFF_THE_LIST}
