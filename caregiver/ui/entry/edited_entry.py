"""What the editor works on: the entry as it is in the diary, the draft as it was kept, and the name both go by."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cached_property, partial
from itertools import count
from typing import Any

from caregiver.domain.pain import PainEntry
from caregiver.services.changes import Changed
from caregiver.services.diary import PainRecord
from caregiver.services.drafts import Draft
from caregiver.services.services import Services
from caregiver.ui.core.editing import merged

NEW = "new"
"""Drafts of entries that are not in the diary yet go by this name, and "new-2", "new-3" ... when more are open."""
STILL_THE_SAME = timedelta(minutes=10)
"""A new entry left this short a time ago is gone on with; an older one is only offered, so that a number typed in the
dark is never saved with yesterday's time."""

_WORDS = ("qualities", "timing", "worse", "eased")
PLACES_AND_WORDS = ("places", *_WORDS)
"""Names of what "Same as last time" fills in."""


class EditedEntry:
    """One entry in the editor.

    Attributes:
        key: The uuid of the entry, or the name of the draft of a new one.
        record: The entry as it is in the diary; None for a new one.
        start: What was last saved, or for a new one an empty entry of the minute it was begun.
        writer: Who types.
        draft: What was kept of it when the editor was left; None without a draft.
    """

    def __init__(self, services: Services, key: str, draft: Draft | None) -> None:
        self._services = services
        self.key = key
        self.draft = draft
        self.record = None if key.startswith(NEW) else services.diary.entry(key)
        self.start = self.record.value if self.record else services.diary.blank_entry()
        self.writer = services.people.writer()

    @property
    def shown(self) -> PainEntry:
        """What the editor shows at first: what was typed, in what stands now; a new one has no other hand in it."""
        if self.draft is None:
            return self.start
        read = self.draft.read if self.record else None
        return _merged(read, self.draft.entry, self.start) if read else self.draft.entry

    @property
    def base(self) -> PainEntry:
        """Holds what the editor has no field for, and the zone."""
        return self.record.value if self.record else self.shown

    def read_again(self, entry: PainEntry) -> PainEntry:
        """Work on the entry as it stands now; gives `entry`, what stands in the editor, with what was written there."""
        record = self._services.diary.find(self.key) if self.record else None
        if record is None or record == self.record:
            return entry
        both = _merged(self.start, entry, record.value)
        self.record, self.start = record, record.value
        return both

    def keep(self, entry: PainEntry) -> Changed[Draft]:
        """Keep what stands in the editor."""
        changed = self._services.drafts.keep(self.key, entry, read=self.start, by=self.writer)
        self.draft = changed.value
        return changed

    def discard(self) -> Changed[None]:
        """Nothing differs from what was last saved: there is no draft any more."""
        self.draft = None
        return self._services.drafts.discard(self.key)

    def write(self, entry: PainEntry) -> Changed[PainRecord]:
        """Save it, and let go of the draft.

        Raises:
            BadInput: It cannot be kept; names the field.
        """
        diary, record = self._services.diary, self.record
        save = partial(diary.correct, record.uuid, entry) if record else partial(diary.write_entry, entry)
        return self._let_go(save)

    def take_out(self) -> Changed[PainRecord]:
        """Take it out of the diary, and let go of the draft."""
        return self._let_go(partial(self._services.diary.remove, self.key))

    @cached_property
    def last_time(self) -> PainRecord | None:
        """The last entry before this one that has places or words."""
        for record in self._services.diary.days_with_entries(before=self.base.at, limit=50):
            if record.uuid != self.key and any(getattr(record.value, name) for name in PLACES_AND_WORDS):
                return record
        return None

    def as_last_time(self, entry: PainEntry) -> PainEntry:
        """The entry with the places and words of the last one; their numbers were of that time, and stay there."""
        last = self.last_time
        if last is None:
            return entry
        places = tuple(replace(place, score=None) for place in last.value.places)
        words = {name: getattr(last.value, name) for name in _WORDS}
        return replace(entry, places=places, **words)

    def _let_go(self, save: Callable[[], Changed[PainRecord]]) -> Changed[PainRecord]:
        changed = self._services.drafts.done(self.key, save)
        self.draft = None
        return changed


def begin(services: Services) -> tuple[EditedEntry, Draft | None]:
    """A new entry, and an older one that was begun and not done, to be offered.

    One that was left only a moment ago is gone on with.
    """
    drafts = [draft for draft in services.drafts.open_drafts() if draft.uuid.startswith(NEW)]
    if drafts and services.clock.now() - drafts[0].kept_at <= STILL_THE_SAME:
        return EditedEntry(services, drafts[0].uuid, drafts[0]), None
    names = (NEW if number == 1 else f"{NEW}-{number}" for number in count(1))
    free = next(name for name in names if services.drafts.find(name) is None)
    return EditedEntry(services, free, None), drafts[0] if drafts else None


def is_empty(entry: PainEntry) -> bool:
    """Whether nobody would miss it."""
    said = (entry.patient_words + entry.caregiver_words).strip()
    answered = entry.score is not None or entry.could_not_answer or entry.signs
    return not (said or answered or any(getattr(entry, name) for name in PLACES_AND_WORDS))


def _merged(read: PainEntry, mine: PainEntry, standing: PainEntry) -> PainEntry:
    fields = merged(_fields(read), _fields(mine), _fields(standing))
    score, could_not_answer = fields.pop("answer")
    return PainEntry(**fields, score=score, could_not_answer=could_not_answer)


def _fields(entry: PainEntry) -> dict[str, Any]:
    """Its fields by name; a number, and that there could be none, are one answer."""
    fields = dict(vars(entry))
    answer = fields.pop("score"), fields.pop("could_not_answer")
    return {**fields, "answer": answer}
