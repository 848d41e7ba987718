"""The number before a quick-acting dose and 30 to 60 minutes after it, for each amount (care-rules 47). No Qt.

Only numbers of the person's own series are compared. What is left out is counted, and what else happened in these days
stands beneath: a number that fell after a dose did not fall because of it alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from statistics import median

from caregiver.domain.dose import Dose, Purpose
from caregiver.domain.medicine import Release
from caregiver.domain.pain import PainEntry, Series
from caregiver.domain.statistics import with_halves
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.treatment import TreatmentState
from caregiver.domain.treatment_codes import kind_word
from caregiver.services.medicines import PlanStep
from caregiver.summary.covered import Covered
from caregiver.summary.held_medicines import HeldMedicines
from caregiver.summary.parts import Relief
from caregiver.summary.table_parts import Table, TableRow

BEFORE = timedelta(minutes=30)
AFTER = timedelta(minutes=30), timedelta(minutes=60)
FELL = 2
_MOST_NAMED = 4


@dataclass(frozen=True)
class _Pair:
    """One dose with the numbers around it; `medicine` is its short name."""

    medicine: str
    dose: Dose
    before: PainEntry | None
    after: PainEntry | None

    @property
    def is_own(self) -> bool:
        """Whether both numbers are the person's own."""
        return all(one is not None and one.series is Series.PATIENT for one in (self.before, self.after))


def relief(held: Covered) -> Relief | None:
    """The table, or None when no dose has the person's own number before and after."""
    kept = held.medicines
    if kept is None:
        return None
    pairs = list(_pairs(held, kept))
    rows = _rows(held, kept, [pair for pair in pairs if pair.is_own])
    if not rows:
        return None
    heads = (
        held.say(QT_TRANSLATE_NOOP("caregiver", "Quick-acting*")),
        held.say(QT_TRANSLATE_NOOP("caregiver", "before")),
        held.say(QT_TRANSLATE_NOOP("caregiver", "after")),
        held.say(QT_TRANSLATE_NOOP("caregiver", "fell 2 or more")),
    )
    return Relief(Table(heads, rows), " ".join(_notes(held, kept, pairs)))


def _pairs(held: Covered, kept: HeldMedicines) -> Iterator[_Pair]:
    medicines = {on_list.uuid: on_list.medicine for on_list in kept.everything}
    entries = {record.uuid: record.value for record in held.records if record.value.score is not None}
    for record in kept.given:
        dose, medicine = record.value, medicines.get(record.value.medicine)
        if dose.purpose is Purpose.AS_NEEDED and medicine is not None and medicine.release is Release.QUICK_ACTING:
            before = entries.get(dose.pain_before) or _nearest(held, dose, -BEFORE, timedelta(), is_newest=True)
            after = entries.get(dose.pain_after) or _nearest(held, dose, *AFTER)
            yield _Pair(kept.words.short_name(medicine), dose, before, after)


def _nearest(
    held: Covered, dose: Dose, first: timedelta, last: timedelta, *, is_newest: bool = False
) -> PainEntry | None:
    """The number in a time around a dose: the person's own if there is one, else another's."""
    found = [
        entry for entry in held.entries if entry.score is not None and dose.at + first <= entry.at <= dose.at + last
    ]
    if is_newest:
        found.reverse()
    own = [entry for entry in found if entry.series is Series.PATIENT]
    return next(iter(own or found), None)


def _rows(held: Covered, kept: HeldMedicines, pairs: list[_Pair]) -> tuple[TableRow, ...]:
    """One row an amount, the first given first; with several medicines, each with its name."""
    is_one = len({pair.medicine for pair in pairs}) == 1
    rows: dict[str, list[_Pair]] = {}
    for pair in pairs:
        rows.setdefault(_what(held, kept, pair, is_named=not is_one), []).append(pair)
    return tuple(TableRow((what, *_cells(held, found))) for what, found in rows.items())


def _what(held: Covered, kept: HeldMedicines, pair: _Pair, *, is_named: bool) -> str:
    measured = pair.dose.measured
    amount = (
        kept.words.amounts.amount(measured, pair.dose.strength)
        if measured is not None
        else held.say(QT_TRANSLATE_NOOP("caregiver", "amount not written"))
    )
    if not is_named:
        return amount
    source = QT_TRANSLATE_NOOP("caregiver", "{medicine}, {amount}")
    return held.say(source, medicine=pair.medicine, amount=amount)


