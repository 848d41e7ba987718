"""Rows below each other, one of them empty at the end; the oldest saved ones leave the page, not the diary."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.paper_rows import RowReader, TypedRow
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.old_notes.note_row import GAP_PX, SHARES, STATE_PX, NoteRow
from caregiver.ui.old_notes.row_words import voices
from caregiver.ui.widgets.labels import label

MOST_ROWS = 40
"""So many rows stand on the page; earlier ones that are saved are in the diary."""

_BETWEEN_PX = 10
_APART_PX = 28


class RowList(QWidget):
    """The rows.

    Signals:
        edited: The user typed in a row.
        save_asked, remove_asked: Of a row; carries it.
        take_back_asked, paste_asked: From the keys of a row.
        reached: The keyboard was put into a field; carries it.
    """

    edited = Signal()
    save_asked = Signal(object)
    remove_asked = Signal(object)
    take_back_asked = Signal()
    paste_asked = Signal()
    reached = Signal(object)

    def __init__(self, context: PageContext, read: Callable[[], RowReader]) -> None:
        super().__init__()
        self._context = context
        self._read = read
        self._is_narrow = False
        self._gone = 0
        self.rows: list[NoteRow] = []
        self._build()

    def _build(self) -> None:
        self._titles = QWidget()
        grid = QGridLayout(self._titles)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP_PX)
        names = (tr("Day and time"), tr("Number"), tr("Who says it"), tr("Words"), tr("Given"))
        for place, (name, share) in enumerate(zip(names, SHARES.values(), strict=True)):
            title = label(name, "small")
            title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(title, 0, place)
            grid.setColumnStretch(place, share)
        grid.setColumnMinimumWidth(len(SHARES), STATE_PX)
        self._earlier = label("", "soft")
        self._earlier.hide()
        self._column = QVBoxLayout()
        self._column.setSpacing(_BETWEEN_PX)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        for part in (self._titles, self._earlier):
            whole.addWidget(part)
        whole.addLayout(self._column)

    # -- rows ---------------------------------------------------------------------------------------------------

    def add(self, typed: TypedRow | None = None, *, key: str = "", pasted: str = "") -> NoteRow:
        """One more row at the end; a new one is said by whoever said the one above."""
        row = NoteRow(self._context, self._read, key)
        row.set_narrow(self._is_narrow)
        row.edited.connect(lambda: self._on_edited(row))
        row.save_asked.connect(lambda: self.save_asked.emit(row))
        row.remove_asked.connect(lambda: self.remove_asked.emit(row))
        row.moved.connect(lambda step, name: self._go(row, step, name))
        row.take_back_asked.connect(self.take_back_asked)
        row.paste_asked.connect(self.paste_asked)
        row.reached.connect(self.reached)
        row.above_asked.connect(lambda: self._say_as_above(row))
        self.rows.append(row)
        self._column.addWidget(row)
        row.show()  # at once: the keyboard goes there next
        self.name_rows()
        usual = self._context.services.old_notes.usual_voice()
        above = self.rows[-2].voice.value() if len(self.rows) > 1 else usual
        row.show_typed(typed or TypedRow(voice=above), pasted)
        self.understand(row)
        return row

    def put_before_end(self, typed: TypedRow, **more: Any) -> NoteRow:
        """One more row above the empty one at the end."""
        last = self.rows[-1] if self.rows and self.rows[-1].typed().is_empty else None
        if last is not None:
            self.drop(last)
        return self.add(typed, **more)

    def drop(self, row: NoteRow) -> None:
        """Let a row go from the page."""
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def ready_row(self) -> NoteRow:
        """The empty row at the end, made where there is none."""
        if self.rows and self.rows[-1].typed().is_empty:
            return self.rows[-1]
        self._let_go()
        return self.add()

    def unfinished(self) -> list[NoteRow]:
        """Rows that hold something that is not in the diary."""
        return [row for row in self.rows if row.is_unfinished]

    def understand(self, first: NoteRow | None = None) -> None:
        """Say in each row from `first` on what is understood, as far down as anything can have changed.

        A time without a day belongs to the day of the row above.
        """
        start = self.rows.index(first) if first is not None else 0
        above = self.rows[start - 1].day if start else None
        for row in self.rows[start:]:
            wanted = row.own_above or above
            if first is not None and row is not first and row.above == wanted:
                return
            row.above = wanted
            row.understand()
            above = row.day or above

    def name_rows(self) -> None:
        """Number the rows, and say who is who, where that has changed."""
        said = voices(self._context)
        for number, row in enumerate(self.rows, start=self._gone + 1):
            row.name_fields(number, said)

    def set_narrow(self, is_narrow: bool) -> None:
        """Fields below each other need no titles above them: they say what they are for."""
        self._is_narrow = is_narrow
        self._titles.setVisible(not is_narrow)
        self._column.setSpacing(_APART_PX if is_narrow else _BETWEEN_PX)
        for row in self.rows:
            row.set_narrow(is_narrow)

    # -- keys ---------------------------------------------------------------------------------------------------

    def _go(self, row: NoteRow, step: int, name: str) -> None:
        place = self.rows.index(row) + step
        if place == len(self.rows) and not row.typed().is_empty:
            self.ready_row()
        if 0 <= place < len(self.rows):
            self.rows[place].take_keyboard(name if step < 0 or self.rows[place].typed().moment else "moment")

    def _say_as_above(self, row: NoteRow) -> None:
        place = self.rows.index(row)
        if place:
            row.voice.set_value(self.rows[place - 1].voice.value())
            row.voice.chosen.emit()

    def _on_edited(self, row: NoteRow) -> None:
        self.understand(row)
        self.edited.emit()

    def _let_go(self) -> None:
        saved = [row for row in self.rows if not row.is_unfinished]
        for row in saved[: max(0, len(self.rows) + 1 - MOST_ROWS)]:
            self._gone += 1
            self.drop(row)
        self._earlier.setText(tr("Earlier rows, now in the Diary: {number}", number=self._gone))
        self._earlier.setVisible(bool(self._gone))
