"""Questions that rest on treatments: planned, just over, new; and what may harm or strengthen the bones."""

import re
from datetime import date, timedelta

from caregiver.domain.medicine import MedicineClass
from caregiver.domain.question_rules.facts import NUMBER_DAYS, Facts
from caregiver.domain.question_rules.naming import day_name, medicine_names, named, treatment_name
from caregiver.domain.question_rules.numbers import HEARD, middle_words, week, whose
from caregiver.domain.question_rules.suggestion import Suggestion, said
from caregiver.domain.question_rules.thresholds import Thresholds
from caregiver.domain.symptom import Grade
from caregiver.domain.text import Text
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
    words = said("Q33.words", {"treatments": named([treatment_name(one) for one in found])})
    day = min((one.first_day for one in found if one.first_day is not None), default=None)
    fact = said("Q33.fact_no_day") if day is None else said("Q33.fact", {"day": day_name(day, facts.today)})
    return Suggestion("Q33", words, fact, about=tuple(map(_key, found)))


def radiotherapy_helps(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q16: how long until radiotherapy helps, when it is planned, under way, or ended not long ago."""
    since = facts.today - timedelta(days=limits.radiotherapy_days)
    found = [
        one for one in facts.treatments if _is_radiotherapy(one) and (not _is_over(one) or _ended_since(one, since))
    ]
    if not found:
        return None
    last = max(found, key=lambda one: one.last_day or facts.today)
    fact = _course_fact(last, facts.today)
    return Suggestion("Q16", said("Q16.words"), fact, about=tuple(map(_key, found)), is_starred=True)


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
        words = said("Q17.words", {"before": middle_words(before), "now": middle_words(now)})
        values = {
            "day": day_name(last.last_day, facts.today),
            "count": (facts.today - last.last_day).days,
            "whose": whose(facts, series),
        }
        return Suggestion("Q17", words, said("Q17.fact", values), about=(_key(last),), is_starred=True)
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
            values = {"day": day_name(began, facts.today), "ached": day_name(ached, facts.today)}
            words = said("Q18.words", {"treatment": name})
            return Suggestion("Q18", words, said("Q18.fact", values), about=(key,))
    return None


def bones(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q19: whether a bone is at risk, when the family's words speak of bones and nothing for them is recorded."""
    if any(one.kind in FOR_BONES for one in facts.treatments):
        return None
    if any(one.medicine.kind is MedicineClass.BONE_STRENGTHENER for one in facts.medicines):
        return None
    words = said("Q19.words")
    if BONE_WORD.search(facts.person.illness):
        return Suggestion("Q19", words, said("Q19.fact_illness"))
    first = facts.back(limits.recent_days)
    days = [one.day for one in facts.since(first, facts.notes) if BONE_WORD.search(one.value)]
    if not days:
        return None
    fact = said("Q19.fact_note", {"day": day_name(max(days), facts.today)})
    return Suggestion("Q19", words, fact, min(days), max(days))


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
    names = [treatment_name(one) for one in treatments] + [medicine_names([one]) for one in steroids]
    about = (*map(_key, treatments), *(one.uuid for one in steroids))
    return Suggestion("Q31", said("Q31.words"), said("Q31.fact", {"names": named(names)}), about=about)


def _course_fact(treatment: Treatment, today: date) -> Text:
    first, last = treatment.first_day, treatment.last_day
    name = treatment_name(treatment)
    if treatment.state is TreatmentState.PLANNED:
        return said("Q16.fact_planned", {"treatment": name})
    if _is_over(treatment) and last is not None:
        return said("Q16.fact_over", {"treatment": name, "day": day_name(last, today)})
    if first is None:
        return said("Q16.fact_under_way", {"treatment": name})
    return said("Q16.fact_began", {"treatment": name, "day": day_name(first, today)})


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
