"""Questions that rest on treatments: planned, just over, new; and what may harm or strengthen the bones."""

import re
from datetime import date, timedelta

from caregiver.domain.medicine import MedicineClass
from caregiver.domain.question_rules.facts import NUMBER_DAYS, Facts
from caregiver.domain.question_rules.naming import day_name, medicine_names, named, treatment_name
from caregiver.domain.question_rules.numbers import HEARD, middle_words, week, whose
from caregiver.domain.question_rules.suggestion import Suggestion
from caregiver.domain.question_rules.thresholds import Thresholds
from caregiver.domain.symptom import Grade
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.treatment_codes import Family, treatment_kind

ACHE = "joint_ache"
DEXA = "scan.dexa"
JOINTS = re.compile(r"-(shoulder|elbow|wrist|hand|hip|knee|ankle|foot)(-|$)")
FOR_BONES = frozenset({"bone.cement", "bone.strengthener", "surgery.bone_pin", "surgery.spine_fix"})
NEW_AND_ACHING = frozenset({"hormone", "targeted", "targeted.trastuzumab", "immuno"})
HARMS_BONES = frozenset({"hormone", "chemo", "surgery.gonads", "rt.ovarian"})
BONE_WORD = re.compile(r"\bbon(e|es|y)\b", re.IGNORECASE)
_OVER = frozenset({TreatmentState.DONE, TreatmentState.STOPPED})
_DAY = timedelta(days=1)


