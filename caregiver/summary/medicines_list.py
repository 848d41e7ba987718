"""The list of medicines on paper: how much, when, for what, who, what was told (care-rules 6, 12, 17, 23). No Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from caregiver.domain.dose import Dose
from caregiver.domain.medicine import WhereGiven
from caregiver.domain.regimen import Standing
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.devices import PatchNow
from caregiver.services.timetable import OnList
from caregiver.summary import who
from caregiver.summary.parts import Line, Run
from caregiver.summary.sheet_parts import SheetWords, sheet_words
from caregiver.summary.telling import MedicineTelling, Telling

RINGS_WHEN_ON = (
    QT_TRANSLATE_NOOP("caregiver", "It rings only while this computer is on, awake and near you."),
    QT_TRANSLATE_NOOP("caregiver", "For medicines that must not be late, set a second alarm too."),
)
"""On every printed list (care-rules 23)."""

_HEADINGS = (
    QT_TRANSLATE_NOOP("caregiver", "Patch and pump"),
    QT_TRANSLATE_NOOP("caregiver", "By the clock"),
    QT_TRANSLATE_NOOP("caregiver", "When needed"),
    QT_TRANSLATE_NOOP("caregiver", "At the clinic"),
    QT_TRANSLATE_NOOP("caregiver", "Not given now"),
)
_RESTS = frozenset({ScheduleKind.PAUSED, ScheduleKind.NOT_CONFIRMED})


@dataclass(frozen=True)
class ListedMedicine:
    """One medicine: name and plan, then what else is known, a line each."""

    name: str
    plan: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class MedicineGroup:
    """Medicines that are given in one way."""

    heading: str
    medicines: tuple[ListedMedicine, ...]


@dataclass(frozen=True)
class MedicinesList:
    """The whole sheet.

    Attributes:
        known: Allergies, kidney or liver trouble, weight.
        groups: The medicines; empty where none is on the list.
        notes: What stands beneath.
    """

    sheet: SheetWords
    known: Line
    groups: tuple[MedicineGroup, ...]
    notes: tuple[str, ...]


def medicines_list(
    telling: MedicineTelling, medicines: Sequence[OnList], patches: Mapping[str, PatchNow]
) -> MedicinesList:
    """The list as it stands now; `patches` by the uuid of their medicine."""
    groups: dict[int, list[ListedMedicine]] = {}
    for on_list in medicines:
        groups.setdefault(place_of(on_list), []).append(_medicine(telling, on_list, patches.get(on_list.uuid)))
    notes = [*telling.told_since(""), *(telling.say(source) for source in RINGS_WHEN_ON)]
    if not medicines:
        notes = [telling.say(QT_TRANSLATE_NOOP("caregiver", "No medicine is on the list."))]
    title = telling.say(QT_TRANSLATE_NOOP("caregiver", "All medicines"))
    return MedicinesList(
        sheet=sheet_words(telling, title, who.name(telling)),
        known=(*who.allergies(telling), Run(" "), *who.health(telling)),
        groups=tuple(
            MedicineGroup(telling.say(_HEADINGS[place]), tuple(found)) for place, found in sorted(groups.items())
        ),
        notes=tuple(notes),
    )


def place_of(on_list: OnList) -> int:
    """0 patch and pump, 1 by the clock, 2 when needed, 3 at the clinic, 4 paused or not confirmed."""
    if on_list.kind in _RESTS:
        return 4
    if on_list.medicine.where_given is WhereGiven.CLINIC:
        return 3
    if on_list.is_patch or on_list.is_pump:
        return 0
    return 2 if on_list.is_as_needed else 1


def patch_words(telling: Telling, patch: PatchNow) -> str:
    """Where it is and since when; "" where none is recorded as on."""
    if patch.dose is None or patch.is_off:
        return telling.say(QT_TRANSLATE_NOOP("caregiver", "No patch is recorded as on."))
    dose: Dose = patch.dose.value
    since = telling.date_time(dose.local_at)
    place = dose.site or telling.say(QT_TRANSLATE_NOOP("caregiver", "where: not written"))
    on = telling.say(QT_TRANSLATE_NOOP("caregiver", "On since {since}, {place}."), since=since, place=place)
    if patch.due_at is None:
        return on
    due = telling.date_time(patch.due_at.astimezone(ZoneInfo(dose.zone)))
    return telling.say(QT_TRANSLATE_NOOP("caregiver", "{on} Change due {due}."), on=on, due=due)


def _medicine(telling: MedicineTelling, on_list: OnList, patch: PatchNow | None) -> ListedMedicine:
    words, medicine, regimen = telling.words, on_list.medicine, on_list.regimen
    facts = [*telling.told_since(on_list.uuid), " ".join(_about(telling, on_list))]
    if patch is not None:
        facts.append(patch_words(telling, patch))
    facts.append(words.limits(regimen) or (words.no_limits(telling.call) if on_list.is_as_needed else ""))
    if not on_list.is_silent:
        facts.append(telling.late_rule(medicine))
    if on_list.kind in _RESTS and on_list.former_plan is not None:
        before = words.plan(on_list.former_plan.value, medicine)
        facts.append(telling.say(QT_TRANSLATE_NOOP("caregiver", "Before: {plan}."), plan=before))
    if on_list.next_version is not None:
        facts.append(next_plan(telling, on_list))
    return ListedMedicine(
        words.label_name(medicine, regimen.strength),
        words.plan(regimen, medicine),
        tuple(fact for fact in facts if fact),
    )


def _about(telling: MedicineTelling, on_list: OnList) -> list[str]:
    medicine, regimen = on_list.medicine, on_list.regimen
    since = telling.date(on_list.started_on)
    told = []
    if medicine.purpose:
        told.append(telling.say(QT_TRANSLATE_NOOP("caregiver", "For: {purpose}."), purpose=medicine.purpose))
    if medicine.prescriber:
        source = QT_TRANSLATE_NOOP("caregiver", "Prescribed by {name}.")
        told.append(telling.say(source, name=medicine.prescriber))
    told.append(telling.say(QT_TRANSLATE_NOOP("caregiver", "Since {day}."), day=since))
    plan_since = telling.date(regimen.at.astimezone(ZoneInfo(regimen.zone)).date())
    if plan_since != since:
        told.append(telling.say(QT_TRANSLATE_NOOP("caregiver", "This plan since {day}."), day=plan_since))
    if regimen.standing is not Standing.NOT_SAID or regimen.told_by:
        source = QT_TRANSLATE_NOOP("caregiver", "Plan {standing}.")
        told.append(telling.say(source, standing=telling.words.standing(regimen)))
    return told


def next_plan(telling: MedicineTelling, on_list: OnList) -> str:
    """ "From 25 Nov 08:00: 1 tablet (2 mg) at 08:00.": the plan that was written for later."""
    assert on_list.next_version is not None
    regimen = on_list.next_version.value
    return telling.say(
        QT_TRANSLATE_NOOP("caregiver", "From {when}: {plan}."),
        when=telling.date_time(regimen.at.astimezone(ZoneInfo(regimen.zone))),
        plan=telling.words.plan(regimen, on_list.medicine),
    )
