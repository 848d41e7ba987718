"""What the page says of a review: who wrote it and when, and what was saved."""

from caregiver.domain.record import Change, Record
from caregiver.domain.review import Review
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.services.evenings import EveningSaved
from caregiver.ui.core.context import PageContext

_WROTE = (
    QT_TRANSLATE_NOOP("caregiver", "{name} wrote this at {moment}."),
    QT_TRANSLATE_NOOP("caregiver", "{name} wrote this {moment}."),
)
_CHANGED = (
    QT_TRANSLATE_NOOP("caregiver", "{name} changed it at {moment}."),
    QT_TRANSLATE_NOOP("caregiver", "{name} changed it {moment}."),
)
_ADDED = (
    QT_TRANSLATE_NOOP("caregiver", "{name} added to it at {moment}."),
    QT_TRANSLATE_NOOP("caregiver", "{name} added to it {moment}."),
)
"""Each with a time alone, and with a day."""


def written_words(context: PageContext, record: Record[Review] | None) -> str:
    """ "Anna wrote this at 20:30. Jo added to it at 21:10."; nothing for what was never saved."""
    if record is None:
        return ""
    steps = context.services.reviews.history(record.uuid)
    first, last = steps[0], steps[-1]
    if len(steps) == 1:
        return _told(_WROTE, context, first)
    if last.by == first.by:
        return _told(_CHANGED, context, last)
    return tr("{first} {second}", first=_told(_WROTE, context, first), second=_told(_ADDED, context, last))


def saved_words(context: PageContext, saved: EveningSaved) -> str:
    """ "Evening review for Sunday 22 November saved."."""
    if saved.review is None:
        return tr("Your own day is saved.")
    day = context.calendar.day(saved.review.value.day)
    if saved.is_clash:
        return tr("Evening review for {day} saved. What another had said is in its history.", day=day)
    return tr("Evening review for {day} saved.", day=day)


def taken_out_words(context: PageContext, record: Record[Review]) -> str:
    """ "Taken out: evening review for Sunday 22 November"."""
    return tr("Taken out: evening review for {day}", day=context.calendar.day(record.value.day))


def _told(forms: tuple[str, str], context: PageContext, step: Change[Review]) -> str:
    name = context.services.people.name_of(step.by) or tr("Somebody")
    local = step.at.astimezone(context.services.clock.zone())
    moment = context.calendar.moment(local, context.local_now())
    return tr(forms[moment != context.calendar.time_short(local)], name=name, moment=moment)
