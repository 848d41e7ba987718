"""Which records of the diary are wanted: by kind, by whose they are, by place, by days; as conditions of the tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from caregiver.vault.connection import Value
from caregiver.vault.shape import instant_text

Condition = tuple[str, tuple[Value, ...]]
"""SQL that holds or does not hold for one row of a table, and its parameters."""

_NO: Condition = ("0", ())

_VOICED: Mapping[str, str] = {
    "pain_entry": "score IS NOT NULL AND voice IN ({marks})",
    "review": "worst IS NOT NULL AND voice IN ({marks})",
    "symptom_note": "voice IN ({marks})",
}
"""Tables in which somebody says something, and when that is of these voices."""

_PLACED: Mapping[str, str] = {
    "comfort": "region IN ({marks})",
    "flare": "EXISTS (SELECT 1 FROM json_each(places) WHERE value ->> 'region' IN ({marks}))",
    "pain_entry": "EXISTS (SELECT 1 FROM json_each(places) WHERE value ->> 'region' IN ({marks}))",
    "treatment": "EXISTS (SELECT 1 FROM json_each(regions) WHERE value IN ({marks}))",
}
"""Tables that know places on the body."""

_OWN = '"by" = ?'
_WORDED: Mapping[str, str] = {
    "call": "about || answered_by || told_to <> ''",
    "care_note": "1",
    "comfort": "note <> ''",
    "dose": "note <> ''",
    "flare": "note <> ''",
    "own_day": "note <> ''",
    "pain_entry": f"(patient_words <> '' OR caregiver_words <> '' AND (NOT is_only_for_me OR {_OWN}))",
    "review": "managed || note <> ''",
    "symptom_note": f"note <> '' AND (NOT is_only_for_me OR {_OWN})",
    "treatment": "told || outcome || note <> ''",
}
"""Where a family wrote words that may be read."""

_CLOSED: Mapping[str, str] = {
    "care_note": f"(NOT is_only_for_me OR {_OWN})",
    "own_day": f"(is_shared OR {_OWN})",
}
"""Tables whose records are, as a whole, only for who wrote them unless they say otherwise (care-rules 31)."""

_PARTLY_CLOSED = ("pain_entry", "symptom_note")
"""Tables of which some words may be only for who wrote them."""


@dataclass(frozen=True)
class Sieve:
    """What passes.

    Attributes:
        nouns: Tables that are looked into.
        reader: Uuid of the caregiver who reads.
        start, end: From this instant on, and before that one (aware); None where there is no end.
        until: Treatments from then on have not happened; None lets pass what is only planned, too.
        voices: Only what one of these says; empty for all, also what nobody says.
        regions: Only what is at one of these places; empty for all.
        has_words: Only what holds words of the family.
    """

    nouns: tuple[str, ...]
    reader: str
    start: datetime | None = None
    end: datetime | None = None
    until: datetime | None = None
    voices: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    has_words: bool = False

    def tables(self) -> tuple[tuple[str, Condition], ...]:
        """The tables of which any row can pass, each with what must hold there."""
        return _tables(self)

    def open_words(self, noun: str) -> Condition | None:
        """What must hold where words are found that stand in the index for all readers.

        Of a record with words for its writer alone they do so only beside the writer's own line of the index: without
        one, the words for all and those for one still stand in one line, written by an earlier program.
        """
        if noun not in _PARTLY_CLOSED:
            return None
        own_line = f"EXISTS (SELECT 1 FROM search_text AS own WHERE own.row_uuid = wanted.uuid AND own.noun = '{noun}/'"
        return (f'(NOT is_only_for_me OR {_OWN} OR {own_line} || wanted."by"))', (self.reader,))

    def condition(self, noun: str) -> Condition:
        """What must hold in a table."""
        found = [_closed(noun, self.reader), self._happened(noun)]
        if self.voices:
            found.append(_among(_VOICED, noun, self.voices))
        if self.regions:
            found.append(_among(_PLACED, noun, self.regions))
        if self.has_words:
            found.append((_WORDED[noun], (self.reader,) * _WORDED[noun].count("?")))
        if _NO in found:
            return _NO
        for comparison, instant in ((">=", self.start), ("<", self.end)):
            if instant is not None:
                found.append((f"at {comparison} ?", (instant_text(instant),)))
        told = [condition for condition in found if condition[0] != "1"]
        sql = " AND ".join(("deleted_at IS NULL", *(each for each, _ in told)))
        return sql, tuple(value for _, values in told for value in values)

    def _happened(self, noun: str) -> Condition:
        if noun != "treatment" or self.until is None:
            return "1", ()
        return "(state <> 'planned' OR begins_on IS NOT NULL) AND at < ?", (instant_text(self.until),)


@lru_cache(maxsize=32)
def _tables(sieve: Sieve) -> tuple[tuple[str, Condition], ...]:
    return tuple((noun, condition) for noun in sieve.nouns if (condition := sieve.condition(noun)) != _NO)


def _closed(noun: str, reader: str) -> Condition:
    return (_CLOSED[noun], (reader,)) if noun in _CLOSED else ("1", ())


def _among(conditions: Mapping[str, str], noun: str, wanted: tuple[str, ...]) -> Condition:
    if noun not in conditions:
        return _NO
    return conditions[noun].format(marks=", ".join("?" * len(wanted))), wanted
