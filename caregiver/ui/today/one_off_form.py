"""A single dose of something that is not on the list, such as a nurse's injection at two in the morning."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.amounts import Unit
from caregiver.domain.errors import BadInput
from caregiver.domain.medicine import Route
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.amount_field import AmountField
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.given_by import GivenBy
from caregiver.ui.widgets.labels import Problem, button, label
from caregiver.ui.widgets.steady_press import steady
from caregiver.ui.widgets.time_field import TimeField

LONGEST_NAME = 120


@dataclass(frozen=True)
class OneOffTyped:
    """A single dose as it was told.

    Attributes:
        name: What it was, as on the label.
        at, is_exact: When.
        amount, unit: How much, or None where nobody knows.
        route: How it was given, or None.
        given_by: As `Dose.given_by`.
    """

    name: str
    at: datetime
    is_exact: bool
    amount: Decimal | None
    unit: Unit | None
    route: Route | None
    given_by: str


class OneOffForm(QWidget):
    """Asks what it was, when, how much, how and who.

    Signals:
        answered: The user says that it stands so; carries the `OneOffTyped`.
        closed: The user left it.
    """

    answered = Signal(object)
    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(tr("What was given, as on the label"))
        self.name_problem = Problem(self.name)
        self.when = TimeField(context.theme, context.calendar, name=tr("Given"), now=context.services.clock.now)
        self.amount = AmountField(context, name=tr("How much was given"))
        self.amount.let_choose(tuple(Unit))
        routes = [Choice(each.value, context.medicine_words.route(each), is_about_dose=True) for each in Route]
        self.route = Chips(context.theme, routes, name=tr("How it was given"), is_single=True)
        self.giver = GivenBy(context)
        self.keep = button(tr("Save"), self._answer)
        self.keep.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        steady(self.keep)
        leave = button(tr("Leave it"), self.closed.emit, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (
            label(tr("What was it, as on the label?"), "strong"),
            self.name,
            self.name_problem,
            label(tr("When was it given?"), "strong"),
            self.when,
            label(tr("How much, if you know?"), "strong"),
            self.amount,
            label(tr("How was it given?"), "strong"),
            self.route,
            self.giver,
            row(self.keep, leave, None),
        ):
            column.addWidget(part)

    def _connect(self) -> None:
        self.name.textEdited.connect(lambda _text: self.name_problem.clear())

    def ask(self, now: datetime) -> None:
        """Ask anew."""
        self.name.clear()
        self.when.set_calendar(self._context.calendar)
        self.when.set_moment(now, self._context.services.clock.zone(), latest=self._context.local_now().date())
        self.amount.set_text("")
        self.route.choose(())
        self.giver.choose("")
        self.name.setFocus()

    def say(self, bad: BadInput) -> None:
        """Show what cannot be kept beside its field."""
        problems = {"at": self.when.problem, "amount": self.amount.problem, "unit": self.amount.problem}
        problems.get(bad.field, self.name_problem).say(words(bad.sentence))

    def _answer(self) -> None:
        try:
            self.answered.emit(self._typed())
        except BadInput as bad:
            self.say(bad)

    def _typed(self) -> OneOffTyped:
        if not self.name.text().strip():
            raise BadInput("name", QT_TRANSLATE_NOOP("caregiver", "Please write what was given."))
        how_much = self.amount.amount() if self.amount.text().strip() else None
        route = self.route.chosen()
        return OneOffTyped(
            self.name.text(),
            self.when.value(),
            self.when.is_exact,
            how_much.number if how_much else None,
            how_much.unit if how_much else None,
            Route(route[0]) if route else None,
            self.giver.code(),
        )
