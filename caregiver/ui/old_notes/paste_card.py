"""What was pasted, laid out for a look; nothing of it is in the diary before a press."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from caregiver.domain.errors import CaregiverError
from caregiver.domain.pasted_rows import Order, PastedLine
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.enter_key import let_enter_press
from caregiver.ui.old_notes.paste_model import LineWords, PasteModel
from caregiver.ui.old_notes.pasting import Pasting
from caregiver.ui.old_notes.row_words import moment_said, row_said
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce

READ = QT_TRANSLATE_NOOP("caregiver", "{number} of {all} lines read.")
WRITTEN_IN = QT_TRANSLATE_NOOP("caregiver", "{number} of {all} rows written in.")
TAKEN_BACK = QT_TRANSLATE_NOOP("caregiver", "{number} of {all} rows taken back.")
_MOST_IN_SIGHT = 8
_ROW_PX = 44
_MOMENT_PX = 210


class PasteCard(Card):
    """The card; it is hidden while nothing was pasted.

    Signals:
        kept: The text is to be kept as a draft.
        let_go: The text is no longer needed.
        odd_left: All is written in; carries the lines that need a word.
    """

    kept = Signal(str)
    let_go = Signal()
    odd_left = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._text = ""
        self._deed = READ
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(tr("Pasted lines"))
        self._said = label("", "heading")
        self._more = label("", "soft")
        self.model = PasteModel(self._line_words)
        self.table = self._build_table()
        self.write_button = button("", lambda: self.write(with_known=False), "primary")
        self.write_all_button = button("", lambda: self.write(with_known=True))
        self.day_first = button("", lambda: self._read(Order.DAY_FIRST))
        self.month_first = button("", lambda: self._read(Order.MONTH_FIRST))
        self.take_back_button = button(tr("Take them all back"), self.take_back)
        self.cancel_button = button(tr("Stop"), self.stop)
        self.close_button = button("", self.close_card, "quiet")
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons)
        for each in self._presses:
            flow.addWidget(each)
        for part in (self._said, self._more, self.table, self._buttons):
            self.body.addWidget(part)
        self.pasting = Pasting(self._context, self)
        self._pressing = let_enter_press(self)
        self.hide()

    def _build_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(tr("Lines that were pasted"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setSectionsClickable(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setWordWrap(False)
        return table

    @property
    def _presses(self) -> tuple[QWidget, ...]:
        return (
            self.write_button,
            self.write_all_button,
            self.day_first,
            self.month_first,
            self.take_back_button,
            self.cancel_button,
            self.close_button,
        )

    def _connect(self) -> None:
        self.pasting.progressed.connect(self._show_progress)
        self.pasting.order_asked.connect(self._ask_order)
        self.pasting.looked.connect(self._show_look)
        self.pasting.failed.connect(self._show_failure)
        self.pasting.stood_still.connect(self._show_written)
        self._context.theme.changed.connect(self._size_table)

    # -- what is done -------------------------------------------------------------------------------------------

    def paste(self, text: str) -> None:
        """Read this for a look."""
        self._text = text
        self.kept.emit(text)
        self._read(None)

    def write(self, *, with_known: bool) -> None:
        """Write in what can be written in; lines that need a word go into rows of their own."""
        self._deed = WRITTEN_IN
        self._show(tr("Writing …"), "", self.cancel_button)
        self.pasting.write(with_known=with_known)

    def take_back(self) -> None:
        """Take the whole paste out of the diary again."""
        self._deed = TAKEN_BACK
        self._show(tr("Taking back …"), "", self.cancel_button)
        self.pasting.take_back()

    def stop(self) -> None:
        """Stop reading, or writing after this batch."""
        if self._deed == READ:
            self.close_card()
        else:
            self.pasting.cancel()

    def pause(self) -> None:
        """Leave off for now: what is read is read again, what is written in stays."""
        if self.pasting.is_busy:
            is_reading = self._deed == READ
            self.pasting.cancel()
            self.setVisible(not is_reading)

    def close_card(self) -> None:
        """Put it out of sight; what was written in stays."""
        self.pasting.cancel()
        self.model.show_lines(())
        self._text = ""
        self.let_go.emit()
        self.hide()

    def _read(self, order: Order | None) -> None:
        self._deed = READ
        self.model.show_lines(())
        self._show(tr("Reading …"), "", self.cancel_button)
        self.pasting.read(self._text, order)

    # -- what is said -------------------------------------------------------------------------------------------

    def said(self) -> str:
        """What the card says."""
        return self._said.text()

    def _show(self, said: str, more: str, *presses: QWidget, has_table: bool = False) -> None:
        is_focus_here = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._said.setText(said)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.table.setVisible(has_table)
        self.close_button.setText(tr("Close") if self.pasting.written else tr("Do not write them in"))
        for each in self._presses:
            each.setVisible(each in presses)
        self.show()
        if presses and (is_focus_here or not self.isAncestorOf(self.window().focusWidget() or self.window())):
            presses[0].setFocus()
        announce(self, said)

    def _show_progress(self, done: int, in_all: int) -> None:
        self._said.setText(tr(self._deed, number=self._number(done), all=self._number(in_all)))

    def _ask_order(self, typed: str) -> None:
        first, second = (int(part) for part in typed.replace("-", "/").split("/")[:2])
        self.day_first.setText(self._day_words(first, second))
        self.month_first.setText(self._day_words(second, first))
        more = tr("All dates of this paste are then read this way.")
        self._show(tr("Which day is {date}?", date=typed), more, self.day_first, self.month_first, self.close_button)

    def _day_words(self, day: int, month: int) -> str:
        year = self._context.local_now().year
        return self._context.calendar.date_long(date(year, month, day)).removesuffix(f" {year}")

    def _show_look(self) -> None:
        pasting = self.pasting
        if not pasting.lines:
            self._show(tr("There is no row in what was pasted."), "", self.close_button)
            return
        good, odd, known = len(pasting.to_write), len(pasting.odd), len(pasting.known)
        said = tr("{rows}: all can be written in.", rows=self._rows(good))
        if odd or known:
            needs = tr("1 needs a word") if odd == 1 else tr("{number} need a word", number=self._number(odd))
            rows, can = self._rows(len(pasting.lines)), self._number(good)
            said = tr("{rows}: {can} can be written in, {needs}.", rows=rows, can=can, needs=needs)
        more = tr("In the diary already: {rows}.", rows=self._rows(known)) if known else ""
        put = tr("Put what needs a word into rows")
        self.write_button.setText(tr("Write in {rows}", rows=self._rows(good)) if good else put)
        self.write_all_button.setText(tr("Write in all {number}", number=self._number(good + known)))
        self.model.show_lines([*pasting.odd, *(line for line in pasting.lines if line.row is not None)])
        self._size_table()
        presses = [self.write_button] if good or odd else []
        presses += [self.write_all_button] if known else []
        self._show(said, more, *presses, self.close_button, has_table=True)

    def _show_written(self) -> None:
        pasting = self.pasting
        if pasting.to_write and pasting.written:
            written, rest = self._rows(len(pasting.written)), self._rows(len(pasting.to_write))
            said = tr("In the diary now: {rows}. Not written in: {rest}.", rows=written, rest=rest)
            self.write_button.setText(tr("Write in {rows}", rows=rest))
            self._show(said, "", self.write_button, self.take_back_button, self.close_button)
        elif self._deed == TAKEN_BACK and not pasting.written:
            self._show(tr("All rows of this paste are taken back."), "", self.close_button)
            self.let_go.emit()
        else:
            self._end_written()

    def _end_written(self) -> None:
        pasting = self.pasting
        if pasting.written:
            said = tr("In the diary now: {rows}.", rows=self._rows(len(pasting.written)))
            self._show(said, "", self.take_back_button, self.close_button)
        else:
            self.hide()
        self.odd_left.emit(pasting.take_odd())
        self.let_go.emit()

    def _show_failure(self, error: CaregiverError) -> None:
        said = words(error.sentence)
        if self.pasting.written:
            self._more.setText(said)
            self._more.show()
        else:
            self._show(said, "", self.close_button)

    def _line_words(self, line: PastedLine) -> LineWords:
        if line.row is None:
            needs = words(line.problem) if line.problem else ""
            return LineWords(tr("Needs a word"), tr("{line}   {problem}", line=line.text.strip(), problem=needs))
        now = self._context.local_now()
        local = line.row.at.astimezone(now.tzinfo)
        moment = moment_said(self._context.calendar, local, now, is_exact=line.row.is_exact)
        return LineWords(moment, row_said(self._context, line.row))

    def _rows(self, number: int) -> str:
        return tr("1 row") if number == 1 else tr("{number} rows", number=self._number(number))

    def _number(self, number: int) -> str:
        return self._context.amounts.number(Decimal(number))

    def _size_table(self) -> None:
        theme = self._context.theme
        row_px = max(_ROW_PX, theme.px(34))
        self.table.verticalHeader().setDefaultSectionSize(row_px)
        shown = max(1, min(_MOST_IN_SIGHT, self.model.rowCount(QModelIndex())))
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + shown * row_px + 4)
        self.table.setColumnWidth(0, theme.px(_MOMENT_PX))
