"""A note of the day: words, who came, care that was given (care-rules 28; mock-up `today-signs`)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP


class CareKind(StrEnum):
    """What is noted."""

    WORDS = "words"
    CAME = "came"
    MOUTH_CARE = "mouth_care"
    TURNED = "turned"
    WASHED = "washed"


@dataclass(frozen=True)
class CareNote:
    """One note.

    Attributes:
        at: When (UTC).
        zone: IANA name of the zone it was lived in.
        kind: Words alone, somebody came, or what was done.
        who: Who came, in the family's words; only where somebody came.
        words: The note.
        is_exact: False when the time is "about".
        is_only_for_me: Whether it stays off every shared page and print (care-rules 31).
    """

    at: datetime
    zone: str
    kind: CareKind = CareKind.WORDS
    who: str = ""
    words: str = ""
    is_exact: bool = True
    is_only_for_me: bool = False

    def __post_init__(self) -> None:
        if self.kind is CareKind.WORDS and not self.words.strip():
            raise BadInput("words", QT_TRANSLATE_NOOP("caregiver", "Type a word or two first."))
        if self.kind is CareKind.CAME and not self.who.strip():
            raise BadInput("who", QT_TRANSLATE_NOOP("caregiver", "Who came?"))

    @property
    def local_at(self) -> datetime:
        """The moment on the clock of the zone it was lived in."""
        return self.at.astimezone(ZoneInfo(self.zone))
