"""What a writing verb answers: the value, which areas of the diary it touched, and how to take it back."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")
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
    VISITS = auto()
    QUESTIONS = auto()
    AGREEMENTS = auto()


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


Transaction = Callable[[], AbstractContextManager[None]]


def together(value: Value, parts: Sequence[Changed[Any]], transaction: Transaction) -> Changed[Value]:
    """Several writes of one press, in their order: taken back together, and together done again.

    Args:
        value: What the press wrote.
        parts: The writes.
        transaction: Opens a transaction of the vault.
    """
    undos = [part.undo for part in reversed(parts) if part.undo is not None]

    def undo() -> Changed[object]:
        with transaction():
            back = [take_back() for take_back in undos]
        return together(value, back, transaction)

    areas = frozenset[Area]().union(*(part.areas for part in parts))
    return Changed(value, areas, undo if undos else None)
