"""The numbers of a column or of a span in words: whose they are, the least, the middle one, the worst, how many."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from caregiver.domain.amounts import AmountWords
from caregiver.domain.pain import Series
from caregiver.domain.person import Person
from caregiver.domain.ratings import Spread
from caregiver.domain.statistics import with_halves
from caregiver.domain.trend_days import Column, Step
from caregiver.domain.wording import series_name, start_upper
from caregiver.drawing.words import tr, translate, words

_STEPS = {
    Step.WEEK: lambda: tr("each mark: a week"),
    Step.MONTH: lambda: tr("each mark: a month"),
    Step.QUARTER: lambda: tr("each mark: 3 months"),
    Step.YEAR: lambda: tr("each mark: a year"),
}


def counted(number: int) -> str:
    """A count as people read it: "7 301", with a narrow space (care-rules 2)."""
    return AmountWords(translate).number(Decimal(number))


def step_words(step: Step) -> str:
    """ "each mark: a week"; "" where each is a day."""
    return _STEPS[step]() if step in _STEPS else ""


def series_words(series: Series, person: Person, caregiver: str = "") -> str:
    """ "His number", "Caregiver’s number", "Who said it is not known"."""
    if series is Series.CAREGIVER and caregiver:
        return tr("{caregiver}’s number", caregiver=caregiver)
    if series is Series.NOBODY:
        return tr("Who said it is not known")
    return start_upper(words(series_name(series, person.pronouns)))


def spread_words(spread: Spread) -> str:
    """ "5 to 8, middle number 6, of 5 numbers"; of one number, that number."""
    if spread.count == 1:
        return str(spread.worst)
    middle = with_halves(spread.middle)
    if spread.least == spread.worst:
        return tr("{number}, all {n} numbers", number=spread.worst, n=counted(spread.count))
    return tr(
        "{least} to {worst}, middle number {middle}, {n} numbers",
        least=spread.least,
        worst=spread.worst,
        middle=middle,
        n=counted(spread.count),
    )


def all_numbers(columns: Iterable[Column]) -> Mapping[Series, Spread]:
    """The numbers of all columns, each series by itself."""
    held = [column.by_series for column in columns]
    return {
        series: Spread(tuple(map(sum, zip(*(found[series].times for found in held if series in found), strict=True))))
        for series in Series
        if any(series in found for found in held)
    }


def times_words(count: int) -> str:
    """ "1 time", "2 times"."""
    return tr("1 time") if count == 1 else tr("{n} times", n=count)
