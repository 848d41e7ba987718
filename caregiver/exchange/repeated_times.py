"""When a visit that comes again and again, as a calendar file tells it, comes next."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

LOOKED_AHEAD = timedelta(days=2 * 366)
MOST_TIMES = 200_000
"""So many times of one rule are passed over on the way to the present day."""

_BY_DAYS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"})
_KNOWN_RULES = {"DAILY": _BY_DAYS, "WEEKLY": _BY_DAYS, "MONTHLY": None, "YEARLY": None}
"""How often a visit may be repeated, and by what more: a daily rule that never comes true is looked at for ages."""
_DAYS = {"DAILY": 1, "WEEKLY": 7}


def next_time(
    start: datetime, rule: Any, added: Sequence[datetime], left_out: frozenset[date], now: datetime
) -> datetime | None:
    """The next time from today on, as the clock shows it; None when there is none within two years.

    Args:
        start: The first time.
        rule: How it is repeated, as the file tells it, or None.
        added: Times beside the rule.
        left_out: Days on which it does not take place.
        now: What the clock shows at present.

    Raises:
        ValueError, LookupError, TypeError: The rule makes no sense, or none that can be followed.
    """
    today, end = datetime.combine(now.date(), time()), now + LOOKED_AHEAD
    besides = [start, *added] if rule is None else added
    coming = sorted(at for at in besides if today <= at < end and at.date() not in left_out)
    if rule is not None:
        by_rule = (at for at in _times(start, rule, today, end) if at.date() not in left_out)
        coming += islice(by_rule, 1)
    return min(coming, default=None)


def _times(start: datetime, rule: Any, today: datetime, end: datetime) -> Iterator[datetime]:
    """The times from today on until the end."""
    from dateutil.rrule import rrulestr

    if isinstance(rule, list):
        raise ValueError("more than one rule")
    told = {name.upper(): values for name, values in rule.items()}
    words = _words(told, type(rule), end)
    for number, at in enumerate(rrulestr(words, dtstart=_brought_near(start, told, today))):
        if number > MOST_TIMES:
            raise ValueError("too many times")
        if at >= end:
            return
        if at >= today:
            yield at


def _words(told: dict[str, Any], kind: Any, end: datetime) -> str:
    """The rule, with an end; it has a count or a last day, never both."""
    known = _KNOWN_RULES[told["FREQ"][0]]
    if known is not None and told.keys() - known:
        raise ValueError("a rule that may never come true")
    if _interval(told) < 1:
        raise ValueError("a rule that never goes on")
    last = told.get("UNTIL", [end])[0]
    words: str = kind({name: values for name, values in told.items() if name != "UNTIL"}).to_ical().decode()
    if "COUNT" in told:
        return words
    until = min(datetime.combine(last, time(23, 59, 59)), end)  # a day that is told is meant as a whole, in any zone
    return f"{words};UNTIL={until:%Y%m%dT%H%M%S}"


def _brought_near(start: datetime, told: dict[str, Any], today: datetime) -> datetime:
    """A rule by days may begin later, by whole rounds of it: its times from today on are the same."""
    days = _DAYS.get(told["FREQ"][0], 0) * _interval(told)
    if not days or "COUNT" in told or start >= today:
        return start
    return start + (today - start) // timedelta(days=days) * timedelta(days=days)


def _interval(told: dict[str, Any]) -> int:
    return int(told.get("INTERVAL", [1])[0])
