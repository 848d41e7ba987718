"""Two as-needed doses within a quarter of an hour: both are recorded, and one may be taken out (care-rules 22)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from caregiver.drawing.words import tr
from caregiver.services.doses import DoseRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button
from caregiver.ui.widgets.quiet_line import QuietLine


class TwoDoses(QWidget):
    """The question, a button for each dose, and the quiet line about urgent signs.

    Signals:
        remove_asked: Take this one out; carries its uuid.
        urgent_asked: Show the urgent signs.
    """

    remove_asked = Signal(str)
    urgent_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._doses: tuple[DoseRecord, ...] = ()
        self._kept: frozenset[str] = frozenset()
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        self._asks = FlowingLabel("strong")
        self._asks.setText(tr("Two doses are recorded. Remove one?"))
        self._out: list[QPushButton] = [button("", lambda: self._remove(0)), button("", lambda: self._remove(1))]
        self._both = button(tr("Keep both"), self._keep)
        self._quiet = QuietLine()
        flow = FlowLayout(self)
        for part in (self._asks, *self._out, self._both, self._quiet):
            flow.addWidget(part)

    def _connect(self) -> None:
        self._quiet.urgent_asked.connect(self.urgent_asked)

    def question(self) -> str:
        """What is asked now; empty while nothing is."""
        return "" if self.isHidden() else self._asks.text()

    def show_doses(self, record: DoseRecord, twin: DoseRecord | None) -> None:
        """Ask about these two, unless both were kept already; nothing without a second one."""
        both = () if twin is None else tuple(sorted((twin, record), key=lambda dose: dose.value.at))
        is_kept = {dose.uuid for dose in both} == self._kept
        self._doses = both
        self.setVisible(bool(both) and not is_kept)
        if not both:
            return
        told = [self._context.calendar.time_short(dose.value.local_at) for dose in both]
        for made, time in zip(self._out, told, strict=True):
            made.setText(tr("Remove the one of {time}", time=time))
        if told[0] == told[1]:
            self._out[0].setText(tr("Remove the first one"))
            self._out[1].setText(tr("Remove the second one"))

    def _remove(self, index: int) -> None:
        self.remove_asked.emit(self._doses[index].uuid)

    def _keep(self) -> None:
        self._kept = frozenset(dose.uuid for dose in self._doses)
        self.hide()
