"""A paste on its way into the diary: read beside the window, looked for in the diary, written in batch by batch.

A batch is one transaction. The window stays free between two of them, whoever stops leaves whole batches behind, and
what was written is known row by row, so that all of it can be taken back.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from caregiver.domain.errors import CaregiverError
from caregiver.domain.paper_rows import PaperRow
from caregiver.domain.pasted_rows import Order, PastedLine, PastedRows, PasteReading
from caregiver.services.changes import Area, Changed
from caregiver.services.old_notes import WrittenRow
from caregiver.ui.core.context import PageContext

BATCH = 250
UNDO_AT_ONCE = 400
"""So many rows are taken back by one key without a pause that one feels; more go batch by batch."""
_LOOKED_FOR = 500
_TELL_MS = 150
_AREAS = frozenset({Area.PAIN, Area.DOSES})


class Pasting(QObject):
    """One paste at a time.

    Signals:
        progressed: How many are done, and of how many.
        order_asked: Day and month of this date may be the other way round.
        looked: The lines are read, and what stands in the diary already is known.
        failed: It could not be read or written; carries the error.
        stood_still: Writing, or taking back, has ended or was stopped.
    """

    progressed = Signal(int, int)
    order_asked = Signal(str)
    looked = Signal()
    failed = Signal(object)
    stood_still = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.lines: tuple[PastedLine, ...] = ()
        self.known: tuple[PastedLine, ...] = ()
        self.to_write: list[PastedLine] = []
        self.written: list[WrittenRow] = []
        self._reading: PasteReading | None = None
        self._step: Callable[[], bool] | None = None
        self._build()

    def _build(self) -> None:
        self._teller = QTimer(self)
        self._teller.setInterval(_TELL_MS)
        self._teller.timeout.connect(self._tell_reading)
        self._ticker = QTimer(self)
        self._ticker.setInterval(0)
        self._ticker.timeout.connect(self._tick)

    @property
    def is_busy(self) -> bool:
        """Whether it reads, writes or takes back."""
        return self._reading is not None or self._ticker.isActive()

    @property
    def odd(self) -> tuple[PastedLine, ...]:
        """The lines that need a word."""
        return tuple(line for line in self.lines if line.row is None)

    def take_odd(self) -> tuple[PastedLine, ...]:
        """The lines that need a word, given away to rows of their own."""
        odd = self.odd
        self.lines = tuple(line for line in self.lines if line.row is not None)
        return odd

    # -- reading ------------------------------------------------------------------------------------------------

    def read(self, text: str, order: Order | None = None) -> None:
        """Read what was pasted."""
        notes = self._context.services.old_notes
        self._forget()
        reading = PasteReading(text, notes.reader(self._context.calendar), notes.usual_voice(), order)
        self._reading = reading
        self._teller.start()
        self._context.tasks.run(
            reading,
            on_done=lambda rows: self._on_read(reading, rows),
            on_failed=lambda error: self._on_failed(reading, error),
        )

    def cancel(self) -> None:
        """Let go of what is read; stop writing, or taking back, after the batch."""
        if self._reading is not None:
            self._reading.is_cancelled = True
            self._end_reading()
            self._forget()
        elif self._ticker.isActive():
            self._stand_still()

    def _forget(self) -> None:
        self.lines, self.known, self.to_write, self.written = (), (), [], []

    def _tell_reading(self) -> None:
        if self._reading is not None:
            self.progressed.emit(self._reading.lines_read, self._reading.lines_in_all)

    def _end_reading(self) -> None:
        self._reading = None
        self._teller.stop()

    def _on_failed(self, reading: PasteReading, error: CaregiverError) -> None:
        if reading is self._reading:
            self._end_reading()
            self.failed.emit(error)

    def _on_read(self, reading: PasteReading, rows: PastedRows) -> None:
        if reading is not self._reading:
            return
        self._end_reading()
        if rows.open_date:
            self.order_asked.emit(rows.open_date)
            return
        self.lines = rows.lines
        self._look_for(sorted(rows.good, key=lambda line: line.row.at if line.row else reading.reader.now))

    # -- what is in the diary already ---------------------------------------------------------------------------

    def _look_for(self, good: Sequence[PastedLine]) -> None:
        """In the order of time: rows that lie near each other are looked for together."""
        found: set[int] = set()
        seen: set[PaperRow] = set()
        place = 0

        def step() -> bool:
            nonlocal place
            part = _near(good[place : place + _LOOKED_FOR])
            place += len(part)
            rows = [line.row for line in part if line.row is not None]
            known = self._context.services.old_notes.known(rows)
            for line, row, is_known in zip(part, rows, known, strict=True):
                if is_known or row in seen:
                    found.add(id(line))
                seen.add(row)
            return place < len(good)

        def end() -> None:
            self.known = tuple(line for line in self.lines if id(line) in found)
            self.to_write = [line for line in self.lines if line.row is not None and id(line) not in found]
            self.looked.emit()

        self._run(step, end)

    # -- writing and taking back --------------------------------------------------------------------------------

    def write(self, *, with_known: bool = False) -> None:
        """Write in what can be written in, also what is in the diary already where that is wanted."""
        if with_known:
            self.to_write = [*self.to_write, *self.known]
            self.known = ()
        in_all = len(self.to_write)

        def step() -> bool:
            part = self.to_write[:BATCH]
            changed = self._context.services.old_notes.write_all([line.row for line in part if line.row is not None])
            self.written += changed.value
            del self.to_write[:BATCH]
            self.progressed.emit(in_all - len(self.to_write), in_all)
            return bool(self.to_write)

        self._run(step, self._tell_written) if in_all else self.stood_still.emit()

    def take_back(self) -> None:
        """Take everything of this paste out of the diary again, the last written first."""
        in_all = len(self.written)

        def step() -> bool:
            self._context.services.old_notes.take_back(self.written[-BATCH:])
            del self.written[-BATCH:]
            self.progressed.emit(in_all - len(self.written), in_all)
            return bool(self.written)

        self._run(step, self._tell_written) if in_all else self.stood_still.emit()

    def _tell_written(self) -> None:
        """The pages read again; few rows can be taken back like any other deed."""
        written = tuple(self.written)
        is_few = 0 < len(written) <= UNDO_AT_ONCE
        undo = (lambda: self._context.services.old_notes.take_back(written)) if is_few else None
        self._context.act(lambda: Changed(len(written), _AREAS, undo))
        self.stood_still.emit()

    def _run(self, step: Callable[[], bool], end: Callable[[], None]) -> None:
        self._step, self._end = step, end
        self._ticker.start()

    def _tick(self) -> None:
        assert self._step is not None
        try:
            is_more = self._step()
        except CaregiverError as error:
            self._stand_still()
            self.failed.emit(error)
            return
        if not is_more:
            self._stand_still()

    def _stand_still(self) -> None:
        self._ticker.stop()
        self._end()


def _near(lines: Sequence[PastedLine]) -> Sequence[PastedLine]:
    """As many as lie within a month of the first, so that few entries between them are read."""
    first = next((line.row.at for line in lines if line.row is not None), None)
    if first is None:
        return lines
    end = first + timedelta(days=31)
    return [line for line in lines if line.row is not None and line.row.at < end]
