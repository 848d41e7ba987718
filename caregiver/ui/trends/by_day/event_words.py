"""What is said of visits and changed plans: all of it, or shorter where it has no room."""

from collections.abc import Iterator, Sequence

from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.visit import Visit, VisitKind
from caregiver.domain.visit_words import KINDS
from caregiver.drawing.words import tr, translate
from caregiver.services.medicines import PlanChange, PlanStep
from caregiver.services.trend_bands import EventMark
from caregiver.summary.plan_changes import plan_changes
from caregiver.summary.telling import Telling


class EventWords:
    """Words for events.

    Args:
        telling: In which words and when it is read.
        words: Words for medicines.
    """

    def __init__(self, telling: Telling, words: MedicineWords) -> None:
        self._telling = telling
        self._words = words

    def full(self, event: EventMark) -> str:
        """ "12 Nov, visit: Morphine quick-acting from 2.5 ml (5 mg) to 5 ml (10 mg). Dexamethasone started."."""
        return self._headed(event, self.changes(event.changes))

    def changes(self, changes: Sequence[PlanChange]) -> str:
        """The changes in sentences; "" for none."""
        told = plan_changes(self._telling, tuple(changes), self._words)
        return " ".join(line.words for line in told.lines)

    def choices(self, events: Sequence[EventMark]) -> Iterator[str]:
        """What can be said of neighbouring events, the fullest first."""
        if len(events) == 1:
            event = events[0]
            yield self.full(event).removesuffix(".")
            yield from self._amounts_first(event)
            yield self._headed(event, _count(len(event.changes)) if event.changes else "")
        visits = sum(len(event.visits) for event in events)
        changes = sum(len(event.changes) for event in events)
        yield ", ".join(filter(None, (_visits(visits), _count(changes) if changes else "")))
        if len(events) == 1:
            yield self._telling.date(events[0].day)

    def visit(self, visit: Visit) -> str:
        """ "visit", "visit at home", "visit by phone"."""
        if visit.kind is VisitKind.CLINIC:
            return tr("visit")
        return tr("visit {place}", place=translate(KINDS[visit.kind].place))

    def _amounts_first(self, event: EventMark) -> Iterator[str]:
        """Changed amounts in full, the others counted."""
        changed = [change for change in event.changes if change.step is PlanStep.CHANGED]
        more = len(event.changes) - len(changed)
        if changed and more:
            said = self.changes(changed).removesuffix(".")
            yield self._headed(event, tr("{changes}; {n} more changes", changes=said, n=more))
            yield self._headed(event, tr("{changes}; {n} more", changes=said, n=more))

    def _headed(self, event: EventMark, changed: str) -> str:
        day = self._telling.date(event.day)
        head = ", ".join((day, *dict.fromkeys(self.visit(visit) for visit in event.visits)))
        return tr("{day}: {changes}", day=head, changes=changed) if changed else head


def _count(changes: int) -> str:
    if changes == 1:
        return tr("1 change of plan")
    return tr("{n} changes of plan", n=changes)


def _visits(visits: int) -> str:
    if not visits:
        return ""
    return tr("1 visit") if visits == 1 else tr("{n} visits", n=visits)
