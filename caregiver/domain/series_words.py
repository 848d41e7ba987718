"""The numbers of one series in words: whose they are, the worst, the least, the middle one. Series are never mixed."""

from collections.abc import Mapping

from caregiver.domain.pain import Series
from caregiver.domain.person import Pronouns
from caregiver.domain.phrase import Phrase
from caregiver.domain.statistics import Numbers, with_halves
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

_RANGES = {
    Series.CAREGIVER: QT_TRANSLATE_NOOP(
        "caregiver", "Caregiver’s: worst {worst}, least {least}, middle number {middle}"
    ),
    Series.NOBODY: QT_TRANSLATE_NOOP(
        "caregiver", "Who says it, not said: worst {worst}, least {least}, middle number {middle}"
    ),
}
_ONES = {
    Series.CAREGIVER: QT_TRANSLATE_NOOP("caregiver", "Caregiver’s: {score}"),
    Series.NOBODY: QT_TRANSLATE_NOOP("caregiver", "Who says it, not said: {score}"),
}


def series_text(series: Series, numbers: Numbers, pronouns: Pronouns) -> Text:
    """ "His: worst 8, least 6, middle number 7", "Caregiver’s: 4"."""
    has_span = numbers.worst != numbers.least
    values: Mapping[str, object] = {
        "worst": numbers.worst,
        "least": numbers.least,
        "middle": with_halves(numbers.middle),
        "score": numbers.worst,
    }
    if series is Series.PATIENT:
        phrase = Phrase.SERIES_RANGE if has_span else Phrase.SERIES_ONE
        return phrase.text(pronouns, **values)
    return Text((_RANGES if has_span else _ONES)[series], values)
