"""Questions that rest on the list of medicines: what is missing on it, what is blank, what is not sure, what ends."""

from collections.abc import Sequence
from datetime import date

from caregiver.domain.medicine import MedicineClass, WhereGiven
from caregiver.domain.question_rules.doses import is_by_the_clock
from caregiver.domain.question_rules.facts import Facts, Listed
from caregiver.domain.question_rules.naming import day_name, medicine_name, medicine_names, named
from caregiver.domain.question_rules.suggestion import Suggestion
from caregiver.domain.question_rules.thresholds import Thresholds
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

PARACETAMOL = "paracetamol"


def laxative(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q11: whether it is right that no laxative is on the list beside an opioid."""
    opioids = [one for one in facts.medicines if one.medicine.is_opioid]
    if not opioids or any(one.medicine.kind is MedicineClass.LAXATIVE for one in facts.medicines):
        return None
    source = (
        QT_TRANSLATE_NOOP(
            "caregiver", "A strong pain medicine is on the list. No laxative is on the list. Is that right?"
        )
        if any(one.medicine.is_strong for one in opioids)
        else QT_TRANSLATE_NOOP("caregiver", "On the list: {medicines}. No laxative is on the list. Is that right?")
    )
    names = {"medicines": medicine_names(opioids)}
    fact = Text(QT_TRANSLATE_NOOP("caregiver", "Because the list has {medicines}."), names)
    return Suggestion("Q11", Text(source, names), fact, about=tuple(one.uuid for one in opioids))


def paracetamol(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q25: the most paracetamol in a day, with two products that hold it, or with none that says the most."""
    found = [one for one in facts.medicines if PARACETAMOL in one.ingredients]
    if not found:
        return None
    if len(found) > 1:
        fact = QT_TRANSLATE_NOOP("caregiver", "Because there is paracetamol in {medicines}.")
    elif not _has_most(found[0].regimen):
        fact = QT_TRANSLATE_NOOP("caregiver", "Because the most in a day is not written for {medicines}.")
    else:
        return None
    source = QT_TRANSLATE_NOOP("caregiver", "What is the most paracetamol {name} may have in a day?")
    words = Text(source, {"name": facts.person.called})
    about = tuple(one.uuid for one in found)
    return Suggestion("Q25", words, Text(fact, {"medicines": medicine_names(found)}), about=about)


def blank_limits(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q34: how long to wait and the most in a day, where an as-needed medicine has neither (care-rules 6)."""
    as_needed = [one for one in facts.medicines if one.kind is ScheduleKind.AS_NEEDED]
    found = [one for one in as_needed if one.regimen.limits.is_blank]
    source = QT_TRANSLATE_NOOP(
        "caregiver", "How long do we wait between doses of {medicines}, and what is the most in a day?"
    )
    fact = QT_TRANSLATE_NOOP("caregiver", "Because nothing is written about how often.")
    return _about("Q34", found, source, fact)


def no_words_told(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q35: when to give what is given "as told", where the words told are blank (care-rules 18)."""
    as_told = [one for one in facts.medicines if one.kind is ScheduleKind.AS_TOLD]
    found = [one for one in as_told if not one.regimen.schedule.words.strip()]
    source = QT_TRANSLATE_NOOP("caregiver", "How much {medicines} do we give, and when?")
    fact = QT_TRANSLATE_NOOP("caregiver", "Because the plan says “as told”, and the words are not written.")
    return _about("Q35", found, source, fact)


def no_amount(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q36: what to measure each time, where the plan does not say it (care-rules 4, 5)."""
    found = [one for one in facts.medicines if _lacks_amount(one)]
    source = QT_TRANSLATE_NOOP("caregiver", "How much {medicines} each time, as on the label?")
    fact = QT_TRANSLATE_NOOP("caregiver", "Because the plan does not say how much.")
    return _about("Q36", found, source, fact)


def not_sure(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q37: whether it is still given, where nobody was sure after a stay (care-rules 25)."""
    found = [one for one in facts.medicines if one.kind is ScheduleKind.NOT_CONFIRMED]
    source = QT_TRANSLATE_NOOP("caregiver", "Is this still given, and how: {medicines}?")
    fact = QT_TRANSLATE_NOOP("caregiver", "Because the list says “not sure yet”. No reminder rings for it.")
    return _about("Q37", found, source, fact)


def ends_before_visit(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q38: how to get more of what ends, by the record, up to the next visit."""
    visit = facts.next_visit
    found = [(one, listed) for one in facts.supplies if (listed := facts.medicine(one.medicine)) is not None]
    ending = [(listed, one.last_day or facts.today) for one, listed in found if visit and one.short_on <= visit]
    if visit is None or not ending:
        return None
    ending.sort(key=lambda one: one[1])
    texts = [_ends(listed, day, facts.today) for listed, day in ending]
    source = (
        QT_TRANSLATE_NOOP("caregiver", "{medicines}, by the record. How do we get more?")
        if len(texts) == 1
        else QT_TRANSLATE_NOOP("caregiver", "By the record: {medicines}. How do we get more?")
    )
    words = Text(source, {"medicines": named(texts)})
    fact = QT_TRANSLATE_NOOP("caregiver", "Because the next visit is on {day}.")
    values = {"day": day_name(visit, facts.today)}
    about = tuple(listed.uuid for listed, _ in ending)
    return Suggestion("Q38", words, Text(fact, values), last=ending[0][1], about=about)


def _ends(listed: Listed, day: date, today: date) -> Text:
    values = {"medicine": medicine_name(listed.medicine), "day": day_name(day, today)}
    return Text(QT_TRANSLATE_NOOP("caregiver", "{medicine} ends on {day}"), values)


def _about(code: str, found: Sequence[Listed], source: str, fact: str) -> Suggestion | None:
    if not found:
        return None
    words = Text(source, {"medicines": medicine_names(found)})
    return Suggestion(code, words, Text(fact), about=tuple(one.uuid for one in found))


def _has_most(regimen: Regimen) -> bool:
    return regimen.limits.most_doses is not None or regimen.limits.most_amount is not None


def _lacks_amount(listed: Listed) -> bool:
    schedule = listed.regimen.schedule
    is_measured = is_by_the_clock(listed) or schedule.kind is ScheduleKind.AS_NEEDED
    if not is_measured or listed.medicine.where_given is WhereGiven.CLINIC:
        return False
    times = [*schedule.times, *(time for step in schedule.steps for time in step.times)]
    return any(not time.amounts for time in times) or (not times and not schedule.amounts)
