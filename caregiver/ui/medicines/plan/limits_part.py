"""What the family was told about waiting and about the most in 24 hours; blank is allowed (care-rules 6)."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.regimen import Limits, LimitSource
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.plan.measure import Measure
from caregiver.ui.medicines.plan.reading import Misread, Typed, beside
from caregiver.ui.medicines.plan.told_by import ToldBy
from caregiver.ui.widgets.amount_field import AmountField
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.sentence import Sentence
from caregiver.ui.widgets.small_fields import CountField

MOST_WAIT_HOURS = 24 * 7
MOST_DOSES = 48

_TOO_LONG = QT_TRANSLATE_NOOP("caregiver", "Please write hours, such as 4 or 1.5.")
_HALF_SAID = QT_TRANSLATE_NOOP("caregiver", "How many doses, and of how much? Please write both.")


class LimitsPart(QWidget):
    """Sentences to fill in, who said so, and the limit before where it is asked anew.

    Signals:
        changed: The user typed or chose.
    """

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._measure = Measure()
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self.before = label("", "dose")
        self.before.hide()
        self.open = button(tr("Add a limit you were told"), self._open_by_hand, "quiet")
        self.open.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.wait = CountField(context, name=tr("Wait: hours"))
        self.doses = CountField(context, name=tr("At most: doses"))
        self.dose = AmountField(context, name=tr("At most: how much each dose"))
        self.amount = AmountField(context, name=tr("At most: how much in 24 hours"))
        choices = [
            (LimitSource.TOLD.value, tr("we were told")),
            (LimitSource.LABEL.value, tr("from the label")),
            (LimitSource.WRITTEN.value, tr("written down")),
        ]
        self.source = Segments(choices, name=tr("Where the limit is from"))
        self.told_by = ToldBy(context, name=tr("The limit"))
        self._fields = QWidget()
        folded = QVBoxLayout(self)
        folded.setContentsMargins(0, 0, 0, 0)
        folded.setSpacing(8)
        folded.addWidget(self.before)
        folded.addWidget(self.open)
        folded.addWidget(self._fields)
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("What you were told about how often"), "strong"))
        wait = QT_TRANSLATE_NOOP("caregiver", "Wait {hours} hours after each dose")
        doses = QT_TRANSLATE_NOOP("caregiver", "At most {doses} doses of {amount} in 24 hours")
        most = QT_TRANSLATE_NOOP("caregiver", "At most {amount} in 24 hours, in all")
        column.addWidget(Sentence(wait, hours=self.wait))
        column.addWidget(Sentence(doses, doses=self.doses, amount=self.dose))
        column.addWidget(Sentence(most, amount=self.amount))
        column.addWidget(self.source)
        column.addWidget(self.told_by)
        column.addWidget(label(tr("What you do not know can stay empty."), "soft"))

    def _connect(self) -> None:
        for field in (self.wait, self.doses, self.dose, self.amount, self.told_by):
            field.changed.connect(self.changed)
        self.source.changed.connect(self._on_source)

    def fold(self, is_folded: bool) -> None:
        """Out of the way where nothing is asked; never with something in it."""
        is_folded = is_folded and self.is_blank()
        self._fields.setHidden(is_folded)
        self.open.setVisible(is_folded)

    def _open_by_hand(self) -> None:
        self.fold(False)
        self.wait.setFocus()

    def set_measure(self, measure: Measure) -> None:
        """In what limits are counted."""
        self._measure = measure
        for field in (self.dose, self.amount):
            field.set_unit(measure.unit)

    def say_before(self, sentence: str) -> None:
        """The limit that was told for the plan before, which is asked anew; empty for none."""
        self.before.setText(sentence)
        self.before.setVisible(bool(sentence))

    def typed(self) -> Typed:
        """What stands in the fields."""
        return {
            "wait": self.wait.text(),
            "doses": self.doses.text(),
            "dose": self.dose.text(),
            "amount": self.amount.text(),
            "source": self.source.value(),
            "told": self.told_by.typed(),
        }

    def show_typed(self, typed: Typed) -> None:
        """Show what `typed` gave, without a signal."""
        self.wait.set_typed(typed.get("wait", ""))
        self.doses.set_typed(typed.get("doses", ""))
        self.dose.set_text(typed.get("dose", ""))
        self.amount.set_text(typed.get("amount", ""))
        self.source.set_value(typed.get("source", LimitSource.TOLD.value))
        self.told_by.show_typed(typed.get("told", {}))
        self._show_who()

    def is_blank(self) -> bool:
        """Whether nothing was typed of a limit."""
        typed = self.typed()
        return not any(str(typed[name]).strip() for name in ("wait", "doses", "dose", "amount"))

    def value(self) -> Limits:
        """What was told; all empty where nothing was typed.

        Raises:
            Misread: A field cannot be kept.
        """
        if self.is_blank():
            return Limits()
        doses, dose = self._doses()
        source = LimitSource(self.source.value())
        is_from_label = source is LimitSource.LABEL
        return Limits(
            wait_minutes=self._wait_minutes(),
            most_doses=doses,
            dose_amount=dose,
            most_amount=beside(self.amount.problem, self.amount.number) if self.amount.text().strip() else None,
            source=source,
            by="" if is_from_label else self.told_by.who(),
            on=None if is_from_label else self.told_by.day(),
        )

    def _wait_minutes(self) -> int | None:
        if self.wait.is_blank():
            return None
        hours = beside(self.wait.problem, self.wait.value)
        minutes = hours * 60
        if hours > MOST_WAIT_HOURS or minutes != minutes.to_integral_value():
            raise Misread(BadInput("wait", _TOO_LONG), self.wait.problem)
        return int(minutes)

    def _doses(self) -> tuple[int | None, Decimal | None]:
        if self.doses.is_blank() and not self.dose.text().strip():
            return None, None
        if self.doses.is_blank():
            raise Misread(BadInput("doses", _HALF_SAID), self.doses.problem)
        doses = beside(self.doses.problem, lambda: self.doses.whole(MOST_DOSES))
        has_amount = bool(self.dose.text().strip())
        return doses, beside(self.dose.problem, self.dose.number) if has_amount else None

    def _on_source(self) -> None:
        self._show_who()
        self.changed.emit()

    def _show_who(self) -> None:
        self.told_by.setVisible(self.source.value() != LimitSource.LABEL.value)
