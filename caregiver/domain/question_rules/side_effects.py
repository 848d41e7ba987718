"""Questions that rest on symptoms: bowels, sleepy, feeling sick."""

from collections.abc import Iterator
from datetime import date

from caregiver.domain.question_rules.facts import Facts
from caregiver.domain.question_rules.naming import day_name
from caregiver.domain.question_rules.numbers import WEEK
from caregiver.domain.question_rules.suggestion import Suggestion
from caregiver.domain.question_rules.thresholds import Thresholds
from caregiver.domain.review import SLEEPY
from caregiver.domain.symptom import Grade, Symptom
from caregiver.domain.symptom_codes import BOWELS_OPENED
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

VOMITING = "vomiting"
SICK = frozenset({"nausea", VOMITING})
STRONG_GRADES = frozenset({Grade.MODERATE, Grade.SEVERE})


def bowels(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q10: what to use, when the newest review that says so names many days, and nothing was noted since."""
    first = facts.back(WEEK)
    said = [one for one in facts.reviews if first <= one.day <= facts.today and one.bowels_days is not None]
    newest = max(said, key=lambda one: one.day, default=None)
    if newest is None or newest.bowels_days is None or newest.bowels_days < limits.bowel_days:
        return None
    if any(one.code == BOWELS_OPENED and day >= newest.day for day, one in _symptoms(facts, newest.day)):
        return None
    source = QT_TRANSLATE_NOOP("caregiver", "No bowel movement for {days} days, by the record. What should we use?")
    fact = QT_TRANSLATE_NOOP("caregiver", "Because the review of {day} says so.")
    values = {"day": day_name(newest.day, facts.today)}
    words = Text(source, {"days": newest.bowels_days})
    return Suggestion("Q10", words, Text(fact, values), newest.day, newest.day, is_starred=True)


def sleepy(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q12: whether a medicine makes sleepy."""
    first = facts.back(WEEK)
    days = {day for day, one in _symptoms(facts, first) if one.code == SLEEPY and one.grade in STRONG_GRADES}
    if len(days) < limits.symptom_days:
        return None
    source = QT_TRANSLATE_NOOP("caregiver", "{name} was sleepy on {count} of 7 days. Could it be a medicine?")
    fact = QT_TRANSLATE_NOOP("caregiver", "Because the diary says: sleepy, moderate or severe, last on {day}.")
    values = {"day": day_name(max(days), facts.today)}
    words = Text(source, {"name": facts.person.called, "count": len(days)})
    return Suggestion("Q12", words, Text(fact, values), first, max(days), is_starred=True)


def sick(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q13: what helps against feeling sick."""
    first = facts.back(WEEK)
    found = [(day, one.code) for day, one in _symptoms(facts, first) if one.code in SICK]
    days = {day for day, _ in found}
    if len(days) < limits.symptom_days:
        return None
    source = QT_TRANSLATE_NOOP("caregiver", "{name} felt sick on {count} of 7 days. What can help?")
    fact = QT_TRANSLATE_NOOP("caregiver", "Because the diary says: feeling sick or vomiting, last on {day}.")
    values = {"day": day_name(max(days), facts.today)}
    words = Text(source, {"name": facts.person.called, "count": len(days)})
    is_starred = any(code == VOMITING for _, code in found)
    return Suggestion("Q13", words, Text(fact, values), first, max(days), is_starred=is_starred)


def _symptoms(facts: Facts, first: date) -> Iterator[tuple[date, Symptom]]:
    """The symptoms that were there since a day, by notes and by reviews; what was asked and not there is left out."""
    for note in facts.since(first, facts.symptoms):
        yield from ((note.day, one) for one in note.value.symptoms if one.grade is not Grade.NONE)
    for review in facts.reviews:
        if first <= review.day <= facts.today:
            yield from ((review.day, one) for one in review.symptoms if one.grade is not Grade.NONE)
