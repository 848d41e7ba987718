"""What is given when needed: columns in their fixed order, alike by day and by night; a press saves at once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from caregiver.domain.dose import Dose, Purpose
from caregiver.drawing.words import tr
from caregiver.services.changes import Changed
from caregiver.services.doses import DoseRecord
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.theme import set_role
from caregiver.ui.today.another_dose_form import AnotherDoseForm
from caregiver.ui.today.call_line import CallLine
from caregiver.ui.today.dose_bar import DoseBar
from caregiver.ui.today.dose_words import saved, usual_giver
from caregiver.ui.today.needed_column import NeededColumn
from caregiver.ui.today.needed_columns import NeededColumns
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label


class NeededCard(Card):
    """The as-needed medicines, what was just recorded, and the form for other doses.

    Signals:
        taken_back: The shown dose was taken back; carries the sentence it was saved with.
        asking: A form was opened; carries the widget, to be brought into sight.
    """

    taken_back = Signal(str)
    asking = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(20, 8, 20, 8))
        self._context = context
        self._shown: str | None = None
        self._present: datetime | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        head = QWidget()
        set_role(head, "doses")
        self._title = label(tr("When needed"), "heading", wraps=False)
        self._call = CallLine(self._context)
        self._another = button(tr("Another time or amount"), self._open_form)
        self._another.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight, head)
        self._head.setContentsMargins(0, 0, 0, 0)
        self._head.setSpacing(24)
        self._head.addWidget(self._title)
        self._head.addWidget(self._call, 1, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._another)
        self._medicines = NeededColumns(self._context)
        self.bar = DoseBar(self._context)
        self._form: AnotherDoseForm | None = None
        self.body.addWidget(head)
        self.body.addWidget(self._medicines)
        self.body.addWidget(self.bar)

    def _connect(self) -> None:
        bar = self.bar
        self._medicines.given.connect(self._give)
        self._medicines.form_asked.connect(self.open_form)
        bar.undo_asked.connect(self.undo)
        bar.giver_said.connect(self._say_giver)
        bar.because_said.connect(self._say_because)
        bar.twice.remove_asked.connect(self._remove)
        bar.twice.urgent_asked.connect(lambda: self._context.navigator.go(Destination.URGENT))

    @property
    def columns(self) -> tuple[NeededColumn, ...]:
        """The medicines, in their fixed order."""
        return tuple(self._medicines.columns)

    @property
    def form(self) -> AnotherDoseForm | None:
        """The form for another time or amount, while it is open."""
        return self._form if self._form is not None and not self._form.isHidden() else None

    def show_present(self, medicines: Sequence[OnList], now: datetime, *, is_night: bool, is_narrow: bool) -> None:
        """Show the medicines of the list at this moment (local)."""
        self._present = now
        needed = [on_list for on_list in medicines if on_list.is_as_needed]
        self._title.setText(tr("When needed") if needed else tr("Other doses"))
        self._another.setText(tr("Another time or amount") if needed else tr("Record another dose"))
        self._call.show_number()
        is_large = self._context.theme.is_narrow(10_000)
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if is_large else QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(8 if is_large else 24)
        self._medicines.setVisible(bool(needed))
        self._medicines.show_medicines(needed, now, is_night=is_night, is_narrow=is_narrow)
        self._show_saved()

    def hold(self, question: QWidget) -> None:
        """Let the question afterwards stand below the medicines, whose buttons it never moves."""
        self.body.insertWidget(self.body.indexOf(self.bar), question)

    def show_dose(self, uuid: str) -> None:
        """Show what was just recorded."""
        self._shown = uuid
        self._show_saved()
        self._context.act.name(self.bar.sentence())

    def forget(self) -> None:
        """The page was left: the last dose stands, and can be corrected in the diary."""
        self._shown = None
        self.bar.forget()
        self._close_form()

    # -- doing --------------------------------------------------------------------------------------------------

    def _give(self, uuid: str, amount: Decimal) -> None:
        context = self._context
        self._close_form()
        changed = context.act(
            context.services.doses.give_as_needed,
            uuid,
            at=self._time_in_button(),
            amount=amount,
            given_by=usual_giver(context),
        )
        if changed is not None:
            self.show_dose(changed.value.uuid)

    def _time_in_button(self) -> datetime | None:
        """None for the present instant: it is the minute that stands in the button, unless the screen stood still."""
        now, shown = self._context.local_now(), self._present
        is_same = shown is None or shown.replace(second=0, microsecond=0) == now.replace(second=0, microsecond=0)
        return None if is_same else shown

    def undo(self) -> None:
        """Take the shown dose back, and say so."""
        if self._shown is not None:
            deed, record = self.bar.sentence(), self._record_shown()
            if self._context.act(self._context.services.doses.remove, self._shown) is not None:
                self._shown = None
                self._show_saved()
                column = self._medicines.column(record.value.medicine) if record else None
                (column.press if column else self._another).setFocus()
                self.taken_back.emit(deed)

    def _say_giver(self, code: str) -> None:
        record = self._record_shown()
        if record is not None:
            self._correct(record, replace(record.value, given_by=code))

    def _say_because(self, code: str) -> None:
        record = self._record_shown()
        if record is not None:
            self._correct(record, replace(record.value, because=code))

    def _correct(self, record: DoseRecord, dose: Dose) -> None:
        self._context.act(self._context.services.doses.correct, record.uuid, dose)
        self._show_saved()

    def _remove(self, uuid: str) -> None:
        self._context.act(self._context.services.doses.remove, uuid)
        self._show_saved()

    # -- the form -----------------------------------------------------------------------------------------------

    def open_form(self, uuid: str = "") -> None:
        """Ask for a dose of another time, amount or medicine; of this one, if it was named."""
        if self._form is None:
            self._form = AnotherDoseForm(self._context)
            self._form.saved.connect(self._on_form_saved)
            self._form.closed.connect(self._close_form)
            self.body.addWidget(self._form)
        self._form.ask(uuid)
        self.asking.emit(self._form)

    def _open_form(self) -> None:
        self.open_form()

    def _on_form_saved(self, changed: Changed[DoseRecord]) -> None:
        record = changed.value
        self._close_form()
        if record.value.purpose is Purpose.EXTRA:
            self._context.act.name(saved(record, self._context, self._context.local_now()))
            self._context.navigator.go(Destination.URGENT)
        else:
            self.show_dose(record.uuid)

    def _close_form(self) -> None:
        if self._form is not None and not self._form.isHidden():
            had_keyboard = self._form.isAncestorOf(self._form.window().focusWidget())
            self._form.hide()
            if had_keyboard:
                self._another.setFocus()

    # -- what was recorded --------------------------------------------------------------------------------------

    def _record_shown(self) -> DoseRecord | None:
        record = self._context.services.doses.find(self._shown) if self._shown else None
        return None if record is None or record.is_removed else record

    def _show_saved(self) -> None:
        record = self._record_shown()
        if record is None:
            self._shown = None
            self.bar.forget()
            return
        services = self._context.services
        known = {found.uuid: found.medicine for found in services.timetable.everything()}
        medicine = known.get(record.value.medicine)  # None for one that is not on the list, or no longer
        self.bar.show_dose(record, medicine, services.doses.just_before(record))
