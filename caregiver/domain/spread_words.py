"""Counted numbers in words: whose they are and how many, and their least, middle and worst."""

from caregiver.domain.pain import Series
from caregiver.domain.person import Pronouns
from caregiver.domain.phrase import Phrase
from caregiver.domain.ratings import Spread
from caregiver.domain.statistics import with_halves
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

_WHOSE = {
    Series.CAREGIVER: QT_TRANSLATE_NOOP("caregiver", "Caregiver’s numbers ({count}):"),
    Series.NOBODY: QT_TRANSLATE_NOOP("caregiver", "Who says it, not said ({count}):"),
}


def whose_text(series: Series, count: int, pronouns: Pronouns) -> Text:
    """ "His numbers (10):", "Caregiver’s numbers (2):"."""
    if series is Series.PATIENT:
        return Phrase.NUMBERS_COUNT.text(pronouns, count=count)
    return Text(_WHOSE[series], {"count": count})


def spread_text(spread: Spread) -> Text:
    """ "least 4, middle number 6, worst 8"; "6" where every number is the same."""
    if spread.least == spread.worst:
        return Text("{score}", {"score": spread.worst})
    return Text(
        QT_TRANSLATE_NOOP("caregiver", "least {least}, middle number {middle}, worst {worst}"),
        {"least": spread.least, "middle": with_halves(spread.middle), "worst": spread.worst},
    )


def series_spread_text(series: Series, spread: Spread, pronouns: Pronouns) -> Text:
    """ "His numbers (10): least 4, middle number 6, worst 8"."""
    whose = whose_text(series, spread.count, pronouns)
    return Text("{whose} {numbers}", {"whose": whose, "numbers": spread_text(spread)})
