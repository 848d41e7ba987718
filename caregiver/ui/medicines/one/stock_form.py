"""A line for the book of what is at home: a count, a new box, something that went otherwise than into the person."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from caregiver.domain.amounts import Unit
from caregiver.domain.errors import BadInput
from caregiver.domain.stock import StockEvent
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.amount_field import AmountField
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.named_field import NamedField
from caregiver.ui.widgets.steady_press import SteadyPress

_WENT = (StockEvent.SPILLED, StockEvent.BROKEN, StockEvent.RETURNED, StockEvent.DESTROYED)
_NOTHING = frozenset({"0", "none", "nothing"})


class Line(Enum):
    """What kind of line is asked for."""

    COUNT = auto()
    NEW_BOX = auto()
    WENT = auto()


@dataclass(frozen=True)
class LineTyped:
    """A line as it was typed.

    Attributes:
        event: What happened.
        number, unit: How much.
        witness: Who was there too.
        note: The family's words.
    """

    event: StockEvent
    number: Decimal
    unit: Unit
    witness: str
    note: str


class StockForm(Card):
    """Asks how much, and who was there too.

    Signals:
        answered: It stands so; carries the `LineTyped`.
        unknown: The number is not known: what should be here by the record?
        closed: Back, without keeping anything.
    """

    answered = Signal(object)
    unknown = Signal()
    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__("bar", margins=(16, 12, 16, 12))
        self._context = context
        self._line = Line.COUNT
        self._unit: Unit | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self._question = label("", "strong")
        choices = [
            Choice(event.value, start_upper(self._context.medicine_words.stock_event(event)), is_about_dose=True)
            for event in _WENT
        ]
        self.events = Chips(self._context.theme, choices, name=tr("What happened to it"), is_single=True)
        self.number = AmountField(self._context, name=tr("How much"))
        self.witness = NamedField(tr("Who was there too?"))
        self.note = NamedField(tr("Note, if you want"))
        self.by_record = label("", "strong")
        self.keep = button(tr("Save"), self._answer)
        self.dont_know = button(tr("Don’t know"), self.unknown.emit)
        self._press = SteadyPress(self)
        self._press.watch(self.keep)
        ways = QWidget()
        flow = FlowLayout(ways)
        for made in (self.keep, self.dont_know, button(tr("Back"), self.closed.emit, "quiet")):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(made)
        asked = (self._question, self.events, self.number, self.witness, self.note, self.by_record)
        for part in (*asked, ways):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self.events.changed.connect(lambda _codes: self.events.problem.clear())

    def ask(self, line: Line, unit: Unit | None, *, can_look_up: bool) -> None:
        """Ask anew; `can_look_up` where the record can say what should be here."""
        self._line, self._unit = line, unit
        self._question.setText(
            {
                Line.COUNT: tr("How much is here? Count it."),
                Line.NEW_BOX: tr("How much came?"),
                Line.WENT: tr("What happened to it, and to how much?"),
            }[line]
        )
        self.events.setVisible(line is Line.WENT)
        self.events.choose([])
        self.events.problem.clear()
        if unit is None:
            self.number.let_choose(tuple(Unit))
        self.number.set_unit(unit)
        self.number.set_text("")
        for field in (self.witness, self.note):
            field.set_text("")
        self.dont_know.setVisible(line is Line.COUNT and can_look_up)
        self.tell("")

    def tell(self, sentence: str) -> None:
        """What should be here by the record; empty before it was asked for."""
        self.by_record.setText(sentence)
        self.by_record.setVisible(bool(sentence))

    def take_keyboard(self) -> None:
        """Put the keyboard into the number."""
        self.number.line.setFocus()

    def say(self, bad: BadInput) -> None:
        """Show what cannot be kept beside its field."""
        problem = self.events.problem if bad.field == "event" else self.number.problem
        problem.say(words(bad.sentence))

    def typed(self) -> LineTyped:
        """What stands in the form. Raises BadInput when it is no line."""
        unit = self.number.unit()
        number = self._number()
        if unit is None:
            raise BadInput("unit", QT_TRANSLATE_NOOP("caregiver", "Please choose what the hand measures."))
        return LineTyped(self._event(), number, unit, self.witness.text().strip(), self.note.text().strip())

    def _number(self) -> Decimal:
        """A count may be nothing at all."""
        is_none = self.number.text().strip().casefold() in _NOTHING
        return Decimal(0) if is_none and self._line is Line.COUNT else self.number.number()

    def _event(self) -> StockEvent:
        if self._line is not Line.WENT:
            return StockEvent.COUNTED if self._line is Line.COUNT else StockEvent.NEW_SUPPLY
        chosen = self.events.chosen()
        if not chosen:
            raise BadInput("event", QT_TRANSLATE_NOOP("caregiver", "What happened to it? Please choose one."))
        return StockEvent(chosen[0])

    def _answer(self) -> None:
        try:
            typed = self.typed()
        except BadInput as bad:
            self.say(bad)
            return
        self.answered.emit(typed)
