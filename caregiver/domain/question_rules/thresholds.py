"""From how much on a rule suggests its question. These numbers are ours, not the team's (care-rules 45)."""

from collections.abc import Mapping
from dataclasses import dataclass

from caregiver.domain.errors import BadInput
from caregiver.domain.question_rules.facts import RECORD_DAYS
from caregiver.domain.relief_pairs import FELL
from caregiver.domain.text import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Thresholds:
    """The numbers a family may set for itself; none of them comes from a team.

    Attributes:
        recent_days: So many days back, today included, words and doses are looked at.
        high_number: From this number on a pain is asked about by itself.
        weeks_apart: So much higher is the middle number of this week than that of the one before.
        fell_by: A number that fell by less after a quick-acting dose is counted.
        weak_doses: So many such doses.
        entries: So many entries say the same: on moving, before the next dose, a feeling such as burning.
        nights: So many of the last seven nights have entries.
        got_in_the_way: From this number on pain got in the way of sleep.
        bowel_days: So many days without a bowel movement.
        symptom_days: So many of the last seven days with the same symptom.
        radiotherapy_days: For so many days after radiotherapy it is asked how long it takes; then, what comes next.
        new_medicine_days: For so many days after its start a cancer medicine is new.
        goal_visits: So many visits in a row with a middle number above the goal.
        heavy_days: So many of the last seven days were heavy for the caregiver.
    """

    recent_days: int = 14
    high_number: int = 7
    weeks_apart: int = 2
    fell_by: int = FELL
    weak_doses: int = 2
    entries: int = 3
    nights: int = 2
    got_in_the_way: int = 5
    bowel_days: int = 3
    symptom_days: int = 2
    radiotherapy_days: int = 21
    new_medicine_days: int = 56
    goal_visits: int = 2
    heavy_days: int = 2


REACH: Mapping[str, tuple[int, int]] = {
    "recent_days": (3, RECORD_DAYS),
    "high_number": (1, 10),
    "weeks_apart": (1, 10),
    "fell_by": (1, 10),
    "weak_doses": (1, 50),
    "entries": (1, 50),
    "nights": (1, 7),
    "got_in_the_way": (1, 10),
    "bowel_days": (1, 14),
    "symptom_days": (1, 7),
    "radiotherapy_days": (7, 60),
    "new_medicine_days": (7, 365),
    "goal_visits": (1, 5),
    "heavy_days": (1, 7),
}
"""The smallest and the largest number that each may be."""


def checked_threshold(name: str, number: int) -> int:
    """The number, if it can be. Raises BadInput for "number"."""
    least, most = REACH[name]
    if not least <= number <= most:
        sentence = QT_TRANSLATE_NOOP("caregiver", "It can be a number from {least} to {most}.")
        raise BadInput("number", sentence, least=least, most=most)
    return number


def read_thresholds(kept: Mapping[str, object]) -> Thresholds:
    """What the family set; what is missing, of another version or out of reach is ours."""
    found = {
        name: number
        for name, (least, most) in REACH.items()
        if isinstance(number := kept.get(name), int) and least <= number <= most
    }
    return Thresholds(**found)
