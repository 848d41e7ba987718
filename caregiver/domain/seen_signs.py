"""Seen signs: which are asked for first, and on how many days each was seen (care-rules 28).

A sign is never a number: these counts stand beside the two series and belong to neither.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.vocabulary import Kind, codes, word
from caregiver.domain.wording import listed

if TYPE_CHECKING:
    from caregiver.domain.statistics import DayOf

FIRST = ("calm", "frowning", "moaning", "holding_still", "restless", "cannot_tell")
"""How the person seems; asked for on Today, in the tray and after a dose."""
ALSO = ("hard_to_wake", "slow_breathing", "noisy_breathing", "cannot_swallow", "cough", "hiccups", "skin_sore")
"""What is asked for beside it on Today; what may need help at once stands first."""

_NOT_WITH = {
    "calm": frozenset({"frowning", "moaning", "holding_still", "restless", "cannot_tell", "hard_to_wake"}),
    "cannot_tell": frozenset({"calm", "frowning", "moaning", "holding_still", "restless"}),
}
"""Answers that stand for themselves: who reads "calm, moaning" later is told nothing."""


@dataclass(frozen=True)
class SignCount:
    """One sign.

    Attributes:
        code: Code of the vocabulary, or own words after "own:".
        days: On how many days it was seen at least once.
        times: In how many entries it was seen.
    """

    code: str
    days: int
    times: int


@dataclass(frozen=True)
class SeenSigns:
    """What was seen in a span of days.

    Attributes:
        days: All days of the span.
        days_seen: Those on which any sign was written down; on the others nothing is known.
        signs: Each sign that was seen: on most days first, of equals in the order of the vocabulary.
    """

    days: int
    days_seen: int
    signs: tuple[SignCount, ...]


def is_seen(entry: PainEntry) -> bool:
    """Whether somebody looked and saw something, and there is no number: what a press on a sign keeps."""
    has_no_answer = entry.score is None and not entry.could_not_answer
    return has_no_answer and entry.voice is Voice.CAREGIVER_SAW and bool(entry.signs)


def gives_way(seen: str, code: str) -> bool:
    """Whether what was seen ("calm", "cannot tell") is not said in one breath with another sign."""
    return code in _NOT_WITH.get(seen, ())


def others() -> tuple[str, ...]:
    """Codes of the signs that are asked for behind "more"."""
    return tuple(code.code for code in codes(Kind.SIGN) if code.code not in (*FIRST, *ALSO))


def seen_signs(entries: Iterable[PainEntry], start: date, end: date, day_of: "DayOf") -> SeenSigns:
    """The signs of the care days from `start` to `end`, both included; whatever else those entries say."""
    return signs_of_days(((day_of(entry), entry.signs) for entry in entries), start, end)


def signs_of_days(looks: Iterable[tuple[date, Iterable[str]]], start: date, end: date) -> SeenSigns:
    """The same for whatever tells signs of a care day: pain entries, and evenings that say how the person seemed."""
    days: dict[str, set[date]] = {}
    times: dict[str, int] = {}
    for day, codes_seen in looks:
        for code in dict.fromkeys(codes_seen) if start <= day <= end else ():
            days.setdefault(code, set()).add(day)
            times[code] = times.get(code, 0) + 1
    known = [code.code for code in codes(Kind.SIGN)]
    places = {code: place for place, code in enumerate(known)}
    order = sorted(days, key=lambda code: (-len(days[code]), places.get(code, len(known)), code))
    return SeenSigns(
        days=max(0, (end - start).days + 1),
        days_seen=len(set().union(*days.values())),
        signs=tuple(SignCount(code, len(days[code]), times[code]) for code in order),
    )


def seen_text(seen: SeenSigns) -> Text:
    """ "Seen signs were written down on 12 of 14 days: calm on 9, moaning on 4."; empty where none were."""
    if not seen.signs:
        return Text("")
    source = QT_TRANSLATE_NOOP("caregiver", "{sign} on {days}")
    told = [Text(source, {"sign": word(Kind.SIGN, sign.code), "days": sign.days}) for sign in seen.signs]
    whole = QT_TRANSLATE_NOOP("caregiver", "Seen signs were written down on {seen} of {days} days: {signs}.")
    return Text(whole, {"seen": seen.days_seen, "days": seen.days, "signs": listed(told)})


def cannot_tell_text(name: str, day_words: str) -> Text:
    """ "From 20 November on, Robert can no longer tell. Signs were seen, not said."; for paper."""
    source = QT_TRANSLATE_NOOP("caregiver", "From {day} on, {name} can no longer tell. Signs were seen, not said.")
    return Text(source, {"day": day_words, "name": name})