def _cells(held: Covered, pairs: list[_Pair]) -> tuple[str, str, str]:
    before = [pair.before.score for pair in pairs if pair.before is not None and pair.before.score is not None]
    after = [pair.after.score for pair in pairs if pair.after is not None and pair.after.score is not None]
    fell = sum(b - a >= FELL for b, a in zip(before, after, strict=True))
    of = held.say(QT_TRANSLATE_NOOP("caregiver", "{count} of {all}"), count=fell, all=len(pairs))
    return _middle(before), _middle(after), of


def _middle(scores: list[int]) -> str:
    return with_halves(Decimal(str(median(scores))))


def _notes(held: Covered, kept: HeldMedicines, pairs: list[_Pair]) -> list[str]:
    notes = [
        held.say(
            QT_TRANSLATE_NOOP("caregiver", "*{name}’s middle number, before and 30 to 60 min after."),
            name=held.person.called or held.person.formal_name,
        )
    ]
    none = sum(pair.before is None or pair.after is None for pair in pairs)
    others = sum(not pair.is_own for pair in pairs) - none
    left_out = [
        held.say(source, count=count)
        for count, source in (
            (others, QT_TRANSLATE_NOOP("caregiver", "{count} with a caregiver’s number")),
            (none, QT_TRANSLATE_NOOP("caregiver", "{count} without both numbers")),
        )
        if count
    ]
    if left_out:
        source = QT_TRANSLATE_NOOP("caregiver", "Left out: {doses}.")
        notes.append(held.say(source, doses=held.listed(left_out)))
    same_days = [*_treatments(held), *_stays(held, kept), *_other_changes(held, kept, pairs)]
    if same_days:
        source = QT_TRANSLATE_NOOP("caregiver", "In the same days: {what}.")
        notes.append(held.say(source, what=held.listed(same_days)))
    return notes


def _stays(held: Covered, kept: HeldMedicines) -> Iterator[str]:
    for record in kept.stays:
        first = record.value.at.astimezone(held.printed_at.tzinfo).date()
        last = (record.value.ended_at or held.printed_at).astimezone(held.printed_at.tzinfo).date()
        source = (
            QT_TRANSLATE_NOOP("caregiver", "{where} {day}")
            if first == last
            else QT_TRANSLATE_NOOP("caregiver", "{where} {day} to {last}")
        )
        where = kept.words.stay_kind(record.value.kind)
        yield held.say(source, where=where, day=held.date(first), last=held.date(last))


def _treatments(held: Covered) -> Iterator[str]:
    """What was done in these days or shortly before, and may still show."""
    for one in held.life.treatments:
        if one.last_day is not None and one.state is not TreatmentState.PLANNED:
            source = QT_TRANSLATE_NOOP("caregiver", "{treatment} to {day}")
            if one.first_day == one.last_day:
                source = QT_TRANSLATE_NOOP("caregiver", "{treatment} {day}")
            name = one.name or held.calendar.words(kind_word(one.kind))
            yield held.say(source, treatment=name, day=held.date(one.last_day))


def _other_changes(held: Covered, kept: HeldMedicines, pairs: list[_Pair]) -> list[str]:
    """What was started, changed or stopped of other medicines, those of one day together."""
    compared = {pair.dose.medicine for pair in pairs}
    found: dict[tuple[PlanStep, date], list[str]] = {}
    for change in kept.changes:
        if change.medicine.uuid not in compared and change.step in _STEPS:
            day = change.at.astimezone(held.printed_at.tzinfo).date()
            found.setdefault((change.step, day), []).append(kept.words.short_name(change.medicine.value))
    named = [
        held.say(_STEPS[step], medicine=held.listed(names), day=held.date(day)) for (step, day), names in found.items()
    ]
    if len(named) <= _MOST_NAMED:
        return named
    more = QT_TRANSLATE_NOOP("caregiver", "more changes: {count}")
    return [held.say(more, count=len(named) - _MOST_NAMED), *named[-_MOST_NAMED:]]


_STEPS = {
    PlanStep.STARTED: QT_TRANSLATE_NOOP("caregiver", "{medicine} since {day}"),
    PlanStep.CHANGED: QT_TRANSLATE_NOOP("caregiver", "{medicine} changed {day}"),
    PlanStep.PAUSED: QT_TRANSLATE_NOOP("caregiver", "{medicine} paused {day}"),
    PlanStep.RESUMED: QT_TRANSLATE_NOOP("caregiver", "{medicine} again {day}"),
    PlanStep.STOPPED: QT_TRANSLATE_NOOP("caregiver", "{medicine} stopped {day}"),
}
