"""Erasing for good what was removed: not one word of it stays in the file (DESIGN 4, 5).

It is done on a connection of its own, so that it can run beside the open window. The engine overwrites whatever it
frees (`secure_delete`), the search index is written anew without the words, and at last the file is made small.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

from caregiver.domain.errors import Gone, StorageFailed, VaultInUse
from caregiver.vault import sentences
from caregiver.vault.connection import Connection
from caregiver.vault.keys import DIARY_NAME, DataKey
from caregiver.vault.looks import Looks
from caregiver.vault.settings import Settings
from caregiver.vault.shape import instant_text

PUT_BACK_NOUNS = (
    *("agreement", "call", "care_note", "comfort", "device_note", "dose", "flare", "medicine", "own_day", "pain_entry"),
    *("question", "review", "stay", "stock_note", "symptom_note", "treatment", "visit"),
)
"""Tables of what a person removes, puts back and erases."""

_ON_THEIR_OWN = (*(noun for noun in PUT_BACK_NOUNS if noun != "medicine"), "confirmation")
"""Tables whose removed rows go when their time is over. A plan goes only with its medicine: what a pause took out, and
what stood before, is asked for as long as the medicine is."""

_HANGS_ON: Mapping[str, Sequence[tuple[str, str]]] = {
    "medicine": (("regimen", "medicine"), ("confirmation", "medicine"), ("device_note", "medicine"),
                 ("stock_note", "medicine")),
    "stay": (("confirmation", "stay"),),
}  # fmt: skip
"""What says nothing without the record, by table and column; it is erased with it."""

_LINKS: Mapping[str, Sequence[tuple[str, str]]] = {
    "call": (("agreement", "visit"), ("question", "visit")),
    "dose": (("flare", "dose"),),
    "medicine": (("agreement", "medicine"), ("symptom_note", "medicine")),
    "pain_entry": (("comfort", "pain_before"), ("comfort", "pain_after"), ("dose", "pain_before"),
                   ("dose", "pain_after"), ("flare", "pain_before"), ("flare", "peak"), ("flare", "pain_after")),
    "question": (("agreement", "question"),),
    "regimen": (("agreement", "regimen"),),
    "visit": (("agreement", "visit"), ("agreement", "next_visit"), ("question", "visit")),
}  # fmt: skip
"""What names the record and says something without it, by table and column; it forgets the name."""

_DRAFTS: Mapping[str, str] = {
    "own_day": "'own_day:' || day || ':' || \"by\"",
    "review": "'review:' || day",
}
"""How the editor of a record names its draft, where it does so by something else than the uuid."""

_OVER = 'WHERE deleted_at <= ? AND (SELECT max(step.id) FROM history AS step WHERE step.row_uuid = "{0}".uuid) <= ?'
"""Removed at or before an instant, and by the order of the history not after a place."""

_AT_ONCE = 500
_OWED = "file_to_make_small"


class Erasing:
    """Erases records of one open file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._settings = Settings(connection)

    def erase(self, noun: str, uuid: str, *, at: datetime) -> None:
        """Erase one removed record, with its history and all that hangs on it.

        Raises:
            Gone: It is not there, was put back, or doses in the diary are of this medicine.
            StorageFailed: Nothing was erased.
        """
        with self._connection.transaction():
            row = self._connection.row(f'SELECT deleted_at FROM "{noun}" WHERE uuid = ?', (uuid,))
            if row is None or row[0] is None:
                raise Gone(sentences.GONE)
            if noun == "medicine" and self._connection.row("SELECT 1 FROM dose WHERE medicine = ?", (uuid,)):
                raise Gone(sentences.DOSES_STAND)
            self._erase(noun, [uuid])
            self._finish(at)

    def look(self, day: date, kept_for: timedelta, *, at: datetime) -> int:
        """Erase all that has been removed so long, by the clock and by the looks; how many records that were.

        A medicine stays as long as the diary holds doses of it: without it nobody knew what was given.

        Args:
            day: What the clock here shows.
            at: The same as an instant.
        """
        with self._connection.transaction():
            looks = Looks(self._settings)
            looks.add(day, self._last_place(), at=at)
            over = (instant_text(at - kept_for), looks.place_older_than(kept_for))
            erased = 0
            for noun in _ON_THEIR_OWN:
                rows = self._connection.rows(f'SELECT uuid FROM "{noun}" {_OVER.format(noun)}', over)
                erased += self._erase(noun, [uuid for (uuid,) in rows])
            rows = self._connection.rows(
                f"SELECT uuid FROM medicine {_OVER.format('medicine')}"
                " AND NOT EXISTS (SELECT 1 FROM dose WHERE dose.medicine = medicine.uuid)",
                over,
            )
            erased += self._erase("medicine", [uuid for (uuid,) in rows])
            if erased:
                self._finish(at)
        return erased

    def make_small(self) -> bool:
        """Give back the room of what was erased; whether the file is small now.

        Without the room to do it, or while another process reads, it stays owed: what was erased is gone all the same.
        """
        if not self._settings.get(_OWED, False):
            return True
        try:
            self._connection.make_small()
            self._settings.remove(_OWED)
        except (StorageFailed, VaultInUse):
            return False
        return True

    def _erase(self, noun: str, uuids: Sequence[str]) -> int:
        for start in range(0, len(uuids), _AT_ONCE):
            each = tuple(uuids[start : start + _AT_ONCE])
            marks = ", ".join("?" * len(each))
            for table, column in _HANGS_ON.get(noun, ()):
                rows = self._connection.rows(f'SELECT uuid FROM "{table}" WHERE "{column}" IN ({marks})', each)
                self._erase(table, [uuid for (uuid,) in rows])
            self._let_go(noun, marks, each)
            run = self._connection.run
            run(f"DELETE FROM search_text WHERE row_uuid IN ({marks})", each)
            run(f"DELETE FROM history WHERE noun = ? AND row_uuid IN ({marks})", (noun, *each))
            gone = ", ".join(["(?)"] * len(each))  # a draft is named by the record, or by it and something beside
            run(f"DELETE FROM draft WHERE EXISTS (SELECT 1 FROM (VALUES {gone}) WHERE instr(key, column1))", each)
            if noun in _DRAFTS:
                run(
                    f'DELETE FROM draft WHERE key IN (SELECT {_DRAFTS[noun]} FROM "{noun}" WHERE uuid IN ({marks}))',
                    each,
                )
            run(f'DELETE FROM "{noun}" WHERE uuid IN ({marks})', each)
        return len(uuids)

    def _let_go(self, noun: str, marks: str, uuids: tuple[str, ...]) -> None:
        """Nothing that stays names what goes, also not in its own history."""
        if noun == "regimen":
            self._connection.run(f"DELETE FROM ring WHERE regimen IN ({marks})", uuids)
        for table, link in _LINKS.get(noun, ()):
            self._connection.run(f"UPDATE {table} SET {link} = '' WHERE {link} IN ({marks})", uuids)
            self._connection.run(
                f"UPDATE history SET before = json_set(before, '$.{link}', '')"
                f" WHERE noun = '{table}' AND json_extract(before, '$.{link}') IN ({marks})",
                uuids,
            )

    def _finish(self, at: datetime) -> None:
        # A word that was taken out of the index stays in its older parts until these are written anew as one.
        self._connection.run("INSERT INTO search (search) VALUES ('optimize')")
        self._settings.set(_OWED, True, by="", at=at)
        Looks(self._settings).cap(self._last_place(), at=at)

    def _last_place(self) -> int:
        row = self._connection.row("SELECT coalesce(max(id), 0) FROM history")
        return int(row[0]) if row else 0


@contextmanager
def beside(folder: Path, key: DataKey) -> Iterator[Connection]:
    """A second connection to the diary in a folder, for a thread of its own."""
    connection = Connection(folder / DIARY_NAME, key.secret)
    try:
        yield connection
    finally:
        connection.close()
