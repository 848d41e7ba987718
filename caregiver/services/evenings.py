"""One evening as one caregiver writes it: the review of the day and their own day, in one press (care-rules 31, 34)."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from caregiver.domain.errors import BadInput
from caregiver.domain.record import Record
from caregiver.domain.review import OwnDay, Review
from caregiver.domain.review_merge import is_empty, is_empty_own_day, merged
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.changes import Changed, together
from caregiver.services.clock import Clock
from caregiver.services.form_drafts import REVIEW_DRAFTS, FormDrafts
from caregiver.services.own_days import OwnDays
from caregiver.services.people import People
from caregiver.services.reviews import Reviews
from caregiver.vault.shape import Shape
from caregiver.vault.vault import Vault

_REVIEWS, _OWN_DAYS = Shape(Review), Shape(OwnDay)


@dataclass(frozen=True)
class Evening:
    """What one caregiver sees of the evening of a day.

    Attributes:
        day: The care day.
        writer: Uuid of the caregiver whose own day it holds.
        record: The review as it stands in the diary; None where there is none yet.
        read: The same content, or an empty review: what was read before anything was typed.
        review: What stands in the fields.
        own_record, own_read, own_day: The same of the caregiver's own day.
        kept_at: When what was typed and not done was kept (UTC); None without a draft.
    """

    day: date
    writer: str
    record: Record[Review] | None
    read: Review
    review: Review
    own_record: Record[OwnDay] | None
    own_read: OwnDay
    own_day: OwnDay
    kept_at: datetime | None = None

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not in the diary."""
        return self.review != self.read or self.own_day != self.own_read


@dataclass(frozen=True)
class EveningSaved:
    """What one press kept.

    Attributes:
        review: The review, as it stands now; None where nothing was written in it.
        own_day: The own day; None where nothing is written in it.
        is_clash: Whether another answer, which came meanwhile, was replaced: it is in the history.
    """

    review: Record[Review] | None
    own_day: Record[OwnDay] | None
    is_clash: bool = False


class Evenings:
    """The verbs of the evening page.

    Args:
        vault: The open diary.
        reviews: The reviews.
        own_days: The caregivers' own days.
        people: Tells who writes.
        clock: Tells when a draft was kept.
    """

    def __init__(self, vault: Vault, reviews: Reviews, own_days: OwnDays, people: People, clock: Clock) -> None:
        self._vault = vault
        self._reviews = reviews
        self._own_days = own_days
        self._people = people
        self._clock = clock
        self._drafts = FormDrafts(vault, people, clock, REVIEW_DRAFTS)
        self._own_drafts = FormDrafts(vault, people, clock, "own_day")

    def open(self, day: date) -> Evening:
        """The evening of a day as it stands, with what was typed and not done.

        What somebody else wrote since that was typed stands in it, too. Raises BadInput for a day that is to come.
        """
        writer = self._people.writer()
        record, own_record = self._reviews.for_day(day), self._own_days.for_day(day, writer)
        read = record.value if record else self._reviews.blank(day)
        own_read = own_record.value if own_record else self._own_days.blank(day)
        evening = Evening(day, writer, record, read, read, own_record, own_read, own_read)
        return self._with_drafts(evening)

    def keep(self, evening: Evening) -> Changed[None]:
        """Keep what was typed and not done; where nothing was, there is no draft."""
        day, own = evening.day.isoformat(), _own_key(evening)
        with self._vault.transaction():
            changed = self._drafts.forget(day)
            self._own_drafts.forget(own)
            kept_at = self._clock.now().isoformat()
            if evening.review != evening.read:
                typed = _REVIEWS.snapshot(evening.review)
                self._drafts.keep(day, {"read": _REVIEWS.snapshot(evening.read), "typed": typed, "kept_at": kept_at})
            if evening.own_day != evening.own_read:
                self._own_drafts.keep(own, {"typed": _OWN_DAYS.snapshot(evening.own_day), "kept_at": kept_at})
        return changed

    def done(self, evening: Evening) -> Changed[EveningSaved]:
        """Keep review and own day, and let go of the drafts: all, or nothing.

        Raises:
            BadInput: It cannot be kept, or there is nothing in it; names the field.
            StorageFailed: It could not be written; nothing was saved.
        """
        if is_empty(evening.review) and evening.record is not None and evening.review != evening.read:
            sentence = QT_TRANSLATE_NOOP("caregiver", "Nothing is left in it. To take it out, press “Remove”.")
            raise BadInput("review", sentence)
        if is_empty(evening.review) and is_empty_own_day(evening.own_day) and evening.own_record is None:
            raise BadInput("review", QT_TRANSLATE_NOOP("caregiver", "There is nothing to keep yet."))
        is_clash = self._reviews.is_clash(evening.review, evening.read)
        with self._vault.transaction():
            review = self._save_review(evening)
            own_day = self._save_own_day(evening)
            let_go = self._forget(evening)
        saved = EveningSaved(
            review.value if review else evening.record, own_day.value if own_day else evening.own_record, is_clash
        )
        parts = [changed for changed in (review, own_day, let_go) if changed is not None]
        return together(saved, parts, self._vault.transaction)

    def remove(self, evening: Evening) -> Changed[EveningSaved]:
        """Take the review out of the diary, and let go of the drafts; the own day stays. It can be put back."""
        assert evening.record is not None
        with self._vault.transaction():
            changed = self._reviews.remove(evening.record.uuid)
            let_go = self._forget(evening)
        saved = EveningSaved(changed.value, evening.own_record)
        return together(saved, [changed, let_go], self._vault.transaction)

    # -- inside -------------------------------------------------------------------------------------------------

    def _with_drafts(self, evening: Evening) -> Evening:
        kept, own_kept = self._drafts.get(evening.day.isoformat()), self._own_drafts.get(_own_key(evening))
        if kept is not None:
            read, typed = (_REVIEWS.from_snapshot(kept[name]) for name in ("read", "typed"))
            evening = replace(evening, review=merged(read, typed, evening.read))
        if own_kept is not None:
            own_read = evening.own_read
            own_day = replace(_OWN_DAYS.from_snapshot(own_kept["typed"]), at=own_read.at, zone=own_read.zone)
            evening = replace(evening, own_day=own_day)
        stamps = [draft["kept_at"] for draft in (kept, own_kept) if draft is not None]
        kept_at = datetime.fromisoformat(max(stamps)) if stamps and evening.is_changed else None
        return replace(evening, kept_at=kept_at)

    def _forget(self, evening: Evening) -> Changed[None]:
        self._own_drafts.forget(_own_key(evening))
        return self._drafts.forget(evening.day.isoformat())

    def _save_review(self, evening: Evening) -> Changed[Record[Review]] | None:
        return None if evening.review == evening.read else self._reviews.save(evening.review, evening.read)

    def _save_own_day(self, evening: Evening) -> Changed[Record[OwnDay]] | None:
        if evening.own_day == evening.own_read:
            return None
        if is_empty_own_day(evening.own_day):
            return self._own_days.remove(evening.own_record.uuid) if evening.own_record else None
        return self._own_days.write(evening.own_day)


def _own_key(evening: Evening) -> str:
    return f"{evening.day.isoformat()}:{evening.writer}"
