"""Beside the open window: who saves while the diary is copied, compared or erased waits for a moment only."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from caregiver.domain.errors import VaultInUse
from caregiver.vault import connection, content_hash
from caregiver.vault.connection import Connection
from caregiver.vault.keys import DIARY_NAME, DataKey
from caregiver.vault.vault import Vault
from tests.vault.things import NOW, entry


class Stepping:
    """The engine's file; between two steps of a copy somebody does something."""

    def __init__(self, file: Any, between: Callable[[], object]) -> None:
        self._file = file
        self._between = between

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def backup(self, target: Any, *, progress: Callable[..., None], **how: Any) -> None:
        """The engine's own, and what is done between its steps."""

        def step(*told: int) -> None:
            self._between()
            progress(*told)

        self._file.backup(target, progress=step, **how)


@pytest.fixture
def second(vault: Vault, folder: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch) -> Connection:
    """Another connection to the open diary, as a backup has one; it is copied page by page."""
    monkeypatch.setattr(connection, "_PAGES_AT_ONCE", 1)
    monkeypatch.setattr(connection, "BUSY_TIMEOUT_S", 0)
    return Connection(folder / DIARY_NAME, key.secret)


def test_who_saves_while_it_is_copied_does_not_wait_and_is_in_the_copy(
    vault: Vault, second: Connection, folder: Path, key: DataKey
) -> None:
    window, left = Vault.open(folder, key), [125, 150, 175]

    def save() -> None:
        if left:
            window.settings.set("text_size", left.pop(), by="", at=NOW)

    second._file = Stepping(second._file, save)
    second.copy_to(folder / "copy.db", key.secret)
    copy = Connection(folder / "copy.db", key.secret)
    copy.check_whole()
    assert not left
    assert content_hash.content_hash(copy) == vault.content_hash()
    for opened in (copy, window, second):
        opened.close()


def test_where_somebody_saves_all_the_while_a_copy_ends(
    vault: Vault, second: Connection, folder: Path, key: DataKey
) -> None:
    numbers = count()
    second._file = Stepping(second._file, lambda: vault.settings.set("drafts", next(numbers), by="", at=NOW))
    with pytest.raises(VaultInUse):
        second.copy_to(folder / "copy.db", key.secret)
    second.close()


def test_the_content_is_asked_for_in_short_questions(
    vault: Vault, anna: str, second: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(7):
        vault.diary.pain.add(entry(), "words", by=anna, at=NOW)
    whole, lengths, rows = vault.content_hash(), [], second.rows

    def counted(sql: str, parameters: Any = ()) -> Any:
        found = rows(sql, parameters)
        if 'FROM "' in sql:
            lengths.append(len(found))
        return found

    monkeypatch.setattr(content_hash, "_AT_ONCE", 2)
    monkeypatch.setattr(second, "rows", counted)
    assert content_hash.content_hash(second) == whole
    assert max(lengths) == 2
    second.close()


def test_what_is_erased_is_overwritten_in_the_file(vault: Vault, second: Connection) -> None:
    """Until the file is made small no erased word stays in a free page."""
    assert second.row("PRAGMA secure_delete") == (1,)
    second.close()
