"""Questions that rest on symptoms: bowels, sleepy, feeling sick."""

from collections.abc import Iterator
from datetime import date

from caregiver.domain.question_rules.facts import Facts
from caregiver.domain.question_rules.naming import day_name
from caregiver.domain.question_rules.numbers import WEEK
from caregiver.domain.question_rules.suggestion import Suggestion, said
from caregiver.domain.question_rules.thresholds import Thresholds
from caregiver.domain.review import SLEEPY
from caregiver.domain.symptom import Grade, Symptom
from caregiver.domain.symptom_codes import BOWELS_OPENED

VOMITING = "vomiting"
SICK = frozenset({"nausea", VOMITING})
STRONG_GRADES = frozenset({Grade.MODERATE, Grade.SEVERE})


def bowels(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q10: what to use, when the newest review that says so names many days, and nothing was noted since."""
    first = facts.back(WEEK)
    held = [one for one in facts.reviews if first <= one.day <= facts.today and one.bowels_days is not None]
    newest = max(held, key=lambda one: one.day, default=None)
    if newest is None or newest.bowels_days is None or newest.bowels_days < limits.bowel_days:
        return None
    if any(one.code == BOWELS_OPENED and day >= newest.day for day, one in _symptoms(facts, newest.day)):
        return None
    words = said("Q10.words", {"days": newest.bowels_days})
    fact = said("Q10.fact", {"day": day_name(newest.day, facts.today)})
    return Suggestion("Q10", words, fact, newest.day, newest.day, is_starred=True)


def sleepy(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q12: whether a medicine makes sleepy."""
    first = facts.back(WEEK)
    days = {day for day, one in _symptoms(facts, first) if one.code == SLEEPY and one.grade in STRONG_GRADES}
    if len(days) < limits.symptom_days:
        return None
    words = said("Q12.words", {"name": facts.person.called, "count": len(days)})
    fact = said("Q12.fact", {"day": day_name(max(days), facts.today)})
    return Suggestion("Q12", words, fact, first, max(days), is_starred=True)


def sick(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q13: what helps against feeling sick."""
    first = facts.back(WEEK)
    found = [(day, one.code) for day, one in _symptoms(facts, first) if one.code in SICK]
    days = {day for day, _ in found}
    if len(days) < limits.symptom_days:
        return None
    words = said("Q13.words", {"name": facts.person.called, "count": len(days)})
    fact = said("Q13.fact", {"day": day_name(max(days), facts.today)})
    is_starred = any(code == VOMITING for _, code in found)
    return Suggestion("Q13", words, fact, first, max(days), is_starred=is_starred)


def _symptoms(facts: Facts, first: date) -> Iterator[tuple[date, Symptom]]:
    """The symptoms that were there since a day, by notes and by reviews; what was asked and not there is left out."""
    for note in facts.since(first, facts.symptoms):
        yield from ((note.day, one) for one in note.value.symptoms if one.grade is not Grade.NONE)
    for review in facts.reviews:
        if first <= review.day <= facts.today:
            yield from ((review.day, one) for one in review.symptoms if one.grade is not Grade.NONE)
