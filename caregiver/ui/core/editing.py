"""What an editor works on: the record as it is in the diary, and what stood in the fields when the editor was left."""

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
        typed: What stood in the fields.
        kept_at: When it was kept (UTC).
    """

    key: str
    typed: Typed
    kept_at: datetime


class Editing(Generic[Noun]):
    """One record in an editor.

    Args:
        drafts: Where what was typed is kept.
        key: The uuid of the record, or the name of a new one.
        record: The record as it is in the diary; None for a new one.
        start: What the fields show of it without a draft.
    """

    def __init__(self, drafts: FormDrafts, key: str, record: Record[Noun] | None, start: Typed) -> None:
        self._drafts = drafts
        self.key = key
        self.record = record
        self.start = start
        self.draft = find_draft(drafts, key)

    @property
    def shown(self) -> Typed:
        """What the fields show at first."""
        return self.draft.typed if self.draft else self.start

    def keep(self, typed: Typed, now: datetime) -> Changed[None]:
        """Keep what stands in the fields, or let go of it where nothing differs from what was last saved."""
        if typed == self.start:
            self.draft = None
            return self._drafts.forget(self.key)
        self.draft = Draft(self.key, typed, now)
        return self._drafts.keep(self.key, {"typed": typed, "kept_at": now.isoformat()})

    def done(self, write: Callable[[], Changed[Value]]) -> Changed[Value]:
        """Run the verb that saves it or takes it out, and let go of the draft. Raises what the verb raises."""
        changed = self._drafts.done(self.key, write)
        self.draft = None
        return changed


def find_draft(drafts: FormDrafts, key: str) -> Draft | None:
    """What was kept under a name, or None."""
    kept = drafts.get(key)
    return Draft(key, kept["typed"], datetime.fromisoformat(kept["kept_at"])) if kept else None


def begin_new(drafts: FormDrafts, now: datetime) -> tuple[str, Draft | None]:
    """The name of a new one, and an older one that was begun and not done, to be offered.

    One that was left only a moment ago is gone on with.
    """
    begun = [draft for key in drafts.open_drafts() if key.startswith(NEW) and (draft := find_draft(drafts, key))]
    if begun and now - begun[0].kept_at <= STILL_THE_SAME:
        return begun[0].key, None
    taken = {draft.key for draft in begun}
    names = (NEW if number == 1 else f"{NEW}-{number}" for number in count(1))
    return next(name for name in names if name not in taken), begun[0] if begun else None
