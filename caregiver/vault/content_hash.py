"""A number for everything a diary holds: equal for equal content, whatever file or computer it lies in."""

import hashlib
import json
from collections.abc import Iterator, Sequence

from caregiver.vault.connection import Connection, Row

_AT_ONCE = 500
_DERIVED = "search"
"""Tables of the search index begin with this; what they hold follows from the nouns."""


def content_hash(connection: Connection, *, with_history: bool = True) -> str:
    """SHA-256 (hex) over the rows of every table in the order of their uuids, or of their keys where they have none.

    What is written meanwhile by somebody else may be in it or not.

    Args:
        with_history: False for the nouns alone: without their history, and without what is only the state of this
            program (settings, drafts, rings, the bell).
    """
    digest = hashlib.sha256()
    for table in _tables(connection):
        keys = {row[1]: row[5] for row in connection.rows(f'PRAGMA table_info("{table}")')}
        columns = sorted(keys)
        has_uuid = "uuid" in columns
        if not with_history and (table == "history" or not has_uuid):
            continue
        order = ["uuid"] if has_uuid else [column for column in columns if keys[column]]
        # The id is where a row lies in this file; it says nothing about the content.
        named = ", ".join(f'"{column}"' for column in columns if column != "id")
        digest.update(json.dumps([table, columns]).encode())
        for row in _rows(connection, table, named, order):
            digest.update(json.dumps(row, ensure_ascii=True).encode())
    return digest.hexdigest()


def _rows(connection: Connection, table: str, named: str, order: Sequence[str]) -> Iterator[Row]:
    """All rows in this order. A few at once, so that who saves meanwhile waits for no more than these."""
    keys = ", ".join(f'"{column}"' for column in order)
    after, last = "", Row()
    while True:
        query = f'SELECT {keys}, {named} FROM "{table}" {after} ORDER BY {keys} LIMIT {_AT_ONCE}'
        found = connection.rows(query, last)
        for row in found:
            yield row[len(order) :]
        if len(found) < _AT_ONCE:
            return
        after, last = f"WHERE ({keys}) > ({', '.join('?' * len(order))})", found[-1][: len(order)]


def _tables(connection: Connection) -> list[str]:
    tables = connection.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in tables if not name.startswith((_DERIVED, "sqlite_"))]
