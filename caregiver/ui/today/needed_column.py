"""One medicine that is given when needed: the button, when it was last given, how much lately, and what was told.

It looks the same whatever the wait (care-rules 8): nothing here is computed from the limits.
"""

from datetime import datetime
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.amounts import Amount
from caregiver.drawing.words import tr
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.theme import set_role
from caregiver.ui.today.dose_button import DoseButton
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.told_since import told_since


class NeededColumn(QWidget):
    """A column of the card.

    Signals:
        given: A dose was given now; carries the medicine's uuid and the amount, in the plan's unit.
        form_asked: What to record is not clear from the plan alone; carries the medicine's uuid.
    """

    given = Signal(str, object)
    form_asked = Signal(str)

    def __init__(self, context: PageContext, uuid: str) -> None:
        super().__init__()
        self._context = context
        self.uuid = uuid
        self._amounts: tuple[Decimal, ...] = ()
        self._choices: list[QWidget] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "doses")
        self.press = DoseButton()
        self._which = QWidget()
        self._lines = QVBoxLayout(self._which)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        self._which.hide()
        self._told_since = label("", "strong")
        self._last, self._rolling, self._limits = label("", "strong"), label(""), label("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.press)
        column.addWidget(self._which)
        column.addSpacing(8)
        for line in (self._told_since, self._last, self._rolling, self._limits):
            column.addWidget(line)
        column.addStretch(1)

    def _connect(self) -> None:
        self.press.clicked.connect(lambda _checked=False: self._on_press())

    def show_medicine(self, on_list: OnList, now: datetime, *, is_night: bool) -> None:
        """Show it as it stands at this moment (local)."""
        context, words = self._context, self._context.medicine_words
        regimen = on_list.regimen
        self._amounts = regimen.schedule.amounts
        deed = self._deed(on_list, now)
        self.press.say(words.name(on_list.medicine, on_list.strength), deed)
        self.press.set_night(is_night)
        told = told_since(context, on_list.uuid)
        self._told_since.setText(told)
        self._told_since.setVisible(bool(told))
        last = context.services.doses.last_given(on_list.uuid)
        if last is None:
            self._last.setText(tr("None recorded so far"))
        else:
            minutes = round((now - last.value.at).total_seconds() // 60)
            moment = context.calendar.moment(last.value.local_at, now)
            since = context.calendar.since(minutes)
            self._last.setText(tr("Last given {moment}, {since}", moment=moment, since=since))
        rolling = context.services.doses.rolling(on_list.uuid)
        self._rolling.setVisible(rolling.doses > 0)
        self._rolling.setText(words.rolling(rolling))
        self._limits.setText(words.limits(regimen) or words.no_limits(context.call_number))
        self._show_choices(on_list, now)

    def _deed(self, on_list: OnList, now: datetime) -> str:
        context, regimen = self._context, on_list.regimen
        if regimen.unit is None or not self._amounts:
            return context.medicine_words.how_much(regimen, on_list.medicine)
        if len(self._amounts) > 1:
            choices = context.amounts.choices(self._amounts, regimen.unit, on_list.strength)
            return tr("I gave {amount} …", amount=choices)  # what was told is no order to give one of them
        return self._gave(on_list, self._amounts[0], now)

    def _gave(self, on_list: OnList, number: Decimal, now: datetime) -> str:
        context, unit = self._context, on_list.unit
        assert unit is not None
        amount = context.amounts.amount(Amount(number, unit), on_list.strength)
        return tr("I gave {amount} at {time}", amount=amount, time=context.calendar.time_short(now))

    def _show_choices(self, on_list: OnList, now: datetime) -> None:
        """A range as told: each amount a button of its own, none chosen beforehand (care-rules 18)."""
        for old in self._choices:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        has_range = len(self._amounts) > 1 and on_list.unit is not None
        self._choices = []
        for number in self._amounts if has_range else ():
            made = button(self._gave(on_list, number, now), partial(self._give, number))
            self._lines.addWidget(made)
            self._choices.append(made)
        if not has_range:
            self._which.hide()

    def _on_press(self) -> None:
        if not self._amounts:
            self.form_asked.emit(self.uuid)
        elif len(self._amounts) == 1:
            self.given.emit(self.uuid, self._amounts[0])
        else:
            self._which.setVisible(self._which.isHidden())
            if self._which.isVisible():
                self._choices[0].setFocus()

    def _give(self, number: Decimal) -> None:
        self._which.hide()
        self.press.setFocus()
        self.given.emit(self.uuid, number)
