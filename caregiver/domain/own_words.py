"""Which words of a record are only for who wrote it: nobody else's search finds it by them (care-rules 31)."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from caregiver.domain.care_note import CareNote
from caregiver.domain.pain import PainEntry
from caregiver.domain.review import OwnDay
from caregiver.domain.symptom import SymptomNote

_OPEN_PART: Mapping[type, Callable[[Any], Any]] = {
    CareNote: lambda note: None if note.is_only_for_me else note,
    OwnDay: lambda day: day if day.is_shared else None,
    PainEntry: lambda entry: replace(entry, caregiver_words="") if entry.is_only_for_me else entry,
    SymptomNote: lambda note: replace(note, note="") if note.is_only_for_me else note,
}
"""What of each noun everybody may read, or None where that is nothing; of any other noun it is all."""


def open_part(value: Any) -> Any:
    """The value without what is only for who wrote it, or None where nothing is left."""
    return _OPEN_PART.get(type(value), lambda whole: whole)(value)


def is_closed(value: Any) -> bool:
    """Whether it is, as a whole, only for who wrote it."""
    return open_part(value) is None


def words_to_find(value: Any, words: Callable[[Any], str]) -> tuple[str, str]:
    """The words by which everybody finds a record, and those by which its writer alone does; "" where it is the same.

    Args:
        words: Gives every word by which a value is found.
    """
    part = open_part(value)
    everybody = "" if part is None else words(part)
    own = words(value)
    return everybody, "" if own == everybody else own
