"""What is at home by the record, counts with a witness, and the book of them (care-rules 7, 20)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.record import Record
from caregiver.domain.stock import StockEvent, StockNote
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.one.fact_words import Fact, day_words
from caregiver.ui.medicines.one.facts_card import Facts, Lines
from caregiver.ui.medicines.one.stock_form import Line, LineTyped, StockForm
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label

LINES_SHOWN = 5


class StockCard(Card):
    """At home.

    Signals:
        said: A line was written; carries the sentence to show.
    """

    said = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(20, 14, 20, 16))
        self._context = context
        self._on_list: OnList | None = None
        self._shows_all = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self._facts = QWidget()
        self._by_record = Lines()
        column = QVBoxLayout(self._facts)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._by_record)
        self.count = button(tr("Count again …"), lambda: self._ask(Line.COUNT))
        self.new_box = button(tr("Add what we got …"), lambda: self._ask(Line.NEW_BOX))
        self.went = button(tr("Spilled, broken, returned …"), lambda: self._ask(Line.WENT))
        self.form = StockForm(self._context)
        self.form.hide()
        self._book_name = label(tr("What was counted"), "strong")
        self._book = Facts("")
        self._all = button("", self._show_all, "quiet")
        ways = QWidget()
        flow = FlowLayout(ways)
        for made in (self.count, self.new_box, self.went):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(made)
        for part in (label(tr("At home"), "heading"), self._facts, ways, self.form, self._book_name):
            self.body.addWidget(part)
        self.body.addLayout(self._book)
        self.body.addWidget(self._all)

    def _connect(self) -> None:
        self.form.answered.connect(self._keep)
        self.form.unknown.connect(self._look_up)
        self.form.closed.connect(self._close)

    def show_medicine(self, on_list: OnList) -> None:
        """Show its book; a form that stands open for it stays."""
        if self._on_list is None or self._on_list.uuid != on_list.uuid:
            self._shows_all = False
            self._close()
        self._on_list = on_list
        notes = self._context.services.stocks.notes(on_list.uuid)
        self.new_box.setHidden(self._context.services.stays.has_died)
        self.count.setText(tr("Count again …") if notes else tr("Count it …"))
        self._by_record.show_lines(self._told(on_list))
        shown = notes if self._shows_all else notes[-LINES_SHOWN:]
        self._book_name.setVisible(bool(notes))
        self._book.show_facts(self._line(record) for record in reversed(shown))
        self._all.setText(tr("All that was counted, {n} lines", count=len(notes), n=len(notes)))
        self._all.setVisible(len(shown) < len(notes))

    def _told(self, on_list: OnList) -> list[str]:
        stock = self._context.services.stocks.at_home(on_list.uuid)
        if stock is None:
            return [tr("Nobody has counted it yet.")]
        count = self._context.services.stocks.last_count(on_list.uuid)
        told = self._context.medicine_words.stock(stock, self._who(count) if count is not None else "")
        return [start_upper(part) for part in told.split("; ")]

    def _line(self, record: Record[StockNote]) -> Fact:
        """ "20 Nov" and "Counted 18 tablets, by Anna and Nurse Okafor"."""
        note, context = record.value, self._context
        local = note.at.astimezone(context.services.clock.zone())
        what = start_upper(context.medicine_words.stock_event(note.event))
        told = tr("{what}: {amount}", what=what, amount=context.amounts.measure(note.number, note.unit))
        who = self._who(record)
        parts = [told, tr("by {name}", name=who) if who else "", note.note]
        return day_words(context, local.date()), ", ".join(part for part in parts if part)

    def _who(self, record: Record[StockNote]) -> str:
        writer, witness = self._context.services.people.name_of(record.by), record.value.witness.strip()
        if writer and witness:
            return tr("{name} and {witness}", name=writer, witness=witness)
        return writer or witness

    # -- writing ------------------------------------------------------------------------------------------------

    def ask_returned(self) -> None:
        """Ask how much of it was returned, and with whom."""
        self._ask(Line.WENT)
        self.form.events.choose([StockEvent.RETURNED.value])

    def _ask(self, line: Line) -> None:
        if self._on_list is None:
            return
        can_look_up = self._context.services.stocks.at_home(self._on_list.uuid) is not None
        self.form.ask(line, self._on_list.unit, can_look_up=can_look_up)
        self._facts.setVisible(line is not Line.COUNT)  # who counts does not read the number first
        self.form.show()
        self.form.take_keyboard()

    def _look_up(self) -> None:
        stock = self._context.services.stocks.at_home(self._on_list.uuid) if self._on_list else None
        if stock is not None:
            amount = self._context.amounts.measure(stock.number, stock.unit)
            self.form.tell(tr("By the record {amount} should be here.", amount=amount))

    def _keep(self, typed: LineTyped) -> None:
        if self._on_list is None:
            return
        context, on_list = self._context, self._on_list
        try:
            changed = context.act(
                context.services.stocks.note,
                on_list.uuid,
                typed.event,
                typed.number,
                unit=typed.unit,
                witness=typed.witness,
                note=typed.note,
            )
        except BadInput as bad:
            self.form.say(bad)
            return
        if changed is not None:
            self._close()
            self.count.setFocus()
            name = context.medicine_words.short_name(on_list.medicine)
            self.said.emit(tr("{medicine}. {line}", medicine=name, line=self._line(changed.value)[1]))

    def _close(self) -> None:
        self.form.hide()
        self._facts.show()

    def _show_all(self) -> None:
        self._shows_all = True
        if self._on_list is not None:
            self.show_medicine(self._on_list)
            self.count.setFocus()
