"""How long the family was told that something may take, as far as a plain span of time stands in the words.

Only a span that is said once and without doubt is read ("it can take 2 to 3 weeks"); of all other words nothing is
made, and they stand as they were told. A chart draws the band up to its end and prints that day (care-rules 43).
"""

import re

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER = rf"(\d{{1,3}}|{'|'.join(_NUMBERS)})"
_SPAN = re.compile(
    rf"(?:{_NUMBER}\s*(?:to|or|-|–)\s*)?{_NUMBER}\s+(day|week|month)s?\b",
    re.IGNORECASE,
)
_REPEATED = re.compile(r"\b(?:every|each|per)\s*$", re.IGNORECASE)
_PAST = re.compile(r"\s*(?:ago|before|earlier)\b", re.IGNORECASE)
_DAYS = {"day": 1, "week": 7, "month": 30}
LONGEST_DAYS = 366


def longest_days(told: str) -> int | None:
    """The last day of the span, counted from the end of what it was told of: 21 for "it can take 2 to 3 weeks".

    None where no span is said, or more than one, or one that comes again and again.
    """
    found = [match for match in _SPAN.finditer(told) if not _is_other(match, told)]
    if len(found) != 1:
        return None
    _, most, unit = found[0].groups()
    days = _value(most) * _DAYS[unit.lower()]
    return days if 0 < days <= LONGEST_DAYS else None


def _is_other(match: re.Match[str], told: str) -> bool:
    """Whether it says how often, or how long ago."""
    return bool(_REPEATED.search(told[: match.start()]) or _PAST.match(told[match.end() :]))


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.index(word.lower()) + 1
