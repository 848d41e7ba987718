"""What an editor works on: the record as it is in the diary, and what stood in the fields when the editor was left.

What was written meanwhile by somebody else, or with a press elsewhere, is never overwritten by a field that nobody
typed in (care-rules 34).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from typing import Any, Generic, TypeVar

from caregiver.domain.record import Record
from caregiver.services.changes import Changed
from caregiver.services.form_drafts import FormDrafts
from caregiver.services.journal import Noun

NEW = "new"
"""What is not in the diary yet goes by this name, and "new-2", "new-3" ... when more are begun."""
STILL_THE_SAME = timedelta(minutes=10)
"""A new one left this short a time ago is gone on with; an older one is only offered, so that what was chosen in the
dark is never saved with yesterday's time."""

Typed = dict[str, Any]
"""What stands in the fields of a form, in what JSON can hold."""
Value = TypeVar("Value")


@dataclass(frozen=True)
class Draft:
    """What stood in the fields when an editor was left.

    Attributes:
        key: The uuid of the record, or the name of a new one.
        read: What stood in them before anything was typed; empty where an earlier version did not keep it.
        typed: What stood in the fields.
        kept_at: When it was kept (UTC).
    """

    key: str
    read: Typed
    typed: Typed
    kept_at: datetime


class Editing(Generic[Noun]):
    """One record in an editor.

    Args:
        drafts: Where what was typed is kept.
        key: The uuid of the record, or the name of a new one.
        record: The record as it is in the diary; None for a new one.
        start: What the fields show of it without a draft.
        writer: Who types.
    """

    def __init__(self, drafts: FormDrafts, key: str, record: Record[Noun] | None, start: Typed, writer: str) -> None:
        self._drafts = drafts
        self.key = key
        self.record = record
        self.start = start
        self.writer = writer
        self.draft = find_draft(drafts, key)

    @property
    def shown(self) -> Typed:
        """What the fields show at first: what was typed, in what stands now; a new one has no other hand in it."""
        if self.draft is None:
            return self.start
        return merged(self.draft.read, self.draft.typed, self.start) if self.record else self.draft.typed

    def read_again(self, record: Record[Noun], start: Typed, typed: Typed) -> Typed:
        """Work on the record as it stands now; gives what stands in the fields, with what was written meanwhile."""
        both = merged(self.start, typed, start)
        self.record, self.start = record, start
        return both

    def keep(self, typed: Typed, now: datetime) -> Changed[None]:
        """Keep what stands in the fields, or let go of it where nothing differs from what was last saved."""
        if typed == self.start:
            self.draft = None
            return self._drafts.forget(self.key)
        self.draft = Draft(self.key, self.start, typed, now)
        kept = {"read": self.start, "typed": typed, "kept_at": now.isoformat()}
        return self._drafts.keep(self.key, kept, by=self.writer)

    def done(self, write: Callable[[], Changed[Value]]) -> Changed[Value]:
        """Run the verb that saves it or takes it out, and let go of the draft. Raises what the verb raises."""
        changed = self._drafts.done(self.key, write)
        self.draft = None
        return changed


def merged(read: Typed, mine: Typed, standing: Typed) -> Typed:
    """What stands after `mine` was typed over `read`, while `standing` was written: field by field.

    A field that nobody typed in stands as it was written; of two who wrote in one field the one who is at it stands,
    and the other is in the history.
    """
    return {name: _one(read.get(name), mine.get(name), now) for name, now in standing.items()}


def _one(read: Any, mine: Any, standing: Any) -> Any:
    if isinstance(read, dict) and isinstance(mine, dict) and isinstance(standing, dict):
        return merged(read, mine, standing)
    return standing if mine == read else mine


def find_draft(drafts: FormDrafts, key: str) -> Draft | None:
    """What was kept under a name, or None."""
    kept = drafts.get(key)
    return Draft(key, kept.get("read", {}), kept["typed"], datetime.fromisoformat(kept["kept_at"])) if kept else None


def is_private(typed: Typed) -> bool:
    """Whether it is only for who types it (care-rules 31)."""
    return bool(typed.get("is_only_for_me"))


def begin_new(drafts: FormDrafts, now: datetime, writer: str) -> tuple[str, Draft | None]:
    """The name of a new one, and an older one that was begun and not done, to be offered.

    One that was left only a moment ago is gone on with. What is only for another who writes is neither.
    """
    named = [key for key in drafts.open_drafts() if key.startswith(NEW)]
    kept = [draft for key in named if (draft := find_draft(drafts, key))]
    begun = [draft for draft in kept if not is_private(draft.typed) or drafts.writer_of(draft.key) == writer]
    if begun and now - begun[0].kept_at <= STILL_THE_SAME:
        return begun[0].key, None
    names = (NEW if number == 1 else f"{NEW}-{number}" for number in count(1))
    return next(name for name in names if name not in named), begun[0] if begun else None
