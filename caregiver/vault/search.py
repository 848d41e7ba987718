"""Finding records by any word, newest first.

The services know the words of codes and hand in, with each record, the text it is found by. The id of a row in the
index is its instant in microseconds: the full-text index then yields the newest first without sorting.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from caregiver.vault.connection import Connection

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_SAME_INSTANT = 1_000_000


@dataclass(frozen=True)
class Found:
    """Where a search led.

    Attributes:
        noun: Table of the record.
        uuid: The record.
    """

    noun: str
    uuid: str


class SearchIndex:
    """The words of all dated records."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, noun: str, uuid: str, at: datetime, words: str) -> None:
        """From now on the record is found by `words`, at its place in time; one without words is not found."""
        first = (at - _EPOCH) // _MICROSECOND
        with self._connection.transaction():
            self._connection.run("DELETE FROM search_text WHERE noun = ? AND row_uuid = ?", (noun, uuid))
            if not words.strip():
                return
            taken = self._connection.row(
                "SELECT max(id) FROM search_text WHERE id BETWEEN ? AND ?", (first, first + _SAME_INSTANT - 1)
            )
            place = first if taken is None or taken[0] is None else taken[0] + 1
            self._connection.run(
                "INSERT INTO search_text (id, noun, row_uuid, words) VALUES (?, ?, ?, ?)", (place, noun, uuid, words)
            )

    def hide(self, noun: str, uuid: str, *, is_hidden: bool) -> None:
        """A removed record is not found; one that was put back is."""
        with self._connection.transaction():
            self._connection.run(
                "UPDATE search_text SET is_hidden = ? WHERE noun = ? AND row_uuid = ?", (is_hidden, noun, uuid)
            )

    def find(self, typed: str, limit: int, offset: int = 0, *, nouns: Sequence[str]) -> list[Found]:
        """Records that hold each typed word, or a word that begins with it; newest first.

        Args:
            typed: Any text.
            nouns: Tables of the records that are looked for.
        """
        question = _question(typed)
        if not question:
            return []
        found = self._connection.rows(
            "SELECT text.noun, text.row_uuid FROM search JOIN search_text AS text ON text.id = search.rowid"
            f" WHERE search MATCH ? AND NOT text.is_hidden AND text.noun IN ({', '.join('?' * len(nouns))})"
            " ORDER BY search.rowid DESC LIMIT ? OFFSET ?",
            (question, *nouns, limit, offset),
        )
        return [Found(noun, uuid) for noun, uuid in found]


def _question(typed: str) -> str:
    """What was typed in the language of FTS5: each word quoted, so that nothing in it is an operator."""
    readable = typed.encode(errors="replace").decode().replace("\0", " ").replace('"', " ")
    return " ".join(f'"{word}"*' for word in readable.split())
