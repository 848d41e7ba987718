"""What can be known of a diary before it is open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QLocale

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.person import UrgentContacts
from caregiver.drawing.words import translate
from caregiver.services.access import Access
from caregiver.services.clock import Clock
from caregiver.services.diary_place import DiaryPlace
from caregiver.ui.access.place_words import Present


@dataclass(frozen=True)
class Doorstep:
    """How it is now.

    Attributes:
        numbers: Those that may be read; None when none may (care-rules 37).
        place: Where it lies.
        present: Now, and how days are written.
        sentence_set_at: When its secret sentence was chosen; None where it has none.
        is_kept: Whether a computer was given a key of it, so that asking has a sense.
    """

    numbers: UrgentContacts | None
    place: DiaryPlace
    present: Present
    sentence_set_at: datetime | None
    is_kept: bool

    @classmethod
    def look(cls, access: Access, clock: Clock, locked_numbers: Callable[[], UrgentContacts | None]) -> "Doorstep":
        """Look from outside. Whether the clock counts to twelve is written in the diary, so the locale tells."""
        calendar = CalendarWords(translate, tells_twelve_hours(QLocale()))
        present = Present(clock.now().astimezone(clock.zone()), calendar)
        place, is_kept = DiaryPlace.look(access.folder), access.is_kept_by_computer()
        return cls(locked_numbers(), place, present, access.sentence_set_at(), is_kept)


def tells_twelve_hours(locale: QLocale) -> bool:
    """Whether people here say 2:32 pm (care-rules 30); the family can change it in Settings."""
    return "ap" in locale.timeFormat(QLocale.FormatType.ShortFormat).lower()
