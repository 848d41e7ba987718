"""Finding records by any word, newest first.

The services know the words of codes and hand in, with each record, the text it is found by. The id of a row in the
index is its instant in microseconds: the full-text index then yields the newest first without sorting. Words that are
only for who wrote them stand in a second row, whose noun names the writer: nobody else's search looks there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from caregiver.vault.connection import Connection, Value
from caregiver.vault.sieve import Sieve

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_SAME_INSTANT = 1_000_000


@dataclass(frozen=True)
class Found:
    """Where a search led.

    Attributes:
        noun: Table of the record.
        uuid: The record.
        place: Where it lies in time; the newest has the greatest.
    """

    noun: str
    uuid: str
    place: int


class SearchIndex:
    """The words of all dated records."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, noun: str, uuid: str, at: datetime, words: str, *, own_words: str = "", by: str = "") -> None:
        """From now on the record is found by `words`, at its place in time; one without words is not found.

        Args:
            own_words: By which its writer alone finds it: all its words, where some are only for who wrote them.
            by: Uuid of its writer.
        """
        with self._connection.transaction():
            self._connection.run("DELETE FROM search_text WHERE row_uuid = ?", (uuid,))
            self._put(noun, uuid, at, words)
            self._put(f"{noun}/{by}", uuid, at, own_words)

    def hide(self, uuid: str, *, is_hidden: bool) -> None:
        """A removed record is not found; one that was put back is."""
        with self._connection.transaction():
            self._connection.run("UPDATE search_text SET is_hidden = ? WHERE row_uuid = ?", (is_hidden, uuid))

    def find(self, typed: str, limit: int, offset: int = 0, *, nouns: Sequence[str]) -> list[Found]:
        """Records that hold each typed word, or a word that begins with it, among those for all; newest first.

        Args:
            typed: Any text.
            nouns: Tables of the records that are looked for.
        """
        marks = ", ".join("?" * len(nouns))
        return self._find(typed, f"text.noun IN ({marks})", (*nouns, limit, offset))

    def sift(self, typed: str, limit: int, sieve: Sieve, medicines: Sequence[str] = ()) -> list[Found]:
        """The same of what passes a sieve, also by words that are only for who reads; newest first.

        Args:
            medicines: Only what is about one of these.
        """
        conditions: list[str] = []
        values: list[Value] = []
        for noun, (holds, given) in sieve.tables():
            if medicines and noun not in OF_MEDICINES:
                continue
            about = f" AND medicine IN ({', '.join('?' * len(medicines))})" if medicines else ""
            wanted = f'EXISTS (SELECT 1 FROM "{noun}" AS wanted WHERE wanted.uuid = text.row_uuid AND {holds}{about}'
            kept = (*given, *medicines)
            open_words, own = sieve.open_words(noun), f"{noun}/{sieve.reader}"
            if open_words is None:
                conditions.append(f"(text.noun IN ('{noun}', ?) AND {wanted}))")
                values += [own, *kept]
                continue
            doubled = "SELECT 1 FROM search_text AS own WHERE own.row_uuid = text.row_uuid AND own.noun = ?"
            conditions.append(f"(text.noun = '{noun}' AND NOT EXISTS ({doubled}) AND {wanted} AND {open_words[0]}))")
            conditions.append(f"(text.noun = ? AND {wanted}))")
            values += [own, *kept, *open_words[1], own, *kept]
        if not conditions:
            return []
        span, ends = _span(sieve)
        return self._find(typed, f"{span}({' OR '.join(conditions)})", (*ends, *values, limit, 0))

    def _find(self, typed: str, condition: str, values: Sequence[Value]) -> list[Found]:
        question = _question(typed)
        if not question:
            return []
        found = self._connection.rows(
            "SELECT text.noun, text.row_uuid, text.id FROM search JOIN search_text AS text ON text.id = search.rowid"
            f" WHERE search MATCH ? AND NOT text.is_hidden AND {condition}"
            " ORDER BY search.rowid DESC LIMIT ? OFFSET ?",
            (question, *values),
        )
        return [Found(noun.partition("/")[0], uuid, place) for noun, uuid, place in found]

    def _put(self, noun: str, uuid: str, at: datetime, words: str) -> None:
        if not words.strip():
            return
        first = place_of(at)
        taken = self._connection.row(
            "SELECT max(id) FROM search_text WHERE id BETWEEN ? AND ?", (first, first + _SAME_INSTANT - 1)
        )
        place = first if taken is None or taken[0] is None else taken[0] + 1
        self._connection.run(
            "INSERT INTO search_text (id, noun, row_uuid, words) VALUES (?, ?, ?, ?)", (place, noun, uuid, words)
        )


def _span(sieve: Sieve) -> tuple[str, tuple[int, ...]]:
    """Between which places of the index the days of a sieve lie: nothing else is looked at."""
    ends = ((">=", sieve.start), ("<", sieve.end))
    held = [(comparison, place_of(instant)) for comparison, instant in ends if instant is not None]
    return "".join(f"search.rowid {each} ? AND " for each, _ in held), tuple(place for _, place in held)


OF_MEDICINES = ("dose", "symptom_note")
"""Tables of what may be about a medicine."""


def place_of(at: datetime) -> int:
    """Where an instant lies in the index."""
    return (at - _EPOCH) // _MICROSECOND


def _question(typed: str) -> str:
    """What was typed in the language of FTS5: each word quoted, so that nothing in it is an operator."""
    readable = typed.encode(errors="replace").decode().replace("\0", " ").replace('"', " ")
    return " ".join(f'"{word}"*' for word in readable.split())
