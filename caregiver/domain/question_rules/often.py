"""The question about doses above the most that the family was told; no number is built in (care-rules 6)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from caregiver.domain.amounts import Amount
from caregiver.domain.dose import Dose
from caregiver.domain.question_rules.facts import Facts, Listed, OnDay
from caregiver.domain.question_rules.naming import day_name, measured, medicine_name, named
from caregiver.domain.question_rules.numbers import WEEK
from caregiver.domain.question_rules.suggestion import Suggestion, said
from caregiver.domain.question_rules.thresholds import Thresholds
from caregiver.domain.text import Text

_A_DAY = timedelta(hours=24)


@dataclass(frozen=True)
class _Above:
    """Doses of one medicine within 24 hours that are more than was told.

    Attributes:
        medicine: Its name.
        uuid: Names it.
        day: The day of the last of these doses.
        had, most: How many doses, or how much, there were, and were told.
        is_amount: Whether it is how much.
    """

    medicine: Text
    uuid: str
    day: date
    had: object
    most: object
    is_amount: bool = False


def often(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q6: more doses in 24 hours than the family was told, or more in all."""
    found = [one for listed in facts.medicines for one in (*_too_often(facts, listed), *_too_much(facts, listed))]
    if not found:
        return None
    day = max(one.day for one in found)
    values: dict[str, object] = {"name": facts.person.called}
    on_day: dict[str, object] = {"day": day_name(day, facts.today)}
    if len(found) == 1:
        only = found[0]
        sentence = "Q6.words_amount" if only.is_amount else "Q6.words"
        words = said(sentence, {**values, "medicine": only.medicine, "had": only.had})
        fact = said("Q6.fact", {**on_day, "most": only.most})
    else:
        words = said("Q6.words_several", {**values, "medicines": named([_had(one) for one in found])})
        fact = said("Q6.fact_several", {**on_day, "medicines": named([_told(one) for one in found])})
    about = tuple(dict.fromkeys(one.uuid for one in found))
    return Suggestion("Q6", words, fact, day, day, about)


def _had(one: _Above) -> Text:
    sentence = "Q6.words_each_amount" if one.is_amount else "Q6.words_each"
    return said(sentence, {"medicine": one.medicine, "had": one.had})


def _told(one: _Above) -> Text:
    sentence = "Q6.fact_each_amount" if one.is_amount else "Q6.fact_each"
    return said(sentence, {"medicine": one.medicine, "most": one.most})


def _too_often(facts: Facts, listed: Listed) -> Iterator[_Above]:
    most = listed.regimen.limits.most_doses
    found = _most_in_a_day(_given(facts, listed), lambda dose: Decimal(1))
    if most is not None and found is not None and found[0] > most:
        count, last = found
        yield _Above(medicine_name(listed.medicine), listed.uuid, last.day, int(count), most)


def _too_much(facts: Facts, listed: Listed) -> Iterator[_Above]:
    """By the doses whose unit can be said in that of the limit; another one is left out."""
    most, unit, strength = listed.regimen.limits.most_amount, listed.regimen.unit, listed.regimen.strength
    if most is None or unit is None:
        return

    def number(dose: Dose) -> Decimal:
        amount = dose.measured and dose.measured.as_unit(unit)
        return amount.number if amount else Decimal()

    doses = _given(facts, listed)
    found = _most_in_a_day(doses, number)
    if found is not None and found[0] > most:
        number_given, last = found
        same = strength if all(one.value.strength == strength for one in doses) else None
        had, told = measured(Amount(number_given, unit), same), measured(Amount(most, unit), same)
        yield _Above(medicine_name(listed.medicine), listed.uuid, last.day, had, told, is_amount=True)


def _most_in_a_day(held: Sequence[OnDay[Dose]], weigh: Callable[[Dose], Decimal]) -> tuple[Decimal, OnDay[Dose]] | None:
    """The most in 24 hours, the latest time it was so, and the last of these doses."""
    best: tuple[Decimal, OnDay[Dose]] | None = None
    for place, one in enumerate(held):
        begins = one.value.at - _A_DAY
        total = sum((weigh(other.value) for other in held[: place + 1] if begins < other.value.at), Decimal())
        if best is None or total >= best[0]:
            best = total, one
    return best


def _given(facts: Facts, listed: Listed) -> list[OnDay[Dose]]:
    """What was given in the last week under the present plan, oldest first."""
    held = facts.since(facts.back(WEEK + 1), facts.doses)
    return [
        one
        for one in held
        if one.value.medicine == listed.uuid and one.value.is_given and one.value.at >= listed.regimen.at
    ]
