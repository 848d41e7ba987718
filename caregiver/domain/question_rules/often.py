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
    found = [one for listed in facts.medicines for one in _above(facts, listed)]
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


def _above(facts: Facts, listed: Listed) -> Iterator[_Above]:
    """By the count, and by the amount: four doses of 10 ml are more than "six of 5 ml" (care-rules 18)."""
    doses, limits, unit = _given(facts, listed), listed.regimen.limits, listed.regimen.unit
    often = _too_often(listed, doses)
    if often is not None:
        yield often
    if unit is None:
        return
    if limits.most_amount is not None:
        yield from _too_much(listed, doses, Amount(limits.most_amount, unit))
    elif often is None and limits.most_doses is not None and limits.dose_amount is not None:
        yield from _too_much(listed, doses, Amount(limits.dose_amount, unit), times=limits.most_doses)


def _too_often(listed: Listed, doses: Sequence[OnDay[Dose]]) -> _Above | None:
    most = listed.regimen.limits.most_doses
    found = _most_in_a_day(doses, lambda dose: Decimal(1))
    if most is None or found is None or found[0] <= most:
        return None
    count, last = found
    return _Above(medicine_name(listed.medicine), listed.uuid, last.day, int(count), most)


def _too_much(listed: Listed, doses: Sequence[OnDay[Dose]], each: Amount, *, times: int = 1) -> Iterator[_Above]:
    """By the doses whose unit can be said in that of the limit; another one is left out."""
    strength = listed.regimen.strength

    def number(dose: Dose) -> Decimal:
        amount = dose.measured and dose.measured.as_unit(each.unit)
        return amount.number if amount else Decimal()

    found = _most_in_a_day(doses, number)
    if found is not None and found[0] > times * each.number:
        number_given, last = found
        same = strength if all(one.value.strength == strength for one in doses) else None
        had, told = measured(Amount(number_given, each.unit), same), measured(each, same)
        if times > 1:
            told = said("Q6.fact_times", {"most": times, "amount": told})
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
