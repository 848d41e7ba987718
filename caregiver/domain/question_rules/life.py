"""Questions that rest on what the family does, who can be called, the goal, the worry and the load."""

import re

from caregiver.domain.medicine import Form
from caregiver.domain.question_rules.facts import Facts
from caregiver.domain.question_rules.naming import code_names, day_name, medicine_names
from caregiver.domain.question_rules.numbers import WEEK
from caregiver.domain.question_rules.suggestion import Suggestion, said
from caregiver.domain.question_rules.thresholds import Thresholds
from caregiver.domain.review import Load
from caregiver.domain.vocabulary import Kind

HEAT = "heat"
ASKED_COMFORTS = ("heat", "cold", "massage_gentle", "acupuncture", "herbs", "tens", "yoga", "stretching", "bath")
HEAVY = frozenset({Load.HEAVY, Load.TOO_MUCH})
LONGEST_QUOTE = 120
_PATCHES = frozenset({Form.PATCH})
_CANCER = re.compile(r"\b(cancer|tumours?|tumors?|lumps?|metastas\w+)\b", re.IGNORECASE)
_GROWS = re.compile(r"\b(grow\w*|spread\w*|wors\w+|coming back|come back|everywhere)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")


def comforts(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q23: whether what is done without medicine goes together with the treatment; heat with a patch."""
    first = facts.back(limits.recent_days)
    used = [(one.day, one.value.what) for one in facts.since(first, facts.comforts)]
    used += [(one.day, code) for one in facts.since(first, facts.entries) for code in one.value.eased]
    found = [code for code in ASKED_COMFORTS if any(code == other for _, other in used)]
    if not found:
        return None
    patches = [one for one in facts.medicines if one.medicine.form in _PATCHES]
    last = max(day for day, code in used if code in found)
    values = {"what": code_names(Kind.COMFORT, found), "day": day_name(last, facts.today)}
    about = (*found, *(one.uuid for one in patches if HEAT in found))
    if HEAT in found and patches:
        words = said("Q23.words_heat_and_patch", {"patch": medicine_names(patches)})
    else:
        words = said("Q23.words", values)
    return Suggestion("Q23", words, said("Q23.fact", values), about=about)


def nights_and_weekends(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q26: who to call at night or at the weekend, while no such number is written."""
    if facts.contacts.out_of_hours.number.strip() or facts.contacts.is_hospice_first:
        return None
    return Suggestion("Q26", said("Q26.words"), said("Q26.fact"))


def signs_and_temperature(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q27: which signs mean a call at once, while no temperature of the team is written."""
    if facts.contacts.fever_figure.strip():
        return None
    return Suggestion("Q27", said("Q27.words"), said("Q27.fact"), is_starred=True)


def no_goal(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q30: which number and which activity is the goal, while none is written."""
    person = facts.person
    if person.is_goal_hidden or person.goal_number is not None or person.goal_words.strip():
        return None
    return Suggestion("Q30", said("Q30.words", {"name": person.called}), said("Q30.fact"))


def worry(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q28: what more pain means, only where the family wrote this worry down.

    No list of words can tell what somebody fears. So nothing is read out of numbers, and of notes only a sentence that
    names the cancer together with growing, spreading or worse; it is quoted as it stands, so that whoever wrote it sees
    at once whether it was meant. In notes of another language it finds nothing. Notes only for their writer are not
    looked at.
    """
    for note in reversed(list(facts.since(facts.back(limits.recent_days), facts.notes))):
        for sentence in _SENTENCE.findall(note.value):
            if _CANCER.search(sentence) and _GROWS.search(sentence):
                values = {"day": day_name(note.day, facts.today), "words": _quoted(sentence)}
                return Suggestion("Q28", said("Q28.words"), said("Q28.fact", values), note.day, note.day)
    return None


def load(facts: Facts, limits: Thresholds) -> Suggestion | None:
    """Q32: who can help the caregiver, after heavy days. The days of others count only where they are shared."""
    first = facts.back(WEEK)
    heavy = [one for one in facts.own_days if first <= one.day <= facts.today and one.load in HEAVY]
    days = {one.day for one in heavy}
    if len(days) < limits.heavy_days:
        return None
    fact = said("Q32.fact", {"count": len(days)})
    is_own = not all(one.is_shared for one in heavy)
    return Suggestion("Q32", said("Q32.words"), fact, first, max(days), is_own=is_own)


def _quoted(sentence: str) -> str:
    words = " ".join(sentence.split())
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1].rstrip() + "…"
