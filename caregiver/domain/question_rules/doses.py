"""Questions that rest on doses: whether they helped, whether they were wanted, late or vomited."""

from caregiver.domain.dose import Reason
from caregiver.domain.medicine import WhereGiven
from caregiver.domain.pain import Series
from caregiver.domain.question_rules.facts import Facts, Listed
from caregiver.domain.question_rules.naming import day_name, medicine_name, medicine_names
from caregiver.domain.question_rules.numbers import whose
from caregiver.domain.question_rules.suggestion import Suggestion, said
from caregiver.domain.question_rules.thresholds import Thresholds
from caregiver.domain.relief_pairs import Pair, ReliefGroup


def weak_doses(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q7: what now, when the number fell by little after some quick doses.

    Only the person's own numbers count, and only doses of the medicine and amount that were given last: an earlier
    amount says nothing about this one (care-rules 47).
    """
    first = facts.back(limits.recent_days)
    pairs = [pair for pair in facts.pairs if first <= pair.dose.day <= facts.today]
    held = ReliefGroup("", tuple(pair for pair in pairs if _is_as(pair, pairs[-1])))
    weak = sum(before - after < limits.fell_by for before, after in held.own)
    if not weak or weak < limits.weak_doses:
        return None
    words = said("Q7.words", {"weak": weak, "all": len(held.own), "by": limits.fell_by})
    since = min(pair.dose.day for pair in held.pairs if pair.is_own)
    values = {"whose": whose(facts, Series.PATIENT), "day": day_name(since, facts.today)}
    return Suggestion("Q7", words, said("Q7.fact", values), since, facts.today)


def _is_as(pair: Pair, last: Pair) -> bool:
    """Whether as much was given of the same medicine."""
    one, other = pair.dose, last.dose
    return (one.medicine, one.amount, one.strength) == (other.medicine, other.amount, other.strength)


def not_wanted(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q29: to talk about strong pain medicine, when a dose of it was not wanted."""
    first = facts.back(limits.recent_days)
    strong = {one.uuid: one for one in facts.medicines if one.medicine.is_strong}
    found = [
        one
        for one in facts.since(first, facts.doses)
        if one.value.reason is Reason.DID_NOT_WANT and one.value.medicine in strong and not one.value.is_given
    ]
    if not found:
        return None
    last = found[-1]
    values = {
        "name": facts.person.called,
        "day": day_name(last.day, facts.today),
        "medicine": medicine_name(strong[last.value.medicine].medicine),
    }
    about = tuple(dict.fromkeys(one.value.medicine for one in found))
    return Suggestion("Q29", said("Q29.words"), said("Q29.fact", values), first, last.day, about)


def late_or_vomited(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q24: what to do about a late or vomited dose, after one, or while nothing is written for it."""
    words = said("Q24.words")
    first = facts.back(limits.recent_days)
    listed = {one.uuid: one for one in facts.medicines}
    vomited = [one for one in facts.since(first, facts.doses) if one.value.vomited_at and one.value.medicine in listed]
    if vomited:
        last = vomited[-1]
        name = medicine_name(listed[last.value.medicine].medicine)
        values = {"medicine": name, "day": day_name(last.day, facts.today)}
        about = tuple(dict.fromkeys(one.value.medicine for one in vomited))
        return Suggestion("Q24", words, said("Q24.fact_vomited", values), first, last.day, about)
    blank = [one for one in facts.medicines if is_by_the_clock(one) and not one.medicine.late_rule.strip()]
    if not blank:
        return None
    about = tuple(one.uuid for one in blank)
    return Suggestion("Q24", words, said("Q24.fact_blank", {"medicines": medicine_names(blank)}), about=about)


def is_by_the_clock(listed: Listed) -> bool:
    """Whether it can be late at home."""
    return not listed.regimen.schedule.is_silent and listed.medicine.where_given is WhereGiven.HOME
