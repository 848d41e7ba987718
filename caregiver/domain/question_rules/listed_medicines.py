"""Questions that rest on the list of medicines: what is missing on it, what is blank, what is not sure, what ends."""

from collections.abc import Sequence
from datetime import date

from caregiver.domain.medicine import MedicineClass, WhereGiven
from caregiver.domain.question_rules.doses import is_by_the_clock
from caregiver.domain.question_rules.facts import Facts, Listed
from caregiver.domain.question_rules.naming import day_name, medicine_name, medicine_names, named
from caregiver.domain.question_rules.suggestion import Suggestion, said
from caregiver.domain.question_rules.thresholds import Thresholds
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.text import Text

PARACETAMOL = "paracetamol"


def laxative(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q11: whether it is right that no laxative is on the list beside an opioid."""
    opioids = [one for one in facts.medicines if one.medicine.is_opioid]
    if not opioids or any(one.medicine.kind is MedicineClass.LAXATIVE for one in facts.medicines):
        return None
    is_strong = any(one.medicine.is_strong for one in opioids)
    names = {"medicines": medicine_names(opioids)}
    words = said("Q11.words_strong" if is_strong else "Q11.words_weaker", names)
    return Suggestion("Q11", words, said("Q11.fact", names), about=tuple(one.uuid for one in opioids))


def paracetamol(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q25: the most paracetamol in a day, with two products that hold it, or with none that says the most."""
    found = [one for one in facts.medicines if PARACETAMOL in one.ingredients]
    if not found:
        return None
    if len(found) > 1:
        fact = "Q25.fact_several"
    elif not _has_most(found[0].regimen):
        fact = "Q25.fact_blank"
    else:
        return None
    words = said("Q25.words", {"name": facts.person.called})
    about = tuple(one.uuid for one in found)
    return Suggestion("Q25", words, said(fact, {"medicines": medicine_names(found)}), about=about)


def blank_limits(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q34: how long to wait and the most in a day, where an as-needed medicine has neither (care-rules 6)."""
    as_needed = [one for one in facts.medicines if one.kind is ScheduleKind.AS_NEEDED]
    found = [one for one in as_needed if one.regimen.limits.is_blank]
    return _about("Q34", found, "Q34.words", "Q34.fact")


def no_words_told(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q35: when to give what is given "as told", where the words told are blank (care-rules 18)."""
    as_told = [one for one in facts.medicines if one.kind is ScheduleKind.AS_TOLD]
    found = [one for one in as_told if not one.regimen.schedule.words.strip()]
    return _about("Q35", found, "Q35.words", "Q35.fact")


def no_amount(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q36: what to measure each time, where the plan does not say it (care-rules 4, 5)."""
    found = [one for one in facts.medicines if _lacks_amount(one)]
    return _about("Q36", found, "Q36.words", "Q36.fact")


def not_sure(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q37: whether it is still given, where nobody was sure after a stay (care-rules 25)."""
    found = [one for one in facts.medicines if one.kind is ScheduleKind.NOT_CONFIRMED]
    since = max((one.planned_on for one in found), default=None)
    return _about("Q37", found, "Q37.words", "Q37.fact", since)


def ends_before_visit(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q38: how to get more of what ends, by the record, up to the next visit."""
    visit = facts.next_visit
    found = [(one, listed) for one in facts.supplies if (listed := facts.medicine(one.medicine)) is not None]
    ending = [
        (listed, one.last_day or facts.today, one.since) for one, listed in found if visit and one.short_on <= visit
    ]
    if visit is None or not ending:
        return None
    ending.sort(key=lambda one: one[1])
    texts = [_ends(listed, day, facts.today) for listed, day, _ in ending]
    words = said("Q38.words" if len(texts) == 1 else "Q38.words_several", {"medicines": named(texts)})
    fact = said("Q38.fact", {"day": day_name(visit, facts.today)})
    about, since = tuple(listed.uuid for listed, _, _ in ending), max(since for _, _, since in ending)
    return Suggestion("Q38", words, fact, since, about=about)


def _ends(listed: Listed, day: date, today: date) -> Text:
    return said("Q38.words_each", {"medicine": medicine_name(listed.medicine), "day": day_name(day, today)})


def _about(code: str, found: Sequence[Listed], words: str, fact: str, since: date | None = None) -> Suggestion | None:
    if not found:
        return None
    names = {"medicines": medicine_names(found)}
    return Suggestion(code, said(words, names), said(fact), since, about=tuple(one.uuid for one in found))


def _has_most(regimen: Regimen) -> bool:
    return regimen.limits.most_doses is not None or regimen.limits.most_amount is not None


def _lacks_amount(listed: Listed) -> bool:
    schedule = listed.regimen.schedule
    is_measured = is_by_the_clock(listed) or schedule.kind is ScheduleKind.AS_NEEDED
    if not is_measured or listed.medicine.where_given is WhereGiven.CLINIC:
        return False
    times = [*schedule.times, *(time for step in schedule.steps for time in step.times)]
    return any(not time.amounts for time in times) or (not times and not schedule.amounts)
