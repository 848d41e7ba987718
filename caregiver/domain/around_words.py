"""The numbers before and after what was given or done, in words; numbers of two series never stand as one pair."""

from collections.abc import Mapping

from caregiver.domain.fact import Fact, Reading
from caregiver.domain.pain import PainEntry, Series
from caregiver.domain.person import Pronouns
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.wording import as_typed, listed, series_name

Numbers = Mapping[str, PainEntry]
"""The pain entries that a record names, by uuid; those that were removed are not among them."""
NO_NUMBERS: Numbers = {}


def around_text(before: PainEntry | None, after: PainEntry | None, pronouns: Pronouns) -> Text:
    """ "pain 6, then 4", "pain 6 before", "pain 6 before · pain 4 after (caregiver’s number)"; empty without numbers.

    Whose number it is, is said where it is not the person's own.
    """
    before, after = _scored(before), _scored(after)
    if before and after and before.series is after.series:
        source = QT_TRANSLATE_NOOP("caregiver", "pain {before}, then {after}")
        return _said(Text(source, {"before": before.score, "after": after.score}), before.series, pronouns)
    parts = (
        (before, QT_TRANSLATE_NOOP("caregiver", "pain {score} before")),
        (after, QT_TRANSLATE_NOOP("caregiver", "pain {score} after")),
    )
    told = [_said(Text(source, {"score": one.score}), one.series, pronouns) for one, source in parts if one]
    return listed(told, " · ")


def around(before: str, after: str, reading: Reading, numbers: Numbers) -> str:
    """The same of the entries of these names."""
    return reading.text(around_text(numbers.get(before), numbers.get(after), reading.person.pronouns))


def number_text(entry: PainEntry | None, pronouns: Pronouns) -> Text:
    """ "4", "4 (caregiver’s number)"; empty without a number."""
    scored = _scored(entry)
    return _said(as_typed(str(scored.score)), scored.series, pronouns) if scored else Text("")


def number_fact(name: str, uuid: str, reading: Reading, numbers: Numbers | None) -> Fact:
    """A number that a record names; without `numbers`, as in the history, it is only said that there is one."""
    if numbers is not None:
        return reading.fact(name, reading.text(number_text(numbers.get(uuid), reading.person.pronouns)))
    linked = reading.say(QT_TRANSLATE_NOOP("caregiver", "it is linked"))
    return Fact(reading.say(name), (linked,) if uuid else (), hidden=uuid)


def _scored(entry: PainEntry | None) -> PainEntry | None:
    """An entry that has a number."""
    return entry if entry and entry.score is not None else None


def _said(words: Text, series: Series, pronouns: Pronouns) -> Text:
    if series is Series.PATIENT:
        return words
    whose = series_name(series, pronouns)
    return Text(QT_TRANSLATE_NOOP("caregiver", "{words} ({whose})"), {"words": words, "whose": whose})
