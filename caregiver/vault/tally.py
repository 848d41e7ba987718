"""How many records pass a sieve: counted once, and from then on only what came since."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from caregiver.vault.connection import Connection
from caregiver.vault.sieve import Condition, Sieve

_KIND = {"pain_entry": "CASE WHEN score IS NULL THEN '' ELSE voice END"}
"""By what the records of a table are counted apart; of the others nothing is asked."""

_OLD_ONE_CHANGED = """SELECT 1 FROM history WHERE id > ? AND noun = ?
    AND EXISTS (SELECT 1 FROM "{0}" AS old WHERE old.uuid = history.row_uuid AND old.id <= ?)"""


@dataclass(frozen=True)
class _Base:
    """A count of a whole table.

    Attributes:
        last: The newest row that was looked at.
        step: The newest step of the history at that time.
        counts: How many passed, by kind.
    """

    last: int
    step: int
    counts: Counter[str]


class Tally:
    """Counts what passes the sieve that was asked about last.

    To count 73,000 rows takes longer than a press may (DESIGN 10); to count those that were added since does not. When
    an older row was changed, taken out or put back, its table is counted anew; when another connection wrote, which
    erases, all of them are.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._asked: tuple[Sieve, int] | None = None
        self._bases: dict[str, _Base] = {}

    def of(self, sieve: Sieve) -> Mapping[str, Counter[str]]:
        """How many records pass, by table and, of pain entries, by voice ("" without a number); only those that have
        any."""
        asked = sieve, self._number("PRAGMA data_version")
        if asked != self._asked:
            self._asked, self._bases = asked, {}
        found = ((noun, self._of_table(noun, condition)) for noun, condition in sieve.tables())
        return {noun: counts for noun, counts in found if counts}

    def _of_table(self, noun: str, condition: Condition) -> Counter[str]:
        base = self._bases.get(noun)
        if base is not None and not self._connection.row(_OLD_ONE_CHANGED.format(noun), (base.step, noun, base.last)):
            return base.counts + self._counted(noun, condition, base.last)
        newest = f'SELECT coalesce(max(id), 0) FROM "{noun}"'
        last, step = self._number(newest), self._number("SELECT coalesce(max(id), 0) FROM history")
        self._bases[noun] = _Base(last, step, self._counted(noun, condition))
        return self._bases[noun].counts

    def _counted(self, noun: str, condition: Condition, after: int | None = None) -> Counter[str]:
        """Of the whole table, or of the rows after one."""
        holds, values = condition
        kind = _KIND.get(noun, "''")
        newer, bound = ("", ()) if after is None else ("NOT INDEXED WHERE id > ? AND", (after,))
        query = f'SELECT {kind}, count(*) FROM "{noun}" {newer or "WHERE"} {holds} GROUP BY 1'
        return Counter(dict(self._connection.rows(query, (*bound, *values))))

    def _number(self, sql: str) -> int:
        row = self._connection.row(sql)
        return int(row[0]) if row else 0
