"""All rules in the order in which their questions are shown, and what they suggest for a diary."""

from collections.abc import Callable
from dataclasses import dataclass

from caregiver.domain.question_rules import (
    doses,
    feelings,
    life,
    listed_medicines,
    often,
    pain,
    side_effects,
    treatments,
)
from caregiver.domain.question_rules.facts import Facts
from caregiver.domain.question_rules.suggestion import Suggestion
from caregiver.domain.question_rules.thresholds import Thresholds

Find = Callable[[Facts, Thresholds], Suggestion | None]


@dataclass(frozen=True)
class Rule:
    """One rule.

    Attributes:
        find: Gives its suggestion, or None while the fact is not there.
        goes_on: Whether it still suggests while the person can no longer tell: what has to be at home, and who to call
            (care-rules 28).
    """

    find: Find
    goes_on: bool = False


RULES: tuple[Rule, ...] = (
    Rule(listed_medicines.ends_before_visit, goes_on=True),
    Rule(listed_medicines.not_sure, goes_on=True),
    Rule(pain.above_goal),
    Rule(pain.nights),
    Rule(doses.weak_doses),
    Rule(often.often, goes_on=True),
    Rule(pain.high_number),
    Rule(pain.two_weeks),
    Rule(pain.what_else),
    Rule(feelings.new_place),
    Rule(feelings.cause),
    Rule(feelings.on_moving),
    Rule(feelings.before_next_dose),
    Rule(feelings.nerve_words),
    Rule(side_effects.bowels, goes_on=True),
    Rule(side_effects.sleepy),
    Rule(side_effects.sick, goes_on=True),
    Rule(listed_medicines.laxative, goes_on=True),
    Rule(treatments.radiotherapy_helps),
    Rule(treatments.radiotherapy_over),
    Rule(treatments.planned),
    Rule(treatments.new_and_aching),
    Rule(treatments.bones),
    Rule(pain.another_team),
    Rule(listed_medicines.blank_limits, goes_on=True),
    Rule(listed_medicines.no_words_told, goes_on=True),
    Rule(listed_medicines.no_amount, goes_on=True),
    Rule(listed_medicines.paracetamol, goes_on=True),
    Rule(doses.late_or_vomited, goes_on=True),
    Rule(doses.not_wanted),
    Rule(feelings.moves_and_lifts),
    Rule(treatments.bone_scan),
    Rule(life.comforts),
    Rule(life.nights_and_weekends, goes_on=True),
    Rule(life.signs_and_temperature, goes_on=True),
    Rule(life.no_goal),
    Rule(life.load, goes_on=True),
    Rule(life.worry),
)


def suggested(facts: Facts, limits: Thresholds) -> tuple[Suggestion, ...]:
    """What the diary suggests now, in the order of the rules."""
    rules = RULES if facts.person.can_tell else [rule for rule in RULES if rule.goes_on]
    found = (rule.find(facts, limits) for rule in rules)
    return tuple(suggestion for suggestion in found if suggestion is not None)