def planned(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q33: what could go wrong with every planned treatment, and what would be gained."""
    found = [one for one in facts.treatments if one.state is TreatmentState.PLANNED and not _is_scan(one)]
    if not found:
        return None
    source = QT_TRANSLATE_NOOP(
        "caregiver", "Planned: {treatments}. What could go wrong with it, and what would we gain?"
    )
    words = Text(source, {"treatments": named([treatment_name(one) for one in found])})
    day = min((one.first_day for one in found if one.first_day is not None), default=None)
    if day is None:
        fact = Text(QT_TRANSLATE_NOOP("caregiver", "Because it is planned; no day is written yet."))
    else:
        source = QT_TRANSLATE_NOOP("caregiver", "Because it is planned from {day}.")
        fact = Text(source, {"day": day_name(day, facts.today)})
    return Suggestion("Q33", words, fact, about=tuple(map(_key, found)))


def radiotherapy_helps(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q16: how long until radiotherapy helps, when it is planned, under way, or ended not long ago."""
    since = facts.today - timedelta(days=limits.radiotherapy_days)
    found = [
        one for one in facts.treatments if _is_radiotherapy(one) and (not _is_over(one) or _ended_since(one, since))
    ]
    if not found:
        return None
    words = QT_TRANSLATE_NOOP("caregiver", "How long until radiotherapy helps, and what if pain gets worse?")
    last = max(found, key=lambda one: one.last_day or facts.today)
    fact = _course_fact(last, facts.today)
    return Suggestion("Q16", Text(words), fact, about=tuple(map(_key, found)), is_starred=True)


def radiotherapy_over(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q17: what comes next, when some weeks after radiotherapy the middle number has not fallen by two."""
    since, until = facts.back(NUMBER_DAYS), facts.today - timedelta(days=limits.radiotherapy_days)
    over = [one for one in facts.treatments if _is_radiotherapy(one) and one.state is TreatmentState.DONE]
    found = [one for one in over if one.last_day is not None and since <= one.last_day < until]
    last = max(found, key=lambda one: one.last_day or date.min, default=None)
    if last is None or last.first_day is None or last.last_day is None:
        return None
    for series in HEARD:
        before, now = week(facts, last.first_day - _DAY, series), week(facts, facts.today, series)
        if before is None or now is None:
            continue
        if before.middle - now.middle >= limits.fell_by:
            return None
        source = QT_TRANSLATE_NOOP(
            "caregiver",
            "The middle number was {before} in the week before radiotherapy, and is {now} this week. What comes next?",
        )
        words = Text(source, {"before": middle_words(before), "now": middle_words(now)})
        fact = QT_TRANSLATE_NOOP("caregiver", "Because radiotherapy ended on {day}, {count} days ago ({whose}).")
        values = {
            "day": day_name(last.last_day, facts.today),
            "count": (facts.today - last.last_day).days,
            "whose": whose(facts, series),
        }
        return Suggestion("Q17", words, Text(fact, values), about=(_key(last),), is_starred=True)
    return None


def new_and_aching(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q18: whether a cancer medicine that is new has to do with aching joints or bones."""
    since = facts.today - timedelta(days=limits.new_medicine_days)
    new = [
        (one.first_day, treatment_name(one), _key(one))
        for one in facts.treatments
        if one.kind in NEW_AND_ACHING
        and one.state is not TreatmentState.PLANNED
        and one.first_day is not None
        and since <= one.first_day <= facts.today
    ]
    new += [
        (one.since, medicine_names([one]), one.uuid)
        for one in facts.medicines
        if one.medicine.kind is MedicineClass.ANTICANCER and since <= one.since <= facts.today
    ]
    for began, name, key in sorted(new, key=lambda one: one[0], reverse=True):
        ached = _ached_on(facts, began)
        if ached is not None:
            words = QT_TRANSLATE_NOOP("caregiver", "Could the aches come from {treatment}?")
            fact = QT_TRANSLATE_NOOP(
                "caregiver", "Because it began on {day}. Aching joints or bones are written down on {ached}."
            )
            values = {"day": day_name(began, facts.today), "ached": day_name(ached, facts.today)}
            return Suggestion("Q18", Text(words, {"treatment": name}), Text(fact, values), about=(key,))
    return None


def bones(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q19: whether a bone is at risk, when the family's words speak of bones and nothing for them is recorded."""
    if any(one.kind in FOR_BONES for one in facts.treatments):
        return None
    if any(one.medicine.kind is MedicineClass.BONE_STRENGTHENER for one in facts.medicines):
        return None
    words = Text(QT_TRANSLATE_NOOP("caregiver", "Is any bone at risk? What is there for the bones?"))
    if BONE_WORD.search(facts.person.illness):
        fact = QT_TRANSLATE_NOOP("caregiver", "Because the illness is written with the word “bone”.")
        return Suggestion("Q19", words, Text(fact))
    first = facts.back(limits.recent_days)
    days = [one.day for one in facts.since(first, facts.notes) if BONE_WORD.search(one.value)]
    if not days:
        return None
    fact = QT_TRANSLATE_NOOP("caregiver", "Because a note of {day} has the word “bone”.")
    return Suggestion("Q19", words, Text(fact, {"day": day_name(max(days), facts.today)}), min(days), max(days))


def bone_scan(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q31: a bone density scan, with what can make bones weak, where no such scan is written."""
    if any(one.kind == DEXA for one in facts.treatments):
        return None
    treatments = [
        one for one in facts.treatments if one.kind in HARMS_BONES and one.state is not TreatmentState.PLANNED
    ]
    steroids = [one for one in facts.medicines if one.medicine.kind is MedicineClass.STEROID]
    if not treatments and not steroids:
        return None
    words = QT_TRANSLATE_NOOP("caregiver", "Does a bone density scan (DEXA) matter?")
    names = [treatment_name(one) for one in treatments] + [medicine_names([one]) for one in steroids]
    fact = QT_TRANSLATE_NOOP("caregiver", "Because the diary holds: {names}. No such scan is written.")
    about = (*map(_key, treatments), *(one.uuid for one in steroids))
    return Suggestion("Q31", Text(words), Text(fact, {"names": named(names)}), about=about)


def _course_fact(treatment: Treatment, today: date) -> Text:
    first, last = treatment.first_day, treatment.last_day
    name = treatment_name(treatment)
    if treatment.state is TreatmentState.PLANNED:
        return Text(QT_TRANSLATE_NOOP("caregiver", "Because it is planned: {treatment}."), {"treatment": name})
    if _is_over(treatment) and last is not None:
        values = {"treatment": name, "day": day_name(last, today)}
        return Text(QT_TRANSLATE_NOOP("caregiver", "Because it ended on {day}: {treatment}."), values)
    if first is None:
        return Text(QT_TRANSLATE_NOOP("caregiver", "Because it is under way: {treatment}."), {"treatment": name})
    values = {"treatment": name, "day": day_name(first, today)}
    return Text(QT_TRANSLATE_NOOP("caregiver", "Because it began on {day}: {treatment}."), values)


def _ached_on(facts: Facts, since: date) -> date | None:
    """The last day on which a joint was marked, or aching joints or bones were written down."""
    days = [
        one.day
        for one in facts.since(since, facts.entries)
        if any(JOINTS.search(place.region) for place in one.value.places)
    ]
    days += [
        one.day
        for one in facts.since(since, facts.symptoms)
        if any(two.code == ACHE and two.grade is not Grade.NONE for two in one.value.symptoms)
    ]
    return max(days, default=None)


def _key(treatment: Treatment) -> str:
    """Names it among the others of one diary: its kind, and when it was put there."""
    return f"{treatment.kind} {treatment.at.isoformat()}"


def _is_radiotherapy(treatment: Treatment) -> bool:
    known = treatment_kind(treatment.kind)
    return known is not None and known.family is Family.RADIOTHERAPY


def _is_scan(treatment: Treatment) -> bool:
    known = treatment_kind(treatment.kind)
    return known is not None and known.family is Family.SCANS


def _is_over(treatment: Treatment) -> bool:
    return treatment.state in _OVER


def _ended_since(treatment: Treatment, since: date) -> bool:
    return treatment.last_day is not None and treatment.last_day >= since
