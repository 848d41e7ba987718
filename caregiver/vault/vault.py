"""The whole vault: a folder with `diary.db` and `keyslots.json` (DESIGN 5)."""

from contextlib import AbstractContextManager, ExitStack, closing, suppress
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver.domain.errors import DiaryGone, StorageFailed, VaultExists, VaultMissing
from caregiver.domain.medicine import Medicine
from caregiver.domain.regimen import Regimen
from caregiver.vault import files, replacing, sentences
from caregiver.vault.connection import Connection
from caregiver.vault.content_hash import content_hash
from caregiver.vault.diary import Diary
from caregiver.vault.folder_lock import FolderLock
from caregiver.vault.keys import DIARY_NAME, JOURNAL_NAME, SLOTS_NAME, DataKey, KeySlots
from caregiver.vault.medicines import Catalogue
from caregiver.vault.migration import check_schema, make_schema, migrate, released_migrations
from caregiver.vault.people import People
from caregiver.vault.rings import Rings
from caregiver.vault.settings import Settings

BROUGHT_BACK_NAME = "brought-back"
"""An empty file: the diary beside it came out of a backup and knows nothing of the time since."""

if TYPE_CHECKING:
    from caregiver.vault.feed import Feed


class Vault:
    """An open diary.

    Attributes:
        folder: Where it lies.
        diary, people, medicines, plans, settings: What it holds; `plans` are the versions of all medicines' plans.
        rings: What the reminders remember.
    """

    def __init__(self, folder: Path, connection: Connection, lock: FolderLock | None = None) -> None:
        self.folder = folder
        self._connection = connection
        self._lock = lock
        self.diary = Diary(connection)
        self.people = People(connection)
        self.medicines = Catalogue(connection, "medicine", Medicine, order="place, id")
        self.plans = Catalogue(connection, "regimen", Regimen, order="medicine, at, id")
        self.rings = Rings(connection)
        self.settings = Settings(connection)

    @staticmethod
    def lies_in(folder: Path) -> bool:
        """Whether a diary, or any part of one, is in `folder`. Raises StorageFailed when that cannot be known."""
        return any(files.lies_there(folder / name) for name in (DIARY_NAME, SLOTS_NAME, replacing.MARK_NAME))

    @classmethod
    def create(cls, folder: Path, key: DataKey, slots: KeySlots) -> "Vault":
        """Make a new, empty diary in an existing folder, and open it.

        Both files are made ready beside their places. The key slots take their name first: from then on a diary lies
        here, and `open` gives the diary file its name, now or, if the program ends just then, at the next start.

        Raises:
            VaultExists: Something of a diary is there; it was not touched.
            StorageFailed: Nothing was made.
        """
        if slots.vault_id != key.vault_id or not slots.slots:
            raise ValueError("a vault needs a key slot of its own")
        if cls.lies_in(folder):
            raise VaultExists(sentences.EXISTS)
        try:
            _set_journal_aside(folder)
            _make_ready(folder, key, slots)
        except BaseException:
            _clear_away(folder)
            raise
        return cls.open(folder, key)

    @classmethod
    def open(cls, folder: Path, key: DataKey, *, read_only: bool = False) -> "Vault":
        """Open the diary in `folder`; one of an earlier schema is brought to this one first, after a checked copy.

        Args:
            read_only: For commands that only read, also beside an open window. They bring nothing up.

        Raises:
            VaultMissing, VaultDamaged, VaultNewer, KeyWrong, VaultInUse, StorageFailed; VaultOlder when `read_only`.
        """
        if read_only:
            return cls._open_to_read(folder, key)
        replacing.finish(folder)
        path = folder / DIARY_NAME
        if not files.lies_there(path):
            _finish_creation(folder)
        connection = Connection(path, key.secret)
        try:
            connection.check_encrypted()
            migrate(connection, key.secret, released_migrations())
        except BaseException:
            connection.close()
            raise
        return cls(folder, connection)

    @classmethod
    def _open_to_read(cls, folder: Path, key: DataKey) -> "Vault":
        with ExitStack() as opened:
            lock = opened.enter_context(FolderLock(folder))
            replacing.refuse_unfinished(folder)
            if not files.lies_there(folder / DIARY_NAME):
                _finish_creation(folder)
            connection = opened.enter_context(closing(Connection(folder / DIARY_NAME, key.secret)))
            connection.check_encrypted()
            connection.forbid_changes()
            check_schema(connection, released_migrations())
            opened.pop_all()
        return cls(folder, connection, lock)

    @cached_property
    def feed(self) -> "Feed":
        """Every change and removal; loaded when first asked for."""
        from caregiver.vault.feed import Feed

        return Feed(self._connection)

    @property
    def is_brought_back(self) -> bool:
        """Whether it came out of a backup, and nobody has taken note of that yet."""
        return files.lies_there(self.folder / BROUGHT_BACK_NAME)

    def forget_brought_back(self) -> None:
        """It was taken note of. Raises StorageFailed."""
        files.remove(self.folder / BROUGHT_BACK_NAME)

    def transaction(self) -> AbstractContextManager[None]:
        """All writes inside come true together at its end, or none does."""
        return self._connection.transaction()

    def read_anew(self) -> None:
        """A second connection of ours changed the diary: what was read once is asked again."""
        self._connection.forget_answers()

    def content_hash(self, *, with_history: bool = True) -> str:
        """SHA-256 (hex) over everything the diary holds; of the nouns alone if so wished."""
        return content_hash(self._connection, with_history=with_history)

    def check_whole(self) -> None:
        """Read the whole file, each page against its seal. Raises VaultDamaged when anything is not as it was."""
        self._connection.check_whole()

    def close(self) -> None:
        """Close the file and drop the key."""
        self._connection.close()
        if self._lock is not None:
            self._lock.release()


def _set_journal_aside(folder: Path) -> None:
    """Give a journal whose diary is gone another name: it would undo pages of the diary that is made beside it."""
    journal = folder / JOURNAL_NAME
    names = (journal.with_name(f"{JOURNAL_NAME}.kept{number or ''}") for number in count())
    try:
        if files.lies_there(journal):
            files.take_name(journal, next(path for path in names if not files.lies_there(path)))
    except OSError as error:
        raise StorageFailed(sentences.CANNOT_SAVE) from error


def _make_ready(folder: Path, key: DataKey, slots: KeySlots) -> None:
    beside = files.beside_of(folder / DIARY_NAME)
    files.remove(beside)
    try:
        files.make_empty(beside)
        connection = Connection(beside, key.secret)
        try:
            make_schema(connection, released_migrations())
            connection.check_encrypted()
        finally:
            connection.close()
        files.take_name(slots.write_beside(folder), folder / SLOTS_NAME)
    except OSError as error:
        raise StorageFailed(sentences.CANNOT_SAVE) from error


def _clear_away(folder: Path) -> None:
    """Leave nothing of a diary that could not be made; what bears a name by now stays."""
    with suppress(StorageFailed):
        if not files.lies_there(folder / SLOTS_NAME):
            for name in (DIARY_NAME, SLOTS_NAME):
                files.remove(files.beside_of(folder / name))


def _finish_creation(folder: Path) -> None:
    """Give a finished diary its name; see `Vault.create`."""
    if not files.lies_there(folder / SLOTS_NAME):
        raise VaultMissing(sentences.MISSING)
    beside = files.beside_of(folder / DIARY_NAME)
    if not files.lies_there(beside):
        raise DiaryGone(sentences.DIARY_GONE)
    try:
        files.take_name(beside, folder / DIARY_NAME)
    except OSError as error:
        raise StorageFailed(sentences.CANNOT_SAVE) from error
