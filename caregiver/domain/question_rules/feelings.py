"""Questions that rest on the words of entries: what made it worse, what it feels like, where it is."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from caregiver.domain.pain import PainEntry
from caregiver.domain.question_rules.facts import Facts
from caregiver.domain.question_rules.naming import code_names, day_name, named
from caregiver.domain.question_rules.suggestion import Suggestion, said
from caregiver.domain.question_rules.thresholds import Thresholds
from caregiver.domain.symptom import Grade, Symptom
from caregiver.domain.text import Text
from caregiver.domain.vocabulary import Kind, word

BEFORE_NEXT_DOSE = "before_next_dose"
MOVING = ("getting_up", "walking", "turning_in_bed", "moving", "standing", "dressing_washing")
ON_MOVING = "on_movement"
NERVE_WORDS = ("burning", "tingling", "pins_needles", "electric", "numb")
_STARRED_NERVE_WORDS = frozenset({"tingling", "pins_needles", "numb"})
FALL = "fall"
BEFORE_DAYS = 28
"""A place is new when it was not marked for so many days before."""


def before_next_dose(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q5: whether the timing is right."""
    found = _days(facts, limits, lambda entry: [code for code in entry.timing if code == BEFORE_NEXT_DOSE])
    if len(found) < limits.entries:
        return None
    return _suggest(facts, limits, "Q5", said("Q5.words"), "Q5.fact", found)


def on_moving(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q8: whether it can be treated before moving."""
    found = _moving(facts, limits)
    if len(found) < limits.entries:
        return None
    words = said("Q8.words", {"name": facts.person.called})
    return _suggest(facts, limits, "Q8", words, "Q8.fact", found, moves=_most_said(found))


def moves_and_lifts(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q21: which moves and lifts, after a fall or with pain on moving."""
    words = said("Q21.words", {"name": facts.person.called})
    first = facts.back(limits.recent_days)
    falls = [one.day for one in facts.since(first, facts.symptoms) if FALL in _there(one.value.symptoms)]
    falls += [one.day for one in facts.reviews if first <= one.day <= facts.today and FALL in _there(one.symptoms)]
    if falls:
        fact = said("Q21.fact_fall", {"day": day_name(max(falls), facts.today)})
        return Suggestion("Q21", words, fact, max(falls), max(falls), is_starred=True)
    found = _moving(facts, limits)
    if len(found) < limits.entries:
        return None
    return _suggest(facts, limits, "Q21", words, "Q21.fact_on_moving", found, moves=_most_said(found))


def nerve_words(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q14: whether it is nerve pain, when it burns, tingles or feels electric."""
    found = _days(facts, limits, lambda entry: [code for code in entry.qualities if code in NERVE_WORDS])
    if len(found) < limits.entries:
        return None
    named_so = [code for code in NERVE_WORDS if any(code in codes for _, codes in found)]
    words = said("Q14.words", {"words": code_names(Kind.QUALITY, named_so)})
    is_starred = not _STARRED_NERVE_WORDS.isdisjoint(named_so)
    return _suggest(facts, limits, "Q14", words, "Q14.fact", found, about=tuple(named_so), is_starred=is_starred)


def new_place(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q15: whether a place that was not marked before should be looked at."""
    found = _new_places(facts, limits)
    if not found:
        return None
    words = said("Q15.words", {"places": code_names(Kind.REGION, found)})
    return _on_new_place("Q15", words, "Q15.fact", facts, found)


def cause(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q1: what causes the pain, while nobody wrote down what the team calls the illness, or in a new place."""
    words = said("Q1.words")
    found = _new_places(facts, limits)
    if found:
        return _on_new_place("Q1", words, "Q1.fact_new_place", facts, found)
    first = facts.back(limits.recent_days)
    days = [one.day for one in facts.since(first, facts.entries)]
    if facts.person.illness.strip() or not days:
        return None
    return Suggestion("Q1", words, said("Q1.fact_no_illness"))


Found = list[tuple[date, tuple[str, ...]]]


def _days(facts: Facts, limits: Thresholds, codes_of: Callable[[PainEntry], Iterable[str]]) -> Found:
    """The recent entries that hold any of the codes: their days and the codes."""
    held = facts.since(facts.back(limits.recent_days), facts.entries)
    found = ((one.day, tuple(codes_of(one.value))) for one in held)
    return [(day, codes) for day, codes in found if codes]


def _moving(facts: Facts, limits: Thresholds) -> Found:
    first = facts.back(limits.recent_days)
    entries = _days(
        facts, limits, lambda entry: [c for c in (*entry.worse, *entry.timing) if c in MOVING or c == ON_MOVING]
    )
    spells = (
        (one.day, tuple(c for c in one.value.triggers if c in MOVING)) for one in facts.since(first, facts.spells)
    )
    return entries + [(day, codes) for day, codes in spells if codes]


def _most_said(found: Found) -> Text:
    """The words of moving, the most frequent first."""
    times = Counter(code for _, codes in found for code in codes)
    kinds = {ON_MOVING: Kind.TIMING}
    return named([word(kinds.get(code, Kind.WORSE), code) for code, _ in times.most_common()])


def _new_places(facts: Facts, limits: Thresholds) -> dict[str, date]:
    """Places marked in the recent days and not in the four weeks before, though others were; each with its first
    day."""
    first = facts.back(limits.recent_days)
    earliest = first - timedelta(days=BEFORE_DAYS)
    before = {p.region for one in facts.since(earliest, facts.entries) if one.day < first for p in one.value.places}
    found: dict[str, date] = {}
    for one in facts.since(first, facts.entries):
        for place in one.value.places:
            if before and place.region not in before:
                found.setdefault(place.region, one.day)
    return found


def _on_new_place(code: str, words: Text, fact: str, facts: Facts, found: dict[str, date]) -> Suggestion:
    first = min(found.values())
    values = {
        "places": code_names(Kind.REGION, found),
        "day": day_name(first, facts.today),
        "days": BEFORE_DAYS,
    }
    return Suggestion(code, words, said(fact, values), first, max(found.values()), tuple(found), is_starred=True)


def _suggest(
    facts: Facts,
    limits: Thresholds,
    code: str,
    words: Text,
    fact: str,
    found: Found,
    *,
    moves: Text | None = None,
    about: tuple[str, ...] = (),
    is_starred: bool = False,
) -> Suggestion:
    values = {"count": len(found), "days": limits.recent_days, "said": moves}
    first, last = facts.back(limits.recent_days), max(day for day, _ in found)
    return Suggestion(code, words, said(fact, values), first, last, about, is_starred)


def _there(symptoms: Iterable[Symptom]) -> set[str]:
    return {one.code for one in symptoms if one.grade is not Grade.NONE}
