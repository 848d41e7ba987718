"""Questions that rest on numbers: the worst, the week and the goal, two weeks beside each other, the nights."""

import re
from datetime import date, timedelta

from caregiver.domain.pain import Series
from caregiver.domain.question_rules.facts import Facts
from caregiver.domain.question_rules.naming import day_name, medicine_names
from caregiver.domain.question_rules.numbers import HEARD, WEEK, goal, middle_words, told, week, whose
from caregiver.domain.question_rules.suggestion import Suggestion, said
from caregiver.domain.question_rules.thresholds import Thresholds

NIGHT_ENDS_HOUR = 6
SLEEP = "sleep"
SUCH_A_TEAM = re.compile(r"palliative|hospice|pain", re.IGNORECASE)
_A_WEEK = timedelta(days=WEEK)


def high_number(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q2: what to do when it gets as high as it was."""
    first = facts.back(limits.recent_days)
    found = told(facts, first, facts.today)
    if found is None or found.spread.worst < limits.high_number:
        return None
    worst = found.spread.worst
    day = max(day for day in found.days if (one := told(facts, day, day, found.series)) and one.spread.worst == worst)
    sentence = "Q2.words" if found.series is Series.PATIENT else "Q2.words_guessed"
    words = said(sentence, {"name": facts.person.called, "worst": worst})
    fact = said("Q2.fact", {"whose": whose(facts, found.series), "day": day_name(day, facts.today)})
    return Suggestion("Q2", words, fact, first, day)


def above_goal(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q3: what else can be tried, while the week is above the level the person can live with."""
    level, found = goal(facts), week(facts, facts.today)
    if level is None or found is None or found.middle <= level:
        return None
    words = said("Q3.words", {"name": facts.person.called})
    values = {"middle": middle_words(found), "whose": whose(facts, found.series), "goal": level}
    return Suggestion("Q3", words, said("Q3.fact", values), facts.back(WEEK), facts.today)


def two_weeks(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q4: whether the plan needs a change, when this week's middle number is higher than last week's."""
    now = week(facts, facts.today)
    before = None if now is None else week(facts, facts.today - _A_WEEK, now.series)
    if now is None or before is None or now.middle - before.middle < limits.weeks_apart:
        return None
    last = facts.today - _A_WEEK
    values = {
        "whose": whose(facts, now.series),
        "last": day_name(last, facts.today),
        "today": day_name(facts.today, facts.today),
    }
    first = facts.back(2 * WEEK)
    words = said("Q4.words", {"before": middle_words(before), "now": middle_words(now)})
    return Suggestion("Q4", words, said("Q4.fact", values), first, facts.today, is_starred=True)


def what_else(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q20: what else there is for this pain, after two weeks above the goal with a strong pain medicine."""
    level, now = goal(facts), week(facts, facts.today)
    before = None if now is None else week(facts, facts.today - _A_WEEK, now.series)
    first = facts.back(2 * WEEK)
    strong = [one for one in facts.medicines if one.medicine.is_opioid and one.since <= first]
    if level is None or now is None or before is None or not strong or min(now.middle, before.middle) <= level:
        return None
    values = {"goal": level, "whose": whose(facts, now.series), "medicines": medicine_names(strong)}
    about = tuple(one.uuid for one in strong)
    return Suggestion("Q20", said("Q20.words"), said("Q20.fact", values), first, facts.today, about)


def another_team(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q22: the pain or palliative team, when the week before each of the last visits was above the goal."""
    level, visits = goal(facts), facts.visits[-limits.goal_visits :]
    if level is None or len(visits) < limits.goal_visits or _has_such_a_team(facts):
        return None
    weeks = {series: [week(facts, day, series) for day in visits] for series in HEARD}
    series = next((one for one in HEARD if None not in weeks[one]), None)
    if series is None or any(one is None or one.middle <= level for one in weeks[series]):
        return None
    words = said("Q22.words", {"name": facts.person.called})
    values = {"count": len(visits), "goal": level, "whose": whose(facts, series)}
    return Suggestion("Q22", words, said("Q22.fact", values), visits[-1], visits[-1])


def nights(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q9: pain at night, by the numbers of the nights or by what the evening reviews say of sleep."""
    words = said("Q9.words", {"name": facts.person.called})
    for series in HEARD:
        found = _night_days(facts, series)
        if not found:
            continue
        first = max(facts.today, *found) - timedelta(days=WEEK - 1)
        count = sum(day >= first for day in found)
        if count >= limits.nights:
            fact = said("Q9.fact_entries", {"count": count, "whose": whose(facts, series)})
            return Suggestion("Q9", words, fact, first, facts.today)
        break
    first = facts.back(WEEK)
    for review in reversed(facts.reviews):
        scores = [area.score for area in review.areas if area.area == SLEEP]
        if first <= review.day <= facts.today and scores and scores[0] >= limits.got_in_the_way:
            fact = said("Q9.fact_review", {"day": day_name(review.day, facts.today), "score": scores[0]})
            return Suggestion("Q9", words, fact, review.day, review.day)
    return None


def _night_days(facts: Facts, series: Series) -> set[date]:
    """The dates between midnight and six of which there is a number above 0."""
    numbers = (one.value for one in facts.since(facts.back(WEEK + 1), facts.entries) if one.value.series is series)
    moments = (entry.local_at for entry in numbers if entry.score)
    return {at.date() for at in moments if at.hour < NIGHT_ENDS_HOUR}


def _has_such_a_team(facts: Facts) -> bool:
    """Whether one of the family's numbers is theirs, as far as its name says so."""
    contacts = facts.contacts
    labels = (contacts.team.label, contacts.out_of_hours.label, contacts.hospice.label)
    return bool(contacts.hospice.number.strip()) or any(map(SUCH_A_TEAM.search, labels))
