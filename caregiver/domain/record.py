"""What every stored noun has besides its own content."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

Noun = TypeVar("Noun")


@dataclass(frozen=True)
class Record(Generic[Noun]):
    """A stored value with its life story.

    Attributes:
        uuid: Names the record for ever, on every computer.
        value: The content.
        by: Uuid of the caregiver who wrote it first.
        created_at: When it was written down (UTC), which may be long after it happened.
        updated_at: When it was last changed (UTC).
        deleted_at: When it was removed (UTC), or None while it stands.
    """

    uuid: str
    value: Noun
    by: str
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None = None

    @property
    def is_removed(self) -> bool:
        """Whether it was taken out of the diary (it can be put back)."""
        return self.deleted_at is not None


@dataclass(frozen=True)
class Change(Generic[Noun]):
    """One step in the history of a record, as a person would tell it.

    Attributes:
        at: When the step was taken (UTC).
        by: Uuid of the caregiver who took it.
        kind: "saved", "changed", "removed" or "put back".
        before: The content before the step; None for "saved".
        after: The content after the step.
    """

    at: datetime
    by: str
    kind: str
    before: Noun | None
    after: Noun
