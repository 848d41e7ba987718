"""What a writing verb answers: the value, which areas of the diary it touched, and how to take it back."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

Value_co = TypeVar("Value_co", covariant=True)


class Area(Enum):
    """A part of the diary that pages show; a page re-reads when one of its areas changed."""

    PAIN = auto()
    PERSON = auto()
    CAREGIVERS = auto()
    CONTACTS = auto()
    CALLS = auto()
    PREFERENCES = auto()
    DRAFTS = auto()
    PAPER_KEY = auto()
    MEDICINES = auto()
    DOSES = auto()
    STAYS = auto()
    RINGS = auto()
    STOCK = auto()
    BACKUPS = auto()
    FLARES = auto()
    SYMPTOMS = auto()
    REVIEWS = auto()
    COMFORTS = auto()
    CARE_NOTES = auto()
    TREATMENTS = auto()


@dataclass(frozen=True)
class Changed(Generic[Value_co]):
    """A write that is durable on the disk.

    Attributes:
        value: What was written, as it now stands.
        areas: What pages need to look at again.
        undo: Takes this one write back, or None where there is nothing to take back.
    """

    value: Value_co
    areas: frozenset[Area]
    undo: "Callable[[], Changed[object]] | None" = None
