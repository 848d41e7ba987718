"""The number before a quick-acting dose and 30 to 60 minutes after it, for each amount (care-rules 47). No Qt.

Only numbers of the person's own series are compared. What is left out is counted, and what else happened in these days
stands beneath: a number that fell after a dose did not fall because of it alone.
"""

from collections.abc import Iterator

from caregiver.domain.dose import Dose, Purpose
from caregiver.domain.medicine import Release
from caregiver.domain.pain import PainEntry
from caregiver.domain.relief_pairs import Number, Pair, QuickDose, ReliefGroup, grouped, left_out, pairs
from caregiver.domain.statistics import with_halves
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.same_days import SameDays
from caregiver.summary.covered import Covered
from caregiver.summary.held_medicines import HeldMedicines
from caregiver.summary.parts import Relief
from caregiver.summary.table_parts import Table, TableRow


def relief(held: Covered) -> Relief | None:
    """The table, or None when no dose has the person's own number before and after."""
    kept = held.medicines
    if kept is None:
        return None
    numbers = [number for number in map(_number, held.entries) if number is not None]
    found = list(pairs(_doses(held, kept), numbers))
    rows = _rows(held, kept, [pair for pair in found if pair.is_own])
    if not rows:
        return None
    heads = (
        held.say(QT_TRANSLATE_NOOP("caregiver", "Quick-acting*")),
        held.say(QT_TRANSLATE_NOOP("caregiver", "before")),
        held.say(QT_TRANSLATE_NOOP("caregiver", "after")),
        held.say(QT_TRANSLATE_NOOP("caregiver", "fell 2 or more")),
    )
    rest = held.say(QT_TRANSLATE_NOOP("caregiver", "… (what else happened then: in the diary)"))
    return Relief(Table(heads, rows), " ".join(_notes(held, kept, found)), rest)


def _doses(held: Covered, kept: HeldMedicines) -> Iterator[QuickDose]:
    quick = {one.uuid for one in kept.everything if one.medicine.release is Release.QUICK_ACTING}
    numbers = {record.uuid: _number(record.value) for record in held.records}
    for record in kept.given:
        dose: Dose = record.value
        if dose.purpose is Purpose.AS_NEEDED and dose.medicine in quick:
            before, after = numbers.get(dose.pain_before), numbers.get(dose.pain_after)
            yield QuickDose(dose.at, held.day_of(dose), dose.medicine, dose.measured, dose.strength, before, after)


def _number(entry: PainEntry) -> Number | None:
    return None if entry.score is None else Number(entry.at, entry.score, entry.series)


def _rows(held: Covered, kept: HeldMedicines, own: list[Pair]) -> tuple[TableRow, ...]:
    """One row an amount, the first given first; with several medicines, each with its name."""
    names = {one.uuid: kept.words.short_name(one.medicine) for one in kept.everything}
    is_one = len({names[pair.dose.medicine] for pair in own}) == 1

    def name_of(dose: QuickDose) -> str:
        amount = _amount(held, kept, dose)
        source = QT_TRANSLATE_NOOP("caregiver", "{medicine}, {amount}")
        return amount if is_one else held.say(source, medicine=names[dose.medicine], amount=amount)

    return tuple(TableRow((group.name, *_cells(held, group))) for group in grouped(own, name_of))


def _amount(held: Covered, kept: HeldMedicines, dose: QuickDose) -> str:
    if dose.amount is None:
        return held.say(QT_TRANSLATE_NOOP("caregiver", "amount not written"))
    return kept.words.amounts.amount(dose.amount, dose.strength)


def _cells(held: Covered, group: ReliefGroup) -> tuple[str, ...]:
    of = held.say(QT_TRANSLATE_NOOP("caregiver", "{count} of {all}"), count=group.fell, all=len(group.own))
    return (*(with_halves(middle) for middle in group.middles or ()), of)


def _notes(held: Covered, kept: HeldMedicines, found: list[Pair]) -> list[str]:
    notes = [
        held.say(
            QT_TRANSLATE_NOOP("caregiver", "*{name}’s middle number, before and 30 to 60 min after."),
            name=held.person.called or held.person.formal_name,
        )
    ]
    out = left_out(found)
    reasons = [
        held.say(source, count=count)
        for count, source in (
            (out.caregiver, QT_TRANSLATE_NOOP("caregiver", "{count} with a caregiver’s number")),
            (out.nobody, QT_TRANSLATE_NOOP("caregiver", "{count} with a number of which nobody said whose it is")),
            (out.none, QT_TRANSLATE_NOOP("caregiver", "{count} without both numbers")),
            (out.other, QT_TRANSLATE_NOOP("caregiver", "{count} with another dose before the number after")),
        )
        if count
    ]
    if reasons:
        source = QT_TRANSLATE_NOOP("caregiver", "Left out: {doses}.")
        notes.append(held.say(source, doses=held.listed(reasons)))
    same_days = SameDays(kept.words, held.date, held.printed_at).sentence(
        held.life.treatments,
        (record.value for record in kept.stays),
        kept.changes,
        {pair.dose.medicine for pair in found},
    )
    return [*notes, same_days] if same_days else notes
