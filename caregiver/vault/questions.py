"""The questions for the team, by what became of them, in the family's own order."""

from collections.abc import Collection

from caregiver.domain.question import Question, QuestionState
from caregiver.domain.record import Record
from caregiver.vault.connection import Connection, Value
from caregiver.vault.search import SearchIndex
from caregiver.vault.timeline import Timeline


class QuestionTimeline(Timeline[Question]):
    """The questions."""

    def __init__(self, connection: Connection, index: SearchIndex) -> None:
        super().__init__(connection, index, "question", Question)

    def everything(self) -> tuple[Record[Question], ...]:
        """Every question."""
        return self._in_order("")

    def in_state(self, states: Collection[QuestionState]) -> tuple[Record[Question], ...]:
        """Those that stand in one of these states."""
        marks = ", ".join("?" * len(states))
        return self._in_order(f"AND state IN ({marks})", tuple(sorted(state.value for state in states)))

    def of_visit(self, visit: str) -> tuple[Record[Question], ...]:
        """Those of one visit."""
        return self._in_order("AND visit = ?", (visit,))

    def of_rules(self) -> tuple[Record[Question], ...]:
        """Those that a rule suggested."""
        return self._in_order("AND rule <> ''")

    def last_place(self) -> int:
        """The place of the last one; 0 where there is none."""
        row = self._connection.row("SELECT max(place) FROM question WHERE deleted_at IS NULL")
        return int(row[0] or 0) if row else 0

    def _in_order(self, condition: str, parameters: tuple[Value, ...] = ()) -> tuple[Record[Question], ...]:
        """Asked of the file only once until anything is changed: a page asks for the same ones several times."""

        def read() -> tuple[Record[Question], ...]:
            where = f"WHERE deleted_at IS NULL {condition} ORDER BY place, at, zone, id"
            return tuple(self._ledger.select(where, parameters))

        return self._connection.once(f"questions {condition} {parameters}", read)
