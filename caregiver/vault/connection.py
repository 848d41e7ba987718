"""One open SQLCipher file: the only place that talks to sqlcipher3.

Every question is read to its end, so that no open cursor holds a lock; every change needs a transaction; every failure
of the file or the disk comes out as an error of `caregiver.domain.errors`.
"""

import hashlib
import hmac
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import sqlcipher3

from caregiver.domain.errors import (
    CaregiverError,
    KeyWrong,
    StorageFailed,
    VaultDamaged,
    VaultInUse,
)
from caregiver.vault import files, sentences

Value = str | int | float | bytes | None
Row = tuple[Any, ...]
Answer = TypeVar("Answer")

BUSY_TIMEOUT_S = 5
"""How long to wait for another process that reads beside us, such as a backup, before giving up."""

_PAGES_AT_ONCE = 256
"""A megabyte of the file: copied in some ten milliseconds."""
_STEPS_PER_COPY = 5
"""So often as many steps as an undisturbed copy takes; then whoever writes writes too much."""
_PAUSE_S = 0.02

_PLAIN_HEADER = b"SQLite format 3\0"
_PAGE_BYTES = 4096
_SALT_BYTES = 16
_MAC_BYTES = 64


_IN_USE_NAMES = ("SQLITE_BUSY", "SQLITE_LOCKED")
_DAMAGED_NAMES = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
_STORAGE_NAMES = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_NOMEM", "SQLITE_PERM")


