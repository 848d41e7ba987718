"""The numbers of some days as a rule may use them: those of one series, the person's own where there are any."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from caregiver.domain.pain import Series
from caregiver.domain.question_rules.facts import Facts
from caregiver.domain.ratings import Spread, spreads
from caregiver.domain.statistics import with_halves
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

WEEK = 7
FEWEST_DAYS = 3
"""A middle number of fewer days says nothing of a week."""

HEARD = (Series.PATIENT, Series.CAREGIVER)
"""Whose numbers count, the person's own first; one of which nobody said whose it is counts for neither."""


@dataclass(frozen=True)
class Told:
    """The numbers of one series in some days.

    Attributes:
        series: Whose they are.
        spread: The numbers.
        days: The days on which there are any, oldest first.
    """

    series: Series
    spread: Spread
    days: tuple[date, ...]

    @property
    def middle(self) -> Decimal:
        """The middle number."""
        return self.spread.middle


def told(facts: Facts, first: date, last: date, series: Series | None = None) -> Told | None:
    """The numbers from `first` to `last`, both included: the person's own, or where there are none, the caregivers'.

    Args:
        series: With it, the numbers of this series alone.
    """
    held = [day for day in facts.numbers if first <= day.day <= last]
    for wanted in HEARD if series is None else (series,):
        days = tuple(day.day for day in held if wanted in spreads(day.ratings))
        if days:
            return Told(wanted, spreads("".join(day.ratings for day in held))[wanted], days)
    return None


def week(facts: Facts, last: date, series: Series | None = None) -> Told | None:
    """The numbers of one series on the seven days up to `last`, the person's own first; None where fewer than three of
    these days have any."""
    for wanted in HEARD if series is None else (series,):
        found = told(facts, last - timedelta(days=WEEK - 1), last, wanted)
        if found is not None and len(found.days) >= FEWEST_DAYS:
            return found
    return None


def middle_words(found: Told) -> str:
    """ "5½"."""
    return with_halves(found.middle)


def whose(facts: Facts, series: Series) -> Text:
    """ "Robert’s numbers", "a caregiver’s numbers"."""
    if series is Series.PATIENT:
        return Text(QT_TRANSLATE_NOOP("caregiver", "{name}’s numbers"), {"name": facts.person.called})
    return Text(QT_TRANSLATE_NOOP("caregiver", "a caregiver’s numbers"))


def goal(facts: Facts) -> int | None:
    """The number the person can live with; None where there is none, or the family hides it."""
    return None if facts.person.is_goal_hidden else facts.person.goal_number
