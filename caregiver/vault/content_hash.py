"""A number for everything a diary holds: equal for equal content, whatever file or computer it lies in."""

import hashlib
import json

from caregiver.vault.connection import Connection

_DERIVED = "search"
"""Tables of the search index begin with this; what they hold follows from the nouns."""


def content_hash(connection: Connection, *, with_history: bool = True) -> str:
    """SHA-256 (hex) over the rows of every table in the order of their uuids.

    Args:
        with_history: False for the nouns alone: without their history, without settings and drafts.
    """
    digest = hashlib.sha256()
    for table in _tables(connection):
        columns = sorted(row[1] for row in connection.rows(f'PRAGMA table_info("{table}")'))
        order = "uuid" if "uuid" in columns else "key"
        if not with_history and (table == "history" or order == "key"):
            continue
        # The id is where a row lies in this file; it says nothing about the content.
        named = ", ".join(f'"{column}"' for column in columns if column != "id")
        digest.update(json.dumps([table, columns]).encode())
        for row in connection.rows(f'SELECT {named} FROM "{table}" ORDER BY "{order}"'):
            digest.update(json.dumps(row, ensure_ascii=True).encode())
    return digest.hexdigest()


def _tables(connection: Connection) -> list[str]:
    tables = connection.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in tables if not name.startswith((_DERIVED, "sqlite_"))]