class Connection:
    """A diary file that is open.

    It belongs to the thread that opened it.
    """

    def __init__(self, path: Path, secret: bytes) -> None:
        """Open the existing file at `path` with the 32 bytes of its data key.

        Raises:
            KeyWrong: No page of the file was written with this key.
            VaultDamaged: The file is not whole, or not encrypted.
            VaultInUse: Another process holds it.
            StorageFailed: It is not there or cannot be read.
        """
        self.path = path
        self._is_in_transaction = False
        self._failure: CaregiverError | None = None
        self._answers: dict[str, Any] = {}
        with _failures_named(sentences.CANNOT_READ):
            # Never "rwc": a file that is not there must not come into being, and a key never goes into an address.
            self._file: Any = sqlcipher3.connect(
                f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=BUSY_TIMEOUT_S
            )
        try:
            with _failures_named(sentences.CANNOT_READ):
                self._set_up(secret)
        except VaultDamaged as error:
            self._file.close()
            with _failures_named(sentences.CANNOT_READ):
                if not _was_written_with(path, secret):
                    raise KeyWrong(sentences.KEY_WRONG) from error
            raise
        except BaseException:
            self._file.close()
            raise

    def _set_up(self, secret: bytes) -> None:
        # cipher_memory_security stays off: it locks and wipes each allocation of the engine, which makes a search in
        # 20 years of diary 400 times slower (1.6 s), while key material is locked and wiped without it, and the texts
        # lie in the memory of Python and Qt all the same.
        pragmas = [
            "cipher_log = off",
            "cipher_log_level = none",
            _key(secret),
            "journal_mode = DELETE",
            "synchronous = EXTRA",
            "foreign_keys = ON",
            "temp_store = MEMORY",
            "secure_delete = ON",
        ]
        if sys.platform == "darwin":
            pragmas.append("fullfsync = ON")
        for pragma in pragmas:
            self._file.execute(f"PRAGMA {pragma}").fetchall()
        if not self._file.execute("PRAGMA cipher_version").fetchall():
            raise VaultDamaged(sentences.NOT_ENCRYPTED)
        self._file.execute("SELECT count(*) FROM sqlite_master").fetchall()

    def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """Everything a question answers, read to its end."""
        with _failures_named(sentences.CANNOT_READ):
            found: list[Row] = self._file.execute(sql, parameters).fetchall()
        return found

    def row(self, sql: str, parameters: Sequence[Value] = ()) -> Row | None:
        """The first row of the answer, or None."""
        found = self.rows(sql, parameters)
        return found[0] if found else None

    def once(self, name: str, read: Callable[[], Answer]) -> Answer:
        """What `read` gives, asked of the file only once until anything is changed: a page asks for the same names
        and choices dozens of times for each press. Only one process writes, so nobody else changes them."""
        if name not in self._answers:
            self._answers[name] = read()
        answer: Answer = self._answers[name]
        return answer

    def run(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Change something inside the open transaction; return how many rows were changed."""
        if not self._is_in_transaction:
            raise RuntimeError("a change needs a transaction")
        if self._failure is not None:
            raise self._failure
        self._answers.clear()
        try:
            with _failures_named(sentences.CANNOT_SAVE):
                return int(self._file.execute(sql, parameters).rowcount)
        except CaregiverError as error:
            # The engine may have rolled back by itself; whoever goes on nevertheless must not commit the rest.
            self._failure = error
            raise

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All changes inside come true together at its end, or none does. One inside another is part of it.

        Raises:
            StorageFailed: Nothing was written; the connection can be used again when the disk can.
            VaultInUse: Another process is writing.
        """
        if self._is_in_transaction:
            yield
            return
        self._roll_back()
        self._failure = None
        with _failures_named(sentences.CANNOT_SAVE):
            self._file.execute("BEGIN IMMEDIATE")
        self._is_in_transaction = True
        try:
            yield
            if self._failure is not None:
                raise self._failure
            with _failures_named(sentences.CANNOT_SAVE):
                self._file.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        finally:
            self._is_in_transaction = False

    def _roll_back(self) -> None:
        self._answers.clear()
        # When even this fails, the next transaction begins with another try: its journal still undoes it.
        with suppress(CaregiverError), _failures_named(sentences.CANNOT_SAVE):
            if self._file.in_transaction:
                self._file.execute("ROLLBACK")

    def copy_to(self, path: Path, secret: bytes) -> None:
        """Write the whole content, encrypted under the same data key, into a new private file at `path`.

        Some pages at once, so that who saves meanwhile waits for no more than these; then it begins anew.

        Raises:
            StorageFailed: It could not be written.
            VaultInUse: Somebody saves all the while.
        """
        steps = 0

        def count(_result: int, _left: int, pages: int) -> None:
            nonlocal steps
            steps += 1
            if steps > _STEPS_PER_COPY * (1 + pages // _PAGES_AT_ONCE):
                raise VaultInUse(sentences.IN_USE)

        with _failures_named(sentences.CANNOT_SAVE):
            files.make_empty(path)
            with closing(sqlcipher3.connect(str(path.absolute()), isolation_level=None)) as copy:
                for pragma in ("cipher_log = off", "cipher_log_level = none", _key(secret)):
                    copy.execute(f"PRAGMA {pragma}").fetchall()
                with _failures_of_copying_named():
                    self._file.backup(copy, pages=_PAGES_AT_ONCE, progress=count, sleep=_PAUSE_S)
            files.sync_file(path)

    def make_small(self) -> None:
        """Write the file anew without the room that erased rows left; a kill leaves the old one or the new one.

        Raises:
            StorageFailed: There is no room for it; the file is as it was.
            VaultInUse: Another process reads it.
        """
        with _failures_named(sentences.CANNOT_SAVE):
            self._file.execute("VACUUM").fetchall()

    def forget_answers(self) -> None:
        """Another connection of ours changed the file: ask it anew."""
        self._answers.clear()

    def forbid_changes(self) -> None:
        """From here on only questions: for commands that read beside an open window."""
        self.rows("PRAGMA query_only = ON")

    def check_whole(self) -> None:
        """Read every page and every index. Raises VaultDamaged when anything is not as it was written."""
        if self.rows("PRAGMA cipher_integrity_check") or self.rows("PRAGMA integrity_check") != [("ok",)]:
            raise VaultDamaged(sentences.DAMAGED)

    def check_encrypted(self) -> None:
        """Raises VaultDamaged when the file on the disk can be read without a key."""
        with _failures_named(sentences.CANNOT_READ), self.path.open("rb") as file:
            if file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER:
                raise VaultDamaged(sentences.NOT_ENCRYPTED)

    def close(self) -> None:
        """Close the file; an open transaction is undone. Closing twice is closing once."""
        # The engine undoes what was not committed by itself.
        self._file.close()


@contextmanager
def _failures_named(sentence: str) -> Iterator[None]:
    """Turn failures of file and disk into ours; `sentence` says what could not be done. Other errors pass."""
    try:
        yield
    except OSError as error:
        raise StorageFailed(sentence) from error
    except sqlcipher3.Error as error:
        # "SQLITE_IOERR_FSYNC" and its kind begin with the name of their family.
        name = getattr(error, "sqlite_errorname", "")
        if name.startswith(_IN_USE_NAMES):
            raise VaultInUse(sentences.IN_USE) from error
        if name.startswith(_DAMAGED_NAMES):
            raise VaultDamaged(sentences.DAMAGED) from error
        if name.startswith(_STORAGE_NAMES):
            raise StorageFailed(sentence) from error
        raise


@contextmanager
def _failures_of_copying_named() -> Iterator[None]:
    """The same where the engine gives its failures no names, but a kind."""
    try:
        yield
    except sqlcipher3.OperationalError as error:
        raise StorageFailed(sentences.CANNOT_SAVE) from error
    except sqlcipher3.DatabaseError as error:
        raise VaultDamaged(sentences.DAMAGED) from error


def _key(secret: bytes) -> str:
    return f"key = \"x'{secret.hex()}'\""


def _was_written_with(path: Path, secret: bytes) -> bool:
    """Whether any page of a file that will not open bears this key's seal: then it is damaged, not foreign.

    SQLCipher 4 ends each page with HMAC-SHA512 over the page and its number; the first page begins with the salt.
    """
    with path.open("rb") as file:
        salt = file.read(_SALT_BYTES)
        seal_key = hashlib.pbkdf2_hmac("sha512", secret, bytes(byte ^ 0x3A for byte in salt), 2, 32)
        page, number = file.read(_PAGE_BYTES - _SALT_BYTES), 1
        while len(page) > _MAC_BYTES:
            sealed = page[:-_MAC_BYTES] + number.to_bytes(4, "little")
            if hmac.compare_digest(hmac.digest(seal_key, sealed, "sha512"), page[-_MAC_BYTES:]):
                return True
            page, number = file.read(_PAGE_BYTES), number + 1
    return False
