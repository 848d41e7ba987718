"""The sentences beneath the table of medicines: what was left out, not given, is still open, was cut. No Qt."""

from dataclasses import replace

from caregiver.domain.dose import Dose
from caregiver.domain.medicine import Medicine
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.timetable import KeptSlot, SlotStanding
from caregiver.summary.covered import Covered
from caregiver.summary.held_medicines import HeldMedicines

LONGEST_NAME = 48
"""Characters of a name in the table; form and strength behind it never give way."""

_MOST_NAMED = 4


def medicine_facts(held: Covered, kept: HeldMedicines) -> list[str]:
    """The sentences beneath the table, only those that are so."""
    standings = {slot.standing for slot in kept.slots}
    sentences = []
    if SlotStanding.AWAY in standings:
        kinds = dict.fromkeys(kept.words.stay_kind(record.value.kind) for record in kept.stays)
        source = QT_TRANSLATE_NOOP("caregiver", "Doses while {where}: left out.")
        sentences.append(held.say(source, where=", ".join(kinds)))
    for standing, source in (
        (SlotStanding.NOT_GIVEN, QT_TRANSLATE_NOOP("caregiver", "Not given: {doses}.")),
        (SlotStanding.OPEN, QT_TRANSLATE_NOOP("caregiver", "Still open: {doses}.")),
    ):
        found = [slot for slot in kept.slots if slot.standing is standing]
        if found:
            sentences.append(held.say(source, doses=_named(held, kept, found)))
    one_offs = [record for record in kept.given if not record.value.medicine]
    if one_offs:
        source = QT_TRANSLATE_NOOP("caregiver", "Given once, not on the list: {doses}.")
        sentences.append(held.say(source, doses=held.listed([_one_off(held, kept, each.value) for each in one_offs])))
    return sentences


def _named(held: Covered, kept: HeldMedicines, slots: list[KeptSlot]) -> str:
    """When, and which; of many only the newest, and how many more."""
    named = [_slot(held, kept, slot) for slot in slots[-_MOST_NAMED:]]
    if len(slots) > _MOST_NAMED:
        more = QT_TRANSLATE_NOOP("caregiver", "more in the diary: {count}")
        named.append(held.say(more, count=len(slots) - _MOST_NAMED))
    return held.listed(named)


def _slot(held: Covered, kept: HeldMedicines, slot: KeptSlot) -> str:
    when = held.date_time(slot.due.local_due)
    medicine = kept.words.short_name(slot.due.medicine.value)
    reason = kept.words.reason(slot.dose.value.reason) if slot.dose is not None and slot.dose.value.reason else ""
    if reason:
        source = QT_TRANSLATE_NOOP("caregiver", "{when} {medicine} ({reason})")
        return held.say(source, when=when, medicine=medicine, reason=reason)
    return held.say(QT_TRANSLATE_NOOP("caregiver", "{when} {medicine}"), when=when, medicine=medicine)


def _one_off(held: Covered, kept: HeldMedicines, dose: Dose) -> str:
    amount = "" if dose.measured is None else kept.words.amounts.amount(dose.measured, dose.strength)
    return held.listed([dose.name, amount, kept.words.route_of(dose), held.date_time(dose.local_at)])


def with_short_name(medicine: Medicine, longest: int = LONGEST_NAME) -> Medicine:
    """The medicine with a name that leaves room for form and strength behind it."""
    if len(medicine.name) <= longest:
        return medicine
    return replace(medicine, name=medicine.name[:longest].rstrip() + "…")


def long_names(held: Covered, kept: HeldMedicines) -> str:
    if all(len(on_list.medicine.name) <= LONGEST_NAME for on_list in kept.everything):
        return ""
    return held.say(QT_TRANSLATE_NOOP("caregiver", "Names that end in “…” are whole in the diary."))
