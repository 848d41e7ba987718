"""Choices, and what was being typed when an editor was left."""

import json
from datetime import datetime
from typing import Any, TypeVar

from caregiver.vault.connection import Connection
from caregiver.vault.shape import instant_text

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Choice = TypeVar("Choice", bound=Json)


class Settings:
    """Settings and drafts by name, each a JSON value."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str, default: Choice) -> Choice:
        """The setting; `default` where it was never chosen, or where what was kept is of another kind."""
        kept = self._connection.once("settings", self._read).get(key, default)
        return kept if type(kept) is type(default) else default

    def set(self, key: str, value: Json, *, by: str, at: datetime) -> None:
        """Keep a choice."""
        self._put("setting", key, value, by, at)

    def remove(self, key: str) -> None:
        """Go back to the default."""
        with self._connection.transaction():
            self._connection.run("DELETE FROM setting WHERE key = ?", (key,))

    def draft(self, key: str) -> Json:
        """What was typed in the editor of this name and not yet saved; None when there is nothing."""
        row = self._connection.row("SELECT value FROM draft WHERE key = ?", (key,))
        kept: Json = None if row is None else json.loads(row[0])
        return kept

    def draft_writer(self, key: str) -> str:
        """Who typed the draft of this name; "" when there is none."""
        row = self._connection.row('SELECT "by" FROM draft WHERE key = ?', (key,))
        return "" if row is None else str(row[0])

    def save_draft(self, key: str, value: Json, *, by: str, at: datetime) -> None:
        """Keep what is being typed."""
        self._put("draft", key, value, by, at)

    def discard_draft(self, key: str) -> None:
        """Forget it: it was saved, or undone."""
        with self._connection.transaction():
            self._connection.run("DELETE FROM draft WHERE key = ?", (key,))

    def drafts(self) -> list[str]:
        """Names of the editors that hold something unsaved, the last one typed in first."""
        return [key for (key,) in self._connection.rows("SELECT key FROM draft ORDER BY updated_at DESC, key")]

    def _read(self) -> dict[str, Any]:
        return {key: json.loads(value) for key, value in self._connection.rows("SELECT key, value FROM setting")}

    def _put(self, table: str, key: str, value: Json, by: str, at: datetime) -> None:
        with self._connection.transaction():
            self._connection.run(
                f'INSERT INTO "{table}" (key, value, "by", updated_at) VALUES (?, ?, ?, ?) ON CONFLICT (key)'
                ' DO UPDATE SET value = excluded.value, "by" = excluded."by", updated_at = excluded.updated_at',
                (key, json.dumps(value), by, instant_text(at)),
            )
